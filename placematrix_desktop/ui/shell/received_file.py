"""A file that somebody opened from outside: a library is opened, a workshop that was handed over is taken up,
a record is checked and told of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.record_endings import RECORD_ENDINGS
from placematrix_desktop.domain.signed_record import SignedRecord
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.shell.main_window import MainWindow

ReadRecord = Callable[[Path], SignedRecord]
"""Reads and checks a record file. Raises UserError."""


def open_file(window: MainWindow, file: Path, read: ReadRecord) -> None:
    """Open a file in the running window. A workshop that is open is left for Home first, unless something
    that was typed in it cannot be entered."""
    files = window.libraries.files
    if window.verdict_on is not None and is_checked(file):
        window.checking.check([file])
    elif is_record(file):
        tell_of_record(window, file, read)
    elif files is not None and files.is_handed_over(file):
        window.passing_on.take_up(file)
    elif window.go_home():
        window.open_library(file)


def is_record(file: Path) -> bool:
    """Whether a file is a record, by its name."""
    return file.suffix.casefold() in RECORD_ENDINGS


def is_checked(file: Path) -> bool:
    """Whether a file is checked when it is opened, by its name: a report or a record."""
    return file.suffix.casefold() in (".pdf", *RECORD_ENDINGS)


def tell_of_record(window: MainWindow, file: Path, read: ReadRecord) -> None:
    """Say in the strip what a record file is, and whether it is as it was closed."""
    try:
        sentence = words_for(file.name, read(file))
    except UserError as problem:
        window.strip.tell("problem", problem.sentence)
    else:
        window.strip.tell("success", sentence)


def words_for(name: str, signed: SignedRecord) -> str:
    """What a record file is, in one or two sentences. The parts that say so may have been left out."""
    translate = QCoreApplication.translate
    values: dict[str, Any] = {part.name: part.value or {} for part in signed.record.parts}
    subject = values.get("facts", {}).get("subject") or translate("ReceivedFile", "a workshop")
    version = values.get("identity", {}).get("version")
    number = len(signed.signatures)
    what = (
        translate("ReceivedFile", "“{0}” is the record of {1}, version {2}").format(name, subject, version)
        if version is not None
        else translate("ReceivedFile", "“{0}” is the record of {1}").format(name, subject)
    )
    if number == 0:
        signatures = translate("ReceivedFile", "not signed")
    elif number == 1:
        signatures = translate("ReceivedFile", "with 1 signature")
    else:
        signatures = translate("ReceivedFile", "with {0} signatures").format(number)
    return translate("ReceivedFile", "{0}, {1}. It is as it was closed: its fingerprint is {2}.").format(
        what, signatures, short_fingerprint(signed.record.fingerprint)
    )

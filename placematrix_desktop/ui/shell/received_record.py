"""A record file that somebody opened: checked, and told of in the strip."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.record import SignedRecord
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.shell.main_window import MainWindow

ReadRecord = Callable[[Path], SignedRecord]
"""Reads and checks a record file. Raises UserError."""


def open_and_tell(window: MainWindow, file: Path, read: ReadRecord) -> None:
    """Open the library of the window, as ever, and say in the strip what the record file is."""
    window.open_library()
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
    subject = values.get("facts", {}).get("subject") or translate("ReceivedRecord", "a workshop")
    version = values.get("identity", {}).get("version")
    number = len(signed.signatures)
    what = (
        translate("ReceivedRecord", "“{0}” is the record of {1}, version {2}").format(name, subject, version)
        if version is not None
        else translate("ReceivedRecord", "“{0}” is the record of {1}").format(name, subject)
    )
    signatures = (
        translate("ReceivedRecord", "with 1 signature")
        if number == 1
        else translate("ReceivedRecord", "with {0} signatures").format(number)
    )
    return translate("ReceivedRecord", "{0}, {1}. It is as it was closed: its fingerprint is {2}.").format(
        what, signatures, short_fingerprint(signed.record.fingerprint)
    )

"""What a bundle checks of itself: that everything came along and works on this computer.

It touches nothing of the user: whatever it makes lies in a temporary folder, which is gone afterwards.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import platform
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from placematrix_desktop import __version__, paths
from placematrix_desktop.bootstrap import parts_of, sample_for
from placematrix_desktop.domain.text import counted
from placematrix_desktop.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from placematrix_desktop.demo.keyboard import Keyboard
    from placematrix_desktop.domain.workshop import Workshop
    from placematrix_desktop.ui.shell.main_window import MainWindow

MATRIX = "wyh-place-development"
ABSENT_FROM_A_BUNDLE = ("ssl", "http.client", "urllib.request", "PySide6.QtNetwork", "PySide6.QtWebSockets")
"""What could open a connection, and is not in a bundle."""

FEWEST_COLOURS = 12
"""A window of one colour, or of frames without text and icons, has fewer."""

Check = Callable[[], str]


class CheckFailed(Exception):
    """A check came to another end than it should. The text is one whole sentence."""


def run_selftest(report: Path | None = None) -> int:
    """Check everything, a line for each check, and return 0 where all is well and 1 otherwise.

    A check that fails does not keep the others from running. The lines go to the output and, where
    `report` is given, to that file as well: a window program of Windows has no output. Raises UserError
    where that file cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="PlaceMatrix é ", ignore_cleanup_errors=True) as name:
        selftest = SelfTest(Path(name))
        lines, failed = [], 0
        for subject, check in selftest.checks():
            sound, words = _outcome(check)
            failed += not sound
            lines.append(f"{subject:<10} {'ok    ' if sound else 'FAILED'}  {words}")
            print(lines[-1], flush=True)
    of_all = f"{len(lines)} checks"
    lines.append(f"{failed} of {of_all} failed." if failed else f"All {of_all} passed.")
    print(lines[-1], flush=True)
    if report:
        _write(report, lines)
    return 1 if failed else 0


class SelfTest:
    """The checks, over a folder that is empty at first. Later ones go on with what earlier ones made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._library = folder / "library é.sqlite3"
        self._kept: Workshop | None = None

    def checks(self) -> Iterator[tuple[str, Check]]:
        """Each check with its subject. A check gives what it found in words, or raises."""
        yield "program", self._program
        yield "data", self._data
        yield "files", self._files
        yield "offline", self._offline
        yield "resources", self._resources
        yield "fonts", self._fonts
        yield "matrices", self._matrices
        yield "library", self._keep_and_read
        yield "window", self._window
        yield "record", self._record
        yield "PDF", self._pdf
        yield "checking", self._checking
        yield "documents", self._other_documents

    def _program(self) -> str:
        from PySide6.QtCore import qVersion

        kind = "a bundle" if paths.is_bundle() else "no bundle"
        system = f"{platform.system()} {platform.release()} {platform.machine()}"
        return f"{__version__}, {kind}, Python {platform.python_version()}, Qt {qVersion()}, {system}"

    def _data(self) -> str:
        """Where the user's data would be, and whether it could be written; nothing is made there."""
        folder = paths.user_data_folder()
        there = next(each for each in (folder, *folder.parents) if each.is_dir())
        if not os.access(there, os.W_OK):
            raise CheckFailed(f"{folder} cannot be written to.")
        free = shutil.disk_usage(there).free // 1024**2
        return f"{folder}, {free:,} MB free"

    def _files(self) -> str:
        """Whether each file of a bundle is as it was shipped: a copy to a stick may have broken off."""
        listed = paths.sums_file()
        if listed is None:
            return "not looked at, since no list of them lies beside the program"
        lines = listed.read_text(encoding="utf-8").splitlines()
        for line in lines:
            digest, _, name = line.partition("  ")
            file = listed.parent / name
            if not file.is_file():
                raise CheckFailed(f"{file} is missing: unpack or install the program again.")
            with file.open("rb") as opened:
                if hashlib.file_digest(opened, "sha256").hexdigest() != digest:
                    raise CheckFailed(f"{file} is damaged: unpack or install the program again.")
        return f"{len(lines)}, each as it was shipped"

    def _offline(self) -> str:
        if not paths.is_bundle():
            return "not looked at, since this Python is shared with others"
        found = [name for name in ABSENT_FROM_A_BUNDLE if _is_there(name)]
        if found:
            raise CheckFailed(f"The bundle holds {', '.join(found)}, which could open a connection.")
        return f"none of {', '.join(ABSENT_FROM_A_BUNDLE)} is here"

    def _resources(self) -> str:
        from placematrix_desktop.ui.theme.keeper import THEMES
        from placematrix_desktop.ui.theme.theme_file import read_theme

        folder = paths.resources_folder()
        for theme in THEMES:
            read_theme(folder / "themes" / f"{theme}.toml")
        self._make_application()
        icons = sorted((folder / "icons").glob("*.svg"))
        if len(icons) < len(THEMES):
            raise CheckFailed(f"There are {counted(len(icons), 'icon')} in {folder}.")
        from PySide6.QtGui import QIcon, QImageReader

        if b"svg" not in {bytes(each.data()) for each in QImageReader.supportedImageFormats()}:
            raise CheckFailed("Qt cannot read drawings (SVG).")
        for icon in icons:
            # Qt says nothing where the plugin for this kind of file is missing: the drawing stays empty.
            drawing = QIcon(str(icon)).pixmap(32, 32)
            if drawing.isNull() or _colours(drawing.toImage()) < 2:
                raise CheckFailed(f"Qt cannot draw {icon}.")
        return f"{counted(len(THEMES), 'theme')}, {counted(len(icons), 'icon')}, each drawn"

    def _fonts(self) -> str:
        from PySide6.QtGui import QFont, QFontInfo

        from placematrix_desktop.report.fonts import fonts_from
        from placematrix_desktop.ui.theme.fonts import FILES, install_fonts

        self._make_application()
        folder = paths.resources_folder() / "fonts"
        install_fonts(folder)
        for family in ("Inter", "DejaVu Sans"):
            got = QFontInfo(QFont(family)).family()
            if got != family:
                raise CheckFailed(f"Qt shows {got} in place of {family}.")
        fonts_from(folder)
        return f"{counted(len(FILES), 'file')}, known to the window and to the report"

    def _matrices(self) -> str:
        from placematrix_desktop.matrix_files.bundled import BundledMatrices

        matrices = BundledMatrices(paths.matrices_folder())
        ids = matrices.ids()
        for matrix_id in ids:
            sample_for(matrices.load(matrix_id))
        if not ids:
            raise CheckFailed(f"There is none in {paths.matrices_folder()}.")
        return f"{len(ids)}, each with its sample"

    def _keep_and_read(self) -> str:
        from placematrix_desktop.application.sample import begin_sample

        parts = parts_of(self._library)
        try:
            matrix = parts.matrices.load(MATRIX)
            kept = begin_sample(parts.workshops, matrix, parts.sample_for(matrix)).workshop
            backup = parts.library.back_up()
        finally:
            parts.library.close()
        self._kept = kept
        parts = parts_of(self._library)
        try:
            read = parts.workshops.open(kept.id).workshop
        finally:
            parts.library.close()
        if read != kept:
            raise CheckFailed("The workshop that was read is another one than was kept.")
        if backup is None or not backup.is_file():
            raise CheckFailed("No backup was made.")
        return f"made, {counted(len(kept.judgements), 'decision')} kept and read back, backed up"

    def _window(self) -> str:
        from PySide6.QtGui import QGuiApplication

        from placematrix_desktop.demo.keyboard import Keyboard
        from placematrix_desktop.ui.shell.start import make_window

        window = make_window(
            self._make_application(), parts_of, self._library, paths.resources_folder(), theme="light"
        )
        faults: list[str] = []
        # A fault in a slot would only be printed by Qt.
        hook, sys.excepthook = sys.excepthook, lambda *fault: faults.append(repr(fault[1]))
        try:
            window.resize(1366, 768)
            window.show()
            keyboard = Keyboard(window)
            keyboard.settle()
            window.open_library()
            keyboard.settle()
            home = _colours(window.grab().toImage())
            self._decide_by_key(window, keyboard)
            grid = _colours(window.grab().toImage())
        finally:
            sys.excepthook = hook
            window.close()
        if faults:
            raise CheckFailed(f"The window failed: {faults[0]}.")
        if min(home, grid) < FEWEST_COLOURS:
            raise CheckFailed(f"Home has {home} colours and the grid {grid}: something was not painted.")
        return f"painted by “{QGuiApplication.platformName()}”, a decision cleared by key and brought back"

    def _decide_by_key(self, window: MainWindow, keyboard: Keyboard) -> None:
        from placematrix_desktop.demo.keyboard import Key

        window.open_workshop(self._workshop.id)
        desk = window.desk
        if desk is None:
            raise CheckFailed("The workshop did not open.")
        keyboard.settle()
        before = desk.workshop.judgements
        desk.select(next(each.descriptor_id for each in before.values() if each.stage_id))
        keyboard.press(Key.Key_0)
        if desk.workshop.judgements == before:
            raise CheckFailed("The key 0 did not clear a decision.")
        # Not by Ctrl+Z: the window of a test may not come to the front, and then it has no shortcuts.
        desk.undo()
        keyboard.settle()
        if desk.workshop.judgements != before:
            raise CheckFailed("Undo did not bring a decision back.")

    def _record(self) -> str:
        from placematrix_desktop.domain.signoff import short_fingerprint
        from placematrix_desktop.exchange.record_file import read_record_file

        file = self._folder / "record é.json"
        parts = parts_of(self._library)
        try:
            session = parts.workshops.open(self._workshop.id)
            session.close_workshop()
            parts.documents.write_record(session.account(), file)
        finally:
            parts.library.close()
        fingerprint = read_record_file(file).record.fingerprint
        return f"closed, written and read back, fingerprint {short_fingerprint(fingerprint)}"

    def _pdf(self) -> str:
        file = self._folder / "report é.pdf"
        parts = parts_of(self._library)
        try:
            parts.documents.write_pdf(parts.workshops.open(self._workshop.id).account(), file)
        finally:
            parts.library.close()
        from placematrix_desktop.bootstrap import verdict_on
        from placematrix_desktop.domain.verdict import Finding

        found = verdict_on(file)
        if found.finding is not Finding.VALID or not found.versions:
            raise CheckFailed(f"The PDF does not check. {' '.join(found.why)}")
        if not _has_embedded_fonts(file):
            raise CheckFailed("The PDF has a font that is not in it.")
        data = file.read_bytes()
        return f"written and checked, {len(data) // 1024} kB"

    def _checking(self) -> str:
        """In a process of its own, as the window does it."""
        from PySide6.QtCore import QEventLoop, QTimer

        from placematrix_desktop.bootstrap import command_that_checks, verdict_on
        from placematrix_desktop.domain.verdict import Finding, Verdict
        from placematrix_desktop.ui.shell.file_check import FileCheck

        self._make_application()
        check, loop, found = FileCheck(command_that_checks(), verdict_on), QEventLoop(), dict[Path, Verdict]()
        check.found.connect(found.__setitem__)
        check.ended.connect(loop.quit)
        files = [self._folder / name for name in ("report é.pdf", "record é.json", "library é.sqlite3")]
        QTimer.singleShot(0, check, lambda: check.check(files))
        loop.exec()
        if not check.is_apart:
            raise CheckFailed(
                "No process could be started to check files in, so they are checked in the window."
            )
        if any(found[file].finding is not Finding.VALID for file in files):
            raise CheckFailed(f"What was written does not check: {found}.")
        return f"{counted(len(files), 'file')} valid, looked at in a process of its own"

    def _other_documents(self) -> str:
        """Each is read back by what writes it, so being there is proof enough."""
        parts = parts_of(self._library)
        try:
            account = parts.workshops.open(self._workshop.id).account()
            documents = parts.documents
            documents.write_word(account, self._folder / "report é.docx")
            documents.write_workbook(account, self._folder / "results é.xlsx")
            documents.write_csv(account, self._folder / "results é.csv")
            mail = documents.mail(account, "report é.pdf")
            documents.write_mail_draft(account, mail, self._folder / "mail é.eml")
        finally:
            parts.library.close()
        made = [file for file in self._folder.iterdir() if file.suffix in (".docx", ".xlsx", ".csv", ".eml")]
        if len(made) != 4 or not all(file.stat().st_size for file in made):
            raise CheckFailed("Not every document was written.")
        return "Word, workbook, table and mail draft written and read back"

    @property
    def _workshop(self) -> Workshop:
        """The workshop that was kept. Raises CheckFailed where that failed."""
        if self._kept is None:
            raise CheckFailed("There is no workshop to go on with, since the library failed.")
        return self._kept

    def _make_application(self) -> QApplication:
        from placematrix_desktop.demo.journey import choose_platform
        from placematrix_desktop.ui.shell.start import make_application

        choose_platform()
        return make_application(["placematrix"])


def _has_embedded_fonts(file: Path) -> bool:
    from pypdf import PdfReader

    page: Any = PdfReader(file).pages[0]
    fonts = page["/Resources"]["/Font"].values()
    return bool(fonts) and all("/FontFile2" in font.get_object()["/FontDescriptor"] for font in fonts)


def _outcome(check: Check) -> tuple[bool, str]:
    try:
        return True, check()
    except (CheckFailed, UserError) as failure:
        return False, str(failure)
    except Exception as fault:  # noqa: BLE001 - what is missing in a bundle shows as any kind of fault
        traceback.print_exc()
        return False, f"{type(fault).__name__}: {fault}"


def _colours(image: QImage) -> int:
    from PySide6.QtGui import QImage

    pixels = image.convertToFormat(QImage.Format.Format_ARGB32)
    return len(set(memoryview(pixels.constBits()).cast("B").cast("I")))


def _is_there(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _write(report: Path, lines: list[str]) -> None:
    from placematrix_desktop.whole_file import write_whole_file

    write_whole_file(report, ("\n".join(lines) + "\n").encode())

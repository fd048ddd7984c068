"""Checking files beside the window: whether they are what was closed and signed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from placematrix_desktop.domain.verdict import FileKind, Finding, Verdict, superseded_by
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.beside import Beside
from placematrix_desktop.ui.shell.check_panel import CheckPanel

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow

VerdictOn = Callable[[Path], Verdict]


class Checking(QObject):
    """The window's `verdict_on` may be slow: a file can be large, or made to be hard to read."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel = CheckPanel(window.themes, window)
        self._waiting: tuple[Path, ...] = ()
        self._work = Beside(self)
        self._work.done.connect(self._show)
        self._work.failed.connect(self._on_fault)

    def choose(self) -> None:
        """Ask for files and check them."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Check a file"),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation),
            self.tr("Reports, records and libraries (*.pdf *.pmrecord *.json *.placematrix *.sqlite3)")
            + ";;"
            + self.tr("All files (*)"),
        )
        if chosen:
            self.check([Path(name) for name in chosen])

    def check(self, files: Sequence[Path]) -> None:
        """Check these and show what they are; those that come meanwhile are next."""
        verdict_on = self._window.verdict_on
        if verdict_on is None or not files:
            return
        self.panel.show_waiting(len(files))
        if not self._work.do(partial(_verdicts, tuple(files), verdict_on)):
            self._waiting += tuple(files)

    def _show(self, found: object) -> None:
        assert isinstance(found, dict)
        by_name = {str(path): verdict for path, verdict in found.items()}
        self.panel.show_verdicts(found, {**self._newer_here(found), **superseded_by(by_name)})
        waiting, self._waiting = self._waiting, ()
        self.check(waiting)

    def _newer_here(self, found: dict[Path, Verdict]) -> dict[str, str]:
        """Which files are superseded by a version in the library that is open."""
        parts = self._window.parts
        newer: dict[str, str] = {}
        for path, verdict in found.items():
            if parts is None or verdict.kind is FileKind.LIBRARY or not verdict.versions:
                continue
            version = verdict.versions[-1]
            try:
                kept = parts.library.closed_versions(version.workshop_id)
            except UserError:
                continue
            if any(each.closing.previous_fingerprint == version.fingerprint for each in kept):
                newer[str(path)] = self.tr("this library")
        return newer

    def _on_fault(self, sentence: str) -> None:
        self.panel.put_away()
        self._window.strip.tell("problem", sentence)


def _verdicts(files: tuple[Path, ...], verdict_on: VerdictOn) -> dict[Path, Verdict]:
    found = {}
    for file in files:
        try:
            found[file] = verdict_on(file)
        except UserError as problem:
            found[file] = Verdict(kind=FileKind.OTHER, finding=Finding.NOT_OURS, why=(problem.sentence,))
    return found

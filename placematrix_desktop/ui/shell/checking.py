"""Checking files beside the window: whether they are what was closed and signed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from placematrix_desktop.domain.verdict import FileKind, Verdict, superseded_by
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.shell.check_panel import CheckPanel
from placematrix_desktop.ui.shell.file_check import FileCheck
from placematrix_desktop.ui.shell.verdict_words import in_another_file, in_this_library

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import ClosedVersion
    from placematrix_desktop.ui.shell.main_window import MainWindow


class Checking(QObject):
    """What `file_check` finds, gathered and shown once all is looked at, or as much as there was until
    somebody stopped it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.panel = CheckPanel(window.themes, window)
        self.panel.cancel_button.clicked.connect(self._cancel)
        self.panel.left.connect(self._stop)
        self._asked: list[Path] = []
        self._found: dict[Path, Verdict] = {}
        self._work: FileCheck | None = None
        window.installEventFilter(self)

    @property
    def is_busy(self) -> bool:
        return self._work is not None and self._work.is_busy

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
        if self._window.verdict_on is None:
            return
        if not self.is_busy:
            self._asked, self._found = [], {}
        # Of many, a list would be gone through for each.
        known = set(self._asked)
        new = [file for file in dict.fromkeys(files) if file not in known]
        self._asked += new
        if new:
            self._at_work().check(new)

    def _at_work(self) -> FileCheck:
        if self._work is None:
            assert self._window.verdict_on is not None
            self._work = FileCheck(self._window.command_that_checks, self._window.verdict_on, self)
            self._work.turned_to.connect(self._say_how_far)
            self._work.found.connect(self._keep)
            self._work.ended.connect(self._show)
            self._work.failed.connect(self._on_fault)
        return self._work

    def _say_how_far(self, file: Path) -> None:
        self.panel.show_waiting(file.name, len(self._found) + 1, len(self._asked))

    def _keep(self, file: Path, verdict: Verdict) -> None:
        self._found[file] = verdict

    def _show(self) -> None:
        found, left = self._found, len(self._asked) - len(self._found)
        by_name = {str(path): verdict for path, verdict in found.items()}
        newer = {name: in_another_file(Path(other).name) for name, other in superseded_by(by_name).items()}
        self.panel.show_verdicts(found, {**newer, **self._newer_here(found)}, left)

    def _cancel(self) -> None:
        self._stop()
        if self._found:
            self._show()
        else:
            self.panel.put_away()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _newer_here(self, found: dict[Path, Verdict]) -> dict[str, str]:
        """Which files are superseded by a version in the library that is open."""
        parts = self._window.parts
        newer: dict[str, str] = {}
        kept_here: dict[str, tuple[ClosedVersion, ...]] = {}
        for path, verdict in found.items():
            if parts is None or verdict.kind is FileKind.LIBRARY or not verdict.versions:
                continue
            version = verdict.versions[-1]
            if version.workshop_id not in kept_here:
                try:
                    kept_here[version.workshop_id] = parts.library.closed_versions(version.workshop_id)
                except UserError:
                    kept_here[version.workshop_id] = ()
            kept = kept_here[version.workshop_id]
            if any(each.closing.previous_fingerprint == version.fingerprint for each in kept):
                newer[str(path)] = in_this_library(max(each.closing.version for each in kept))
        return newer

    def _on_fault(self, sentence: str) -> None:
        self.panel.put_away()
        self._window.strip.tell("problem", sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Close and self.is_busy:
            self._stop()
            self.panel.put_away()
        return super().eventFilter(watched, event)

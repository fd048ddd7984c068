"""What is looked to once the window stands: the log, stops of an earlier window, faults of this one.

Nothing of it is on the way to the first paint, and what shows a report is imported when there is one.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.faults import Fault
    from placematrix_desktop.ui.shell.main_window import MainWindow
    from placematrix_desktop.ui.shell.place import Place
    from placematrix_desktop.ui.shell.recovery import Recovery


class Aftermath(QObject):
    """Takes faults, and tells quietly of what happened before the window was opened."""

    def __init__(self, window: MainWindow, log_folder: Path, restarts: int) -> None:
        super().__init__(window)
        self._window, self._folder, self._restarts = window, log_folder, restarts
        self._recovery: Recovery | None = None

    @property
    def recovery(self) -> Recovery:
        """What deals with a fault, made when it is first needed."""
        if self._recovery is None:
            from placematrix_desktop.ui.shell.recovery import Recovery

            self._recovery = Recovery(self._window, self._folder, self._start_again, restarts=self._restarts)
        return self._recovery

    def take(self, fault: Fault) -> None:
        """A fault has happened. Without a window there would be nobody to tell."""
        self.recovery.take(fault)

    def begin(self, after_fault: Path | None) -> None:
        """Begin the log, and say what was found: that the program was started again, or stopped earlier."""
        from placematrix_desktop.diagnosis.fault_report import write_report
        from placematrix_desktop.diagnosis.program_log import begin_log
        from placematrix_desktop.diagnosis.stop_reports import reports_of_stops

        begin_log(self._folder)
        stops = list(reports_of_stops(self._folder))
        for report in stops:
            write_report(self._folder, report)
        if self._restarts:
            self._tell_of_fault(after_fault)
        elif stops:
            self._tell_of_stop(stops[-1])

    def _tell_of_fault(self, file: Path | None) -> None:
        title = self.tr("Something in the program went wrong")
        words = self.tr("PlaceMatrix has started again. Everything that was saved is there.")
        self._offer("warning", f"{title}. {words}", title, words, _text_of(file))

    def _tell_of_stop(self, report: str) -> None:
        title = self.tr("PlaceMatrix was stopped the last time")
        words = self.tr("Everything that had been saved is there.")
        self._offer("info", f"{title}. {words}", title, words, report)

    def _offer(self, kind: str, sentence: str, title: str, words: str, report: str) -> None:
        if self._window.strip.text:
            return  # What stands there is about the work. The report is in the folder.
        self._window.strip.tell(
            "warning" if kind == "warning" else "info",
            sentence,
            action=self.tr("Show the report") if report else "",
            on_action=lambda: self.recovery.show_report(title, words, report),
        )

    def _start_again(self, place: Place | None, file: Path | None, restarts: int) -> bool:
        from placematrix_desktop.ui.shell.start_again import command_line, start_process

        started = start_process(command_line(self._window.library_file, place, file, restarts))
        if started:
            QCoreApplication.exit(0)
        return started


def _text_of(file: Path | None) -> str:
    try:
        return file.read_text(encoding="utf-8") if file else ""
    except (OSError, UnicodeDecodeError):
        return ""

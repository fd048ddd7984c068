"""Starting the window: the first paint comes before the library is opened."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from placematrix_desktop import patience
from placematrix_desktop.diagnosis.hard_stop import HardStopWatch
from placematrix_desktop.ui.shell.aftermath import Aftermath
from placematrix_desktop.ui.shell.application import Application
from placematrix_desktop.ui.shell.faults import FaultWatch
from placematrix_desktop.ui.shell.language import speak_the_users_language
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.place import Place
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.application.library_files import LibraryFiles
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.ui.shell.file_check import VerdictOn

    PartsOf = Callable[[Path], Parts]

ROOMY = 1.15
"""How much larger than the window a screen has to be for the window not to fill it."""


def make_application(arguments: list[str] | None = None) -> QApplication:
    """The Qt application, made once in a process."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    QApplication.setApplicationName("PlaceMatrix")
    QApplication.setApplicationDisplayName("PlaceMatrix")
    QApplication.setDesktopFileName("placematrix-desktop")
    return Application(arguments or sys.argv[:1])


def make_window(
    app: QApplication,
    parts_of: PartsOf,
    library: Path,
    resources: Path,
    *,
    theme: str = "system",
    log_folder: Path | None = None,
    files: LibraryFiles | None = None,
) -> MainWindow:
    """The window, dressed and not yet shown; it opens its library as soon as it has been painted."""
    speak_the_users_language(app, resources / "i18n")
    themes = ThemeKeeper(resources)
    themes.choose(theme)
    themes.prepare(app)
    window = MainWindow(parts_of, library, themes, log_folder=log_folder, files=files)
    themes.setParent(window)
    themes.dress(app)
    app.setWindowIcon(themes.app_icon())
    return window


def open_window(
    parts_of: PartsOf,
    library: Path,
    resources: Path,
    log_folder: Path,
    *,
    verdict_on: VerdictOn | None = None,
    command_that_checks: tuple[str, ...] = (),
    received: Path | None = None,
    files: LibraryFiles | None = None,
    on_painted: Callable[[MainWindow], object] | None = None,
    place: Place | None = None,
    after_fault: Path | None = None,
    restarts: int = 0,
) -> int:
    """Show the window and stay until it is closed. Returns Qt's exit code.

    Once it can be seen it opens its library and checks the file `received` that it was started with, or does
    what `on_painted` says instead. `place` is where to go on; `after_fault` and `restarts` say that the
    program was started again, with the report of what happened and how often.
    """
    stops = HardStopWatch(log_folder)
    stops.begin()
    app = make_application()
    window = make_window(app, parts_of, library, resources, log_folder=log_folder, files=files)
    aftermath = Aftermath(window, log_folder, restarts)
    watch = FaultWatch(log_folder, lambda: window.step, window)
    watch.happened.connect(aftermath.take, Qt.ConnectionType.QueuedConnection)
    watch.begin()
    window.verdict_on, window.command_that_checks = verdict_on, command_that_checks
    begin = on_painted or partial(begin_work, place=place, received=received)

    def after_paint(window: MainWindow) -> None:
        try:
            begin(window)
        finally:
            patience.end()
        # A log is begun, and traces are looked for, when the library is there to be worked in.
        QTimer.singleShot(0, window, lambda: aftermath.begin(after_fault))

    try:
        show(window, after_paint)
        return app.exec()
    finally:
        watch.end()
        stops.end()


def show(window: MainWindow, on_painted: Callable[[MainWindow], object] = MainWindow.open_library) -> None:
    """Show the window, and open its library (or do something else) once somebody can see it."""
    _AfterFirstPaint(window.home, lambda: on_painted(window))
    room = window.screen().availableSize()
    # On a small laptop the frame and the task bar would push the foot of the window off the screen.
    if room.width() < window.width() * ROOMY or room.height() < window.height() * ROOMY:
        window.showMaximized()
    else:
        window.show()


def begin_work(
    window: MainWindow,
    *,
    place: Place | None = None,
    received: Path | None = None,
) -> None:
    """Open what the program was started with: a library, a place in it, a workshop that was handed over, or
    the file `received`, which is none of these."""
    files, handed_over = window.libraries.files, None
    if files is not None and files.is_handed_over(window.library_file):
        # It was started with a workshop from another laptop, which goes into the usual library.
        handed_over = window.library_file
        window.open_library(files.default_library)
    else:
        window.open_library(place=place)
    if handed_over:
        window.passing_on.take_up(handed_over)
    from placematrix_desktop.ui.shell.dropped_file import DroppedFile
    from placematrix_desktop.ui.shell.received_file import open_file

    def open_received(file: Path) -> None:
        open_file(window, file)

    def check_received(files: list[Path]) -> None:
        window.checking.check(files)

    if received:
        open_received(received)
    DroppedFile(window, open_received, check_received)
    app = QApplication.instance()
    if isinstance(app, Application):
        app.open_with(open_received)


class _AfterFirstPaint(QObject):
    """A timer alone would fire before the window system asks for the first paint."""

    def __init__(self, widget: QWidget, then: Callable[[], object]) -> None:
        super().__init__(widget)
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._go_on)
        return False

    def _go_on(self) -> None:
        self._then()
        self.deleteLater()

"""The window: Home or one workshop, with the heading above, the strip, the footer below."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.home import HomeScreen
from placematrix_desktop.ui.home.screen import FIRST_MATRIX
from placematrix_desktop.ui.pieces import Strip
from placematrix_desktop.ui.shell.companions import Companions
from placematrix_desktop.ui.shell.field_undo import FieldUndo
from placematrix_desktop.ui.shell.footer import Footer
from placematrix_desktop.ui.shell.header import Header
from placematrix_desktop.ui.shell.keys_panel import KeysPanel
from placematrix_desktop.ui.shell.library_care import LibraryCare
from placematrix_desktop.ui.shell.place import Place
from placematrix_desktop.ui.shell.wheel_zoom import WheelZoom
from placematrix_desktop.ui.shell.window_keys import TEXT_STEP, WindowKeys
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    # A workshop is opened long after the window has been painted, and all of this comes with the first.
    from placematrix_desktop.application.library_files import LibraryFiles
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.workshop_session import WorkshopSession
    from placematrix_desktop.ui.open_workshop import OpenWorkshop
    from placematrix_desktop.ui.shell.care import Care
    from placematrix_desktop.ui.shell.workshop_screens import WorkshopScreens

SAMPLE_MATRIX = FIRST_MATRIX


class MainWindow(Companions):
    """What the facilitator sees. `parts_of` opens a library; it is called after the first paint. `files` is
    for library files that are not open; a window without goes back to no backup."""

    def __init__(
        self,
        parts_of: Callable[[Path], Parts],
        library: Path,
        themes: ThemeKeeper,
        *,
        log_folder: Path | None = None,
        files: LibraryFiles | None = None,
    ) -> None:
        super().__init__()
        self.log_folder = log_folder
        self._library_file = library
        self.themes = themes
        self._parts: Parts | None = None
        self._screens: WorkshopScreens | None = None

        self.header = Header(themes)
        self.strip = Strip(themes)
        self.home = HomeScreen(themes)
        self.footer = Footer(themes)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.home)
        self.libraries = LibraryCare(self, parts_of, files)
        self._backup = self.libraries.backup
        self._lay_out()
        self._connect()
        self.keys = WindowKeys(self, themes)
        self.keys_panel = KeysPanel(themes, self)
        self._told = ""
        FieldUndo(self)

        self.setWindowTitle("PlaceMatrix")
        self.resize(1366, 768)
        self.setMinimumSize(800, 560)
        self.home.show_loading()
        self.home.offers_backups = files is not None
        self._care: Care | None = None
        self._wheel_zoom: WheelZoom | None = None

    # What tests, the demonstration and the keys of the window ask

    @property
    def desk(self) -> OpenWorkshop | None:
        """The workshop that is open; None on Home."""
        return self._screens.desk if self._screens else None

    @property
    def screens(self) -> WorkshopScreens | None:
        return self._screens

    @property
    def parts(self) -> Parts | None:
        return self._parts

    @property
    def care(self) -> Care:
        """What deletes, keeps longer and tidies up; made with the first library."""
        if self._care is None:
            from placematrix_desktop.ui.shell.care import Care

            self._care = Care(self)
        return self._care

    @property
    def library_file(self) -> Path:
        """The library that is open, or is to be."""
        return self._library_file

    @property
    def step(self) -> str:
        """The step that is shown; "home" without a workshop."""
        return (self._screens.step if self._screens else None) or "home"

    @property
    def place(self) -> Place | None:
        """Where somebody is; None on Home."""
        if self._screens is None:
            return None
        desk = self._screens.desk
        return Place(desk.workshop.id, self._screens.step or "", desk.selected)

    def show_keys(self) -> None:
        """Show the list of keys beside the work, or put it away again."""
        self.keys_panel.toggle(self.keys.groups())

    def show_log_folder(self) -> None:
        """Show where the log and the reports of faults are."""
        from placematrix_desktop.ui.shell.folders import open_folder

        folder = self.log_folder
        if folder is not None and not open_folder(folder):
            self.strip.tell("info", self.tr("The log and the reports are in {}").format(folder))

    def say_saved(self) -> None:
        """Somebody presses Ctrl+S out of habit: enter what is typed, and say that all is kept already."""
        if self._screens and self._screens.enter_pending():
            self.strip.tell(
                "success", self.tr("Everything is saved. Each decision is kept the moment you make it.")
            )

    # Libraries

    def open_library(self, library: Path | None = None, *, place: Place | None = None) -> None:
        """Open a library, by default the one of the start, and show a `place` in it, or it on Home; what
        stands in the way is said there, and the library that was open stays open."""
        self.libraries.open(library or self._library_file, place)

    def show_parts(self, library: Path, parts: Parts, place: Place | None = None) -> None:
        """Show a place in a library that has been opened, or all of it on Home."""
        self._library_file, self._parts = library, parts
        if place is not None and self.open_place(place):
            self.home.show_parts_when_seen(parts)
        else:
            self.home.show_parts(parts)
            self.home.focus_start()

    def go_on_with(self, library: Path, parts: Parts) -> None:
        """Go on with the same workshop in another library that holds it."""
        self._library_file, self._parts = library, parts
        self.home.show_parts(parts)
        self.build_anew()

    def show_matrices(self) -> None:
        """Show the library of matrices on Home, after leaving the workshop that is open."""
        if self.go_home():
            self.home.show_matrices()

    # Workshops

    def open_workshop(self, workshop_id: str) -> None:
        """Open a workshop where its work goes on: Run, or Sign off where it is closed."""
        self.open_place(Place(workshop_id))

    def open_place(self, place: Place) -> bool:
        """Open a workshop at a step and a row; a row that is not there any more is passed over. False where
        it cannot be opened, which the strip then says."""
        if self._parts is None:
            return False
        try:
            session = self._parts.workshops.open(place.workshop)
        except UserError as problem:
            self.strip.tell("problem", problem.sentence)
            return False
        usual = "sign_off" if session.workshop.is_closed else "run"
        self._show_workshop(session, place.step or usual, row=place.row)
        return self._screens is not None

    def begin_workshop(self, matrix_id: str, subject: str, occasion: str, rehearsal: bool = False) -> None:
        """Begin a workshop today and open it in Prepare."""
        if self._parts is None:
            return
        try:
            matrix = self._parts.matrices.load(matrix_id)
            today = self._parts.clock().astimezone().date()
            session = self._parts.workshops.begin(
                matrix, subject, occasion=occasion, today=today, rehearsal=rehearsal
            )
        except UserError as problem:
            self.moving_on.say(problem)
            return
        self._show_workshop(session, "prepare")

    def begin_sample(self) -> None:
        """Play the sample into the library and open it."""
        if self._parts is None:
            return
        from placematrix_desktop.application.sample import begin_sample

        try:
            matrix = self._parts.matrices.load(SAMPLE_MATRIX)
            session = begin_sample(self._parts.workshops, matrix, self._parts.sample_for(matrix))
        except UserError as problem:
            self.strip.tell("problem", problem.sentence)
            return
        self._show_workshop(session, "run")

    def go_to(self, step: str) -> None:
        """Turn to a step of the workshop, after entering what is being typed."""
        if self._screens:
            self._screens.show_step(step)

    def go_home(self) -> bool:
        """Leave the workshop for Home. False where typed text could not be entered: it is kept and shown."""
        if self._screens is None:
            return True
        if not self._screens.enter_pending():
            return False
        self.leave_workshop()
        self.libraries.put_back()
        self.home.refresh()
        self.home.focus_start()
        return True

    def leave_workshop(self) -> None:
        """Show Home, and enter nothing; what is typed is kept as drafts."""
        screens, self._screens = self._screens, None
        self._stack.setCurrentWidget(self.home)
        if screens is not None:
            self._stack.removeWidget(screens)
            self.projector.show_workshop(None)
            screens.leave()
        self.header.show_home()
        self.footer.show_home()
        self.keys.show_workshop(None)
        self._on_success()
        self.setWindowTitle("PlaceMatrix")

    def abandon(self) -> None:
        """Let go of the library and save nothing more; what was recorded is elsewhere as well."""
        parts, self._parts = self._parts, None
        if parts is not None:
            parts.library.abandon()

    def build_anew(self) -> None:
        """Make the screens of the workshop anew, as after a fault in one of them. What undo can take back
        stays, and so do the row and what was typed."""
        if self._screens is None:
            return
        old, place = self._screens, self.place
        self._screens = None
        self._stack.removeWidget(old)
        old.leave()
        assert place is not None
        self._show_workshop(old.desk.session, place.step, before=old)

    def let_go(self) -> None:
        """Let go of workshop and library without entering what is being typed: it is kept as drafts. Raises
        LibraryProblem where the file could not be put together; it is let go of all the same."""
        screens, self._screens = self._screens, None
        if screens is not None:
            self.projector.show_workshop(None)
            screens.leave()
        parts, self._parts = self._parts, None
        if parts is not None:
            parts.library.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if self._wheel_zoom is None and handle is not None:
            self._wheel_zoom = WheelZoom(handle, self.themes, TEXT_STEP)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Enter or keep everything that was typed; nothing is asked, since nothing can be lost."""
        if self._screens:
            # What cannot be entered stays as a draft and is there again next time.
            self._screens.enter_pending()
        parts, self._parts = self._parts, None
        if parts is not None and not self.libraries.close(parts):
            # It has to be read before the window goes; the next attempt to close it succeeds.
            event.ignore()
            return
        if self._screens:
            self.projector.show_workshop(None)
            self._screens.leave()
        super().closeEvent(event)

    def _show_workshop(
        self, session: WorkshopSession, step: str, *, row: str = "", before: WorkshopScreens | None = None
    ) -> None:
        assert self._parts is not None
        if not self.go_home():
            return
        self.strip.clear()
        from placematrix_desktop.ui.shell.workshop_screens import WorkshopScreens

        screens = WorkshopScreens(session, self._parts, self.themes, self.saved_files.saving)
        if before is not None:
            screens.take_over(before)
        elif session.workshop.matrix.has_descriptor(row):
            screens.desk.select(row)
        self._screens = screens
        self._stack.addWidget(screens)
        self._stack.setCurrentWidget(screens)
        screens.desk.refused.connect(self._say_refused)
        screens.desk.told.connect(self._say_told)
        screens.desk.out_of_place.connect(self.libraries.offer_place)
        screens.desk.changed.connect(self._on_success)
        screens.step_changed.connect(self._on_success)
        screens.removed.connect(self.care.tidy)
        screens.step_changed.connect(self.header.show_step)
        screens.step_changed.connect(self.footer.show_step)
        self.header.show_workshop(screens.desk)
        self.footer.show_workshop(screens.desk)
        self.keys.show_workshop(screens.desk)
        self.projector.show_workshop(screens.projection)
        facts = session.workshop.facts
        self.setWindowTitle(f"{facts.subject} – PlaceMatrix")
        screens.show_step(step)

    def _say_refused(self, sentence: str) -> None:
        self.strip.tell("problem", sentence)

    def _say_told(self, sentence: str) -> None:
        self._told = sentence
        self.strip.tell("success", sentence)

    def _on_success(self, _done: object = None) -> None:
        # What was refused is over once something else is done; warnings stay until they are closed.
        if self.strip.kind == "problem" or (self._told and self.strip.text == self._told):
            self.strip.clear()

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.strip)
        column.addWidget(self._stack, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(page)

    def _connect(self) -> None:
        # Leaving a screen from within its own signal would delete the sender; the queue lets it finish.
        queued = Qt.ConnectionType.QueuedConnection
        self.home.open_workshop.connect(self.open_workshop, queued)
        self.home.new_workshop.connect(self.begin_workshop, queued)
        self.home.sample_workshop.connect(self.begin_sample, queued)
        self.home.open_library.connect(self.libraries.choose)
        self.home.matrices_shown.connect(self.footer.show_matrices)
        self.home.retry.connect(lambda: QTimer.singleShot(0, self.open_library))
        self.header.home_asked.connect(self.go_home, queued)
        self.header.step_asked.connect(self.go_to)
        self.header.undo_asked.connect(lambda: self.desk and self.desk.undo())
        self.header.redo_asked.connect(lambda: self.desk and self.desk.redo())

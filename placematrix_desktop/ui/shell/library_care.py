"""The library of the window: opening it, looking after it beside the window, and letting go of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtGui import QGuiApplication

from placematrix_desktop.errors import LogLost, UserError, WorkingCopyProblem
from placematrix_desktop.ui.beside import Beside

if TYPE_CHECKING:
    from placematrix_desktop.application.library_files import LibraryFiles
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.ports import Library
    from placematrix_desktop.ui.shell.main_window import MainWindow
    from placematrix_desktop.ui.shell.place import Place
    from placematrix_desktop.ui.shell.rescue_memory import RescueMemory


class LibraryCare(QObject):
    """What stands in the way of opening a library is said on Home, or in the strip where another one is open
    and stays so; with it the way on, where there is one."""

    def __init__(
        self, window: MainWindow, parts_of: Callable[[Path], Parts], files: LibraryFiles | None
    ) -> None:
        super().__init__(window)
        self._window, self._files = window, files
        self.parts_of = parts_of
        self._reminded = ""
        self.backup = Beside(self)
        self.backup.done.connect(self._on_looked_after)
        self.backup.failed.connect(self._on_no_backup)
        # A step of its own: the window takes keys by then, and this would keep it from them.
        self.getting_ready = Beside(self)
        for ended in (self.backup.done, self.backup.failed):
            ended.connect(self._get_ready)
        self.putting_back = Beside(self)
        self.putting_back.failed.connect(lambda sentence: window.strip.tell("warning", sentence))
        self.putting_back.done.connect(self._on_put_back)
        window.strip.dismissed.connect(self._on_dismissed)
        window.home.restore.connect(self._show_backups)
        window.home.handing_over_asked.connect(self._hand_over)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._look_at_place)

    @property
    def files(self) -> LibraryFiles | None:
        """What is asked about library files that are not open; None in a window without."""
        return self._files

    @property
    def rescues(self) -> RescueMemory:
        """Which library was left for a copy in another place."""
        from placematrix_desktop.ui.shell.rescue_memory import RescueMemory

        folder = self._window.log_folder
        return RescueMemory(folder.parent if folder is not None else None)

    @property
    def is_shared(self) -> bool:
        """Whether the library that is open is worked on in a copy."""
        parts = self._window.parts
        return parts is not None and any(note.kind == "shared" for note in parts.library.opening_notes)

    def open(self, wanted: Path, place: Place | None = None) -> None:
        """Open a library in place of the one that is open, and show a `place` in it, or it on Home."""
        window = self._window
        try:
            parts = self.parts_of(wanted)
        except UserError as problem:
            self._refuse(wanted, problem)
            return
        trouble = self._let_go()
        window.show_parts(wanted, parts, place)
        window.footer.tell_where(is_shared=self.is_shared)
        self.look_after(parts.library)
        self._tell(parts.library, trouble)

    def choose(self) -> None:
        """Ask for a library file, or a workshop that was handed over, and open it."""
        from PySide6.QtWidgets import QFileDialog

        window = self._window
        chosen, _ = QFileDialog.getOpenFileName(
            window,
            self.tr("Open library"),
            str(window.library_file.parent),
            self.tr("PlaceMatrix libraries and workshops (*.placematrix *.sqlite3);;All files (*)"),
        )
        if not chosen:
            return
        if self._files is not None and self._files.is_handed_over(Path(chosen)):
            window.passing_on.take_up(Path(chosen))
        elif window.go_home():
            self.open(Path(chosen))

    def look_after(self, library: Library) -> None:
        """Tidy up and back up beside the window; look through a library that was not closed. Then get
        ready to write in it."""
        care = self._window.care.look_after

        def work() -> tuple[str, ...]:
            care(library)
            return library.check() if library.interrupted else ()

        self.backup.do(work)

    def put_back(self) -> None:
        """Bring what was recorded in a working copy to where the library lies, beside the window."""
        parts = self._window.parts
        if parts is not None and self.is_shared:
            self.putting_back.do(parts.library.put_back)

    def put_back_now(self) -> None:
        """The same, because somebody asked for it; it is said when it is done."""
        parts = self._window.parts
        if parts is None or not self.is_shared:
            return
        library = parts.library

        def work() -> str:
            library.put_back()
            return str(library.path)

        self.putting_back.do(work)

    def close(self, parts: Parts) -> bool:
        """Let go of the library because the window closes. False where that has to be read first: where the
        work is, since it could not be put where it belongs."""
        try:
            parts.library.close()
        except UserError as problem:
            self._window.leave_workshop()
            self._window.strip.clear()
            self._window.home.show_unclosed(problem.sentence)
            return False
        return True

    def _let_go(self) -> str:
        parts = self._window.parts
        if parts is not None:
            try:
                parts.library.close()
            except UserError as problem:
                return problem.sentence
        return ""

    def _tell(self, library: Library, trouble: str) -> None:
        """Say how it was opened."""
        strip, notes = self._window.strip, library.opening_notes
        self._reminded = ""
        copy = self.rescues.copy_of(self._window.library_file)
        if copy is not None and not trouble and not notes:
            self._remind(copy)
            return
        said = [trouble] if trouble else []
        said += [note.sentence for note in notes]
        if not library.writable:
            said.append(
                self.tr("This library can be read and not written: nothing that you change would be kept.")
            )
        if not said:
            return
        if any(note.kind == "newer_copy" for note in notes) and self._files is not None:
            strip.tell(
                "warning",
                " ".join(said),
                action=self.tr("Set this copy aside"),
                on_action=lambda: self.set_aside(self._window.library_file),
            )
        else:
            strip.tell("problem" if trouble else "warning", " ".join(said))

    def _remind(self, copy: Path) -> None:
        """Work on this library went on elsewhere the last time; one key leads there."""
        self._reminded = self.tr(
            "Last time you went on in another place: what was recorded there, in “{}”, is not in this "
            "library. Closing this message ends the reminder."
        ).format(QDir.toNativeSeparators(str(copy)))
        self._window.strip.tell(
            "warning",
            self._reminded,
            action=self.tr("&Go on there"),
            on_action=lambda: self._go_on_in(copy),
        )

    def _go_on_in(self, copy: Path) -> None:
        if self._window.go_home():
            self.open(copy)

    def _on_dismissed(self) -> None:
        if self._reminded and self._window.strip.said == self._reminded:
            self.rescues.forget()

    def _refuse(self, wanted: Path, problem: UserError) -> None:
        words, way = self._way_on(wanted, problem)
        if self._window.parts is None:
            self._window.home.show_problem(problem.sentence, way=words, on_way=way)
        else:
            self._window.strip.tell("problem", problem.sentence, action=words, on_action=way)

    def _way_on(self, library: Path, problem: UserError) -> tuple[str, Callable[[], None] | None]:
        if self._files is None:
            return "", None
        if isinstance(problem, LogLost):
            return self.tr("Go on without it"), lambda: self.go_on_without_log(library)
        if isinstance(problem, WorkingCopyProblem):
            return self.tr("Set the copy aside"), lambda: self.set_aside(library)
        copy = self.rescues.copy_of(library)
        if copy is not None:
            return self.tr("Open the library where work went on"), lambda: self.open(copy)
        return "", None

    def go_on_without_log(self, library: Path) -> None:
        """Open a library without the log that it lost."""
        assert self._files is not None
        try:
            self._files.go_on_without_log(library)
        except UserError as problem:
            self._refuse(library, problem)
            return
        if self._window.go_home():
            self.open(library)

    def set_aside(self, library: Path) -> None:
        """Set the working copy of a library aside, and open the library as it lies there."""
        assert self._files is not None
        window = self._window
        if not window.go_home():
            return
        if window.parts is not None and window.library_file == library:
            window.abandon()
        try:
            where = self._files.set_working_copy_aside(library)
        except UserError as problem:
            self.open(library)
            window.strip.tell("problem", problem.sentence)
            return
        self.open(library)
        if window.parts is not None:
            said = self.tr("The copy is kept as “{}”.").format(where)
            window.strip.tell("warning", " ".join(part for part in (said, window.strip.text) if part))

    def _look_at_place(self, state: Qt.ApplicationState) -> None:
        """Whoever comes back to the window learns at once that the file has gone meanwhile."""
        parts = self._window.parts
        if state is not Qt.ApplicationState.ApplicationActive or parts is None or self._files is None:
            return
        if not parts.library.has_its_place and self._window.strip.kind != "problem":
            self._window.moving_on.offer(
                self.tr("The library file was moved, renamed, replaced or deleted while it was open.")
            )

    def _get_ready(self) -> None:
        parts = self._window.parts
        if parts is not None:
            self.getting_ready.do(parts.library.get_ready_to_write)

    def _on_looked_after(self, found: tuple[str, ...]) -> None:
        if not found:
            return
        sentence = self.tr(
            "This library was not closed the last time, and it is damaged: {} What can be read is shown; "
            "nothing should be recorded in it."
        ).format(found[0])
        action = self.tr("Restore from a backup…") if self._files is not None else ""
        self._window.strip.tell("problem", sentence, action=action, on_action=self._show_backups)

    # What does this is made when it is first asked for.

    def offer_place(self, sentence: str) -> None:
        """Say what is wrong with the place of the library, and offer another."""
        self._window.moving_on.offer(sentence)

    def _hand_over(self) -> None:
        self._window.passing_on.ask()

    def _show_backups(self) -> None:
        self._window.restoring.show_backups()

    def _on_put_back(self, where: str | None) -> None:
        if where:
            self._window.strip.tell("success", self.tr("Everything is written back to {}.").format(where))

    def _on_no_backup(self, sentence: str) -> None:
        self._window.strip.tell(
            "warning", self.tr("There is no new backup of the library. {}").format(sentence)
        )

"""Going on in another place when that of the library takes nothing more: a full disk, a pulled stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject
from PySide6.QtWidgets import QFileDialog

from placematrix_desktop.errors import PlaceProblem, UserError
from placematrix_desktop.ui.beside import Beside
from placematrix_desktop.ui.shell.kept_typing import keep_typing

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


class MovingOn(QObject):
    """The window goes on with the same workshop, row and undo, and with what is being typed. Copies that are
    asked for are saved here as well."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._saving = Beside(self)
        self._saving.done.connect(self._on_saved)
        self._saving.failed.connect(lambda sentence: window.strip.tell("problem", sentence))

    @property
    def is_busy(self) -> bool:
        return self._saving.is_busy

    def say(self, problem: UserError) -> None:
        """Say what was refused; where it is the place that refuses, with the way on."""
        if isinstance(problem, PlaceProblem):
            self.offer(problem.sentence)
        else:
            self._window.strip.tell("problem", problem.sentence)

    def offer(self, sentence: str) -> None:
        """Say what is wrong with the place, and offer another one."""
        self._window.strip.tell(
            "problem", sentence, action=self.tr("&Go on in another place"), on_action=self.go_on
        )

    def go_on(self) -> None:
        """Go on in a copy, which takes the place of the library where that is free."""
        parts = self._window.parts
        if parts is None:
            return
        keep_typing(self._window)
        try:
            copy = parts.library.move_on()
        except UserError as problem:
            self._window.strip.tell(
                "problem",
                problem.sentence,
                action=self.tr("&Choose another place…"),
                on_action=self.choose_place,
            )
            return
        self._take_hold(copy)

    def choose_place(self) -> None:
        """Ask for a place, save a copy there and go on in it."""
        parts = self._window.parts
        path = self._ask(self.tr("Go on in another place")) if parts is not None else None
        if parts is None or path is None:
            return
        keep_typing(self._window)
        try:
            parts.library.save_copy(path)
        except UserError as problem:
            self._window.strip.tell(
                "problem",
                problem.sentence,
                action=self.tr("&Choose another place…"),
                on_action=self.choose_place,
            )
            return
        parts.library.abandon()
        self._take_hold(path)

    def save_copy(self) -> None:
        """Ask for a place and save a complete copy of the library there."""
        parts = self._window.parts
        path = self._ask(self.tr("Save a copy of the library")) if parts is not None else None
        if parts is None or path is None:
            return
        library = parts.library

        def save() -> Path:
            library.save_copy(path)
            return path

        self._saving.do(save)

    def _ask(self, title: str) -> Path | None:
        file = self._window.library_file
        suggested = Path(QDir.homePath()) / f"{file.stem} copy{file.suffix}"
        kinds = self.tr("PlaceMatrix libraries (*.placematrix *.sqlite3)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(suggested), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_name(f"{path.name}.sqlite3")

    def _take_hold(self, copy: Path) -> None:
        window = self._window
        before = window.library_file
        try:
            parts = window.libraries.parts_of(copy)
            if window.desk is not None:
                window.desk.session.go_on_in(parts.library)
        except UserError as problem:
            # It is saved, and where is said; this window has nothing to go on with.
            window.leave_workshop()
            window.home.show_problem(f"{copy}: {problem.sentence}")
            return
        window.go_on_with(copy, parts)
        window.footer.tell_where(is_shared=window.libraries.is_shared)
        window.libraries.look_after(parts.library)
        if copy == before:
            window.libraries.rescues.forget()
            window.strip.tell(
                "success",
                self.tr("The library is in its place again, with everything that was recorded. Go on."),
            )
            return
        window.libraries.rescues.remember(before, copy)
        window.strip.tell(
            "warning",
            self.tr(
                "You go on in a copy that holds everything that was recorded: “{}”. Next time, open it there "
                "with Ctrl+O; Home will remind you."
            ).format(QDir.toNativeSeparators(str(copy))),
        )

    def _on_saved(self, path: Path) -> None:
        self._window.strip.tell(
            "success",
            self.tr("A complete copy of the library, private notes included, is in “{}”.").format(
                QDir.toNativeSeparators(str(path))
            ),
        )

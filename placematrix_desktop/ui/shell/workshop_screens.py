"""The four screens of one workshop, each made when it is first turned to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from placematrix_desktop import patience
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.application.parts import Parts
    from placematrix_desktop.application.workshop_session import WorkshopSession
    from placematrix_desktop.ui.saving import Saving


class Screen(Protocol):
    """What every screen of a workshop can do."""

    def enter_pending(self) -> bool:
        """Enter all text that is being typed. False where some was refused; it is then kept and shown."""
        ...

    def focus_start(self) -> None:
        """Put the focus where work on this screen begins."""
        ...


class WorkshopScreens(QStackedWidget):
    """One workshop that is open, and the screen of it that is shown."""

    step_changed = Signal(str)
    removed = Signal(str)
    """Something was erased for good: a sentence."""

    def __init__(
        self, session: WorkshopSession, parts: Parts, themes: ThemeKeeper, saving: Saving | None = None
    ) -> None:
        super().__init__()
        self._parts, self._saving = parts, saving
        self._themes = themes
        self._made: dict[str, QWidget] = {}
        self.desk = OpenWorkshop(session, self)
        self.projection: Projection = projection_of(self.desk)
        self.step: str | None = None

    def show_step(self, step: str) -> bool:
        """Turn to a screen. False where typed text on the present one was refused: then it stays."""
        if self.step is not None and not self.current.enter_pending():
            return False
        if step not in self._made:
            with patience.while_building():
                self._made[step] = self._make(step)
            self.addWidget(self._made[step])
        self.step = step
        self.setCurrentWidget(self._made[step])
        self.current.focus_start()
        self.projection.follow_step(step)
        self.step_changed.emit(step)
        return True

    @property
    def current(self) -> Screen:
        """The screen that is shown."""
        return cast(Screen, self.currentWidget())

    def screen_of(self, step: str) -> QWidget | None:
        """The screen of a step, if it has been made."""
        return self._made.get(step)

    def enter_pending(self) -> bool:
        """Enter all text that is being typed on any screen."""
        # Each is asked, also after one has refused: what can be entered is.
        done = [cast(Screen, screen).enter_pending() for screen in self._made.values()]
        return all(done)

    def take_over(self, before: WorkshopScreens) -> None:
        """Go on where other screens of the same session were: row, typing, and what the room is shown."""
        self.desk.take_over(before.desk)
        self.projection.go_to(before.desk.selected)
        self.projection.take_over(before.projection)

    def leave(self) -> None:
        """Let go of the screens; the workshop is safe in its library."""
        self.desk.let_go()
        self.deleteLater()

    def _show_actions(self) -> None:
        from placematrix_desktop.ui.review import ReviewScreen

        self.show_step("review")
        review = self._made.get("review")
        if isinstance(review, ReviewScreen):
            review.show_actions()

    def _show_read_back(self, theme_id: str) -> None:
        from placematrix_desktop.ui.review import ReviewScreen

        review = self._made.get("review") if self.show_step("review") else None
        if isinstance(review, ReviewScreen):
            review.show_read_back(theme_id)

    def _show_in_run(self, descriptor_id: str) -> None:
        self.desk.select(descriptor_id)
        self.show_step("run")

    def _show_in_prepare(self, part: str) -> None:
        from placematrix_desktop.ui.prepare import Part, PrepareScreen

        prepare = self._made.get("prepare") if self.show_step("prepare") else None
        if part and isinstance(prepare, PrepareScreen):
            prepare.show_part(Part[part.upper()])
            prepare.focus_start()

    def _show_result_in_run(self, element_id: str) -> None:
        from placematrix_desktop.ui.run import RunScreen

        self.show_step("run")
        run = self._made.get("run")
        if self.step == "run" and isinstance(run, RunScreen):
            run.show_result_of(element_id)

    def _show_newcomer(self) -> None:
        from placematrix_desktop.ui.run import RunScreen

        run = self._made.get("run") if self.show_step("run") else None
        if isinstance(run, RunScreen):
            run.show_newcomer()

    def _make(self, step: str) -> QWidget:
        # Each is imported when it is first needed: the window opens with none of them.
        match step:
            case "prepare":
                from placematrix_desktop.ui.prepare import PrepareScreen

                return PrepareScreen(self.desk, self._parts, self._themes, self.projection)
            case "run":
                from placematrix_desktop.ui.run import RunScreen

                return RunScreen(self.desk, self._themes, self.projection, self)
            case "review":
                from placematrix_desktop.ui.review import ReviewScreen

                review = ReviewScreen(self.desk, self._themes, self.projection)
                review.run_asked.connect(self._show_in_run)
                review.element_asked.connect(self._show_result_in_run)
                return review
            case "sign_off":
                from placematrix_desktop.ui.sign_off import SignOffScreen

                sign_off = SignOffScreen(self.desk, self._parts, self._themes, saving=self._saving)
                sign_off.run_asked.connect(self._show_in_run)
                sign_off.element_asked.connect(self._show_result_in_run)
                sign_off.newcomer_asked.connect(self._show_newcomer)
                sign_off.prepare_asked.connect(self._show_in_prepare)
                sign_off.read_back_asked.connect(self._show_read_back)
                sign_off.review_asked.connect(self._show_actions)
                sign_off.name_erased.connect(self.removed)
                return sign_off
            case _:
                raise KeyError(step)

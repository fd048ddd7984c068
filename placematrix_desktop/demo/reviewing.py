"""Looking at what it came to, and choosing the actions for page one."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop.demo.keyboard import Key, Keyboard, StepFailed, check
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.read_back import Reading, themes_that_are
from placematrix_desktop.domain.sample import Sample
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.shell.main_window import MainWindow


class Reviewing:
    """Works Review by its keys."""

    def __init__(self, keyboard: Keyboard, window: MainWindow, sample: Sample) -> None:
        self._keys = keyboard
        self._window = window
        self._sample = sample

    def star_top_actions(self) -> None:
        """Star the actions of the sample that belong on page one, in the action register."""
        wanted = {action.text for result in self._sample.results for action in result.actions if action.top}
        self._keys.tab_to("Parts of Review")
        for _ in self._screen.sections:
            if self._screen.current is self._screen.register:
                break
            self._keys.press(Key.Key_Down)
        check("The action register does not come up", self._screen.current is self._screen.register)
        actions = self._actions
        self._keys.tab_to("Action register")
        self._keys.press(Key.Key_Up, times=len(actions))
        for action in actions:
            if action.text in wanted:
                self._keys.type("*")
            self._keys.press(Key.Key_Down)
        starred = {action.text for action in self._actions if action.top}
        check(f"Other actions are starred than were meant: {starred}", starred == wanted)

    def read_back(self) -> int:
        """Confirm each theme in turn, as if it had been read aloud; gives how many there are."""
        self._keys.tab_to("Parts of Review", back=True)
        self._keys.press(Key.Key_End)
        section = self._screen.read_back
        check("The read-back does not come up", self._screen.current is section)
        self._keys.press(Key.Key_Return)
        themes = section.themes_shown()
        for _ in themes:
            self._keys.press(Key.Key_C)
        workshop = self._window.desk.workshop if self._window.desk else None
        every = workshop is not None and themes_that_are(workshop, Reading.CONFIRMED)
        check("Not every theme was read back", every == tuple(theme.id for theme in themes))
        return len(themes)

    def picture(self, file: Path) -> None:
        """Save the first part of Review, the whole grid at a glance."""
        self._keys.tab_to("Parts of Review", back=True)
        self._keys.press(Key.Key_Home)
        self._keys.picture(file)

    @property
    def _screen(self) -> ReviewScreen:
        screen = self._window.screens.current if self._window.screens else None
        if not isinstance(screen, ReviewScreen):
            raise StepFailed(f"Review is not shown. {self._window.strip.text}")
        return screen

    @property
    def _actions(self) -> tuple[Action, ...]:
        if self._window.desk is None:
            raise StepFailed("No workshop is open.")
        return self._window.desk.workshop.actions_in_order()

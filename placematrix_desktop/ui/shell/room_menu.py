"""What the menu says of the room window, and of whether the room sees this one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from placematrix_desktop.ui.projection import Scene
from placematrix_desktop.ui.room.safety import CHOICES, Shared

if TYPE_CHECKING:
    from placematrix_desktop.ui.projection import Projection
    from placematrix_desktop.ui.shell.main_window import MainWindow


class RoomMenu(QObject):
    """Lines of a menu. The letters are keys of the grid and not of the menu, so they are only shown."""

    def __init__(self, window: MainWindow, menu: QMenu) -> None:
        super().__init__(menu)
        self._window = window
        self._blank = self._add(menu, self.tr("Blank the room"), "B")
        self._freeze = self._add(menu, self.tr("Freeze the room"), "Z")
        self._agreed = self._add(menu, self.tr("Show what was agreed so far"), "L")
        self._blank.triggered.connect(self._toggle_blank)
        self._freeze.triggered.connect(self._toggle_frozen)
        self._agreed.triggered.connect(self._toggle_agreed)
        self._shared = QMenu(self.tr("This screen is mirrored or shared"), menu)
        self._shared.setIcon(window.themes.icon("private", "ink_muted"))
        menu.addSeparator()
        menu.addMenu(self._shared)
        group = QActionGroup(self)
        words = {
            "auto": self.tr("Find out: with one display, or two that show the same"),
            "always": self.tr("Always: private notes, names and hidden tallies are folded"),
            "never": self.tr("Never: nobody else sees this screen"),
        }
        self._choices: dict[Shared, QAction] = {}
        for choice in CHOICES:
            action = self._shared.addAction(words[choice])
            action.setCheckable(True)
            action.triggered.connect(
                lambda _checked=False, choice=choice: self._window.projector.safety.choose(choice)
            )
            group.addAction(action)
            self._choices[choice] = action

    def look(self) -> None:
        """Show how things stand now."""
        projection = self._projection
        is_open = projection is not None and projection.is_open
        for action, on in (
            (self._blank, projection is not None and projection.blank),
            (self._freeze, projection is not None and projection.frozen),
            (self._agreed, projection is not None and projection.scene is Scene.AGREED),
        ):
            action.setEnabled(is_open)
            action.setChecked(on)
        # In Review and Sign off the room is shown it anyway.
        if projection is not None and projection.shown.scene is Scene.AGREED:
            self._agreed.setEnabled(False)
        self._choices[self._window.projector.safety.choice].setChecked(True)

    @property
    def _projection(self) -> Projection | None:
        return self._window.screens.projection if self._window.screens else None

    def _add(self, menu: QMenu, words: str, key: str) -> QAction:
        action = QAction(f"{words}\t{key}", menu)
        action.setCheckable(True)
        menu.addAction(action)
        return action

    def _toggle_blank(self, on: bool) -> None:
        if self._projection is not None:
            self._projection.blank = on

    def _toggle_frozen(self, on: bool) -> None:
        if self._projection is not None:
            self._projection.frozen = on

    def _toggle_agreed(self, on: bool) -> None:
        if self._projection is not None:
            self._projection.shows_agreed_so_far = on

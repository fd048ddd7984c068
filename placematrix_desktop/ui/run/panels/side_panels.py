"""Which panel lies over which side pane, if any."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.run.keys import Meaning
from placematrix_desktop.ui.run.panels.minutes_panel import MinutesPanel
from placematrix_desktop.ui.run.panels.next_panel import NextPanel
from placematrix_desktop.ui.run.panels.panel import Panel
from placematrix_desktop.ui.run.panels.room_panel import RoomPanel
from placematrix_desktop.ui.theme import ThemeKeeper

Side = Literal["left", "right"]

PANEL_WIDTH = 300
"""Of a pane with a panel over it, in pixels at 100 % text, where it is not wider by itself."""


class _Place(NamedTuple):
    side: Side
    make: Callable[[OpenWorkshop, ThemeKeeper, Projection], Panel]


PANEL_OF: dict[Meaning, _Place] = {
    Meaning.WHO_IS_HERE: _Place("left", RoomPanel),
    Meaning.TAKE_NEXT: _Place("left", NextPanel),
    Meaning.MINUTES: _Place("right", MinutesPanel),
}
"""Each key with the side of its panel and how it is made, when it is first asked for."""


class SidePanels(QObject):
    """A stack for each side: what stands there by itself, and the panels over it."""

    left = Signal()
    """A panel asks to be put away: the grid goes on."""

    def __init__(
        self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._themes, self._projection = desk, themes, projection
        self._stacks: dict[Side, QStackedWidget] = {"left": QStackedWidget(), "right": QStackedWidget()}
        self._made: dict[Meaning, Panel] = {}

    def stack(self, side: Side) -> QWidget:
        """The stack of a side, which is to have its place before anything is laid into it."""
        return self._stacks[side]

    def lay(self, side: Side, content: QWidget) -> None:
        """Put down what lies on the ground of a side, under all panels."""
        self._stacks[side].addWidget(content)

    def panel(self, meaning: Meaning) -> Panel | None:
        """The panel of a key while it is open."""
        panel = self._made.get(meaning)
        side = PANEL_OF[meaning].side
        return panel if panel is not None and self._stacks[side].currentWidget() is panel else None

    def is_open(self, side: Side) -> bool:
        """Whether a panel lies over the pane at this side."""
        return self._stacks[side].currentIndex() > 0

    def open(self, meaning: Meaning) -> Panel:
        """Lay a panel over its pane, in place of another one there."""
        place = PANEL_OF[meaning]
        panel = self._made.get(meaning)
        if panel is None:
            panel = self._made[meaning] = place.make(self._desk, self._themes, self._projection)
            panel.left.connect(self.left)
            if place.side == "right":
                # That pane has no margins of its own, for its scroll bar to stand at the edge.
                space = self._themes.theme.space(1)
                panel.column.setContentsMargins(space, space, space, space)
            self._stacks[place.side].addWidget(panel)
        self._stacks[place.side].setCurrentWidget(panel)
        return panel

    def enter_pending(self) -> bool:
        """Enter all that is being typed in a panel. False where some was refused; it is then kept."""
        # Each is asked, also after one has refused: what can be entered is.
        done = [panel.enter_pending() for panel in self._made.values()]
        return all(done)

    def put_away(self, side: Side) -> None:
        """Show what lies under the panels of a side."""
        self._stacks[side].setCurrentIndex(0)

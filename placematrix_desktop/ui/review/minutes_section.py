"""The minutes, as the panel beside the grid shows them: what was done, in order of time."""

from __future__ import annotations

from PySide6.QtCore import Signal

from placematrix_desktop.domain.diary import minutes
from placematrix_desktop.domain.text import counted
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.review.fresh_section import FreshSection
from placematrix_desktop.ui.run.panels.minutes_panel import MinutesPanel
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr

_WIDTH = 960
_LEAST_LIST = 72
"""Pixels, at 100 % text: the width of a line that can still be read with ease, and the height of a few."""


class MinutesSection(FreshSection):
    """What was undone is left out; a count that the room is not to see yet stays hidden here, too."""

    run_asked = Signal(str)

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection) -> None:
        super().__init__(desk, themes, width=_WIDTH)
        self.panel = MinutesPanel(desk, themes, projection)
        self.panel.stand_in_page()
        self.name(self.panel.accessibleName())
        self.column.addWidget(self.panel, 1)
        self.panel.left.connect(lambda: self.run_asked.emit(desk.selected))
        themes.changed.connect(self._follow)
        self._follow()

    def status(self) -> str:
        return counted(len(minutes(self.desk.session.diary())), tr("entry"), tr("entries"))

    def fill(self) -> None:
        self.panel.refresh()

    def focus_start(self) -> None:
        self.freshen()
        self.panel.take_focus()

    def _follow(self) -> None:
        self.panel.list.setMinimumHeight(_LEAST_LIST * max(100, self.themes.text_scale) // 100)

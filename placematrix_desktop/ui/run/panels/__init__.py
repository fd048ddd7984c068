"""What lies over a side pane of Run, who is in the room, what to take next, the minutes; and the card that
leads to the first."""

from placematrix_desktop.ui.run.panels.room_card import RoomCard, column_of
from placematrix_desktop.ui.run.panels.room_panel import RoomPanel
from placematrix_desktop.ui.run.panels.side_panels import PANEL_OF, PANEL_WIDTH, SidePanels

__all__ = ["PANEL_OF", "PANEL_WIDTH", "RoomCard", "RoomPanel", "SidePanels", "column_of"]

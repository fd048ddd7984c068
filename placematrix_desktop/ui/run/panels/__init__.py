"""The panels that lie over a side pane of Run: who is in the room, what to take next, the minutes."""

from placematrix_desktop.ui.run.panels.side_panels import PANEL_OF, SidePanels

__all__ = ["PANEL_OF", "SidePanels"]

"""The screen on which a workshop is prepared: its facts, its matrix, its people, its agenda."""

from placematrix_desktop.ui.prepare.screen import Part, PrepareScreen

__all__ = ["Part", "PrepareScreen"]

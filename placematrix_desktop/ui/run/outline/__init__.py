"""The themes and elements at the left of the grid, with their progress."""

from placematrix_desktop.ui.run.outline.outline_view import OutlineView

__all__ = ["OutlineView"]

"""Home: the recent workshops, and beginning a new one."""

from placematrix_desktop.ui.home.screen import HomeScreen

__all__ = ["HomeScreen"]

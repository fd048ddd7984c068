"""The screen on which a workshop is run: themes at the left, the grid, and the record at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from placematrix_desktop.ui.run.run_screen import RunScreen

__all__ = ["RunScreen"]


def __getattr__(name: str) -> object:
    # The list of keys is asked for at the start, the screen only when a workshop is run.
    if name == "RunScreen":
        from placematrix_desktop.ui.run.run_screen import RunScreen

        return RunScreen
    raise AttributeError(name)

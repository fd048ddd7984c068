"""Searching in the grid: the bar over it is typed in, and the row of the match is selected."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.search_bar import SearchBar
from placematrix_desktop.ui.run.searching import Searching


class GridSearch(QObject):
    """One search at a time: Enter stays where it has led, Esc goes back to where it began."""

    ended = Signal()

    def __init__(self, grid: GridView, bar: SearchBar) -> None:
        super().__init__(grid)
        self._grid, self._bar = grid, bar
        self._search: Searching | None = None
        bar.typed.connect(self._on_typed)
        bar.stepped.connect(self._on_stepped)
        bar.taken.connect(self._end)
        bar.given_up.connect(self._give_up)

    def begin(self) -> None:
        """Show the bar, and remember where the search begins."""
        self._search = Searching(self._grid.selected_row)
        self._bar.begin()

    def _on_typed(self, text: str) -> None:
        if self._search is None:
            return
        self._search.look_for(self._grid.grid_model.matches(text))
        self._grid.geometry_of_rows.mark(tuple(text.split()))
        self._show(self._search, is_looking=bool(text.strip()))

    def _on_stepped(self, by: int) -> None:
        if self._search is not None:
            self._search.step(by)
            self._show(self._search, is_looking=bool(self._bar.field.text().strip()))

    def _show(self, search: Searching, *, is_looking: bool) -> None:
        self._grid.select_row(search.row)
        if is_looking:
            self._bar.say_count(search.place, search.matches)
        else:
            self._bar.say("")

    def _give_up(self) -> None:
        if self._search is not None:
            self._grid.select_row(self._search.start)
        self._end()

    def _end(self) -> None:
        self._search = None
        self._grid.geometry_of_rows.mark(())
        # First, so that the keys do not pass to whatever comes next in the window.
        self.ended.emit()
        self._bar.hide()

"""Searching in the grid: the bar over it is typed in, and the row of the match is selected."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.ui.run.grid_rows import DescriptorRow, Row
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.search_bar import SearchBar
from placematrix_desktop.ui.run.searching import Searching


class GridSearch(QObject):
    """One search at a time: Enter stays where it has led, Esc goes back to where it began. What is found out
    of scope is open as long as it is looked for, and stays so where Enter stays in it."""

    ended = Signal()

    def __init__(self, grid: GridView, bar: SearchBar) -> None:
        super().__init__(grid)
        self._grid, self._bar = grid, bar
        self._search: Searching | None = None
        self._began_at: Row | None = None
        self._open_before: frozenset[str] = frozenset()
        bar.typed.connect(self._on_typed)
        bar.stepped.connect(self._on_stepped)
        bar.taken.connect(self._take)
        bar.given_up.connect(self._give_up)

    def begin(self) -> None:
        """Show the bar, and remember where the search begins."""
        row, model = self._grid.selected_row, self._grid.grid_model
        self._search = Searching(row)
        self._began_at = model.rows[row] if 0 <= row < len(model.rows) else None
        self._open_before = model.unfolded
        self._bar.begin()

    def _on_typed(self, text: str) -> None:
        if self._search is None:
            return
        model = self._grid.grid_model
        self._unfold(self._open_before | model.elements_out_of_scope(text))
        self._search.look_for(model.matches(text))
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

    def _unfold(self, element_ids: frozenset[str]) -> None:
        """Open these elements; rows have other numbers then."""
        model, began = self._grid.grid_model, self._began_at
        model.unfold(element_ids)
        if self._search is not None and began is not None:
            start = model.same_row(began)
            self._search.start = self._search.start if start is None else start

    def _take(self) -> None:
        model, row = self._grid.grid_model, self._grid.selected_row
        here = model.rows[row] if 0 <= row < len(model.rows) else None
        stays = {here.place.element.id} if isinstance(here, DescriptorRow) and not here.in_scope else set()
        self._unfold(self._open_before | stays)
        if here is not None and (now := model.same_row(here)) is not None:
            self._grid.select_row(now)
        self._end()

    def _give_up(self) -> None:
        self._unfold(self._open_before)
        if self._search is not None:
            self._grid.select_row(self._search.start)
        self._end()

    def _end(self) -> None:
        self._search = None
        self._grid.geometry_of_rows.mark(())
        # First, so that the keys do not pass to whatever comes next in the window.
        self.ended.emit()
        self._bar.hide()

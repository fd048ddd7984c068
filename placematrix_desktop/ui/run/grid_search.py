"""The search bar at work on the grid."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from placematrix_desktop.ui.run.grid_model import GridModel
from placematrix_desktop.ui.run.grid_view import GridView
from placematrix_desktop.ui.run.search_bar import SearchBar
from placematrix_desktop.ui.run.searching import Searching


class GridSearch(QObject):
    """Selects what was found while it is typed; Esc goes back to where the search began."""

    ended = Signal()
    """The grid has the keys again."""

    def __init__(self, bar: SearchBar, grid: GridView, model: GridModel, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._grid, self._model = bar, grid, model
        self._search: Searching | None = None
        bar.typed.connect(self._on_typed)
        bar.stepped.connect(self._on_stepped)
        bar.taken.connect(self._end)
        bar.given_up.connect(self._give_up)

    def begin(self) -> None:
        """Open the bar with the focus in it."""
        self._search = Searching(self._grid.selected_row)
        self._bar.begin()

    def _on_typed(self, text: str) -> None:
        if self._search is None:
            return
        self._search.look_for(self._model.matches(text))
        self._grid.geometry_of_rows.mark(tuple(text.split()))
        self._show_match(bool(text.strip()))

    def _on_stepped(self, by: int) -> None:
        if self._search is not None:
            self._search.step(by)
            self._show_match(bool(self._bar.field.text().strip()))

    def _show_match(self, is_looking: bool) -> None:
        assert self._search is not None
        self._grid.select_row(self._search.row)
        if is_looking:
            self._bar.say_count(self._search.place, self._search.matches)
        else:
            self._bar.say("")

    def _give_up(self) -> None:
        if self._search is not None:
            self._grid.select_row(self._search.start)
        self._end()

    def _end(self) -> None:
        self._search = None
        self._grid.geometry_of_rows.mark(())
        self._bar.hide()
        self.ended.emit()

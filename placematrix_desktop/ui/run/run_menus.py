"""What the keys of the grid do, as menus: one for the menu of the window, and one for a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run.deciding import DECISIONS
from placematrix_desktop.ui.run.keys import LINES, MOST_DIGITS, Asked, Group, KeyLine, Meaning, words_of
from placematrix_desktop.ui.words import tr

Ask = Callable[[Asked], None]

# What changes the row, so that it is only offered where the row can be changed.
_CHANGES = DECISIONS | {Meaning.RULE}
# In a menu each stage has a line of its own, and no ring is needed to point at one.
_BY_KEY_ONLY = frozenset({Meaning.AGREE_STAGE, Meaning.AGREE_CELL})
# About the row that was clicked, and not about the whole grid.
_OF_ROW = frozenset({Meaning.GUIDANCE, Meaning.SHOW_ALL, Meaning.FOLD_SCOPE})


class RunMenus(QObject):
    """Makes the menus for one matrix. What is chosen goes to `ask`, as if its key had been pressed."""

    def __init__(self, matrix: Matrix, ask: Ask, parent: QWidget) -> None:
        super().__init__(parent)
        self._matrix, self._ask = matrix, ask

    def fill(self, menu: QMenu, *, can_decide: bool) -> None:
        """Put every action of the grid into a menu, a submenu for each heading of the list of keys."""
        menu.clear()
        for group in Group:
            below = self._submenu(menu, group)
            self._add(below, self._lines(group), can_decide=can_decide)

    def of_row(self, *, can_decide: bool, has_stages: bool) -> QMenu:
        """The menu of a row. The heading of an element that has a result of its own has no stages."""
        parent = self.parent()
        menu = QMenu(parent if isinstance(parent, QWidget) else None)
        menu.setAccessibleName(self.tr("Selected row"))
        if has_stages:
            self._add(menu, self._lines(Group.DECIDE), can_decide=can_decide)
            menu.addSeparator()
            self._add(self._submenu(menu, Group.WRITE), self._lines(Group.WRITE), can_decide=can_decide)
        else:
            menu.addAction(f"{self.tr('Result from elsewhere')}\tN", lambda: self._ask(Asked(Meaning.NOTE)))
        look = (line for line in self._lines(Group.LOOK) if line.meaning in _OF_ROW)
        self._add(self._submenu(menu, Group.LOOK), look, can_decide=can_decide)
        return menu

    def open_at(self, menu: QMenu, where: QPoint) -> None:
        """Show a menu at a place of the screen; it goes once it is closed."""
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def _lines(self, group: Group) -> tuple[KeyLine, ...]:
        return tuple(
            line for line in LINES if line.group is group and (self._matrix.ladder or not line.ladder)
        )

    def _submenu(self, menu: QMenu, group: Group) -> QMenu:
        return menu.addMenu(tr(group))

    def _add(self, menu: QMenu, lines: Iterable[KeyLine], *, can_decide: bool) -> None:
        for line in lines:
            if line.meaning is Meaning.AGREE_STAGE:
                self._add_stages(menu, can_decide=can_decide)
            if line.meaning in _BY_KEY_ONLY:
                continue
            words = words_of(line, self._matrix)
            action = menu.addAction(f"{words}\t{line.shown}")
            action.triggered.connect(lambda _on=False, line=line: self._ask(Asked(line.meaning)))
            action.setEnabled(can_decide or line.meaning not in _CHANGES)

    def _add_stages(self, menu: QMenu, *, can_decide: bool) -> None:
        for number, stage in enumerate(self._matrix.stages, start=1):
            key = f"\t{number}" if number <= MOST_DIGITS else ""
            words = self.tr("Agree {}").format(stage.label).replace("&", "&&")
            action = menu.addAction(f"{words}{key}")
            asked = Asked(Meaning.AGREE_STAGE, number)
            action.triggered.connect(lambda _on=False, asked=asked: self._ask(asked))
            action.setEnabled(can_decide)

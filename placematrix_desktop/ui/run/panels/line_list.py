"""The list of a panel: its model and its view."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QElapsedTimer,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.run.panels.line import Line, find
from placematrix_desktop.ui.run.panels.line_delegate import LINE_ROLE, LineDelegate
from placematrix_desktop.ui.theme import ThemeKeeper

TYPING_MS = 1_000
"""Letters typed within this time of each other belong to one name."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LineModel(QAbstractListModel):
    """Holds the lines that it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Iterable[Line]) -> bool:
        """Show these; False where they are those that are shown already."""
        wanted = tuple(lines)
        if wanted == self.lines:
            return False
        self.beginResetModel()
        self.lines = wanted
        self.endResetModel()
        return True

    def row_of(self, key: str) -> int | None:
        """The row of what stands under a key."""
        return next((row for row, line in enumerate(self.lines) if line.key == key), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self.lines[index.row()].key:
            return Qt.ItemFlag.ItemNeverHasChildren
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        checkable = self.lines[index.row()].checked is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if checkable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return line.said
            case Qt.ItemDataRole.CheckStateRole if line.checked is not None:
                return Qt.CheckState.Checked if line.checked else Qt.CheckState.Unchecked
            case _ if role == LINE_ROLE:
                return line
        return None


class LineList(QListView):
    """Arrows move, Enter, Space or a click take a line, letters go to a title that has a word like it."""

    taken = Signal(str)
    """The key of the line."""

    def __init__(
        self, themes: ThemeKeeper, name: str, *, lead: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self.lines = LineModel(self)
        self._typed = self._chosen_last = ""
        self._since_typed = QElapsedTimer()
        self.setAccessibleName(name)
        self.setProperty("plain", True)
        self.setProperty("bare", True)
        self.setModel(self.lines)
        SpokenCells(self)
        self.setItemDelegate(LineDelegate(themes, self, lead))
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._take)
        themes.changed.connect(self.scheduleDelayedItemsLayout)

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Show these lines; the one that was chosen stays so, or else the one in its place. One that is gone
        for a while, as where names are folded, is chosen again when it comes back."""
        row = self.currentIndex().row()
        key = self._chosen_last = self.chosen or self._chosen_last
        if not self.lines.set_lines(lines):
            return
        again = self.lines.row_of(key) if key else None
        self.choose_row(again if again is not None else max(row, 0))

    @property
    def chosen(self) -> str:
        """The key of the chosen line; "" where there is none."""
        index = self.currentIndex()
        return self.lines.lines[index.row()].key if index.isValid() else ""

    def choose(self, key: str) -> None:
        """Go to the line of a key, where there is one."""
        row = self.lines.row_of(key)
        if row is not None:
            self.choose_row(row)

    def choose_row(self, row: int) -> None:
        """Go to the first line from this row on that can be chosen, or else to the last one before it."""
        lines = self.lines.lines
        after = [at for at in range(row, len(lines)) if lines[at].key]
        before = [at for at in range(min(row, len(lines))) if lines[at].key]
        if after or before:
            self.setCurrentIndex(self.lines.index(after[0] if after else before[-1], 0))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.viewport().update()
        row = current.row()
        if row > 0 and not self.lines.lines[row - 1].key:
            # The first line under a heading shows the heading.
            self.scrollTo(self.lines.index(row - 1, 0))
            self.scrollTo(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and not self.chosen:
            # No line can show that the keys come here.
            width = self._themes.theme.height("focus_width")
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._themes.theme.colour("focus_ring"), width))
            inside = self.viewport().rect().adjusted(width, width, -width, -width)
            painter.drawRoundedRect(inside, 4, 4)
            painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.currentIndex())
            case Qt.Key.Key_Space:
                self._take(self.currentIndex())
            case Qt.Key.Key_Escape | Qt.Key.Key_Slash | Qt.Key.Key_Plus:
                # They are the panel's.
                event.ignore()
                return
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def keyboardSearch(self, search: str) -> None:
        self._typed = self._typed + search if self._goes_on() else search
        self._since_typed.start()
        here = self.currentIndex().row()
        # The same letter again goes on to the next one; a longer word may be the one that is chosen.
        start = here if len(self._typed) > 1 else here + 1
        row = find(self.lines.lines, self._typed, max(start, 0))
        if row is not None:
            self.choose_row(row)

    def doItemsLayout(self) -> None:
        super().doItemsLayout()
        # Only now it is known where the chosen line lies.
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _goes_on(self) -> bool:
        """Whether a name is being typed."""
        return (
            bool(self._typed) and self._since_typed.isValid() and not self._since_typed.hasExpired(TYPING_MS)
        )

    def _take(self, index: Index) -> None:
        self._typed = ""
        if index.isValid() and (key := self.lines.lines[index.row()].key):
            self.taken.emit(key)

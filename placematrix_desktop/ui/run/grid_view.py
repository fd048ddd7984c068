"""The grid: a table of descriptors and stages that is worked with keys, mouse or touch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QScroller, QTableView, QWidget

from placematrix_desktop.ui.pieces.spoken_cells import SpokenCells
from placematrix_desktop.ui.run.exact_table import ExactTable
from placematrix_desktop.ui.run.grid_delegate import GridDelegate
from placematrix_desktop.ui.run.grid_geometry import GridGeometry
from placematrix_desktop.ui.run.grid_look import TOUCH, GridLook
from placematrix_desktop.ui.run.grid_model import GridModel
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, FoldedRow, HeadingRow
from placematrix_desktop.ui.run.grid_sight import GridSight
from placematrix_desktop.ui.run.grid_travel import next_stop
from placematrix_desktop.ui.run.keys import SCREEN_WIDE, Asked, Meaning, asked_by
from placematrix_desktop.ui.run.menu_asking import MENU_EVENTS, MenuAsking
from placematrix_desktop.ui.run.more_below import MoreBelow
from placematrix_desktop.ui.run.row_layout import RowLayout
from placematrix_desktop.ui.run.stage_header import StageHeader
from placematrix_desktop.ui.run.sticky_heading import StickyHeading
from placematrix_desktop.ui.run.tally.tightness import Tightness
from placematrix_desktop.ui.theme import ThemeKeeper

_TRAVEL = frozenset(
    {Meaning.UP, Meaning.DOWN, Meaning.PAGE_UP, Meaning.PAGE_DOWN, Meaning.FIRST, Meaning.LAST}
)
_SCROLLED = 3
"""Lines that a key scrolls."""


class GridView(ExactTable):
    """Shows a `GridModel`. Moving is its own affair; what else a key or click asks for it passes on."""

    asked = Signal(object)
    """Asked: a key press, or a click on the chip of a stage."""
    descriptor_selected = Signal(str)
    menu_asked = Signal(QPoint)
    """The menu of the selected row is wanted at this place of the screen."""
    element_selected = Signal(str)
    """The heading of an element that has a result of its own."""

    def __init__(self, model: GridModel, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid_model = model
        self._themes = themes
        self.look = GridLook(themes.theme, model.workshop.matrix)
        self.hovered_row = -1
        self.geometry_of_rows = GridGeometry(self)
        self._selected_row = -1
        self.sight = GridSight(self)
        self._menu_asking = MenuAsking(self)
        self._sticky = StickyHeading(self.look, self)
        self._sticky.clicked.connect(self._go_to_heading)
        self._more = MoreBelow(self.look, self)
        self._more.clicked.connect(lambda: self._travel(Meaning.PAGE_DOWN))
        self._set_up()
        self.setHorizontalHeader(StageHeader(model.workshop.matrix, self.look, self))
        self.setItemDelegate(GridDelegate(self))
        self.setModel(model)
        SpokenCells(self)
        model.modelReset.connect(self._on_reset)
        model.rows_touched.connect(self.geometry_of_rows.rows_changed)
        themes.changed.connect(self._on_theme)
        self._on_reset()

    def _set_up(self) -> None:
        self.setObjectName("grid")
        ladder = self.grid_model.workshop.matrix.ladder
        self.setAccessibleName(
            self.tr("Descriptors and stages") if ladder else self.tr("Descriptors and choices")
        )
        self.setAccessibleDescription(
            self.tr("Arrow keys move, digits agree, Page Down reads on in a long row, F1 lists the keys.")
        )
        self.setFrameShape(QTableView.Shape.NoFrame)
        # The ring around the cell shows the focus, so no border of the table does.
        self.setProperty("plain", True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Always there: one that comes and goes would change every width, and so every height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    # What is selected

    def select_descriptor(self, descriptor_id: str) -> bool:
        """Select a descriptor and bring it into sight; False where it is not in scope."""
        row = self.grid_model.row_of_descriptor(descriptor_id)
        if row is None:
            return False
        self.select_row(row)
        return True

    def select_row(self, row: int) -> None:
        """Select a row, in the column where the ring is. One that is too high for the window is read from
        its top."""
        entry = self.grid_model.rows[row]
        column = max(0, self.currentIndex().column()) if isinstance(entry, DescriptorRow) else 0
        is_another = row != self._selected_row
        self.setCurrentIndex(self.grid_model.index(row, column))
        self.sight.reveal(row, from_top=is_another)

    @property
    def selected_row(self) -> int:
        """The number of the selected row; -1 before there is one."""
        return self._selected_row

    @property
    def selected_stage(self) -> int | None:
        """The number of the stage that the ring is on, from 1; None on the descriptor's own column."""
        column = self.currentIndex().column()
        on_descriptor = self._selected_row >= 0 and isinstance(
            self.grid_model.rows[self._selected_row], DescriptorRow
        )
        return column if on_descriptor and column > 0 else None

    def move_ring(self, columns: int) -> None:
        """Move the ring along the selected row."""
        index = self.currentIndex()
        if not index.isValid() or not isinstance(self.grid_model.rows[index.row()], DescriptorRow):
            return
        column = min(max(index.column() + columns, 0), self.grid_model.columnCount() - 1)
        self.setCurrentIndex(self.grid_model.index(index.row(), column))
        self.sight.reveal_column(column)

    def show_all(self, everything: bool) -> None:
        """Let long cells stand in full in every row, or cut them again."""
        if everything != self.geometry_of_rows.show_all:
            self.geometry_of_rows.show_all = everything
            self.geometry_of_rows.lay_out_all()

    def fold_out_of_scope(self, line: int | None = None) -> None:
        """Open or fold what is not in scope: of the element whose folded line this is, or of all. The line,
        or else the selected row, stays where it is."""
        model, ring = self.grid_model, self.currentIndex().column()
        selected = model.rows[self._selected_row] if self._selected_row >= 0 else None
        held = self._selected_row if line is None else line
        entry = model.rows[held] if 0 <= held < len(model.rows) else None
        where = self.rowViewportPosition(held)
        model.toggle_out_of_scope(entry.element.id if isinstance(entry, FoldedRow) else None)
        if isinstance(selected, DescriptorRow):
            row = model.row_of_descriptor(selected.id)
            if row is not None:
                self.setCurrentIndex(model.index(row, max(0, ring)))
        now = model.same_row(entry) if entry is not None else None
        if now is not None:
            self.geometry_of_rows.hold(now, where)

    def give_way(self, tightness: Tightness) -> None:
        """Head the columns with the labels of the stages alone, or with their definitions as well; where it
        is cramped, no heading stays at the top either."""
        self._header().set_brief(tightness >= Tightness.TIGHT)
        sticks = tightness < Tightness.CRAMPED
        if sticks != self.geometry_of_rows.heading_sticks:
            self.geometry_of_rows.heading_sticks = sticks
            self.place_sticky()
        self.updateGeometries()

    def keep_room_in_header(self, size: QSize) -> None:
        """Leave this much free in the corner of the heading, for what lies there."""
        self._header().keep_room(size)
        self.updateGeometries()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if index.isValid():
            self.sight.reveal(index.row())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        row = current.row()
        if row == self._selected_row or row < 0:
            self.viewport().update()
            return
        before, self._selected_row = self._selected_row, row
        self.geometry_of_rows.selection_moved(row, before)
        self.viewport().update()
        entry = self.grid_model.rows[row]
        if isinstance(entry, DescriptorRow):
            self.descriptor_selected.emit(entry.id)
        elif isinstance(entry, HeadingRow):
            self.element_selected.emit(entry.element.id)

    # The heading that stays at the top

    @property
    def sticky_words(self) -> str:
        """The heading that stands at the top over the rows; "" where the real one is in sight."""
        return self._sticky.words

    def place_sticky(self) -> None:
        """Show the heading of the first row in sight, pushed out by the next one, and whether the selected
        row goes on below."""
        self._sticky.follow_rows()
        self._more.follow_rows()

    def _go_to_heading(self) -> None:
        heading = self._sticky.heading_row()
        if heading is not None:
            self.sight.bring_to_top(heading)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = asked_by(event.key(), event.modifiers())
        if asked is None or asked.meaning in SCREEN_WIDE:
            event.ignore()
            return
        event.accept()
        self.answer(asked)

    def answer(self, asked: Asked) -> None:
        """Do what a key asks for, or pass it on."""
        if asked.meaning in _TRAVEL:
            self._travel(asked.meaning)
        elif asked.meaning is Meaning.LEFT:
            self.move_ring(-1)
        elif asked.meaning is Meaning.RIGHT:
            self.move_ring(1)
        elif asked.meaning in (Meaning.SCROLL_UP, Meaning.SCROLL_DOWN):
            self.sight.scroll_lines(-_SCROLLED if asked.meaning is Meaning.SCROLL_UP else _SCROLLED)
        elif asked.meaning is Meaning.SHOW_ALL:
            self.show_all(not self.geometry_of_rows.show_all)
        elif asked.meaning is Meaning.FOLD_SCOPE:
            self.fold_out_of_scope()
        else:
            self.asked.emit(asked)

    def _travel(self, meaning: Meaning) -> None:
        if self.sight.read_on(meaning):
            return
        page = self.viewport().height() - self.geometry_of_rows.sticky_height()
        row = next_stop(self.grid_model, self._selected_row, meaning, self.rowHeight, page)
        if row is not None:
            self.select_row(row)
        elif meaning is Meaning.UP:
            row = self._selected_row
        if row is not None and row >= 0:
            self.sight.reveal(row, from_top=True)

    # Mouse and touch

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not self.grid_model.can_select(index.row()):
            event.accept()
            is_line = index.isValid() and isinstance(self.grid_model.rows[index.row()], FoldedRow)
            if is_line and event.button() is Qt.MouseButton.LeftButton:
                self.fold_out_of_scope(index.row())
            return
        stage = self.chip_at(event.position().toPoint())
        super().mousePressEvent(event)
        if stage is not None and event.button() is Qt.MouseButton.LeftButton:
            self.asked.emit(Asked(Meaning.AGREE_STAGE, stage))
        self.sight.reveal(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        event.accept()
        if not index.isValid() or index.row() != self._selected_row or index.column() == 0:
            return
        if event.button() is Qt.MouseButton.LeftButton and self.selected_stage is not None:
            self.asked.emit(Asked(Meaning.AGREE_STAGE, index.column()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        where = event.position().toPoint()
        self._hover(self.rowAt(where.y()))
        row = self.rowAt(where.y())
        over_line = row >= 0 and isinstance(self.grid_model.rows[row], FoldedRow)
        can_press = over_line or self.chip_at(where) is not None
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if can_press else Qt.CursorShape.ArrowCursor
        )

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        if event.type() in MENU_EVENTS and self._menu_asking.takes(event):
            return True
        return super().viewportEvent(event)

    def chip_at(self, where: QPoint) -> int | None:
        """The number of the stage whose chip is there, with room around it for a finger; else None."""
        index = self.indexAt(where)
        if not index.isValid() or index.row() != self._selected_row or index.column() == 0:
            return None
        layout = self.geometry_of_rows.layout_of(index.row())
        if not isinstance(layout, RowLayout):
            return None
        button = layout.stages[index.column() - 1].button
        if button is None:
            return None
        target = button.translated(
            self.columnViewportPosition(index.column()), self.rowViewportPosition(index.row())
        )
        wider, higher = max(0, TOUCH - target.width()) // 2, max(0, TOUCH - target.height()) // 2 + 1
        return index.column() if target.adjusted(-wider, -higher, wider, higher).contains(where) else None

    def _hover(self, row: int) -> None:
        if row == self.hovered_row:
            return
        for changed in (self.hovered_row, row):
            if 0 <= changed < len(self.grid_model.rows):
                y = self.rowViewportPosition(changed)
                self.viewport().update(0, y, self.viewport().width(), self.rowHeight(changed))
        self.hovered_row = row

    # Size, theme and rows

    def ground(self) -> QColor:
        return self.look.colour("panel")

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.geometry_of_rows.settle()
        self.place_sticky()
        if dy:
            # The title of a row whose top is out of sight stays where it is while the row moves under it.
            right = self.columnViewportPosition(0) + self.columnWidth(0)
            self.viewport().update(0, 0, right, self.viewport().height())
        if dx:
            # So do headings.
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() or not self.geometry_of_rows.widths:
            self.geometry_of_rows.lay_out_all()
        else:
            self.geometry_of_rows.settle()
        if self._selected_row >= 0:
            self.sight.reveal(self._selected_row)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.geometry_of_rows.settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _on_theme(self) -> None:
        matrix = self.grid_model.workshop.matrix
        from_top = self.sight.hidden_of_selected()[0] == 0
        self.look = GridLook(self._themes.theme, matrix)
        self._sticky.set_look(self.look)
        self._more.set_look(self.look)
        self._header().set_look(matrix, self.look)
        self.geometry_of_rows.lay_out_all()
        if self._selected_row >= 0:
            self.sight.reveal(self._selected_row, from_top=from_top)
        self.viewport().update()

    def _header(self) -> StageHeader:
        header = self.horizontalHeader()
        assert isinstance(header, StageHeader)
        return header

    def _on_reset(self) -> None:
        self._selected_row = -1
        self.hovered_row = -1
        self.clearSpans()
        columns = self.grid_model.columnCount()
        if columns > 1:
            for row, entry in enumerate(self.grid_model.rows):
                if not isinstance(entry, DescriptorRow):
                    self.setSpan(row, 0, 1, columns)
        self.geometry_of_rows.read_texts()
        self.geometry_of_rows.lay_out_all()

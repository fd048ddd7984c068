"""The table of what moved: last time, now, and the change in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from placematrix_desktop.domain.compare import Moved, Movement
from placematrix_desktop.ui.pieces import BadgeKind, TableView, badge_size, paint_badge
from placematrix_desktop.ui.review.changes_model import MOVED_ROLE, ChangesModel
from placematrix_desktop.ui.review.judgement_sign import at_stage, paint_sign
from placematrix_desktop.ui.theme import ThemeKeeper

Index = QModelIndex | QPersistentModelIndex

_KINDS: dict[Movement, BadgeKind] = {
    Movement.UP: "info",
    Movement.DOWN: "warning",
    Movement.CHANGED: "info",
    Movement.NEW: "neutral",
    Movement.GONE: "neutral",
    Movement.SAME: "neutral",
}


class _ChangesDelegate(QStyledItemDelegate):
    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        theme = self._themes.theme
        return QSize(60, theme.height("icon") + theme.space(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        model = index.model()
        assert isinstance(model, ChangesModel)
        moved: Moved = index.data(MOVED_ROLE)
        chosen = option.widget.hasFocus() and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, theme.colour("selection_row" if chosen else "panel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(11, 0, -8, 0)
        text = str(index.data())
        if index.column() == 3:
            kind = _KINDS[moved.movement]
            place = inside.topLeft()
            place.setY(inside.center().y() - badge_size(self._themes, text, kind).height() // 2)
            # The arrow says it; the colour only helps.
            paint_badge(painter, self._themes, place, text, kind, width=inside.width())
        else:
            if index.column():
                stage = moved.before if index.column() == 1 else moved.now
                side = theme.height("icon")
                square = QRect(inside.left(), inside.center().y() - side // 2, side, side)
                paint_sign(painter, square, theme, model.workshop.matrix, at_stage(stage))
                inside.setLeft(square.right() + theme.space(1))
            font = theme.font("body", "regular" if index.column() else "semibold")
            painter.setFont(font)
            painter.setPen(theme.colour("ink"))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inside.width())
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2), 4, 4)
        painter.restore()


class ChangesTable(TableView):
    """Enter or a double click asks for Run."""

    asked = Signal(str)

    def __init__(self, themes: ThemeKeeper, model: ChangesModel, name: str) -> None:
        super().__init__(themes, name)
        self.setModel(model)
        self.setItemDelegate(_ChangesDelegate(themes, self))
        self.setSelectionMode(TableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(TableView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(lambda index: self.asked.emit(index.data(MOVED_ROLE).descriptor_id))
        self._fit_rows(themes)
        themes.changed.connect(lambda: self._fit_rows(themes))

    def _fit_rows(self, themes: ThemeKeeper) -> None:
        self.verticalHeader().setDefaultSectionSize(themes.theme.height("icon") + themes.theme.space(2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.asked.emit(self.currentIndex().data(MOVED_ROLE).descriptor_id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.viewport().width()
        for column, share in enumerate((46, 17, 17, 20)):
            self.setColumnWidth(column, room * share // 100)

"""How the action register looks, and how one types in it."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.row_ground import paint_cell_ring
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.review.action_model import ACTION_ROLE, WAITING_ROLE, ActionModel, Column
from placematrix_desktop.ui.theme import Role, ThemeKeeper

Index = QModelIndex | QPersistentModelIndex
_EDGE = 10
_LEADING = 1.2
_PAUSE_MS = 400
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ActionDelegate(QStyledItemDelegate):
    """Text wraps in its cell; what is being typed is kept as a draft on every pause."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._themes = desk, themes
        self.descriptor_below = False
        """True where the column of descriptors is hidden: each then stands below its action."""

    def height_for(self, index: Index, width: int) -> int:
        """The height that a cell of this width wants."""
        theme = self._themes.theme
        least = QFontMetrics(self._font(Column(index.column()), index)).height()
        if Column(index.column()) is not Column.TOP:
            inner = max(24, width - 2 * _EDGE)
            least = max(least, sum(block.height for block, _ in self._blocks(index, inner)))
        return least + theme.space(2)

    def width_for(self, index: Index) -> int:
        """The width below which a word of a cell would have to be broken, in pixels. A due date stays in one
        line."""
        column = Column(index.column())
        style = TextStyle.of(self._font(column, index), _LEADING)
        words = self._shown(index, column)[0]
        wide = ceil(style.width(words)) if column is Column.DUE else style.widest_word((words,))
        return wide + 2 * _EDGE + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(30, self.height_for(index, option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        column = Column(index.column())
        action: Action = index.data(ACTION_ROLE)
        in_use = option.widget.hasFocus()
        selected = in_use and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(option.rect, theme.colour("selection_row" if selected else "panel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(_EDGE, theme.space(1), -_EDGE, -theme.space(1))
        if column is Column.TOP:
            side = theme.height("icon_small") + 2
            place = QRect(option.rect.center().x() - side // 2, inside.top() - 1, side, side)
            ink: Role = "accent" if action.top else "ink_faint"
            self._themes.icon("star-filled" if action.top else "star", ink).paint(painter, place)
        else:
            self._paint_text(painter, inside, index)
        if in_use and option.state & QStyle.StateFlag.State_HasFocus:
            paint_cell_ring(painter, option, theme)
        painter.restore()

    def _paint_text(self, painter: QPainter, rect: QRect, index: Index) -> None:
        top = rect.top()
        for block, ink in self._blocks(index, rect.width()):
            block.paint(painter, rect.left(), top, self._themes.theme.colour(ink))
            top += block.height

    def _blocks(self, index: Index, width: int) -> list[tuple[TextBlock, Role]]:
        """The words of a cell, and below an action its descriptor, where that has no column."""
        column = Column(index.column())
        text, ink = self._shown(index, column)
        blocks = [(lay_out((text,), TextStyle.of(self._font(column, index), _LEADING), width), ink)]
        if column is Column.TEXT and self.descriptor_below:
            about = str(index.model().index(index.row(), Column.DESCRIPTOR).data() or "")
            style = TextStyle.of(self._font(Column.DESCRIPTOR, index), _LEADING)
            blocks.append((lay_out((about,) if about else (), style, width), "ink_muted"))
        return blocks

    def _shown(self, index: Index, column: Column) -> tuple[str, Role]:
        text = str(index.data() or "")
        ink: Role = "ink" if column is not Column.DESCRIPTOR else "ink_muted"
        if index.data(WAITING_ROLE):
            ink = "danger"
        if not text and column in (Column.OWNER, Column.DUE):
            return (self.tr("no owner") if column is Column.OWNER else self.tr("no date")), "warning"
        return text, ink

    def _font(self, column: Column, index: Index) -> Any:
        action: Action = index.data(ACTION_ROLE)
        if column is Column.TEXT:
            return self._themes.theme.font("body", "semibold" if action.top else "regular")
        return self._themes.theme.font("small" if column is Column.DESCRIPTOR else "body")

    # Typing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, ActionModel)
        key = model.draft_key(index)
        assert key is not None
        editor: QLineEdit | QPlainTextEdit
        if Column(index.column()) is Column.TEXT:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
            editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        else:
            editor = QLineEdit(parent)
            if Column(index.column()) is Column.DUE:
                editor.setPlaceholderText(self.tr("31 Jan"))
        editor.setAccessibleName(str(model.headerData(index.column(), Qt.Orientation.Horizontal)))
        pause = QTimer(editor)
        pause.setSingleShot(True)
        pause.setInterval(_PAUSE_MS)
        pause.timeout.connect(lambda: self._keep(editor, key))
        editor.textChanged.connect(lambda *_: pause.start())
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QPlainTextEdit):
            # A change elsewhere never overwrites what is being typed.
            if not editor.document().isModified():
                editor.setPlainText(text)
                editor.selectAll()
                editor.document().setModified(False)
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(text)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, _text_of(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(editor, QPlainTextEdit) and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.type() is QEvent.Type.KeyPress and event.key() in _ENTER and plain:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
                return True
        return super().eventFilter(editor, event)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Typing that was given up with Esc is no draft any more."""
        if index.isValid() and editor.property("given-up"):
            model = index.model()
            assert isinstance(model, ActionModel)
            key = model.draft_key(index)
            if key is not None and self._desk.draft(key) is not None:
                self._desk.drop_draft(key)
        super().destroyEditor(editor, index)

    def _keep(self, editor: QWidget, key: DraftKey) -> None:
        modified = (
            editor.document().isModified()
            if isinstance(editor, QPlainTextEdit)
            else isinstance(editor, QLineEdit) and editor.isModified()
        )
        if modified and self._desk.writable:
            self._desk.keep_draft(key, _text_of(editor))


def _text_of(editor: QWidget) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    assert isinstance(editor, QLineEdit)
    return editor.text()

"""The rows of the agenda: what they look like, and the field in which minutes are typed."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from placematrix_desktop.ui.prepare.agenda_order_model import SURROUNDINGS_ROLE
from placematrix_desktop.ui.prepare.agenda_tree_model import LEVEL_ROLE, NOTE_ROLE, Level
from placematrix_desktop.ui.theme import Role, ThemeKeeper, Weight

Index = QModelIndex | QPersistentModelIndex
_TITLE, _MINUTES = 0, 1
_WEIGHTS: dict[Level, Weight] = {
    Level.THEME: "semibold",
    Level.ELEMENT: "medium",
    Level.DESCRIPTOR: "regular",
}
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class MinutesDelegate(QStyledItemDelegate):
    """What tree and order have in common."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # painted below, in the colours of the theme
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._themes.theme
        lines = 2 if index.data(SURROUNDINGS_ROLE) is not None else 1
        high = QFontMetrics(theme.font("body")).height()
        high += QFontMetrics(theme.font("caption")).height() if lines == 2 else 0
        return QSize(60, high + theme.space(1.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() == _MINUTES:
            self._paint_minutes(painter, option, index)
        else:
            self.paint_title(painter, option, index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            theme = self._themes.theme
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)
        painter.restore()

    def paint_title(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the first column."""
        raise NotImplementedError

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag.AlignRight)
        title = index.sibling(index.row(), _TITLE).data()
        line.setAccessibleName(self.tr("Minutes for {title}").format(title=title))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect)

    def text(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        font: QFont,
        role: Role,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """One line, cut where there is no room."""
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour(role))
        shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.drawText(rect, int(align | _MIDDLE), shown)

    def _paint_minutes(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        room = option.rect.adjusted(0, 0, -theme.space(1.5), 0)
        words = str(index.data() or "")
        is_sum = index.data(LEVEL_ROLE) in (Level.THEME, Level.ELEMENT)
        # A dash says that minutes can be set here.
        can = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        role: Role = "ink_faint" if not words else "ink_muted" if is_sum else "ink"
        self.text(
            painter,
            room,
            words or ("–" if can else ""),
            theme.font("body"),
            role,
            Qt.AlignmentFlag.AlignRight,
        )


class TreeDelegate(MinutesDelegate):
    """Themes stand out, what is left out steps back, and elements without descriptors say why."""

    def paint_title(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        checked = index.data(Qt.ItemDataRole.CheckStateRole)
        font = theme.font("body", _WEIGHTS[index.data(LEVEL_ROLE)])
        box = theme.height("icon_small") + theme.space(2.75) if checked is not None else theme.space(1)
        room = option.rect.adjusted(box, 0, -theme.space(1), 0)
        off = checked in (None, Qt.CheckState.Unchecked)
        words, note = str(index.data()), str(index.data(NOTE_ROLE) or "")
        self.text(painter, room, words, font, "ink_faint" if off else "ink")
        if note:
            room.adjust(QFontMetrics(font).horizontalAdvance(words) + theme.space(1), 0, 0, 0)
            self.text(painter, room, note, theme.font("caption"), "ink_faint")


class OrderDelegate(MinutesDelegate):
    """The number in the order, the title, and the element that it stands in."""

    def paint_title(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        number = max(
            theme.space(4), QFontMetrics(theme.font("body")).horizontalAdvance("00") + theme.space(1)
        )
        rect = option.rect.adjusted(theme.space(1), theme.space(0.75), -theme.space(1), -theme.space(0.75))
        body, small = theme.font("body"), theme.font("caption")
        first = QRect(rect.left(), rect.top(), rect.width(), QFontMetrics(body).height())
        self.text(
            painter,
            QRect(first.topLeft(), QSize(number, first.height())),
            str(index.row() + 1),
            body,
            "ink_muted",
        )
        self.text(painter, first.adjusted(number, 0, 0, 0), str(index.data()), body, "ink")
        below = QRect(
            rect.left() + number, first.bottom() + 1, rect.width() - number, QFontMetrics(small).height()
        )
        self.text(painter, below, str(index.data(SURROUNDINGS_ROLE)), small, "ink_muted")

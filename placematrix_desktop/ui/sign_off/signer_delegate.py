"""How a row of signatures looks, and how one chooses and types in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from placematrix_desktop.domain.signoff import POSITION_LABELS, SIGNING_ROLE_LABELS, Position
from placematrix_desktop.ui.pieces import BadgeKind, paint_badge
from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox
from placematrix_desktop.ui.sign_off.signer_model import (
    SIGNER_ROLE,
    WANTS_REASON_ROLE,
    Column,
    Signer,
    SignerModel,
)
from placematrix_desktop.ui.text_entry import PAUSE_MS
from placematrix_desktop.ui.theme import Role, ThemeKeeper
from placematrix_desktop.ui.words import domain_tr

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_EDGE = 11
_LINE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class SignerDelegate(QStyledItemDelegate):
    """Name over organisation with a box to tick; a drop-down for role and position; the reason in full."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._themes.theme
        name, small = QFontMetrics(theme.font("body")), QFontMetrics(theme.font("small"))
        least = name.height() + small.height() + theme.space(1.5)
        if index.column() == Column.NAME:
            signer: Signer = index.data(SIGNER_ROLE)
            wide = max(40, option.rect.width() - self._name_left() - _EDGE)
            under = small.boundingRect(QRect(0, 0, wide, 10_000), _WRAP, _under(signer)).height()
            least = max(least, name.height() + under + theme.space(1.5))
        if index.column() == Column.REASON and index.data():
            room = QRect(0, 0, max(40, option.rect.width() - 2 * _EDGE), 10_000)
            wanted = small.boundingRect(room, _WRAP, str(index.data())).height()
            least = max(least, wanted + theme.space(1.5))
        if index.column() == Column.SIGNED and "\n" in str(index.data()):
            first, _, rest = str(index.data()).partition("\n")
            wide = option.rect.width() - 2 * _EDGE
            wanted = self._wrapped_height(theme.font("body"), wide, first)
            wanted += self._wrapped_height(theme.font("small"), wide, rest)
            least = max(least, wanted + theme.space(1.5))
        return QSize(60, least)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._themes.theme
        signer: Signer = index.data(SIGNER_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        view = option.widget
        current = bool(option.state & QStyle.StateFlag.State_HasFocus)
        in_use = view.hasFocus()
        selected = bool(option.state & QStyle.StateFlag.State_Selected) and in_use
        painter.fillRect(option.rect, theme.colour("selection_row" if selected else "panel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        inside = option.rect.adjusted(_EDGE, 0, -_EDGE, 0)
        match Column(index.column()):
            case Column.NAME:
                self._paint_name(painter, inside, signer)
            case Column.ROLE:
                self._paint_choice(painter, inside, str(index.data()), signer)
            case Column.POSITION:
                self._paint_position(painter, inside, str(index.data()), signer)
            case Column.REASON:
                self._paint_reason(painter, inside, index)
            case Column.SIGNED:
                self._paint_signed(painter, inside, str(index.data()))
        if current and in_use:
            width = theme.height("focus_width")
            painter.setPen(QPen(theme.colour("focus_ring"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -2), 4, 4)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, signer: Signer) -> None:
        theme = self._themes.theme
        side = theme.height("icon_small") + 2
        box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
        if signer.signature is not None:
            self._themes.icon("check", "success").paint(painter, box)
        else:
            painter.setPen(QPen(theme.colour("accent" if signer.ticked else "line_strong"), 1))
            painter.setBrush(theme.colour("accent" if signer.ticked else "panel"))
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if signer.ticked:
                self._themes.icon("check", "on_accent").paint(painter, box.adjusted(2, 2, -2, -2))
        left = rect.left() + self._name_left() - _EDGE
        wide = rect.right() - left
        name, small = theme.font("body", "semibold"), theme.font("small")
        under = _under(signer)
        first = QFontMetrics(name).height()
        rest = (
            QFontMetrics(small).boundingRect(QRect(0, 0, wide, 10_000), _WRAP, under).height() if under else 0
        )
        top = rect.center().y() - (first + rest) // 2
        self._text(painter, QRect(left, top, wide, first), signer.person.name, "ink", name)
        painter.setFont(small)
        painter.setPen(theme.colour("ink_muted"))
        painter.drawText(QRect(left, top + first, wide, rest), _WRAP, under)

    def _name_left(self) -> int:
        """From the edge of the cell to the name, past the box."""
        theme = self._themes.theme
        return _EDGE + theme.height("icon_small") + 2 + theme.space(1.25)

    def _paint_choice(self, painter: QPainter, rect: QRect, text: str, signer: Signer) -> None:
        side = 12
        if signer.signature is None:
            place = QRect(rect.right() - side, rect.center().y() - side // 2, side, side)
            self._themes.icon("chevron-down", "ink_muted").paint(painter, place)
        self._text(painter, rect.adjusted(0, 0, -side - 4, 0), text, "ink")

    def _paint_position(self, painter: QPainter, rect: QRect, text: str, signer: Signer) -> None:
        position = (signer.signature or signer).position
        if position is Position.AGREE:
            self._paint_choice(painter, rect, text, signer)
            return
        self._paint_choice(painter, rect, "", signer)
        metrics = QFontMetrics(self._themes.theme.font("caption", "semibold"))
        high = metrics.height() + 4
        place = rect.topLeft()
        place.setY(rect.center().y() - high // 2)
        kind: BadgeKind = "warning" if position is Position.AGREE_WITH_RESERVATION else "danger"
        paint_badge(painter, self._themes, place, text, kind, width=rect.width() - 16)

    def _paint_reason(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if index.data(WANTS_REASON_ROLE):
            side = self._themes.theme.height("icon_small")
            place = QRect(rect.left(), rect.center().y() - side // 2, side, side)
            self._themes.icon("warning", "danger").paint(painter, place)
            self._text(painter, rect.adjusted(side + 4, 0, 0, 0), self.tr("A reason is needed"), "danger")
            return
        painter.setFont(self._themes.theme.font("small"))
        painter.setPen(self._themes.theme.colour("ink"))
        painter.drawText(rect, _WRAP, str(index.data() or ""))

    def _paint_signed(self, painter: QPainter, rect: QRect, text: str) -> None:
        """When somebody signed, and under it when that was recorded."""
        theme = self._themes.theme
        first, _, rest = text.partition("\n")
        if not rest:
            self._text(painter, rect, first, "ink_muted")
            return
        lines: tuple[tuple[QFont, Role, str], ...] = (
            (theme.font("body"), "ink", first),
            (theme.font("small"), "ink_muted", rest),
        )
        heights = [self._wrapped_height(font, rect.width(), said) for font, _, said in lines]
        top = rect.center().y() - sum(heights) // 2
        for (font, role, said), high in zip(lines, heights, strict=True):
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            painter.drawText(QRect(rect.left(), top, rect.width(), high), _WRAP, said)
            top += high

    @staticmethod
    def _wrapped_height(font: QFont, wide: int, text: str) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, wide), 10_000), _WRAP, text).height()

    def _text(self, painter: QPainter, rect: QRect, text: str, role: Role, font: Any = None) -> None:
        font = font or self._themes.theme.font("body")
        painter.setFont(font)
        painter.setPen(self._themes.theme.colour(role))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LINE, shown)

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        if column is Column.REASON:
            line = QLineEdit(parent)
            line.setAccessibleName(self.tr("Reason"))
            line.setPlaceholderText(self.tr("In their own words"))
            self._keep_on_every_pause(line, index)
            return line
        box = SpokenComboBox(parent)
        labels: Mapping[Any, str] = SIGNING_ROLE_LABELS if column is Column.ROLE else POSITION_LABELS
        box.setAccessibleName(self.tr("Signs as") if column is Column.ROLE else self.tr("Position"))
        for value, words in labels.items():
            box.addItem(domain_tr(words), value)
        box.activated.connect(lambda _row: self._take(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        model = index.model()
        if isinstance(editor, QLineEdit) and isinstance(model, SignerModel):
            model.end_typing(index.row())
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(" ".join(str(value or "").split()))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # The list of a drop-down takes the focus; that does not end the choosing.
        if (
            isinstance(editor, QComboBox)
            and event.type() is QEvent.Type.FocusOut
            and editor.view().isVisible()
        ):
            return False
        return super().eventFilter(editor, event)

    def _keep_on_every_pause(self, line: QLineEdit, index: Index) -> None:
        model, row = index.model(), index.row()
        assert isinstance(model, SignerModel)
        pause = QTimer(line)
        pause.setSingleShot(True)
        pause.setInterval(PAUSE_MS)
        pause.timeout.connect(lambda: model.keep_typing(row, line.text()))
        line.textEdited.connect(lambda _text: pause.start())

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)


def _under(signer: Signer) -> str:
    """What stands below a name."""
    return signer.person.organisation or signer.person.role

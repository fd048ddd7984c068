"""How a row of signatures looks, and how one chooses and types in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from placematrix_desktop.domain.signoff import POSITION_LABELS, SIGNING_ROLE_LABELS, Position
from placematrix_desktop.ui.pieces import badge_size, paint_badge
from placematrix_desktop.ui.pieces.row_ground import paint_cell_ring
from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox
from placematrix_desktop.ui.sign_off.signer_model import (
    SIGNER_ROLE,
    WANTS_REASON_ROLE,
    Column,
    Signer,
    SignerModel,
)
from placematrix_desktop.ui.text_entry import PAUSE_MS
from placematrix_desktop.ui.theme import Role, Theme, ThemeKeeper
from placematrix_desktop.ui.words import domain_tr

Index = QModelIndex | QPersistentModelIndex
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_EDGE = 11


class SignerDelegate(QStyledItemDelegate):
    """Name over organisation with a box to tick; a drop-down for role and position; the reason in full."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def least_width(self, column: Column, signers: Iterable[Signer], shown: Iterable[str]) -> int:
        """The pixels that the longest word of a column needs, with what stands beside it."""
        font, beside = self._theme.font("body"), 2 * _EDGE
        said: Iterable[str] = shown
        if column is Column.NAME:
            font, beside = self._theme.font("body", "semibold"), self._name_left() + _EDGE
            said = [signer.person.name for signer in signers]
        elif column is Column.ROLE:
            said, beside = map(domain_tr, SIGNING_ROLE_LABELS.values()), beside + self._chevron_room()
        elif column is Column.POSITION:
            font = self._theme.font("caption", "semibold")
            said = map(domain_tr, POSITION_LABELS.values())
            beside += self._chevron_room() + self._sign_room()
        elif column is Column.REASON:
            said, beside = [self._wanting()], beside + self._sign_room()
        words = [word for text in said for word in text.split()]
        return max(map(QFontMetrics(font).horizontalAdvance, words), default=0) + beside + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._theme
        body, small = theme.font("body"), theme.font("small")
        inside = option.rect.width() - 2 * _EDGE
        signer: Signer = index.data(SIGNER_ROLE)
        text = str(index.data() or "")
        high = QFontMetrics(body).height() + QFontMetrics(small).height()
        match Column(index.column()):
            case Column.NAME:
                wide = option.rect.width() - self._name_left() - _EDGE
                name = _height(theme.font("body", "semibold"), signer.person.name, wide)
                high = max(high, name + _height(small, _under(signer), wide))
            case Column.ROLE:
                high = max(high, _height(body, text, inside - self._chevron_room()))
            case Column.SIGNED:
                high = max(
                    high, sum(_height(font, said, inside) for font, _, said in self._signed_lines(text))
                )
            case Column.POSITION:
                wide = inside - self._chevron_room() - self._sign_room()
                high = max(high, _height(theme.font("caption", "semibold"), text, wide))
            case Column.REASON:
                wanting = bool(index.data(WANTS_REASON_ROLE))
                wide = inside - (self._sign_room() if wanting else 0)
                said = self._wanting() if wanting else text
                high = max(high, _height(body if wanting else small, said, wide))
        return QSize(60, high + theme.space(1.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme
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
            paint_cell_ring(painter, option, theme)
        painter.restore()

    def _paint_name(self, painter: QPainter, rect: QRect, signer: Signer) -> None:
        theme = self._theme
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
        wide = rect.width() - (self._name_left() - _EDGE)
        name, small = theme.font("body", "semibold"), theme.font("small")
        under = _under(signer)
        first, rest = _height(name, signer.person.name, wide), _height(small, under, wide)
        top = rect.center().y() - (first + rest) // 2
        self._text(painter, QRect(left, top, wide, first), signer.person.name, "ink", name)
        painter.setFont(small)
        painter.setPen(theme.colour("ink_muted"))
        painter.drawText(QRect(left, top + first, wide, rest), _WRAP, under)

    def _name_left(self) -> int:
        """From the edge of the cell to the name, past the box."""
        theme = self._theme
        return _EDGE + theme.height("icon_small") + 2 + theme.space(1.25)

    def _paint_choice(self, painter: QPainter, rect: QRect, text: str, signer: Signer) -> None:
        side = self._chevron_side()
        if signer.signature is None:
            place = QRect(rect.right() - side, rect.center().y() - side // 2, side, side)
            self._themes.icon("chevron-down", "ink_muted").paint(painter, place)
        self._text(painter, rect.adjusted(0, 0, -self._chevron_room(), 0), text, "ink")

    def _paint_position(self, painter: QPainter, rect: QRect, text: str, signer: Signer) -> None:
        position = (signer.signature or signer).position
        if position is Position.AGREE:
            self._paint_choice(painter, rect, text, signer)
            return
        self._paint_choice(painter, rect, "", signer)
        kind: Literal["warning", "danger"] = (
            "warning" if position is Position.AGREE_WITH_RESERVATION else "danger"
        )
        size = badge_size(self._themes, text, kind)
        room = rect.adjusted(0, 0, -self._chevron_room(), 0)
        if size.width() <= room.width():
            place = QPoint(rect.left(), rect.center().y() - size.height() // 2)
            paint_badge(painter, self._themes, place, text, kind)
        else:
            self._signed_text(painter, room, text, kind, self._theme.font("caption", "semibold"))

    def _signed_text(self, painter: QPainter, rect: QRect, text: str, role: Role, font: QFont) -> None:
        """A text of as many lines as it needs, with the sign of a warning before it."""
        side = self._theme.height("icon_small")
        self._themes.icon("warning", role).paint(
            painter, QRect(rect.left(), rect.center().y() - side // 2, side, side)
        )
        self._text(painter, rect.adjusted(self._sign_room(), 0, 0, 0), text, role, font)

    def _paint_reason(self, painter: QPainter, rect: QRect, index: Index) -> None:
        if index.data(WANTS_REASON_ROLE):
            self._signed_text(painter, rect, self._wanting(), "danger", self._theme.font("body"))
            return
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(rect, _WRAP, str(index.data() or ""))

    def _paint_signed(self, painter: QPainter, rect: QRect, text: str) -> None:
        lines = self._signed_lines(text)
        heights = [_height(font, said, rect.width()) for font, _, said in lines]
        top = rect.center().y() - sum(heights) // 2
        for (font, role, said), high in zip(lines, heights, strict=True):
            self._text(painter, QRect(rect.left(), top, rect.width(), high), said, role, font)
            top += high

    def _signed_lines(self, text: str) -> tuple[tuple[QFont, Role, str], ...]:
        """When somebody signed; of an answer by email that it came, and smaller when it was recorded."""
        first, _, rest = text.partition("\n")
        body, small = self._theme.font("body"), self._theme.font("small")
        if not rest:
            return ((body, "ink_muted", first),)
        return ((body, "ink", first), (small, "ink_muted", rest))

    def _text(self, painter: QPainter, rect: QRect, text: str, role: Role, font: QFont | None = None) -> None:
        painter.setFont(font or self._theme.font("body"))
        painter.setPen(self._theme.colour(role))
        painter.drawText(rect, _WRAP, text)

    def _wanting(self) -> str:
        return self.tr("A reason is needed")

    @property
    def _theme(self) -> Theme:
        return self._themes.theme

    def _chevron_side(self) -> int:
        return round(12 * max(100, self._theme.text_scale) / 100)

    def _chevron_room(self) -> int:
        return self._chevron_side() + 4

    def _sign_room(self) -> int:
        return self._theme.height("icon_small") + 4

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


def _height(font: QFont, text: str, wide: int) -> int:
    """The pixels that a text needs where it is broken at this width; none where there is nothing to say."""
    if not text:
        return 0
    return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, wide), 10_000), _WRAP, text).height()

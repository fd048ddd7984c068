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
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from placematrix_desktop.domain.signoff import POSITION_LABELS, SIGNING_ROLE_LABELS, Position
from placematrix_desktop.ui.pieces import BadgeKind, badge_size, paint_badge
from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.sign_off.signer_model import SIGNER_ROLE, WANTS_REASON_ROLE, Column, Signer
from placematrix_desktop.ui.theme import Role, TextSize, ThemeKeeper, Weight
from placematrix_desktop.ui.words import domain_tr

Index = QModelIndex | QPersistentModelIndex
_EDGE = 11
_ARROW = 12
_LEADING = 1.2


class SignerDelegate(QStyledItemDelegate):
    """Name over organisation with a box to tick; a drop-down for role and position; the reason in full."""

    def __init__(self, themes: ThemeKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = self._themes.theme
        least = self._style("body").step + self._style("small").step
        wide = option.rect.width() - 2 * _EDGE
        signer: Signer = index.data(SIGNER_ROLE)
        wanted = 0
        match Column(index.column()):
            case Column.NAME:
                wanted = sum(block.height for block in self._name(signer, wide))
            case Column.REASON:
                wanted = self._reason(index, wide)[0].height
            case Column.ROLE | Column.POSITION:
                wanted = self._choice(str(index.data()), wide, signer).height
        return QSize(60, max(least, wanted) + theme.space(1.5))

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
                text = lay_out((str(index.data()),), self._style("body"), inside.width() + _EDGE)
                text.paint_in(painter, inside, theme.colour("ink_muted"))
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
        name, under = self._name(signer, rect.width())
        left = rect.left() + self._name_left()
        top = rect.center().y() - (name.height + under.height) // 2
        name.paint(painter, left, top, theme.colour("ink"))
        under.paint(painter, left, top + name.height, theme.colour("ink_muted"))

    def _name_left(self) -> int:
        """From the box to the name, past it."""
        theme = self._themes.theme
        return theme.height("icon_small") + 2 + theme.space(1.25)

    def _name(self, signer: Signer, width: int) -> tuple[TextBlock, TextBlock]:
        """The name, and what stands below it."""
        wide = width - self._name_left()
        under = signer.person.organisation or signer.person.role
        name = lay_out((signer.person.name,), self._style("body", "semibold"), wide)
        return name, lay_out((under,) if under else (), self._style("small"), wide)

    def _choice(self, text: str, width: int, signer: Signer) -> TextBlock:
        room = width - _ARROW - 4
        if self._sign_of(signer) and not self._badge_fits(text, width, signer):
            room -= self._themes.theme.height("icon_small") + 4
        return lay_out((text,), self._style("body"), room)

    def _sign_of(self, signer: Signer) -> BadgeKind | None:
        """How a position stands out; None where somebody just agrees."""
        position = (signer.signature or signer).position
        if position is Position.AGREE:
            return None
        return "warning" if position is Position.AGREE_WITH_RESERVATION else "danger"

    def _badge_fits(self, text: str, width: int, signer: Signer) -> bool:
        kind = self._sign_of(signer)
        return kind is not None and badge_size(self._themes, text, kind).width() <= width - _ARROW - 4

    def _paint_choice(self, painter: QPainter, rect: QRect, text: str, signer: Signer) -> None:
        if signer.signature is None:
            place = QRect(rect.right() - _ARROW, rect.center().y() - _ARROW // 2, _ARROW, _ARROW)
            self._themes.icon("chevron-down", "ink_muted").paint(painter, place)
        block = lay_out((text,), self._style("body"), rect.width() - _ARROW - 4)
        block.paint_in(painter, rect, self._themes.theme.colour("ink"))

    def _paint_position(self, painter: QPainter, rect: QRect, text: str, signer: Signer) -> None:
        kind = self._sign_of(signer)
        if kind is None:
            self._paint_choice(painter, rect, text, signer)
            return
        self._paint_choice(painter, rect, "", signer)
        if self._badge_fits(text, rect.width(), signer):
            place = rect.topLeft()
            place.setY(rect.center().y() - badge_size(self._themes, text, kind).height() // 2)
            paint_badge(painter, self._themes, place, text, kind)
            return
        # A badge has one line; words that need more stand beside its sign.
        self._paint_with_sign(painter, rect, self._choice(text, rect.width(), signer), kind)

    def _reason(self, index: Index, width: int) -> tuple[TextBlock, bool]:
        """The reason, or with True that one is needed."""
        if index.data(WANTS_REASON_ROLE):
            room = width - self._themes.theme.height("icon_small") - 4
            return lay_out((self.tr("A reason is needed"),), self._style("body"), room), True
        text = str(index.data() or "")
        return lay_out((text,) if text else (), self._style("small"), width), False

    def _paint_reason(self, painter: QPainter, rect: QRect, index: Index) -> None:
        block, wanted = self._reason(index, rect.width())
        if wanted:
            self._paint_with_sign(painter, rect, block, "danger")
        else:
            block.paint_in(painter, rect, self._themes.theme.colour("ink"))

    def _paint_with_sign(self, painter: QPainter, rect: QRect, block: TextBlock, kind: BadgeKind) -> None:
        ink: Role = "warning" if kind == "warning" else "danger"
        side = self._themes.theme.height("icon_small")
        place = QRect(rect.left(), rect.center().y() - side // 2, side, side)
        self._themes.icon("warning", ink).paint(painter, place)
        block.paint_in(painter, rect.adjusted(side + 4, 0, 0, 0), self._themes.theme.colour(ink))

    def _style(self, size: TextSize, weight: Weight = "regular") -> TextStyle:
        return TextStyle.of(self._themes.theme.font(size, weight), _LEADING)

    # Editing

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        if column is Column.REASON:
            line = QLineEdit(parent)
            line.setAccessibleName(self.tr("Reason"))
            line.setPlaceholderText(self.tr("In their own words"))
            return line
        box = SpokenComboBox(parent)
        labels: Mapping[Any, str] = SIGNING_ROLE_LABELS if column is Column.ROLE else POSITION_LABELS
        box.setAccessibleName(self.tr("Signs as") if column is Column.ROLE else self.tr("Position"))
        for value, words in labels.items():
            box.addItem(domain_tr(words), value)
        box.activated.connect(lambda _row: self._take(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

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

    def _take(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

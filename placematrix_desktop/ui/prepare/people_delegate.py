"""The cells of the list of people: what they look like, and the fields that open in them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from placematrix_desktop.domain.participants import OUTCOME_LABELS, SECTOR_LABELS
from placematrix_desktop.domain.text import LONGEST_TEXT
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.text_block import TextStyle, height_of, lay_out
from placematrix_desktop.ui.prepare.cell_draft import CellDraft
from placematrix_desktop.ui.prepare.choice_editor import ChoiceEditor
from placematrix_desktop.ui.prepare.people_columns import TEXT_FIELDS, Column, heading, shown
from placematrix_desktop.ui.prepare.people_model import MISSING_ROLE, PERSON_ROLE, WAITING_ROLE, PeopleModel
from placematrix_desktop.ui.projection import UNFOLD_KEY_NAME
from placematrix_desktop.ui.theme import Role, ThemeKeeper
from placematrix_desktop.ui.words import domain_tr

Index = QModelIndex | QPersistentModelIndex
_EDIT = Qt.ItemDataRole.EditRole
_ABOUT_PEOPLE = frozenset({Column.NAME, Column.ROLE, Column.EMAIL, Column.INTEREST})
_FOLDED = "•••"
_LEADING = 1.2


class PeopleDelegate(QStyledItemDelegate):
    """A line to type in, or the list of sectors or outcomes."""

    def __init__(
        self, desk: OpenWorkshop, model: PeopleModel, themes: ThemeKeeper, table: QAbstractItemView
    ) -> None:
        super().__init__(table)
        self._table = table
        self._desk, self._model, self._themes = desk, model, themes
        self._drafts: dict[int, CellDraft] = {}
        self.folded = False
        """True where the room may see the list: who somebody is and what was declared is not painted."""

    # What it looks like

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.text = ""  # painted below, in the colours of the theme
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        theme, rect = self._themes.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.column() != Column.PRESENT:
            self._paint_words(painter, rect.adjusted(theme.space(1), 0, -theme.space(1), 0), index)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("focus_ring"), theme.height("focus_width")))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
        painter.restore()

    def height_for(self, index: Index, width: int) -> int:
        """The height in pixels that a cell of this width wants. What is folded keeps its room."""
        theme = self._themes.theme
        room = width - 2 * theme.space(1) - (self._sign_room() if index.data(WAITING_ROLE) else 0)
        words = self._shown(index)
        high = height_of(words, TextStyle.of(self._font(index, words), _LEADING), room)
        return max(theme.height("control"), high + theme.space(1))

    def width_for(self, index: Index) -> int:
        """The width in pixels below which a word of a cell would have to be broken."""
        words = self._shown(index)
        style = TextStyle.of(self._font(index, words), _LEADING)
        return style.widest_word((words,)) + 2 * self._themes.theme.space(1) + 2

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        theme = self._themes.theme
        words = str(index.data() or "")
        is_name = index.column() == Column.NAME
        shown = self._shown(index)
        if self.folded and words and index.column() in _ABOUT_PEOPLE:
            shown = self.tr("Hold {}").format(UNFOLD_KEY_NAME) if is_name else _FOLDED
        if index.data(WAITING_ROLE):
            # Typed and not entered yet: a sign, and slanted, so that it is not taken for stored.
            side = theme.height("icon_small")
            sign = QRect(rect.left(), rect.center().y() - side // 2, side, side)
            self._themes.icon("edit", "warning").paint(painter, sign)
            rect.adjust(self._sign_room(), 0, 0, 0)
        person = index.data(PERSON_ROLE)
        away = person is not None and not person.present
        ink: Role = "ink_faint" if not words else "ink_muted" if away or not is_name else "ink"
        style = TextStyle.of(self._font(index, words), _LEADING)
        block = lay_out((shown,), style, rect.width(), from_left=True)
        block.paint_in(painter, rect, theme.colour(ink))

    def _shown(self, index: Index) -> str:
        return str(index.data() or "") or str(index.data(MISSING_ROLE) or "")

    def _font(self, index: Index, words: str) -> QFont:
        is_name = index.column() == Column.NAME
        font = self._themes.theme.font("body", "medium" if is_name and words else "regular")
        font.setItalic(bool(index.data(WAITING_ROLE)))
        return font

    def _sign_room(self) -> int:
        return self._themes.theme.height("icon_small") + 4

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        # A tool tip would say what is folded.
        return True if self.folded else super().helpEvent(event, view, option, index)

    # What opens in a cell

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = Column(index.column())
        person = index.data(PERSON_ROLE)
        whose = person.name if person else self.tr("somebody new")
        name = self.tr("{column} of {person}").format(column=heading(column), person=whose)
        editor: QWidget
        if column is Column.SECTOR:
            editor = self._choices(parent, self.tr("Not known"), SECTOR_LABELS)
        elif column is Column.OUTCOME:
            editor = self._choices(parent, self.tr("Not settled"), OUTCOME_LABELS)
        else:
            editor = self._line(parent, column, index)
        editor.setAccessibleName(name)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Called again whenever the cell is repainted; what is being typed must not be overwritten.
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(_EDIT) or "")))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(_EDIT) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if (draft := self._drafts.get(id(editor))) is not None:
            draft.stop()
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), _EDIT)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), _EDIT)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        place = QRect(option.rect)
        if isinstance(editor, QComboBox):
            # The choices have longer names than their column may be wide.
            room = self._table.viewport().width()
            place.setWidth(max(place.width(), min(editor.sizeHint().width(), room)))
            place.moveRight(min(place.right(), room - 1))
        editor.setGeometry(place)

    def give_up(self, editor: QWidget, index: Index) -> None:
        """Forget what was typed in a cell that is left without entering it."""
        if (draft := self._drafts.get(id(editor))) is not None:
            draft.stop()
        self._model.forget_typing(index)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if (draft := self._drafts.pop(id(editor), None)) is not None:
            draft.stop()
        super().destroyEditor(editor, index)

    def _line(self, parent: QWidget, column: Column, index: Index) -> QLineEdit:
        line = QLineEdit(parent)
        line.setMaxLength(2 * LONGEST_TEXT)
        if column is Column.INTEREST:
            line.setPlaceholderText(self.tr("What is declared, or “none”"))
        elif column is Column.NAME:
            line.setPlaceholderText(self.tr("Name"))
        key = self._model.draft_key(index)
        if key is not None:
            person = index.data(PERSON_ROLE)
            stored = shown(person, column) if person is not None and column in TEXT_FIELDS else ""
            self._drafts[id(line)] = CellDraft(line, self._desk, key, stored)
        return line

    def _choices(self, parent: QWidget, nothing: str, labels: Mapping[Any, str]) -> QComboBox:
        box = ChoiceEditor(parent)
        box.addItem(nothing, "")
        for value, label in labels.items():
            box.addItem(domain_tr(label), value)
        box.picked.connect(lambda: self._take_choice(box))
        return box

    def _take_choice(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

"""A text of the workshop: its label, the field that loses nothing, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import Command
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import QuietButton, TextArea, announce
from placematrix_desktop.ui.run.record.section import SectionHeader
from placematrix_desktop.ui.text_entry import RESTORED, TextEntry
from placematrix_desktop.ui.theme import ThemeKeeper, set_problem, set_role
from placematrix_desktop.ui.words import tr


class Aim(NamedTuple):
    """Which text a field is for."""

    key: DraftKey
    stored: Callable[[], str]
    command: Callable[[str], Command]


class EnteredText(QWidget):
    """Label over field; under it why the text was not entered, with a button that discards it."""

    stirred = Signal()

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        area: TextArea,
        aim: Aim,
        *,
        label: str,
        key: str = "",
        icon: str = "",
        hint: str = "",
    ) -> None:
        super().__init__()
        self.area = area
        self._desk = desk
        self._hint_words = hint
        self.header = SectionHeader(themes, label, key=key, icon=icon)
        self.header.label.setBuddy(area)
        self._hint, self._problem = QLabel(self), QLabel(self)
        for words, role in ((self._hint, "caption"), (self._problem, "problem")):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            set_role(words, role)
        self._discard = QuietButton(themes, tr("Discard what is typed"), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(themes.theme.space(0.5))
        for part in (self.header, area, self._hint, self._problem):
            column.addWidget(part)
        column.addWidget(self._discard, 0, Qt.AlignmentFlag.AlignLeft)
        area.setAccessibleName(label)
        self._key = key
        self.entry = TextEntry(area, desk, **aim._asdict())
        self.entry.note_changed.connect(self._show_note)
        self._discard.clicked.connect(self._discard_typed)
        self._show_note(self.entry.note)

    @property
    def has_content(self) -> bool:
        return bool(self.entry.text)

    def aim(self, aim: Aim) -> None:
        """Enter what is typed and turn to another text."""
        self.entry.aim(**aim._asdict())

    def take_focus(self) -> None:
        """Put the cursor behind what is there, where one goes on writing."""
        self.area.setFocus()
        self.area.moveCursor(QTextCursor.MoveOperation.End)

    def set_label(self, label: str) -> None:
        """Show another label."""
        self.header.set_label(label)
        self.area.setAccessibleName(label)

    def _discard_typed(self) -> None:
        self.entry.discard()
        self.take_focus()

    def _show_note(self, note: str) -> None:
        problem = "" if note == tr(RESTORED) else note
        hint = note if note == tr(RESTORED) else self._hint_words
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._discard.setVisible(bool(note))
        set_problem(self.area, bool(problem))
        described = (problem, hint, self._key)
        self.area.setAccessibleDescription(" · ".join(part for part in described if part))
        if problem:
            announce(self.area, problem)
        self.stirred.emit()

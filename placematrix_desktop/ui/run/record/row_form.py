"""The form in which one row of a list is typed: an action, a piece of evidence, a minority view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.pieces import Button, QuietButton, announce
from placematrix_desktop.ui.theme import ThemeKeeper, set_problem, set_role
from placematrix_desktop.ui.words import tr

_Field = QPlainTextEdit | QLineEdit | QComboBox


class FieldProblem(UserError):
    """What is wrong with one field of a form. `field` is its name in the form's values."""

    def __init__(self, field: str, problem: UserError) -> None:
        super().__init__(problem.what, where=problem.where, mend=problem.mend)
        self.field = field


class RowForm(QFrame):
    """Fields with names, a button that adds, and while a row is changed one that removes it. Enter in any
    field submits."""

    typed = Signal()
    submitted = Signal()
    removal_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self._themes = themes
        self._fields: dict[str, _Field] = {}
        self._filling = False
        self.problem = ""
        """Why the row was not taken; empty while nothing stands against it."""
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(themes.theme.space(0.75))
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.hide()
        self.add = Button(themes, tr("Add"), hint="Enter", compact=True, parent=self)
        self.add.clicked.connect(self.submitted)
        self._remove = QuietButton(themes, tr("Remove"), parent=self)
        self._remove.clicked.connect(self.removal_wanted)
        self._discard = QuietButton(themes, tr("Discard"), parent=self)
        self._discard.clicked.connect(self.discard_wanted)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(0, 0, 0, 0)
        self.buttons.setSpacing(themes.theme.space(0.5))
        self.buttons.addWidget(self.add)
        self.buttons.addWidget(self._remove)
        self.buttons.addWidget(self._discard)
        self.buttons.addStretch(1)
        self.set_changing(False)

    # What a form is made of

    def name_field(self, name: str, field: _Field) -> None:
        """Take a field into the form's values."""
        self._fields[name] = field
        if isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._on_typed)
        else:
            field.textChanged.connect(self._on_typed)

    def end(self) -> None:
        """Put what is said about the row, and the buttons, under the fields."""
        self.column.addWidget(self._note)
        self.column.addLayout(self.buttons)

    # What it holds

    def values(self) -> dict[str, str]:
        """What is in the fields, by their names; of a choice, the data of the chosen item."""
        return {name: self._value(field) for name, field in self._fields.items()}

    def fill(self, values: Mapping[str, str]) -> None:
        """Put these values into the fields and empty all others."""
        self._filling = True
        for name, field in self._fields.items():
            self._put(field, values.get(name, ""))
        self._filling = False
        self.show_problem(None)

    @property
    def is_blank(self) -> bool:
        """Nothing was typed; choices do not count."""
        return not any(
            self._value(field).strip() for field in self._fields.values() if not isinstance(field, QComboBox)
        )

    @property
    def first_field(self) -> QWidget:
        return next(iter(self._fields.values()))

    def take_focus(self) -> None:
        """Into the first field, behind what is there."""
        self.first_field.setFocus()
        if isinstance(self.first_field, QPlainTextEdit):
            self.first_field.moveCursor(QTextCursor.MoveOperation.End)

    def field(self, name: str) -> _Field:
        return self._fields[name]

    # What it says

    def set_changing(self, changing: bool) -> None:
        """Whether the form changes a row that is there, or adds one."""
        self.add.setText(tr("Save") if changing else tr("Add"))
        self._remove.setVisible(changing)

    def show_problem(self, problem: UserError | None, note: str = "") -> None:
        """Say why the row was not taken, at the field that it is about; or say something else of it."""
        at = problem.field if isinstance(problem, FieldProblem) else ""
        for name, field in self._fields.items():
            set_problem(field, name == at)
            field.setAccessibleDescription(problem.sentence if problem and name == at else "")
        self.problem = problem.sentence if problem else ""
        words = self.problem or note
        self._note.setText(words)
        self._note.setVisible(bool(words))
        set_role(self._note, "problem" if problem else "caption")
        self._discard.setVisible(bool(words))
        if problem:
            announce(self._fields.get(at, self), words)

    @property
    def note(self) -> str:
        """What it says now."""
        return self._note.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        if not self._filling:
            if self._note.text():
                self.show_problem(None)
            self.typed.emit()

    @staticmethod
    def _value(field: _Field) -> str:
        if isinstance(field, QComboBox):
            return str(field.currentData() or "")
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    @staticmethod
    def _put(field: _Field, value: str) -> None:
        if isinstance(field, QComboBox):
            field.setCurrentIndex(max(field.findData(value), 0))
        elif isinstance(field, QLineEdit):
            field.setText(value)
        else:
            field.setPlainText(value)

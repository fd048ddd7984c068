"""A field with its label, the key that leads to it, a hint, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces.announce import announce
from placematrix_desktop.ui.theme import ThemeKeeper, set_problem, set_role


class LabelledField(QWidget):
    """Label over field. The label names the field for a screen reader, hint and problem describe it."""

    def __init__(
        self,
        keeper: ThemeKeeper,
        label: str,
        field: QWidget,
        *,
        key: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = QLabel(label, self)
        self._key = QLabel(key, self)
        self._hint = QLabel(hint, self)
        self._problem = QLabel(self)
        for part, role in (
            (self._label, "field"),
            (self._key, "key"),
            (self._hint, "caption"),
            (self._problem, "problem"),
        ):
            part.setTextFormat(Qt.TextFormat.PlainText)
            set_role(part, role)
        self._label.setBuddy(field)
        self._hint.setWordWrap(True)
        self._problem.setWordWrap(True)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self._label, 1)
        top.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(keeper.theme.space(0.5))
        column.addLayout(top)
        column.addWidget(field)
        column.addWidget(self._hint)
        column.addWidget(self._problem)
        self._key.setVisible(bool(key))
        self._hint.setVisible(bool(hint))
        self._problem.hide()
        field.setAccessibleName(label)
        self._describe()

    @property
    def problem(self) -> str:
        return self._problem.text()

    def set_label(self, label: str) -> None:
        """Show another label."""
        self._label.setText(label)
        self.field.setAccessibleName(label)

    def set_hint(self, hint: str) -> None:
        """Show another hint; empty takes it away."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._describe()

    def set_problem(self, sentence: str) -> None:
        """Say what is wrong with what the field holds; empty where it is in order."""
        if sentence == self._problem.text():
            return
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        set_problem(self.field, bool(sentence))
        self._describe()
        if sentence:
            announce(self.field, sentence)

    def _describe(self) -> None:
        parts = (self._problem.text(), self._hint.text(), self._key.text())
        self.field.setAccessibleDescription(" · ".join(part for part in parts if part))

"""The search field over the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from placematrix_desktop.ui.pieces import IconButton, announce
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class SearchBar(QFrame):
    """Hidden until it is asked for. It says what is typed, and what its keys ask for."""

    typed = Signal(str)
    stepped = Signal(int)
    """1: the next match, -1: the one before."""
    taken = Signal()
    """Enter: stay where the search has led."""
    given_up = Signal()
    """Esc: go back to where it began."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        set_role(self, "band")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Search titles and statements"))
        self.field.setAccessibleName(self.tr("Search titles and statements"))
        self.field.setClearButtonEnabled(False)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._count, "muted")
        self._previous, self._next, self._close = (
            IconButton(themes, icon, name, hint=key, compact=False, parent=self)
            for icon, name, key in (
                ("chevron-up", self.tr("Match above"), "↑"),
                ("chevron-down", self.tr("Match below"), "↓"),
                ("cross", self.tr("End the search"), "Esc"),
            )
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(themes.theme.space(1), 4, themes.theme.space(1), 4)
        row.setSpacing(themes.theme.space(1))
        row.addWidget(self.field, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            row.addWidget(widget)
        self.field.textChanged.connect(self.typed)
        self._previous.clicked.connect(lambda: self.stepped.emit(-1))
        self._next.clicked.connect(lambda: self.stepped.emit(1))
        self._close.clicked.connect(self.given_up)
        self.hide()

    def begin(self) -> None:
        """Show the field, empty, with the focus."""
        self.field.clear()
        self.say("")
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_count(self, place: int, matches: int) -> None:
        """Say which match is shown, from 1, and of how many."""
        self.say(self.tr("{0} of {1}").format(place, matches) if matches else self.tr("Nothing found"))

    def say(self, words: str) -> None:
        if words != self._count.text():
            self._count.setText(words)
            if words:
                announce(self.field, words)
        for button in (self._previous, self._next):
            button.setEnabled(bool(words))

    @property
    def said(self) -> str:
        return self._count.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.given_up.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit()
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

"""A number of hands at one stage: typed, stepped by keys, or tapped up and down."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from placematrix_desktop.domain.tally import MOST_HANDS
from placematrix_desktop.ui.pieces import IconButton
from placematrix_desktop.ui.theme import ThemeKeeper

Key = Qt.Key
_GAP = 2
_AROUND, _DIGITS = 16, 24
"""Pixels around three digits, and those that they take at 100 % text."""
_BULLET_STYLE = QLineEdit.EchoMode.Password


class CountEdit(QLineEdit):
    """Takes up to three digits. What else its keys ask for it passes on."""

    stepped = Signal(int)
    moved = Signal(int)
    """1: to the next field, -1: to the one before."""
    taken = Signal()
    given_up = Signal()
    came = Signal()
    """It has the focus now."""
    folded = Signal()
    """Its digits can be read now, or no longer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_folded = self._is_typed = False
        self.textEdited.connect(self._on_typed)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}"), self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def fold(self, folded: bool) -> None:
        """Hide the digits, but for those that are being typed."""
        self.is_folded = folded
        self.setEchoMode(_BULLET_STYLE if self.is_hidden else QLineEdit.EchoMode.Normal)
        self.folded.emit()

    @property
    def is_hidden(self) -> bool:
        """Whether its digits cannot be read now. What stood there before is hidden also while it has the
        focus, until something is typed in its place."""
        return self.is_folded and not (self.hasFocus() and self._is_typed)

    def _on_typed(self) -> None:
        self._is_typed = True
        self.fold(self.is_folded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Key.Key_Up:
                self.stepped.emit(1)
            case Key.Key_Down:
                self.stepped.emit(-1)
            case Key.Key_Right:
                self.moved.emit(1)
            case Key.Key_Left:
                self.moved.emit(-1)
            case Key.Key_Return | Key.Key_Enter:
                self.taken.emit()
            case Key.Key_Escape:
                self.given_up.emit()
            case _:
                super().keyPressEvent(event)
                return
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._is_typed = False
        self.fold(self.is_folded)
        # What is typed takes the place of what is there.
        self.selectAll()
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.fold(self.is_folded)
        self.deselect()


class CountField(QWidget):
    """The number with a button before and after it, or below it where the column is narrow."""

    changed = Signal()

    def __init__(self, themes: ThemeKeeper, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._label = themes, label
        self._is_narrow: bool | None = None
        self.edit = CountEdit(self)
        self.less = IconButton(themes, "minus", self.tr("One hand less for {0}").format(label), compact=False)
        self.more = IconButton(themes, "plus", self.tr("One hand more for {0}").format(label), compact=False)
        for button, by in ((self.less, -1), (self.more, 1)):
            # Keys step in the field itself; the buttons are for a finger or the mouse.
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, by=by: self.step(by))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.edit.stepped.connect(self.step)
        self.edit.textChanged.connect(self._on_text)
        self.edit.folded.connect(self._name)
        self._on_text()

    @property
    def hands(self) -> int:
        return int(self.edit.text() or 0)

    def show_hands(self, hands: int) -> None:
        """Show a number; an empty field stands for 0."""
        self.edit.setText(str(hands) if hands else "")

    def step(self, by: int) -> None:
        """One more or one less, within what can be."""
        hands = min(max(self.hands + by, 0), MOST_HANDS)
        self.edit.setText(str(hands))
        if self.edit.hasFocus():
            self.edit.selectAll()

    def fit(self, width: int) -> None:
        """Take this width, in pixels."""
        self.setFixedWidth(width)
        side = self._themes.theme.height("control")
        least = _AROUND + _DIGITS * max(100, self._themes.text_scale) // 100
        narrow = width < 2 * (side + _GAP) + least
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        parts: tuple[QWidget, ...] = (self.less, self.edit, self.more)
        for part in parts:
            self._grid.removeWidget(part)
        if narrow:
            self._grid.addWidget(self.edit, 0, 0, 1, 2)
            self._grid.addWidget(self.less, 1, 0)
            self._grid.addWidget(self.more, 1, 1)
        else:
            for column, part in enumerate(parts):
                self._grid.addWidget(part, 0, column)

    def _on_text(self) -> None:
        self._name()
        self.changed.emit()

    def _name(self) -> None:
        hidden = self.edit.is_hidden and self.edit.text()
        said = self.tr("hidden") if hidden else str(self.hands)
        self.edit.setAccessibleName(self.tr("Hands for {0}, {1}").format(self._label, said))

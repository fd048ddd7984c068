"""What a screen says where there is nothing yet, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_SIGN = 40


class EmptyState(QWidget):
    """An icon, a title and a sentence in the middle of an empty place, with buttons under them."""

    def __init__(
        self, keeper: ThemeKeeper, icon: str, title: str, text: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._icon_name = icon
        middle = Qt.AlignmentFlag.AlignHCenter
        self._sign = QLabel(self)
        self._sign.setMinimumHeight(_SIGN)
        self._title = QLabel(title, self)
        self._text = QLabel(text, self)
        set_role(self._title, "title")
        set_role(self._text, "muted")
        column = QVBoxLayout(self)
        edge = keeper.theme.space(3)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(keeper.theme.space(1))
        column.addStretch(1)
        for label in (self._sign, self._title, self._text):
            label.setAlignment(middle)
            label.setWordWrap(label is not self._sign)
            column.addWidget(label)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(keeper.theme.space(1))
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        column.addSpacing(keeper.theme.space(1))
        column.addLayout(self._buttons)
        column.addStretch(1)
        self.set_text(text)
        self.setAccessibleName(title)
        keeper.changed.connect(self._follow)
        self._follow()

    def set_text(self, text: str) -> None:
        """Show another sentence; empty takes it away."""
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def add_button(self, button: QWidget) -> None:
        """Put a button under the text, after those that are there."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)

    def _follow(self) -> None:
        icon = self._keeper.icon(self._icon_name, "ink_faint")
        self._sign.setPixmap(icon.pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatio()))

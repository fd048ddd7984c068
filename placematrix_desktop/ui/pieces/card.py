"""Cards: a framed part of a screen, and one that can be pressed as a whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces.press_by_enter import PressByEnter
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class Card(QFrame):
    """A frame with rounded corners; `body` is the layout inside it."""

    def __init__(self, keeper: ThemeKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.body = QVBoxLayout(self)
        edge = keeper.theme.space(2)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(keeper.theme.space(1))


class CardButton(PressByEnter):
    """A card that is one button: icon, title, a line or two of text, and whatever is put into `body`.

    `hint` is the key that does the same; it is only shown.
    """

    def __init__(
        self,
        keeper: ThemeKeeper,
        title: str,
        text: str = "",
        *,
        icon: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._icon_name = icon
        self._hint = hint
        self.setAutoDefault(False)
        set_role(self, "card")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._sign = QLabel(self)
        self._title = QLabel(self)
        self._text = QLabel(self)
        self._key = QLabel(hint, self)
        self._key.setVisible(bool(hint))
        set_role(self._key, "key")
        set_role(self._title, "strong")
        set_role(self._text, "caption")
        self.body = QVBoxLayout()
        self.body.setSpacing(keeper.theme.space(0.5))
        for label in (self._title, self._text):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._key, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(self._text)
        row = self._row = QHBoxLayout(self)
        edge = keeper.theme.space(2)
        row.setContentsMargins(edge, edge - 4, edge, edge - 4)
        row.setSpacing(keeper.theme.space(1.5))
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self.body, 1)
        self._sign.setVisible(bool(icon))
        self.set_texts(title, text)
        keeper.changed.connect(self._follow)
        self._follow()

    def set_texts(self, title: str, text: str = "") -> None:
        """Show another title and text."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(title)
        self.setAccessibleDescription(" · ".join(part for part in (text, self._hint) if part))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._row.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.totalHeightForWidth(width)

    def _follow(self) -> None:
        if self._icon_name:
            side = self._keeper.theme.height("icon")
            icon = self._keeper.icon(self._icon_name, "accent")
            self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))
        self.updateGeometry()

"""What Home shows where the library cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Button, Card, PrimaryButton, announce
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_SIGN = 40


class ProblemPanel(QWidget):
    """The whole sentence, and the two ways on from it."""

    retry = Signal()
    open_library = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sign = QLabel()
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        set_role(self._sentence, "lead")
        self.retry_button = PrimaryButton(themes, self.tr("Try again"))
        self.open_button = Button(themes, self.tr("Open another library…"), icon="folder")
        self.retry_button.clicked.connect(self.retry)
        self.open_button.clicked.connect(self.open_library)
        self._lay_out()
        themes.changed.connect(self._follow)
        self._follow()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show what stands in the way."""
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        announce(self, sentence, urgent=True)

    def _lay_out(self) -> None:
        theme = self._themes.theme
        title = QLabel(self.tr("The library cannot be used"))
        set_role(title, "heading")
        title.setWordWrap(True)
        kept = QLabel(self.tr("Nothing has been changed: the file is as it was."))
        set_role(kept, "muted")
        kept.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1.5))
        buttons.addWidget(self.retry_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        card = Card(self._themes)
        card.setMaximumWidth(640)
        edge = theme.space(4)
        card.body.setContentsMargins(edge, edge, edge, edge)
        card.body.setSpacing(theme.space(2))
        for part in (self._sign, title, self._sentence, kept):
            card.body.addWidget(part)
        card.body.addSpacing(theme.space(1))
        card.body.addLayout(buttons)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(card, 20)
        across.addStretch(1)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addLayout(across)
        page.addStretch(3)

    def _follow(self) -> None:
        icon = self._themes.icon("warning", "danger")
        self._sign.setPixmap(icon.pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatio()))

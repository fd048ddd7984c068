"""What Home shows where the library cannot be opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Button, Card, PrimaryButton, ScrollColumn, announce
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_SIGN = 40


class ProblemPanel(QWidget):
    """The whole sentence, and the ways on from it."""

    retry = Signal()
    open_library = Signal()
    restore = Signal()

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
        self.way_button = Button(themes, "")
        self.restore_button = Button(themes, self.tr("Restore from a backup…"), icon="history")
        self.open_button = Button(themes, self.tr("Open another library…"), icon="folder")
        self._on_way: Callable[[], None] | None = None
        self._title, self._kept = QLabel(), QLabel()
        self.retry_button.clicked.connect(self.retry)
        self.open_button.clicked.connect(self.open_library)
        self.restore_button.clicked.connect(self.restore)
        self.way_button.clicked.connect(lambda: self._on_way and self._on_way())
        self.way_button.hide()
        self._lay_out()
        themes.changed.connect(self._follow)
        self._follow()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def offer_backups(self, offered: bool) -> None:
        """Offer to go back to a backup, or not."""
        self.restore_button.setVisible(offered)

    def offer(self, way: str, on_way: Callable[[], None] | None) -> None:
        """Offer one more way on, which goes with what is said; none without words."""
        self._on_way = on_way
        self.way_button.setText(way)
        self.way_button.setVisible(bool(way))

    def say(self, sentence: str, *, is_unchanged: bool = True) -> None:
        """Show what stands in the way: of opening a library, or of closing it after work in it."""
        self.offer("", None)
        self._title.setText(
            self.tr("The library cannot be used")
            if is_unchanged
            else self.tr("The library could not be put in its place")
        )
        self._kept.setText(
            self.tr("Nothing has been changed: the file is as it was.")
            if is_unchanged
            else self.tr("Nothing that was recorded is lost. You can close the window now, or try again.")
        )
        self._sentence.setText(sentence)
        self._sentence.setAccessibleName(sentence)
        announce(self, sentence, urgent=True)

    def _lay_out(self) -> None:
        theme = self._themes.theme
        set_role(self._title, "heading")
        self._title.setWordWrap(True)
        set_role(self._kept, "muted")
        self._kept.setWordWrap(True)
        buttons = FlowLayout(gap=theme.space(1.5))
        for button in (self.retry_button, self.way_button, self.restore_button, self.open_button):
            buttons.addWidget(button)
        card = Card(self._themes)
        edge = theme.space(4)
        card.body.setContentsMargins(edge, edge, edge, edge)
        card.body.setSpacing(theme.space(2))
        for part in (self._sign, self._title, self._sentence, self._kept):
            card.body.addWidget(part)
        card.body.addSpacing(theme.space(1))
        card.body.addLayout(buttons)
        # With large text it is higher than the window.
        scrolled = ScrollColumn(self._themes, width=720 + 2 * theme.space(3))
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.column.addStretch(2)
        scrolled.column.addWidget(card)
        scrolled.column.addStretch(3)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled)

    def _follow(self) -> None:
        icon = self._themes.icon("warning", "danger")
        self._sign.setPixmap(icon.pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatio()))

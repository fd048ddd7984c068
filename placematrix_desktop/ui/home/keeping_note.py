"""A quiet line on Home: a workshop is past the day until which it was to be kept, and the two ways on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QWidget

from placematrix_desktop.ui.home.card_words import long_date
from placematrix_desktop.ui.pieces import Button, Card, IconButton
from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

YEARS = (1, 2, 3, 6, 8, 10)
"""For how many years from today a workshop can be kept at a press; Prepare takes any day."""

_BESIDE, _IN_A_ROW = 640, 330
"""Pixels at 100 % text from which on the buttons have room beside the words, and beside each other."""


class KeepingNote(Card):
    """One workshop at a time, the longest past first; hidden where there is none left to speak of."""

    kept_longer = Signal(str, int)
    """Workshop id, and for how many years from today."""
    deletion_asked = Signal(object)
    """WorkshopCard."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent=parent)
        self._themes = themes
        self._cards: tuple[WorkshopCard, ...] = ()
        self._put_away: set[str] = set()
        self._sign = QLabel()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.longer_button = Button(themes, self.tr("Keep longer"), icon="clock")
        self.delete_button = Button(themes, self.tr("Delete for good…"), icon="trash")
        self.close_button = IconButton(themes, "cross", self.tr("Not now"), compact=False)
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.longer_button.text())
        for years in YEARS:
            words = (
                self.tr("1 year from today") if years == 1 else self.tr("{} years from today").format(years)
            )
            self.menu.addAction(words).triggered.connect(
                lambda _checked=False, years=years: self._keep(years)
            )
        edge = themes.theme.space(1)
        self.body.setContentsMargins(themes.theme.space(2), edge, edge, edge)
        said = QHBoxLayout()
        said.setSpacing(themes.theme.space(1.5))
        said.addWidget(self._sign)
        said.addWidget(self.words, 1)
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._ways.setSpacing(themes.theme.space(1.5))
        for button in (self.longer_button, self.delete_button, self.close_button):
            self._ways.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(themes.theme.space(1))
        self._row.addLayout(said, 1)
        self._row.addLayout(self._ways)
        self.body.addLayout(self._row)
        self.longer_button.clicked.connect(self._show_menu)
        self.delete_button.clicked.connect(lambda: self._cards and self.deletion_asked.emit(self._cards[0]))
        self.close_button.clicked.connect(self._not_now)
        themes.changed.connect(self._follow)
        self._follow()
        # Its parts lie as there is room for them; what they would like is no reason to be wide.
        self.setMinimumWidth(1)
        self.hide()

    def tell(self, cards: Iterable[WorkshopCard]) -> None:
        """Speak of these workshops, save those that were put away."""
        self._cards = tuple(card for card in cards if card.id not in self._put_away)
        self.setVisible(bool(self._cards))
        if not self._cards:
            return
        first, others = self._cards[0], len(self._cards) - 1
        said = self.tr("“{subject}” was to be kept until {day}.").format(
            subject=first.subject, day=long_date(first.keep_until)
        )
        if others == 1:
            said += " " + self.tr("One more is past its day.")
        elif others:
            said += " " + self.tr("{} more are past their day.").format(others)
        self.words.setText(said)
        self.setAccessibleName(said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for layout, least in ((self._row, _BESIDE), (self._ways, _IN_A_ROW)):
            has_room = self.width() >= least * self._themes.text_scale // 100
            layout.setDirection(
                QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
            )

    def _keep(self, years: int) -> None:
        if self._cards:
            self.kept_longer.emit(self._cards[0].id, years)

    def _not_now(self) -> None:
        self._put_away.update(card.id for card in self._cards)
        self.tell(())

    def _show_menu(self) -> None:
        self.menu.popup(self.longer_button.mapToGlobal(QPoint(0, self.longer_button.height())))

    def _follow(self) -> None:
        side = self._themes.theme.height("icon")
        icon = self._themes.icon("clock", "warning")
        self._sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))

"""Deleting a workshop for good: what goes, what stays, and its name typed before it goes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.ui.home.card_words import about_words, detail_words, long_date, status_words
from placematrix_desktop.ui.pieces import (
    Card,
    DangerButton,
    LabelledField,
    QuietButton,
    ScrollColumn,
    announce,
)
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

if TYPE_CHECKING:
    from placematrix_desktop.application.ports import WorkshopCard

_SIGN = 32


class RemovalPanel(QWidget):
    """Stands in the place of the list; Home goes on living beside it. Esc leaves everything as it is."""

    deletion_asked = Signal(str)
    """Workshop id."""
    left = Signal()
    """Nothing is to be deleted."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._card: WorkshopCard | None = None
        self.name = QLineEdit()
        self.name_field = LabelledField(themes, self.tr("Type the name of the place or body"), self.name)
        self.delete_button = DangerButton(themes, self.tr("Delete for good"), icon="trash")
        self.leave_button = QuietButton(themes, self.tr("Leave it as it is"), hint="Esc")
        self._sign = QLabel()
        self._title = self._label("title")
        self._about = self._label("muted")
        self._state = self._label("strong")
        self._goes = self._label()
        self._stays = self._label()
        self._lay_out()
        self.name.textChanged.connect(lambda _text: self._follow_name())
        self.name.returnPressed.connect(self._delete)
        self.delete_button.clicked.connect(self._delete)
        self.leave_button.clicked.connect(self.left)
        themes.changed.connect(self._follow)
        self._follow()

    @property
    def workshop_id(self) -> str | None:
        """Which workshop is asked about; None where none is."""
        return self._card.id if self._card else None

    def ask(self, card: WorkshopCard, today: date) -> None:
        """Ask about this workshop."""
        self._card = card
        self._title.setText(self.tr("Delete “{}” for good?").format(card.subject))
        self._about.setText(about_words(card))
        said = [self._how_it_stands(card)]
        if card.keep_until and date.fromisoformat(card.keep_until) >= today:
            said.append(self.tr("It is to be kept until {}.").format(long_date(card.keep_until)))
        self._state.setText(" ".join(said))
        self.name.clear()
        self.name_field.set_problem("")
        self._follow_name()
        announce(self, f"{self._title.text()} {self._state.text()}", urgent=True)

    def focus_start(self) -> None:
        """Put the focus where the name is typed."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _how_it_stands(self, card: WorkshopCard) -> str:
        detail = detail_words(card)
        return f"{status_words(card)}{f', {detail}' if detail else ''}.".replace(" · ", ", ")

    def _is_named(self) -> bool:
        typed = " ".join(self.name.text().split()).casefold()
        return self._card is not None and typed == " ".join(self._card.subject.split()).casefold()

    def _follow_name(self) -> None:
        self.delete_button.setEnabled(self._is_named())
        self.name_field.set_problem("")

    def _delete(self) -> None:
        if self._card is None:
            return
        if not self._is_named():
            self.name_field.set_problem(self.tr("Type the name as it stands above."))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.deletion_asked.emit(self._card.id)

    def _label(self, role: str = "") -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(label, role)
        return label

    def _lay_out(self) -> None:
        theme = self._themes.theme
        self._goes.setText(
            self.tr(
                "Everything of it goes: results, notes, people, private notes, text not entered yet, the "
                "diary, closed versions and signatures. It goes from this library and from its backups, and "
                "nothing brings it back."
            )
        )
        self._stays.setText(
            self.tr("What was saved or passed on as a report, record or copy of the library stays there.")
        )
        set_role(self._stays, "muted")
        buttons = FlowLayout(gap=theme.space(1.5))
        buttons.addWidget(self.delete_button)
        buttons.addWidget(self.leave_button)
        card = Card(self._themes)
        edge = theme.space(3)
        card.body.setContentsMargins(edge, theme.space(2.5), edge, edge)
        card.body.setSpacing(theme.space(1.5))
        top = QHBoxLayout()
        top.setSpacing(theme.space(1.5))
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._title, 1)
        card.body.addLayout(top)
        for part in (self._about, self._state, self._goes, self._stays, self.name_field):
            card.body.addWidget(part)
        card.body.addLayout(buttons)
        # With large text it is higher than the window.
        scrolled = ScrollColumn(self._themes, width=1200)
        scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scrolled.column.setContentsMargins(0, 0, theme.space(1), 0)
        scrolled.column.addWidget(card)
        scrolled.column.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scrolled)

    def _follow(self) -> None:
        icon = self._themes.icon("trash", "danger")
        self._sign.setPixmap(icon.pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatio()))

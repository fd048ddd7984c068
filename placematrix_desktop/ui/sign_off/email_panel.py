"""The panel under the table in which an answer by email is recorded as a signature."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import structs
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from placematrix_desktop.domain.signoff import POSITION_LABELS, Position, Signature, SigningWay
from placematrix_desktop.domain.text import clean_line, clean_text
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button, LabelledField, QuietButton, TextArea
from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox
from placematrix_desktop.ui.sign_off.signer_model import Signer
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.text_entry import PAUSE_MS
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.typed_time import read_date, read_time, time_words
from placematrix_desktop.ui.words import domain_tr


class EmailPanel(QFrame):
    """Who answered is the row it was opened from; when, how and in which words is asked here."""

    recorded = Signal()
    left = Signal()

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__()
        self._desk = desk
        self._signer: Signer | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        set_role(self, "card")
        self._title = words_label(role="strong")
        self.day, self.hour = QLineEdit(), QLineEdit()
        self.position = SpokenComboBox()
        for position, label in POSITION_LABELS.items():
            self.position.addItem(domain_tr(label), position)
        self.reason = QLineEdit()
        self.words = TextArea(themes, lines=3)
        self._day = LabelledField(themes, self.tr("Day it came"), self.day)
        self._hour = LabelledField(themes, self.tr("Time"), self.hour)
        self._position = LabelledField(themes, self.tr("Position"), self.position)
        self._reason = LabelledField(themes, self.tr("Reason"), self.reason)
        self._words = LabelledField(
            themes,
            self.tr("Their words"),
            self.words,
            hint=self.tr("As they wrote it; it goes in the report."),
        )
        self.record_button = Button(themes, self.tr("Record the answer"), icon="mail")
        self.leave_button = QuietButton(themes, self.tr("Leave it"))
        self._lay_out(themes)
        self.position.currentIndexChanged.connect(lambda _: self._follow_position())
        self.record_button.clicked.connect(self._record)
        self.leave_button.clicked.connect(self._leave)
        self.words.textChanged.connect(self._pause.start)
        for line in (self.day, self.hour, self.reason):
            line.returnPressed.connect(self.focusNextChild)
        self.hide()

    def ask(self, signer: Signer) -> None:
        """Open it for the person of this row, with the words that were typed for them before."""
        self.keep()
        self._signer = signer
        self._title.setText(self.tr("Answer of {0} by email").format(signer.person.name))
        now = self._desk.session.now().astimezone()
        self.day.setText(self.tr("today"))
        self.hour.setText(time_words(now.time()))
        self.position.setCurrentIndex(self.position.findData(signer.position))
        self.reason.setText(signer.reason)
        self.words.setPlainText(self._desk.choice(signer.person.id).words)
        self._pause.stop()
        for field in (self._day, self._hour, self._reason, self._words):
            field.set_problem("")
        self._follow_position()
        self.show()
        self.day.setFocus(Qt.FocusReason.TabFocusReason)
        self.day.selectAll()

    def keep(self) -> None:
        """Keep the words while they are typed, without waiting for a pause."""
        self._pause.stop()
        if self._signer is None or self.isHidden():
            return
        choice = self._desk.choice(self._signer.person.id)
        words = clean_text(self.words.toPlainText())
        if words != choice.words:
            self._desk.keep_choice(self._signer.person.id, structs.replace(choice, words=words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _record(self) -> None:
        signer, came = self._signer, self._when()
        words, reason = clean_text(self.words.toPlainText()), clean_line(self.reason.text())
        position = Position(self.position.currentData())
        if position is Position.AGREE:
            reason = ""
        wants_reason = position is not Position.AGREE and not reason
        self._reason.set_problem(self.tr("Say why, in their words.") if wants_reason else "")
        self._words.set_problem("" if words else self.tr("Type or paste what they wrote."))
        for field in (self._day, self._hour, self._reason, self._words):
            if field.problem and not field.isHidden():
                field.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        if signer is None or came is None:
            return
        signature = Signature(
            id="",
            participant_id=signer.person.id,
            name=signer.person.name,
            organisation=signer.person.organisation,
            sector=signer.person.sector,
            role=signer.role,
            position=position,
            reason=reason,
            signed_at=self._desk.session.now(),
            fingerprint="",
            way=SigningWay.BY_EMAIL,
            answered_at=came,
            words=words,
        )
        try:
            self._desk.session.sign((signature,))
        except UserError as problem:
            self._words.set_problem(problem.sentence)
            self._desk.refusal = problem.sentence
            self._desk.refused.emit(problem.sentence)
            return
        self.hide()
        self.recorded.emit()
        self.left.emit()

    def _when(self) -> datetime | None:
        """When the answer came; None where that is not understood, which the fields then say."""
        now = self._desk.session.now().astimezone()
        day = moment = None
        try:
            day = read_date(self.day.text(), now.date())
            self._day.set_problem("" if day else self.tr("Say on which day it came."))
        except UserError as problem:
            self._day.set_problem(problem.sentence)
        try:
            moment = read_time(self.hour.text())
            self._hour.set_problem("" if moment else self.tr("Say at what time."))
        except UserError as problem:
            self._hour.set_problem(problem.sentence)
        if day is None or moment is None:
            return None
        came = datetime.combine(_past(day, now.date(), self.day.text()), moment).astimezone()
        if came > now:
            self._day.set_problem(self.tr("That is still to come."))
            return None
        return came

    def _follow_position(self) -> None:
        position = self.position.currentData()
        self._reason.setVisible(position is not None and Position(position) is not Position.AGREE)

    def _leave(self) -> None:
        self.keep()
        self.hide()
        self.left.emit()

    def _lay_out(self, themes: ThemeKeeper) -> None:
        theme = themes.theme
        first = QHBoxLayout()
        first.setSpacing(theme.space(1.5))
        for field, share in ((self._day, 3), (self._hour, 2), (self._position, 4)):
            first.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        buttons.addWidget(self.record_button)
        buttons.addWidget(self.leave_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        edge = theme.space(2)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space(1.5))
        column.addWidget(self._title)
        column.addLayout(first)
        column.addWidget(self._reason)
        column.addWidget(self._words)
        column.addLayout(buttons)


def _past(day: date, today: date, typed: str) -> date:
    """The last such day, where the year was not typed: what came by email came before now."""
    if day <= today or str(day.year) in typed or not any(sign.isdigit() for sign in typed):
        return day
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return day

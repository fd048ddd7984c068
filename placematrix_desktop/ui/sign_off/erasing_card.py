"""Erasing a person's name from a workshop that was closed; folded away until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from placematrix_desktop.application.erasing import Prospect, known_people, prospect_of
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.domain.erasure import KnownPerson
from placematrix_desktop.domain.text import counted
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import DangerButton, LabelledField, QuietButton, TextArea, announce
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.sign_off.stage_card import words_label
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr


class ErasingCard(QWidget):
    """A quiet line; opened, it asks whose name and says what goes and what stays. Two presses erase it."""

    erased = Signal(str)
    """A sentence: what was done."""
    unfolded = Signal()
    """It has become higher or lower."""

    def __init__(self, desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper) -> None:
        super().__init__()
        self._desk, self._parts, self._themes = desk, parts, themes
        self._people: tuple[KnownPerson, ...] = ()
        self._armed = False
        self.unfold_button = QuietButton(themes, self.tr("Erase a person’s name…"), icon="person")
        self.who = CalmComboBox()
        self.who_field = LabelledField(themes, self.tr("Whose name"), self.who)
        self.prospect = words_label()
        self.texts = TextArea(themes, lines=3, most_lines=8)
        self.texts.setReadOnly(True)
        self.texts_field = LabelledField(themes, "", self.texts)
        self.erase_button = DangerButton(themes, self.tr("Erase this name"), icon="trash")
        self.cancel_button = QuietButton(themes, self.tr("Leave it"), hint="Esc")
        self._form = QWidget()
        self._lay_out()
        self._form.hide()
        self.unfold_button.clicked.connect(lambda: self._unfold(self._form.isHidden()))
        self.cancel_button.clicked.connect(lambda: self._unfold(False))
        self.who.currentIndexChanged.connect(lambda _row: self._look())
        self.erase_button.clicked.connect(self._erase)
        # Shown before it has a place on the page it would be a window of its own, and take the keys.
        self.hide()

    def refresh(self) -> None:
        """Show it where something was closed that may hold a name. Elsewhere a name is simply changed."""
        workshop = self._desk.workshop
        was_closed = workshop.closing is not None or workshop.reopening is not None
        self.setVisible(was_closed and self._desk.session.writable)
        if not self._form.isHidden():
            self._unfold(False, quietly=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self._unfold(False)
        else:
            super().keyPressEvent(event)

    def _unfold(self, unfold: bool, *, quietly: bool = False) -> None:
        if unfold and not self._read_people():
            return
        self._form.setVisible(unfold)
        self._disarm()
        if not quietly:
            (self.who if unfold else self.unfold_button).setFocus(Qt.FocusReason.OtherFocusReason)
            self.unfolded.emit()

    def _read_people(self) -> bool:
        try:
            self._people = known_people(self._desk.session)
        except UserError as problem:
            self._refuse(problem)
            return False
        before = self.who.blockSignals(True)
        self.who.clear()
        self.who.addItem(self.tr("Choose a person"))
        for person in self._people:
            self.who.addItem(person.label)
        self.who.blockSignals(before)
        self._look()
        return True

    @property
    def _person(self) -> KnownPerson | None:
        row = self.who.currentIndex() - 1
        return self._people[row] if 0 <= row < len(self._people) else None

    def _look(self) -> None:
        """Say what is to be expected for the person who is chosen."""
        self._disarm()
        person = self._person
        self.erase_button.setEnabled(person is not None)
        prospect = None
        if person is not None:
            try:
                prospect = prospect_of(self._desk.session, person.erasure)
            except UserError as problem:
                self._refuse(problem)
                self.erase_button.setEnabled(False)
        self.prospect.setVisible(prospect is not None)
        self.texts_field.setVisible(prospect is not None and bool(prospect.texts))
        if prospect is not None:
            self.prospect.setText("\n".join(self._said_of(prospect)))
            self.texts.setPlainText("\n\n".join(f"{each.where}\n{each.text}" for each in prospect.texts))
            self.texts_field.set_label(
                self.tr("{} may be about this person and will not be changed; read on:").format(
                    counted(len(prospect.texts), tr("text"), tr("texts"))
                )
            )
            announce(self.who, self.prospect.text())
        self.unfolded.emit()

    def _said_of(self, prospect: Prospect) -> list[str]:
        said = []
        if prospect.places:
            said.append(self.tr("The name stands here: {}.").format("; ".join(prospect.places)))
        if prospect.signatures:
            words = counted(
                prospect.signatures, tr("signature loses its name"), tr("signatures lose their name")
            )
            said.append(self.tr("{} and organisation; position, role, sector and time stay.").format(words))
        words = self.tr(
            "Version {0} was closed by an earlier version of PlaceMatrix. There the name cannot be taken out "
            "without more than the name, and stays: {1}."
        )
        said += [words.format(stays.version, "; ".join(stays.places)) for stays in prospect.stays]
        return said

    def _erase(self) -> None:
        person = self._person
        if person is None:
            return
        if not self._armed:
            self._armed = True
            self.erase_button.setText(self.tr("Press once more: nothing brings it back"))
            announce(self.erase_button, self.erase_button.text(), urgent=True)
            return
        try:
            self._parts.workshops.erase_name(self._desk.session, person.erasure)
        except UserError as problem:
            self._disarm()
            self._refuse(problem)
            return
        self._unfold(False)
        self.erased.emit(self.tr("The name is erased from every version of this workshop."))

    def _disarm(self) -> None:
        self._armed = False
        self.erase_button.setText(self.tr("Erase this name"))

    def _refuse(self, problem: UserError) -> None:
        self.who_field.set_problem(problem.sentence)
        self._desk.refusal = problem.sentence
        self._desk.refused.emit(problem.sentence)

    def _lay_out(self) -> None:
        theme = self._themes.theme
        about = words_label(
            self.tr(
                "For good, from every version of this workshop and from the backups of this library. The "
                "fingerprints stay, and each record can still be checked against its own. Reports and "
                "records that were saved or passed on keep the name, and so do other workshops."
            ),
            "muted",
        )
        self.texts.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1))
        buttons.addWidget(self.erase_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(theme.space(2.5), 0, theme.space(2.5), theme.space(2))
        column.setSpacing(theme.space(1.5))
        for part in (about, self.who_field, self.prospect, self.texts_field):
            column.addWidget(part)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.unfold_button, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._form)

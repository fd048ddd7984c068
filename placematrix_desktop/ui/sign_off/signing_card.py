"""The fourth stage: signatures over the closed record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from placematrix_desktop.domain.signoff import (
    SIGNING_ROLE_LABELS,
    SIGNING_ROLE_WORDS,
    SigningRole,
    statement_for,
)
from placematrix_desktop.domain.text import counted
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.day_words import day_in_full
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import PrimaryButton, QuietButton, announce
from placematrix_desktop.ui.sign_off.email_panel import EmailPanel
from placematrix_desktop.ui.sign_off.signature_panel import SignaturePanel
from placematrix_desktop.ui.sign_off.signer_model import Signer, SignerModel
from placematrix_desktop.ui.sign_off.signer_table import SignerTable
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import domain_tr, tr


class SigningCard(StageCard):
    """One button signs for everybody who is ticked; exceptions are set in the table before."""

    signed = Signal()
    unfolded = Signal()
    """A panel under the table was opened."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes, 4, self.tr("Signatures"))
        self._desk, self._themes = desk, themes
        self.signers = SignerModel(desk, self)
        self.statement = words_label()
        set_role(self.statement, "lead")
        self.sign_button = PrimaryButton(themes, "")
        self._remark = words_label(role="caption")
        self._roles = words_label(role_words(), "caption")
        self.problem = words_label(role="problem")
        self.problem.hide()
        self.table = SignerTable(self.signers, themes, self.tr("Signatures"))
        self.email_button = QuietButton(themes, self.tr("Answered by email"), icon="mail", hint=self.tr("E"))
        self.draw_button = QuietButton(themes, self.tr("Draw"), icon="edit", hint=self.tr("W"))
        self.email = EmailPanel(desk, themes)
        self.pad = SignaturePanel(themes)
        self._nobody = words_label(
            self.tr("Nobody is on the list of participants yet; Prepare has it."), "muted"
        )
        self._lay_out()
        self.sign_button.clicked.connect(self._sign)
        self.email_button.clicked.connect(lambda: self._ask_for_email(self.table.currentIndex().row()))
        self.draw_button.clicked.connect(lambda: self._ask_for_drawing(self.table.currentIndex().row()))
        self.table.email_asked.connect(self._ask_for_email)
        self.table.drawing_asked.connect(self._ask_for_drawing)
        self.table.current_moved.connect(self._follow_row)
        self.pad.drawn.connect(self.signers.draw)
        for panel in (self.email, self.pad):
            panel.left.connect(self._back_to_the_table)
        self.signers.dataChanged.connect(lambda *_: self.refresh())
        self.signers.modelReset.connect(self.refresh)
        self.refresh()

    @property
    def can_sign(self) -> bool:
        """True where somebody is ticked who has not signed, and there is something to sign."""
        return self.sign_button.isEnabled()

    def refresh(self) -> None:
        """Show how it stands."""
        closing, session = self._desk.workshop.closing, self._desk.session
        signers, ready = self.signers.signers, self.signers.to_sign()
        done = len(session.signatures)
        if closing is None:
            self.statement.setText(
                self.tr("People sign the closed record. Roles, positions and reasons can be set before.")
            )
            self.stand(self.tr("after closing"))
        else:
            facts = self._desk.workshop.facts
            day = facts.date or closing.closed_at.astimezone().date()
            said = statement_for(
                facts.subject,
                day_in_full(day),
                closing.fingerprint,
                ladder=self._desk.workshop.matrix.ladder,
            )
            self.statement.setText(said.text)
            everybody = bool(signers) and done == len(signers)
            words = self.tr("{0} of {1} signed").format(done, len(signers))
            self.stand(words, "success" if done else "neutral", done=everybody or (done > 0 and not ready))
        set_role(self.statement, "lead" if closing else "muted")
        present = [s for s in signers if s.person.present and s.signature is None]
        for_all = bool(ready) and list(ready) == present and not done
        self.sign_button.setText(
            self.tr("Sign for all {0} present").format(len(ready))
            if for_all
            else self.tr("Sign for {0}").format(counted(len(ready), tr("person"), tr("people")))
            if ready
            else self.tr("Sign for those ticked")
        )
        self.sign_button.setEnabled(closing is not None and bool(ready) and session.writable)
        self.sign_button.setVisible(bool(signers) and (bool(ready) or done < len(signers)))
        self._remark.setText(self._remarks(done, len(ready)))
        self._remark.setVisible(bool(signers))
        self.table.setVisible(bool(signers))
        self._roles.setVisible(bool(signers) and session.writable and done < len(signers))
        self._nobody.setVisible(not signers)
        if self.signers.row_without_reason() is None:
            self._say("")
        if closing is None:
            self.email.hide()
        self._follow_row()

    def _signer_at(self, row: int) -> Signer | None:
        """The person of a row who has not signed yet."""
        signers = self.signers.signers
        if not 0 <= row < len(signers) or signers[row].signature is not None:
            return None
        return signers[row] if self._desk.session.writable else None

    def _ask_for_email(self, row: int) -> None:
        signer = self._signer_at(row)
        if signer is None:
            return
        if not self._desk.workshop.is_closed:
            self._say(self.tr("An answer by email is to the closed record: close the workshop first."))
            return
        self._say("")
        self.pad.hide()
        self.email.ask(signer)
        self.unfolded.emit()

    def _ask_for_drawing(self, row: int) -> None:
        signer = self._signer_at(row)
        if signer is not None:
            self.email.keep()
            self.email.hide()
            self.pad.ask(signer.person.id, signer.person.name)
            self.unfolded.emit()

    def _back_to_the_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_row(self) -> None:
        """The two ways beside the tick are for the row that the cursor is on."""
        can = self._signer_at(self.table.currentIndex().row()) is not None
        self.draw_button.setEnabled(can)
        self.email_button.setEnabled(can and self._desk.workshop.is_closed)
        shown = self._desk.session.writable and any(s.signature is None for s in self.signers.signers)
        self.draw_button.setVisible(shown)
        self.email_button.setVisible(shown)

    def _remarks(self, done: int, ready: int) -> str:
        if done and not ready:
            left = len(self.signers.signers) - done
            if not left:
                return self.tr("Everybody has signed.")
            return self.tr("Tick whoever signs later; each signature is added with its own time.")
        return self.tr(
            "Space ticks or takes the next choice, Enter opens the choices. Set exceptions first; they are "
            "kept until they are signed."
        )

    def _sign(self) -> None:
        self.table.end_editing()
        row = self.signers.row_without_reason()
        if row is not None:
            name = self.signers.signers[row].person.name
            self._say(self.tr("{0}: a reservation or a refusal needs its reason in words.").format(name))
            self.table.edit_reason(row)
            return
        number = len(self.signers.to_sign())
        try:
            self._desk.session.sign(self.signers.signatures())
        except UserError as problem:
            self._say(problem.sentence)
            self._desk.refusal = problem.sentence
            self._desk.refused.emit(problem.sentence)
            return
        words = counted(number, tr("signature"), tr("signatures"))
        announce(self.table, self.tr("{0} added.").format(words))
        self.signed.emit()

    def _say(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        if sentence:
            announce(self.sign_button, sentence)

    def _lay_out(self) -> None:
        theme = self._themes.theme
        quote = QFrame()
        row = QHBoxLayout(quote)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.statement)
        self.body.addWidget(quote)
        action = QHBoxLayout()
        action.setSpacing(theme.space(1.5))
        action.addWidget(self.sign_button, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self._remark)
        words.addWidget(self.problem)
        words.addStretch(1)
        action.addLayout(words, 1)
        self.body.addLayout(action)
        self.body.addWidget(self._roles)
        self.body.addWidget(self.table)
        ways = QHBoxLayout()
        ways.setSpacing(theme.space(1))
        ways.addWidget(self.email_button)
        ways.addWidget(self.draw_button)
        ways.addStretch(1)
        self.body.addLayout(ways)
        self.body.addWidget(self.email)
        self.body.addWidget(self.pad)
        self.body.addWidget(self._nobody)


def role_words() -> str:
    """What each role that one can sign in means, the plain one left out."""
    return "  ".join(
        f"{domain_tr(SIGNING_ROLE_LABELS[role])}: {domain_tr(words)}."
        for role, words in SIGNING_ROLE_WORDS.items()
        if role is not SigningRole.MEMBER
    )

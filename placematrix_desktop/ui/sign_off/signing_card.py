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
from placematrix_desktop.ui.pieces import PrimaryButton, announce
from placematrix_desktop.ui.sign_off.signer_model import SignerModel
from placematrix_desktop.ui.sign_off.signer_table import SignerTable
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import domain_tr, tr


class SigningCard(StageCard):
    """One button signs for everybody who is ticked; exceptions are set in the table before."""

    signed = Signal()

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
        self._nobody = words_label(
            self.tr("Nobody is on the list of participants yet; Prepare has it."), "muted"
        )
        self._lay_out()
        self.sign_button.clicked.connect(self._sign)
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

    def _remarks(self, done: int, ready: int) -> str:
        if done and not ready:
            left = len(self.signers.signers) - done
            if not left:
                return self.tr("Everybody has signed.")
            return self.tr("Tick whoever signs later; each signature is added with its own time.")
        return self.tr("Space ticks or takes the next choice, Enter opens the choices. Set exceptions first.")

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
        self.body.addWidget(self._nobody)


def role_words() -> str:
    """What each role that one can sign in means, the plain one left out."""
    return "  ".join(
        f"{domain_tr(SIGNING_ROLE_LABELS[role])}: {domain_tr(words)}."
        for role, words in SIGNING_ROLE_WORDS.items()
        if role is not SigningRole.MEMBER
    )

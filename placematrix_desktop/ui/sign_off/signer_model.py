"""Who signs, in which role and with which answer, as a table model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any

from msgspec import structs
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.domain.signoff import (
    POSITION_LABELS,
    SIGNING_ROLE_LABELS,
    Position,
    Signature,
    SigningRole,
    SigningWay,
)
from placematrix_desktop.domain.text import clean_text
from placematrix_desktop.ui.day_words import day_and_time, day_in_short
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.words import domain_tr

Role = Qt.ItemDataRole
SIGNER_ROLE = Role.UserRole + 1
"""The Signer of a row."""
WANTS_REASON_ROLE = Role.UserRole + 2
"""True where a reason has to be given before this person can sign."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What stands side by side."""

    NAME = 0
    ROLE = 1
    POSITION = 2
    REASON = 3
    SIGNED = 4


@dataclass(frozen=True)
class Signer:
    """One participant and what is about to be signed; `signature` is set once it has been."""

    person: Participant
    ticked: bool
    role: SigningRole = SigningRole.MEMBER
    position: Position = Position.AGREE
    reason: str = ""
    drawing: str = ""
    signature: Signature | None = None

    @property
    def wants_reason(self) -> bool:
        return self.signature is None and self.position is not Position.AGREE and not self.reason


class SignerModel(QAbstractTableModel):
    """One row for each participant, in the order of the list. Those who are present are ticked.

    What is chosen here is not part of the workshop: the library keeps it, like typing, until it is signed.
    """

    def __init__(self, desk: OpenWorkshop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._signers: list[Signer] = []
        self._can_sign = False
        self._roles = _roles_before(desk)
        self.refresh()
        desk.changed.connect(self._on_change)

    @property
    def signers(self) -> tuple[Signer, ...]:
        return tuple(self._signers)

    def to_sign(self) -> tuple[Signer, ...]:
        """Those who are ticked and have not signed yet."""
        return tuple(s for s in self._signers if s.ticked and s.signature is None)

    def row_without_reason(self) -> int | None:
        """The first ticked person whose answer still wants a reason."""
        for row, signer in enumerate(self._signers):
            if signer.ticked and signer.wants_reason:
                return row
        return None

    def signatures(self) -> tuple[Signature, ...]:
        """What is to be handed over for those who are ticked; the session sets id, time and fingerprint."""
        return tuple(
            Signature(
                id="",
                participant_id=signer.person.id,
                name=signer.person.name,
                organisation=signer.person.organisation,
                sector=signer.person.sector,
                role=signer.role,
                position=signer.position,
                reason="" if signer.position is Position.AGREE else signer.reason,
                signed_at=datetime.now(UTC),
                fingerprint="",
                drawing=signer.drawing,
            )
            for signer in self.to_sign()
        )

    def refresh(self) -> None:
        """Read who takes part, who has signed and what is chosen for the others."""
        self.beginResetModel()
        workshop = self._desk.workshop
        self._can_sign = self._desk.session.writable
        signed = {signature.participant_id: signature for signature in self._desk.session.signatures}
        self._signers = [self._signer(person, signed.get(person.id)) for person in workshop.people()]
        self.endResetModel()

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._signers)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role not in (
            Role.DisplayRole,
            Role.AccessibleTextRole,
        ):
            return None
        return {
            Column.NAME: self.tr("Name"),
            Column.ROLE: self.tr("Signs as"),
            Column.POSITION: self.tr("Position"),
            Column.REASON: self.tr("Reason"),
            Column.SIGNED: self.tr("Signed"),
        }[Column(section)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        signer, column = self._signers[index.row()], Column(index.column())
        if signer.signature is not None or not self._can_sign:
            return flags
        if column is Column.NAME:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if column in (Column.ROLE, Column.POSITION):
            return flags | Qt.ItemFlag.ItemIsEditable
        if column is Column.REASON and signer.position is not Position.AGREE:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        signer, column = self._signers[index.row()], Column(index.column())
        if role == SIGNER_ROLE:
            return signer
        if role == WANTS_REASON_ROLE:
            return column is Column.REASON and signer.ticked and signer.wants_reason
        if role == Role.CheckStateRole and column is Column.NAME:
            ticked = signer.ticked or signer.signature is not None
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Role.EditRole:
            return {
                Column.ROLE: signer.role,
                Column.POSITION: signer.position,
                Column.REASON: signer.reason,
            }.get(column)
        if role == Role.DisplayRole:
            return self._words(signer, column)
        if role == Role.AccessibleTextRole:
            return self._spoken(signer, column)
        if role == Role.ToolTipRole and column in (Column.ROLE, Column.POSITION, Column.REASON):
            return self._words(signer, column) or None
        if role == Role.ToolTipRole and column is Column.SIGNED and self._words(signer, column):
            return self._spoken(signer, column)
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        """Tick, or choose role, position or reason. False for somebody who has signed."""
        if not index.isValid() or self._signers[index.row()].signature is not None or not self._can_sign:
            return False
        row, column = index.row(), Column(index.column())
        if role == Role.CheckStateRole and column is Column.NAME:
            self._choose(row, ticked=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role != Role.EditRole:
            return False
        elif column is Column.ROLE:
            self._choose(row, role=SigningRole(value))
        elif column is Column.POSITION:
            self._choose(row, position=Position(value))
        elif column is Column.REASON:
            self._choose(row, reason=clean_text(str(value)))
        else:
            return False
        return True

    def keep_typing(self, row: int, reason: str) -> None:
        """Keep a reason while it is being typed; the row shows it once it is entered."""
        person = self._signers[row].person
        choice = self._desk.choice(person.id)
        self._desk.keep_choice(person.id, structs.replace(choice, reason=clean_text(reason)))

    def end_typing(self, row: int) -> None:
        """The typing ended: what the row shows is what counts."""
        if row < len(self._signers) and self._signers[row].signature is None and self._can_sign:
            self.keep_typing(row, self._signers[row].reason)

    def draw(self, participant_id: str, path: str) -> None:
        """Keep what somebody drew until it is signed; whoever drew means to sign."""
        for row, signer in enumerate(self._signers):
            if signer.person.id == participant_id and signer.signature is None and self._can_sign:
                self._choose(row, drawing=path, ticked=True)

    def tick(self, rows: range, ticked: bool) -> None:
        """Tick these people, or take their ticks away; those who signed are passed over."""
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for row in rows:
            self.setData(self.index(row, Column.NAME), state, Role.CheckStateRole)

    # The inside

    def _signer(self, person: Participant, signature: Signature | None) -> Signer:
        choice = self._desk.choice(person.id)
        return Signer(
            person,
            person.present if choice.ticked is None else choice.ticked,
            role=choice.role or self._roles.get(person.id) or _likely_role(person),
            position=choice.position,
            reason=choice.reason,
            drawing=choice.drawing,
            signature=signature,
        )

    def _choose(self, row: int, **chosen: Any) -> None:
        person = self._signers[row].person
        self._desk.keep_choice(person.id, structs.replace(self._desk.choice(person.id), **chosen))
        self._signers[row] = self._signer(person, None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def _words(self, signer: Signer, column: Column) -> str:
        shown = signer.signature or signer
        match column:
            case Column.NAME:
                return signer.person.name
            case Column.ROLE:
                return domain_tr(SIGNING_ROLE_LABELS[shown.role])
            case Column.POSITION:
                return domain_tr(POSITION_LABELS[shown.position])
            case Column.REASON:
                return "" if shown.position is Position.AGREE else shown.reason
            case Column.SIGNED:
                if signer.signature is None:
                    return self.tr("drawn") if signer.drawing else ""
                if signer.signature.way is SigningWay.BY_EMAIL:
                    return self._moments_of_email(signer.signature)
                return f"{signer.signature.signed_at.astimezone():%H:%M}"

    def _moments_of_email(self, signature: Signature) -> str:
        """The day of the answer, and on a line of its own when it was recorded."""
        recorded = signature.signed_at.astimezone()
        came = (signature.answered_at or signature.signed_at).astimezone()
        day = day_in_short(came.date()) + ("" if came.year == recorded.year else f" {came.year}")
        then = f"{recorded:%H:%M}"
        if came.date() != recorded.date():
            then = f"{day_in_short(recorded.date())}, {then}"
        return "\n".join((self.tr("answered {0}").format(day), self.tr("recorded {0}").format(then)))

    def _spoken(self, signer: Signer, column: Column) -> str:
        words = self._words(signer, column)
        match column:
            case Column.NAME:
                who = ", ".join(part for part in (signer.person.name, signer.person.organisation) if part)
                if signer.signature:
                    return self.tr("{0}, signed").format(who)
                return (self.tr("{0}, will sign") if signer.ticked else self.tr("{0}, will not sign")).format(
                    who
                )
            case Column.REASON:
                if signer.wants_reason:
                    return self.tr("Reason needed")
                return self.tr("Reason: {0}").format(words) if words else self.tr("No reason needed")
            case Column.SIGNED:
                if signer.signature is None:
                    return self.tr("Drawn, not signed") if signer.drawing else self.tr("Not signed")
                if signer.signature.way is SigningWay.BY_EMAIL:
                    came = signer.signature.answered_at or signer.signature.signed_at
                    return self.tr("Answered by email {0}; recorded {1}").format(
                        day_and_time(came), day_and_time(signer.signature.signed_at)
                    )
                drawn = self.tr("Signed by hand at {0}") if signer.signature.drawing else ""
                return (drawn or self.tr("Signed at {0}")).format(words)
            case _:
                heading = self.headerData(column, Qt.Orientation.Horizontal)
                return f"{heading}: {words}"

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or any(change.kind == "participant" for change in change_set.changes):
            if change_set.closing_changed and not self._desk.workshop.is_closed:
                # A new version is signed afresh; in which role somebody signs is most likely as before.
                self._roles = {s.person.id: (s.signature or s).role for s in self._signers}
            self.refresh()


def _roles_before(desk: OpenWorkshop) -> dict[str, SigningRole]:
    """In which role each signed the last closed version, by participant id."""
    if desk.workshop.reopening is None:
        return {}
    return {
        signature.participant_id: signature.role
        for version in desk.session.closed_versions()
        for signature in version.signatures
    }


def _likely_role(person: Participant) -> SigningRole:
    """The signing role where somebody's own role names it; else a member."""
    said = person.role.casefold()
    for role, word in (
        (SigningRole.CONVENOR, "convenor"),
        (SigningRole.EXECUTIVE_LEAD, "executive lead"),
        (SigningRole.PROGRAMME_LEAD, "programme lead"),
    ):
        if word in said:
            return role
    return SigningRole.MEMBER

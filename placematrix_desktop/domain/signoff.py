"""The act that freezes a workshop, and who stands behind it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from placematrix_desktop.domain.participants import Sector


class Position(StrEnum):
    """What a signatory says of the closed record."""

    AGREE = "agree"
    AGREE_WITH_RESERVATION = "agree_with_reservation"
    DECLINE = "decline"


POSITION_LABELS: dict[Position, str] = {
    Position.AGREE: "agrees",
    Position.AGREE_WITH_RESERVATION: "agrees with reservation",
    Position.DECLINE: "declines",
}


class SigningRole(StrEnum):
    """In which role somebody signs: the leadership roles of a place-based partnership ("Thriving
    places", NHS England and NHS Improvement and the LGA, PAR660, 2021, table 3), or as a member."""

    CONVENOR = "partnership_convenor"
    EXECUTIVE_LEAD = "executive_lead"
    PROGRAMME_LEAD = "programme_lead"
    MEMBER = "member"


SIGNING_ROLE_LABELS: dict[SigningRole, str] = {
    SigningRole.CONVENOR: "Partnership convenor",
    SigningRole.EXECUTIVE_LEAD: "Executive lead",
    SigningRole.PROGRAMME_LEAD: "Programme lead",
    SigningRole.MEMBER: "Member",
}

SIGNING_ROLE_WORDS: dict[SigningRole, str] = {
    SigningRole.CONVENOR: "brings the partnership together and helps it to set priorities and to decide",
    SigningRole.EXECUTIVE_LEAD: "answers for functions that a statutory body has delegated to place",
    SigningRole.PROGRAMME_LEAD: "leads shared work for the partnership without delegated functions",
    SigningRole.MEMBER: "takes part for an organisation or a group of people",
}
"""Each role in a few words of ours."""


class SigningWay(StrEnum):
    """How the answer was given: in the room, or by email from somebody who had left."""

    IN_THE_ROOM = "in_the_room"
    BY_EMAIL = "by_email"


class Signature(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person's answer to one closed version. `fingerprint` is the one that was signed.

    `participant_id` is the participant's, so that nobody signs a version twice. Of an answer by email,
    `answered_at` says when it came (`signed_at` when it was recorded) and `words` what it said. `drawing` is
    a signature that was drawn, empty where it was not. `salt`, the hashes and `seal` are set when it is
    recorded (`signature_seal`); signatures of an earlier format have none.
    """

    id: str
    participant_id: str
    name: str
    organisation: str = ""
    sector: Sector | None = None
    role: SigningRole = SigningRole.MEMBER
    position: Position = Position.AGREE
    reason: str = ""
    signed_at: datetime
    fingerprint: str
    way: SigningWay = SigningWay.IN_THE_ROOM
    answered_at: datetime | None = None
    words: str = ""
    drawing: str = ""
    salt: str = ""
    who_hash: str = ""
    drawing_hash: str = ""
    seal: str = ""


class ReadBack(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When the wording of a theme was last read back and confirmed, UTC; `changed_at` says when any of it was
    first decided otherwise or rewritten after that (`read_back`)."""

    theme_id: str
    at: datetime
    changed_at: datetime | None = None


class Closing(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One closed version. `previous_fingerprint` is None for version 1."""

    version: int
    closed_at: datetime
    fingerprint: str
    previous_fingerprint: str | None = None


class Reopening(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why a closed version was taken up again, and by whom: the start of the next version."""

    version: int
    previous_fingerprint: str
    reason: str
    name: str
    reopened_at: datetime


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What everybody who signs puts a name to."""

    text: str


def statement_for(subject: str, date_in_words: str, fingerprint: str, *, ladder: bool = True) -> Statement:
    """The sentence that is read out before people sign. `ladder` is that of the matrix."""
    nature = (
        "a self-assessment to plan our development together"
        if ladder
        else "a shared choice, made to plan our work together"
    )
    return Statement(
        text=(
            f"We took part for {subject} on {date_in_words}. The record with the fingerprint "
            f"{short_fingerprint(fingerprint)} says what we agreed, where we did not agree and what we "
            f"will do next. It is {nature}, not a rating of performance."
        )
    )


def short_fingerprint(fingerprint: str) -> str:
    """The first twelve digits in fours, as printed at the foot of a page: "7F3A 91C0 5D2E"."""
    head = fingerprint[:12].upper()
    return " ".join(head[start : start + 4] for start in range(0, len(head), 4))

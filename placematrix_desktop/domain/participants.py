"""Who takes part, for which sector, and which sectors have a voice in the room.

The seven sectors are those that a place-based partnership would do well to include according to
"Thriving places: guidance on the development of place-based partnerships" (NHS England and NHS
Improvement and the Local Government Association, PAR660, September 2021, chapter 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

import msgspec


class Sector(StrEnum):
    """The sector that somebody speaks for."""

    PRIMARY_CARE = "primary_care"
    NHS_PROVIDERS = "nhs_providers"
    PEOPLE = "people"
    LOCAL_AUTHORITY = "local_authority"
    SOCIAL_CARE = "social_care"
    VCSE = "vcse"
    ICB = "icb"
    OTHER = "other"


SECTOR_LABELS: dict[Sector, str] = {
    Sector.PRIMARY_CARE: "Primary care",
    Sector.NHS_PROVIDERS: "Acute, community and mental health providers",
    Sector.PEOPLE: "People who use services and Healthwatch",
    Sector.LOCAL_AUTHORITY: "Local authorities",
    Sector.SOCIAL_CARE: "Social care providers",
    Sector.VCSE: "Voluntary, community and social enterprise",
    Sector.ICB: "Integrated care board",
    Sector.OTHER: "Other",
}

SECTOR_SHORT_LABELS: dict[Sector, str] = {
    Sector.PRIMARY_CARE: "Primary care",
    Sector.NHS_PROVIDERS: "NHS providers",
    Sector.PEOPLE: "People and Healthwatch",
    Sector.LOCAL_AUTHORITY: "Local authority",
    Sector.SOCIAL_CARE: "Social care",
    Sector.VCSE: "VCSE",
    Sector.ICB: "ICB",
    Sector.OTHER: "Other",
}

VOICE_LABELS: dict[Sector, str] = {
    Sector.PRIMARY_CARE: "primary care",
    Sector.NHS_PROVIDERS: "NHS provider",
    Sector.PEOPLE: "public",
    Sector.LOCAL_AUTHORITY: "council",
    Sector.SOCIAL_CARE: "social care",
    Sector.VCSE: "VCSE",
    Sector.ICB: "ICB",
    Sector.OTHER: "other",
}
"""How a sector is called in “no … voice”."""

ARRIVED, LEFT = "A participant arrived.", "A participant left."
"""What the diary says of coming and going; it names nobody."""

EXPECTED_SECTORS: tuple[Sector, ...] = tuple(sector for sector in Sector if sector is not Sector.OTHER)


class InterestOutcome(StrEnum):
    """What was settled about a declared interest: the six outcomes of the form in the paper on place-based
    partnerships to the board of the Buckinghamshire, Oxfordshire and Berkshire West ICB (7 March 2023)."""

    NO_CONFLICT = "no_conflict"
    TAKES_PART = "takes_part_in_discussion_and_decision"
    DISCUSSES = "discusses_but_does_not_decide"
    REMAINS = "remains_but_does_not_discuss"
    PAPER_WITHHELD = "supporting_paper_withheld"
    EXCLUDED = "excluded_from_discussion"


OUTCOME_LABELS: dict[InterestOutcome, str] = {
    InterestOutcome.NO_CONFLICT: "No conflict",
    InterestOutcome.TAKES_PART: "Conflict: discusses and decides",
    InterestOutcome.DISCUSSES: "Conflict: discusses, does not decide",
    InterestOutcome.REMAINS: "Conflict: stays in the room, does not discuss",
    InterestOutcome.PAPER_WITHHELD: "Conflict: does not get the supporting paper",
    InterestOutcome.EXCLUDED: "Conflict: is out of the discussion",
}


class Participant(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One person at the workshop. `sector` is None until somebody has said it.

    `interest` is the declared conflict of interest in words; `no_interest` is True where the person
    has said that there is none, which is not the same as an empty `interest`. `outcome` is what was
    settled about a declared interest, None until it is.
    """

    id: str
    position: int
    name: str
    role: str = ""
    organisation: str = ""
    sector: Sector | None = None
    email: str = ""
    present: bool = True
    interest: str = ""
    no_interest: bool = False
    outcome: InterestOutcome | None = None


class NewParticipant(msgspec.Struct, frozen=True):
    """Somebody to put on the list: what is known of them."""

    name: str
    role: str = ""
    organisation: str = ""
    sector: Sector | None = None
    email: str = ""


class Presence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How many people of each sector were in the room when something was decided.

    `by_sector` leaves out sectors with nobody; people whose sector is not known count under `other`.
    """

    by_sector: dict[Sector, int] = {}

    @property
    def total(self) -> int:
        return sum(self.by_sector.values())

    @property
    def missing(self) -> tuple[Sector, ...]:
        """The expected sectors without a voice, in the usual order."""
        return tuple(sector for sector in EXPECTED_SECTORS if not self.by_sector.get(sector))


def presence_of(participants: Iterable[Participant]) -> Presence:
    """Count those who are in the room, by sector."""
    counts: dict[Sector, int] = {}
    for person in participants:
        if person.present:
            sector = person.sector or Sector.OTHER
            counts[sector] = counts.get(sector, 0) + 1
    return Presence(by_sector=counts)


def sectors_without_anybody(participants: Iterable[Participant]) -> tuple[Sector, ...]:
    """The expected sectors that nobody on the list speaks for, present or not."""
    named = {person.sector for person in participants}
    return tuple(sector for sector in EXPECTED_SECTORS if sector not in named)

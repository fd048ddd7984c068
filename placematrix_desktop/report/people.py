"""Who took part, by sector, with the interests that they declared."""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.disclosure import SMALLEST_SHOWN, people_by_sector
from placematrix_desktop.domain.participants import (
    EXPECTED_SECTORS,
    OUTCOME_LABELS,
    SECTOR_LABELS,
    SECTOR_SHORT_LABELS,
    Participant,
    Sector,
    presence_of,
    sectors_without_anybody,
)
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.domain.text import counted, listed
from placematrix_desktop.domain.workshop import Facts, Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Field,
    Heading,
    Paragraph,
    Section,
    Table,
    Words,
    quiet,
    strong,
    words,
)
from placematrix_desktop.report.wording import presence_in_words

_UNKNOWN = "Sector not given"


def people_section(workshop: Workshop, audience: Audience) -> Section:
    """The participants in the order of the sectors, and which sectors had no voice. The public gets how many
    of each sector there were, and from which organisations."""
    heading = Heading(level=2, text="Who took part", key=keys.PEOPLE)
    return Section(heading=heading, blocks=tuple(_blocks(workshop, audience)))


def _blocks(workshop: Workshop, audience: Audience) -> Iterator[Block]:
    yield from _roles(workshop.facts)
    people = workshop.people()
    if not people:
        yield Paragraph(words=words("Nobody is on the list of participants."))
        return
    there = presence_in_words(presence_of(people), missing_as="")
    yield Paragraph(words=words(f"In the room at the end: {there or 'nobody'}."))
    missing = _missing(people)
    if missing:
        yield Field(label="Not heard", blocks=(Bullets(items=missing),))
    if audience is Audience.PUBLIC:
        yield from _without_names(people)
        return
    by_sector: dict[Sector | None, list[Participant]] = {}
    for person in people:
        by_sector.setdefault(person.sector, []).append(person)
    rows: list[tuple[Cell, ...]] = []
    for sector in (*Sector, None):
        rows += (_row(person, sector) for person in by_sector.get(sector, []))
    yield Table(
        columns=(
            Column("Name and role", 27),
            Column("Organisation", 25),
            Column("Sector", 16),
            Column("Interest and outcome", 32),
        ),
        rows=tuple(rows),
        description="Participants by sector",
    )


def _without_names(people: tuple[Participant, ...]) -> Iterator[Block]:
    """How many people of each sector; small numbers, which may tell of a person, are not shown."""
    counts = people_by_sector(people)
    rows: list[tuple[Cell, ...]] = [
        (
            (words(SECTOR_LABELS[sector]),),
            (words(quiet("not shown") if number is None else strong(str(number))),),
        )
        for sector, number in counts.items()
    ]
    yield Table(
        columns=(Column("Sector", 70), Column("People", 30)),
        rows=tuple(rows),
        description="How many people took part, by sector",
    )
    if None in counts.values():
        text = (
            f"Numbers under {SMALLEST_SHOWN} are not shown, nor is one from which such a number could be "
            f"worked out. In all there were {counted(len(people), 'participant')}."
        )
        yield Paragraph(words=words(quiet(text)))
    organisations = sorted(
        {person.organisation for person in people if person.organisation}, key=str.casefold
    )
    if organisations:
        yield Field(label="From", blocks=(Bullets(items=tuple(words(each) for each in organisations)),))


def _roles(facts: Facts) -> Iterator[Block]:
    said = [
        f"{verb} by {name}"
        for verb, name in (
            ("facilitated", facts.facilitator),
            ("recorded", facts.recorder),
            ("sponsored", facts.sponsor),
        )
        if name
    ]
    if said:
        yield Paragraph(words=words(f"The workshop was {listed(said)}."))


def _missing(people: tuple[Participant, ...]) -> tuple[Words, ...]:
    nobody = sectors_without_anybody(people)
    gone = presence_of(people).missing
    items = []
    for sector in EXPECTED_SECTORS:
        if sector in nobody:
            items.append(words(SECTOR_LABELS[sector], quiet(" (nobody on the list)")))
        elif sector in gone:
            items.append(words(SECTOR_LABELS[sector], quiet(" (on the list, not in the room at the end)")))
    return tuple(items)


def _row(person: Participant, sector: Sector | None) -> tuple[Cell, ...]:
    name = [words(strong(person.name))]
    if person.role:
        name.append(words(quiet(person.role)))
    if not person.present:
        name.append(words(quiet("not in the room at the end")))
    if person.interest:
        lines = [" ".join(line.split()) for line in person.interest.splitlines() if line.strip()]
        outcome = OUTCOME_LABELS[person.outcome] if person.outcome else "outcome not settled"
        interest: Cell = (*(words(line) for line in lines), words(quiet(outcome)))
    elif person.name == ERASED_NAME:
        interest = (words(quiet("–")),)
    else:
        interest = (words(quiet("none declared" if person.no_interest else "not said")),)
    return (
        tuple(name),
        (words(person.organisation or quiet("–")),),
        (words(SECTOR_SHORT_LABELS[sector] if sector else quiet(_UNKNOWN)),),
        interest,
    )

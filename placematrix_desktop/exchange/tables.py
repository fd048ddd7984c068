"""The results of a workshop as plain tables: what a workbook has as sheets and a CSV file as its one table.

Made from an account, which holds no private note.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, tzinfo

import msgspec

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import SOME_IN_THE_ROOM, Audience
from placematrix_desktop.domain.compare import agreed_stage
from placematrix_desktop.domain.disclosure import people_by_sector
from placematrix_desktop.domain.judgement import RULE_LABELS, STATE_LABELS, Judgement, MinorityView
from placematrix_desktop.domain.participants import (
    OUTCOME_LABELS,
    SECTOR_LABELS,
    SECTOR_SHORT_LABELS,
    Sector,
)
from placematrix_desktop.domain.signoff import POSITION_LABELS, SIGNING_ROLE_LABELS
from placematrix_desktop.domain.tally import ACCORD_LABELS, spread_of
from placematrix_desktop.domain.workshop import Workshop

Value = str | int | date | datetime | None


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """One table: its name, a sentence on what it holds, column headings, and rows as long as those.
    Moments are local and without a zone, as spreadsheets have them."""

    name: str
    about: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables_of(account: Account, zone: tzinfo | None = None) -> tuple[Table, ...]:
    """All tables of a workshop; times are those of `zone`, or of the computer where it is None."""
    workshop = account.workshop
    return (
        about_table(account, zone),
        grid_table(account, zone),
        _evidence(workshop),
        _minority_views(account),
        _tallies(workshop),
        _actions(workshop),
        _participants(workshop) if account.audience is not Audience.PUBLIC else _sectors(workshop),
        _signatures(account, zone),
    )


def about_table(account: Account, zone: tzinfo | None = None) -> Table:
    """What the workshop was, and how to check the result."""
    workshop, facts, closing = account.workshop, account.workshop.facts, account.workshop.closing
    source = workshop.matrix.source
    rows: list[tuple[Value, ...]] = [
        ("Place or body", facts.subject),
        ("Occasion", facts.occasion),
        ("Purpose", facts.purpose),
        ("Date", facts.date),
        ("Venue", facts.venue),
        ("Facilitator", facts.facilitator),
        ("Recorder", facts.recorder),
        ("Sponsor", facts.sponsor),
        ("Matrix", workshop.matrix.title),
        ("Edition", workshop.matrix.edition),
        ("Source of the matrix", ", ".join(part for part in (source.publisher, source.title) if part)),
        ("Wording of the matrix", workshop.matrix.wording),
        ("Version", workshop.version),
        ("Closed", _local(closing.closed_at, zone) if closing else "not closed: a draft"),
        ("Fingerprint", closing.fingerprint if closing else None),
    ]
    return Table(
        name="About",
        about="The workshop that these results are from",
        headings=("What", "Answer"),
        rows=tuple((what, answer or None) for what, answer in rows),
    )


def grid_table(account: Account, zone: tzinfo | None = None) -> Table:
    """One row a descriptor in scope, in the order of the matrix."""
    headings = (
        "Theme",
        "Element",
        "Descriptor",
        "Result",
        "Stage",
        "Stage number",
        "Moving to the next",
        "Last time",
        "Decided by",
        "Reason",
        "Note",
        "Target",
        "Support needed",
        "Good practice",
        "Decided at",
        "Present",
        "Sectors without a voice",
    )
    return Table(
        name="Grid",
        about="The result for each descriptor in scope",
        headings=headings,
        rows=tuple(_grid_rows(account, zone)),
    )


def _grid_rows(account: Account, zone: tzinfo | None) -> Iterator[tuple[Value, ...]]:
    workshop, matrix = account.workshop, account.workshop.matrix
    labels = {stage.id: stage.label for stage in matrix.stages}
    for theme, element, descriptor_id, title in _in_scope(workshop):
        judgement = workshop.judgement(descriptor_id)
        stage, present = judgement.stage_id, judgement.present
        before = agreed_stage(account.earlier, descriptor_id) if account.earlier else None
        yield (
            theme,
            element,
            title,
            STATE_LABELS[judgement.state],
            labels[stage] if stage else None,
            matrix.stage_index(stage) + 1 if stage else None,
            _yes(judgement.between_next),
            labels.get(before) if before else None,
            RULE_LABELS[judgement.rule] if judgement.rule else None,
            judgement.reason or None,
            judgement.note or None,
            labels[judgement.target_stage_id] if judgement.target_stage_id else None,
            judgement.support_needed or None,
            judgement.good_practice or None,
            _local(judgement.decided_at, zone) if judgement.decided_at else None,
            present.total if present else None,
            ", ".join(SECTOR_SHORT_LABELS[sector] for sector in present.missing) or None if present else None,
        )


def _in_scope(workshop: Workshop) -> Iterator[tuple[str, str, str, str]]:
    for theme in workshop.matrix.themes:
        for element in theme.elements:
            for descriptor in element.descriptors:
                if workshop.agenda.has(descriptor.id):
                    yield theme.title, element.title, descriptor.id, descriptor.title


def _judged(workshop: Workshop) -> Iterator[tuple[str, Judgement]]:
    for _, _, descriptor_id, title in _in_scope(workshop):
        yield title, workshop.judgement(descriptor_id)


def _evidence(workshop: Workshop) -> Table:
    rows = (
        (title, piece.text, str(piece.strength).capitalize())
        for title, judgement in _judged(workshop)
        for piece in judgement.evidence
    )
    return Table(
        name="Evidence",
        about="What the group referred to, and how strong it held that to be",
        headings=("Descriptor", "Evidence", "Strength"),
        rows=tuple(rows),
    )


def _minority_views(account: Account) -> Table:
    workshop = account.workshop
    rows = (
        (
            title,
            _whose(view, account.audience),
            workshop.matrix.stage(view.stage_id).label if view.stage_id else None,
            view.reason,
        )
        for title, judgement in _judged(workshop)
        for view in judgement.minority_views
    )
    return Table(
        name="Minority views",
        about="Views that were not agreed, kept by sector",
        headings=("Descriptor", "Sector", "Stage", "Reason"),
        rows=tuple(rows),
    )


def _whose(view: MinorityView, audience: Audience) -> str:
    # In a copy that leaves out small sectors, what is left of one is "other", and that is no answer.
    is_left_out = view.sector is Sector.OTHER and audience is not Audience.WORKING
    return SOME_IN_THE_ROOM if is_left_out else SECTOR_LABELS[view.sector]


def _tallies(workshop: Workshop) -> Table:
    stages = workshop.matrix.stages
    rows = []
    for title, judgement in _judged(workshop):
        for tally in judgement.tallies:
            spread = spread_of(tally, workshop.matrix)
            counts = tuple(tally.counts.get(stage.id, 0) for stage in stages)
            said = ACCORD_LABELS[spread.accord] if spread else None
            rows.append((title, tally.round, *counts, sum(counts), said and said.capitalize()))
    return Table(
        name="Hands",
        about="Shows of hands: how many were for which stage",
        headings=("Descriptor", "Round", *(stage.label for stage in stages), "Hands in all", "Spread"),
        rows=tuple(rows),
    )


def _actions(workshop: Workshop) -> Table:
    def about(descriptor_id: str | None) -> str | None:
        return workshop.matrix.place(descriptor_id).descriptor.title if descriptor_id else None

    rows = (
        (
            each.text,
            each.owner or None,
            each.organisation or None,
            each.due,
            about(each.descriptor_id),
            _yes(each.top),
        )
        for each in workshop.actions_in_order()
    )
    return Table(
        name="Actions",
        about="Who is to do what by when",
        headings=("Action", "Owner", "Organisation", "Due", "Descriptor", "Top action"),
        rows=tuple(rows),
    )


def _participants(workshop: Workshop) -> Table:
    rows = (
        (
            person.name,
            person.role or None,
            person.organisation or None,
            SECTOR_LABELS[person.sector] if person.sector else None,
            person.email or None,
            "Yes" if person.present else "No",
            person.interest or ("None" if person.no_interest else None),
            OUTCOME_LABELS[person.outcome] if person.outcome else None,
        )
        for person in workshop.people()
    )
    return Table(
        name="Participants",
        about="Who took part, for which sector, with declared interests",
        headings=(
            "Name",
            "Role",
            "Organisation",
            "Sector",
            "Email",
            "In the room at the end",
            "Declared interest",
            "Settled as",
        ),
        rows=tuple(rows),
    )


def _sectors(workshop: Workshop) -> Table:
    """What the public gets in the place of the participants."""
    people = workshop.people()
    rows: list[tuple[Value, ...]] = [
        (SECTOR_LABELS[sector], "not shown" if number is None else number)
        for sector, number in people_by_sector(people).items()
    ]
    return Table(
        name="Participants",
        about="How many people took part, by sector, without numbers that could tell of a person",
        headings=("Sector", "People"),
        rows=(*rows, ("In all", len(people))),
    )


def _signatures(account: Account, zone: tzinfo | None) -> Table:
    rows = (
        (
            each.name or None,
            SIGNING_ROLE_LABELS[each.role],
            each.organisation or None,
            SECTOR_LABELS[each.sector] if each.sector else None,
            POSITION_LABELS[each.position].capitalize(),
            each.reason or None,
            _local(each.answered_at or each.signed_at, zone),
            _local(each.signed_at, zone),
        )
        for each in account.signatures
    )
    return Table(
        name="Signatures",
        about="What signatories said of the closed record",
        headings=(
            "Name",
            "Signs as",
            "Organisation",
            "Sector",
            "Position",
            "Reason",
            "Signed or answered at",
            "Recorded at",
        ),
        rows=tuple(rows),
    )


def _yes(is_so: bool) -> str | None:
    return "Yes" if is_so else None


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    # Spreadsheets know no zone and no part of a second.
    return moment.astimezone(zone).replace(tzinfo=None, microsecond=0)

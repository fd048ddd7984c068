"""What stands on page one: the result at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo

from msgspec.structs import replace

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.actions import top_actions
from placematrix_desktop.domain.audience import AUDIENCE_LABELS, Audience
from placematrix_desktop.domain.charts import glance_in_words
from placematrix_desktop.domain.compare import Movement, compare
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.participants import presence_of
from placematrix_desktop.domain.signoff import POSITION_LABELS, Position, Signature, SigningRole
from placematrix_desktop.domain.summary import Counts, Summary, elements_at_the_top
from placematrix_desktop.domain.tally import spread_of
from placematrix_desktop.domain.text import counted, listed
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Column,
    FrontPage,
    Paragraph,
    Picture,
    Span,
    Status,
    Table,
    Tone,
    Words,
    quiet,
    strong,
    words,
)
from placematrix_desktop.report.signing import signatures_table
from placematrix_desktop.report.wording import (
    cut,
    day_in_full,
    day_in_short,
    first_few,
    local,
    moment_in_full,
    owner_in_words,
    presence_in_words,
    sentence,
)

_MOST_SIGNATURES = 6
_MOST_LEADS = 3
_SHORT_ORGANISATION = 30
_MOST_NAMES = 3
_MOST_DIVIDED = 2
_LONGEST_TITLE = 80
_LONGEST_LINE = 260
_LONGEST_SUBJECT = 160
_LONGEST_REQUEST = 150


_STATUS = {Status.DRAFT: "Draft", Status.CLOSED: "Closed", Status.SIGNED_OFF: "Signed off"}


def front_page(account: Account, summary: Summary, status: Status, zone: tzinfo | None) -> FrontPage:
    """Everything that page one says."""
    workshop = account.workshop
    return FrontPage(
        title=cut(workshop.facts.subject, _LONGEST_SUBJECT),
        box=_box(account, status, zone),
        lines=tuple(_lines(workshop, zone)),
        picture_title="Where we agreed that we are" if workshop.matrix.ladder else "What we chose",
        picture=Picture(workshop=workshop, summary=summary, description=glance_in_words(workshop, summary)),
        in_short=tuple(_in_short(account, summary)),
        support=tuple(_support(workshop)),
        support_key=keys.SUPPORT,
        actions=(
            _top_actions(workshop, 170, 90),
            _top_actions(workshop, 85, 45),
            _top_actions(workshop, 110, 40, short=True),
            _top_actions(workshop, 52, 24, short=True),
        ),
        signed=tuple(_signed(account, zone)),
    )


def cut_short(workshop: Workshop) -> tuple[tuple[str, str], ...]:
    """What page one has no room for in full, by name: it has to stand somewhere else."""
    facts = workshop.facts
    return tuple(
        (name, text)
        for name, text, most in (
            ("Subject", facts.subject, _LONGEST_SUBJECT),
            ("Occasion", facts.occasion, _LONGEST_LINE),
            ("Venue", facts.venue, _LONGEST_LINE - len("26 November 2026, ")),
            ("Purpose", facts.purpose, _LONGEST_LINE),
        )
        if len(" ".join(text.split())) > most
    )


def status_of(account: Account) -> Status:
    """Draft until it is closed, closed until somebody has signed."""
    if account.workshop.closing is None:
        return Status.DRAFT
    return Status.SIGNED_OFF if account.signatures else Status.CLOSED


def last_moment(account: Account) -> datetime:
    """When the workshop was last changed."""
    return account.diary[-1].at if account.diary else account.workshop.created_at


def _box(account: Account, status: Status, zone: tzinfo | None) -> tuple[str, ...]:
    workshop = account.workshop
    version = f"version {workshop.version}"
    copy = () if account.audience is Audience.WORKING else (AUDIENCE_LABELS[account.audience].lower(),)
    sample = ("a sample: all of it is made up",) if workshop.facts.sample else ()
    rest = (*copy, *sample)
    if workshop.closing is None:
        name = "Rehearsal" if workshop.facts.rehearsal else _STATUS[status]
        return name, f"{moment_in_full(last_moment(account), zone)} · {version}", *rest
    day = day_in_full(local(workshop.closing.closed_at, zone).date())
    unsigned = ("not signed yet",) if status is Status.CLOSED else ()
    if workshop.facts.rehearsal:
        return "Rehearsal", f"closed {day} · {version}", *unsigned, *rest
    return _STATUS[status], f"{day} · {version}", *unsigned, *rest


def _lines(workshop: Workshop, zone: tzinfo | None) -> Iterator[Words]:
    facts, matrix = workshop.facts, workshop.matrix
    if facts.rehearsal:
        yield words(strong("This is a rehearsal."), " Nothing in it was agreed by a partnership.")
    day = day_in_full(facts.date) if facts.date else "no date yet"
    venue = cut(facts.venue, _LONGEST_LINE - len("26 November 2026, "))
    yield words(", ".join(part for part in (day, venue) if part))
    people = presence_in_words(presence_of(workshop.people()), joined=", ", missing_as=" ({})")
    if not people:
        people = "nobody listed yet" if not workshop.participants else "nobody in the room"
    yield words(" · ".join(part for part in (people, cut(facts.occasion, _LONGEST_LINE)) if part))
    yield words(cut(f"{matrix.title} ({matrix.source.publisher}, {matrix.edition})", _LONGEST_LINE))
    if facts.purpose:
        yield words(cut(facts.purpose, _LONGEST_LINE))


# In short


def _in_short(account: Account, summary: Summary) -> Iterator[Words]:
    workshop = account.workshop
    yield _how_many(workshop, summary.counts)
    if not workshop.matrix.ladder and summary.counts.agreed:
        yield words("Chosen: ", f"{listed(_chosen(workshop, summary.counts))}.")
    strongest = elements_at_the_top(summary, workshop)
    if strongest:
        names = first_few([_title(element.title) for element in strongest], _MOST_NAMES)
        yield words("Strongest: ", f"{names} ({_reached(workshop, strongest[0].id)}).")
    divided = _most_divided(workshop)
    if divided:
        yield words("Most divided: ", f"{first_few(divided, _MOST_DIVIDED)}.")
    if account.earlier is not None:
        yield _moved(workshop, account.earlier)


def _how_many(workshop: Workshop, counts: Counts) -> Words:
    rest = [
        f"{number} {said}"
        for number, said in (
            (counts.no_consensus, "without consensus"),
            (counts.parked, "parked"),
            (counts.not_applicable, "not applicable"),
            (counts.open, "not assessed"),
        )
        if number
    ]
    noun = "descriptor" if counts.total == 1 else "descriptors"
    tail = f" {noun} agreed" + "".join(f", {part}" for part in rest) + "."
    # The matrix holds more than the group took on.
    out = len(workshop.matrix.descriptor_ids()) - counts.total
    scope = f" {counted(out, 'descriptor was', 'descriptors were')} not in scope." if out else ""
    return words(strong(f"{counts.agreed} of {counts.total}"), tail + scope)


def _chosen(workshop: Workshop, counts: Counts) -> list[str]:
    """How often each choice was agreed, in the order of the matrix."""
    return [f"{number} {_title(workshop.matrix.stage(key).label)}" for key, number in counts.by_stage.items()]


def _reached(workshop: Workshop, element_id: str) -> str:
    """The lowest stage in an element that is agreed throughout."""
    matrix = workshop.matrix
    stages = [
        matrix.stage_index(judgement.stage_id)
        for descriptor in matrix.element(element_id).descriptors
        if workshop.agenda.has(descriptor.id)
        and (judgement := workshop.judgement(descriptor.id)).stage_id is not None
    ]
    lowest = min(stages)
    label = _title(matrix.stages[lowest].label)
    return label if lowest == len(matrix.stages) - 1 else f"{label} or above"


def _most_divided(workshop: Workshop) -> list[str]:
    """The titles of what divided the group: no consensus first, then split tallies, then minority views."""
    ranked: dict[int, list[str]] = {0: [], 1: [], 2: []}
    for place in workshop.matrix.places():
        if not workshop.agenda.has(place.descriptor.id):
            continue
        judgement = workshop.judgement(place.descriptor.id)
        spread = spread_of(judgement.tallies[-1], workshop.matrix) if judgement.tallies else None
        if judgement.state is State.NO_CONSENSUS:
            ranked[0].append(_title(place.descriptor.title))
        elif spread is not None and spread.split:
            ranked[1].append(_title(place.descriptor.title))
        elif judgement.minority_views:
            ranked[2].append(_title(place.descriptor.title))
    return [title for titles in ranked.values() for title in titles]


def _moved(workshop: Workshop, earlier: Workshop) -> Words:
    rows = compare(earlier, workshop)
    titles = {row.descriptor_id: workshop.matrix.place(row.descriptor_id).descriptor.title for row in rows}
    day = f" ({day_in_short(earlier.facts.date)})" if earlier.facts.date else ""
    said = []
    for movement, word in ((Movement.UP, "up"), (Movement.DOWN, "down"), (Movement.CHANGED, "changed")):
        moved = [row for row in rows if row.movement is movement]
        moved.sort(key=lambda row: -abs(row.steps))
        if moved:
            named = _title(titles[moved[0].descriptor_id])
            said.append(f"{len(moved)} {word}{': ' if len(moved) == 1 else ', such as '}{named}")
    gone = [row for row in rows if row.movement is Movement.GONE]
    if gone:
        named = f": {_title(titles[gone[0].descriptor_id])}" if len(gone) == 1 else ""
        said.append(f"{len(gone)} no longer agreed{named}")
    same = sum(row.movement is Movement.SAME for row in rows)
    if not said and not same:
        return words(f"Nothing was agreed both last time{day} and today.")
    if not said:
        verb = "moved" if workshop.matrix.ladder else "changed"
        return words(f"Nothing {verb} since last time{day}; {same} the same.")
    if same:
        said.append(f"{same} the same")
    return words(f"Since last time{day}: {'; '.join(said)} (", Span("", page_of=keys.CHANGE), ").")


def _title(text: str) -> str:
    """A title as it is named in passing on page one."""
    return cut(text, _LONGEST_TITLE)


# Support, actions, signatures


def _support(workshop: Workshop) -> Iterator[Words]:
    for place in workshop.matrix.places():
        text = workshop.judgement(place.descriptor.id).support_needed
        if text and workshop.agenda.has(place.descriptor.id):
            yield words(sentence(cut(text, _LONGEST_REQUEST)))


def _top_actions(workshop: Workshop, longest: int, longest_owner: int, *, short: bool = False) -> Block:
    """The first actions, with texts and owners of so many characters at most; `short` ones name the owner
    without the organisation."""
    actions = top_actions(workshop.actions.values())
    if not actions:
        return Paragraph(words=words("No actions were recorded."))
    rows = []
    for action in actions:
        said = owner_in_words(action)
        who = ", ".join(said[:1] if short else said)
        due = day_in_short(action.due) if action.due else ""
        rows.append(
            (
                (words(cut(action.text, longest)),),
                (words(cut(who, longest_owner) if who else quiet("no owner yet")),),
                (words(due or quiet("no date yet")),),
            )
        )
    return Table(
        columns=(
            Column("Action", 59 if short else 46),
            Column("Owner", 26 if short else 39),
            Column("By", 15),
        ),
        rows=tuple(rows),
        description="The actions that come first",
    )


def _signed(account: Account, zone: tzinfo | None) -> Iterator[tuple[Block, ...]]:
    """Everybody, if they are few; the leads and how many more; the same with short organisations."""
    closing, signatures = account.workshop.closing, account.signatures
    if closing is None:
        text = "Nobody yet: this is a draft. It is signed once it has been closed and has its fingerprint."
        yield (Paragraph(words=words(text)),)
        return
    if not signatures:
        yield (Paragraph(words=words(f"Nobody has signed version {closing.version} yet.")),)
        return
    if len(signatures) <= _MOST_SIGNATURES:
        yield (signatures_table(account, signatures, zone),)
    leads = [s for s in signatures if s.role is not SigningRole.MEMBER] or list(signatures)
    shown = leads[:_MOST_LEADS]
    others = [signature for signature in signatures if signature not in shown]
    rest = (Paragraph(words=_others(others), tone=Tone.QUIET),) if others else ()
    yield (signatures_table(account, shown, zone), *rest)
    short = [replace(one, organisation=cut(one.organisation, _SHORT_ORGANISATION)) for one in shown]
    yield (signatures_table(account, short, zone), *rest)


def _others(others: Sequence[Signature]) -> Words:
    positions = [signature.position for signature in others]
    said = []
    for position, label in POSITION_LABELS.items():
        number = positions.count(position)
        if number:
            said.append(f"{number} {_POSITION_OF_MANY[position] if number > 1 else label}")
    return words(f"And {len(others)} more: {listed(said)} (", Span("", page_of=keys.SIGNING), ").")


_POSITION_OF_MANY: dict[Position, str] = {
    Position.AGREE: "agree",
    Position.AGREE_WITH_RESERVATION: "agree with reservation",
    Position.DECLINE: "decline",
}

"""The detail: theme by theme, element by element, everything that was said of each descriptor."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, tzinfo

import msgspec

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.audience import SOME_IN_THE_ROOM, Audience
from placematrix_desktop.domain.charts import chip, counts_in_words
from placematrix_desktop.domain.compare import Moved, Movement, compare
from placematrix_desktop.domain.judgement import (
    RULE_LABELS,
    STATE_LABELS,
    EvidenceStrength,
    Judgement,
    MinorityView,
    State,
)
from placematrix_desktop.domain.matrix import Descriptor, Element, ElementStatus, Stage
from placematrix_desktop.domain.participants import (
    SECTOR_LABELS,
    Sector,
)
from placematrix_desktop.domain.summary import ElementSummary, Summary, ThemeSummary
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Card,
    Field,
    Heading,
    Paragraph,
    Section,
    Tone,
    Words,
    field,
    paragraphs,
    quiet,
    strong,
    words,
)
from placematrix_desktop.report.hands import rounds_in_words
from placematrix_desktop.report.wording import (
    capital,
    day_in_short,
    hour_or_day,
    local,
    owner_in_words,
    presence_in_words,
    sentence,
)

CHIP_SIDE = 16.0

_STRENGTHS: dict[EvidenceStrength, str] = {
    EvidenceStrength.STRONG: "strong evidence",
    EvidenceStrength.SOME: "some evidence",
    EvidenceStrength.ASSERTED: "asserted",
}


class _Sight(msgspec.Struct, frozen=True):
    """What every card looks at."""

    workshop: Workshop
    moved: dict[str, Moved]
    actions: dict[str, list[Action]]
    zone: tzinfo | None
    usual_day: date | None
    audience: Audience


def detail_sections(account: Account, summary: Summary, zone: tzinfo | None) -> Iterator[Section]:
    """One section a theme that has something in scope, or an element with a result of its own."""
    workshop = account.workshop
    sight = _Sight(
        workshop=workshop,
        moved={row.descriptor_id: row for row in compare(account.earlier, workshop)}
        if account.earlier
        else {},
        actions=_actions_by_descriptor(workshop),
        zone=zone,
        usual_day=workshop.facts.date,
        audience=account.audience,
    )
    for theme in summary.themes:
        blocks = tuple(_theme_blocks(sight, theme))
        if blocks:
            heading = Heading(level=2, text=theme.theme.title, key=keys.of_theme(theme.theme.id))
            yield Section(heading=heading, blocks=(*_theme_introduction(sight, theme), *blocks))


def _theme_introduction(sight: _Sight, theme: ThemeSummary) -> Iterator[Block]:
    yield from paragraphs(theme.theme.definition)
    said = counts_in_words(sight.workshop, theme.counts)
    # Of a single descriptor its card says the same.
    if theme.counts.total > 1:
        number = counted(theme.counts.total, "descriptor")
        yield Paragraph(words=words(f"{number} in scope: {said}."), tone=Tone.QUIET)


def _theme_blocks(sight: _Sight, theme: ThemeSummary) -> Iterator[Block]:
    # No level of headings is passed over where a theme is its element.
    level = 3 if theme.theme.is_its_element else 4
    for part in theme.elements:
        blocks = tuple(_element_blocks(sight, part, level))
        if not blocks:
            continue
        if not theme.theme.is_its_element:
            yield Heading(level=3, text=part.element.title, key=keys.of_element(part.element.id))
        yield from blocks


def _element_blocks(sight: _Sight, part: ElementSummary, level: int) -> Iterator[Block]:
    element = part.element
    if not part.taken or (not part.descriptor_ids and element.status is None):
        return
    yield from paragraphs(element.note, tone=Tone.QUIET)
    if element.takes_result or element.id in sight.workshop.element_results:
        yield from _result_from_elsewhere(sight, element)
    by_id = {descriptor.id: descriptor for descriptor in element.descriptors}
    for descriptor_id in part.descriptor_ids:
        yield _card(sight, by_id[descriptor_id], level)


def _result_from_elsewhere(sight: _Sight, element: Element) -> Iterator[Block]:
    found = sight.workshop.element_results.get(element.id)
    if element.status is ElementStatus.IN_DEVELOPMENT:
        status, missing = "In development at the publisher", "not assessed"
    else:
        status, missing = "Assessed elsewhere", "no result was recorded here"
    if found is None:
        yield Paragraph(words=words(f"{status}; {missing}."))
        return
    yield Paragraph(words=words(f"{status}."))
    yield from field("Result", found.result or "No result was recorded.")
    yield from field("Taken from", found.where_from)


# One descriptor


def _card(sight: _Sight, descriptor: Descriptor, level: int) -> Card:
    workshop = sight.workshop
    judgement = workshop.judgement(descriptor.id)
    blocks: list[Block] = []
    blocks += paragraphs(descriptor.definition, tone=Tone.QUIET)
    blocks += paragraphs(descriptor.context, tone=Tone.QUIET)
    if judgement.stage_id is not None:
        blocks += _statements(descriptor, workshop.matrix.stage(judgement.stage_id))
    blocks += _how(sight, judgement)
    blocks += field("Reason", judgement.reason)
    blocks += field("Note", judgement.note)
    blocks += _lists(sight, judgement, descriptor)
    blocks += _where_to(sight, judgement, descriptor)
    blocks += field("Support needed", judgement.support_needed)
    blocks += field("Good practice", judgement.good_practice)
    blocks += _actions(sight, descriptor.id)
    return Card(
        heading=Heading(level=level, text=descriptor.title, key=keys.of_descriptor(descriptor.id)),
        chip=chip(workshop, judgement, CHIP_SIDE),
        verdict=_verdict(sight, judgement),
        blocks=tuple(blocks),
    )


def _verdict(sight: _Sight, judgement: Judgement) -> Words:
    """ "Maturing, moving to Thriving · up from Developing"."""
    matrix = sight.workshop.matrix
    if judgement.state is State.OPEN:
        said, moving = "Not assessed", ""
    elif judgement.stage_id is None:
        said, moving = STATE_LABELS[judgement.state], ""
    else:
        said = matrix.stage(judgement.stage_id).label
        following = matrix.stage_after(judgement.stage_id)
        moving = f", moving to {following.label}" if judgement.between_next and following else ""
    last_time = _last_time(sight, judgement.descriptor_id)
    return words(strong(said), moving, quiet(f" · {last_time}" if last_time else ""))


def _last_time(sight: _Sight, descriptor_id: str) -> str:
    row = sight.moved.get(descriptor_id)
    if row is None or row.before is None:
        return ""
    before = sight.workshop.matrix.stage(row.before).label
    return {
        Movement.UP: f"up from {before} last time",
        Movement.DOWN: f"down from {before} last time",
        Movement.CHANGED: f"{before} last time",
        Movement.GONE: f"{before} last time",
        Movement.SAME: "as last time",
    }[row.movement]


def _statements(descriptor: Descriptor, stage: Stage) -> tuple[Block, ...]:
    statements = descriptor.statements(stage.id)
    if len(statements) > 1:
        return (Bullets(items=tuple(words(statement) for statement in statements)),)
    if statements:
        return (Paragraph(words=words(statements[0])),)
    return (Paragraph(words=words("The matrix has no statement here."), tone=Tone.QUIET),)


def _how(sight: _Sight, judgement: Judgement) -> Iterator[Block]:
    """By which rule, with whom in the room, and when."""
    if judgement.decided_at is None:
        return
    rule = capital(RULE_LABELS[judgement.rule]) if judgement.rule else ""
    there = presence_in_words(judgement.present) if judgement.present else ""
    usual = sight.usual_day or local(judgement.decided_at, sight.zone).date()
    at = hour_or_day(judgement.decided_at, sight.zone, usual)
    said = " · ".join(part for part in (rule, there, at) if part)
    yield Paragraph(words=words(said), tone=Tone.QUIET)


def _lists(sight: _Sight, judgement: Judgement, descriptor: Descriptor) -> Iterator[Block]:
    if judgement.ticks:
        yield _list("Can be shown", _ticks(sight, judgement, descriptor))
    if judgement.tallies:
        yield _list("Show of hands", rounds_in_words(judgement.tallies, sight.workshop.matrix))
    if judgement.evidence:
        pieces = (
            words(_in_line(piece.text), quiet(f" ({_STRENGTHS[piece.strength]})"))
            for piece in judgement.evidence
        )
        yield _list("Evidence", pieces)
    if judgement.minority_views:
        yield _list("Minority view", (_view(sight, view) for view in judgement.minority_views))


def _list(label: str, items: Iterable[Words]) -> Field:
    return Field(label=label, blocks=(Bullets(items=tuple(items)),))


def _view(sight: _Sight, view: MinorityView) -> Words:
    label = sight.workshop.matrix.stage(view.stage_id).label if view.stage_id else ""
    at = f" would say {label}" if label else ""
    # In a copy that leaves out small sectors, what is left of one is "other", and that is no answer.
    is_left_out = view.sector is Sector.OTHER and sight.audience is not Audience.WORKING
    who = SOME_IN_THE_ROOM if is_left_out else SECTOR_LABELS[view.sector]
    return words(strong(who), f"{at}: ", _in_line(view.reason))


def _ticks(sight: _Sight, judgement: Judgement, descriptor: Descriptor) -> Iterator[Words]:
    for tick in judgement.ticks:
        statements = descriptor.statements(tick.stage_id)
        if tick.statement < len(statements):
            label = sight.workshop.matrix.stage(tick.stage_id).label
            yield words(statements[tick.statement], quiet(f" ({label})"))


def _where_to(sight: _Sight, judgement: Judgement, descriptor: Descriptor) -> Iterator[Block]:
    """The target, and what the next stage asks for."""
    matrix = sight.workshop.matrix
    target = matrix.stage(judgement.target_stage_id) if judgement.target_stage_id else None
    following = matrix.stage_after(judgement.stage_id) if judgement.stage_id else None
    if following is not None and following != target:
        yield _asked_for("Next stage", following, descriptor)
    if target is not None:
        yield _asked_for("Aim", target, descriptor)


def _asked_for(label: str, stage: Stage, descriptor: Descriptor) -> Field:
    statements = descriptor.statements(stage.id)
    if len(statements) > 1:
        items = tuple(words(statement) for statement in statements)
        opening = Paragraph(words=words(strong(stage.label), " asks for:"))
        return Field(label=label, blocks=(opening, Bullets(items=items)))
    text = statements[0] if statements else "the matrix has no statement for this stage."
    return Field(label=label, blocks=(Paragraph(words=words(strong(f"{stage.label}: "), text)),))


def _actions(sight: _Sight, descriptor_id: str) -> Iterator[Block]:
    actions = sight.actions.get(descriptor_id, [])
    if actions:
        yield _list("Actions", (action_in_words(action) for action in actions))


def action_in_words(action: Action) -> Words:
    """What, who and by when."""
    who = ", ".join(owner_in_words(action))
    due = f"by {day_in_short(action.due)}" if action.due else ""
    rest = ", ".join(part for part in (who, due) if part)
    return words(sentence(_in_line(action.text)), quiet(f" {capital(sentence(rest))}" if rest else ""))


def _actions_by_descriptor(workshop: Workshop) -> dict[str, list[Action]]:
    found: dict[str, list[Action]] = {}
    for action in workshop.actions_in_order():
        if action.descriptor_id is not None:
            found.setdefault(action.descriptor_id, []).append(action)
    return found


def _in_line(text: str) -> str:
    return " ".join(text.split())

"""What the rows of the grid say in words, on the screen and to a screen reader."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from placematrix_desktop.domain.judgement import RULE_LABELS, STATE_LABELS, ElementResult, Judgement, State
from placematrix_desktop.domain.matrix import Element, ElementStatus, whereabouts
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.voices import presence_in_short
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, FoldedRow, HeadingRow
from placematrix_desktop.ui.words import domain_tr, later, tr
from placematrix_desktop.ui.workshop_words import standing_words

STATUS_WORDS: dict[ElementStatus, str] = {
    ElementStatus.IN_DEVELOPMENT: later("In development"),
    ElementStatus.ASSESSED_ELSEWHERE: later("Assessed elsewhere"),
    ElementStatus.TO_BE_EXPANDED: later("To be expanded"),
}

BLANK_CELL = later("No statement here")
NOT_IN_SCOPE = later("Not in scope today")
NO_RESULT = later("No result recorded yet. Enter or click to record it.")
NOTHING_YET = later("Nothing to assess yet. Enter or click to record what is known already.")


class StageCell(msgspec.Struct, frozen=True, kw_only=True):
    """One stage of one descriptor as it stands.

    `moving_to` is the number of the next stage (from 1) where the group is between this one and that;
    `approached` marks that next stage. `last_time` says that this stage was agreed last time, `target`
    that the group aims for it. `off` says that the descriptor does not apply or is not in scope.
    `hands` were raised for it in the last round that may be seen.
    """

    stage: int
    statements: tuple[str, ...]
    agreed: bool = False
    moving_to: int | None = None
    approached: bool = False
    last_time: bool = False
    target: bool = False
    off: bool = False
    hands: int = 0


class TitleCell(msgspec.Struct, frozen=True, kw_only=True):
    """The descriptor's own column: its title, how it stands, what was written, and what it means."""

    title: str
    state: State
    status: str
    written: str
    explanation: str
    in_scope: bool = True


def status_words(judgement: Judgement, *, minutes: int | None, today: date) -> str:
    """ "Agreed 10:31 · majority · 11 present, no VCSE voice"; times are local, with their day where it is
    not `today`.

    `minutes` is the time that the agenda gives, which counts as long as the descriptor is open.
    """
    parts = [domain_tr(STATE_LABELS[judgement.state])]
    if judgement.decided_at is not None:
        parts[0] += f" {_local_time(judgement.decided_at, today)}"
    if judgement.state is State.OPEN and minutes:
        parts.append(tr("{} min").format(minutes))
    if judgement.rule is not None:
        parts.append(domain_tr(RULE_LABELS[judgement.rule]))
    if judgement.present is not None and judgement.present.total:
        parts.append(presence_in_short(judgement.present))
    if judgement.minority_views:
        kept = len(judgement.minority_views)
        parts.append(tr("minority view kept") if kept == 1 else tr("{} minority views kept").format(kept))
    return " · ".join(parts)


def written_words(judgement: Judgement, actions: int) -> str:
    """What was written for a descriptor, by name: "Note · evidence · 2 actions"; never a private note."""
    parts = []
    if judgement.note:
        parts.append(tr("note"))
    if judgement.evidence:
        parts.append(tr("evidence"))
    if actions:
        parts.append(counted(actions, tr("action"), tr("actions")))
    if judgement.support_needed:
        parts.append(tr("support needed"))
    if judgement.good_practice:
        parts.append(tr("good practice"))
    words = " · ".join(parts)
    return words[:1].upper() + words[1:]


def heading_words(row: HeadingRow | FoldedRow) -> str:
    """ "Ambition and vision › Vision"; once where theme and element are the same."""
    return whereabouts(row.theme, row.element)


def heading_tags(row: HeadingRow) -> tuple[str, ...]:
    """The short remarks beside a heading: its status."""
    return (tr(STATUS_WORDS[row.element.status]),) if row.element.status is not None else ()


def result_words(element: Element, result: ElementResult | None) -> str:
    """What is known of an element from elsewhere, and where that comes from."""
    if result is None:
        return tr(NOTHING_YET) if element.status is ElementStatus.IN_DEVELOPMENT else tr(NO_RESULT)
    found = tr("Result: {}").format(result.result) if result.result else tr("No result recorded yet")
    return tr("{0} · from {1}").format(found, result.where_from) if result.where_from else found


def folded_words(row: FoldedRow) -> str:
    """ "3 not in scope today"; with its heading where nothing else of the element is there."""
    out = tr("{} not in scope today").format(row.descriptors)
    return f"{heading_words(row)}: {out}" if row.whole else out


def spoken_folded(row: FoldedRow) -> str:
    """The same for a screen reader, which does not see the sign before it."""
    return f"{folded_words(row)}, {tr('open') if row.is_open else tr('folded')}"


def spoken_row(workshop: Workshop, row: DescriptorRow, total: int) -> str:
    """ "Common vision, agreed Developing, row 3 of 43"."""
    if not row.in_scope:
        return f"{row.place.descriptor.title}, {tr(NOT_IN_SCOPE).lower()}"
    judgement = workshop.judgement(row.id)
    return tr("{0}, {1}, row {2} of {3}").format(
        row.place.descriptor.title, standing_words(workshop, judgement), row.number, total
    )


def spoken_cell(workshop: Workshop, cell: StageCell) -> str:
    """ "Developing: the statement. Agreed"."""
    label = workshop.matrix.stages[cell.stage].label
    said = [f"{label}: {' '.join(cell.statements) or tr(BLANK_CELL)}"]
    if cell.agreed:
        following = workshop.matrix.stages[cell.moving_to - 1].label if cell.moving_to else ""
        said.append(tr("Agreed, moving to {}").format(following) if following else tr("Agreed"))
    if cell.last_time:
        said.append(tr("Agreed last time"))
    if cell.target:
        said.append(tr("Target"))
    if cell.hands:
        said.append(counted(cell.hands, tr("hand"), tr("hands")))
    return ". ".join(part.rstrip(".") for part in said)


def _local_time(moment: datetime, today: date) -> str:
    local = moment.astimezone()
    if local.date() == today:
        return f"{local:%H:%M}"
    return f"{local.day} {local:%b %H:%M}"

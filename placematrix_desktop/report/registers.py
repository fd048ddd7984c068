"""What is gathered from all descriptors: what moved, actions, support, good practice, what was left out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.charts import state_in_words
from placematrix_desktop.domain.compare import Moved, Movement, compare
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Bullets,
    Cell,
    Column,
    Heading,
    Paragraph,
    Section,
    Span,
    Table,
    Words,
    quiet,
    strong,
    words,
)
from placematrix_desktop.report.wording import (
    cut,
    day_in_full,
    day_in_short,
    owner_in_words,
)

_LONGEST_GATHERED = 400
"""Characters of a text that stands in full with its descriptor."""

_SAME_STAGE = ("1 is at the same stage as then.", "{} are at the same stage as then.")
_SAME_CHOICE = ("1 is as it was then.", "{} are as they were then.")

_MOVEMENTS: dict[Movement, str] = {
    Movement.UP: "up",
    Movement.DOWN: "down",
    Movement.CHANGED: "changed",
    Movement.GONE: "no longer agreed",
}


def change_section(account: Account) -> Iterator[Section]:
    """What moved since the workshop that this one looks back on; nothing where there is none."""
    if account.earlier is None:
        return
    workshop, earlier = account.workshop, account.earlier
    rows = compare(earlier, workshop)
    # What was agreed for the first time has not moved; it is counted and not listed.
    moved = [row for row in rows if row.movement not in (Movement.SAME, Movement.NEW)]
    day = f" on {day_in_full(earlier.facts.date)}" if earlier.facts.date else ""
    occasion = f" ({earlier.facts.occasion})" if earlier.facts.occasion else ""
    text = f"Compared with the workshop{day}{occasion}." if day or occasion else "Compared with last time."
    same = _SAME_STAGE if workshop.matrix.ladder else _SAME_CHOICE
    for movement, one, many in (
        (Movement.SAME, *same),
        (Movement.NEW, "1 is agreed for the first time.", "{} are agreed for the first time."),
    ):
        number = sum(row.movement is movement for row in rows)
        if number:
            text += f" {one if number == 1 else many.format(number)}"
    blocks = [Paragraph(words=words(text))]
    table = [_moved_table(workshop, moved)] if moved else []
    heading = Heading(level=2, text=_change_title(workshop), key=keys.CHANGE)
    yield Section(heading=heading, blocks=(*blocks, *table))


def _change_title(workshop: Workshop) -> str:
    return f"What {'moved' if workshop.matrix.ladder else 'changed'} since last time"


def _moved_table(workshop: Workshop, moved: list[Moved]) -> Table:
    def label(stage_id: str | None) -> str:
        return workshop.matrix.stage(stage_id).label if stage_id else ""

    def now(row: Moved) -> Cell:
        judgement = workshop.judgement(row.descriptor_id)
        return (words(label(row.now) or quiet(state_in_words(workshop, judgement))),)

    return Table(
        columns=(
            Column("Descriptor", 46),
            Column("Last time", 18),
            Column("Now", 18),
            Column("Change", 18),
        ),
        rows=tuple(
            (
                (words(workshop.matrix.place(row.descriptor_id).descriptor.title),),
                (words(label(row.before)),),
                now(row),
                (words(_movement(row)),),
            )
            for row in moved
        ),
        description=_change_title(workshop),
    )


def _movement(row: Moved) -> str:
    steps = f", {abs(row.steps)} stages" if abs(row.steps) > 1 else ""
    return _MOVEMENTS[row.movement] + steps


def actions_section(workshop: Workshop) -> Section:
    """Every action, the soonest first."""
    heading = Heading(level=2, text="Actions", key=keys.ACTIONS)
    actions = sorted(
        workshop.actions_in_order(), key=lambda action: (action.due or date.max, action.position)
    )
    if not actions:
        text = words("No actions were recorded.")
        return Section(heading=heading, blocks=(Paragraph(words=text),))
    rows = []
    for action in actions:
        about = _title(workshop, action.descriptor_id) if action.descriptor_id else "The whole workshop"
        top = [words(quiet("Among the first on page one"))] if action.top else []
        lines = [words(" ".join(line.split())) for line in action.text.splitlines() if line.strip()]
        owner = [words(quiet(said) if number else said) for number, said in enumerate(owner_in_words(action))]
        rows.append(
            (
                (*lines, words(quiet(about)), *top),
                tuple(owner) or (words(quiet("no owner yet")),),
                (words(day_in_short(action.due) if action.due else quiet("no date yet")),),
            )
        )
    table = Table(
        columns=(Column("Action, and what it is for", 54), Column("Owner", 30), Column("By", 16)),
        rows=tuple(rows),
        description="All actions, the soonest first",
    )
    return Section(heading=heading, blocks=(table,))


def support_section(workshop: Workshop) -> Iterator[Section]:
    """The requests for support and the good practice that the group would share, from all descriptors."""
    support = tuple(_gathered(workshop, "support_needed"))
    practice = tuple(_gathered(workshop, "good_practice"))
    if not support and not practice:
        return
    blocks: list[Heading | Bullets | Paragraph] = []
    if support:
        blocks += [Heading(level=3, text="Support asked for"), Bullets(items=support)]
    if practice:
        blocks += [Heading(level=3, text="Good practice to share"), Bullets(items=practice)]
    title = "What we ask for and what we can offer"
    yield Section(heading=Heading(level=2, text=title, key=keys.SUPPORT), blocks=tuple(blocks))


def _gathered(workshop: Workshop, field: str) -> Iterator[Words]:
    for place in workshop.matrix.places():
        text = getattr(workshop.judgement(place.descriptor.id), field)
        if not text or not workshop.agenda.has(place.descriptor.id):
            continue
        shown = cut(text, _LONGEST_GATHERED)
        tail: tuple[str | Span, ...] = ()
        if shown.endswith("…") and not text.endswith("…"):
            tail = (" (in full on ", Span("", page_of=keys.of_descriptor(place.descriptor.id)), ")")
        yield words(strong(f"{place.descriptor.title}: "), shown, *tail)


def out_of_scope_section(workshop: Workshop) -> Iterator[Section]:
    """The descriptors that the group did not take on, in short."""
    items = []
    for _, element in workshop.matrix.elements():
        titles = [d.title for d in element.descriptors if not workshop.agenda.has(d.id)]
        if titles == [element.title]:
            items.append(words(element.title))
        elif titles:
            items.append(words(strong(f"{element.title}: "), "; ".join(titles)))
    if items:
        heading = Heading(level=2, text="Not in scope this time", key=keys.OUT_OF_SCOPE)
        yield Section(heading=heading, blocks=(Bullets(items=tuple(items)),))


def _title(workshop: Workshop, descriptor_id: str) -> str:
    if not workshop.matrix.has_descriptor(descriptor_id):
        return ""
    return workshop.matrix.place(descriptor_id).descriptor.title

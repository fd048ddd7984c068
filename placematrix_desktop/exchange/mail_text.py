"""What the mail that goes out with the report says: short enough to be read on a telephone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.actions import Action, top_actions
from placematrix_desktop.domain.dates import MONTHS
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop


def subject_of(account: Account) -> str:
    """ "Northbridge Place Partnership: result of the workshop on 26 November 2026"; a draft says so."""
    facts = account.workshop.facts
    day = f" on {_day(facts.date)}" if facts.date else ""
    kind = "rehearsal" if facts.rehearsal else "workshop"
    state = "result" if account.workshop.is_closed else "draft result"
    return f"{facts.subject}: {state} of the {kind}{day}"


def body_of(account: Account, attached: str) -> str:
    """The text of the mail, with `attached` as the name of the report that goes with it."""
    return "\n\n".join(_paragraphs(account, attached)) + "\n"


def _paragraphs(account: Account, attached: str) -> Iterator[str]:
    workshop, facts = account.workshop, account.workshop.facts
    if facts.rehearsal:
        yield "THIS IS A REHEARSAL. Nothing in it was agreed by a partnership."
    occasion = f", {facts.occasion}" if facts.occasion else ""
    day = f" on {_day(facts.date)}" if facts.date else ""
    yield (
        f"Attached is the report of {facts.subject}{occasion}{day}: {attached}. "
        f"We went through “{workshop.matrix.title}”."
    )
    yield _result(workshop)
    actions = top_actions(workshop.actions.values())
    if actions:
        yield "\n".join(("First actions:", *(f"- {_action(each)}" for each in actions)))
    if facts.purpose:
        yield facts.purpose
    closing = workshop.closing
    if closing is None:
        yield "This is a draft: the workshop is not closed, and what it says may still change."
        return
    yield (
        f"Version {closing.version}, closed with the fingerprint {short_fingerprint(closing.fingerprint)}. "
        "PlaceMatrix tells from the attached file whether anything in it was changed."
    )


def _result(workshop: Workshop) -> str:
    counts = summarise(workshop).counts
    stages = [
        f"{counts.by_stage[stage.id]} {stage.label}"
        for stage in workshop.matrix.stages
        if counts.by_stage[stage.id]
    ]
    rest = (
        (counts.no_consensus, "without consensus"),
        (counts.parked, "parked"),
        (counts.not_applicable, "not applicable"),
        (counts.open, "not assessed"),
    )
    others = [f"{number} {words}" for number, words in rest if number]
    said = f"{counts.agreed} of {counted(counts.total, 'descriptor')} agreed"
    said += f" ({', '.join(stages)})" if stages else ""
    return f"{said}{'; ' if others else ''}{', '.join(others)}."


def _action(action: Action) -> str:
    who = ", ".join(part for part in (action.owner, action.organisation) if part)
    due = f"by {_day(action.due)}" if action.due else ""
    told = "; ".join(part for part in (who, due) if part)
    text = " ".join(action.text.split())
    return f"{text} ({told})" if told else text


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

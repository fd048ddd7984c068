"""What changed since the version before, once a workshop was closed and taken up again."""

from __future__ import annotations

from itertools import groupby

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.version_changes import Subject, changes_between
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    Section,
    field,
    strong,
    words,
)

_HEADINGS = {
    Subject.DESCRIPTOR: "Results and notes",
    Subject.ELEMENT: "Results from elsewhere",
    Subject.ACTION: "Actions",
    Subject.PARTICIPANT: "Participants",
    Subject.AGENDA: "Scope and agenda",
    Subject.FACTS: "Facts of the workshop",
}


def version_section(account: Account) -> tuple[Section, ...]:
    """The section; none in a first version, or where the record of the one before cannot be had."""
    reopening, before = account.workshop.reopening, account.previous
    if reopening is None or before is None:
        return ()
    number = reopening.version - 1
    changes = changes_between(before, account.workshop)
    blocks: list[Block] = []
    begins = f"This version goes on from version {number}, which stays as it was signed,"
    if changes:
        ends = "and differs from it in what follows. Everything else is as it was."
    else:
        ends = "and says the same: nothing in it was changed."
    blocks.append(Paragraph(words=words(f"{begins} {ends}")))
    blocks += field("Reason", reopening.reason)
    for subject, group in groupby(changes, lambda change: change.subject):
        blocks.append(Heading(level=3, text=_HEADINGS[subject]))
        blocks.append(Bullets(items=tuple(words(strong(each.where), f": {each.sentence}") for each in group)))
    heading = Heading(level=2, text=f"What changed since version {number}", key=keys.VERSION)
    return (Section(heading=heading, blocks=tuple(blocks)),)

"""What a copy for a board or for the public leaves out, and what that proves and what not."""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import AUDIENCE_LABELS, Audience
from placematrix_desktop.domain.record import read_record
from placematrix_desktop.domain.text import counted
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import Heading, Paragraph, Section, words

_LEFT_OUT = {
    Audience.BOARD: (
        "This is a copy for a board. It names no sector beside a view or a show of hands where fewer than "
        "five people spoke for it, since that would tell who they were, nor another one by which that could "
        "be worked out. Drawn signatures are left out."
    ),
    Audience.PUBLIC: (
        "This is a copy for the public. It has no names of people: those who signed stand in their role, and "
        "owners of actions by their organisation. Nor does it name a sector beside a view or a show of hands "
        "where fewer than five people spoke for it, or give numbers of people under five."
    ),
}


def copy_section(account: Account) -> Iterator[Section]:
    """What this copy leaves out; nothing in the working copy, which has everything."""
    if account.audience is Audience.WORKING:
        return
    heading = Heading(level=2, text=f"About this {AUDIENCE_LABELS[account.audience].lower()}", key=keys.COPY)
    blocks = [Paragraph(words=words(_LEFT_OUT[account.audience]))]
    if account.record is not None:
        number = sum(part.value is None for part in read_record(account.record).parts)
        blocks.append(
            Paragraph(
                words=words(
                    f"The record in this file leaves out {counted(number, 'part')} and has their hashes in "
                    "that place. So it still gives the fingerprint above, which proves that it descends from "
                    "the record that was signed. It does not prove what was left out, nor that the pages "
                    "show all the rest: for that, hold it against the working copy."
                )
            )
        )
    yield Section(heading=heading, blocks=tuple(blocks))

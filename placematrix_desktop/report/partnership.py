"""What the partnership says of itself: how it decides and what its partners do together."""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.domain.guidance import (
    ACTIVITY_LABELS,
    ACTIVITY_WORDS,
    ARRANGEMENT_LABELS,
    ARRANGEMENT_WORDS,
    SOURCE,
)
from placematrix_desktop.domain.workshop import Facts, Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Field,
    Heading,
    Paragraph,
    Section,
    quiet,
    strong,
    words,
)


def partnership_section(workshop: Workshop) -> Iterator[Section]:
    """Governance arrangements and activities; no section where nothing was said of either."""
    blocks = tuple(_blocks(workshop.facts))
    if blocks:
        source = Paragraph(words=words(quiet(f"After {SOURCE}; the words are ours.")))
        yield Section(
            heading=Heading(level=2, text="The partnership", key=keys.PARTNERSHIP), blocks=(*blocks, source)
        )


def _blocks(facts: Facts) -> Iterator[Block]:
    if facts.arrangements:
        decides = tuple(
            words(strong(ARRANGEMENT_LABELS[each]), quiet(f" – {ARRANGEMENT_WORDS[each]}"))
            for each in facts.arrangements
        )
        yield Field(label="How it decides", blocks=(Bullets(items=decides),))
    if facts.activities:
        does = tuple(
            words(strong(ACTIVITY_LABELS[each]), quiet(f" – {ACTIVITY_WORDS[each]}"))
            for each in facts.activities
        )
        yield Field(label="Does together", blocks=(Bullets(items=does),))

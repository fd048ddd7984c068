"""Looking into the plain content of a report."""

from __future__ import annotations

from collections.abc import Iterator

from placematrix_desktop.application.ports import Account
from placematrix_desktop.report.blocks import (
    Bullets,
    Card,
    Document,
    Field,
    Heading,
    Moments,
    Paragraph,
    Section,
    Table,
    Words,
)
from placematrix_desktop.report.content import document_of
from tests.report.accounts import (
    ZONE,
)


def document(account: Account) -> Document:
    return document_of(account, zone=ZONE)


def said(words: Words) -> str:
    return "".join(span.text or f"[{span.page_of}]" for span in words)


def section(made: Document, key: str) -> Section:
    return next(part for part in made.sections if part.heading.key == key)


def lines_of(block: object) -> Iterator[str]:
    """Everything that a block says, one paragraph a line."""
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield said(block.words)
        case Bullets():
            yield from (f"• {said(item)}" for item in block.items)
        case Field():
            for inner in block.blocks:
                yield from (f"{block.label}: {line}" for line in lines_of(inner))
        case Moments():
            yield from (f"{hour} {said(item)}" for hour, item in block.items)
        case Table():
            for row in block.rows:
                yield " | ".join(" / ".join(said(line) for line in cell) for cell in row)
        case Card():
            yield block.heading.text
            yield said(block.verdict)
            for inner in block.blocks:
                yield from lines_of(inner)


def lines(part: Section) -> list[str]:
    return [line for block in part.blocks for line in lines_of(block)]


def cards(made: Document) -> dict[str, Card]:
    found = (block for part in made.sections for block in part.blocks if isinstance(block, Card))
    return {card.heading.text: card for card in found}

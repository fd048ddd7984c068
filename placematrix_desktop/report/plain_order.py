"""The report as one run of headings, paragraphs, lists and tables, for forms that have no pages of their own.

Pictures and signs become tables, cards and fields their parts; what refers to a page names the heading that
stands there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Card,
    Column,
    Document,
    Drawing,
    Field,
    Heading,
    Moments,
    Paragraph,
    Picture,
    Signs,
    Span,
    Table,
    Tone,
    strong,
    words,
)

Plain = Heading | Paragraph | Bullets | Moments | Table


def in_plain_order(document: Document) -> Iterator[Plain]:
    """Every block of the report in the order in which it is to be read."""
    titles = {heading.key: heading.text for heading in _headings(document) if heading.key}
    for block in _blocks(document):
        for plain in _plain(block):
            yield _with_titles(plain, titles)


def _headings(document: Document) -> Iterator[Heading]:
    for section in document.sections:
        yield section.heading
        for block in section.blocks:
            match block:
                case Heading():
                    yield block
                case Card(heading=heading):
                    yield heading


def _blocks(document: Document) -> Iterator[Block]:
    front = document.front
    yield Heading(level=1, text=front.title)
    yield Paragraph(words=words(strong(" · ".join(front.box))))
    yield from (Paragraph(words=line) for line in front.lines)
    yield Heading(level=2, text=front.picture_title)
    yield front.picture
    for title, items in (("In short", front.in_short), ("Support asked for", front.support)):
        if items:
            yield Heading(level=2, text=title)
            yield Bullets(items=items)
    yield Heading(level=2, text="First actions")
    yield front.actions[0]
    for section in document.sections:
        yield section.heading
        yield from section.blocks


def _plain(block: Block) -> Iterator[Plain]:
    match block:
        case Card():
            yield block.heading
            if block.verdict:
                yield Paragraph(words=block.verdict)
            for part in block.blocks:
                yield from _plain(part)
        case Field():
            yield Paragraph(words=words(strong(block.label)))
            yield from block.blocks
        case Picture():
            yield _counts(block)
        case Drawing():
            yield Paragraph(words=words("Drawn by hand; the PDF shows it."), tone=Tone.QUIET)
        case Signs():
            yield _meanings(block)
        case _:
            yield block


def _counts(picture: Picture) -> Table:
    """What the picture of the grid says in colours: how many descriptors of a theme are at which stage."""
    stages = picture.workshop.matrix.stages
    rows = [(part.theme.title, part.counts) for part in picture.summary.themes if part.counts.total]
    titles = ("Theme", *(stage.label for stage in stages), "Others", "In scope")
    return Table(
        columns=(Column(titles[0], 2.4), *(Column(title, 1.8) for title in titles[1:])),
        rows=tuple(
            tuple(
                (words(text),)
                for text in (
                    title,
                    *(str(counts.by_stage[stage.id]) for stage in stages),
                    str(counts.total - counts.agreed),
                    str(counts.total),
                )
            )
            for title, counts in (*rows, ("In all", picture.summary.counts))
        ),
        description=picture.description,
    )


def _meanings(signs: Signs) -> Table:
    return Table(
        columns=(Column("Sign", 1), Column("What it means", 3)),
        rows=tuple(((words(item.title),), (words(item.text),) if item.text else ()) for item in signs.items),
        description="The signs and what they mean",
    )


def _with_titles(value: Any, titles: Mapping[str, str]) -> Any:
    """The same block or text with the title of a heading in place of its page."""
    match value:
        case Span(page_of=key) if key:
            return replace(value, text=f"{value.text}“{titles.get(key, 'above')}”", page_of="")
        case tuple():
            return tuple(_with_titles(each, titles) for each in value)
        case Paragraph() | Bullets() | Moments() | Table():
            fields = {name: _with_titles(getattr(value, name), titles) for name in value.__struct_fields__}
            return type(value)(**fields)
    return value

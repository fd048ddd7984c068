"""What will not come out in the PDF as it was typed, said before it is made."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import singledispatch
from pathlib import Path

from placematrix_desktop.domain.text import counted
from placematrix_desktop.report.blocks import (
    Bullets,
    Card,
    Document,
    Drawing,
    Field,
    Heading,
    Moments,
    Paragraph,
    Picture,
    Signs,
    Table,
    Words,
)
from placematrix_desktop.report.fonts import REPLACEMENT, fonts_from
from placematrix_desktop.report.right_to_left import has_right_to_left
from placematrix_desktop.report.wording import cut, first_few

_MOST_PLACES = 4
_MOST_SIGNS = 5
_LONGEST_PLACE = 60
_FRONT = "page one"


def foreseen(
    document: Document, *, fonts_folder: Path, system_fonts: tuple[Path, ...] = ()
) -> tuple[str, ...]:
    """One sentence for each kind of trouble, with where it stands. `system_fonts` are the folders of fonts
    that help out."""
    fonts = fonts_from(fonts_folder, system_fonts)
    missing: dict[str, None] = {}
    lost_in: dict[str, None] = {}
    turned_in: dict[str, None] = {}
    for place, text in _texts_by_place(document):
        if text.isascii():
            continue
        unknown = fonts.missing(text)
        if unknown:
            missing.update(dict.fromkeys(unknown))
            lost_in[place] = None
        if has_right_to_left(text):
            turned_in[place] = None
    said = []
    if missing:
        signs = first_few([_named(sign) for sign in missing], _MOST_SIGNS)
        said.append(
            f"{counted(len(missing), 'character')} cannot be shown in the PDF and "
            f"{'is' if len(missing) == 1 else 'are'} printed as {REPLACEMENT}: {signs}. {_where(lost_in)}"
        )
    if turned_in:
        said.append(
            "Text that is written from right to left is set by simple rules; read it over in the PDF. "
            f"{_where(turned_in)}"
        )
    return tuple(said)


def _where(places: Iterable[str]) -> str:
    return f"It stands in: {first_few(list(places), _MOST_PLACES)}."


def _named(sign: str) -> str:
    """ "U+1F9EA TEST TUBE"; the sign itself might be as invisible here as there."""
    name = unicodedata.name(sign, "")
    return f"U+{ord(sign):04X}{f' {name}' if name else ''}"


def _texts_by_place(document: Document) -> Iterator[tuple[str, str]]:
    """Every text that comes from outside, with the heading that it stands under. What page one cuts short
    stands in full further on; what only page one has is named as standing there."""
    elsewhere: set[str] = set()
    for section in document.sections:
        place = section.heading.text
        for block in section.blocks:
            for inner, text in _located(block, place):
                elsewhere.add(text)
                yield _short(inner), text
    front = document.front
    texts = [document.front.title, *(text for line in front.lines for text in _of_words(line))]
    texts += [text for text in _texts(front.picture) if text not in elsewhere]
    for part in front.signed[0]:
        texts += [text for text in _texts(part) if text not in elsewhere]
    for text in texts:
        yield _FRONT, text


def _located(block: object, place: str) -> Iterator[tuple[str, str]]:
    """A descriptor is a place of its own."""
    if isinstance(block, Card):
        place = block.heading.text
    for text in _texts(block):
        yield place, text


def _short(place: str) -> str:
    return cut(place, _LONGEST_PLACE)


@singledispatch
def _texts(block: object) -> Iterator[str]:
    raise TypeError(f"{type(block).__name__} is no block")


@_texts.register
def _(block: Heading) -> Iterator[str]:
    yield block.text


@_texts.register
def _(block: Paragraph) -> Iterator[str]:
    yield from _of_words(block.words)


@_texts.register
def _(block: Bullets) -> Iterator[str]:
    for item in block.items:
        yield from _of_words(item)


@_texts.register
def _(block: Field) -> Iterator[str]:
    yield block.label
    for inner in block.blocks:
        yield from _texts(inner)


@_texts.register
def _(block: Moments) -> Iterator[str]:
    for hour, item in block.items:
        yield hour
        yield from _of_words(item)


@_texts.register
def _(block: Table) -> Iterator[str]:
    yield from (column.title for column in block.columns)
    for row in block.rows:
        for cell in row:
            for line in cell:
                yield from _of_words(line)


@_texts.register
def _(block: Signs) -> Iterator[str]:
    for sign in block.items:
        yield sign.title
        yield sign.text


@_texts.register
def _(_block: Drawing) -> Iterator[str]:
    yield from ()


@_texts.register
def _(block: Picture) -> Iterator[str]:
    for theme in block.summary.themes:
        yield theme.theme.title
        yield from (part.element.title for part in theme.elements)
    yield from (stage.label for stage in block.workshop.matrix.stages)


@_texts.register
def _(block: Card) -> Iterator[str]:
    yield from _texts(block.heading)
    yield from _of_words(block.verdict)
    for inner in block.blocks:
        yield from _texts(inner)


def _of_words(spans: Words) -> Iterator[str]:
    return (span.text for span in spans)

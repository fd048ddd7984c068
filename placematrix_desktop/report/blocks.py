"""What a report is made of, as plain values: headings, paragraphs, lists, tables, pictures.

Nothing here knows how it will look. The PDF is laid out from this, and so is every other form.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

import msgspec

from placematrix_desktop.domain.charts import Chart
from placematrix_desktop.domain.summary import Summary
from placematrix_desktop.domain.workshop import Workshop


class Span(msgspec.Struct, frozen=True):
    """A run of text. `page_of` is a heading's key: the page that it stands on follows the text."""

    text: str
    strong: bool = False
    quiet: bool = False
    page_of: str = ""


Words = tuple[Span, ...]


class Tone(StrEnum):
    """How much a paragraph asks for attention."""

    BODY = "body"
    QUIET = "quiet"


class Heading(msgspec.Struct, frozen=True, kw_only=True):
    """A heading; level 1 is the report's own title. `key` is what pages and bookmarks refer to, empty
    where nothing does."""

    level: int
    text: str
    key: str = ""


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """One paragraph."""

    words: Words
    tone: Tone = Tone.BODY


class Bullets(msgspec.Struct, frozen=True, kw_only=True):
    """A list whose order says nothing."""

    items: tuple[Words, ...]


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """Something with a name: "Note", "Evidence". The label stands in the margin beside it."""

    label: str
    blocks: tuple[Paragraph | Bullets, ...]


class Moments(msgspec.Struct, frozen=True, kw_only=True):
    """A list in the order of time, each with its hour."""

    items: tuple[tuple[str, Words], ...]


class Column(msgspec.Struct, frozen=True):
    """One column; `share` is its part of the width, over the sum of all shares."""

    title: str
    share: float


Cell = tuple[Words, ...]
"""The paragraphs of one cell; none for an empty one."""


class Table(msgspec.Struct, frozen=True, kw_only=True):
    """A table with a heading row. `description` says what it shows."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    description: str


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """The grid at a glance (`domain.charts.glance`); each form draws it in its own size."""

    workshop: Workshop
    summary: Summary
    description: str


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was drawn by hand, with what it is in words; forms that are not pages say so."""

    chart: Chart


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """One sign with what it means: a stage with its definition, or a state."""

    chip: Chart
    title: str
    text: str


class Signs(msgspec.Struct, frozen=True, kw_only=True):
    """The key to the signs."""

    items: tuple[Sign, ...]


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about one descriptor, or about an element that is assessed elsewhere. `verdict` is
    what came of it, in words; `chip` shows the same as a sign."""

    heading: Heading
    chip: Chart | None = None
    verdict: Words = ()
    blocks: tuple[Block, ...] = ()


Block = Heading | Paragraph | Bullets | Field | Moments | Table | Picture | Drawing | Signs | Card


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One part of the report under a heading of level 2. `listed` says whether the contents name it."""

    heading: Heading
    blocks: tuple[Block, ...]
    listed: bool = True


class Status(StrEnum):
    """How binding the report is."""

    DRAFT = "draft"
    CLOSED = "closed"
    SIGNED_OFF = "signed_off"


class FrontPage(msgspec.Struct, frozen=True, kw_only=True):
    """Page one: the result at a glance.

    `box` is the status with what stands under it. `support` holds every request, the weightiest first; a
    page shows as many as it has room for and says where the rest is. `actions` and `signed` are given more
    than once, from roomy to tight: a page takes the first that it has room for.
    """

    title: str
    box: tuple[str, ...]
    lines: tuple[Words, ...]
    picture_title: str
    picture: Picture
    in_short: tuple[Words, ...]
    support: tuple[Words, ...]
    support_key: str
    actions: tuple[Block, ...]
    signed: tuple[tuple[Block, ...], ...]


class AssociatedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that travels within the report. `media_type` is like "application/json"; `dated` is in UTC."""

    name: str
    media_type: str
    description: str
    dated: datetime
    data: bytes


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """The whole report. `foot` stands at the foot of every page, and `across` from corner to corner unless it
    is empty; `dated` is when it was closed, or last changed, in UTC; `language` is the BCP 47 tag of what
    we wrote; `attachment` is what the report shows as data, once there is a record."""

    title: str
    author: str
    about: str
    keywords: tuple[str, ...]
    language: str
    status: Status
    dated: datetime
    foot: str
    across: str
    front: FrontPage
    sections: tuple[Section, ...]
    attachment: AssociatedFile | None = None


def words(*parts: str | Span) -> Words:
    """Spans from plain texts and spans; empty ones are left out."""
    spans = (part if isinstance(part, Span) else Span(part) for part in parts)
    return tuple(span for span in spans if span.text or span.page_of)


def strong(text: str) -> Span:
    return Span(text, strong=True)


def quiet(text: str) -> Span:
    return Span(text, quiet=True)


def paragraphs(text: str, *, tone: Tone = Tone.BODY) -> tuple[Paragraph, ...]:
    """A text of several lines as one paragraph a line."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(Paragraph(words=(Span(line),), tone=tone) for line in lines if line)


def field(label: str, text: str) -> tuple[Field, ...]:
    """A text of several lines under its label; nothing where there is no text."""
    blocks = paragraphs(text)
    return (Field(label=label, blocks=blocks),) if blocks else ()

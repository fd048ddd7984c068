"""Reading a PDF back: its text page by page, and what its content streams mark."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import msgspec
import pikepdf
import pypdf

_SHOWING = {"Tj", "TJ", "'", '"'}
_PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}


def page_texts(data: bytes) -> list[str]:
    """The text of each page, in the order in which it is drawn."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def whole_text(data: bytes) -> str:
    return "\n".join(page_texts(data))


def squeezed(text: str) -> str:
    """The text without white space, so that line ends do not matter."""
    return "".join(text.split())


class Mark(msgspec.Struct, frozen=True):
    """One run of marked content: its tag, its number (None for an artifact), and whether it shows text."""

    page: int
    tag: str
    number: int | None
    shows_text: bool


def marks_of(data: bytes) -> Iterator[Mark]:
    """Every run of marked content in order. Raises AssertionError where the marks do not balance, where
    one stands in another, or where anything is drawn outside them."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page_number, page in enumerate(pdf.pages, start=1):
            yield from _marks_on(page, page_number)


def _marks_on(page: pikepdf.Page, page_number: int) -> Iterator[Mark]:
    opened: tuple[str, int | None] | None = None
    shows_text = False
    depth = depth_at_opening = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("q", "Q"):
            depth += 1 if name == "q" else -1
        if name in ("BDC", "BMC"):
            assert opened is None, f"page {page_number}: marked content in marked content"
            opened = (str(operands[0]).removeprefix("/"), _number(operands[1:]))
            shows_text, depth_at_opening = False, depth
        elif name == "EMC":
            assert opened is not None, f"page {page_number}: EMC without BDC"
            assert depth == depth_at_opening, f"page {page_number}: q and Q do not balance in marked content"
            yield Mark(page_number, *opened, shows_text)
            opened = None
        elif name in _SHOWING:
            assert opened is not None, f"page {page_number}: text outside marked content: {operands}"
            shows_text = True
        elif name in _PAINTING:
            assert opened is not None, f"page {page_number}: {name} outside marked content"
    assert opened is None, f"page {page_number}: BDC without EMC"


def _number(operands: list[Any]) -> int | None:
    return int(operands[0]["/MCID"]) if operands and "/MCID" in operands[0] else None


def fills_of(data: bytes) -> set[tuple[float, ...]]:
    """The colours that areas and texts are filled with, each as red, green and blue to three digits."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return {
            tuple(round(float(part), 3) for part in operands)
            for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page)
            if str(operator) == "rg"
        }


def sizes_of(data: bytes) -> set[float]:
    """The sizes that any text is shown in, in points."""
    found: set[float] = set()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            size = 0.0
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "Tf":
                    size = float(operands[1])
                elif str(operator) in _SHOWING:
                    found.add(size)
    return found


def fonts_of(data: bytes) -> dict[str, bool]:
    """The fonts of a file by name, and whether each is embedded."""
    found: dict[str, bool] = {}
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            for font in page.resources.get("/Font", {}).values():
                descriptor = font.get("/FontDescriptor")
                embedded = descriptor is not None and "/FontFile2" in descriptor
                found[str(font["/BaseFont"])] = embedded
    return found


def outline_of(data: bytes) -> list[tuple[int, str, int]]:
    """The bookmarks: level from 0, title, page from 1."""
    reader = pypdf.PdfReader(io.BytesIO(data))

    def walk(entries: list[Any], level: int) -> Iterator[tuple[int, str, int]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from walk(entry, level + 1)
            else:
                number = reader.get_destination_page_number(entry)
                assert number is not None
                yield level, str(entry.title), number + 1

    return list(walk(reader.outline, 0))

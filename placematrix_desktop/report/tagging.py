"""What each piece of the page is, told to the PDF while it is drawn.

Everything that is drawn goes through `TaggedCanvas.claim`, which wraps it in marked content (BDC and EMC)
under a node of the document's structure, or through `TaggedCanvas.artifact`, which says that it is page
furniture and no content. Nothing is claimed twice. The nodes, in reading order with what each claimed,
are what a structure tree is made from.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

import msgspec
from reportlab.pdfbase.pdfdoc import PDFDictionary
from reportlab.pdfgen.canvas import Canvas

from placematrix_desktop.report.lettering import Lettering
from placematrix_desktop.report.pdf_text import pdf_string

_PRINTED = 4
"""The flag of an annotation that is printed and not hidden (ISO 32000-1, table 165)."""


class Role(StrEnum):
    """The standard structure types of PDF that the report uses."""

    DOCUMENT = "Document"
    SECTION = "Sect"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    H4 = "H4"
    PARAGRAPH = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    CONTENTS = "TOC"
    CONTENTS_ITEM = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"
    SPAN = "Span"


HEADINGS = {1: Role.H1, 2: Role.H2, 3: Role.H3, 4: Role.H4}


class Furniture(StrEnum):
    """The kinds of artifact."""

    LAYOUT = "Layout"
    PAGINATION = "Pagination"


class Claim(msgspec.Struct, frozen=True):
    """One piece of marked content: its page, from 1, and its number on that page, from 0."""

    page: int
    number: int


class Jump(msgspec.Struct, frozen=True):
    """A place to click on: its page, from 1, and its number in the whole file, from 0."""

    page: int
    number: int


class Node:
    """One element of the structure. `kids` are nodes, claims and jumps in reading order; `alternative` says
    in words what a figure shows or what a table is about. `box` is where a figure stands on its page
    (left, bottom, right, top), `wording` what a text says where it is not drawn in that order, and
    `is_bulleted` says of a list that each item begins with a bullet; `heads` is what a heading cell heads:
    "Column" or "Row"."""

    __slots__ = ("alternative", "box", "heads", "is_bulleted", "kids", "role", "wording")

    def __init__(self, role: Role, alternative: str = "") -> None:
        self.role = role
        self.alternative = alternative
        self.kids: list[Node | Claim | Jump] = []
        self.box: tuple[float, float, float, float] | None = None
        self.wording = ""
        self.is_bulleted = False
        self.heads = ""

    def add(self, role: Role, alternative: str = "") -> Node:
        """A new last child."""
        child = Node(role, alternative)
        self.kids.append(child)
        return child

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def claims(self) -> list[Claim]:
        """The marked content of this node and of all below it, in reading order."""
        found: list[Claim] = []
        for kid in self.kids:
            if isinstance(kid, Claim):
                found.append(kid)
            elif isinstance(kid, Node):
                found += kid.claims()
        return found


class TaggedCanvas(Canvas):
    """A canvas that knows what it draws."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.lettering = Lettering(self._doc)
        self._next_number = 0
        self._marking = False
        self._places: dict[str, str] = {}
        self.jumps: list[PDFDictionary] = []
        """The annotations of all jumps, by their numbers."""

    @contextmanager
    def claim(self, node: Node) -> Iterator[None]:
        """Whatever is drawn inside belongs to this node."""
        claim = Claim(self.getPageNumber(), self._next_number)
        self._next_number += 1
        with self._marked(f"/{node.role.value} <</MCID {claim.number}>> BDC"):
            yield
        node.kids.append(claim)

    @contextmanager
    def artifact(self, kind: Furniture) -> Iterator[None]:
        """Whatever is drawn inside is no content: lines, backgrounds, the foot of the page."""
        with self._marked(f"/Artifact <</Type /{kind.value}>> BDC"):
            yield

    @contextmanager
    def _marked(self, operator: str) -> Iterator[None]:
        if self._marking:
            raise RuntimeError("Content is claimed twice: marked content inside marked content.")
        self._marking = True
        self._code.append(operator)
        try:
            yield
        finally:
            self._code.append("EMC")
            self._marking = False

    def put(self, operators: str) -> None:
        """Draw something that is ready as operators of the page."""
        self._code.append(operators)

    def bookmark(self, key: str, title: str, level: int | None, x: float, top: float) -> None:
        """A heading stands here: a place that can be gone to and, where `level` is given, an entry in the
        outline."""
        name = self._place(key)
        self.bookmarkHorizontal(name, x, top)
        if level is not None:
            self.addOutlineEntry(title, name, level, closed=level == 0)

    def jump(self, node: Node, key: str, box: tuple[float, float, float, float], says: str) -> None:
        """A click into the box (left, bottom, right, top) goes to the heading with that key, which must come
        on some page; `says` describes it to whoever does not see it."""
        corners = " ".join(f"{corner:.2f}" for corner in box)
        entries = {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": f"[{corners}]",
            "Border": "[0 0 0]",
            "F": _PRINTED,
            "Contents": pdf_string(says),
            "Dest": self._bookmarkReference(self._place(key)),
        }
        annotation = PDFDictionary(entries)
        node.kids.append(Jump(self.getPageNumber(), len(self.jumps)))
        self.jumps.append(annotation)
        self._addAnnotation(annotation, f"jump-{len(self.jumps)}")

    def _place(self, key: str) -> str:
        return self._places.setdefault(key, f"place-{len(self._places)}")

    def showPage(self) -> None:  # noqa: N802 - the canvas calls it so
        super().showPage()
        self._next_number = 0

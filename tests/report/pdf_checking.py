"""What a validator lets through, checked on the file itself: whether a reader who hears it gets all of it,
once, in order.

`problems_of` reads a PDF from outside, with nothing of the program, and says in words what is wrong with it.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pikepdf

from tests.report.pdf_reading import marks_of

_HEADING = re.compile(r"/H([1-6])$")


def problems_of(data: bytes) -> list[str]:
    """Every problem found, in words; none of a file that is as it should be."""
    try:
        marks = [(mark.page, mark.number) for mark in marks_of(data) if mark.number is not None]
    except AssertionError as problem:
        return [f"marks: {problem}"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return list(_Checked(pdf, marks).problems())


class _Checked:
    def __init__(self, pdf: pikepdf.Pdf, marks: list[tuple[int, int | None]]) -> None:
        self.pdf, self.marks = pdf, marks
        self.page_of = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        self.elements: list[Any] = []
        self.owner: dict[tuple[int, int], Any] = {}
        self.claims: list[tuple[int, int]] = []
        self.clicked: dict[tuple[int, int], Any] = {}
        self._parents_wrong: list[str] = []
        root = pdf.Root.get("/StructTreeRoot")
        if root is not None:
            self._walk(root.K, root)

    def _walk(self, element: Any, parent: Any) -> None:
        self.elements.append(element)
        if element.get("/P") is None or element.P.objgen != parent.objgen:
            self._parents_wrong.append(str(element.S))
        for kid in _listed(element, "/K"):
            if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                self.clicked[kid.Obj.objgen] = element
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                self._claim((self.page_of[kid.Pg.objgen], int(kid.MCID)), element)
            elif isinstance(kid, pikepdf.Dictionary):
                self._walk(kid, element)
            else:
                self._claim((self.page_of[element.Pg.objgen], int(kid)), element)

    def _claim(self, place: tuple[int, int], element: Any) -> None:
        self.claims.append(place)
        self.owner[place] = element

    def problems(self) -> Iterator[str]:
        yield from (f"parents: {role} names another parent" for role in self._parents_wrong)
        yield from self._claimed_once()
        yield from self._led_back()
        yield from self._order()
        yield from self._tables()
        yield from self._headings()
        yield from self._alternatives()
        yield from self._links()
        yield from self._fonts()
        yield from self._catalogue()

    def _claimed_once(self) -> Iterator[str]:
        drawn, claimed = Counter(self.marks), Counter(self.claims)
        if max(drawn.values(), default=1) > 1:
            yield "marks: a number is given twice on a page"
        if drawn != claimed:
            yield f"claims: {dict(drawn - claimed)} unclaimed, {dict(claimed - drawn)} claimed and not there"

    def _led_back(self) -> Iterator[str]:
        tree = pikepdf.NumberTree(self.pdf.Root.StructTreeRoot.ParentTree)
        for number, page in enumerate(self.pdf.pages, start=1):
            key = page.obj.get("/StructParents")
            owners = list(tree.get(int(key), [])) if key is not None else []
            here = sorted(mark for at, mark in self.marks if at == number and mark is not None)
            if len(owners) != len(here):
                yield f"parent tree: page {number} has {len(here)} pieces and leads back from {len(owners)}"
            for mark, owner in zip(here, owners, strict=False):
                expected = self.owner.get((number, mark))
                if expected is None or owner.objgen != expected.objgen:
                    yield f"parent tree: piece {mark} of page {number} leads to another element"

    def _order(self) -> Iterator[str]:
        """On each page, what is read is read in the order in which it is drawn, and pages in their order."""
        read: dict[int, list[int]] = {}
        for page, mark in self.claims:
            read.setdefault(page, []).append(mark)
        for page, found in read.items():
            if found != sorted(found):
                yield f"order: page {page} is read in another order than it is drawn"
        if list(read) != sorted(read):
            yield "order: pages are read in another order"

    def _tables(self) -> Iterator[str]:
        for table in self._of("/Table"):
            rows = [row for row in _kids(table) if row.S == "/TR"]
            if len({len(_kids(row)) for row in rows}) > 1:
                yield "tables: rows of different length"
            if not any(cell.S == "/TH" for row in rows for cell in _kids(row)):
                yield "tables: no cell heads anything"
        for cell in self._of("/TH"):
            if not any(one.get("/Scope") in ("/Column", "/Row") for one in _attributes(cell)):
                yield "tables: a heading cell has no scope"

    def _headings(self) -> Iterator[str]:
        levels = [int(found[1]) for one in self.elements if (found := _HEADING.match(str(one.S)))]
        if levels.count(1) != 1 or levels[:1] != [1]:
            yield f"headings: level 1 is there {levels.count(1)} times, and the first is {levels[:1]}"
        for above, below in pairwise(levels):
            if below > above + 1:
                yield f"headings: level {below} after level {above}"

    def _alternatives(self) -> Iterator[str]:
        for figure in self._of("/Figure"):
            if not str(figure.get("/Alt", "")).strip():
                yield "figures: one says nothing in words"
            if not any("/BBox" in one for one in _attributes(figure)):
                yield "figures: one does not say where it stands"
        for table in self._of("/Table"):
            if not any(str(one.get("/Summary", "")).strip() for one in _attributes(table)):
                yield "tables: one does not say what it is about"

    def _links(self) -> Iterator[str]:
        tree = pikepdf.NumberTree(self.pdf.Root.StructTreeRoot.ParentTree)
        for number, page in enumerate(self.pdf.pages, start=1):
            for link in page.obj.get("/Annots", []):
                element = self.clicked.get(link.objgen)
                if element is None or element.S != "/Link":
                    yield f"links: one on page {number} belongs to no element"
                elif tree[int(link.StructParent)].objgen != element.objgen:
                    yield f"links: one on page {number} leads back to another element"
                if not str(link.get("/Contents", "")).strip():
                    yield f"links: one on page {number} does not say where it goes"
                if not int(link.get("/F", 0)) & 4:
                    yield f"links: one on page {number} is not printed"
            if page.obj.get("/Annots") and page.obj.get("/Tabs") != "/S":
                yield f"links: page {number} is gone through in another order"

    def _fonts(self) -> Iterator[str]:
        for page in self.pdf.pages:
            for font in page.resources.get("/Font", {}).values():
                name = str(font.BaseFont)
                if "/FontFile2" not in font.get("/FontDescriptor", {}):
                    yield f"fonts: {name} is not embedded"
                if "/ToUnicode" not in font:
                    yield f"fonts: {name} does not say which characters it shows"
                elif re.search(rb"> <(?:0000|FEFF|FFFE)>", font.ToUnicode.read_bytes()):
                    yield f"fonts: {name} calls a code U+0000"
            return  # all pages have the same

    def _catalogue(self) -> Iterator[str]:
        root = self.pdf.Root
        if not str(root.get("/Lang", "")):
            yield "catalogue: no language"
        if not root.get("/MarkInfo", {}).get("/Marked"):
            yield "catalogue: not called tagged"
        if not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            yield "catalogue: the title is not shown"
        labels = pikepdf.NumberTree(root.PageLabels) if "/PageLabels" in root else {}
        if 0 not in labels:
            yield "catalogue: pages have no labels"

    def _of(self, role: str) -> list[Any]:
        return [element for element in self.elements if role == element.S]


def _kids(element: Any) -> list[Any]:
    return [kid for kid in _listed(element, "/K") if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _attributes(element: Any) -> list[Any]:
    return _listed(element, "/A")


def _listed(element: Any, key: str) -> list[Any]:
    """What stands there, one or many or nothing."""
    found = element.get(key)
    if found is None:
        return []
    return list(found) if isinstance(found, pikepdf.Array) else [found]

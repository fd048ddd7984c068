"""The structure tree of a file, and the tree that leads back from each piece of a page to its element.

Both are written from the nodes that claimed the content while it was drawn (`tagging`), as ISO 32000-1, 14.7
and 14.8, describes them.
"""

from __future__ import annotations

from collections.abc import Sequence

from placematrix_desktop.report.pdf_text import pdf_string
from placematrix_desktop.report.tagging import Claim, Jump, Node, Role


class StructureTree:
    """The elements as numbered objects. `first` is the number of the first; `pages` are the references to
    the pages, in order, `jumps` those to the annotations, whose numbers in the parent tree follow those of
    the pages."""

    def __init__(self, root: Node, *, first: int, pages: Sequence[str], jumps: Sequence[str]) -> None:
        self._pages, self._jumps = pages, jumps
        self._jumpers: dict[int, int] = {}
        self._first = first
        self._owners: list[dict[int, int]] = [{} for _ in pages]
        self._bodies: list[str] = ["", ""]
        document = self._element(root, self.root)
        self._bodies[0] = (
            f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {self.root + 1} 0 R"
            f"/ParentTreeNextKey {len(pages) + len(jumps)}>>"
        )
        self._bodies[1] = self._parent_tree()

    @property
    def root(self) -> int:
        """The number of the structure tree's root."""
        return self._first

    @property
    def bodies(self) -> Sequence[str]:
        """The objects, by their numbers from `first` on."""
        return self._bodies

    def _element(self, node: Node, parent: int) -> int:
        number = self._first + len(self._bodies)
        place = len(self._bodies)
        self._bodies.append("")
        page = next((kid.page for kid in node.kids if isinstance(kid, Claim)), 0)
        kids = [self._kid(kid, page, number) for kid in node.kids]
        entries = [f"/S/{node.role.value}/P {parent} 0 R"]
        if page:
            entries.append(f"/Pg {self._pages[page - 1]}")
        if kids:
            entries.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K[{' '.join(kids)}]")
        entries += self._said_of(node)
        self._bodies[place] = f"<<{''.join(entries)}>>"
        return number

    def _kid(self, kid: Node | Claim | Jump, page: int, owner: int) -> str:
        if isinstance(kid, Node):
            return f"{self._element(kid, owner)} 0 R"
        if isinstance(kid, Claim):
            return self._content(kid, page, owner)
        self._jumpers[kid.number] = owner
        return f"<</Type/OBJR/Pg {self._pages[kid.page - 1]}/Obj {self._jumps[kid.number]}>>"

    def _content(self, claim: Claim, page: int, owner: int) -> str:
        """A piece of marked content: its number alone where it is on the same page as the element's first."""
        self._owners[claim.page - 1][claim.number] = owner
        if claim.page == page:
            return str(claim.number)
        return f"<</Type/MCR/Pg {self._pages[claim.page - 1]}/MCID {claim.number}>>"

    def _said_of(self, node: Node) -> list[str]:
        said = [f"/A<</O/Table/Scope/{node.heads}>>"] if node.heads else []
        if node.role is Role.TABLE and node.alternative:
            said.append(f"/A<</O/Table/Summary {pdf_string(node.alternative)}>>")
        elif node.alternative:
            said.append(f"/Alt {pdf_string(node.alternative)}")
        if node.box:
            corners = " ".join(f"{corner:.2f}" for corner in node.box)
            said.append(f"/A<</O/Layout/Placement/Block/BBox[{corners}]>>")
        if node.is_bulleted:
            said.append("/A<</O/List/ListNumbering/Disc>>")
        if node.wording:
            said.append(f"/ActualText {pdf_string(node.wording)}")
        return said

    def _parent_tree(self) -> str:
        numbers = []
        for page, owners in enumerate(self._owners):
            # A gap here would be content that nobody claimed.
            listed = " ".join([f"{owners[number]} 0 R" for number in range(len(owners))])
            numbers.append(f"{page}[{listed}]")
        after = len(self._pages)
        numbers += [f"{after + number} {self._jumpers[number]} 0 R" for number in range(len(self._jumps))]
        return f"<</Nums[{' '.join(numbers)}]>>"

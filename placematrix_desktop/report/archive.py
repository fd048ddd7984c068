"""From pages that are drawn to a file for keeping and for everybody: PDF/A-3a and PDF/UA-1.

ReportLab has drawn the pages and holds fonts and bookmarks. Here the rest is added: the structure, what the
file says of itself, the colour profile, and the record itself as an associated file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from placematrix_desktop.report.blocks import AssociatedFile
from placematrix_desktop.report.colour_profile import srgb_profile
from placematrix_desktop.report.metadata import FileFacts, info_of, xmp_of
from placematrix_desktop.report.object_file import ObjectFile
from placematrix_desktop.report.pdf_text import pdf_string
from placematrix_desktop.report.structure import StructureTree
from placematrix_desktop.report.tagging import Node, TaggedCanvas

_CATALOG_ENTRIES = ("OutputIntents", "AF", "Metadata", "StructTreeRoot")
_PAGE_ENTRIES = ("StructParents", "Tabs")
_CONDITION = "sRGB IEC61966-2.1"


def archived(
    canvas: TaggedCanvas, structure: Node, facts: FileFacts, attachment: AssociatedFile | None = None
) -> bytes:
    """The finished file. `canvas` has had its last page shown, and is of no use afterwards."""
    document = canvas._doc
    for font in document.delayedFonts:
        font.addObjects(document)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    file = _Assembly(document)
    file.put_in_order(structure, canvas.jumps)
    file.say(facts)
    if attachment is not None:
        file.attach(attachment)
    return file.finished(info_of(facts))


class _Assembly:
    """The objects of ReportLab's document and our own, brought into one file."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._file = ObjectFile()
        self._ours: set[int] = set()
        catalog = document.Catalog
        # ReportLab writes those entries of a catalogue and of a page that these lists name.
        catalog.__NoDefault__ = [*pdfdoc.PDFCatalog.__NoDefault__, *_CATALOG_ENTRIES]
        catalog.MarkInfo = "<</Marked true>>"
        catalog.PageLabels = "<</Nums[0<</S/D>>]>>"

    def put_in_order(self, structure: Node, jumps: Sequence[Any]) -> None:
        """The structure tree; each page and each jump says which part of the parent tree is its own."""
        pages = self._document.Pages.pages
        references = []
        for number, page in enumerate(pages):
            page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, *_PAGE_ENTRIES]
            page.StructParents, page.Tabs = number, "/S"
            references.append(self._reference(page))
        for number, jump in enumerate(jumps):
            jump["StructParent"] = len(pages) + number
        clicked = [self._reference(jump) for jump in jumps]
        first = self._document.objectcounter + 1
        tree = StructureTree(structure, first=first, pages=references, jumps=clicked)
        for body in tree.bodies:
            self._file.add(self._reserve(), body.encode("latin-1"))
        self._document.Catalog.StructTreeRoot = f"{tree.root} 0 R"

    def say(self, facts: FileFacts) -> None:
        """The metadata and the colours."""
        profile, metadata = self._reserve(), self._reserve()
        self._file.add_stream(profile, "/N 3/Alternate/DeviceRGB", srgb_profile())
        # Not packed, so that a program which knows nothing of PDF can find it.
        self._file.add_stream(metadata, "/Type/Metadata/Subtype/XML", xmp_of(facts), packed=False)
        catalog = self._document.Catalog
        catalog.Metadata = f"{metadata} 0 R"
        catalog.OutputIntents = (
            f"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{pdf_string(_CONDITION)}"
            f"/Info{pdf_string(_CONDITION)}/DestOutputProfile {profile} 0 R>>]"
        )

    def attach(self, attached: AssociatedFile) -> None:
        """Embed a file and say that it is the data that this report shows."""
        stream, filespec = self._reserve(), self._reserve()
        kind = attached.media_type.replace("/", "#2F")
        dated = f"(D:{attached.dated:%Y%m%d%H%M%S}Z)"
        digest = hashlib.md5(attached.data, usedforsecurity=False).hexdigest()
        entries = (
            f"/Type/EmbeddedFile/Subtype/{kind}"
            f"/Params<</Size {len(attached.data)}/ModDate{dated}/CheckSum<{digest}>>>"
        )
        self._file.add_stream(stream, entries, attached.data)
        name = pdf_string(attached.name)
        specified = (
            f"<</Type/Filespec/F{name}/UF{name}/Desc{pdf_string(attached.description)}"
            f"/AFRelationship/Data/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
        )
        self._file.add(filespec, specified.encode("latin-1"))
        catalog = self._document.Catalog
        catalog.AF = f"[{filespec} 0 R]"
        catalog.Names = f"<</EmbeddedFiles<</Names[{name} {filespec} 0 R]>>>>"

    def finished(self, info: str) -> bytes:
        root = int(self._reference(self._document.Catalog).split()[0])
        facts = self._reserve()
        self._file.add(facts, info.encode("latin-1"))
        self._take_over()
        return self._file.written(root=root, info=facts)

    def _reference(self, one: Any) -> str:
        found: bytes = self._document.Reference(one).format(self._document)
        return found.decode("ascii")

    def _reserve(self) -> int:
        self._document.objectcounter += 1
        self._ours.add(self._document.objectcounter)
        return int(self._document.objectcounter)

    def _take_over(self) -> None:
        """Everything that ReportLab holds; writing one object may make another."""
        document, number = self._document, 0
        while number < document.objectcounter:
            number += 1
            if number in self._ours:
                continue
            one = document.idToObject[document.numberToId[number]]
            if isinstance(one, pdfdoc.PDFStream):
                self._take_stream(number, one)
            else:
                self._file.add(number, pdfdoc.format(one, document, toplevel=1))

    def _take_stream(self, number: int, stream: Any) -> None:
        content = stream.content
        data = content if isinstance(content, bytes) else content.encode("latin-1")
        entries = "".join(
            f"/{name} {pdfdoc.format(value, self._document).decode('latin-1')}"
            for name, value in stream.dictionary.dict.items()
            if name not in ("Filter", "Length")
        )
        self._file.add_stream(number, entries, data)

"""A TrueType font as it is put into a PDF, with a true account of which code stands for which character.

ReportLab's own account (ToUnicode) maps unused codes to U+0000, which PDF/UA forbids, and writes characters
beyond U+FFFF in a form that no reader takes, so that an emoji could be seen and not copied.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

_MOST_IN_A_BLOCK = 100
"""The most entries of one block of a CMap (Adobe Technical Note 5014)."""


class EmbeddedFont(TTFont):
    """A font that says itself what its codes mean."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab calls it so
        subsets = [tuple(subset) for subset in self.state[doc].subsets] if doc in self.state else []
        names = [self.getSubsetInternalName(number, doc).removeprefix("/") for number in range(len(subsets))]
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for name, subset in zip(names, subsets, strict=True):
            account = doc.idToObject[fonts[name].ToUnicode.name]
            account.content = to_unicode(fonts[name].BaseFont, subset)


def to_unicode(name: str, codes: Sequence[int]) -> str:
    """The CMap of a subset: `codes` are the code points of its characters by their place, 0 where a place
    is not used."""
    entries = [
        f"<{place:02X}> <{chr(code).encode('utf-16-be').hex().upper()}>"
        for place, code in enumerate(codes)
        if code
    ]
    blocks = [entries[at : at + _MOST_IN_A_BLOCK] for at in range(0, len(entries), _MOST_IN_A_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)

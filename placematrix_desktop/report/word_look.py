"""How the Word document looks: as calm as the PDF, in Word's own styles, so that it can be edited in them."""

from __future__ import annotations

from typing import Any, NamedTuple

FONT = "Calibri"
BODY_POINTS, SMALL_POINTS = 11, 10
GREY = (0x55, 0x5F, 0x6D)
_INK = (0x1A, 0x24, 0x33)
_LINE, _HEADING_FILL = "CBD2DB", "EEF1F5"
_LONGEST_LABEL = 40
_CELL_MARGIN = 50
"""Twentieths of a point above and below the text of a cell."""


class _Heading(NamedTuple):
    """Points: the size of the letters, and the space above and below."""

    size: float
    before: float
    after: float


_HEADINGS = (_Heading(22, 0, 4), _Heading(16, 20, 6), _Heading(13, 14, 4), _Heading(11.5, 12, 1))


def dress(docx: Any) -> None:
    """Give the styles of a new document their look."""
    from docx.shared import Pt, RGBColor

    normal = docx.styles["Normal"]
    _set_font(normal, BODY_POINTS)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(4), 1.08
    docx.styles["List Bullet"].paragraph_format.space_after = Pt(3)
    for level, look in enumerate(_HEADINGS, start=1):
        style = docx.styles[f"Heading {level}"]
        _set_font(style, look.size)
        style.font.bold, style.font.italic = True, False
        style.font.color.rgb = RGBColor(*_INK)
        spaces = style.paragraph_format
        spaces.space_before, spaces.space_after = Pt(look.before), Pt(look.after)
        spaces.keep_with_next = True


def dress_table(table: Any) -> None:
    """Thin lines between the rows, a shaded heading row, and no row that is torn by the end of a page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        is_drawn = side in ("top", "bottom", "insideH")
        for name, value in (("val", "single" if is_drawn else "nil"), ("sz", "4"), ("color", _LINE)):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(_CELL_MARGIN))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    # Word takes these in this order only.
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    layout.addnext(margins)
    for number, row in enumerate(table.rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_after = Pt(0)
            if number == 0:
                shade = OxmlElement("w:shd")
                for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEADING_FILL)):
                    shade.set(qn(f"w:{name}"), value)
                cell._tc.get_or_add_tcPr().append(shade)


def lead_in(paragraph: Any) -> None:
    """A label: close to what follows, and on its page. A longer one keeps the distance of a paragraph."""
    from docx.shared import Pt

    spaces = paragraph.paragraph_format
    spaces.keep_with_next = True
    if len(paragraph.text) <= _LONGEST_LABEL:
        spaces.space_before, spaces.space_after = Pt(4), Pt(0)


def close_up(paragraph: Any) -> None:
    """One of many short lines."""
    from docx.shared import Pt

    paragraph.paragraph_format.space_after = Pt(0)


def _set_font(style: Any, points: float) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.name, style.font.size = FONT, Pt(points)
    fonts = style.element.get_or_add_rPr().rFonts
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        # A theme's font would go before the one that is named.
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
        fonts.set(qn(f"w:{script}"), FONT)

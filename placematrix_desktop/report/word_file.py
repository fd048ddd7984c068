"""The report as a Word document, for people who have to edit it: the same content, in Word's own styles.

What was signed is the PDF and its record; the foot of every page says that this is a copy to work on.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from placematrix_desktop.application.making import Told, step_by_step, unheard, within
from placematrix_desktop.errors import UserError
from placematrix_desktop.report.blocks import (
    Bullets,
    Document,
    Heading,
    Moments,
    Paragraph,
    Span,
    Table,
    Tone,
    Words,
    strong,
    words,
)
from placematrix_desktop.report.plain_order import Plain, in_plain_order
from placematrix_desktop.report.word_look import (
    GREY,
    SMALL_POINTS,
    close_up,
    dress,
    dress_table,
    lead_in,
)
from placematrix_desktop.report.wording import CHECK_THIS_FILE
from placematrix_desktop.whole_file import write_whole_file

if TYPE_CHECKING:
    from docx.document import Document as Docx

_A4 = (210, 297)
_MARGIN = 20
"""Millimetres."""
_LEVELS = 4
_LONGEST_PROPERTY = 255


_WRITTEN = 0.6
"""How much of the work is done by then; the rest is reading it back."""


def write_word_file(document: Document, path: Path, *, progress: Told | None = None) -> None:
    """Write the report as a .docx file, once it reads back as it was meant, or not at all.

    Raises UserError where the file cannot be written, and what `progress` raises.
    """
    told = progress or unheard
    data = word_bytes(document, within(told, 0.0, _WRITTEN))
    write_whole_file(
        path, data, check=lambda found: check_word_file(found, document, within(told, _WRITTEN, 1.0))
    )


def word_bytes(document: Document, progress: Told = unheard) -> bytes:
    """The report as the bytes of a .docx file."""
    import docx

    made = docx.Document()
    _set_up(made, document)
    for block in step_by_step(tuple(in_plain_order(document)), progress):
        _add(made, block)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def check_word_file(data: bytes, document: Document, progress: Told = unheard) -> None:
    """Hold the bytes of a .docx file against the report. Raises UserError where a text of it is not there, or
    stands elsewhere."""
    import docx

    meant = [text for block in in_plain_order(document) for text in _texts_of(block)]
    found = []
    for text in _texts_in(docx.Document(BytesIO(data))):
        found.append(text)
        progress(min(1.0, len(found) / max(1, len(meant))))
    if found != meant:
        raise UserError(
            "The Word document did not read back as it was meant, so it was not saved.",
            mend="Save the PDF instead, and tell us.",
        )


def _texts_of(block: Plain) -> Iterator[str]:
    """Every text of a block, in the order in which it is written."""
    match block:
        case Heading(text=text):
            yield text
        case Paragraph(words=line):
            yield _text(line)
        case Bullets(items=items):
            yield from map(_text, items)
        case Moments(items=moments):
            yield from (f"{hour}\t{_text(line)}" for hour, line in moments)
        case Table():
            yield from (column.title for column in block.columns if column.title)
            yield from (_text(line) for row in block.rows for cell in row for line in cell)


def _texts_in(docx: Docx) -> Iterator[str]:
    from docx.table import Table as DocxTable

    for part in docx.iter_inner_content():
        if isinstance(part, DocxTable):
            for row in part.rows:
                for cell in row.cells:
                    yield from (paragraph.text for paragraph in cell.paragraphs if paragraph.text)
        else:
            yield part.text


def _text(line: Words) -> str:
    return "".join(span.text for span in line)


def _set_up(docx: Docx, document: Document) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Mm

    about = docx.core_properties
    about.title = document.title[:_LONGEST_PROPERTY]
    about.author = document.author[:_LONGEST_PROPERTY]
    about.subject = document.about[:_LONGEST_PROPERTY]
    about.keywords = ", ".join(document.keywords)[:_LONGEST_PROPERTY]
    about.language, about.comments = document.language, ""
    about.created = about.modified = document.dated.replace(tzinfo=None)
    normal = docx.styles["Normal"]
    dress(docx)
    properties = normal.element.get_or_add_rPr()
    properties.append(properties.makeelement(qn("w:lang"), {qn("w:val"): document.language}))
    section = docx.sections[0]
    section.page_width, section.page_height = Mm(_A4[0]), Mm(_A4[1])
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(_MARGIN)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    # It is the PDF that can be checked.
    said = document.foot.removesuffix(f" · {CHECK_THIS_FILE}")
    _run(foot, Span(f"{said} · a copy to work on, not what was signed · page ", quiet=True))
    _add_page_number(foot)


def _add_page_number(paragraph: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)


def _add(docx: Docx, block: Plain) -> None:
    match block:
        case Heading(level=level, text=text):
            docx.add_heading(text, level=min(level, _LEVELS))
        case Paragraph(words=line, tone=tone):
            paragraph = docx.add_paragraph()
            _fill(paragraph, line, quiet=tone is Tone.QUIET)
            if all(span.strong for span in line):
                lead_in(paragraph)
        case Bullets(items=items):
            for item in items:
                _fill(docx.add_paragraph(style="List Bullet"), item)
        case Moments(items=moments):
            for hour, line in moments:
                paragraph = docx.add_paragraph()
                _fill(paragraph, words(Span(hour, quiet=True), Span("\t"), *line))
                close_up(paragraph)
        case Table():
            _add_table(docx, block)


def _add_table(docx: Docx, block: Table) -> None:
    from docx.oxml import OxmlElement

    headings = tuple((words(strong(column.title)),) for column in block.columns)
    rows = (headings, *block.rows)
    table = docx.add_table(rows=len(rows), cols=len(headings), style="Table Grid")
    for line, row in zip(table.rows, rows, strict=True):
        for cell, content in zip(line.cells, row, strict=True):
            for number, text in enumerate(content):
                _fill(cell.add_paragraph() if number else cell.paragraphs[0], text, small=True)
    _set_widths(table, block)
    dress_table(table)
    # The heading row is one for screen readers, and stands again on each page.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    _describe(table, block.description)


def _set_widths(table: Any, block: Table) -> None:
    from docx.shared import Mm

    table.autofit = False
    shares = [column.share for column in block.columns]
    for column, share in zip(table.columns, shares, strict=True):
        width = Mm((_A4[0] - 2 * _MARGIN) * share / sum(shares))
        # Some programs go by the column, others by the cells.
        column.width = width
        for cell in column.cells:
            cell.width = width


def _describe(table: Any, description: str) -> None:
    """What the table shows, for those who do not see it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    about = OxmlElement("w:tblDescription")
    about.set(qn("w:val"), description[:_LONGEST_PROPERTY])
    table._tbl.tblPr.append(about)


def _fill(paragraph: Any, line: Words, *, quiet: bool = False, small: bool = False) -> None:
    for span in line:
        _run(paragraph, span, quiet=quiet, small=small)


def _run(paragraph: Any, span: Span, *, quiet: bool = False, small: bool = False) -> None:
    from docx.shared import Pt, RGBColor

    run = paragraph.add_run(span.text)
    run.bold = True if span.strong else None
    if span.quiet or quiet:
        run.font.color.rgb = RGBColor(*GREY)
    if span.quiet or quiet or small:
        run.font.size = Pt(SMALL_POINTS)

"""Putting the report on pages: A4, the foot of each page, "Draft" across it, bookmarks, the file's facts.

The pages are laid out twice, because a page says how many there are and where others stand: once without
drawing anything, then with what that found out.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import msgspec
from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.doctemplate import PageBreak
from reportlab.platypus.flowables import Flowable

from placematrix_desktop import __version__
from placematrix_desktop.domain.marks import shortened
from placematrix_desktop.report.blocks import Document, Status
from placematrix_desktop.report.chart_painter import draw_line
from placematrix_desktop.report.fonts import Fonts, fonts_from
from placematrix_desktop.report.front_story import front_story
from placematrix_desktop.report.palette import DRAFT, LINE, MUTED, Scale
from placematrix_desktop.report.story import Story
from placematrix_desktop.report.tagging import Furniture, Node, TaggedCanvas

# Text in place of bytes is a habit from old mail programs; it makes the file a quarter larger.
rl_config.useA85 = 0

SIDE = 45.0
TOP = 40.0
BOTTOM = 52.0
_FOOT_RULE = 41.0
_FOOT_TEXT = 29.0
_FOOT_SIZE = 8.5
_HEAD_TEXT = 27.0
_DRAFT_SIZE = 190.0
_MOST_PASSES = 3


class LaidOut(msgspec.Struct, frozen=True):
    """A finished report: the bytes of the file, how many pages it has, and its structure."""

    data: bytes
    pages: int
    structure: Node


def lay_out(document: Document, *, fonts_folder: Path) -> LaidOut:
    """The report as a PDF."""
    fonts = fonts_from(fonts_folder)
    width, height = A4[0] - 2 * SIDE, A4[1] - TOP - BOTTOM
    matrix = document.front.picture.workshop.matrix
    story = Story(fonts, width, Scale(len(matrix.stages), matrix.ladder))
    pieces = [*front_story(document.front, story, height), PageBreak(), *story.contents(document.sections)]
    for section in document.sections:
        pieces += story.section(section)

    known = _go_through(document, pieces, fonts, 0, dry=True)
    done = known
    for _ in range(_MOST_PASSES):
        story.root.forget_claims()
        story.point_to(known.pages_of)
        done = _go_through(document, pieces, fonts, known.pages, dry=False)
        if (done.pages, done.pages_of) == (known.pages, known.pages_of):
            break
        known = done
    return LaidOut(data=done.data, pages=done.pages, structure=story.root)


class _Pass(msgspec.Struct, frozen=True):
    """What one time through the pages found out."""

    data: bytes
    pages: int
    pages_of: dict[str, int]


def _go_through(document: Document, pieces: list[Flowable], fonts: Fonts, pages: int, *, dry: bool) -> _Pass:
    target = io.BytesIO()
    canvases: list[TaggedCanvas] = []

    def make_canvas(*args: Any, **settings: Any) -> TaggedCanvas:
        settings |= {"initialFontName": fonts.regular, "pdfVersion": (1, 7)}
        canvas = TaggedCanvas(*args, dry=dry, **settings)
        # The file's own dates are those of the workshop, so that the same record gives the same bytes.
        canvas.setDateFormatter(lambda *_: f"D:{document.dated:%Y%m%d%H%M%S}Z")
        canvas.showOutline()
        canvases.append(canvas)
        return canvas

    def before_page(canvas: TaggedCanvas, _: BaseDocTemplate) -> None:
        if document.status is Status.DRAFT and not dry:
            _draw_draft(canvas, fonts)

    def after_page(canvas: TaggedCanvas, _: BaseDocTemplate) -> None:
        if not dry:
            _draw_foot(canvas, document, fonts, pages)
            _draw_head(canvas, fonts)

    template = BaseDocTemplate(
        target,
        pagesize=A4,
        invariant=1,
        pageCompression=1,
        lang=document.language,
        title=document.title,
        author=document.author,
        subject=document.about,
        keywords=", ".join(document.keywords),
        creator=f"PlaceMatrix Desktop {__version__}",
        displayDocTitle=1,
    )
    width, height = A4[0] - 2 * SIDE, A4[1] - TOP - BOTTOM
    frame = Frame(SIDE, BOTTOM, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    template.addPageTemplates([PageTemplate(frames=[frame], onPage=before_page, onPageEnd=after_page)])
    for piece in pieces:
        # ReportLab's note that a piece has gone to the next page once; it may do so again this time.
        piece.__dict__.pop("_postponed", None)
    template.build(list(pieces), canvasmaker=make_canvas)
    return _Pass(data=target.getvalue(), pages=template.page, pages_of=canvases[0].pages_of)


def _draw_foot(canvas: TaggedCanvas, document: Document, fonts: Fonts, pages: int) -> None:
    number = f"Page {canvas.getPageNumber()} of {pages}"
    right = A4[0] - SIDE - fonts.width(number, fonts.regular, _FOOT_SIZE)
    with canvas.artifact(Furniture.PAGINATION):
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(SIDE, _FOOT_RULE, A4[0] - SIDE, _FOOT_RULE)
        for x, text in ((SIDE, document.foot), (right, number)):
            draw_line(canvas, text, x, _FOOT_TEXT, fonts, fonts.regular, _FOOT_SIZE, MUTED)


def _draw_head(canvas: TaggedCanvas, fonts: Fonts) -> None:
    """What a page goes on with, so that nobody has to turn back to know what its first lines belong to."""
    if not canvas.goes_on_with:
        return
    size, ending = _FOOT_SIZE, ", continued"

    def measure(text: str) -> float:
        return fonts.width(text, fonts.regular, size)

    title = shortened(canvas.goes_on_with, A4[0] - 2 * SIDE - measure(ending), measure)
    with canvas.artifact(Furniture.PAGINATION):
        draw_line(canvas, title + ending, SIDE, A4[1] - _HEAD_TEXT, fonts, fonts.regular, size, MUTED)


def _draw_draft(canvas: TaggedCanvas, fonts: Fonts) -> None:
    """ "Draft" from corner to corner, so pale that any text over it is legible."""
    with canvas.artifact(Furniture.PAGINATION):
        canvas.saveState()
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.rotate(54)
        width = fonts.width("Draft", fonts.heading, _DRAFT_SIZE)
        draw_line(canvas, "Draft", -width / 2, -_DRAFT_SIZE * 0.36, fonts, fonts.heading, _DRAFT_SIZE, DRAFT)
        canvas.restoreState()

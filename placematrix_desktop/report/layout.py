"""Putting the report on pages: A4, the foot of each page, "Draft" or "Rehearsal" across it, bookmarks, the
file's facts.

A page says how many there are and where others stand, so all pieces are placed before any is drawn, and
placed again where the numbers of pages move a text.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

import msgspec
import reportlab
from reportlab.lib.pagesizes import A4

from placematrix_desktop import __version__
from placematrix_desktop.application.making import Told, step_by_step, unheard, within
from placematrix_desktop.domain.marks import shortened
from placematrix_desktop.report.archive import archived
from placematrix_desktop.report.blocks import Document
from placematrix_desktop.report.chart_painter import draw_line
from placematrix_desktop.report.fonts import Fonts, fonts_from
from placematrix_desktop.report.front_story import front_story
from placematrix_desktop.report.lettering import ruled
from placematrix_desktop.report.metadata import FileFacts
from placematrix_desktop.report.pages import Page, filled
from placematrix_desktop.report.palette import DRAFT, LINE, MUTED, Scale
from placematrix_desktop.report.pieces import PageBreak, Step
from placematrix_desktop.report.story import Story
from placematrix_desktop.report.tagging import Furniture, Node, TaggedCanvas

SIDE = 45.0
TOP = 36.0
BOTTOM = 46.0
WIDTH, HEIGHT = A4[0] - 2 * SIDE, A4[1] - TOP - BOTTOM
_FOOT_RULE = 37.0
_FOOT_TEXT = 24.0
_FOOT_SIZE = 10.0
_HEAD_TEXT = 25.0
_ACROSS_SIZE = 190.0
_ACROSS_WIDTH = 780.0
"""As much as stands between the corners."""
_MOST_PASSES = 3


class LaidOut(msgspec.Struct, frozen=True):
    """A finished report: the bytes of the file, how many pages it has, and its structure."""

    data: bytes
    pages: int
    structure: Node


_STORY, _PLACED, _PLACED_AGAIN, _DRAWN = 0.1, 0.35, 0.5, 0.85
"""How much of the work is done by then, as measured; the rest is writing the file."""


def lay_out(
    document: Document,
    *,
    fonts_folder: Path,
    system_fonts: tuple[Path, ...] = (),
    progress: Told | None = None,
) -> LaidOut:
    """The report as a PDF. `system_fonts` are folders of fonts for what those of the program lack.
    `progress` is told how far it is, and stops it by raising."""
    told = progress or unheard
    fonts = fonts_from(fonts_folder, system_fonts)
    matrix = document.front.picture.workshop.matrix
    story = Story(fonts, WIDTH, HEIGHT, Scale(len(matrix.stages), matrix.ladder))
    steps: list[Step] = [*front_story(document.front, story), PageBreak()]
    steps += story.contents(document.sections)
    for section in step_by_step(document.sections, within(told, 0.0, _STORY)):
        steps += story.section(section)

    pages = filled(steps, WIDTH, HEIGHT, within(told, _STORY, _PLACED))
    for number in range(_MOST_PASSES):
        known = _pages_of_headings(pages)
        story.point_to(known)
        # Another round is rare, and then the share that is told stands still.
        again = within(told, _PLACED if number == 0 else _PLACED_AGAIN, _PLACED_AGAIN)
        pages = filled(steps, WIDTH, HEIGHT, again)
        if _pages_of_headings(pages) == known:
            break
    canvas = _drawn(document, pages, fonts, within(told, _PLACED_AGAIN, _DRAWN))
    data = archived(canvas, story.root, _facts_of(document), document.attachment)
    return LaidOut(data=data, pages=len(pages), structure=story.root)


def _pages_of_headings(pages: Sequence[Page]) -> dict[str, int]:
    return {
        heading.key: number
        for number, page in enumerate(pages, start=1)
        for placed in page
        for heading in placed.piece.headings()
    }


def _drawn(document: Document, pages: Sequence[Page], fonts: Fonts, told: Told) -> TaggedCanvas:
    canvas = _canvas(document, fonts)
    for page in step_by_step(pages, told):
        if document.across:
            _draw_across(canvas, document.across, fonts)
        for piece, below_top in page:
            piece.draw(canvas, SIDE, A4[1] - TOP - below_top)
        _draw_foot(canvas, document, fonts, len(pages))
        if page:
            _draw_head(canvas, page[0].piece.goes_on_with, fonts)
        canvas.showPage()
    return canvas


def _facts_of(document: Document) -> FileFacts:
    return FileFacts(
        title=document.title,
        author=document.author,
        subject=document.about,
        keywords=", ".join(document.keywords),
        creator=f"PlaceMatrix Desktop {__version__}",
        producer=f"ReportLab {reportlab.__version__}",
        language=document.language,
        dated=document.dated,
    )


def _canvas(document: Document, fonts: Fonts) -> TaggedCanvas:
    canvas = TaggedCanvas(
        io.BytesIO(),
        pagesize=A4,
        invariant=1,
        lang=document.language,
        initialFontName=fonts.regular,
    )
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def _draw_foot(canvas: TaggedCanvas, document: Document, fonts: Fonts, pages: int) -> None:
    number = f"Page {canvas.getPageNumber()} of {pages}"
    right = A4[0] - SIDE - fonts.width(number, fonts.regular, _FOOT_SIZE)
    with canvas.artifact(Furniture.PAGINATION):
        canvas.put(ruled((SIDE, _FOOT_RULE), (A4[0] - SIDE, _FOOT_RULE), LINE, 0.6))
        for x, text in ((SIDE, document.foot), (right, number)):
            draw_line(canvas, text, x, _FOOT_TEXT, fonts, fonts.regular, _FOOT_SIZE, MUTED)


def _draw_head(canvas: TaggedCanvas, goes_on_with: str, fonts: Fonts) -> None:
    """What a page goes on with, so that nobody has to turn back to know what its first lines belong to."""
    if not goes_on_with:
        return
    size, ending = _FOOT_SIZE, ", continued"

    def measure(text: str) -> float:
        return fonts.width(text, fonts.regular, size)

    title = shortened(goes_on_with, WIDTH - measure(ending), measure)
    with canvas.artifact(Furniture.PAGINATION):
        draw_line(canvas, title + ending, SIDE, A4[1] - _HEAD_TEXT, fonts, fonts.regular, size, MUTED)


def _draw_across(canvas: TaggedCanvas, text: str, fonts: Fonts) -> None:
    """A word from corner to corner, so pale that any text over it is legible."""
    size = min(_ACROSS_SIZE, _ACROSS_WIDTH / fonts.width(text, fonts.heading, 1))
    with canvas.artifact(Furniture.PAGINATION):
        canvas.saveState()
        canvas.translate(A4[0] / 2, A4[1] / 2)
        canvas.rotate(54)
        width = fonts.width(text, fonts.heading, size)
        draw_line(canvas, text, -width / 2, -size * 0.36, fonts, fonts.heading, size, DRAFT)
        canvas.restoreState()

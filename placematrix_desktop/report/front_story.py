"""Page one: everything at a glance, made to fit on one page where that is possible at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from placematrix_desktop.domain.charts import glance
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    FrontPage,
    Paragraph,
    Span,
    Table,
    Tone,
    words,
)
from placematrix_desktop.report.chart_painter import measure_with
from placematrix_desktop.report.palette import MUTED
from placematrix_desktop.report.pieces import (
    BOX_PADDING,
    ChartPiece,
    HeadingPiece,
    Piece,
    SideBySide,
    Step,
    Tagged,
    TitleAndBox,
    height_of,
    kept_together,
)
from placematrix_desktop.report.story import BODY, Story
from placematrix_desktop.report.tagging import Node, Role
from placematrix_desktop.report.text_block import block

_BOX_WIDTH = 168.0
_GAP = 18.0
_OVERHANG = 12.0
_COLUMN_GAP = 20.0
_IN_SHORT_SHARE = 0.56
_TABLE_PADDINGS = (3.4, 3.0, 2.2)
_AFTER_TABLES = (10.0, 8.0, 5.0)
_PICTURE_TEXT = 10.0
_LEADING = 13.2
_MOST_PICTURE = 320.0
_TITLE_SIZES = ((44, 21.0), (90, 17.0))
_SMALLEST_TITLE = 13.0
_ENOUGH = 60.0


class _Fit(NamedTuple):
    """How roomy page one is: the space above headings, how many requests for support are shown, whether
    all signatures are shown where they are few, how tight the tables are: 0, 1 or 2, and how much of the
    actions is shown, from 0, all of it, to 3, a line each."""

    space: float
    requests: int
    everybody: bool = True
    tight: int = 0
    actions: int = 0


_FITS = (
    _Fit(17, 6),
    _Fit(13, 6),
    _Fit(9, 6),
    _Fit(9, 4),
    _Fit(13, 4, everybody=False),
    _Fit(9, 4, everybody=False),
    _Fit(8, 3, everybody=False),
    _Fit(8, 2, everybody=False),
    _Fit(8, 4, everybody=False, tight=1, actions=1),
    _Fit(8, 2, everybody=False, tight=1, actions=1),
    # A board reads what is to be done: that is whole for as long as it can be.
    _Fit(8, 4, everybody=False, tight=2, actions=2),
    _Fit(6, 4, everybody=False, tight=2, actions=2),
    _Fit(4, 4, everybody=False, tight=2, actions=2),
    _Fit(8, 4, everybody=False, tight=2, actions=3),
    _Fit(7, 4, everybody=False, tight=2, actions=3),
    _Fit(7, 3, everybody=False, tight=2, actions=3),
    _Fit(5, 4, everybody=False, tight=2, actions=3),
    _Fit(7, 2, everybody=False, tight=2, actions=3),
    _Fit(5, 2, everybody=False, tight=2, actions=3),
)
"""From roomy to tight."""


def front_story(front: FrontPage, story: Story) -> list[Step]:
    """The pieces of page one."""
    node, pieces = Node(Role.SECTION), list[Piece]()
    for fit in _FITS:
        node = Node(Role.SECTION)
        pieces = list(_front(front, story, node, fit))
        if height_of(pieces, story.width) <= story.height:
            break
    story.root.kids.append(node)
    return kept_together(pieces, story.width, enough=_ENOUGH)


def _front(front: FrontPage, story: Story, node: Node, fit: _Fit) -> Iterator[Piece]:
    yield from _title(front, story, node)
    yield _heading(front.picture_title, story, node, fit)
    yield _picture(front, story, node)
    in_short: list[Piece] = [_heading("In short", story, node, fit)]
    in_short += story.bullets(Bullets(items=front.in_short), node, after=2, leading=_LEADING)
    support = [_heading("Support asked for", story, node, fit), *_support(front, story, node, fit.requests)]
    yield SideBySide(in_short, support, gap=_COLUMN_GAP, page_height=story.height, left_share=_IN_SHORT_SHARE)
    yield _heading("Top three actions", story, node, fit)
    yield from _compact(front.actions[min(fit.actions, len(front.actions) - 1)], story, node, fit)
    yield _heading("Signed off by", story, node, fit)
    for part in _signed(front, fit):
        yield from _compact(part, story, node, fit)


def _signed(front: FrontPage, fit: _Fit) -> Sequence[Block]:
    forms = front.signed
    if fit.tight:
        return forms[-1]
    return forms[0] if fit.everybody else forms[max(0, len(forms) - 2)]


def _compact(part: Block, story: Story, node: Node, fit: _Fit) -> list[Piece]:
    if isinstance(part, Table):
        return [story.table(part, node, padding=_TABLE_PADDINGS[fit.tight], after=_AFTER_TABLES[fit.tight])]
    return story.pieces(part, node)


def _title(front: FrontPage, story: Story, node: Node) -> Iterator[Piece]:
    size = next((size for most, size in _TITLE_SIZES if len(front.title) <= most), _SMALLEST_TITLE)
    inner = block(
        words(front.title), story.fonts, size=size, leading=size * 1.2, font=story.fonts.heading, after=4
    )
    heading = HeadingPiece(
        inner, node.add(Role.H1), story.fonts, key=keys.FRONT, title="At a glance", outline=0
    )
    box = list(_box(front.box, story, node))
    lines: list[Tagged] = []
    for line in front.lines:
        text = block(line, story.fonts, size=10, leading=13.8, colour=MUTED)
        lines.append(Tagged(text, node.add(Role.PARAGRAPH), story.fonts))
    # As many lines stand beside the box as fit there; the rest has the whole width.
    room = story.width - _BOX_WIDTH - _GAP
    box_height = height_of(box, _BOX_WIDTH) + 2 * BOX_PADDING
    beside: list[Tagged] = [heading]
    while lines and height_of([*beside, lines[0]], room) <= box_height + _OVERHANG:
        beside.append(lines.pop(0))
    # Read in the order in which it is drawn: what stands beside the box, the box, the rest.
    node.kids = [piece.node for piece in (*beside, *box, *lines)]
    yield TitleAndBox(beside, box, box_width=_BOX_WIDTH, gap=_GAP)
    yield from lines


def _box(lines: Sequence[str], story: Story, node: Node) -> Iterator[Tagged]:
    for number, line in enumerate(lines):
        inner = block(
            words(line),
            story.fonts,
            size=11 if number == 0 else BODY,
            leading=15 if number == 0 else 12,
            font=story.fonts.heading if number == 0 else None,
            indent=6,
            right_indent=6,
            aligned="centre",
        )
        yield Tagged(inner, node.add(Role.PARAGRAPH), story.fonts)


def _heading(text: str, story: Story, node: Node, fit: _Fit) -> HeadingPiece:
    inner = block(
        words(text),
        story.fonts,
        size=12,
        leading=15,
        font=story.fonts.heading,
        before=fit.space,
        after=min(7.0, fit.space / 2),
    )
    return HeadingPiece(inner, node.add(Role.H2), story.fonts, rule=0.8, rule_gap=4)


def _picture(front: FrontPage, story: Story, node: Node) -> ChartPiece:
    chart = glance(
        front.picture.workshop,
        front.picture.summary,
        width=story.width,
        measure=measure_with(story.fonts),
        size=_PICTURE_TEXT,
        most_height=_MOST_PICTURE,
    )
    figure = node.add(Role.FIGURE, front.picture.description)
    return ChartPiece(chart, figure, story.fonts, scale=story.scale, before=2)


def _support(front: FrontPage, story: Story, node: Node, most: int) -> list[Piece]:
    if not front.support:
        return [story.paragraph(Paragraph(words=words("Nothing was asked for.")), node)]
    # One line that says where the rest is takes the room of one request.
    shown = front.support if len(front.support) <= most else front.support[: max(1, most - 1)]
    pieces: list[Piece] = list(story.bullets(Bullets(items=shown), node, after=2, leading=_LEADING))
    more = len(front.support) - len(shown)
    if more:
        text = words(f"And {more} more (", Span("", page_of=front.support_key), ").")
        pieces += story.pieces(_quiet(text), node)
    return pieces


def _quiet(text: tuple[Span, ...]) -> Block:
    return Paragraph(words=text, tone=Tone.QUIET)

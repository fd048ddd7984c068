"""The pieces that pages are filled with. Each knows its place in the structure and claims what it draws.

Lengths are in points. A piece is first wrapped to a width, which gives its height, then placed, and drawn
with its lower left corner at `x`, `y`. One that splits over two pages keeps its node, which then has a claim
on each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from reportlab.lib.colors import Color

from placematrix_desktop.domain.charts import Chart
from placematrix_desktop.report.chart_painter import draw_line, paint, rounded
from placematrix_desktop.report.fonts import Fonts
from placematrix_desktop.report.lettering import ruled, stroke
from placematrix_desktop.report.palette import INK, Scale
from placematrix_desktop.report.tagging import Furniture, Node, Role, TaggedCanvas
from placematrix_desktop.report.text_block import TextBlock

BOX_PADDING = 7.0
_BOX_RADIUS = 4.0
_BOX_OUTLINE = 1.2

MOST_KEPT = 600.0
"""Nothing asks for more room than this: a page has hardly more, and an empty one would be left behind."""


class Keep:
    """Asks for `height` points on one page, with the space `before` them that counts against the one after
    the last piece: what follows goes to the next page where there are fewer. It leaves the spacing alone."""

    __slots__ = ("before", "height")

    def __init__(self, height: float, *, before: float = 0.0) -> None:
        self.height, self.before = height, before


class PageBreak:
    """What follows begins on a new page."""

    __slots__ = ()


class Piece:
    """What all pieces share: the space around them, and whether they stay with the next one."""

    def __init__(self, *, before: float = 0.0, after: float = 0.0) -> None:
        self.before, self.after = before, after
        self.width = self.height = 0.0
        self.sticks = False
        self.goes_on_with = ""
        """Said at the top of a page that begins with this piece; empty where it begins something itself."""
        self.parts_go_on_with = ""
        """The same for what follows where it is split."""

    def wrap(self, width: float) -> float:
        """Fit it to a width; its height."""
        raise NotImplementedError

    def parted(self, width: float, room: float) -> Sequence[Step]:
        """The parts of a piece that is too high for its page, the first of them at most `room` high; none
        where it must go to the next page as it is."""
        return ()

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Draw it with its lower left corner there."""
        raise NotImplementedError

    def least_height(self, usual: float) -> float:
        """How much of this piece must at least stand on one page; `usual` is what will do for a text."""
        return usual

    def split(self, width: float, room: float) -> Sequence[Step]:
        """The same as `parted`, and each part knows what its page goes on with."""
        parts = self.parted(width, room)
        for number, part in enumerate(parts):
            if isinstance(part, Piece):
                part.goes_on_with = self.parts_go_on_with if number else self.goes_on_with
                part.parts_go_on_with = self.parts_go_on_with
        return parts

    def headings(self) -> Iterator[HeadingPiece]:
        """The headings that stand in it and can be pointed to."""
        yield from ()


Step = Piece | Keep | PageBreak
"""What pages are filled with, in order."""


class Margin(msgspec.Struct, frozen=True):
    """A word beside the first line of a text: a label, an hour, a bullet. `x` is where it begins."""

    text: str
    x: float
    node: Node
    size: float = 10.0
    font: str = ""
    colour: Color = INK


class Tagged(Piece):
    """A text under its node, with what stands in the margin beside its first line."""

    def __init__(
        self,
        inner: TextBlock,
        node: Node,
        fonts: Fonts,
        margins: Sequence[Margin] = (),
    ) -> None:
        super().__init__(before=inner.look.before, after=inner.look.after)
        self.inner, self.node, self.fonts, self.margins = inner, node, fonts, tuple(margins)

    def wrap(self, width: float) -> float:
        self.width, self.height = width, self.inner.wrap(width)
        return self.height

    def parted(self, width: float, room: float) -> Sequence[Step]:
        parts = self.inner.split(width, room)
        pieces = [Tagged(part, self.node, self.fonts) for part in parts]
        if pieces:
            pieces[0].margins = self.margins
        return pieces

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height
        for margin in self.margins:
            with canvas.claim(margin.node):
                draw_line(
                    canvas,
                    margin.text,
                    x + margin.x,
                    top - self.inner.first_baseline,
                    self.fonts,
                    margin.font or self.fonts.regular,
                    margin.size,
                    margin.colour,
                )
        self._draw_text(canvas, x, top)

    def _draw_text(self, canvas: TaggedCanvas, x: float, top: float) -> None:
        node, wording = self.node, self.inner.turned_wording
        if wording:
            # What is drawn from right to left is heard as it was typed. Each part says its own.
            node = node.add(Role.SPAN)
            node.wording = wording
        with canvas.claim(node):
            canvas.put(self.inner.operators(canvas.lettering, x, top))


class HeadingPiece(Tagged):
    """A heading that pages and bookmarks can point to, with a rule under it where `rule` has a width."""

    def __init__(
        self,
        inner: TextBlock,
        node: Node,
        fonts: Fonts,
        *,
        key: str = "",
        title: str = "",
        outline: int | None = None,
        rule: float = 0.0,
        rule_gap: float = 5.0,
        rule_colour: Color = INK,
    ) -> None:
        super().__init__(inner, node, fonts)
        self.key, self.title, self.outline = key, title, outline
        self.rule, self.rule_gap, self.rule_colour = rule, rule_gap, rule_colour
        self.sticks = True

    @property
    def below(self) -> float:
        """The room for the rule."""
        return self.rule_gap if self.rule else 0.0

    def wrap(self, width: float) -> float:
        self.height = super().wrap(width) + self.below
        return self.height

    def parted(self, width: float, room: float) -> Sequence[Step]:
        parts = self.inner.split(width, room - self.below)
        if len(parts) < 2:
            return ()
        first = HeadingPiece(
            parts[0], self.node, self.fonts, key=self.key, title=self.title, outline=self.outline
        )
        rest = HeadingPiece(
            parts[1],
            self.node,
            self.fonts,
            rule=self.rule,
            rule_gap=self.rule_gap,
            rule_colour=self.rule_colour,
        )
        rest.after = self.after
        return [first, rest]

    def headings(self) -> Iterator[HeadingPiece]:
        if self.key:
            yield self

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height
        if self.key:
            canvas.bookmark(self.key, self.title, self.outline, x, top)
        self._draw_text(canvas, x, top)
        if self.rule:
            with canvas.artifact(Furniture.LAYOUT):
                at = y + self.rule / 2
                canvas.put(ruled((x, at), (x + self.width, at), self.rule_colour, self.rule))


class ChartPiece(Piece):
    """A picture with what it says in words."""

    def __init__(
        self, chart: Chart, node: Node, fonts: Fonts, *, scale: Scale, before: float = 0.0, after: float = 0.0
    ) -> None:
        super().__init__(before=before, after=after)
        self.chart, self.node, self.fonts, self.scale = chart, node, fonts, scale

    def wrap(self, width: float) -> float:
        self.width, self.height = self.chart.width, self.chart.height
        return self.height

    def least_height(self, usual: float) -> float:
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self.node.box = (x, y, x + self.width, y + self.height)
        with canvas.claim(self.node):
            paint(canvas, self.chart, self.fonts, scale=self.scale, x=x, y=y)


class WithChip(Piece):
    """A text with a sign beside its first line. The text says the same in words, so the sign itself is
    furniture."""

    def __init__(self, text: Tagged | HeadingPiece, chart: Chart, *, scale: Scale) -> None:
        super().__init__(before=text.before, after=text.after)
        self.text, self.chart, self.scale = text, chart, scale
        self.sticks = text.sticks

    def wrap(self, width: float) -> float:
        self.width = width
        # The middle of the first line stands at the middle of the sign.
        self.drop = max(0.0, (self.chart.height - self.text.inner.look.leading) / 2 + 0.5)
        self.height = max(self.text.wrap(width) + self.drop, self.chart.height)
        return self.height

    def parted(self, width: float, room: float) -> Sequence[Step]:
        first, *rest = self.text.parted(width, room - self.drop) or (None,)
        if not isinstance(first, Tagged) or not rest:
            return ()
        return [WithChip(first, self.chart, scale=self.scale), *rest]

    def headings(self) -> Iterator[HeadingPiece]:
        yield from self.text.headings()

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height
        with canvas.artifact(Furniture.LAYOUT):
            paint(canvas, self.chart, self.text.fonts, scale=self.scale, x=x, y=top - self.chart.height)
        self.text.draw(canvas, x, top - self.text.height - self.drop)


class SideBySide(Piece):
    """Two columns of pieces. Where they do not fit on a page they follow each other instead."""

    def __init__(
        self,
        left: Sequence[Piece],
        right: Sequence[Piece],
        *,
        gap: float,
        page_height: float,
        left_share: float = 0.5,
        before: float = 0.0,
    ) -> None:
        super().__init__(before=before or (left[0].before if left else 0.0))
        self.columns, self.gap, self.left_share = (tuple(left), tuple(right)), gap, left_share
        self.page_height = page_height

    def wrap(self, width: float) -> float:
        self.width = width
        left = (width - self.gap) * self.left_share
        self.widths = (left, width - self.gap - left)
        self.height = max(map(height_of, self.columns, self.widths))
        return self.height

    def parted(self, width: float, room: float) -> Sequence[Step]:
        if self.height <= self.page_height:
            return ()
        return [piece for column in self.columns for piece in column]

    def least_height(self, usual: float) -> float:
        return self.height

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        left, right = self.widths
        top = y + self.height
        draw_down(canvas, self.columns[0], x, top, left)
        draw_down(canvas, self.columns[1], x + left + self.gap, top, right)


class ContentsLine(Tagged):
    """A title with the page that it stands on at the right margin; a click goes there. `node` is the item of
    the contents, `key` that of the heading."""

    def __init__(self, inner: TextBlock, page: TextBlock, node: Node, fonts: Fonts, *, key: str) -> None:
        super().__init__(inner, node.add(Role.REFERENCE).add(Role.LINK), fonts)
        self.page, self.key = page, key
        inner.leads_on = True

    def parted(self, width: float, room: float) -> Sequence[Step]:
        return ()

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        self.page.wrap(self.width)
        top = y + self.height
        if self.inner.turned_wording:
            self.node.wording = f"{self.inner.turned_wording} {self.page.text}"
        with canvas.claim(self.node):
            canvas.put(self.inner.operators(canvas.lettering, x, top))
            canvas.put(self.page.operators(canvas.lettering, x, y + self.page.height))
        says = f"{self.inner.text}, page {self.page.text}"
        canvas.jump(self.node, self.key, (x, y, x + self.width, top), says)


class TitleAndBox(Piece):
    """The name of the report with its status in a box beside it."""

    def __init__(self, left: Sequence[Piece], box: Sequence[Tagged], *, box_width: float, gap: float) -> None:
        super().__init__()
        self.left, self.box, self.box_width, self.gap = tuple(left), tuple(box), box_width, gap

    def wrap(self, width: float) -> float:
        self.width = width
        self.left_width = width - self.box_width - self.gap
        self.box_height = height_of(self.box, self.box_width) + 2 * BOX_PADDING
        self.height = max(self.box_height, height_of(self.left, self.left_width))
        return self.height

    def headings(self) -> Iterator[HeadingPiece]:
        for piece in self.left:
            yield from piece.headings()

    def draw(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        top = y + self.height
        draw_down(canvas, self.left, x, top, self.left_width)
        x += self.width - self.box_width
        with canvas.artifact(Furniture.LAYOUT):
            outline = rounded(x, top - self.box_height, self.box_width, self.box_height, _BOX_RADIUS)
            canvas.put(f"{stroke(INK)} {_BOX_OUTLINE:g} w {outline} S")
        draw_down(canvas, self.box, x, top - BOX_PADDING, self.box_width)


def height_of(pieces: Sequence[Piece], width: float) -> float:
    """The height of pieces under each other, without the space before the first and after the last."""
    total, space = 0.0, None
    for piece in pieces:
        if space is not None:
            total += max(space, piece.before)
        total += piece.wrap(width)
        space = piece.after
    return total


def draw_down(canvas: TaggedCanvas, pieces: Sequence[Piece], x: float, top: float, width: float) -> None:
    """Draw pieces under each other from `top` on."""
    y, space = top, None
    for piece in pieces:
        if space is not None:
            y -= max(space, piece.before)
        y -= piece.wrap(width)
        piece.draw(canvas, x, y)
        space = piece.after


def kept_together(pieces: Sequence[Piece], width: float, *, enough: float) -> list[Step]:
    """The pieces with page breaks allowed where they may be: a piece that sticks stays with the next one,
    or with its first `enough` points."""
    story: list[Step] = []
    run: list[Piece] = []
    for piece in pieces:
        run.append(piece)
        if piece.sticks:
            continue
        least = piece.least_height(min(enough, piece.wrap(width)))
        if len(run) > 1 or least > enough:
            need = height_of(run, width) - piece.height + least
            story.append(Keep(min(need, MOST_KEPT), before=run[0].before))
        story += run
        run = []
    return story + run

"""The pieces that pages are filled with. Each knows its place in the structure and claims what it draws.

Lengths are in points. A piece that splits over two pages keeps its node, which then has a claim on each.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from reportlab.lib.colors import Color
from reportlab.platypus.flowables import Flowable

from placematrix_desktop.domain.charts import Chart
from placematrix_desktop.report.chart_painter import draw_line, paint
from placematrix_desktop.report.fonts import Fonts
from placematrix_desktop.report.palette import INK, Scale
from placematrix_desktop.report.tagging import Furniture, Node, TaggedCanvas
from placematrix_desktop.report.text_block import TextBlock

BOX_PADDING = 7.0

MOST_KEPT = 600.0
"""Nothing asks for more room than this: a page has hardly more, and an empty one would be left behind."""

ENDLESS = 1_000_000.0
"""More height than any piece takes, to ask how much it would."""


class Piece(Flowable):
    """What all pieces share: the space around them, and whether they stay with the next one."""

    canv: TaggedCanvas

    def __init__(self, *, before: float = 0.0, after: float = 0.0) -> None:
        super().__init__()
        self.spaceBefore = before
        self.spaceAfter = after
        self.sticks = False
        self.goes_on_with = ""
        """Said at the top of a page that begins with this piece; empty where it begins something itself."""
        self.parts_go_on_with = ""
        """The same for what follows where it is split."""

    def least_height(self, usual: float) -> float:
        """How much of this piece must at least stand on one page; `usual` is what will do for a text."""
        return usual

    def splitOn(self, canv: TaggedCanvas, aW: float, aH: float) -> list[Flowable]:  # noqa: N802, N803
        parts: list[Flowable] = super().splitOn(canv, aW, aH)
        for number, part in enumerate(parts):
            if isinstance(part, Piece):
                part.goes_on_with = self.parts_go_on_with if number else self.goes_on_with
                part.parts_go_on_with = self.parts_go_on_with
        return parts

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        canvas.begin_with(self.goes_on_with)
        if canvas.dry:
            self.note_headings(canvas)
        else:
            super().drawOn(canvas, x, y, _sW)

    def note_headings(self, canvas: TaggedCanvas) -> None:
        """Tell the canvas which headings stand on its page."""


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
        *,
        label_size: float = 9,
    ) -> None:
        super().__init__(before=inner.getSpaceBefore(), after=inner.getSpaceAfter())
        self.inner, self.node, self.fonts, self.margins = inner, node, fonts, tuple(margins)
        self.label_size = label_size

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self.width, self.height = self.inner.wrap(availWidth, availHeight)
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        parts = self.inner.split(availWidth, availHeight)
        pieces = [Tagged(part, self.node, self.fonts) for part in parts]
        if pieces:
            pieces[0].margins = self.margins
        return list(pieces)

    def draw(self) -> None:
        base = self.height - self.inner.first_baseline
        for margin in self.margins:
            with self.canv.claim(margin.node):
                draw_line(
                    self.canv,
                    margin.text,
                    margin.x,
                    base,
                    self.fonts,
                    margin.font or self.fonts.regular,
                    margin.size,
                    margin.colour,
                )
        with self.canv.claim(self.node):
            self.inner.drawOn(self.canv, 0, 0)


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

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        width, height = super().wrap(availWidth, availHeight)
        self.width, self.below = availWidth, self.rule_gap if self.rule else 0.0
        self.height = height + self.below
        return width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        parts = self.inner.split(availWidth, availHeight - (self.rule_gap if self.rule else 0.0))
        if len(parts) < 2:
            return []
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
        rest.spaceAfter = self.spaceAfter
        return [first, rest]

    def note_headings(self, canvas: TaggedCanvas) -> None:
        if self.key:
            canvas.remember(self.key, self.title, self.outline, self.height)

    def draw(self) -> None:
        self.note_headings(self.canv)
        with self.canv.claim(self.node):
            self.inner.drawOn(self.canv, 0, self.below)
        if self.rule:
            with self.canv.artifact(Furniture.LAYOUT):
                self.canv.setStrokeColor(self.rule_colour)
                self.canv.setLineWidth(self.rule)
                self.canv.line(0, self.rule / 2, self.width, self.rule / 2)


class ChartPiece(Piece):
    """A picture with what it says in words."""

    def __init__(
        self, chart: Chart, node: Node, fonts: Fonts, *, scale: Scale, before: float = 0.0, after: float = 0.0
    ) -> None:
        super().__init__(before=before, after=after)
        self.chart, self.node, self.fonts, self.scale = chart, node, fonts, scale

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self.width, self.height = self.chart.width, self.chart.height
        return self.width, self.height

    def least_height(self, usual: float) -> float:
        return self.height

    def draw(self) -> None:
        with self.canv.claim(self.node):
            paint(self.canv, self.chart, self.fonts, scale=self.scale)


class WithChip(Piece):
    """A text with a sign beside its first line. The text says the same in words, so the sign itself is
    furniture."""

    def __init__(self, text: Tagged | HeadingPiece, chart: Chart, *, scale: Scale) -> None:
        super().__init__(before=text.getSpaceBefore(), after=text.getSpaceAfter())
        self.text, self.chart, self.scale = text, chart, scale
        self.sticks = text.sticks

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self.width, self.height = self.text.wrap(availWidth, availHeight)
        # The middle of the first line stands at the middle of the sign.
        self.drop = max(0.0, (self.chart.height - self.text.inner.style.leading) / 2 + 0.5)
        self.height = max(self.height + self.drop, self.chart.height)
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        parts = self.text.split(availWidth, availHeight - self.drop)
        return [WithChip(parts[0], self.chart, scale=self.scale), *parts[1:]] if len(parts) > 1 else []

    def note_headings(self, canvas: TaggedCanvas) -> None:
        self.text.note_headings(canvas)

    def draw(self) -> None:
        with self.canv.artifact(Furniture.LAYOUT):
            paint(
                self.canv,
                self.chart,
                self.text.fonts,
                scale=self.scale,
                y=self.height - self.chart.height,
            )
        self.text.drawOn(self.canv, 0, self.height - self.text.height - self.drop)


class SideBySide(Piece):
    """Two columns of pieces. Where they do not fit on a page they follow each other instead."""

    def __init__(
        self,
        left: Sequence[Piece],
        right: Sequence[Piece],
        *,
        gap: float,
        left_share: float = 0.5,
        before: float = 0.0,
    ) -> None:
        super().__init__(before=before or (left[0].getSpaceBefore() if left else 0.0))
        self.columns, self.gap, self.left_share = (tuple(left), tuple(right)), gap, left_share

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self.width = availWidth
        left = (availWidth - self.gap) * self.left_share
        self.widths = (left, availWidth - self.gap - left)
        self.height = max(map(height_of, self.columns, self.widths))
        return self.width, self.height

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        if self.height <= self.canv._doctemplate.frame._aH:
            return []
        return [piece for column in self.columns for piece in column]

    def least_height(self, usual: float) -> float:
        return self.height

    def draw(self) -> None:
        left, right = self.widths
        draw_down(self.canv, self.columns[0], 0, self.height, left)
        draw_down(self.canv, self.columns[1], left + self.gap, self.height, right)


class Keep(Flowable):
    """Asks for `height` points on one page: what follows goes to the next one where there are fewer. It
    leaves the spacing alone."""

    _ZEROSIZE = True
    _SPACETRANSFER = True

    def __init__(self, height: float) -> None:
        super().__init__()
        self.height = height

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        # Not ReportLab's conditional break: at the very end of a page that one breaks twice.
        return (0, 0) if availHeight >= self.height else (0, availHeight + 1)

    def draw(self) -> None:
        """There is nothing to see."""


class ContentsLine(Tagged):
    """A title with the page that it stands on at the right margin."""

    def __init__(self, inner: TextBlock, page: TextBlock, node: Node, fonts: Fonts) -> None:
        super().__init__(inner, node, fonts)
        self.page = page

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803
        return []

    def draw(self) -> None:
        with self.canv.claim(self.node):
            self.inner.drawOn(self.canv, 0, 0)
            self.page.wrap(self.width, ENDLESS)
            self.page.drawOn(self.canv, 0, 0)


class TitleAndBox(Piece):
    """The name of the report with its status in a box beside it."""

    def __init__(self, left: Sequence[Piece], box: Sequence[Tagged], *, box_width: float, gap: float) -> None:
        super().__init__()
        self.left, self.box, self.box_width, self.gap = tuple(left), tuple(box), box_width, gap

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        self.width = availWidth
        self.left_width = availWidth - self.box_width - self.gap
        self.box_height = height_of(self.box, self.box_width) + 2 * BOX_PADDING
        self.height = max(self.box_height, height_of(self.left, self.left_width))
        return self.width, self.height

    def note_headings(self, canvas: TaggedCanvas) -> None:
        for piece in self.left:
            piece.note_headings(canvas)

    def draw(self) -> None:
        draw_down(self.canv, self.left, 0, self.height, self.left_width)
        x = self.width - self.box_width
        with self.canv.artifact(Furniture.LAYOUT):
            self.canv.setStrokeColor(INK)
            self.canv.setLineWidth(1.2)
            self.canv.roundRect(x, self.height - self.box_height, self.box_width, self.box_height, 4)
        draw_down(self.canv, self.box, x, self.height - BOX_PADDING, self.box_width)


def height_of(pieces: Sequence[Flowable], width: float) -> float:
    """The height of pieces under each other, without the space before the first and after the last."""
    total, space = 0.0, None
    for piece in pieces:
        if space is not None:
            total += max(space, piece.getSpaceBefore())
        total += piece.wrap(width, ENDLESS)[1]
        space = piece.getSpaceAfter()
    return total


def draw_down(canvas: TaggedCanvas, pieces: Sequence[Flowable], x: float, top: float, width: float) -> None:
    """Draw pieces under each other from `top` on."""
    y, space = top, None
    for piece in pieces:
        if space is not None:
            y -= max(space, piece.getSpaceBefore())
        y -= piece.wrap(width, ENDLESS)[1]
        piece.drawOn(canvas, x, y)
        space = piece.getSpaceAfter()


def kept_together(pieces: Sequence[Flowable], width: float, *, enough: float) -> list[Flowable]:
    """The pieces with page breaks allowed where they may be: a piece that sticks stays with the next one,
    or with its first `enough` points."""
    story: list[Flowable] = []
    run: list[Flowable] = []
    for piece in pieces:
        run.append(piece)
        if getattr(piece, "sticks", False):
            continue
        least = min(enough, piece.wrap(width, ENDLESS)[1])
        if isinstance(piece, Piece):
            least = piece.least_height(least)
        if len(run) > 1 or least > enough:
            space = run[0].getSpaceBefore()
            need = space + height_of(run, width) - piece.height + least
            story.append(Keep(min(need, MOST_KEPT)))
        story += run
        run = []
    return story + run

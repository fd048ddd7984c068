"""From the plain content to pieces on a page: how each kind of block looks, and what it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Card,
    Drawing,
    Field,
    Heading,
    Moments,
    Paragraph,
    Section,
    Signs,
    Span,
    Table,
    Tone,
    Words,
    strong,
    words,
)
from placematrix_desktop.report.fonts import Fonts
from placematrix_desktop.report.palette import INK, LINE, MUTED, Scale
from placematrix_desktop.report.pieces import (
    ChartPiece,
    ContentsLine,
    HeadingPiece,
    Margin,
    Piece,
    SideBySide,
    Step,
    Tagged,
    WithChip,
    height_of,
    kept_together,
)
from placematrix_desktop.report.table_piece import PADDING, Row, TablePiece
from placematrix_desktop.report.tagging import HEADINGS, Node, Role
from placematrix_desktop.report.text_block import TextBlock, block

BODY = 10.0
"""Nothing is set smaller than this."""
_CELL_LEADING = 13.4
_CHIP_INDENT = 26.0
_LABEL_WIDTH = 92.0
_BULLET = "•"
_BULLET_WIDTH = 11.0
_HOUR_WIDTH = 40.0
_PARAGRAPH_GAP = 4.0
_ENOUGH = 46.0
"""The least of a text that stays under its heading: three lines."""
_LEAD_IN = 2 * _ENOUGH
"""No more than this of what leads in to something is kept with it."""
_WHOLE_CARD = 180.0
"""A card that is not higher than this is never parted."""
_COLUMN_GAP = 26.0


class Story:
    """Makes pieces from blocks. `width` and `height` are those of the page without its margins, in points;
    `scale` is that of the matrix; `root` is the structure that grows."""

    def __init__(self, fonts: Fonts, width: float, height: float, scale: Scale) -> None:
        self.fonts, self.width, self.height, self.scale = fonts, width, height, scale
        self.root = Node(Role.DOCUMENT)
        self._pointing: list[tuple[TextBlock, Words, dict[str, Any]]] = []

    def point_to(self, pages: Mapping[str, int]) -> None:
        """Put the numbers of pages into every text that names one."""
        for made, text, look in self._pointing:
            made.say_instead(block(text, self.fonts, pages=pages, **look))

    # Sections

    def contents(self, sections: Sequence[Section]) -> list[Step]:
        """The list of sections with their pages."""
        node = self.root.add(Role.SECTION)
        pieces: list[Piece] = [self._section_heading(Heading(level=2, text="In this report"), node, None)]
        listed = node.add(Role.CONTENTS)
        for section in sections:
            if not section.listed:
                continue
            line = self._text(words(section.heading.text), right_indent=40, before=2, after=2)
            number = self._text((Span("", page_of=section.heading.key),), aligned="right", bare_pages=True)
            item = listed.add(Role.CONTENTS_ITEM)
            pieces.append(ContentsLine(line, number, item, self.fonts, key=section.heading.key))
        return kept_together(pieces, self.width, enough=_ENOUGH)

    def section(self, section: Section) -> list[Step]:
        """A section with its heading."""
        node = self.root.add(Role.SECTION)
        outline = 0 if section.listed else None
        pieces: list[Piece] = [self._section_heading(section.heading, node, outline)]
        leading: list[Piece] = []
        for part in section.blocks:
            made = self.pieces(part, node)
            if isinstance(part, Paragraph):
                leading += made
            else:
                self._lead_in(leading)
                leading = []
            pieces += made
        return kept_together(pieces, self.width, enough=_ENOUGH)

    def _lead_in(self, paragraphs: Sequence[Piece]) -> None:
        """Lines that lead in to something stay with it, as many of them as are short enough together."""
        room = _LEAD_IN
        for piece in reversed(paragraphs):
            room -= piece.wrap(self.width) + piece.after
            if room < 0:
                return
            piece.sticks = True

    def _section_heading(self, heading: Heading, node: Node, outline: int | None) -> HeadingPiece:
        return HeadingPiece(
            self._text(words(heading.text), size=16, font=self.fonts.heading, before=26, after=9),
            node.add(HEADINGS[heading.level]),
            self.fonts,
            key=heading.key,
            title=heading.text,
            outline=outline,
            rule=0.9,
            rule_gap=6,
        )

    # Blocks

    def pieces(self, part: Block, node: Node, *, indent: float = 0.0) -> list[Piece]:
        """The pieces of one block under a node."""
        match part:
            case Heading():
                return [self._heading(part, node)]
            case Paragraph():
                return [self.paragraph(part, node, indent=indent)]
            case Bullets():
                return list(self.bullets(part, node, indent=indent))
            case Field():
                return list(self._fields([part], node, indent=indent))
            case Moments():
                return list(self._moments(part, node))
            case Table():
                return [self.table(part, node)]
            case Drawing():
                figure = node.add(Role.FIGURE, part.chart.description)
                return [ChartPiece(part.chart, figure, self.fonts, scale=self.scale, before=2, after=6)]
            case Signs():
                return [self._signs(part, node)]
            case Card():
                return self._card(part, node)
            case _:
                raise TypeError(f"{type(part).__name__} stands on page one only")

    def paragraph(self, part: Paragraph, node: Node, *, indent: float = 0.0) -> Tagged:
        """A paragraph under a node of its own."""
        inner = self._text(
            part.words,
            colour=MUTED if part.tone is Tone.QUIET else INK,
            indent=indent,
            before=_PARAGRAPH_GAP / 2,
            after=_PARAGRAPH_GAP,
        )
        return Tagged(inner, node.add(Role.PARAGRAPH), self.fonts)

    def bullets(
        self,
        part: Bullets,
        node: Node,
        *,
        indent: float = 0.0,
        after: float = 3.0,
        leading: float | None = None,
    ) -> Iterator[Tagged]:
        """A list, one piece an item."""
        listed = node.add(Role.LIST)
        listed.is_bulleted = True
        for item in part.items:
            entry = listed.add(Role.ITEM)
            bullet = Margin(text=_BULLET, x=indent + 1, node=entry.add(Role.LABEL), size=BODY)
            inner = self._text(item, indent=indent + _BULLET_WIDTH, before=1, after=after, leading=leading)
            yield Tagged(inner, entry.add(Role.BODY).add(Role.PARAGRAPH), self.fonts, (bullet,))

    def table(self, part: Table, node: Node, *, padding: float = PADDING, after: float = 10.0) -> TablePiece:
        """A table over the whole width. The first cell of a row says what the row is about."""
        tagged = node.add(Role.TABLE, part.description)
        shares = sum(column.share for column in part.columns)
        widths = [self.width * column.share / shares for column in part.columns]
        titles = [(words(column.title),) for column in part.columns]
        header = Row(self._row(titles, tagged, header=True), padding=padding)
        rows = [Row(self._row(cells, tagged, header=False), padding=padding) for cells in part.rows]
        return TablePiece(widths, header, rows, before=2, after=after)

    def _row(
        self, cells: Iterable[Sequence[Words]], table: Node, *, header: bool
    ) -> list[tuple[Tagged, ...]]:
        row = table.add(Role.ROW)
        made = []
        for at, cell in enumerate(cells):
            heads = "Column" if header else "Row" if at == 0 else ""
            node = row.add(Role.HEADER_CELL if heads else Role.CELL)
            node.heads = heads
            made.append(tuple(self._cell_text(line, node, header) for line in cell))
        return made

    def _cell_text(self, line: Words, node: Node, header: bool) -> Tagged:
        inner = self._text(
            line,
            leading=_CELL_LEADING,
            font=self.fonts.strong if header else None,
            colour=MUTED if header else INK,
        )
        return Tagged(inner, node.add(Role.PARAGRAPH), self.fonts)

    def _heading(self, heading: Heading, node: Node) -> HeadingPiece:
        inner = self._text(words(heading.text), size=12, font=self.fonts.heading, before=18, after=6)
        return HeadingPiece(
            inner,
            node.add(HEADINGS[heading.level]),
            self.fonts,
            key=heading.key,
            title=heading.text,
            outline=1 if heading.key else None,
            rule=0.6,
            rule_gap=4,
            rule_colour=LINE,
        )

    def _fields(self, fields: Sequence[Field], node: Node, *, indent: float) -> Iterator[Tagged]:
        """Texts under their labels: to a reader, a list of named things."""
        listed = node.add(Role.LIST)
        for field in fields:
            entry = listed.add(Role.ITEM)
            label = Margin(
                text=field.label,
                x=indent,
                node=entry.add(Role.LABEL),
                size=BODY,
                font=self.fonts.strong,
                colour=MUTED,
            )
            body = entry.add(Role.BODY)
            first = True
            for part in field.blocks:
                made = self.pieces(part, body, indent=indent + _LABEL_WIDTH)
                # Words that lead in to a list stay with it.
                made[-1].sticks = isinstance(part, Paragraph) and any(
                    isinstance(other, Bullets) for other in field.blocks
                )
                for piece in made:
                    assert isinstance(piece, Tagged)
                    piece.parts_go_on_with = field.label
                    if first:
                        piece.margins = (label, *piece.margins)
                        first = False
                    else:
                        piece.goes_on_with = field.label
                    yield piece

    def _moments(self, part: Moments, node: Node) -> Iterator[Tagged]:
        listed = node.add(Role.LIST)
        for hour, item in part.items:
            entry = listed.add(Role.ITEM)
            label = Margin(text=hour, x=0, node=entry.add(Role.LABEL), size=BODY, colour=MUTED)
            inner = self._text(item, leading=13.4, indent=_HOUR_WIDTH, after=1)
            yield Tagged(inner, entry.add(Role.BODY).add(Role.PARAGRAPH), self.fonts, (label,))

    def _signs(self, part: Signs, node: Node) -> SideBySide:
        """The key to the signs, in two columns."""
        listed = node.add(Role.LIST)
        made: list[Piece] = []
        for sign in part.items:
            entry = listed.add(Role.ITEM).add(Role.BODY).add(Role.PARAGRAPH)
            tail = f": {sign.text}" if sign.text else ""
            inner = self._text(words(strong(sign.title), tail), indent=_CHIP_INDENT, before=2, after=5)
            made.append(WithChip(Tagged(inner, entry, self.fonts), sign.chip, scale=self.scale))
        half = (len(made) + 1) // 2
        return SideBySide(made[:half], made[half:], gap=_COLUMN_GAP, page_height=self.height, before=8)

    # Cards

    def _card(self, card: Card, node: Node) -> list[Piece]:
        inner = self._text(
            words(card.heading.text),
            size=10.5,
            font=self.fonts.strong,
            indent=_CHIP_INDENT if card.chip else 0,
            before=14,
        )
        heading = HeadingPiece(
            inner,
            node.add(HEADINGS[card.heading.level]),
            self.fonts,
            key=card.heading.key,
            title=card.heading.text,
        )
        made: list[Piece] = [heading]
        if card.chip:
            made = [WithChip(heading, card.chip, scale=self.scale)]
        if card.verdict:
            verdict = self._text(card.verdict, indent=_CHIP_INDENT, after=3)
            made.append(Tagged(verdict, node.add(Role.PARAGRAPH), self.fonts))
        fields = [part for part in card.blocks if isinstance(part, Field)]
        for part in card.blocks:
            if not isinstance(part, Field):
                made += self.pieces(part, node, indent=_CHIP_INDENT)
        opening = list(made)
        if fields:
            made += self._fields(fields, node, indent=_CHIP_INDENT)
        if height_of(opening, self.width) > _WHOLE_CARD:
            # Heading and verdict at least stay with what follows them.
            opening = opening[: 2 if card.verdict else 1]
        for piece in made[1:]:
            piece.goes_on_with = _joined(card.heading.text, piece.goes_on_with)
        for piece in made:
            piece.parts_go_on_with = _joined(card.heading.text, piece.parts_go_on_with)
        # Neither the opening nor the last line of a card stands alone on a page.
        whole = height_of(made, self.width) <= _WHOLE_CARD
        for piece in made[:-1]:
            piece.sticks = piece.sticks or whole or piece in opening or piece is made[-2]
        return made

    def _text(self, text: Words, **look: Any) -> TextBlock:
        made = block(text, self.fonts, **look)
        if any(span.page_of for span in text):
            self._pointing.append((made, text, look))
        return made


def _joined(title: str, label: str) -> str:
    return f"{title} – {label}" if label else title

"""The whole grid as one picture: a chip for each descriptor, by element, with a legend.

A matrix too large for that becomes a table of counts, by element or by theme, so that the picture always
fits the height that there is.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.glance_words import (
    STATES,
    STATUS_IN_WORDS,
    counts_in_words,
    glance_in_words,
    words_instead,
)
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.marks import (
    Chart,
    Line,
    Mark,
    Measure,
    Polygon,
    Rect,
    Text,
    chip,
    chip_marks,
    in_lines,
    shortened,
    sign_marks,
    state_in_words,
)
from placematrix_desktop.domain.summary import Counts, Summary
from placematrix_desktop.domain.workshop import Workshop

__all__ = [
    "STATUS_IN_WORDS",
    "Chart",
    "Line",
    "Mark",
    "Measure",
    "Polygon",
    "Rect",
    "Text",
    "chip",
    "chip_marks",
    "counts_in_words",
    "glance",
    "glance_in_words",
    "shortened",
    "state_in_words",
]

_CHIP = 14.6
_GAP = 2.2
_ROW = 16.4
_LINE = 11.5
_COLUMN_GAP = 20.0
_NAME_GAP = 6.0
_CHIPS_BESIDE = 6
"""So many chips have room beside a name, however long it is."""
_NARROWEST_COLUMN = 25.0
"""In text sizes: a narrower column has no room for a name and six chips."""
_MOST_COLUMNS = 3
_ROWS_FOR_A_SECOND_COLUMN = 8


class _Row(msgspec.Struct, frozen=True):
    """One element with its name in lines, or a theme's heading (`chips` and `words` empty)."""

    name: tuple[str, ...]
    height: float
    heading: bool = False
    chips: tuple[str, ...] = ()
    words: str = ""


class _Sizes(msgspec.Struct, frozen=True):
    """The lengths of one picture, worked out once."""

    size: float
    scale: float
    column: float
    label: float
    per_line: int


def glance(
    workshop: Workshop,
    summary: Summary,
    *,
    width: float,
    measure: Measure,
    size: float,
    most_height: float | None = None,
) -> Chart:
    """The picture, `width` wide, its text at `size`.

    Each chip bears the number of its agreed stage or the sign of its state. Elements stand under their
    themes, in as many columns as the width has room for. Where the picture would be higher than
    `most_height`, it counts the descriptors of each element instead, or of each theme.
    """
    chart = _chips(workshop, summary, width, measure, size)
    if most_height is None or chart.height <= most_height:
        return chart
    for rows in (_by_element(summary), _by_theme(summary), [("All descriptors", summary.counts)]):
        chart = _table_of_counts(workshop, summary, rows, width, measure, size)
        if chart.height <= most_height:
            break
    return chart


# One chip a descriptor


def _chips(workshop: Workshop, summary: Summary, width: float, measure: Measure, size: float) -> Chart:
    listed = sum(bool(part.descriptor_ids) for theme in summary.themes for part in theme.elements)
    most = min(_MOST_COLUMNS, int(width / (_NARROWEST_COLUMN * size)))
    columns = max(1, most if listed > _ROWS_FOR_A_SECOND_COLUMN else 1)
    sizes = _sizes(workshop, summary, columns, width, measure, size)
    blocks = [block for block in _blocks(workshop, summary, sizes, measure) if block]
    marks: list[Mark] = []
    lowest = 0.0
    for number, rows in enumerate(_share_out(blocks, columns)):
        x, y = number * (sizes.column + _COLUMN_GAP * sizes.scale), 0.0
        for row in rows:
            marks += _row_marks(workshop, row, x, y, sizes)
            y += row.height
        lowest = max(lowest, y)
    lowest += 8 * sizes.scale
    height = _legend(workshop, summary.counts, marks, lowest, width, measure, size)
    return Chart(
        width=width, height=height, marks=tuple(marks), description=glance_in_words(workshop, summary)
    )


def _sizes(
    workshop: Workshop, summary: Summary, columns: int, width: float, measure: Measure, size: float
) -> _Sizes:
    scale = size / 10.0
    column = (width - (columns - 1) * _COLUMN_GAP * scale) / columns
    parts = [part for theme in summary.themes for part in theme.elements if part.descriptor_ids]
    longest = max([measure(part.element.title, size) for part in parts], default=0.0)
    step = (_CHIP + _GAP) * scale
    beside = _CHIPS_BESIDE
    if not any(words_instead(workshop, part) for theme in summary.themes for part in theme.elements):
        # Where elements have few descriptors, their names need not be broken for chips that are not there.
        beside = min(beside, max([len(part.descriptor_ids) for part in parts], default=beside))
    room = max(column - beside * step + _GAP * scale, column / 2)
    label = min(longest + _NAME_GAP * scale, room)
    per_line = max(1, int((column - label + _GAP * scale + 0.01) / step))
    return _Sizes(size=size, scale=scale, column=column, label=label, per_line=per_line)


def _blocks(workshop: Workshop, summary: Summary, sizes: _Sizes, measure: Measure) -> list[list[_Row]]:
    """The rows of each theme, its heading first; a theme of one element of its own name needs none."""
    size, scale = sizes.size, sizes.scale
    blocks = []
    for theme in summary.themes:
        rows = []
        for part in theme.elements:
            words = words_instead(workshop, part)
            if not part.descriptor_ids and not words:
                continue
            room = sizes.label - _NAME_GAP * scale + 0.01
            name = in_lines(part.element.title, room, lambda text: measure(text, size), most=2)
            lines = -(-len(part.descriptor_ids) // sizes.per_line) or 1
            height = max((_CHIP + _GAP) * scale * (lines - 1), _LINE * scale * (len(name) - 1)) + _ROW * scale
            space = sizes.column - sizes.label
            shown = shortened(words, space, lambda text: measure(text, size)) if words else ""
            rows.append(_Row(name, height, chips=part.descriptor_ids, words=shown))
        if rows and not theme.theme.is_its_element and len(summary.themes) > 1:
            title = shortened(theme.theme.title, sizes.column, lambda text: measure(text, size) * 1.06)
            rows.insert(0, _Row((title,), _ROW * scale, heading=True))
        blocks.append(rows)
    return blocks


def _share_out(blocks: list[list[_Row]], columns: int) -> list[list[_Row]]:
    """The blocks in columns of about the same height: whole themes where that comes out even enough,
    else wherever the height is reached."""
    rows = [row for block in blocks for row in block]
    even = sum(row.height for row in rows) / columns
    whole = _fill(blocks, columns, even)
    if max(map(_height, whole)) <= even * 1.3 + 2 * _ROW:
        return whole
    # A heading goes with the row under it, so that it never ends a column.
    units: list[list[_Row]] = []
    for row in rows:
        if units and units[-1][-1].heading:
            units[-1].append(row)
        else:
            units.append([row])
    return _fill(units, columns, even)


def _fill(units: list[list[_Row]], columns: int, even: float) -> list[list[_Row]]:
    """Fill one column after the other, each until another unit would take it further past `even` than
    leaving it out falls short."""
    filled: list[list[_Row]] = [[]]
    for unit in units:
        after = _height(filled[-1]) + _height(unit)
        if filled[-1] and len(filled) < columns and after - even > even - _height(filled[-1]):
            filled.append([])
        filled[-1] = [*filled[-1], *unit]
    return filled


def _height(rows: Iterable[_Row]) -> float:
    return sum(row.height for row in rows)


def _row_marks(workshop: Workshop, row: _Row, x: float, y: float, sizes: _Sizes) -> list[Mark]:
    size, scale = sizes.size, sizes.scale
    side, step = _CHIP * scale, (_CHIP + _GAP) * scale
    base = y + side / 2 + size * 0.36
    marks: list[Mark] = [
        Text(x=x, y=base + line * _LINE * scale, text=text, size=size, bold=row.heading)
        for line, text in enumerate(row.name)
    ]
    if row.words:
        marks.append(Text(x=x + sizes.label, y=base, text=row.words, size=size, colour="muted"))
    for index, descriptor_id in enumerate(row.chips):
        line, place = divmod(index, sizes.per_line)
        left = x + sizes.label + place * step
        marks += chip_marks(workshop, workshop.judgement(descriptor_id), left, y + line * step, side)
    return marks


# Counts


def _by_element(summary: Summary) -> list[tuple[str, Counts]]:
    return [
        (part.element.title, part.counts)
        for theme in summary.themes
        for part in theme.elements
        if part.descriptor_ids
    ]


def _by_theme(summary: Summary) -> list[tuple[str, Counts]]:
    return [(theme.theme.title, theme.counts) for theme in summary.themes if theme.counts.total]


def _table_of_counts(
    workshop: Workshop,
    summary: Summary,
    rows: list[tuple[str, Counts]],
    width: float,
    measure: Measure,
    size: float,
) -> Chart:
    """One row each, one column a stage or a state that occurs, headed by its chip."""
    scale = size / 10.0
    side, row_height = _CHIP * scale, _ROW * scale
    samples = [(sample, field) for sample, _, field in _samples(workshop, summary.counts)]
    column = min(44 * scale, width * 0.6 / max(1, len(samples)))
    label = width - column * len(samples)
    marks: list[Mark] = []
    for place, (sample, _) in enumerate(samples):
        x = label + (place + 1) * column - side
        marks += sign_marks(workshop.matrix, sample, x, 0, side)
    y = row_height
    for title, counts in rows:
        marks.append(Line(x1=0, y1=y - 2 * scale, x2=width, y2=y - 2 * scale, width=0.5))
        base = y + side / 2 + size * 0.36
        name = shortened(title, label - 6 * scale, lambda text: measure(text, size))
        marks.append(Text(x=0, y=base, text=name, size=size))
        for place, (_, field) in enumerate(samples):
            number = counts.by_stage.get(field, 0) or getattr(counts, field, 0)
            colour = "ink" if number else "muted"
            text = str(number) if number else "–"
            # Under the middle of the sign, but never beyond the edge of the column.
            x = label + (place + 1) * column - max(side, measure(text, size)) / 2
            marks.append(Text(x=x, y=base, text=text, size=size, colour=colour, anchor="middle"))
        y += row_height
    height = _legend(workshop, summary.counts, marks, y + 6 * scale, width, measure, size)
    return Chart(
        width=width, height=height, marks=tuple(marks), description=glance_in_words(workshop, summary)
    )


# The legend


def _samples(workshop: Workshop, counts: Counts) -> list[tuple[Judgement, str, str]]:
    """Every stage and each state that occurs: a judgement to draw, its words, what it is counted under."""
    samples = [
        (Judgement(descriptor_id="", state=State.AGREED, stage_id=stage.id), f"{at} {stage.label}", stage.id)
        for at, stage in enumerate(workshop.matrix.stages, start=1)
    ]
    samples += [
        (Judgement(descriptor_id="", state=state), words, field)
        for state, words, field in STATES
        if getattr(counts, field)
    ]
    return samples


def _legend(
    workshop: Workshop,
    counts: Counts,
    marks: list[Mark],
    y: float,
    width: float,
    measure: Measure,
    size: float,
) -> float:
    """Put the legend under the rows, wrapped to the width; gives the height reached."""
    scale = size / 10.0
    side, line, after = 11 * scale, 17 * scale, 14 * scale
    shown: list[tuple[list[Mark], str]] = []
    for sample, words, _ in _samples(workshop, counts):
        # The number stands beside the box here.
        drawn = sign_marks(workshop.matrix, sample, 0, 0, side)
        shown.append(([mark for mark in drawn if not isinstance(mark, Text)], words))
    if any(workshop.judgement(key).between_next for key in workshop.agenda.descriptor_ids()):
        between = Judgement(
            descriptor_id="",
            state=State.AGREED,
            stage_id=workshop.matrix.stages[0].id,
            between_next=True,
        )
        drawn = sign_marks(workshop.matrix, between, 0, 0, side)
        shown.append(([mark for mark in drawn if not isinstance(mark, Text)], "moving to the next"))
    x = 0.0
    for drawn, words in shown:
        words = shortened(words, width - side - 5 * scale, lambda text: measure(text, size))
        words = shortened(words, width - side - 5 * scale, lambda text: measure(text, size))
        wide = side + 5 * scale + measure(words, size) + after
        if x and x + wide - after > width:
            x, y = 0.0, y + line
        marks += (_moved(mark, x, y) for mark in drawn)
        base = y + side / 2 + size * 0.36
        marks.append(Text(x=x + side + 5 * scale, y=base, text=words, size=size, colour="muted"))
        x += wide
    return y + line


def _moved(mark: Mark, x: float, y: float) -> Mark:
    if isinstance(mark, Line):
        return replace(mark, x1=mark.x1 + x, x2=mark.x2 + x, y1=mark.y1 + y, y2=mark.y2 + y)
    if isinstance(mark, Polygon):
        return replace(mark, points=tuple((px + x, py + y) for px, py in mark.points))
    return replace(mark, x=mark.x + x, y=mark.y + y)

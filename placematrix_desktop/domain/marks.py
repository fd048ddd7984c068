"""What charts are made of: plain marks that a painter in `ui/` and one in `report/` only draw.

Lengths are in the chart's own units: one unit is one pixel at 100 % or one point on paper. Colours are
named by role ("stage:2" is the third stage, "ink", "muted", "line"), so that each painter takes its own.
Text is measured by the painter's own font, so the layout takes a function that measures.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

from placematrix_desktop.domain.judgement import STATE_LABELS, Judgement, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.workshop import Workshop

Anchor = Literal["start", "middle", "end"]
Measure = Callable[[str, float], float]
"""Width of a text at a size, in the chart's units."""


class Rect(msgspec.Struct, frozen=True, kw_only=True):
    """A rectangle. `dashed` outlines stand for what was not assessed; `meaning` says it in words."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    outline: str | None = None
    dashed: bool = False
    radius: float = 2.0
    meaning: str = ""
    about: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = "line"
    width: float = 1.0


class Polygon(msgspec.Struct, frozen=True, kw_only=True):
    """A filled polygon, its points as x, y pairs."""

    points: tuple[tuple[float, float], ...]
    fill: str
    meaning: str = ""


class Text(msgspec.Struct, frozen=True, kw_only=True):
    """One line of text; `y` is its base line."""

    x: float
    y: float
    text: str
    size: float
    colour: str = "ink"
    bold: bool = False
    anchor: Anchor = "start"


Mark = Rect | Line | Polygon | Text


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """A drawing and what it says in words, for those who do not see it."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    description: str


def chip(workshop: Workshop, judgement: Judgement, side: float) -> Chart:
    """The sign of one judgement by itself, `side` wide and high."""
    marks = chip_marks(workshop, judgement, 0, 0, side)
    return Chart(width=side, height=side, marks=tuple(marks), description=state_in_words(workshop, judgement))


def chip_marks(workshop: Workshop, judgement: Judgement, x: float, y: float, side: float) -> list[Mark]:
    """The small square for one judgement, with its sign; never told by colour alone."""
    title = workshop.matrix.place(judgement.descriptor_id).descriptor.title
    meaning = f"{title}: {state_in_words(workshop, judgement)}"
    return sign_marks(workshop.matrix, judgement, x, y, side, meaning=meaning, about=judgement.descriptor_id)


def sign_marks(
    matrix: Matrix,
    judgement: Judgement,
    x: float,
    y: float,
    side: float,
    *,
    meaning: str = "",
    about: str = "",
) -> list[Mark]:
    """The same square without asking which descriptor it is for, as a legend needs it."""
    size = side * 0.69
    middle, base = x + side / 2, y + side / 2 + size * 0.36

    def box(fill: str | None, outline: str, dashed: bool = False) -> Rect:
        return Rect(
            x=x, y=y, width=side, height=side, fill=fill, outline=outline, dashed=dashed,
            radius=side * 0.12, meaning=meaning, about=about,
        )  # fmt: skip

    if judgement.state is State.AGREED and judgement.stage_id is not None:
        index = matrix.stage_index(judgement.stage_id)
        number = Text(
            x=middle, y=base, text=str(index + 1), size=size, colour=f"on_stage:{index}", anchor="middle"
        )
        marks: list[Mark] = [box(f"stage:{index}", f"stage_edge:{index}"), number]
        if judgement.between_next:
            tip = side * 0.3
            corner = ((x + side, y), (x + side, y + tip), (x + side - tip, y))
            marks.append(
                Polygon(points=corner, fill=f"on_stage:{index}", meaning="between this stage and the next")
            )
        return marks
    if judgement.state is State.NO_CONSENSUS:
        half, cx, cy = side * 0.26, x + side / 2, y + side / 2
        diamond = ((cx, cy - half), (cx + half, cy), (cx, cy + half), (cx - half, cy))
        return [box(None, "line_strong"), Polygon(points=diamond, fill="ink")]
    if judgement.state is State.PARKED:
        bar, tall = side * 0.12, side * 0.4
        top = y + (side - tall) / 2
        bars = [
            Rect(x=x + side / 2 + shift, y=top, width=bar, height=tall, fill="ink", radius=0)
            for shift in (-1.6 * bar, 0.6 * bar)
        ]
        return [box(None, "line_strong"), *bars]
    if judgement.state is State.NOT_APPLICABLE:
        inset = side * 0.28
        slash = Line(
            x1=x + inset,
            y1=y + side - inset,
            x2=x + side - inset,
            y2=y + inset,
            colour="ink",
            width=side * 0.08,
        )
        return [box(None, "line_strong"), slash]
    dot = side * 0.1
    centre = Rect(
        x=x + (side - dot) / 2, y=y + (side - dot) / 2, width=dot, height=dot, fill="ink", radius=dot / 2
    )
    return [box(None, "line_strong", dashed=True), centre]


def state_in_words(workshop: Workshop, judgement: Judgement) -> str:
    """ "agreed Maturing, moving to Thriving", "no consensus", "not assessed"."""
    if judgement.state is State.OPEN:
        return "not assessed"
    if judgement.state is not State.AGREED or judgement.stage_id is None:
        return STATE_LABELS[judgement.state].lower()
    label = workshop.matrix.stage(judgement.stage_id).label
    following = workshop.matrix.stage_after(judgement.stage_id)
    moving = f", moving to {following.label}" if judgement.between_next and following else ""
    return f"agreed {label}{moving}"


def shortened(text: str, width: float, measure: Callable[[str], float]) -> str:
    """The text, or as much of it as fits the width with an ellipsis."""
    if measure(text) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…") <= width:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def in_lines(text: str, width: float, measure: Callable[[str], float], *, most: int) -> tuple[str, ...]:
    """The text broken between words into at most `most` lines; what does not fit ends with an ellipsis."""
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and measure(" ".join(words[: taken + 1])) <= width:
            taken += 1
        lines.append(shortened(" ".join(words[:taken]), width, measure))
        words = words[taken:]
    if words:
        lines.append(shortened(" ".join(words), width, measure))
    return tuple(lines)

"""How the rows of the whole grid are laid out: nothing is cut, and a cell of several statements is a list."""

from __future__ import annotations

from typing import NamedTuple

from placematrix_desktop.domain.matrix import Stage
from placematrix_desktop.ui.matrix_shown.matrix_words import stage_about
from placematrix_desktop.ui.matrix_shown.preview_model import (
    HeadingRow,
    MatrixPreviewModel,
    explanations_of,
)
from placematrix_desktop.ui.pieces.text_block import TextBlock, TextStyle, lay_out
from placematrix_desktop.ui.theme import Role, Theme

_DEFINITION_LINES = 4
"""Lines of a stage's definition over its column; the whole of it is among the cards and in the tool tip."""

_FIRST_SHARE = 0.2
_FIRST_LEAST, _FIRST_MOST = 136, 240
_STAGE_LEAST, _STAGE_LEAST_ALONE = 124, 100
"""In pixels at 100 % text: beside the descriptors, and where these stand over their statements."""


class Placed(NamedTuple):
    """A text and where it stands, from the corner of its cell; `ink` is the role of its colour."""

    block: TextBlock
    x: int
    y: int
    ink: Role


class CellLayout(NamedTuple):
    """All texts of a cell, and the height that it needs."""

    texts: tuple[Placed, ...]
    height: int


class PreviewLook:
    """The fonts and distances of the grid, taken from one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.title = TextStyle.of(theme.font("body", "semibold"))
        self.heading = TextStyle.of(theme.font("small", "semibold"))
        self.words = TextStyle.of(theme.font("small"))
        self.pad = theme.space(1.25)
        self.gap = theme.space(0.5)

    def below_each_other(self, parts: tuple[tuple[TextBlock, Role], ...], pad: int) -> CellLayout:
        """Texts under one another, with `pad` pixels over the first and under the last."""
        placed: list[Placed] = []
        y = pad
        for block, ink in parts:
            if placed:
                y += self.gap
            placed.append(Placed(block, self.pad, y, ink))
            y += block.height
        return CellLayout(tuple(placed), y + pad)


def column_widths(room: int, stages: int, text_scale: int) -> tuple[int, ...]:
    """The widths of the descriptor's column and of the stages. `text_scale` is in per cent.

    Where stages beside it would be too narrow to read, the first is 0: the descriptor then stands over its
    statements. Where they still are, they are wider than the room, and the grid scrolls sideways.
    """
    least, most, each, alone = (
        length * max(100, text_scale) // 100
        for length in (_FIRST_LEAST, _FIRST_MOST, _STAGE_LEAST, _STAGE_LEAST_ALONE)
    )
    if least + stages * each > room:
        stage = max(room // stages, alone)
        return (0, max(stage, room - stage * (stages - 1)), *[stage] * (stages - 1))
    first = min(max(round(room * _FIRST_SHARE), least), most, room - stages * each)
    stage = (room - first) // stages
    return (room - stage * stages, *[stage] * stages)


def lay_out_heading(look: PreviewLook, row: HeadingRow, width: int) -> CellLayout:
    """Theme › element, and below it what the publisher says of it. `width` is that of the whole row."""
    inner = width - 2 * look.pad
    words = f"{row.words} · {row.status.lower()}" if row.status else row.words
    parts: list[tuple[TextBlock, Role]] = [(lay_out((words,), look.heading, inner), "ink")]
    parts += [(lay_out((text,), look.words, inner), "ink_muted") for text in row.explanations]
    return look.below_each_other(tuple(parts), look.theme.space(0.75))


def lay_out_cell(
    look: PreviewLook, model: MatrixPreviewModel, row: int, column: int, width: int
) -> CellLayout:
    """The descriptor with what it means, or the statements of a stage."""
    inner = width - 2 * look.pad
    found = model.row(row)
    if isinstance(found, HeadingRow):
        return lay_out_heading(look, found, width)
    if column == 0:
        parts: list[tuple[TextBlock, Role]] = [(lay_out((found.title,), look.title, inner), "ink")]
        parts += [(lay_out((text,), look.words, inner), "ink_muted") for text in explanations_of(found)]
        return look.below_each_other(tuple(parts), look.pad)
    statements = model.statements(row, column)
    if not statements:
        blank = (str(model.index(row, column).data()),)
        return look.below_each_other(((lay_out(blank, look.words, inner), "ink_faint"),), look.pad)
    block = lay_out(statements, look.words, inner, bullets=len(statements) > 1)
    return look.below_each_other(((block, "ink"),), look.pad)


def lay_out_stage(look: PreviewLook, stage: Stage, width: int, chip: int) -> CellLayout:
    """The label of a stage beside the place of its number, and its definition below."""
    inner = width - 2 * look.pad
    beside = chip + look.theme.space(1)
    label = lay_out((stage.label,), look.title, inner - beside)
    texts = [Placed(label, look.pad + beside, look.pad, "ink")]
    y = look.pad + max(label.height, chip)
    if about := stage_about(stage):
        below = lay_out((about,), look.words, inner, most_lines=_DEFINITION_LINES)
        texts.append(Placed(below, look.pad, y + look.gap, "ink_muted"))
        y += look.gap + below.height
    return CellLayout(tuple(texts), y + look.pad)

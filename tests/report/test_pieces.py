"""Pieces on a page: how they part, what they keep together, how tables go on over pages."""

from __future__ import annotations

import pytest

from placematrix_desktop.report.blocks import words
from placematrix_desktop.report.fonts import Fonts, fonts_from
from placematrix_desktop.report.pieces import (
    HeadingPiece,
    Keep,
    Piece,
    Step,
    Tagged,
    height_of,
    kept_together,
)
from placematrix_desktop.report.table_piece import Row, TablePiece
from placematrix_desktop.report.tagging import Node, Role
from placematrix_desktop.report.text_block import TextBlock, block
from tests.report.accounts import FONTS

WIDTH = 400.0


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return fonts_from(FONTS)


def text(fonts: Fonts, lines: int) -> Tagged:
    """A text of so many lines."""
    inner = block(words(" ".join(["m" * 30] * lines)), fonts, size=10, leading=14)
    piece = Tagged(inner, Node(Role.PARAGRAPH), fonts)
    assert piece.wrap(WIDTH) == lines * 14
    return piece


def heading(fonts: Fonts) -> HeadingPiece:
    inner = block(words("A heading"), fonts, size=12, leading=16, before=20, after=5)
    return HeadingPiece(inner, Node(Role.H3), fonts, rule=1, rule_gap=4)


@pytest.mark.parametrize(
    ("lines", "room", "parts"),
    [
        (5, 70, [5]),
        (5, 69, [3, 2]),  # not 4 and 1
        (5, 43, [3, 2]),
        (5, 28, [2, 3]),
        (5, 27, []),  # not 1 and 4
        (3, 41, []),  # neither 2 and 1 nor 1 and 2
        (2, 27, []),
        (40, 300, [21, 19]),
    ],
)
def test_a_text_parts_between_lines_and_leaves_none_alone(
    lines: int, room: float, parts: list[int], fonts: Fonts
) -> None:
    piece = text(fonts, lines)
    got = piece.split(WIDTH, room)
    assert [part.wrap(WIDTH) / 14 for part in got] == parts
    assert all(isinstance(part, Tagged) and part.node is piece.node for part in got)


def test_the_parts_have_all_the_words_in_order(fonts: Fonts) -> None:
    piece = block(words(" ".join(f"w{n}" for n in range(500))), fonts)
    piece.wrap(WIDTH)
    found: list[str] = []
    rest: TextBlock = piece
    while True:
        first, *others = rest.split(WIDTH, 60)
        found += [run.text for line in first.lines for run in line.runs]
        if not others:
            break
        (rest,) = others
    assert " ".join(found).split() == [f"w{n}" for n in range(500)]


def test_a_part_is_never_broken_again(fonts: Fonts) -> None:
    first, second = text(fonts, 10).inner.split(WIDTH, 70)
    for part in (first, second):
        with pytest.raises(RuntimeError, match="cannot be broken again"):
            part.wrap(WIDTH / 2)


def test_a_heading_asks_for_room_for_what_follows(fonts: Fonts) -> None:
    head, body = heading(fonts), text(fonts, 10)
    story = kept_together([head, body], WIDTH, enough=42)
    assert isinstance(story[0], Keep)
    # Itself, the space after it, and three lines; and the space before it.
    assert (story[0].height, story[0].before) == ((16 + 4) + 5 + 42, 20)
    assert story[1:] == [head, body]


def test_pieces_that_do_not_stick_ask_for_nothing(fonts: Fonts) -> None:
    pieces: list[Piece] = [text(fonts, 2), text(fonts, 3)]
    assert kept_together(pieces, WIDTH, enough=42) == pieces


def test_nothing_asks_for_more_than_a_page_has(fonts: Fonts) -> None:
    pieces = [text(fonts, 30) for _ in range(3)]
    for piece in pieces[:-1]:
        piece.sticks = True
    story = kept_together(pieces, WIDTH, enough=42)
    assert isinstance(story[0], Keep)
    assert story[0].height == 600


def table(fonts: Fonts, *lines: int) -> TablePiece:
    """A table whose rows are so many lines high."""

    def cell(many: int) -> list[Tagged]:
        return [text_in(fonts, many, 88)]

    header = Row([cell(1), cell(1)])
    return TablePiece([100, 100], header, [Row([cell(many), cell(1)]) for many in lines])


def text_in(fonts: Fonts, lines: int, width: float) -> Tagged:
    inner = block(words(" ".join(["mmmmmmmm"] * lines)), fonts, size=10, leading=14)
    piece = Tagged(inner, Node(Role.CELL), fonts)
    assert piece.wrap(width) == lines * 14
    return piece


ROW = 14 + 2 * 4.6 + 0.5


def test_a_table_parts_between_rows_and_repeats_its_heading(fonts: Fonts) -> None:
    whole = table(fonts, 1, 1, 1, 1)
    whole.wrap(WIDTH)
    assert whole.height == pytest.approx(5 * ROW)
    first, second = whole.split(WIDTH, 3.5 * ROW)
    assert isinstance(first, TablePiece)
    assert isinstance(second, TablePiece)
    assert (len(first.rows), len(second.rows)) == (2, 2)
    assert (first.first, second.first) == (True, False)
    assert second.header is whole.header
    assert [*first.rows, *second.rows] == whole.rows


def test_the_last_row_does_not_go_over_the_page_by_itself(fonts: Fonts) -> None:
    first, keep, second = table(fonts, 1, 1, 1, 1).split(WIDTH, 4.5 * ROW)
    assert isinstance(first, TablePiece)
    assert isinstance(second, TablePiece)
    assert (len(first.rows), len(second.rows)) == (2, 2)
    # Nor does the one that keeps it company stay behind, under a heading of its own.
    assert isinstance(keep, Keep)
    assert keep.height == pytest.approx(3 * ROW)


def test_a_table_does_not_leave_its_heading_alone(fonts: Fonts) -> None:
    assert not table(fonts, 1, 1).split(WIDTH, 1.5 * ROW)


def test_a_row_higher_than_a_page_is_parted(fonts: Fonts) -> None:
    whole = table(fonts, 60, 1)
    lines = 0
    rest: list[Step] = [whole]
    for _ in range(20):
        rest[0].wrap(WIDTH)
        if rest[0].height <= 300:
            break
        first, second = rest[0].split(WIDTH, 300)
        assert first.wrap(WIDTH) <= 300.01
        assert isinstance(first, TablePiece)
        lines += sum(round(cell.height / 14) for row in first.rows for cell in row.cells[0])
        rest = [second]
    assert isinstance(rest[0], TablePiece)
    lines += sum(round(cell.height / 14) for row in rest[0].rows for cell in row.cells[0])
    assert lines == 61


def test_a_row_that_fits_a_page_goes_there_whole(fonts: Fonts) -> None:
    first, second = table(fonts, 1, 6).split(WIDTH, 2 * ROW + 60)
    assert isinstance(first, TablePiece)
    assert isinstance(second, TablePiece)
    assert (len(first.rows), len(second.rows)) == (1, 1)
    assert height_of(second.rows[0].cells[0], 88) == 6 * 14

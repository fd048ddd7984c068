"""How the whole grid is laid out: widths, and every statement uncut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import Stage
from placematrix_desktop.ui.matrix_shown.preview_layout import (
    PreviewLook,
    column_widths,
    lay_out_cell,
    lay_out_stage,
)
from placematrix_desktop.ui.matrix_shown.preview_model import MatrixPreviewModel
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import small_matrix
from tests.ui.matrix_shown.conftest import SENTENCE, long_matrix


@given(room=st.integers(1, 4000), stages=st.integers(1, 9), scale=st.integers(80, 200))
def test_columns_fill_the_room_or_are_wide_enough_to_read(room: int, stages: int, scale: int) -> None:
    first, *each = column_widths(room, stages, scale)
    assert len(each) == stages
    total = first + sum(each)
    assert total >= room
    text = max(100, scale) / 100
    assert min(each) >= int(100 * text)
    if total > room:
        assert (first, min(each)) == (0, max(each)), "the descriptor does not take room that is missing"


@pytest.mark.parametrize(
    ("room", "stages", "scale", "beside"),
    [
        (880, 4, 100, True),  # Home, 1366×768, beside the list
        (1017, 4, 100, True),  # Home, 1093×614
        (820, 4, 100, True),  # Prepare, 1093×614
        (1288, 4, 200, True),  # Home, 1366×768
        (1017, 4, 200, False),  # Home, 1093×614
        (1017, 3, 200, True),
    ],
)
def test_at_the_sizes_that_count_the_grid_does_not_scroll_sideways(
    room: int, stages: int, scale: int, beside: bool
) -> None:
    widths = column_widths(room, stages, scale)
    assert sum(widths) == room
    assert bool(widths[0]) is beside


@pytest.mark.parametrize("scale", [80, 100, 200])
def test_a_long_cell_is_a_list_in_full(themes: ThemeKeeper, scale: int) -> None:
    theme = themes.theme.scaled(scale)
    model = MatrixPreviewModel(long_matrix(statements=6))
    cell = lay_out_cell(PreviewLook(theme), model, 1, 1, 176 * scale // 100)
    (text,) = cell.texts
    assert not text.block.is_cut
    per_line = PreviewLook(theme).words.width(SENTENCE) / (176 * scale // 100)
    assert text.block.line_count >= 6 * per_line, "six statements of some lines each"
    assert cell.height > text.block.height


def test_one_statement_is_no_list(themes: ThemeKeeper) -> None:
    look = PreviewLook(themes.theme)
    one = lay_out_cell(look, MatrixPreviewModel(long_matrix(statements=1)), 1, 1, 4000).texts[0].block
    two = lay_out_cell(look, MatrixPreviewModel(long_matrix(statements=2)), 1, 1, 4000).texts[0].block
    indent = look.words.width("•\u2002")
    assert two.widest - one.widest == pytest.approx(indent, abs=1.5)


def test_a_descriptor_stands_with_what_it_means(themes: ThemeKeeper) -> None:
    cell = lay_out_cell(PreviewLook(themes.theme), MatrixPreviewModel(long_matrix()), 1, 0, 200)
    assert [text.ink for text in cell.texts] == ["ink", "ink_muted", "ink_muted"]
    tops = [text.y for text in cell.texts]
    assert tops == sorted(set(tops))


def test_a_heading_is_as_high_as_its_note_wants_it(themes: ThemeKeeper) -> None:
    matrix = small_matrix()
    look = PreviewLook(themes.theme)
    model = MatrixPreviewModel(matrix)
    plain = lay_out_cell(look, model, 0, 0, 600).height
    noted = lay_out_cell(look, model, 3, 0, 600).height
    assert plain < noted < lay_out_cell(look, model, 3, 0, 120).height


def test_what_a_stage_means_takes_no_more_than_four_lines(themes: ThemeKeeper) -> None:
    look = PreviewLook(themes.theme)
    stage = Stage(id="a", label="Emerging", definition=SENTENCE * 4)
    label, about = lay_out_stage(look, stage, 180, 16).texts
    assert not label.block.is_cut
    assert (about.block.is_cut, about.block.line_count) == (True, 4)
    short = lay_out_stage(look, replace(stage, definition=""), 180, 16)
    assert len(short.texts) == 1

"""Rows laid out at several widths and text sizes: nothing is clipped, nothing overlaps."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run.column_widths import column_widths
from placematrix_desktop.ui.run.grid_look import CUT_AFTER, TOUCH, GridLook
from placematrix_desktop.ui.run.heading_layout import heading_height, lay_out_folded, lay_out_heading
from placematrix_desktop.ui.run.row_layout import Placed, RowLayout, lay_out_row
from placematrix_desktop.ui.run.row_words import StageCell, TitleCell
from placematrix_desktop.ui.run.signs import badge_width
from placematrix_desktop.ui.theme import ThemeKeeper

SCALES = (80, 100, 125, 200)
ROOMS = (640, 748, 860, 1310)


def placed_of(layout: RowLayout) -> Iterator[tuple[int, Placed]]:
    """Every text block with its column."""
    title = layout.title
    for part in (title.title, title.status, title.written, title.explanation):
        if part is not None:
            yield 0, part
    for column, stage in enumerate(layout.stages, 1):
        yield column, stage.text


def check(layout: RowLayout, widths: list[int]) -> None:
    for column, part in placed_of(layout):
        assert part.x >= 0
        assert part.x + part.block.widest <= widths[column] + 1, "text is wider than its column"
        assert part.y + part.block.height <= layout.height, "text is lower than its row"
    for column, stage in enumerate(layout.stages, 1):
        boxes = [badge.box for badge in stage.badges] + ([stage.button] if stage.button else [])
        for box in boxes:
            assert QRect(0, 0, widths[column], layout.height).contains(box)
            assert box.bottom() < stage.text.y, "a badge covers the text"
        for one in boxes:
            assert not any(one is not other and one.intersects(other) for other in boxes)


def title_cell(title: str, **more: object) -> TitleCell:
    fields: dict[str, object] = {
        "title": title,
        "state": State.AGREED,
        "status": "Agreed 10:31 · consensus · 11 present · minority view kept",
        "written": "Note · evidence · 2 actions",
        "explanation": "What the descriptor means, in a sentence of its own that is not short.",
    }
    return TitleCell(**{**fields, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("room", ROOMS)
def test_every_row_of_the_real_matrix_fits(
    real_matrix: Matrix, themes: ThemeKeeper, room: int, scale: int
) -> None:
    look = GridLook(themes.theme.scaled(scale), real_matrix)
    widths = column_widths(room, 4, scale)
    for number, place in enumerate(real_matrix.places()):
        cells = [
            StageCell(
                stage=index,
                statements=place.descriptor.statements(stage.id),
                agreed=index == number % 4,
                moving_to=index + 2 if index == number % 4 < 3 else None,
                last_time=index == number % 3,
                target=index >= 2,
            )
            for index, stage in enumerate(real_matrix.stages)
        ]
        for selected, full in ((False, False), (True, False), (False, True)):
            layout = lay_out_row(
                look, title_cell(place.descriptor.title), cells, widths, selected=selected, full=full
            )
            check(layout, widths)
            assert layout.is_cut is False or not (selected or full)
            for stage in layout.stages:
                assert selected or full or stage.text.block.line_count <= CUT_AFTER


def test_the_selected_row_stands_in_full_and_has_a_chip_for_each_stage_but_the_agreed_one(
    real_matrix: Matrix, themes: ThemeKeeper
) -> None:
    look = GridLook(themes.theme, real_matrix)
    widths = column_widths(860, 4, 100)
    long = ("A sentence that goes on for a good while. " * 8,)
    cells = [StageCell(stage=index, statements=long, agreed=index == 1) for index in range(4)]
    plain = lay_out_row(look, title_cell("Title"), cells, widths, selected=False, full=False)
    chosen = lay_out_row(look, title_cell("Title"), cells, widths, selected=True, full=False)
    assert plain.is_cut
    assert not chosen.is_cut
    assert [stage.button is not None for stage in chosen.stages] == [True, False, True, True]
    assert not any(stage.button for stage in plain.stages)
    assert plain.title.explanation is None
    assert chosen.title.explanation is not None


def test_how_a_descriptor_stands_is_short_in_other_rows_and_whole_in_the_selected_one(
    real_matrix: Matrix, themes: ThemeKeeper
) -> None:
    look = GridLook(themes.theme, real_matrix)
    cells = [StageCell(stage=0, statements=("One.",))]

    def lines(*, selected: bool) -> tuple[int, int, bool]:
        title = lay_out_row(look, title_cell("T"), cells, [160, 200], selected=selected, full=False).title
        assert title.written is not None
        cut = title.status.block.is_cut or title.written.block.is_cut
        return title.status.block.line_count, title.written.block.line_count, cut

    assert lines(selected=False) == (3, 1, True)
    status, written, cut = lines(selected=True)
    assert (status > 2, written > 1, cut) == (True, True, False)


def test_a_badge_takes_its_short_form_in_a_narrow_column(real_matrix: Matrix, themes: ThemeKeeper) -> None:
    look = GridLook(themes.theme, real_matrix)
    cell = StageCell(stage=1, statements=("One.",), agreed=True, moving_to=3)

    def words(width: int) -> str:
        layout = lay_out_row(look, title_cell("T"), [cell], [160, width], selected=False, full=False)
        return layout.stages[0].badges[0].words

    def just_wide_enough_for(text: str) -> int:
        return badge_width(text, look.badge, look.badge_pad, tick=True) + 2 * look.pad_x

    assert words(just_wide_enough_for("Agreed, moving to 3")) == "Agreed, moving to 3"
    assert words(just_wide_enough_for("Agreed, moving to 3") - 1) == "Agreed → 3"
    assert words(just_wide_enough_for("Agreed → 3")) == "Agreed → 3"
    assert words(just_wide_enough_for("Agreed → 3") - 1) == "Agreed …"


def test_statements_of_a_cell_are_a_list_only_where_there_are_several(
    real_matrix: Matrix, themes: ThemeKeeper
) -> None:
    look = GridLook(themes.theme, real_matrix)
    one = StageCell(stage=0, statements=("One thing.",))
    two = replace(one, statements=("One thing.", "Another."))
    layout = lay_out_row(look, title_cell("T"), [one, two], [160, 300, 300], selected=False, full=False)
    single, several = layout.stages
    assert several.text.block.widest > single.text.block.widest
    assert not single.is_blank
    blank = replace(one, statements=())
    layout = lay_out_row(look, title_cell("T"), [blank], [160, 300], selected=False, full=False)
    assert layout.stages[0].is_blank


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [300, 640, 1310])
def test_headings_hold_their_tags_note_and_result(
    real_matrix: Matrix, themes: ThemeKeeper, width: int, scale: int
) -> None:
    look = GridLook(themes.theme.scaled(scale), real_matrix)
    layout = lay_out_heading(
        look,
        "Ambition and vision › Community, neighbourhood and citizen informed",
        ("To be expanded", "Assessed elsewhere"),
        "When this matrix was published, more work was planned on this section. " * 2,
        "Result: Level 3 of 5 · from ICS digital maturity matrix, June 2026",
        width,
    )
    assert layout.note
    assert layout.result
    tops = [layout.title.y, layout.note.y, layout.result.y]
    assert tops == sorted(tops)
    assert layout.title.y + layout.title.block.height <= layout.note.y
    for words, box in layout.tags:
        assert words
        assert box.right() < width
        assert box.bottom() < layout.note.y + 1
    first, second = (box for _, box in layout.tags)
    assert not first.intersects(second)
    assert layout.result.y + layout.result.block.height <= layout.height


def test_a_plain_heading_has_the_height_of_the_sticky_one(real_matrix: Matrix, themes: ThemeKeeper) -> None:
    look = GridLook(themes.theme, real_matrix)
    assert lay_out_heading(look, "Theme › Element", (), "", "", 600).height == heading_height(look)


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("width", [300, 1310])
def test_a_folded_line_is_high_enough_for_a_finger_and_for_its_words(
    real_matrix: Matrix, themes: ThemeKeeper, width: int, scale: int
) -> None:
    look = GridLook(themes.theme.scaled(scale), real_matrix)
    words = "Ambition and vision › Community, neighbourhood and citizen informed: 3 not in scope today"
    layout = lay_out_folded(look, words, width)
    assert layout.height >= TOUCH
    assert layout.note
    assert layout.note.y >= 0
    assert layout.note.y + layout.note.block.height <= layout.height
    assert layout.note.x + layout.note.block.widest <= width


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("hands", [1, 6, 40, 999])
def test_hands_stand_below_the_words_in_dots_as_far_as_they_fit(
    themes: ThemeKeeper, real_matrix: Matrix, scale: int, hands: int
) -> None:
    themes.set_text_scale(scale)
    look = GridLook(themes.theme, real_matrix)
    widths = column_widths(860, 1, scale)
    cell = StageCell(stage=0, statements=("One statement.",), hands=hands)
    without = lay_out_row(look, title_cell("T"), [replace(cell, hands=0)], widths, selected=False, full=False)
    layout = lay_out_row(look, title_cell("T"), [cell], widths, selected=False, full=False)
    (stage,) = layout.stages
    assert stage.hands is not None
    assert without.stages[0].hands is None
    assert stage.hands.box.top() >= stage.text.y + stage.text.block.height
    assert QRect(0, 0, widths[1], layout.height).contains(stage.hands.box)
    if stage.hands.words:
        assert (stage.hands.dots, stage.hands.words) == (1, str(hands))
        assert hands * look.dot_pitch > stage.hands.box.width()
    else:
        assert stage.hands.dots == hands
        assert hands * look.dot_pitch <= stage.hands.box.width()

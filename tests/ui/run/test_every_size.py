"""All five matrices at any width and text size: every row holds its text, in full where it is selected."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.run.column_widths import column_widths
from placematrix_desktop.ui.run.grid_look import CUT_AFTER, GridLook
from placematrix_desktop.ui.run.row_layout import RowLayout, lay_out_row
from placematrix_desktop.ui.run.row_words import StageCell, TitleCell
from placematrix_desktop.ui.run.stage_header import StageHeader
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.run.conftest import CHECKOUT, OpenGrid

MATRICES = {
    file.stem: msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8")), Matrix)
    for file in sorted((CHECKOUT / "matrices").glob("*.toml"))
}
WIDTHS = st.integers(700, 1900)
SCALES = st.integers(8, 20).map(lambda tens: tens * 10)


def check(layout: RowLayout, widths: list[int], *, whole: bool) -> None:
    """Nothing is wider than its column or lower than its row, and what is to stand in full does."""
    title = layout.title
    parts = [(0, p) for p in (title.title, title.status, title.written, title.explanation) if p is not None]
    parts += [(column, stage.text) for column, stage in enumerate(layout.stages, 1)]
    for column, part in parts:
        assert 0 <= part.x <= part.x + part.block.widest <= widths[column] + 1
        assert 0 <= part.y <= part.y + part.block.height <= layout.height
        assert not (whole and part.block.is_cut)
    for column, stage in enumerate(layout.stages, 1):
        assert whole or stage.text.block.line_count <= CUT_AFTER
        for box in [badge.box for badge in stage.badges] + ([stage.button] if stage.button else []):
            assert 0 <= box.left() <= box.right() < widths[column]
            assert 0 <= box.top() <= box.bottom() < stage.text.y


def cells_of(matrix: Matrix, number: int) -> list[StageCell]:
    """The cells of a descriptor, marked in every way that a workshop can."""
    statements = [stage.id for stage in matrix.stages]
    descriptor = tuple(matrix.places())[number].descriptor
    agreed = number % len(statements)
    is_last = agreed + 1 == len(statements)
    return [
        StageCell(
            stage=index,
            statements=descriptor.statements(stage_id),
            agreed=index == agreed,
            moving_to=index + 2 if matrix.ladder and index == agreed and not is_last else None,
            last_time=bool((index + number) % 2),
            target=matrix.ladder and index > agreed,
        )
        for index, stage_id in enumerate(statements)
    ]


@pytest.mark.parametrize("name", MATRICES)
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(width=WIDTHS, scale=SCALES, first=st.integers(0, 200))
def test_no_text_is_cut_that_is_to_stand_in_full(
    themes: ThemeKeeper, name: str, width: int, scale: int, first: int
) -> None:
    matrix = MATRICES[name]
    look = GridLook(themes.theme.scaled(scale), matrix)
    widths = column_widths(width, len(matrix.stages), scale)
    assert sum(widths) >= width
    places = tuple(matrix.places())
    for number in range(first % len(places), len(places), 7):
        descriptor = places[number].descriptor
        title = TitleCell(
            title=descriptor.title,
            state=State.AGREED,
            status="Agreed 10:31 · lowest of the range · 11 present · 2 minority views kept",
            written="Note · evidence · 2 actions · support needed · good practice",
            explanation=f"{descriptor.definition}\n{descriptor.context}".strip(),
        )
        for selected, full in ((False, False), (True, False), (False, True)):
            layout = lay_out_row(look, title, cells_of(matrix, number), widths, selected=selected, full=full)
            if full:
                assert not any(stage.text.block.is_cut for stage in layout.stages)
            else:
                check(layout, widths, whole=selected)


@pytest.mark.parametrize("name", MATRICES)
@pytest.mark.parametrize(("width", "scale"), [(700, 80), (700, 200), (1046, 130), (1366, 200), (1900, 100)])
def test_the_grid_gives_every_row_and_its_heading_that_height(
    open_grid: Callable[..., OpenGrid], name: str, width: int, scale: int
) -> None:
    grid = open_grid(MATRICES[name], width=width)
    grid.themes.set_text_scale(scale)
    view = grid.view
    bar = view.verticalScrollBar()
    seen: set[int] = set()
    while True:
        row = max(0, view.rowAt(0))
        while row < grid.model.rowCount() and view.rowViewportPosition(row) < view.viewport().height():
            assert view.rowHeight(row) == view.geometry_of_rows.layout_of(row).height, f"row {row}"
            seen.add(row)
            row += 1
        before = bar.value()
        bar.setValue(before + view.viewport().height())
        if bar.value() == before:
            break
    assert len(seen) == grid.model.rowCount()
    header = view.horizontalHeader()
    assert isinstance(header, StageHeader)
    assert header.height() >= header.needed_height()
    grid.themes.set_text_scale(100)
    QApplication.processEvents()
    assert view.rowHeight(view.selected_row) == view.geometry_of_rows.layout_of(view.selected_row).height

"""Which rows the grid has, and in which order."""

from __future__ import annotations

from msgspec.structs import replace

from placematrix_desktop.domain.judgement import ElementResult
from placematrix_desktop.domain.matrix import ElementStatus, Matrix
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, HeadingRow, LeftOutRow, Row, rows_of
from tests.factories import agenda, large_matrix, small_matrix, workshop


def short(rows: tuple[Row, ...]) -> list[str]:
    def name(row: Row) -> str:
        if isinstance(row, HeadingRow):
            return f"# {row.element.id}" + (f" -{row.out_of_scope}" if row.out_of_scope else "")
        return row.id if isinstance(row, DescriptorRow) else f"... {row.descriptors} in {row.elements}"

    return [name(row) for row in rows]


def test_every_element_has_its_heading_also_those_without_descriptors() -> None:
    assert short(rows_of(workshop())) == [
        "# vision", "common-vision", "health-priorities",
        "# needs", "evidence-base", "patient-experience",
        "# digital", "# leadership", "trust", "# quality",
    ]  # fmt: skip


def test_descriptors_are_numbered_through() -> None:
    rows = rows_of(workshop())
    assert [row.number for row in rows if isinstance(row, DescriptorRow)] == [1, 2, 3, 4, 5]


def test_what_is_out_of_scope_is_counted_and_not_shown() -> None:
    rows = rows_of(workshop(scope=("common-vision",)))
    assert short(rows) == ["# vision -1", "common-vision", "# digital", "... 3 in 2"]


def test_the_order_of_the_agenda_counts_and_headings_come_back() -> None:
    rows = rows_of(workshop(scope=("trust", "common-vision", "evidence-base", "health-priorities")))
    assert short(rows) == [
        "# leadership", "trust", "# quality",
        "# vision", "common-vision",
        "# needs -1", "evidence-base", "# digital",
        "# vision", "health-priorities",
    ]  # fmt: skip


def test_an_empty_element_before_all_others_comes_first() -> None:
    matrix = small_matrix()
    vision, needs, digital = matrix.themes[0].elements
    matrix = replace(
        matrix, themes=(replace(matrix.themes[0], elements=(digital, vision, needs)), matrix.themes[1])
    )
    assert short(rows_of(workshop(matrix=matrix)))[:2] == ["# digital", "# vision"]


def test_elements_assessed_elsewhere_and_in_development_have_a_result() -> None:
    rows = rows_of(workshop())
    with_result = [row.element.id for row in rows if isinstance(row, HeadingRow) and row.has_result]
    assert with_result == ["digital", "quality"]


def test_an_element_that_takes_a_result_stays_though_its_descriptors_are_left_out() -> None:
    matrix = small_matrix()
    vision, needs, digital = matrix.themes[0].elements
    besides = replace(needs, status=ElementStatus.ASSESSED_ELSEWHERE)
    theme = replace(matrix.themes[0], elements=(vision, besides, digital))
    matrix = replace(matrix, themes=(theme, *matrix.themes[1:]))
    rows = rows_of(workshop(matrix=matrix, scope=("common-vision", "trust")))
    assert short(rows) == [
        "# vision -1", "common-vision", "# needs -2", "# digital", "# leadership", "trust", "# quality",
    ]  # fmt: skip


def test_a_result_that_was_recorded_stays_in_sight_whatever_is_left_out() -> None:
    result = {"digital": ElementResult(element_id="digital", result="Level 2")}
    rows = rows_of(workshop(scope=("trust",), element_results=result))
    assert short(rows) == ["# digital", "# leadership", "trust", "# quality", "... 4 in 2"]


def test_every_descriptor_in_scope_has_one_row_whatever_the_order() -> None:
    matrix: Matrix = large_matrix(60)
    wanted = matrix.descriptor_ids()[::-3]
    rows = rows_of(replace(workshop(matrix=matrix), agenda=agenda(*wanted)))
    assert tuple(row.id for row in rows if isinstance(row, DescriptorRow)) == wanted
    assert not any(isinstance(row, LeftOutRow) for row in rows)


def test_the_whole_real_matrix(real_matrix: Matrix) -> None:
    rows = rows_of(workshop(matrix=real_matrix))
    assert sum(isinstance(row, DescriptorRow) for row in rows) == 43
    assert sum(isinstance(row, HeadingRow) for row in rows) == 19

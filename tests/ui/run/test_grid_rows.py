"""Which rows the grid has, and in which order."""

from __future__ import annotations

from msgspec.structs import replace

from placematrix_desktop.domain.judgement import ElementResult
from placematrix_desktop.domain.matrix import ElementStatus, Matrix
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, FoldedRow, HeadingRow, Row, rows_of
from tests.factories import agenda, large_matrix, small_matrix, workshop


def short(rows: tuple[Row, ...]) -> list[str]:
    """Headings with #, folded lines with + and the open ones with -, doubled where it is their heading."""

    def name(row: Row) -> str:
        if isinstance(row, HeadingRow):
            return f"# {row.element.id}"
        if isinstance(row, FoldedRow):
            sign = "-" if row.is_open else "+"
            return f"{sign * (2 if row.whole else 1)} {row.element.id} {row.descriptors}"
        return row.id if row.in_scope else f"({row.id})"

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


def test_what_is_out_of_scope_is_folded_to_a_line_an_element() -> None:
    rows = rows_of(workshop(scope=("common-vision",)))
    assert short(rows) == [
        "# vision", "common-vision", "+ vision 1", "++ needs 2", "# digital", "++ leadership 1",
    ]  # fmt: skip


def test_what_is_unfolded_stands_under_its_line_and_has_no_number() -> None:
    rows = rows_of(workshop(scope=("common-vision",)), unfolded={"needs", "vision"})
    assert short(rows) == [
        "# vision", "common-vision", "- vision 1", "(health-priorities)",
        "-- needs 2", "(evidence-base)", "(patient-experience)", "# digital", "++ leadership 1",
    ]  # fmt: skip
    assert [row.number for row in rows if isinstance(row, DescriptorRow)] == [1, 0, 0, 0]


def test_every_descriptor_has_one_row_once_all_is_unfolded(real_matrix: Matrix) -> None:
    taken = real_matrix.descriptor_ids()[::-4]
    started = replace(workshop(matrix=real_matrix), agenda=agenda(*taken))
    elements = [element.id for _, element in real_matrix.elements()]
    found = [row for row in rows_of(started, unfolded=elements) if isinstance(row, DescriptorRow)]
    assert sorted(row.id for row in found) == sorted(real_matrix.descriptor_ids())
    assert {row.id for row in found if row.in_scope} == set(taken)
    folded = [row for row in rows_of(started) if isinstance(row, FoldedRow)]
    assert sum(row.descriptors for row in folded) == 43 - len(taken)


def test_the_order_of_the_agenda_counts_and_headings_come_back() -> None:
    rows = rows_of(workshop(scope=("trust", "common-vision", "evidence-base", "health-priorities")))
    assert short(rows) == [
        "# leadership", "trust", "# quality",
        "# vision", "common-vision",
        "# needs", "evidence-base", "+ needs 1", "# digital",
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
        "# vision", "common-vision", "+ vision 1", "# needs", "+ needs 2", "# digital",
        "# leadership", "trust", "# quality",
    ]  # fmt: skip


def test_a_result_that_was_recorded_stays_in_sight_whatever_is_left_out() -> None:
    result = {"digital": ElementResult(element_id="digital", result="Level 2")}
    rows = rows_of(workshop(scope=("trust",), element_results=result))
    assert short(rows) == [
        "++ vision 2", "++ needs 2", "# digital", "# leadership", "trust", "# quality",
    ]  # fmt: skip


def test_every_descriptor_in_scope_has_one_row_whatever_the_order() -> None:
    matrix: Matrix = large_matrix(60)
    wanted = matrix.descriptor_ids()[::-3]
    rows = rows_of(replace(workshop(matrix=matrix), agenda=agenda(*wanted)))
    assert tuple(row.id for row in rows if isinstance(row, DescriptorRow)) == wanted
    out = sum(row.descriptors for row in rows if isinstance(row, FoldedRow))
    assert out == 60 - len(wanted)


def test_the_whole_real_matrix(real_matrix: Matrix) -> None:
    rows = rows_of(workshop(matrix=real_matrix))
    assert sum(isinstance(row, DescriptorRow) for row in rows) == 43
    assert sum(isinstance(row, HeadingRow) for row in rows) == 19

"""Elements that are assessed elsewhere or in development, on the real matrix and with a short agenda."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.domain.matrix import Element, ElementStatus, Matrix
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.run import RunScreen
from tests.factories import agenda
from tests.journeys.conftest import OpenWindow, Sitting
from tests.report.pdf_reading import whole_text

Key = Qt.Key
DIGITAL, WORKFORCE, QUALITY = "enabler-digital", "enabler-workforce", "quality"


def marked(matrix: Matrix) -> Matrix:
    """The matrix with a status on the enabler that has a descriptor besides being assessed elsewhere."""

    def status(element: Element) -> Element:
        if element.id != WORKFORCE:
            return element
        return replace(element, status=ElementStatus.ASSESSED_ELSEWHERE)

    themes = (replace(t, elements=tuple(status(e) for e in t.elements)) for t in matrix.themes)
    return replace(matrix, themes=tuple(themes))


@pytest.fixture
def sitting(open_window: OpenWindow) -> Sitting:
    """Run, with one descriptor of the first theme and one of the last on the agenda."""
    sitting = open_window()
    parts = sitting.window.parts
    assert parts is not None
    matrix = marked(parts.matrices.load("wyh-place-development"))
    session = parts.workshops.begin(matrix, "Northbridge")
    session.execute(SetAgenda(agenda("common-vision", "sharing-risk-and-gain")))
    sitting.window.open_workshop(session.workshop.id)
    sitting.keys.settle()
    return sitting


def run_of(sitting: Sitting) -> RunScreen:
    screens = sitting.window.screens
    assert screens is not None
    assert isinstance(screens.current, RunScreen)
    return screens.current


def review_of(sitting: Sitting) -> ReviewScreen:
    screens = sitting.window.screens
    assert screens is not None
    assert isinstance(screens.current, ReviewScreen)
    return screens.current


def write_result(sitting: Sitting, result: str, where_from: str) -> None:
    sitting.keys.press(Key.Key_Return)
    sitting.keys.type(result)
    sitting.keys.press(Key.Key_Tab)
    sitting.keys.type(where_from)
    sitting.keys.press(Key.Key_Escape)


def test_results_are_recorded_in_run_by_key_and_stand_in_review_and_report(
    sitting: Sitting, tmp_path: Path
) -> None:
    window, keys = sitting.window, sitting.keys
    for element_id, result, where_from in (
        (DIGITAL, "Level 2 of 5", "ICS digital matrix"),
        (WORKFORCE, "Level 3 of 5", "ICS workforce matrix"),
    ):
        keys.press(Key.Key_Down)
        assert run_of(sitting).record.shows_element == element_id
        write_result(sitting, result, where_from)
    keys.press(Key.Key_Down)
    assert window.desk is not None
    assert window.desk.selected == "sharing-risk-and-gain"
    keys.press(Key.Key_Down)
    assert run_of(sitting).record.shows_element == QUALITY
    write_result(sitting, "Good", "CQC, May 2026")
    results = window.desk.workshop.element_results
    assert {key: (one.result, one.where_from) for key, one in results.items()} == {
        DIGITAL: ("Level 2 of 5", "ICS digital matrix"),
        WORKFORCE: ("Level 3 of 5", "ICS workforce matrix"),
        QUALITY: ("Good", "CQC, May 2026"),
    }

    window.go_to("review")
    review = review_of(sitting)
    review.show_section(review.read_back)
    keys.settle()
    shown = [label.text() for label in review.read_back.findChildren(QLabel) if label.isVisible()]
    for text in ("Result: Level 2 of 5", "Taken from: ICS workforce matrix"):
        assert text in shown

    file = tmp_path / "report.pdf"
    assert window.parts is not None
    window.parts.documents.write_pdf(window.desk.session.account(), file)
    text = whole_text(file.read_bytes())
    for said in ("Level 2 of 5", "ICS digital matrix", "Level 3 of 5", "Good", "CQC, May 2026"):
        assert said in text


def test_what_is_missing_leads_from_sign_off_and_from_review_to_where_it_is_written(
    sitting: Sitting,
) -> None:
    window, keys = sitting.window, sitting.keys
    window.go_to("sign_off")
    points = window.screens.current.open_points.points  # type: ignore[union-attr]
    (missing,) = (point for point in points if "assessed elsewhere" in point.sentence)
    assert missing.sentence == "2 elements assessed elsewhere without a result."
    missing.button.click()
    keys.settle()
    assert run_of(sitting).record.shows_element == DIGITAL
    write_result(sitting, "Level 2", "")
    window.go_to("review")
    review = review_of(sitting)
    review.show_section(review.read_back)
    review.read_back.focus_start()
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    assert run_of(sitting).record.shows_element == WORKFORCE


def test_what_belongs_to_a_theme_that_is_not_on_today_asks_for_nothing(sitting: Sitting) -> None:
    desk = sitting.window.desk
    assert desk is not None
    desk.carry_out(SetAgenda(agenda("sharing-risk-and-gain")))
    sitting.keys.settle()
    titles = [entry.title for entry in run_of(sitting).outline.outline.entries]
    assert titles == ["Design and delivery", "Finance and risk", "Quality"]
    sitting.window.go_to("sign_off")
    points = sitting.window.screens.current.open_points.points  # type: ignore[union-attr]
    assert not [point for point in points if "elsewhere" in point.sentence]

"""Themes and elements with their progress."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, RecordElementResult, SetAgenda, SetState
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import ElementStatus, Matrix
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.outline import OutlineView
from placematrix_desktop.ui.run.outline.outline_model import OutlineModel
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import (
    ELSEWHERE,
    IN_DEVELOPMENT,
    agenda,
    flat_matrix,
    large_matrix,
    small_matrix,
)
from tests.ui.run.conftest import OpenDesk

Key = Qt.Key
WARN = QAbstractItemModelTester.FailureReportingMode.Warning


def lines(model: OutlineModel) -> list[str]:
    return [model.index(line, 0).data(Qt.ItemDataRole.AccessibleTextRole) for line in range(model.rowCount())]


@pytest.fixture
def model(desk: OpenWorkshop) -> OutlineModel:
    return OutlineModel(desk)


@pytest.fixture
def show(qtbot: QtBot, themes: ThemeKeeper) -> Callable[..., OutlineView]:
    def show_one(desk: OpenWorkshop, width: int = 208) -> OutlineView:
        view = OutlineView(desk, themes)
        qtbot.addWidget(view)
        view.resize(width, 600)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return view

    return show_one


def test_every_element_of_a_theme_in_scope_is_there(model: OutlineModel) -> None:
    assert lines(model) == [
        "Ambition and vision, 0 of 4 decided",
        "Vision, 0 of 2 decided",
        "Needs assessment, 0 of 2 decided",
        "Digital, assessed elsewhere, no result recorded",
        "Design and delivery, 0 of 1 decided",
        "Leadership, 0 of 1 decided",
        "Quality, in development",
    ]


def test_progress_follows_each_decision_and_only_its_lines_change(
    desk: OpenWorkshop, model: OutlineModel
) -> None:
    tester = QAbstractItemModelTester(model, WARN)
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom, _roles: changed.append(top.row()))
    desk.carry_out(PlaceStage("common-vision", "maturing"))
    assert sorted(changed) == [0, 1]
    assert lines(model)[:2] == ["Ambition and vision, 1 of 4 decided", "Vision, 1 of 2 decided"]
    changed.clear()
    desk.carry_out(SetState("health-priorities", State.PARKED))
    assert changed == []  # parked is not done
    desk.carry_out(SetState("health-priorities", State.NO_CONSENSUS))
    assert lines(model)[1] == "Vision, 2 of 2 decided"
    desk.undo()
    assert lines(model)[1] == "Vision, 1 of 2 decided"
    assert tester.model() is model


def test_a_result_from_elsewhere_is_no_descriptor(desk: OpenWorkshop, model: OutlineModel) -> None:
    desk.carry_out(RecordElementResult(ELSEWHERE, "Level 2"))
    assert lines(model)[3] == "Digital, assessed elsewhere, result recorded"
    assert lines(model)[0] == "Ambition and vision, 0 of 4 decided"
    desk.carry_out(RecordElementResult(IN_DEVELOPMENT, "Good"))
    assert lines(model)[6] == "Quality, in development, result recorded"


def test_an_element_with_a_descriptor_besides_waits_for_both(open_desk: OpenDesk) -> None:
    matrix = small_matrix()
    leadership = replace(matrix.themes[1].elements[0], status=ElementStatus.ASSESSED_ELSEWHERE)
    theme = replace(matrix.themes[1], elements=(leadership, matrix.themes[1].elements[1]))
    desk = open_desk(replace(matrix, themes=(matrix.themes[0], theme)))
    model = OutlineModel(desk)
    assert lines(model)[5] == "Leadership, 0 of 1 decided, assessed elsewhere, no result recorded"
    desk.carry_out(PlaceStage("trust", "maturing"))
    assert lines(model)[5] == "Leadership, 1 of 1 decided, assessed elsewhere, no result recorded"
    assert not model.entries[5].is_done
    desk.carry_out(RecordElementResult("leadership", "Level 3"))
    assert lines(model)[5] == "Leadership, 1 of 1 decided, assessed elsewhere, result recorded"
    assert model.entries[5].is_done
    desk.carry_out(SetAgenda(agenda("common-vision")))
    assert "Leadership, assessed elsewhere, result recorded" in lines(model)


def test_a_theme_that_is_its_element_has_one_line_with_its_progress(
    open_desk: OpenDesk, show: Callable[..., OutlineView]
) -> None:
    desk = open_desk(flat_matrix(4))
    view = show(desk)
    assert lines(view.outline) == [f"Subject {n}, 0 of 1 decided" for n in range(1, 5)]
    changed: list[int] = []
    view.outline.dataChanged.connect(lambda top, _bottom, _roles: changed.append(top.row()))
    desk.carry_out(PlaceStage("row-3", "stage-2"))
    assert changed == [2]
    assert lines(view.outline)[2] == "Subject 3, 1 of 1 decided"
    chosen: list[str] = []
    view.element_chosen.connect(chosen.append)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Down)
    assert chosen == ["subject-2", "subject-3"]
    desk.select("row-4")
    assert view.currentIndex().row() == 3
    assert chosen == ["subject-2", "subject-3"]


def test_thirteen_such_themes_stand_in_the_pane_of_a_small_laptop(
    open_desk: OpenDesk, show: Callable[..., OutlineView], themes: ThemeKeeper
) -> None:
    view = show(open_desk(flat_matrix(13)))
    # 768 pixels without heading and footer.
    view.resize(208, 660)
    view.doItemsLayout()
    assert view.visualRect(view.outline.index(12, 0)).bottom() < 660


def test_what_is_out_of_scope_is_left_out(desk: OpenWorkshop, model: OutlineModel) -> None:
    desk.carry_out(SetAgenda(agenda("trust")))
    assert lines(model) == [
        "Design and delivery, 0 of 1 decided",
        "Leadership, 0 of 1 decided",
        "Quality, in development",
    ]


def test_counting_goes_on_after_a_change_of_scope(desk: OpenWorkshop, model: OutlineModel) -> None:
    desk.carry_out(SetAgenda(agenda("trust", "common-vision")))
    desk.carry_out(PlaceStage("common-vision", "maturing"))
    assert lines(model)[:2] == ["Ambition and vision, 1 of 1 decided", "Vision, 1 of 1 decided"]


def test_it_follows_the_selected_descriptor(desk: OpenWorkshop, show: Callable[..., OutlineView]) -> None:
    view = show(desk)
    chosen: list[str] = []
    view.element_chosen.connect(chosen.append)
    assert view.currentIndex().row() == 1
    desk.select("trust")
    assert view.currentIndex().row() == 5
    assert chosen == []


def test_arrows_go_to_elements_and_past_themes(desk: OpenWorkshop, show: Callable[..., OutlineView]) -> None:
    view = show(desk)
    chosen: list[str] = []
    view.element_chosen.connect(chosen.append)
    first = {"vision": "common-vision", "needs": "evidence-base", "leadership": "trust"}
    view.element_chosen.connect(lambda element: element in first and desk.select(first[element]))
    for _ in range(4):
        QTest.keyClick(view, Key.Key_Down)
    assert chosen == ["needs", ELSEWHERE, "leadership", "leadership"]
    for _ in range(2):
        QTest.keyClick(view, Key.Key_Up)
    assert chosen[4:] == ["leadership", ELSEWHERE]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_leads_back_to_the_grid(
    desk: OpenWorkshop, show: Callable[..., OutlineView], qtbot: QtBot, key: Qt.Key
) -> None:
    view = show(desk)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, key)


@pytest.mark.parametrize("scale", [80, 100, 200])
@pytest.mark.parametrize("width", [150, 208, 400])
def test_titles_are_never_cut(
    open_desk: OpenDesk,
    real_matrix: Matrix,
    show: Callable[..., OutlineView],
    themes: ThemeKeeper,
    width: int,
    scale: int,
) -> None:
    themes.set_text_scale(scale)
    view = show(open_desk(real_matrix), width)
    view.doItemsLayout()
    delegate = view.itemDelegate()
    bottom = -1
    for line, entry in enumerate(view.outline.entries):
        place = view.visualRect(view.outline.index(line, 0))
        assert place.top() > bottom
        bottom = place.bottom()
        block = delegate._block(entry, place.width())  # type: ignore[attr-defined]
        assert not block.is_cut
        assert block.height <= place.height()
        assert block.widest <= place.width()


def test_two_thousand_descriptors_are_counted_once(open_desk: OpenDesk) -> None:
    desk = open_desk(large_matrix(2_000))
    model = OutlineModel(desk)
    changed: list[int] = []
    model.dataChanged.connect(lambda top, _bottom, _roles: changed.append(top.row()))
    desk.carry_out(PlaceStage("descriptor-1234", "stage-2"))
    assert len(changed) == 2


def test_going_back_to_the_first_element_of_a_theme_shows_its_theme(
    desk: OpenWorkshop, show: Callable[..., OutlineView]
) -> None:
    view = show(desk)
    view.resize(208, 90)
    QTest.qWait(0)
    first, *_, last = desk.workshop.agenda.descriptor_ids()
    view.follow_descriptor(last)
    view.follow_descriptor(first)
    assert view.visualRect(view.outline.index(0, 0)).top() >= 0
    assert view.visualRect(view.outline.index(1, 0)).bottom() < view.viewport().height()

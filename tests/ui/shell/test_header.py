"""The heading of the window: nothing in it lies over anything else, however little room there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.application.commands import ChangeFacts, PlaceStage
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.step_bar import workshop_steps
from placematrix_desktop.ui.shell.header import Header
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import begun

WIDTHS = (800, 900, 1000, 1024, 1093, 1200, 1366)
SCALES = (80, 100, 120, 150, 180, 200)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[ThemeKeeper]:
    themes = ThemeKeeper(paths.resources_folder())
    themes.choose("light")
    themes.dress(qapp)
    yield themes
    qapp.setStyleSheet("")
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def desk(qapp: object) -> Iterator[OpenWorkshop]:
    desk = OpenWorkshop(begun().session)
    yield desk
    desk.let_go()


@pytest.fixture
def header(themes: ThemeKeeper, desk: OpenWorkshop, qtbot: QtBot) -> Header:
    header = Header(themes)
    qtbot.addWidget(header)
    header.show()
    header.show_workshop(desk)
    return header


def parts(header: Header) -> dict[str, QWidget]:
    """Everything that can be seen, steps one by one; names say what it is."""
    steps = [header.step_bar.button(key) for key, _ in workshop_steps()]
    named: list[tuple[str, QWidget]] = [
        ("home", header.home_button),
        ("title", header.title),
        ("subtitle", header.subtitle),
        ("status", header.status),
        ("rehearsal", header.rehearsal),
        ("undo", header.undo_button),
        ("redo", header.redo_button),
        ("room", header.room_button),
        ("menu", header.menu_button),
        *((step.accessibleName(), step) for step in steps),
    ]
    return {name: widget for name, widget in named if widget.isVisible()}


def settle() -> None:
    """What is folded lays itself out afresh, and then the heading around it."""
    for _ in range(3):
        QApplication.processEvents()


def place_of(widget: QWidget, header: Header) -> QRect:
    return QRect(widget.mapTo(header, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_lies_over_anything_else(
    header: Header, themes: ThemeKeeper, desk: OpenWorkshop, scale: int
) -> None:
    long_name = "Northbridge and the Vale of Eastmoor Place Partnership"
    themes.set_text_scale(scale)
    for rehearsal, closed in ((False, False), (True, False), (True, True)):
        if not closed:
            facts = replace(desk.workshop.facts, subject=long_name, sample=True, rehearsal=rehearsal)
            desk.carry_out(ChangeFacts(facts))
            desk.carry_out(PlaceStage("trust", "developing" if rehearsal else "maturing"))
        else:
            desk.session.close_workshop()
        for width in WIDTHS:
            for step, _ in workshop_steps():
                header.show_step(step)
                header.resize(width, header.height())
                settle()
                shown = parts(header)
                places = {name: place_of(widget, header) for name, widget in shown.items()}
                for (one, here), (other, there) in combinations(places.items(), 2):
                    assert not here.intersects(there), f"{one} and {other} at {width}, {scale} %"
                for name, place in places.items():
                    assert header.rect().contains(place), f"{name} is cut off at {width}, {scale} %"
                    if name in ("title", "subtitle"):
                        assert place.width() >= 3 * themes.theme.text_pixels("body")
                        continue
                    wanted = shown[name].sizeHint().width()
                    assert place.width() >= wanted, f"{name} is squeezed at {width}, {scale} %"
                    if name not in ("status", "rehearsal"):
                        assert place.height() >= 40, f"{name} is too low to be touched"
                steps = {label for _, label in workshop_steps()}
                assert {"title", "undo", "menu", *steps} <= set(places)
                assert ("rehearsal" in places) == rehearsal


def test_everything_stands_in_full_where_there_is_room(header: Header, desk: OpenWorkshop) -> None:
    desk.carry_out(PlaceStage("trust", "maturing"))
    header.resize(1366, header.height())
    QApplication.processEvents()
    assert header.undo_button.text() == "Undo: agree Maturing"
    assert header.room_button.text() == "Room window"
    assert header.undo_button.hint == "Ctrl+Z"
    assert [header.step_bar.button(key).text() for key, _ in workshop_steps()] == [
        "Prepare",
        "Run",
        "Review",
        "Sign off",
    ]
    bar = header.step_bar.geometry()
    assert abs(bar.center().x() - header.rect().center().x()) <= 2


def test_what_is_folded_keeps_its_name_and_comes_back(header: Header, themes: ThemeKeeper) -> None:
    header.show_step("run")
    themes.set_text_scale(200)
    header.resize(900, header.height())
    QApplication.processEvents()
    prepare = header.step_bar.button("prepare")
    assert (prepare.text(), prepare.accessibleName(), prepare.toolTip()) == ("", "Prepare", "Prepare")
    assert header.step_bar.button("run").text() == "Run"
    assert header.undo_button.accessibleName() == "Undo"
    header.resize(1366, header.height())
    QApplication.processEvents()
    assert (prepare.text(), prepare.toolTip()) == ("Prepare", "")


def test_home_has_nothing_to_fold(header: Header) -> None:
    header.show_home()
    for width in WIDTHS:
        header.resize(width, header.height())
        QApplication.processEvents()
        assert set(parts(header)) == {"title", "subtitle", "menu"}


@pytest.mark.parametrize("width", [1366, 1093])
@pytest.mark.parametrize("step", [step for step, _ in workshop_steps()])
def test_the_whole_name_can_be_read_on_a_laptop_at_the_largest_text(
    header: Header, themes: ThemeKeeper, desk: OpenWorkshop, step: str, width: int
) -> None:
    facts = replace(desk.workshop.facts, subject="Northbridge Place Partnership", sample=True)
    desk.carry_out(ChangeFacts(facts))
    header.show_step(step)
    themes.set_text_scale(200)
    header.resize(width, header.height())
    settle()
    assert not header.title.is_cut
    assert header.title.lines == 2
    assert header.title.height() >= 2 * header.title.fontMetrics().height()
    assert not header.subtitle.isVisible()
    assert "A small matrix 2026" in header.title.toolTip()
    assert header.title.accessibleDescription() == header.title.toolTip()
    themes.set_text_scale(100)
    header.resize(1366, header.height())
    settle()
    assert (header.title.lines, header.title.toolTip()) == (1, "")
    assert header.subtitle.isVisible()

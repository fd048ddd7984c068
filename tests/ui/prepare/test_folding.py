"""The lists of people where the room may see the main window."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import AddParticipants, ChangeParticipant, PlaceStage
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import begun


def looks(
    name: str, part: Part, qtbot: QtBot, parts: Parts, themes: ThemeKeeper, *, under_way: bool = True
) -> tuple[QImage, QImage]:
    """The list with one person of a name, open and then folded."""
    start = begun()
    somebody = NewParticipant(name=name, role=name, sector=Sector.VCSE, email=f"{name}@x.org")
    start.do(AddParticipants((somebody,)))
    (person,) = start.workshop.people()
    start.do(ChangeParticipant(replace(person, interest=name)))
    if under_way:
        start.do(PlaceStage("common-vision", "maturing"))
    desk = OpenWorkshop(start.session)
    projection: Projection = projection_of(desk)
    screen = PrepareScreen(desk, parts, themes, projection)
    qtbot.addWidget(screen)
    screen.resize(1093, 522)
    screen.show_part(part)
    screen.show()
    table = screen.people.table if part is Part.PEOPLE else screen.interests.table
    table.clearSelection()
    images = []
    for folds in (False, True):
        projection.fold_private(folds)
        QApplication.processEvents()
        images.append(table.viewport().grab().toImage())
    desk.let_go()
    return images[0], images[1]


@pytest.mark.parametrize("part", [Part.PEOPLE, Part.INTERESTS])
def test_two_people_look_alike_while_the_list_is_folded(
    part: Part, qtbot: QtBot, parts: Parts, themes: ThemeKeeper
) -> None:
    one, one_folded = looks("Ann", part, qtbot, parts, themes)
    other, other_folded = looks("Bob", part, qtbot, parts, themes)
    assert one != other
    assert one_folded == other_folded


def test_whoever_prepares_alone_reads_the_list(qtbot: QtBot, parts: Parts, themes: ThemeKeeper) -> None:
    shown, folded = looks("Ann", Part.PEOPLE, qtbot, parts, themes, under_way=False)
    assert shown == folded

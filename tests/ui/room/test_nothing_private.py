"""Whatever the room window shows: no private note, no name, no sector, no menu."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QWidget,
)

from placematrix_desktop.application.commands import PlaceStage, WritePrivateNote
from placematrix_desktop.domain.judgement import MinorityView, State
from placematrix_desktop.domain.participants import SECTOR_LABELS, SECTOR_SHORT_LABELS, Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.room.window import RoomWindow
from tests.application.begun import Begun, begun
from tests.factories import full_workshop
from tests.ui.room.conftest import SIZES, OpenRoom

NOTE = "Ask Priyanka about the July board"
FIRST = "common-vision"

MODES: dict[str, Callable[[Projection], None]] = {
    "as it is": lambda _projection: None,
    "blank": lambda projection: setattr(projection, "blank", True),
    "frozen": lambda projection: setattr(projection, "frozen", True),
    "agreed so far": lambda projection: setattr(projection, "shows_agreed_so_far", True),
    "prepared": lambda projection: projection.follow_step("prepare"),
    "signed": lambda projection: projection.follow_step("sign_off"),
    "revealed": lambda projection: projection.reveal(FIRST),
}


def secrets(workshop: Workshop) -> list[str]:
    """What is in a workshop and not for the room: names, sectors, notes, what was typed."""
    judgement = workshop.judgement(FIRST)
    found = [NOTE, judgement.note, judgement.support_needed, judgement.good_practice]
    found += [text.text for text in judgement.evidence]
    found += [view.reason for view in judgement.minority_views]
    for person in workshop.people():
        found += [person.name, person.organisation, person.email, person.interest, person.role]
    for action in workshop.actions.values():
        found += [action.text, action.owner]
    facts = workshop.facts
    found += [facts.facilitator, facts.recorder, facts.sponsor, facts.venue]
    found += [*SECTOR_LABELS.values(), *SECTOR_SHORT_LABELS.values()]
    return [text for text in found if len(text) > 3]


def everything_said(window: RoomWindow) -> str:
    """All that can be read in the window or heard of it."""
    found = [text.text for text in window.picture.texts()] + window.picture.spoken
    for part in [window, *window.findChildren(QWidget)]:
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip(), part.windowTitle()]
    return "\n".join(found)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("mode", MODES)
def test_nothing_of_a_full_workshop_but_what_is_for_the_room(
    mode: str, state: State, open_room: OpenRoom
) -> None:
    made = full_workshop()
    judgement = msgspec.structs.replace(
        made.judgement(FIRST),
        state=state,
        stage_id="maturing" if state is State.AGREED else None,
        reason="Between us: the chair objects",
        minority_views=(MinorityView(sector=Sector.VCSE, reason="Not owned by us yet."),),
        tallies=(Tally(round=1, counts={"maturing": 2}, by_sector={Sector.VCSE: {"maturing": 2}}),),
    )
    made = msgspec.structs.replace(made, judgements={**made.judgements, FIRST: judgement})
    projection = Projection(made, FIRST)
    MODES[mode](projection)
    window = open_room(projection, show=True)
    said = everything_said(window)
    for secret in [*secrets(made), "Between us"]:
        assert secret not in said, secret


@pytest.fixture
def two_alike(qapp: QApplication) -> Iterator[tuple[tuple[Begun, OpenWorkshop], ...]]:
    """The same workshop twice; in the second one a private note is planted, and kept as a draft too."""
    pair = []
    for _ in range(2):
        start = begun()
        pair.append((start, OpenWorkshop(start.session)))
    yield tuple(pair)
    for _, desk in pair:
        desk.let_go()


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size.width()}x{size.height()}")
def test_a_planted_note_changes_no_pixel(
    mode: str, size: QSize, two_alike: tuple[tuple[Begun, OpenWorkshop], ...], open_room: OpenRoom
) -> None:
    images = []
    for planted, (start, desk) in enumerate(two_alike):
        projection = projection_of(desk)
        start.do(PlaceStage(FIRST, "developing"))
        MODES[mode](projection)
        window = open_room(projection, size=size, show=True)
        if planted:
            for key in desk.workshop.matrix.descriptor_ids():
                start.do(WritePrivateNote(key, NOTE))
            assert desk.session.private_notes
        assert NOTE not in everything_said(window)
        images.append(window.grab().toImage())
    assert images[0] == images[1]


def test_the_check_of_pixels_sees_a_change(
    two_alike: tuple[tuple[Begun, OpenWorkshop], ...], open_room: OpenRoom
) -> None:
    (start, desk), _ = two_alike
    window = open_room(projection_of(desk), show=True)
    before = window.grab().toImage()
    start.do(PlaceStage(FIRST, "developing"))
    assert window.grab().toImage() != before


def test_it_has_no_menu_no_button_and_no_field(open_room: OpenRoom, two_alike: object) -> None:
    window = open_room(full_workshop(), show=True)
    assert window.findChildren(QWidget) == []
    assert window.actions() == []
    for kind in (QMenu, QMenuBar, QAbstractButton, QLineEdit, QPlainTextEdit):
        assert not window.findChildren(kind)

"""How many keys a workshop takes. The hour in the room is short, so they are counted."""

from __future__ import annotations

from PySide6.QtCore import Qt

from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.judgement import State
from tests.journeys.conftest import OpenWindow, Sitting

Key = Qt.Key
NAME = "Calder Vale"
MOST_A_DESCRIPTOR = 2
MOST_TO_THE_FIRST = 8


class Counting:
    """The hands on the keys, and how often they pressed one. What is typed is counted apart."""

    def __init__(self, sitting: Sitting) -> None:
        self._keys = sitting.keys
        self.presses = 0

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        self.presses += 1
        self._keys.press(key, ctrl=ctrl)

    def type(self, text: str) -> None:
        self._keys.type(text)


def test_from_launch_to_the_first_agreed_stage_of_a_new_workshop(open_window: OpenWindow) -> None:
    sitting = open_window()
    hands = Counting(sitting)
    hands.type(NAME)
    hands.press(Key.Key_Return)
    sitting.keys.wait_for("the workshop", lambda: sitting.window.desk is not None)
    hands.press(Key.Key_2, ctrl=True)
    hands.press(Key.Key_3)
    desk = sitting.window.desk
    assert desk is not None
    first = desk.workshop.agenda.descriptor_ids()[0]
    assert desk.workshop.facts.subject == NAME
    assert desk.workshop.judgement(first).stage_id == "maturing"
    assert hands.presses <= MOST_TO_THE_FIRST


def test_all_43_descriptors_by_two_keys_each_with_a_note_for_every_third(open_window: OpenWindow) -> None:
    sitting = open_window()
    hands = Counting(sitting)
    hands.type(NAME)
    hands.press(Key.Key_Return)
    sitting.keys.wait_for("the workshop", lambda: sitting.window.desk is not None)
    hands.press(Key.Key_2, ctrl=True)
    desk = sitting.window.desk
    assert desk is not None
    order = desk.workshop.agenda.descriptor_ids()
    assert len(order) == 43
    hands.presses = for_notes = 0
    said: dict[str, tuple[State, str | None, str]] = {}
    for number, descriptor_id in enumerate(order):
        assert desk.selected == descriptor_id
        stage = desk.workshop.matrix.stages[number % 4]
        if number % 10 == 9:
            hands.press(Key.Key_P)
            said[descriptor_id] = (State.PARKED, None, "")
        else:
            hands.press(Key(Key.Key_1 + number % 4))
            said[descriptor_id] = (State.AGREED, stage.id, "")
        if number % 3 == 0:
            hands.press(Key.Key_N)
            hands.type(f"Said {number}.")
            hands.press(Key.Key_Escape)
            for_notes += 2
            said[descriptor_id] = (*said[descriptor_id][:2], f"Said {number}.")
        hands.press(Key.Key_Space)
    assert hands.presses - for_notes <= MOST_A_DESCRIPTOR * len(order)
    workshop_id = desk.workshop.id
    sitting.end()

    parts = parts_of(sitting.library)
    stored = parts.library.load(workshop_id).workshop
    parts.library.close()
    assert {
        key: (judgement.state, judgement.stage_id, judgement.note)
        for key, judgement in stored.judgements.items()
    } == said

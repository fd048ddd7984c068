"""Deleting and erasing through the real window: what the files hold of it afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from placematrix_desktop.application.commands import AddAction, AddParticipants, WritePrivateNote
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.personal import ERASED_NAME
from placematrix_desktop.domain.record import fingerprint_of, read_record
from placematrix_desktop.ui.sign_off import SignOffScreen
from tests.factories import signature
from tests.journeys.conftest import OpenWindow, Sitting
from tests.storage.planted import where

Key = Qt.Key


def begun(open_window: OpenWindow, subject: str) -> Sitting:
    """A workshop with somebody in it, of which there is a backup."""
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    keys.wait_for("the first backup", lambda: not window._backup.is_busy)
    keys.type(subject)
    keys.press(Key.Key_Return)
    assert window.desk is not None
    session = window.desk.session
    session.execute(AddParticipants((NewParticipant("Zorbert Vextable", "Chair", "Council"),)))
    session.execute(AddAction("Write to the board", None, "Zorbert Vextable"))
    session.execute(WritePrivateNote("common-vision", "Quabbleton."))
    assert window.parts is not None
    window.parts.library.back_up()
    return sitting


def files(sitting: Sitting) -> list[Path]:
    return [sitting.library, *sitting.library.parent.glob("library*")]


def test_a_workshop_is_deleted_by_keys_and_is_in_no_file(open_window: OpenWindow) -> None:
    sitting = begun(open_window, "Plimsoll")
    keys, window = sitting.keys, sitting.window
    for word in ("Plimsoll", "Vextable", "Quabbleton"):
        assert len(set(where(word, *files(sitting)))) >= 2, "in the library and in a backup"
    window.go_home()
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Delete)
    keys.type("plimsoll")
    keys.press(Key.Key_Return)
    keys.wait_for("the files to be rid of it", lambda: not window.care.tidying.is_busy)
    assert window.strip.kind == "success"
    for word in ("Plimsoll", "Vextable", "Quabbleton"):
        assert where(word, *files(sitting)) == []
    sitting.end()
    assert where("Plimsoll", *files(sitting)) == []


def test_a_name_is_erased_in_sign_off_and_the_record_holds(open_window: OpenWindow) -> None:
    sitting = begun(open_window, "Northbridge")
    keys, window = sitting.keys, sitting.window
    assert window.desk is not None
    session = window.desk.session
    session.close_workshop()
    session.sign(tuple(signature(person) for person in session.workshop.people()))
    window.go_to("sign_off")
    keys.settle()
    assert window.screens is not None
    screen = window.screens.current
    assert isinstance(screen, SignOffScreen)
    keys.tab_into(screen.erasing.unfold_button)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Down)
    keys.tab_into(screen.erasing.erase_button)
    keys.press(Key.Key_Space, times=2)
    keys.wait_for("the files to be rid of it", lambda: not window.care.tidying.is_busy)
    assert window.strip.kind == "success"
    assert [person.name for person in window.desk.workshop.people()] == [ERASED_NAME]
    assert where("Vextable", *files(sitting)) == []
    sitting.end()
    parts = parts_of(sitting.library)
    (version,) = parts.library.closed_versions(session.workshop.id)
    record = read_record(version.record)
    assert fingerprint_of(record) == version.closing.fingerprint
    parts.library.close()
    assert where("Vextable", *files(sitting)) == []

"""Private notes: kept on the laptop, and in nothing that is made from a workshop."""

from __future__ import annotations

import msgspec
import pytest

from placematrix_desktop.application.commands import PlaceStage, WritePrivateNote, private_note_draft
from placematrix_desktop.domain.canonical import canonical_bytes
from placematrix_desktop.domain.summary import summarise
from tests.application.begun import Begun, begun
from tests.application.everything_done import STEPS, everything

PLANTED = "xylophone-quince"


@pytest.fixture
def planted() -> Begun:
    """A workshop with everything in it and the planted words in private notes, changed and undone."""
    one = begun()
    everything(one.session)
    one.do(WritePrivateNote("trust", f"{PLANTED} 1"))
    one.do(WritePrivateNote("common-vision", f"{PLANTED} 2"))
    one.do(WritePrivateNote("common-vision", f"{PLANTED} 3"))
    one.session.undo()
    one.session.redo()
    one.do(WritePrivateNote("evidence-base", f"{PLANTED} 4"))
    one.session.undo()
    one.do(PlaceStage("evidence-base", "emerging"))
    return one


def assert_nowhere(value: object) -> None:
    data = canonical_bytes(value) if not isinstance(value, bytes) else value
    assert data
    assert PLANTED.encode() not in data
    assert b"private" not in data


def test_the_words_are_kept_for_the_facilitator(planted: Begun) -> None:
    expected = {"trust": f"{PLANTED} 1", "common-vision": f"{PLANTED} 3"}
    assert planted.session.private_notes == expected
    assert planted.reloaded().private_notes == expected


def test_the_words_are_found_where_they_are(planted: Begun) -> None:
    # So that the searches below are known to find something where there is something.
    assert PLANTED.encode() in canonical_bytes(dict(planted.session.private_notes))
    assert PLANTED in planted.library.everything()


def test_the_workshop_does_not_hold_them(planted: Begun) -> None:
    assert_nowhere(planted.workshop)
    assert PLANTED not in repr(planted.workshop)
    assert_nowhere(summarise(planted.workshop))


def test_the_diary_does_not_know_of_them(planted: Begun) -> None:
    assert_nowhere(planted.session.diary())
    assert (
        len(planted.session.diary()) == 1 + (STEPS - 1) + 1
    )  # begun, all but the one private note, the last


def test_the_account_does_not_hold_them(planted: Begun) -> None:
    assert_nowhere(msgspec.to_builtins(planted.session.account()))
    planted.session.close_workshop()
    account = planted.session.account()
    assert account.record is not None
    assert_nowhere(account.workshop)
    assert_nowhere(account.diary)
    assert_nowhere(account.record)


def test_the_record_and_all_that_is_closed_do_not_hold_them(planted: Begun) -> None:
    planted.session.close_workshop()
    (version,) = planted.session.closed_versions()
    assert_nowhere(version.record)
    assert_nowhere(version.closing)


def test_they_stay_through_closing_and_reopening(planted: Begun) -> None:
    notes = dict(planted.session.private_notes)
    planted.session.close_workshop()
    assert planted.session.private_notes == planted.reloaded().private_notes == notes
    planted.session.reopen(reason="A slip.", name="Fay")
    assert planted.reloaded().private_notes == notes


def test_what_was_typed_for_one_is_in_no_account_either() -> None:
    one = begun()
    one.session.save_draft(private_note_draft("trust"), PLANTED)
    assert_nowhere(one.session.account().workshop)
    assert_nowhere(one.session.account().diary)


def test_undo_tells_that_there_was_one_and_not_what_it_said() -> None:
    one = begun()
    one.do(WritePrivateNote("trust", PLANTED))
    assert one.session.undo_name == "private note"


def test_no_part_of_home_shows_them(planted: Begun) -> None:
    assert_nowhere(planted.workshops.recent())

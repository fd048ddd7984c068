"""One workshop as a file, taken up elsewhere: nothing private leaves, and nothing is laid over work."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    AddParticipants,
    ChangeFacts,
    PlaceStage,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.application.ports import DraftKey, TakenUp
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import first_broken, next_entry
from placematrix_desktop.domain.erasure import people_known
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import LibraryProblem, Refused
from placematrix_desktop.storage.handing_over import is_handed_over
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.factories import START, Ids, Ticking, signature
from tests.storage.conftest import Opened
from tests.storage.expected_contents import read_contents
from tests.storage.in_a_file import contents_of, desk, made_library, plain

SECRET = "Zanzibar, never to be shown"
NEW_ID = "another-id"


@pytest.fixture
def here(tmp_path: Path, opened: Opened) -> SqliteLibrary:
    return opened(tmp_path / "here" / "library.sqlite3")


@pytest.fixture
def there(tmp_path: Path, opened: Opened) -> SqliteLibrary:
    return opened(tmp_path / "there" / "library.sqlite3")


@pytest.fixture
def handed(tmp_path: Path) -> Path:
    return tmp_path / "Northbridge.placematrix"


@pytest.fixture
def session(here: SqliteLibrary) -> WorkshopSession:
    """A workshop in which everything was done, beside another one."""
    ids = Ids()
    desk(here, ids).begin("Another place")
    started = desk(here, ids).begin("Northbridge")
    everything(started)
    return started


def passed(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, file: Path, *, notes: bool = False
) -> TakenUp:
    """Hand a workshop over and take it up there."""
    here.hand_over(session.workshop.id, file, with_private_notes=notes)
    return there.take_up(file, new_id=NEW_ID, now=START + timedelta(days=1))


def on(library: SqliteLibrary, workshop_id: str) -> WorkshopSession:
    """Open a workshop at a later hour, with ids that nobody used before."""
    ids = Ids()
    for _ in range(300):
        ids()
    return WorkshopSession(
        library, workshop_id, clock=Ticking(START + timedelta(hours=len(str(library.path)))), new_id=ids
    )


def test_everything_of_one_workshop_comes_along_and_nothing_else(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path, opened: Opened
) -> None:
    session.save_draft(judgement_draft("trust", TextField.NOTE), "Half a sentence")
    taken = passed(session, here, there, handed)
    assert (taken.kind, taken.workshop_id) == ("new", session.workshop.id)
    assert "Northbridge" in taken.sentence
    ours, theirs = here.load(session.workshop.id), there.load(session.workshop.id)
    assert theirs == replace(ours, private_notes={})
    assert there.diary(session.workshop.id) == here.diary(session.workshop.id)
    assert [card.subject for card in there.cards()] == ["Northbridge"]
    assert there.check() == ()
    assert [path.name for path in handed.parent.iterdir() if path.is_file()] == [handed.name]


@pytest.mark.parametrize("notes", [False, True])
def test_private_notes_leave_only_where_that_is_wanted(
    notes: bool, session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    session.execute(WritePrivateNote("trust", f"{SECRET} 1"))
    session.save_draft(private_note_draft("common-vision"), f"{SECRET} 2")
    passed(session, here, there, handed, notes=notes)
    data = handed.read_bytes()
    assert (f"{SECRET} 1".encode() in data, f"{SECRET} 2".encode() in data) == (notes, notes)
    stored = there.load(session.workshop.id)
    assert bool(stored.private_notes) is notes
    assert [draft.text for draft in stored.drafts] == ([f"{SECRET} 2"] if notes else [])


def test_work_goes_on_there_and_comes_back(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    session.execute(WritePrivateNote("trust", "Only here."))
    passed(session, here, there, handed)
    away = on(there, session.workshop.id)
    away.execute(PlaceStage("evidence-base", "thriving"))
    away.execute(AddParticipants((NewParticipant("Dee Dorn"),)))
    back = passed(away, there, here, handed)
    assert (back.kind, back.workshop_id) == ("continued", session.workshop.id)
    assert "2 steps were added" in back.sentence
    stored = here.load(session.workshop.id)
    assert stored.workshop == away.workshop
    assert stored.private_notes["trust"] == "Only here."
    assert here.diary(session.workshop.id) == away.diary()
    assert here.check() == ()
    # And so on, as often as one likes.
    again = on(here, session.workshop.id)
    again.execute(PlaceStage("evidence-base", "maturing"))
    assert passed(again, here, there, handed).kind == "continued"


def test_what_is_the_same_stays(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    passed(session, here, there, handed)
    before = read_contents(there)
    assert there.take_up(handed, new_id=NEW_ID, now=START).kind == "same"
    assert read_contents(there) == before


def test_an_older_state_takes_nothing_away(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    here.hand_over(session.workshop.id, handed, with_private_notes=True)
    session.execute(PlaceStage("evidence-base", "thriving"))
    before = read_contents(here)
    told = here.take_up(handed, new_id=NEW_ID, now=START)
    assert told.kind == "older"
    assert "newer state" in told.sentence
    assert read_contents(here) == before


def test_what_went_on_separately_is_kept_apart(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    passed(session, here, there, handed)
    away = on(there, session.workshop.id)
    away.execute(PlaceStage("evidence-base", "thriving"))
    away.save_draft(judgement_draft("trust", TextField.NOTE), "Half")
    session.execute(PlaceStage("evidence-base", "emerging"))
    before, common = here.load(session.workshop.id), len(away.diary()) - 1
    told = passed(away, there, here, handed)
    assert (told.kind, told.workshop_id) == ("copy", NEW_ID)
    assert f"after {common} entries in common" in told.sentence
    assert here.load(session.workshop.id) == before, "what is here is as it was"
    copy = here.load(NEW_ID)
    assert copy.workshop.judgement("evidence-base").stage_id == "thriving"
    assert copy.workshop.facts.occasion.endswith("(from another computer)")
    assert [draft.text for draft in copy.drafts] == ["Half"]
    diary = here.diary(NEW_ID)
    assert diary[:-1] == away.diary()
    assert f"after entry {common}" in diary[-1].sentence
    assert first_broken(diary) is None
    assert here.check() == ()
    on(here, NEW_ID).execute(PlaceStage("trust", "maturing"))
    assert on(here, session.workshop.id).workshop == before.workshop


def closed_and_open_again(session: WorkshopSession) -> None:
    session.close_workshop()
    session.sign((signature(session.workshop.people()[0]),))
    session.reopen(reason="A number.", name="Fay")


def test_a_second_version_comes_with_its_first(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    closed_and_open_again(session)
    assert passed(session, here, there, handed).kind == "new"
    assert there.closed_versions(session.workshop.id) == here.closed_versions(session.workshop.id)
    away = on(there, session.workshop.id)
    away.execute(PlaceStage("evidence-base", "thriving"))
    away.close_workshop()
    assert passed(away, there, here, handed).kind == "continued"
    assert here.load(session.workshop.id).workshop == away.workshop
    assert len(here.closed_versions(session.workshop.id)) == 2
    assert here.check() == ()


def test_two_that_were_closed_separately_are_kept_apart(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    passed(session, here, there, handed)
    away = on(there, session.workshop.id)
    away.execute(PlaceStage("evidence-base", "thriving"))
    away.close_workshop()
    session.close_workshop()
    assert passed(away, there, here, handed).kind == "copy"
    copy = on(here, NEW_ID)
    assert copy.workshop.id == NEW_ID
    assert copy.workshop.is_closed
    copy.sign((signature(copy.workshop.people()[0]),))
    copy.reopen(reason="Both count.", name="Fay")
    copy.execute(PlaceStage("trust", "maturing"))
    copy.close_workshop()
    assert here.load(session.workshop.id).workshop == session.workshop
    assert here.check() == ()


def test_a_signed_workshop_is_not_handed_over(
    session: WorkshopSession, here: SqliteLibrary, handed: Path
) -> None:
    session.close_workshop()
    here.hand_over(session.workshop.id, handed, with_private_notes=False)
    handed.unlink()
    session.sign((signature(session.workshop.people()[0]),))
    with pytest.raises(Refused, match="is signed") as refusal:
        here.hand_over(session.workshop.id, handed, with_private_notes=False)
    assert "record" in refusal.value.mend
    assert not handed.exists()


def test_notes_and_typing_that_differ_are_both_kept_or_told(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    key, other = judgement_draft("trust", TextField.NOTE), judgement_draft("common-vision", TextField.NOTE)
    session.execute(WritePrivateNote("trust", "First."))
    session.save_draft(key, "Typed here first")
    passed(session, here, there, handed, notes=True)
    away = on(there, session.workshop.id)
    away.execute(WritePrivateNote("trust", "Second."))
    away.execute(WritePrivateNote("evidence-base", "New."))
    away.save_draft(key, "Typed there")
    away.save_draft(other, "Typed there too")
    away.execute(PlaceStage("evidence-base", "thriving"))
    told = passed(away, there, here, handed, notes=True)
    stored = here.load(session.workshop.id)
    assert stored.private_notes["trust"] == "First.\n\nSecond."
    assert stored.private_notes["evidence-base"] == "New."
    assert {draft.key: draft.text for draft in stored.drafts} == {
        key: "Typed here first",
        other: "Typed there too",
    }
    assert told.sentence.endswith("1 text that is half typed here stayed as typed here.")
    passed(away, there, here, handed, notes=True)
    assert here.load(session.workshop.id).private_notes["trust"] == "First.\n\nSecond.", "once is enough"


def test_it_is_told_from_a_library(session: WorkshopSession, here: SqliteLibrary, handed: Path) -> None:
    here.hand_over(session.workshop.id, handed, with_private_notes=False)
    assert is_handed_over(handed)
    assert not is_handed_over(here.path)
    before = handed.read_bytes()
    assert is_handed_over(handed)
    assert handed.read_bytes() == before
    for content in (b"", b"x", b"SQLite format 3\x00" + bytes(200), before[: len(before) // 2]):
        handed.write_bytes(content)
        assert not is_handed_over(handed)
    assert not is_handed_over(handed.parent)
    assert not is_handed_over(handed.parent / "not there")


def tampered(file: Path) -> None:
    with plain(file) as connection:
        connection.execute("DROP TRIGGER diary_refuses_update")
        connection.execute("UPDATE diary SET body = json_set(body, '$.sentence', 'x') WHERE number = 3")


def emptied(file: Path) -> None:
    from placematrix_desktop.storage.creating import create_library

    file.unlink()
    create_library(file)


def newer(file: Path) -> None:
    with plain(file) as connection:
        connection.execute("PRAGMA user_version = 900")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda file: file.write_bytes(b"Dear all, " * 90), "not a PlaceMatrix library"),
        (lambda file: os.truncate(file, 9000), "Part of this file is missing"),
        (lambda file: file.unlink(), "missing"),
        (tampered, "changed on the way"),
        (emptied, "no workshop in this file"),
        (newer, "newer version"),
    ],
)
def test_what_cannot_be_taken_up_is_said_and_changes_nothing(
    spoil: Callable[[Path], object],
    words: str,
    session: WorkshopSession,
    here: SqliteLibrary,
    there: SqliteLibrary,
    handed: Path,
) -> None:
    here.hand_over(session.workshop.id, handed, with_private_notes=False)
    spoil(handed)
    before = read_contents(there)
    with pytest.raises(LibraryProblem, match=words) as refusal:
        there.take_up(handed, new_id=NEW_ID, now=START)
    assert str(handed) in refusal.value.sentence
    assert read_contents(there) == before
    assert {path.suffix for path in there.path.parent.iterdir()} <= {
        ".sqlite3",
        ".sqlite3-wal",
        ".sqlite3-shm",
    }


def test_a_whole_library_is_not_taken_up(
    session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite3"
    here.save_copy(copy)
    with pytest.raises(LibraryProblem, match="several workshops"):
        there.take_up(copy, new_id=NEW_ID, now=START)


def test_a_library_with_one_workshop_will_do(there: SqliteLibrary, tmp_path: Path) -> None:
    workshop_id = made_library(tmp_path / "one" / "library.sqlite3")
    before = contents_of(tmp_path / "one")
    assert there.take_up(tmp_path / "one" / "library.sqlite3", new_id=NEW_ID, now=START).kind == "new"
    assert there.load(workshop_id)
    assert contents_of(tmp_path / "one") == before


def test_a_file_from_before_an_upgrade(there: SqliteLibrary, tmp_path: Path) -> None:
    """A file that another computer with an older version made is brought up to date in a copy."""
    old = Path(__file__).resolve().parents[1] / "_files" / "library-schema-1.sqlite3"
    copy = tmp_path / "old.sqlite3"
    copy.write_bytes(old.read_bytes())
    with pytest.raises(LibraryProblem, match="several workshops"):
        there.take_up(copy, new_id=NEW_ID, now=START)
    assert copy.read_bytes() == old.read_bytes()


def test_handing_over_writes_no_half_file(
    session: WorkshopSession, here: SqliteLibrary, small_disk: Path
) -> None:
    file = small_disk / "handed.placematrix"
    file.write_text("an earlier one")
    with (small_disk / "ballast").open("wb") as ballast:
        ballast.write(bytes(1_000_000))
    with pytest.raises(LibraryProblem, match="disk is full") as refusal:
        here.hand_over(session.workshop.id, file, with_private_notes=False)
    assert refusal.value.where == str(file)
    assert file.read_text() == "an earlier one"
    assert sorted(path.name for path in small_disk.iterdir()) == ["ballast", file.name]


def test_the_library_itself_is_not_written_over(session: WorkshopSession, here: SqliteLibrary) -> None:
    with pytest.raises(LibraryProblem, match="the library itself"):
        here.hand_over(session.workshop.id, here.path, with_private_notes=False)
    session.execute(WriteText("trust", TextField.NOTE, "Still here."))


# A name that was erased stays so


def with_somebody(session: WorkshopSession) -> None:
    """A version that was closed with somebody in it by name, several times over."""
    session.execute(AddParticipants((NewParticipant(PERSON, "Chair", "Council"),)))
    session.execute(ChangeFacts(replace(session.workshop.facts, facilitator=FACILITATOR, sponsor=PERSON)))
    session.execute(AddAction("Write to the board", "trust", PERSON))
    session.close_workshop()
    person = next(each for each in session.workshop.people() if each.name == PERSON)
    session.sign((signature(person),))
    session.reopen(reason="A number.", name=FACILITATOR)


def erased(library: SqliteLibrary, session: WorkshopSession, *labels: str) -> None:
    versions = [restore(read_record(one.record)).workshop for one in session.closed_versions()]
    for person in people_known([*versions, session.workshop]):
        if person.label.startswith(labels):
            entry = next_entry(
                session.diary()[-1], at=START + timedelta(days=9), command="erase_name", sentence="Erased."
            )
            library.erase_name(session.workshop.id, person.erasure, entry)
            session.read_again("erase")


def bytes_of(library: SqliteLibrary) -> bytes:
    library.cleanse(thoroughly=True)
    return library.path.read_bytes()


PERSON, FACILITATOR = "Zorbert Vextable", "Mumford Drindle"


@pytest.mark.parametrize("who", [(PERSON,), (FACILITATOR,), (PERSON, FACILITATOR)])
def test_a_name_that_was_erased_there_goes_here_too(
    who: tuple[str, ...], session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    with_somebody(session)
    passed(session, here, there, handed)
    away = on(there, session.workshop.id)
    erased(there, away, *who)
    key = DraftKey(PartKind.FACTS, "", "sponsor")
    session.save_draft(key, PERSON)
    session.save_draft(judgement_draft("trust", TextField.NOTE), "Stays.")
    away.execute(PlaceStage("evidence-base", "thriving"))
    before = here.closed_versions(session.workshop.id)
    assert passed(away, there, here, handed).kind == "continued"
    data = bytes_of(here)
    for name in (PERSON, FACILITATOR):
        assert (name.encode() in data) is (name not in who)
    after = here.closed_versions(session.workshop.id)
    assert [one.closing for one in after] == [one.closing for one in before]
    assert after == there.closed_versions(session.workshop.id)
    stored = here.load(session.workshop.id)
    assert stored.workshop == away.workshop
    assert judgement_draft("trust", TextField.NOTE) in {draft.key for draft in stored.drafts}
    assert here.check() == ()


@pytest.mark.parametrize("who", [(PERSON,), (FACILITATOR,), (PERSON, FACILITATOR)])
def test_a_name_that_was_erased_here_does_not_come_back_with_a_copy(
    who: tuple[str, ...], session: WorkshopSession, here: SqliteLibrary, there: SqliteLibrary, handed: Path
) -> None:
    with_somebody(session)
    passed(session, here, there, handed)
    away = on(there, session.workshop.id)
    away.execute(PlaceStage("evidence-base", "thriving"))
    erased(here, session, *who)
    there.hand_over(session.workshop.id, handed, with_private_notes=True)
    assert here.take_up(handed, new_id=NEW_ID, now=START + timedelta(days=10)).kind == "copy"
    data = bytes_of(here)
    for name in (PERSON, FACILITATOR):
        assert (name.encode() in data) is (name not in who)
    assert here.load(NEW_ID).workshop.judgement("evidence-base").stage_id == "thriving"
    assert first_broken(here.diary(NEW_ID)) is None
    assert here.check() == ()


def test_an_older_file_does_not_bring_a_name_back(
    session: WorkshopSession, here: SqliteLibrary, handed: Path
) -> None:
    with_somebody(session)
    here.hand_over(session.workshop.id, handed, with_private_notes=True)
    erased(here, session, PERSON)
    assert here.take_up(handed, new_id=NEW_ID, now=START).kind == "older"
    assert PERSON.encode() not in bytes_of(here)

"""What is written is what is read, for every kind of thing that a library keeps."""

from __future__ import annotations

from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage, TextField, WriteText, judgement_draft
from placematrix_desktop.application.ports import Library, Transaction
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import FIRST_PREVIOUS_HASH, first_broken, next_entry
from placematrix_desktop.domain.workshop import Change, PartKind
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.library import SqliteLibrary
from tests.application.everything_done import everything
from tests.factories import START, Ids, Ticking, full_workshop, large_matrix, small_matrix
from tests.storage.conftest import Opened
from tests.storage.in_a_file import desk, plain, signed


def test_a_library_is_what_the_application_asks_for(library: SqliteLibrary) -> None:
    promised: Library = library  # mypy reads this line
    asked = {name for name in vars(Library) if not name.startswith("_")}
    assert asked <= set(dir(promised))


def again(session: WorkshopSession, library: Library) -> WorkshopSession:
    """The same workshop, read from the library."""
    return WorkshopSession(library, session.workshop.id, clock=Ticking(), new_id=Ids())


def assert_same(read: WorkshopSession, held: WorkshopSession) -> None:
    assert read.workshop == held.workshop
    assert read.private_notes == held.private_notes
    assert set(read.drafts()) == set(held.drafts())
    assert read.signatures == held.signatures
    assert read.saved_at == held.saved_at
    assert read.diary() == held.diary()
    assert read.closed_versions() == held.closed_versions()
    assert first_broken(read.diary()) is None


def test_every_kind_of_part_comes_back(library: SqliteLibrary) -> None:
    workshop = full_workshop()
    library.add(workshop, next_entry(None, at=START, command="begin", sentence="Begun."))
    assert library.load(workshop.id).workshop == workshop


def test_everything_that_is_done_is_there_when_the_file_is_opened_again(file: Path, opened: Opened) -> None:
    library = opened(file)
    session = desk(library).begin()
    everything(session)
    session.save_draft(judgement_draft("trust", TextField.NOTE), "half a thou")
    assert_same(again(session, library), session)
    held, diary = library.load(session.workshop.id), session.diary()
    library.close()
    reopened = opened(file)
    assert reopened.load(session.workshop.id) == held
    assert reopened.diary(session.workshop.id) == diary


def test_undo_and_redo_are_kept_step_by_step(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    steps = len(everything(session))
    for act in (session.undo, session.redo):
        for _ in range(steps):
            act()
            assert_same(again(session, library), session)


def test_closed_signed_reopened_and_closed_again(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    everything(session)
    session.close_workshop()
    assert_same(again(session, library), session)
    assert again(session, library).workshop.closing == session.workshop.closing
    session.reopen(reason="A number was wrong.", name="Fay")
    assert_same(again(session, library), session)
    session.execute(PlaceStage("trust", "maturing"))
    signed(session)
    assert_same(again(session, library), session)
    assert [version.closing.version for version in library.closed_versions(session.workshop.id)] == [1, 2]
    assert session.workshop.closing
    assert session.workshop.closing.previous_fingerprint


def test_a_closed_workshop_lies_in_its_record_alone(file: Path, library: SqliteLibrary) -> None:
    session = desk(library).begin()
    everything(session)
    session.close_workshop()
    with plain(file) as connection:
        for table in ("facts", "agenda", "judgement", "element_result", "participant", "action", "matrix"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
        (record,) = connection.execute("SELECT record FROM closed_version").fetchone()
    assert record == library.closed_versions(session.workshop.id)[0].record
    assert isinstance(record, bytes)


def test_workshops_on_one_matrix_share_it_until_the_last_is_closed(
    file: Path, library: SqliteLibrary
) -> None:
    window = desk(library)
    first, second = window.begin("A"), window.begin("B")
    window.begin("C", small_matrix(id="another")).close_workshop()

    def kept() -> list[str]:
        with plain(file) as connection:
            return [row[0] for row in connection.execute("SELECT id FROM matrix")]

    assert kept() == ["small"]
    first.close_workshop()
    assert kept() == ["small"]
    second.close_workshop()
    assert kept() == []
    first.reopen(reason="Not done.", name="Fay")
    assert kept() == ["small"]


def test_a_large_workshop_is_kept_whole(library: SqliteLibrary) -> None:
    matrix = large_matrix(2_000)
    session = desk(library).begin(matrix=matrix)
    session.execute(PlaceStage("descriptor-1999", "stage-2"))
    session.execute(WriteText("descriptor-1", TextField.NOTE, "ש🙂" * 10_000))
    assert_same(again(session, library), session)
    session.close_workshop()
    assert_same(again(session, library), session)


def test_an_unknown_workshop_is_a_sentence(library: SqliteLibrary) -> None:
    for ask in (library.load, library.diary, library.closed_versions):
        with pytest.raises(LibraryProblem, match="not in this library"):
            ask("nobody")
    entry = next_entry(None, at=START, command="begin", sentence="Begun.")
    with pytest.raises(LibraryProblem, match="not in this library"):
        library.commit(Transaction(workshop_id="nobody", at=START, changes=(), entry=entry))


def test_a_workshop_is_added_once(library: SqliteLibrary) -> None:
    entry = next_entry(None, at=START, command="begin", sentence="Begun.")
    library.add(full_workshop(), entry)
    with pytest.raises(LibraryProblem):
        library.add(full_workshop(subject="Another"), entry)
    assert library.load("workshop-1").workshop == full_workshop()


def test_only_private_notes_go_without_an_entry(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    facts = session.workshop.facts
    changes = (Change(PartKind.FACTS, "", facts, facts),)
    with pytest.raises(ValueError, match="diary entry"):
        library.commit(Transaction(workshop_id=session.workshop.id, at=START, changes=changes, entry=None))


def test_the_first_entry_begins_the_chain(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    (entry,) = session.diary()
    assert (entry.number, entry.previous_hash) == (1, FIRST_PREVIOUS_HASH)
    assert library.load(session.workshop.id).last_entry == entry


def test_a_draft_replaces_the_one_before_and_goes_with_its_command(library: SqliteLibrary) -> None:
    session = desk(library).begin()
    key = judgement_draft("trust", TextField.NOTE)
    saved_at = session.saved_at
    for text in ("W", "We a", "We agr"):
        session.save_draft(key, text)
    (draft,) = library.load(session.workshop.id).drafts
    assert (draft.key, draft.text) == (key, "We agr")
    assert library.load(session.workshop.id).saved_at == saved_at
    session.execute(WriteText("trust", TextField.NOTE, "We agreed."))
    assert library.load(session.workshop.id).drafts == ()
    session.save_draft(key, "More")
    session.drop_draft(key)
    assert library.load(session.workshop.id).drafts == ()


def test_after_it_is_closed_a_library_says_so(file: Path, opened: Opened) -> None:
    library = opened(file)
    session = desk(library).begin()
    library.close()
    library.close()
    for use in (library.cards, session.diary, lambda: session.execute(PlaceStage("trust", "maturing"))):
        with pytest.raises(LibraryProblem, match="has been closed"):
            use()
    assert session.workshop.judgements == {}


def test_a_closed_library_is_one_file(file: Path, opened: Opened) -> None:
    library = opened(file)
    everything(desk(library).begin())
    assert file.with_name(file.name + "-wal").exists()
    library.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]

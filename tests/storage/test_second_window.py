"""Two windows on one library: whoever was slower is told so, and nothing is overwritten."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddParticipants,
    PlaceStage,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
)
from placematrix_desktop.application.ports import Transaction
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.diary import next_entry
from placematrix_desktop.domain.participants import NewParticipant
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.library import SqliteLibrary
from tests.factories import Ids, Ticking
from tests.factories import signature as signature_of
from tests.storage.conftest import Opened
from tests.storage.in_a_file import desk, plain

SOONER_THAN = 1.0
"""Seconds: four times the patience, so that a busy machine does not make the tests fail."""


@dataclass
class TwoWindows:
    """One workshop in two windows, as both saw it when they opened it."""

    ours: WorkshopSession
    theirs: WorkshopSession
    library: SqliteLibrary

    def stored(self) -> object:
        """All that is stored of the workshop."""
        workshop_id = self.ours.workshop.id
        return self.library.load(workshop_id), self.library.diary(workshop_id)


@pytest.fixture
def windows(file: Path, opened: Opened) -> TwoWindows:
    return two_windows(file, opened)


def two_windows(
    file: Path, opened: Opened, prepare: Callable[[WorkshopSession], object] | None = None
) -> TwoWindows:
    library = opened(file)
    ours = desk(library).begin()
    if prepare:
        prepare(ours)
    theirs = WorkshopSession(opened(file), ours.workshop.id, clock=Ticking(), new_id=Ids())
    return TwoWindows(ours, theirs, library)


def add_somebody_and_close(session: WorkshopSession) -> None:
    session.execute(AddParticipants((NewParticipant("Ann Achebe"),)))
    session.close_workshop()


def test_a_decision_on_a_workshop_that_another_window_changed_is_refused(windows: TwoWindows) -> None:
    windows.theirs.execute(PlaceStage("trust", "maturing"))
    stored = windows.stored()
    shown = windows.ours.workshop
    with pytest.raises(LibraryProblem, match="changed in another window") as refusal:
        windows.ours.execute(PlaceStage("trust", "thriving"))
    assert "Open the workshop again" in refusal.value.mend
    assert windows.stored() == stored
    assert windows.ours.workshop == shown
    assert windows.ours.undo_name is None


def test_the_window_that_wrote_goes_on(windows: TwoWindows) -> None:
    windows.theirs.execute(PlaceStage("trust", "maturing"))
    with pytest.raises(LibraryProblem):
        windows.ours.execute(PlaceStage("trust", "thriving"))
    windows.theirs.execute(PlaceStage("common-vision", "maturing"))
    windows.theirs.undo()


def test_other_workshops_are_not_in_the_way(windows: TwoWindows, file: Path, opened: Opened) -> None:
    ids = Ids()
    for _ in range(5):
        ids()
    another = desk(opened(file), ids).begin("Another place")
    another.execute(PlaceStage("trust", "maturing"))
    windows.ours.execute(PlaceStage("trust", "thriving"))


def test_a_private_note_that_another_window_wrote_is_not_overwritten(windows: TwoWindows) -> None:
    windows.theirs.execute(WritePrivateNote("trust", "Ask Ann."))
    with pytest.raises(LibraryProblem, match="changed in another window"):
        windows.ours.execute(WritePrivateNote("trust", "Ask Bo."))
    assert windows.library.load(windows.ours.workshop.id).private_notes == {"trust": "Ask Ann."}
    windows.ours.execute(WritePrivateNote("common-vision", "Ask Bo."))
    windows.theirs.execute(PlaceStage("trust", "maturing"))


def test_a_private_note_that_another_window_took_away_is_not_brought_back(file: Path, opened: Opened) -> None:
    windows = two_windows(file, opened, lambda ours: ours.execute(WritePrivateNote("trust", "Ask Ann.")))
    windows.theirs.execute(WritePrivateNote("trust", ""))
    with pytest.raises(LibraryProblem, match="changed in another window"):
        windows.ours.execute(WritePrivateNote("trust", "Ask Ann soon."))
    assert windows.library.load(windows.ours.workshop.id).private_notes == {}


def test_a_workshop_that_another_window_closed_takes_nothing_more(windows: TwoWindows) -> None:
    windows.theirs.close_workshop()
    stored = windows.stored()
    for act in (
        lambda: windows.ours.execute(WriteText("trust", TextField.NOTE, "Late.")),
        lambda: windows.ours.execute(WritePrivateNote("trust", "Late.")),
        lambda: windows.ours.save_draft(judgement_draft("trust", TextField.NOTE), "Lat"),
        windows.ours.close_workshop,
    ):
        with pytest.raises(LibraryProblem, match="was closed in another window"):
            act()
    assert windows.stored() == stored
    assert len(windows.library.closed_versions(windows.ours.workshop.id)) == 1


def test_closing_waits_for_nothing_that_another_window_wrote(windows: TwoWindows) -> None:
    windows.theirs.execute(PlaceStage("trust", "maturing"))
    stored = windows.stored()
    with pytest.raises(LibraryProblem, match="changed in another window"):
        windows.ours.close_workshop()
    assert windows.stored() == stored
    assert windows.ours.workshop.closing is None


def test_two_windows_do_not_sign_or_reopen_over_each_other(file: Path, opened: Opened) -> None:
    windows = two_windows(file, opened, add_somebody_and_close)
    theirs = signature_of(windows.theirs.workshop.people()[0])
    windows.theirs.sign((theirs,))
    stored = windows.stored()
    with pytest.raises(LibraryProblem, match="changed in another window"):
        windows.ours.sign((theirs,))
    with pytest.raises(LibraryProblem, match="changed in another window"):
        windows.ours.reopen(reason="A mistake.", name="Fay")
    assert windows.stored() == stored
    windows.theirs.reopen(reason="A mistake.", name="Fay")
    with pytest.raises(LibraryProblem, match="changed in another window"):
        windows.ours.sign((theirs,))


def test_while_another_window_writes_the_sentence_comes_soon(file: Path, windows: TwoWindows) -> None:
    stored = windows.stored()
    with plain(file) as other:
        other.execute("BEGIN IMMEDIATE")
        assert windows.stored() == stored, "reading goes on"
        started = time.perf_counter()
        with pytest.raises(LibraryProblem, match="is using this library") as refusal:
            windows.ours.execute(PlaceStage("trust", "maturing"))
        assert 0.2 < time.perf_counter() - started < SOONER_THAN
        assert "try again" in refusal.value.mend
        other.execute("ROLLBACK")
    assert windows.stored() == stored
    windows.ours.execute(PlaceStage("trust", "maturing"))


def test_an_entry_that_follows_another_past_is_refused(library: SqliteLibrary) -> None:
    """The number alone would fit: it is the hash that says that something else went before."""
    session = desk(library).begin()
    stored = library.load(session.workshop.id)
    assert stored.last_entry
    other_past = replace(stored.last_entry, hash="0" * 64)
    entry = next_entry(other_past, at=stored.saved_at, command="place_stage", sentence="Agreed.")
    with pytest.raises(LibraryProblem, match="changed in another window"):
        library.commit(
            Transaction(workshop_id=session.workshop.id, at=stored.saved_at, changes=(), entry=entry)
        )
    assert library.load(session.workshop.id) == stored


def test_the_file_is_whole_though_another_window_still_has_it(
    file: Path, opened: Opened, tmp_path: Path
) -> None:
    first, _second = opened(file), opened(file)
    session = desk(first).begin()
    first.close()
    alone = tmp_path / "alone" / file.name
    alone.parent.mkdir()
    alone.write_bytes(file.read_bytes())
    assert file.with_name(file.name + "-wal").stat().st_size == 0
    assert opened(alone).load(session.workshop.id).workshop == session.workshop


def test_closing_beside_another_window_loses_nothing(file: Path, opened: Opened) -> None:
    first, second = opened(file), opened(file)
    session = desk(first).begin()
    first.close()
    session = WorkshopSession(second, session.workshop.id, clock=Ticking(), new_id=Ids())
    session.execute(PlaceStage("trust", "maturing"))
    second.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert opened(file).load(session.workshop.id).workshop == session.workshop

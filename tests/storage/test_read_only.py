"""Libraries that may be read and not written: a file, a folder, a whole mount."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage, TextField, judgement_draft
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.storage.library import SqliteLibrary
from placematrix_desktop.storage.migrations import newest_schema
from tests.factories import Ids, Ticking
from tests.storage.conftest import Opened
from tests.storage.in_a_file import (
    SomebodyElse,
    as_after_a_kill,
    contents_of,
    desk,
    made_library,
    refused,
)


def assert_it_reads_and_does_not_write(library: SqliteLibrary, workshop_id: str) -> None:
    assert not library.writable
    assert [card.id for card in library.cards()] == [workshop_id]
    session = WorkshopSession(library, workshop_id, clock=Ticking(), new_id=Ids())
    assert session.diary()
    assert not session.writable
    shown = session.workshop
    for act in (
        lambda: session.execute(PlaceStage("trust", "maturing")),
        lambda: session.save_draft(judgement_draft("trust", TextField.NOTE), "W"),
        session.close_workshop,
        lambda: desk(library).begin("Another"),
    ):
        with pytest.raises(LibraryProblem, match="reading only"):
            act()
    assert session.workshop == shown
    assert library.back_up() is None
    assert library.check() == ()
    library.close()


@pytest.mark.parametrize(
    ("file_mode", "folder_mode"),
    [(0o444, 0o755), (0o444, 0o555), (0o644, 0o555)],
    ids=["file", "both", "folder"],
)
def test_what_may_not_be_changed_is_read(
    file_mode: int, folder_mode: int, somebody_else: SomebodyElse, opened: Opened, tmp_path: Path
) -> None:
    file = somebody_else.folder / "library.sqlite3"
    with somebody_else.acting():
        made = made_library(file)
    file.chmod(file_mode)
    somebody_else.folder.chmod(folder_mode)
    before = contents_of(somebody_else.folder)
    with somebody_else.acting():
        library = opened(file, backups=somebody_else.folder / "backups")
        assert_it_reads_and_does_not_write(library, made)
    assert contents_of(somebody_else.folder) == before
    assert [path.name for path in somebody_else.folder.iterdir()] == [file.name]


def test_a_mount_that_is_read_only(
    file: Path, opened: Opened, mounted_read_only: Callable[[Path], None]
) -> None:
    made = made_library(file)
    before = contents_of(file.parent)
    mounted_read_only(file.parent)
    assert_it_reads_and_does_not_write(opened(file), made)
    assert contents_of(file.parent) == before


def test_a_mount_that_is_read_only_has_no_room_for_a_new_library(
    file: Path, opened: Opened, mounted_read_only: Callable[[Path], None]
) -> None:
    file.parent.mkdir()
    mounted_read_only(file.parent)
    with pytest.raises(LibraryProblem, match="does not allow changes"):
        opened(file)


def test_a_copy_of_a_library_that_may_only_be_read(
    file: Path, opened: Opened, mounted_read_only: Callable[[Path], None], tmp_path: Path
) -> None:
    made = made_library(file)
    mounted_read_only(file.parent)
    opened(file).save_copy(tmp_path / "mine.sqlite3")
    mine = opened(tmp_path / "mine.sqlite3")
    assert mine.writable
    assert mine.load(made)


def test_one_that_was_not_closed_is_read_with_its_log(somebody_else: SomebodyElse, opened: Opened) -> None:
    """With both files there and room beside them, what is only in the log is seen too."""
    file, left = somebody_else.folder / "library.sqlite3", somebody_else.folder / "left" / "library.sqlite3"
    with somebody_else.acting():
        library = opened(file)
        session = desk(library).begin()
        as_after_a_kill(file, left)
        library.close()
        left.chmod(0o444)
        before = contents_of(left.parent)
        assert_it_reads_and_does_not_write(opened(left), session.workshop.id)
        assert contents_of(left.parent) == before


def test_one_that_was_not_closed_and_cannot_be_put_together(
    file: Path, opened: Opened, tmp_path: Path, mounted_read_only: Callable[[Path], None]
) -> None:
    desk(opened(file)).begin()
    left = tmp_path / "left" / "library.sqlite3"
    as_after_a_kill(file, left)
    mounted_read_only(left.parent)
    with refused(left, "was not closed properly", "library.sqlite3-wal"):
        opened(left)


def test_one_that_may_not_even_be_read(somebody_else: SomebodyElse, opened: Opened) -> None:
    file = somebody_else.folder / "library.sqlite3"
    made_library(file)
    file.chmod(0o600)
    if os.geteuid() != 0:
        file.chmod(0)
    with (
        somebody_else.acting(),
        pytest.raises(LibraryProblem, match="does not let this program in") as refusal,
    ):
        opened(file)
    assert str(file) in refusal.value.sentence


def test_a_folder_that_takes_no_new_library(somebody_else: SomebodyElse, opened: Opened) -> None:
    somebody_else.folder.chmod(0o555)
    with somebody_else.acting():
        for file in (
            somebody_else.folder / "library.sqlite3",
            somebody_else.folder / "new" / "library.sqlite3",
        ):
            with pytest.raises(LibraryProblem, match="does not let this program in"):
                opened(file)
    assert list(somebody_else.folder.iterdir()) == []


def test_one_that_would_have_to_be_brought_up_to_date(
    somebody_else: SomebodyElse, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    from placematrix_desktop.storage import opening

    file = somebody_else.folder / "library.sqlite3"
    with somebody_else.acting():
        made_library(file)
    file.chmod(0o444)
    newer = newest_schema() + 1
    monkeypatch.setattr(opening, "newest_schema", lambda: newer)
    with somebody_else.acting(), refused(file, "an older version", "only be read here"):
        opened(file)


def test_a_library_that_changes_under_a_reader_is_said(somebody_else: SomebodyElse, opened: Opened) -> None:
    """Without SQLite's own files beside it a file is taken for unchanging, so a change has to be noticed."""
    file = somebody_else.folder / "library.sqlite3"
    made_library(file)
    file.chmod(0o444)
    somebody_else.folder.chmod(0o555)
    with somebody_else.acting():
        reader = opened(file)
        assert len(reader.cards()) == 1
    somebody_else.folder.chmod(0o755)
    file.chmod(0o644)
    os.utime(file, ns=(1, 1))
    with somebody_else.acting(), pytest.raises(LibraryProblem, match="replaced"):
        reader.cards()

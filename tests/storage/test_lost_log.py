"""A library that was not closed and lost the file beside it: noticed, and nothing else is taken for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.errors import LogLost
from placematrix_desktop.storage.backup import backups_in
from placematrix_desktop.storage.opening import go_on_without_log
from tests.storage.conftest import Opened
from tests.storage.in_a_file import as_after_a_kill, contents_of, desk, made_library, plain, refused

CHECKOUT = Path(__file__).resolve().parents[2]


def left_by_a_kill(opened: Opened, file: Path, left: Path) -> str:
    """Leave a library as a kill leaves it, with its log beside it, and give the id of its workshop."""
    session = desk(opened(file)).begin()
    session.execute(PlaceStage("trust", "maturing"))
    as_after_a_kill(file, left)
    return session.workshop.id


@pytest.fixture
def left(tmp_path: Path) -> Path:
    return tmp_path / "left" / "library.sqlite3"


def test_a_library_without_its_log_is_not_opened_as_if_nothing_was_missing(
    file: Path, left: Path, opened: Opened
) -> None:
    workshop_id = left_by_a_kill(opened, file, left)
    log = left.with_name(left.name + "-wal")
    aside = log.rename(left.parent.parent / "log")
    with refused(left, "was not closed properly", log.name, "go on without it"):
        opened(left)
    aside.rename(log)
    stored = opened(left).load(workshop_id)
    assert stored.workshop.judgement("trust").stage_id == "maturing", "with its log everything is there"


def test_the_latest_backup_is_named(file: Path, left: Path, opened: Opened, tmp_path: Path) -> None:
    left_by_a_kill(opened, file, left)
    backups = tmp_path / "backups"
    copy = opened(left, backups=backups)
    copy.back_up()
    again = tmp_path / "again" / left.name
    as_after_a_kill(left, again)
    again.with_name(again.name + "-wal").unlink()
    # The backups are found by the name of the library and may be of another place.
    with pytest.raises(LogLost) as refusal:
        opened(again, backups=backups)
    latest = backups_in(backups, again)[0]
    assert str(latest.path) in refusal.value.mend


def test_whoever_knows_goes_on_without_it(file: Path, left: Path, opened: Opened) -> None:
    workshop_id = left_by_a_kill(opened, file, left)
    left.with_name(left.name + "-wal").unlink()
    with pytest.raises(LogLost):
        opened(left)
    go_on_without_log(left)
    library = opened(left)
    assert library.check() == ()
    library.load(workshop_id)
    library.close()
    assert opened(left).cards(), "it is said once"


def test_what_was_closed_is_complete(file: Path, opened: Opened) -> None:
    made_library(file)
    for _ in range(2):
        library = opened(file)
        desk(library).workshops.recent()
        library.close()
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_was_interrupted_and_only_looked_at_since_is_complete(
    file: Path, left: Path, opened: Opened
) -> None:
    left_by_a_kill(opened, file, left)
    opened(left).close()
    assert opened(left).cards()


def test_a_window_that_only_looks_does_not_speak_for_one_that_writes(file: Path, opened: Opened) -> None:
    writes, looks = opened(file), opened(file)
    session = desk(writes).begin()
    looks.close()
    session.execute(PlaceStage("trust", "maturing"))
    assert opened(file).cards()
    writes.close()
    assert opened(file).cards()


def test_a_program_that_ends_without_closing_leaves_it_complete(file: Path, opened: Opened) -> None:
    program = (
        "import sys; from pathlib import Path; from tests.storage.in_a_file import desk;"
        "from placematrix_desktop.storage.opening import open_library;"
        "kept = desk(open_library(Path(sys.argv[1]))).begin()"
    )
    subprocess.run([sys.executable, "-c", program, str(file)], cwd=CHECKOUT, check=True)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert opened(file).cards()


def test_a_backup_that_was_made_in_the_middle_of_work_is_complete(
    file: Path, opened: Opened, tmp_path: Path
) -> None:
    library = opened(file, backups=tmp_path / "backups")
    desk(library).begin()
    backup = library.back_up()
    assert backup
    assert opened(backup).cards()
    library.save_copy(tmp_path / "copy.sqlite3")
    assert opened(tmp_path / "copy.sqlite3").cards()


def test_a_copy_of_the_file_alone_while_it_is_open_is_noticed(
    file: Path, opened: Opened, tmp_path: Path
) -> None:
    """As when somebody copies it to a stick from under a window that is still open."""
    desk(opened(file)).begin()
    copy = tmp_path / "stick" / file.name
    copy.parent.mkdir()
    copy.write_bytes(file.read_bytes())
    before = contents_of(copy.parent)
    with pytest.raises(LogLost):
        opened(copy)
    assert contents_of(copy.parent) == before


def test_a_reader_does_not_keep_the_first_command_from_being_stored(file: Path, opened: Opened) -> None:
    """The note in the file itself needs the readers to have gone; the command does not."""
    library = opened(file)
    with plain(file) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM workshop").fetchone()
        session = desk(library).begin()
        session.execute(PlaceStage("trust", "maturing"))
        reader.execute("COMMIT")
    assert library.load(session.workshop.id).workshop == session.workshop

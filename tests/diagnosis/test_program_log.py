"""The log: what was done, how long it took, and not a word of what was typed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from placematrix_desktop.application.commands import private_note_draft
from placematrix_desktop.diagnosis import program_log
from placematrix_desktop.diagnosis.program_log import LOG_FILE, begin_log, end_log, lately
from placematrix_desktop.storage.opening import open_library
from tests.storage.in_a_file import desk
from tests.storage.planted import FAMILY_NAME, WORDS, planted, where


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    begin_log(tmp_path / "logs")
    yield tmp_path / "logs"
    end_log()


@pytest.fixture
def logger() -> logging.Logger:
    return logging.getLogger("placematrix_desktop.tests")


def test_commands_are_logged_by_kind_part_and_time_and_nothing_typed(folder: Path, tmp_path: Path) -> None:
    with open_library(tmp_path / "library.sqlite3") as library:
        session = planted(desk(library))
        session.save_draft(private_note_draft("trust"), FAMILY_NAME)
        workshop_id = session.workshop.id
        desk(library).workshops.delete(workshop_id)
    log = (folder / LOG_FILE).read_text(encoding="utf-8")
    assert f"INFO place_stage in {workshop_id}, " in log
    assert " ms: judgement/trust" in log
    for deed in ("begin", "close", "sign", "reopen", "draft", "private_note", "delete"):
        assert f" {deed} in {workshop_id}" in log
    for word in WORDS:
        assert where(word, folder) == []
        assert word not in "\n".join(lately())


def test_what_goes_wrong_is_logged_without_its_message(folder: Path, logger: logging.Logger) -> None:
    try:
        raise ValueError(FAMILY_NAME)
    except ValueError:
        logger.exception("commit failed", stack_info=True)
    logger.info("two\nlines")
    lines = (folder / LOG_FILE).read_text(encoding="utf-8").splitlines()
    assert [line.split(" ", 2)[2] for line in lines] == ["ERROR commit failed", "INFO two"]


def test_the_log_does_not_grow_for_ever(
    tmp_path: Path, logger: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_log, "LARGEST", 2_000)
    begin_log(tmp_path)
    for number in range(1_000):
        logger.info("place_stage in %s", number)
    end_log()
    files = sorted(tmp_path.iterdir())
    assert len(files) == 1 + program_log.OLDER_FILES
    assert sum(file.stat().st_size for file in files) <= 2_000 * len(files)
    assert (tmp_path / LOG_FILE).read_text(encoding="utf-8").endswith("place_stage in 999\n")


def test_only_the_last_lines_are_remembered(folder: Path, logger: logging.Logger) -> None:
    for number in range(200):
        logger.info("place_stage in %s", number)
    assert len(lately()) == 30
    assert lately()[-1].endswith("place_stage in 199")


def test_where_no_log_can_be_written_nobody_is_disturbed(
    tmp_path: Path, logger: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    begin_log(tmp_path / "logs")
    logger.info("place_stage")
    assert lately()[-1].endswith("place_stage")
    end_log()
    begin_log(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    logger.info("place_stage")
    end_log()
    assert capsys.readouterr() == ("", "")


def test_without_a_log_nothing_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """As in the commands of the terminal."""
    with open_library(tmp_path / "library.sqlite3") as library:
        desk(library).begin()
    assert capsys.readouterr() == ("", "")

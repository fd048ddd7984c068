"""Documents that no screen shows any more are told of in the strip."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from placematrix_desktop.application.making import Told
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.saving import FileToMake
from placematrix_desktop.ui.shell.main_window import MainWindow


def test_a_file_that_is_there_after_its_screen_was_left_is_told_of(
    qtbot: QtBot, at_work: MainWindow, tmp_path: Path
) -> None:
    def make(path: Path, _told: Told) -> None:
        path.write_text("made", encoding="utf-8")

    saving = at_work.saved_files.saving
    with qtbot.waitSignal(saving.ended):
        assert saving.save([FileToMake(tmp_path / "report.pdf", make)])
        assert at_work.go_home()
    assert at_work.strip.kind == "success"
    assert at_work.strip.text == f"report.pdf is in {tmp_path}."


def test_one_that_could_not_be_made_is_told_of_too(qtbot: QtBot, at_work: MainWindow, tmp_path: Path) -> None:
    def refuse(_path: Path, _told: Told) -> None:
        raise UserError("The disk is full.")

    saving = at_work.saved_files.saving
    with qtbot.waitSignal(saving.ended):
        saving.save([FileToMake(tmp_path / "report.pdf", refuse)])
    assert at_work.strip.kind == "problem"
    assert "The disk is full." in at_work.strip.text

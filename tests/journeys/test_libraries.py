"""Libraries that cannot be used, or not in full: the window says so, and nothing is half-opened."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from placematrix_desktop.bootstrap import parts_of
from tests.journeys.conftest import OpenWindow

Key = Qt.Key


def _sound_library(file: Path) -> Path:
    parts = parts_of(file)
    matrix = parts.matrices.load("wyh-place-development")
    parts.workshops.begin(matrix, "Northbridge")
    parts.library.close()
    return file


def _newer(file: Path) -> None:
    _sound_library(file)
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 9000")
    connection.close()


def _truncated(file: Path) -> None:
    _sound_library(file)
    with file.open("r+b") as handle:
        handle.truncate(file.stat().st_size // 2)


def _no_library(file: Path) -> None:
    file.write_bytes(b"Minutes of the board, 14 May. " * 200)


def _another_database(file: Path) -> None:
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("spoil", [_newer, _truncated, _no_library, _another_database])
def test_a_library_that_cannot_be_used_is_said_and_stays_as_it_is(
    spoil: object, open_window: OpenWindow, library_file: Path
) -> None:
    assert callable(spoil)
    spoil(library_file)
    before = hashlib.sha256(library_file.read_bytes()).digest()
    sitting = open_window()
    assert sitting.window.parts is None
    said = sitting.window.home.problem_text
    assert said.count(".") >= 1
    assert library_file.name in said
    assert hashlib.sha256(library_file.read_bytes()).digest() == before


def test_after_mending_the_same_library_opens_with_one_key(
    open_window: OpenWindow, library_file: Path, tmp_path: Path
) -> None:
    sound = _sound_library(tmp_path / "sound.sqlite3")
    _no_library(library_file)
    sitting = open_window()
    shutil.copy(sound, library_file)
    sitting.keys.press(Key.Key_Return)
    sitting.keys.wait_for("the library to open", lambda: sitting.window.parts is not None)
    assert sitting.window.parts is not None
    assert len(sitting.window.parts.workshops.recent()) == 1


def test_a_library_that_another_window_is_writing_is_said_when_something_is_to_be_saved(
    open_window: OpenWindow, library_file: Path
) -> None:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.press(Key.Key_2, ctrl=True)
    desk = sitting.window.desk
    assert desk is not None
    first = desk.workshop.agenda.descriptor_ids()[0]
    other = sqlite3.connect(library_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    sitting.keys.press(Key.Key_2)
    assert sitting.window.strip.kind == "problem"
    assert sitting.window.strip.text
    assert desk.workshop.judgement(first).stage_id is None
    other.execute("ROLLBACK")
    other.close()
    sitting.keys.press(Key.Key_2)
    assert desk.workshop.judgement(first).stage_id == "developing"
    assert sitting.window.strip.text == ""


def test_a_workshop_that_another_window_has_changed_is_not_overwritten(
    open_window: OpenWindow, library_file: Path
) -> None:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.press(Key.Key_2, ctrl=True)
    desk = sitting.window.desk
    assert desk is not None
    other = open_window(library_file)
    other.window.open_workshop(desk.workshop.id)
    other.keys.settle()
    other.keys.press(Key.Key_3)
    sitting.keys.press(Key.Key_1)
    assert sitting.window.strip.kind == "problem"
    first = desk.workshop.agenda.descriptor_ids()[0]
    parts = parts_of(library_file)
    assert parts.library.load(desk.workshop.id).workshop.judgement(first).stage_id == "maturing"
    parts.library.close()


def test_a_new_library_offers_the_place_matrix_and_later_the_one_that_was_used_last(
    open_window: OpenWindow, library_file: Path
) -> None:
    sitting = open_window()
    assert sitting.window.home.form.matrix.currentData() == "wyh-place-development"
    sitting.end()
    parts = parts_of(library_file)
    parts.workshops.begin(parts.matrices.load("syb-development"), "Northbridge")
    parts.library.close()
    assert open_window().window.home.form.matrix.currentData() == "syb-development"

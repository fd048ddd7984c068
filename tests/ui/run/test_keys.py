"""Key presses and what they ask for; one list for both handling and showing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from placematrix_desktop.ui.run.keys import LINES, Asked, Group, Meaning, asked_by, key_list, key_of
from tests.factories import large_matrix, small_matrix

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("line", [line for line in LINES if line.keys], ids=lambda line: str(line.meaning))
def test_every_key_of_the_list_does_what_the_list_says(line) -> None:  # type: ignore[no-untyped-def]
    for key in line.keys:
        assert asked_by(key, SHIFT if line.shift else NONE) == Asked(line.meaning)
        assert asked_by(key, (SHIFT if line.shift else NONE) | KEYPAD) == Asked(line.meaning)


def test_no_two_lines_want_the_same_key() -> None:
    wanted = [(key, line.shift) for line in LINES for key in line.keys]
    assert len(set(wanted)) == len(wanted)


def test_every_meaning_has_a_line_and_words() -> None:
    assert {line.meaning for line in LINES} == set(Meaning)
    assert all(line.words and line.shown for line in LINES)


@pytest.mark.parametrize("more", [NONE, KEYPAD, SHIFT])
def test_digits_agree_a_stage_on_both_key_blocks_and_where_digits_are_on_shift(
    more: Qt.KeyboardModifier,
) -> None:
    for number in range(1, 10):
        assert asked_by(Key.Key_0 + number, more) == Asked(Meaning.AGREE_STAGE, number)
    assert asked_by(Key.Key_0, more) == Asked(Meaning.OPEN_AGAIN)


def test_shift_tells_the_private_note_from_the_note() -> None:
    assert asked_by(Key.Key_N, NONE) == Asked(Meaning.NOTE)
    assert asked_by(Key.Key_N, SHIFT) == Asked(Meaning.PRIVATE_NOTE)


def test_the_decimal_comma_of_the_keypad_is_a_full_stop() -> None:
    assert asked_by(Key.Key_Comma, KEYPAD) == Asked(Meaning.BETWEEN)
    assert asked_by(Key.Key_Comma, NONE) is None


@pytest.mark.parametrize("held", [CONTROL, ALT, CONTROL | SHIFT, Qt.KeyboardModifier.MetaModifier])
def test_keys_with_control_or_alt_belong_to_the_window(held: Qt.KeyboardModifier) -> None:
    for key in (Key.Key_Z, Key.Key_Y, Key.Key_1, Key.Key_0, Key.Key_N, Key.Key_X):
        assert asked_by(key, held) is None


def test_unknown_keys_are_not_the_grids() -> None:
    for key in (Key.Key_F1, Key.Key_Q, Key.Key_Tab, Key.Key_Exclam, 0, 0x1234567):
        assert asked_by(key, NONE) is None


def test_the_list_names_the_digits_that_the_matrix_has() -> None:
    def first(stages: int) -> str:
        return dict(key_list(large_matrix(1, stages=stages)))[Group.DECIDE][0][0]

    assert first(4) == "1 2 3 4"
    assert first(3) == "1 2 3"
    assert first(7) == "1 … 7"
    assert first(12) == "1 … 9"


def test_the_list_shows_every_line_once() -> None:
    shown = [words for _, keys in key_list(small_matrix()) for _, words in keys]
    assert sorted(shown) == sorted(line.words.format(column="stage") for line in LINES)


def test_the_list_of_choices_speaks_of_choices_and_has_no_key_that_needs_an_order() -> None:
    shown = [words for _, keys in key_list(small_matrix(ladder=False)) for _, words in keys]
    assert "Agree that choice" in shown
    left_out = {line.meaning for line in LINES} - {
        line.meaning for line in LINES if line.words.format(column="choice") in shown
    }
    assert left_out == {Meaning.BETWEEN, Meaning.TARGET}
    assert not [words for words in shown if "stage" in words.casefold() or "next" in words.split()]


def test_control_with_an_arrow_scrolls() -> None:
    assert asked_by(Key.Key_Up, CONTROL) == Asked(Meaning.SCROLL_UP)
    assert asked_by(Key.Key_Down, CONTROL | KEYPAD) == Asked(Meaning.SCROLL_DOWN)
    assert asked_by(Key.Key_Down, CONTROL | SHIFT) is None


def test_a_hint_shows_the_key_cap() -> None:
    assert key_of(Meaning.PRIVATE_NOTE) == "Shift+N"

"""Confirming what was read aloud, and what becomes of that when the wording changes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    ChangeFacts,
    ConfirmReadBack,
    SetAgenda,
    TextField,
    WriteText,
)
from placematrix_desktop.domain.read_back import Reading, reading_of
from placematrix_desktop.errors import Refused
from tests.application.begun import begun
from tests.factories import agenda


def test_a_theme_is_confirmed_with_its_sentence_and_undone() -> None:
    start = begun()
    start.do(ConfirmReadBack("ambition"))
    assert start.last_entry().sentence == "Ambition and vision: read back and confirmed."
    assert reading_of(start.reloaded().workshop, "ambition") is Reading.CONFIRMED
    assert start.session.undo_name == "confirm Ambition and vision"
    start.session.undo()
    assert reading_of(start.workshop, "ambition") is Reading.NOT_YET


def test_rewriting_marks_the_theme_and_undo_takes_the_mark_away() -> None:
    start = begun()
    start.do(ConfirmReadBack("ambition"), WriteText("common-vision", TextField.NOTE, "Other words."))
    assert reading_of(start.reloaded().workshop, "ambition") is Reading.CHANGED
    start.session.undo()
    assert reading_of(start.reloaded().workshop, "ambition") is Reading.CONFIRMED
    start.session.redo()
    assert reading_of(start.workshop, "ambition") is Reading.CHANGED
    start.do(ConfirmReadBack("ambition"))
    assert reading_of(start.workshop, "ambition") is Reading.CONFIRMED


def test_prepare_cannot_confirm_what_nobody_read() -> None:
    start = begun()
    start.do(ConfirmReadBack("ambition"))
    stale = replace(start.workshop.facts, venue="Town hall", read_back=())
    start.do(ChangeFacts(stale))
    assert start.workshop.facts.venue == "Town hall"
    assert reading_of(start.workshop, "ambition") is Reading.CONFIRMED


@pytest.mark.parametrize("theme_id", ["ambition", "nothing-like-it"])
def test_what_is_not_in_scope_is_not_read_back(theme_id: str) -> None:
    start = begun()
    start.do(SetAgenda(agenda("trust")))
    with pytest.raises(Refused, match="in scope"):
        start.do(ConfirmReadBack(theme_id))

"""Adding, changing and removing actions."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    AddAction,
    ChangeAction,
    Command,
    Decision,
    RemoveAction,
    Sight,
)
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.text import LONGEST_TEXT
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop
from placematrix_desktop.errors import Refused
from tests.factories import START, Ids, action, workshop

FIRST_ID = Ids()()


def decide(command: Command, some: Workshop | None = None) -> Decision:
    return command.decide(Sight(workshop=some or workshop(), private_notes={}, now=START, new_id=Ids()))


def test_an_action_is_tidied_and_comes_last() -> None:
    some = workshop(actions=[action(4), action(2)])
    decision = decide(
        AddAction(" Write\r\nit. ", "trust", " Bo\nBjörk ", " ICB\t", date(2026, 6, 1)),
        some,
    )
    new = Action(
        id=FIRST_ID,
        position=5,
        text="Write\nit.",
        descriptor_id="trust",
        owner="Bo Björk",
        organisation="ICB",
        due=date(2026, 6, 1),
    )
    assert decision.changes == (Change(PartKind.ACTION, FIRST_ID, None, new),)
    assert (decision.name, decision.sentence) == ("add action", "Trust: action added.")


def test_an_action_for_the_workshop_as_a_whole() -> None:
    decision = decide(AddAction("Book a room"))
    assert decision.changes == (
        Change(PartKind.ACTION, FIRST_ID, None, Action(id=FIRST_ID, position=1, text="Book a room")),
    )
    assert decision.sentence == "Workshop: action added."


@pytest.mark.parametrize(
    ("before", "after", "name", "sentence"),
    [
        ({}, {"text": "Else"}, "change action", "Trust: action changed."),
        ({}, {"owner": "Bo"}, "change action", "Trust: action changed."),
        ({}, {"due": date(2026, 6, 1)}, "change action", "Trust: action changed."),
        ({}, {"descriptor_id": None}, "change action", "Workshop: action changed."),
        ({}, {"top": True}, "top action", "Trust: marked as top action."),
        ({"top": True}, {"top": False}, "no longer a top action", "Trust: no longer a top action."),
        ({}, {"top": True, "owner": "Bo"}, "change action", "Trust: action changed."),
    ],
)
def test_a_change_says_what_it_is(
    before: dict[str, object], after: dict[str, object], name: str, sentence: str
) -> None:
    old = replace(action(1, "Write it", "trust"), **before)
    new = replace(old, **after)
    decision = decide(ChangeAction(new), workshop(actions=[old]))
    assert decision.changes == (Change(PartKind.ACTION, old.id, old, new),)
    assert (decision.name, decision.sentence) == (name, sentence)


def test_the_same_action_again_changes_nothing() -> None:
    old = action(1, "Write it", "trust", owner="Bo")
    again = replace(old, text=" Write it\x00 ", owner="Bo ")
    assert decide(ChangeAction(again), workshop(actions=[old])).changes == ()


def test_an_action_is_removed() -> None:
    old = action(1, "Write it", "trust")
    decision = decide(RemoveAction("action-1"), workshop(actions=[old, action(2)]))
    assert decision.changes == (Change(PartKind.ACTION, "action-1", old, None),)
    assert (decision.name, decision.sentence) == ("remove action", "Trust: action removed.")


def test_the_diary_hears_neither_owner_nor_text() -> None:
    old = action(1, "Write to Ann Achebe", "trust", owner="Bo Björk", organisation="ICB")
    some = workshop(actions=[old])
    for command in (
        AddAction(old.text, "trust", old.owner, old.organisation),
        ChangeAction(replace(old, owner="Cy Doe")),
        RemoveAction("action-1"),
    ):
        sentence = decide(command, some).sentence or ""
        for words in ("Ann", "Bo", "Cy", "ICB", "Write"):
            assert words not in sentence


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (AddAction(" \r\n "), "needs words"),
        (AddAction("x", "nowhere"), "no descriptor “nowhere”"),
        (AddAction("x" * (LONGEST_TEXT + 1)), "100,001 characters"),
        (ChangeAction(action(1, " ")), "needs words"),
        (ChangeAction(action(9)), "no longer there"),
        (ChangeAction(action(1, descriptor_id="nowhere")), "no descriptor"),
        (RemoveAction("action-9"), "no longer there"),
    ],
)
def test_what_is_refused_is_refused_with_a_sentence(command: Command, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        decide(command, workshop(actions=[action(1)]))
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")

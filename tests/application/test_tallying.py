"""A show of hands: recorded, corrected, held a second time, taken back."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from placematrix_desktop.application.commands import PlaceStage, RecordTally, RemoveTally, SetAgenda
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.errors import Refused
from tests.application.begun import Begun, begun
from tests.factories import DESCRIPTORS, agenda, small_matrix

KEY = "common-vision"
FIRST = {"emerging": 2, "developing": 6, "maturing": 4}


@pytest.fixture
def one() -> Begun:
    return begun()


def tallies(one: Begun) -> tuple[Tally, ...]:
    """What is stored."""
    return one.reloaded().workshop.judgement(KEY).tallies


def test_the_first_round_is_stored_with_its_counts(one: Begun) -> None:
    done = one.do(RecordTally(KEY, FIRST))
    assert tallies(one) == (Tally(round=1, counts=FIRST),)
    assert done.name == "show of hands, round 1"
    assert one.last_entry().sentence == (
        "Common vision: show of hands, round 1: Emerging 2, Developing 6, Maturing 4."
    )
    assert one.last_entry().command == "record_tally"


def test_the_name_for_undo_says_no_count(one: Begun) -> None:
    # It stands in the heading, where the room may see it before the tally is revealed.
    one.do(RecordTally(KEY, {"emerging": 2, "thriving": 7}, round=1))
    assert one.session.undo_name == "show of hands, round 1"


def test_counts_stand_in_the_order_of_the_stages_and_without_noughts(one: Begun) -> None:
    one.do(RecordTally(KEY, {"thriving": 1, "maturing": 0, "emerging": 3}))
    assert list(tallies(one)[0].counts.items()) == [("emerging", 3), ("thriving", 1)]


def test_the_same_round_again_corrects_it_and_a_new_one_stands_beside_it(one: Begun) -> None:
    one.do(
        RecordTally(KEY, FIRST),
        RecordTally(KEY, {"emerging": 1, "developing": 7}),
        RecordTally(KEY, {"developing": 8}, round=2),
        RecordTally(KEY, {"developing": 9}),
    )
    assert [tally.counts for tally in tallies(one)] == [
        {"emerging": 1, "developing": 7},
        {"developing": 9},
    ]
    one.do(RecordTally(KEY, FIRST, round=1))
    assert [tally.counts for tally in tallies(one)] == [FIRST, {"developing": 9}]
    assert [tally.round for tally in tallies(one)] == [1, 2]


def test_the_same_counts_again_change_nothing(one: Begun) -> None:
    one.do(RecordTally(KEY, FIRST))
    assert one.do(RecordTally(KEY, {**FIRST, "thriving": 0})).changes == ()


def test_hands_by_sector_stand_beside_the_counts(one: Begun) -> None:
    by_sector = {
        Sector.VCSE: {"emerging": 2, "maturing": 0},
        Sector.ICB: {"developing": 5},
        Sector.PRIMARY_CARE: {},
    }
    one.do(RecordTally(KEY, FIRST, by_sector=by_sector))
    (tally,) = tallies(one)
    assert tally.by_sector == {Sector.VCSE: {"emerging": 2}, Sector.ICB: {"developing": 5}}
    assert "VCSE" not in one.last_entry().sentence


def test_undo_takes_a_round_back_and_redo_brings_it_again(one: Begun) -> None:
    one.do(RecordTally(KEY, FIRST), RecordTally(KEY, {"developing": 12}, round=2))
    one.session.undo()
    assert len(tallies(one)) == 1
    one.session.undo()
    assert tallies(one) == ()
    one.session.redo()
    assert tallies(one) == (Tally(round=1, counts=FIRST),)


def test_agreeing_a_stage_keeps_the_hands(one: Begun) -> None:
    one.do(RecordTally(KEY, FIRST), PlaceStage(KEY, "emerging"))
    assert len(tallies(one)) == 1


def test_the_last_round_is_taken_back_first(one: Begun) -> None:
    one.do(RecordTally(KEY, FIRST), RecordTally(KEY, {"developing": 12}, round=2))
    done = one.do(RemoveTally(KEY))
    assert done.name == "show of hands, round 2, taken back"
    assert one.last_entry().sentence == "Common vision: show of hands, round 2, taken back."
    assert tallies(one) == (Tally(round=1, counts=FIRST),)
    one.do(RemoveTally(KEY))
    with pytest.raises(Refused, match="no show of hands to take back"):
        one.do(RemoveTally(KEY))


def test_choices_take_hands_as_well() -> None:
    one = begun(small_matrix(ladder=False))
    one.do(RecordTally(KEY, FIRST))
    assert tallies(one)[0].counts == FIRST


@pytest.mark.parametrize(
    ("counts", "round_", "by_sector", "words"),
    [
        ({}, None, None, "No hand was counted. Type how many"),
        ({"emerging": 0}, None, None, "No hand was counted"),
        ({"emerging": -1}, None, None, "Hands at Emerging go from 0 to 999."),
        ({"maturing": 1000}, None, None, "Hands at Maturing go from 0 to 999."),
        ({"nowhere": 1}, None, None, "This matrix has no stage “nowhere”."),
        (FIRST, 2, None, "The next round here is round 1."),
        (FIRST, 0, None, "The next round here is round 1."),
        (FIRST, None, {Sector.ICB: {"emerging": 3}}, "The sectors come to 3 at Emerging, which has 2."),
        (FIRST, None, {Sector.ICB: {"thriving": 1}}, "The sectors come to 1 at Thriving, which has 0."),
        (FIRST, None, {Sector.ICB: {"emerging": -1}}, "Hands at Emerging go from 0 to 999."),
    ],
)
def test_what_cannot_be_a_count_is_refused_and_nothing_is_written(
    one: Begun,
    counts: Mapping[str, int],
    round_: int | None,
    by_sector: Mapping[Sector, Mapping[str, int]] | None,
    words: str,
) -> None:
    before = one.last_entry()
    with pytest.raises(Refused) as refusal:
        one.do(RecordTally(KEY, counts, round=round_, by_sector=by_sector))
    assert words in refusal.value.sentence
    assert (tallies(one), one.last_entry()) == ((), before)


@pytest.mark.parametrize("command", [RecordTally(KEY, FIRST), RemoveTally(KEY)])
def test_a_descriptor_out_of_scope_has_no_show_of_hands(
    one: Begun, command: RecordTally | RemoveTally
) -> None:
    one.do(SetAgenda(agenda(*DESCRIPTORS[1:])))
    with pytest.raises(Refused, match="not in scope today"):
        one.do(command)

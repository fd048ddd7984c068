"""From a key to a command."""

from __future__ import annotations

import pytest

from placematrix_desktop.application.commands import MarkBetween, PlaceStage, SetState
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.run.deciding import command_for
from placematrix_desktop.ui.run.keys import Asked, Meaning
from tests.factories import agreed, large_matrix, workshop


def test_a_digit_agrees_that_stage() -> None:
    command = command_for(Asked(Meaning.AGREE_STAGE, 3), workshop(), "trust", None)
    assert command == PlaceStage("trust", "maturing")


def test_enter_agrees_the_stage_under_the_ring() -> None:
    assert command_for(Asked(Meaning.AGREE_CELL), workshop(), "trust", 1) == PlaceStage("trust", "emerging")


def test_enter_on_the_descriptor_says_what_to_do() -> None:
    with pytest.raises(Refused, match=r"ring is on\. Go to one with →, or press 1 to 4\."):
        command_for(Asked(Meaning.AGREE_CELL), workshop(), "trust", None)


def test_a_digit_beyond_the_last_stage_says_which_there_are() -> None:
    with pytest.raises(Refused, match=r"This matrix has 4 stages: press 1 to 4\."):
        command_for(Asked(Meaning.AGREE_STAGE, 5), workshop(), "trust", None)
    with pytest.raises(Refused, match=r"This matrix has 1 stage: press 1\."):
        command_for(
            Asked(Meaning.AGREE_STAGE, 2), workshop(matrix=large_matrix(1, stages=1)), "descriptor-1", None
        )


def test_the_full_stop_goes_to_and_fro() -> None:
    at_rest = workshop(agreed("trust", "developing"))
    moving = workshop(agreed("trust", "developing", between_next=True))
    assert command_for(Asked(Meaning.BETWEEN), at_rest, "trust", None) == MarkBetween("trust", True)
    assert command_for(Asked(Meaning.BETWEEN), moving, "trust", None) == MarkBetween("trust", False)


@pytest.mark.parametrize(
    ("meaning", "state"),
    [
        (Meaning.OPEN_AGAIN, State.OPEN),
        (Meaning.NO_CONSENSUS, State.NO_CONSENSUS),
        (Meaning.PARK, State.PARKED),
        (Meaning.NOT_APPLICABLE, State.NOT_APPLICABLE),
    ],
)
def test_the_other_states_have_a_key_each(meaning: Meaning, state: State) -> None:
    assert command_for(Asked(meaning), workshop(), "trust", None) == SetState("trust", state)

"""Which notes speak of planned work, and which only seem to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.planned_work import claimed_by_plans, planned_phrase

PLANNED = {
    "We plan to share the budget from April.": "We plan to",
    "Nothing is written down yet, but we still intend to do it.": "we still intend to",
    "The council plans to second two people.": "council plans to",
    "Partners hope to agree it in the spring.": "Partners hope to",
    "They aim to have one plan.": "They aim to",
    "The trusts propose to pool it.": "trusts propose to",
    "We are planning to open a hub.": "are planning to",
    "We would like to do more of this.": "We would like to",
    "The joint strategy is planned.": "is planned",
    "A shared estate is planned to open.": "is planned",
    "Two more hubs are also planned for April 2027.": "are also planned",
    "The board has plans to meet monthly.": "has plans to",
    "There are plans to link the data.": "There are plans to",
    "The plan is to merge the teams.": "plan is to",
    "It is our intention to publish it.": "our intention to",
    "A strategy will be written in the new year.": "strategy will be",
    "We’ll sign it in May.": "We’ll",
    "WE WILL START IN MAY": "WE WILL START",
    "The network is going to launch in June.": "is going to launch",
    "The hub is due to open soon.": "is due to open",
    "A third bid is in the pipeline.": "in the pipeline",
    "The budget is agreed.\nWe will\nshare it.": "We will share",
}

THERE_ALREADY = (
    "",
    "The plan is in place.",
    "The joint financial plan to share risk was signed in June.",
    "Our plan to integrate the teams has been carried out.",
    "There is a plan to meet the needs of the population, and it is used.",
    "The aim to be one team is written into every contract.",
    "Services are planned together and delivered in the neighbourhoods.",
    "Care is planned with the patient.",
    "Beds are planned for the whole population, and budgets follow.",
    "There is goodwill on all sides.",
    "The will to work together is there.",
    "Everybody says that the political will is strong.",
    "Partners showed good will and trust.",
    "Will Turner chairs the group.",
    "The terms of reference say how partners will decide.",
    "There is one board that will decide for all.",
    "We do not plan to change what works.",
    "We don't intend to stop.",
    "They no longer hope to find another host: one was appointed.",
    "The money is going to schools and clinics every month.",
    "The compact is intended to be read by everybody, and it is.",
    "The strategy aims to reduce inequalities and has an owner.",
    "Planned care has its own network.",
    "The group is aiming high.",
    "They gave hope to families.",
)


@pytest.mark.parametrize(("text", "phrase"), PLANNED.items())
def test_planned_work_is_found_in_its_own_words(text: str, phrase: str) -> None:
    assert planned_phrase(text) == phrase


@pytest.mark.parametrize("text", THERE_ALREADY)
def test_what_is_there_gets_no_reminder(text: str) -> None:
    assert planned_phrase(text) == ""


def test_the_first_phrase_counts() -> None:
    assert planned_phrase("A hub is planned. We will see. We plan to go on.") == "is planned"


@given(st.text(max_size=400))
def test_any_text_can_be_read_and_the_phrase_stands_in_it(text: str) -> None:
    phrase = planned_phrase(text)
    assert phrase in " ".join(text.split())


def test_a_very_long_note_is_read_to_a_limit() -> None:
    assert planned_phrase("word " * 20_000 + "we plan to") == ""
    assert planned_phrase("we plan to " + "word " * 20_000) == "we plan to"


def test_a_stage_that_asks_for_plans_is_reached_by_plans() -> None:
    note = "We plan to link the data."
    assert claimed_by_plans(note, ["Data are linked."]) == "We plan to"
    assert claimed_by_plans(note, ["Data are counted.", "There are plans to link data."]) == ""
    assert claimed_by_plans("Data are linked.", ["There are plans to link data."]) == ""

"""A report on a matrix whose columns are choices: nothing in it speaks of steps."""

from __future__ import annotations

import re
import tomllib

import pytest
from reportlab.lib.colors import Color

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.judgement import DecisionRule, MinorityView, State
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import PURPOSE_OF_CHOICES
from placematrix_desktop.report import keys, pdf_bytes
from placematrix_desktop.report.palette import Scale, colour_of, contrast
from tests.factories import agreed, full_workshop, in_state, person, small_matrix, workshop
from tests.report.accounts import CHECKOUT, FONTS, ZONE, draft_account, signed_account
from tests.report.pdf_reading import fills_of, whole_text
from tests.report.reading_content import document, lines, lines_of, said, section

CHOICES = small_matrix(ladder=False)
APART = Tally(round=1, counts={"emerging": 4, "thriving": 4})
OF_A_LADDER = re.compile(
    r"\b(stages?|(?:the )next|ladder|moving|moved|up|down|strongest|highest|lowest|median|range|split|aim"
    r"|target|dark corner|self-assessment|where we agreed that we are)\b",
    re.IGNORECASE,
)


@pytest.fixture
def account() -> Account:
    """Everything that a group can record where the columns are choices."""
    some = workshop(
        agreed(
            "common-vision",
            "maturing",
            tallies=(APART,),
            minority_views=(MinorityView(sector=Sector.VCSE, reason="No.", stage_id="emerging"),),
        ),
        agreed("health-priorities", "emerging", rule=DecisionRule.MAJORITY),
        in_state("evidence-base", State.NO_CONSENSUS, reason="Two views.", tallies=(APART,)),
        agreed("patient-experience", "emerging"),
        matrix=CHOICES,
        people=[person(n) for n in range(1, 5)],
        facts={"purpose": PURPOSE_OF_CHOICES},
    )
    earlier = workshop(
        agreed("common-vision", "emerging"),
        agreed("health-priorities", "emerging"),
        agreed("evidence-base", "thriving"),
        matrix=CHOICES,
    )
    return signed_account(some, earlier=earlier)


def test_no_word_of_a_ladder_is_in_it(account: Account) -> None:
    text = whole_text(pdf_bytes(account, fonts_folder=FONTS, zone=ZONE))
    assert not OF_A_LADDER.findall(text)


def test_the_words_that_are_looked_for_are_those_of_a_ladder() -> None:
    # Or the test above could not fail.
    found = OF_A_LADDER.findall(
        whole_text(pdf_bytes(signed_account(full_workshop(), earlier=workshop()), fonts_folder=FONTS))
    )
    assert {"stage", "moving", "Aim", "split", "self-assessment"} <= {*found}


def test_page_one_counts_the_choices_and_names_none_the_strongest(account: Account) -> None:
    front = document(account).front
    assert front.picture_title == "What we chose"
    *counted, moved = (said(line) for line in front.in_short)
    assert counted == [
        "3 of 5 descriptors agreed, 1 without consensus, 1 not assessed.",
        "Chosen: 2 Emerging, 0 Developing, 1 Maturing and 0 Thriving.",
        "Most divided: Evidence base and Common vision.",
    ]
    assert moved == (
        "Since last time: 1 changed: Common vision; 1 no longer agreed: Evidence base; 1 the same ([change])."
    )
    ladder = document(draft_account(full_workshop())).front
    assert ladder.picture_title == "Where we agreed that we are"
    assert not any(said(line).startswith("Chosen") for line in ladder.in_short)


def test_before_anything_is_agreed_nothing_was_chosen() -> None:
    front = document(draft_account(workshop(matrix=CHOICES))).front
    assert not any(said(line).startswith("Chosen") for line in front.in_short)


def test_what_changed_since_last_time_has_no_direction(account: Account) -> None:
    part = section(document(account), keys.CHANGE)
    assert part.heading.text == "What changed since last time"
    assert lines(part) == [
        "Compared with last time. 1 is as it was then. 1 is agreed for the first time.",
        "Common vision | Emerging | Maturing | changed",
        "Evidence base | Thriving | no consensus | no longer agreed",
    ]


def test_how_to_read_it_says_that_the_columns_are_choices(account: Account) -> None:
    made = document(account)
    reading = next(part for part in made.sections if part.heading.text == "How to read this report")
    assert "The columns are choices, not steps" in lines(reading)[0]
    about = [line for block in section(made, keys.ABOUT).blocks for line in lines_of(block)]
    assert about[0] == "A small matrix, 2026: 2 themes, 5 elements, 5 descriptors, 4 choices."


def test_the_colours_of_choices_are_those_of_the_screen_and_in_no_order() -> None:
    theme = tomllib.loads((CHECKOUT / "resources" / "themes" / "light.toml").read_text(encoding="utf-8"))
    scale = Scale(9, ladder=False)
    fills = [colour_of(f"stage:{index}", scale) for index in range(9)]
    assert [f"#{fill.hexval()[2:]}" for fill in fills] == [choice["fill"] for choice in theme["choices"]]
    for index, fill in enumerate(fills):
        assert contrast(colour_of(f"on_stage:{index}", scale), fill) >= 4.5
    # Of the first three, as the matrix of the sources has them, the second is the lightest.
    light = [contrast(fill, colour_of("ink", scale)) for fill in fills[:3]]
    assert light != sorted(light)
    assert light != sorted(light, reverse=True)


def test_the_picture_and_the_cards_take_them(account: Account) -> None:
    data = pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)
    used = fills_of(data)
    choices, ladder = Scale(4, ladder=False), Scale(4)
    # Emerging is the first column and maturing the third.
    for index in (0, 2):
        assert rounded(colour_of(f"stage:{index}", choices)) in used
        assert rounded(colour_of(f"stage:{index}", ladder)) not in used


def rounded(colour: Color) -> tuple[float, ...]:
    return tuple(round(part, 3) for part in colour.rgb())

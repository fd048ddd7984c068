"""The cards: everything that was said of each descriptor."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.judgement import ElementResult, Evidence, EvidenceStrength, State, Tick
from placematrix_desktop.domain.matrix import Element, ElementStatus, Matrix
from placematrix_desktop.domain.participants import SECTOR_LABELS, Presence, Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Heading,
)
from tests.factories import (
    ELSEWHERE,
    IN_DEVELOPMENT,
    START,
    action,
    agreed,
    full_workshop,
    in_state,
    large_matrix,
    small_matrix,
    workshop,
)
from tests.report.accounts import (
    draft_account,
)
from tests.report.reading_content import cards, document, lines, lines_of, said, section


def card(*judgements: Any, title: str = "Common vision", **more: Any) -> list[str]:
    return list(lines_of(cards(document(draft_account(workshop(*judgements, **more))))[title]))[1:]


def test_an_agreed_card_says_everything_about_it() -> None:
    judgement = replace(
        full_workshop().judgements["common-vision"], note="A note.\nIts second line.", decided_at=START
    )
    presence = Presence(by_sector={sector: 2 for sector in Sector if sector is not Sector.VCSE})
    judgement = replace(judgement, present=presence)
    actions = [
        action(1, "Write it down", "common-vision", owner="Bo", organisation="ICB", due=date(2026, 6, 1))
    ]
    apart = "Median Maturing, from Developing to Maturing"
    assert card(judgement, actions=actions) == [
        "Maturing, moving to Thriving",
        "• Common vision at maturing.",
        "• Common vision, one thing more.",
        "Majority · 14 people from 6 of 7 sectors, no VCSE voice · 09:00",
        "Note: A note.",
        "Note: Its second line.",
        "Can be shown: • Common vision at maturing. (Maturing)",
        "Can be shown: • Common vision, one thing more. (Maturing)",
        f"Show of hands: • Round 1: 3 Developing, 4 Maturing. {apart}; split.",
        "Show of hands: • Round 1 by sector: VCSE 3 Developing; ICB 4 Maturing.",
        f"Show of hands: • Round 2: 1 Developing, 6 Maturing. {apart}; agreement.",
        "Evidence: • Joint strategy 2025 (strong evidence)",
        "Evidence: • https://example.org/minutes (asserted)",
        f"Minority view: • {SECTOR_LABELS[Sector.VCSE]} would say Developing: Not owned by us yet.",
        "Aim: Thriving: Common vision at thriving.",
        "Support needed: Help with branding.",
        "Good practice: A citizens’ panel.",
        "Actions: • Write it down. Bo, ICB, by 1 Jun 2026.",
    ]


def test_the_next_stage_is_told_and_a_farther_aim_beside_it() -> None:
    shown = card(agreed("common-vision", "emerging", target_stage_id="maturing"))
    assert "Next stage: Developing: Common vision at developing." in shown
    assert "Aim: Maturing asks for:" in shown
    assert "Aim: • Common vision, one thing more." in shown
    assert not any(line.startswith("Next") for line in card(agreed("common-vision", "thriving")))


def test_a_blank_cell_is_said_plainly() -> None:
    shown = card(agreed("patient-experience", "emerging"), title="Patient experience")
    assert "The matrix has no statement here." in shown


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        (State.OPEN, "Not assessed"),
        (State.PARKED, "Parked"),
        (State.NO_CONSENSUS, "No consensus"),
        (State.NOT_APPLICABLE, "Not applicable"),
    ],
)
def test_what_has_no_stage_says_so(state: State, verdict: str) -> None:
    shown = card(in_state("common-vision", state, reason="Because.", note="A note."))
    assert shown[0] == verdict
    assert "Reason: Because." in shown
    assert "Note: A note." in shown
    assert not any("Emerging" in line for line in shown)


def test_a_split_show_of_hands_is_called_split() -> None:
    tally = Tally(round=1, counts={"emerging": 5, "thriving": 5})
    shown = card(agreed("common-vision", "emerging", tallies=(tally,)))
    said_of_it = (
        "5 Emerging, 5 Thriving. Median between Developing and Maturing, from Emerging to Thriving; split."
    )
    assert f"Show of hands: • Round 1: {said_of_it}" in shown
    made = document(draft_account(workshop(agreed("common-vision", "emerging", tallies=(tally,)))))
    assert "Most divided: Common vision." in [said(line) for line in made.front.in_short]


def test_a_tick_on_a_statement_that_is_no_more_is_passed_over() -> None:
    shown = card(agreed("common-vision", "emerging", ticks=(Tick(stage_id="emerging", statement=7),)))
    assert not any("7" in line for line in shown)


@pytest.mark.parametrize(
    ("before", "now", "verdict"),
    [
        ("emerging", "maturing", "Maturing · up from Emerging last time"),
        ("thriving", "maturing", "Maturing · down from Thriving last time"),
        ("maturing", "maturing", "Maturing · as last time"),
        (None, "maturing", "Maturing"),
    ],
)
def test_a_card_says_what_it_was_last_time(before: str | None, now: str, verdict: str) -> None:
    earlier = workshop(*([agreed("trust", before)] if before else []))
    made = document(draft_account(workshop(agreed("trust", now)), earlier=earlier))
    assert said(cards(made)["Trust"].verdict) == verdict


def test_an_element_that_is_assessed_elsewhere_has_its_result_and_one_in_development_says_so() -> None:
    result = ElementResult(element_id=ELSEWHERE, result="Level 2", where_from="Digital matrix 2025")
    made = document(draft_account(workshop(element_results={ELSEWHERE: result})))
    ambition = lines(section(made, keys.of_theme("ambition")))
    assert ambition[-5:] == [
        "Digital",
        "See the digital matrix.",
        "Assessed elsewhere.",
        "Result: Level 2",
        "Taken from: Digital matrix 2025",
    ]
    assert lines(section(made, keys.of_theme("delivery")))[-2:] == [
        "Quality",
        "In development at the publisher; not assessed.",
    ]
    none = document(draft_account(workshop()))
    assert "Assessed elsewhere; no result was recorded here." in lines(
        section(none, keys.of_theme("ambition"))
    )
    assert "To be developed further." in ambition


def test_an_element_in_development_shows_what_was_found_of_it_all_the_same() -> None:
    result = ElementResult(element_id=IN_DEVELOPMENT, result="Good", where_from="CQC, May 2026")
    made = document(draft_account(workshop(element_results={IN_DEVELOPMENT: result})))
    assert lines(section(made, keys.of_theme("delivery")))[-4:] == [
        "Quality",
        "In development at the publisher.",
        "Result: Good",
        "Taken from: CQC, May 2026",
    ]


def test_an_element_with_a_descriptor_besides_shows_both() -> None:
    result = ElementResult(element_id="leadership", result="Level 3", where_from="Workforce matrix")
    some = workshop(agreed("trust", "maturing"), matrix=besides(), element_results={"leadership": result})
    part = lines(section(document(draft_account(some)), keys.of_theme("delivery")))
    at = part.index("Leadership")
    assert part[at : at + 6] == [
        "Leadership",
        "Assessed elsewhere.",
        "Result: Level 3",
        "Taken from: Workforce matrix",
        "Trust",
        "Maturing",
    ]


def test_what_is_assessed_elsewhere_is_told_though_its_descriptor_is_left_out() -> None:
    matrix = besides("needs")
    made = document(draft_account(workshop(matrix=matrix, scope=["common-vision", "trust"])))
    ambition = lines(section(made, keys.of_theme("ambition")))
    at = ambition.index("Needs assessment")
    assert ambition[at + 2] == "Assessed elsewhere; no result was recorded here."
    # Where nothing of its theme is on the agenda it is not on today, unless a result was recorded.
    none = document(draft_account(workshop(matrix=matrix, scope=["trust"])))
    assert keys.of_theme("ambition") not in {part.heading.key for part in none.sections}
    result = {ELSEWHERE: ElementResult(element_id=ELSEWHERE, result="Level 2")}
    kept = document(draft_account(workshop(matrix=matrix, scope=["trust"], element_results=result)))
    assert lines(section(kept, keys.of_theme("ambition"))) == [
        "Digital",
        "See the digital matrix.",
        "Assessed elsewhere.",
        "Result: Level 2",
    ]


def besides(element_id: str = "leadership") -> Matrix:
    """The small matrix with one element that is assessed elsewhere besides its descriptors."""
    matrix = small_matrix()

    def marked(element: Element) -> Element:
        if element.id != element_id:
            return element
        return replace(element, status=ElementStatus.ASSESSED_ELSEWHERE)

    themes = (replace(t, elements=tuple(marked(e) for e in t.elements)) for t in matrix.themes)
    return replace(matrix, themes=tuple(themes))


def test_a_theme_of_one_element_of_its_own_name_is_named_once() -> None:
    matrix = large_matrix(1)
    theme = matrix.themes[0]
    element = replace(theme.elements[0], title=theme.title)
    matrix = replace(matrix, themes=(replace(theme, elements=(element,)),))
    made = document(draft_account(workshop(matrix=matrix)))
    part = section(made, keys.of_theme(theme.id))
    assert not [block for block in part.blocks if isinstance(block, Heading)]


def test_evidence_of_several_lines_is_one_item() -> None:
    evidence = (Evidence(text="Minutes\nof May", strength=EvidenceStrength.SOME),)
    assert "Evidence: • Minutes of May (some evidence)" in card(
        agreed("common-vision", "maturing", evidence=evidence)
    )

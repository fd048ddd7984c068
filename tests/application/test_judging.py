"""Commands on one judgement: what each decides, refuses and leaves alone."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.commands import (
    Command,
    Decision,
    MarkBetween,
    PlaceStage,
    SetEvidence,
    SetMinorityViews,
    SetState,
    SetTarget,
    Sight,
    TickStatement,
)
from placematrix_desktop.domain.judgement import (
    DecisionRule,
    Evidence,
    EvidenceStrength,
    Judgement,
    MinorityView,
    State,
    Tick,
)
from placematrix_desktop.domain.participants import Presence, Sector
from placematrix_desktop.domain.text import LONGEST_TEXT
from placematrix_desktop.domain.workshop import Change, PartKind, Workshop
from placematrix_desktop.errors import Refused
from tests.factories import (
    BLANK_CELL,
    START,
    Ids,
    agreed,
    in_state,
    person,
    small_matrix,
    workshop,
)

LATER = START.replace(hour=11)
WRITTEN: dict[str, Any] = {
    "note": "Said.",
    "evidence": (Evidence(text="Paper"),),
    "minority_views": (MinorityView(sector=Sector.VCSE, reason="No."),),
    "ticks": (Tick(stage_id="maturing", statement=0),),
    "target_stage_id": "thriving",
    "support_needed": "Time.",
    "good_practice": "Panel.",
}


def decide(command: Command, some: Workshop | None = None) -> Decision:
    return command.decide(Sight(workshop=some or workshop(), private_notes={}, now=LATER, new_id=Ids()))


def judged(command: Command, some: Workshop | None = None) -> Judgement:
    """The judgement that the command leads to, which has to be its only change."""
    before = some or workshop()
    (change,) = decide(command, before).changes
    assert change.kind is PartKind.JUDGEMENT
    assert change.old == before.judgements.get(change.id)
    assert isinstance(change.new, Judgement)
    assert change.new.descriptor_id == change.id
    return change.new


def test_agreeing_a_stage_keeps_who_was_there_when_and_by_which_rule() -> None:
    some = workshop(
        people=[person(1, sector=Sector.VCSE), person(2), person(3, present=False)],
        facts={"default_rule": DecisionRule.MAJORITY},
    )
    assert judged(PlaceStage("trust", "maturing"), some) == Judgement(
        descriptor_id="trust",
        state=State.AGREED,
        stage_id="maturing",
        rule=DecisionRule.MAJORITY,
        present=Presence(by_sector={Sector.VCSE: 1, Sector.OTHER: 1}),
        decided_at=LATER,
    )


def test_a_rule_that_is_named_goes_before_the_usual_one() -> None:
    assert judged(PlaceStage("trust", "maturing", DecisionRule.LOWEST)).rule is DecisionRule.LOWEST


def test_agreeing_says_what_for_undo_and_for_the_diary() -> None:
    decision = decide(PlaceStage("trust", "maturing"))
    assert decision.name == "agree Maturing"
    assert decision.sentence == "Trust: agreed Maturing (consensus)."
    assert decision.drafts_done == ()


def test_agreeing_the_same_stage_again_changes_nothing() -> None:
    some = workshop(
        agreed("trust", "maturing", between_next=True, rule=DecisionRule.UNANIMOUS),
        facts={"default_rule": DecisionRule.MAJORITY},
    )
    assert decide(PlaceStage("trust", "maturing"), some).changes == ()


def test_agreeing_the_same_stage_by_another_rule_changes_the_rule_alone() -> None:
    before = agreed("trust", "maturing", between_next=True, **WRITTEN)
    after = judged(PlaceStage("trust", "maturing", DecisionRule.UNANIMOUS), workshop(before))
    assert after == replace(before, rule=DecisionRule.UNANIMOUS)


def test_undo_names_the_rule_where_it_takes_back_the_rule_alone() -> None:
    some = workshop(agreed("trust", "maturing", rule=DecisionRule.CONSENSUS))
    assert decide(PlaceStage("trust", "maturing", DecisionRule.LOWEST), some).name == "decision rule"
    assert decide(PlaceStage("trust", "emerging", DecisionRule.LOWEST), some).name == "agree Emerging"
    assert decide(PlaceStage("trust", "maturing", DecisionRule.LOWEST)).name == "agree Maturing"


def test_agreeing_another_stage_ends_between_and_keeps_what_was_written() -> None:
    before = agreed("trust", "developing", between_next=True, **WRITTEN)
    after = judged(PlaceStage("trust", "maturing"), workshop(before))
    assert (after.stage_id, after.between_next, after.decided_at) == ("maturing", False, LATER)
    assert {field: getattr(after, field) for field in WRITTEN} == WRITTEN


def test_agreeing_after_no_consensus_takes_the_reason_away() -> None:
    before = in_state("trust", State.NO_CONSENSUS, reason="Two views.", **WRITTEN)
    after = judged(PlaceStage("trust", "maturing"), workshop(before))
    assert after.reason == ""
    assert {field: getattr(after, field) for field in WRITTEN} == WRITTEN


def test_between_this_stage_and_the_next() -> None:
    before = agreed("trust", "maturing")
    decision = decide(MarkBetween("trust", True), workshop(before))
    assert decision.changes == (
        Change(PartKind.JUDGEMENT, "trust", before, replace(before, between_next=True)),
    )
    assert decision.name == "moving to Thriving"
    assert decision.sentence == "Trust: agreed Maturing, moving to Thriving."


def test_no_longer_between_stages() -> None:
    before = agreed("trust", "maturing", between_next=True)
    decision = decide(MarkBetween("trust", False), workshop(before))
    assert decision.changes == (
        Change(PartKind.JUDGEMENT, "trust", before, replace(before, between_next=False)),
    )
    assert decision.name == "no longer between stages"
    assert decision.sentence == "Trust: agreed Maturing."


@pytest.mark.parametrize("between", [True, False])
def test_between_again_changes_nothing(between: bool) -> None:
    some = workshop(agreed("trust", "maturing", between_next=between))
    assert decide(MarkBetween("trust", between), some).changes == ()


def test_at_the_last_stage_there_is_nothing_to_end() -> None:
    assert decide(MarkBetween("trust", False), workshop(agreed("trust", "thriving"))).changes == ()


@pytest.mark.parametrize("state", [State.NO_CONSENSUS, State.PARKED, State.NOT_APPLICABLE])
def test_a_state_without_a_stage(state: State) -> None:
    before = agreed("trust", "maturing", between_next=True, **WRITTEN)
    some = workshop(before, people=[person(1, sector=Sector.ICB)])
    after = judged(SetState("trust", state, " Two\r\nviews. "), some)
    assert after == Judgement(
        descriptor_id="trust",
        state=state,
        reason="Two\nviews.",
        present=Presence(by_sector={Sector.ICB: 1}),
        decided_at=LATER,
        **WRITTEN,
    )


@pytest.mark.parametrize(
    ("state", "name", "sentence"),
    [
        (State.NO_CONSENSUS, "no consensus", "Trust: no consensus."),
        (State.PARKED, "parked", "Trust: parked."),
        (State.NOT_APPLICABLE, "not applicable", "Trust: not applicable."),
        (State.OPEN, "open again", "Trust: opened again."),
    ],
)
def test_each_state_has_its_words(state: State, name: str, sentence: str) -> None:
    decision = decide(SetState("trust", state), workshop(agreed("trust", "maturing")))
    assert (decision.name, decision.sentence) == (name, sentence)


def test_opening_again_keeps_what_was_written_and_nothing_of_the_decision() -> None:
    before = in_state("trust", State.PARKED, reason="Tired.", present=Presence(), **WRITTEN)
    after = judged(SetState("trust", State.OPEN), workshop(before))
    assert after == Judgement(descriptor_id="trust", **WRITTEN)


def test_the_reason_of_one_state_is_not_the_reason_of_another() -> None:
    before = in_state("trust", State.PARKED, reason="The analyst was away.")
    assert judged(SetState("trust", State.NO_CONSENSUS), workshop(before)).reason == ""
    assert (
        judged(SetState("trust", State.NO_CONSENSUS, "Two views."), workshop(before)).reason == "Two views."
    )


def test_the_same_state_again_keeps_its_reason_and_its_time() -> None:
    before = in_state("trust", State.PARKED, reason="The analyst was away.")
    assert decide(SetState("trust", State.PARKED), workshop(before)).changes == ()
    after = judged(SetState("trust", State.PARKED, "No time."), workshop(before))
    assert after == replace(before, reason="No time.")
    assert judged(SetState("trust", State.PARKED, ""), workshop(before)) == replace(before, reason="")


def test_opening_what_is_open_changes_nothing() -> None:
    assert decide(SetState("trust", State.OPEN)).changes == ()
    talked_about = workshop(Judgement(descriptor_id="trust", note="Said."))
    assert decide(SetState("trust", State.OPEN), talked_about).changes == ()


def test_a_target_is_set_and_taken_away_and_is_no_agreement() -> None:
    decision = decide(SetTarget("trust", "thriving"))
    assert (decision.name, decision.sentence) == ("target Thriving", "Trust: target Thriving.")
    aimed = judged(SetTarget("trust", "thriving"))
    assert aimed == Judgement(descriptor_id="trust", target_stage_id="thriving")
    some = workshop(aimed)
    assert decide(SetTarget("trust", "thriving"), some).changes == ()
    assert decide(SetTarget("trust", None), some).name == "no target"
    assert judged(SetTarget("trust", None), some).target_stage_id is None
    assert decide(SetTarget("trust", None)).changes == ()


def test_single_statements_are_ticked_in_order_and_unticked() -> None:
    first, second = Tick(stage_id="maturing", statement=0), Tick(stage_id="maturing", statement=1)
    one = judged(TickStatement("common-vision", second, True))
    assert one.ticks == (second,)
    both = judged(TickStatement("common-vision", first, True), workshop(one))
    assert both.ticks == (first, second)
    assert decide(TickStatement("common-vision", first, True), workshop(both)).changes == ()
    assert judged(TickStatement("common-vision", second, False), workshop(both)).ticks == (first,)
    assert decide(TickStatement("common-vision", second, False), workshop(one)).name == (
        "no longer shows statement 2 of Maturing"
    )
    assert decide(TickStatement("common-vision", second, True)).sentence == (
        "Common vision: can show statement 2 of Maturing."
    )


def test_ticks_stand_in_the_same_order_however_they_came() -> None:
    ticks = [
        Tick(stage_id=stage, statement=0) for stage in ("thriving", "developing", "maturing", "emerging")
    ]
    some = workshop()
    for tick in ticks:
        some = workshop(judged(TickStatement("common-vision", tick, True), some))
    assert some.judgement("common-vision").ticks == tuple(sorted(ticks))


def test_evidence_is_tidied_and_pieces_without_text_are_left_out() -> None:
    after = judged(
        SetEvidence(
            "trust",
            (
                Evidence(text=" Strategy\x00 2025 ", strength=EvidenceStrength.STRONG),
                Evidence(text=" \r\n "),
                Evidence(text="https://example.org"),
            ),
        )
    )
    assert after.evidence == (
        Evidence(text="Strategy 2025", strength=EvidenceStrength.STRONG),
        Evidence(text="https://example.org"),
    )
    assert decide(SetEvidence("trust", (*after.evidence, Evidence(text=" "))), workshop(after)).changes == ()
    assert decide(SetEvidence("trust", ())).changes == ()
    assert judged(SetEvidence("trust", ()), workshop(after)).evidence == ()


def test_minority_views_are_tidied_and_those_without_a_reason_are_left_out() -> None:
    after = judged(
        SetMinorityViews(
            "trust",
            (
                MinorityView(sector=Sector.VCSE, reason=" Not\r\nours. ", stage_id="developing"),
                MinorityView(sector=Sector.ICB, reason=" \t"),
            ),
        )
    )
    assert after.minority_views == (
        MinorityView(sector=Sector.VCSE, reason="Not\nours.", stage_id="developing"),
    )
    assert decide(SetMinorityViews("trust", after.minority_views), workshop(after)).changes == ()
    assert judged(SetMinorityViews("trust", ()), workshop(after)).minority_views == ()


LONG = "x" * (LONGEST_TEXT + 1)
REFUSED: list[tuple[Command, Workshop, str]] = [
    (PlaceStage("nowhere", "maturing"), workshop(), "no descriptor “nowhere”"),
    (PlaceStage("trust", "excelling"), workshop(), "no stage “excelling”"),
    (PlaceStage("trust", "maturing"), workshop(scope=["common-vision"]), "not in scope"),
    (MarkBetween("trust", True), workshop(), "Agree a stage first"),
    (MarkBetween("trust", False), workshop(in_state("trust", State.PARKED)), "Agree a stage first"),
    (MarkBetween("trust", True), workshop(agreed("trust", "thriving")), "Thriving is the last stage"),
    (
        MarkBetween("trust", True),
        workshop(agreed("trust", "emerging"), matrix=small_matrix(ladder=False)),
        "nothing lies between one and the next",
    ),
    (
        MarkBetween("trust", True),
        workshop(matrix=small_matrix(ladder=False)),
        "nothing lies between one and the next",
    ),
    (SetTarget("trust", "thriving"), workshop(matrix=small_matrix(ladder=False)), "none is a target"),
    (SetState("trust", State.AGREED), workshop(matrix=small_matrix(ladder=False)), "which choice was agreed"),
    (PlaceStage("trust", "top"), workshop(matrix=small_matrix(ladder=False)), "has no choice “top”"),
    (
        PlaceStage("trust", "maturing", DecisionRule.LOWEST),
        workshop(matrix=small_matrix(ladder=False)),
        "needs stages in their order, and these columns are choices. Choose another rule.",
    ),
    (
        PlaceStage("trust", "maturing"),
        workshop(matrix=small_matrix(ladder=False), facts={"default_rule": DecisionRule.LOWEST}),
        "The usual decision rule “lowest of the range” needs stages in their order, and these columns are",
    ),
    (
        PlaceStage("trust", "maturing"),
        workshop(matrix=small_matrix(ladder=False), facts={"default_rule": DecisionRule.LOWEST}),
        "choices. Choose another usual rule in Prepare.",
    ),
    (MarkBetween("nowhere", True), workshop(), "no descriptor"),
    (MarkBetween("trust", True), workshop(agreed("trust", "emerging"), scope=["common-vision"]), "scope"),
    (SetState("trust", State.AGREED), workshop(), "which stage"),
    (SetState("nowhere", State.PARKED), workshop(), "no descriptor"),
    (SetState("trust", State.PARKED), workshop(scope=["common-vision"]), "scope"),
    (SetState("trust", State.OPEN, "Why."), workshop(), "A reason goes with"),
    (SetState("trust", State.OPEN, "Why."), workshop(agreed("trust", "emerging")), "A reason goes with"),
    (SetState("trust", State.PARKED, LONG), workshop(), "100,001 characters"),
    (SetTarget("trust", "excelling"), workshop(), "no stage"),
    (SetTarget("nowhere", "maturing"), workshop(), "no descriptor"),
    (SetTarget("trust", "maturing"), workshop(scope=["common-vision"]), "scope"),
    (TickStatement("trust", Tick(stage_id="maturing", statement=1), True), workshop(), "no statement 2"),
    (TickStatement("trust", Tick(stage_id="maturing", statement=-1), True), workshop(), "no statement 0"),
    (TickStatement("trust", Tick(stage_id="excelling", statement=0), True), workshop(), "no stage"),
    (
        TickStatement(BLANK_CELL[0], Tick(stage_id=BLANK_CELL[1], statement=0), True),
        workshop(),
        "Emerging has no statement 1",
    ),
    (
        TickStatement("trust", Tick(stage_id="maturing", statement=0), True),
        workshop(scope=["common-vision"]),
        "scope",
    ),
    (SetEvidence("nowhere", ()), workshop(), "no descriptor"),
    (SetEvidence("trust", ()), workshop(scope=["common-vision"]), "scope"),
    (SetEvidence("trust", (Evidence(text=LONG),)), workshop(), "100,001 characters"),
    (SetMinorityViews("trust", ()), workshop(scope=["common-vision"]), "scope"),
    (
        SetMinorityViews("trust", (MinorityView(sector=Sector.ICB, reason="No.", stage_id="excelling"),)),
        workshop(),
        "no stage",
    ),
    (
        SetMinorityViews("trust", (MinorityView(sector=Sector.ICB, reason=LONG),)),
        workshop(),
        "100,001 characters",
    ),
]


@pytest.mark.parametrize(("command", "some", "words"), REFUSED)
def test_what_is_refused_is_refused_with_a_sentence(command: Command, some: Workshop, words: str) -> None:
    with pytest.raises(Refused) as refusal:
        decide(command, some)
    assert words in refusal.value.sentence
    assert refusal.value.sentence.endswith(".")


def test_what_an_older_record_of_choices_says_stands_until_somebody_changes_it() -> None:
    # Such a rule and such a target could be recorded once; they load, and nothing takes them away unasked.
    old = agreed("trust", "maturing", rule=DecisionRule.LOWEST, target_stage_id="thriving")
    some = workshop(old, matrix=small_matrix(ladder=False))
    assert decide(PlaceStage("trust", "maturing"), some).changes == ()
    assert judged(PlaceStage("trust", "emerging"), some).rule is DecisionRule.CONSENSUS
    assert judged(PlaceStage("trust", "maturing", DecisionRule.MAJORITY), some).rule is DecisionRule.MAJORITY
    assert judged(SetTarget("trust", None), some).target_stage_id is None


def test_a_refusal_names_the_descriptor() -> None:
    with pytest.raises(Refused) as refusal:
        decide(PlaceStage("trust", "maturing"), workshop(scope=["common-vision"]))
    assert refusal.value.sentence == "Trust: This descriptor is not in scope today. Add it in Prepare first."


@pytest.mark.parametrize("field", sorted(set(Judgement.__struct_fields__) - {"descriptor_id", "tallies"}))
def test_every_field_of_a_judgement_can_be_set_by_some_command_or_is_shown_not_to_be(field: str) -> None:
    # A guard for new fields: one that no command reaches would always stay at its default.
    by_writing = {"note", "support_needed", "good_practice"}
    commands: list[tuple[Command, Workshop]] = [
        (PlaceStage("common-vision", "maturing"), workshop()),
        (MarkBetween("common-vision", True), workshop(agreed("common-vision", "maturing"))),
        (SetState("common-vision", State.PARKED, "Tired."), workshop()),
        (SetTarget("common-vision", "thriving"), workshop()),
        (TickStatement("common-vision", Tick(stage_id="maturing", statement=0), True), workshop()),
        (SetEvidence("common-vision", (Evidence(text="Paper"),)), workshop()),
        (SetMinorityViews("common-vision", (MinorityView(sector=Sector.ICB, reason="No."),)), workshop()),
    ]
    fresh = Judgement(descriptor_id="common-vision")
    reached = [c for c, some in commands if getattr(judged(c, some), field) != getattr(fresh, field)]
    assert bool(reached) is (field not in by_writing)

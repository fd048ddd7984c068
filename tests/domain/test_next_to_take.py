"""What to take next: the most divided first, and why."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from placematrix_desktop.domain.judgement import Judgement, MinorityView, State
from placematrix_desktop.domain.next_to_take import Suggestion, Why, next_to_take
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Workshop
from tests.factories import DESCRIPTORS, STAGES, agenda, agreed, in_state, small_matrix, workshop


def hands(descriptor_id: str, *counts: int, earlier: tuple[int, ...] = ()) -> Judgement:
    """An open descriptor with so many hands at each stage, after an earlier round where that is given."""
    rounds = [earlier, counts] if earlier else [counts]
    return Judgement(
        descriptor_id=descriptor_id,
        tallies=tuple(
            Tally(round=number, counts=dict(zip(STAGES, numbers, strict=False)))
            for number, numbers in enumerate(rounds, start=1)
        ),
    )


def order(one: Workshop, earlier: Workshop | None = None, **more: object) -> list[tuple[str, Why]]:
    return [(s.descriptor_id, s.why) for s in next_to_take(one, earlier, **more)]  # type: ignore[arg-type]


def test_without_anything_to_go_by_it_is_the_agenda() -> None:
    one = workshop(scope=("trust", "common-vision", "evidence-base"))
    assert order(one) == [(key, Why.AGENDA) for key in ("trust", "common-vision", "evidence-base")]


def test_the_most_divided_come_first_and_parked_ones_last() -> None:
    one = workshop(
        in_state("common-vision", State.PARKED, reason="Later."),
        hands("evidence-base", 0, 4, 1, 0),
        hands("patient-experience", 0, 6, 1, 1),
        hands("trust", 4, 0, 0, 4),
    )
    assert order(one) == [
        ("trust", Why.SPLIT),
        ("patient-experience", Why.WIDE),
        ("health-priorities", Why.AGENDA),
        ("evidence-base", Why.AGENDA),
        ("common-vision", Why.PARKED),
    ]


def test_the_latest_round_counts() -> None:
    one = workshop(hands("trust", 0, 8, 0, 0, earlier=(4, 0, 0, 4)))
    last = next_to_take(one)[-1]
    assert (last.descriptor_id, last.why) == ("trust", Why.AGENDA)
    assert last.is_agreed_by_hand
    assert not Suggestion(descriptor_id="trust", why=Why.AGENDA).is_agreed_by_hand


def test_what_is_dealt_with_is_not_taken_again() -> None:
    one = workshop(
        agreed("common-vision", "maturing"),
        in_state("health-priorities", State.NO_CONSENSUS, reason="So."),
        in_state("trust", State.NOT_APPLICABLE, reason="So."),
    )
    assert [key for key, _ in order(one)] == ["evidence-base", "patient-experience"]


def test_last_time_is_looked_at() -> None:
    view = MinorityView(sector=Sector.VCSE, reason="Not ours.")
    before = workshop(
        agreed("common-vision", "developing", between_next=True),
        agreed("health-priorities", "developing", minority_views=(view,)),
        agreed("evidence-base", "developing"),
        in_state("trust", State.NO_CONSENSUS, reason="So."),
    )
    now = workshop(hands("evidence-base", 0, 0, 5, 0))
    assert order(now, before) == [
        ("trust", Why.NO_CONSENSUS_BEFORE),
        ("evidence-base", Why.MOVED),
        ("health-priorities", Why.MINORITY_BEFORE),
        ("common-vision", Why.BETWEEN_BEFORE),
        ("patient-experience", Why.AGENDA),
    ]


def test_a_tally_that_is_hidden_tells_nothing() -> None:
    one = workshop(hands("trust", 4, 0, 0, 4))
    assert order(one, hidden={"trust"})[-1] == ("trust", Why.AGENDA)
    assert next_to_take(one, hidden={"trust"})[-1].spread is None


def test_choices_have_no_divide() -> None:
    one = workshop(hands("trust", 4, 0, 0, 4), matrix=small_matrix(ladder=False))
    assert {why for _, why in order(one)} == {Why.AGENDA}


@given(st.lists(st.tuples(*[st.integers(0, 5)] * 4), min_size=5, max_size=5), st.permutations(DESCRIPTORS))
def test_each_open_one_comes_once_and_no_split_one_after_another(
    counts: list[tuple[int, ...]], scope: list[str]
) -> None:
    judgements = [hands(key, *numbers) for key, numbers in zip(DESCRIPTORS, counts, strict=True)]
    one = replace(workshop(*judgements), agenda=agenda(*scope))
    found = next_to_take(one)
    assert sorted(s.descriptor_id for s in found) == sorted(DESCRIPTORS)
    ranks = [list(Why).index(s.why) for s in found]
    assert ranks == sorted(ranks)
    assert all((s.why is Why.SPLIT) == bool(s.spread and s.spread.split) for s in found)

"""Stages keep their order in grey print and for every kind of colour vision, however many there are."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from placematrix_desktop.ui.theme import Theme
from placematrix_desktop.ui.theme.contrast import contrast
from placematrix_desktop.ui.theme.stages import MOST_STAGES, lightness
from tests.ui.theme.colour_vision import KINDS, difference, grey

COUNTS = range(1, MOST_STAGES + 1)
VISION = ("typical", *KINDS)


@pytest.mark.parametrize("count", COUNTS)
def test_a_ladder_has_as_many_stages_as_asked_for(theme: Theme, count: int) -> None:
    stages = theme.stage_hexes(count)
    assert len(stages) == len({stage.fill for stage in stages}) == count
    assert len(theme.stages(count)) == count


@pytest.mark.parametrize("count", COUNTS)
def test_a_ladder_gets_darker_at_every_step(theme: Theme, count: int) -> None:
    greys = [grey(stage.fill) for stage in theme.stage_hexes(count)]
    assert all(one - other >= 2.5 for one, other in pairwise(greys)), greys
    if count <= 5:
        assert all(one - other >= 7 for one, other in pairwise(greys)), greys


@pytest.mark.parametrize("kind", VISION)
@pytest.mark.parametrize("count", COUNTS)
def test_neighbours_on_a_ladder_look_different_to_everybody(theme: Theme, count: int, kind: str) -> None:
    stages = theme.stage_hexes(count)
    apart = [difference(one.fill, other.fill, kind) for one, other in pairwise(stages)]
    assert all(gap >= (8 if count <= 5 else 4) for gap in apart), apart


@pytest.mark.parametrize("kind", VISION)
def test_the_first_choices_look_different_to_everybody(theme: Theme, kind: str) -> None:
    choices = theme.stage_hexes(4, ladder=False)
    apart = [difference(one.fill, other.fill, kind) for one, other in combinations(choices, 2)]
    assert min(apart) >= 10, apart


@pytest.mark.parametrize("ladder", [True, False])
@pytest.mark.parametrize("count", COUNTS)
def test_the_text_on_a_stage_can_be_read_and_its_edge_seen(theme: Theme, count: int, ladder: bool) -> None:
    for stage in theme.stage_hexes(count, ladder=ladder):
        assert contrast(stage.on_fill, stage.fill) >= theme.contrast, stage
        assert contrast(stage.on_soft, stage.soft) >= theme.contrast, stage
        assert contrast(stage.border, theme.hex("panel")) >= 3, stage


def test_the_ladder_of_a_theme_is_given_as_it_stands(theme: Theme) -> None:
    assert theme.stage_hexes(len(theme.ladder)) == theme.ladder


def test_ladders_of_any_length_share_their_ends(theme: Theme) -> None:
    for count in range(2, MOST_STAGES + 1):
        stages = theme.stage_hexes(count)
        assert stages[0].fill == theme.ladder[0].fill
        assert stages[-1].fill == theme.ladder[-1].fill


def test_one_stage_alone_lies_in_the_middle(theme: Theme) -> None:
    (only,) = theme.stage_hexes(1)
    assert lightness(theme.ladder[-1].fill) < lightness(only.fill) < lightness(theme.ladder[0].fill)


@pytest.mark.parametrize("ladder", [True, False])
@pytest.mark.parametrize("count", [0, -1, MOST_STAGES + 1])
def test_other_numbers_of_stages_are_refused(theme: Theme, count: int, ladder: bool) -> None:
    with pytest.raises(ValueError, match=f"1 to {MOST_STAGES} stages, not {count}"):
        theme.stages(count, ladder=ladder)


def test_the_colours_for_painting_are_those_of_the_theme(theme: Theme) -> None:
    for stage, named in zip(theme.stages(4), theme.stage_hexes(4), strict=True):
        assert [
            part.name() for part in (stage.fill, stage.soft, stage.border, stage.on_fill, stage.on_soft)
        ] == [named.fill, named.soft, named.border, named.on_fill, named.on_soft]

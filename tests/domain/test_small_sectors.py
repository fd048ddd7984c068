"""What a few people of a sector said is told of no sector, and cannot be worked out."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.audience import Audience, record_for, workshop_for
from placematrix_desktop.domain.judgement import Judgement, MinorityView
from placematrix_desktop.domain.participants import Presence, Sector
from placematrix_desktop.domain.record import Record, read_record, restore, seal
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.version_changes import changes_between
from placematrix_desktop.domain.workshop import Workshop
from tests import factories
from tests.factories import START

VCSE = MinorityView(sector=Sector.VCSE, reason="Not yet.")
ICB = MinorityView(sector=Sector.ICB, reason="Long since.")


def sealed(workshop: Workshop) -> Record:
    data = seal(workshop, (), closed_at=START + timedelta(hours=3), new_salt=factories.salts())
    return read_record(data)


def with_views(*views: MinorityView, **there: int) -> Workshop:
    present = Presence(by_sector={Sector(key): number for key, number in there.items()})
    return factories.workshop(factories.agreed("trust", "developing", minority_views=views, present=present))


def sectors(workshop: Workshop) -> list[Sector]:
    return [view.sector for view in workshop.judgement("trust").minority_views]


def test_the_board_copy_names_no_sector_that_few_spoke_for() -> None:
    view = MinorityView(sector=Sector.VCSE, reason="Not yet.")
    few = factories.agreed(
        "trust", "developing", minority_views=(view,), present=Presence(by_sector={Sector.VCSE: 4})
    )
    many = factories.agreed(
        "common-vision", "developing", minority_views=(view,), present=Presence(by_sector={Sector.VCSE: 5})
    )
    nobody_listed = factories.agreed(
        "evidence-base", "developing", minority_views=(view,), present=Presence()
    )
    workshop = factories.workshop(few, many, nobody_listed)
    board = workshop_for(workshop, Audience.BOARD)
    assert board.judgement("trust").minority_views[0].sector is Sector.OTHER
    assert board.judgement("common-vision").minority_views[0].sector is Sector.VCSE
    assert board.judgement("evidence-base").minority_views[0].sector is Sector.OTHER
    left_out = restore(record_for(sealed(workshop), workshop, Audience.BOARD)).left_out
    assert "minority_views/trust" in left_out
    assert "minority_views/common-vision" not in left_out


@pytest.mark.parametrize(("number", "stays"), [(4, False), (5, True), (0, True)])
def test_hands_by_sector_go_where_any_of_them_are_few(number: int, stays: bool) -> None:
    tally = Tally(
        round=1,
        counts={"developing": number + 6},
        by_sector={Sector.ICB: {"developing": 6}, Sector.VCSE: {"developing": number}},
    )
    workshop = factories.workshop(factories.agreed("trust", "developing", tallies=(tally,)))
    board = workshop_for(workshop, Audience.BOARD).judgement("trust").tallies[0]
    assert board.counts == tally.counts
    assert bool(board.by_sector) is stays
    left_out = restore(record_for(sealed(workshop), workshop, Audience.BOARD)).left_out
    assert ("hands_by_sector/trust/1" not in left_out) is stays


def test_a_second_sector_is_not_named_where_the_first_would_be_the_only_one() -> None:
    """Of two sectors in the room, the one that is not named beside a view is known by that."""
    workshop = with_views(VCSE, ICB, vcse=2, icb=6, local_authority=9)
    assert sectors(workshop_for(workshop, Audience.BOARD)) == [Sector.OTHER, Sector.OTHER]
    only_the_large = with_views(ICB, vcse=2, icb=6, local_authority=9)
    assert sectors(workshop_for(only_the_large, Audience.BOARD)) == [Sector.OTHER]
    larger = with_views(replace(VCSE, sector=Sector.LOCAL_AUTHORITY), vcse=2, icb=6, local_authority=9)
    assert sectors(workshop_for(larger, Audience.BOARD)) == [Sector.LOCAL_AUTHORITY]


def hands(*rounds: dict[Sector, dict[str, int]], without_a_sector: int = 0) -> Judgement:
    tallies = []
    for number, by_sector in enumerate(rounds, start=1):
        counts = {
            stage: sum(each.get(stage, 0) for each in by_sector.values()) + without_a_sector
            for stage in ("developing", "maturing")
        }
        tallies.append(Tally(round=number, counts=counts, by_sector=by_sector))
    return factories.agreed("trust", "developing", tallies=tuple(tallies))


MANY = {Sector.ICB: {"maturing": 6}, Sector.VCSE: {"developing": 7}}
FEW = {Sector.ICB: {"maturing": 6}, Sector.VCSE: {"developing": 6, "maturing": 1}}


def shown(judgement: Judgement, *, after: Judgement | None = None) -> list[bool]:
    """Of which rounds the hands by sector are on the board's copy, which the record agrees with."""
    workshop = factories.workshop(judgement)
    other = factories.workshop(after) if after else None
    board = workshop_for(workshop, Audience.BOARD, other_version=other).judgement("trust")
    record = restore(record_for(sealed(workshop), workshop, Audience.BOARD, other_version=other)).workshop
    assert record.judgement("trust").tallies == board.tallies
    return [bool(tally.by_sector) for tally in board.tallies]


def test_hands_by_sector_go_in_every_round_where_they_are_few_in_one() -> None:
    assert shown(hands(MANY, MANY)) == [True, True]
    assert shown(hands(MANY, FEW)) == [False, False], "what moved is seen from one round to the next"


def test_hands_in_no_sector_are_worked_out_from_the_sum() -> None:
    assert shown(hands(MANY, without_a_sector=1)) == [False]
    assert shown(hands(MANY, without_a_sector=5)) == [True]


def test_what_one_version_leaves_out_the_other_does_not_tell() -> None:
    assert shown(hands(MANY), after=hands(FEW)) == [False]
    few, many = with_views(VCSE, vcse=4, icb=6), with_views(VCSE, vcse=5, icb=6)
    for one, other in ((few, many), (many, few)):
        assert sectors(workshop_for(one, Audience.BOARD, other_version=other)) == [Sector.OTHER]
        left_out = restore(record_for(sealed(one), one, Audience.BOARD, other_version=other)).left_out
        assert "minority_views/trust" in left_out


def test_leaving_out_is_no_change_between_versions() -> None:
    many, few = with_views(VCSE, vcse=5, icb=6), with_views(VCSE, vcse=4, icb=6)
    before = workshop_for(many, Audience.BOARD, other_version=few)
    after = workshop_for(few, Audience.BOARD, other_version=many)
    assert [change.sentence for change in changes_between(before, after)] == [
        "Decided again, with the same result."
    ]

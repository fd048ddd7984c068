"""The results as plain tables."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from msgspec.structs import replace

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.judgement import MinorityView
from placematrix_desktop.domain.participants import Presence, Sector
from placematrix_desktop.exchange.tables import Table, tables_of
from tests import factories

ZONE = timezone(timedelta(hours=1))


def account(**more: object) -> Account:
    return Account(workshop=factories.full_workshop(), diary=(), signatures=(), **more)  # type: ignore[arg-type]


def table(name: str, of: Account | None = None) -> Table:
    return next(each for each in tables_of(of or account(), ZONE) if each.name == name)


def row(of: Table, number: int = 0) -> dict[str, object]:
    return dict(zip(of.headings, of.rows[number], strict=True))


def test_every_row_is_as_long_as_the_headings() -> None:
    for each in tables_of(account(), ZONE):
        assert all(len(line) == len(each.headings) for line in each.rows), each.name
        assert each.about


def test_the_grid_has_the_descriptors_in_scope_in_the_order_of_the_matrix() -> None:
    grid = table("Grid")
    assert [line[2] for line in grid.rows] == [
        "Common vision", "Health priorities", "Evidence base", "Patient experience", "Trust",
    ]  # fmt: skip
    narrow = Account(workshop=factories.workshop(scope=("trust",)), diary=(), signatures=())
    assert [line[2] for line in table("Grid", narrow).rows] == ["Trust"]


def test_a_row_of_the_grid_says_all_that_was_agreed() -> None:
    found = row(table("Grid"))
    assert found["Result"] == "Agreed"
    assert (found["Stage"], found["Stage number"], found["Moving to the next"]) == ("Maturing", 3, "Yes")
    assert found["Decided by"] == "majority"
    assert found["Target"] == "Thriving"
    assert found["Present"] == 2
    assert "Primary care" in str(found["Sectors without a voice"])
    assert found["Decided at"] == datetime(2026, 3, 12, 10, 0)  # noqa: DTZ001 - spreadsheets know no zone


def test_not_assessed_is_no_stage() -> None:
    found = row(table("Grid"), 4)
    assert (found["Result"], found["Stage"], found["Stage number"]) == ("Open", None, None)


def test_last_time_stands_beside_it() -> None:
    earlier = factories.workshop(factories.agreed("common-vision", "developing"))
    assert row(table("Grid", account(earlier=earlier)))["Last time"] == "Developing"


def test_evidence_views_hands_and_actions_are_there() -> None:
    assert row(table("Evidence"))["Strength"] == "Strong"
    view = row(table("Minority views"))
    assert (view["Sector"], view["Stage"]) == ("Voluntary, community and social enterprise", "Developing")
    hands = table("Hands")
    assert [line[1:7] for line in hands.rows] == [(1, 0, 3, 4, 0, 7), (2, 0, 1, 6, 0, 7)]
    action = row(table("Actions"))
    assert (action["Owner"], action["Due"], action["Top action"]) == ("Bo Björk", date(2026, 6, 1), "Yes")
    assert action["Descriptor"] == "Common vision"


def test_participants_have_interests_and_presence() -> None:
    people = table("Participants")
    assert row(people)["Declared interest"] == "Her charity holds a contract."
    assert row(people, 1)["Declared interest"] == "None"
    assert row(people, 2)["In the room at the end"] == "No"


def test_an_open_workshop_is_called_a_draft_and_a_closed_one_gives_its_fingerprint() -> None:
    about = dict(table("About").rows)
    assert about["Closed"] == "not closed: a draft"
    assert about["Fingerprint"] is None


def test_choices_have_no_spread() -> None:
    matrix = factories.small_matrix(ladder=False)
    workshop = factories.workshop(
        factories.agreed(
            "trust", "maturing", tallies=(factories.Tally(round=1, counts={"maturing": 4, "emerging": 3}),)
        ),
        matrix=matrix,
    )
    hands = table("Hands", Account(workshop=workshop, diary=(), signatures=()))
    assert row(hands)["Spread"] is None
    assert row(hands)["Hands in all"] == 7


def test_signatures_say_who_and_what() -> None:
    person = factories.person(1, "Ann Achebe")
    signed = factories.signature(
        person, reason="Only for now.", signed_at=datetime(2026, 3, 12, 11, tzinfo=UTC)
    )
    found = row(table("Signatures", _signed(signed)))
    assert (found["Name"], found["Position"], found["Reason"]) == ("Ann Achebe", "Agrees", "Only for now.")
    at_noon = datetime(2026, 3, 12, 12, 0)  # noqa: DTZ001
    assert (found["Signed or answered at"], found["Recorded at"]) == (at_noon, at_noon)
    answered = replace(signed, answered_at=datetime(2026, 3, 10, 9, tzinfo=UTC))
    found = row(table("Signatures", _signed(answered)))
    assert found["Signed or answered at"] == datetime(2026, 3, 10, 10, 0)  # noqa: DTZ001
    assert found["Recorded at"] == at_noon


def _signed(*signatures: object) -> Account:
    return Account(workshop=factories.full_workshop(), diary=(), signatures=signatures)  # type: ignore[arg-type]


def test_hands_that_neither_agree_nor_divide_are_not_called_agreement() -> None:
    between = factories.Tally(round=1, counts={"emerging": 4, "developing": 4})
    divided = factories.Tally(round=2, counts={"emerging": 4, "thriving": 4})
    workshop = factories.workshop(factories.agreed("trust", "maturing", tallies=(between, divided)))
    hands = table("Hands", Account(workshop=workshop, diary=(), signatures=()))
    found = [row(hands, number)["Spread"] for number in range(2)]
    assert found == ["Neither agreement nor a split", "Split"]


def for_others(audience: Audience) -> Account:
    people = (
        *(factories.person(number, f"Voice Number{number}", Sector.ICB) for number in range(6)),
        factories.person(20, "Vera Quince", Sector.VCSE, organisation="Small Charity"),
        *(factories.person(number, f"Zed Other{number}") for number in (21, 22, 23)),
    )
    view = MinorityView(sector=Sector.VCSE, reason="Not yet.")
    judgement = factories.agreed(
        "trust", "maturing", minority_views=(view,), present=Presence(by_sector={Sector.VCSE: 1})
    )
    signature = factories.signature(people[6])
    workshop = factories.workshop(judgement, people=people)
    whole = Account(workshop=workshop, diary=(), signatures=(signature,))
    return account_for(whole, audience)


@pytest.mark.parametrize("audience", [Audience.BOARD, Audience.PUBLIC])
def test_a_view_whose_sector_is_left_out_is_of_no_other_sector(audience: Audience) -> None:
    assert row(table("Minority views", for_others(audience)))["Sector"] == "Some in the room"


def test_the_public_gets_how_many_of_each_sector_and_no_small_number() -> None:
    people = table("Participants", for_others(Audience.PUBLIC))
    assert people.headings == ("Sector", "People")
    assert people.rows == (
        ("Voluntary, community and social enterprise", "not shown"),
        ("Integrated care board", 6),
        ("Other", "not shown"),
        ("In all", 10),
    )


def test_whoever_signed_stands_in_the_role_where_there_are_no_names() -> None:
    found = row(table("Signatures", for_others(Audience.PUBLIC)))
    assert (found["Name"], found["Signs as"], found["Organisation"]) == (None, "Member", "Small Charity")

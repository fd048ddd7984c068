"""Seals of signatures: a change of any of them shows, and a name can go."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.personal import ERASED_NAME, NAME_WITHHELD
from placematrix_desktop.domain.signature_seal import first_changed, sealed, without_name
from placematrix_desktop.domain.signoff import Position, Signature, SigningRole, SigningWay
from tests.factories import START, person, salts, signature

PRINT = "f" * 64


def three() -> tuple[Signature, ...]:
    made: list[Signature] = []
    new_salt = salts()
    for number, more in enumerate(
        (
            {
                "reason": "Only for a year.",
                "position": Position.AGREE_WITH_RESERVATION,
                "drawing": "M 0 0 L 9 9",
            },
            {"way": SigningWay.BY_EMAIL, "words": "I agree.", "answered_at": START, "organisation": "ICB"},
            {"role": SigningRole.CONVENOR, "sector": Sector.VCSE},
        ),
        start=1,
    ):
        given = signature(person(number), id=f"s-{number}", fingerprint=PRINT, **more)
        made.append(sealed(given, made[-1] if made else None, new_salt()))
    return tuple(made)


def test_seals_hold_and_those_without_any_do_too() -> None:
    assert first_changed(three()) is None
    assert first_changed((signature(person(1)), signature(person(2)))) is None
    assert first_changed(()) is None


CHANGES: list[tuple[str, Any]] = [
    ("id", "s-9"),
    ("participant_id", "person-9"),
    ("name", "Somebody"),
    ("organisation", "Elsewhere"),
    ("sector", Sector.ICB),
    ("role", SigningRole.PROGRAMME_LEAD),
    ("position", Position.DECLINE),
    ("reason", "Never."),
    ("reason", f"Never. {NAME_WITHHELD}"),
    ("signed_at", START + timedelta(seconds=1)),
    ("fingerprint", "0" * 64),
    ("way", SigningWay.IN_THE_ROOM),
    ("answered_at", START + timedelta(days=1)),
    ("words", "I do not agree."),
    ("words", NAME_WITHHELD),
    ("drawing", "M 0 0 L 1 1"),
    ("salt", "0"),
    ("salt", ""),
    ("who_hash", "0" * 64),
    ("drawing_hash", "0" * 64),
    ("seal", "0" * 64),
    ("seal", ""),
]


@pytest.mark.parametrize(("field", "value"), CHANGES)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_any_change_of_any_field_shows(field: str, value: Any, place: int) -> None:
    signatures = list(three())
    changed = replace(signatures[place], **{field: value})
    if changed == signatures[place]:
        return
    signatures[place] = changed
    # The first one that does not hold is the one that was changed, or the next, which names its seal.
    assert first_changed(signatures) in (place + 1, place + 2)


def test_every_field_is_tried() -> None:
    assert {field for field, _ in CHANGES} == set(Signature.__struct_fields__)


def test_one_that_was_left_out_or_put_elsewhere_shows() -> None:
    first, second, third = three()
    assert first_changed((second, third)) == 1
    assert first_changed((first, third)) == 2
    assert first_changed((second, first, third)) == 1


@pytest.mark.parametrize("name", ["", ERASED_NAME])
def test_a_name_and_a_drawing_can_go_and_the_seals_hold(name: str) -> None:
    signatures = tuple(without_name(each, name) for each in three())
    assert first_changed(signatures) is None
    assert all(each.name == name and not each.drawing and not each.salt for each in signatures)


def test_a_reason_that_was_shortened_for_the_public_is_told_from_a_change() -> None:
    first, second, third = three()
    shortened = replace(without_name(first, ""), reason=f"Only for {NAME_WITHHELD}.")
    assert first_changed((shortened, second, third)) is None
    assert first_changed((replace(shortened, reason="Only for now."), second, third)) == 1

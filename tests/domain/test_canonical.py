"""The one byte form of a value, and the hash over it."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.canonical import canonical_bytes, plain, sha256_of
from placematrix_desktop.domain.judgement import State, Tick
from placematrix_desktop.domain.participants import Presence, Sector


def test_keys_are_sorted_and_nothing_is_spaced_out() -> None:
    assert canonical_bytes({"b": [1, True, None], "a": "é\n"}) == '{"a":"é\\n","b":[1,true,null]}'.encode()


def test_keys_are_sorted_by_utf_16_as_the_standard_asks() -> None:
    # U+1F642 sorts before U+FB33 in UTF-16 and after it by code point.
    assert canonical_bytes({"\ufb33": 1, "🙂": 2}) == '{"🙂":2,"\ufb33":1}'.encode()


def test_values_of_the_domain_become_plain() -> None:
    moment = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)
    assert plain([moment, date(2026, 3, 12), time(9, 30), State.NO_CONSENSUS]) == [
        "2026-03-12T09:00:00Z",
        "2026-03-12",
        "09:30:00",
        "no_consensus",
    ]
    assert plain(Tick(stage_id="maturing", statement=1)) == {"stage_id": "maturing", "statement": 1}
    assert plain(Presence(by_sector={Sector.ICB: 2})) == {"by_sector": {"icb": 2}}
    assert plain({7: "a key of JSON is a text"}) == {"7": "a key of JSON is a text"}


def test_the_hash_is_the_sha_256_of_the_bytes() -> None:
    assert sha256_of([]) == hashlib.sha256(b"[]").hexdigest()
    assert len(sha256_of("x")) == 64


@pytest.mark.parametrize("value", ["\ud83d", ["a\udc00"], {"\ud800": 1}, float("nan"), 2**60])
def test_what_json_cannot_carry_is_an_error_and_never_a_guess(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the library's own error is one
        canonical_bytes(value)


@given(st.dictionaries(st.text(), st.integers(-(2**53) + 1, 2**53 - 1)))
def test_the_order_of_a_dictionary_does_not_count(value: dict[str, int]) -> None:
    turned = dict(reversed(value.items()))
    assert canonical_bytes(turned) == canonical_bytes(value)

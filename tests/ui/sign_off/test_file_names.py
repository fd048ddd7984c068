from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.signoff import Closing, Reopening
from placematrix_desktop.ui.sign_off.file_names import document_name, safe_name
from tests.factories import START, workshop


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Northbridge Place Partnership", "Northbridge Place Partnership"),
        ("Calder/Aire: north", "Calder Aire north"),
        ("  St. Ives. ", "St. Ives"),
        ("***", "Workshop"),
        ("CON", "CON workshop"),
        ("שלום 🙂", "שלום 🙂"),
    ],
)
def test_a_name_keeps_what_systems_take(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(st.text())
def test_any_subject_gives_a_name_that_can_be_written(text: str) -> None:
    name = safe_name(text)
    assert name
    assert name == name.strip(" .")
    assert len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\0\n')


def test_a_draft_never_has_the_name_of_what_was_signed() -> None:
    held = workshop(subject="Northbridge", facts={"date": date(2026, 11, 26)})
    assert document_name(held) == "Northbridge 2026-11-26 draft"
    closing = Closing(version=1, closed_at=START, fingerprint="ab" * 32)
    signed = workshop(subject="Northbridge", facts={"date": date(2026, 11, 26)}, closing=closing)
    assert document_name(signed) == "Northbridge 2026-11-26"


def test_the_second_version_says_so() -> None:
    reopening = Reopening(
        version=2, previous_fingerprint="ab" * 32, reason="A date", name="Bo", reopened_at=START
    )
    assert document_name(workshop(subject="Leeds", reopening=reopening)) == "Leeds version 2 draft"

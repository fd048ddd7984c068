"""What people sign: the words, and the fingerprint as it is read out."""

from __future__ import annotations

from placematrix_desktop.domain.signoff import (
    POSITION_LABELS,
    SIGNING_ROLE_LABELS,
    Position,
    SigningRole,
    short_fingerprint,
    statement_for,
)


def test_the_short_fingerprint_is_twelve_digits_in_fours() -> None:
    assert short_fingerprint("7f3a91c05d2e" + "0" * 52) == "7F3A 91C0 5D2E"


def test_what_is_signed_of_choices_does_not_call_itself_an_assessment() -> None:
    text = statement_for("Kirklees", "12 March 2026", "7f3a" * 16, ladder=False).text
    assert "assess" not in text
    assert text.endswith(
        "It is a shared choice, made to plan our work together, not a rating of performance."
    )


def test_the_statement_names_subject_day_and_fingerprint_and_is_no_rating() -> None:
    text = statement_for("Kirklees", "12 March 2026", "7f3a91c05d2e" + "0" * 52).text
    for words in ("Kirklees", "12 March 2026", "7F3A 91C0 5D2E", "not a rating of performance"):
        assert words in text


def test_every_position_and_role_has_its_own_words() -> None:
    assert set(POSITION_LABELS) == set(Position)
    assert len(set(POSITION_LABELS.values())) == len(Position)
    assert set(SIGNING_ROLE_LABELS) == set(SigningRole)
    assert len(set(SIGNING_ROLE_LABELS.values())) == len(SigningRole)

"""What will not come out as it was typed is said beforehand, with where it stands."""

from __future__ import annotations

from placematrix_desktop.report import warnings
from tests.factories import action, agreed, person, workshop
from tests.report.accounts import FONTS, draft_account, real_workshop, signed_account


def foreseen(*judgements: object, **more: object) -> tuple[str, ...]:
    return warnings(draft_account(workshop(*judgements, **more)), fonts_folder=FONTS)  # type: ignore[arg-type]


def test_ordinary_text_needs_no_warning() -> None:
    assert warnings(signed_account(real_workshop()), fonts_folder=FONTS) == ()
    assert foreseen(agreed("trust", "maturing", note="Ωραία, ещё, ✓ → “so” – 😀 e\u0301 \u200d 𝐁𝐨𝐥𝐝")) == ()


def test_characters_without_a_glyph_are_named_with_their_places() -> None:
    (said,) = foreseen(
        agreed("trust", "maturing", note="A chair 🪑 and 漢."),
        people=[person(1, "漢 Person")],
    )
    assert said == (
        "2 characters cannot be shown in the PDF and are printed as □: U+1FA91 CHAIR and "
        "U+6F22 CJK UNIFIED IDEOGRAPH-6F22. It stands in: Trust, Who took part and What is still open."
    )


def test_one_character_is_spoken_of_as_one() -> None:
    (said,) = foreseen(agreed("trust", "maturing", note="🪑🪑"))
    assert said.startswith("1 character cannot be shown in the PDF and is printed as □: U+1FA91 CHAIR.")


def test_a_long_list_is_cut() -> None:
    (said,) = foreseen(agreed("trust", "maturing", note="一二三四五六七八"))
    assert said.startswith("8 characters cannot be shown")
    assert "and 3 more. It stands in: Trust." in said


def test_a_character_without_a_name_is_given_by_its_number() -> None:
    (said,) = foreseen(agreed("trust", "maturing", note="\ue123"))
    assert "U+E123." in said


def test_text_from_right_to_left_is_to_be_read_over() -> None:
    (said,) = foreseen(
        agreed("trust", "maturing", note="שלום"), actions=[action(1, "العربية", "common-vision")]
    )
    assert said == (
        "Text that is written from right to left is set by simple rules; read it over in the PDF. "
        "It stands in: Common vision, Trust, Actions and What is still open."
    )


def test_the_name_of_the_place_stands_on_page_one() -> None:
    (said,) = foreseen(subject="漢字")
    assert "page one" in said

"""What may be drawn one by one."""

from __future__ import annotations

import pytest

from placematrix_desktop.report.letter_by_letter import stands_by_itself


@pytest.mark.parametrize("text", ["漢字", "かな", "한글", "አማርኛ", "ᏣᎳᎩ", "🪑", "ﻣﻌ", "𐌰", "Ωé", "𠀀"])
def test_these_keep_their_form(text: str) -> None:
    assert all(map(stands_by_itself, text))


@pytest.mark.parametrize(
    "sign",
    # Devanagari, Tamil, Khmer, Myanmar, Tibetan, Thai, Mongolian, Syriac, N'Ko, Arabic as it is typed, an
    # old Hangul letter, a mark that sits on its letter, a private sign, a space, half a surrogate pair
    ["न", "த", "ក", "မ", "ཀ", "ท", "ᠠ", "ܫ", "ߞ", "ع", "ᄀ", "\u0323", "\u05b8", "\ue123", " ", "\ud83d"],
)
def test_these_are_not_drawn_alone(sign: str) -> None:
    assert not stands_by_itself(sign)

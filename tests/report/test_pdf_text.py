"""Texts outside of pages: read back as they were, as far as PDF and XML can carry them."""

from __future__ import annotations

import pikepdf
import pytest
from hypothesis import given

from placematrix_desktop.report.pdf_text import pdf_string, tidy
from tests.free_texts import free_texts


@given(free_texts())
def test_any_text_is_read_back(text: str) -> None:
    assert str(pikepdf.Object.parse(pdf_string(text).encode("ascii"))) == tidy(text)


@pytest.mark.parametrize("text", ["(", ")", "\\", "a\\(b\\)", "((", "é", "漢", "👩🏽‍⚕️", "line\nline\r"])
def test_signs_that_end_a_string_do_not(text: str) -> None:
    assert str(pikepdf.Object.parse(pdf_string(text).encode("ascii"))) == text


@pytest.mark.parametrize("sign", ["x", "é", "👩"])
def test_no_string_is_longer_than_pdf_a_allows(sign: str) -> None:
    written = pdf_string(sign * 40_000)
    assert len(written) < 70_000
    assert len(pikepdf.Object.parse(written.encode("ascii")).__bytes__()) <= 32_767
    assert pdf_string(sign * 7_000).count(sign.encode("utf-16-be").hex().upper()) in (0, 7_000)

"""What a reader gets who copies text out of the PDF."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pikepdf

from placematrix_desktop.report import pdf_bytes
from placematrix_desktop.report.embedded_font import to_unicode
from tests.factories import agreed, workshop
from tests.report.accounts import FONTS, draft_account, real_workshop, signed_account
from tests.report.pdf_reading import whole_text


def accounts_of(data: bytes) -> Iterator[str]:
    """The CMap of every font."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            for font in page.resources.get("/Font", {}).values():
                yield font["/ToUnicode"].read_bytes().decode("ascii")


def test_no_code_stands_for_nothing() -> None:
    """PDF/UA-1 forbids U+0000 (ISO 14289-1, 7.21.7)."""
    found = list(accounts_of(pdf_bytes(signed_account(real_workshop()), fonts_folder=FONTS)))
    assert found
    for account in found:
        entries = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]+)>$", account, re.MULTILINE)
        assert entries
        assert all(int(character, 16) for _, character in entries)
        assert len({code for code, _ in entries}) == len(entries)


def test_an_emoji_can_be_copied() -> None:
    account = draft_account(workshop(agreed("trust", "maturing", note="Good 😀 so far")))
    assert "Good 😀 so far" in whole_text(pdf_bytes(account, fonts_folder=FONTS))


def test_characters_beyond_the_first_plane_are_written_in_two_units() -> None:
    cmap = to_unicode("AAAAAA+Test", [0, 0x41, 0, 0x1F600])
    assert "2 beginbfchar\n<01> <0041>\n<03> <D83DDE00>\nendbfchar" in cmap


def test_a_block_has_a_hundred_entries_at_most() -> None:
    cmap = to_unicode("AAAAAA+Test", range(256))
    assert re.findall(r"(\d+) beginbfchar", cmap) == ["100", "100", "55"]

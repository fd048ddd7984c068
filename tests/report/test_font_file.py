"""What is read from a font file before it is loaded."""

from __future__ import annotations

import io
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from placematrix_desktop.report.font_file import faces_of, may_be_embedded
from placematrix_desktop.report.system_fonts import SystemFonts
from tests.report.accounts import FONTS
from tests.report.small_fonts import font_with_postscript_outlines, keep, small_font


@pytest.mark.parametrize(
    ("rights", "allowed"),
    [
        (0x0000, True),  # installable
        (0x0002, False),  # restricted
        (0x0004, True),  # to be read and printed
        (0x0008, True),  # editable
        (0x000A, True),  # of two rights the wider
        (0x0104, False),  # whole only
        (0x0200, False),  # bitmaps only
    ],
)
def test_what_a_font_allows_is_kept_to(rights: int, allowed: bool, tmp_path: Path) -> None:
    assert may_be_embedded(rights) is allowed
    file = keep(small_font("漢", rights=rights), tmp_path / "a.ttf")
    assert len(faces_of(file)) == allowed


@pytest.mark.parametrize("signs", ["漢字", "漢𠀀"])
def test_the_characters_are_read_in_both_forms_of_their_table(signs: str, tmp_path: Path) -> None:
    (face,) = faces_of(keep(small_font(signs), tmp_path / "a.ttf"))
    assert face.characters_format == (12 if "𠀀" in signs else 4)
    assert all(face.may_have(ord(sign)) for sign in signs)
    assert not any(map(face.may_have, (0x41, 0x6F21, 0x10FFFF)))


def test_every_font_of_a_collection_is_found(tmp_path: Path) -> None:
    file = keep([small_font("漢"), small_font("字", name="Other")], tmp_path / "a.ttc")
    first, second = faces_of(file)
    assert (first.index, second.index) == (0, 1)
    assert first.may_have(ord("漢"))
    assert second.may_have(ord("字"))
    assert not second.may_have(ord("漢"))


def test_other_outlines_other_tables_and_other_files_are_passed_over(tmp_path: Path) -> None:
    assert faces_of(keep(font_with_postscript_outlines("漢"), tmp_path / "a.otf")) == ()
    symbols = small_font("\uf041")
    symbols["cmap"].tables = symbols["cmap"].tables[:1]
    symbols["cmap"].tables[0].platformID, symbols["cmap"].tables[0].platEncID = 3, 0
    assert faces_of(keep(symbols, tmp_path / "b.ttf")) == ()
    bare = small_font("漢")
    del bare["OS/2"]
    assert faces_of(keep(bare, tmp_path / "c.ttf")) == ()
    (tmp_path / "d.ttf").write_bytes(b"no font")
    assert faces_of(tmp_path / "d.ttf") == ()
    assert faces_of(tmp_path / "not there.ttf") == ()


def test_a_real_font_is_read_as_it_is() -> None:
    (face,) = faces_of(FONTS / "DejaVuSans.ttf")
    assert face.may_have(ord("ქ"))
    assert not face.may_have(ord("漢"))


@settings(max_examples=60)
@given(st.integers(0, 1500), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=8))
def test_a_damaged_font_is_no_crash(length: int, changes: list[tuple[int, int]]) -> None:
    whole = io.BytesIO()
    small_font("漢字").save(whole)
    found = bytearray(whole.getvalue()[:length])
    for at, value in changes:
        if at < len(found):
            found[at] = value
    with TemporaryDirectory() as folder:
        file = Path(folder, "a.ttf")
        file.write_bytes(found)
        for face in faces_of(file):
            assert face.may_have(ord("漢")) in (True, False)
        SystemFonts((Path(folder),)).font_with("漢")

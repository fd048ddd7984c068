"""The fonts are whole, free, TrueType, and known to Qt under the names that the themes use."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.theme.fonts import FILES, install_fonts
from placematrix_desktop.ui.theme.theme import FAMILIES

ENGLISH_AND_OURS = "".join(map(chr, range(0x20, 0x7F))) + "£€–—‘’“”…·›×≥→✓•éüñłŵŷ"
STAND_IN = "Ωאבגدعا◆▲☑☐⚑"
INTER = tuple(name for name in FILES if name.startswith("Inter"))


@pytest.mark.parametrize("name", FILES)
def test_a_font_is_truetype_and_free_to_embed(name: str, resources: Path) -> None:
    with TTFont(resources / "fonts" / name) as font:
        assert "glyf" in font
        assert "CFF " not in font
        assert font["OS/2"].fsType == 0


@pytest.mark.parametrize("name", INTER)
def test_inter_has_all_that_we_write(name: str, resources: Path) -> None:
    with TTFont(resources / "fonts" / name) as font:
        known = font.getBestCmap()
        assert {sign for sign in ENGLISH_AND_OURS if ord(sign) not in known} == set()
        assert len(known) > 2_800, "the whole set of characters, not a subset"
        assert "GPOS" in font


def test_the_stand_in_has_other_scripts_and_symbols(resources: Path) -> None:
    with TTFont(resources / "fonts" / "DejaVuSans.ttf") as font:
        assert {sign for sign in STAND_IN if ord(sign) not in font.getBestCmap()} == set()


def test_every_font_has_its_licence_beside_it(resources: Path) -> None:
    folder = resources / "fonts"
    assert {file.name for file in folder.glob("*.ttf")} == set(FILES)
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "Inter-OFL.txt").read_text("utf-8")
    assert "Bitstream Vera" in (folder / "DejaVu-LICENSE.txt").read_text("utf-8")
    told = (folder / "README.md").read_text("utf-8")
    assert all(name in told for name in FILES)


def test_the_fonts_stay_small(resources: Path) -> None:
    assert sum(file.stat().st_size for file in (resources / "fonts").iterdir()) < 2_500_000


def test_qt_finds_every_weight(qapp: QApplication, resources: Path) -> None:
    install_fonts(resources / "fonts")
    styles = set()
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold):
        font = QFont(list(FAMILIES))
        font.setPixelSize(13)
        font.setWeight(weight)
        raw = QRawFont.fromFont(font)
        assert raw.familyName() == "Inter"
        assert QFontInfo(font).weight() == weight
        styles.add(raw.styleName())
    assert styles == {"Regular", "Medium", "SemiBold", "Bold"}


def test_a_font_that_is_missing_is_named(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"Inter-Regular\.ttf is missing"):
        install_fonts(tmp_path)


def test_a_file_that_is_no_font_is_named(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / FILES[0]).write_bytes(b"no font")
    with pytest.raises(ValueError, match=r"Inter-Regular\.ttf is not a font"):
        install_fonts(tmp_path)

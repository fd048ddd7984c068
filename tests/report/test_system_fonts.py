"""Fonts of the system help out where those of the program end."""

from __future__ import annotations

import io
import os
from pathlib import Path

import page as validator
import pikepdf
import pytest

from placematrix_desktop.report import font_file, pdf_bytes, system_fonts, warnings
from placematrix_desktop.report.fonts import REPLACEMENT, Fonts
from placematrix_desktop.report.system_fonts import SystemFonts, system_font_folders
from tests.factories import agreed, workshop
from tests.report.accounts import FONTS, ZONE, draft_account, signed_account
from tests.report.pdf_checking import problems_of
from tests.report.pdf_reading import whole_text
from tests.report.small_fonts import font_with_postscript_outlines, keep, small_font


def fonts_over(folder: Path) -> Fonts:
    return Fonts(FONTS, SystemFonts((folder,)))


def test_it_is_taken_for_what_the_others_lack_and_for_nothing_else(tmp_path: Path) -> None:
    file = keep(small_font("a漢ქ"), tmp_path / "a.ttf")
    fonts = fonts_over(tmp_path)
    assert list(fonts.runs("a 漢 ქ", fonts.regular)) == [
        (fonts.regular, "a "),
        (f"{file}#0", "漢"),
        (fonts.regular, " "),
        (fonts.spare, "ქ"),
    ]
    assert fonts.missing("a漢字") == ["字"]
    assert fonts.width("漢", fonts.regular, 10) == 6


def test_nothing_is_looked_for_before_it_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Path] = []

    def looking(file: Path) -> tuple[font_file.FontFace, ...]:
        looked.append(file)
        return font_file.faces_of(file)

    monkeypatch.setattr(system_fonts, "faces_of", looking)
    keep(small_font("漢"), tmp_path / "a.ttf")
    fonts = fonts_over(tmp_path)
    # Letters, what the spare font has, ornamental letters, and what no font would bring out right.
    assert fonts.missing("plain é ქ 😀 𝐁 न") == ["न"]
    assert list(fonts.runs("ქ𝐁न", fonts.regular))
    assert looked == []
    assert fonts.missing("漢字") == ["字"]
    assert fonts.missing("漢語") == ["語"]
    assert looked == [tmp_path / "a.ttf"]


def test_an_ordinary_font_goes_before_a_bold_one_and_then_the_name_counts(tmp_path: Path) -> None:
    keep(small_font("漢字", weight=900), tmp_path / "a.ttf")
    keep(small_font("漢"), tmp_path / "c.ttf")
    (tmp_path / "inner").mkdir()
    keep(small_font("漢"), tmp_path / "inner" / "b.ttf")
    fonts = SystemFonts((tmp_path,))
    assert fonts.font_with("漢") == f"{tmp_path / 'inner' / 'b.ttf'}#0"
    assert fonts.font_with("字") == f"{tmp_path / 'a.ttf'}#0"
    assert fonts.font_with("語") is None


def test_a_font_of_a_collection_is_taken_by_its_place(tmp_path: Path) -> None:
    file = keep([small_font("漢", name="One"), small_font("字", name="Two")], tmp_path / "a.ttc")
    fonts = SystemFonts((tmp_path,))
    assert (fonts.font_with("漢"), fonts.font_with("字")) == (f"{file}#0", f"{file}#1")


def test_a_font_that_draws_nothing_or_boxes_or_cannot_be_loaded_is_passed_over(tmp_path: Path) -> None:
    keep(small_font("a", blank="漢"), tmp_path / "a.ttf")
    keep(small_font("漢"), tmp_path / "LastResort.ttf")
    keep(font_with_postscript_outlines("漢"), tmp_path / "b.otf")
    damaged = keep(small_font("漢"), tmp_path / "c.ttf")
    whole = damaged.read_bytes()
    damaged.write_bytes(whole.replace(b"\x5f\x0f\x3c\xf5", b"\0\0\0\0"))
    assert font_file.faces_of(damaged)
    fonts = SystemFonts((tmp_path, tmp_path / "not there"))
    assert fonts.font_with("漢") is None
    last = keep(small_font("漢"), tmp_path / "d.ttf")
    assert SystemFonts((tmp_path,)).font_with("漢") == f"{last}#0"


def test_a_font_that_is_called_as_one_of_ours_is_not_taken_for_it(tmp_path: Path) -> None:
    # A later edition of the same font is installed: what it has more comes from there.
    keep(small_font("漢", name="Inter"), tmp_path / "a.ttf")
    account = draft_account(workshop(agreed("trust", "maturing", note="漢 and more")))
    data = pdf_bytes(account, fonts_folder=FONTS, system_fonts=(tmp_path,), zone=ZONE)
    assert "漢 and more" in whole_text(data)
    assert validator.validate_pdf_bytes(data, profile="ua1").failures == []


def test_letters_that_need_shaping_are_named_though_a_font_has_them(tmp_path: Path) -> None:
    keep(small_font("नสก"), tmp_path / "a.ttf")
    fonts = fonts_over(tmp_path)
    assert fonts.missing("न") == ["न"]
    assert "".join(piece for _, piece in fonts.runs("न", fonts.regular)) == REPLACEMENT


def test_a_mark_that_is_lost_is_named_and_its_letter_stays(tmp_path: Path) -> None:
    # A mark of a script that no bundled font has, on a letter that only a font of the system has.
    keep(small_font("漢"), tmp_path / "a.ttf")
    fonts = fonts_over(tmp_path)
    assert fonts.missing("漢\u302a") == ["\u302a"]
    assert "".join(piece for _, piece in fonts.runs("漢\u302a", fonts.regular)) == "漢"


@pytest.mark.parametrize("form", ["a.ttf", "a.ttc"])
def test_a_report_with_such_a_font_keeps_to_both_standards(form: str, tmp_path: Path) -> None:
    # More characters than go into one subset of a font, in a text, a heading and a name.
    many = "".join(map(chr, range(0x4E00, 0x4E00 + 300)))
    font = small_font("𠀀🪑" + many)
    keep([small_font("x", name="Other"), font] if form.endswith("c") else font, tmp_path / form)
    account = signed_account(
        workshop(agreed("trust", "maturing", note=f"𠀀 🪑 {many} न"), subject=f"{many[:4]} Place")
    )
    data = pdf_bytes(account, fonts_folder=FONTS, system_fonts=(tmp_path,), zone=ZONE)
    for profile in (validator.ValidationProfile.PDF_UA_1, validator.ValidationProfile.PDF_A_3A):
        assert validator.validate_pdf_bytes(data, profile=profile).failures == []
    assert problems_of(data) == []
    said = whole_text(data)
    assert f"{many[:4]} Place" in said
    assert f"𠀀 🪑 {many[:20]}" in said
    with pikepdf.open(io.BytesIO(data)) as pdf:
        used = {str(font.BaseFont) for page in pdf.pages for font in page.resources["/Font"].values()}
    assert any("Small-Regular" in name for name in used)
    (warning,) = warnings(account, fonts_folder=FONTS, system_fonts=(tmp_path,))
    assert warning.startswith("1 character cannot be shown in the PDF and is printed as □: U+0928")


def test_without_folders_a_report_is_the_same_on_every_computer(tmp_path: Path) -> None:
    keep(small_font("漢"), tmp_path / "a.ttf")
    account = draft_account(workshop(agreed("trust", "maturing", note="漢 and more")))
    plain = pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)
    helped = pdf_bytes(account, fonts_folder=FONTS, system_fonts=(tmp_path,), zone=ZONE)
    assert "漢 and more" in whole_text(helped)
    assert f"{REPLACEMENT} and more" in whole_text(plain)
    assert helped == pdf_bytes(account, fonts_folder=FONTS, system_fonts=(tmp_path,), zone=ZONE)
    assert plain == pdf_bytes(account, fonts_folder=FONTS, zone=ZONE)
    assert pdf_bytes(draft_account(workshop()), fonts_folder=FONTS, zone=ZONE) == pdf_bytes(
        draft_account(workshop()), fonts_folder=FONTS, system_fonts=(tmp_path,), zone=ZONE
    )


def test_the_folders_of_each_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: str(path).replace("~", "/home/someone"))
    windows = system_font_folders("win32", {"WINDIR": "D:/Win", "LOCALAPPDATA": "D:/Local"})
    assert windows == (Path("D:/Win/Fonts"), Path("D:/Local/Microsoft/Windows/Fonts"))
    home = Path("/home/someone")
    assert system_font_folders("darwin", {}) == (
        Path("/System/Library/Fonts"),
        Path("/Library/Fonts"),
        home / "Library" / "Fonts",
    )
    settings = tmp_path / "fonts.conf"
    settings.write_text(
        "<fontconfig><dir>/usr/share/fonts</dir><dir>/opt/fonts</dir>"
        '<dir prefix="xdg">mine</dir><dir>~/other</dir></fontconfig>',
        encoding="utf-8",
    )
    assert system_font_folders("linux", {"FONTCONFIG_FILE": str(settings)}) == (
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
        Path("/opt/fonts"),
        home / ".local/share/mine",
        home / "other",
        home / ".local/share/fonts",
        home / ".fonts",
    )
    settings.write_text("no settings", encoding="utf-8")
    found = system_font_folders("linux", {"FONTCONFIG_FILE": str(settings), "XDG_DATA_DIRS": "/a:/b"})
    assert found[:2] == (Path("/a/fonts"), Path("/b/fonts"))

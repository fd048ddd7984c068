"""Icons are drawn on one grid, in one weight, without text, and take the colour they are asked for."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.theme.icons import APP_ICON, IconFolder
from tests.ui.theme.conftest import RESOURCES

FILES = sorted((RESOURCES / "icons").glob("*.svg"))
OWN = [file for file in FILES if file.stem != APP_ICON]
SVG = "{http://www.w3.org/2000/svg}"
NEEDED = [
    "home",
    "prepare",
    "run",
    "review",
    "sign-off",
    "plus",
    "search",
    "undo",
    "redo",
    "check",
    "cross",
    "no-consensus",
    "parked",
    "not-applicable",
    "open",
    "between",
    "note",
    "private",
    "evidence",
    "action",
    "person",
    "people",
    "calendar",
    "clock",
    "place",
    "print",
    "pdf",
    "mail",
    "save",
    "folder",
    "warning",
    "info",
    "chevron-up",
    "chevron-down",
    "chevron-left",
    "chevron-right",
    "expand",
    "collapse",
    "star",
    "trash",
    "edit",
    "keyboard",
    "sun",
    "moon",
    "contrast",
    "help",
]


def test_there_is_an_icon_for_everything_that_needs_one() -> None:
    assert set(NEEDED) <= {file.stem for file in OWN}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_is_a_drawing_without_text_or_links(file: Path) -> None:
    parts = {part.tag.removeprefix(SVG) for part in ET.parse(file).iter()}
    assert parts <= {"svg", "path", "circle", "rect"}
    assert "href" not in file.read_text("utf-8")


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.stem)
def test_an_icon_keeps_to_the_grid_the_weight_and_the_one_colour(file: Path) -> None:
    root = ET.parse(file).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    text = file.read_text("utf-8")
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) <= {"none", "currentColor"}
    widths = {float(width) for width in re.findall(r'stroke-width="([^"]*)"', text)}
    assert all(1.75 <= width <= 2.25 for width in widths)
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"


@pytest.mark.parametrize("file", OWN, ids=lambda file: file.stem)
def test_an_icon_is_drawn_in_the_colour_asked_for(file: Path, qapp: QApplication) -> None:
    icon = IconFolder(file.parent).icon(file.stem, "#cc2211", "#00aa00")
    for mode, asked in ((QIcon.Mode.Normal, "#cc2211"), (QIcon.Mode.Disabled, "#00aa00")):
        drawn = _solid_colours(icon, mode)
        assert drawn
        assert all(_about(colour, asked) for colour in drawn), drawn


def test_an_icon_is_sharp_at_every_device_pixel_ratio(qapp: QApplication) -> None:
    icon = IconFolder(RESOURCES / "icons").icon("check", "#000000", "#777777")
    for ratio in (1.0, 1.25, 1.5, 2.0, 3.0):
        picture = icon.pixmap(QSize(20, 20), ratio)
        assert picture.size() == QSize(20, 20) * ratio
        assert picture.devicePixelRatio() == pytest.approx(ratio)


def test_an_icon_stays_within_its_square(qapp: QApplication) -> None:
    folder = IconFolder(RESOURCES / "icons")
    for name in folder.names():
        image = folder.icon(name, "#000000", "#777777").pixmap(QSize(96, 96), 1.0).toImage()
        rim = [image.pixelColor(x, y).alpha() for x in range(96) for y in (0, 95)]
        rim += [image.pixelColor(x, y).alpha() for y in range(96) for x in (0, 95)]
        assert max(rim) == 0, name


def test_a_tinted_icon_can_be_named_in_a_style_sheet(qapp: QApplication) -> None:
    path = IconFolder(RESOURCES / "icons").path("minus", "#123456")
    assert path == ":/placematrix/icons/123456/minus.svg"
    file = QFile(path)
    assert file.open(QFile.OpenModeFlag.ReadOnly)
    held = bytes(file.readAll().data()).decode()
    assert 'stroke="#123456"' in held
    assert "currentColor" not in held


def test_two_icons_in_one_colour_do_not_hide_each_other(qapp: QApplication) -> None:
    folder = IconFolder(RESOURCES / "icons")
    paths = [folder.path(name, "#abcdef") for name in folder.names()]
    assert all(QFile.exists(path) for path in paths)
    assert len(set(paths)) == len(OWN)


def test_an_icon_that_is_not_there_is_a_fault(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        IconFolder(RESOURCES / "icons").icon("unicorn", "#000000", "#000000")


def test_an_icon_is_made_once_for_each_colour(keeper: ThemeKeeper) -> None:
    assert keeper.icon("home") is keeper.icon("home", "ink")
    assert keeper.icon("home") is not keeper.icon("home", "accent")


def test_the_icon_of_the_program_keeps_its_own_colours(keeper: ThemeKeeper) -> None:
    assert APP_ICON not in keeper.icon_names()
    for side in (16, 32, 48, 256):
        picture = keeper.app_icon().pixmap(QSize(side, side), 1.0)
        assert picture.size() == QSize(side, side)
    assert {"#18222f", "#f3f0c7", "#b5ddb6", "#4fa8b5"} <= _solid_colours(keeper.app_icon(), side=256)


def _about(one: str, other: str) -> bool:
    """The same but for the rounding of soft edges that lie over each other."""
    pairs = zip(QColor(one).getRgb(), QColor(other).getRgb(), strict=True)  # type: ignore[call-overload]
    return all(abs(a - b) <= 1 for a, b in pairs)


def _solid_colours(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, side: int = 96) -> set[str]:
    image = icon.pixmap(QSize(side, side), 1.0, mode).toImage()
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    found = (image.pixelColor(x, y) for x in range(0, side, 2) for y in range(0, side, 2))
    return {QColor(colour.rgb()).name() for colour in found if colour.alpha() == 255}

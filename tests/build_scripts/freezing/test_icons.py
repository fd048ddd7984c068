"""The icon in the forms of each system, and what Windows shows of a program."""

from __future__ import annotations

import ast
import importlib.util
import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from build_scripts.freezing.icons import ICNS_KINDS, ICO_SIZES, PNG_SIZES, write_icons
from build_scripts.freezing.version_resource import four_numbers, version_resource

DRAWING = Path(__file__).resolve().parents[3] / "resources" / "icons" / "app.svg"


@pytest.fixture(scope="module")
def icons(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    write_icons(DRAWING, folder)
    return folder


def test_windows_finds_every_size_drawn_for_itself(icons: Path) -> None:
    with Image.open(icons / "placematrix.ico") as icon:
        assert icon.info["sizes"] == {(size, size) for size in ICO_SIZES}
        for size in ICO_SIZES:
            icon.size = (size, size)
            icon.load()
            assert len(set(icon.convert("RGBA").get_flattened_data())) > 3, f"nothing is drawn at {size}"
            assert icon.convert("RGBA").getpixel((0, 0))[3] < 255, "the corner is round"


def test_macos_finds_every_kind(icons: Path) -> None:
    data = (icons / "placematrix.icns").read_bytes()
    assert data[:4] == b"icns"
    assert int.from_bytes(data[4:8]) == len(data)
    at, found = 8, {}
    while at < len(data):
        length = int.from_bytes(data[at + 4 : at + 8])
        with Image.open(io.BytesIO(data[at + 8 : at + length])) as picture:
            found[data[at : at + 4]] = picture.size
        at += length
    assert found == {kind: (size, size) for kind, size in ICNS_KINDS.items()}


def test_linux_finds_pictures(icons: Path) -> None:
    for size in PNG_SIZES:
        with Image.open(icons / f"placematrix-{size}.png") as picture:
            assert picture.size == (size, size)


@pytest.mark.qt_log_ignore("Cannot open file")
def test_a_file_that_is_no_drawing_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no drawing"):
        write_icons(tmp_path / "missing.svg", tmp_path)


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.2.3.4", (1, 2, 3, 4)),
        ("2.0rc1", (2, 0, 0, 0)),
        ("1.2.0.dev3", (1, 2, 0, 0)),
    ],
)
def test_a_version_has_four_numbers_on_windows(version: str, numbers: tuple[int, ...]) -> None:
    assert four_numbers(version) == numbers


def test_the_version_resource_is_an_expression_that_pyinstaller_reads() -> None:
    text = version_resource("0.1.0", "placematrix", "PlaceMatrix in a terminal")
    call = ast.parse(text, mode="eval").body
    assert isinstance(call, ast.Call)
    used = {
        node.func.id
        for node in ast.walk(call)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    # The module itself can be imported on Windows alone.
    reader = importlib.util.find_spec("PyInstaller.utils.win32.versioninfo")
    assert reader is not None
    assert reader.origin is not None
    known = Path(reader.origin).read_text(encoding="utf-8")
    assert all(f"class {name}" in known for name in used)
    for words in ("placematrix.exe", "PlaceMatrix in a terminal", "(0, 1, 0, 0)"):
        assert words in text

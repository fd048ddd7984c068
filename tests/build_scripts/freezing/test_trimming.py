"""What stays in a bundle and what does not, by the paths of each system."""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6
import pytest

from build_scripts.freezing.contents import modules_of
from build_scripts.freezing.orphans import Entry, without_orphans
from build_scripts.freezing.trimming import UNUSED_MODULES, is_kept

CHECKOUT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtCore.abi3.so",
        "PySide6/QtWidgets.pyd",
        "PySide6\\QtWidgets.pyd",
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/lib/libicudata.so.73",
        "PySide6/Qt6Core.dll",
        "PySide6/Qt/lib/QtGui.framework/Versions/A/QtGui",
        "PySide6/MSVCP140.dll",
        "PySide6/libpyside6.abi3.so.6.11",
        "PySide6/pyside6.abi3.dll",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "PySide6/Qt/plugins/iconengines/libqsvgicon.so",
        "PySide6\\plugins\\imageformats\\qsvg.dll",
        "PIL/_imaging.cpython-311-x86_64-linux-gnu.so",
        "libsqlite3.so.0",
        "resources/icons/app.svg",
        "matrices/wyh-place-development.toml",
    ],
)
def test_it_keeps(path: str) -> None:
    assert is_kept(path)


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/QtNetwork.abi3.so",
        "PySide6\\QtNetwork.pyd",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/Qt6Network.dll",
        "PySide6\\Qt6Quick.dll",
        "PySide6/Qt/lib/QtQml.framework/Versions/A/QtQml",
        "PySide6/Qt/lib/libQt6VirtualKeyboard.so.6",
        "PySide6/opengl32sw.dll",
        "PySide6/d3dcompiler_47.dll",
        "PySide6/Qt/translations/qt_de.qm",
        "PySide6\\translations\\qtbase_en.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/generic/libqtuiotouchplugin.so",
        "PySide6\\plugins\\imageformats\\qjpeg.dll",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "libcrypto.so.3",
        "libssl-3.dll",
        "libreadline.so.8",
        "reportlab/fonts/VeraBd.ttf",
    ],
)
def test_it_leaves_out(path: str) -> None:
    assert not is_kept(path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the names differ elsewhere")
def test_every_plugin_that_a_window_needs_is_in_the_installed_qt() -> None:
    """A rule that names a plugin wrongly would keep nothing, and nobody would notice on this system."""
    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    kept = {
        file.relative_to(plugins).as_posix()
        for file in plugins.rglob("*.so")
        if is_kept(f"PySide6/Qt/plugins/{file.relative_to(plugins).as_posix()}")
    }
    for needed in (
        "platforms/libqxcb.so",
        "platforms/libqwayland.so",
        "platforms/libqoffscreen.so",
        "iconengines/libqsvgicon.so",
        "imageformats/libqsvg.so",
        "wayland-shell-integration/libxdg-shell.so",
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
    ):
        assert needed in kept


def test_no_module_of_the_program_is_left_out() -> None:
    modules = modules_of(CHECKOUT / "placematrix_desktop")
    assert "placematrix_desktop.storage.migrations.m0001_first_tables" in modules
    assert "placematrix_desktop.ui" in modules
    assert not set(modules) & set(UNUSED_MODULES)


BINARIES: list[Entry] = [
    ("PySide6/QtGui.abi3.so", "/env/QtGui.abi3.so", "EXTENSION"),
    ("PySide6/Qt/plugins/platforms/libqxcb.so", "/env/libqxcb.so", "BINARY"),
    ("libxcb-cursor.so.0", "/usr/libxcb-cursor.so.0", "BINARY"),
    ("libpython3.11.so.1.0", "/py/libpython3.11.so.1.0", "BINARY"),
    ("libxcb-util.so.1", "/usr/libxcb-util.so.1", "BINARY"),
    ("libgtk-3.so.0", "/usr/libgtk-3.so.0", "BINARY"),
    ("libpango.so.0", "/usr/libpango.so.0", "BINARY"),
    ("link.so", "libxcb-util.so.1", "SYMLINK"),
    ("loose.so", "libgtk-3.so.0", "SYMLINK"),
]
LINKS = {
    "/env/libqxcb.so": ["libxcb-cursor.so.0", "libc.so.6"],
    "/usr/libxcb-cursor.so.0": ["libxcb-util.so.1"],
    "/usr/libgtk-3.so.0": ["libpango.so.0"],
}


def test_libraries_that_nothing_left_is_linked_with_go_too() -> None:
    kept = without_orphans(BINARIES, lambda file: LINKS.get(file, []))
    assert [destination for destination, _, _ in kept] == [
        "PySide6/QtGui.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "libxcb-util.so.1",
        "link.so",
    ]

"""The real window over a real library, worked by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.bootstrap import FilesOfLibraries, parts_of
from placematrix_desktop.demo.keyboard import Keyboard
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.storage.conftest import a_small_disk, read_only_mounts


class Sitting:
    """One sitting at the window: the window, the hands on its keys, and the file that it works on."""

    def __init__(self, window: MainWindow, library: Path) -> None:
        self.window = window
        self.library = library
        self.keys = Keyboard(window)

    def end(self) -> None:
        """Close the window as its user does."""
        self.window.close()


OpenWindow = Callable[..., Sitting]


@pytest.fixture
def library_file(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


@pytest.fixture
def open_window(qtbot: QtBot, qapp: object, library_file: Path) -> Iterator[OpenWindow]:
    """Opens the window on the test's library, or on another file."""
    sittings: list[Sitting] = []

    def start(
        library: Path | None = None,
        *,
        width: int = 1366,
        height: int = 768,
        begin: Callable[[MainWindow], object] = MainWindow.open_library,
    ) -> Sitting:
        file = library or library_file
        themes = ThemeKeeper(paths.resources_folder())
        themes.choose("light")
        themes.dress(qapp)  # type: ignore[arg-type]
        window = MainWindow(parts_of, file, themes, files=FilesOfLibraries())
        themes.setParent(window)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        begin(window)
        sitting = Sitting(window, file)
        sitting.keys.settle()
        sittings.append(sitting)
        return sitting

    yield start
    for sitting in sittings:
        sitting.window.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte."""
    yield from a_small_disk(tmp_path)


@pytest.fixture
def mounted_read_only(tmp_path: Path) -> Iterator[Callable[[Path], None]]:
    """Make a folder read-only as a mount, which holds for root too."""
    yield from read_only_mounts()

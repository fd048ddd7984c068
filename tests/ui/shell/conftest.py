"""The window over a library in memory."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.memory_library import MemoryLibrary
from tests.ui.shell.library_files import FilesInMemory


@pytest.fixture
def library() -> MemoryLibrary:
    return MemoryLibrary()


@pytest.fixture
def make_window(qtbot: QtBot, qapp: object, library: MemoryLibrary) -> Callable[..., MainWindow]:
    """Makes the window, shown and with its library open unless another way to open one is given."""

    def make(
        parts_of: Callable[[Path], Parts] | None = None, files: FilesInMemory | None = None
    ) -> MainWindow:
        themes = ThemeKeeper(paths.resources_folder())
        themes.choose("light")
        themes.dress(qapp)  # type: ignore[arg-type]
        window = MainWindow(
            parts_of or (lambda _file: put_together(library)), library.path, themes, files=files
        )
        themes.setParent(window)
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        window.open_library()
        return window

    return make


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def at_work(window: MainWindow) -> MainWindow:
    """The window with a new workshop open in Run."""
    window.begin_workshop("wyh-place-development", "Northbridge", "Baseline")
    window.go_to("run")
    return window

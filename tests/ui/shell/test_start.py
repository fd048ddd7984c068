"""Starting: what is seen comes before what takes time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together
from placematrix_desktop.ui.shell.start import make_window, show
from tests.application.memory_library import MemoryLibrary


def test_the_window_is_painted_before_its_library_is_opened(qtbot: QtBot, qapp: QApplication) -> None:
    order: list[str] = []

    class Watcher(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint and "painted" not in order:
                order.append("painted")
            return False

    def parts_of(_file: Path) -> Parts:
        order.append("opened")
        return put_together(MemoryLibrary())

    window = make_window(qapp, parts_of, Path("library.sqlite3"), paths.resources_folder(), theme="light")
    qtbot.addWidget(window)
    watcher = Watcher(window)
    window.home.installEventFilter(watcher)
    show(window)
    qtbot.waitUntil(lambda: window.parts is not None)
    assert order == ["painted", "opened"]

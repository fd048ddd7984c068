"""Starting: what is seen comes before what takes time."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths, patience
from placematrix_desktop.__main__ import main
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import command_that_checks, put_together, verdict_on
from placematrix_desktop.ui.shell import start as start_module
from placematrix_desktop.ui.shell.place import Place
from placematrix_desktop.ui.shell.start import make_window, show
from tests.application.begun import begun
from tests.application.memory_library import MemoryLibrary

CHECKOUT = Path(__file__).resolve().parents[3]


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


AT_FIRST_PAINT = """
import gc, os, sys
from placematrix_desktop import __main__ as program
def look(window):
    print(sorted(name for name in sys.modules if name in LATER))
    print(gc.isenabled())
    from PySide6.QtWidgets import QWidget
    tree = [type(widget).__name__ for widget in window.findChildren(QWidget)]
    print([name for name in tree if name in ("RecentList", "Welcome", "ProblemPanel", "MatrixLibrary")])
    sys.stdout.flush()
    os._exit(0)
LATER = {
    "PySide6.QtSvgWidgets", "uuid", "msgspec", "sqlalchemy", "sqlite3", "asyncio", "reportlab", "PIL",
    "placematrix_desktop.domain", "placematrix_desktop.application", "placematrix_desktop.storage",
    "placematrix_desktop.ui.run", "placematrix_desktop.ui.home.recent_list",
    "placematrix_desktop.ui.home.welcome", "placematrix_desktop.ui.home.problem_panel",
}
program._leave = look
sys.exit(program.main([*sys.argv[1:], "--until-painted"]))
"""


@pytest.mark.parametrize(
    ("file", "loaded"),
    [
        ((), []),
        # How a record is named is all that is asked of the domain.
        (("library.sqlite3",), ["placematrix_desktop.domain"]),
    ],
)
def test_the_first_paint_makes_nothing_that_only_a_library_needs(
    file: tuple[str, ...], loaded: list[str], tmp_path: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT, *(str(tmp_path / name) for name in file)],
        cwd=CHECKOUT,
        env={**os.environ, "PLACEMATRIX_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [str(loaded), "False", "[]"]


def test_a_start_with_a_workshop_goes_there_without_filling_home(qtbot: QtBot, qapp: QApplication) -> None:
    start = begun()
    parts = put_together(start.library)
    window = make_window(qapp, lambda _file: parts, Path("library.sqlite3"), paths.resources_folder())
    qtbot.addWidget(window)
    show(window, lambda it: it.open_library(place=Place(start.workshop.id, "run")))
    qtbot.waitUntil(lambda: window.step == "run")
    assert window.home._recent is None
    assert window.go_home()
    assert window.home.recent.isVisible()
    assert window.home.recent.model.rowCount() == 1


def test_a_start_with_a_workshop_that_is_gone_stays_on_home_and_says_so(
    qtbot: QtBot, qapp: QApplication
) -> None:
    start = begun()
    parts = put_together(start.library)
    window = make_window(qapp, lambda _file: parts, Path("library.sqlite3"), paths.resources_folder())
    qtbot.addWidget(window)
    show(window, lambda it: it.open_library(place=Place("nowhere", "run")))
    qtbot.waitUntil(lambda: window.parts is not None)
    assert window.step == "home"
    assert window.strip.text
    assert window.home.recent.isVisible()


@pytest.mark.parametrize("name", ["report.pdf", "minutes.docx"])
def test_a_start_with_a_file_that_is_no_library_has_it_checked_in_a_process(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[tuple[tuple[object, ...], dict[str, object]]] = []

    def opened(*given: object, **more: object) -> int:
        asked.append((given, more))
        return 0

    monkeypatch.setattr(start_module, "open_window", opened)
    try:
        assert main([str(tmp_path / name)]) == 0
    finally:
        patience.end()
    (((_, library, *_rest), more),) = asked
    assert library == paths.default_library_file()
    assert more["received"] == tmp_path / name
    assert more["command_that_checks"] == command_that_checks()
    assert more["verdict_on"] is verdict_on


def settle(app: QApplication) -> None:
    """Layouts ask for layouts: until nothing more is due."""
    for _ in range(8):
        app.processEvents()


def test_a_window_built_without_its_style_sheet_looks_as_if_built_with_it(
    qtbot: QtBot, qapp: QApplication
) -> None:
    """Whatever has measured itself before it was dressed has done so again since."""
    window = make_window(
        qapp, lambda _file: put_together(MemoryLibrary()), Path("l.sqlite3"), paths.resources_folder()
    )
    qtbot.addWidget(window)
    show(window, lambda _window: None)
    qtbot.waitExposed(window)
    settle(qapp)
    as_built = window.grab().toImage()
    window.themes.changed.emit()
    settle(qapp)
    assert window.grab().toImage() == as_built


def test_garbage_is_looked_for_again_when_the_program_is_there() -> None:
    try:
        patience.begin()
        assert not gc.isenabled()
        with patience.while_building():
            assert not gc.isenabled()
        assert not gc.isenabled()
        patience.end()
        assert gc.isenabled()
        assert gc.get_freeze_count()
        with patience.while_building():
            assert not gc.isenabled()
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()

"""The program in a process of its own, driven from within: for what would end or disturb the tests' own.

    python -m tests.journeys.in_a_process DRIVER ARGUMENTS…

runs `placematrix_desktop.__main__.main` with the arguments while the driver of that name, a generator in this
module, works in its window: each `yield` lets the window go on until what is yielded is true. What a driver
finds out is printed as one line of JSON in the end.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRunnable,
    Qt,
    QThread,
    QThreadPool,
    QTimer,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QWidget

from placematrix_desktop import paths
from placematrix_desktop.application.commands import PlaceStage, TextField, judgement_draft
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.plain_window import PlainWindow
from tests.windows_shown import windows

Driver = Iterator[Callable[[], bool]]
Found = dict[str, Any]

TYPED = "Zorbert"
PATIENCE_MS = 20_000


def window() -> MainWindow:
    return next(widget for widget in windows() if isinstance(widget, MainWindow))


def is_open() -> bool:
    return any(isinstance(widget, MainWindow) and widget.parts is not None for widget in windows())


def panel_is_shown() -> bool:
    panel = window().findChild(QPushButton, "go_on")
    return panel is not None and panel.isVisible()


def go_on() -> None:
    button = window().findChild(QPushButton, "go_on")
    assert button is not None
    button.click()


def begin(subject: str = "Northbridge") -> None:
    window().begin_workshop("wyh-place-development", subject, "")
    window().go_to("run")


def fail() -> None:
    raise ValueError(TYPED)


# What fails


class Handler(QWidget):
    def mousePressEvent(self, _event: object) -> None:
        fail()


class Painted(QWidget):
    def paintEvent(self, _event: QPaintEvent) -> None:
        fail()


class Model(QAbstractListModel):
    asked = 0

    def rowCount(self, _parent: object = None) -> int:
        return 1

    def data(self, _index: QModelIndex, _role: int = 0) -> None:
        self.asked += 1
        if self.asked < 10:
            fail()


class Worker(QThread):
    def run(self) -> None:
        fail()


class Task(QRunnable):
    def run(self) -> None:
        fail()


def in_a_slot() -> QObject | None:
    QTimer.singleShot(0, fail)
    return None


def in_an_event_handler() -> QObject:
    widget = Handler(window())
    widget.show()
    QTimer.singleShot(0, lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton))
    return widget


def in_a_method_that_qt_calls() -> QObject:
    widget = Painted(window())
    widget.resize(5, 5)
    QTimer.singleShot(0, widget.show)
    return widget


def in_a_model() -> QObject:
    view = QListView(window())
    view.setModel(Model(view))
    QTimer.singleShot(0, view.show)
    return view


def in_a_thread() -> QObject | None:
    threading.Thread(target=fail).start()
    return None


def in_a_thread_of_qt() -> QObject:
    worker = Worker(window())
    worker.start()
    return worker


def in_a_pool() -> QObject | None:
    QThreadPool.globalInstance().start(Task())
    return None


def beside_the_window() -> QObject | None:
    window()._backup.do(fail)
    return None


KINDS = (
    in_a_slot,
    in_an_event_handler,
    in_a_method_that_qt_calls,
    in_a_model,
    in_a_thread,
    in_a_thread_of_qt,
    in_a_pool,
    beside_the_window,
)


# Drivers


def faults_of_every_kind(found: Found) -> Driver:
    """Let a fault arise in every way, go on each time, and work on in between."""
    yield is_open
    yield lambda: not window()._backup.is_busy
    begin(TYPED)
    logs = window().log_folder
    assert logs is not None
    found["shown"] = {}
    for number, kind in enumerate(KINDS):
        before = len(list(logs.glob("fault-*")))
        thing = kind()
        yield panel_is_shown
        if isinstance(thing, QThread):
            thing.wait()
        elif isinstance(thing, QWidget):
            thing.hide()
            thing.deleteLater()
        found["shown"][kind.__name__] = len(list(logs.glob("fault-*"))) - before
        go_on()
        yield lambda: not panel_is_shown()
        desk = window().desk
        assert desk is not None
        row = desk.workshop.agenda.descriptor_ids()[number]
        desk.carry_out(PlaceStage(row, "maturing"))
        found["agreed"] = sum(1 for one in desk.workshop.judgements.values() if one.stage_id)
    window().close()


def an_unsound_window(found: Found) -> Driver:
    """Type half a sentence, then let the window hold something else than what is stored, and fail."""
    yield is_open
    begin()
    desk = window().desk
    assert desk is not None
    desk.carry_out(PlaceStage(desk.selected, "maturing"))
    row = desk.workshop.agenda.descriptor_ids()[5]
    desk.select(row)
    desk.keep_draft(judgement_draft(row, TextField.NOTE), "Half a sentence")
    found.update(workshop=desk.workshop.id, row=row)
    desk.session._workshop.judgements.clear()
    # What Python is started with here starts this module in its place.
    sys.executable = os.environ["STARTED_AGAIN_WITH"]
    QTimer.singleShot(0, fail)
    yield lambda: False  # The program ends by itself.


def started_again(found: Found) -> Driver:
    """What the process finds that was started after that."""
    yield is_open
    yield lambda: bool(window().strip.text)
    place, desk = window().place, window().desk
    assert place is not None
    assert desk is not None
    found.update(workshop=place.workshop, step=place.step, row=place.row, strip=window().strip.text)
    found["draft"] = desk.draft(judgement_draft(place.row, TextField.NOTE))
    found["agreed"] = len(desk.workshop.judgements)
    window().strip._action.click()
    yield panel_is_shown
    found["report"] = window().findChild(QWidget, "report").toPlainText()  # type: ignore[union-attr]
    window().close()


def after_a_stop(found: Found) -> Driver:
    """What a window says that is opened after another was stopped."""
    yield is_open
    yield lambda: bool(window().strip.text)
    found["strip"] = window().strip.text
    window().strip._action.click()
    yield panel_is_shown
    found["report"] = window().findChild(QWidget, "report").toPlainText()  # type: ignore[union-attr]
    window().close()


def stopped_by_the_system(found: Found) -> Driver:
    """Begin a workshop, then run into memory that is not there."""
    import faulthandler

    yield is_open
    begin(TYPED)
    faulthandler._sigsegv()  # type: ignore[attr-defined]
    yield lambda: False


def missing_folder() -> Path:
    raise FileNotFoundError(f"/home/{TYPED}/resources is missing")


def no_resources(found: Found) -> Driver:
    """A copy of the program that is incomplete."""
    yield plain_window_is_shown
    plain = plain_window()
    found.update(sentence=plain.sentence.text(), report=plain.report.toPlainText())
    plain.close()


def no_folder(found: Found) -> Driver:
    """What is said where something stands in the way that the user can mend."""
    yield plain_window_is_shown
    plain = plain_window()
    found.update(sentence=plain.sentence.text(), report=hasattr(plain, "report"))
    plain.close()


def plain_window_is_shown() -> bool:
    return any(isinstance(widget, PlainWindow) for widget in windows())


def plain_window() -> PlainWindow:
    return next(widget for widget in windows() if isinstance(widget, PlainWindow))


# The inside


class Drive(QObject):
    """Lets a driver go on whenever what it waits for has come about."""

    def __init__(self, driver: Callable[[Found], Driver]) -> None:
        super().__init__()
        self.found: Found = {}
        self._steps = driver(self.found)
        self._waits_for: Callable[[], bool] = lambda: True
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        self._waited += 10
        if self._waited > PATIENCE_MS:
            self._give_up("waited in vain")
        try:
            if self._waits_for():
                self._waited = 0
                self._waits_for = next(self._steps)
        except StopIteration:
            self._timer.stop()
        except BaseException as problem:  # noqa: BLE001 - or the window would take it for a fault of its own
            self._give_up(repr(problem))

    def _give_up(self, why: str) -> None:
        say({"failed": why, **self.found})
        os._exit(3)


def main() -> int:
    name, *arguments = sys.argv[1:]
    if name == "-m":  # As this program is started again by itself, in place of Python.
        name, arguments = "started_again", arguments[1:]
    app = QApplication([])
    app.setQuitOnLastWindowClosed(True)
    if name == "no_resources":
        paths.resources_folder = missing_folder
    drive = Drive(globals()[name])
    from placematrix_desktop.__main__ import main as program

    code = program(arguments)
    say(drive.found)
    return code


def say(found: Found) -> None:
    sys.stdout.write(f"{json.dumps(found)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

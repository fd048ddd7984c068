"""After a fault the window goes on, or the program starts again where it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, TextField, judgement_draft
from placematrix_desktop.ui.shell import recovery as recovery_module
from placematrix_desktop.ui.shell.faults import Fault
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.shell.place import Place
from placematrix_desktop.ui.shell.recovery import Recovery
from placematrix_desktop.ui.text_entry import TextEntry
from tests.application.memory_library import MemoryLibrary

FAULT = Fault(
    "ValueError placematrix_desktop.ui.run.grid_view, line 1, in paintEvent", "THE REPORT", Path("fault.txt")
)
Key = Qt.Key


@pytest.fixture
def restarted() -> list[tuple[Place | None, Path | None, int]]:
    return []


@pytest.fixture
def recover(
    at_work: MainWindow, tmp_path: Path, restarted: list[tuple[Place | None, Path | None, int]]
) -> Callable[..., Recovery]:
    def start_again(place: Place | None, file: Path | None, restarts: int) -> bool:
        restarted.append((place, file, restarts))
        return True

    def make(*, restarts: int = 0, starts: bool = True) -> Recovery:
        at_work.log_folder = tmp_path / "logs"
        way = start_again if starts else (lambda *_: False)
        return Recovery(at_work, tmp_path / "logs", way, restarts=restarts)

    return make


def happened(qtbot: QtBot, recovery: Recovery, *faults: Fault) -> None:
    for fault in faults or (FAULT,):
        recovery.take(fault)
    qtbot.waitUntil(lambda: not recovery._gather.isActive())


def go_on(qtbot: QtBot, recovery: Recovery) -> None:
    assert recovery.panel is not None
    qtbot.keyClick(recovery.panel.go_on_button, Key.Key_Return)
    QApplication.processEvents()


def test_the_report_is_shown_and_the_window_goes_on_with_new_screens(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot
) -> None:
    desk = at_work.desk
    assert desk is not None
    desk.carry_out(PlaceStage(desk.selected, "developing"))
    row = desk.workshop.agenda.descriptor_ids()[7]
    desk.select(row)
    recovery = recover()
    happened(qtbot, recovery, FAULT, FAULT, replace_place("another"))
    panel = recovery.panel
    assert panel is not None
    assert panel.isVisible()
    assert panel.report.toPlainText() == "THE REPORT"
    assert at_work.focusWidget() is panel.go_on_button
    before = at_work.screens
    go_on(qtbot, recovery)
    assert not panel.isVisible()
    assert at_work.screens is not before
    assert at_work.desk is not None
    assert (at_work.step, at_work.desk.selected) == ("run", row)
    assert at_work.desk.session is desk.session
    assert at_work.header.undo_button.accessibleName() == "Undo: agree Developing"
    QTest.keyClick(at_work.focusWidget(), Key.Key_3)
    assert at_work.desk.workshop.judgement(row).stage_id == "maturing"


def replace_place(place: str) -> Fault:
    return Fault(place, FAULT.report, FAULT.file)


def test_what_is_being_typed_is_kept_before_anything_else(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot, library: MemoryLibrary
) -> None:
    assert at_work.desk is not None
    row = at_work.desk.selected
    QTest.keyClick(at_work.focusWidget(), Key.Key_N)
    QTest.keyClicks(at_work.focusWidget(), "Half a sent")
    for entry in at_work.findChildren(TextEntry):
        entry._pause.setInterval(60_000)
    recovery, key = recover(), judgement_draft(row, TextField.NOTE)
    with library.failing("commit"):
        # The panel takes the focus, and leaving the field would enter the text.
        happened(qtbot, recovery)
        assert at_work.desk.session.draft(key) == "Half a sent"


def test_typing_that_could_not_be_written_is_handed_on(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot, library: MemoryLibrary
) -> None:
    assert at_work.desk is not None
    key = judgement_draft(at_work.desk.selected, TextField.NOTE)
    QTest.keyClick(at_work.focusWidget(), Key.Key_N)
    QTest.keyClicks(at_work.focusWidget(), "Half a sent")
    recovery = recover()
    with library.failing("save_draft", "commit"):
        happened(qtbot, recovery)
        assert at_work.desk.session.draft(key) is None
        go_on(qtbot, recovery)
        assert at_work.desk is not None
        assert at_work.desk.draft(key) == "Half a sent"


def test_esc_goes_on_and_other_keys_do_not_reach_the_grid(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot
) -> None:
    recovery = recover()
    happened(qtbot, recovery)
    assert recovery.panel is not None
    qtbot.keyClick(recovery.panel.go_on_button, Key.Key_3)
    assert at_work.desk is not None
    assert at_work.desk.workshop.judgements == {}
    qtbot.keyClick(recovery.panel.go_on_button, Key.Key_Escape)
    assert not recovery.panel.isVisible()


def test_the_report_is_copied_and_its_folder_opened(
    at_work: MainWindow,
    recover: Callable[..., Recovery],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or len(shown) == 1
    )
    recovery = recover()
    happened(qtbot, recovery)
    assert recovery.panel is not None
    recovery.panel.copy_button.click()
    assert QApplication.clipboard().text() == "THE REPORT"
    recovery.panel.folder_button.click()
    assert shown == [str(tmp_path / "logs")]
    assert (tmp_path / "logs").is_dir()
    recovery.panel.folder_button.click()
    assert str(tmp_path / "logs") in at_work.strip.text, "where nothing shows folders, it is said"


def test_the_menu_opens_the_folder_of_the_log(
    at_work: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()) or True)
    at_work.log_folder = tmp_path / "logs"
    (about,) = (action for action in at_work.keys.menu.actions() if action.text() == "Help")
    (opens,) = about.menu().actions()
    assert opens.text() == "Open log folder"
    opens.trigger()
    assert shown == [str(tmp_path / "logs")]


def test_on_home_the_window_goes_on_as_it_is(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot
) -> None:
    at_work.go_home()
    recovery = recover()
    happened(qtbot, recovery)
    go_on(qtbot, recovery)
    assert at_work.step == "home"


def test_a_screen_that_does_not_show_what_is_stored_is_left_by_starting_again(
    at_work: MainWindow,
    recover: Callable[..., Recovery],
    qtbot: QtBot,
    restarted: list[tuple[Place | None, Path | None, int]],
    library: MemoryLibrary,
) -> None:
    desk = at_work.desk
    assert desk is not None
    workshop_id, row = desk.workshop.id, desk.selected
    desk.session._workshop = replace(desk.workshop, facts=replace(desk.workshop.facts, venue="Nowhere"))
    happened(qtbot, recover())
    qtbot.waitUntil(lambda: bool(restarted))
    assert restarted == [(Place(workshop_id, "run", row), Path("fault.txt"), 1)]
    assert library._closed
    assert at_work.parts is None


def test_the_same_fault_soon_after_going_on_starts_again(
    at_work: MainWindow,
    recover: Callable[..., Recovery],
    qtbot: QtBot,
    restarted: list[tuple[Place | None, Path | None, int]],
) -> None:
    recovery = recover()
    happened(qtbot, recovery)
    go_on(qtbot, recovery)
    happened(qtbot, recovery, replace_place("another"))
    assert recovery.panel is not None
    assert recovery.panel.isVisible(), "another fault is no reason yet"
    go_on(qtbot, recovery)
    happened(qtbot, recovery)
    qtbot.waitUntil(lambda: bool(restarted))


def test_long_after_it_is_a_fault_like_any_other(
    at_work: MainWindow,
    recover: Callable[..., Recovery],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    restarted: list[tuple[Place | None, Path | None, int]],
) -> None:
    recovery = recover()
    happened(qtbot, recovery)
    go_on(qtbot, recovery)
    now = recovery_module.time.monotonic()
    monkeypatch.setattr(recovery_module.time, "monotonic", lambda: now + recovery_module.SOON + 1)
    happened(qtbot, recovery)
    assert recovery.panel is not None
    assert recovery.panel.isVisible()
    assert restarted == []


@pytest.mark.parametrize(("restarts", "then"), [(1, 2), (2, None)])
def test_it_starts_again_twice_at_most_the_second_time_on_home(
    restarts: int,
    then: int | None,
    at_work: MainWindow,
    recover: Callable[..., Recovery],
    qtbot: QtBot,
    restarted: list[tuple[Place | None, Path | None, int]],
) -> None:
    desk = at_work.desk
    assert desk is not None
    desk.session._workshop = replace(desk.workshop, facts=replace(desk.workshop.facts, venue="Nowhere"))
    recovery = recover(restarts=restarts)
    happened(qtbot, recovery)
    if then is None:
        assert recovery.panel is not None
        assert recovery.panel.isVisible()
        assert restarted == []
    else:
        qtbot.waitUntil(lambda: bool(restarted))
        assert restarted == [(None, Path("fault.txt"), then)]


def test_a_library_that_cannot_be_read_is_no_reason_to_start_again(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot, library: MemoryLibrary
) -> None:
    recovery = recover()
    with library.failing("load"):
        happened(qtbot, recovery)
    assert recovery.panel is not None
    assert recovery.panel.isVisible()


def test_a_library_that_fails_in_an_unforeseen_way_is_one(
    at_work: MainWindow,
    recover: Callable[..., Recovery],
    qtbot: QtBot,
    library: MemoryLibrary,
    restarted: list[tuple[Place | None, Path | None, int]],
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    library.load = fail  # type: ignore[method-assign]
    library.close = fail  # type: ignore[method-assign]
    happened(qtbot, recover())
    qtbot.waitUntil(lambda: bool(restarted))


def test_where_no_process_can_be_started_this_one_opens_the_workshop_again(
    at_work: MainWindow, recover: Callable[..., Recovery], qtbot: QtBot, library: MemoryLibrary
) -> None:
    desk = at_work.desk
    assert desk is not None
    row = desk.workshop.agenda.descriptor_ids()[3]
    desk.select(row)
    at_work.go_to("review")
    desk.session._workshop = replace(desk.workshop, facts=replace(desk.workshop.facts, venue="Nowhere"))
    library.close = lambda: None  # type: ignore[method-assign]
    recovery = recover(starts=False)
    happened(qtbot, recovery)
    qtbot.waitUntil(lambda: recovery.panel is not None and recovery.panel.isVisible())
    assert at_work.isEnabled()
    assert at_work.desk is not None
    assert at_work.desk.workshop.facts.venue == ""
    assert at_work.place == Place(at_work.desk.workshop.id, "review", row)

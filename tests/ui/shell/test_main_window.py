"""The window: what it opens, what it says, and how it lets go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QScrollArea, QWidget

from placematrix_desktop.application.commands import PlaceStage, SetState
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.bootstrap import put_together
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.errors import LibraryProblem
from placematrix_desktop.ui.half_typed import NEWCOMER, as_draft
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.sign_off import SignOffScreen
from tests.application.memory_library import MemoryLibrary

MakeWindow = Callable[..., MainWindow]
Key = Qt.Key


def press(window: MainWindow, key: Qt.Key, *, ctrl: bool = False, alt: bool = False) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    if ctrl:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if alt:
        modifiers |= Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    QApplication.processEvents()


def test_what_keeps_a_library_shut_is_said_and_the_next_try_opens_it(
    make_window: MakeWindow, library: MemoryLibrary
) -> None:
    tries: list[Path] = []

    def second_time_lucky(file: Path) -> Parts:
        tries.append(file)
        if len(tries) == 1:
            raise LibraryProblem("Another window is writing.", where=str(file), mend="Close it.")
        return put_together(library)

    window = make_window(second_time_lucky)
    assert window.home.problem_text == f"{library.path}: Another window is writing. Close it."
    assert window.parts is None
    press(window, Key.Key_Return)
    QApplication.processEvents()
    assert window.parts is not None
    assert window.home.problem_text == ""


def test_another_library_that_cannot_be_opened_leaves_the_first_one_open(
    make_window: MakeWindow, library: MemoryLibrary
) -> None:
    def only_one(file: Path) -> Parts:
        if file != library.path:
            raise LibraryProblem("This is no library.", where=str(file))
        return put_together(library)

    window = make_window(only_one)
    window.open_library(Path("letters.docx"))
    assert window.strip.text == "letters.docx: This is no library."
    assert window.parts is not None
    window.begin_workshop("wyh-place-development", "Northbridge", "")
    assert window.desk is not None


def test_the_heading_names_the_workshop_and_what_undo_would_take_back(at_work: MainWindow) -> None:
    assert at_work.desk is not None
    assert at_work.header.title.text() == "Northbridge"
    assert "Baseline" in at_work.header.subtitle.text()
    assert not at_work.header.undo_button.isEnabled()
    at_work.desk.carry_out(PlaceStage(at_work.desk.selected, "developing"))
    assert at_work.header.undo_button.accessibleName() == "Undo: agree Developing"
    at_work.header.undo_button.click()
    assert at_work.header.redo_button.accessibleName() == "Redo: agree Developing"
    at_work.header.redo_button.click()
    assert at_work.desk.workshop.judgement(at_work.desk.selected).state is State.AGREED


def test_the_foot_counts_what_is_agreed_and_says_when_it_was_saved(at_work: MainWindow) -> None:
    assert at_work.desk is not None
    assert at_work.footer.item_text("agreed") == "0 of 43 agreed"
    at_work.desk.carry_out(PlaceStage(at_work.desk.selected, "developing"))
    assert at_work.footer.item_text("agreed") == "1 of 43 agreed"
    clock = at_work.desk.session.saved_at.astimezone().strftime("%H:%M")
    assert at_work.footer.item_text("saved") == f"Saved {clock}"


def test_what_cannot_be_stored_is_said_and_not_shown(at_work: MainWindow, library: MemoryLibrary) -> None:
    assert at_work.desk is not None
    first = at_work.desk.selected
    with library.failing("commit"):
        press(at_work, Key.Key_3)
        assert at_work.strip.kind == "problem"
        assert at_work.desk.workshop.judgement(first).state is State.OPEN
        assert at_work.footer.item_text("agreed") == "0 of 43 agreed"
    press(at_work, Key.Key_3)
    assert at_work.desk.workshop.judgement(first).stage_id == "maturing"
    assert at_work.strip.text == ""


def test_a_refusal_does_not_follow_to_another_screen(at_work: MainWindow) -> None:
    assert at_work.desk is not None
    at_work.desk.refused.emit("“99:99” is not a time of day.")
    assert at_work.strip.kind == "problem"
    at_work.go_to("review")
    assert at_work.strip.text == ""
    at_work.desk.refused.emit("This workshop is closed.")
    assert at_work.go_home()
    assert at_work.strip.text == ""


def test_home_and_back_by_keys(at_work: MainWindow) -> None:
    press(at_work, Key.Key_Home, alt=True)
    assert at_work.desk is None
    assert at_work.header.title.text() == "PlaceMatrix"
    assert not at_work.header.step_bar.isVisible()
    press(at_work, Key.Key_2, ctrl=True)
    assert at_work.desk is None


def test_a_closed_workshop_opens_in_sign_off_and_says_that_it_is_closed(at_work: MainWindow) -> None:
    assert at_work.desk is not None
    at_work.desk.session.close_workshop()
    workshop_id = at_work.desk.workshop.id
    at_work.go_home()
    at_work.open_workshop(workshop_id)
    assert at_work.screens is not None
    assert at_work.screens.step == "sign_off"
    assert at_work.footer.item_text("saved").startswith("Closed")
    assert at_work.desk is not None
    assert at_work.desk.carry_out(SetState(at_work.desk.selected, State.PARKED)) is None
    assert "closed" in at_work.strip.text


def test_that_nothing_is_open_any_more_is_said_until_something_is_done(at_work: MainWindow) -> None:
    assert at_work.desk is not None
    for descriptor_id in at_work.desk.workshop.agenda.descriptor_ids():
        at_work.desk.carry_out(PlaceStage(descriptor_id, "maturing"))
    press(at_work, Key.Key_Space)
    assert at_work.strip.isVisible()
    assert (at_work.strip.kind, at_work.strip.text) == ("success", "Every descriptor in scope is dealt with.")
    press(at_work, Key.Key_0)
    assert not at_work.strip.isVisible()


def test_the_keys_are_listed_over_the_work_and_put_away_again(at_work: MainWindow) -> None:
    before = at_work.focusWidget()
    press(at_work, Key.Key_F1)
    listed = _words_in(at_work.keys_panel)
    for words in ("Agree that stage", "Private note", "Undo", "Larger text"):
        assert words in listed
    # All of them can be seen at once on a laptop, beginning with those that decide.
    assert at_work.size().toTuple() == (1366, 768)
    assert at_work.keys_panel.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    assert listed.index("Decide") < listed.index("Agree that stage") < listed.index("Undo")
    press(at_work, Key.Key_Escape)
    assert not at_work.keys_panel.isVisible()
    assert at_work.focusWidget() is before


def test_the_menu_lists_what_the_keys_do(at_work: MainWindow) -> None:
    menus = (at_work.keys.menu, at_work.keys.steps_menu)
    listed = [action.text() for menu in menus for action in menu.actions()]
    for words in ("Home", "Prepare", "Run", "Review", "Sign off", "Open library…", "Keys", "Quit"):
        assert words in listed


@pytest.mark.parametrize("scale", [80, 100, 150, 200])
def test_the_lines_of_each_menu_are_for_fingers_in_one_column(at_work: MainWindow, scale: int) -> None:
    at_work.themes.set_text_scale(scale)
    menus = [at_work.keys.menu]
    for menu in menus:
        menu.aboutToShow.emit()
        menus += [inner for action in menu.actions() if isinstance(inner := action.menu(), QMenu)]
        menu.popup(at_work.mapToGlobal(at_work.rect().center()))
        places = [
            menu.actionGeometry(action)
            for action in menu.actions()
            if action.isVisible() and not action.isSeparator()
        ]
        menu.close()
        name = menu.title() or "the menu"
        assert min(place.height() for place in places) >= 40, name
        assert len({place.x() for place in places}) == 1, name
        assert menu.sizeHint().height() <= 768 - 40, f"{name} is higher than a small screen"
    assert len(menus) > 10


def test_the_menu_has_the_actions_of_the_grid_while_run_is_shown(at_work: MainWindow) -> None:
    grid = at_work.keys.grid_menu.menu
    at_work.keys.menu.aboutToShow.emit()
    assert grid.menuAction().isVisible()
    assert [action.text() for action in grid.actions()][:3] == ["Decide", "Move", "Write"]
    (first, *_) = grid.actions()[0].menu().actions()
    first.trigger()
    assert at_work.desk is not None
    assert at_work.desk.workshop.judgement(at_work.desk.selected).stage_id == "emerging"
    at_work.go_to("review")
    at_work.keys.menu.aboutToShow.emit()
    assert not grid.menuAction().isVisible()
    at_work.go_home()
    at_work.keys.menu.aboutToShow.emit()
    assert not grid.menuAction().isVisible()


def test_text_grows_and_shrinks_by_keys(at_work: MainWindow) -> None:
    press(at_work, Key.Key_Plus, ctrl=True)
    press(at_work, Key.Key_Plus, ctrl=True)
    assert at_work.themes.text_scale == 120
    press(at_work, Key.Key_Minus, ctrl=True)
    assert at_work.themes.text_scale == 110
    press(at_work, Key.Key_0, ctrl=True)
    assert at_work.themes.text_scale == 100


def test_saving_out_of_habit_is_answered(at_work: MainWindow) -> None:
    press(at_work, Key.Key_S, ctrl=True)
    assert at_work.strip.kind == "success"


def test_a_library_that_cannot_be_let_go_keeps_the_window_until_that_was_read(
    at_work: MainWindow, library: MemoryLibrary
) -> None:
    def fail() -> None:
        raise LibraryProblem("The file is gone; a copy lies in backups.")

    library.close = fail  # type: ignore[method-assign]
    assert not at_work.close()
    assert at_work.home.problem_text == "The file is gone; a copy lies in backups."
    assert at_work.desk is None, "no workshop is shown that nothing can be recorded in"
    assert at_work.close()


def test_every_control_of_the_frame_has_a_name(at_work: MainWindow) -> None:
    for part in (at_work.header, at_work.footer, at_work.strip):
        for widget in part.findChildren(QWidget):
            if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible():
                name = widget.accessibleName() or getattr(widget, "text", lambda: "")()
                assert name, widget


def _words_in(panel: QWidget) -> str:
    said = []
    for widget in panel.findChildren(QWidget):
        text = getattr(widget, "text", None)
        said.append(widget.accessibleName() or (str(text()) if callable(text) else ""))
    return "\n".join(said)


def test_a_rehearsal_is_marked_on_every_screen_and_a_workshop_in_earnest_is_not(at_work: MainWindow) -> None:
    assert at_work.header.rehearsal.isHidden()
    at_work.go_home()
    at_work.begin_workshop("wyh-place-development", "Northbridge", "", rehearsal=True)
    assert at_work.desk is not None
    assert at_work.desk.workshop.facts.rehearsal
    for step in ("prepare", "run", "review", "sign_off"):
        at_work.go_to(step)
        assert at_work.header.rehearsal.isVisible()
        assert at_work.footer.item_text("rehearsal") == "Rehearsal nothing here counts"
    at_work.desk.session.close_workshop()
    assert at_work.header.rehearsal.isVisible()
    assert at_work.header.status.isVisible()
    at_work.go_home()
    assert at_work.header.rehearsal.isHidden()


def test_sign_off_leads_to_a_newcomer_who_was_typed_and_not_entered(at_work: MainWindow) -> None:
    desk, screens = at_work.desk, at_work.screens
    assert desk is not None
    assert screens is not None
    at_work.projector.safety.choose("never")
    desk.keep_draft(NEWCOMER, as_draft({"name": "Hal Iv", "sector": "vcse"}))
    at_work.go_to("prepare")
    at_work.go_to("sign_off")
    sign_off = screens.screen_of("sign_off")
    assert isinstance(sign_off, SignOffScreen)
    sign_off.open_points.points[0].button.click()
    assert at_work.step == "run"
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "Hal Iv"
    at_work.go_to("sign_off")
    assert [person.name for person in desk.workshop.people()][-1:] == ["Hal Iv"]
    assert desk.waiting() == ()

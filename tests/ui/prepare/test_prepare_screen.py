"""Prepare as a whole: turning its parts, the focus, names for a screen reader, small windows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QHeaderView,
    QLabel,
    QMenu,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.application.memory_library import MemoryLibrary
from tests.ui.prepare.conftest import focus, press, shown, write

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_parts_are_turned_by_key_and_take_the_focus(screen: PrepareScreen, qtbot: QtBot) -> None:
    assert screen.current is screen.facts
    places = []
    for _ in Part:
        press(qtbot, Key.Key_PageDown, held=CTRL)
        places.append((screen.current, focus()))
    assert [section for section, _ in places] == [
        screen.partnership,
        screen.matrix,
        screen.people,
        screen.interests,
        screen.agenda,
        screen.facts,
    ]
    assert places[2][1] is screen.people.table
    for section, widget in places:
        assert section is widget or section.isAncestorOf(widget)
    press(qtbot, Key.Key_PageUp, held=CTRL)
    assert screen.current is screen.agenda


def test_the_list_of_parts_is_walked_with_arrows_and_entered(screen: PrepareScreen, qtbot: QtBot) -> None:
    screen.list.setFocus()
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert screen.current is screen.people
    assert focus() is screen.list
    press(qtbot, Key.Key_Return)
    assert focus() is screen.people.table


def test_the_list_says_how_each_part_stands(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    def said() -> list[str]:
        role = Qt.ItemDataRole.AccessibleTextRole
        return [screen.list.item(row).data(role) for row in range(screen.list.count())]

    assert said() == [
        "The workshop: No date yet",
        "The partnership: Not said yet",
        "Matrix: 5 descriptors",
        "People: Nobody yet",
        "Interests: Nobody yet",
        "Agenda: 5 in scope",
    ]
    screen.show_part(Part.PEOPLE)
    screen.focus_start()
    write(qtbot, "Ann")
    press(qtbot, Key.Key_Return)
    assert said()[3] == "People: 0 of 7 sectors here"


def test_only_the_part_that_is_shown_is_made_at_once(
    desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    screen = PrepareScreen(desk, parts, themes)
    qtbot.addWidget(screen)
    assert [type(section).__name__ for section in screen.findChildren(Section)] == ["FactsSection"]
    screen.show()
    qtbot.waitUntil(lambda: len(screen.findChildren(Section)) == len(Part))


def test_turning_away_enters_what_is_typed(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    screen.facts.fields["venue"].setFocus()
    write(qtbot, "Town hall")
    press(qtbot, Key.Key_PageDown, held=CTRL)
    assert start.workshop.facts.venue == "Town hall"


def test_what_is_refused_on_another_part_is_turned_to(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    screen.facts.fields["date"].setFocus()
    write(qtbot, "soon")
    press(qtbot, Key.Key_PageDown, held=CTRL)
    assert screen.current is screen.partnership
    assert not screen.enter_pending()
    assert screen.current is screen.facts


def test_text_that_waits_is_turned_to(
    with_people: Begun, screen: PrepareScreen, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    somebody = with_people.workshop.people()[0].id
    desk.keep_draft(DraftKey(PartKind.PARTICIPANT, somebody, "role"), "Chair")
    screen.focus_start()
    assert screen.current is screen.people
    press(qtbot, Key.Key_PageDown, held=CTRL)
    assert screen.current is screen.interests, "and nobody is held there"


def test_an_interest_that_waits_is_turned_to(
    with_people: Begun, screen: PrepareScreen, desk: OpenWorkshop
) -> None:
    somebody = with_people.workshop.people()[0].id
    desk.keep_draft(DraftKey(PartKind.PARTICIPANT, somebody, "interest"), "A contract")
    screen.focus_start()
    assert screen.current is screen.interests
    assert screen.enter_pending()
    assert with_people.workshop.people()[0].interest == "A contract"


def test_undo_is_seen_everywhere(screen: PrepareScreen, desk: OpenWorkshop, qtbot: QtBot) -> None:
    screen.facts.fields["venue"].setFocus()
    write(qtbot, "Town hall")
    press(qtbot, Key.Key_Tab)
    desk.undo()
    assert screen.facts.entries["venue"].text == ""


def test_tab_goes_round_each_part_without_a_trap(
    with_people: Begun, screen: PrepareScreen, qtbot: QtBot
) -> None:
    for part in Part:
        screen.show_part(part)
        section = screen.section(part)
        screen.focus_start()
        seen: list[QWidget] = []
        while focus() not in seen:
            seen.append(focus())
            press(qtbot, Key.Key_Tab)
            assert len(seen) < 40
        assert screen.list in seen, section.title
        assert any(section.isAncestorOf(widget) for widget in seen)


def test_everything_that_takes_the_focus_has_a_name(with_people: Begun, screen: PrepareScreen) -> None:
    screen.matrix.turn_preview()
    screen.people.open_paste()
    assert screen.agenda
    nameless = []
    for widget in screen.findChildren(QWidget):
        # What Qt puts into a view or a combo box speaks through its owner, and the strip is silent now.
        inside = isinstance(widget.parent(), QAbstractScrollArea) or isinstance(widget, QHeaderView | QMenu)
        inside = inside or "QComboBoxPrivateContainer" in _classes_above(widget)
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or inside or screen.notice.isAncestorOf(widget):
            continue
        words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
        if not (widget.accessibleName() or words):
            nameless.append(widget)
    assert nameless == []


def _classes_above(widget: QWidget) -> list[str]:
    classes = []
    above = widget.parent()
    while above is not None:
        classes.append(above.metaObject().className())
        above = above.parent()
    return classes


@pytest.mark.parametrize("size", [(1366, 676), (1093, 522), (800, 440)])
def test_nothing_is_cut_off(
    with_people: Begun, screen: PrepareScreen, size: tuple[int, int], qtbot: QtBot
) -> None:
    screen.resize(*size)
    for part in Part:
        screen.show_part(part)
        section = screen.section(part)
        QApplication.processEvents()
        assert (screen.width(), screen.height()) == size
        # What is too high is scrolled to; nothing is wider than the window.
        assert not section.horizontalScrollBar().isVisible(), section.title
        page = section.widget()
        assert page.width() >= page.minimumSizeHint().width(), section.title
        assert page.height() >= page.minimumSizeHint().height(), section.title
        for inner in page.findChildren(QLabel):
            if inner.isVisible() and inner.wordWrap():
                assert inner.height() >= inner.heightForWidth(inner.width()) - 4, inner.text()


def test_the_field_that_has_the_focus_is_scrolled_into_view(screen: PrepareScreen, qtbot: QtBot) -> None:
    screen.resize(800, 330)
    screen.facts.fields["subject"].setFocus()
    for _ in range(12):
        press(qtbot, Key.Key_Tab)
        widget = focus()
        if isinstance(screen.facts, QScrollArea) and screen.facts.isAncestorOf(widget):
            top = widget.mapTo(screen.facts.viewport(), widget.rect().topLeft()).y()
            assert 0 <= top < screen.facts.viewport().height()


def test_a_closed_workshop_begins_in_the_list(
    start: Begun, parts: Parts, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    start.session.close_workshop()
    screen = shown(OpenWorkshop(start.session), parts, themes, qtbot)
    assert focus() is screen.list
    assert "Reopen it as a new version" in screen.notice.text
    assert screen.enter_pending()


def test_a_library_that_can_only_be_read_is_said(
    with_people: Begun, parts: Parts, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    locked = MemoryLibrary(writable=False)
    locked._workshops = with_people.library._workshops
    with_people.workshops._library = locked
    screen = shown(OpenWorkshop(with_people.reloaded()), parts, themes, qtbot)
    assert "can only be read" in screen.notice.text
    assert not screen.people.paste_button.isEnabled()
    assert screen.enter_pending()

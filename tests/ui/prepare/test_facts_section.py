"""The facts of the workshop through their keys: typed, entered, kept, refused."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.bootstrap import put_together
from placematrix_desktop.domain.judgement import DecisionRule
from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.prepare import Part, PrepareScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun, begun, left_by_an_older_version
from tests.factories import START, small_matrix, workshop
from tests.ui.prepare.conftest import focus, press, write

Key = Qt.Key


def key_of(field: str) -> DraftKey:
    return DraftKey(PartKind.FACTS, "", field)


def problem_of(screen: PrepareScreen, field: str) -> str:
    return screen.facts.entries[field].note


def line(screen: PrepareScreen, field: str) -> QLineEdit:
    found = screen.facts.fields[field]
    assert isinstance(found, QLineEdit)
    return found


def test_work_begins_in_the_first_empty_field(screen: PrepareScreen) -> None:
    assert focus() is screen.facts.fields["occasion"]


@pytest.mark.parametrize("field", ["occasion", "venue", "facilitator", "recorder", "sponsor"])
@pytest.mark.parametrize("leave", [Key.Key_Tab, Key.Key_Return])
def test_a_line_is_entered_as_it_is_left(
    screen: PrepareScreen, start: Begun, qtbot: QtBot, field: str, leave: Qt.Key
) -> None:
    screen.facts.fields[field].setFocus()
    write(qtbot, " Some   words ")
    press(qtbot, leave)
    assert getattr(start.reloaded().workshop.facts, field) == "Some words"
    assert line(screen, field).text() == "Some words"
    assert start.session.undo_name == f"change {field}"


def test_all_fields_are_reached_with_tab_in_their_order(screen: PrepareScreen, qtbot: QtBot) -> None:
    screen.facts.fields["subject"].setFocus()
    order = []
    for _ in range(11):
        order.append(focus())
        press(qtbot, Key.Key_Tab)
    fields = screen.facts.fields
    assert order == [
        fields["subject"],
        fields["occasion"],
        screen.facts.kind,
        fields["purpose"],
        fields["date"],
        screen.facts.date_field.button,
        fields["finish"],
        fields["venue"],
        fields["facilitator"],
        fields["recorder"],
        fields["sponsor"],
    ] or order[2:4] == [fields["purpose"], screen.facts.kind]


def test_the_subject_cannot_be_emptied_and_shows_again(
    screen: PrepareScreen, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    screen.facts.fields["subject"].setFocus()
    press(qtbot, Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Key.Key_Delete)
    with qtbot.waitSignal(desk.refused) as said:
        press(qtbot, Key.Key_Tab)
    assert "needs the name" in said.args[0]
    assert line(screen, "subject").text() == "Kirklees"
    assert "needs the name" in problem_of(screen, "subject")
    assert not desk.waiting()
    assert start.workshop.facts.subject == "Kirklees"


def test_leaving_with_an_emptied_subject_is_held_up_once(
    screen: PrepareScreen, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    line(screen, "subject").setFocus()
    press(qtbot, Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Key.Key_Delete)
    assert not screen.enter_pending(), "so that somebody sees why"
    assert line(screen, "subject").text() == "Kirklees"
    assert screen.enter_pending()


def test_typing_is_kept_on_a_pause_and_shown_in_the_next_sitting(
    screen: PrepareScreen, start: Begun, parts: Parts, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    line(screen, "venue").setFocus()
    write(qtbot, "Town h")
    qtbot.waitUntil(lambda: start.reloaded().draft(key_of("venue")) == "Town h")
    # A crash: nothing was entered, and somebody opens the workshop again.
    assert start.reloaded().workshop.facts.venue == ""
    again = PrepareScreen(OpenWorkshop(start.reloaded()), parts, themes)
    qtbot.addWidget(again)
    assert line(again, "venue").text() == "Town h"
    assert again.enter_pending()
    assert start.reloaded().workshop.facts.venue == "Town h"
    assert start.reloaded().draft(key_of("venue")) is None


def test_what_cannot_be_stored_stays_in_its_field(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    line(screen, "venue").setFocus()
    write(qtbot, "Town hall")
    with start.library.failing("commit"):
        press(qtbot, Key.Key_Tab)
        assert line(screen, "venue").text() == "Town hall"
        assert problem_of(screen, "venue")
        assert not screen.enter_pending()
    assert screen.enter_pending()
    assert start.workshop.facts.venue == "Town hall"


@pytest.mark.parametrize(
    ("typed", "wanted", "shows"),
    [
        ("26/11/2026", date(2026, 11, 26), "Thu 26 Nov 2026"),
        ("26 nov", date(2026, 11, 26), "Thu 26 Nov 2026"),
    ],
)
def test_a_date_is_typed(
    screen: PrepareScreen, start: Begun, qtbot: QtBot, typed: str, wanted: date, shows: str
) -> None:
    line(screen, "date").setFocus()
    write(qtbot, typed)
    press(qtbot, Key.Key_Tab)
    assert start.reloaded().workshop.facts.date == wanted
    assert line(screen, "date").text() == shows


def test_a_date_that_is_none_stays_and_says_so(
    screen: PrepareScreen, start: Begun, desk: OpenWorkshop, qtbot: QtBot
) -> None:
    line(screen, "date").setFocus()
    write(qtbot, "31/11/2026")
    press(qtbot, Key.Key_Tab)
    assert line(screen, "date").text() == "31/11/2026"
    assert "“31/11/2026” is not a date" in problem_of(screen, "date")
    assert not screen.enter_pending()
    line(screen, "date").setFocus()
    press(qtbot, Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    write(qtbot, "30/11/2026")
    assert screen.enter_pending()
    assert start.workshop.facts.date == date(2026, 11, 30)


def test_a_date_is_picked_from_the_calendar_by_keys(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    line(screen, "date").setFocus()
    write(qtbot, "26/11/2026")
    press(qtbot, Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    calendar = screen.facts.date_field.calendar
    assert calendar is not None
    qtbot.waitUntil(calendar.isVisible)
    assert calendar.selectedDate().day() == 26
    view = calendar.focusProxy() or calendar
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Return)
    assert not calendar.isVisible()
    assert start.workshop.facts.date == date(2026, 11, 27)
    assert line(screen, "date").text() == "Fri 27 Nov 2026"


def test_when_it_is_to_finish_is_typed_and_taken_away(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    line(screen, "finish").setFocus()
    write(qtbot, "1230")
    press(qtbot, Key.Key_Return)
    assert start.workshop.facts.finish == time(12, 30)
    assert line(screen, "finish").text() == "12:30"
    press(qtbot, Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Key.Key_Delete, Key.Key_Tab)
    assert start.workshop.facts.finish is None


def test_pasted_rich_text_becomes_plain(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    purpose = screen.facts.fields["purpose"]
    purpose.setFocus()
    press(qtbot, Key.Key_A, held=Qt.KeyboardModifier.ControlModifier)
    rich = QMimeData()
    rich.setHtml("<b>Plan</b> together<br><i>شراكة</i> 🎉")
    rich.setText("Plan together\nشراكة 🎉")
    QApplication.clipboard().setMimeData(rich)
    press(qtbot, Key.Key_V, held=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Key.Key_Tab)
    assert start.reloaded().workshop.facts.purpose == "Plan together\nشراكة 🎉"


def test_a_decision_rule_is_chosen_by_key(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    screen.facts.rule.setFocus()
    press(qtbot, Key.Key_M)
    assert start.workshop.facts.default_rule is DecisionRule.MAJORITY
    start.session.undo()
    assert screen.facts.rule.currentData() == DecisionRule.CONSENSUS


def test_what_the_body_is_is_asked_where_the_matrix_is_for_several(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    assert screen.facts.kind.isVisible()
    screen.facts.kind.setFocus()
    press(qtbot, Key.Key_Down)
    assert start.workshop.facts.subject_kind is SubjectKind.SYSTEM


def test_the_wheel_over_a_choice_changes_nothing(screen: PrepareScreen, start: Begun) -> None:
    before = start.workshop
    for choice in (screen.facts.rule, screen.facts.kind, screen.facts.compared):
        choice.setFocus()
        wheel = QWheelEvent(
            QPointF(5, 5),
            choice.mapToGlobal(QPointF(5, 5)),
            QPoint(0, 0),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(choice, wheel)
    assert start.workshop == before


def test_an_earlier_workshop_is_chosen_to_compare_with(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    assert not screen.facts.compared.isEnabled(), "there is none yet"
    earlier = start.workshops.begin(small_matrix(), "Kirklees", occasion="Baseline", today=date(2026, 1, 5))
    earlier.execute(PlaceStage("trust", "emerging"))
    earlier.close_workshop()
    start.workshops.begin(small_matrix(id="another"), "Kirklees")
    screen.show_part(Part.MATRIX)
    screen.show_part(Part.FACTS)
    compared = screen.facts.compared
    assert [compared.itemText(row) for row in range(compared.count())] == [
        "No earlier workshop",
        "Baseline · Mon 5 Jan 2026 · 1 of 5 agreed",
    ]
    compared.setFocus()
    press(qtbot, Key.Key_Down)
    assert start.workshop.facts.compared_with == earlier.workshop.id
    press(qtbot, Key.Key_Up)
    assert start.workshop.facts.compared_with is None


def test_a_library_that_fails_while_earlier_ones_are_looked_for_says_so(
    screen: PrepareScreen, start: Begun
) -> None:
    screen.hide()
    with start.library.failing("cards"):
        screen.show()
    assert "cannot be used just now" in screen.facts.compared.accessibleDescription()


def test_a_closed_workshop_is_only_shown(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    start.session.close_workshop()
    assert "closed" in screen.notice.text
    for field in screen.facts.fields.values():
        assert field.isReadOnly()
    for choice in (screen.facts.rule, screen.facts.kind, screen.facts.compared):
        assert not choice.isEnabled()
    before = start.library.everything()
    screen.facts.fields["venue"].setFocus()
    write(qtbot, "Elsewhere")
    press(qtbot, Key.Key_Tab)
    assert start.library.everything() == before
    start.session.reopen(reason="A name was wrong.", name="Fay")
    assert screen.notice.text == ""
    assert not screen.facts.fields["venue"].isReadOnly()


def test_a_rule_that_needs_an_order_is_offered_for_a_ladder_only(
    screen: PrepareScreen, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    assert screen.facts.rule.count() == 4
    old = workshop(matrix=small_matrix(ladder=False), facts={"default_rule": DecisionRule.LOWEST})
    for some, offered, chosen in (
        (begun(small_matrix(ladder=False)), 3, "Consensus"),
        # What an older version left is shown, and can be changed.
        (left_by_an_older_version(old), 4, "Lowest of the range"),
    ):
        desk = OpenWorkshop(some.session)
        another = PrepareScreen(desk, put_together(some.library), themes)
        qtbot.addWidget(another)
        rule = another.facts.rule
        assert (rule.count(), rule.currentText()) == (offered, chosen)
        rule.setCurrentIndex(rule.findData(DecisionRule.MAJORITY))
        rule.activated.emit(rule.currentIndex())
        assert desk.workshop.facts.default_rule is DecisionRule.MAJORITY
        desk.let_go()


# Keep until


def test_until_when_it_is_kept_is_typed_and_taken_away(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    field = line(screen, "keep_until")
    field.setFocus()
    write(qtbot, "12/3/2034")
    press(qtbot, Key.Key_Return)
    assert start.reloaded().workshop.facts.keep_until == date(2034, 3, 12)
    assert field.text() == "Sun 12 Mar 2034"
    assert start.session.undo_name == "change day until which it is kept"
    assert "Home asks" in screen.facts.keep_field.accessibleDescription()
    field.clear()
    press(qtbot, Key.Key_Return)
    assert start.reloaded().workshop.facts.keep_until is None


def test_a_day_that_has_passed_is_refused_and_stays_to_be_mended(
    screen: PrepareScreen, start: Begun, qtbot: QtBot
) -> None:
    line(screen, "keep_until").setFocus()
    write(qtbot, "11/3/2026")
    press(qtbot, Key.Key_Return)
    assert problem_of(screen, "keep_until") == "This day has passed. Type a later one, with its year."
    assert start.session.draft(key_of("keep_until")) == "11/3/2026"
    assert start.workshop.facts.keep_until is None
    line(screen, "keep_until").clear()
    write(qtbot, "12/3/2026")
    press(qtbot, Key.Key_Return)
    assert start.workshop.facts.keep_until == date(2026, 3, 12), "today is early enough"


def test_the_day_is_picked_from_the_calendar(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    screen.facts.keep_field.picked.emit(date(2034, 3, 12))
    assert start.workshop.facts.keep_until == date(2034, 3, 12)
    assert start.workshop.facts.date == START.date() or start.workshop.facts.date is None


def test_in_a_closed_workshop_it_can_be_read_alone(screen: PrepareScreen, start: Begun, qtbot: QtBot) -> None:
    start.session.close_workshop()
    assert line(screen, "keep_until").isReadOnly()
    assert not screen.facts.keep_field.button.isEnabled()

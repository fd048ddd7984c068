"""The record pane as a whole: what it shows, where the focus goes, what it keeps."""

from __future__ import annotations

import itertools

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import (
    AddAction,
    MarkBetween,
    PlaceStage,
    RecordElementResult,
    SetEvidence,
    SetMinorityViews,
    SetState,
    TextField,
    WritePrivateNote,
    WriteText,
    judgement_draft,
    private_note_draft,
)
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.judgement import Evidence, MinorityView, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.run.record.element_page import ELSEWHERE as ELSEWHERE_WORDS
from placematrix_desktop.ui.run.record.element_page import IN_DEVELOPMENT as IN_DEVELOPMENT_WORDS
from placematrix_desktop.ui.run.record.notices import READ_ONLY
from placematrix_desktop.ui.run.record.tab_order import tab_stops
from tests.factories import ELSEWHERE, IN_DEVELOPMENT, small_matrix
from tests.ui.run.record.conftest import ONE, OTHER, SHIFT, Build, Record, accessible_texts, crashed

Key = Qt.Key

EVERYTHING = (
    PlaceStage(ONE, "developing"),
    MarkBetween(ONE, True),
    WriteText(ONE, TextField.NOTE, "Said"),
    WritePrivateNote(ONE, "Thought"),
    SetEvidence(ONE, (Evidence(text="Minutes"),)),
    SetMinorityViews(ONE, (MinorityView(sector=Sector.VCSE, reason="Not ours"),)),
    WriteText(ONE, TextField.SUPPORT_NEEDED, "Help"),
    WriteText(ONE, TextField.GOOD_PRACTICE, "A panel"),
    AddAction("Write it", ONE),
)


def _texts(record: Record) -> list[str]:
    return [label.text() for label in record.pane.findChildren(QLabel) if label.isVisible()]


def test_the_head_names_the_descriptor_and_where_it_stands(build: Build) -> None:
    record = build()
    assert "Common vision" in _texts(record)
    assert "Ambition and vision › Vision" in _texts(record)
    record.desk.select(OTHER)
    assert "Trust" in _texts(record)
    assert "Design and delivery › Leadership" in _texts(record)


def test_definition_and_context_are_shown_where_there_are_any(build: Build) -> None:
    record = build(matrix=_explained())
    assert "What it means.\nWhere it comes from." in _texts(record)
    record.desk.select(OTHER)
    assert not record.pane.page.definition.isVisible()


def test_what_is_empty_is_a_pill_and_what_is_not_stands_open(build: Build) -> None:
    record = build()
    page = record.pane.page
    assert [pill.text() for pill in page.pills.values() if pill.isVisible()] == [
        "Shift+N  private note",
        "E  evidence",
        "A  action",
        "D  minority view",
        "S  support needed",
        "K  good practice",
        "G  considerations",
    ]
    full = build(*EVERYTHING)
    empty = [section for section, pill in full.pane.page.pills.items() if pill.isVisible()]
    assert empty == [full.pane.page.guidance], "it has nothing to fill in, and waits to be asked for"
    assert all(section.isVisible() for section in full.pane.page.sections if section not in empty)


@pytest.mark.parametrize(
    ("method", "section"),
    [
        ("focus_note", "note"),
        ("focus_private_note", "private_note"),
        ("focus_evidence", "evidence"),
        ("focus_action", "action_list"),
        ("focus_minority_view", "minority"),
        ("focus_support", "support"),
        ("focus_target", "next_stage"),
    ],
)
@pytest.mark.parametrize("commands", [(), EVERYTHING])
def test_each_key_of_the_grid_leads_into_its_part(
    build: Build, method: str, section: str, commands: tuple[object, ...]
) -> None:
    record = build(*commands, height=420)
    getattr(record.pane, method)()
    record.settle()
    part = getattr(record.pane.page, section)
    assert part.isAncestorOf(record.focused)
    assert _in_sight(record, record.focused)
    record.press(Key.Key_Escape)
    assert record.grid.hasFocus()


def test_a_part_that_stayed_empty_folds_again(build: Build) -> None:
    record = build()
    record.pane.focus_support()
    assert record.pane.page.support.isVisible()
    record.press(Key.Key_Escape)
    assert not record.pane.page.support.isVisible()
    record.pane.focus_support()
    record.desk.select(OTHER)
    assert not record.pane.page.support.isVisible()


def test_everything_is_reached_by_tab_from_the_top_down(build: Build) -> None:
    record = build(*EVERYTHING)
    record.pane.page.decision.take_focus()
    seen: list[QWidget] = []
    for _ in range(60):
        seen.append(record.focused)
        assert _in_sight(record, record.focused)
        record.press(Key.Key_Tab)
        record.settle()
        if record.grid.hasFocus():
            break
    assert record.grid.hasFocus()
    tops = [widget.mapTo(record.pane.page.widget(), QPoint(0, widget.height() // 2)).y() for widget in seen]
    assert all(later >= earlier - 12 for earlier, later in itertools.pairwise(tops))
    assert seen == tab_stops(record.pane)
    kinds = {type(widget).__name__ for widget in seen}
    assert {"StagePill", "TextArea", "PrivateTextArea", "Row", "ActionRow", "ChoiceBox", "QCheckBox"} <= kinds
    record.grid.setFocus()
    record.press(Key.Key_Backtab, modifiers=SHIFT)
    assert record.pane.isAncestorOf(record.focused)


def test_backtab_goes_back_up_and_out(build: Build) -> None:
    record = build()
    record.pane.focus_note()
    record.press(Key.Key_Backtab, modifiers=SHIFT)
    assert record.focused is record.pane.page.decision.stages[0]
    record.press(Key.Key_Backtab, modifiers=SHIFT)
    assert record.grid.hasFocus()


def test_every_control_has_a_name(build: Build) -> None:
    record = build(*EVERYTHING)
    record.pane.focus_action()
    record.pane.focus_minority_view()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    controls = [w for kind in kinds for w in record.pane.findChildren(kind) if w.isVisible()]
    assert len(controls) > 25
    for control in controls:
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name.strip(), control


def test_letters_lead_on_where_no_field_takes_them(build: Build) -> None:
    record = build()
    for key, section in (
        (Key.Key_E, "evidence"),
        (Key.Key_A, "action_list"),
        (Key.Key_D, "minority"),
        (Key.Key_S, "support"),
        (Key.Key_T, "next_stage"),
        (Key.Key_N, "note"),
    ):
        record.pane.page.decision.take_focus()
        record.press(key)
        assert getattr(record.pane.page, section).isAncestorOf(record.focused), section
    record.pane.page.decision.take_focus()
    record.press(Key.Key_N, modifiers=SHIFT)
    assert record.pane.page.private_note.isAncestorOf(record.focused)


def test_what_is_opened_at_the_foot_comes_into_sight_and_stays_there(build: Build) -> None:
    record = build(*EVERYTHING, height=300)
    record.pane.focus_action()
    record.settle()
    form = record.pane.page.action_list.form
    assert _in_sight(record, form)
    form.field("due").setFocus()
    record.type("someday")
    record.press(Key.Key_Return)
    record.settle()
    assert _in_sight(record, form.field("due"))


def test_a_note_that_grows_keeps_its_cursor_in_sight(build: Build) -> None:
    record = build(height=300)
    record.pane.focus_note()
    for _ in range(14):
        record.type("word")
        record.press(Key.Key_Return)
    record.settle()
    area = record.pane.page.note.text.area
    cursor = area.viewport().mapTo(record.pane.page.viewport(), area.cursorRect().center())
    assert record.pane.page.viewport().rect().contains(cursor)


def test_enter_pending_enters_everything_at_once(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half an action")
    record.pane.page.note.text.area.setPlainText("Half a note")
    record.pane.page.support.text.area.setPlainText("Half a wish")
    record.pane.page.evidence.form.fill({"text": "Half a proof"})
    record.pane.page.evidence.form.show()
    assert record.pane.enter_pending()
    judgement = record.judgement()
    assert (judgement.note, judgement.support_needed) == ("Half a note", "Half a wish")
    assert [piece.text for piece in judgement.evidence] == ["Half a proof"]
    assert [action.text for action in record.actions()] == ["Half an action"]
    assert record.desk.waiting() == ()
    record.start.session.close_workshop()


def test_enter_pending_tries_everything_though_one_thing_is_refused(build: Build) -> None:
    record = build()
    form = record.pane.page.action_list.form
    record.pane.focus_action()
    form.fill({"text": "Half an action", "due": "someday"})
    record.pane.page.good_practice.text.area.setPlainText("A panel")
    assert not record.pane.enter_pending()
    assert record.judgement().good_practice == "A panel"
    assert form.values()["due"] == "someday"


# Elements that are assessed elsewhere


def test_an_element_has_a_result_and_where_it_comes_from(build: Build) -> None:
    record = build()
    record.pane.show_element(ELSEWHERE)
    assert record.pane.shows_element == ELSEWHERE
    assert {"Digital", "Ambition and vision", ELSEWHERE_WORDS, "See the digital matrix."} <= set(
        _texts(record)
    )
    record.pane.focus_note()
    record.type("Level 2")
    record.press(Key.Key_Tab)
    record.type("Digital matrix 2025")
    record.press(Key.Key_Escape)
    assert record.grid.hasFocus()
    result = record.desk.workshop.element_results[ELSEWHERE]
    assert (result.result, result.where_from) == ("Level 2", "Digital matrix 2025")
    assert record.diary() == ["Digital: result from elsewhere recorded."] * 2
    assert record.desk.waiting() == ()


def test_what_is_known_of_an_element_in_development_can_be_recorded(build: Build) -> None:
    record = build()
    record.pane.show_element(IN_DEVELOPMENT)
    assert IN_DEVELOPMENT_WORDS in _texts(record)
    record.pane.focus_note()
    record.type("Good")
    record.press(Key.Key_Tab)
    record.type("CQC, May 2026")
    record.press(Key.Key_Escape)
    result = record.desk.workshop.element_results[IN_DEVELOPMENT]
    assert (result.result, result.where_from) == ("Good", "CQC, May 2026")


def test_an_element_that_the_matrix_says_all_of_has_nothing_to_fill_in(build: Build) -> None:
    record = build()
    record.pane.show_element("vision")
    assert not record.pane.element_page.result.isVisible()
    record.pane.focus_note()
    assert record.grid.hasFocus()
    with pytest.raises(KeyError):
        record.pane.show_element("nowhere")


def test_selecting_a_descriptor_enters_the_result_and_turns_back(build: Build) -> None:
    record = build()
    record.pane.show_element(ELSEWHERE)
    record.pane.focus_note()
    record.type("Level 3")
    record.desk.select(OTHER)
    assert record.pane.shows_element is None
    assert record.desk.workshop.element_results[ELSEWHERE].result == "Level 3"
    record.pane.show_element(ELSEWHERE)
    record.pane.focus_evidence()
    assert record.pane.shows_element is None
    assert record.pane.page.evidence.isAncestorOf(record.focused)


def test_showing_an_element_enters_what_was_typed_for_the_descriptor(build: Build) -> None:
    record = build()
    record.pane.focus_action()
    record.type("Half an action")
    record.pane.show_element(ELSEWHERE)
    assert [action.text for action in record.actions()] == ["Half an action"]


def test_a_result_survives_a_crash(build: Build) -> None:
    record = build(RecordElementResult(ELSEWHERE, "Level 1", "Somewhere"))
    record.pane.show_element(ELSEWHERE)
    record.pane.focus_note()
    record.type(" or 2")
    record.pane.element_page.result.entry.keep()
    again = build(start=crashed(record))
    (link,) = again.pane._waiting.findChildren(QPushButton)
    assert link.accessibleName() == "Digital"
    again.click(link)
    assert again.pane.element_page.result.area.toPlainText() == "Level 1 or 2"
    assert again.pane.enter_pending()
    result = again.desk.workshop.element_results[ELSEWHERE]
    assert (result.result, result.where_from) == ("Level 1 or 2", "Somewhere")


# What waits elsewhere


def test_what_waits_elsewhere_is_named_and_led_to(build: Build) -> None:
    start = build().start
    start.session.save_draft(judgement_draft(OTHER, TextField.NOTE), "half a note")
    start.session.save_draft(private_note_draft(OTHER), "half a secret")
    start.session.save_draft(DraftKey(PartKind.ACTION, "evidence-base", "new"), '{"text":"half an action"}')
    record = build(start=start)
    links = [link for link in record.pane._waiting.findChildren(QPushButton) if link.isVisible()]
    assert [link.accessibleName() for link in links] == ["Trust", "Evidence base"]
    assert not any("secret" in text for text in accessible_texts(record.window))
    record.click(links[0])
    assert record.desk.selected == OTHER
    assert record.pane.page.note.text.area.toPlainText() == "half a note"
    record.desk.select("evidence-base")
    assert record.judgement(OTHER).note == "half a note"
    assert record.pane.enter_pending()
    assert record.desk.waiting() == ()
    assert record.pane._waiting.text == ""
    assert [action.text for action in record.actions("evidence-base")] == ["half an action"]


def test_what_waits_in_prepare_is_not_named_here(build: Build) -> None:
    start = build().start
    start.session.save_draft(DraftKey(PartKind.FACTS, "", "venue"), "Town h")
    assert build(start=start).pane._waiting.text == ""


# Closed, or not to be changed


def test_a_closed_workshop_is_read_only_says_so_and_can_be_copied(build: Build, qtbot: QtBot) -> None:
    record = build(*EVERYTHING)
    record.start.session.close_workshop()
    assert record.pane._closed.text.startswith("Closed as version 1")
    record.settle()
    page = record.pane.page
    for area in record.pane.findChildren(QPlainTextEdit):
        assert area.isReadOnly() or not area.isVisible()
    assert [section for section, pill in page.pills.items() if pill.isVisible()] == [page.guidance]
    assert [pill.isVisible() for pill in page.decision.stages] == [False, True, False, False]
    record.pane.focus_note()
    record.type("x4")
    record.leave()
    assert record.judgement().note == "Said"
    assert record.judgement().stage_id == "developing"
    assert page.private_note.text.area.toPlainText() == "Thought"
    assert record.pane.enter_pending()
    record.start.session.reopen(reason="A mistake.", name="Chair")
    assert record.pane._closed.text == ""
    record.pane.focus_note()
    record.type(" more")
    record.leave()
    assert record.judgement().note == "Said more"


@pytest.mark.parametrize("state", [State.OPEN, State.PARKED])
def test_a_closed_workshop_names_the_state_that_was_left(build: Build, state: State) -> None:
    record = build(*([] if state is State.OPEN else [SetState(ONE, state, "No time")]))
    record.start.session.close_workshop()
    record.settle()
    words = [*_texts(record), *(b.text() for b in record.pane.findChildren(QPushButton) if b.isVisible())]
    assert ("Open: not assessed" in words) is (state is State.OPEN)
    assert ("P  parked" in words) is (state is State.PARKED)


def test_a_library_that_can_only_be_read_says_so(build: Build) -> None:
    start = build().start
    start.library._writable = False
    record = build(start=start)
    assert record.pane._closed.text == READ_ONLY
    record.pane.focus_note()
    record.type("x")
    assert record.pane.page.note.text.area.toPlainText() == ""


# Room


@pytest.mark.parametrize(("width", "scale"), [(260, 80), (260, 100), (340, 100), (320, 150), (364, 200)])
def test_nothing_is_cut_off_at_the_side(build: Build, width: int, scale: int) -> None:
    record = build(*EVERYTHING, width=width, height=520)
    record.pane._themes.set_text_scale(scale)
    record.pane.focus_action()
    record.pane.focus_minority_view()
    record.settle()
    room = record.pane.page.viewport().width()
    for widget in record.pane.page.widget().findChildren(QWidget):
        if widget.isVisible() and isinstance(
            widget, QAbstractButton | QLineEdit | QPlainTextEdit | QComboBox
        ):
            right = widget.mapTo(record.pane.page.widget(), QPoint(widget.width(), 0)).x()
            assert right <= room, (widget, widget.accessibleName())
    assert record.pane.width() == width


def _in_sight(record: Record, widget: QWidget) -> bool:
    page = record.pane.page
    if not page.widget().isAncestorOf(widget):
        return True
    top = widget.mapTo(page.viewport(), QPoint(0, 0)).y()
    room = page.viewport().height()
    return top >= 0 and (top + widget.height() <= room or (widget.height() > room and top < room))


def _explained() -> Matrix:
    matrix = small_matrix()
    theme = matrix.themes[0]
    element = theme.elements[0]
    first = replace(element.descriptors[0], definition="What it means.", context="Where it comes from.")
    element = replace(element, descriptors=(first, *element.descriptors[1:]))
    theme = replace(theme, elements=(element, *theme.elements[1:]))
    return replace(matrix, themes=(theme, *matrix.themes[1:]))

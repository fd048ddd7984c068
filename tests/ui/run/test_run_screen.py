"""The Run screen by its keys, over a real session."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, SetAgenda
from placematrix_desktop.domain.judgement import DecisionRule, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run import RunScreen
from placematrix_desktop.ui.run.grid_rows import HeadingRow
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import begun
from tests.factories import DESCRIPTORS, ELSEWHERE, agenda, large_matrix
from tests.ui.run.conftest import OpenDesk

Key = Qt.Key
KEYPAD = Qt.KeyboardModifier.KeypadModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Show = Callable[..., RunScreen]


@pytest.fixture
def show(qtbot: QtBot, themes: ThemeKeeper, open_desk: OpenDesk) -> Show:
    """Shows the screen over a workshop, in a window of 1366 × 676 unless told otherwise."""

    def show_one(
        matrix: Matrix | None = None,
        *,
        desk: OpenWorkshop | None = None,
        width: int = 1366,
        height: int = 676,
    ) -> RunScreen:
        screen = RunScreen(desk or open_desk(matrix), themes)
        qtbot.addWidget(screen)
        screen.resize(width, height)
        screen.show()
        qtbot.waitExposed(screen)
        screen.activateWindow()
        screen.focus_start()
        qtbot.waitUntil(screen.grid.hasFocus)
        return screen

    return show_one


def press(
    screen: RunScreen, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press keys where the focus is."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or screen, key, modifiers)


def type_words(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def has_focus(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is part or part.isAncestorOf(focused)


def judgement(screen: RunScreen, descriptor_id: str):  # type: ignore[no-untyped-def]
    return screen._desk.workshop.judgement(descriptor_id)


def refusals(screen: RunScreen) -> list[str]:
    heard: list[str] = []
    screen._desk.refused.connect(heard.append)
    return heard


# Deciding


def test_digits_agree_stages_and_space_goes_on(show: Show) -> None:
    screen = show()
    for number in (1, 2, 3, 4, 2):
        press(screen, Key(Key.Key_0 + number), Key.Key_Space)
    stages = [judgement(screen, key).stage_id for key in DESCRIPTORS]
    assert stages == ["emerging", "developing", "maturing", "thriving", "developing"]


def test_all_43_take_two_keys_each(show: Show, real_matrix: Matrix) -> None:
    screen = show(real_matrix)
    for number in range(43):
        press(screen, Key(Key.Key_1 + number % 4), Key.Key_Space)
    workshop = screen._desk.workshop
    assert all(workshop.judgement(key).state is State.AGREED for key in real_matrix.descriptor_ids())
    assert workshop.next_open(None) is None


def test_the_keypad_does_the_same(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_2, Key.Key_Period, modifiers=KEYPAD)
    found = judgement(screen, "common-vision")
    assert (found.stage_id, found.between_next) == ("developing", True)
    press(screen, Key.Key_Comma, modifiers=KEYPAD)
    assert not judgement(screen, "common-vision").between_next
    press(screen, Key.Key_0, modifiers=KEYPAD)
    assert judgement(screen, "common-vision").state is State.OPEN


@pytest.mark.parametrize(
    ("key", "state"),
    [(Key.Key_X, State.NO_CONSENSUS), (Key.Key_P, State.PARKED), (Key.Key_U, State.NOT_APPLICABLE)],
)
def test_letters_for_the_other_states(show: Show, key: Qt.Key, state: State) -> None:
    screen = show()
    press(screen, key)
    assert judgement(screen, "common-vision").state is state


def test_no_consensus_leads_to_its_reason_and_esc_back(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_X)
    assert has_focus(screen.record)
    type_words("Two readings of 3")
    press(screen, Key.Key_Escape)
    assert has_focus(screen.grid)
    assert screen.enter_pending()
    found = judgement(screen, "common-vision")
    assert (found.state, found.reason) == (State.NO_CONSENSUS, "Two readings of 3")


def test_enter_agrees_the_stage_under_the_ring(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Return)
    assert judgement(screen, "common-vision").stage_id == "maturing"


def test_what_a_key_cannot_do_is_said_and_changes_nothing(show: Show) -> None:
    screen = show()
    heard = refusals(screen)
    press(screen, Key.Key_9, Key.Key_Return, Key.Key_Period)
    assert [sentence.split(":")[0].split(".")[0] for sentence in heard] == [
        "This matrix has 4 stages",
        "Enter agrees the stage that the ring is on",
        "Common vision",
    ]
    assert judgement(screen, "common-vision").state is State.OPEN


def test_the_mark_of_a_decision_shows_at_once(show: Show) -> None:
    screen = show()
    row = screen.grid.selected_row
    press(screen, Key.Key_2)
    layout = screen.grid.geometry_of_rows.layout_of(row)
    assert [badge.words for badge in layout.stages[1].badges] == ["Agreed"]  # type: ignore[union-attr]
    screen._desk.undo()
    layout = screen.grid.geometry_of_rows.layout_of(row)
    assert layout.stages[1].badges == []  # type: ignore[union-attr]


def test_undo_of_another_row_goes_there(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_2, Key.Key_End)
    assert screen._desk.selected == "trust"
    screen._desk.undo()
    assert screen.grid.selected_row == screen.grid_model.row_of_descriptor("common-vision")


def test_space_on_the_last_open_one_stays(show: Show) -> None:
    screen = show(large_matrix(1))
    heard: list[str] = []
    screen._desk.told.connect(heard.append)
    press(screen, Key.Key_2, Key.Key_Space)
    assert screen._desk.selected == "descriptor-1"
    # A key that does nothing would look as if it had not been heard.
    assert heard == ["Every descriptor in scope is dealt with."]


# Writing


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Key.Key_N, SHIFT),
        (Key.Key_E, Qt.KeyboardModifier.NoModifier),
        (Key.Key_A, Qt.KeyboardModifier.NoModifier),
        (Key.Key_D, Qt.KeyboardModifier.NoModifier),
        (Key.Key_S, Qt.KeyboardModifier.NoModifier),
        (Key.Key_T, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_letters_lead_into_the_record_and_esc_back(
    show: Show, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    screen = show()
    press(screen, key, modifiers=modifiers)
    assert has_focus(screen.record)
    press(screen, Key.Key_Escape)
    assert has_focus(screen.grid)


def test_a_text_field_owns_the_keys(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_N)
    type_words("3 of us X p 1/2 . 0")
    press(screen, Key.Key_Escape)
    screen.enter_pending()
    found = judgement(screen, "common-vision")
    assert found.state is State.OPEN
    assert found.note == "3 of us X p 1/2 . 0"


def test_the_note_and_the_private_note_are_not_mixed_up(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_N)
    type_words("For all")
    press(screen, Key.Key_Escape)
    press(screen, Key.Key_N, modifiers=SHIFT)
    type_words("For me")
    press(screen, Key.Key_Escape)
    assert screen.enter_pending()
    assert judgement(screen, "common-vision").note == "For all"
    assert screen._desk.session.private_notes["common-vision"] == "For me"


def test_typing_is_entered_when_the_grid_moves_on(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_N)
    type_words("Half a thought")
    screen.grid.select_descriptor("trust")
    assert judgement(screen, "common-vision").note == "Half a thought"


@pytest.mark.parametrize("width", [1366, 850], ids=["record open", "record folded"])
def test_what_keeps_the_screen_from_being_left_is_shown_and_said(width: int, show: Show) -> None:
    screen = show(width=width)
    heard = refusals(screen)
    press(screen, Key.Key_D, Key.Key_Tab, Key.Key_Tab)
    type_words("We were not asked.")
    press(screen, Key.Key_Escape)
    assert has_focus(screen.grid)
    assert not screen.enter_pending()
    assert screen.record_pane.isVisible()
    assert QApplication.focusWidget() is screen.record.page.minority.form.field("sector")
    (sentence,) = heard
    assert sentence == (
        "Something in the record is begun and not complete. Choose the sector that holds this view. "
        "Complete it in Run, or discard it there."
    )


# Elements that are assessed elsewhere


def test_an_element_assessed_elsewhere_opens_its_result_and_takes_no_stage(show: Show) -> None:
    screen = show()
    heard = refusals(screen)
    screen.go_to_element(ELSEWHERE)
    entry = screen.grid_model.rows[screen.grid.selected_row]
    assert isinstance(entry, HeadingRow)
    assert screen.record.shows_element == ELSEWHERE
    press(screen, Key.Key_2)
    assert heard
    assert "“Digital” as a whole: Enter leads to where its result is written" in heard[0]
    assert not screen._desk.workshop.judgements
    press(screen, Key.Key_Return)
    assert has_focus(screen.record)
    type_words("Level 2")
    press(screen, Key.Key_Escape)
    assert screen.enter_pending()
    assert screen._desk.workshop.element_results[ELSEWHERE].result == "Level 2"


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_E, Key.Key_A])
def test_writing_keys_on_such_an_element_lead_to_its_result(show: Show, key: Qt.Key) -> None:
    screen = show()
    screen.go_to_element(ELSEWHERE)
    press(screen, key)
    assert screen.record.shows_element == ELSEWHERE
    assert has_focus(screen.record)


def test_back_from_it_to_the_same_descriptor_shows_that_again(show: Show) -> None:
    screen = show()
    screen.grid.select_descriptor("patient-experience")
    press(screen, Key.Key_Down)
    assert screen.record.shows_element == ELSEWHERE
    press(screen, Key.Key_Up)
    assert screen.record.shows_element is None
    assert screen._desk.selected == "patient-experience"


# Themes


def test_the_list_of_themes_leads_the_grid_and_follows_it(show: Show, real_matrix: Matrix) -> None:
    screen = show(real_matrix)
    screen.outline.setFocus()
    press(screen, Key.Key_Down)
    assert screen._desk.selected == "shared-evidence-base"
    press(screen, Key.Key_Return)
    assert has_focus(screen.grid)
    press(screen, Key.Key_End)
    current = screen.outline.outline.entries[screen.outline.currentIndex().row()]
    assert current.element is not None
    assert current.element.id == real_matrix.place(screen._desk.selected).element.id


def test_going_to_an_element_brings_its_heading_to_the_top(show: Show, real_matrix: Matrix) -> None:
    screen = show(real_matrix)
    screen.go_to_element("governance")
    row = screen.grid_model.row_of_element("governance")
    assert row is not None
    assert screen.grid.rowViewportPosition(row) == 0
    assert screen._desk.selected == real_matrix.element("governance").descriptors[0].id


def test_an_element_without_anything_to_select_is_only_shown(show: Show) -> None:
    screen = show()
    screen.go_to_element("quality")
    assert screen._desk.selected == "common-vision"


# Search


def test_search_goes_from_match_to_match_and_enter_stays_there(show: Show, real_matrix: Matrix) -> None:
    screen = show(real_matrix)
    press(screen, Key.Key_Slash)
    assert screen.search_bar.field.hasFocus()
    type_words("digital infrastructure")
    matches = screen.grid_model.matches("digital infrastructure")
    assert screen.search_bar.said == (f"1 of {len(matches)}" if matches else "Nothing found")
    type_words("")
    screen.search_bar.field.setText("population health")
    rows = screen.grid_model.matches("population health")
    assert len(rows) > 1
    assert screen.grid.selected_row == rows[0]
    press(screen, Key.Key_Down)
    assert screen.grid.selected_row == rows[1]
    press(screen, Key.Key_Up, Key.Key_Up)
    assert screen.grid.selected_row == rows[-1]
    assert screen.search_bar.said == f"{len(rows)} of {len(rows)}"
    press(screen, Key.Key_Return)
    assert screen.search_bar.isHidden()
    assert has_focus(screen.grid)
    assert screen.grid.selected_row == rows[-1]


def test_esc_goes_back_to_where_the_search_began(show: Show, real_matrix: Matrix) -> None:
    screen = show(real_matrix)
    press(screen, Key.Key_Down, Key.Key_Down, Key.Key_Slash)
    start = screen.grid.selected_row
    type_words("finance")
    assert screen.grid.selected_row != start
    press(screen, Key.Key_Escape)
    assert screen.grid.selected_row == start
    assert has_focus(screen.grid)


def test_nothing_found_is_said_and_the_row_stays(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_Slash)
    type_words("zzzz")
    assert screen.search_bar.said == "Nothing found"
    assert screen._desk.selected == "common-vision"


# Folding, closing, scope


@pytest.mark.parametrize(
    ("width", "left", "right"), [(1366, False, False), (1093, True, False), (820, True, True)]
)
def test_panes_fold_so_that_stages_stay_readable(show: Show, width: int, left: bool, right: bool) -> None:
    screen = show(width=width)
    assert (screen.themes_pane.isHidden(), screen.record_pane.isHidden()) == (left, right)
    assert screen.grid.geometry_of_rows.widths[1] >= 124
    assert screen.grid.horizontalScrollBar().maximum() == 0


def test_keys_fold_and_open_the_panes_from_anywhere(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_F9)
    assert screen.themes_pane.isHidden()
    press(screen, Key.Key_N)
    press(screen, Key.Key_F8)
    assert screen.record_pane.isHidden()
    assert has_focus(screen.grid)
    press(screen, Key.Key_F8, Key.Key_F9)
    assert not screen.themes_pane.isHidden()
    assert not screen.record_pane.isHidden()


def test_the_buttons_do_the_same_and_say_so(show: Show) -> None:
    screen = show()
    button = screen.switches.button("left")
    assert button.accessibleName() == "Fold the themes"
    button.click()
    assert screen.themes_pane.isHidden()
    assert button.accessibleName() == "Open the themes"


def test_a_folded_record_opens_for_writing_and_folds_again(show: Show) -> None:
    screen = show(width=820)
    assert screen.record_pane.isHidden()
    press(screen, Key.Key_N)
    assert not screen.record_pane.isHidden()
    assert has_focus(screen.record)
    type_words("Seen")
    press(screen, Key.Key_Escape)
    assert screen.record_pane.isHidden()
    assert judgement(screen, "common-vision").note == "Seen"


def test_large_text_folds_the_panes_and_nothing_is_cut_off(show: Show, real_matrix: Matrix) -> None:
    screen = show(real_matrix)
    screen._themes.set_text_scale(200)
    assert screen.themes_pane.isHidden()
    assert screen.record_pane.isHidden()
    assert screen.grid.horizontalScrollBar().maximum() == 0
    header = screen.grid.horizontalHeader()
    assert screen.switches.geometry().bottom() < header.geometry().bottom()


def test_the_edge_of_the_record_can_be_drawn(show: Show) -> None:
    screen = show()
    before = screen.record_pane.width()
    left, middle, right = screen.sides.sizes()
    screen.sides.setSizes([left, middle + 40, right - 40])
    drawn = screen.record_pane.width()
    assert drawn < before
    press(screen, Key.Key_N, Key.Key_Escape)
    screen.resize(1340, 676)
    assert screen.record_pane.width() == drawn


def test_a_closed_workshop_is_read_only_and_says_so(show: Show, open_desk: OpenDesk) -> None:
    start = begun()
    start.do(PlaceStage("common-vision", "developing"))
    start.session.close_workshop()
    screen = show(desk=open_desk(start=start), width=820)
    heard = refusals(screen)
    assert screen.notice.text.startswith("Closed on 12 March 2026, version 1")
    press(screen, Key.Key_3, Key.Key_X, Key.Key_P)
    assert len(heard) == 3
    assert judgement(screen, "common-vision").stage_id == "developing"
    assert has_focus(screen.grid)
    layout = screen.grid.geometry_of_rows.layout_of(screen.grid.selected_row)
    assert not any(stage.button for stage in layout.stages)  # type: ignore[union-attr]


def test_closing_while_it_is_shown(show: Show) -> None:
    screen = show(width=820)
    screen._desk.session.close_workshop()
    assert screen.notice.text
    screen._desk.session.reopen(reason="Slip of a key", name="Fay")
    assert not screen.notice.text


def test_a_selected_descriptor_that_goes_out_of_scope_gives_way(show: Show) -> None:
    screen = show()
    screen._desk.carry_out(SetAgenda(agenda("trust", "evidence-base")))
    assert screen._desk.selected == "trust"
    assert screen.grid.selected_row == screen.grid_model.row_of_descriptor("trust")
    press(screen, Key.Key_3)
    assert judgement(screen, "trust").stage_id == "maturing"


def test_what_cannot_be_stored_leaves_the_screen_as_it_was(show: Show, open_desk: OpenDesk) -> None:
    start = begun()
    screen = show(desk=open_desk(start=start))
    heard = refusals(screen)
    with start.library.failing("commit"):
        press(screen, Key.Key_2)
    assert len(heard) == 1
    layout = screen.grid.geometry_of_rows.layout_of(screen.grid.selected_row)
    assert not any(stage.badges for stage in layout.stages)  # type: ignore[union-attr]


def test_every_control_has_an_accessible_name(show: Show) -> None:
    screen = show()
    for widget in screen.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisibleTo(screen):
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


# A screen reader


def test_a_screen_reader_hears_the_cell_under_the_ring_and_what_became_of_it(show: Show) -> None:
    screen = show()
    grid = QAccessible.queryAccessibleInterface(screen.grid)
    assert grid.role() is QAccessible.Role.Table
    assert grid.focusChild().text(QAccessible.Text.Name) == "Common vision, not assessed, row 1 of 5"
    press(screen, Key.Key_2)
    assert grid.focusChild().text(QAccessible.Text.Name) == "Common vision, agreed Developing, row 1 of 5"
    press(screen, Key.Key_Right, Key.Key_Right)
    assert grid.focusChild().text(QAccessible.Text.Name) == "Developing: Common vision at developing. Agreed"
    press(screen, Key.Key_Down)
    assert grid.focusChild().text(QAccessible.Text.Name) == "Developing: Health priorities at developing"


# The decision rule and good practice


def test_two_keys_choose_the_rule_of_a_row_and_a_third_goes_back(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_2)
    assert judgement(screen, "common-vision").rule is DecisionRule.CONSENSUS
    press(screen, Key.Key_H)
    assert has_focus(screen.record.page.decision.rule)
    for letter, rule in (
        (Key.Key_M, DecisionRule.MAJORITY),
        (Key.Key_L, DecisionRule.LOWEST),
        (Key.Key_U, DecisionRule.UNANIMOUS),
    ):
        press(screen, Key.Key_Escape, Key.Key_H, letter)
        assert judgement(screen, "common-vision").rule is rule
        assert judgement(screen, "common-vision").stage_id == "developing"
    press(screen, Key.Key_Escape)
    assert has_focus(screen.grid)


def test_the_rule_is_refused_where_nothing_is_agreed(show: Show) -> None:
    screen = show(width=820)
    heard = refusals(screen)
    press(screen, Key.Key_H)
    assert heard == ["Agree first; then say by which rule the group came to it."]
    assert has_focus(screen.grid)
    assert screen.record_pane.isHidden()


def test_k_leads_to_good_practice(show: Show) -> None:
    screen = show()
    press(screen, Key.Key_K)
    type_words("The joint rota")
    press(screen, Key.Key_Escape)
    assert judgement(screen, "common-vision").good_practice == "The joint rota"

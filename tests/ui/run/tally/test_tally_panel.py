"""Counting hands in rounds, showing and hiding them, by keys, mouse and touch."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from placematrix_desktop.application.commands import ChangeFacts, SetAgenda
from placematrix_desktop.domain.judgement import DecisionRule
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.run.tally.hands_bar import HandsBar
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.factories import DESCRIPTORS, ELSEWHERE, agenda, flat_matrix, small_matrix
from tests.ui.run.tally.conftest import KEY, SHIFT, Count, Counting

Key = Qt.Key


def seen(one: Counting) -> list[str]:
    """Everything that can be read on the panel."""
    found = []
    for part in one.panel.findChildren(QWidget):
        if part.isVisible():
            if isinstance(part, QLabel):
                found.append(part.text())
            if isinstance(part, HandsBar):
                found += [part.words, part.accessibleName()]
    return [words for words in found if words]


def fields(one: Counting) -> list[str]:
    """What can be read in the fields."""
    return [field.edit.displayText() for field in one.panel.table.fields]


# By keys


def test_v_counts_a_round_and_enter_takes_it_back_to_the_grid(counting: Count) -> None:
    one = counting(people=12)
    assert one.panel.isHidden()
    one.press(Key.Key_V)
    one.count(2, 6, 4)
    assert one.tallies == (Tally(round=1, counts={"emerging": 2, "developing": 6, "maturing": 4}),)
    assert one.on_the_grid
    assert one.panel.verdict.text() == "Neither agreement nor a split"
    assert one.panel.details.text() == "Median Developing · from Emerging to Maturing · 12 hands"
    assert one.panel.prompts.said == ("Ask the two ends first: Emerging, then Maturing.",)
    one.press(Key.Key_2)
    assert one.desk.workshop.judgement(KEY).stage_id == "developing"
    assert len(one.tallies) == 1
    # The group has come to its result: there is nothing more to prompt.
    assert one.panel.prompts.said == ()
    assert one.panel.verdict.text() == "Neither agreement nor a split"


def test_arrows_go_along_and_step(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V, Key.Key_Up, Key.Key_Up, Key.Key_Right, Key.Key_Right, Key.Key_Up, Key.Key_Left)
    assert fields(one) == ["2", "", "1", ""]
    one.press(Key.Key_Left, Key.Key_Left, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert fields(one)[0] == "0"
    QTest.keyClicks(QApplication.focusWidget(), "12345x")
    assert fields(one)[0] == "123"
    for _ in range(3):
        one.press(Key.Key_Right)
    assert QApplication.focusWidget() is one.panel.table.fields[3].edit
    QTest.keyClicks(QApplication.focusWidget(), "999")
    one.press(Key.Key_Up, Key.Key_Right)
    assert fields(one)[3] == "999"


def test_tab_goes_from_the_last_field_to_take_it_and_on_to_what_follows(counting: Count) -> None:
    one = counting(people=12, tally_by_sector=True)
    one.press(Key.Key_V)
    edits = [field.edit for field in one.panel.table.fields]
    assert len(edits) > 4
    for edit in edits:
        assert QApplication.focusWidget() is edit
        one.press(Key.Key_Tab)
    assert QApplication.focusWidget() is one.panel.head.take_button
    one.press(Key.Key_Tab)
    assert QApplication.focusWidget() is one.panel.head.close_button
    one.press(Key.Key_Backtab, Key.Key_Backtab, held=SHIFT)
    assert QApplication.focusWidget() is edits[-1]
    # Another round has fields of its own.
    QTest.keyClicks(edits[-1], "3")
    one.press(Key.Key_Return, Key.Key_V)
    assert QApplication.focusWidget() is one.panel.table.fields[0].edit
    one.press(Key.Key_Backtab, held=SHIFT)
    assert not one.panel.isAncestorOf(QApplication.focusWidget())


def test_esc_leaves_everything_as_it_was(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "5")
    one.press(Key.Key_Escape)
    assert one.tallies == ()
    assert one.on_the_grid
    assert one.panel.isHidden()
    one.press(Key.Key_V)
    assert fields(one) == [""] * 4
    one.count(1)
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "7")
    one.press(Key.Key_Escape)
    assert [tally.counts for tally in one.tallies] == [{"emerging": 1}]
    assert not one.panel.isHidden()
    one.press(Key.Key_Escape)
    assert one.panel.isHidden()


def test_no_hands_are_refused_and_the_fields_stay(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V, Key.Key_Return)
    assert one.refusals == ["Common vision: No hand was counted. Type how many were at each stage."]
    assert one.panel.counting == 1
    assert not one.on_the_grid


def test_a_second_round_stands_beside_the_first(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(12)
    one.press(Key.Key_V)
    assert one.panel.counting == 2
    assert "Round 1" in seen(one)
    one.count(0, 12)
    assert [tally.counts for tally in one.tallies] == [{"emerging": 12}, {"developing": 12}]
    assert one.panel.details.text().endswith("round 2 moved up by one")
    assert {"Round 1", "Round 2", "Round 1, Emerging: 12 hands", "Round 2, Developing: 12 hands"} <= set(
        seen(one)
    )


def test_the_last_round_is_corrected(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(2, 6)
    one.press(Key.Key_V, held=SHIFT)
    assert one.panel.counting == 1
    assert fields(one) == ["2", "6", "", ""]
    one.count(3)
    assert [tally.counts for tally in one.tallies] == [{"emerging": 3, "developing": 6}]


def test_what_is_typed_is_entered_when_the_row_is_left(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "4")
    one.desk.select("trust")
    assert [tally.counts for tally in one.tallies] == [{"emerging": 4}]
    assert one.panel.isHidden()
    assert not one.desk.workshop.judgement("trust").tallies


def test_what_is_typed_is_entered_when_the_screen_is_left(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "4")
    assert one.screen.enter_pending()
    assert len(one.tallies) == 1
    one.press(Key.Key_V)
    assert one.screen.enter_pending()
    assert len(one.tallies) == 1


def test_undo_takes_it_from_the_panel_too(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(4)
    one.desk.undo()
    assert one.tallies == ()
    assert one.panel.isHidden()
    one.desk.redo()
    one.press(Key.Key_V)
    assert one.panel.counting == 2


def test_hands_are_counted_on_descriptors_alone(counting: Count) -> None:
    one = counting()
    one.screen.show_result_of(ELSEWHERE)
    one.press(Key.Key_V)
    assert one.refusals == ["Hands are counted on a descriptor: go to one first."]
    assert one.panel.isHidden()


def test_a_closed_workshop_shows_its_hands_and_counts_no_more(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(4)
    one.press(Key.Key_Escape)
    one.desk.session.close_workshop()
    one.press(Key.Key_V)
    assert one.panel.verdict.text() == "All at Emerging"
    assert one.panel.counting is None
    assert not one.panel.head.again_button.isVisible()
    one.desk.select("trust")
    one.press(Key.Key_V)
    assert one.refusals == ["No hands were counted here, and this workshop can only be read."]


def test_choices_are_counted_without_a_median(counting: Count) -> None:
    one = counting(small_matrix(ladder=False), people=9)
    one.press(Key.Key_V)
    one.count(1, 7)
    assert one.panel.verdict.text() == "Most for Developing"
    assert one.panel.details.text() == "8 hands"
    assert one.panel.prompts.said == ("One person did not raise a hand: who has not spoken?",)


# Prompts


def test_prompts_can_be_switched_off(counting: Count) -> None:
    one = counting(prompts=False)
    one.press(Key.Key_V)
    one.count(5, 0, 0, 5)
    assert one.panel.verdict.text() == "Split"
    assert one.panel.prompts.said == ()


def test_the_usual_rule_speaks(counting: Count) -> None:
    one = counting(people=10, default_rule=DecisionRule.LOWEST)
    one.press(Key.Key_V)
    one.count(0, 5, 5)
    assert one.panel.prompts.said == ("The rule is the lowest of the range: say Developing aloud.",)


# Hidden until revealed


def test_a_hidden_round_is_revealed_by_v(counting: Count) -> None:
    one = counting(tally_hidden=True)
    one.press(Key.Key_V)
    one.count(2, 6)
    assert not one.projection.is_revealed(KEY)
    cells = one.screen.grid_model
    row = cells.row_of_descriptor(KEY)
    assert row is not None
    entry = cells.rows[row]
    assert cells.stage_cell(entry, 1).hands == 0  # type: ignore[arg-type]
    assert one.panel.head.reveal_button.isVisible()
    assert "not shown to the room yet" in one.panel.details.text()
    one.press(Key.Key_V)
    assert one.projection.is_revealed(KEY)
    assert cells.stage_cell(entry, 1).hands == 6  # type: ignore[arg-type]
    assert "not shown" not in one.panel.details.text()
    assert one.on_the_grid
    one.press(Key.Key_V)
    assert one.panel.counting == 2


def test_where_the_room_may_look_on_nothing_hidden_can_be_read(counting: Count) -> None:
    one = counting(tally_hidden=True, people=40)
    one.projection.fold_private(True)
    one.press(Key.Key_V)
    for hands in ("17", "19"):
        QTest.keyClicks(QApplication.focusWidget(), hands)
        one.press(Key.Key_Tab)
    assert not set("".join(fields(one))) & set("0123456789")
    assert one.panel.table.fields[0].edit.accessibleName() == "Hands for Emerging, hidden"
    one.press(Key.Key_Return)
    told = " ".join([*seen(one), one.panel.verdict.text(), one.panel.details.text()])
    assert not any(number in told for number in ("17", "19", "Median", "Emerging to"))
    assert one.panel.prompts.said == ("A prompt for you: hold F6 to read it",)
    assert "17" not in (one.desk.session.undo_name or "")
    # While the key is held that unfolds it, the facilitator can read it.
    one.projection.fold_private(False)
    assert "17" in seen(one)
    one.projection.fold_private(True)
    assert "17" not in seen(one)
    one.press(Key.Key_V)
    assert "17" in seen(one)
    assert one.panel.details.text().startswith("Median")


def test_the_field_that_is_typed_in_can_be_read(counting: Count) -> None:
    one = counting(tally_hidden=True)
    one.projection.fold_private(True)
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "7")
    assert fields(one)[0] == "7"
    one.press(Key.Key_Tab)
    assert fields(one)[0] != "7"
    # What stood there before is an earlier count, until something is typed in its place.
    one.press(Key.Key_Left)
    assert fields(one)[0] != "7"
    QTest.keyClicks(QApplication.focusWidget(), "8")
    assert fields(one)[0] == "8"
    assert one.panel.table.fields[0].hands == 8
    one.press(Key.Key_Return)
    one.press(Key.Key_V, held=SHIFT)
    assert one.panel.table.fields[0].hands == 8
    assert fields(one)[0] != "8"


# By sector


def test_hands_by_sector_come_to_a_total(counting: Count) -> None:
    one = counting(people=4, tally_by_sector=True)
    one.press(Key.Key_V)
    names = [field.edit.accessibleName() for field in one.panel.table.fields]
    assert names[0] == "Hands for Emerging, VCSE, 0"
    assert names[4] == "Hands for Emerging, ICB, 0"
    assert names[8] == "Hands for Emerging, Other, 0"
    one.panel.table.field("developing", Sector.VCSE).show_hands(2)
    one.panel.table.field("developing", Sector.ICB).show_hands(1)
    one.panel.table.field("thriving", Sector.OTHER).show_hands(1)
    assert "3" in seen(one)
    one.press(Key.Key_Return)
    (tally,) = one.tallies
    assert tally.counts == {"developing": 3, "thriving": 1}
    assert tally.by_sector == {
        Sector.VCSE: {"developing": 2},
        Sector.ICB: {"developing": 1},
        Sector.OTHER: {"thriving": 1},
    }
    one.press(Key.Key_V, held=SHIFT)
    assert one.panel.table.field("developing", Sector.VCSE).hands == 2


def test_a_round_without_sectors_is_corrected_among_the_others(counting: Count) -> None:
    one = counting(people=4)
    one.press(Key.Key_V)
    one.count(4)
    one.desk.carry_out(ChangeFacts(replace(one.desk.workshop.facts, tally_by_sector=True)))
    one.press(Key.Key_V, held=SHIFT)
    assert one.panel.table.field("emerging", Sector.OTHER).hands == 4


# Mouse, touch, screen readers, small windows


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_all_of_it_by_mouse(counting: Count) -> None:
    one = counting(tally_hidden=True)
    one.press(Key.Key_V)
    field = one.panel.table.fields[1]
    for button in (field.more, field.more, field.less, field.more):
        click(button)
    click(one.panel.head.take_button)
    assert [tally.counts for tally in one.tallies] == [{"developing": 2}]
    click(one.panel.head.reveal_button)
    assert one.projection.is_revealed(KEY)
    assert one.on_the_grid
    click(one.panel.head.again_button)
    click(one.panel.table.fields[0].more)
    click(one.panel.head.take_button)
    assert len(one.tallies) == 2
    click(one.panel.head.back_button)
    assert len(one.tallies) == 1
    click(one.panel.head.correct_button)
    click(one.panel.table.fields[1].more)
    click(one.panel.head.take_button)
    assert one.tallies[0].counts == {"developing": 3}
    click(one.panel.head.close_button)
    assert one.panel.isHidden()


@pytest.mark.parametrize("size", [(1366, 676), (1093, 522)])
@pytest.mark.parametrize("scale", [100, 200])
def test_targets_are_large_enough_and_the_row_stays_in_sight(
    dressed: ThemeKeeper, counting: Count, size: tuple[int, int], scale: int
) -> None:
    dressed.set_text_scale(scale)
    one = counting(size=size)
    one.press(Key.Key_V)
    one.count(2, 6)
    one.press(Key.Key_V)
    panel = one.panel
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= 40, button.accessibleName() or button.text()
    for field in panel.table.fields:
        assert field.edit.height() >= 40
        assert field.edit.width() >= 40
    grid = one.screen.grid
    top = grid.rowViewportPosition(grid.selected_row)
    assert 0 <= top < grid.viewport().height()
    assert panel.height() <= one.screen.height() // 2
    assert panel.mapTo(one.screen, QPoint(0, panel.height())).y() <= one.screen.height()


def test_fields_stand_under_their_columns(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    grid = one.screen.grid
    for column, field in enumerate(one.panel.table.fields, 1):
        left = field.mapTo(one.screen, QPoint(0, 0)).x()
        cell = grid.viewport().mapTo(one.screen, QPoint(grid.columnViewportPosition(column), 0)).x()
        assert cell <= left
        assert left + field.width() <= cell + grid.columnWidth(column)


def test_a_field_out_of_sight_is_brought_in(counting: Count) -> None:
    one = counting(flat_matrix(2, stages=9), size=(900, 600))
    one.press(Key.Key_V)
    for _ in range(8):
        one.press(Key.Key_Tab)
    last = one.panel.table.fields[-1].edit
    assert last.hasFocus()
    assert last.visibleRegion().boundingRect().width() == last.width()


def test_a_screen_reader_hears_names_and_numbers(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V, Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "6")
    spoken = QAccessible.queryAccessibleInterface(QApplication.focusWidget())
    assert spoken.text(QAccessible.Text.Name) == "Hands for Developing, 6"
    one.press(Key.Key_Return)
    model = one.screen.grid_model
    row = model.row_of_descriptor(KEY)
    assert row is not None
    assert model.index(row, 2).data(Qt.ItemDataRole.AccessibleTextRole).endswith("6 hands")


def test_every_control_has_a_name(counting: Count) -> None:
    one = counting(people=3, tally_by_sector=True)
    one.press(Key.Key_V)
    for part in one.panel.findChildren(QAbstractButton):
        assert part.accessibleName() or part.text()


def test_a_row_that_goes_out_of_scope_takes_the_panel_with_it(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(3)
    one.desk.carry_out(SetAgenda(agenda(*DESCRIPTORS[1:])))
    assert one.panel.isHidden()


def test_in_a_low_window_less_is_said_while_hands_are_counted(counting: Count, dressed: ThemeKeeper) -> None:
    dressed.set_text_scale(200)
    one = counting(people=9)
    for hands in ((9,), (8, 1), (7, 2)):
        one.press(Key.Key_V)
        assert not one.panel.details.isVisible()
        one.count(*hands)
        assert one.panel.details.isVisible()
        assert len(one.panel.prompts.said) <= 1
    words = seen(one)
    assert "Round 1" not in words
    assert {"Round 2", "Round 3"} <= set(words)
    one.press(Key.Key_Escape)
    dressed.set_text_scale(100)
    one.press(Key.Key_V)
    assert {"Round 1", "Round 2", "Round 3", "Round 4"} <= set(seen(one))
    assert one.panel.details.isVisible()


def test_where_the_room_may_look_on_no_sum_grows_as_hands_are_typed(counting: Count) -> None:
    one = counting(tally_hidden=True, people=9)
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "4")
    assert one.panel.head.counted.text() == "4 of 9 in the room"
    one.projection.fold_private(True)
    assert one.panel.head.counted.text() == ""


def test_undo_in_a_field_takes_back_what_was_typed_there(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(3)
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "5")
    one.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert fields(one)[0] == ""
    one.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier)
    assert len(one.tallies) == 1


def test_v_from_the_grid_goes_on_with_a_count_that_was_begun(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "5")
    for held in (Qt.KeyboardModifier.NoModifier, SHIFT):
        one.screen.focus_grid()
        one.press(Key.Key_V, held=held)
        assert fields(one)[0] == "5"
        assert one.panel.table.fields[0].edit.hasFocus()
    one.press(Key.Key_Return)
    assert [tally.counts for tally in one.tallies] == [{"emerging": 5}]


def test_a_round_that_is_undone_meanwhile_makes_the_count_the_round_before(counting: Count) -> None:
    one = counting()
    one.press(Key.Key_V)
    one.count(3)
    one.press(Key.Key_V)
    QTest.keyClicks(QApplication.focusWidget(), "7")
    one.desk.undo()
    assert one.panel.counting == 1
    assert fields(one)[0] == "7"
    one.press(Key.Key_Return)
    assert [tally.counts for tally in one.tallies] == [{"emerging": 7}]


def test_no_hands_are_counted_on_what_is_not_in_scope(counting: Count) -> None:
    one = counting()
    one.desk.carry_out(SetAgenda(agenda(*DESCRIPTORS[1:])))
    one.press(Key.Key_F, Key.Key_Home, Key.Key_Down)
    assert one.desk.selected == KEY
    one.press(Key.Key_V)
    assert one.refusals == ["Common vision: This descriptor is not in scope today. Add it in Prepare first."]
    assert one.panel.isHidden()


def test_in_a_low_window_the_heading_makes_room_and_takes_it_back(counting: Count) -> None:
    one = counting(size=(1093, 400))
    header = one.screen.grid.horizontalHeader()
    whole = header.height()
    one.press(Key.Key_V)
    assert header.height() < whole
    one.press(Key.Key_Escape)
    assert header.height() == whole


def test_on_the_smallest_laptop_with_the_largest_text_title_and_stages_can_be_read(
    dressed: ThemeKeeper, counting: Count
) -> None:
    dressed.set_text_scale(200)
    one = counting(size=(1093, 430))
    grid, panel = one.screen.grid, one.panel
    switches = one.screen.switches

    def in_sight() -> int:
        """Lines of the row that can be read under the labels of the stages, from its very first."""
        top = grid.rowViewportPosition(grid.selected_row)
        assert top >= 0
        return (grid.viewport().height() - top) // grid.look.cell.step

    before = in_sight()
    one.press(Key.Key_V)
    assert grid.horizontalHeader().height() >= grid.look.stage_label.step
    assert in_sight() >= 4
    assert grid.sticky_words == ""
    assert switches.isHidden()
    one.count(2, 6)
    assert in_sight() >= 4
    assert panel.head.title.text() == "Agreement on Developing"
    assert panel.verdict.isHidden()
    one.press(Key.Key_V)
    one.count(8)
    assert in_sight() >= 4
    assert next(words for words in seen(one) if words.startswith("Round")) == "Round 2"
    assert panel.details.text().endswith("round 2 moved down by one")
    # Whoever reads down in a row meets no heading over it.
    one.press(Key.Key_PageDown)
    assert grid.sticky_words == ""
    one.press(Key.Key_Escape)
    assert not switches.isHidden()
    assert in_sight() == before


def test_the_columns_of_grid_and_count_scroll_sideways_together(
    dressed: ThemeKeeper, counting: Count
) -> None:
    dressed.set_text_scale(200)
    one = counting(flat_matrix(2, stages=5), size=(1093, 430))
    grid = one.screen.grid
    title = one.desk.workshop.matrix.place(one.desk.selected).descriptor.title
    one.press(Key.Key_V)
    one.press(*[Key.Key_Tab] * 4)
    field = one.panel.table.fields[4]
    assert field.edit.hasFocus()
    for column, other in enumerate(one.panel.table.fields, 1):
        left = other.mapTo(one.screen, QPoint(0, 0)).x()
        cell = grid.viewport().mapTo(one.screen, QPoint(grid.columnViewportPosition(column), 0)).x()
        assert cell <= left <= cell + grid.columnWidth(column) - other.width()
    assert grid.horizontalScrollBar().value() > 0
    # The title is scrolled away, and said above instead.
    assert grid.sticky_words.endswith(f"› {title}")
    grid.horizontalScrollBar().setValue(0)
    assert one.panel.table.mapTo(one.panel, QPoint(0, 0)).x() == 0


def test_in_a_high_window_the_heading_stays_as_it_is(counting: Count) -> None:
    one = counting(size=(1366, 676))
    header = one.screen.grid.horizontalHeader()
    whole = header.height()
    one.press(Key.Key_V)
    assert header.height() == whole

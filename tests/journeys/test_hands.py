"""A show of hands in the real window, by key presses alone: counted, revealed, held again, agreed."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from placematrix_desktop.domain.judgement import DecisionRule
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.run.tally.hands_bar import HandsBar
from tests.journeys.conftest import OpenWindow, Sitting

Key = Qt.Key


def stored(sitting: Sitting) -> tuple[Tally, ...]:
    """The hands on the selected descriptor, as they are in the library."""
    window = sitting.window
    assert window.parts is not None
    assert window.desk is not None
    workshop = window.parts.library.load(window.desk.workshop.id).workshop
    return workshop.judgement(window.desk.selected).tallies


def count(sitting: Sitting, *hands: str) -> None:
    for number, each in enumerate(hands):
        if number:
            sitting.keys.press(Key.Key_Right)
        sitting.keys.type(each)
    sitting.keys.press(Key.Key_Return)


def test_hidden_hands_are_counted_revealed_counted_again_and_agreed_by_the_lowest(
    open_window: OpenWindow,
) -> None:
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    keys.tab_to("Rehearsal", back=True)
    keys.press(Key.Key_Space)
    keys.tab_into(window.home.form.subject)
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the workshop to open", lambda: window.desk is not None)
    assert window.desk is not None
    assert window.desk.workshop.facts.rehearsal
    keys.tab_to("Hide shows of hands until they are revealed")
    keys.press(Key.Key_Space)
    assert window.desk.workshop.facts.tally_hidden
    keys.press(Key.Key_2, ctrl=True)
    screens = window.screens
    assert screens is not None
    projection, first = screens.projection, window.desk.selected

    keys.press(Key.Key_V)
    count(sitting, "2", "6", "4")
    assert [tally.counts for tally in stored(sitting)] == [{"emerging": 2, "developing": 6, "maturing": 4}]
    assert projection.rounds_revealed(first) == 0
    keys.press(Key.Key_V)
    assert projection.rounds_revealed(first) == 1

    keys.press(Key.Key_V)
    count(sitting, "0", "8", "4")
    assert len(stored(sitting)) == 2
    assert projection.rounds_revealed(first) == 1
    keys.press(Key.Key_V)
    assert projection.rounds_revealed(first) == 2

    keys.press(Key.Key_2)
    keys.press(Key.Key_H)
    keys.type("l")
    keys.press(Key.Key_Escape)
    judgement = window.desk.workshop.judgement(first)
    assert (judgement.stage_id, judgement.rule) == ("developing", DecisionRule.LOWEST)
    keys.press(Key.Key_Z, ctrl=True)
    keys.press(Key.Key_Z, ctrl=True)
    assert window.desk.workshop.judgement(first).stage_id is None
    assert len(stored(sitting)) == 2


def test_what_is_counted_is_stored_when_the_facilitator_goes_on_without_enter(
    open_window: OpenWindow,
) -> None:
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the workshop to open", lambda: window.desk is not None)
    keys.press(Key.Key_2, ctrl=True)
    keys.press(Key.Key_V)
    keys.type("7")
    keys.press(Key.Key_3, ctrl=True)
    assert [tally.counts for tally in stored(sitting)] == [{"emerging": 7}]
    sitting.end()
    again = open_window(sitting.library)
    assert again.window.parts is not None
    (card,) = again.window.parts.workshops.recent()
    again.window.open_workshop(card.id)
    assert [tally.counts for tally in stored(again)] == [{"emerging": 7}]


def test_from_launch_to_the_first_agreed_stage_in_eight_keys_and_the_name(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    pressed = [(Key.Key_Return, False), (Key.Key_2, True), (Key.Key_3, False)]
    for key, ctrl in pressed:
        sitting.keys.press(key, ctrl=ctrl)
    assert len(pressed) <= 8
    desk = sitting.window.desk
    assert desk is not None
    assert desk.workshop.judgement(desk.selected).stage_id == "maturing"


def test_undo_in_a_field_never_reaches_the_decision_before_it(open_window: OpenWindow) -> None:
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the workshop to open", lambda: window.desk is not None)
    keys.press(Key.Key_2, ctrl=True)
    keys.press(Key.Key_3)
    desk = window.desk
    assert desk is not None
    keys.press(Key.Key_V)
    keys.type("5")
    keys.press(Key.Key_Z, ctrl=True, times=3)
    assert desk.workshop.judgement(desk.selected).stage_id == "maturing"
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_Z, ctrl=True)
    assert desk.workshop.judgement(desk.selected).stage_id is None


def read(widget: QWidget) -> str:
    """All that can be seen, pointed at or heard in what is shown of a window, items of lists included."""
    found = []
    for part in [widget, *widget.findChildren(QWidget)]:
        if not part.isVisible():
            continue
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        if isinstance(part, QLineEdit):
            found.append(part.displayText())
        elif isinstance(part, QPlainTextEdit):
            found.append(part.toPlainText())
        elif hasattr(part, "text") and callable(part.text):
            found.append(str(part.text()))
        if isinstance(part, HandsBar):
            found.append(part.words)
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            model = part.model()
            found += [
                str(model.index(row, column).data(role) or "")
                for row in range(model.rowCount())
                for column in range(model.columnCount() if isinstance(model, QAbstractTableModel) else 1)
                for role in (
                    Qt.ItemDataRole.DisplayRole,
                    Qt.ItemDataRole.AccessibleTextRole,
                    Qt.ItemDataRole.ToolTipRole,
                )
            ]
    return "\n".join(text for text in found if text)


def test_hidden_hands_stand_nowhere_in_a_window_that_the_room_may_see(open_window: OpenWindow) -> None:
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the workshop to open", lambda: window.desk is not None)
    keys.tab_to("Hide shows of hands until they are revealed")
    keys.press(Key.Key_Space)
    keys.press(Key.Key_2, ctrl=True)
    screens = window.screens
    assert screens is not None
    screens.projection.fold_private(True)
    keys.press(Key.Key_V)
    count(sitting, "487", "613")
    assert [tally.counts for tally in stored(sitting)] == [{"emerging": 487, "developing": 613}]
    for key in (None, Key.Key_V, Key.Key_Escape, Key.Key_M, Key.Key_Escape, Key.Key_W, Key.Key_Escape):
        if key is Key.Key_V:
            keys.press(Key.Key_V, shift=True)
        elif key is not None:
            keys.press(key)
        told = read(window)
        for planted in ("487", "613", "1100", "Median", "from Emerging"):
            assert planted not in told, f"“{planted}” can be read after {key}"
    keys.press(Key.Key_V)
    for shown in ("487", "613", "Median"):
        assert shown in read(window), "what is revealed can be read, so the look above can fail"

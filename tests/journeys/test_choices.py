"""The real window on a matrix whose columns are choices: nothing in it speaks of steps."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from placematrix_desktop.domain.judgement import DecisionRule
from tests.factories import flat_matrix
from tests.journeys.conftest import OpenWindow, Sitting

Key = Qt.Key
OF_A_LADDER = re.compile(
    r"\b(stages?|between this|next stage|target|moving|moved|ladder|lowest|median|range|strongest)\b",
    re.IGNORECASE,
)


@pytest.fixture
def sitting(open_window: OpenWindow) -> Sitting:
    sitting = open_window()
    assert sitting.window.parts is not None
    begun = sitting.window.parts.workshops.begin(flat_matrix(2, statements=2, ladder=False), "Northbridge")
    sitting.window.open_workshop(begun.workshop.id)
    sitting.keys.settle()
    return sitting


def told(widget: QWidget) -> list[str]:
    """All that can be seen, pointed at or heard in what is shown: labels, buttons, names, items of lists."""
    found = []
    for part in [widget, *widget.findChildren(QWidget)]:
        if not part.isVisible():
            continue
        found += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
        if isinstance(part, QLabel):
            found.append(part.text())
        elif hasattr(part, "text") and callable(part.text):
            found.append(str(part.text()))
        if hasattr(part, "itemText"):
            found += [str(part.itemText(at)) for at in range(part.count())]
        if isinstance(part, QAbstractItemView) and part.model() is not None:
            found += items(part.model())
    return [text for text in found if text]


def items(model: QAbstractItemModel) -> list[str]:
    """What all cells and headings of a model say."""
    columns = model.columnCount() if isinstance(model, QAbstractTableModel) else 1
    found = [
        str(model.index(row, column).data(role) or "")
        for row in range(model.rowCount())
        for column in range(columns)
        for role in _ROLES
    ]
    return found + [
        str(model.headerData(at, Qt.Orientation.Horizontal, role) or "")
        for at in range(columns)
        for role in _ROLES
    ]


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def test_run_review_and_sign_off_speak_of_choices_only(sitting: Sitting) -> None:
    window, keys = sitting.window, sitting.keys
    seen: list[str] = []
    keys.press(Key.Key_2)
    keys.press(Key.Key_D)
    keys.settle()
    seen += told(window)
    keys.press(Key.Key_Escape)
    window.show_keys()
    keys.settle()
    assert "Agree that choice" in told(window)
    seen += told(window)
    window.show_keys()
    for step in ("review", "sign_off"):
        window.go_to(step)
        keys.settle()
        seen += told(window)
    window.go_to("review")
    review = window.screens.current  # type: ignore[union-attr]
    for section in review.sections:  # type: ignore[attr-defined]
        review.show_section(section)  # type: ignore[attr-defined]
        keys.settle()
        seen += told(window)
    assert "Choice that they would make" in seen
    assert [text for text in dict.fromkeys(seen) if OF_A_LADDER.search(text)] == []


def test_keys_of_a_ladder_are_refused_with_a_sentence(sitting: Sitting) -> None:
    window, keys = sitting.window, sitting.keys
    keys.press(Key.Key_2)
    assert window.desk is not None
    before = window.desk.workshop
    keys.press(Key.Key_Period)
    assert window.strip.text.endswith("These columns are choices: nothing lies between one and the next.")
    keys.press(Key.Key_T)
    assert window.strip.text.endswith("These columns are choices: none is a target for another.")
    keys.press(Key.Key_9)
    assert window.strip.text == "This matrix has 3 choices: press 1 to 3."
    assert window.desk.workshop == before
    assert before.judgement("row-1").rule is DecisionRule.CONSENSUS


def test_prepare_does_not_offer_a_rule_that_needs_an_order(sitting: Sitting) -> None:
    sitting.window.go_to("prepare")
    sitting.keys.settle()
    rule = sitting.window.screens.current.facts.rule  # type: ignore[union-attr]
    offered = [rule.itemData(at) for at in range(rule.count())]
    assert offered == ["unanimous", "consensus_with_reservation", "majority"]

"""What a screen reader is told of a combo box where Qt keeps its name from it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.pieces import spoken_combo_box
from placematrix_desktop.ui.pieces.spoken_combo_box import SpokenComboBox


def heard(box: SpokenComboBox) -> str:
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    return interface.text(QAccessible.Text.Description)


@pytest.fixture
def box(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SpokenComboBox:
    monkeypatch.setattr(spoken_combo_box, "NAME_IS_VALUE", True)
    box = SpokenComboBox()
    qtbot.addWidget(box)
    box.addItems(["Consensus", "Majority"])
    box.setAccessibleName("Decision rule")
    return box


def test_its_name_is_heard_before_its_description(box: SpokenComboBox) -> None:
    assert heard(box) == "Decision rule"
    box.setAccessibleDescription("Choose one.")
    assert heard(box) == "Decision rule. Choose one."
    box.setAccessibleDescription("")
    assert heard(box) == "Decision rule"
    assert box.accessibleName() == "Decision rule"


def test_where_the_name_is_heard_anyway_it_is_not_said_twice(
    box: SpokenComboBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spoken_combo_box, "NAME_IS_VALUE", False)
    box.setAccessibleDescription("Choose one.")
    assert heard(box) == "Choose one."

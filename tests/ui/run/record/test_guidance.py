"""What the matrix asks to consider: shown by a key, kept in sight, folded by the same key."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt

from placematrix_desktop.application.commands import PlaceStage
from tests.application.begun import begun
from tests.factories import small_matrix
from tests.ui.run.record.conftest import ONE, OTHER, Build

Key = Qt.Key


def test_a_key_shows_it_and_it_stays_while_the_group_goes_on(build: Build) -> None:
    record = build(PlaceStage(ONE, "developing"))
    guidance = record.pane.page.guidance
    assert not guidance.isVisible()
    record.pane.focus_guidance()
    assert guidance.isVisible()
    assert record.focused.accessibleName() == "To consider"
    assert record.focused.accessibleDescription() == "1  Who is it for? 2  What does it cost?"
    record.leave()
    record.desk.select(OTHER)
    assert guidance.isVisible()
    record.pane.focus_guidance()
    record.press(Key.Key_G)
    assert not guidance.isVisible()
    assert record.pane.page.pills[guidance].isVisible()


def test_a_pill_leads_to_it_also_when_nothing_can_be_changed(build: Build) -> None:
    start = begun()
    start.session.close_workshop()
    record = build(start=start)
    pill = record.pane.page.pills[record.pane.page.guidance]
    assert pill.isVisible()
    record.click(pill)
    assert record.pane.page.guidance.isVisible()


def test_a_matrix_without_considerations_has_no_key_for_them(build: Build) -> None:
    record = build(matrix=replace(small_matrix(), guidance=()))
    assert not record.pane.page.pills[record.pane.page.guidance].isVisible()
    heard: list[str] = []
    record.desk.refused.connect(heard.append)
    record.pane.focus_guidance()
    assert not record.pane.page.guidance.isVisible()
    assert heard == ["This matrix names nothing to consider in every row."]

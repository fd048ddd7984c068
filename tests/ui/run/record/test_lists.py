"""Evidence and minority views in the record."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import SetEvidence, SetMinorityViews
from placematrix_desktop.domain.judgement import Evidence, EvidenceStrength, MinorityView
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.ui.run.record.list_section import ListSection
from placematrix_desktop.ui.run.record.row import Row
from placematrix_desktop.ui.run.record.wrapped_text import WrappedText
from placematrix_desktop.ui.text_entry import RESTORED
from tests.ui.run.record.conftest import ONE, OTHER, SHIFT, Build, crashed

Key = Qt.Key
LINK = "https://northbridge.example.org/" + "strategy-and-plans/" * 8 + "refresh.pdf"


def _rows(section: ListSection) -> list[Row]:
    return sorted((row for row in section.findChildren(Row) if row.isVisible()), key=lambda row: row.y())


def _said(section: ListSection) -> list[str]:
    return [label.text() for label in section.form.findChildren(QLabel) if label.isVisible()]


def test_evidence_is_added_with_how_strong_it_is(build: Build) -> None:
    record = build()
    record.pane.focus_evidence()
    record.type("HWB minutes")
    record.press(Key.Key_Tab)
    record.type("st")
    record.press(Key.Key_Return)
    record.type("A patient story")
    record.press(Key.Key_Return, Key.Key_Escape)
    assert record.judgement().evidence == (
        Evidence(text="HWB minutes", strength=EvidenceStrength.STRONG),
        Evidence(text="A patient story", strength=EvidenceStrength.SOME),
    )
    names = [row.accessibleName() for row in _rows(record.pane.page.evidence)]
    assert names == ["HWB minutes, strong", "A patient story, some"]
    assert record.grid.hasFocus()


def test_the_words_of_a_low_row_stand_in_its_middle(build: Build) -> None:
    record = build(SetEvidence(ONE, (Evidence(text="One", strength=EvidenceStrength.STRONG),)))
    (row,) = _rows(record.pane.page.evidence)
    row.setFixedHeight(52)
    QApplication.processEvents()
    parts = [row.findChild(WrappedText), row.findChild(QLabel)]
    assert parts[0].height() == parts[0].heightForWidth(parts[0].width())
    assert [abs(part.geometry().center().y() - row.rect().center().y()) <= 1 for part in parts] == [
        True,
        True,
    ]


def test_shift_and_enter_break_the_line(build: Build) -> None:
    record = build()
    record.pane.focus_evidence()
    record.type("Two")
    record.press(Key.Key_Return, modifiers=SHIFT)
    record.type("lines")
    record.press(Key.Key_Return)
    assert record.judgement().evidence[0].text == "Two\nlines"


def test_evidence_is_changed_and_removed(build: Build) -> None:
    pieces = (
        Evidence(text="One"),
        Evidence(text="Two", strength=EvidenceStrength.STRONG),
        Evidence(text="Three"),
    )
    record = build(SetEvidence(ONE, pieces))
    section = record.pane.page.evidence
    record.click(_rows(section)[1])
    assert section.form.values() == {"text": "Two", "strength": "strong"}
    record.press(Key.Key_End)
    record.type("!")
    record.press(Key.Key_Return)
    assert [piece.text for piece in record.judgement().evidence] == ["One", "Two!", "Three"]
    assert _rows(section)[1].hasFocus()
    record.press(Key.Key_Delete)
    assert [piece.text for piece in record.judgement().evidence] == ["One", "Three"]
    assert _rows(section)[1].hasFocus()
    record.desk.undo()
    assert [row.accessibleName() for row in _rows(section)] == ["One, some", "Two!, strong", "Three, some"]


def test_the_same_evidence_twice_is_two_rows(build: Build) -> None:
    record = build(SetEvidence(ONE, (Evidence(text="One"), Evidence(text="One"))))
    section = record.pane.page.evidence
    assert len(_rows(section)) == 2
    record.click(_rows(section)[1])
    assert len(_rows(section)) == 1
    record.type("X")
    record.press(Key.Key_Return)
    assert sorted(piece.text for piece in record.judgement().evidence) == ["One", "OneX"]


def test_a_long_link_wraps_and_never_widens_the_pane(build: Build) -> None:
    record = build(SetEvidence(ONE, (Evidence(text=LINK),)), width=260)
    record.settle()
    (row,) = _rows(record.pane.page.evidence)
    assert record.pane.width() == 260
    assert record.pane.page.horizontalScrollBar().maximum() == 0
    assert row.geometry().right() <= record.pane.page.evidence.width()
    assert row.height() > 60


def test_half_typed_evidence_survives_a_crash_and_a_change_of_it_too(build: Build, qtbot: QtBot) -> None:
    record = build(SetEvidence(ONE, (Evidence(text="One"), Evidence(text="Two"))))
    record.click(_rows(record.pane.page.evidence)[0])
    record.press(Key.Key_End)
    record.type(" and a half")
    with qtbot.waitSignal(record.desk.typing_changed, timeout=3000):
        pass
    again = build(start=crashed(record))
    section = again.pane.page.evidence
    assert section.form.note == RESTORED
    assert section.form.values()["text"] == "One and a half"
    assert again.pane.enter_pending()
    assert [piece.text for piece in again.judgement().evidence] == ["One and a half", "Two"]
    assert again.start.reloaded().drafts() == ()


def test_a_restored_row_can_be_discarded(build: Build) -> None:
    record = build()
    record.pane.focus_evidence()
    record.type("Half")
    record.pane.page.evidence._keep()
    again = build(start=crashed(record))
    discard = again.pane.page.evidence.form._discard
    assert discard.isVisible()
    again.click(discard)
    assert again.desk.waiting() == ()
    assert again.judgement().evidence == ()
    assert not again.pane.page.evidence.isVisible()
    assert again.pane.page.pills[again.pane.page.evidence].isVisible()


def test_a_minority_view_is_kept_by_sector_with_its_reason(build: Build) -> None:
    record = build()
    record.pane.focus_minority_view()
    record.type("V")
    record.press(Key.Key_Tab)
    record.type("2")
    record.press(Key.Key_Tab)
    record.type("We were not asked")
    record.press(Key.Key_Return, Key.Key_Escape)
    assert record.judgement().minority_views == (
        MinorityView(sector=Sector.VCSE, reason="We were not asked", stage_id="developing"),
    )
    (row,) = _rows(record.pane.page.minority)
    assert row.accessibleName() == "We were not asked, VCSE · Developing"
    assert record.diary() == ["Common vision: minority view recorded."]


def test_a_minority_view_needs_its_sector_and_its_reason(build: Build) -> None:
    record = build()
    record.pane.focus_minority_view()
    form = record.pane.page.minority.form
    form.field("reason").setFocus()
    record.type("We were not asked")
    record.press(Key.Key_Return)
    assert "Choose the sector that holds this view." in _said(record.pane.page.minority)
    assert form.field("sector").hasFocus()
    record.type("Pri")
    record.press(Key.Key_Return)
    assert record.judgement().minority_views[0].sector is Sector.PRIMARY_CARE
    assert record.judgement().minority_views[0].stage_id is None


def test_a_view_is_changed_and_another_descriptor_has_its_own(build: Build) -> None:
    record = build(
        SetMinorityViews(ONE, (MinorityView(sector=Sector.VCSE, reason="No", stage_id="emerging"),))
    )
    section = record.pane.page.minority
    record.click(_rows(section)[0])
    assert section.form.values() == {"sector": "vcse", "stage": "emerging", "reason": "No"}
    section.form.field("reason").setFocus()
    record.press(Key.Key_End)
    record.type("t yet")
    record.desk.select(OTHER)
    assert record.judgement(ONE).minority_views[0].reason == "Not yet"
    assert not section.isVisible()
    assert record.judgement(OTHER).minority_views == ()


def test_the_wheel_does_not_change_a_choice(build: Build) -> None:
    record = build()
    record.pane.focus_minority_view()
    sector = record.pane.page.minority.form.field("sector")
    assert isinstance(sector, QComboBox)
    middle = QPointF(sector.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(sector.mapToGlobal(sector.rect().center())),
        QPoint(0, 0),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(sector, event)
    assert sector.currentIndex() == 0

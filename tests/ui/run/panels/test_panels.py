"""The panels of Run by their keys: who is in the room, what to take next, the minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import (
    AddParticipants,
    ChangeFacts,
    PlaceStage,
    RecordTally,
    SetPresence,
    WritePrivateNote,
)
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.ui.half_typed import NEWCOMER
from placematrix_desktop.ui.run.keys import Meaning
from placematrix_desktop.ui.run.panels.minutes_panel import MinutesPanel
from placematrix_desktop.ui.run.panels.next_panel import NextPanel
from placematrix_desktop.ui.run.panels.room_panel import RoomPanel
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.run.panels.conftest import NAMES, Running

Key = Qt.Key
Run = Callable[..., Running]


def room(at_run: Running) -> RoomPanel:
    panel = at_run.screen.panels.panel(Meaning.WHO_IS_HERE)
    assert isinstance(panel, RoomPanel)
    return panel


def told(panel: QWidget) -> str:
    """All that is shown or read out in a panel."""
    words = []
    for part in (panel, *panel.findChildren(QWidget)):
        if part.isVisible():
            words += [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
            if isinstance(part, QLabel | QAbstractButton | QLineEdit):
                words.append(part.text())
    lines = panel.list.lines.lines  # type: ignore[attr-defined]
    return " ".join([*words, *(f"{line.said} {line.title} {line.caption}" for line in lines)])


# Who is in the room


def test_r_says_who_has_left_and_each_decision_knows(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_R)
    panel = room(at_run)
    assert panel.list.hasFocus()
    at_run.type("fl")
    at_run.press(Key.Key_Space, Key.Key_Escape)
    vcse = at_run.desk.workshop.participants[at_run.person(Sector.VCSE)]
    assert (vcse.name, vcse.present) == ("Flo Green", False)
    assert at_run.screen.grid.hasFocus()
    assert at_run.screen.panels.panel(Meaning.WHO_IS_HERE) is None
    at_run.press(Key.Key_3)
    present = at_run.desk.workshop.judgement(at_run.desk.selected).present
    assert present is not None
    assert (present.total, present.missing) == (6, (Sector.VCSE,))


def test_the_card_counts_and_says_since_when(run: Run) -> None:
    at_run = run()
    card = at_run.screen.room_card
    assert card.accessibleName() == "7 in the room"
    assert card.missing.isHidden()
    at_run.clock.set("10:20")
    at_run.desk.carry_out(SetPresence(at_run.person(Sector.VCSE), False))
    assert card.accessibleName() == "6 in the room, no VCSE voice since 10:20"
    assert card.missing.text() == "▲ no VCSE voice since 10:20"
    at_run.desk.undo()
    assert card.missing.isHidden()


def test_a_name_is_typed_without_its_space(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_R)
    at_run.type("die")
    assert room(at_run).list.currentIndex().data() == "Di Evans"
    assert all(person.present for person in at_run.desk.workshop.people())


def test_a_click_says_it_too_on_lines_that_can_be_touched(
    run: Run, themes: ThemeKeeper, qapp: QApplication
) -> None:
    themes.dress(qapp)
    at_run = run()
    QTest.mouseClick(at_run.screen.room_card, Qt.MouseButton.LeftButton)
    panel = room(at_run)
    view = panel.list
    row = view.lines.row_of(at_run.person(Sector.ICB))
    assert row is not None
    view.scrollTo(view.lines.index(row, 0))
    place = view.visualRect(view.lines.index(row, 0))
    assert place.height() >= 40
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert not at_run.desk.workshop.participants[at_run.person(Sector.ICB)].present
    assert at_run.desk.session.undo_name == "departure"
    for button in panel.findChildren(QAbstractButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= 40, button.accessibleName()


def test_somebody_else_is_added_with_a_sector(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_R, Key.Key_Plus)
    panel = room(at_run)
    assert panel.name.hasFocus()
    at_run.type("Hal  Ives")
    panel.sector.setCurrentIndex(panel.sector.findData(Sector.VCSE))
    at_run.press(Key.Key_Return)
    newcomer = at_run.desk.workshop.people()[-1]
    assert (newcomer.name, newcomer.sector, newcomer.present) == ("Hal Ives", Sector.VCSE, True)
    assert panel.list.hasFocus()
    assert panel.list.chosen == newcomer.id
    assert panel.newcomer.isHidden()


def test_the_fields_for_somebody_else_stand_whole_in_a_low_window_with_large_text(
    run: Run, themes: ThemeKeeper, qapp: QApplication
) -> None:
    themes.dress(qapp)
    themes.set_text_scale(200)
    at_run = run(width=1093, height=430)
    at_run.press(Key.Key_R, Key.Key_Plus)
    QApplication.processEvents()
    panel = room(at_run)
    for field in (panel.name, panel.sector, panel.add):
        assert field.height() >= field.minimumSizeHint().height() >= 40
        assert panel.rect().contains(panel.mapFromGlobal(field.mapToGlobal(field.rect().bottomRight())))
    name = panel.name.mapTo(panel, QPoint(0, panel.name.height())).y()
    assert name <= panel.add.mapTo(panel, QPoint(0, 0)).y()


def test_escape_leaves_the_newcomer_first(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_R, Key.Key_Plus)
    at_run.type("Hal")
    at_run.press(Key.Key_Escape)
    assert room(at_run).newcomer.isHidden()
    assert room(at_run).list.hasFocus()
    assert len(at_run.desk.workshop.people()) == len(NAMES)
    at_run.press(Key.Key_Escape)
    assert at_run.screen.grid.hasFocus()


def test_a_half_typed_newcomer_survives_a_crash(run: Run, qtbot: QtBot) -> None:
    at_run = run()
    at_run.press(Key.Key_R, Key.Key_Plus)
    panel = room(at_run)
    panel.sector.setCurrentIndex(panel.sector.findData(Sector.VCSE))
    with qtbot.waitSignal(at_run.desk.typing_changed, timeout=3000):
        at_run.type("Hal Iv")
    again = run(start=at_run.begun.crashed())
    assert len(again.desk.workshop.people()) == len(NAMES)
    again.press(Key.Key_R)
    panel = room(again)
    assert (panel.name.text(), panel.sector.currentData()) == ("Hal Iv", Sector.VCSE)
    assert panel.name.isVisible()
    assert panel.earlier.isVisible()
    panel.name.setFocus()
    again.press(Key.Key_End)
    again.type("es")
    assert panel.earlier.isHidden()
    again.press(Key.Key_Return)
    newcomer = again.desk.workshop.people()[-1]
    assert (newcomer.name, newcomer.sector) == ("Hal Ives", Sector.VCSE)
    assert again.desk.waiting() == ()
    assert again.begun.reloaded().draft(NEWCOMER) is None


def test_a_newcomer_is_entered_when_run_is_left_and_kept_where_that_is_refused(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_R, Key.Key_Plus)
    at_run.type("Hal")
    at_run.press(Key.Key_Escape)
    assert at_run.desk.waiting() == ()
    at_run.press(Key.Key_Plus)
    at_run.type("Hal")
    assert at_run.screen.enter_pending()
    assert at_run.desk.workshop.people()[-1].name == "Hal"
    at_run.screen.show_newcomer()
    panel = room(at_run)
    at_run.type("Ida")
    with at_run.begun.library.failing("commit"):
        assert not at_run.screen.enter_pending()
    assert panel.name.isVisible()
    assert at_run.desk.waiting() == (NEWCOMER,)
    assert len(at_run.desk.workshop.people()) == len(NAMES) + 1


def test_with_nobody_on_the_list_the_first_name_is_asked_for(run: Run) -> None:
    at_run = run(people=False)
    assert at_run.screen.room_card.accessibleName() == "Nobody is listed yet"
    at_run.press(Key.Key_R)
    panel = room(at_run)
    assert panel.name.hasFocus()
    refused: list[str] = []
    at_run.desk.refused.connect(refused.append)
    at_run.press(Key.Key_Return)
    assert refused == ["Type the name of whoever has come."]
    at_run.type("Hal")
    at_run.press(Key.Key_Return)
    assert at_run.desk.workshop.people()[0].sector is None
    assert at_run.screen.room_card.accessibleName().startswith("1 in the room")


def test_names_are_folded_where_the_room_may_see_them(run: Run) -> None:
    at_run = run()
    at_run.projection.fold_private(True)
    at_run.press(Key.Key_R)
    panel = room(at_run)
    assert "VCSE" in told(panel)
    for name in NAMES:
        assert name not in told(panel)
    # With no line to stand on the list itself shows that it has the keys.
    ring = panel.list.grab().toImage()
    at_run.screen.grid.setFocus()
    assert panel.list.grab().toImage() != ring
    panel.list.setFocus()
    at_run.press(Key.Key_Space, Key.Key_Plus)
    assert all(person.present for person in at_run.desk.workshop.people())
    assert panel.newcomer.isHidden()
    assert "hold F6 for the names" in panel.about.text()
    at_run.projection.fold_private(False)
    assert NAMES[0] in told(panel)
    at_run.press(Key.Key_End)
    chosen = panel.list.chosen
    assert chosen
    at_run.projection.fold_private(True)
    at_run.projection.fold_private(False)
    assert panel.list.chosen == chosen


def test_a_closed_workshop_is_only_read(run: Run) -> None:
    at_run = run()
    at_run.desk.session.close_workshop()
    at_run.press(Key.Key_R)
    refused: list[str] = []
    at_run.desk.refused.connect(refused.append)
    at_run.press(Key.Key_Space)
    assert len(refused) == 1
    assert room(at_run).somebody.isHidden()


# What to take next


def test_w_leads_to_the_most_divided(run: Run) -> None:
    at_run = run()
    at_run.desk.carry_out(RecordTally("trust", {"emerging": 4, "thriving": 4}))
    at_run.press(Key.Key_W)
    panel = at_run.screen.panels.panel(Meaning.TAKE_NEXT)
    assert isinstance(panel, NextPanel)
    assert panel.list.lines.lines[0].said.startswith("1, Trust, Split: hands from Emerging to Thriving")
    at_run.press(Key.Key_Return)
    assert at_run.desk.selected == "trust"
    assert at_run.screen.grid.hasFocus()
    assert at_run.screen.panels.panel(Meaning.TAKE_NEXT) is None


def test_a_hidden_tally_does_not_show_in_the_order(run: Run) -> None:
    at_run = run()
    at_run.desk.carry_out(ChangeFacts(replace(at_run.desk.workshop.facts, tally_hidden=True)))
    at_run.desk.carry_out(RecordTally("trust", {"emerging": 4, "thriving": 4}))
    at_run.projection.fold_private(True)
    at_run.press(Key.Key_W)
    panel = at_run.screen.panels.panel(Meaning.TAKE_NEXT)
    assert panel is not None
    assert "Split" not in told(panel)
    assert panel.list.lines.lines[-1].title == "Trust"
    at_run.press(Key.Key_Escape, Key.Key_M)
    minutes = at_run.screen.panels.panel(Meaning.MINUTES)
    assert minutes is not None
    assert "Emerging 4" not in told(minutes)
    at_run.projection.reveal("trust")
    assert "Emerging 4" in told(minutes)


def test_when_everything_is_dealt_with_it_says_so(run: Run) -> None:
    at_run = run()
    for key in at_run.desk.workshop.agenda.descriptor_ids():
        at_run.desk.carry_out(PlaceStage(key, "maturing"))
    at_run.press(Key.Key_W)
    panel = at_run.screen.panels.panel(Meaning.TAKE_NEXT)
    assert panel is not None
    assert panel.about.text() == "Every descriptor in scope is dealt with."
    assert not panel.list.lines.lines


# Minutes


def test_m_shows_the_minutes_without_what_was_undone(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_3)
    at_run.desk.carry_out(PlaceStage("trust", "thriving"))
    at_run.desk.undo()
    at_run.desk.carry_out(WritePrivateNote("trust", "planted"))
    at_run.press(Key.Key_M)
    panel = at_run.screen.panels.panel(Meaning.MINUTES)
    assert isinstance(panel, MinutesPanel)
    assert panel.list.currentIndex().data() == "Common vision: agreed Maturing (consensus)."
    assert panel.about.text().endswith("2 about what was undone are left out")
    for never in ("planted", "Thriving", NAMES[0]):
        assert never not in told(panel)


def test_minutes_are_searched_and_lead_to_the_descriptor(run: Run) -> None:
    at_run = run()
    at_run.desk.carry_out(PlaceStage("trust", "thriving"))
    at_run.desk.carry_out(PlaceStage("evidence-base", "maturing"))
    at_run.press(Key.Key_M, Key.Key_Slash)
    panel = at_run.screen.panels.panel(Meaning.MINUTES)
    assert isinstance(panel, MinutesPanel)
    assert panel.search.hasFocus()
    at_run.type("thriv")
    assert panel.about.text().startswith("1 of ")
    at_run.press(Key.Key_Down, Key.Key_Return)
    assert at_run.desk.selected == "trust"
    assert at_run.screen.grid.hasFocus()


def test_escape_ends_the_search_and_then_the_reading(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_M, Key.Key_Slash)
    panel = at_run.screen.panels.panel(Meaning.MINUTES)
    assert isinstance(panel, MinutesPanel)
    at_run.type("nothing like it")
    assert panel.about.text() == "Nothing found"
    at_run.press(Key.Key_Escape)
    assert panel.search.text() == ""
    assert panel.list.hasFocus()
    at_run.press(Key.Key_Escape)
    assert at_run.screen.grid.hasFocus()


# The arrangement


@pytest.mark.parametrize("key", [Key.Key_R, Key.Key_W, Key.Key_M])
@pytest.mark.parametrize("width", [1366, 1093, 820])
def test_a_panel_opens_at_every_width_and_goes_again(run: Run, key: Qt.Key, width: int) -> None:
    at_run = run(width=width, height=500)
    screen = at_run.screen
    before = (screen.themes_pane.isHidden(), screen.record_pane.isHidden())
    at_run.press(key)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    panel = next(p for m in Meaning if m in ("who_is_here", "take_next", "minutes")
                 if (p := screen.panels.panel(m)) is not None)  # fmt: skip
    assert panel.isAncestorOf(focused)
    assert panel.width() >= 250
    corner = panel.mapTo(screen, QPoint(panel.width(), panel.height()))
    assert corner.x() <= screen.width()
    at_run.press(Key.Key_Escape)
    assert screen.grid.hasFocus()
    assert (screen.themes_pane.isHidden(), screen.record_pane.isHidden()) == before


def test_one_panel_takes_the_place_of_another(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_M)
    at_run.screen.toggle_panel(Meaning.WHO_IS_HERE)
    at_run.screen.toggle_panel(Meaning.TAKE_NEXT)
    panels = at_run.screen.panels
    assert panels.panel(Meaning.WHO_IS_HERE) is None
    assert panels.panel(Meaning.TAKE_NEXT) is not None
    assert panels.panel(Meaning.MINUTES) is not None
    at_run.screen.toggle_panel(Meaning.TAKE_NEXT)
    assert panels.panel(Meaning.TAKE_NEXT) is panels.panel(Meaning.MINUTES) is None


def test_a_note_is_written_though_the_minutes_lie_over_the_record(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_M)
    at_run.screen.grid.setFocus()
    at_run.press(Key.Key_N)
    assert at_run.screen.panels.panel(Meaning.MINUTES) is None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert at_run.screen.record.isAncestorOf(focused)


def test_what_changes_elsewhere_shows_at_once(run: Run) -> None:
    at_run = run()
    at_run.press(Key.Key_R)
    at_run.desk.carry_out(AddParticipants((NewParticipant("Hal Ives", sector=Sector.ICB),)))
    assert "Hal Ives" in told(room(at_run))
    assert room(at_run).about.text().startswith("8 in the room")


def test_c_stops_the_clock_and_lets_it_go_on(run: Run) -> None:
    at_run = run()
    assert at_run.desk.talk_clock.in_use
    at_run.press(Key.Key_C)
    assert at_run.desk.talk_clock.stopped
    at_run.press(Key.Key_C)
    assert not at_run.desk.talk_clock.stopped
    at_run.screen.hide()
    assert not at_run.desk.talk_clock.in_use

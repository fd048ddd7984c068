from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.commands import PlaceStage, RecordElementResult, SetTarget
from placematrix_desktop.domain.compare import Movement
from placematrix_desktop.domain.judgement import ElementResult
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.review.counts_model import CountsModel, count_of
from placematrix_desktop.ui.review.counts_table import CountsTable
from placematrix_desktop.ui.review.next_steps import stages_ahead
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.begun import Begun
from tests.factories import ELSEWHERE, IN_DEVELOPMENT, agreed, small_matrix, workshop
from tests.painted_text import beyond_cells, cut_words


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def words_of(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


def test_the_list_turns_the_pages_and_enter_goes_in(qtbot: QtBot, screen: ReviewScreen) -> None:
    press(qtbot, Qt.Key.Key_Escape)
    assert screen.list.hasFocus()
    for section in screen.sections[1:]:
        press(qtbot, Qt.Key.Key_Down)
        assert screen.current is section
        press(qtbot, Qt.Key.Key_Return)
        assert not screen.list.hasFocus()
        assert section.isAncestorOf(QApplication.focusWidget() or screen)
        press(qtbot, Qt.Key.Key_Escape)


def test_control_and_page_down_go_through_the_parts_as_in_prepare(qtbot: QtBot, screen: ReviewScreen) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for section in (*screen.sections[1:], screen.sections[0]):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_PageDown, control)
        assert screen.current is section
        assert section.isAncestorOf(QApplication.focusWidget() or screen)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_PageUp, control)
    assert screen.current is screen.sections[-1]


def test_the_picture_says_what_stands_behind_each_chip(qtbot: QtBot, screen: ReviewScreen) -> None:
    screen.glance.chart.choose("common-vision")
    assert "Agreed Maturing" in words_of(screen.glance)
    assert "Signed by all boards." in words_of(screen.glance)
    press(qtbot, Qt.Key.Key_End)
    assert "No consensus" in words_of(screen.glance)
    assert "Two readings of trust." in words_of(screen.glance)


def test_enter_on_a_chip_selects_it_and_asks_for_run(
    qtbot: QtBot, screen: ReviewScreen, desk: OpenWorkshop
) -> None:
    press(qtbot, Qt.Key.Key_End)
    with qtbot.waitSignal(screen.run_asked) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == ["trust"]
    assert desk.selected == "trust"


def test_the_picture_follows_a_decision(screen: ReviewScreen, desk: OpenWorkshop) -> None:
    screen.glance.chart.choose("trust")
    desk.carry_out(PlaceStage("trust", "thriving"))
    assert screen.glance.chart.meaning == "Trust: agreed Thriving"
    assert screen.glance.status() == "4 of 5 agreed"


def test_the_counts_are_those_of_the_summary(screen: ReviewScreen) -> None:
    screen.show_section(screen.counts)
    model = screen.counts.counts
    heads = [words for _, words in model.columns]
    assert heads == ["Emerging", "Developing", "Maturing", "Thriving", "no consensus", "not assessed"]
    everything = model.rows[0]
    assert [count_of(everything.counts, column) for column, _ in model.columns] == [1, 1, 1, 0, 1, 1]
    titles = [row.title for row in model.rows]
    assert titles[:2] == ["All descriptors", "Ambition and vision"]
    assert "Digital" in titles, "an element that is assessed elsewhere is named, and counted nowhere"
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "All descriptors: 1 Emerging, 1 Developing, 1 Maturing, 1 without consensus, 1 not assessed"
    )


def test_what_moved_stands_in_words(qtbot: QtBot, screen: ReviewScreen) -> None:
    screen.show_section(screen.changes)
    moved = {row.descriptor_id: row.movement for row in screen.changes.changes.rows}
    assert moved == {
        "common-vision": Movement.UP,
        "evidence-base": Movement.DOWN,
        "health-priorities": Movement.NEW,
    }
    assert screen.changes.about == "Against Baseline · 14 May 2026: 1 up, 1 down, 1 new."
    screen.changes.focus_start()
    with qtbot.waitSignal(screen.run_asked) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == ["common-vision"]


def test_without_an_earlier_workshop_the_page_says_how_to_compare(
    qtbot: QtBot, make_screen: Callable[[], ReviewScreen], start: Begun
) -> None:
    while start.workshop.facts.compared_with is not None:
        start.session.undo()
    screen = make_screen()
    screen.show_section(screen.changes)
    assert "Choose an earlier workshop" in words_of(screen.changes)
    assert not screen.changes.table.isVisible()


def test_the_next_stage_and_the_target_are_what_lies_ahead(desk: OpenWorkshop) -> None:
    def ahead(key: str) -> list[str]:
        return [stage.id for stage in stages_ahead(desk.workshop, desk.workshop.judgement(key))]

    assert ahead("common-vision") == ["thriving"]
    assert ahead("health-priorities") == ["developing"]
    desk.carry_out(SetTarget("health-priorities", "maturing"))
    assert ahead("health-priorities") == ["developing", "maturing"]
    assert ahead("trust") == []
    desk.carry_out(PlaceStage("trust", "thriving"))
    assert ahead("trust") == [], "there is nothing above the top"


def test_the_next_stage_tells_what_is_ticked(screen: ReviewScreen) -> None:
    screen.show_section(screen.next_steps)
    first = screen.next_steps.rows[0]
    assert first.descriptor_id == "common-vision"
    assert "Thriving asks for. Ticked: Common vision at thriving." in first.spoken
    second = screen.next_steps.rows[1]
    assert "Not ticked: Health priorities at developing." in second.spoken


def test_it_is_read_back_theme_by_theme_by_arrow_keys(qtbot: QtBot, screen: ReviewScreen) -> None:
    screen.show_section(screen.read_back)
    screen.read_back.focus_start()
    rows = screen.read_back.rows
    assert [row.descriptor_id for row in rows][:2] == ["common-vision", "health-priorities"]
    assert rows[0].hasFocus()
    assert rows[0].accessibleName().startswith("Common vision. Agreed Maturing.")
    assert "Signed by all boards." in rows[0].spoken
    # A cell of two statements is a list to the eye, and is read out without its bullets.
    assert "Common vision at maturing. Common vision, one thing more." in rows[0].spoken
    assert [label.text() for label in rows[0].findChildren(QLabel)].count("•") == 2
    press(qtbot, Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert [(row.descriptor_id, row.element_id) for row in screen.read_back.rows] == [
        ("trust", ""),
        ("", IN_DEVELOPMENT),
    ]
    assert screen.read_back.rows[0].hasFocus()
    assert "Why: Two readings of trust." in screen.read_back.rows[0].spoken
    press(qtbot, Qt.Key.Key_Right)
    assert screen.read_back.at == 1, "there is no third theme"
    press(qtbot, Qt.Key.Key_Left)
    assert screen.read_back.at == 0


def test_what_is_known_from_elsewhere_is_read_back_and_leads_to_where_it_is_written(
    qtbot: QtBot, screen: ReviewScreen, desk: OpenWorkshop
) -> None:
    def spoken(element_id: str) -> str:
        (row,) = (row for row in screen.read_back.rows if row.element_id == element_id)
        return row.spoken

    screen.show_section(screen.read_back)
    screen.read_back.focus_start()
    assert spoken(ELSEWHERE) == (
        "Assessed elsewhere. See the digital matrix. "
        "No result recorded yet. Enter leads to where it is written."
    )
    press(qtbot, Qt.Key.Key_Right)
    assert spoken(IN_DEVELOPMENT).startswith("In development. No result recorded yet.")
    desk.carry_out(RecordElementResult(IN_DEVELOPMENT, "Good", "CQC, May 2026"))
    assert spoken(IN_DEVELOPMENT) == "In development. Result: Good. Taken from: CQC, May 2026."
    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(screen.element_asked) as asked:
        press(qtbot, Qt.Key.Key_Return)
    assert asked.args == [IN_DEVELOPMENT]
    screen.show_section(screen.counts)
    spoken_rows = [
        str(screen.counts.counts.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(8)
    ]
    assert "Digital: assessed elsewhere" in spoken_rows
    assert "Quality: in development: Good" in spoken_rows


def test_an_element_with_descriptors_says_its_result_beside_its_counts() -> None:
    matrix = small_matrix()
    leadership = replace(matrix.themes[1].elements[0], status=ElementStatus.ASSESSED_ELSEWHERE)
    theme = replace(matrix.themes[1], elements=(leadership, matrix.themes[1].elements[1]))
    result = {"leadership": ElementResult(element_id="leadership", result="Level 3")}
    model = CountsModel()
    model.show(
        workshop(
            agreed("trust", "maturing"),
            matrix=replace(matrix, themes=(matrix.themes[0], theme)),
            element_results=result,
        )
    )
    (at,) = (at for at, row in enumerate(model.rows) if row.title == "Leadership")
    assert model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Leadership: 1 Maturing, assessed elsewhere: Level 3"
    )


def test_no_page_shows_a_private_note(screen: ReviewScreen) -> None:
    for section in screen.sections:
        screen.show_section(section)
        assert "Ask the chair" not in words_of(screen)
        names = [
            part.accessibleName() + part.accessibleDescription() for part in screen.findChildren(QWidget)
        ]
        assert not any("Ask the chair" in name for name in names)


def test_nothing_is_wider_than_a_small_window(screen: ReviewScreen) -> None:
    for section in screen.sections:
        screen.show_section(section)
        QApplication.processEvents()
        assert section.horizontalScrollBar().maximum() == 0, section.title


def test_whatever_takes_the_focus_has_a_name(qtbot: QtBot, screen: ReviewScreen) -> None:
    for section in screen.sections:
        screen.show_section(section)
        section.focus_start()
        for _ in range(12):
            focused = QApplication.focusWidget()
            assert focused is not None
            assert focused.accessibleName() or getattr(focused, "text", str)(), focused
            press(qtbot, Qt.Key.Key_Tab)


def test_names_take_the_room_of_the_bars_where_there_is_little(
    screen: ReviewScreen, themes: ThemeKeeper, qtbot: QtBot
) -> None:
    table = CountsTable(themes, screen.counts.counts, "Counts")
    qtbot.addWidget(table)
    screen.show_section(screen.counts)
    table.show()
    for width, without_bars in ((1200, False), (400, True), (1200, False)):
        table.resize(width, 300)
        table.fit()
        assert table.isColumnHidden(1) is without_bars
        assert cut_words(table.viewport()) + beyond_cells(table) == []

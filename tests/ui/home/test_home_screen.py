"""Home through its keys: a name and Enter, the list, the search, what stands in the way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.ui.home import HomeScreen
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.memory_library import MemoryLibrary
from tests.ui.home.conftest import Bundled, card

Key = Qt.Key


def begin(parts: Parts, *subjects: str) -> list[str]:
    """Workshops in the library, the last one the newest; their ids."""
    matrix = parts.matrices.load("matrix-1")
    return [parts.workshops.begin(matrix, subject).workshop.id for subject in subjects]


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focus(), key)


def test_a_name_and_enter_begin_a_workshop(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    home.show_parts(parts)
    home.focus_start()
    qtbot.keyClicks(focus(), "  Kirklees ")
    with qtbot.waitSignal(home.new_workshop) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args == ["matrix-1", "Kirklees", "", False]


def test_a_pasted_name_keeps_its_script_and_loses_its_line_ends(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    home.show_parts(parts)
    home.focus_start()
    QApplication.clipboard().setText("شراكة\nالشمال 🎉")
    qtbot.keyClick(focus(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(home.new_workshop) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args[1] == "شراكة الشمال 🎉"


def test_what_is_asked_for_before_the_library_is_open_begins_then(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    qtbot.keyClicks(focus(), "Kirklees")
    with qtbot.assertNotEmitted(home.new_workshop):
        press(qtbot, Key.Key_Return)
    with qtbot.waitSignal(home.new_workshop) as asked:
        home.show_parts(parts)
    assert asked.args[1] == "Kirklees"


def test_a_workshop_needs_a_name(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    home.show_parts(parts)
    home.focus_start()
    with qtbot.assertNotEmitted(home.new_workshop):
        press(qtbot, Key.Key_Return)
    assert home.form.problem == "Type the name first."
    qtbot.keyClicks(focus(), "K")
    assert home.form.problem == ""


def test_the_occasion_is_one_tab_away(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    home.show_parts(parts)
    home.focus_start()
    qtbot.keyClicks(focus(), "Kirklees")
    press(qtbot, Key.Key_Tab)
    qtbot.keyClicks(focus(), "Spring review")
    with qtbot.waitSignal(home.new_workshop) as asked:
        press(qtbot, Key.Key_Enter)
    assert asked.args == ["matrix-1", "Kirklees", "Spring review", False]


def test_a_matrix_is_chosen_where_there_are_several(
    home: HomeScreen, parts: Parts, matrices: Bundled, qtbot: QtBot
) -> None:
    home.show_parts(parts)
    assert not home.form.matrix.isVisible()
    matrices.titles = ("Place development matrix", "Another")
    home.show_parts(parts)
    assert home.form.matrix.isVisible()
    home.focus_start()
    qtbot.keyClicks(focus(), "Kirklees")
    press(qtbot, Key.Key_Tab, Key.Key_Tab)
    assert focus() is home.form.matrix
    press(qtbot, Key.Key_Down)
    with qtbot.waitSignal(home.new_workshop) as asked:
        qtbot.keyClick(home.form.subject, Key.Key_Return)
    assert asked.args[0] == "matrix-2"


def test_a_matrix_is_looked_up_and_used(
    home: HomeScreen, parts: Parts, matrices: Bundled, qtbot: QtBot
) -> None:
    matrices.titles = ("Place development matrix", "Another")
    home.show_parts(parts)
    home.focus_start()
    qtbot.keyClicks(focus(), "Kirklees")
    home.matrices_button.setFocus()
    with qtbot.waitSignal(home.matrices_shown) as shown:
        press(qtbot, Key.Key_Return)
    assert shown.args == [True]
    assert home.matrices is not None
    assert focus() is home.matrices.list
    press(qtbot, Key.Key_Down)
    with qtbot.waitSignal(home.matrices_shown) as shown:
        press(qtbot, Key.Key_Return)
    assert shown.args == [False]
    assert home.form.matrix.currentData() == "matrix-2"
    assert focus() is home.form.subject
    with qtbot.waitSignal(home.new_workshop) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args == ["matrix-2", "Kirklees", "", False], "what was typed is kept"


def test_escape_leaves_the_matrices_as_it_was_before(
    home: HomeScreen, parts: Parts, matrices: Bundled, qtbot: QtBot
) -> None:
    matrices.titles = ("Place development matrix", "Another")
    home.show_parts(parts)
    home.form.matrix.choose("matrix-2")
    home.matrices_button.setFocus()
    press(qtbot, Key.Key_Return)
    assert home.matrices is not None
    assert home.matrices.matrix is not None
    assert home.matrices.matrix.id == "matrix-2", "it begins with the one that the form has"
    press(qtbot, Key.Key_Up, Key.Key_Escape)
    assert focus() is home.matrices_button
    assert home.form.matrix.currentData() == "matrix-2"


def test_before_a_library_is_open_there_are_no_matrices_to_show(home: HomeScreen) -> None:
    assert not home.matrices_button.isEnabled()
    home.show_matrices()
    assert home.matrices is None


def test_another_library_takes_the_place_of_the_matrices(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    home.show_parts(parts)
    home.show_matrices()
    with qtbot.waitSignal(home.matrices_shown) as shown:
        home.show_parts(parts)
    assert shown.args == [False]
    home.focus_start()
    assert focus() is home.form.subject


def test_matrices_that_fail_later_are_said(home: HomeScreen, parts: Parts, matrices: Bundled) -> None:
    home.show_parts(parts)
    matrices.broken = "The matrix is not valid TOML."
    home.show_matrices()
    assert home.problem.sentence == "The matrix is not valid TOML."


def test_down_and_enter_open_a_recent_workshop(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    first, second = begin(parts, "Calderdale", "Kirklees")
    home.show_parts(parts)
    home.focus_start()
    press(qtbot, Key.Key_Down)
    assert focus() is home.recent.view
    with qtbot.waitSignal(home.open_workshop) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args == [second]
    with qtbot.waitSignal(home.open_workshop) as asked:
        press(qtbot, Key.Key_Down, Key.Key_Enter)
    assert asked.args == [first]
    press(qtbot, Key.Key_Up, Key.Key_Up)
    assert focus() is home.recent.search


def test_a_double_click_opens_and_a_click_only_chooses(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    (only,) = begin(parts, "Calderdale")
    home.show_parts(parts)
    view = home.recent.view
    at = view.visualRect(home.recent.model.index(0)).center()
    with qtbot.assertNotEmitted(home.open_workshop):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(home.open_workshop) as asked:
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [only]
    with qtbot.waitSignal(home.open_workshop):
        home.recent.open.click()


def test_a_search_finds_and_enter_goes_there(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    ids = begin(parts, *(f"Place {number}" for number in range(60)))
    home.show_parts(parts)
    qtbot.keyClick(home, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focus() is home.recent.search
    qtbot.keyClicks(focus(), "place 3")
    press(qtbot, Key.Key_Return)
    assert focus() is home.recent.view
    assert home.recent.model.rowCount() == 15
    qtbot.keyClick(home, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(focus(), "7")
    qtbot.waitUntil(lambda: home.recent.model.rowCount() == 1)
    press(qtbot, Key.Key_Down)
    with qtbot.waitSignal(home.open_workshop) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args == [ids[37]]


def test_a_search_that_finds_nothing_says_so_and_escape_ends_it(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    home.recent.search.setFocus()
    qtbot.keyClicks(focus(), "nowhere")
    qtbot.waitUntil(lambda: not home.recent.view.isVisible())
    press(qtbot, Key.Key_Escape)
    qtbot.waitUntil(home.recent.view.isVisible)
    assert home.recent.model.rowCount() == 1


def test_show_more_goes_on_where_the_list_ended(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    begin(parts, *(f"Place {number}" for number in range(60)))
    home.show_parts(parts)
    assert home.recent.model.rowCount() == 50
    qtbot.keyClick(home.recent.more, Key.Key_Space)
    assert home.recent.model.rowCount() == 60
    assert focus() is home.recent.view
    assert home.recent.view.currentIndex().row() == 50
    assert not home.recent.more.isVisible()


def test_the_first_run_welcomes(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    home.show_parts(parts)
    assert home.welcome.isVisible()
    with qtbot.waitSignal(home.sample_workshop):
        qtbot.keyClick(home.welcome.sample_button, Key.Key_Space)
    begin(parts, "Calderdale")
    home.refresh()
    assert not home.welcome.isVisible()
    with qtbot.waitSignal(home.sample_workshop):
        qtbot.keyClick(home.sample_button, Key.Key_Space)
    with qtbot.waitSignal(home.open_library):
        qtbot.keyClick(home.library_button, Key.Key_Space)


def test_coming_back_shows_what_is_new_and_an_empty_form(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    first, _second = begin(parts, "Calderdale", "Kirklees")
    home.show_parts(parts)
    home.recent.view.setCurrentIndex(home.recent.model.index(1))
    home.form.subject.setText("Wakefield")
    home.refresh()
    assert home.form.subject.text() == "Wakefield", "a name that was not begun stays"
    home.form.begin()
    begin(parts, "Wakefield")
    home.refresh()
    assert home.form.subject.text() == ""
    assert home.recent.model.rowCount() == 3
    chosen = home.recent.view.chosen()
    assert chosen is not None
    assert chosen.id == first, "the chosen one stays chosen"


def test_a_library_that_cannot_be_opened_says_why_and_what_to_do(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    home.show_problem("library.sqlite3: This is not a library.")
    assert home.problem.isVisible()
    assert home.problem.sentence == "library.sqlite3: This is not a library."
    assert focus() is home.problem.retry_button
    with qtbot.waitSignal(home.retry):
        press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Tab)
    with qtbot.waitSignal(home.restore):
        press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Tab)
    with qtbot.waitSignal(home.open_library):
        press(qtbot, Key.Key_Space)
    home.show_parts(parts)
    assert not home.problem.isVisible()


@pytest.mark.parametrize("when", ["first", "later"])
def test_a_library_that_fails_while_it_is_read_says_so(
    home: HomeScreen, parts: Parts, library: MemoryLibrary, when: str
) -> None:
    if when == "later":
        home.show_parts(parts)
    with library.failing("cards"):
        if when == "later":
            home.refresh()
        else:
            home.show_parts(parts)
    assert home.problem.isVisible()
    assert home.problem.sentence == "The library cannot be used just now. Try again in a moment."


def test_matrices_that_cannot_be_read_are_said(home: HomeScreen, parts: Parts, matrices: Bundled) -> None:
    matrices.broken = "The matrix is not valid TOML."
    home.show_parts(parts)
    assert home.problem.sentence == "The matrix is not valid TOML."


def test_a_library_that_can_only_be_read_says_so_and_opens_what_is_there(
    home: HomeScreen,
    parts: Parts,
    parts_over: Callable[[MemoryLibrary], Parts],
    library: MemoryLibrary,
    qtbot: QtBot,
) -> None:
    begin(parts, "Calderdale")
    locked = MemoryLibrary(writable=False)
    locked._workshops = library._workshops
    home.show_parts(parts_over(locked))
    home.focus_start()
    assert home._read_only.isVisible()
    assert not home.form.subject.isEnabled()
    assert not home.sample_button.isEnabled()
    assert focus() is home.recent.view
    with qtbot.waitSignal(home.open_workshop):
        press(qtbot, Key.Key_Return)


def test_tab_reaches_everything_and_each_has_a_name(home: HomeScreen, parts: Parts, qtbot: QtBot) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    home.focus_start()
    home.recent.view.setCurrentIndex(home.recent.model.index(0))
    seen: list[QWidget] = []
    while focus() not in seen:
        seen.append(focus())
        press(qtbot, Key.Key_Tab)
    wanted = {
        home.form.subject,
        home.form.occasion,
        home.form.begin_button,
        home.matrices_button,
        home.sample_button,
        home.library_button,
        home.recent.search,
        home.recent.view,
        home.recent.open,
    }
    assert wanted <= set(seen)
    for widget in seen:
        assert widget.accessibleName() or getattr(widget, "text", lambda: "")(), widget


@pytest.mark.parametrize("size", [(1366, 700), (1093, 520)])
def test_nothing_is_cut_off(home: HomeScreen, parts: Parts, size: tuple[int, int], qtbot: QtBot) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    home.resize(*size)
    QApplication.processEvents()
    assert home.minimumSizeHint().width() <= size[0]
    assert home.minimumSizeHint().height() <= size[1]
    for widget in (home.form.begin_button, home.recent.open, home.recent.search, home.recent.view):
        corner = widget.mapTo(home, widget.rect().bottomRight())
        assert home.rect().contains(corner), widget


@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1093, 100), (1366, 200), (1093, 200)])
def test_the_two_sides_never_lie_over_each_other(
    home: HomeScreen, parts: Parts, themes: ThemeKeeper, width: int, scale: int
) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    try:
        themes.set_text_scale(scale)
        home.resize(width, 520)
        QApplication.processEvents()
        form, recent = home.form, home.recent
        right = form.mapTo(home, form.rect().topRight()).x()
        assert right < recent.mapTo(home, recent.rect().topLeft()).x()
        assert recent.mapTo(home, recent.rect().topRight()).x() < width
        assert form.width() <= home._left.viewport().width()
    finally:
        themes.set_text_scale(100)


@pytest.mark.parametrize(
    "more",
    [
        {"subject": "شراكة الشمال للصحة", "occasion": "🎉 Première"},
        {"subject": "word " * 400, "occasion": "x" * 3000},
        {"agreed": 0, "in_scope": 0},
        {"closed": True, "version": 12, "signatures": 200, "agreed": 18, "sample": True},
    ],
)
def test_any_line_is_painted(home: HomeScreen, parts: Parts, more: dict[str, object], qtbot: QtBot) -> None:
    begin(parts, "Calderdale")
    home.show_parts(parts)
    home.recent.model.look_at(lambda _limit: (card(1, **more),))
    view = home.recent.view
    before = _pixels(view.grab().toImage())
    view.setCurrentIndex(home.recent.model.index(0))
    view.setFocus()
    assert _pixels(view.grab().toImage()) != before, "the chosen line is seen to be chosen"


def _pixels(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())


PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
app = QApplication([])
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.home import HomeScreen
themes = ThemeKeeper(Path(sys.argv[1]))
themes.dress(app)
home = HomeScreen(themes)
home.resize(1366, 700)
home.show()
home.grab()
loaded = {name.partition(".")[0] for name in sys.modules}
parts = {name for name in sys.modules if name.startswith("placematrix_desktop.")}
print(sorted(loaded & {"sqlalchemy", "sqlite3", "reportlab", "rfc8785"}))
upper = {"application", "storage", "report", "matrix_files", "exchange"}
print(sorted(name for name in parts if name.split(".")[1] in upper))
later = ("placematrix_desktop.ui.matrix_library", "placematrix_desktop.ui.matrix_shown.preview")
print(sorted(name for name in parts if name.startswith(later)))
"""


def test_home_paints_before_anything_else_is_imported() -> None:
    checkout = Path(__file__).resolve().parents[3]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(checkout / "resources")],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["[]", "[]", "[]"]


def test_a_rehearsal_is_one_tick_away_and_the_next_workshop_is_none(
    home: HomeScreen, parts: Parts, qtbot: QtBot
) -> None:
    home.show_parts(parts)
    home.focus_start()
    qtbot.keyClicks(focus(), "Kirklees")
    qtbot.keyClick(focus(), Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert focus() is home.form.rehearsal
    press(qtbot, Key.Key_Space, Key.Key_Tab)
    with qtbot.waitSignal(home.new_workshop) as asked:
        press(qtbot, Key.Key_Return)
    assert asked.args == ["matrix-1", "Kirklees", "", True]
    home.refresh()
    assert not home.form.rehearsal.isChecked()

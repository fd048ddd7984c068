"""The library of matrices by keys: moving, reading, the whole grid, using one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from placematrix_desktop.ui.matrix_library import MatrixLibrary
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.ui.matrix_library.conftest import Shelf

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def library(qtbot: QtBot, themes: ThemeKeeper, shelf: Shelf) -> Iterator[MatrixLibrary]:
    """The library as wide as on a laptop, with the first matrix chosen and the focus on the list."""
    library = MatrixLibrary(themes)
    qtbot.addWidget(library)
    library.resize(1366, 640)
    library.look_at(shelf, "long", writable=True)
    with qtbot.waitActive(library):
        library.show()
        library.activateWindow()
    library.focus_start()
    yield library
    themes.set_text_scale(100)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(focus(), key)
        QApplication.processEvents()


def turn_grid(qtbot: QtBot) -> None:
    qtbot.keyClick(focus(), Key.Key_P, ALT)
    QApplication.processEvents()


def words_of(library: MatrixLibrary) -> list[str]:
    page = library.about.widget()
    return [label.text() for label in page.findChildren(QLabel)]


def test_moving_through_the_list_shows_each(library: MatrixLibrary, shelf: Shelf, qtbot: QtBot) -> None:
    assert focus() is library.list
    assert library.matrix == shelf.matrices["long"]
    assert "Long cells" in words_of(library)
    press(qtbot, Key.Key_Down)
    assert library.matrix == shelf.matrices["choices"]
    words = words_of(library)
    for wanted in (
        "Choices",
        "2026 · 2 themes · 5 elements · 5 descriptors",
        "Written for the tests.",
        "systems",
    ):
        assert wanted in words
    press(qtbot, Key.Key_End)
    assert library.matrix == shelf.matrices["small"]
    assert focus() is library.list
    assert shelf.loaded == ["long", "choices", "small"], "none is read before it is chosen"


def test_it_begins_with_the_one_that_is_asked_for(library: MatrixLibrary, shelf: Shelf) -> None:
    library.look_at(shelf, "small", writable=True)
    assert library.matrix == shelf.matrices["small"]
    library.look_at(shelf, "nowhere", writable=True)
    assert library.matrix == shelf.matrices["long"]


def test_enter_uses_the_chosen_one(library: MatrixLibrary, qtbot: QtBot) -> None:
    press(qtbot, Key.Key_Down)
    with qtbot.waitSignal(library.used) as used:
        press(qtbot, Key.Key_Return)
    assert used.args == ["choices"]
    press(qtbot, Key.Key_Right)
    with qtbot.waitSignal(library.used):
        press(qtbot, Key.Key_Enter)
    turn_grid(qtbot)
    with qtbot.waitSignal(library.used):
        press(qtbot, Key.Key_Return)
    library.use_button.setFocus()
    with qtbot.waitSignal(library.used) as used:
        press(qtbot, Key.Key_Return)
    assert used.args == ["choices"]


def test_a_double_click_uses_one(library: MatrixLibrary, qtbot: QtBot) -> None:
    place = library.list.visualRect(library.model.index(2)).center()
    qtbot.mouseClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(library.used) as used:
        qtbot.mouseDClick(library.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert used.args == ["small"]


def test_escape_closes_the_grid_first_and_then_goes_back(library: MatrixLibrary, qtbot: QtBot) -> None:
    turn_grid(qtbot)
    assert focus() is library.preview
    with qtbot.assertNotEmitted(library.left):
        press(qtbot, Key.Key_Escape)
    assert not library.shows_grid
    assert focus() is library.list
    with qtbot.waitSignal(library.left):
        press(qtbot, Key.Key_Escape)
    press(qtbot, Key.Key_Right)
    with qtbot.waitSignal(library.left):
        press(qtbot, Key.Key_Escape)
    with qtbot.waitSignal(library.left):
        qtbot.keyClick(library.back_button, Key.Key_Space)


def test_what_it_is_about_is_read_by_keys(library: MatrixLibrary, qtbot: QtBot) -> None:
    library.resize(1000, 320)
    QApplication.processEvents()
    bar = library.about.verticalScrollBar()
    assert bar.maximum() > 0
    press(qtbot, Key.Key_Right)
    assert focus() is library.about
    press(qtbot, Key.Key_Down)
    assert 0 < bar.value() < bar.pageStep()
    press(qtbot, Key.Key_End)
    assert bar.value() == bar.maximum()
    press(qtbot, Key.Key_Home)
    assert bar.value() == 0
    press(qtbot, Key.Key_PageDown, Key.Key_Space)
    assert bar.value() > 0
    press(qtbot, Key.Key_Left)
    assert focus() is library.list
    press(qtbot, Key.Key_Down)
    assert bar.value() == 0, "another matrix begins at its top"


def test_the_page_that_is_read_is_seen_to_have_the_keys(library: MatrixLibrary, qtbot: QtBot) -> None:
    before = _pixels(library.about)
    press(qtbot, Key.Key_Right)
    assert _pixels(library.about) != before


def test_beside_the_list_the_grid_follows_it(library: MatrixLibrary, shelf: Shelf, qtbot: QtBot) -> None:
    turn_grid(qtbot)
    assert library.shows_grid
    assert library.list.isVisible()
    press(qtbot, Key.Key_Left)
    assert focus() is library.list
    press(qtbot, Key.Key_Down)
    assert library.preview is not None
    assert library.preview.model().rowCount() == 10
    assert focus() is library.list
    press(qtbot, Key.Key_Right)
    assert focus() is library.preview
    turn_grid(qtbot)
    assert library.preview is None


@pytest.mark.parametrize(("width", "height", "scale"), [(1093, 500, 100), (1366, 560, 200), (1093, 400, 200)])
def test_where_there_is_little_room_the_grid_takes_the_place_of_the_list(
    library: MatrixLibrary, themes: ThemeKeeper, qtbot: QtBot, width: int, height: int, scale: int
) -> None:
    themes.set_text_scale(scale)
    library.resize(width, height)
    QApplication.processEvents()
    assert library.list.isVisible()
    turn_grid(qtbot)
    assert not library.list.isVisible()
    preview = library.preview
    assert preview is not None
    assert focus() is preview
    qtbot.waitUntil(lambda: preview.is_fitted)
    assert preview.horizontalScrollBar().maximum() == 0
    assert preview.mapTo(library, preview.rect().bottomRight()).x() <= width
    press(qtbot, Key.Key_Left)
    assert focus() is preview
    press(qtbot, Key.Key_Escape)
    assert library.list.isVisible()
    assert focus() is library.list


def test_a_window_that_becomes_narrow_takes_nobody_the_keys(library: MatrixLibrary, qtbot: QtBot) -> None:
    turn_grid(qtbot)
    press(qtbot, Key.Key_Left)
    assert focus() is library.list
    library.resize(1000, 500)
    QApplication.processEvents()
    assert focus() is library.preview


@pytest.mark.parametrize(("width", "height", "scale"), [(1366, 640, 100), (1093, 490, 100), (1093, 400, 200)])
def test_nothing_is_cut_off(
    library: MatrixLibrary, themes: ThemeKeeper, width: int, height: int, scale: int
) -> None:
    themes.set_text_scale(scale)
    library.resize(width, height)
    QApplication.processEvents()
    assert library.minimumSizeHint().width() <= width
    assert library.minimumSizeHint().height() <= height
    for button in (library.back_button, library.grid_button, library.use_button):
        assert button.width() >= button.sizeHint().width()
        assert library.rect().contains(button.mapTo(library, button.rect().bottomRight()))
        assert button.height() >= 40
    page = library.about.widget()
    assert page.width() <= library.about.viewport().width()
    assert not library.list.horizontalScrollBar().maximum()


def test_only_those_for_one_kind_of_subject_are_shown(
    library: MatrixLibrary, shelf: Shelf, qtbot: QtBot
) -> None:
    kinds = [library.kind.itemText(line) for line in range(library.kind.count())]
    assert kinds == ["For everybody", "For places", "For systems"]
    library.kind.setFocus()
    press(qtbot, Key.Key_End)
    assert library.model.rowCount() == 2
    assert library.matrix == shelf.matrices["choices"], "the one that was chosen is not among them"
    press(qtbot, Key.Key_Home)
    assert library.matrix == shelf.matrices["choices"], "it stays chosen"
    library.look_at(shelf, "long", writable=True)
    assert library.kind.currentIndex() == 0


def test_one_that_cannot_be_read_says_so_and_the_others_can(
    library: MatrixLibrary, shelf: Shelf, qtbot: QtBot
) -> None:
    shelf.broken["choices"] = "choices.toml: The file is damaged."
    press(qtbot, Key.Key_Down)
    assert library.problem == "choices.toml: The file is damaged."
    assert not library.use_button.isEnabled()
    assert not library.grid_button.isEnabled()
    with qtbot.assertNotEmitted(library.used):
        press(qtbot, Key.Key_Return)
    press(qtbot, Key.Key_Down)
    assert library.problem == ""
    assert library.use_button.isEnabled()


def test_a_copy_of_the_program_without_any_says_so(library: MatrixLibrary, shelf: Shelf) -> None:
    shelf.matrices.clear()
    library.look_at(shelf, "", writable=True)
    assert "install it again" in library.problem
    assert not library.use_button.isEnabled()


def test_a_library_that_can_only_be_read_takes_no_workshop(
    library: MatrixLibrary, shelf: Shelf, qtbot: QtBot
) -> None:
    library.look_at(shelf, "long", writable=False)
    assert not library.use_button.isEnabled()
    with qtbot.assertNotEmitted(library.used):
        press(qtbot, Key.Key_Return)
    assert any(
        "can only be read" in label.text() and label.isVisible() for label in library.findChildren(QLabel)
    )


def test_tab_reaches_everything_and_each_has_a_name(library: MatrixLibrary, qtbot: QtBot) -> None:
    seen: list[QWidget] = []
    while focus() not in seen:
        seen.append(focus())
        press(qtbot, Key.Key_Tab)
    wanted = {
        library.list,
        library.about,
        library.back_button,
        library.grid_button,
        library.use_button,
        library.kind,
    }
    assert wanted <= set(seen)
    for widget in seen:
        assert widget.accessibleName() or getattr(widget, "text", lambda: "")(), widget


def _pixels(widget: QWidget) -> bytes:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())

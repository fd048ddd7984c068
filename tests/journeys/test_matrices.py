"""Choosing a matrix in the real window, from the five that come with the program."""

from __future__ import annotations

from PySide6.QtCore import Qt

from placematrix_desktop.ui.matrix_library import MatrixLibrary
from tests.journeys.conftest import OpenWindow, Sitting

Key = Qt.Key


def opened(sitting: Sitting) -> MatrixLibrary:
    sitting.keys.press(Key.Key_M, ctrl=True)
    library = sitting.window.home.matrices
    assert library is not None
    assert sitting.keys.focused is library.list
    return library


def test_each_matrix_is_shown_with_its_whole_grid(open_window: OpenWindow) -> None:
    sitting = open_window(width=1093, height=614)
    library = opened(sitting)
    sitting.keys.press(Key.Key_Home)
    seen = []
    for _ in library.model.cards:
        assert library.matrix is not None
        seen.append(library.matrix.id)
        sitting.keys.press(Key.Key_P, alt=True)
        preview = library.preview
        assert preview is not None
        sitting.keys.wait_for("the whole grid", lambda preview=preview: preview.is_fitted)  # type: ignore[misc]
        headings = len(tuple(library.matrix.elements()))
        assert preview.model().rowCount() == headings + len(library.matrix.descriptor_ids())
        sitting.keys.press(Key.Key_End)
        assert preview.verticalScrollBar().value() == preview.verticalScrollBar().maximum() > 0
        sitting.keys.press(Key.Key_Escape)
        sitting.keys.press(Key.Key_Down)
    assert len(set(seen)) == len(library.model.cards) == 5


def test_a_workshop_is_begun_with_a_matrix_of_the_library(open_window: OpenWindow) -> None:
    sitting = open_window()
    library = opened(sitting)
    sitting.keys.type("development")
    assert library.matrix is not None
    assert library.matrix.id == "syb-development", "a title is found by typing it"
    sitting.keys.press(Key.Key_Return)
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.wait_for("the workshop", lambda: sitting.window.desk is not None)
    desk = sitting.window.desk
    assert desk is not None
    assert (desk.workshop.matrix.id, desk.workshop.facts.subject) == ("syb-development", "Northbridge")


def test_from_a_workshop_the_key_leads_to_the_matrices_of_home(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.wait_for("the workshop", lambda: sitting.window.desk is not None)
    opened(sitting)
    assert sitting.window.desk is None
    sitting.keys.press(Key.Key_Escape)
    assert sitting.keys.focused is sitting.window.home.form.subject


def test_the_keys_and_the_menu_name_the_matrices(open_window: OpenWindow) -> None:
    sitting = open_window()
    keys = sitting.window.keys
    assert ("Ctrl+M", "Matrices") in keys.key_list()
    assert "Matrices" in [action.text() for action in keys.menu.actions()]


def test_the_foot_of_the_window_hints_at_the_keys_of_the_matrices(open_window: OpenWindow) -> None:
    sitting = open_window()
    hints = sitting.window.footer._hints
    before = hints.accessibleName()
    opened(sitting)
    assert "Enter use for a new workshop" in hints.accessibleName()
    sitting.keys.press(Key.Key_Escape)
    assert hints.accessibleName() == before

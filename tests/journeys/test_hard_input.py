"""Input that people really bring: very long notes, every script, long lists, small and huge matrices."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit

from placematrix_desktop.application.commands import SetAgenda
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.agenda import Agenda
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from tests.factories import large_matrix
from tests.journeys.conftest import OpenWindow, Sitting

Key = Qt.Key
LONG = ("Every partner said the same thing in other words. " * 400)[:20_000].strip()
SCRIPTS = "Zoë 👩‍⚕️ Łódź — مرحبا بالعالم שלום 你好 Ελλάδα ½ & <b>not bold</b>"


def _in_run(open_window: OpenWindow) -> tuple[Sitting, OpenWorkshop]:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    sitting.keys.press(Key.Key_2, ctrl=True)
    assert sitting.window.desk is not None
    return sitting, sitting.window.desk


def _paste(sitting: Sitting, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    sitting.keys.press(Key.Key_V, ctrl=True)


@pytest.mark.parametrize("text", [LONG, SCRIPTS], ids=["20,000 characters", "many scripts"])
def test_a_note_comes_back_as_it_was_and_goes_into_the_report(
    text: str, open_window: OpenWindow, tmp_path: Path
) -> None:
    sitting, desk = _in_run(open_window)
    first = desk.selected
    sitting.keys.press(Key.Key_2)
    sitting.keys.press(Key.Key_N)
    _paste(sitting, text)
    sitting.keys.press(Key.Key_Escape)
    assert desk.workshop.judgement(first).note == text
    sitting.end()
    parts = parts_of(sitting.library)
    account = parts.workshops.open(desk.workshop.id).account()
    assert account.workshop.judgement(first).note == text
    parts.documents.write_pdf(account, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    parts.library.close()


def test_rich_text_is_pasted_as_plain_text(open_window: OpenWindow) -> None:
    sitting, desk = _in_run(open_window)
    sitting.keys.press(Key.Key_N)
    mime = QMimeData()
    mime.setHtml("<h1>Big</h1><p style='color:red'>and red</p>")
    mime.setText("Big\nand red")
    QGuiApplication.clipboard().setMimeData(mime)
    sitting.keys.press(Key.Key_V, ctrl=True)
    field = sitting.keys.focused
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Big\nand red"
    sitting.keys.press(Key.Key_Escape)
    assert desk.workshop.judgement(desk.selected).note == "Big\nand red"


def test_two_hundred_people_are_pasted_with_missing_columns(open_window: OpenWindow) -> None:
    sitting = open_window()
    sitting.keys.type("Northbridge")
    sitting.keys.press(Key.Key_Return)
    rows = ["Name\tRole\tOrganisation\tSector"]
    rows += [f"Person {n}\tDirector" if n % 3 else f"Person {n}\t\tTrust\tacute" for n in range(200)]
    QGuiApplication.clipboard().setText("\r\n".join(rows))
    sitting.keys.press(Key.Key_PageDown, ctrl=True, times=3)
    sitting.keys.tab_to("Paste a list")
    sitting.keys.press(Key.Key_Space)
    sitting.keys.press(Key.Key_Return, ctrl=True)
    assert sitting.window.desk is not None
    people = sitting.window.desk.workshop.people()
    assert [person.name for person in people] == [f"Person {n}" for n in range(200)]


def test_a_workshop_with_one_descriptor_goes_all_the_way(open_window: OpenWindow, tmp_path: Path) -> None:
    sitting, desk = _in_run(open_window)
    only = desk.workshop.agenda.items[7]
    desk.carry_out(SetAgenda(Agenda(items=(only,))))
    sitting.keys.settle()
    sitting.keys.press(Key.Key_4)
    assert desk.workshop.judgement(only.descriptor_id).stage_id == "thriving"
    sitting.keys.press(Key.Key_3, ctrl=True)
    sitting.keys.press(Key.Key_4, ctrl=True)
    sitting.keys.press(Key.Key_Space)
    sitting.keys.press(Key.Key_Return)
    assert desk.workshop.is_closed
    parts = sitting.window.parts
    assert parts is not None
    parts.documents.write_pdf(desk.session.account(), tmp_path / "one.pdf")


def test_two_thousand_descriptors_open_and_scroll(open_window: OpenWindow, library_file: Path) -> None:
    matrix = replace(large_matrix(2_000), id="large")
    parts = parts_of(library_file)
    workshop_id = parts.workshops.begin(matrix, "Everything").workshop.id
    parts.library.close()
    sitting = open_window()
    sitting.window.open_workshop(workshop_id)
    sitting.keys.settle()
    desk = sitting.window.desk
    assert desk is not None
    sitting.keys.press(Key.Key_End)
    assert desk.selected == matrix.descriptor_ids()[-1]
    sitting.keys.press(Key.Key_1)
    sitting.keys.press(Key.Key_Home)
    sitting.keys.press(Key.Key_PageDown, times=5)
    assert desk.workshop.judgement(matrix.descriptor_ids()[-1]).stage_id == matrix.stages[0].id

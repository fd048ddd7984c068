"""From the read-back to the second signed version, by key presses."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from placematrix_desktop.application.commands import AddParticipants
from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.domain.read_back import Reading, reading_of, themes_to_read
from placematrix_desktop.domain.signoff import Position, SigningWay
from placematrix_desktop.ui.review import ReviewScreen
from placematrix_desktop.ui.sign_off import SignOffScreen
from tests.journeys.conftest import OpenWindow, Sitting
from tests.report.pdf_reading import squeezed, whole_text
from tests.storage.in_a_file import as_after_a_kill

Key = Qt.Key


def screen(sitting: Sitting) -> QWidget:
    assert sitting.window.screens is not None
    return sitting.window.screens.current  # type: ignore[return-value]


def sign_off(sitting: Sitting) -> SignOffScreen:
    shown = screen(sitting)
    assert isinstance(shown, SignOffScreen)
    return shown


def close(sitting: Sitting) -> None:
    sitting.keys.tab_into(sign_off(sitting).close_button)
    sitting.keys.press(Key.Key_Return)
    sitting.keys.press(Key.Key_Return)


def test_read_back_closed_signed_reopened_and_signed_again(open_window: OpenWindow, tmp_path: Path) -> None:
    sitting = open_window()
    keys, window = sitting.keys, sitting.window
    keys.tab_into(window.home.form.subject)
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the workshop to open", lambda: window.desk is not None)
    desk = window.desk
    assert desk is not None
    people = (
        NewParticipant("Ann Achebe", "", "TSL", Sector.VCSE),
        NewParticipant("Bo Bell", "", "Council", Sector.LOCAL_AUTHORITY),
        NewParticipant("Cy Doe", "", "ICB", Sector.ICB),
    )
    desk.carry_out(AddParticipants(people))
    keys.press(Key.Key_2, ctrl=True)
    first = desk.selected
    keys.press(Key.Key_2)

    # Read back: confirm the first theme, correct a row of it, come back to that row, confirm again.
    keys.press(Key.Key_3, ctrl=True)
    review = screen(sitting)
    assert isinstance(review, ReviewScreen)
    keys.tab_to("Parts of Review")
    keys.press(Key.Key_End)
    keys.press(Key.Key_Return)
    section = review.read_back
    assert review.current is section
    themes = [theme.id for theme in themes_to_read(desk.workshop)]
    row = next(row for row in section.rows if row.descriptor_id == first)
    while not row.hasFocus():
        keys.press(Key.Key_Down)
    keys.press(Key.Key_C)
    assert reading_of(desk.workshop, themes[0]) is Reading.CONFIRMED
    assert section.at == min(1, len(themes) - 1)
    keys.press(Key.Key_Left)
    row = next(row for row in section.rows if row.descriptor_id == first)
    while not row.hasFocus():
        keys.press(Key.Key_Down)
    keys.press(Key.Key_Return)
    assert desk.selected == first
    keys.press(Key.Key_3)
    assert reading_of(desk.workshop, themes[0]) is Reading.CHANGED
    keys.press(Key.Key_3, ctrl=True)
    row = next(row for row in section.rows if row.descriptor_id == first)
    assert row.hasFocus()
    for _ in themes:
        keys.press(Key.Key_C)
    assert section.status() == f"{len(themes)} of {len(themes)} themes read back"

    # Close; one reservation, one answer by email, and one key for all who are left.
    keys.press(Key.Key_4, ctrl=True)
    close(sitting)
    assert desk.workshop.is_closed
    screen_now = sign_off(sitting)
    keys.tab_to("Signatures", back=True)
    keys.press(Key.Key_Up, times=3)
    keys.press(Key.Key_Left, times=4)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Down)
    keys.press(Key.Key_E)
    keys.type("yesterday")
    keys.tab_into(screen_now.signing.email.words)
    keys.type("Fine by me.")
    keys.tab_into(screen_now.signing.email.record_button)
    keys.press(Key.Key_Space)
    (answer,) = desk.session.signatures
    assert (answer.name, answer.way, answer.words) == ("Cy Doe", SigningWay.BY_EMAIL, "Fine by me.")
    keys.press(Key.Key_Up)
    keys.press(Key.Key_Right, times=2)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Right)
    keys.press(Key.Key_Return)
    keys.type("The finance row.")
    keys.press(Key.Key_Return)
    keys.tab_into(screen_now.sign_button)
    keys.press(Key.Key_Space)
    assert [(s.name, s.position) for s in desk.session.signatures] == [
        ("Cy Doe", Position.AGREE),
        ("Ann Achebe", Position.AGREE),
        ("Bo Bell", Position.AGREE_WITH_RESERVATION),
    ]

    # Reopen, change, close, sign, and the PDF says what changed.
    keys.tab_into(screen_now.reopening.unfold_button)
    keys.press(Key.Key_Space)
    keys.type("A number was wrong.")
    keys.press(Key.Key_Return)
    keys.type("Fay Fox")
    keys.press(Key.Key_Return)
    assert not desk.workshop.is_closed
    keys.press(Key.Key_2, ctrl=True)
    desk.select(first)
    keys.press(Key.Key_1)
    keys.press(Key.Key_4, ctrl=True)
    assert "Changed since version 1:" in screen_now.closing.changed.text()
    close(sitting)
    keys.tab_into(screen_now.sign_button)
    keys.press(Key.Key_Space)
    assert len(desk.session.signatures) == 3
    file = tmp_path / "second.pdf"
    place, saving = screen_now.documents.place, screen_now.documents.saving
    keys.tab_into(place.folder)
    keys.fill(str(file.parent))
    keys.tab_into(place.name)
    keys.fill(file.stem)
    said: list[str] = []
    screen_now.document_saved.connect(said.append)
    keys.tab_into(screen_now.save_button)
    keys.press(Key.Key_Space)
    keys.wait_for("the PDF", lambda: bool(said) and not saving.is_busy)
    text = squeezed(whole_text(file.read_bytes()))
    title = desk.workshop.matrix.place(first).descriptor.title
    assert squeezed("What changed since version 1") in text
    assert squeezed(f"{title}: Result changed from") in text


def test_what_people_were_about_to_sign_outlives_a_crash(open_window: OpenWindow, tmp_path: Path) -> None:
    sitting = open_window()
    keys = sitting.keys
    keys.tab_into(sitting.window.home.form.subject)
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the workshop to open", lambda: sitting.window.desk is not None)
    desk = sitting.window.desk
    assert desk is not None
    desk.carry_out(AddParticipants((NewParticipant("Ann Achebe"), NewParticipant("Bo Bell"))))
    keys.press(Key.Key_4, ctrl=True)
    close(sitting)
    table = sign_off(sitting).signing.table
    keys.tab_to("Signatures", back=True)
    keys.press(Key.Key_Up)
    keys.press(Key.Key_Left, times=4)

    # Ann signs by hand; Bo declines, and the battery dies within the reason.
    keys.press(Key.Key_W)
    pad = sign_off(sitting).signing.pad
    QTest.mousePress(pad.pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(pad.pad, QPoint(160, 90))
    QTest.mouseRelease(pad.pad, Qt.MouseButton.LeftButton, pos=QPoint(160, 90))
    keys.tab_into(pad.use_button)
    keys.press(Key.Key_Space)
    assert table.hasFocus()
    keys.press(Key.Key_Down)
    keys.press(Key.Key_Right, times=2)
    keys.press(Key.Key_Space, times=2)
    keys.press(Key.Key_Right)
    keys.press(Key.Key_Return)
    keys.type("Not the fin")
    ann, bo = (person.id for person in desk.workshop.people())
    keys.wait_for("the pause in typing", lambda: bool(desk.session.choices.of(bo).reason))
    after = tmp_path / "after" / "library.sqlite3"
    as_after_a_kill(sitting.library, after)

    again = open_window(after)
    assert again.window.parts is not None
    again.window.open_workshop(again.window.parts.workshops.recent()[0].id)
    again.keys.settle()
    again.keys.press(Key.Key_4, ctrl=True)
    drawn, declining = sign_off(again).signing.signers.signers
    assert drawn.person.id == ann
    assert drawn.drawing.startswith("M")
    assert (declining.position, declining.reason) == (Position.DECLINE, "Not the fin")
    again.keys.tab_into(sign_off(again).sign_button)
    again.keys.press(Key.Key_Space)
    session = again.window.desk.session  # type: ignore[union-attr]
    assert [(one.drawing, one.reason) for one in session.signatures] == [
        (drawn.drawing, ""),
        ("", "Not the fin"),
    ]
    assert again.window.parts.library.load(session.workshop.id).drafts == ()

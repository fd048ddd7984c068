"""The way from closing to the saved documents."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from placematrix_desktop.demo.keyboard import Key, Keyboard, StepFailed, check
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.drawing import is_drawing
from placematrix_desktop.domain.sample import Sample
from placematrix_desktop.domain.signoff import SigningWay, short_fingerprint
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.shell.main_window import MainWindow
from placematrix_desktop.ui.sign_off import SignOffScreen
from placematrix_desktop.ui.sign_off.document_kinds import DocumentKind
from placematrix_desktop.ui.sign_off.signer_model import Signer

_WORDS = "I had to leave early. I have read the record and agree with it."
_STROKE = tuple(
    (0.1 + 0.011 * step, 0.5 - 0.3 * math.sin(step / 3.1) * math.cos(step / 8.3)) for step in range(60)
)
"""A made-up signature, as shares of the width and height of the field."""


class Signing:
    """Closes, signs and saves in Sign off."""

    def __init__(self, keyboard: Keyboard, window: MainWindow, sample: Sample) -> None:
        self._keys = keyboard
        self._window = window
        self._sample = sample

    def close(self) -> None:
        """Close the workshop: one key to ask, one to confirm."""
        self._keys.press(Key.Key_Space)
        self._keys.press(Key.Key_Return)
        check(f"The workshop was not closed. {self._window.strip.text}", self._desk.workshop.is_closed)

    def sign(self) -> None:
        """Choose roles and exceptions one by one, then sign for everybody who is present in one action."""
        self._keys.tab_to("Signatures", back=True)
        signers = self._screen.signing.signers
        self._keys.press(Key.Key_Up, times=len(self._sample.people))
        for row, person in enumerate(self._sample.people):

            def signer(row: int = row) -> Signer:
                return signers.signers[row]

            self._keys.press(Key.Key_Right)
            self._turn_to(person.signs_as, lambda: signer().role)
            self._keys.press(Key.Key_Right)
            self._turn_to(person.position, lambda: signer().position)
            if person.reason:
                self._keys.press(Key.Key_Right)
                self._keys.press(Key.Key_Return)
                self._keys.type(person.reason)
                self._keys.press(Key.Key_Return)
                self._keys.press(Key.Key_Left)
            self._keys.press(Key.Key_Left, times=2)
            self._keys.press(Key.Key_Down)
        self._draw_the_first()
        self._keys.tab_into(self._screen.sign_button)
        self._keys.press(Key.Key_Space)
        present = sum(1 for person in self._sample.people if person.present)
        check("Not everybody who is present has signed", len(self._desk.session.signatures) == present)

    def answer_by_email(self) -> str:
        """Record the answer of the first person who was not in the room; gives the name, "" where there is
        nobody."""
        row = next((at for at, person in enumerate(self._sample.people) if not person.present), None)
        if row is None:
            return ""
        self._to_row(row)
        self._keys.press(Key.Key_E)
        panel = self._screen.signing.email
        check("The answer by email is not asked for", self._keys.focused is panel.day)
        self._keys.type("yesterday")
        self._keys.tab_into(panel.words)
        self._keys.type(_WORDS)
        self._keys.tab_into(panel.record_button)
        self._keys.press(Key.Key_Space)
        answers = [s for s in self._desk.session.signatures if s.way is SigningWay.BY_EMAIL]
        check("The answer by email was not recorded", [answer.words for answer in answers] == [_WORDS])
        return answers[0].name

    def _draw_the_first(self) -> None:
        """The first who is present draws the signature, with the mouse."""
        row = next(at for at, person in enumerate(self._sample.people) if person.present)
        self._to_row(row)
        self._keys.press(Key.Key_W)
        panel = self._screen.signing.pad
        check("The field to draw in has not the focus", self._keys.focused is panel.pad)
        wide, high = panel.pad.width(), panel.pad.height()
        places = [QPoint(round(x * wide), round(y * high)) for x, y in _STROKE]
        QTest.mousePress(panel.pad, Qt.MouseButton.LeftButton, pos=places[0])
        for place in places[1:]:
            QTest.mouseMove(panel.pad, place)
        QTest.mouseRelease(panel.pad, Qt.MouseButton.LeftButton, pos=places[-1])
        self._keys.tab_into(panel.use_button)
        self._keys.press(Key.Key_Space)
        check("What was drawn is not kept", is_drawing(self._screen.signing.signers.signers[row].drawing))

    def _to_row(self, row: int) -> None:
        """Put the cursor of the table on the name in a row."""
        self._keys.tab_to("Signatures", back=True)
        self._keys.press(Key.Key_Up, times=len(self._sample.people))
        self._keys.press(Key.Key_Left, times=4)
        self._keys.press(Key.Key_Down, times=row)

    def save(self, file: Path, kind: DocumentKind, audience: Audience = Audience.WORKING) -> None:
        """Choose a copy and a kind, type where it goes, and save it there."""
        card = self._screen.documents
        self._choose(audience)
        self._type_place(file)
        for each, box in card.choice.kinds.items():
            if box.isEnabled() and box.isChecked() is not (each is kind):
                self._keys.tab_into(box)
                self._keys.press(Key.Key_Space)
        check("Something else is ticked", card.choice.chosen == (kind,))
        self._press(card.save_button, file)

    def save_mail(self, file: Path) -> None:
        """Save the draft of the mail to those who took part."""
        self._choose(Audience.WORKING)
        self._type_place(file)
        self._press(self._screen.documents.mail.draft_button, file)

    @property
    def fingerprint(self) -> str:
        """The fingerprint as people read it out; empty while the workshop is open."""
        closing = self._desk.workshop.closing
        return short_fingerprint(closing.fingerprint) if closing else ""

    def _choose(self, audience: Audience) -> None:
        choice = self._screen.documents.choice
        self._keys.tab_into(choice.audiences[choice.audience])
        for _ in Audience:
            if choice.audience is audience:
                return
            order = list(Audience)
            further = order.index(audience) > order.index(choice.audience)
            self._keys.press(Key.Key_Right if further else Key.Key_Left)
        raise StepFailed("The arrows do not come to the copy that is wanted.")

    def _type_place(self, file: Path) -> None:
        place = self._screen.documents.place
        self._keys.tab_into(place.folder)
        self._keys.fill(str(file.parent))
        self._keys.tab_into(place.name)
        self._keys.fill(file.stem)

    def _press(self, button: QWidget, file: Path) -> None:
        said: list[str] = []
        self._screen.document_saved.connect(said.append)
        self._screen.document_failed.connect(said.append)
        file.unlink(missing_ok=True)
        saving = self._screen.documents.saving
        self._keys.tab_into(button)
        self._keys.press(Key.Key_Space)
        self._keys.wait_for(f"{file.name} to be written", lambda: bool(said) and not saving.is_busy)
        self._screen.document_saved.disconnect(said.append)
        self._screen.document_failed.disconnect(said.append)
        check(f"{file.name} was not written: {said[0]}", file.is_file())

    def _turn_to(self, wanted: str, stands: Callable[[], str]) -> None:
        for _ in range(10):
            if stands() == wanted:
                return
            self._keys.press(Key.Key_Space)
        raise StepFailed("The space bar does not come to the choice that is wanted.")

    @property
    def _screen(self) -> SignOffScreen:
        screen = self._window.screens.current if self._window.screens else None
        if not isinstance(screen, SignOffScreen):
            raise StepFailed(f"Sign off is not shown. {self._window.strip.text}")
        return screen

    @property
    def _desk(self) -> OpenWorkshop:
        if self._window.desk is None:
            raise StepFailed("No workshop is open.")
        return self._window.desk

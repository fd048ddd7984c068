"""Preparing the sample workshop by keys: its facts, the partnership, who takes part, their interests."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from placematrix_desktop.demo.keyboard import Key, Keyboard, StepFailed, check
from placematrix_desktop.domain.guidance import (
    ACTIVITY_LABELS,
    ARRANGEMENT_LABELS,
)
from placematrix_desktop.domain.participants import InterestOutcome
from placematrix_desktop.domain.sample import Sample
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.shell.main_window import MainWindow


class Preparing:
    """Goes through the parts of Prepare in their order; each begins on the part before it."""

    def __init__(self, keyboard: Keyboard, window: MainWindow, sample: Sample) -> None:
        self._keys = keyboard
        self._window = window
        self._sample = sample

    def fill_in_facts(self) -> None:
        """Type the facts; the part is in view."""
        day = self._sample.date
        for name, text in (
            ("Date", f"{day.day}/{day.month}/{day.year}"),
            ("Finish", self._sample.finish.strftime("%H:%M") if self._sample.finish else ""),
            ("Venue", self._sample.venue),
            ("Facilitator", self._sample.facilitator),
            ("Recorder", self._sample.recorder),
            ("Sponsor", self._sample.sponsor),
        ):
            if text:
                self._keys.tab_to(name)
                self._keys.fill(text)
        if self._sample.earlier:
            self._keys.tab_to("Compare with")
            self._keys.press(Key.Key_Down)
        else:
            self._keys.tab_to("Usual decision rule")
        facts = self._workshop.facts
        check("The date did not arrive", facts.date == day)
        check("The sponsor did not arrive", facts.sponsor == self._sample.sponsor)
        check(
            "There is nothing to compare with",
            not self._sample.earlier or self._desk.session.earlier is not None,
        )

    def tick_partnership(self) -> None:
        """Tick what the partnership says of itself."""
        self._next_part()
        labels = [ARRANGEMENT_LABELS[each] for each in self._sample.arrangements]
        labels += [ACTIVITY_LABELS[each] for each in self._sample.activities]
        for label in labels:
            self._keys.tab_to(label)
            self._keys.press(Key.Key_Space)
        facts = self._workshop.facts
        check("The arrangements did not arrive", facts.arrangements == self._sample.arrangements)
        check("The activities did not arrive", facts.activities == self._sample.activities)

    def paste_people(self) -> None:
        """Paste the list, and take the absent out of the room."""
        self._next_part()  # the matrix
        self._next_part()
        rows = ["Name\tRole\tOrganisation\tSector\tEmail"]
        rows += [
            f"{person.name}\t{person.role}\t{person.organisation}\t{person.sector.value}\t{person.email}"
            for person in self._sample.people
        ]
        QGuiApplication.clipboard().setText("\n".join(rows))
        self._keys.tab_to("Paste a list")
        self._keys.press(Key.Key_Space)
        self._keys.press(Key.Key_Return, ctrl=True)
        check(
            "Not everybody came onto the list",
            len(self._workshop.people()) == len(self._sample.people),
        )
        self._keys.tab_to("People")
        self._keys.press(Key.Key_Up, times=len(self._sample.people))
        for person in self._sample.people:
            if not person.present:
                self._keys.press(Key.Key_Space)
            self._keys.press(Key.Key_Down)
        for listed, person in zip(self._workshop.people(), self._sample.people, strict=True):
            check(f"{person.name}: presence is not as it was said", listed.present == person.present)

    def ask_for_interests(self) -> None:
        """Type the interests that are declared with their outcomes, and say that the others have none."""
        self._next_part()
        for person in self._sample.people:
            if person.interest:
                self._keys.type(person.interest)
                self._keys.press(Key.Key_Return)
                if person.outcome:
                    self._settle(person.outcome)
            else:
                self._keys.press(Key.Key_Down)
        self._keys.tab_to("The others have none")
        self._keys.press(Key.Key_Space)
        self._keys.tab_to("Interests")
        for listed, person in zip(self._workshop.people(), self._sample.people, strict=True):
            check(f"{person.name}: the interest did not arrive", listed.interest == person.interest)
            check(f"{person.name}: the outcome did not arrive", listed.outcome == person.outcome)
            check(f"{person.name} was not asked", listed.no_interest is not bool(person.interest))

    def _settle(self, outcome: InterestOutcome) -> None:
        """Choose the outcome of the interest in the row above, and come back."""
        self._keys.press(Key.Key_Up)
        self._keys.press(Key.Key_Right)
        self._keys.press(Key.Key_F2)
        self._keys.press(Key.Key_Down, times=1 + list(InterestOutcome).index(outcome))
        self._keys.press(Key.Key_Return)
        self._keys.press(Key.Key_Left)

    def _next_part(self) -> None:
        self._keys.press(Key.Key_PageDown, ctrl=True)

    @property
    def _desk(self) -> OpenWorkshop:
        if self._window.desk is None:
            raise StepFailed("No workshop is open.")
        return self._window.desk

    @property
    def _workshop(self) -> Workshop:
        return self._desk.workshop

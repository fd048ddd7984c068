"""The form of one action: what, who, by when, for which organisation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit

from placematrix_desktop.domain.dates import parse_day, weekday_and_day
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.run.record.entry_area import EntryArea
from placematrix_desktop.ui.run.record.people_completion import (
    Completion,
    organisation_of_owner,
    organisations_of,
    owners_of,
)
from placematrix_desktop.ui.run.record.row_form import RowForm
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import later, tr

PAST = later("This day has passed.")


class ActionForm(RowForm):
    """Tab goes from what to who, by when and organisation. The organisation of a participant who is named
    as owner is filled in."""

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self._people: tuple[Participant, ...] = ()
        self._today = date.min
        self._filled_in = ""
        text = EntryArea(themes, tr("What is to be done"), placeholder=tr("What is to be done"))
        text.submitted.connect(self.submitted)
        self._owner = _line(tr("Owner"), tr("Who"))
        self._due = _line(tr("Due date"), tr("31 Jan"))
        self._organisation = _line(tr("Organisation"), tr("Organisation"))
        self._read_as = QLabel(self)
        set_role(self._read_as, "caption")
        self._read_as.hide()
        for name, field in (
            ("text", text),
            ("owner", self._owner),
            ("due", self._due),
            ("organisation", self._organisation),
        ):
            self.name_field(name, field)
        self.column.addWidget(text)
        grid = QGridLayout()
        grid.setHorizontalSpacing(themes.theme.space(0.75))
        grid.setVerticalSpacing(themes.theme.space(0.25))
        for column, (words, line) in enumerate(((tr("Owner"), self._owner), (tr("By"), self._due))):
            grid.addWidget(_label(words, line), 0, column)
            grid.addWidget(line, 1, column)
        grid.addWidget(self._read_as, 2, 0, 1, 2)
        grid.addWidget(_label(tr("Organisation"), self._organisation), 3, 0, 1, 2)
        grid.addWidget(self._organisation, 4, 0, 1, 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.column.addLayout(grid)
        self.end()
        self._owners, self._organisations = Completion(self._owner), Completion(self._organisation)
        for completion in (self._owners, self._organisations):
            completion.entered.connect(self.submitted)
        self._owner.editingFinished.connect(self.fill_in_organisation)
        self._due.textChanged.connect(self._read_due)

    def set_people(self, people: Iterable[Participant]) -> None:
        """Offer these as owners, and their organisations."""
        people = tuple(people)
        if people != self._people:
            self._people = people
            self._owners.offer(owners_of(people))
            self._organisations.offer(organisations_of(people))

    def set_today(self, today: date) -> None:
        """The day from which "31 Jan" is counted."""
        self._today = today

    def fill(self, values: Mapping[str, str]) -> None:
        self._filled_in = ""
        super().fill(values)

    def fill_in_organisation(self) -> None:
        """Put in the organisation that the owner belongs to, where nobody has typed another."""
        if self._organisation.text().strip() in ("", self._filled_in):
            self._filled_in = organisation_of_owner(self._people, self._owner.text())
            self._organisation.setText(self._filled_in)

    def _read_due(self, text: str) -> None:
        """Show which day is meant while it is typed. What is no day yet is no fault yet."""
        words = ""
        if text.strip():
            try:
                day = parse_day(text, self._today)
            except UserError:
                pass
            else:
                words = weekday_and_day(day) + (f" · {tr(PAST)}" if day < self._today else "")
        self._read_as.setText(words)
        self._read_as.setVisible(bool(words))


def _line(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field


def _label(words: str, buddy: QLineEdit) -> QLabel:
    label = QLabel(words)
    label.setBuddy(buddy)
    set_role(label, "caption")
    return label

"""The workshop as a whole: who assesses itself, when, where, who runs it, and how decisions are made."""

from __future__ import annotations

from datetime import date
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit

from placematrix_desktop.application.commands import ChangeFacts, Command
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.judgement import RULE_LABELS, DecisionRule, rules_for
from placematrix_desktop.domain.matrix import SubjectKind
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Card, LabelledField, TextArea
from placematrix_desktop.ui.pieces.calm_combo_box import CalmComboBox
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.prepare.comparable import comparable_words
from placematrix_desktop.ui.prepare.date_field import DateField
from placematrix_desktop.ui.prepare.fact_entry import FactEntry
from placematrix_desktop.ui.prepare.room_choices import RoomChoices
from placematrix_desktop.ui.prepare.typed_facts import TypedDate, TypedFinish, TypedKeepUntil
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.typed_time import date_words, time_words
from placematrix_desktop.ui.words import domain_tr

_LARGE_TEXT = 140
"""Per cent from which three fields do not fit a line."""

_Cells = tuple[int, int, int, int]
"""Row and column of a grid, and over how many of each."""

_START_ORDER = ("occasion", "date", "finish", "venue", "facilitator", "recorder", "sponsor")


class FactsSection(Section):
    """Every field is entered as it is left, every choice at once."""

    def __init__(self, desk: OpenWorkshop, parts: Parts, themes: ThemeKeeper) -> None:
        super().__init__(themes, width=1040)
        self.name(
            self.tr("The workshop"),
            self.tr("What the report says on its first page. Each field is kept as you leave it."),
        )
        self.column.setSpacing(themes.theme.space(1.5))
        self._desk, self._parts = desk, parts
        self.entries: dict[str, FactEntry] = {}
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self.date_field = DateField(themes, self._today)
        self.keep_field = DateField(themes, self._today)
        self.kind = CalmComboBox()
        self.rule = CalmComboBox()
        self.compared = CalmComboBox()
        self._placed: list[tuple[QGridLayout, LabelledField, _Cells, _Cells]] = []
        self._compared_place = LabelledField(themes, self.tr("Compare with"), self.compared)
        self._build()
        self._connect()
        self._follow()

    def enter_pending(self) -> bool:
        refused = [name for name, entry in self.entries.items() if not entry.enter()]
        return not refused

    def focus_start(self) -> None:
        empty = (name for name in _START_ORDER if not self.entries[name].text)
        self.fields[next(empty, "subject")].setFocus(Qt.FocusReason.OtherFocusReason)

    # The inside

    def _build(self) -> None:
        tr = self.tr
        what = self._card(tr("What"))
        what.addWidget(self._line("subject", tr("Name of the place or body"), needed=True), 1, 0, 1, 4)
        what.addWidget(self._line("occasion", tr("Occasion"), example=tr("Baseline review")), 1, 4, 1, 2)
        self._kind_place = LabelledField(self._themes, tr("What it is"), self.kind)
        what.addWidget(self._kind_place, 2, 4, 1, 2)
        several = len(self._desk.workshop.matrix.subjects) > 1
        self._kind_place.setVisible(several)
        purpose = TextArea(self._themes, lines=2, most_lines=5)
        place = LabelledField(self._themes, tr("Purpose"), purpose)
        self._bind("purpose", place, purpose)
        what.addWidget(place, 2, 0, 1, 4 if several else 6)

        when = self._card(tr("When and where"))
        date_place, finish = self._date(), self._finish()
        venue = self._line("venue", tr("Venue"), example=tr("Council chamber"))
        for part, usual, large in (
            (date_place, (1, 0, 1, 2), (1, 0, 1, 4)),
            (finish, (1, 2, 1, 1), (1, 4, 1, 2)),
            (venue, (1, 3, 1, 3), (2, 0, 1, 6)),
        ):
            self._place(when, part, usual, large)

        who = self._card(tr("Who runs it"))
        for column, (name, label) in enumerate(
            (
                ("facilitator", tr("Facilitator")),
                ("recorder", tr("Recorder")),
                ("sponsor", tr("Sponsor")),
            )
        ):
            who.addWidget(self._line(name, label), 1, 2 * column, 1, 2)

        how = self._card(tr("How it is decided and how long it is kept"))
        rule = LabelledField(
            self._themes,
            tr("Usual decision rule"),
            self.rule,
            hint=tr("Goes with whatever is agreed, unless another is chosen there."),
        )
        for part, usual, large in (
            (rule, (1, 0, 1, 2), (1, 0, 1, 3)),
            (self._compared_place, (1, 2, 1, 2), (2, 0, 1, 6)),
            (self._keep_until(), (1, 4, 1, 2), (1, 3, 1, 3)),
        ):
            self._place(how, part, usual, large)
        self.room_choices = RoomChoices(self._desk, self._themes)
        self.column.addWidget(self.room_choices)
        self.column.addStretch(1)
        for value in rules_for(self._desk.workshop.matrix):
            self._offer_rule(value)
        labels = {
            SubjectKind.PLACE: tr("Place"),
            SubjectKind.PROVIDER_COLLABORATIVE: tr("Provider collaborative"),
            SubjectKind.NEIGHBOURHOOD: tr("Neighbourhood"),
            SubjectKind.SYSTEM: tr("System"),
        }
        for kind in self._desk.workshop.matrix.subjects:
            self.kind.addItem(labels[kind], kind)

    def _offer_rule(self, rule: DecisionRule) -> None:
        label = domain_tr(RULE_LABELS[rule])
        self.rule.addItem(label[:1].upper() + label[1:], rule)

    def _place(self, grid: QGridLayout, part: LabelledField, usual: _Cells, large: _Cells) -> None:
        # At once, since the Tab key goes in the order in which fields come.
        grid.addWidget(part)
        self._placed.append((grid, part, usual, large))

    def _arrange(self) -> None:
        """Put fields where they belong at the usual text size, and elsewhere while text is so large that
        what stands in them would not fit there."""
        is_large = self._themes.theme.text_scale >= _LARGE_TEXT
        for grid, part, usual, large in self._placed:
            grid.removeWidget(part)
            row, column, rows, columns = large if is_large else usual
            grid.addWidget(part, row, column, rows, columns, Qt.AlignmentFlag.AlignTop)

    def _card(self, title: str) -> QGridLayout:
        theme = self._themes.theme
        card = Card(self._themes)
        # A little less than cards have elsewhere: the whole form stands on one screen.
        edge = theme.space(2)
        card.body.setContentsMargins(edge, theme.space(1.5), edge, theme.space(1.5))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(2))
        grid.setVerticalSpacing(theme.space(1))
        for column in range(6):
            grid.setColumnStretch(column, 1)
        label = QLabel(title)
        set_role(label, "strong")
        grid.addWidget(label, 0, 0, 1, 6)
        card.body.addLayout(grid)
        self.column.addWidget(card)
        return grid

    def _line(self, name: str, label: str, *, example: str = "", needed: bool = False) -> LabelledField:
        line = QLineEdit()
        if example:
            line.setPlaceholderText(self.tr("for example {example}").format(example=example))
        place = LabelledField(self._themes, label, line)
        self._bind(name, place, line, needed=needed)
        return place

    def _date(self) -> LabelledField:
        place = LabelledField(self._themes, self.tr("Date"), self.date_field)
        self._bind(
            "date",
            place,
            self.date_field.line,
            stored=lambda: date_words(self._desk.workshop.facts.date),
            command=lambda text: TypedDate(text, self._today()),
        )
        return place

    def _keep_until(self) -> LabelledField:
        place = LabelledField(self._themes, self.tr("Keep until"), self.keep_field)
        self._bind(
            "keep_until",
            place,
            self.keep_field.line,
            stored=lambda: date_words(self._desk.workshop.facts.keep_until),
            command=lambda text: TypedKeepUntil(text, self._today()),
            hint=self.tr("From the day after, Home asks what is to become of it."),
        )
        return place

    def _finish(self) -> LabelledField:
        line = QLineEdit()
        line.setPlaceholderText("12:30")
        place = LabelledField(self._themes, self.tr("Finish"), line)
        self._bind(
            "finish",
            place,
            line,
            stored=lambda: time_words(self._desk.workshop.facts.finish),
            command=TypedFinish,
        )
        return place

    def _bind(self, name: str, place: LabelledField, field: QLineEdit | QPlainTextEdit, **more: Any) -> None:
        self.fields[name] = field
        self.entries[name] = FactEntry(place, field, self._desk, name, **more)

    def _connect(self) -> None:
        self._themes.changed.connect(self._arrange)
        self._arrange()
        # Qt hands back a plain text for an enumerated one, hence the types.
        self.rule.activated.connect(
            lambda _row: self._choose("default_rule", DecisionRule(self.rule.currentData()))
        )
        self.kind.activated.connect(
            lambda _row: self._choose("subject_kind", SubjectKind(self.kind.currentData()))
        )
        self.compared.activated.connect(
            lambda _row: self._choose("compared_with", self.compared.currentData() or None)
        )
        self.date_field.picked.connect(lambda day: self._take_picked("date", day))
        self.keep_field.picked.connect(lambda day: self._take_picked("keep_until", day))
        self._desk.changed.connect(self._on_change)

    def _choose(self, name: str, value: object) -> None:
        command: Command = ChangeFacts(replace(self._desk.workshop.facts, **{name: value}))
        if self._desk.carry_out(command) is None:
            self._follow()

    def _take_picked(self, name: str, day: date) -> None:
        field = self.fields[name]
        assert isinstance(field, QLineEdit)
        field.setText(date_words(day))
        self.entries[name].enter_and_show()

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or change_set.touched(PartKind.FACTS):
            self._follow()

    def _follow(self) -> None:
        facts, writable = self._desk.workshop.facts, self._desk.writable
        if self.rule.findData(facts.default_rule) < 0:
            # An older workshop may have one that is not offered any more.
            self._offer_rule(facts.default_rule)
        self.rule.show_data(facts.default_rule)
        self.kind.show_data(facts.subject_kind)
        self.compared.show_data(facts.compared_with or "")
        for choice in (self.rule, self.kind, self.date_field.button, self.keep_field.button):
            choice.setEnabled(writable)
        self.compared.setEnabled(writable and self.compared.count() > 1)

    def showEvent(self, event: QShowEvent) -> None:
        # Other workshops may have come or changed since.
        self._read_comparable()
        super().showEvent(event)

    def _read_comparable(self) -> None:
        workshop = self._desk.workshop
        cards: tuple[WorkshopCard, ...] = ()
        hint = ""
        try:
            cards = self._parts.workshops.comparable(workshop)
        except UserError as problem:
            hint = problem.sentence
        before = self.compared.blockSignals(True)
        self.compared.clear()
        self.compared.addItem(self.tr("No earlier workshop"), "")
        for card in cards:
            self.compared.addItem(comparable_words(card, workshop.facts.subject), card.id)
        chosen = workshop.facts.compared_with
        if chosen and self.compared.findData(chosen) < 0:
            self.compared.addItem(self.tr("A workshop that is not in this library"), chosen)
        self.compared.blockSignals(before)
        if not hint and not cards:
            hint = self.tr("There is no other workshop on this matrix in the library.")
        self._compared_place.set_hint(hint)
        self._follow()

    def _today(self) -> date:
        return self._parts.clock().astimezone().date()

"""What the partnership says of itself: how it decides, and what its partners do together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel

from placematrix_desktop.application.commands import ChangeFacts
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.guidance import (
    ACTIVITY_LABELS,
    ACTIVITY_WORDS,
    ARRANGEMENT_LABELS,
    ARRANGEMENT_WORDS,
    SOURCE,
    Activity,
    Arrangement,
)
from placematrix_desktop.domain.workshop import Facts, PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Card
from placematrix_desktop.ui.pieces.explained_check import ExplainedCheck
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import domain_tr

Kind = TypeVar("Kind", bound=StrEnum)


_BESIDE_FROM = 760
"""From this width on, at 100 % text, the lists stand beside each other."""


class PartnershipSection(Section):
    """Two lists to tick; each tick is a change of the facts at once."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes, width=1040)
        self.name(
            self.tr("The partnership"),
            self.tr("How it decides today and what its partners do together. The report says it, too."),
        )
        self._desk = desk
        self.arrangements: dict[Arrangement, ExplainedCheck] = {}
        self.activities: dict[Activity, ExplainedCheck] = {}
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        desk.changed.connect(self._on_change)
        self._follow()

    def focus_start(self) -> None:
        next(iter(self.arrangements.values())).box.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(100, self._themes.theme.text_scale) / 100
        beside = self.viewport().width() >= _BESIDE_FROM * scale
        self._lists.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )

    def _build(self) -> None:
        row = self._lists
        row.setSpacing(self._themes.theme.space(2))
        row.addWidget(
            self._list(
                self.tr("How it decides"),
                self.tr("Governance arrangements; one does not exclude another."),
                (ARRANGEMENT_LABELS, ARRANGEMENT_WORDS),
                self.arrangements,
                self._turn_arrangement,
            ),
            1,
        )
        row.addWidget(
            self._list(
                self.tr("What it does together"),
                self.tr("Activities that partners have taken on at place."),
                (ACTIVITY_LABELS, ACTIVITY_WORDS),
                self.activities,
                self._turn_activity,
            ),
            1,
        )
        self.column.addLayout(row)
        source = QLabel(self.tr("Both lists follow {source}; the words are ours.").format(source=SOURCE))
        source.setTextFormat(Qt.TextFormat.PlainText)
        source.setWordWrap(True)
        set_role(source, "caption")
        self.column.addWidget(source)
        self.column.addStretch(1)

    def _list(
        self,
        title: str,
        about: str,
        words: tuple[Mapping[Kind, str], Mapping[Kind, str]],
        checks: dict[Kind, ExplainedCheck],
        turn: Callable[[Kind, bool], None],
    ) -> Card:
        theme, card = self._themes.theme, Card(self._themes)
        heading, sentence = QLabel(title), QLabel(about)
        set_role(heading, "title")
        set_role(sentence, "muted")
        sentence.setWordWrap(True)
        card.body.setSpacing(theme.space(0.5))
        card.body.addWidget(heading)
        card.body.addWidget(sentence)
        card.body.addSpacing(theme.space(0.5))
        labels, explained = words
        for kind, label in labels.items():
            check = ExplainedCheck(self._themes, domain_tr(label), domain_tr(explained[kind]))
            check.clicked.connect(lambda on, kind=kind: turn(kind, on))
            checks[kind] = check
            card.body.addWidget(check)
        card.body.addStretch(1)
        return card

    def _turn_arrangement(self, kind: Arrangement, on: bool) -> None:
        self._enter(
            replace(self._facts, arrangements=_turned(Arrangement, self._facts.arrangements, kind, on))
        )

    def _turn_activity(self, kind: Activity, on: bool) -> None:
        self._enter(replace(self._facts, activities=_turned(Activity, self._facts.activities, kind, on)))

    @property
    def _facts(self) -> Facts:
        return self._desk.workshop.facts

    def _enter(self, facts: Facts) -> None:
        self._desk.carry_out(ChangeFacts(facts))
        self._follow()

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or change_set.touched(PartKind.FACTS):
            self._follow()

    def _follow(self) -> None:
        for arrangement, check in self.arrangements.items():
            check.box.setChecked(arrangement in self._facts.arrangements)
            check.setEnabled(self._desk.writable)
        for activity, check in self.activities.items():
            check.box.setChecked(activity in self._facts.activities)
            check.setEnabled(self._desk.writable)


def _turned(kinds: type[Kind], ticked: tuple[Kind, ...], kind: Kind, on: bool) -> tuple[Kind, ...]:
    return tuple(each for each in kinds if (on if each is kind else each in ticked))

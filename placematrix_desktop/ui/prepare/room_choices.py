"""How the workshop is run in the room: in earnest or to practise, and how hands are counted."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel

from placematrix_desktop.application.commands import ChangeFacts
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Card
from placematrix_desktop.ui.pieces.explained_check import ExplainedCheck
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_BESIDE_FROM = 620
"""From this width on, at 100 % text, two choices stand beside each other."""


class RoomChoices(Card):
    """Each tick is a change of the facts at once."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes)
        self._desk, self._themes = desk, themes
        self._columns = 0
        self.checks: dict[str, ExplainedCheck] = {}
        theme = themes.theme
        edge = theme.space(2)
        self.body.setContentsMargins(edge, theme.space(1.5), edge, theme.space(1.5))
        title = QLabel(self.tr("In the room"))
        set_role(title, "strong")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(2))
        self._grid.setVerticalSpacing(theme.space(0.5))
        self.body.addWidget(title)
        self.body.addLayout(self._grid)
        self._offer(
            "tally_hidden",
            self.tr("Hide shows of hands until they are revealed"),
            self.tr("The room sees a count when you press V again, and not before."),
        )
        self._offer(
            "tally_by_sector",
            self.tr("Count hands by sector"),
            self.tr("A line for each sector. Where one person speaks for a sector, their vote can be told."),
        )
        self._offer(
            "prompts",
            self.tr("Prompts after a show of hands"),
            self.tr("A quiet line for you on what may help the talk on; never in the room window."),
        )
        self._offer(
            "rehearsal",
            self.tr("Rehearsal"),
            self.tr("To practise with: marked as one everywhere, never set beside a real workshop."),
        )
        desk.changed.connect(self._on_change)
        self._follow()
        self._arrange(2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(100, self._themes.text_scale) / 100
        self._arrange(2 if self.width() >= _BESIDE_FROM * scale else 1)

    def _offer(self, name: str, label: str, words: str) -> None:
        check = ExplainedCheck(self._themes, label, words)
        check.clicked.connect(lambda on, name=name: self._turn(name, on))
        self.checks[name] = check

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, check in enumerate(self.checks.values()):
            self._grid.removeWidget(check)
            self._grid.addWidget(check, number // columns, number % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _turn(self, name: str, on: bool) -> None:
        self._desk.carry_out(ChangeFacts(replace(self._desk.workshop.facts, **{name: on})))
        # Where it was refused, what stands is shown again.
        self._follow()

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed or change_set.touched(PartKind.FACTS):
            self._follow()

    def _follow(self) -> None:
        facts = self._desk.workshop.facts
        for name, check in self.checks.items():
            check.box.setChecked(getattr(facts, name))
            check.setEnabled(self._desk.writable)

"""Prepare: its parts at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.half_typed import NEWCOMER
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import KeyHint, Strip
from placematrix_desktop.ui.pieces.page_section import Section
from placematrix_desktop.ui.pieces.section_list import PartStanding, SectionList
from placematrix_desktop.ui.prepare.agenda_section import CLOCK_MS, AgendaSection
from placematrix_desktop.ui.prepare.facts_section import FactsSection
from placematrix_desktop.ui.prepare.interests_section import InterestsSection
from placematrix_desktop.ui.prepare.matrix_section import MatrixSection
from placematrix_desktop.ui.prepare.part_standing import (
    agenda_standing,
    facts_standing,
    interests_standing,
    matrix_standing,
    partnership_standing,
    people_standing,
)
from placematrix_desktop.ui.prepare.partnership_section import PartnershipSection
from placematrix_desktop.ui.prepare.people_columns import TEXT_FIELDS, Column
from placematrix_desktop.ui.prepare.people_grid import PeopleGrid
from placematrix_desktop.ui.prepare.people_section import PeopleSection
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_WIDE, _NARROW = 232, 212
_NARROW_BELOW = 1200


class Part(IntEnum):
    """The parts, in their order."""

    FACTS = 0
    PARTNERSHIP = 1
    MATRIX = 2
    PEOPLE = 3
    INTERESTS = 4
    AGENDA = 5


_PART_OF = {PartKind.FACTS: Part.FACTS, PartKind.PARTICIPANT: Part.PEOPLE, PartKind.AGENDA: Part.AGENDA}
_INTEREST = TEXT_FIELDS[Column.INTEREST]


def part_of(key: DraftKey) -> Part | None:
    """Where what was typed and not entered is to be found; None where it is not in Prepare."""
    if key.kind is PartKind.PARTICIPANT and key.field == _INTEREST:
        return Part.INTERESTS
    if key == NEWCOMER:
        # It waits in Run.
        return None
    return _PART_OF.get(key.kind)


class PrepareScreen(QWidget):
    """Everything about a workshop but its results. Each change is a command as soon as it is made.

    The part that is shown is made at once; the others are made after it is painted, or when asked for.
    """

    def __init__(
        self,
        desk: OpenWorkshop,
        parts: Parts,
        themes: ThemeKeeper,
        projection: Projection | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._projection = projection or projection_of(desk)
        self._lists_of_people: list[PeopleGrid] = []
        self._desk, self._parts, self._themes = desk, parts, themes
        self._made: dict[Part, Section] = {}
        self._makers: dict[Part, Callable[[], Section]] = {
            Part.FACTS: lambda: FactsSection(desk, parts, themes),
            Part.PARTNERSHIP: lambda: PartnershipSection(desk, themes),
            Part.MATRIX: lambda: MatrixSection(desk, themes),
            Part.PEOPLE: lambda: self._folding(PeopleSection(desk, themes)),
            Part.INTERESTS: lambda: self._folding(InterestsSection(desk, self.people.model, themes)),
            Part.AGENDA: lambda: AgendaSection(desk, parts, themes),
        }
        self.list = SectionList(themes)
        self.notice = Strip(themes)
        self._pages = QStackedWidget()
        self._side = QFrame()
        self._make_rest = QTimer(self)
        self._make_rest.setInterval(0)
        self._make_rest.timeout.connect(self._make_another)
        self._clock = QTimer(self)
        self._clock.setInterval(CLOCK_MS)
        self._clock.timeout.connect(self.list.follow)
        self._lay_out()
        self._connect()
        self.list.show_parts(
            (
                (self.tr("The workshop"), "place"),
                (self.tr("The partnership"), "link"),
                (self.tr("Matrix"), "matrix"),
                (self.tr("People"), "people"),
                (self.tr("Interests"), "info"),
                (self.tr("Agenda"), "clock"),
            ),
            self._standings,
        )
        self._say_whether_it_can_be_changed()
        self._projection.changed.connect(self._fold_people)

    def _folding(self, section: PeopleSection | InterestsSection) -> Section:
        """A part with a list of people, which folds where the room may see it."""
        self._lists_of_people.append(section.table)
        self._fold_people()
        return section

    def _fold_people(self) -> None:
        for table in self._lists_of_people:
            table.fold(self._projection.folds_lists_of_people)

    @property
    def facts(self) -> FactsSection:
        section = self.section(Part.FACTS)
        assert isinstance(section, FactsSection)
        return section

    @property
    def matrix(self) -> MatrixSection:
        section = self.section(Part.MATRIX)
        assert isinstance(section, MatrixSection)
        return section

    @property
    def people(self) -> PeopleSection:
        section = self.section(Part.PEOPLE)
        assert isinstance(section, PeopleSection)
        return section

    @property
    def partnership(self) -> PartnershipSection:
        section = self.section(Part.PARTNERSHIP)
        assert isinstance(section, PartnershipSection)
        return section

    @property
    def interests(self) -> InterestsSection:
        section = self.section(Part.INTERESTS)
        assert isinstance(section, InterestsSection)
        return section

    @property
    def agenda(self) -> AgendaSection:
        section = self.section(Part.AGENDA)
        assert isinstance(section, AgendaSection)
        return section

    def section(self, part: Part) -> Section:
        """A part, made now if it was not yet."""
        if part not in self._made:
            self._made[part] = self._makers[part]()
            self._pages.addWidget(self._made[part])
        return self._made[part]

    @property
    def current(self) -> Section:
        """The part that is shown."""
        return self.section(Part(self.list.currentRow()))

    def show_part(self, part: Part) -> None:
        """Turn to a part."""
        self.list.setCurrentRow(part)

    def enter_pending(self) -> bool:
        """Enter all text that is being typed. False where some was refused; it is then kept and shown."""
        refused = [part for part, section in self._made.items() if not section.enter_pending()]
        if refused and self.list.currentRow() not in refused:
            self.show_part(refused[0])
        return not refused

    def focus_start(self) -> None:
        """Put the focus where work on the part that is shown begins; where typed text waits, turn to it."""
        waiting = [part for key in self._desk.waiting() if (part := part_of(key)) is not None]
        if waiting and self.list.currentRow() not in waiting:
            self.show_part(waiting[0])
        self._focus_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(100, self._themes.theme.text_scale) / 100
        self._side.setFixedWidth(round((_NARROW if self.width() < _NARROW_BELOW else _WIDE) * scale))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_rest.start()
        self._clock.start()

    # The inside

    def _lay_out(self) -> None:
        theme = self._themes.theme
        set_role(self._side, "side-pane")
        self._side.setProperty("side", "left")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(theme.space(1), theme.space(2), theme.space(1), theme.space(2))
        side.addWidget(self.list, 1)
        side.addWidget(KeyHint(self._themes, self.tr("Ctrl+PgDn"), self.tr("next part")))
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._side)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(lambda row: self._pages.setCurrentWidget(self.section(Part(row))))
        self.list.entered.connect(self._focus_current)
        self._desk.changed.connect(self._on_change)
        for key, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step(by))

    def _focus_current(self) -> None:
        if self._desk.writable:
            self.current.focus_start()
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, by: int) -> None:
        self.show_part(Part((self.list.currentRow() + by) % len(Part)))
        self._focus_current()

    def _make_another(self) -> None:
        missing = next((part for part in Part if part not in self._made), None)
        if missing is None:
            self._make_rest.stop()
        else:
            self.section(missing)

    def _standings(self) -> tuple[PartStanding, ...]:
        workshop = self._desk.workshop
        return (
            facts_standing(workshop),
            partnership_standing(workshop),
            matrix_standing(workshop),
            people_standing(workshop),
            interests_standing(workshop),
            agenda_standing(workshop, self._parts.clock().astimezone()),
        )

    def _on_change(self, change_set: ChangeSet) -> None:
        if change_set.closing_changed:
            self._say_whether_it_can_be_changed()
        self.list.follow()

    def _say_whether_it_can_be_changed(self) -> None:
        if self._desk.workshop.is_closed:
            words = self.tr(
                "This workshop is closed and shown as it was signed off. "
                "Reopen it as a new version in Sign off to change something."
            )
        elif not self._desk.writable:
            words = self.tr("This library can only be read: the workshop is shown and cannot be changed.")
        else:
            self.notice.clear()
            return
        self.notice.tell("info", words, dismissible=False)

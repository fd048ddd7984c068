"""The record of one descriptor: its parts from the top down, and at the foot a pill for each empty one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from placematrix_desktop.application.commands import TextField
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import PillButton
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.run.keys import Meaning, key_of
from placematrix_desktop.ui.run.record.actions import ActionSection
from placematrix_desktop.ui.run.record.decision import DecisionSection
from placematrix_desktop.ui.run.record.evidence import EvidenceSection
from placematrix_desktop.ui.run.record.guidance import GuidanceSection
from placematrix_desktop.ui.run.record.minority import MinoritySection
from placematrix_desktop.ui.run.record.next_stage import NextStageSection
from placematrix_desktop.ui.run.record.page import Page
from placematrix_desktop.ui.run.record.section import Section
from placematrix_desktop.ui.run.record.texts import NoteSection, PrivateNoteSection, TextSection
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import tr


class DescriptorPage(Page):
    """A new part, such as the tally, is one more entry in `sections`."""

    finished = Signal()

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        projection: Projection,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._desk = desk
        self._projection = projection
        self._arranging = False
        self.definition = QLabel(self._content)
        self.definition.setTextFormat(Qt.TextFormat.PlainText)
        self.definition.setWordWrap(True)
        set_role(self.definition, "caption")
        self.decision = DecisionSection(desk, themes)
        self.note = NoteSection(desk, themes, key_of(Meaning.NOTE))
        self.private_note = PrivateNoteSection(desk, themes, projection, key_of(Meaning.PRIVATE_NOTE))
        self.evidence = EvidenceSection(desk, themes, key_of(Meaning.EVIDENCE))
        # Where the columns are choices nothing lies ahead, and none is a target.
        self.next_stage = (
            NextStageSection(desk, themes, key_of(Meaning.TARGET)) if desk.workshop.matrix.ladder else None
        )
        self.action_list = ActionSection(desk, themes, key_of(Meaning.ACTION))
        self.minority = MinoritySection(desk, themes, key_of(Meaning.MINORITY_VIEW))
        self.support = TextSection(
            desk,
            themes,
            TextField.SUPPORT_NEEDED,
            label=tr("Support needed"),
            key=key_of(Meaning.SUPPORT),
            pill=tr("support needed"),
        )
        self.good_practice = TextSection(
            desk,
            themes,
            TextField.GOOD_PRACTICE,
            label=tr("Good practice to share"),
            key=key_of(Meaning.GOOD_PRACTICE),
            pill=tr("good practice"),
        )
        self.guidance = GuidanceSection(desk, themes, key_of(Meaning.GUIDANCE))
        self.sections: tuple[Section, ...] = (
            self.decision,
            self.note,
            self.private_note,
            self.evidence,
            *((self.next_stage,) if self.next_stage else ()),
            self.action_list,
            self.minority,
            self.support,
            self.good_practice,
            self.guidance,
        )
        self.column.addWidget(self.definition)
        for section in self.sections:
            self.column.addWidget(section)
            section.finished.connect(self.finished)
            section.stirred.connect(self.arrange)
        self._foot = QWidget(self._content)
        flow = FlowLayout(self._foot, gap=themes.theme.space(0.75), line_gap=0)
        self.pills: dict[Section, PillButton] = {}
        for section in self.sections:
            if not section.always:
                words = (section.key, section.pill) if section.key else (section.pill,)
                pill = PillButton(themes, *words)
                pill.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                pill.clicked.connect(lambda _on=False, section=section: self.open(section))
                self.pills[section] = pill
                flow.addWidget(pill)
        self.column.addWidget(self._foot)
        self.column.addStretch(1)
        self.turn_to(desk.selected)

    def turn_to(self, descriptor_id: str) -> None:
        """Enter what is typed and show another descriptor."""
        descriptor = self._desk.workshop.matrix.place(descriptor_id).descriptor
        self._arranging = True
        for section in self.sections:
            section.turn_to(descriptor_id)
        self._arranging = False
        words = "\n".join(part for part in (descriptor.definition, descriptor.context) if part)
        self.definition.setText(words)
        self.definition.setVisible(bool(words))
        self.verticalScrollBar().setValue(0)
        self.arrange()

    def refresh(self) -> None:
        """Show what is stored now."""
        self._arranging = True
        for section in self.sections:
            section.refresh()
        self._arranging = False
        self.arrange()

    def enter_pending(self) -> bool:
        """Enter everything that is typed. False where something of it was refused."""
        # All are tried, whatever comes of the first.
        entered = [section.enter_pending() for section in self.sections]
        return all(entered)

    def open(self, section: Section) -> None:
        """Show a part though it may be empty, and put the focus into it."""
        section.is_asked_for = True
        section.show()
        # The focus goes first: a pill that is hidden with it would throw it out of the pane.
        self._arranging = True
        section.take_focus()
        self._arranging = False
        self.arrange()

    def fold_empty(self) -> None:
        """Let the parts that were asked for and stayed empty become pills again."""
        for section in self.sections:
            section.is_asked_for = False
        self.arrange()

    def arrange(self) -> None:
        """Show each part or its pill."""
        if self._arranging:
            return
        for section in self.sections:
            shown = section.always or section.is_asked_for or section.has_content
            section.setVisible(shown)
            if section in self.pills:
                self.pills[section].setVisible(not shown and section.can_change)
        self._foot.setVisible(any(not pill.isHidden() for pill in self.pills.values()))
        self.reveal_again()

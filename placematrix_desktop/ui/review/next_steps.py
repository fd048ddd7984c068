"""Targets, and what the next stage asks for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from placematrix_desktop.domain.judgement import Judgement, State, Tick
from placematrix_desktop.domain.matrix import Element, Stage, Theme
from placematrix_desktop.domain.text import counted
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review.fresh_section import label
from placematrix_desktop.ui.review.judgement_sign import JudgementSign
from placematrix_desktop.ui.review.reading_row import ReadingRow
from placematrix_desktop.ui.review.theme_pages import ThemePages
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr
from placematrix_desktop.ui.workshop_words import standing_words


def stages_ahead(workshop: Workshop, judgement: Judgement) -> tuple[Stage, ...]:
    """The stages that somebody works towards: the next one, and the target where it lies further on."""
    matrix = workshop.matrix
    ahead = []
    if judgement.state is State.AGREED and judgement.stage_id is not None:
        following = matrix.stage_after(judgement.stage_id)
        if following is not None:
            ahead.append(following)
    target = judgement.target_stage_id
    if target is not None and target != judgement.stage_id and target not in [stage.id for stage in ahead]:
        ahead.append(matrix.stage(target))
    return tuple(ahead)


class NextStepsSection(ThemePages):
    """What the next stage asks for, with a tick at what the group can show already."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        self.name(
            self.tr("Next stage"),
            self.tr("What the next stage, and the target, ask for. Ticked is what is there already."),
        )

    def status(self) -> str:
        targets = sum(1 for j in self.desk.workshop.judgements.values() if j.target_stage_id)
        return (
            self.tr("{0} set").format(counted(targets, tr("target"), tr("targets")))
            if targets
            else self.tr("what it asks for")
        )

    def nothing(self) -> str:
        return self.tr("Nothing of this theme has a stage yet, or a stage above it.")

    def rows_of(self, theme: Theme) -> list[tuple[Element, list[ReadingRow]]]:
        workshop = self.desk.workshop
        groups = []
        for element in theme.elements:
            rows = []
            for descriptor in element.descriptors:
                judgement = workshop.judgement(descriptor.id)
                ahead = stages_ahead(workshop, judgement)
                if workshop.agenda.has(descriptor.id) and ahead:
                    rows.append(self._row(judgement, ahead))
            if rows:
                groups.append((element, rows))
        return groups

    def _row(self, judgement: Judgement, ahead: tuple[Stage, ...]) -> ReadingRow:
        workshop = self.desk.workshop
        descriptor = workshop.matrix.place(judgement.descriptor_id).descriptor
        now = standing_words(workshop, judgement)
        sign = JudgementSign(self.themes, workshop.matrix, judgement, now)
        row = ReadingRow(self.themes, descriptor.id, sign, descriptor.title)
        row.say(now[:1].upper() + now[1:], "muted")
        for stage in ahead:
            is_target = stage.id == judgement.target_stage_id
            words = self.tr("{0}, the target, asks for") if is_target else self.tr("{0} asks for")
            row.say(words.format(stage.label), "strong")
            statements = descriptor.statements(stage.id)
            if not statements:
                row.say(self.tr("The matrix has no statement here."), "muted")
            for number, statement in enumerate(statements):
                self._add_statement(
                    row, statement, Tick(stage_id=stage.id, statement=number) in judgement.ticks
                )
        if judgement.support_needed:
            row.say(judgement.support_needed, before=self.tr("Support asked for:"))
        return row

    def _add_statement(self, row: ReadingRow, statement: str, ticked: bool) -> None:
        theme = self.themes.theme
        side = theme.height("icon_small")
        sign = QLabel()
        icon = self.themes.icon("check", "success") if ticked else self.themes.icon("open", "ink_faint")
        sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))
        line = QHBoxLayout()
        line.setSpacing(theme.space(1))
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(statement), 1)
        row.words.addLayout(line)
        row.add_spoken((self.tr("Ticked: {0}") if ticked else self.tr("Not ticked: {0}")).format(statement))

"""Reading it back: theme by theme, what was agreed and why, calm enough to be read aloud."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Element, ElementStatus, Theme
from placematrix_desktop.domain.participants import SECTOR_LABELS
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review.judgement_sign import JudgementSign
from placematrix_desktop.ui.review.reading_row import ReadingRow
from placematrix_desktop.ui.review.theme_pages import ThemePages
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import domain_tr
from placematrix_desktop.ui.workshop_words import standing_words


class ReadBackSection(ThemePages):
    """Descriptor, result, reason and note of everything in scope, and what is known from elsewhere."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        self.name(self.tr("Read back"), self.tr("← → turn the page, ↑ ↓ go from one to the next."))

    def status(self) -> str:
        return self.tr("{0} themes").format(len(self.themes_shown()))

    def nothing(self) -> str:
        return self.tr("Nothing of this theme is in scope.")

    def rows_of(self, theme: Theme) -> list[tuple[Element, list[ReadingRow]]]:
        workshop = self.desk.workshop
        taken = elements_taken(workshop)
        groups = []
        for element in theme.elements:
            rows = [self._row(d.id) for d in element.descriptors if workshop.agenda.has(d.id)]
            recorded = element.id in workshop.element_results
            if recorded or (element.takes_result and element.id in taken):
                rows.insert(0, self._result_row(element))
            if rows:
                groups.append((element, rows))
        return groups

    def _result_row(self, element: Element) -> ReadingRow:
        """What is known of an element from elsewhere."""
        found = self.desk.workshop.element_results.get(element.id)
        theme = self.themes.theme
        side = theme.height("icon")
        icon = self.themes.icon("check", "success") if found else self.themes.icon("open", "ink_faint")
        sign = QLabel()
        sign.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatio()))
        in_development = element.status is ElementStatus.IN_DEVELOPMENT
        title = self.tr("In development") if in_development else self.tr("Assessed elsewhere")
        row = ReadingRow(self.themes, "", sign, title, element_id=element.id)
        if element.note:
            row.say(element.note, "muted")
        if found is None or not found.result:
            row.say(self.tr("No result recorded yet. Enter leads to where it is written."), "muted")
        else:
            row.say(found.result, "lead", before=self.tr("Result:"))
        if found is not None and found.where_from:
            row.say(found.where_from, before=self.tr("Taken from:"))
        return row

    def _row(self, descriptor_id: str) -> ReadingRow:
        workshop = self.desk.workshop
        judgement = workshop.judgement(descriptor_id)
        descriptor = workshop.matrix.place(descriptor_id).descriptor
        words = standing_words(workshop, judgement)
        sign = JudgementSign(self.themes, workshop.matrix, judgement, words)
        row = ReadingRow(self.themes, descriptor_id, sign, descriptor.title)
        row.say(words[:1].upper() + words[1:], "strong")
        if judgement.state is State.AGREED and judgement.stage_id is not None:
            row.say_list(descriptor.statements(judgement.stage_id), "muted")
        if judgement.reason:
            row.say(judgement.reason, before=self.tr("Why:"))
        if judgement.note:
            row.say(judgement.note, "lead")
        for view in judgement.minority_views:
            row.say(
                view.reason,
                before=self.tr("Another view, {0}:").format(domain_tr(SECTOR_LABELS[view.sector])),
            )
        for action in workshop.actions_for(descriptor_id):
            who = f" ({action.owner})" if action.owner else ""
            row.say(f"{action.text}{who}", "muted", before=self.tr("Action:"))
        return row

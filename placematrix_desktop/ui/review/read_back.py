"""Reading it back: theme by theme, what was agreed and why, calm enough to be read aloud."""

from __future__ import annotations

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.marks import state_in_words
from placematrix_desktop.domain.matrix import Theme
from placematrix_desktop.domain.participants import SECTOR_LABELS
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.review.judgement_sign import JudgementSign
from placematrix_desktop.ui.review.reading_row import ReadingRow
from placematrix_desktop.ui.review.theme_pages import ThemePages
from placematrix_desktop.ui.theme import ThemeKeeper


class ReadBackSection(ThemePages):
    """Descriptor, result, reason and note of everything in scope."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        self.name(self.tr("Read back"), self.tr("← → turn the page, ↑ ↓ go from one to the next."))

    def status(self) -> str:
        return self.tr("{0} themes").format(
            sum(1 for theme in summarise(self.desk.workshop).themes if theme.counts.total)
        )

    def nothing(self) -> str:
        return self.tr("Nothing of this theme is in scope.")

    def rows_of(self, theme: Theme) -> list[tuple[str, list[ReadingRow]]]:
        workshop = self.desk.workshop
        groups = []
        for element in theme.elements:
            rows = [self._row(d.id) for d in element.descriptors if workshop.agenda.has(d.id)]
            if rows:
                groups.append((element.title, rows))
        return groups

    def _row(self, descriptor_id: str) -> ReadingRow:
        workshop = self.desk.workshop
        judgement = workshop.judgement(descriptor_id)
        descriptor = workshop.matrix.place(descriptor_id).descriptor
        words = state_in_words(workshop, judgement)
        sign = JudgementSign(self.themes, workshop.matrix, judgement, words)
        row = ReadingRow(self.themes, descriptor_id, sign, descriptor.title)
        row.say(words[:1].upper() + words[1:], "strong")
        if judgement.state is State.AGREED and judgement.stage_id is not None:
            for statement in descriptor.statements(judgement.stage_id):
                row.say(statement, "muted")
        if judgement.reason:
            row.say(judgement.reason, before=self.tr("Why:"))
        if judgement.note:
            row.say(judgement.note, "lead")
        for view in judgement.minority_views:
            row.say(view.reason, before=self.tr("Another view, {0}:").format(SECTOR_LABELS[view.sector]))
        for action in workshop.actions_for(descriptor_id):
            who = f" ({action.owner})" if action.owner else ""
            row.say(f"{action.text}{who}", "muted", before=self.tr("Action:"))
        return row

"""Reading it back: theme by theme, what was agreed and why, calm enough to be read aloud."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel

from placematrix_desktop.application.commands import ConfirmReadBack
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.matrix import Element, ElementStatus, Theme
from placematrix_desktop.domain.participants import SECTOR_LABELS
from placematrix_desktop.domain.read_back import Reading, read_back_of, reading_of, themes_that_are
from placematrix_desktop.domain.summary import elements_taken
from placematrix_desktop.ui.day_words import day_and_time
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Badge, Button, announce
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
        self.name(self.tr("Read back"))
        self.standing = Badge(themes, "")
        self.column.insertWidget(self.column.indexOf(self.page), self.standing, 0, Qt.AlignmentFlag.AlignLeft)
        self.confirm_button = Button(themes, self.tr("Confirm this theme"), icon="check", hint=self.tr("C"))
        self.confirm_button.clicked.connect(self.confirm)
        # Under the last row: it is confirmed when everything has been read.
        under = self.column.indexOf(self.page) + 1
        self.column.insertWidget(under, self.confirm_button, 0, Qt.AlignmentFlag.AlignLeft)

    def status(self) -> str:
        done, all_of_them = len(self._confirmed()), len(self.themes_shown())
        return self.tr("{0} of {1} themes read back").format(done, all_of_them)

    def fill(self) -> None:
        super().fill()
        workshop, theme = self.desk.workshop, self.themes_shown()[self.at]
        about = (
            self.tr("{0}. Read it aloud; Enter corrects, C confirms and turns the page.")
            if self.desk.writable
            else self.tr("{0}.")
        )
        self.set_about(about.format(self.status()))
        found, reading = read_back_of(workshop, theme.id), reading_of(workshop, theme.id)
        if found is None:
            self.standing.set_badge(self.tr("not read back yet"), "neutral")
        elif reading is Reading.CHANGED:
            words = self.tr("changed since it was read back, {0}")
            self.standing.set_badge(words.format(day_and_time(found.at)), "warning")
        else:
            words = self.tr("read back and confirmed, {0}")
            self.standing.set_badge(words.format(day_and_time(found.at)), "success")
        self.page.setAccessibleDescription(self.standing.text)
        self.confirm_button.setVisible(self.desk.writable)
        self.confirm_button.setText(
            self.tr("Confirm again") if reading is Reading.CONFIRMED else self.tr("Confirm this theme")
        )

    def confirm(self) -> None:
        """The theme that is shown was read back: turn to the next one, if there is one."""
        theme = self.themes_shown()[self.at]
        if not self.desk.writable or self.desk.carry_out(ConfirmReadBack(theme.id)) is None:
            return
        if self.at < len(self.themes_shown()) - 1:
            self.turn_to(self.at + 1)
        else:
            announce(self.page, self.tr("{0}: confirmed. {1}.").format(theme.title, self.status()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.confirm()
        else:
            super().keyPressEvent(event)

    def _confirmed(self) -> tuple[str, ...]:
        return themes_that_are(self.desk.workshop, Reading.CONFIRMED)

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

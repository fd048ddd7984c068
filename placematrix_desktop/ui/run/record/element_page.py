"""The record of an element that takes a result from elsewhere: what it is, and where that comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from placematrix_desktop.application.commands import RecordElementResult
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.judgement import ElementResult
from placematrix_desktop.domain.matrix import ElementStatus
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import TextArea
from placematrix_desktop.ui.run.record.entered_text import Aim, EnteredText
from placematrix_desktop.ui.run.record.page import Page
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import later, tr

ELSEWHERE = later(
    "Assessed with another instrument. What it found can be recorded here; it counts with no descriptor."
)
IN_DEVELOPMENT = later(
    "Still being developed by its publisher: there is nothing to assess yet. What is known already can be "
    "recorded here; it counts with no descriptor."
)


class ElementPage(Page):
    """One element at a time."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._desk = desk
        self.element_id = ""
        self._explanation, self._note = QLabel(), QLabel()
        for words in (self._explanation, self._note):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            set_role(words, "caption")
            self.column.addWidget(words)
        nothing = self._aims("")
        self.result = EnteredText(
            desk, themes, TextArea(themes, lines=3, most_lines=12), nothing[0], label=tr("Result"), key="N"
        )
        self.where_from = EnteredText(
            desk, themes, TextArea(themes, lines=2, most_lines=6), nothing[1], label=tr("Where it comes from")
        )
        self.column.addWidget(self.result)
        self.column.addWidget(self.where_from)
        self.column.addStretch(1)

    def turn_to(self, element_id: str) -> None:
        """Show an element. Raises KeyError for one that the matrix lacks."""
        element = self._desk.workshop.matrix.element(element_id)
        self.element_id = element_id
        result, where_from = self._aims(element_id)
        self.result.aim(result)
        self.where_from.aim(where_from)
        elsewhere = element.status is ElementStatus.ASSESSED_ELSEWHERE
        in_development = element.status is ElementStatus.IN_DEVELOPMENT
        self._explanation.setText(
            tr(ELSEWHERE) if elsewhere else tr(IN_DEVELOPMENT) if in_development else ""
        )
        self._explanation.setVisible(elsewhere or in_development)
        self._note.setText(element.note)
        self._note.setVisible(bool(element.note))
        for text in (self.result, self.where_from):
            text.setVisible(element.takes_result or text.has_content)

    def enter_pending(self) -> bool:
        """Enter what is typed. False where something of it was refused."""
        # Both are tried, whatever comes of the first.
        entered = [text.entry.enter() for text in (self.result, self.where_from)]
        return all(entered)

    def take_focus(self) -> None:
        """Put the focus into the result."""
        if not self.result.isHidden():
            self.result.take_focus()

    def _aims(self, element_id: str) -> tuple[Aim, Aim]:
        desk = self._desk

        def stored() -> ElementResult:
            found = desk.workshop.element_results.get(element_id)
            return found or ElementResult(element_id=element_id)

        return (
            Aim(
                DraftKey(PartKind.ELEMENT_RESULT, element_id, "result"),
                lambda: stored().result,
                lambda text: RecordElementResult(element_id, text, stored().where_from),
            ),
            Aim(
                DraftKey(PartKind.ELEMENT_RESULT, element_id, "where_from"),
                lambda: stored().where_from,
                lambda text: RecordElementResult(element_id, stored().result, text),
            ),
        )

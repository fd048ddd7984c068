"""W: what to take next, and what to leave."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent

from placematrix_desktop.domain.next_to_take import next_to_take
from placematrix_desktop.domain.pace import pace_of
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pace_words import pace_sentence
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.run.panels.next_lines import next_lines
from placematrix_desktop.ui.run.panels.panel import Panel
from placematrix_desktop.ui.theme import ThemeKeeper

CLOCK_MS = 20_000


class NextPanel(Panel):
    """The order that is recommended; Enter goes to a descriptor and back to the grid. A tally that is hidden
    from the room does not show in the order while the room may see this window."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, projection: Projection) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            themes,
            translate("NextPanel", "What to take next"),
            (("Enter", translate("NextPanel", "go there")),),
            lead="00",
        )
        self._desk, self._projection = desk, projection
        self._minute = QTimer(self)
        self._minute.setInterval(CLOCK_MS)
        self._minute.timeout.connect(self.refresh)
        self.list.taken.connect(self._go)
        desk.changed.connect(self._on_change)
        projection.changed.connect(self._on_change)

    def refresh(self) -> None:
        desk, workshop = self._desk, self._desk.workshop
        hidden: tuple[str, ...] = ()
        if self._projection.folds_private:
            hidden = tuple(key for key in workshop.judgements if not self._projection.is_revealed(key))
        suggestions = next_to_take(workshop, desk.session.earlier, hidden=hidden)
        queue = [one.descriptor_id for one in suggestions]
        pace = pace_of(workshop, desk.session.now().astimezone(), queue)
        self.list.show_lines(next_lines(workshop, suggestions, pace))
        if not suggestions:
            self.say(self.tr("Every descriptor in scope is dealt with."))
        else:
            self.say(pace_sentence(pace))

    def take_focus(self) -> None:
        self.list.choose_row(0)
        super().take_focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def _go(self, descriptor_id: str) -> None:
        self._desk.select(descriptor_id)
        self.left.emit()

    def _on_change(self, _change_set: object = None) -> None:
        if self.isVisible():
            self.refresh()

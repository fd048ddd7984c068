"""What moved since the workshop before."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, Signal

from placematrix_desktop.domain.compare import Movement, compare
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import EmptyState
from placematrix_desktop.ui.review.changes_model import ChangesModel
from placematrix_desktop.ui.review.changes_table import ChangesTable
from placematrix_desktop.ui.review.fresh_section import FreshSection
from placematrix_desktop.ui.theme import ThemeKeeper


class ChangesSection(FreshSection):
    """A table, or a word on how to compare where there is nothing to compare with."""

    run_asked = Signal(str)

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        self.name(self.tr("Since last time"))
        self.changes = ChangesModel(self)
        self.table = ChangesTable(themes, self.changes, self.tr("Change since last time"))
        self._nothing = EmptyState(
            themes,
            "history",
            self.tr("Nothing to compare with"),
            self.tr("Choose an earlier workshop on the same matrix in Prepare, and what is new stands here."),
        )
        self._nothing.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(self._nothing, 1)
        self.table.asked.connect(self.run_asked)

    def status(self) -> str:
        earlier = self.desk.session.earlier
        if earlier is None:
            return self.tr("no earlier workshop")
        found = Counter(row.movement for row in compare(earlier, self.desk.workshop))
        moved = sum(found[key] for key in (Movement.UP, Movement.DOWN, Movement.CHANGED))
        ladder = self.desk.workshop.matrix.ladder
        return (self.tr("{0} moved") if ladder else self.tr("{0} changed")).format(moved)

    def focus_start(self) -> None:
        self.freshen()
        if not self.changes.rows:
            self._nothing.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentIndex(self.changes.index(max(self.table.currentIndex().row(), 0), 0))

    def fill(self) -> None:
        earlier = self.desk.session.earlier
        self.changes.show(earlier, self.desk.workshop)
        self.table.setVisible(bool(self.changes.rows))
        self._nothing.setVisible(not self.changes.rows)
        if earlier is None:
            self.set_about("")
            return
        facts = earlier.facts
        when = f"{facts.date.day} {facts.date:%B %Y}" if facts.date else ""
        against = " · ".join(part for part in (facts.occasion, when) if part) or self.tr(
            "the workshop before"
        )
        self.set_about(
            self.tr("Against {0}: {1}.").format(against, self.changes.summary() or self.tr("nothing"))
        )

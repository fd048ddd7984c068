"""The seven expected sectors as a row of chips: a tick and a number, or a sign and what is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QSizePolicy, QWidget

from placematrix_desktop.domain.participants import EXPECTED_SECTORS, Participant, Sector
from placematrix_desktop.ui.pieces import Badge, BadgeKind
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.prepare.sector_voices import Standing, voices_of
from placematrix_desktop.ui.theme import ThemeKeeper

_KINDS: dict[Standing, BadgeKind] = {
    Standing.PRESENT: "success",
    Standing.ABSENT: "last_time",
    Standing.MISSING: "warning",
}


class SectorChips(QWidget):
    """Says of each sector whether somebody who speaks for it is in the room."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Sectors in the room"))
        row = FlowLayout(self, gap=themes.theme.space(0.75))
        self.chips: dict[Sector, Badge] = {}
        for sector in EXPECTED_SECTORS:
            self.chips[sector] = Badge(themes, "", "neutral")
            row.addWidget(self.chips[sector])

    def show_people(self, people: Iterable[Participant]) -> None:
        """Count these people. Of an empty list nothing is missing yet: the chips say who is expected."""
        people = tuple(people)
        sentences = []
        for voice in voices_of(people):
            chip = self.chips[voice.sector]
            if people:
                chip.set_badge(voice.short, _KINDS[voice.standing])
            else:
                chip.set_badge(voice.label, "neutral")
            chip.setAccessibleName(voice.sentence)
            chip.setToolTip(voice.sentence)
            sentences.append(voice.sentence)
        self.setAccessibleDescription(" ".join(sentences))

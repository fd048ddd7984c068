"""The earlier workshops that this one can be compared with, in words for a list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.ui.typed_time import date_words


def comparable_words(card: WorkshopCard, subject: str) -> str:
    """ "Baseline review · Tue 12 May 2026 · 18 of 18 agreed"; the subject first where it is another's."""
    parts = [
        card.subject if card.subject != subject else "",
        card.occasion,
        date_words(date.fromisoformat(card.date)) if card.date else "",
        QCoreApplication.translate("Comparable", "{agreed} of {scope} agreed").format(
            agreed=card.agreed, scope=card.in_scope
        ),
        "" if card.closed else QCoreApplication.translate("Comparable", "still open"),
    ]
    return " · ".join(part for part in parts if part)

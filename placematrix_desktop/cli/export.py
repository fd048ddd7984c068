"""`placematrix export`: the documents of a workshop, without the window."""

from __future__ import annotations

from pathlib import Path

from placematrix_desktop.application.ports import WorkshopCard
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.errors import UserError


def export(library: Path, workshop: str | None, *, pdf: Path | None, record: Path | None) -> int:
    """Write one document. Raises UserError where library, workshop or target do not do."""
    if not library.is_file():
        # Opening would make an empty library, which is not what was asked for.
        raise UserError("There is no such library file.", where=str(library))
    parts = parts_of(library.absolute())
    try:
        card = _chosen(parts.workshops, workshop, library)
        account = parts.workshops.open(card.id).account()
        for warning in parts.documents.warnings(account) if pdf else ():
            print(f"note: {warning}")
        if pdf:
            parts.documents.write_pdf(account, pdf)
        if record:
            parts.documents.write_record(account, record)
    finally:
        parts.library.close()
    print(f"{pdf or record}: {card.subject}, {card.occasion or card.matrix_title}, version {card.version}")
    return 0


def _chosen(workshops: Workshops, wanted: str | None, library: Path) -> WorkshopCard:
    cards = workshops.recent(100_000)
    found = [card for card in cards if wanted is None or card.id.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    listed = "".join(
        f"\n  {card.id}  {card.subject}, {card.date or 'no date'}" for card in (found or cards)[:20]
    )
    if not cards:
        raise UserError("There is no workshop in this library.", where=str(library))
    if not found:
        raise UserError(f"There is no workshop “{wanted}”.", where=str(library), mend=f"There are:{listed}")
    raise UserError(
        "There is more than one workshop.", where=str(library), mend=f"Name one by its id:{listed}"
    )

"""`placematrix export`: the documents of a workshop, without the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.application.foresight import foreseen, may_name_somebody
from placematrix_desktop.application.ports import Account, Documents, WorkshopCard
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.audience import AUDIENCE_LABELS, Audience
from placematrix_desktop.errors import UserError

Write = Callable[[Documents, Account, Path], None]


def _write_mail(documents: Documents, account: Account, path: Path) -> None:
    mail = documents.mail(account, f"{path.stem}.pdf")
    for name in mail.left_out:
        print(f"note: the address of {name} cannot be one, so it is left out.")
    documents.write_mail_draft(account, mail, path)


WRITERS: dict[str, Write] = {
    "pdf": lambda documents, account, path: documents.write_pdf(account, path),
    "record": lambda documents, account, path: documents.write_record(account, path),
    "word": lambda documents, account, path: documents.write_word(account, path),
    "workbook": lambda documents, account, path: documents.write_workbook(account, path),
    "csv": lambda documents, account, path: documents.write_csv(account, path),
    "mail": _write_mail,
}
"""What can be exported, by the name of its option."""

FOR_ANY_AUDIENCE = ("pdf", "record", "word", "mail")
"""The others are for people who go on working with the results, and have everything."""


def export(library: Path, workshop: str | None, kind: str, path: Path, audience: Audience) -> int:
    """Write one document. Raises UserError where library, workshop, audience or target do not do."""
    if not library.is_file():
        # Opening would make an empty library, which is not what was asked for.
        raise UserError("There is no such library file.", where=str(library))
    if audience is not Audience.WORKING and kind not in FOR_ANY_AUDIENCE:
        raise UserError(
            f"There is no {AUDIENCE_LABELS[audience].lower()} of this kind of file.",
            mend="Choose --pdf, --record, --word or --mail, or leave --audience out.",
        )
    parts = parts_of(library.absolute())
    try:
        card = _chosen(parts.workshops, workshop, library)
        whole = parts.workshops.open(card.id).account()
        account = account_for(whole, audience)
        for warning in _warnings(parts.documents, whole, account, kind):
            print(f"note: {warning}")
        WRITERS[kind](parts.documents, account, path)
    finally:
        parts.library.close()
    print(f"{path}: {card.subject}, {card.occasion or card.matrix_title}, version {card.version}")
    return 0


def _warnings(documents: Documents, whole: Account, account: Account, kind: str) -> tuple[str, ...]:
    if kind in ("pdf", "mail"):
        return foreseen(documents, whole, account.audience)
    return may_name_somebody(whole, account)


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

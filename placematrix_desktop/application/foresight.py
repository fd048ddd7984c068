"""What to say of a document before it is made, so that it can still be mended."""

from __future__ import annotations

from placematrix_desktop.application.audiences import account_for, all_names_in
from placematrix_desktop.application.ports import Account, Documents
from placematrix_desktop.domain.audience import AUDIENCE_LABELS, Audience
from placematrix_desktop.domain.naming import texts_that_may_name

_MOST_PLACES = 5


def foreseen(documents: Documents, account: Account, audience: Audience) -> tuple[str, ...]:
    """In sentences: characters that do not come out, and texts of a copy that may name somebody, with where
    they stand. `account` is that of the working copy."""
    copy = account_for(account, audience)
    return (*documents.warnings(copy), *may_name_somebody(account, copy))


def may_name_somebody(account: Account, copy: Account) -> tuple[str, ...]:
    """The second of these. `copy` is what its audience gets of `account`."""
    found = texts_that_may_name(copy.workshop, copy.signatures, all_names_in(account), copy.audience)
    places = list(dict.fromkeys(each.where for each in found))
    label = AUDIENCE_LABELS[copy.audience].lower()
    said = [
        f"“{place}” may name somebody. Read it before the {label} goes out."
        for place in places[:_MOST_PLACES]
    ]
    if len(places) > _MOST_PLACES:
        said.append(f"So may {len(places) - _MOST_PLACES} more texts.")
    return tuple(said)

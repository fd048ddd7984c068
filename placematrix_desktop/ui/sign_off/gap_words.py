"""What is still open, in a sentence in the language of the window."""

from __future__ import annotations

from placematrix_desktop.domain.participants import SECTOR_LABELS, Sector
from placematrix_desktop.domain.readiness import Gap, Open
from placematrix_desktop.ui.words import domain_tr, later, tr

_SENTENCES: dict[Gap, tuple[str, str]] = {
    Gap.NOT_ASSESSED: (later("1 descriptor is not assessed."), later("{} descriptors are not assessed.")),
    Gap.PARKED: (later("1 descriptor is parked."), later("{} descriptors are parked.")),
    Gap.NO_REASON: (
        later("1 descriptor without consensus and without a reason."),
        later("{} descriptors without consensus and without a reason."),
    ),
    Gap.NO_RESULT: (
        later("1 element assessed elsewhere without a result."),
        later("{} elements assessed elsewhere without a result."),
    ),
    Gap.NO_OWNER: (later("1 action has no owner."), later("{} actions have no owner.")),
    Gap.NO_DATE: (later("1 action has no date."), later("{} actions have no date.")),
    Gap.INTERESTS: (
        later("1 participant has said nothing about interests."),
        later("{} participants have said nothing about interests."),
    ),
    Gap.NO_OUTCOME: (
        later("1 declared interest has no outcome."),
        later("{} declared interests have no outcome."),
    ),
    Gap.NOT_READ_BACK: (later("1 theme was not read back."), later("{} themes were not read back.")),
    Gap.CHANGED_SINCE: (
        later("1 theme has changed since being read back."),
        later("{} themes have changed since being read back."),
    ),
    Gap.NO_VOICE: (
        later("1 decision was made while a sector that took part was not in the room."),
        later("{} decisions were made while a sector that took part was not in the room."),
    ),
}
"""For one, and for more than one."""


def gap_words(gap: Open) -> str:
    """The sentence of the domain for this gap, which the report prints, as the window says it."""
    if gap.gap is Gap.NOBODY:
        return tr("Nobody is on the list of participants.")
    if gap.gap is Gap.SECTORS_MISSING:
        names = "; ".join(domain_tr(SECTOR_LABELS[Sector(sector)]) for sector in gap.about)
        return tr("Not in the room: {}.").format(names)
    one, many = _SENTENCES[gap.gap]
    return tr(one) if len(gap.about) == 1 else tr(many).format(len(gap.about))

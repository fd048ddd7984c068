"""How a descriptor stands, and how many stand so, in the language of the window."""

from __future__ import annotations

from placematrix_desktop.domain.judgement import STATE_LABELS, Judgement, State
from placematrix_desktop.domain.summary import Counts
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.words import domain_tr, later, tr


def standing_words(workshop: Workshop, judgement: Judgement) -> str:
    """ "agreed Maturing, moving to Thriving", "no consensus", "not assessed"."""
    if judgement.state is State.OPEN:
        return tr("not assessed")
    if judgement.state is not State.AGREED or judgement.stage_id is None:
        return domain_tr(STATE_LABELS[judgement.state]).lower()
    label = workshop.matrix.stage(judgement.stage_id).label
    following = workshop.matrix.stage_after(judgement.stage_id)
    if judgement.between_next and following is not None:
        return tr("agreed {0}, moving to {1}").format(label, following.label)
    return tr("agreed {0}").format(label)


_COUNTED: tuple[tuple[str, str], ...] = (
    ("no_consensus", later("{} without consensus")),
    ("parked", later("{} parked")),
    ("not_applicable", later("{} not applicable")),
    ("open", later("{} not assessed")),
)
"""The fields of `Counts` beside the stages."""


def counts_words(workshop: Workshop, counts: Counts) -> str:
    """ "2 Developing, 1 Maturing, 1 without consensus"; empty where there is nothing in scope."""
    said = [
        f"{number} {workshop.matrix.stage(stage_id).label}"
        for stage_id, number in counts.by_stage.items()
        if number
    ]
    for field, words in _COUNTED:
        if number := getattr(counts, field):
            said.append(tr(words).format(number))
    return ", ".join(said)

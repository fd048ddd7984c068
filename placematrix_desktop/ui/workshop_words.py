"""How a descriptor stands, in the language of the window."""

from __future__ import annotations

from placematrix_desktop.domain.judgement import STATE_LABELS, Judgement, State
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.words import domain_tr, tr


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

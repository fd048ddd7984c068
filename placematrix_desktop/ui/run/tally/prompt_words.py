"""What the prompts say to the facilitator."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.prompting import Prompt, PromptKind
from placematrix_desktop.ui.tally_words import moved_by_words


def prompt_words(prompt: Prompt, matrix: Matrix) -> str:
    """One short sentence."""
    labels = [matrix.stages[stage].label for stage in prompt.stages]
    match prompt.kind:
        case PromptKind.TOO_MANY_HANDS:
            return _tr("More hands than people in the room: count again?")
        case PromptKind.NOT_MOVED:
            return _tr(
                "The middle did not move: record no consensus, or the lower stage with a minority view."
            )
        case PromptKind.EXTREMES_FIRST:
            return _tr("Ask the two ends first: {0}, then {1}.").format(*labels)
        case PromptKind.OFFER_LOWER:
            return _tr("Offer {0}, or “between {0} and {1}”.").format(*labels)
        case PromptKind.ONE_APART:
            return _tr("One hand apart, at {0}: ask what each side would need to see.").format(*labels)
        case PromptKind.CAN_LIVE_WITH_IT:
            return _tr("Most are at {0}: can the others live with it?").format(*labels)
        case PromptKind.CONFIRM_ALOUD:
            return _tr("Say {0} aloud, wait a moment, and agree it.").format(*labels)
        case PromptKind.SAY_LOWEST:
            return _tr("The rule is the lowest of the range: say {0} aloud.").format(*labels)
        case PromptKind.NOT_RAISED:
            if prompt.hands == 1:
                return _tr("One person did not raise a hand: who has not spoken?")
            return _tr("{0} people did not raise a hand: who has not spoken?").format(prompt.hands)
        case PromptKind.MOVED:
            return _tr("The group {0}: ask what changed its mind.").format(moved_by_words(prompt.moved))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Prompts", words)

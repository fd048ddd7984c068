"""What is found in the rounds that were counted, in words: for the room, and for the facilitator alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.participants import presence_of
from placematrix_desktop.domain.prompting import prompts_after
from placematrix_desktop.domain.tally import Tally, spread_of
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.run.tally.prompt_words import prompt_words
from placematrix_desktop.ui.tally_words import accord_words, hands_words, moved_words, spread_words


def present_in(workshop: Workshop) -> int:
    """How many people are in the room; 0 where nobody is on the list."""
    return presence_of(workshop.participants.values()).total


def verdict_of(rounds: Sequence[Tally], workshop: Workshop) -> str:
    """Whether the last round agrees; "" where nothing was counted."""
    return accord_words(rounds[-1], workshop.matrix) if rounds else ""


def details_of(rounds: Sequence[Tally], workshop: Workshop, *, shown: bool) -> str:
    """Median, range, hands and what the last round did to the one before. Not `shown` to the room yet is
    said, too."""
    if not rounds:
        return ""
    matrix, last = workshop.matrix, rounds[-1]
    spread = spread_of(last, matrix)
    details = [spread_words(spread, matrix) if spread else "", hands_words(last.hands)]
    moved = moved_words(rounds[-2], last, matrix) if len(rounds) > 1 else ""
    if moved:
        details.append(_tr("round {0} {1}").format(last.round, moved))
    if not shown:
        details.append(_tr("not shown to the room yet"))
    return " · ".join(part for part in details if part)


def prompts_of(rounds: Sequence[Tally], workshop: Workshop, descriptor_id: str) -> tuple[str, ...]:
    """What may help the facilitator on; nothing where prompts are switched off, or where the group has
    come to its result."""
    if not workshop.facts.prompts or workshop.judgement(descriptor_id).state is not State.OPEN:
        return ()
    found = prompts_after(
        rounds, workshop.matrix, present=present_in(workshop), rule=workshop.facts.default_rule
    )
    return tuple(prompt_words(prompt, workshop.matrix) for prompt in found)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Tally", words)

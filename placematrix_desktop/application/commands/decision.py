"""The form of a command: it looks at the workshop as it stands and decides what changes, or refuses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import ClassVar, Protocol

import msgspec

from placematrix_desktop.application.ports import DraftKey, NewId
from placematrix_desktop.domain.judgement import (
    RULE_LABELS,
    STATES_WITH_A_REASON,
    DecisionRule,
    Judgement,
    State,
    rules_for,
)
from placematrix_desktop.domain.workshop import Change, PartKind, PartValue, Workshop
from placematrix_desktop.errors import Refused


def _no_other_workshop(_workshop_id: str) -> bool:
    return False


class Sight(msgspec.Struct, frozen=True, kw_only=True):
    """What a command may look at. `is_rehearsal` says of another workshop, by its id, whether it is one."""

    workshop: Workshop
    private_notes: Mapping[str, str]
    now: datetime
    new_id: NewId
    is_rehearsal: Callable[[str], bool] = _no_other_workshop

    def descriptor_title(self, descriptor_id: str) -> str:
        """The title of a descriptor. Raises Refused for an id that the matrix lacks."""
        if not self.workshop.matrix.has_descriptor(descriptor_id):
            raise Refused(f"This matrix has no descriptor “{descriptor_id}”.")
        return self.workshop.matrix.place(descriptor_id).descriptor.title

    def stage_label(self, stage_id: str) -> str:
        """The label of a stage. Raises Refused for an id that the matrix lacks."""
        try:
            return self.workshop.matrix.stage(stage_id).label
        except KeyError:
            word = self.workshop.matrix.column_word
            raise Refused(f"This matrix has no {word} “{stage_id}”.") from None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a command comes to. `name` is for Undo ("agree Maturing"); `sentence` is for the diary and
    None where the diary must not know. No changes means that things already stand as asked."""

    name: str
    sentence: str | None
    changes: tuple[Change, ...]
    drafts_done: tuple[DraftKey, ...] = ()


class Command(Protocol):
    """One thing that a facilitator does. `kind` is its name in the diary."""

    kind: ClassVar[str]

    def decide(self, sight: Sight) -> Decision:
        """Work out the changes. Raises Refused, and then nothing happens."""
        ...


def title_in_scope(sight: Sight, descriptor_id: str) -> str:
    """The title of a descriptor. Raises Refused where the agenda leaves it out."""
    title = sight.descriptor_title(descriptor_id)
    if not sight.workshop.agenda.has(descriptor_id):
        raise Refused("This descriptor is not in scope today.", where=title, mend="Add it in Prepare first.")
    return title


def change_to(
    kind: PartKind, part_id: str, old: PartValue | None, new: PartValue | None
) -> tuple[Change, ...]:
    """One change, or none where nothing would be different."""
    return () if old == new else (Change(kind, part_id, old, new),)


def check_takes_a_reason(state: State, title: str) -> None:
    """Raises Refused where a judgement in this state has no reason to give."""
    if state not in STATES_WITH_A_REASON:
        raise Refused("A reason goes with no consensus, parked or not applicable.", where=title)


def check_rule_fits(sight: Sight, rule: DecisionRule | None, where: str = "", *, usual: bool = False) -> None:
    """Raises Refused for a decision rule that means nothing on this matrix; `usual` says that it is the
    usual one of the workshop and was not asked for by itself."""
    if rule is None or rule in rules_for(sight.workshop.matrix):
        return
    why = f"“{RULE_LABELS[rule]}” needs stages in their order, and these columns are choices."
    raise Refused(
        f"The usual decision rule {why}" if usual else f"The decision rule {why}",
        where=where,
        mend="Choose another usual rule in Prepare." if usual else "Choose another rule.",
    )


def judgement_change(sight: Sight, new: Judgement) -> tuple[Change, ...]:
    """The change that puts this judgement in place of the one there is."""
    old = sight.workshop.judgements.get(new.descriptor_id)
    if old is None and new == Judgement(descriptor_id=new.descriptor_id):
        return ()
    return change_to(PartKind.JUDGEMENT, new.descriptor_id, old, new)

"""Recording what the group says of one descriptor: stage, state and the marks beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands.decision import (
    Decision,
    Sight,
    check_rule_fits,
    check_takes_a_reason,
    judgement_change,
    title_in_scope,
)
from placematrix_desktop.application.entered import entered_text
from placematrix_desktop.domain.charts import state_in_words
from placematrix_desktop.domain.judgement import (
    RULE_LABELS,
    STATE_LABELS,
    DecisionRule,
    Evidence,
    Judgement,
    MinorityView,
    State,
    Tick,
)
from placematrix_desktop.domain.participants import presence_of
from placematrix_desktop.errors import Refused

NO_TARGET = "These columns are choices: none is a target for another."


@dataclass(frozen=True)
class PlaceStage:
    """Agree a stage. Without `rule` the workshop's default counts; agreeing the same stage again keeps
    everything as it is, a different one ends "between this and the next"."""

    kind: ClassVar[str] = "place_stage"
    descriptor_id: str
    stage_id: str
    rule: DecisionRule | None = None

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        label = sight.stage_label(self.stage_id)
        judgement = sight.workshop.judgement(self.descriptor_id)
        stands = judgement.state is State.AGREED and judgement.stage_id == self.stage_id
        if stands:
            new = replace(judgement, rule=self.rule or judgement.rule)
        else:
            new = replace(
                _decided(sight, judgement, State.AGREED),
                stage_id=self.stage_id,
                rule=self.rule or sight.workshop.facts.default_rule,
            )
        if new != judgement:
            # One that stands in an older record is left alone.
            check_rule_fits(sight, new.rule, title, usual=self.rule is None)
        return Decision(
            # Undoing it leaves the stage agreed, and must not seem to take it away.
            name="decision rule" if stands and new != judgement else f"agree {label}",
            sentence=f"{title}: agreed {label} ({RULE_LABELS[new.rule] if new.rule else 'no rule given'}).",
            changes=judgement_change(sight, new),
        )


@dataclass(frozen=True)
class MarkBetween:
    """Say that the group is between the agreed stage and the next, or no longer."""

    kind: ClassVar[str] = "mark_between"
    descriptor_id: str
    between: bool

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        judgement = sight.workshop.judgement(self.descriptor_id)
        if self.between and not sight.workshop.matrix.ladder:
            raise Refused("These columns are choices: nothing lies between one and the next.", where=title)
        if judgement.stage_id is None:
            raise Refused(
                "Agree a stage first; then say that it is between that one and the next.", where=title
            )
        following = sight.workshop.matrix.stage_after(judgement.stage_id)
        if self.between and following is None:
            label = sight.stage_label(judgement.stage_id)
            raise Refused(f"There is no stage to move to: {label} is the last stage.", where=title)
        new = replace(judgement, between_next=self.between)
        name = f"moving to {following.label}" if self.between and following else "no longer between stages"
        return Decision(
            name=name,
            sentence=f"{title}: {state_in_words(sight.workshop, new)}.",
            changes=judgement_change(sight, new),
        )


@dataclass(frozen=True)
class SetState:
    """Record no consensus, park, or say that the descriptor does not apply; or open it again.

    Note, evidence and all else that was written stay. A reason goes with its state: without `reason` a
    new state has none, and the same state keeps its own.
    """

    kind: ClassVar[str] = "set_state"
    descriptor_id: str
    state: State
    reason: str | None = None

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        if self.state is State.AGREED:
            raise Refused(f"Say which {sight.workshop.matrix.column_word} was agreed.", where=title)
        judgement = sight.workshop.judgement(self.descriptor_id)
        new = judgement if judgement.state is self.state else _decided(sight, judgement, self.state)
        if self.reason is not None:
            reason = entered_text(self.reason, "reason", where=title)
            if reason:
                check_takes_a_reason(self.state, title)
            new = replace(new, reason=reason)
        words = "opened again" if self.state is State.OPEN else STATE_LABELS[self.state].lower()
        name = "open again" if self.state is State.OPEN else words
        return Decision(name=name, sentence=f"{title}: {words}.", changes=judgement_change(sight, new))


@dataclass(frozen=True)
class SetTarget:
    """Set the stage that the group aims for, or None for no target. Where the columns are choices there is
    none to set, but one that stands in an older record can be taken away."""

    kind: ClassVar[str] = "set_target"
    descriptor_id: str
    stage_id: str | None

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        if self.stage_id is not None and not sight.workshop.matrix.ladder:
            raise Refused(NO_TARGET, where=title)
        words = f"target {sight.stage_label(self.stage_id)}" if self.stage_id else "no target"
        new = replace(sight.workshop.judgement(self.descriptor_id), target_stage_id=self.stage_id)
        return Decision(name=words, sentence=f"{title}: {words}.", changes=judgement_change(sight, new))


@dataclass(frozen=True)
class TickStatement:
    """Say that the group can show one statement of a cell, or no longer says so."""

    kind: ClassVar[str] = "tick_statement"
    descriptor_id: str
    tick: Tick
    ticked: bool

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        label = sight.stage_label(self.tick.stage_id)
        statements = sight.workshop.matrix.place(self.descriptor_id).descriptor.statements(self.tick.stage_id)
        if not 0 <= self.tick.statement < len(statements):
            raise Refused(f"{label} has no statement {self.tick.statement + 1}.", where=title)
        judgement = sight.workshop.judgement(self.descriptor_id)
        ticks = set(judgement.ticks) - {self.tick} | ({self.tick} if self.ticked else set())
        says = "can show" if self.ticked else "no longer shows"
        words = f"{says} statement {self.tick.statement + 1} of {label}"
        return Decision(
            name=words,
            sentence=f"{title}: {words}.",
            changes=judgement_change(sight, replace(judgement, ticks=tuple(sorted(ticks)))),
        )


@dataclass(frozen=True)
class SetEvidence:
    """Put this list of evidence in place of the one there is. Pieces without text are left out."""

    kind: ClassVar[str] = "set_evidence"
    descriptor_id: str
    evidence: tuple[Evidence, ...]

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        tidy = (replace(p, text=entered_text(p.text, "evidence", where=title)) for p in self.evidence)
        kept = tuple(piece for piece in tidy if piece.text)
        new = replace(sight.workshop.judgement(self.descriptor_id), evidence=kept)
        return Decision(
            name="evidence", sentence=f"{title}: evidence recorded.", changes=judgement_change(sight, new)
        )


@dataclass(frozen=True)
class SetMinorityViews:
    """Put these minority views in place of those there are. Views without a reason are left out."""

    kind: ClassVar[str] = "set_minority_views"
    descriptor_id: str
    views: tuple[MinorityView, ...]

    def decide(self, sight: Sight) -> Decision:
        title = title_in_scope(sight, self.descriptor_id)
        for view in self.views:
            if view.stage_id is not None:
                sight.stage_label(view.stage_id)
        tidy = (replace(v, reason=entered_text(v.reason, "minority view", where=title)) for v in self.views)
        kept = tuple(view for view in tidy if view.reason)
        new = replace(sight.workshop.judgement(self.descriptor_id), minority_views=kept)
        return Decision(
            name="minority view",
            sentence=f"{title}: minority view recorded.",
            changes=judgement_change(sight, new),
        )


def _decided(sight: Sight, judgement: Judgement, state: State) -> Judgement:
    """The judgement in a new state, with what belongs to the old one taken away."""
    is_open = state is State.OPEN
    return replace(
        judgement,
        state=state,
        stage_id=None,
        between_next=False,
        rule=None,
        reason="",
        present=None if is_open else presence_of(sight.workshop.participants.values()),
        decided_at=None if is_open else sight.now,
    )

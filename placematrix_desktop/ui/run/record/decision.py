"""What was decided: the stage, or why there is none, and how the group came to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import MarkBetween, PlaceStage, SetState, TextField
from placematrix_desktop.domain.judgement import RULE_LABELS, DecisionRule, Judgement, State, rules_for
from placematrix_desktop.domain.voices import presence_in_short
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import PillButton, TextArea
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.run.keys import Meaning, key_of
from placematrix_desktop.ui.run.record.choice_box import ChoiceBox
from placematrix_desktop.ui.run.record.entered_text import EnteredText
from placematrix_desktop.ui.run.record.roving import Roving
from placematrix_desktop.ui.run.record.section import Section, SectionHeader
from placematrix_desktop.ui.run.record.stage_pill import StagePill
from placematrix_desktop.ui.run.record.texts import aim_at_text
from placematrix_desktop.ui.run.record.wrapped_check import WrappedCheck
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import domain_tr, later, tr

REASON_LABELS: dict[State, str] = {
    State.NO_CONSENSUS: later("Why there is no consensus"),
    State.PARKED: later("Why it is parked"),
    State.NOT_APPLICABLE: later("Why it does not apply"),
}

_STATE_KEYS: dict[State, Meaning] = {
    State.NO_CONSENSUS: Meaning.NO_CONSENSUS,
    State.PARKED: Meaning.PARK,
    State.NOT_APPLICABLE: Meaning.NOT_APPLICABLE,
    State.OPEN: Meaning.OPEN_AGAIN,
}

_STATE_WORDS: dict[State, tuple[str, str, str]] = {
    State.NO_CONSENSUS: (later("none"), later("no consensus"), later("No consensus")),
    State.PARKED: (later("park"), later("parked"), later("Park for later")),
    State.NOT_APPLICABLE: (later("n/a"), later("not applicable"), later("Not applicable here")),
    State.OPEN: (later("clear"), later("clear"), later("Clear: open again")),
}
"""What stands on the button, what stands there once it holds, and what it means."""


class DecisionSection(Section):
    """The keys of a decision as buttons, and what goes with the one that was taken."""

    always = True
    needs_scope = True

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes)
        matrix = desk.workshop.matrix
        self.column.setSpacing(themes.theme.space(1))
        pills = QWidget(self)
        flow = FlowLayout(pills, gap=themes.theme.space(0.75), line_gap=0)
        self.stages = [StagePill(themes, matrix, index) for index in range(len(matrix.stages))]
        self.states = {
            state: PillButton(themes, key_of(meaning), tr(_STATE_WORDS[state][0]), checkable=True)
            for state, meaning in _STATE_KEYS.items()
        }
        for state, pill in self.states.items():
            pill.setAccessibleName(tr(_STATE_WORDS[state][2]))
            pill.setToolTip(tr(_STATE_WORDS[state][2]))
        for number, stage_pill in enumerate(self.stages, start=1):
            flow.addWidget(stage_pill)
            stage_pill.clicked.connect(lambda _on=False, number=number: self.agree(number))
        for state, pill in self.states.items():
            flow.addWidget(pill)
            pill.clicked.connect(lambda _on=False, state=state: self.set_state(state))
        self._open_words = QLabel(tr("Open: not assessed"), self)
        set_role(self._open_words, "muted")
        flow.addWidget(self._open_words)
        self.column.addWidget(pills)
        self._roving = Roving(self)
        self._roving.take([*self.stages, *self.states.values()])

        self._between_place = QHBoxLayout()
        self._between_check: WrappedCheck | None = None
        self._between_words = ""
        self.column.addLayout(self._between_place)

        self._rule_row = QWidget(self)
        rule_row = QVBoxLayout(self._rule_row)
        rule_row.setContentsMargins(0, 0, 0, 0)
        rule_row.setSpacing(themes.theme.space(0.5))
        rule_header = SectionHeader(themes, tr("Agreed by"), key=key_of(Meaning.RULE))
        self.rule = ChoiceBox(tr("Agreed by: decision rule"))
        self._offer_rules(None)
        self.rule.activated.connect(self._choose_rule)
        rule_header.label.setBuddy(self.rule)
        rule_row.addWidget(rule_header)
        rule_row.addWidget(self.rule)
        self.column.addWidget(self._rule_row)
        self.present = QLabel(self)
        self.present.setTextFormat(Qt.TextFormat.PlainText)
        self.present.setWordWrap(True)
        set_role(self.present, "caption")
        self.column.addWidget(self.present)

        self.reason = EnteredText(
            desk,
            themes,
            TextArea(themes, lines=2, most_lines=8),
            aim_at_text(desk, self.descriptor_id, TextField.REASON),
            label=tr("Reason"),
        )
        self.reason.stirred.connect(self._on_reason_stirred)
        self.column.addWidget(self.reason)
        self.refresh()

    @property
    def has_content(self) -> bool:
        return True

    @property
    def takes_reason(self) -> bool:
        """Whether the state that was set goes with a reason."""
        return self.judgement.state in REASON_LABELS

    def turn_to(self, descriptor_id: str) -> None:
        self.reason.aim(aim_at_text(self.desk, descriptor_id, TextField.REASON))
        super().turn_to(descriptor_id)

    def enter_pending(self) -> bool:
        return self.reason.entry.enter()

    def take_focus(self) -> None:
        stop = self._roving.stop()
        if stop is not None:
            stop.setFocus()

    def focus_rule(self) -> None:
        """Into the decision rule, where the first letter of a rule chooses it."""
        # What was typed there for the row before is no longer part of a word.
        self.rule.view().keyboardSearch("")
        self.rule.setFocus()

    def refresh(self) -> None:
        judgement, can_change = self.judgement, self.can_change
        matrix = self.desk.workshop.matrix
        for pill, stage in zip(self.stages, matrix.stages, strict=True):
            holds = judgement.stage_id == stage.id
            pill.show_agreed(holds)
            pill.setEnabled(can_change)
            pill.setVisible(can_change or holds)
        for state, button in self.states.items():
            holds = state is judgement.state and state is not State.OPEN
            button.setChecked(holds)
            button.setText(f"{key_of(_STATE_KEYS[state])}  {tr(_STATE_WORDS[state][1 if holds else 0])}")
            button.setEnabled(can_change)
            button.setVisible(can_change or holds)
        can_clear = can_change and judgement.state is not State.OPEN
        if self.states[State.OPEN].hasFocus() and not can_clear:
            self.stages[0].setFocus()
        self.states[State.OPEN].setVisible(can_clear)
        self._open_words.setVisible(not can_change and judgement.state is State.OPEN)
        self._roving.settle()
        self._show_between(judgement)
        self._rule_row.setVisible(judgement.rule is not None)
        there = presence_in_short(judgement.present) if judgement.present is not None else ""
        self.present.setText(there)
        self.present.setVisible(bool(there))
        if judgement.rule is not None:
            self._offer_rules(judgement.rule)
            self.rule.choose(judgement.rule.value)
        self.rule.setEnabled(can_change)
        self._show_reason(judgement)

    # What can be decided; the keys of the grid do the same

    def agree(self, number: int) -> None:
        """Agree a stage by its number, from 1."""
        stages = self.desk.workshop.matrix.stages
        if 1 <= number <= len(stages):
            self._decide(PlaceStage(self.descriptor_id, stages[number - 1].id))

    def set_state(self, state: State) -> None:
        """Record no consensus, park, set aside, or open again."""
        if self._decide(SetState(self.descriptor_id, state)) and self.takes_reason:
            self.reason.take_focus()

    def toggle_between(self) -> None:
        """Say that the group is between the agreed stage and the next, or no longer."""
        self._decide(MarkBetween(self.descriptor_id, not self.judgement.between_next))

    def _decide(self, command: PlaceStage | SetState | MarkBetween) -> bool:
        # A reason that is being typed belongs to the state that stands now.
        self.reason.entry.enter()
        done = self.desk.carry_out(command)
        self.refresh()
        return done is not None

    def _offer_rules(self, present: DecisionRule | None) -> None:
        """Those that the matrix allows, and the present one where an older record has another."""
        rules = rules_for(self.desk.workshop.matrix)
        rules += (present,) if present is not None and present not in rules else ()
        self.rule.set_choices(
            (rule.value, words[:1].upper() + words[1:])
            for rule, words in ((rule, domain_tr(RULE_LABELS[rule])) for rule in rules)
        )

    def _choose_rule(self) -> None:
        judgement = self.judgement
        if judgement.stage_id is not None:
            rule = DecisionRule(self.rule.currentData())
            self._decide(PlaceStage(self.descriptor_id, judgement.stage_id, rule))

    def _show_between(self, judgement: Judgement) -> None:
        matrix = self.desk.workshop.matrix
        following = matrix.stage_after(judgement.stage_id) if judgement.stage_id is not None else None
        offered = following is not None and (self.can_change or judgement.between_next)
        words = tr("Between this and {}").format(following.label) if following and offered else ""
        if words != self._between_words:
            # What the box asks is another question now.
            if self._between is not None and self._between.box.hasFocus():
                self.take_focus()
            self._between_words = words
            self._ask_between(words)
        if self._between is not None:
            self._between.box.setChecked(judgement.between_next)
            self._between.setEnabled(self.can_change)

    @property
    def _between(self) -> WrappedCheck | None:
        """The box as far as it is there to be ticked."""
        return self._between_check if self._between_words else None

    def _ask_between(self, words: str) -> None:
        if self._between_check is None:
            self._between_check = WrappedCheck(self.themes, words, key=key_of(Meaning.BETWEEN))
            self._between_check.clicked.connect(self.toggle_between)
            self._between_place.addWidget(self._between_check)
        elif words:
            self._between_check.set_words(words)
        self._between_check.setVisible(bool(words))

    def _show_reason(self, judgement: Judgement) -> None:
        label = REASON_LABELS.get(judgement.state)
        if label is not None:
            self.reason.set_label(tr(label))
        # A reason that lost its state while it was typed stays in sight until it is discarded.
        self.reason.setVisible((label is not None and self._reason_matters()) or self.reason.entry.is_pending)

    def _reason_matters(self) -> bool:
        return self.can_change or bool(self.judgement.reason)

    def _on_reason_stirred(self) -> None:
        self._show_reason(self.judgement)
        self.stirred.emit()

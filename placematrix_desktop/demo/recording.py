"""Recording what the sample group said, descriptor by descriptor, by the keys of the grid."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from placematrix_desktop.demo.keyboard import Key, Keyboard, StepFailed, check
from placematrix_desktop.domain.judgement import Evidence, MinorityView, State
from placematrix_desktop.domain.sample import Sample, SampleAction, SampleElementResult, SampleResult
from placematrix_desktop.domain.tally import Tally, spread_of
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.record.decision import REASON_LABELS
from placematrix_desktop.ui.shell.main_window import MainWindow


class Recording:
    """Agrees stages and writes notes, evidence, minority views and actions in Run."""

    def __init__(self, keyboard: Keyboard, window: MainWindow, sample: Sample) -> None:
        self._keys = keyboard
        self._window = window
        self._sample = sample

    def record_all(self, on_hands: Callable[[bool], None], after_each: Callable[[], None]) -> None:
        """Record every result of the sample; call `on_hands` once, while a show of hands stands there that
        tells the most, with whether it is a split one, and `after_each` once a result is recorded.
        Raises StepFailed where a result is not as it was said."""
        self._keys.press(Key.Key_Home)
        counted = [result for result in self._sample.results if result.hands]
        telling = next(filter(self._is_split, counted), counted[0] if counted else None)
        for result in self._sample.results:
            self._go_to(result.descriptor)
            self._count_hands(result)
            if result is telling:
                on_hands(self._is_split(result))
            self._decide(result)
            self._write(result)
            self._compare(result)
            after_each()
        for element in self._sample.element_results:
            self._record_element(element)

    def undo_one(self) -> None:
        """Agree another stage for the last descriptor by mistake, and take it back."""
        result = self._sample.results[-1]
        self._go_to(result.descriptor)
        before = self._workshop.judgement(result.descriptor)
        last = len(self._workshop.matrix.stages)
        wrong = 1 if before.stage_id != self._workshop.matrix.stages[0].id else last
        self._keys.press(Key(Key.Key_0 + wrong))
        check("The mistake was not recorded", self._workshop.judgement(result.descriptor) != before)
        self._keys.press(Key.Key_Z, ctrl=True)
        check("Undo did not take it back", self._workshop.judgement(result.descriptor) == before)
        diary = self._desk.session.diary()
        check("The diary does not say what was undone", diary[-1].reverses == diary[-2].number)

    def _go_to(self, descriptor_id: str) -> None:
        order = self._workshop.agenda.descriptor_ids()
        for _ in range(len(order) + 20):
            if self._desk.selected == descriptor_id:
                return
            forward = order.index(descriptor_id) > order.index(self._desk.selected)
            self._keys.press(Key.Key_Down if forward else Key.Key_Up)
        raise StepFailed(f"The arrow keys do not come to {descriptor_id}.")

    def _count_hands(self, result: SampleResult) -> None:
        for counts in result.hands:
            self._keys.press(Key.Key_V)
            for number, stage in enumerate(self._workshop.matrix.stages):
                if number:
                    self._keys.press(Key.Key_Tab)
                if counts.get(stage.id):
                    self._keys.type(str(counts[stage.id]))
            self._keys.press(Key.Key_Return)

    def _is_split(self, result: SampleResult) -> bool:
        last = Tally(round=len(result.hands), counts=result.hands[-1])
        spread = spread_of(last, self._workshop.matrix)
        return spread is not None and spread.split

    def _decide(self, result: SampleResult) -> None:
        matrix = self._workshop.matrix
        if result.state is State.AGREED and result.stage:
            self._keys.press(Key(Key.Key_1 + matrix.stage_index(result.stage)))
            if result.between_next:
                self._keys.press(Key.Key_Period)
            if result.rule:
                self._choose_rule(result)
            return
        keys = {
            State.NO_CONSENSUS: Key.Key_X,
            State.PARKED: Key.Key_P,
            State.NOT_APPLICABLE: Key.Key_U,
        }
        if result.state in keys:
            self._keys.press(keys[result.state])
            if result.reason:
                # No consensus asks for its reason by itself.
                if result.state is not State.NO_CONSENSUS:
                    self._keys.press(Key.Key_N)
                    self._keys.tab_to(REASON_LABELS[result.state], back=True)
                self._keys.type(result.reason)
            self._keys.press(Key.Key_Escape)

    def _choose_rule(self, result: SampleResult) -> None:
        self._keys.press(Key.Key_H)
        self._choose(str(result.rule))
        self._keys.press(Key.Key_Escape)
        check(
            "The decision rule did not arrive",
            self._workshop.judgement(result.descriptor).rule is result.rule,
        )

    def _write(self, result: SampleResult) -> None:
        self._write_text(Key.Key_N, result.note)
        self._write_text(Key.Key_N, result.private_note, shift=True)
        self._write_text(Key.Key_S, result.support_needed)
        self._write_text(Key.Key_K, result.good_practice)
        for evidence in result.evidence:
            self._add_evidence(evidence)
        for view in result.minority_views:
            self._add_view(view)
        for action in result.actions:
            self._add_action(action)

    def _write_text(self, key: Key, text: str, *, shift: bool = False) -> None:
        if text:
            self._keys.press(key, shift=shift)
            self._keys.type(text)
            self._keys.press(Key.Key_Escape)

    def _add_evidence(self, evidence: Evidence) -> None:
        self._keys.press(Key.Key_E)
        self._keys.type(evidence.text)
        self._keys.tab_to("Strength of the evidence")
        self._choose(evidence.strength.value)
        self._keys.press(Key.Key_Return)
        self._keys.press(Key.Key_Escape)

    def _add_view(self, view: MinorityView) -> None:
        self._keys.press(Key.Key_D)
        self._keys.tab_to("Sector that holds the view")
        self._choose(view.sector.value)
        if view.stage_id:
            ladder = self._workshop.matrix.ladder
            self._keys.tab_to("Stage that they would choose" if ladder else "Choice that they would make")
            self._choose(view.stage_id)
        self._keys.tab_to("Reason of the minority view")
        self._keys.type(view.reason)
        self._keys.press(Key.Key_Return)
        self._keys.press(Key.Key_Escape)

    def _add_action(self, action: SampleAction) -> None:
        self._keys.press(Key.Key_A)
        self._keys.type(action.text)
        self._keys.tab_to("Owner")
        self._keys.type(action.owner)
        self._keys.tab_to("Due date")
        if action.due:
            self._keys.type(f"{action.due.day}/{action.due.month}/{action.due.year}")
        self._keys.tab_to("Organisation")
        self._keys.fill(action.organisation)
        self._keys.press(Key.Key_Return)
        self._keys.press(Key.Key_Escape)

    def _choose(self, value: str) -> None:
        """Choose a value of the box that has the focus by its arrow keys."""
        box = self._keys.focused
        if not isinstance(box, QComboBox):
            raise StepFailed(f"“{box.accessibleName()}” offers nothing to choose from.")
        self._keys.press(Key.Key_Home)
        for _ in range(box.count()):
            if box.currentData() == value:
                return
            self._keys.press(Key.Key_Down)
        raise StepFailed(f"“{box.accessibleName()}” does not offer “{value}”.")

    def _record_element(self, said: SampleElementResult) -> None:
        element = self._workshop.matrix.element(said.element)
        if not element.takes_result:
            return
        self._go_to(self._descriptor_before(said.element))
        self._keys.press(Key.Key_Down)
        self._keys.press(Key.Key_N)
        self._keys.type(said.result)
        self._keys.press(Key.Key_Tab)
        self._keys.type(said.where_from)
        self._keys.press(Key.Key_Escape)
        found = self._workshop.element_results.get(said.element)
        check(
            f"{element.title}: the result did not arrive", found is not None and found.result == said.result
        )

    def _descriptor_before(self, element_id: str) -> str:
        """The last descriptor in scope above the heading of an element."""
        before = ""
        for _, element in self._workshop.matrix.elements():
            if element.id == element_id:
                break
            in_scope = [d.id for d in element.descriptors if self._workshop.agenda.has(d.id)]
            before = in_scope[-1] if in_scope else before
        if not before:
            raise StepFailed("The demonstration comes to an element from the descriptor above it.")
        return before

    def _compare(self, result: SampleResult) -> None:
        judgement = self._workshop.judgement(result.descriptor)
        title = self._workshop.matrix.place(result.descriptor).descriptor.title
        check(f"{title}: {judgement.state} stands there", judgement.state is result.state)
        for what, stands, said in (
            ("stage", judgement.stage_id, result.stage),
            ("between", judgement.between_next, result.between_next),
            ("reason", judgement.reason, result.reason),
            ("note", judgement.note, result.note),
            ("support", judgement.support_needed, result.support_needed),
            ("good practice", judgement.good_practice, result.good_practice),
            ("evidence", judgement.evidence, result.evidence),
            ("show of hands", tuple(tally.counts for tally in judgement.tallies), result.hands),
            ("minority views", judgement.minority_views, result.minority_views),
            (
                "private note",
                self._desk.session.private_notes.get(result.descriptor, ""),
                result.private_note,
            ),
        ):
            check(f"{title}: the {what} is not as it was said: {stands!r}", stands == said)
        actions = [
            (action.text, action.owner, action.organisation, action.due)
            for action in self._workshop.actions_for(result.descriptor)
        ]
        said_actions = [
            (action.text, action.owner, action.organisation, action.due) for action in result.actions
        ]
        check(f"{title}: the actions are not as they were said: {actions!r}", actions == said_actions)

    @property
    def _desk(self) -> OpenWorkshop:
        if self._window.desk is None:
            raise StepFailed("No workshop is open.")
        return self._window.desk

    @property
    def _workshop(self) -> Workshop:
        return self._desk.workshop

"""What the next stage asks for: its statements, ticked where the group can show them, and the target."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import SetTarget, TickStatement
from placematrix_desktop.domain.judgement import Tick
from placematrix_desktop.domain.matrix import Stage
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.run.record.choice_box import ChoiceBox
from placematrix_desktop.ui.run.record.section import Section, SectionHeader
from placematrix_desktop.ui.run.record.wrapped_check import WrappedCheck
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import later, tr

NOTHING_ASKED = later("No statement here")


def stages_asked(workshop: Workshop, descriptor_id: str, earlier: Workshop | None) -> tuple[Stage, ...]:
    """The stages that lie ahead: the one after the agreed stage, and those from there to the target.

    While nothing is agreed, last time's stage counts instead, and without one the first stage lies
    ahead. None where the top is reached or the columns are not a ladder.
    """
    stages = workshop.matrix.stages
    if not workshop.matrix.ladder:
        return ()
    judgement = workshop.judgement(descriptor_id)
    reached = judgement.stage_id
    if reached is None and earlier is not None:
        reached = earlier.judgement(descriptor_id).stage_id
    ids = [stage.id for stage in stages]
    first = ids.index(reached) + 1 if reached in ids else 0
    target = judgement.target_stage_id
    last = max(first, ids.index(target) if target in ids else first)
    return stages[first : last + 1]


class NextStageSection(Section):
    """A tick says "we can show this". The rest is what the next stage still asks for."""

    needs_scope = True

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, key: str) -> None:
        super().__init__(desk, themes, key=key, pill=tr("target"))
        self._shown: object = None
        self.header = SectionHeader(themes, "")
        self.column.addWidget(self.header)
        self._statements = QVBoxLayout()
        self._statements.setSpacing(themes.theme.space(0.25))
        self.column.addLayout(self._statements)
        self._lines: list[_Line] = []
        label = QLabel(tr("Target"), self)
        set_role(label, "field")
        key_label = QLabel(key, self)
        set_role(key_label, "key")
        self.target = ChoiceBox(tr("Target stage"))
        numbered = enumerate(desk.workshop.matrix.stages, start=1)
        self.target.set_choices([("", tr("No target")), *((s.id, f"{n}  {s.label}") for n, s in numbered)])
        self.target.activated.connect(self._choose_target)
        label.setBuddy(self.target)
        self._target_row = QWidget(self)
        row = QHBoxLayout(self._target_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(1))
        row.addWidget(label)
        row.addWidget(self.target, 1)
        row.addWidget(key_label)
        self.column.addWidget(self._target_row)
        self.refresh()

    @property
    def asked(self) -> tuple[Stage, ...]:
        """The stages whose statements are shown."""
        return stages_asked(self.desk.workshop, self.descriptor_id, self.desk.session.earlier)

    @property
    def has_content(self) -> bool:
        return bool(self.asked) or self.judgement.target_stage_id is not None

    def take_focus(self) -> None:
        self.target.setFocus()

    def refresh(self) -> None:
        judgement, can_change = self.judgement, self.can_change
        self.target.choose(judgement.target_stage_id or "")
        self.target.setEnabled(can_change)
        self._target_row.setVisible(can_change or judgement.target_stage_id is not None)
        asked = self.asked
        if (self.descriptor_id, asked) != self._shown:
            self._shown = (self.descriptor_id, asked)
            self._lay_statements(asked)
            self.stirred.emit()
        for line in self._lines:
            if line.check is not None and line.tick is not None:
                line.check.box.setChecked(line.tick in judgement.ticks)
                line.check.setEnabled(can_change)

    def _lay_statements(self, asked: tuple[Stage, ...]) -> None:
        if any(line.check is not None and line.check.box.hasFocus() for line in self._lines):
            self.take_focus()
        self.header.setVisible(bool(asked))
        if asked:
            self.header.set_label(tr("What {} asks for").format(asked[0].label))
        wanted = self._asked_lines(asked)
        # A decision changes the words of most lines and the kind of few, so that they are used again.
        for line, asks in zip(self._lines, wanted, strict=False):
            line.ask(asks)
        for line in self._lines[len(wanted) :]:
            line.ask(None)
        for asks in wanted[len(self._lines) :]:
            line = _Line(self.themes, self)
            line.ticked.connect(self._tick)
            self._statements.addWidget(line)
            line.ask(asks)
            self._lines.append(line)

    def _asked_lines(self, asked: tuple[Stage, ...]) -> list[_Asks]:
        descriptor = self.desk.workshop.matrix.place(self.descriptor_id).descriptor
        lines = []
        for number, stage in enumerate(asked):
            if number:
                lines.append(_Asks(f"and {stage.label}", "field"))
            statements = descriptor.statements(stage.id)
            if not statements:
                lines.append(_Asks(tr(NOTHING_ASKED), "caption"))
            for at, words in enumerate(statements):
                lines.append(_Asks(words, tick=Tick(stage_id=stage.id, statement=at)))
        return lines

    def _tick(self, tick: Tick, on: bool) -> None:
        self.desk.carry_out(TickStatement(self.descriptor_id, tick, on))
        self.refresh()

    def _choose_target(self) -> None:
        wanted = self.target.currentData() or None
        if wanted != self.judgement.target_stage_id:
            self.desk.carry_out(SetTarget(self.descriptor_id, wanted))
            self.refresh()


class _Asks(NamedTuple):
    """One line: a statement to tick, or words in the role of a label."""

    words: str
    role: str = ""
    tick: Tick | None = None


class _Line(QWidget):
    """Shows one `_Asks` after the other, or nothing and takes no room. Both of its faces are made when they
    are first needed."""

    ticked = Signal(object, bool)
    """The Tick, and whether it stands now."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.tick: Tick | None = None
        self.check: WrappedCheck | None = None
        self._label: QLabel | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ask(self, asks: _Asks | None) -> None:
        """Show another line."""
        self.setVisible(asks is not None)
        self.tick = asks.tick if asks is not None else None
        if asks is None:
            return
        if asks.tick is not None:
            self.check = self.check or self._make_check()
            self.check.set_words(asks.words)
        else:
            self._label = self._label or self._make_label()
            self._label.setText(asks.words)
            set_role(self._label, asks.role)
        if self.check is not None:
            self.check.setVisible(asks.tick is not None)
        if self._label is not None:
            self._label.setVisible(asks.tick is None)

    def _make_check(self) -> WrappedCheck:
        check = WrappedCheck(self._themes, "")
        check.box.setToolTip(tr("We can show this"))
        check.clicked.connect(lambda on: self.ticked.emit(self.tick, on))
        self._column.addWidget(check)
        return check

    def _make_label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

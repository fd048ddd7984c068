"""The breaks of the agenda in a line: start and minutes of each, to be typed over, removed and added to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.domain.agenda import Break
from placematrix_desktop.domain.workshop import PartKind
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.half_typed import HalfTyped
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import IconButton, QuietButton
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.prepare.short_field import ShortField
from placematrix_desktop.ui.prepare.typed_breaks import RemoveBreak, TypedBreak, another_break
from placematrix_desktop.ui.text_entry import RESTORED
from placematrix_desktop.ui.theme import ThemeKeeper, set_problem
from placematrix_desktop.ui.typed_time import time_words
from placematrix_desktop.ui.words import tr


class BreaksBar(QWidget):
    """Shows what is stored, or what was typed and not entered yet. What is typed is entered with Enter and
    on leaving the field; what is refused stays as it was typed, and the strip says why."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, *, trailing: QWidget) -> None:
        """`trailing` stands at the end of the line."""
        super().__init__()
        self._desk, self._themes, self._trailing = desk, themes, trailing
        self.fields: list[BreakField] = []
        self.label = QLabel(self.tr("Breaks"))
        self.add = QuietButton(themes, self.tr("Add a break"), icon="plus", compact=True)
        self._row = FlowLayout(self, gap=themes.theme.space(1))
        for part in (self.label, self.add, trailing):
            self._row.addWidget(part)
        self.add.clicked.connect(self.add_break)
        self.refresh()

    def refresh(self) -> None:
        """Show the breaks as they are stored."""
        breaks = self._desk.workshop.agenda.breaks
        while len(self.fields) > len(breaks):
            field = self.fields.pop()
            field.typed.drop()
            self._row.removeWidget(field)
            field.hide()
            field.deleteLater()
        while len(self.fields) < len(breaks):
            self._add_field(len(self.fields))
        for field, each in zip(self.fields, breaks, strict=True):
            field.show_break(each)
            field.setEnabled(self._desk.writable)
        self.add.setEnabled(self._desk.writable)
        self.updateGeometry()

    def add_break(self) -> None:
        """Put another break into the agenda, with the focus in its start."""
        new = another_break(self._desk.workshop.agenda)
        number = len(self.fields)
        if self._desk.carry_out(TypedBreak(number, time_words(new.start), str(new.minutes))) is not None:
            self.refresh()
            self.fields[-1].start.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields[-1].start.selectAll()

    def enter_pending(self) -> bool:
        """Enter what is typed. False where something of it was refused."""
        # All are tried, whatever comes of the first.
        entered = [self._enter(field) for field in tuple(self.fields)]
        return all(entered)

    def _enter(self, field: BreakField) -> bool:
        if not field.is_changed or field not in self.fields:
            return True
        number = self.fields.index(field)
        typed = TypedBreak(number, field.start.text(), field.minutes.text())
        # The draft ends with the command: what it becomes may stand at another place.
        done = self._desk.carry_out(ending_draft(typed, field.typed.key))
        field.show_problem(done is None)
        if done is None:
            field.typed.keep()
        else:
            field.forget()
            self.refresh()
        return done is not None

    def _remove(self, field: BreakField) -> None:
        number = self.fields.index(field)
        field.forget()
        if self._desk.carry_out(RemoveBreak(number)) is not None:
            self.refresh()
            near = self.fields[min(number, len(self.fields) - 1)].start if self.fields else self.add
            near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_field(self, number: int) -> None:
        field = BreakField(self._desk, self._themes, number)
        field.left.connect(lambda: self._enter(field))
        field.remove.clicked.connect(lambda: self._remove(field))
        self.fields.append(field)
        self._row.addWidget(field)
        for part in (self.add, self._trailing):
            self._row.removeWidget(part)
            self._row.addWidget(part)
        field.show()


class BreakField(QWidget):
    """One break; `number` counts from 0. `left` says that a field was left or Enter was pressed in it."""

    left = Signal()

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper, number: int) -> None:
        super().__init__()
        self.typed = HalfTyped(self, desk, DraftKey(PartKind.AGENDA, "", f"break.{number}"), self._values)
        number += 1
        self._stored: Break | None = None
        self.start, self.minutes = ShortField(themes, "00:00"), ShortField(themes, "000")
        self.start.setAccessibleName(self.tr("Break {0} starts at").format(number))
        self.minutes.setAccessibleName(self.tr("Minutes of break {0}").format(number))
        self.remove = IconButton(themes, "cross", self.tr("Remove break {0}").format(number))
        unit = QLabel(self.tr("min"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(0.5))
        for field in (self.start, self.minutes):
            field.editingFinished.connect(self.left)
            field.textEdited.connect(self.typed.wait)
        for part in (self.start, self.minutes, unit, self.remove):
            row.addWidget(part)

    @property
    def is_changed(self) -> bool:
        """Whether something else is typed than what is stored."""
        return (self.start.text(), self.minutes.text()) != self._words()

    def show_break(self, stored: Break) -> None:
        """Show what is stored; what is being typed stays, unless it has been entered."""
        if stored == self._stored and self.is_changed:
            return
        is_new, self._stored = self._stored is None, stored
        if is_new:
            self._show(*self._words())
            self._restore()
        else:
            self.forget()

    def forget(self) -> None:
        """Show what is stored in place of what is typed."""
        self.typed.drop()
        self._show(*self._words())

    def show_problem(self, problem: bool) -> None:
        """Mark what was refused."""
        for field in (self.start, self.minutes):
            set_problem(field, problem)

    def _show(self, start: str, minutes: str, hint: str = "") -> None:
        for field, words in ((self.start, start), (self.minutes, minutes)):
            field.setText(words)
            field.setToolTip(hint)
            field.setAccessibleDescription(hint)
        self.show_problem(False)

    def _values(self) -> dict[str, str]:
        if not self.is_changed:
            return {}
        return {"of": self._name(), "start": self.start.text(), "minutes": self.minutes.text()}

    def _restore(self) -> None:
        """Show what was typed in an earlier sitting, if it was typed over this very break."""
        kept = self.typed.kept
        if kept and kept.get("of") == self._name():
            self._show(kept.get("start", ""), kept.get("minutes", ""), tr(RESTORED))
        else:
            self.typed.drop()

    def _name(self) -> str:
        return " ".join(self._words())

    def _words(self) -> tuple[str, str]:
        return (time_words(self._stored.start), str(self._stored.minutes)) if self._stored else ("", "")

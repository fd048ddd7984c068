"""The breaks of the agenda in a line: start and minutes of each, to be typed over, removed and added to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from placematrix_desktop.domain.agenda import Break
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import IconButton, QuietButton
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.prepare.short_field import ShortField
from placematrix_desktop.ui.prepare.typed_breaks import RemoveBreak, TypedBreak, another_break
from placematrix_desktop.ui.theme import ThemeKeeper, set_problem
from placematrix_desktop.ui.typed_time import time_words


class BreaksBar(QWidget):
    """Shows what is stored. What is typed is entered with Enter and on leaving the field; what is refused
    stays as it was typed, and the strip says why."""

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
        done = self._desk.carry_out(TypedBreak(number, field.start.text(), field.minutes.text()))
        field.show_problem(done is None)
        if done is not None:
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
        field = BreakField(self._themes, number + 1)
        field.left.connect(lambda: self._enter(field))
        field.remove.clicked.connect(lambda: self._remove(field))
        self.fields.append(field)
        self._row.addWidget(field)
        for part in (self.add, self._trailing):
            self._row.removeWidget(part)
            self._row.addWidget(part)
        field.show()


class BreakField(QWidget):
    """One break. `left` says that a field was left or Enter was pressed in it."""

    left = Signal()

    def __init__(self, themes: ThemeKeeper, number: int) -> None:
        super().__init__()
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
        self._stored = stored
        self.forget()

    def forget(self) -> None:
        """Show what is stored in place of what is typed."""
        start, minutes = self._words()
        self.start.setText(start)
        self.minutes.setText(minutes)
        self.show_problem(False)

    def show_problem(self, problem: bool) -> None:
        """Mark what was refused."""
        for field in (self.start, self.minutes):
            set_problem(field, problem)

    def _words(self) -> tuple[str, str]:
        return (time_words(self._stored.start), str(self._stored.minutes)) if self._stored else ("", "")

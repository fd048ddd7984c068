"""A part that is a list, with a form in which a row is added or changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from placematrix_desktop.application.commands import Command
from placematrix_desktop.application.ports import DraftKey
from placematrix_desktop.errors import UserError
from placematrix_desktop.ui.entered_draft import ending_draft
from placematrix_desktop.ui.half_typed import as_draft, from_draft
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import QuietButton
from placematrix_desktop.ui.run.record.row import Row
from placematrix_desktop.ui.run.record.row_form import RowForm
from placematrix_desktop.ui.run.record.section import Section, SectionHeader
from placematrix_desktop.ui.text_entry import PAUSE_MS, RESTORED
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.words import tr

INSTEAD_OF = "instead_of"
"""In a draft, the name of the row that is being changed."""


class ListSection(Section):
    """Rows and, when one is asked for, the form. What is typed in the form is kept as a draft on every
    pause and becomes a row on Enter, or when the focus goes elsewhere."""

    def __init__(
        self,
        desk: OpenWorkshop,
        themes: ThemeKeeper,
        form: RowForm,
        *,
        label: str,
        key: str,
        pill: str,
    ) -> None:
        super().__init__(desk, themes, key=key, pill=pill)
        self.form = form
        self._changing: str | None = None
        self._shown: tuple[Any, ...] | None = None
        self._busy = False
        self.header = SectionHeader(themes, label)
        self.adder = QuietButton(themes, tr("Add"), hint=key, compact=True)
        self.adder.setAccessibleName(tr("Add: {}").format(pill))
        self.adder.setProperty("adds", True)
        self.adder.clicked.connect(self.take_focus)
        self.header.row.addWidget(self.adder)
        self._row_widgets: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(themes.theme.space(0.75))
        self.column.addWidget(self.header)
        self.column.addLayout(self._rows)
        self._rows.addWidget(form)
        form.hide()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        form.typed.connect(self._pause.start)
        form.submitted.connect(self._on_submitted)
        form.removal_wanted.connect(self._remove_changing)
        form.discard_wanted.connect(self._discard)

    # What a list has to say for itself

    def draft_key(self, descriptor_id: str) -> DraftKey:
        """Where a half-typed row of this list is kept."""
        raise NotImplementedError

    def items(self) -> tuple[Any, ...]:
        """What is stored, in order."""
        raise NotImplementedError

    def name_of(self, item: Any) -> str:
        """A text by which an item is found again."""
        raise NotImplementedError

    def values_of(self, item: Any) -> dict[str, str]:
        """What the form shows of an item."""
        raise NotImplementedError

    def row_of(self, item: Any, *, can_change: bool) -> QWidget:
        """An item as a row that can be pressed, or else read and copied."""
        raise NotImplementedError

    def entering(self, values: Mapping[str, str], instead_of: Any | None) -> Command:
        """The command that enters the form. Raises UserError where a field is not in order."""
        raise NotImplementedError

    def removing(self, item: Any) -> Command:
        raise NotImplementedError

    def wire(self, row: Row, item: Any) -> Row:
        """Let a row be changed and removed."""
        row.clicked.connect(lambda: self.begin_change(item))
        row.removal_wanted.connect(lambda: self.remove(item))
        return row

    # What a section does

    @property
    def has_content(self) -> bool:
        return bool(self.items()) or not self.form.isHidden()

    def turn_to(self, descriptor_id: str) -> None:
        self.enter_pending()
        self._pause.stop()
        self._close_form()
        super().turn_to(descriptor_id)
        self._restore()

    def refresh(self) -> None:
        items, can_change = self.items(), self.can_change
        self.adder.setVisible(can_change)
        if self._changing is not None and self._item(self._changing) is None:
            # Somebody took the row away; what was typed would become a new one.
            self._changing = None
            self.form.set_changing(False)
        if not can_change:
            self.form.hide()
        state = (items, can_change, self._changing, self.looks())
        if state == self._shown:
            return
        self._shown = state
        self._lay_rows(items, can_change)
        self.stirred.emit()

    def looks(self) -> Any:
        """What else the rows depend on."""
        return None

    def take_focus(self) -> None:
        if not self.can_change:
            self._focus_on_row(0)
            return
        if self._changing is not None and not self._submit():
            self._changed_field().setFocus()
            return
        self._open_form()
        self.form.take_focus()

    def enter_pending(self) -> bool:
        if self.form.isHidden() or not self.can_change:
            return True
        if not self._submit():
            return False
        self._close_form()
        return True

    def settle(self) -> None:
        self.enter_pending()

    @property
    def problem(self) -> str:
        return "" if self.form.isHidden() else self.form.problem

    def focus_problem(self) -> None:
        self._changed_field().setFocus(Qt.FocusReason.OtherFocusReason)

    # The form

    def begin_change(self, item: Any) -> None:
        """Take a row into the form."""
        name = self.name_of(item)
        if not self.enter_pending():
            self._changed_field().setFocus()
            return
        self._changing = name
        self.form.fill(self.values_of(item))
        self._open_form()
        self.form.take_focus()

    def remove(self, item: Any) -> None:
        """Take a row away; a focus on it goes to the next one."""
        self.desk.carry_out(self.removing(item))

    def _open_form(self) -> None:
        self.form.set_changing(self._changing is not None)
        self.form.show()
        self.refresh()
        self.stirred.emit()

    def _close_form(self) -> None:
        self._changing = None
        self.form.fill({})
        self.form.set_changing(False)
        if not self.form.isHidden():
            self.form.hide()
            self.refresh()
            self.stirred.emit()

    def _submit(self) -> bool:
        """Enter what the form holds. True where nothing is left to enter."""
        self._pause.stop()
        if self._busy:
            return True
        changed = None if self._changing is None else self._item(self._changing)
        if self.form.is_blank and changed is None:
            self._drop_draft()
            return True
        try:
            command = ending_draft(self.entering(self.form.values(), changed), self._key)
        except UserError as problem:
            return self._fail(problem)
        self._busy = True
        try:
            done = self.desk.carry_out(command)
        finally:
            self._busy = False
        if done is None:
            return self._fail(UserError(self.desk.refusal))
        self._drop_draft()
        self._changing = None
        self.form.fill({})
        self.form.set_changing(False)
        self.refresh()
        return True

    def _fail(self, problem: UserError) -> bool:
        self.form.show_problem(problem)
        self._keep()
        self.stirred.emit()
        return False

    def _on_submitted(self) -> None:
        if self.form.is_blank and self._changing is None:
            self.finished.emit()
            return
        names = [self.name_of(item) for item in self.items()]
        at = None if self._changing is None else names.index(self._changing)
        if not self._submit():
            self._changed_field().setFocus()
        elif at is None:
            self.form.take_focus()
        else:
            self._close_form()
            self._focus_on_row(at)

    def _changed_field(self) -> QWidget:
        """The field that a problem is about, or else the first one."""
        for name in self.form.values():
            if self.form.field(name).property("problem"):
                return self.form.field(name)
        return self.form.first_field

    def _remove_changing(self) -> None:
        item = None if self._changing is None else self._item(self._changing)
        self._drop_draft()
        self._close_form()
        if item is not None:
            self.remove(item)

    def _discard(self) -> None:
        self._drop_draft()
        self._close_form()
        self._focus_on_row(0)

    # The draft

    @property
    def _key(self) -> DraftKey:
        return self.draft_key(self.descriptor_id)

    def _keep(self) -> None:
        self._pause.stop()
        if not self.can_change:
            return
        if self.form.is_blank and self._changing is None:
            self._drop_draft()
            return
        values = self.form.values()
        if self._changing is not None:
            values[INSTEAD_OF] = self._changing
        self.desk.keep_draft(self._key, as_draft(values))

    def _drop_draft(self) -> None:
        if self.desk.draft(self._key) is not None:
            self.desk.drop_draft(self._key)

    def _restore(self) -> None:
        draft = self.desk.draft(self._key)
        if not draft or not self.can_change:
            return
        values = from_draft(draft)
        changing = values.pop(INSTEAD_OF, None)
        self._changing = changing if changing is not None and self._item(changing) is not None else None
        self.form.fill(values)
        self._open_form()
        self.form.show_problem(None, tr(RESTORED))

    # The rows

    def _item(self, name: str) -> Any | None:
        return next((item for item in self.items() if self.name_of(item) == name), None)

    def _lay_rows(self, items: tuple[Any, ...], can_change: bool) -> None:
        old, self._row_widgets = self._row_widgets, []
        focused = QApplication.focusWidget()
        at = next((n for n, row in enumerate(old) if focused and row in (focused, focused.parent())), None)
        while self._rows.count():
            self._rows.takeAt(0)
        form_placed = False
        for item in items:
            if self.name_of(item) == self._changing and not form_placed:
                self._rows.addWidget(self.form)
                form_placed = True
            else:
                row = self.row_of(item, can_change=can_change)
                self._rows.addWidget(row)
                self._row_widgets.append(row)
                row.show()
        if not form_placed:
            self._rows.addWidget(self.form)
        # The focus goes first: a row that is hidden with it would throw it anywhere.
        if at is not None:
            self._focus_on_row(at)
        for row in old:
            row.hide()
            row.deleteLater()

    def _focus_on_row(self, at: int) -> None:
        rows = self._row_widgets
        if not self.form.isHidden():
            self.form.take_focus()
        elif rows:
            rows[min(at, len(rows) - 1)].setFocus()
        else:
            self.finished.emit()

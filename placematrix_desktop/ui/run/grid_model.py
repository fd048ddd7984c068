"""The grid as a table model: rows are headings and descriptors, columns the descriptor and the stages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from placematrix_desktop.application.workshop_session import ChangeSet
from placematrix_desktop.domain.actions import Action
from placematrix_desktop.domain.compare import agreed_stage
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.matrix import Descriptor
from placematrix_desktop.domain.workshop import PartKind, Workshop
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.projection import Projection, projection_of
from placematrix_desktop.ui.run import row_words
from placematrix_desktop.ui.run.grid_rows import DescriptorRow, FoldedRow, HeadingRow, Row, rows_of
from placematrix_desktop.ui.run.row_words import StageCell, TitleCell
from placematrix_desktop.ui.words import tr

Role = Qt.ItemDataRole
STATE_ROLE = Role.UserRole + 1
"""The value of the State of a descriptor; None on other rows."""
CELL_ROLE = Role.UserRole + 2
"""A TitleCell in the first column, a StageCell in the others; None on other rows."""
ROW_ROLE = Role.UserRole + 3
"""The Row."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class GridModel(QAbstractTableModel):
    """Shows what is stored, and says which rows a change has touched."""

    rows_touched = Signal(object)
    """A tuple of row numbers whose words may have changed, after every change; also sent as dataChanged."""

    def __init__(
        self, desk: OpenWorkshop, parent: QObject | None = None, projection: Projection | None = None
    ) -> None:
        """`projection` says which hands may be seen yet."""
        super().__init__(parent)
        self._desk = desk
        self._projection = projection or projection_of(desk)
        self._rows: tuple[Row, ...] = ()
        self._unfolded: frozenset[str] = frozenset()
        self._row_of: dict[str, int] = {}
        self._heading_of: dict[str, int] = {}
        self._earlier: Workshop | None = None
        self._minutes: dict[str, int | None] = {}
        self._texts: list[tuple[int, str]] = []
        self._read_rows()
        self._hands = self._hands_seen()
        desk.changed.connect(self._on_change)
        self._projection.changed.connect(self._on_projection)

    # What there is

    @property
    def workshop(self) -> Workshop:
        return self._desk.workshop

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    @property
    def can_decide(self) -> bool:
        """False where the workshop can only be read."""
        return self._desk.writable

    @property
    def descriptors(self) -> int:
        """How many descriptors are in scope."""
        return len(self.workshop.agenda.items)

    @property
    def stages(self) -> int:
        return len(self.workshop.matrix.stages)

    def row_of_descriptor(self, descriptor_id: str) -> int | None:
        """The row of a descriptor; None where it is not in scope and folded away."""
        return self._row_of.get(descriptor_id)

    def row_of_element(self, element_id: str) -> int | None:
        """The row of the first heading of an element; None where it is left out."""
        return self._heading_of.get(element_id)

    def same_row(self, row: Row) -> int | None:
        """Where a row of before stands now, folded or open; None where it is gone."""

        def of_what(one: Row) -> tuple[type[Row], str]:
            return type(one), one.id if isinstance(one, DescriptorRow) else one.element.id

        return next((at for at, one in enumerate(self._rows) if of_what(one) == of_what(row)), None)

    def can_select(self, row: int) -> bool:
        """True for descriptors, also those out of scope, and for headings of elements that have a result
        of their own."""
        entry = self._rows[row]
        return isinstance(entry, DescriptorRow) or (isinstance(entry, HeadingRow) and entry.has_result)

    def first_stop(self, heading: int) -> int | None:
        """The row to select for a heading: the first descriptor under it, or itself; None without either."""
        below = heading + 1
        if below < len(self._rows) and isinstance(self._rows[below], DescriptorRow):
            return below
        return heading if self.can_select(heading) else None

    def toggle_out_of_scope(self, element_id: str | None = None) -> None:
        """Open what is not in scope of an element, or fold it again; of all elements without an id: open
        while any is folded."""
        if element_id is not None:
            self._unfolded ^= {element_id}
        else:
            lines = [row for row in self._rows if isinstance(row, FoldedRow)]
            some_folded = any(not row.is_open for row in lines)
            self._unfolded = frozenset(row.element.id for row in lines) if some_folded else frozenset()
        self._reset()

    @property
    def unfolded(self) -> frozenset[str]:
        """The ids of the elements of which what is not in scope is open."""
        return self._unfolded

    def unfold(self, element_ids: frozenset[str]) -> None:
        """Open what is not in scope of these elements, and of no others."""
        if element_ids != self._unfolded:
            self._unfolded = element_ids
            self._reset()

    def title_cell(self, row: DescriptorRow) -> TitleCell:
        """The first column of a descriptor."""
        workshop = self.workshop
        judgement = workshop.judgement(row.id)
        descriptor = row.place.descriptor
        return TitleCell(
            title=descriptor.title,
            state=judgement.state,
            status=self._status(row),
            written=row_words.written_words(judgement, len(workshop.actions_for(row.id))),
            explanation="\n".join(text for text in (descriptor.definition, descriptor.context) if text),
            in_scope=row.in_scope,
        )

    def _status(self, row: DescriptorRow) -> str:
        judgement = self.workshop.judgement(row.id)
        if not row.in_scope and judgement.state is State.OPEN:
            return tr(row_words.NOT_IN_SCOPE)
        words = row_words.status_words(
            judgement,
            minutes=self._minutes.get(row.id),
            today=self._desk.session.saved_at.astimezone().date(),
        )
        return words if row.in_scope else f"{tr(row_words.NOT_IN_SCOPE)} · {words}"

    def stage_cell(self, row: DescriptorRow, stage: int) -> StageCell:
        """One stage of a descriptor; stages count from 0."""
        workshop = self.workshop
        stages = workshop.matrix.stages
        judgement = workshop.judgement(row.id)
        stage_id = stages[stage].id
        agreed = judgement.state is State.AGREED and judgement.stage_id == stage_id
        moving = agreed and judgement.between_next
        before = stages[stage - 1].id if stage else None
        return StageCell(
            stage=stage,
            statements=row.place.descriptor.statements(stage_id),
            agreed=agreed,
            moving_to=stage + 2 if moving else None,
            approached=judgement.between_next and before is not None and judgement.stage_id == before,
            hands=self._hands_at(judgement, stage_id),
            last_time=self._earlier is not None and agreed_stage(self._earlier, row.id) == stage_id,
            target=judgement.target_stage_id == stage_id,
            off=judgement.state is State.NOT_APPLICABLE or not row.in_scope,
        )

    def _hands_at(self, judgement: Judgement, stage_id: str) -> int:
        seen = judgement.tallies[: self._hands.get(judgement.descriptor_id, 0)]
        return seen[-1].counts.get(stage_id, 0) if seen else 0

    def _hands_seen(self) -> dict[str, int]:
        """How many rounds may be seen of each descriptor that has any."""
        return {
            key: self._projection.rounds_revealed(key)
            for key, judgement in self.workshop.judgements.items()
            if judgement.tallies
        }

    def spoken(self, descriptor_id: str) -> str:
        """What a screen reader says of a row; "" where the descriptor has none."""
        row = self._row_of.get(descriptor_id)
        return str(self.data(self.index(row, 0), Role.AccessibleTextRole)) if row is not None else ""

    def matches(self, wanted: str) -> tuple[int, ...]:
        """The rows of descriptors whose title or statements hold all these words, from the top."""
        words = wanted.casefold().split()
        if not words:
            return ()
        return tuple(number for number, text in self._searchable() if all(word in text for word in words))

    def elements_out_of_scope(self, wanted: str) -> frozenset[str]:
        """The elements with descriptors out of scope, folded or open, that `matches` would find."""
        words = wanted.casefold().split()
        if not words:
            return frozenset()
        agenda = self.workshop.agenda
        return frozenset(
            element.id
            for _, element in self.workshop.matrix.elements()
            for descriptor in element.descriptors
            if not agenda.has(descriptor.id) and all(word in _text_of(descriptor) for word in words)
        )

    def _searchable(self) -> list[tuple[int, str]]:
        if not self._texts:
            self._texts = [
                (number, _text_of(row.place.descriptor))
                for number, row in enumerate(self._rows)
                if isinstance(row, DescriptorRow)
            ]
        return self._texts

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1 + self.stages

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.can_select(index.row()):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if role not in (Role.DisplayRole, Role.AccessibleTextRole, Role.AccessibleDescriptionRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            row = self._rows[section] if 0 <= section < len(self._rows) else None
            return str(row.number) if isinstance(row, DescriptorRow) and row.in_scope else ""
        if section == 0:
            return tr("Descriptor")
        stage = self.workshop.matrix.stages[section - 1]
        if role == Role.AccessibleDescriptionRole:
            return ". ".join(text for text in (stage.definition, stage.age_range) if text)
        return f"{section} {stage.label}"

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if isinstance(row, DescriptorRow):
            return self._descriptor_data(row, column, role)
        if column:
            return None
        if isinstance(row, HeadingRow):
            return self._heading_data(row, role)
        if role == Role.AccessibleTextRole:
            return row_words.spoken_folded(row)
        return row_words.folded_words(row) if role == Role.DisplayRole else None

    def _descriptor_data(self, row: DescriptorRow, column: int, role: int) -> Any:
        if role == STATE_ROLE:
            return self.workshop.judgement(row.id).state
        if column == 0:
            if role == Role.DisplayRole:
                return row.place.descriptor.title
            if role == CELL_ROLE:
                return self.title_cell(row)
            if role == Role.AccessibleTextRole:
                return row_words.spoken_row(self.workshop, row, self.descriptors)
            if role == Role.AccessibleDescriptionRole:
                cell = self.title_cell(row)
                said = (cell.status, cell.written, row.place.whereabouts, cell.explanation)
                return ". ".join(part for part in said if part)
            return None
        if role == Role.DisplayRole:
            return "\n".join(row.place.descriptor.statements(self.workshop.matrix.stages[column - 1].id))
        if role == CELL_ROLE:
            return self.stage_cell(row, column - 1)
        if role == Role.AccessibleTextRole:
            return row_words.spoken_cell(self.workshop, self.stage_cell(row, column - 1))
        if role == Role.AccessibleDescriptionRole:
            return row_words.spoken_row(self.workshop, row, self.descriptors)
        return None

    def _heading_data(self, row: HeadingRow, role: int) -> Any:
        words = row_words.heading_words(row)
        if role == Role.DisplayRole:
            return words
        if role == Role.AccessibleTextRole:
            said = [words, *row_words.heading_tags(row)]
            if row.has_result:
                said.append(self.result_words(row))
            return ", ".join(said)
        if role == Role.AccessibleDescriptionRole:
            return row.element.note
        return None

    def result_words(self, row: HeadingRow) -> str:
        """What was found elsewhere for the element of a heading."""
        return row_words.result_words(row.element, self.workshop.element_results.get(row.element.id))

    def has_result(self, row: HeadingRow) -> bool:
        """True where something was recorded for the element of a heading."""
        return row.element.id in self.workshop.element_results

    # Changes

    def _on_projection(self) -> None:
        """Something may have been revealed."""
        before, self._hands = self._hands, self._hands_seen()
        keys = {key for key in {*before, *self._hands} if before.get(key) != self._hands.get(key)}
        self._tell(sorted(self._row_of[key] for key in keys if key in self._row_of))

    def _on_change(self, change_set: ChangeSet) -> None:
        self._hands = self._hands_seen()
        if change_set.touched(PartKind.AGENDA):
            self._reset()
            return
        compared = change_set.touched(PartKind.FACTS) and self._desk.session.earlier is not self._earlier
        if compared or change_set.closing_changed:
            self._earlier = self._desk.session.earlier
            self._tell(range(len(self._rows)))
            return
        self._tell(self._rows_about(change_set))

    def _rows_about(self, change_set: ChangeSet) -> list[int]:
        descriptors = set(change_set.touched(PartKind.JUDGEMENT))
        for change in change_set.changes:
            if change.kind is PartKind.ACTION:
                descriptors |= {
                    action.descriptor_id
                    for action in (change.old, change.new)
                    if isinstance(action, Action) and action.descriptor_id
                }
        rows = {self._row_of[key] for key in descriptors if key in self._row_of}
        elements = change_set.touched(PartKind.ELEMENT_RESULT)
        return sorted(rows | {self._heading_of[key] for key in elements if key in self._heading_of})

    def _tell(self, rows: Iterable[int]) -> None:
        touched = tuple(rows)
        if not touched:
            return
        last = self.columnCount() - 1
        if len(touched) == len(self._rows):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, last))
        else:
            for row in touched:
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        self.rows_touched.emit(touched)

    def _reset(self) -> None:
        self.beginResetModel()
        self._read_rows()
        self.endResetModel()

    def _read_rows(self) -> None:
        self._rows = rows_of(self.workshop, self._unfolded)
        self._texts = []
        self._earlier = self._desk.session.earlier
        self._minutes = {item.descriptor_id: item.minutes for item in self.workshop.agenda.items}
        self._row_of = {r.id: number for number, r in enumerate(self._rows) if isinstance(r, DescriptorRow)}
        self._heading_of = {}
        for number, row in enumerate(self._rows):
            if isinstance(row, HeadingRow):
                self._heading_of.setdefault(row.element.id, number)


def _text_of(descriptor: Descriptor) -> str:
    statements = (text for cell in descriptor.cells.values() for text in cell)
    return "\n".join((descriptor.title, *statements)).casefold()

"""Rounds of hands under the columns of the grid: those counted, and the one that is being counted."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS, Sector
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.ui.run.tally.count_field import CountField
from placematrix_desktop.ui.run.tally.entry import EVERYBODY, Counted
from placematrix_desktop.ui.run.tally.hands_bar import HandsBar
from placematrix_desktop.ui.tally_words import hands_words
from placematrix_desktop.ui.theme import ThemeKeeper, set_role
from placematrix_desktop.ui.words import domain_tr


class RoundLine(msgspec.Struct, frozen=True):
    """A round that was counted. What is `hidden` stands there and is not to be read."""

    tally: Tally
    hidden: bool
    is_last: bool


class TallyTable(QWidget):
    """Made anew for every state; the fields keep the focus in their order."""

    taken = Signal()
    given_up = Signal()
    counted = Signal()
    """A number in a field has changed."""
    reached = Signal(object)
    """The field that has the focus now."""

    def __init__(self, themes: ThemeKeeper, matrix: Matrix) -> None:
        super().__init__()
        self._themes, self._matrix = themes, matrix
        self._widths: Sequence[int] = ()
        self._fields: dict[tuple[Sector | None, str], CountField] = {}
        self._totals: dict[str, QLabel] = {}
        self._lines: list[_Line] = []
        self._folded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(themes.theme.space(0.5))

    @property
    def fields(self) -> list[CountField]:
        """The fields from left to right and from the top down; none where nothing is counted."""
        return list(self._fields.values())

    def field(self, stage_id: str, sector: Sector | None = EVERYBODY) -> CountField:
        """The field of a stage. Raises KeyError where there is none."""
        return self._fields[sector, stage_id]

    def count(self) -> dict[Sector | None, dict[str, int]]:
        """What stands in the fields, without noughts."""
        found: dict[Sector | None, dict[str, int]] = {}
        for (sector, stage_id), field in self._fields.items():
            if field.hands:
                found.setdefault(sector, {})[stage_id] = field.hands
        return found

    def lay_out(
        self,
        rounds: Sequence[RoundLine],
        entry: Counted | None = None,
        *,
        name: str = "",
    ) -> None:
        """Show these rounds, and fields for `entry` below them, under the name of its round."""
        self._clear()
        most = max((max(line.tally.counts.values(), default=0) for line in rounds), default=0) or 1
        for line in rounds:
            self._add_round(line, most)
        if entry is not None:
            self._add_fields(entry, name)
        self.fit(self._widths)

    def fit(self, widths: Sequence[int]) -> None:
        """Stand under columns of these widths, the descriptor's first; in pixels."""
        self._widths = widths
        if widths:
            for line in self._lines:
                line.fit(widths, self._themes.theme.space(1.25))
            self.setFixedWidth(sum(widths))

    def fold(self, folded: bool) -> None:
        """Hide what stands in the fields that have not the focus."""
        self._folded = folded
        for field in self._fields.values():
            field.edit.fold(folded)
        for stage_id in self._totals:
            self._show_total(stage_id)

    # Putting together

    def _clear(self) -> None:
        for line in self._lines:
            line.hide()
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines.clear()
        self._fields.clear()
        self._totals.clear()

    def _add_line(self, *cells: QWidget) -> None:
        line = _Line(cells)
        self._lines.append(line)
        self._column.addWidget(line)
        line.show()

    def _add_round(self, line: RoundLine, most: int) -> None:
        name = self.tr("Round {0}").format(line.tally.round)
        cells: list[QWidget] = [self._label(name, "strong" if line.is_last else "muted")]
        for stage in self._matrix.stages:
            hands = line.tally.counts.get(stage.id, 0)
            said = self.tr("hidden") if line.hidden else hands_words(hands)
            bar = HandsBar(
                self._themes,
                f"{name}, {stage.label}: {said}",
                None if line.hidden else hands,
                hands / most,
                is_last=line.is_last,
            )
            cells.append(bar)
        self._add_line(*cells)

    def _add_fields(self, entry: Counted, name: str) -> None:
        for sector, counts in entry.items():
            whose = "" if sector is None else domain_tr(SECTOR_SHORT_LABELS[sector])
            words = name if sector is None else whose
            cells: list[QWidget] = [self._label(words, "strong" if sector is None else "muted")]
            for stage in self._matrix.stages:
                label = stage.label if sector is None else f"{stage.label}, {whose}"
                field = CountField(self._themes, label)
                field.show_hands(counts.get(stage.id, 0))
                self._listen(field, stage.id)
                self._fields[sector, stage.id] = field
                cells.append(field)
            self._add_line(*cells)
        if EVERYBODY not in entry:
            self._add_totals(name)

    def _add_totals(self, name: str) -> None:
        cells: list[QWidget] = [self._label(name, "strong")]
        for stage in self._matrix.stages:
            label = self._label("", "strong")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._totals[stage.id] = label
            cells.append(label)
            self._show_total(stage.id)
        self._add_line(*cells)

    def _show_total(self, stage_id: str) -> None:
        if stage_id not in self._totals:
            return
        folded = self._folded
        total = sum(f.hands for (_, stage), f in self._fields.items() if stage == stage_id)
        label = self._matrix.stage(stage_id).label
        self._totals[stage_id].setText("••" if folded else str(total))
        self._totals[stage_id].setAccessibleName(
            self.tr("All sectors, {0}: {1}").format(label, self.tr("hidden") if folded else total)
        )

    def _listen(self, field: CountField, stage_id: str) -> None:
        edit = field.edit
        field.changed.connect(self.counted)
        edit.moved.connect(lambda by, field=field: self._go(field, by))
        edit.taken.connect(self.taken)
        edit.given_up.connect(self.given_up)
        edit.came.connect(lambda field=field: self.reached.emit(field))
        field.changed.connect(lambda: self._show_total(stage_id))

    def _go(self, field: CountField, by: int) -> None:
        fields = self.fields
        to = fields.index(field) + by
        if 0 <= to < len(fields):
            fields[to].edit.setFocus(Qt.FocusReason.TabFocusReason)

    def _label(self, words: str, role: str) -> QLabel:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        set_role(label, role)
        return label


class _Line(QWidget):
    """One line of the table; its cells begin where the words of the grid above them do."""

    def __init__(self, cells: Sequence[QWidget]) -> None:
        super().__init__()
        self._cells = cells
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for cell in cells:
            self._row.addWidget(cell, 0, Qt.AlignmentFlag.AlignVCenter)

    def fit(self, widths: Sequence[int], pad: int) -> None:
        """Give the cells the widths of their columns, with `pad` pixels free on either side."""
        self._row.setContentsMargins(pad, 0, pad, 0)
        self._row.setSpacing(2 * pad)
        for cell, width in zip(self._cells, widths, strict=True):
            if isinstance(cell, CountField):
                cell.fit(width - 2 * pad)
            else:
                cell.setFixedWidth(width - 2 * pad)

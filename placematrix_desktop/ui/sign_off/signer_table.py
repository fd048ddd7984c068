"""The table of those who sign, used by keyboard or mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QWidget

from placematrix_desktop.domain.signoff import Position, SigningRole
from placematrix_desktop.ui.pieces import TableView
from placematrix_desktop.ui.sign_off.signer_delegate import SignerDelegate
from placematrix_desktop.ui.sign_off.signer_model import Column, SignerModel
from placematrix_desktop.ui.sign_off.signer_widths import shared_out
from placematrix_desktop.ui.theme import ThemeKeeper


class SignerTable(TableView):
    """As high as its rows, so that the page scrolls and not the table.

    Space ticks a name and goes to the next choice of a role or a position; Enter opens the choices, or
    the field for the reason. E records an answer by email, W opens the field to draw in.
    """

    current_moved = Signal()
    email_asked = Signal(int)
    """Row: this person answered by email."""
    drawing_asked = Signal(int)
    """Row: this person draws the signature."""

    def __init__(self, model: SignerModel, themes: ThemeKeeper, name: str) -> None:
        super().__init__(themes, name)
        self._model = model
        self.setModel(model)
        self._delegate = SignerDelegate(themes, self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(False)
        self.setAccessibleDescription(
            self.tr(
                "Space ticks a name or takes the next choice; Enter opens the choices or the reason. "
                "E: answered by email. W: draw the signature."
            )
        )
        self._was_at = (-1, 0)
        model.modelAboutToBeReset.connect(self._remember_place)
        model.modelReset.connect(self._go_back)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(lambda *_: self.fit())
        themes.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Share the width out anew, and take the height that the rows then need."""
        least = {}
        for column in Column:
            heading = self.horizontalHeader().sectionSizeFromContents(column).width()
            wanted = self._delegate.least_width(column, self._model.signers, self._shown(column))
            least[column] = max(heading, wanted)
        for column, width in shared_out(self.viewport().width(), least).items():
            self.setColumnWidth(column, width)
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        heading = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + heading + 2 * self.frameWidth())

    def edit_reason(self, row: int) -> None:
        """Put the cursor where the reason of a row is typed."""
        index = self._model.index(row, Column.REASON)
        if self.state() is QAbstractItemView.State.EditingState and self.currentIndex() == index:
            return
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit(index)

    def end_editing(self) -> None:
        """Take over what is being typed."""
        editor = self.indexWidget(self.currentIndex())
        if self.state() is QAbstractItemView.State.EditingState and editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, self.itemDelegate().EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if self.state() is QAbstractItemView.State.EditingState:
            # What the editor passed on, such as the Enter that ended it.
            event.accept()
        elif event.key() == Qt.Key.Key_Space:
            self._turn(index)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index) if editable else self._turn(index)
        elif index.column() == Column.REASON and editable and event.text().strip() and _plain(event):
            # Typing begins the reason, as in any table.
            self.edit(index)
            editor = self.indexWidget(index)
            if isinstance(editor, QLineEdit):
                editor.setText(event.text())
        elif index.isValid() and _plain(event) and event.key() == Qt.Key.Key_E:
            self.email_asked.emit(index.row())
        elif index.isValid() and _plain(event) and event.key() == Qt.Key.Key_W:
            self.drawing_asked.emit(index.row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if index.column() == Column.NAME:
            self._tick(index)
        elif index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_moved.emit()

    def commitData(self, editor: QWidget) -> None:
        index = self.currentIndex()
        super().commitData(editor)
        if index.column() == Column.POSITION and self._model.signers[index.row()].wants_reason:
            row = index.row()
            QTimer.singleShot(0, self, lambda: self.edit_reason(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self.fit)

    def _shown(self, column: Column) -> list[str]:
        """What the rows say in a column."""
        rows = range(self._model.rowCount())
        return [str(self._model.index(row, column).data() or "") for row in rows]

    def _remember_place(self) -> None:
        index = self.currentIndex()
        self._was_at = (index.row(), index.column())

    def _go_back(self) -> None:
        """Reading the list anew takes nobody away from the row they are on."""
        row, column = self._was_at
        if 0 <= row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, column))

    def _turn(self, index: QModelIndex) -> None:
        """Tick, or go to the next choice."""
        if not index.isValid():
            return
        if index.column() == Column.NAME:
            self._tick(index)
        elif index.column() == Column.ROLE:
            self._next(index, tuple(SigningRole))
        elif index.column() == Column.POSITION:
            self._next(index, tuple(Position))

    def _tick(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self._model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _next(self, index: QModelIndex, choices: tuple[SigningRole, ...] | tuple[Position, ...]) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            at = choices.index(index.data(Qt.ItemDataRole.EditRole))
            self._model.setData(index, choices[(at + 1) % len(choices)])


def _plain(event: QKeyEvent) -> bool:
    return not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)

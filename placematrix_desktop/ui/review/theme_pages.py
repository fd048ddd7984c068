"""A part of Review with a page for each theme, turned with the left and right arrow keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from placematrix_desktop.domain.matrix import Element, Theme
from placematrix_desktop.domain.read_back import themes_to_read
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import IconButton, announce
from placematrix_desktop.ui.review.fresh_section import FreshSection, empty, label
from placematrix_desktop.ui.review.reading_row import ReadingRow
from placematrix_desktop.ui.theme import ThemeKeeper


class ThemePages(FreshSection):
    """Left and Right turn to another theme, Up and Down go from row to row. `rows_of` makes the rows."""

    run_asked = Signal(str)
    element_asked = Signal(str)

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(desk, themes, width=900)
        self._at = 0
        self._left_from = ""
        self.rows: list[ReadingRow] = []
        self.back_button = IconButton(themes, "chevron-left", self.tr("Theme before"), hint=self.tr("Left"))
        self.on_button = IconButton(themes, "chevron-right", self.tr("Next theme"), hint=self.tr("Right"))
        self._which = label("", "muted")
        self._which.setWordWrap(False)
        for part in (self._which, self.back_button, self.on_button):
            self.buttons.addWidget(part)
        self.page = QWidget()
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._body = QVBoxLayout(self.page)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(themes.theme.space(1.25))
        self.column.addWidget(self.page)
        self.column.addStretch(1)
        self.back_button.clicked.connect(lambda: self.turn_to(self._at - 1))
        self.on_button.clicked.connect(lambda: self.turn_to(self._at + 1))

    def themes_shown(self) -> tuple[Theme, ...]:
        """The themes of which something has a part in the workshop."""
        return themes_to_read(self.desk.workshop)

    def rows_of(self, theme: Theme) -> list[tuple[Element, list[ReadingRow]]]:
        """The rows of a theme, by element."""
        raise NotImplementedError

    def nothing(self) -> str:
        """What stands on a page without rows."""
        raise NotImplementedError

    @property
    def at(self) -> int:
        """Which theme is shown, from 0."""
        return self._at

    def show_theme(self, theme_id: str) -> None:
        """Turn to the page of a theme, where it has one."""
        ids = [theme.id for theme in self.themes_shown()]
        if theme_id in ids:
            self.turn_to(ids.index(theme_id))

    def turn_to(self, number: int) -> None:
        """Show another theme; beyond the ends nothing happens."""
        if not 0 <= number < len(self.themes_shown()):
            return
        self._at, self._left_from = number, ""
        self.fill()
        self.verticalScrollBar().setValue(0)
        self.focus_start()
        announce(self.page, self.page.accessibleName())

    def focus_start(self) -> None:
        self.freshen()
        left = self._row_left()
        if left is not None:
            # Back from Run: on with the row that was corrected there.
            left.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, left, lambda: self._show_row(left))
        else:
            target = self.rows[0] if self.rows else self.page
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._left_from = ""

    def fill(self) -> None:
        shown = self.themes_shown()
        self._at = min(self._at, len(shown) - 1)
        theme = shown[self._at]
        had_focus = self.page.isAncestorOf(QApplication.focusWidget() or self)
        was_at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), 0)
        empty(self._body)
        self.rows = []
        self._heading.setText(theme.title)
        self.page.setAccessibleName(f"{self.title}: {theme.title}")
        self._which.setText(self.tr("{0} of {1}").format(self._at + 1, len(shown)))
        self.back_button.setEnabled(self._at > 0)
        self.on_button.setEnabled(self._at < len(shown) - 1)
        for element, rows in self.rows_of(theme):
            if not theme.is_its_element:
                over = label(element.title.upper(), "overline")
                over.setAccessibleName(element.title)
                self._body.addWidget(over)
            for row in rows:
                row.run_asked.connect(self._ask_for_run)
                row.element_asked.connect(self._ask_for_element)
                self._body.addWidget(row)
                self.rows.append(row)
        for row in self.rows:
            # A layout shows what it is given a moment later, which is too late for the focus.
            row.show()
        if not self.rows:
            self._body.addWidget(label(self.nothing(), "muted"))
        if had_focus:
            target = self.rows[min(was_at, len(self.rows) - 1)] if self.rows else self.page
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Left:
                self.turn_to(self._at - 1)
            case Qt.Key.Key_Right:
                self.turn_to(self._at + 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp:
                step = bar.pageStep() if event.key() == Qt.Key.Key_PageDown else -bar.pageStep()
                bar.setValue(bar.value() + step)
            case _:
                super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        at = next((at for at, row in enumerate(self.rows) if row.hasFocus()), -1 if by > 0 else 1)
        if not self.rows:
            return
        row = self.rows[min(max(at + by, 0), len(self.rows) - 1)]
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_row(row)

    def _show_row(self, row: ReadingRow) -> None:
        self.ensureWidgetVisible(row, 0, self.themes.theme.space(3))

    def _row_left(self) -> ReadingRow | None:
        """The row from which somebody went to Run; None where nobody did, or it is not here."""
        if not self._left_from:
            return None
        return next((r for r in self.rows if self._left_from in (r.descriptor_id, r.element_id)), None)

    def _ask_for_run(self, descriptor_id: str) -> None:
        self._left_from = descriptor_id
        self.run_asked.emit(descriptor_id)

    def _ask_for_element(self, element_id: str) -> None:
        self._left_from = element_id
        self.element_asked.emit(element_id)

"""A date that is typed, or picked from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import IconButton
from placematrix_desktop.ui.prepare.month_calendar import MonthCalendar
from placematrix_desktop.ui.theme import ThemeKeeper
from placematrix_desktop.ui.typed_time import NotUnderstood, read_date


class DateField(QWidget):
    """`line` is typed in; Alt+Down or the button opens the calendar at its date."""

    picked = Signal(object)
    """datetime.date"""

    def __init__(self, themes: ThemeKeeper, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._today = today
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("26/11/2026"))
        self.button = IconButton(
            themes, "calendar", self.tr("Open the calendar"), hint=self.tr("Alt+Down"), compact=False
        )
        self.calendar: MonthCalendar | None = None
        self._popup: QFrame | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(themes.theme.space(0.5))
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.button.clicked.connect(self.open_calendar)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def open_calendar(self) -> None:
        """Open the calendar at the date that is typed, else at today."""
        if self.line.isReadOnly():
            return
        if self._popup is None:
            self._popup = self._make_popup()
        assert self.calendar is not None
        try:
            day = read_date(self.line.text(), self._today()) or self._today()
        except NotUnderstood:
            day = self._today()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self._popup.adjustSize()
        at = self.mapToGlobal(QPoint(0, self.height() + 2))
        screen = self.screen().availableGeometry()
        at.setX(max(screen.left(), min(at.x(), screen.right() - self._popup.width())))
        if at.y() + self._popup.height() > screen.bottom():
            at.setY(max(screen.top(), self.mapToGlobal(QPoint(0, 0)).y() - self._popup.height() - 2))
        self._popup.move(at)
        self._popup.show()
        self.calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if opens and watched is self.line:
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _make_popup(self) -> QFrame:
        popup = QFrame(self, Qt.WindowType.Popup)
        self.calendar = MonthCalendar(self._themes, popup)
        self.calendar.activated.connect(self._pick)
        self.calendar.clicked.connect(self._pick)
        column = QVBoxLayout(popup)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.calendar)
        return popup

    def _pick(self, day: QDate) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._popup.hide()
            self.line.setFocus(Qt.FocusReason.PopupFocusReason)
            self.picked.emit(date(day.year(), day.month(), day.day()))

"""A date that is typed or taken from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QDateEdit, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper


class DateField(QDateEdit):
    """Shows the day of the week, so that nobody comes on the wrong day. Weeks start on Monday."""

    def __init__(self, keeper: ThemeKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(QDate.currentDate(), parent)
        self._keeper = keeper
        self.setLocale(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        self.setDisplayFormat("ddd d MMMM yyyy")
        self.setCalendarPopup(True)
        self.setMinimumDate(QDate(2000, 1, 1))
        self.setMaximumDate(QDate(2099, 12, 31))
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        keeper.changed.connect(self._follow)
        self._follow()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the page, not the date: a date that changes under the pointer is a date that is wrong."""
        event.ignore()

    def _follow(self) -> None:
        theme = self._keeper.theme
        heading, weekend = QTextCharFormat(), QTextCharFormat()
        heading.setForeground(theme.colour("ink_muted"))
        heading.setFont(theme.font("small", "semibold"))
        weekend.setForeground(theme.colour("ink_muted"))
        calendar = self.calendarWidget()
        calendar.setHeaderTextFormat(heading)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, weekend)

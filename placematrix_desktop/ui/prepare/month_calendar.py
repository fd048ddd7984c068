"""A calendar of one month in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QDate, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QWidget

from placematrix_desktop.ui.theme import Role, ThemeKeeper


class MonthCalendar(QCalendarWidget):
    """Weeks begin on Monday; the chosen day is filled, today is framed, days of other months step back."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setGridVisible(False)
        self.setAccessibleName(self.tr("Calendar"))
        # Qt paints week-ends in a red of its own.
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())

    def minimumSizeHint(self) -> QSize:
        scale = max(100, self._themes.theme.text_scale) / 100
        return super().minimumSizeHint().expandedTo(QSize(round(308 * scale), round(288 * scale)))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintCell(self, painter: QPainter, rect: QRect, day: QDate) -> None:
        theme = self._themes.theme
        chosen = day == self.selectedDate()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(rect.width(), rect.height()) - 4
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(rect).center())
        radius = theme.height("radius")
        painter.fillRect(rect, theme.colour("raised"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent" if chosen else "raised"))
        painter.drawRoundedRect(place, radius, radius)
        if day == QDate.currentDate() and not chosen:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        outside = day.month() != self.monthShown()
        role: Role = "on_accent" if chosen else "ink_faint" if outside else "ink"
        painter.setPen(theme.colour(role))
        painter.setFont(theme.font("small" if outside else "body", "semibold" if chosen else "regular"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(day.day()))
        painter.restore()

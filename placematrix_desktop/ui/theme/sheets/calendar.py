"""The calendar that opens from a date."""

CALENDAR = """
QCalendarWidget { background: $raised; border: 1px solid $line_strong; border-radius: $radius; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; border-bottom: 1px solid $line; }
QCalendarWidget QToolButton {
    background: transparent; border: 1px solid transparent; color: $ink; font-weight: 600;
    min-height: $control_inner; padding: 0 $space_1;
}
QCalendarWidget QToolButton:hover { background: $accent_soft; }
QCalendarWidget QToolButton:focus { border: 2px solid $focus_ring; padding: 0 7px; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: $image_left; }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: $image_right; }
QCalendarWidget QSpinBox { min-height: $control_inner; }
QCalendarWidget QAbstractItemView {
    background: $raised; color: $ink; border: none; outline: none;
    selection-background-color: $accent; selection-color: $on_accent; alternate-background-color: $band;
}
QCalendarWidget QAbstractItemView::item { border: none; padding: 0; }
QCalendarWidget QAbstractItemView:disabled { color: $ink_faint; }
"""

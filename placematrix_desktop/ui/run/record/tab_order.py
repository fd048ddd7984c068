"""Where the Tab key goes: from the top down, as the eye reads, rows that were added later included."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

_LINE = 10
"""Fields whose middles lie closer than this many pixels stand on one line."""


def tab_stops(within: QWidget) -> list[QWidget]:
    """What can take the focus by Tab, line by line and along each line."""
    found = [
        (QRect(widget.mapTo(within, widget.rect().topLeft()), widget.size()), widget)
        for widget in within.findChildren(QWidget)
        if widget.isVisibleTo(within) and _takes_tab(widget) and widget.focusProxy() is None
    ]
    found.sort(key=lambda pair: (pair[0].center().y(), pair[0].x()))
    lines: list[list[tuple[QRect, QWidget]]] = []
    for place, widget in found:
        if lines and place.center().y() - lines[-1][0][0].center().y() < _LINE:
            lines[-1].append((place, widget))
        else:
            lines.append([(place, widget)])
    return [widget for line in lines for _, widget in sorted(line, key=lambda pair: pair[0].x())]


def tab_on(within: QWidget, focused: QWidget | None, *, forward: bool) -> bool:
    """Move the focus to the next stop, or out to what comes after or before. False where there is none."""
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stops = tab_stops(within)
    if focused in stops:
        at = stops.index(focused) + (1 if forward else -1)
        target = stops[at] if 0 <= at < len(stops) else _beyond(within, forward)
    else:
        target = _beyond(within, forward)
    if target is not None:
        target.setFocus(reason)
    return target is not None


def _beyond(within: QWidget, forward: bool) -> QWidget | None:
    step = QWidget.nextInFocusChain if forward else QWidget.previousInFocusChain
    widget = step(within)
    while widget is not None and widget is not within:
        if _takes_tab(widget) and widget.isVisible() and not within.isAncestorOf(widget):
            return widget
        widget = step(widget)
    return None


def _takes_tab(widget: QWidget) -> bool:
    tab = Qt.FocusPolicy.TabFocus
    return widget.isEnabled() and widget.focusPolicy() & tab == tab

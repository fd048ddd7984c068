"""How the columns of those who sign share the width of their table."""

from __future__ import annotations

from collections.abc import Mapping

from placematrix_desktop.ui.sign_off.signer_model import Column

SHARES: Mapping[Column, int] = {
    Column.NAME: 25,
    Column.ROLE: 20,
    Column.POSITION: 22,
    Column.REASON: 18,
    Column.SIGNED: 15,
}
"""In hundredths."""
_GIVE: tuple[Column, ...] = (Column.SIGNED, Column.REASON, Column.NAME, Column.POSITION, Column.ROLE)
"""Who gives width up first to those whose longest word has no room: what wraps best."""


def shared_out(room: int, least: Mapping[Column, int]) -> dict[Column, int]:
    """Widths in pixels that come to `room` at most. No column gets less than its `least` as long as the
    others have anything to spare."""
    widths = {column: max(room * share // 100, least.get(column, 0)) for column, share in SHARES.items()}
    for column in _GIVE:
        over = sum(widths.values()) - room
        widths[column] -= max(0, min(over, widths[column] - least.get(column, 0)))
    return widths

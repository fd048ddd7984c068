"""What the keys of the grid ask of the room window."""

from __future__ import annotations

from collections.abc import Callable

from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.run.keys import Meaning


def _blank(projection: Projection) -> None:
    projection.blank = not projection.blank


def _freeze(projection: Projection) -> None:
    projection.frozen = not projection.frozen


def _agreed_so_far(projection: Projection) -> None:
    projection.shows_agreed_so_far = not projection.shows_agreed_so_far


def _turn(by: int) -> Callable[[Projection], None]:
    return lambda projection: projection.turn_to_page(projection.page + by)


ROOM_KEYS: dict[Meaning, Callable[[Projection], None]] = {
    Meaning.BLANK_ROOM: _blank,
    Meaning.FREEZE_ROOM: _freeze,
    Meaning.AGREED_SO_FAR: _agreed_so_far,
    Meaning.ROOM_PAGE_ON: _turn(1),
    Meaning.ROOM_PAGE_BACK: _turn(-1),
}
"""Each key with what it does to the projection; they work while there is a room window."""

"""What somebody is to do, by when, because of what was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec


class Action(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One action. `descriptor_id` is None where it belongs to the workshop as a whole.

    `position` gives the order of entry; `top` marks the few that go on page one.
    """

    id: str
    position: int
    text: str
    descriptor_id: str | None = None
    owner: str = ""
    organisation: str = ""
    due: date | None = None
    top: bool = False


TOP_ACTIONS = 3


def top_actions(actions: Iterable[Action]) -> tuple[Action, ...]:
    """The actions for page one: those marked as top, then the soonest due, three in all."""

    def urgency(action: Action) -> tuple[bool, date, int]:
        return (not action.top, action.due or date.max, action.position)

    return tuple(sorted(actions, key=urgency)[:TOP_ACTIONS])

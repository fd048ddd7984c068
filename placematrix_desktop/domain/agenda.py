"""Which descriptors a workshop takes, in which order, how many minutes each may have, and the breaks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

import msgspec
from msgspec.structs import replace

from placematrix_desktop.domain.matrix import Matrix


class AgendaItem(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One descriptor in scope; `minutes` is None where no time was set for it."""

    descriptor_id: str
    minutes: int | None = None


LONGEST_BREAK = 240
"""Minutes of the longest break that is taken for one."""

_DAY = 24 * 60


class Break(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A break in a workshop: local time at which it starts, and its minutes."""

    start: time
    minutes: int

    @property
    def first_minute(self) -> int:
        """Minutes from midnight to its start."""
        return self.start.hour * 60 + self.start.minute

    @property
    def last_minute(self) -> int:
        """Minutes from midnight to its end."""
        return self.first_minute + self.minutes

    @property
    def ends_today(self) -> bool:
        return self.last_minute <= _DAY


class Agenda(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, dict=True):
    """The descriptors in scope, in the order in which they are to be taken. `breaks` stand in the order of
    their starts and do not overlap."""

    items: tuple[AgendaItem, ...]
    breaks: tuple[Break, ...] = ()

    def descriptor_ids(self) -> tuple[str, ...]:
        return tuple(item.descriptor_id for item in self.items)

    def has(self, descriptor_id: str) -> bool:
        known: frozenset[str] | None = self.__dict__.get("_ids")
        if known is None:
            known = self.__dict__["_ids"] = frozenset(self.descriptor_ids())
        return descriptor_id in known

    @property
    def minutes(self) -> int:
        """The minutes set, over all items; items without a time count nothing."""
        return sum(item.minutes or 0 for item in self.items)


def whole_matrix(matrix: Matrix) -> Agenda:
    """Every descriptor, in the order of the matrix."""
    return Agenda(items=tuple(AgendaItem(descriptor_id=key) for key in matrix.descriptor_ids()))


def narrowed(agenda: Agenda, matrix: Matrix, descriptor_ids: Iterable[str]) -> Agenda:
    """The agenda with just these descriptors: those that were there keep their order and minutes,
    new ones come in where the matrix has them. Breaks stay."""
    wanted = set(descriptor_ids)
    kept = [item for item in agenda.items if item.descriptor_id in wanted]
    order = {key: index for index, key in enumerate(matrix.descriptor_ids())}
    for key in sorted(wanted - {item.descriptor_id for item in kept}, key=order.__getitem__):
        after = [i for i, item in enumerate(kept) if order[item.descriptor_id] < order[key]]
        kept.insert(after[-1] + 1 if after else 0, AgendaItem(descriptor_id=key))
    return replace(agenda, items=tuple(kept))

"""How far the making of a file has come, told to whoever waits for it, and how they stop it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

Told = Callable[[float], None]
"""Takes how much is done, from 0 to 1, and may raise Cancelled."""

T = TypeVar("T")


class Cancelled(Exception):
    """Whoever waited wants the file no more. What was there before stays."""


def unheard(_share: float) -> None:
    """For where nobody waits."""


def within(told: Told, start: float, end: float) -> Told:
    """Tells the shares of one stretch of the work, which lies between these two of the whole."""
    return lambda share: told(start + (end - start) * share)


def step_by_step(items: Collection[T], told: Told) -> Iterator[T]:
    """The items, telling before each how many are done, and after the last that all are."""
    for number, item in enumerate(items):
        told(number / len(items))
        yield item
    told(1.0)

"""Tuples with one item put in or taken out."""

from __future__ import annotations

from typing import TypeVar

T = TypeVar("T")


def put(items: tuple[T, ...], new: T, instead_of: T | None) -> tuple[T, ...]:
    """The items with a new one, at the end or in place of another."""
    if instead_of is None or instead_of not in items:
        return (*items, new)
    at = items.index(instead_of)
    return (*items[:at], new, *items[at + 1 :])


def without(items: tuple[T, ...], one: T) -> tuple[T, ...]:
    """The items less the first that is equal to this one."""
    if one not in items:
        return items
    at = items.index(one)
    return (*items[:at], *items[at + 1 :])

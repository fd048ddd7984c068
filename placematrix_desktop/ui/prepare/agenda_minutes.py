"""Setting how many minutes descriptors may have."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from placematrix_desktop.application.commands import Decision, SetAgenda, Sight
from placematrix_desktop.domain.text import clean_line
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.open_workshop import OpenWorkshop


class TypedMinutes:
    """Set the minutes of these descriptors to what was typed; nothing typed takes them away."""

    kind: ClassVar[str] = SetAgenda.kind

    def __init__(self, descriptor_ids: Iterable[str], typed: Any) -> None:
        self._ids = frozenset(descriptor_ids)
        self._typed = clean_line(str(typed if typed is not None else ""))

    def decide(self, sight: Sight) -> Decision:
        words = self._typed.casefold().removesuffix("minutes").removesuffix("min").removesuffix("m").strip()
        if words and not words.isdecimal():
            raise Refused(
                QCoreApplication.translate("Minutes", "“{text}” is not a number of minutes.").format(
                    text=self._typed
                )
            )
        minutes = int(words) if words else None
        agenda = sight.workshop.agenda
        items = tuple(
            replace(item, minutes=minutes) if item.descriptor_id in self._ids else item
            for item in agenda.items
        )
        return SetAgenda(replace(agenda, items=items)).decide(sight)


def set_minutes(desk: OpenWorkshop, descriptor_ids: Iterable[str], typed: Any) -> bool:
    """Set the minutes of these descriptors, those out of scope passed over. False where refused."""
    return desk.carry_out(TypedMinutes(descriptor_ids, typed)) is not None


def minutes_words(minutes: int) -> str:
    """ "12 minutes", "no minutes set"."""
    if not minutes:
        return QCoreApplication.translate("Minutes", "no minutes set")
    if minutes == 1:
        return QCoreApplication.translate("Minutes", "1 minute")
    return QCoreApplication.translate("Minutes", "{minutes} minutes").format(minutes=minutes)

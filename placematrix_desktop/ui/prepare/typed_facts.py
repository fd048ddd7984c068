"""Facts of the workshop that are typed as words: its date, when it is to finish, until when it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication

from placematrix_desktop.application.commands import ChangeFacts, Decision, Sight
from placematrix_desktop.errors import Refused
from placematrix_desktop.ui.typed_time import read_date, read_time


@dataclass(frozen=True)
class TypedDate:
    """Set the date of the workshop to the one that was typed; nothing typed takes it away."""

    kind: ClassVar[str] = ChangeFacts.kind
    text: str
    today: date

    def decide(self, sight: Sight) -> Decision:
        day = read_date(self.text, self.today)
        return ChangeFacts(replace(sight.workshop.facts, date=day)).decide(sight)


@dataclass(frozen=True)
class TypedFinish:
    """Set when the workshop is to finish; nothing typed takes it away."""

    kind: ClassVar[str] = ChangeFacts.kind
    text: str

    def decide(self, sight: Sight) -> Decision:
        return ChangeFacts(replace(sight.workshop.facts, finish=read_time(self.text))).decide(sight)


@dataclass(frozen=True)
class TypedKeepUntil:
    """Set the last day on which the workshop is to be kept; nothing typed takes it away. A day that has
    passed is refused."""

    kind: ClassVar[str] = ChangeFacts.kind
    text: str
    today: date

    def decide(self, sight: Sight) -> Decision:
        day = read_date(self.text, self.today)
        if day is not None and day < self.today:
            raise Refused(
                QCoreApplication.translate("TypedKeepUntil", "This day has passed."),
                mend=QCoreApplication.translate("TypedKeepUntil", "Type a later one, with its year."),
            )
        return ChangeFacts(replace(sight.workshop.facts, keep_until=day)).decide(sight)

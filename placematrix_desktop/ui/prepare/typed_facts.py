"""Facts of the workshop that are typed as words: its date and when it is to finish."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from msgspec.structs import replace

from placematrix_desktop.application.commands import ChangeFacts, Decision, Sight
from placematrix_desktop.ui.prepare.typed_time import read_date, read_time


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

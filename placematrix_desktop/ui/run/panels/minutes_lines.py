"""What the minutes say: the diary in order of time, without what was undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, tzinfo

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.diary import DiaryEntry
from placematrix_desktop.ui.day_words import weekday_in_full
from placematrix_desktop.ui.run.panels.line import Line


def minutes_lines(
    entries: Iterable[DiaryEntry],
    zone: tzinfo | None,
    wanted: str = "",
    *,
    hides: Callable[[DiaryEntry], bool] = lambda _entry: False,
) -> Iterator[Line]:
    """One line an entry under the day it was made, both by the clock of `zone`, or of the computer with None.
    Of those with all the words of `wanted` in their sentence. Of those that `hides`, only what goes before
    the colon is shown, which is what they are about."""
    words = wanted.casefold().split()
    shown: date | None = None
    for entry in entries:
        sentence = entry.sentence
        if hides(entry):
            about = sentence.partition(":")[0]
            sentence = QCoreApplication.translate("Minutes", "{about}: show of hands, hidden").format(
                about=about
            )
        if not all(word in sentence.casefold() for word in words):
            continue
        moment = entry.at.astimezone(zone)
        if moment.date() != shown:
            shown = moment.date()
            yield Line(title=weekday_in_full(shown), look="heading")
        yield Line(key=str(entry.number), lead=f"{moment:%H:%M}", title=sentence)


def about_words(entries: Sequence[DiaryEntry], standing: Sequence[DiaryEntry]) -> str:
    """How many entries there are, and how many were left out because they were undone."""
    translate = QCoreApplication.translate
    said = (
        translate("Minutes", "1 entry")
        if len(standing) == 1
        else translate("Minutes", "{count} entries").format(count=len(standing))
    )
    left_out = len(entries) - len(standing)
    if not left_out:
        return said
    rest = translate("Minutes", "{count} about what was undone are left out").format(count=left_out)
    return f"{said} · {rest}"

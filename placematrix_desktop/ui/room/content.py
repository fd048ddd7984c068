"""What the room is told, in words and numbers: no name, no note, no sector."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from placematrix_desktop.domain.compare import agreed_stage
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.summary import count
from placematrix_desktop.domain.workshop import Facts, Workshop
from placematrix_desktop.ui.day_words import weekday_in_full
from placematrix_desktop.ui.projection import Shown
from placematrix_desktop.ui.tally_words import accord_words, hands_words

_HOUR = 60
_LONGEST_WAIT = timedelta(hours=12)
"""A finish that is further off, before or after, is another day's: nothing is counted down to it."""


@dataclass(frozen=True)
class Hands:
    """A show of hands on one stage. `before` is the round before the last; None where there was none."""

    count: int
    before: int | None = None


@dataclass(frozen=True)
class StageTold:
    """One column. `number` counts from 1; `moving_to` is the number of the next stage where the group is on
    its way to it. `hands` is None where no hands may be shown."""

    number: int
    label: str
    statements: tuple[str, ...]
    agreed: bool = False
    moving_to: int | None = None
    last_time: bool = False
    hands: Hands | None = None


@dataclass(frozen=True)
class Progress:
    """How far the group is, and the time that is left in words."""

    agreed: int
    total: int
    time_left: str

    @property
    def words(self) -> str:
        return _tr("{0} of {1} agreed").format(self.agreed, self.total)


@dataclass(frozen=True)
class DescriptorTold:
    """One descriptor as the room is told of it. `state` is there where it is a result without a stage;
    `remarks` are what else has to be said of it; `watermark` is empty for a workshop in earnest."""

    subject: str
    whereabouts: str
    title: str
    ladder: bool
    stages: tuple[StageTold, ...]
    state: State | None
    remarks: tuple[str, ...]
    progress: Progress
    watermark: str

    @property
    def in_question(self) -> frozenset[int]:
        """The stages, from 0, that the talk is about: the agreed one and where the group is heading, those
        with a hand, and beside these the one of last time. None where nothing is known yet."""
        about = {i for i, stage in enumerate(self.stages) if stage.agreed or _has_hands(stage)}
        about |= {stage.moving_to - 1 for stage in self.stages if stage.moving_to}
        if about:
            about |= {i for i, stage in enumerate(self.stages) if stage.last_time}
        return frozenset(about)


@dataclass(frozen=True)
class Agreed:
    """One line of what was agreed so far. `number` is the stage, from 1, and 0 for no consensus."""

    title: str
    number: int
    result: str


@dataclass(frozen=True)
class AgreedTold:
    """What was agreed so far, theme by theme; themes in which nothing was are left out. `closed` says that
    nothing more will come."""

    subject: str
    closed: bool
    ladder: bool
    stages: int
    themes: tuple[tuple[str, tuple[Agreed, ...]], ...]
    progress: Progress
    watermark: str


@dataclass(frozen=True)
class TitleTold:
    """Whose day it is and what it is about; what is not known is empty."""

    subject: str
    occasion: str
    day: str
    matrix: str
    purpose: str
    progress: Progress
    watermark: str


def descriptor_told(shown: Shown, now: datetime) -> DescriptorTold:
    """What the room is told of the descriptor that is shown. `now` is local time."""
    workshop = shown.workshop
    matrix, judgement = workshop.matrix, workshop.judgement(shown.descriptor_id)
    place = matrix.place(shown.descriptor_id)
    last_time = agreed_stage(shown.earlier, shown.descriptor_id) if shown.earlier else None
    return DescriptorTold(
        subject=workshop.facts.subject,
        whereabouts=place.whereabouts,
        title=place.descriptor.title,
        ladder=matrix.ladder,
        stages=tuple(
            StageTold(
                number=number,
                label=stage.label,
                statements=place.descriptor.statements(stage.id),
                agreed=judgement.stage_id == stage.id,
                moving_to=_moving_to(matrix, judgement) if judgement.stage_id == stage.id else None,
                last_time=last_time == stage.id,
                hands=_hands(judgement, shown.rounds, stage.id),
            )
            for number, stage in enumerate(matrix.stages, start=1)
        ),
        state=judgement.state if judgement.state not in (State.OPEN, State.AGREED) else None,
        remarks=tuple(_remarks(shown, judgement)),
        progress=progress_of(workshop, now),
        watermark=watermark_of(workshop.facts),
    )


def agreed_told(shown: Shown, now: datetime) -> AgreedTold:
    """What was agreed so far. `now` is local time."""
    workshop = shown.workshop
    themes = []
    for theme in workshop.matrix.themes:
        ids = [(one.id, one.title) for element in theme.elements for one in element.descriptors]
        lines = [_agreed(workshop, title, key) for key, title in ids if workshop.agenda.has(key)]
        found = tuple(line for line in lines if line is not None)
        if found:
            themes.append((theme.title, found))
    return AgreedTold(
        subject=workshop.facts.subject,
        closed=workshop.is_closed,
        ladder=workshop.matrix.ladder,
        stages=len(workshop.matrix.stages),
        themes=tuple(themes),
        progress=progress_of(workshop, now),
        watermark=watermark_of(workshop.facts),
    )


def title_told(shown: Shown, now: datetime) -> TitleTold:
    """Whose day it is. `now` is local time. Nobody is named, not even who leads the
    day, nor is the venue, which may be the link of a call."""
    workshop, facts = shown.workshop, shown.workshop.facts
    day = facts.date
    return TitleTold(
        subject=facts.subject,
        occasion=facts.occasion,
        day=weekday_in_full(day) if day else "",
        matrix=workshop.matrix.title,
        purpose=facts.purpose,
        progress=progress_of(workshop, now),
        watermark=watermark_of(facts),
    )


def state_told(state: State) -> str:
    """A result without a stage, as the room reads it."""
    words = {
        State.NO_CONSENSUS: _tr("No consensus"),
        State.PARKED: _tr("Parked for later"),
        State.NOT_APPLICABLE: _tr("Not applicable here"),
    }
    return words[state]


def watermark_of(facts: Facts) -> str:
    """What has to be said on every page of a workshop that is none in earnest."""
    if facts.rehearsal:
        return _tr("Rehearsal")
    return _tr("Sample") if facts.sample else ""


def progress_of(workshop: Workshop, now: datetime) -> Progress:
    """How far the group is."""
    counts = count(workshop, workshop.agenda.descriptor_ids())
    left = "" if workshop.is_closed else time_left(workshop.facts, now)
    return Progress(counts.agreed, counts.total, left)


def time_left(facts: Facts, now: datetime) -> str:
    """ "until 12:30 · 48 min left". `now` is local time; minutes are rounded up, so that none is lost."""
    if facts.finish is None:
        return ""
    until = _tr("until {}").format(f"{facts.finish:%H:%M}")
    day = facts.date or now.date()
    left = datetime.combine(day, facts.finish, now.tzinfo) - now
    if abs(left) > _LONGEST_WAIT:
        return until
    minutes = -(-left // timedelta(minutes=1))
    if minutes > 0:
        return f"{until} · " + _tr("{} left").format(_minutes(minutes))
    if minutes < -_HOUR:
        # Nobody in the room needs to be told by how much.
        return _tr("{} has passed").format(f"{facts.finish:%H:%M}")
    return f"{until} · " + (_tr("{} over").format(_minutes(-minutes)) if minutes else _tr("now"))


def _minutes(minutes: int) -> str:
    if minutes < 2 * _HOUR:
        return _tr("{} min").format(minutes)
    return _tr("{0} h {1:02} min").format(minutes // _HOUR, minutes % _HOUR)


def _agreed(workshop: Workshop, title: str, descriptor_id: str) -> Agreed | None:
    judgement = workshop.judgement(descriptor_id)
    if judgement.state is State.NO_CONSENSUS:
        return Agreed(title, 0, state_told(State.NO_CONSENSUS))
    if judgement.stage_id is None:
        return None
    matrix = workshop.matrix
    number = matrix.stage_index(judgement.stage_id) + 1
    label = matrix.stage(judgement.stage_id).label
    moving = _moving_to(matrix, judgement)
    return Agreed(title, number, _tr("{0}, moving to {1}").format(label, moving) if moving else label)


def _remarks(shown: Shown, judgement: Judgement) -> list[str]:
    remarks = []
    if not shown.workshop.agenda.has(shown.descriptor_id):
        remarks.append(_tr("Not in today’s scope"))
    tallies = judgement.tallies[: shown.rounds]
    if tallies and sum(tallies[-1].counts.values()):
        said = (
            hands_words(sum(tallies[-1].counts.values())),
            accord_words(tallies[-1], shown.workshop.matrix),
        )
        remarks.append(" · ".join(words for words in said if words))
    if shown.rounds < len(judgement.tallies):
        remarks.append(_tr("Hands are counted and not shown yet"))
    return remarks


def _hands(judgement: Judgement, rounds: int, stage_id: str) -> Hands | None:
    tallies = judgement.tallies[:rounds]
    if not tallies:
        return None
    before = tallies[-2].counts.get(stage_id, 0) if len(tallies) > 1 else None
    return Hands(tallies[-1].counts.get(stage_id, 0), before)


def _has_hands(stage: StageTold) -> bool:
    return stage.hands is not None and bool(stage.hands.count or stage.hands.before)


def _moving_to(matrix: Matrix, judgement: Judgement) -> int | None:
    if not judgement.between_next or judgement.stage_id is None:
        return None
    following = matrix.stage_after(judgement.stage_id)
    return matrix.stage_index(following.id) + 1 if following else None


def _tr(words: str) -> str:
    return QCoreApplication.translate("Room", words)

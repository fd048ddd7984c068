"""The clock of the demonstration: it goes through a made-up morning, at whatever hour this runs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

PREPARES, RUNS, SHOWS_THE_ROOM, REVIEWS, SIGNS = (9, 5), (9, 30), (11, 42), (11, 50), (12, 10)
"""Hour and minute at which each part of the morning begins; the sample workshop ends at 12:30."""
TALKED = timedelta(hours=2)
"""How long the group talks about all of its descriptors."""


class Morning:
    """Tells the time of today's morning, in UTC. It runs like any clock and is only ever put forward."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self._ahead = _today(*PREPARES) - self()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def local(self) -> datetime:
        """The same moment by the local clock."""
        return self().astimezone()

    def go_on_to(self, hour: int, minute: int) -> None:
        """Put it forward to an hour of the local clock; one that is over is left alone."""
        self.pass_by(max(timedelta(), _today(hour, minute) - self()))

    def pass_by(self, span: timedelta) -> None:
        """Put it forward by a span of time."""
        self._ahead += span


def _today(hour: int, minute: int) -> datetime:
    return datetime.now().astimezone().replace(hour=hour, minute=minute, second=0, microsecond=0)

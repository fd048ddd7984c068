"""The quiet clock: minutes for each descriptor, stopped and gone on with."""

from __future__ import annotations

import pytest

from placematrix_desktop.ui.talk_clock import TalkClock


class Seconds:
    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def clock(qapp: object, seconds: Seconds) -> TalkClock:
    clock = TalkClock("a", elapsed=seconds)
    clock.set_in_use(True)
    return clock


def test_it_counts_full_minutes_of_the_selected_descriptor(clock: TalkClock, seconds: Seconds) -> None:
    seconds.now += 119
    assert clock.minutes == 1
    clock.turn_to("b")
    assert clock.minutes == 0
    seconds.now += 300
    assert clock.minutes == 5
    clock.turn_to("a")
    assert clock.minutes == 1
    seconds.now += 1
    assert clock.minutes == 2


def test_stopped_it_stands_still(clock: TalkClock, seconds: Seconds) -> None:
    seconds.now += 60
    clock.toggle()
    seconds.now += 600
    assert (clock.stopped, clock.minutes) == (True, 1)
    clock.turn_to("b")
    seconds.now += 600
    assert clock.minutes == 0
    clock.turn_to("a")
    clock.toggle()
    seconds.now += 60
    assert (clock.stopped, clock.minutes) == (False, 2)


def test_it_runs_only_while_run_is_shown(clock: TalkClock, seconds: Seconds) -> None:
    seconds.now += 60
    clock.set_in_use(False)
    seconds.now += 3_600
    clock.set_in_use(True)
    clock.set_in_use(True)
    seconds.now += 60
    assert clock.minutes == 2


def test_it_speaks_up_once_a_minute_and_no_oftener(clock: TalkClock, seconds: Seconds) -> None:
    heard: list[int] = []
    clock.changed.connect(lambda: heard.append(clock.minutes))
    for _ in range(24):
        seconds.now += 5
        clock.look()
    assert heard == [1, 2]

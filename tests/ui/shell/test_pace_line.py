"""What the foot of the window says of the time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from placematrix_desktop import paths
from placematrix_desktop.application.commands import ChangeFacts, PlaceStage, RecordTally, SetAgenda
from placematrix_desktop.application.workshops import Workshops
from placematrix_desktop.domain.agenda import Break
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import FooterBar
from placematrix_desktop.ui.shell.footer import Footer
from placematrix_desktop.ui.shell.pace_line import ITEMS, PaceLine
from placematrix_desktop.ui.theme import ThemeKeeper
from tests.application.memory_library import MemoryLibrary
from tests.factories import DESCRIPTORS, Ids, agenda, small_matrix


class WallClock:
    def __init__(self) -> None:
        self.now = datetime.now().astimezone().replace(hour=9, minute=0, second=0, microsecond=0)

    def __call__(self) -> datetime:
        return self.now.astimezone(UTC)

    def set(self, clock: str) -> None:
        moment = time.fromisoformat(clock)
        self.now = self.now.replace(hour=moment.hour, minute=moment.minute)


class Foot:
    """The bar, the line in it and the clock on the wall."""

    def __init__(self, bar: FooterBar, desk: OpenWorkshop, clock: WallClock) -> None:
        self.bar, self.desk, self.clock = bar, desk, clock
        self.seconds = 0.0
        desk.talk_clock._elapsed = lambda: self.seconds
        self.line = PaceLine(bar, desk)

    def says(self, key: str) -> str | None:
        self.line.refresh()
        try:
            return self.bar.item_text(key)
        except KeyError:
            return None

    def decide(self, *clocks: str) -> None:
        for key, clock in zip(DESCRIPTORS, clocks, strict=False):
            self.clock.set(clock)
            self.desk.carry_out(PlaceStage(key, "maturing"))


@pytest.fixture
def foot(qtbot: QtBot, qapp: object) -> Iterator[Foot]:
    clock = WallClock()
    session = Workshops(MemoryLibrary(), clock=clock, new_id=Ids()).begin(small_matrix(), "Kirklees")
    desk = OpenWorkshop(session)
    bar = FooterBar(ThemeKeeper(paths.resources_folder()))
    qtbot.addWidget(bar)
    bar.resize(1366, 36)
    bar.show()
    desk.carry_out(ChangeFacts(replace(desk.workshop.facts, date=clock.now.date(), finish=time(12, 30))))
    foot = Foot(bar, desk, clock)
    foot.line.show_step("run")
    yield foot
    desk.let_go()


def test_the_pace_of_the_group_is_told(foot: Foot) -> None:
    assert foot.says("pace") == "3 h 30 min until 12:30"
    foot.desk.carry_out(SetAgenda(agenda(*DESCRIPTORS, minutes=60)))
    assert foot.says("pace") == "As planned 3 of 5 by 12:30"
    foot.decide("09:10", "10:10", "11:10", "12:10")
    assert foot.says("pace") == "At this pace 4 of 5 by 12:30"
    foot.clock.set("12:30")
    assert foot.says("pace") == "Finish time 12:30 has passed"


def test_the_most_divided_is_named_as_next(foot: Foot) -> None:
    foot.desk.carry_out(RecordTally("trust", {"emerging": 4, "thriving": 4}))
    assert foot.says("pace") == "3 h 30 min until 12:30 · next: the most divided first"


def test_it_is_still_without_a_finish_on_another_screen_and_when_closed(foot: Foot) -> None:
    assert foot.says("pace")
    foot.line.show_step("review")
    assert [foot.says(key) for key in ITEMS] == [None, None, None]
    foot.line.show_step("run")
    foot.desk.carry_out(ChangeFacts(replace(foot.desk.workshop.facts, finish=None)))
    assert foot.says("pace") is None
    foot.desk.carry_out(ChangeFacts(replace(foot.desk.workshop.facts, finish=time(12, 30))))
    assert foot.says("pace")
    foot.desk.session.close_workshop()
    foot.line.show_step("run")
    assert [foot.says(key) for key in ITEMS] == [None, None, None]


def test_a_change_is_reckoned_with_a_moment_later(foot: Foot, qtbot: QtBot) -> None:
    foot.desk.carry_out(SetAgenda(agenda(*DESCRIPTORS, minutes=60)))
    qtbot.waitUntil(lambda: foot.bar.item_text("pace") == "As planned 3 of 5 by 12:30")


def test_a_break_is_announced_quietly(foot: Foot) -> None:
    plan = replace(foot.desk.workshop.agenda, breaks=(Break(start=time(11), minutes=15),))
    foot.desk.carry_out(SetAgenda(plan))
    assert foot.says("break") is None
    foot.clock.set("10:50")
    assert foot.says("break") == "Break at 11:00, in 10 min"
    foot.clock.set("11:05")
    assert foot.says("break") == "Break until 11:15"
    foot.clock.set("11:15")
    assert foot.says("break") is None


def test_the_clock_of_the_descriptor_says_when_it_is_over(foot: Foot) -> None:
    clock = foot.desk.talk_clock
    clock.set_in_use(True)
    foot.seconds += 360
    clock.look()
    assert foot.says("clock") == "6 min on this one"
    foot.desk.carry_out(SetAgenda(agenda(*DESCRIPTORS, minutes=8)))
    assert foot.says("clock") == "6 of 8 min on this one"
    foot.seconds += 180
    clock.look()
    assert foot.says("clock") == "9 of 8 min over its time"
    clock.toggle()
    assert foot.says("clock") == "9 of 8 min stopped"
    foot.desk.select("trust")
    assert foot.says("clock") == "0 of 8 min stopped"


def test_what_has_no_room_is_said_in_short_or_not_at_all(foot: Foot) -> None:
    foot.desk.carry_out(RecordTally("trust", {"emerging": 4, "thriving": 4}))
    foot.desk.carry_out(SetAgenda(agenda(*DESCRIPTORS, minutes=60)))
    foot.bar.set_item("saved", "Saved 09:00")
    foot.line.refresh()
    pace, clock = foot.bar._items["pace"], foot.bar._items["clock"]

    def shown(width: int) -> tuple[str, bool]:
        foot.bar.resize(width, 36)
        return " ".join(label.text() for label in (pace._before, pace._strong, pace._rest)).strip(), (
            not clock.isHidden()
        )

    assert shown(1366) == ("As planned 3 of 5 by 12:30 · next: the most divided first", True)
    assert shown(460) == ("3 of 5 by 12:30", True)
    assert shown(300) == ("3 of 5 by 12:30", False)
    assert foot.bar.item_text("pace") == "As planned 3 of 5 by 12:30 · next: the most divided first"
    assert not foot.bar._items["saved"].isHidden()


def test_another_workshop_leaves_nothing_of_the_one_before(foot: Foot, qtbot: QtBot) -> None:
    footer = Footer(ThemeKeeper(paths.resources_folder()))
    qtbot.addWidget(footer)
    footer.show_workshop(foot.desk)
    assert "until" in footer.item_text("pace")
    footer.show_home()
    for key in ITEMS:
        with pytest.raises(KeyError):
            footer.item_text(key)
    foot.desk.carry_out(PlaceStage("trust", "maturing"))
    with pytest.raises(KeyError):
        footer.item_text("pace")

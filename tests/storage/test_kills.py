"""The program is killed at any moment: everything that it acknowledged is there, and all of it is whole."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.storage.backup import backups_in
from placematrix_desktop.storage.opening import open_library
from tests.application.memory_library import MemoryLibrary
from tests.doomed import Doomed
from tests.storage.conftest import Opened
from tests.storage.endless_workshop import WORKSHOP, Script, record_for_ever, steps_done


def kill_again_and_again(file: Path, backups: Path, kills: int, seed: int) -> None:
    """Let programs record in one library and kill each of them; look at the library after each."""
    chance = random.Random(seed)
    # The same steps in a library that is never killed.
    steady = Script(MemoryLibrary())
    acknowledged = unseen = 0
    for kill in range(kills):
        said = Doomed(record_for_ever, file, backups).killed_after(chance.randint(1, 40))
        acknowledged = max(acknowledged, *said)
        if chance.random() < 0.3 and kill < kills - 1:
            unseen += 1
            continue  # the next program finds what this one left
        with open_library(file) as library:
            assert library.check() == ()
            done = steps_done(library)
            assert acknowledged <= done <= acknowledged + 1 + unseen
            while steady.done < done:
                steady.go_on()
            stored = library.load(WORKSHOP)
            assert stored.workshop == steady.session.workshop
            assert library.diary(WORKSHOP) == steady.session.diary()
            assert first_broken(library.diary(WORKSHOP)) is None
            steps = {"Private": stored.private_notes["trust"], "Typing": stored.drafts[0].text}
            for kind, text in steps.items():
                assert text in (f"{kind}, step {done}", f"{kind}, step {done + 1}")
        unseen = 0
    assert acknowledged > kills, "the kills came while something was going on"


def test_ten_kills(tmp_path: Path, opened: Opened) -> None:
    kill_again_and_again(tmp_path / "library.sqlite3", tmp_path / "backups", kills=10, seed=20260312)


@pytest.mark.long
@pytest.mark.parametrize("turn", range(8))
def test_eight_hundred_kills(turn: int, tmp_path: Path, opened: Opened) -> None:
    """A hundred in each of eight libraries, since looking through one takes longer the more it holds."""
    file, backups = tmp_path / "library.sqlite3", tmp_path / "backups"
    kill_again_and_again(file, backups, kills=100, seed=random.SystemRandom().randrange(10**9))
    made = backups_in(backups, file)
    assert made
    for one in made:
        library = opened(one.path)
        assert library.check() == ()
        assert first_broken(library.diary(WORKSHOP)) is None


def test_a_program_that_is_killed_while_it_begins_leaves_nothing_in_the_way(
    tmp_path: Path, opened: Opened
) -> None:
    for turn in range(4):
        file = tmp_path / str(turn) / "library.sqlite3"
        assert Doomed(record_for_ever, file, tmp_path / "backups").killed_after(1)[0] == 0
        library = opened(file)
        assert library.check() == ()

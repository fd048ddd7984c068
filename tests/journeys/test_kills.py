"""The window is killed at any moment: everything that the screen showed as saved is in the library."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from placematrix_desktop.application.ports import StoredWorkshop
from placematrix_desktop.domain.diary import first_broken
from placematrix_desktop.storage.opening import open_library
from tests.doomed import Doomed
from tests.journeys.endless_typing import Shown, type_for_ever


def rows_of(stored: StoredWorkshop) -> dict[str, tuple[str, int]]:
    """What a window would show of what is stored."""
    workshop = stored.workshop
    order = [stage.id for stage in workshop.matrix.stages]
    judgements = [workshop.judgement(key) for key in workshop.agenda.descriptor_ids()]
    return {
        one.descriptor_id: (one.state.value, order.index(one.stage_id) + 1 if one.stage_id else 0)
        for one in judgements
    }


def kill_again_and_again(file: Path, kills: int, seed: int) -> None:
    """Let windows work on one library, kill each, and hold what is stored against what was shown last."""
    chance, typed = random.Random(seed), 0
    for _ in range(kills):
        said = Doomed(type_for_ever, file, chance.randrange(10**9)).killed_after(chance.randint(1, 12))
        last: Shown | None = said[-1]
        if last is None and not file.exists():
            continue
        with open_library(file) as library:
            assert library.check() == ()
            cards = library.cards()
            if last is None:
                continue
            stored = library.load(cards[0].id)
            assert first_broken(library.diary(cards[0].id)) is None
        found = rows_of(stored)
        other = [key for key, row in last.rows.items() if found[key] != row]
        assert len(other) <= 1, "one more decision may have been stored than was shown"
        if not other:
            agreed = sum(state == "agreed" for state, _stage in found.values())
            assert last.agreed.startswith(f"{agreed} of {len(found)}")
        if last.typing:
            key, text = last.typing
            draft = {draft.key: draft.text for draft in stored.drafts}.get(key)
            # More may have been typed, or it may have been entered, before the screen could show it.
            entered = getattr(stored.workshop.judgement(key.id), key.field)
            assert entered == text if draft is None else draft.startswith(text)
            typed += 1
    assert typed or kills < 50


def test_three_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "library.sqlite3", kills=3, seed=20260312)


@pytest.mark.long
def test_two_hundred_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path / "library.sqlite3", kills=200, seed=random.SystemRandom().randrange(10**9))

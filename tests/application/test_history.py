"""The bounded list of steps that can be undone and redone."""

from __future__ import annotations

from placematrix_desktop.application.history import DEPTH, History, Step


def step(name: str) -> Step:
    return Step(name=name, command="place_stage", changes=(), entry=1)


def undone_all(history: History) -> list[str]:
    names = []
    while found := history.next_undo:
        names.append(found.name)
        history.undone()
    return names


def test_a_new_history_has_nothing_to_undo_or_redo() -> None:
    history = History()
    assert history.next_undo is None
    assert history.next_redo is None


def test_steps_are_undone_from_the_last_and_redone_from_the_first() -> None:
    history = History()
    for name in ("one", "two", "three"):
        history.remember(step(name))
    assert undone_all(history) == ["three", "two", "one"]
    names = []
    while found := history.next_redo:
        names.append(found.name)
        history.redone()
    assert names == ["one", "two", "three"]
    assert history.next_undo == step("three")


def test_looking_takes_nothing_away() -> None:
    history = History()
    history.remember(step("one"))
    assert history.next_undo == history.next_undo == step("one")


def test_a_new_step_ends_what_could_be_redone() -> None:
    history = History()
    history.remember(step("one"))
    history.undone()
    history.remember(step("two"))
    assert history.next_redo is None
    assert undone_all(history) == ["two"]


def test_the_oldest_steps_fall_off_the_end() -> None:
    history = History(depth=3)
    for number in range(5):
        history.remember(step(str(number)))
    assert undone_all(history) == ["4", "3", "2"]


def test_what_was_undone_at_full_depth_can_all_be_redone() -> None:
    history = History(depth=3)
    for number in range(5):
        history.remember(step(str(number)))
    undone_all(history)
    while history.next_redo:
        history.redone()
    assert undone_all(history) == ["4", "3", "2"]


def test_a_day_fits_into_the_usual_depth() -> None:
    history = History()
    for number in range(DEPTH + 1):
        history.remember(step(str(number)))
    assert len(undone_all(history)) == DEPTH >= 500


def test_forgetting_forgets_both() -> None:
    history = History()
    history.remember(step("one"))
    history.remember(step("two"))
    history.undone()
    history.forget()
    assert history.next_undo is None
    assert history.next_redo is None

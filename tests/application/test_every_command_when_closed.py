"""What is closed takes no command, whichever it is."""

from __future__ import annotations

from typing import Any

import pytest

from placematrix_desktop.application import commands
from placematrix_desktop.errors import Refused
from tests.application.begun import begun
from tests.application.everything_done import everything


def kinds() -> set[str]:
    """The kinds of every command that there is."""
    every: list[Any] = [getattr(commands, name) for name in commands.__all__]
    return {
        each.kind for each in every if isinstance(each, type) and isinstance(getattr(each, "kind", None), str)
    }


def test_everything_has_one_command_of_every_kind() -> None:
    done = {command.kind for command in everything(begun().session)}
    assert done == kinds()


def test_every_command_is_refused_and_leaves_everything_as_it_was() -> None:
    start = begun()
    done = everything(start.session)
    start.session.close_workshop()
    before, diary = start.library.everything(), start.session.diary()
    for command in done:
        with pytest.raises(Refused, match="closed"):
            start.session.execute(command)
    for step in (start.session.undo, start.session.redo, start.session.close_workshop):
        with pytest.raises(Refused, match="closed"):
            step()
    assert start.library.everything() == before
    assert start.session.diary() == diary

"""A program that is killed, and what it said before that.

The programs are forked from one that has imported what they need, so that a thousand of them take minutes
and not an hour. Each is a process of its own with nothing in it but what it imported.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

_FORKED = "forkserver" in multiprocessing.get_all_start_methods()
_START = multiprocessing.get_context("forkserver" if _FORKED else "spawn")
if _FORKED:
    _START.set_forkserver_preload(["tests.storage.endless_workshop", "tests.journeys.endless_typing"])

PATIENCE = 60
"""Seconds to wait for a program to say something: one that says nothing has failed."""


class Doomed:
    """Runs `program(say, *arguments)`, which says something each time that it has done something."""

    def __init__(self, program: Callable[..., None], *arguments: Any) -> None:
        self._hear, say = _START.Pipe(duplex=False)
        self._process = _START.Process(target=program, args=(Say(say), *arguments), daemon=True)
        self._process.start()
        say.close()

    def killed_after(self, words: int) -> list[Any]:
        """Wait until it has said so much, kill it, and give all that it said. What it was saying when it was
        killed was not said."""
        said = []
        while len(said) < words:
            assert self._hear.poll(PATIENCE), f"the program says no more after {len(said)} words"
            try:
                said.append(self._hear.recv())
            except EOFError:
                break
        self._process.kill()
        self._process.join()
        assert len(said) == words, f"the program ended by itself after {len(said)} words"
        while True:
            try:
                said.append(self._hear.recv())
            except (EOFError, OSError):
                return said


class Say:
    """What the program says something with."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __call__(self, word: Any) -> None:
        self._pipe.send(word)

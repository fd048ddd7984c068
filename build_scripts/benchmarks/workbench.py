"""Where measuring happens: which Python, which folder, how often, how large, and whose turn it is."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from build_scripts.benchmarks.child import Spent, run_child

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(__file__).resolve().parent / "programs"

_NOT_HANDED_ON = ("PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME", "PYTHONDEVMODE", "PYTHONTRACEMALLOC")
"""What would make Python slower than where the program is used: without its caches it compiles anew."""


@dataclass(frozen=True)
class Size:
    """How much is done in one measure."""

    decisions: int = 2_000
    many_descriptors: int = 2_000
    few_workshops: int = 10
    many_workshops: int = 10_000
    first_commands: int = 1_000
    all_commands: int = 100_000

    def scaled(self, share: float) -> Size:
        """As much of this as `share` says, yet enough for every measure to work."""
        return Size(
            decisions=max(6, round(self.decisions * share)),
            many_descriptors=max(60, round(self.many_descriptors * share)),
            few_workshops=self.few_workshops,
            many_workshops=max(2 * self.few_workshops, round(self.many_workshops * share)),
            first_commands=max(6, round(self.first_commands * share)),
            all_commands=max(18, round(self.all_commands * share)),
        )


@dataclass(frozen=True)
class Workbench:
    """`python` is that of the checkout's environment. `folder` is for libraries and other files: on the
    disk of the checkout, since a temporary folder may lie in memory."""

    python: Path
    folder: Path
    runs: int = 15
    size: Size = field(default_factory=Size)
    root: Path = ROOT

    def program(self, name: str, *arguments: object) -> list[str]:
        """The command that starts one of the programs in `programs`."""
        return [str(self.python), str(PROGRAMS / f"{name}.py"), *map(str, arguments)]

    def run(self, command: list[str]) -> Spent:
        """Start one process and say what it took. Raises ChildFailed."""
        return run_child(command, cwd=self.root, environment=self.environment())

    def take_turns(
        self, commands: Mapping[str, list[str]], *, runs: int | None = None
    ) -> dict[str, list[Spent]]:
        """Start each of these processes so many times, one after the other in turn, so that whatever else
        the machine does falls on all of them alike. A first round is left out: it fills caches."""
        spent: dict[str, list[Spent]] = {name: [] for name in commands}
        for turn in range((runs or self.runs) + 1):
            for name, command in commands.items():
                taken = self.run(command)
                if turn:
                    spent[name].append(taken)
        return spent

    def environment(self) -> dict[str, str]:
        """What the processes find set: nothing of the user's own, and no display on Linux."""
        known = {name: value for name, value in os.environ.items() if name not in _NOT_HANDED_ON}
        known["PLACEMATRIX_DATA"] = str(self.folder / "data")
        if sys.platform.startswith("linux"):
            known["QT_QPA_PLATFORM"] = "offscreen"
        return known

"""What a file is, within a time: a file may be made to be looked at for ever."""

from __future__ import annotations

import threading
from pathlib import Path

from placematrix_desktop.bootstrap import verdict_on
from placematrix_desktop.domain.verdict import Verdict
from placematrix_desktop.errors import UserError

LONGEST = 120.0
"""Seconds that are given to a file. The largest reports and records take one, libraries a few."""


def verdict_in_time(file: Path, longest: float = LONGEST) -> Verdict:
    """As `bootstrap.verdict_on`, but raises UserError also where it takes longer than `longest` seconds. What
    was begun is then left behind, and ends with the program."""
    ended: list[Verdict | Exception] = []

    def look() -> None:
        try:
            ended.append(verdict_on(file))
        except Exception as problem:  # noqa: BLE001 - raised again below
            ended.append(problem)

    # The program does not wait for a daemon.
    thread = threading.Thread(target=look, name="checking", daemon=True)
    thread.start()
    thread.join(longest)
    if not ended:
        raise UserError("It took longer than any file of ours does, so it was left.", where=str(file))
    if isinstance(ended[0], Exception):
        raise ended[0]
    return ended[0]

"""Python's search for garbage put off while much is made that stays.

It looks at every object there is each time some more have come, which while the program starts are the
modules and the window: nothing to be found, and a fifth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def begin() -> None:
    """Put the search off until `end`."""
    gc.disable()


def end() -> None:
    """Search again, and from now on pass over what there is: it is there for as long as the program runs."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


@contextmanager
def while_building() -> Iterator[None]:
    """Put the search off in a block that makes a screen, which may go again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

"""The desktop on which the real program is worked; where it cannot be had, the reason is said."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from build_scripts import real_desktop
from tests.desktop.desktop import Desktop


@cache
def why_not() -> str | None:
    return real_desktop.why_not(Path(sys.executable))


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    if (reason := why_not()) is not None:
        if real_desktop.must_be_here():
            pytest.fail(reason)
        pytest.skip(reason)
    with Desktop() as desktop:
        yield desktop

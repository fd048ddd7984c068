"""The program from its own `main` to Home painted: `home_painted.py LIBRARY`.

The library is asked for right after the first paint; here the process ends instead.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from placematrix_desktop import bootstrap
from placematrix_desktop.__main__ import main


def leave(_library: Path) -> None:
    """What stands in for opening the library."""
    os._exit(0)


bootstrap.parts_of = leave  # type: ignore[assignment]
sys.exit(main(sys.argv[1:]))

"""The program from its own `main` to Home painted: `home_painted.py LIBRARY`.

The library is opened right after the first paint; here the process ends instead.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from placematrix_desktop import __main__ as program

if TYPE_CHECKING:
    from placematrix_desktop.ui.shell.main_window import MainWindow


def leave(window: MainWindow) -> None:
    """What stands in for saying that it is painted, and closing the window."""
    assert window.isVisible()
    os._exit(0)


program._leave = leave
sys.exit(program.main([*sys.argv[1:], "--until-painted"]))

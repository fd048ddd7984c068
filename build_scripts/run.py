"""Set the checkout up and start the program: `python3 build_scripts/run.py [arguments]`.

Where there is no display, the sample workshop is driven through the real window without one, and
its screens and papers are left in `out/demo`.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import system_libraries
from build_scripts.set_up import set_up

DEMO_FOLDER = ROOT / "out" / "demo"


def main(arguments: Sequence[str]) -> int:
    """Set up, start, and return the exit code of what was started."""
    with_display = has_display(sys.platform, os.environ)
    python = set_up(qt_files(os.environ))
    if not with_display:
        print(f"No display here: the demonstration runs without one and leaves its files in {DEMO_FOLDER}.")
        sys.stdout.flush()
    environment = dict(os.environ) if with_display else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = command_line(python, arguments, with_display=with_display)
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether a window can be shown; `platform` as in `sys.platform`."""
    if not platform.startswith("linux"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def qt_files(environment: Mapping[str, str]) -> tuple[str, ...]:
    """The files of Qt that the program will load on Linux."""
    files = system_libraries.WITHOUT_A_DISPLAY
    if environment.get("DISPLAY"):
        files += system_libraries.WITH_X11
    if environment.get("WAYLAND_DISPLAY"):
        files += system_libraries.WITH_WAYLAND
    return files


def command_line(python: Path, arguments: Sequence[str], *, with_display: bool) -> list[str]:
    """What is started: the window, or the demonstration. `arguments` come last, so that they win."""
    if with_display:
        return [str(python), "-m", "placematrix_desktop", *arguments]
    return [str(python), "-m", "placematrix_desktop.cli", "demo", "--out", str(DEMO_FOLDER), *arguments]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

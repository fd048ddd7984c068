"""What the tests need that work the real window on a real display: an X server, keys, a screen reader's bus.

They are tools of Linux. Elsewhere, and where they are missing and may not be installed, those tests are
skipped and say so.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from build_scripts import debian_packages, environment, system_libraries
from build_scripts.setup_problem import SetupProblem

DEBIAN_PACKAGE_OF = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "dbus-daemon": "dbus",
    "at-spi-bus-launcher": "at-spi2-core",
}

# Debian, Fedora and Arch each keep the accessibility bus in another folder, and never on the path.
_BUS_FOLDERS = (
    "/usr/libexec",
    "/usr/lib/at-spi2-core",
    "/usr/lib",
    "/usr/libexec/at-spi2",
)


def provide(python: Path) -> None:
    """Install the programs that are missing, and what the Qt of this Python wants of X11, where the user may.

    Where that fails the tests go on: those that need it say that they were left out.
    """
    if not sys.platform.startswith("linux") or not debian_packages.may_install():
        return
    try:
        if absent := missing():
            packages = sorted({DEBIAN_PACKAGE_OF[name] for name in absent})
            debian_packages.install(packages, "Working the window by real keys and a screen reader needs")
        system_libraries.provide(environment.qt_folder(python), system_libraries.WITH_X11)
    except SetupProblem as problem:
        print(problem, file=sys.stderr)


def missing() -> list[str]:
    """The programs of `DEBIAN_PACKAGE_OF` that are not here."""
    return [name for name in DEBIAN_PACKAGE_OF if program(name) is None]


def program(name: str) -> str | None:
    """Where one of the programs is."""
    return shutil.which(name) or shutil.which(name, path=os.pathsep.join(_BUS_FOLDERS))


def why_not(python: Path) -> str | None:
    """What the tests on a real display lack here, as a sentence; None where they can be run."""
    if not sys.platform.startswith("linux"):
        return "A display of their own, real keys and AT-SPI are to be had on Linux only."
    absent = missing()
    if shutil.which("ldd") is not None:
        absent += system_libraries.missing(environment.qt_folder(python), system_libraries.WITH_X11)
    if not absent:
        return None
    return f"Not here: {', '.join(absent)}. `python3 build_scripts/test.py` installs what has them, as root."


def must_be_here() -> bool:
    """Whether this system, a build machine that could have installed everything, has no excuse."""
    return os.environ.get("CI", "").casefold() in {"true", "1"} and debian_packages.may_install()

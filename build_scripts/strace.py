"""strace, with which a test sees that each decision is flushed to the disk before the screen shows it."""

from __future__ import annotations

import shutil
import sys

from build_scripts import debian_packages
from build_scripts.setup_problem import SetupProblem


def provide() -> None:
    """Install strace where neither it nor a C compiler, which does instead, is there and the user may.

    Where that fails the tests go on: the one that needs it says that it was left out.
    """
    if not sys.platform.startswith("linux") or shutil.which("strace") or shutil.which("cc"):
        return
    if not debian_packages.may_install():
        return
    try:
        debian_packages.install(["strace"], "Counting what is flushed to the disk needs")
    except SetupProblem as problem:
        print(problem, file=sys.stderr)

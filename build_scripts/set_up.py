"""The first half of every command here: an environment and a system that the program runs in."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from build_scripts import environment, system_libraries
from build_scripts.setup_problem import SetupProblem


def set_up(qt_files: Iterable[str]) -> Path:
    """Set the checkout up and return the Python of its environment.

    `qt_files` are the parts of Qt that will be loaded, see `system_libraries`. Where the set-up
    cannot be done, ends the process with one sentence and exit code 1.
    """
    try:
        python = environment.prepare()
        system_libraries.provide(environment.qt_folder(python), qt_files)
    except SetupProblem as problem:
        sys.exit(str(problem))
    return python

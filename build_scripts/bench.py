"""Measure the program against floors: `python3 build_scripts/bench.py [measures] [--runs N] [--json FILE]`.

Every figure is a ratio to a floor that is measured in the same run, in turn with it: machines are noisy,
and an absolute time proves nothing. `--help` lists the measures.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import system_libraries
from build_scripts.set_up import set_up


def main(arguments: Sequence[str]) -> int:
    """Set up and measure in the environment of the checkout; the exit code is 0 where all was measured."""
    python = set_up(system_libraries.WITHOUT_A_DISPLAY)
    command = [str(python), "-m", "build_scripts.benchmarks", *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Set the checkout up and check it: `python3 build_scripts/test.py [--long] [arguments of pytest]`.

Style, types and floors come first, the tests last, so that their summary is the last line. All are
run even if an earlier one fails; the exit code is 0 only if all passed. `--long` adds the tests
marked `long`: many kills, much fuzzing.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import real_desktop, strace, system_libraries
from build_scripts.set_up import set_up

CHECKS = {
    "ruff check": ["-m", "ruff", "check", "."],
    "ruff format --check": ["-m", "ruff", "format", "--check", "."],
    "mypy": ["-m", "mypy"],
    "lint-imports": [
        "-c",
        "from importlinter.cli import lint_imports_command as check; check(['--no-logo'])",
    ],
}
LONG_RUN = ["-m", "", "--hypothesis-profile=long", "-o", "faulthandler_timeout=3600"]


def main(arguments: Sequence[str]) -> int:
    """Set up, run every check and then the tests, and return the exit code."""
    python = set_up(system_libraries.WITHOUT_A_DISPLAY)
    strace.provide()
    real_desktop.provide(python)
    failed = [name for name, command in CHECKS.items() if runs(python, name, command) != 0]
    if failed:
        print(f"\nNot in order: {', '.join(failed)}; see above.")
    result = runs(python, "pytest", pytest_command(arguments))
    return result or (1 if failed else 0)


def pytest_command(arguments: Sequence[str]) -> list[str]:
    """The arguments of Python that run the tests. What the caller gives comes last, so that it wins."""
    given = [argument for argument in arguments if argument != "--long"]
    long_run = LONG_RUN if "--long" in arguments else []
    return ["-m", "pytest", "--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal", *long_run, *given]


def runs(python: Path, name: str, command: Sequence[str]) -> int:
    """Run one check in the checkout and return its exit code."""
    print(f"\n== {name}", flush=True)
    return subprocess.run([str(python), *command], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

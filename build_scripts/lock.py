"""Write `requirements.lock` anew: `python3 build_scripts/lock.py [--upgrade]`. Needs the network.

One lock serves every system and Python version. Each version is pinned with the hashes of its
files; where they are fetched from is left to whoever installs. Without `--upgrade`, what is pinned
stays as long as `pyproject.toml` allows it.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit("PlaceMatrix Desktop needs Python 3.11 or newer: start this command with a newer Python.")

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_scripts import environment

RESOLVER = "uv==0.13.9"
GROUPS = ("test", "lint", "build")


def main(arguments: Sequence[str]) -> int:
    """Resolve in an environment of its own, so that the resolver is no part of the project."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        environment.create(folder / "venv")
        python = environment.python_of(folder / "venv")
        subprocess.run([python, "-m", "pip", "install", "--quiet", RESOLVER], check=True)
        command = [
            str(python),
            "-m",
            "uv",
            "pip",
            "compile",
            "pyproject.toml",
            "--output-file=requirements.lock",
        ]
        command += [f"--group={group}" for group in GROUPS]
        command += ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
        command += ["--no-emit-index-url", "--no-emit-find-links", "--only-binary=:all:"]
        command += ["--custom-compile-command=python3 build_scripts/lock.py", *arguments]
        return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

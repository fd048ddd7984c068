"""The virtual environment of a checkout: made, brought up to the lock, left alone when it is right."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

from build_scripts import debian_packages
from build_scripts.setup_problem import SetupProblem

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)

_STAMP = "set-up-from"


def prepare(root: Path = ROOT) -> Path:
    """Bring `root`/.venv up to `root`/requirements.lock and return its Python.

    An environment that a complete run made from the same files is taken as it is. One that exists
    but does not run, or runs an older Python than the program needs, is made anew.
    Raises `SetupProblem`.
    """
    folder = root / ".venv"
    stamp = folder / _STAMP
    python = python_of(folder)
    wanted = fingerprint(root)
    if python.exists() and stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return python
    stamp.unlink(missing_ok=True)
    if not is_usable(python):
        create(folder)
    install(python, root)
    stamp.write_text(wanted, encoding="ascii")
    return python


def python_of(folder: Path) -> Path:
    """The interpreter of the virtual environment in `folder`."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path) -> str:
    """SHA-256, in hex, over all that an installation depends on, the place of the checkout included."""
    digest = hashlib.sha256(str(root).encode())
    for name in ("requirements.lock", "pyproject.toml", "placematrix_desktop/__init__.py"):
        digest.update(hashlib.sha256((root / name).read_bytes()).digest())
    return digest.hexdigest()


def is_usable(python: Path) -> bool:
    """Whether `python` starts, is new enough and has pip: an interrupted set-up may leave it without."""
    if not python.exists():
        return False
    question = f"import sys, pip; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    return subprocess.run([python, "-c", question], capture_output=True, check=False).returncode == 0


def create(folder: Path) -> None:
    """Make an empty virtual environment in `folder`, over whatever is there. Raises `SetupProblem`."""
    _provide_ensurepip()
    _say(f"Making {folder}")
    if _fails(sys.executable, "-m", "venv", "--clear", str(folder)):
        raise SetupProblem(f"Python could not make the virtual environment {folder} and says why above.")


def install(python: Path, root: Path) -> None:
    """Install what the lock of `root` pins, then the project itself, editable. Raises `SetupProblem`."""
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", "--quiet"]
    _say("Installing what requirements.lock pins; the first time takes a few minutes")
    lock = str(root / "requirements.lock")
    if _fails(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", lock):
        raise SetupProblem("The packages of requirements.lock could not be installed; pip says why above.")
    if _fails(*pip, "--no-deps", "--no-build-isolation", "--editable", str(root)):
        raise SetupProblem("The project itself could not be installed into .venv; pip says why above.")


def qt_folder(python: Path) -> Path:
    """The folder that the environment of `python` keeps PySide6 in, without importing it."""
    question = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise SetupProblem("PySide6 is missing from .venv: delete .venv and start this command again.")
    return Path(answer.stdout.strip())


def _provide_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    if sys.base_prefix == "/usr" and debian_packages.are_used_here():
        # Debian keeps these two parts of Python in a package of their own.
        major, minor = sys.version_info[:2]
        debian_packages.install([f"python{major}.{minor}-venv"], "Python needs")
        return
    raise SetupProblem(
        f"The Python at {sys.executable} lacks the modules venv or ensurepip: "
        "install a complete Python 3.11 or newer and start this command with it."
    )


def _fails(*command: str) -> bool:
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)

"""`requirements.lock`: every package pinned and hashed, and nothing said of where it comes from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[2]
LOCK = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")


PYTHONS = ("3.11.7", "3.12.1", "3.13.0", "3.14.0")


def _pinned(python: str = PYTHONS[0]) -> dict[str, Requirement]:
    """What the lock installs for a version of Python, on the system that this runs on."""
    lines = (line.removesuffix("\\").strip() for line in LOCK.splitlines() if re.match(r"\w", line))
    found: dict[str, Requirement] = {}
    for requirement in map(Requirement, lines):
        about = {"python_version": ".".join(python.split(".")[:2]), "python_full_version": python}
        if requirement.marker is None or requirement.marker.evaluate(about):
            name = canonicalize_name(requirement.name)
            assert name not in found, f"{name} twice for Python {python}"
            found[name] = requirement
    return found


@pytest.mark.parametrize("python", PYTHONS)
def test_every_package_has_one_version_for_each_python(python: str) -> None:
    assert len(_pinned(python)) > 20


def test_every_package_has_hashes() -> None:
    blocks = re.split(r"^(?=\w)", LOCK, flags=re.MULTILINE)[1:]
    for block in blocks:
        assert re.match(r"[\w.-]+==[\w.]+( ; .+)? \\\n    --hash=sha256:[0-9a-f]{64}\b", block), block


def test_it_names_no_host_and_no_file() -> None:
    for word in ("://", "--index-url", "--extra-index-url", "--find-links", "--trusted-host", " @ "):
        assert word not in LOCK


def test_it_holds_what_the_project_asks_for() -> None:
    pyproject = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*pyproject["project"]["dependencies"], *pyproject["build-system"]["requires"]]
    wanted += [need for group in pyproject["dependency-groups"].values() for need in group]
    for python in PYTHONS:
        pinned = _pinned(python)
        for need in map(Requirement, wanted):
            if need.marker and not need.marker.evaluate({"python_version": ".".join(python.split(".")[:2])}):
                continue
            (pin,) = pinned[canonicalize_name(need.name)].specifier
            assert need.specifier.contains(pin.version), f"{need} is {pin.version}: run build_scripts/lock.py"

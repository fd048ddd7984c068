"""`requirements.lock`: every package pinned and hashed, and nothing said of where it comes from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[2]
LOCK = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8")


def _pinned() -> dict[str, Requirement]:
    lines = (line.removesuffix("\\").strip() for line in LOCK.splitlines() if re.match(r"\w", line))
    requirements = [Requirement(line) for line in lines]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def test_every_package_has_one_version_and_hashes() -> None:
    blocks = re.split(r"^(?=\w)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) == len(_pinned()) > 20
    for block in blocks:
        assert re.match(r"[\w.-]+==[\w.]+( ; .+)? \\\n    --hash=sha256:[0-9a-f]{64}\b", block), block


def test_it_names_no_host_and_no_file() -> None:
    for word in ("://", "--index-url", "--extra-index-url", "--find-links", "--trusted-host", " @ "):
        assert word not in LOCK


def test_it_holds_what_the_project_asks_for() -> None:
    pyproject = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*pyproject["project"]["dependencies"], *pyproject["build-system"]["requires"]]
    wanted += [need for group in pyproject["dependency-groups"].values() for need in group]
    pinned = _pinned()
    for need in map(Requirement, wanted):
        (pin,) = pinned[canonicalize_name(need.name)].specifier
        assert need.specifier.contains(pin.version), f"{need} is not {pin.version}: run build_scripts/lock.py"

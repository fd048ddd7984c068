"""Packages of Debian and its relatives: installed where the user may, named in one sentence where not."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from build_scripts.setup_problem import SetupProblem


def install(packages: Sequence[str], purpose: str) -> None:
    """Install `packages`; `purpose` is what they are for and begins the sentence ("Qt needs").

    Raises `SetupProblem`, which names the packages, where the user is not root or apt-get fails.
    """
    names = " ".join(packages)
    wanted = f"{purpose} system packages that are missing here: run `apt-get install {names}` as root"
    if not may_install():
        raise SetupProblem(f"{wanted}, then start this command again.")
    print(f"Installing {names}", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # The list of packages may be old or, in a container, absent; a failed refresh is not the end.
    subprocess.run(["apt-get", "update", "-qq"], env=environment, stdout=sys.stderr, check=False)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run(command, env=environment, stdout=sys.stderr, check=False).returncode != 0:
        raise SetupProblem(f"{wanted}; apt-get could not do it and says why above.")


def are_used_here() -> bool:
    """Whether this system installs its packages with apt-get."""
    return shutil.which("apt-get") is not None


def may_install() -> bool:
    """Whether this user may install packages without being asked for anything."""
    return are_used_here() and hasattr(os, "geteuid") and os.geteuid() == 0

"""Packages of Debian: installed by root, named for everybody else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_scripts import debian_packages
from build_scripts.setup_problem import SetupProblem

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no apt-get on Windows")


@pytest.fixture
def apt_get(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt-get that writes down what it is asked and fails for a package called `unknown`."""
    command = tmp_path / "apt-get"
    log = tmp_path / "asked"
    command.write_text(
        f'#!/bin/sh\necho "$@" >> "{log}"\ncase "$*" in *unknown*) exit 100;; update*) exit 100;; esac\n',
        encoding="utf-8",
    )
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    log.touch()
    return log


def _be(user: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)


def test_root_gets_them_even_if_the_list_of_packages_cannot_be_refreshed(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _be(0, monkeypatch)
    debian_packages.install(["libegl1", "libgl1"], "Qt needs")
    update, install = apt_get.read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install.startswith("install -y")
    assert install.endswith(" libegl1 libgl1")


def test_where_apt_fails_the_sentence_names_them(apt_get: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _be(0, monkeypatch)
    with pytest.raises(SetupProblem, match=r"`apt-get install unknown` as root; apt-get could not do it"):
        debian_packages.install(["unknown"], "Qt needs")


def test_another_user_is_told_in_one_sentence_and_nothing_is_tried(
    apt_get: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _be(1000, monkeypatch)
    with pytest.raises(SetupProblem) as problem:
        debian_packages.install(["libegl1", "libgl1"], "Qt needs")
    assert str(problem.value) == (
        "Qt needs system packages that are missing here: run `apt-get install libegl1 libgl1` as root, "
        "then start this command again."
    )
    assert apt_get.read_text(encoding="utf-8") == ""

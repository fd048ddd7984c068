"""Starting a process to be measured."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from build_scripts.benchmarks.child import ChildFailed, run_child


def run(program: str, tmp_path: Path) -> object:
    return run_child([sys.executable, "-c", program], cwd=tmp_path, environment=os.environ)


def test_it_says_what_a_process_took_and_what_it_said(tmp_path: Path) -> None:
    spent = run_child(
        [sys.executable, "-c", "x = bytearray(64 << 20); print('not this'); print('{\"a\": [1, 2]}')"],
        cwd=tmp_path,
        environment=os.environ,
    )
    assert spent.said == {"a": [1, 2]}
    assert spent.wall > 0
    if sys.platform != "win32":
        assert spent.cpu is not None
        assert spent.cpu > 0
        assert spent.peak is not None
        assert spent.peak > 64 << 20, "in bytes, whatever unit the system counts in"


def test_what_was_written_before_the_end_is_read_whole(tmp_path: Path) -> None:
    said = run_child(
        [sys.executable, "-c", "print('[' + '1,' * 200_000 + '1]')"], cwd=tmp_path, environment=os.environ
    ).said
    assert len(said) == 200_001


def test_a_process_that_fails_is_no_figure(tmp_path: Path) -> None:
    with pytest.raises(ChildFailed, match="exit code 3"):
        run("import sys; sys.exit(3)", tmp_path)


def test_what_is_no_json_is_said(tmp_path: Path) -> None:
    with pytest.raises(ChildFailed, match="'painted', which is not JSON"):
        run("print('painted')", tmp_path)


def test_a_process_that_hangs_is_ended(tmp_path: Path) -> None:
    with pytest.raises(ChildFailed):
        run_child(
            [sys.executable, "-c", "import time; time.sleep(600)"],
            cwd=tmp_path,
            environment=os.environ,
            longest=0.1,
        )

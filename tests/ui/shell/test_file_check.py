"""Files that were made to do harm: checked in a process of its own, they do not hold the window up."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from placematrix_desktop.bootstrap import ReportAndRecord, command_that_checks
from placematrix_desktop.cli.memory_limit import ExtendedLimits
from placematrix_desktop.domain.signed_record import signed_bytes
from placematrix_desktop.domain.verdict import FileKind, Finding, Verdict, unread
from placematrix_desktop.ui.shell import file_check
from placematrix_desktop.ui.shell.file_check import FileCheck
from tests.factories import full_workshop
from tests.report.accounts import FONTS, signed_account
from tests.report.test_verify import HOSTILE, bomb

ACCOUNT = signed_account(full_workshop())
assert ACCOUNT.record is not None
RECORD = signed_bytes(ACCOUNT.record, ACCOUNT.signatures)

RECORDS: dict[str, Callable[[], bytes]] = {
    "cut short": lambda: RECORD[:5_000],
    "nested": lambda: b'{"a":' * 2_000_000,
    "a nested value": lambda: RECORD.replace(b'"value":{', b'"value":{"x":' + b"[" * 90_000, 1),
    "keys twice": lambda: b'{"record":{},' + RECORD[1:],
    "no number": lambda: RECORD.replace(b'"format":4', b'"format":NaN'),
    "no text": lambda: RECORD[:4_000] + b"\xff\xfe" + RECORD[4_000:],
    "a number without an end": lambda: b'{"record":{"format":' + b"9" * 20_000_000,
    "a name without an end": lambda: RECORD.replace(b'"name":"', b'"name":"' + b"x" * 20_000_000, 1),
}

Found = list[tuple[str, Verdict]]


def nowhere(_file: Path) -> Verdict:
    raise AssertionError("It is to be checked in a process.")


@pytest.fixture
def checked(qtbot: QtBot) -> Iterator[Callable[..., Found]]:
    """Checks files to the end, and gives the name and the verdict of each in the order of the answers."""
    checks: list[FileCheck] = []

    def run(command: Sequence[str], files: Sequence[Path], **more: float) -> Found:
        check = FileCheck(command, more.pop("verdict_on", nowhere), **more)  # type: ignore[arg-type]
        checks.append(check)
        found: Found = []
        check.found.connect(lambda file, verdict: found.append((file.name, verdict)))
        with qtbot.waitSignal(check.ended, timeout=60_000):
            check.check(files)
        assert not check.is_busy
        return found

    yield run
    for check in checks:
        check.stop()


@pytest.fixture
def longest_pause(qtbot: QtBot) -> Iterator[Callable[[], float]]:
    """The longest time, in seconds, that the event loop did not come round to a timer of 5 ms."""
    turns, timer = list[float](), QTimer()
    timer.setInterval(5)
    timer.timeout.connect(lambda: turns.append(time.monotonic()))
    timer.start()
    # What the test does before the loop begins is no pause of it.
    yield lambda: max(after - before for before, after in pairwise(turns))
    timer.stop()


def test_hostile_files_are_answered_in_a_sentence_and_the_window_turns_on(
    checked: Callable[..., Found], longest_pause: Callable[[], float], tmp_path: Path
) -> None:
    made = {f"{name}.pdf": make for name, make in HOSTILE.items()}
    made |= {f"{name}.pmrecord": make for name, make in RECORDS.items()}
    made["bomb.pdf"] = lambda: bomb(100_000_000)
    made["sound.pmrecord"] = lambda: RECORD
    for name, make in made.items():
        (tmp_path / name).write_bytes(make())
    odd = os.fsdecode(b"no t\xe9xt\n.pmrecord") if sys.platform.startswith("linux") else "odd é.pmrecord"
    (tmp_path / odd).write_bytes(RECORD)
    ReportAndRecord(FONTS).write_pdf(ACCOUNT, tmp_path / "sound.pdf")
    files = sorted(tmp_path.iterdir())
    found = checked(command_that_checks(), files)
    assert [name for name, _ in found] == [file.name for file in files]
    valid = {name for name, verdict in found if verdict.finding is Finding.VALID}
    assert valid == {"sound.pdf", "sound.pmrecord", odd}
    for name, verdict in found:
        assert name in valid or verdict.why[0].endswith((".", "…")), name
        assert all(len(line) <= 300 for line in verdict.why), name
        assert verdict.kind is not FileKind.UNREAD, f"{name} was looked into"
    assert longest_pause() < 0.5, "a file that holds the window up does so for its whole time"


STAND_IN = """
import os, sys, time
print("ready", flush=True)
for name in sys.stdin.buffer.read().split(b"\\0")[:-1]:
    if b"hangs" in name: time.sleep(600)
    if b"crashes" in name: os.abort()
    if b"babbles" in name: print("no verdict", flush=True)
    if b"floods" in name: sys.stdout.write("x" * 3_000_000); sys.stdout.flush(); time.sleep(600)
    print('{"kind":"record","finding":"valid","why":["' + str(os.getpid()) + '"]}', flush=True)
"""


def test_a_file_on_which_the_process_ends_is_given_up_and_the_next_is_checked(
    checked: Callable[..., Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_check, "_LONGEST_ANSWER", 1_000_000)
    names = ["first", "hangs", "second", "third", "crashes", "crashes too", "babbles", "floods", "last"]
    found = dict(checked((sys.executable, "-c", STAND_IN), [Path(name) for name in names], longest=3))
    assert list(found) == names
    for name in ("first", "second", "third", "last"):
        assert found[name].finding is Finding.VALID
    assert found["second"].why == found["third"].why, "both by the process after that"
    assert found["first"].why != found["second"].why
    late = unread("It took longer than any file of ours does, so it was left.")
    sudden = unread("Checking it came to a sudden end, as it does with no file of ours.")
    assert found["hangs"] == late
    assert [found[name] for name in ("crashes", "crashes too", "babbles", "floods")] == [sudden] * 4


@pytest.mark.parametrize(
    "command", [("/no/such/program",), (sys.executable, "-c", "raise SystemExit(1)"), ()]
)
def test_where_no_process_can_be_started_files_are_checked_here(
    command: tuple[str, ...], checked: Callable[..., Found]
) -> None:
    def here(file: Path) -> Verdict:
        return Verdict(kind=FileKind.RECORD, finding=Finding.VALID, why=(file.name,))

    names = ["one", "two"]
    found = checked(command, [Path(name) for name in names], verdict_on=here)
    assert [(name, verdict.why) for name, verdict in found] == [(name, (name,)) for name in names]


def test_stopping_ends_the_process_and_more_can_be_checked_afterwards(qtbot: QtBot) -> None:
    check = FileCheck((sys.executable, "-c", STAND_IN), nowhere)
    found: list[Path] = []
    check.found.connect(lambda file, _verdict: found.append(file))
    with qtbot.waitSignal(check.found):
        check.check([Path("first"), Path("hangs"), Path("never")])
    process = check._process
    assert process is not None
    number = process.processId()
    began = time.monotonic()
    check.stop()
    assert time.monotonic() - began < 1
    assert not check.is_busy
    if sys.platform.startswith("linux"):
        assert not Path(f"/proc/{number}").exists()
    with qtbot.waitSignal(check.ended):
        check.check([Path("after")])
    assert found == [Path("first"), Path("after")]


def test_many_files_are_given_to_one_process_after_another(
    checked: Callable[..., Found], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_check, "_BATCH", 300)
    found = checked((sys.executable, "-c", STAND_IN), [Path(str(number)) for number in range(700)])
    assert [name for name, _ in found] == [str(number) for number in range(700)]
    assert len({verdict.why for _, verdict in found}) == 3


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Only Linux holds this limit.")
def test_the_process_takes_no_more_memory_than_it_is_allowed(tmp_path: Path) -> None:
    script = """
from placematrix_desktop.cli.memory_limit import limit_memory
assert limit_memory(400_000_000)
from placematrix_desktop import bootstrap
bootstrap._verdict_on = lambda path: bytearray(1_000_000_000)
from placematrix_desktop.cli.verify_listed import verdict_or_why
from pathlib import Path
print(verdict_or_why(Path("x"), bootstrap.verdict_on).why[0])
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "Checking it takes more memory than any file of ours does, so it was left.\n"


def test_windows_is_told_of_the_limit_in_its_own_structure() -> None:
    """Its size and the place of the limit on a computer of 64 bits, as the compiler of Windows has them."""
    import ctypes

    if ctypes.sizeof(ctypes.c_void_p) == 8:
        assert ctypes.sizeof(ExtendedLimits) == 144
        assert ExtendedLimits.memory_of_a_process.offset == 112

"""What a report says of a fault, and what it never says."""

from __future__ import annotations

import getpass
import platform
import sqlite3
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from placematrix_desktop import __version__
from placematrix_desktop.diagnosis.fault_report import KEEP, place_of, report_of, write_report
from placematrix_desktop.diagnosis.scrubbing import safe_message
from placematrix_desktop.domain.participants import Participant
from placematrix_desktop.errors import UserError

NAME = "Zorbert Vextable"
NAMES = [NAME]


def raised(deed: Callable[[], object]) -> BaseException:
    try:
        deed()
    except Exception as fault:  # noqa: BLE001 - any kind
        return fault
    raise AssertionError("nothing was raised")


def _fail(fault: BaseException) -> None:
    raise fault


def _open_a_file_named_after_somebody() -> None:
    Path(f"/nowhere/{NAME}/library.sqlite3").read_bytes()


def _break_a_rule() -> None:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("SELECT Zorbert FROM nothing")
    finally:
        connection.close()


def _led_to(first: BaseException) -> None:
    try:
        raise first
    except Exception as fault:
        raise RuntimeError(f"while {NAME} was typed") from fault


FAULTS: dict[str, Callable[[], object]] = {
    "a value": lambda: int(NAME),
    "a key": lambda: {}[NAME],
    "a file": _open_a_file_named_after_somebody,
    "a text": lambda: NAME.encode("utf-16").decode("ascii"),
    "a statement": _break_a_rule,
    "what the user can mend": lambda: _fail(UserError("Wrong.", where=NAME, mend=NAME)),
    "a value of another shape": lambda: msgspec.convert(
        {"id": 1, "position": 1, "name": NAME, NAME: 1}, Participant
    ),
    "an assertion": lambda: _fail(AssertionError(NAME)),
    "a message like one of Python's": lambda: _fail(TypeError(f"'{NAME}' object is not callable")),
    "what led to it": lambda: _led_to(ValueError(NAME)),
    "a note": lambda: _fail(_with_a_note(ValueError("x"))),
    "an argument": lambda: _fail(RuntimeError("x", NAME)),
    "a message of two lines": lambda: _fail(RuntimeError(f"list index out of range\n{NAME}")),
}


def _with_a_note(fault: BaseException) -> BaseException:
    fault.add_note(NAME)
    return fault


@pytest.mark.parametrize("deed", FAULTS.values(), ids=FAULTS)
def test_no_report_says_whose_fault_it_was(deed: Callable[[], object]) -> None:
    fault = raised(deed)
    report = report_of(fault, screen="run", lately=("place_stage in 1, 2.0 ms: judgement/trust",))
    for word in (*NAME.split(), str(Path(__file__).parent), str(Path.home())):
        assert word not in report
    assert type(fault).__name__ in report
    assert "tests.diagnosis.test_fault_report" in report or "test_fault_report, line" in report


def test_a_report_says_where_it_was_and_on_what() -> None:
    report = report_of(raised(lambda: _led_to(KeyError("x"))), screen="run", lately=("first", "second"))
    assert f"PlaceMatrix Desktop {__version__}" in report
    assert f"Python {platform.python_version()} on {platform.system()}" in report
    assert "Screen: run" in report
    assert report.index("KeyError: (the key was left out)") < report.index("which led to")
    assert report.index("which led to") < report.index("RuntimeError")
    assert "in _led_to" in report
    assert report.endswith("  first\n  second\n")
    assert platform.node() not in report.replace("localhost", "")
    assert f"{getpass.getuser()}/" not in report


@pytest.mark.parametrize(
    ("deed", "message"),
    [
        (lambda: None.name, "'NoneType' object has no attribute 'name'"),  # type: ignore[attr-defined]
        (lambda: raised("too", "many"), "raised() takes 1 positional argument"),  # type: ignore[call-arg]
        (lambda: 1 / 0, "division by zero"),
        (lambda: NAMES[1], "list index out of range"),
        (lambda: 1 + "x", "unsupported operand type(s) for +: 'int' and 'str'"),  # type: ignore[operator]
        (lambda: Path("/nowhere/x").read_bytes(), "ENOENT"),
        (lambda: _fail(ValueError("abc")), "(a message of 3 characters was left out"),
        (lambda: _fail(ValueError()), ""),
    ],
)
def test_what_python_says_of_the_code_is_kept(deed: Callable[[], object], message: str) -> None:
    assert safe_message(raised(deed)).startswith(message)


def test_the_name_of_sqlites_trouble_is_kept() -> None:
    assert safe_message(raised(_break_a_rule)) == "SQLITE_ERROR"


def test_an_exception_that_cannot_say_what_it_is_is_reported_all_the_same() -> None:
    class Broken(Exception):
        def __str__(self) -> str:
            raise ValueError(NAME)

    assert "cannot be read" in report_of(Broken())


def test_an_endless_recursion_is_cut_short() -> None:
    def deeper() -> None:
        deeper()

    report = report_of(raised(deeper))
    assert "maximum recursion depth exceeded" in report
    assert len(report.splitlines()) < 60
    assert "more …" in report


def test_a_fault_that_comes_again_is_known_by_its_place() -> None:
    first, second = raised(FAULTS["a value"]), raised(FAULTS["a value"])
    assert place_of(first) == place_of(second) != place_of(raised(FAULTS["a key"]))
    assert NAME not in place_of(first)


def test_few_reports_are_kept(tmp_path: Path) -> None:
    made = [write_report(tmp_path / "logs", f"report {number}") for number in range(KEEP + 5)]
    left = sorted((tmp_path / "logs").iterdir())
    assert left == [file for file in made if file is not None][-KEEP:]
    assert left[-1].read_text(encoding="utf-8") == f"report {KEEP + 4}"


def test_where_no_report_can_be_written_that_is_known(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be", encoding="utf-8")
    assert write_report(tmp_path / "logs", "report") is None

"""Checks a PDF, and opens the same file with pikepdf and reads its record, in turn: `checked.py PDF TIMES`.

Prints the seconds of each, as JSON: both within one process, so that no start of Python is in either.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pikepdf

from placematrix_desktop.bootstrap import verdict_on
from placematrix_desktop.domain.verdict import Finding
from placematrix_desktop.report.content import RECORD_NAME

file, times = Path(sys.argv[1]), int(sys.argv[2])


def check() -> None:
    if verdict_on(file).finding is not Finding.VALID:
        sys.exit("The report that was just written does not check.")


def read() -> None:
    with pikepdf.open(file) as pdf:
        pdf.attachments[RECORD_NAME].get_file().read_bytes()


def seconds(what: Callable[[], None]) -> float:
    begun = time.perf_counter()
    what()
    return time.perf_counter() - begun


check()
read()
taken = [(seconds(check), seconds(read)) for _ in range(times)]
print(json.dumps({"check": [one for one, _ in taken], "read": [other for _, other in taken]}))

"""The whole text of two reports, held against what was approved by eye.

Where a change is meant, write the references anew with `python -m tests.report.write_reference` and read
the difference.
"""

from __future__ import annotations

import pytest

from tests.report.write_reference import REFERENCES, made, reference


@pytest.mark.parametrize("name", REFERENCES)
def test_the_report_reads_as_it_was_approved(name: str) -> None:
    assert made(name) == reference(name).read_text(encoding="utf-8")

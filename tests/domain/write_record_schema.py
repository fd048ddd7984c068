"""Writes the schema of the record into `docs`: `python -m tests.domain.write_record_schema`."""

from __future__ import annotations

import json
from pathlib import Path

from placematrix_desktop.domain.record_schema import record_schema

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "record.schema.json"


def made() -> str:
    """The text of the file as it should be."""
    return json.dumps(record_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(made(), encoding="utf-8", newline="\n")

"""Writes what a document is made from as JSON: `make_account.py LIBRARY FILE`, for `pdf_written.py`."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from placematrix_desktop.bootstrap import parts_of

parts = parts_of(Path(sys.argv[1]))
try:
    session = parts.workshops.open(parts.workshops.recent(1)[0].id)
    Path(sys.argv[2]).write_bytes(msgspec.json.encode(session.account()))
finally:
    parts.library.close()

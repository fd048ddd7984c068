"""Makes the PDF of a workshop that it is handed: `pdf_written.py ACCOUNT PDF`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import msgspec

from placematrix_desktop import paths, report
from placematrix_desktop.application.ports import Account

account = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Account)
report.write_pdf(account, Path(sys.argv[2]), fonts_folder=paths.resources_folder() / "fonts")
os._exit(0)

"""Makes the Word document of a workshop that it is handed: `word_written.py ACCOUNT DOCX`."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from placematrix_desktop import report
from placematrix_desktop.application.ports import Account

account = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Account)
report.write_word(account, Path(sys.argv[2]))

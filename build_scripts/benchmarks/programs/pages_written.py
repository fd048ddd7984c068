"""Makes the same pages as `pdf_written`, without what makes the file one for everybody and for keeping: no
tags, no structure, no archive form, no record. `pages_written.py ACCOUNT PDF`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from placematrix_desktop import paths
from placematrix_desktop.application.ports import Account
from placematrix_desktop.report import layout
from placematrix_desktop.report.content import document_of
from placematrix_desktop.report.tagging import TaggedCanvas
from placematrix_desktop.whole_file import write_whole_file


class PlainCanvas(TaggedCanvas):
    """A canvas that draws and claims nothing."""

    @contextmanager
    def claim(self, node: object) -> Iterator[None]:
        yield

    @contextmanager
    def artifact(self, kind: object) -> Iterator[None]:
        yield

    def jump(self, *_: object) -> None:
        pass


def plain(canvas: Any, *_: object) -> bytes:
    """The file as ReportLab writes it."""
    data: bytes = canvas.getpdfdata()
    return data


for name, value in {"TaggedCanvas": PlainCanvas, "archived": plain}.items():
    setattr(layout, name, value)
account = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Account)
made = layout.lay_out(document_of(account), fonts_folder=paths.resources_folder() / "fonts")
write_whole_file(Path(sys.argv[2]), made.data)
os._exit(0)

"""The first pages of the reports as pictures, where what draws them is installed beside the program."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

REPORTS = ("summary.pdf", "board.pdf", "public.pdf")
_DRAWS = "pypdfium2"
_PIXELS_A_POINT = 1.5


def first_pages(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each picture with its PDF; none where pypdfium2 is not installed."""
    # By name, so that what freezes the program does not take it along.
    if find_spec(_DRAWS) is None:
        return
    pdfium = import_module(_DRAWS)
    for name in REPORTS:
        file = folder / name
        picture = file.with_name(f"{file.stem}-page-1.png")
        document = pdfium.PdfDocument(file)
        try:
            document[0].render(scale=_PIXELS_A_POINT).to_pil().save(picture, optimize=True)
        finally:
            document.close()
        yield picture, file

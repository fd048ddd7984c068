"""The approved text of reports: what it is made from, and writing it anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from placematrix_desktop.application.ports import Account
from placematrix_desktop.report import pdf_bytes
from tests.factories import agreed, workshop
from tests.report.accounts import CHECKOUT, FONTS, ZONE, draft_account, everything, signed_account
from tests.report.pdf_reading import page_texts

REFERENCES: dict[str, Callable[[], Account]] = {
    "draft-small": lambda: draft_account(everything()),
    "signed-small": lambda: signed_account(
        everything(), earlier=workshop(agreed("common-vision", "emerging"))
    ),
}


def reference(name: str) -> Path:
    """The file of the approved text."""
    return CHECKOUT / "tests" / "_reference" / f"report-{name}.txt"


def made(name: str) -> str:
    """The text of the report as it is now, page by page."""
    pages = page_texts(pdf_bytes(REFERENCES[name](), fonts_folder=FONTS, zone=ZONE))
    lines = [line.strip() for text in pages for line in [*text.splitlines(), "-" * 40]]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for each in REFERENCES:
        reference(each).write_text(made(each), encoding="utf-8", newline="\n")

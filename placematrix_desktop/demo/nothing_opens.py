"""Keeps the demonstration from opening what it saves in the other programs of this computer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class _Taker(QObject):
    @Slot(QUrl)
    def take(self, _url: QUrl) -> None:
        """Where a program would have opened it."""


@contextmanager
def nothing_opens() -> Iterator[None]:
    """Meanwhile files count as opened and no program starts."""
    taker = _Taker()
    # The stubs want bytes, and the function itself wants a string.
    QDesktopServices.setUrlHandler("file", taker, "take")  # type: ignore[arg-type]
    try:
        yield
    finally:
        QDesktopServices.unsetUrlHandler("file")

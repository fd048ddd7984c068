"""Files that are dropped on the window: one is opened as by a double click, several are checked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget


class DroppedFile(QObject):
    """Opens one file of this computer, and checks several; what is dropped into a field stays the field's."""

    def __init__(
        self,
        window: QWidget,
        open_file: Callable[[Path], object],
        check_all: Callable[[list[Path]], object],
    ) -> None:
        super().__init__(window)
        self._open, self._check_all = open_file, check_all
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent | QDragEnterEvent | QDragMoveEvent):
            files = _files_in(event.mimeData())
            if not files:
                return super().eventFilter(watched, event)
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() is QEvent.Type.Drop:
                # The window that it came from waits until this has returned.
                QTimer.singleShot(0, self, lambda: self._take(files))
            return True
        return super().eventFilter(watched, event)

    def _take(self, files: list[Path]) -> None:
        if len(files) == 1:
            self._open(files[0])
        else:
            self._check_all(files)


def _files_in(data: QMimeData) -> list[Path]:
    urls = data.urls() if data.hasUrls() else []
    # What is no file, or none any more, is said by whoever opens or checks it.
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]

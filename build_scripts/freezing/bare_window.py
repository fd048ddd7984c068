"""A window with a label that goes as soon as it has been painted: the least that Qt can do.

It says when that is in the same way as `placematrix-desktop --until-painted`.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel


class _AfterFirstPaint(QObject):
    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        self._label = label

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._label.removeEventFilter(self)
            QTimer.singleShot(0, self._leave)
        return False

    def _leave(self) -> None:
        print("painted", flush=True)
        self._label.close()


def main() -> int:
    """Show it and return Qt's exit code."""
    app = QApplication(sys.argv[:1])
    label = QLabel("PlaceMatrix")
    label.installEventFilter(_AfterFirstPaint(label))
    label.resize(1366, 768)
    label.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())

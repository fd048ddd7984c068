"""The floor of every window: PySide6, a window of the same size, a label; ends once it is painted."""

from __future__ import annotations

import os
import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Bare(QLabel):
    """A label that ends the process after its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        sys.stdout.flush()
        os._exit(0)


if __name__ == "__main__":
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(Bare("PlaceMatrix"))
    window.resize(1366, 768)
    window.show()
    app.exec()

"""The least that Qt can do: a window with a label, gone as soon as it has been painted."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Label(QLabel):
    """Ends the process after its first paint has reached the window."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))


app = QApplication(sys.argv[:1])
label = Label("PlaceMatrix")
label.resize(1366, 768)
label.show()
sys.exit(app.exec())

"""A window for when the real one cannot be made: without theme, resources or library."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from placematrix_desktop.ui.shell.folders import open_folder


def tell_in_plain_window(sentence: str, report: str, folder: Path | None) -> None:
    """Say why the program did not start, with its report, and stay until that is closed."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    window = PlainWindow(sentence, report, folder)
    window.show()
    app.exec()


class PlainWindow(QWidget):
    """The sentence, the report where there is one, and what can be done with it."""

    def __init__(self, sentence: str, report: str, folder: Path | None) -> None:
        super().__init__()
        self.setWindowTitle("PlaceMatrix")
        self.sentence = QLabel(sentence)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(self.sentence.textInteractionFlags().TextSelectableByKeyboard)
        column = QVBoxLayout(self)
        column.addWidget(self.sentence)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        if report:
            self.report = QPlainTextEdit(report)
            self.report.setReadOnly(True)
            self.report.setTabChangesFocus(True)
            self.report.setAccessibleName(_tr("Report for whoever mends it"))
            column.addWidget(self.report)
            buttons.addWidget(self._button(_tr("Copy"), lambda: QApplication.clipboard().setText(report)))
            if folder is not None:
                buttons.addWidget(self._button(_tr("Open folder"), lambda: open_folder(folder)))
            self.resize(720, 480)
        close = self._button(_tr("Close"), self.close)
        close.setDefault(True)
        buttons.addWidget(close)
        column.addLayout(buttons)
        close.setFocus()

    def _button(self, words: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setMinimumHeight(40)
        button.setAutoDefault(True)
        button.clicked.connect(deed)
        return button


def _tr(words: str) -> str:
    return QCoreApplication.translate("PlainWindow", words)

"""What is shown after a fault: that it was ours, that nothing is lost, and the report."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Button, PrimaryButton, announce
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_WIDTH = 760


class FaultPanel(QFrame):
    """A card over the middle of the window. The window below goes on living; Esc goes on with it, too."""

    go_on = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget, open_folder: Callable[[], object]) -> None:
        super().__init__(parent)
        self._themes, self._over = themes, parent
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(self.tr("Report for whoever mends it"))
        self.go_on_button = PrimaryButton(themes, self.tr("Go on"), hint="Esc")
        self.copy_button = Button(themes, self.tr("Copy"), icon="copy")
        self.folder_button = Button(themes, self.tr("Open folder"), icon="folder")
        self.report.setObjectName("report")
        self.go_on_button.setObjectName("go_on")
        self._title = QLabel()
        self._words = QLabel()
        self._said = QLabel()
        self._lay_out()
        self.go_on_button.clicked.connect(self._go_on)
        self.copy_button.clicked.connect(self._copy)
        self.folder_button.clicked.connect(open_folder)
        parent.installEventFilter(self)
        self.hide()

    def show_report(self, title: str, words: str, report: str) -> None:
        """Show a report, in place of one that is shown."""
        self._title.setText(title)
        self._words.setText(words)
        self._said.clear()
        self.report.setPlainText(report)
        self.setAccessibleName(title)
        self._place()
        self.show()
        self.raise_()
        self.go_on_button.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{title}. {words}", urgent=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_on()
        else:
            # Nothing that is pressed here is meant for the grid below.
            event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        self.hide()
        self.go_on.emit()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
        self._said.setText(self.tr("The report is copied."))
        announce(self.copy_button, self._said.text())

    def _lay_out(self) -> None:
        theme = self._themes.theme
        set_role(self._title, "title")
        set_role(self._words, "lead")
        set_role(self._said, "caption")
        about = QLabel(
            self.tr(
                "The report says where in the program it happened and on what kind of computer. Nothing "
                "that was typed, no name and no note is in it. It stays in the folder unless you send it."
            )
        )
        set_role(about, "caption")
        for label in (self._title, self._words, about, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space(1.5))
        for button in (self.go_on_button, self.copy_button, self.folder_button):
            buttons.addWidget(button)
        buttons.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        edge = theme.space(3)
        column.setContentsMargins(edge, theme.space(2.5), edge, theme.space(2.5))
        column.setSpacing(theme.space(1.5))
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self.report, 1)
        column.addWidget(about)
        column.addLayout(buttons)

    def _place(self) -> None:
        around, margin = self._over.rect(), self._themes.theme.space(4)
        width = min(_WIDTH * self._themes.text_scale // 100, around.width() - 2 * margin)
        height = min(round(width * 0.7), around.height() - 2 * margin)
        self.setGeometry((around.width() - width) // 2, (around.height() - height) // 2, width, height)

"""A thin bar of how many are done, with the same in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper

_THICKNESS = 4


class ProgressLine(QProgressBar):
    """How many of a whole are done. `name` says of what: "Ambition and vision"."""

    def __init__(self, keeper: ThemeKeeper, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_progress(0, 0)
        keeper.changed.connect(self.update)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of 0 is an empty bar."""
        # A range of 0 to 0 would make Qt show "busy".
        self.setRange(0, max(total, 1))
        self.setValue(min(done, total))
        words = QCoreApplication.translate("ProgressLine", "{done} of {total}").format(done=done, total=total)
        self.setAccessibleDescription(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _THICKNESS)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, _THICKNESS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._keeper.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - _THICKNESS) / 2, self.width(), _THICKNESS)
        half = _THICKNESS / 2
        painter.setBrush(theme.colour("progress_track"))
        painter.drawRoundedRect(track, half, half)
        if self.value() > 0:
            length = max(track.width() * self.value() / self.maximum(), _THICKNESS)
            track.setWidth(length)
            if self.isRightToLeft():
                track.moveRight(self.width())
            painter.setBrush(theme.colour("progress"))
            painter.drawRoundedRect(track, half, half)
        painter.end()

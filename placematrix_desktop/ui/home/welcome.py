"""What Home shows at the right before there is any workshop: what the program does, and where to begin."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_AGREED = (2, 1, 3, 1, 0)
"""The stage that each row of the picture has been agreed at."""
_STAGES = 4


class GridPicture(QWidget):
    """A small picture of a grid with a stage agreed in each row. It says nothing that the text does not."""

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(360, 28 + 34 * len(_AGREED))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        stages = theme.stages(_STAGES)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        title, gap, high = 96, 6, 28
        wide = (self.width() - title) / _STAGES - gap
        for column, stage in enumerate(stages):
            place = QRectF(title + gap + column * (wide + gap), 4, 16, 16)
            painter.setPen(QPen(stage.border, 1))
            painter.setBrush(stage.fill)
            painter.drawRoundedRect(place, 4, 4)
        for row, agreed in enumerate(_AGREED):
            top = 28 + row * (high + gap)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("progress_track"))
            painter.drawRoundedRect(QRectF(0, top + high / 2 - 3, title - 12 - 14 * (row % 3), 6), 3, 3)
            for column, stage in enumerate(stages):
                cell = QRectF(title + gap + column * (wide + gap), top, wide, high)
                if column == agreed:
                    painter.setPen(QPen(theme.colour("agreed_outline"), 1.5))
                    painter.setBrush(stage.soft)
                    painter.drawRoundedRect(cell.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5)
                    tick = QRect(int(cell.center().x()) - 8, top + high // 2 - 8, 16, 16)
                    self._themes.icon("check", "ink").paint(painter, tick)
                else:
                    painter.setPen(QPen(theme.colour("line"), 1))
                    painter.setBrush(theme.colour("panel"))
                    painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.end()


class Welcome(QScrollArea):
    """Two sentences and the way into the sample workshop; they scroll where text is large."""

    sample_workshop = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = themes.theme
        title = QLabel(self.tr("Agree where you are, together"))
        set_role(title, "display")
        what = QLabel(
            self.tr(
                "Go through a maturity matrix with your partners, record by keyboard the stage that you "
                "agree for each descriptor and why, and leave with the signed report. Type the name of your "
                "place at the left and press Enter, or look around in the sample workshop first."
            )
        )
        set_role(what, "lead")
        for label in (title, what):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.sample_button = Button(themes, self.tr("Open the sample workshop"), icon="star")
        self.sample_button.clicked.connect(self.sample_workshop)
        words = QWidget()
        words.setMaximumWidth(560)
        column = QVBoxLayout(words)
        column.setContentsMargins(theme.space(2), 0, theme.space(2), 0)
        column.setSpacing(theme.space(2))
        column.addStretch(2)
        column.addWidget(GridPicture(themes))
        column.addSpacing(theme.space(1))
        column.addWidget(title)
        column.addWidget(what)
        column.addSpacing(theme.space(0.5))
        column.addWidget(self.sample_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)
        inner = QWidget()
        set_role(inner, "scrolled")
        row = QHBoxLayout(inner)
        row.addStretch(1)
        row.addWidget(words, 20)
        row.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)

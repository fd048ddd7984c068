"""One stage of the sign-off: its number, or a tick where it is done, its title, and how it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.pieces import Badge, BadgeKind, Card
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class _Mark(QWidget):
    """The number in a ring; a tick on a filled ground where the stage is done."""

    def __init__(self, themes: ThemeKeeper, number: int) -> None:
        super().__init__()
        self._themes = themes
        self._number = number
        self._done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.updateGeometry)

    def set_done(self, done: bool) -> None:
        self._done = done
        self.update()

    def sizeHint(self) -> QSize:
        side = self._themes.theme.height("icon") + 8
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("agreed_badge" if self._done else "line_strong"), 1.5))
        painter.setBrush(theme.colour("agreed_badge") if self._done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self._done:
            side = self.width() * 6 // 10
            place = QRect(0, 0, side, side)
            place.moveCenter(self.rect().center())
            self._themes.icon("check", "on_agreed_badge").paint(painter, place)
        else:
            painter.setFont(theme.font("body", "bold"))
            painter.setPen(theme.colour("ink"))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), str(self._number))
        painter.end()


class StageCard(Card):
    """`body` is the layout under the heading."""

    def __init__(self, themes: ThemeKeeper, number: int, title: str) -> None:
        super().__init__(themes)
        theme = themes.theme
        self._mark = _Mark(themes, number)
        self._title = QLabel(title)
        set_role(self._title, "title")
        self._badge = Badge(themes, "")
        self._badge.hide()
        self.head = QHBoxLayout()
        self.head.setSpacing(theme.space(1.25))
        self.head.addWidget(self._mark)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        self.head.addWidget(self._badge)
        edge = theme.space(2.5)
        self.body.setContentsMargins(edge, theme.space(2), edge, theme.space(2))
        self.body.setSpacing(theme.space(1.5))
        self.body.addLayout(self.head)
        self.setAccessibleName(f"{number}. {title}")

    @property
    def standing(self) -> str:
        """What the badge says."""
        return self._badge.text

    def stand(self, words: str, kind: BadgeKind = "neutral", *, done: bool = False) -> None:
        """Say how this stage stands; no words take the badge away."""
        self._badge.set_badge(words, kind)
        self._badge.setVisible(bool(words))
        self._mark.set_done(done)
        self.setAccessibleDescription(words)


def words_label(text: str = "", role: str = "") -> QLabel:
    """A label of plain text that breaks its lines."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        set_role(label, role)
    return label

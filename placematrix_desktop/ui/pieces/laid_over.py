"""A card laid over the middle of the window, with a question in it. The window below goes on living."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from placematrix_desktop.ui.pieces.announce import announce
from placematrix_desktop.ui.pieces.buttons import IconButton
from placematrix_desktop.ui.pieces.elided_label import ElidedLabel
from placematrix_desktop.ui.pieces.flow_layout import FlowLayout
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class LaidOver(QFrame):
    """`body` is the layout of what it says, which scrolls where there is too little room; `foot` that of its
    buttons, which never do. Esc puts it away, Tab stays in it, and the focus goes back to where it was."""

    left = Signal()
    """It was put away by its user."""

    def __init__(self, themes: ThemeKeeper, over: QWidget, title: str, *, width: int = 760) -> None:
        super().__init__(over)
        self._themes, self._over, self._width = themes, over, width
        self._focus_before: QWidget | None = None
        set_role(self, "card")
        self.setAutoFillBackground(True)
        self._title = ElidedLabel(title, "title")
        self.setAccessibleName(title)
        space = themes.theme.space
        close = self._close = IconButton(themes, "cross", self.tr("Put this away"), hint="Esc")
        close.clicked.connect(self.leave)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(close)
        self._said = QWidget()
        set_role(self._said, "scrolled")
        self.body = QVBoxLayout(self._said)
        self.body.setContentsMargins(0, 0, space(1), 0)
        self.body.setSpacing(space(1.5))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._said)
        self._buttons = QWidget()
        self.foot = FlowLayout(self._buttons, gap=space(1.5))
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(space(3), space(2), space(2), space(2.5))
        column.setSpacing(space(1.5))
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._buttons)
        over.installEventFilter(self)
        themes.changed.connect(self.fit)
        self.hide()

    def show_over(self, focus: QWidget, spoken: str) -> None:
        """Show it, with the focus on one of its widgets; `spoken` is what a screen reader says of it."""
        if self.isHidden():
            self._focus_before = self._over.focusWidget()
        self.fit()
        self.show()
        self.raise_()
        self.fit()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{self.accessibleName()}. {spoken}", urgent=True)

    def put_away(self) -> None:
        """Hide it."""
        before, self._focus_before = self._focus_before, None
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        # First, so that the keys do not pass to whatever comes next in the window.
        if inside and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def leave(self) -> None:
        """Put it away as its user does."""
        self.put_away()
        self.left.emit()

    def fit(self) -> None:
        """Lie in the middle, as high as what it says, or as the window allows."""
        around, margin = self._over.rect(), self._themes.theme.space(3)
        width = min(self._width * self._themes.text_scale // 100, around.width() - 2 * margin)
        edges = self._column.contentsMargins()
        inner = width - edges.left() - edges.right()
        self._said.ensurePolished()
        said = self.body.totalHeightForWidth(inner) if self.body.hasHeightForWidth() else -1
        said = max(said, self.body.totalMinimumSize().height(), self._scroll.minimumSizeHint().height())
        buttons = self.foot.heightForWidth(inner)
        top = max(self._title.sizeHint().height(), self._close.sizeHint().height())
        around_it = top + 3 * self._column.spacing()
        height = said + buttons + around_it + edges.top() + edges.bottom() + self._themes.theme.space(1)
        height = min(height, around.height() - 2 * margin)
        self.setGeometry((around.width() - width) // 2, (around.height() - height) // 2, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            # Nothing that is pressed here is meant for what lies below.
            event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        here = QApplication.focusWidget()
        if here is None or not self.isAncestorOf(here):
            return super().focusNextPrevChild(forward)
        there: QWidget | None = here
        while True:
            assert there is not None
            there = there.nextInFocusChain() if forward else there.previousInFocusChain()
            if there is here or there is None:
                return True
            takes_it = there.focusPolicy() & Qt.FocusPolicy.TabFocus and there.isEnabled()
            if takes_it and there.isVisible() and self.isAncestorOf(there):
                reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
                there.setFocus(reason)
                self._scroll.ensureWidgetVisible(there)
                return True

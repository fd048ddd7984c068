"""The strip under the header in which the program speaks, instead of a dialog."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.pieces.announce import announce
from placematrix_desktop.ui.pieces.buttons import Button, IconButton
from placematrix_desktop.ui.theme import Role, ThemeKeeper, set_role

StripKind = Literal["info", "success", "warning", "problem"]

_ICONS: dict[StripKind, tuple[str, Role]] = {
    "info": ("info", "info"),
    "success": ("check", "success"),
    "warning": ("warning", "warning"),
    "problem": ("warning", "danger"),
}


class Strip(QFrame):
    """One message at a time. It is read out, takes no focus and blocks nothing; hidden when there is none."""

    dismissed = Signal()
    """The user closed it."""

    def __init__(self, keeper: ThemeKeeper, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._kind: StripKind = "info"
        self._on_action: Callable[[], None] | None = None
        self._focus_before: QWidget | None = None
        set_role(self, "strip")
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = Button(keeper, "", compact=True, parent=self)
        self._action.clicked.connect(self._act)
        self._close = IconButton(
            keeper, "cross", QCoreApplication.translate("Strip", "Close this message"), parent=self
        )
        self._close.clicked.connect(self._dismiss)
        row = QHBoxLayout(self)
        row.setSpacing(keeper.theme.space(1.5))
        row.setContentsMargins(keeper.theme.space(2), 4, keeper.theme.space(1), 4)
        for widget in (self._sign, self._words, self._action, self._close):
            row.addWidget(widget, 1 if widget is self._words else 0, Qt.AlignmentFlag.AlignVCenter)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember_focus)
        keeper.changed.connect(self._follow)
        self.hide()

    @property
    def kind(self) -> StripKind:
        return self._kind

    @property
    def text(self) -> str:
        """What it says; empty where it is hidden."""
        return "" if self.isHidden() else self._words.text()

    @property
    def said(self) -> str:
        """What it says, or said last."""
        return self._words.text()

    def tell(
        self,
        kind: StripKind,
        text: str,
        *,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        dismissible: bool = True,
    ) -> None:
        """Say a sentence, in place of the one before. Pressing `action` calls `on_action`."""
        self._kind = kind
        self._words.setText(text)
        self._on_action = on_action
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._close.setVisible(dismissible)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._follow()
        self.setAccessibleName(text)
        self.show()
        announce(self, text, urgent=kind == "problem")

    def clear(self) -> None:
        """Fall silent."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_action = None
        self.hide()

    def _act(self) -> None:
        on_action = self._on_action
        self.clear()
        if on_action is not None:
            on_action()

    def _dismiss(self) -> None:
        self.clear()
        self.dismissed.emit()

    def _remember_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or self.isAncestorOf(now) or now.window() is not self.window():
            return
        if self._focus_before is not None:
            self._focus_before.destroyed.disconnect(self._forget_focus)
        self._focus_before = now
        now.destroyed.connect(self._forget_focus)

    def _forget_focus(self) -> None:
        self._focus_before = None

    def _follow(self) -> None:
        icon, role = _ICONS[self._kind]
        side = self._keeper.theme.height("icon")
        self._sign.setPixmap(self._keeper.icon(icon, role).pixmap(QSize(side, side), self.devicePixelRatio()))

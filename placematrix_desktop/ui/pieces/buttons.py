"""Buttons: plain, primary, quiet, danger, an icon alone, and the pill of a key."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyleOptionButton, QWidget

from placematrix_desktop.ui.pieces.press_by_enter import PressByEnter
from placematrix_desktop.ui.theme import Role, ThemeKeeper, set_compact, set_role

_QT_ICON_GAP = 4


class Button(PressByEnter):
    """A button with, if wanted, an icon before its text and a key in a fainter voice after it.

    The key is only shown; the shortcut itself belongs to whoever owns the action.
    """

    ROLE: ClassVar[str] = ""
    TEXT: ClassVar[Role] = "ink"
    ICON: ClassVar[Role] = "ink_muted"
    HINT: ClassVar[Role] = "ink_muted"
    PRESSED: ClassVar[Role | None] = None

    def __init__(
        self,
        keeper: ThemeKeeper,
        text: str,
        *,
        icon: str = "",
        hint: str = "",
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._keeper = keeper
        self._paints_bare = False
        self._icon_name = icon
        self._hint = hint
        self.setAutoDefault(False)
        if self.ROLE:
            set_role(self, self.ROLE)
        if compact:
            set_compact(self)
        keeper.changed.connect(self._follow)
        self._follow()

    @property
    def hint(self) -> str:
        return self._hint

    def set_hint(self, hint: str) -> None:
        """Show another key."""
        self._hint = hint
        self._follow()

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name takes it away."""
        self._icon_name = name
        self._follow()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        if self._hint:
            size.setWidth(size.width() + self._gap() + self._hint_width())
        if self._icon_name and self.text():
            size.setWidth(size.width() + self._gap() - _QT_ICON_GAP)
        return size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.text() or not (self._hint or self._icon_name):
            super().paintEvent(event)
            return
        self._paints_bare = True
        super().paintEvent(event)
        self._paints_bare = False
        painter = QPainter(self)
        self._paint_content(painter)
        painter.end()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._paints_bare:
            option.text, option.icon = "", QIcon()

    def _paint_content(self, painter: QPainter) -> None:
        theme, gap = self._keeper.theme, self._gap()
        words = self._word_width()
        left = (self.width() - self._content_width()) // 2
        if self._icon_name:
            side = self.iconSize().width()
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            self.icon().paint(painter, QRect(left, (self.height() - side) // 2, side, side), mode=mode)
            left += side + gap
        line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic)
        painter.setFont(self.font())
        painter.setPen(theme.colour(self._ink(self.TEXT)))
        painter.drawText(QRect(left, 0, words + 1, self.height()), line, self.text())
        if self._hint:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour(self._ink(self.HINT)))
            place = QRect(left + words + gap, 0, self._hint_width() + 1, self.height())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), self._hint)

    def _ink(self, role: Role) -> Role:
        """What the style sheet gives the text in each state; it does not tell, so it is said again here."""
        if not self.isEnabled():
            return "ink_faint"
        if self.isDown() and self.PRESSED:
            return self.PRESSED
        return "on_accent_soft" if self.isChecked() else role

    def _content_width(self) -> int:
        gap, width = self._gap(), self._word_width()
        if self._icon_name:
            width += self.iconSize().width() + gap
        if self._hint:
            width += self._hint_width() + gap
        return width

    def _word_width(self) -> int:
        return self.fontMetrics().size(int(Qt.TextFlag.TextShowMnemonic), self.text()).width()

    def _gap(self) -> int:
        return self._keeper.theme.space(1)

    def _hint_width(self) -> int:
        return QFontMetrics(self._keeper.theme.font("caption")).horizontalAdvance(self._hint)

    def _follow(self) -> None:
        theme = self._keeper.theme
        side = theme.height("icon_small")
        self.setIconSize(QSize(side, side))
        self.setIcon(self._keeper.icon(self._icon_name, self.ICON) if self._icon_name else QIcon())
        self.setAccessibleDescription(self._hint)
        self.updateGeometry()
        self.update()


class PrimaryButton(Button):
    """The one thing to do next on a screen."""

    ROLE, TEXT, ICON, HINT = "primary", "on_accent", "on_accent", "on_accent"


class QuietButton(Button):
    """Something that can also be done, without a frame."""

    ROLE, TEXT, ICON = "quiet", "accent", "accent"


class DangerButton(Button):
    """What takes something away."""

    ROLE, TEXT, ICON, HINT, PRESSED = "danger", "danger", "danger", "danger", "on_danger"


class IconButton(Button):
    """An icon alone, with a name that is read out and shown as its tool tip."""

    ROLE = "icon"

    def __init__(
        self,
        keeper: ThemeKeeper,
        icon: str,
        name: str,
        *,
        hint: str = "",
        compact: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._key = hint
        super().__init__(keeper, "", icon=icon, compact=compact, parent=parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Give it another name, as when a second press does the opposite."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._key})" if self._key else name)

    def _follow(self) -> None:
        super()._follow()
        self.setAccessibleDescription(self._key)


class PillButton(QPushButton):
    """A key of the grid as a pill that can also be clicked: "X no consensus".

    It takes no focus by itself: whoever uses keys presses the key.
    """

    def __init__(
        self,
        keeper: ThemeKeeper,
        key: str,
        text: str = "",
        *,
        checkable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(f"{key}  {text}" if text else key, parent)
        self.setAutoDefault(False)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(text or key)
        self.setAccessibleDescription(key)
        set_role(self, "pill")
        self._keeper = keeper

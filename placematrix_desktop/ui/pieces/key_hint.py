"""A key cap, and what the key does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class KeyHint(QWidget):
    """A key as it stands on the keyboard, with its meaning after it, which takes more lines if it `wraps`."""

    def __init__(
        self,
        keeper: ThemeKeeper,
        key: str,
        text: str = "",
        *,
        wraps: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cap = QLabel(key, self)
        self._words = QLabel(text, self)
        set_role(self._cap, "key-cap")
        set_role(self._words, "caption")
        self._cap.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(keeper.theme.space(0.75))
        row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, int(wraps))
        self._words.setWordWrap(wraps)
        if not wraps:
            row.addStretch(1)
        self.set_hint(key, text)

    def set_hint(self, key: str, text: str = "") -> None:
        """Show another key."""
        self._cap.setText(key)
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self.setAccessibleName(f"{key}: {text}" if text else key)

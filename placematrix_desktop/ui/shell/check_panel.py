"""What comes of checking files, laid over the window; the work below goes on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from placematrix_desktop.domain.verdict import WHAT_IT_SHOWS, Finding, Verdict
from placematrix_desktop.ui.pieces import Badge, BadgeKind, PrimaryButton
from placematrix_desktop.ui.pieces.laid_over import LaidOver
from placematrix_desktop.ui.shell.verdict_words import headline, lines_of
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

_KINDS: dict[Finding, BadgeKind] = {
    Finding.VALID: "success",
    Finding.REWRITTEN: "warning",
    Finding.CHANGED: "danger",
    Finding.NOT_OURS: "neutral",
}


class CheckPanel(LaidOver):
    """A file after the other, each with its answer first."""

    def __init__(self, themes: ThemeKeeper, over: QWidget) -> None:
        super().__init__(themes, over, self.tr("Checked files"))
        self.done_button = PrimaryButton(themes, self.tr("Done"))
        self.done_button.clicked.connect(self.leave)
        self.foot.addWidget(self.done_button)
        self.text = ""

    def show_waiting(self, number: int) -> None:
        """Say that it is being looked at."""
        self._clear()
        self._say(self.tr("Checking…") if number == 1 else self.tr("Checking {0} files…").format(number))
        self.show_over(self.done_button, self.text)

    def show_verdicts(self, verdicts: Mapping[Path, Verdict], newer: Mapping[str, str]) -> None:
        """Show what was found; `newer` says by path what supersedes a file."""
        self._clear()
        for path, verdict in verdicts.items():
            self._say(path.name, "strong")
            words = headline(verdict)
            self.text += f" {words}"
            badge = Badge(self._themes, words, _KINDS[verdict.finding])
            self.body.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
            badge.show()
            self._say("\n".join(lines_of(verdict, newer.get(str(path)))))
        self._say(WHAT_IT_SHOWS, "caption")
        self.show_over(self.done_button, self.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _say(self, words: str, role: str = "") -> None:
        if not words:
            return
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            set_role(label, role)
        self.body.addWidget(label)
        # What the layout shows later has no height yet when the panel is fitted.
        label.show()
        self.text = f"{self.text} {words}".strip()

    def _clear(self) -> None:
        self.text = ""
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

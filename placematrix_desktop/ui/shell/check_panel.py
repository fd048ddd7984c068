"""What comes of checking files, laid over the window; the work below goes on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from placematrix_desktop.domain.verdict import WHAT_IT_SHOWS, Finding, Verdict
from placematrix_desktop.ui.pieces import Badge, BadgeKind, Button, PrimaryButton
from placematrix_desktop.ui.pieces.elided_label import ElidedLabel
from placematrix_desktop.ui.pieces.laid_over import LaidOver
from placematrix_desktop.ui.shell.verdict_words import headline, in_all, left_unchecked, lines_of, not_shown
from placematrix_desktop.ui.theme import ThemeKeeper, set_role

MOST_SHOWN = 100
"""The most files that are shown one by one."""

_MOST_AS_GIVEN = 6
"""More than these do not stand in the panel at once, so those that were changed come first."""

_MOST_SPOKEN = 3
_KINDS: dict[Finding, BadgeKind] = {
    Finding.VALID: "success",
    Finding.REWRITTEN: "warning",
    Finding.CHANGED: "danger",
    Finding.NOT_OURS: "neutral",
}
_WORST_FIRST = (Finding.CHANGED, Finding.REWRITTEN, Finding.NOT_OURS, Finding.VALID)
_LONG_WORD = re.compile(r"\S{24}(?=\S)")


class CheckPanel(LaidOver):
    """While files are checked, which one it is; then one file after another, each with its answer first."""

    def __init__(self, themes: ThemeKeeper, over: QWidget) -> None:
        super().__init__(themes, over, self.tr("Checked files"))
        self.cancel_button = Button(themes, self.tr("Cancel"), hint="Esc")
        self.done_button = PrimaryButton(themes, self.tr("Done"))
        self.done_button.clicked.connect(self.leave)
        self.foot.addWidget(self.cancel_button)
        self.foot.addWidget(self.done_button)
        self.text = ""
        self._name: ElidedLabel | None = None
        self._bar: QProgressBar | None = None

    def show_waiting(self, name: str, number: int, of_all: int) -> None:
        """Say that the file `name` is being checked, the first, second … `number` of all."""
        begins = self._name is None
        if begins:
            self._begin_waiting()
        assert self._name is not None
        assert self._bar is not None
        words = self.tr("Checking {0}").format(name)
        if of_all > 1:
            words = self.tr("Checking {0} of {1}: {2}").format(number, of_all, name)
        self._name.setText(words)
        self._bar.setRange(0, of_all if of_all > 1 else 0)
        self._bar.setValue(number - 1)
        self.text = words
        if begins:
            self.show_over(self.cancel_button, self.text)

    def show_verdicts(
        self, verdicts: Mapping[Path, Verdict], newer: Mapping[str, str], left: int = 0
    ) -> None:
        """Show what was found; `newer` says by path what supersedes a file, `left` is the number of those
        that were not looked at any more."""
        self._clear()
        shown = list(verdicts.items())
        if len(shown) > _MOST_AS_GIVEN:
            shown.sort(key=lambda item: _WORST_FIRST.index(item[1].finding))
        if len(shown) > 1:
            self._say(in_all(Counter(verdict.finding for verdict in verdicts.values())), "strong")
        if left:
            self._say(left_unchecked(left))
        in_short = self.text
        for path, verdict in shown[:MOST_SHOWN]:
            if len(shown) > 1:
                self._rule()
            self._add(path, verdict, newer.get(str(path)))
        if len(shown) > MOST_SHOWN:
            self._rule()
            self._say(not_shown(len(shown) - MOST_SHOWN))
        self._say(WHAT_IT_SHOWS, "caption")
        self._swap(self.done_button, self.cancel_button)
        self.show_over(self.done_button, self.text if len(shown) <= _MOST_SPOKEN else in_short)
        self._scroll.verticalScrollBar().setValue(0)

    def put_away(self) -> None:
        super().put_away()
        if self._name is not None:
            self._clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _begin_waiting(self) -> None:
        self._clear()
        name = self._name = ElidedLabel()
        bar = self._bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("How many files are checked"))
        for widget in (name, bar):
            self._put(widget)
        self._swap(self.cancel_button, self.done_button)

    def _swap(self, shown: QWidget, hidden: QWidget) -> None:
        """Show one button in the place of another; the focus is never on one that is hidden."""
        shown.show()
        if hidden.hasFocus():
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        hidden.hide()

    def _add(self, path: Path, verdict: Verdict, newer: str | None) -> None:
        name = ElidedLabel(path.name, "strong", most_lines=2)
        name.setToolTip(str(path))
        words = headline(verdict)
        badge = Badge(self._themes, words, _KINDS[verdict.finding])
        self.text = f"{self.text} {path.name} {words}".strip()
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._themes.theme.space(0.75))
        for widget in (name, badge, self._label("\n".join(lines_of(verdict, newer)))):
            column.addWidget(widget)
        self._put(block)

    def _rule(self) -> None:
        rule = QFrame()
        set_role(rule, "rule")
        self._put(rule)

    def _say(self, words: str, role: str = "") -> None:
        self._put(self._label(words, role))

    def _label(self, words: str, role: str = "") -> QLabel:
        # A label breaks its lines between words only, and a file may be made to have very long ones.
        label = QLabel(_LONG_WORD.sub("\\g<0>\u200b", words))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if role:
            set_role(label, role)
        self.text = f"{self.text} {words}".strip()
        return label

    def _put(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        # What the layout shows later has no height yet when the panel is fitted.
        widget.show()

    def _clear(self) -> None:
        self.text = ""
        self._name = self._bar = None
        while (item := self.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

"""The steps of a workshop along the top of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from placematrix_desktop.ui.theme import ThemeKeeper, set_role


def workshop_steps() -> tuple[tuple[str, str], ...]:
    """The four steps of a workshop, each with its label."""
    return (
        ("prepare", QCoreApplication.translate("StepBar", "Prepare")),
        ("run", QCoreApplication.translate("StepBar", "Run")),
        ("review", QCoreApplication.translate("StepBar", "Review")),
        ("sign_off", QCoreApplication.translate("StepBar", "Sign off")),
    )


class StepBar(QFrame):
    """One segment for each step, in any order: the arrow keys, Home and End move and choose.

    `step_chosen` is emitted when the user chooses another step, not by `set_current`. Where there is little
    room, `fold` makes icons of steps.
    """

    step_chosen = Signal(str)

    def __init__(
        self, keeper: ThemeKeeper, steps: Sequence[tuple[str, str]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._buttons: dict[str, QPushButton] = {}
        self._done: set[str] = set()
        self._labels: dict[str, str] = {}
        self._folded = "none"
        set_role(self, "track")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(QCoreApplication.translate("StepBar", "Steps of the workshop"))
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for key, label in steps or workshop_steps():
            button = QPushButton(label, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.installEventFilter(self)
            button.clicked.connect(lambda _checked=False, step=key: self.step_chosen.emit(step))
            set_role(button, "segment")
            self._group.addButton(button)
            button.setAccessibleName(label)
            self._labels[key] = label
            self._buttons[key] = button
            row.addWidget(button)
        self.set_current(next(iter(self._buttons)))
        keeper.changed.connect(self._follow)
        self._follow()

    @property
    def current(self) -> str:
        """The key of the step that is shown."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_current(self, key: str) -> None:
        """Show another step as chosen, without a signal. Raises KeyError for an unknown one."""
        self._buttons[key].setChecked(True)
        for button in self._buttons.values():
            # One stop for the Tab key; the arrows go on from there.
            here = button.isChecked()
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
        if self._folded == "others":
            self._follow()

    def fold(self, which: str) -> None:
        """Show an icon in place of the label of "none" of the steps, of the "others" than the current one,
        or of "all"."""
        if which != self._folded:
            self._folded = which
            self._follow()

    def _is_folded(self, key: str) -> bool:
        return self._folded == "all" or (self._folded == "others" and not self._buttons[key].isChecked())

    def set_done(self, key: str, done: bool = True) -> None:
        """Mark a step as finished with a tick."""
        if done == (key in self._done):
            return
        (self._done.add if done else self._done.discard)(key)
        self._follow()

    def is_done(self, key: str) -> bool:
        return key in self._done

    def set_available(self, key: str, available: bool) -> None:
        """Let a step be chosen or not."""
        self._buttons[key].setEnabled(available)

    def button(self, key: str) -> QPushButton:
        """The segment of a step, for a shortcut or a tool tip."""
        return self._buttons[key]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            target = self._target(watched, Qt.Key(event.key()))
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
                if not target.isChecked():
                    target.click()
                return True
        return super().eventFilter(watched, event)

    def _target(self, watched: QObject, key: Qt.Key) -> QPushButton | None:
        open_ones = [button for button in self._buttons.values() if button.isEnabled()]
        if watched not in open_ones:
            return None
        at = open_ones.index(watched)
        last = len(open_ones) - 1
        if self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            key = Qt.Key.Key_Right if key == Qt.Key.Key_Left else Qt.Key.Key_Left
        places = {
            Qt.Key.Key_Left: max(at - 1, 0),
            Qt.Key.Key_Right: min(at + 1, last),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        return open_ones[places[key]] if key in places else None

    def _follow(self) -> None:
        side = self._keeper.theme.height("icon_small")
        for key, button in self._buttons.items():
            done = key in self._done
            button.setIconSize(QSize(side, side))
            icon = self._keeper.icon("check", "success") if done else QIcon()
            folded = self._is_folded(key)
            if folded and not done:
                icon = self._keeper.icon(key.replace("_", "-"), "ink_muted")
            button.setIcon(icon)
            button.setText("" if folded else self._labels[key])
            button.setToolTip(self._labels[key] if folded else "")
            button.setAccessibleDescription(QCoreApplication.translate("StepBar", "done") if done else "")

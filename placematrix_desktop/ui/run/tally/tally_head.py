"""The head of the show of hands: what it is, how many were counted, and what can be done next."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from placematrix_desktop.ui.pieces import Button, IconButton, PrimaryButton, QuietButton
from placematrix_desktop.ui.run.keys import Meaning, key_of
from placematrix_desktop.ui.tally_words import hands_words
from placematrix_desktop.ui.theme import ThemeKeeper, set_role


class TallyHead(QWidget):
    """Each button stands for a key, and is there for the mouse and for a finger."""

    taken = Signal()
    given_up = Signal()
    revealed = Signal()
    again = Signal()
    corrected = Signal()
    taken_back = Signal()

    def __init__(self, themes: ThemeKeeper) -> None:
        super().__init__()
        self.title = QLabel(self.tr("Show of hands"))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.title, "strong")
        self.said = ""
        """What stands there in place of the name of the panel."""
        self.counted = QLabel()
        set_role(self.counted, "muted")
        hands, correct = key_of(Meaning.HANDS), key_of(Meaning.CORRECT_HANDS)
        self.take_button = PrimaryButton(themes, self.tr("Take it"), hint=self.tr("Enter"))
        self.reveal_button = PrimaryButton(themes, self.tr("Reveal"), hint=hands)
        self.again_button = Button(themes, self.tr("Another round"), hint=hands)
        self.correct_button = QuietButton(themes, self.tr("Correct"), hint=correct)
        self.back_button = QuietButton(themes, self.tr("Take back"))
        self.back_button.setToolTip(self.tr("Take the last round back"))
        self.close_button = IconButton(
            themes, "cross", self.tr("Back to the grid"), hint=key_of(Meaning.BACK), compact=False
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(themes.theme.space(1.25), 0, themes.theme.space(0.5), 0)
        row.setSpacing(themes.theme.space(1))
        for label in (self.title, self.counted):
            row.addWidget(label)
        row.addStretch(1)
        self._row = row
        for button, signal in (
            (self.back_button, self.taken_back),
            (self.correct_button, self.corrected),
            (self.again_button, self.again),
            (self.reveal_button, self.revealed),
            (self.take_button, self.taken),
            (self.close_button, self.given_up),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())
            row.addWidget(button)

    def show_state(self, *, counting: int | None, rounds: int, hidden: bool, writable: bool) -> None:
        """Offer what can be done: while a round is counted, and once it is."""
        is_counting = counting is not None
        for button, there in (
            (self.take_button, is_counting),
            (self.reveal_button, not is_counting and hidden),
            (self.again_button, not is_counting and not hidden and writable),
            (self.correct_button, not is_counting and writable),
            (self.back_button, not is_counting and writable),
        ):
            button.setVisible(there)

    def say_title(self, said: str) -> None:
        """Show what came out in place of the name of the panel; "" for the name."""
        self.said = said
        self.title.setWordWrap(bool(said))
        self._row.setStretchFactor(self.title, 100 if said else 0)
        self.title.setText(said or self.tr("Show of hands"))

    def say_counted(self, hands: int | None, present: int) -> None:
        """How many hands stand in the fields, of how many people; None where nothing is counted."""
        if hands is None:
            words = ""
        elif present:
            words = self.tr("{0} of {1} in the room").format(hands, present)
        else:
            words = hands_words(hands)
        self.counted.setText(words)

"""The first stage: what was read back aloud, and what was not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from placematrix_desktop.domain.read_back import Reading, themes_that_are, themes_to_read
from placematrix_desktop.ui.open_workshop import OpenWorkshop
from placematrix_desktop.ui.pieces import Button
from placematrix_desktop.ui.sign_off.stage_card import StageCard, words_label
from placematrix_desktop.ui.theme import ThemeKeeper

_NAMED = 4


class ReadBackCard(StageCard):
    """Says how it stands and leads to the first theme that waits; it is never in the way of closing."""

    asked = Signal(str)
    """Theme id: show it in the read-back of Review."""

    def __init__(self, desk: OpenWorkshop, themes: ThemeKeeper) -> None:
        super().__init__(themes, 1, self.tr("Read back"))
        self._desk = desk
        self._first = ""
        self.words = words_label()
        self.read_button = Button(themes, "")
        self.body.addWidget(self.words)
        self.body.addWidget(self.read_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.read_button.clicked.connect(lambda: self.asked.emit(self._first))
        self.refresh()

    def refresh(self) -> None:
        """Show how it stands."""
        workshop = self._desk.workshop
        every = themes_to_read(workshop)
        not_yet = themes_that_are(workshop, Reading.NOT_YET)
        changed = themes_that_are(workshop, Reading.CHANGED)
        waiting = (*not_yet, *changed)
        done = len(every) - len(waiting)
        self._first = next((theme.id for theme in every if theme.id in waiting), every[0].id if every else "")
        self.stand(
            self.tr("{0} of {1} themes read back").format(done, len(every)),
            "success" if not waiting else "neutral",
            done=not waiting,
        )
        if not waiting:
            words = [self.tr("The wording of every theme was read aloud and confirmed as it stands.")]
        elif len(not_yet) == len(every) and not workshop.is_closed:
            words = [
                self.tr(
                    "Read out what was recorded, theme by theme, before anybody puts a name to it. What is "
                    "wrong is corrected on the spot."
                )
            ]
        else:
            words = [
                sentence.format(self._titles(ids))
                for sentence, ids in (
                    (self.tr("Not read back: {0}."), not_yet),
                    (self.tr("Changed since it was read back: {0}."), changed),
                )
                if ids
            ]
        self.words.setText(" ".join(words))
        self.read_button.setText(self.tr("Read back") if waiting else self.tr("Read it again"))
        self.read_button.setVisible(self._desk.writable)

    def _titles(self, ids: tuple[str, ...]) -> str:
        titles = [theme.title for theme in self._desk.workshop.matrix.themes if theme.id in ids]
        shown = "; ".join(titles[:_NAMED])
        rest = len(titles) - _NAMED
        return self.tr("{0}; and {1} more").format(shown, rest) if rest > 0 else shown

"""The room window in the demonstration: opened by its key, and a long descriptor of another matrix."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize

from placematrix_desktop.application.parts import Parts
from placematrix_desktop.demo.keyboard import Key, Keyboard, StepFailed, check
from placematrix_desktop.domain.agenda import whole_matrix
from placematrix_desktop.domain.judgement import Judgement, State
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.tally import Tally
from placematrix_desktop.domain.workshop import Facts, Workshop
from placematrix_desktop.ui.projection import Projection
from placematrix_desktop.ui.room.window import RoomWindow
from placematrix_desktop.ui.shell.main_window import MainWindow

LONG_MATRIX = "bob-place-partnership-maturity"
PROJECTOR = QSize(1024, 768)


class Rooming:
    """Shows what the room sees, at the size of a usual projector."""

    def __init__(self, keyboard: Keyboard, window: MainWindow) -> None:
        self._keys = keyboard
        self._window = window

    def picture_of_hands(self, file: Path) -> str:
        """Open the room window on a descriptor that hands were counted on, and close it again. Gives the
        title of the descriptor."""
        desk = self._window.desk
        if desk is None:
            raise StepFailed("No workshop is open.")
        self._keys.press(Key.Key_Home)
        for _ in desk.workshop.agenda.items:
            judgement = desk.workshop.judgement(desk.selected)
            if judgement.tallies and judgement.state is State.AGREED:
                break
            self._keys.press(Key.Key_Down)
        check("No descriptor with hands was found", bool(desk.workshop.judgement(desk.selected).tallies))
        self._keys.press(Key.Key_F5)
        room = self._window.projector.room
        if room is None:
            raise StepFailed("The room window did not open.")
        room.showNormal()
        room.resize(PROJECTOR)
        self._keys.settle()
        title = desk.workshop.matrix.place(desk.selected).descriptor.title
        said = [text.text for text in room.picture.texts()]
        check("The room is shown another descriptor", title in said)
        check("The room does not say what is agreed", "Agreed" in said)
        self._save(room, file)
        self._keys.press(Key.Key_F5)
        check("The room window did not close", self._window.projector.room is None)
        return title

    def picture_of_folding(self, parts: Parts, file: Path) -> str:
        """Show the longest descriptor of a matrix of long cells, as agreed on its second stage. It is in no
        library. Gives the title of the descriptor."""
        matrix = parts.matrices.load(LONG_MATRIX)
        workshop, descriptor_id = _with_longest_agreed(matrix)
        projection = Projection(workshop, descriptor_id)
        room = RoomWindow(projection, self._window.themes, lambda: datetime.now().astimezone())
        room.resize(PROJECTOR)
        room.show()
        self._keys.settle()
        check("Nothing had to be folded", room.picture.pages > 1)
        self._save(room, file)
        room.go()
        self._window.activateWindow()
        self._keys.settle()
        return matrix.place(descriptor_id).descriptor.title

    def _save(self, room: RoomWindow, file: Path) -> None:
        if not room.grab().save(str(file)):
            raise StepFailed(f"The picture {file.name} cannot be written.")


def _with_longest_agreed(matrix: Matrix) -> tuple[Workshop, str]:
    longest = max(
        (place.descriptor for place in matrix.places()),
        key=lambda one: sum(len(text) for cell in one.cells.values() for text in cell),
    )
    first, second, third = (stage.id for stage in matrix.stages[:3])
    now = datetime.now().astimezone()
    judgement = Judgement(
        descriptor_id=longest.id,
        state=State.AGREED,
        stage_id=second,
        decided_at=now,
        tallies=(Tally(round=1, counts={first: 3, second: 7, third: 2}),),
    )
    workshop = Workshop(
        id="room",
        created_at=now,
        matrix=matrix,
        facts=Facts(subject="Northbridge Place Partnership"),
        agenda=whole_matrix(matrix),
        judgements={longest.id: judgement},
    )
    return workshop, longest.id

"""A workshop begun and run on real keyboards: the keys pass through the X server and a layout.

Whether something has come about is seen from outside as well, over the accessibility bus; what was stored is
read from the library when the program has gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.bootstrap import parts_of
from placematrix_desktop.domain.judgement import State
from tests.desktop.desktop import Desktop, Program, wait_until
from tests.desktop.hands import Hands
from tests.desktop.screen_reader import Node, ScreenReader


class Keyboard(NamedTuple):
    """A layout, and the name of a place with signs that it has keys for."""

    layout: str
    place: str


KEYBOARDS = (
    Keyboard("us", "Northbridge & Vale (East)"),
    Keyboard("gb", "Northbridge £ #1"),
    Keyboard("de", "Nordbrück & Süd"),
    # The digits are on Shift, which xdotool presses with them.
    Keyboard("fr", "Besançon & Vallée"),
)


class Watched:
    """The program at work, with hands on its keys and eyes on its grid."""

    def __init__(self, desktop: Desktop, reader: ScreenReader, layout: str) -> None:
        self.hands = Hands(desktop, layout)
        self.program: Program = desktop.start_placematrix()
        self.reader = reader
        self.window = reader.application("PlaceMatrix")
        self.grid: Node | None = None

    def row_says(self, row: int, words: str) -> None:
        """Wait until a row of the grid says this of itself."""
        assert self.grid is not None
        cell = self.grid.cell(row, 0)
        wait_until(f"“{words}” in row {row}, which is {cell.name}", lambda: words in cell.name)

    def is_gone(self, name: str) -> None:
        wait_until(f"“{name}” to go", lambda: not any(node.name == name for node in self.window.all()))


@pytest.fixture
def watch(desktop: Desktop) -> Iterator[ScreenReader]:
    reader = ScreenReader(desktop.bus)
    yield reader
    reader.close()


def stored(desktop: Desktop) -> WorkshopSession:
    parts = parts_of(desktop.folder / "data" / "library.sqlite3")
    (card,) = parts.workshops.recent()
    return parts.workshops.open(card.id)


@pytest.mark.parametrize("keyboard", KEYBOARDS, ids=lambda keyboard: keyboard.layout)
def test_a_workshop_is_begun_and_run_by_real_keys(
    keyboard: Keyboard, desktop: Desktop, watch: ScreenReader
) -> None:
    seen = Watched(desktop, watch, keyboard.layout)
    hands = seen.hands
    # Begun by its name alone: the field has the keys as soon as the window is there.
    hands.take("PlaceMatrix")
    watch.hear_focus("Name of the place or body")
    hands.type(keyboard.place)
    hands.press("Return")
    watch.find(seen.window, "list", "Parts of Prepare")
    hands.press("ctrl+2")
    seen.grid = watch.find(seen.window, "table", "Descriptors and stages")
    watch.hear_focus("Common vision")
    # Agreed by a digit, moving on to the next stage, on the keyboard and on the keypad.
    hands.press("3")
    seen.row_says(1, "agreed Maturing")
    hands.press("period")
    seen.row_says(1, "moving to Thriving")
    hands.press("Num_Lock", "space")
    watch.hear_focus("Fit with health")
    hands.press_keypad("2")
    seen.row_says(2, "agreed Developing")
    hands.press_keypad(",")
    seen.row_says(2, "moving to Maturing")
    # Written, and back to the grid.
    hands.press("n")
    watch.hear_focus("Note for the report")
    hands.type("It is in the plan")
    hands.press("Escape")
    watch.hear_focus("Fit with health")
    hands.press("shift+n")
    watch.hear_focus("Private note")
    hands.type("Ask again")
    hands.press("Escape")
    watch.hear_focus("Fit with health")
    # Taken back and done again.
    hands.press("Down", "4")
    seen.row_says(4, "agreed Thriving")
    hands.press("ctrl+z")
    seen.row_says(4, "not assessed")
    hands.press("ctrl+y")
    seen.row_says(4, "agreed Thriving")
    hands.press("ctrl+z")
    seen.row_says(4, "not assessed")
    # Looked for.
    hands.press("slash")
    watch.hear_focus("Search titles and statements")
    hands.type("clinical leadership")
    hands.press("Return")
    watch.hear_focus("Clinical engagement")
    hands.press("1")
    seen.row_says(7, "agreed Emerging")
    # The list of keys, and the menu.
    hands.press("F1")
    watch.find(seen.window, "panel", "Keys")
    hands.press("Escape")
    seen.is_gone("Keys")
    hands.press("F10")
    watch.hear_focus("Go to")
    hands.press("Escape")
    watch.hear_focus("Clinical engagement")
    # Larger, smaller, and as it was.
    button = watch.find(seen.window, "push button", "Home")
    usual = button.height
    hands.press("ctrl+plus", "ctrl+plus", "ctrl+plus")
    wait_until("larger text", lambda: button.height > usual)
    larger = button.height
    hands.press("ctrl+minus")
    wait_until("smaller text", lambda: button.height < larger)
    hands.press("ctrl+0")
    wait_until("the usual text", lambda: button.height == usual)
    hands.press("ctrl+q")
    assert seen.program.wait() == 0
    assert "Traceback" not in seen.program.said
    # What is in the library.
    session = stored(desktop)
    workshop = session.workshop
    rows = workshop.agenda.descriptor_ids()
    assert workshop.facts.subject == keyboard.place
    agreed = {row: judgement for row, judgement in workshop.judgements.items() if judgement.stage_id}
    assert [(row, agreed[row].stage_id, agreed[row].between_next) for row in rows if row in agreed] == [
        (rows[0], "maturing", True),
        (rows[1], "developing", True),
        (rows[4], "emerging", False),
    ]
    assert workshop.judgement(rows[2]).state is State.OPEN
    assert workshop.judgement(rows[1]).note == "It is in the plan"
    assert session.private_notes == {rows[1]: "Ask again"}

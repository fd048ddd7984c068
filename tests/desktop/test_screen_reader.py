"""The real program in a process of its own, as a screen reader on the same desktop finds and hears it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from placematrix_desktop.bootstrap import parts_of
from tests.desktop.desktop import Desktop, wait_until
from tests.desktop.hands import Hands
from tests.desktop.screen_reader import Node, ScreenReader

FIRST, SECOND, THIRD = 1, 2, 4
"""Rows of the grid: under the heading, and after the next."""
OPENED = {
    "v": "Hands for Emerging",
    "r": "Who is in the room",
    "w": "1, Common vision",
    "m": "Minutes",
    "slash": "Search titles",
    "F1": "Keys",
}
"""What has the focus when a key has opened it."""
ELSEWHERE = {"Home", "Themes and elements"}
"""What would get the keys for a moment if they were not handed over first."""
UNNAMED = {"frame", "filler", "panel", "layered pane", "splitter", "scroll bar", "graphic", "grip", "label"}
"""Roles that only hold or adorn others."""


@pytest.fixture
def reader(desktop: Desktop) -> Iterator[ScreenReader]:
    reader = ScreenReader(desktop.bus)
    yield reader
    reader.close()


@pytest.fixture
def hands(desktop: Desktop) -> Hands:
    return Hands(desktop)


def begun_workshop(file: Path) -> str:
    """The id of a workshop that was begun in a library of its own."""
    parts = parts_of(file)
    session = parts.workshops.begin(parts.matrices.load("wyh-place-development"), "Northbridge")
    parts.library.close()
    return session.workshop.id


def without_a_name(node: Node) -> list[str]:
    """What can be focused and has nothing that says what it is. A combo box has its value for a name."""
    return [
        f"{part.role} {part.name!r} in {part.parent.name or part.parent.role}"
        for part in node.all()
        if "focusable" in part.states
        and part.role not in UNNAMED
        and not (part.description if part.role == "combo box" else part.name)
    ]


def test_the_room_is_run_by_ear(desktop: Desktop, reader: ScreenReader, hands: Hands) -> None:
    library = desktop.folder / "library.sqlite3"
    program = desktop.start_placematrix(str(library), "--workshop", begun_workshop(library), "--step", "run")
    window = reader.application("PlaceMatrix")
    grid = reader.find(window, "table", "Descriptors and stages")
    hands.take("Northbridge")
    wait_until("the keys at the first row", lambda: "focused" in grid.cell(FIRST, 0).states)
    # What is there.
    _rows, columns = grid.size
    assert [grid.heading(column) for column in range(columns)] == [
        "Descriptor", "1 Emerging", "2 Developing", "3 Maturing", "4 Thriving",
    ]  # fmt: skip
    first, third = grid.cell(FIRST, 0), grid.cell(THIRD, 0)
    assert first.name == "Common vision, not assessed, row 1 of 43"
    assert third.name == "Shared evidence base, not assessed, row 3 of 43"
    assert grid.cell(FIRST, 2).name.startswith("Developing: All partners have put")
    assert {"focusable", "selected", "showing"} <= first.states
    # A key is heard, and what is asked about afterwards is up to date.
    hands.press("2")
    heard = reader.hear_name(first)
    assert heard == "Common vision, agreed Developing, row 1 of 43"
    reader.hear_announced("Common vision, agreed Developing, row 1 of 43")
    assert first.name == heard
    assert grid.cell(FIRST, 2).name.endswith(". Agreed")
    # The focus is told of, row by row and along the row.
    hands.press("Down")
    assert reader.hear_focus("Fit with health") == grid.cell(SECOND, 0)
    hands.press("Right")
    assert reader.hear_focus("Emerging: The vision fits") == grid.cell(SECOND, 1)
    # Undoing is heard as well.
    hands.press("ctrl+z")
    assert reader.hear_name(first) == "Common vision, not assessed, row 1 of 43"
    # Out of the grid and back, with what is in the fields.
    hands.press("n")
    note = reader.hear_focus("Note for the report")
    assert note.role == "text"
    hands.type("Agreed in the room")
    wait_until("the note", lambda: note.text == "Agreed in the room")
    hands.press("Escape", "shift+n")
    private = reader.hear_focus("Private note")
    assert private != note
    hands.press("Escape")
    reader.hear_focus("Emerging: All partners see")
    assert without_a_name(window) == []
    # What opens beside the grid says what it is, and nothing in between is read out on the way back.
    for key, begins in OPENED.items():
        hands.press(key)
        reader.hear_focus(begins)
        assert without_a_name(window) == []
        hands.press("Escape")
        way_back = reader.path_of_focus("Emerging: All partners see")
        assert not ELSEWHERE & set(way_back), key
    hands.press("c")
    reader.hear_announced("The clock is stopped.")
    hands.press("ctrl+q")
    assert program.wait() == 0
    assert "Traceback" not in program.said


def test_work_begins_where_the_program_opens(desktop: Desktop, reader: ScreenReader, hands: Hands) -> None:
    program = desktop.start_placematrix()
    window = reader.application("PlaceMatrix")
    hands.take("PlaceMatrix")
    name = reader.find(window, "text", "Name of the place or body")
    wait_until("the keys in the field", lambda: "focused" in name.states)
    assert without_a_name(window) == []
    hands.press("F10")
    reader.hear("the first line of the menu", lambda event: event.is_focus and "menu item" in event.node.role)
    hands.press("Escape")
    wait_until("the keys in the field again", lambda: "focused" in name.states)
    hands.type("Northbridge")
    hands.press("Return")
    reader.find(window, "list", "Parts of Prepare")
    assert without_a_name(window) == []
    for keys, role, landmark in (
        ("ctrl+2", "table", "Descriptors and stages"),
        ("ctrl+3", "list", "Parts of Review"),
        ("ctrl+4", "label", "What is still open"),
    ):
        hands.press(keys)
        reader.find(window, role, landmark)
        assert without_a_name(window) == []
    hands.press("ctrl+q")
    assert program.wait() == 0
    assert "Traceback" not in program.said

"""The keys of the grid: one list, from which they are both handled and shown."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt

from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.ui.words import domain_tr, tr

Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
# What a keyboard layout or Caps Lock may add without meaning another key.
_IGNORED = _KEYPAD | Qt.KeyboardModifier.GroupSwitchModifier
MOST_DIGITS = 9


class Meaning(StrEnum):
    """What a key asks of the grid."""

    UP = "up"
    DOWN = "down"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    FIRST = "first"
    LAST = "last"
    SCROLL_UP = "scroll_up"
    SCROLL_DOWN = "scroll_down"
    LEFT = "left"
    RIGHT = "right"
    AGREE_CELL = "agree_cell"
    AGREE_STAGE = "agree_stage"
    BETWEEN = "between"
    OPEN_AGAIN = "open_again"
    NO_CONSENSUS = "no_consensus"
    PARK = "park"
    NOT_APPLICABLE = "not_applicable"
    NEXT_OPEN = "next_open"
    NOTE = "note"
    PRIVATE_NOTE = "private_note"
    EVIDENCE = "evidence"
    ACTION = "action"
    MINORITY_VIEW = "minority_view"
    SUPPORT = "support"
    TARGET = "target"
    GUIDANCE = "guidance"
    HANDS = "hands"
    CORRECT_HANDS = "correct_hands"
    SEARCH = "search"
    SHOW_ALL = "show_all"
    WHO_IS_HERE = "who_is_here"
    TAKE_NEXT = "take_next"
    MINUTES = "minutes"
    CLOCK = "clock"
    FOLD_SCOPE = "fold_scope"
    RULE = "rule"
    GOOD_PRACTICE = "good_practice"
    FOLD_THEMES = "fold_themes"
    FOLD_RECORD = "fold_record"
    BLANK_ROOM = "blank_room"
    FREEZE_ROOM = "freeze_room"
    AGREED_SO_FAR = "agreed_so_far"
    ROOM_PAGE_ON = "room_page_on"
    ROOM_PAGE_BACK = "room_page_back"
    BACK = "back"


class Group(StrEnum):
    """The headings of the key list."""

    DECIDE = "Decide"
    MOVE = "Move"
    WRITE = "Write"
    LOOK = "Look"
    ROOM = "Projector"


class KeyLine(NamedTuple):
    """One line of the key list. `keys` are what a keyboard sends, with Shift or without; `shown` is what
    stands on the key cap. In `words`, {column} stands for what the matrix calls a column. `ladder` says that
    the key means nothing where the columns are choices."""

    meaning: Meaning
    keys: tuple[Qt.Key, ...]
    shown: str
    words: str
    group: Group
    shift: bool = False
    ladder: bool = False


LINES: tuple[KeyLine, ...] = (
    KeyLine(Meaning.AGREE_STAGE, (), "1 … 9", "Agree that {column}", Group.DECIDE),
    KeyLine(
        Meaning.BETWEEN,
        (Key.Key_Period,),
        ".",
        "Between the agreed stage and the next, or no longer",
        Group.DECIDE,
        ladder=True,
    ),
    KeyLine(Meaning.OPEN_AGAIN, (Key.Key_0,), "0", "Clear: open again", Group.DECIDE),
    KeyLine(Meaning.NO_CONSENSUS, (Key.Key_X,), "X", "No consensus, then its reason", Group.DECIDE),
    KeyLine(Meaning.PARK, (Key.Key_P,), "P", "Park for later", Group.DECIDE),
    KeyLine(Meaning.NOT_APPLICABLE, (Key.Key_U,), "U", "Unsuited here: not applicable", Group.DECIDE),
    KeyLine(Meaning.RULE, (Key.Key_H,), "H", "How it was agreed: the decision rule", Group.DECIDE),
    KeyLine(
        Meaning.AGREE_CELL,
        (Key.Key_Return, Key.Key_Enter),
        "Enter",
        "Agree the {column} that the ring is on",
        Group.DECIDE,
    ),
    KeyLine(
        Meaning.HANDS, (Key.Key_V,), "V", "Show of hands: count it, reveal it, another round", Group.DECIDE
    ),
    KeyLine(
        Meaning.CORRECT_HANDS,
        (Key.Key_V,),
        "Shift+V",
        "Correct the last show of hands",
        Group.DECIDE,
        shift=True,
    ),
    KeyLine(Meaning.NEXT_OPEN, (Key.Key_Space,), "Space", "Next open descriptor", Group.MOVE),
    KeyLine(Meaning.UP, (Key.Key_Up,), "↑", "Descriptor above", Group.MOVE),
    KeyLine(Meaning.DOWN, (Key.Key_Down,), "↓", "Descriptor below", Group.MOVE),
    KeyLine(Meaning.LEFT, (Key.Key_Left,), "←", "Column to the left", Group.MOVE),
    KeyLine(Meaning.RIGHT, (Key.Key_Right,), "→", "Column to the right", Group.MOVE),
    KeyLine(
        Meaning.PAGE_UP, (Key.Key_PageUp,), "PgUp", "One page up, within a long descriptor first", Group.MOVE
    ),
    KeyLine(
        Meaning.PAGE_DOWN,
        (Key.Key_PageDown,),
        "PgDn",
        "One page down, within a long descriptor first",
        Group.MOVE,
    ),
    KeyLine(Meaning.SCROLL_UP, (), "Ctrl+↑", "A few lines up, the selection stays", Group.MOVE),
    KeyLine(Meaning.SCROLL_DOWN, (), "Ctrl+↓", "A few lines down, the selection stays", Group.MOVE),
    KeyLine(Meaning.FIRST, (Key.Key_Home,), "Home", "First descriptor", Group.MOVE),
    KeyLine(Meaning.LAST, (Key.Key_End,), "End", "Last descriptor", Group.MOVE),
    KeyLine(Meaning.SEARCH, (Key.Key_Slash,), "/", "Search titles and statements", Group.MOVE),
    KeyLine(Meaning.NOTE, (Key.Key_N,), "N", "Note for the report", Group.WRITE),
    KeyLine(Meaning.PRIVATE_NOTE, (Key.Key_N,), "Shift+N", "Private note", Group.WRITE, shift=True),
    KeyLine(Meaning.EVIDENCE, (Key.Key_E,), "E", "Evidence", Group.WRITE),
    KeyLine(Meaning.ACTION, (Key.Key_A,), "A", "Action", Group.WRITE),
    KeyLine(Meaning.MINORITY_VIEW, (Key.Key_D,), "D", "Minority view", Group.WRITE),
    KeyLine(Meaning.SUPPORT, (Key.Key_S,), "S", "Support needed", Group.WRITE),
    KeyLine(Meaning.GOOD_PRACTICE, (Key.Key_K,), "K", "Know-how: good practice to share", Group.WRITE),
    KeyLine(Meaning.TARGET, (Key.Key_T,), "T", "Target stage", Group.WRITE, ladder=True),
    KeyLine(Meaning.GUIDANCE, (Key.Key_G,), "G", "What the matrix asks to consider", Group.LOOK),
    KeyLine(Meaning.WHO_IS_HERE, (Key.Key_R,), "R", "Who is in the room: arrived, left", Group.LOOK),
    KeyLine(Meaning.TAKE_NEXT, (Key.Key_W,), "W", "What to take next, and what to leave", Group.LOOK),
    KeyLine(Meaning.MINUTES, (Key.Key_M,), "M", "Minutes: what was done, and when", Group.LOOK),
    KeyLine(Meaning.CLOCK, (Key.Key_C,), "C", "Stop the clock of this descriptor, or go on", Group.LOOK),
    KeyLine(Meaning.SHOW_ALL, (Key.Key_F2,), "F2", "Long cells in full, or cut again", Group.LOOK),
    KeyLine(Meaning.FOLD_SCOPE, (Key.Key_F,), "F", "Fold or open what is not in scope today", Group.LOOK),
    KeyLine(Meaning.FOLD_RECORD, (Key.Key_F8,), "F8", "Fold or open the record at the right", Group.LOOK),
    KeyLine(Meaning.FOLD_THEMES, (Key.Key_F9,), "F9", "Fold or open the themes at the left", Group.LOOK),
    KeyLine(Meaning.BACK, (Key.Key_Escape,), "Esc", "Back to the grid", Group.LOOK),
    KeyLine(Meaning.BLANK_ROOM, (Key.Key_B,), "B", "Blank the room window, or no longer", Group.ROOM),
    KeyLine(Meaning.FREEZE_ROOM, (Key.Key_Z,), "Z", "Freeze the room window, or no longer", Group.ROOM),
    KeyLine(
        Meaning.AGREED_SO_FAR, (Key.Key_L,), "L", "Show what was agreed so far, or no longer", Group.ROOM
    ),
    KeyLine(Meaning.ROOM_PAGE_ON, (), "Ctrl+PgDn", "Next page in the room window", Group.ROOM),
    KeyLine(Meaning.ROOM_PAGE_BACK, (), "Ctrl+PgUp", "Page before in the room window", Group.ROOM),
)
"""Every key of the grid, in the order in which the key list shows them."""

# These work from anywhere on the screen, so the screen and not the grid listens for them.
SCREEN_WIDE = frozenset(
    {
        Meaning.WHO_IS_HERE,
        Meaning.TAKE_NEXT,
        Meaning.MINUTES,
        Meaning.CLOCK,
        Meaning.FOLD_RECORD,
        Meaning.FOLD_THEMES,
        Meaning.BACK,
        Meaning.ROOM_PAGE_ON,
        Meaning.ROOM_PAGE_BACK,
    }
)

_BY_CONTROL = {
    Key.Key_Up: Meaning.SCROLL_UP,
    Key.Key_Down: Meaning.SCROLL_DOWN,
    Key.Key_PageDown: Meaning.ROOM_PAGE_ON,
    Key.Key_PageUp: Meaning.ROOM_PAGE_BACK,
}
_BY_KEY = {(key, line.shift): line.meaning for line in LINES for key in line.keys}


class Asked(NamedTuple):
    """What a key press asks for. `stage` is the number of a stage, from 1, where one is asked for."""

    meaning: Meaning
    stage: int | None = None


def asked_by(key: int, modifiers: Qt.KeyboardModifier) -> Asked | None:
    """What this key press asks of the grid; None where the key is not the grid's.

    The keypad sends the same. Shift makes a difference only where the list says so: some layouts have
    the digits, the slash or the full stop on it.
    """
    rest = modifiers & ~_IGNORED
    if rest & ~(_SHIFT | _CONTROL):
        return None
    shift = bool(rest & _SHIFT)
    if rest & _CONTROL and key not in (Key.Key_Home, Key.Key_End):
        scroll = _BY_CONTROL.get(Key(key)) if not shift else None
        return Asked(scroll) if scroll else None
    if Key.Key_1 <= key <= Key.Key_9:
        return Asked(Meaning.AGREE_STAGE, key - Key.Key_0)
    if key == Key.Key_Comma and modifiers & _KEYPAD:
        key = Key.Key_Period  # the decimal key of most European keypads
    known = Key(key)
    meaning = _BY_KEY.get((known, shift)) or _BY_KEY.get((known, False))
    return Asked(meaning) if meaning else None


def key_list(matrix: Matrix) -> tuple[tuple[Group, tuple[tuple[str, str], ...]], ...]:
    """The list for F1 on a matrix: each heading with its keys and their words."""
    last = min(len(matrix.stages), MOST_DIGITS)
    lines = [line for line in LINES if matrix.ladder or not line.ladder]

    def shown(line: KeyLine) -> str:
        if line.meaning is Meaning.AGREE_STAGE:
            return " ".join(str(number) for number in range(1, last + 1)) if last <= 5 else f"1 … {last}"
        return line.shown

    return tuple(
        (group, tuple((shown(line), words_of(line, matrix)) for line in lines if line.group is group))
        for group in Group
    )


def words_of(line: KeyLine, matrix: Matrix) -> str:
    """What a key does on a matrix, in the language of the window."""
    return tr(line.words).format(column=domain_tr(matrix.column_word))


def key_of(meaning: Meaning) -> str:
    """What stands on the key cap, for a hint beside a control."""
    return next(line.shown for line in LINES if line.meaning is meaning)

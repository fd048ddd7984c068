"""A whole small workshop in a process that notes every socket: `python -m tests.journeys.offline FOLDER`.

The hook is there before anything of the program is imported. Prints one line of JSON: the socket events, the
libraries for networks that were loaded, and how many sockets to other computers are open in the end. With
`--reach-out` it does all that the program must not do, so that the test can see that it would be found.
"""

from __future__ import annotations

import sys

EVENTS: list[str] = []


def _note(event: str, _arguments: tuple[object, ...]) -> None:
    if event.startswith("socket."):
        EVENTS.append(event)


sys.addaudithook(_note)

import contextlib  # noqa: E402
import ctypes  # noqa: E402
import importlib  # noqa: E402
import json  # noqa: E402
from pathlib import Path  # noqa: E402

from PySide6.QtCore import Qt  # noqa: E402

from placematrix_desktop import paths  # noqa: E402
from placematrix_desktop.bootstrap import parts_of  # noqa: E402
from placematrix_desktop.demo.keyboard import Keyboard  # noqa: E402
from placematrix_desktop.ui.shell.main_window import MainWindow  # noqa: E402
from placematrix_desktop.ui.shell.start import make_application, make_window  # noqa: E402
from placematrix_desktop.ui.sign_off import SignOffScreen  # noqa: E402

Key = Qt.Key


def journey(folder: Path) -> None:
    """Begin, agree, write, close, sign, make both documents, delete, back up, close: by keys."""
    app = make_application(["placematrix"])
    window = make_window(
        app, parts_of, folder / "library.sqlite3", paths.resources_folder(), log_folder=folder / "logs"
    )
    window.resize(1366, 768)
    window.show()
    window.open_library()
    keys = Keyboard(window)
    keys.settle()
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.press(Key.Key_2, ctrl=True)
    for stage in (Key.Key_2, Key.Key_3):
        keys.press(stage)
        keys.press(Key.Key_Space)
    keys.press(Key.Key_N)
    keys.type("As agreed")
    keys.press(Key.Key_Escape)
    keys.press(Key.Key_3, ctrl=True)
    keys.press(Key.Key_4, ctrl=True)
    keys.press(Key.Key_Space)
    keys.press(Key.Key_Return)
    _save_documents(window, keys, folder)
    window.go_home()
    window.home.recent.focus_list()
    keys.press(Key.Key_Delete)
    keys.type("Northbridge")
    keys.press(Key.Key_Return)
    keys.wait_for("the files to be rid of it", lambda: not window.care.tidying.is_busy)
    assert window.parts is not None
    assert window.parts.workshops.recent() == ()
    assert window.strip.kind == "success", window.strip.text
    window.close()


def _save_documents(window: MainWindow, keys: Keyboard, folder: Path) -> None:
    assert window.screens is not None
    screen = window.screens.current
    assert isinstance(screen, SignOffScreen)
    said: list[str] = []
    screen.document_saved.connect(said.append)
    card = screen.documents
    card.place.folder.setText(str(folder))
    card.place.name.setText("report")
    for box in card.choice.kinds.values():
        if not box.isChecked():
            box.click()
    screen.save_button.click()
    keys.wait_for("all kinds", lambda: len(said) == len(card.choice.kinds))


def reach_out() -> None:
    """What must not go unseen: a socket of Python's, Qt's library for networks, and a socket opened as a
    library written in C would."""
    import socket

    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    importlib.import_module("PySide6.QtNetwork")
    if sys.platform == "linux":
        assert ctypes.CDLL(None).socket(socket.AF_INET, socket.SOCK_DGRAM, 0) >= 0


def loaded() -> list[str]:
    """The libraries for networks that are in this process, by Python's list and by that of the system."""
    modules = [name for name in sys.modules if "QtNetwork" in name or "QtWebSockets" in name]
    maps = Path("/proc/self/maps")
    lines = maps.read_text(encoding="utf-8", errors="replace").split() if maps.exists() else []
    return sorted({*modules, *(Path(word).name for word in lines if "Qt6Network" in word)})


def open_to_others() -> int:
    """How many sockets of this process are open over which another computer could be reached. The system
    lists those of the desktop's own buses by themselves; whatever else there is counts."""
    own, local = Path("/proc/self/fd"), Path("/proc/self/net/unix")
    if not own.is_dir() or not local.exists():
        return 0
    sockets = set()
    for link in own.iterdir():
        # The handle that this loop itself reads by is gone when it is looked at.
        with contextlib.suppress(OSError):
            target = str(link.readlink())
            if target.startswith("socket:["):
                sockets.add(target.removeprefix("socket:[").removesuffix("]"))
    lines = local.read_text(encoding="utf-8").splitlines()[1:]
    return len(sockets - {line.split()[6] for line in lines})


def main() -> None:
    folder = Path(sys.argv[1])
    if "--reach-out" in sys.argv:
        reach_out()
    else:
        journey(folder)
    result = {"events": EVENTS, "loaded": loaded(), "open": open_to_others()}
    sys.stdout.write(f"{json.dumps(result)}\n")


if __name__ == "__main__":
    main()

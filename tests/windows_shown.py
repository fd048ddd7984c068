"""The windows that there are, and the widgets in one, without a crash.

`QApplication.allWidgets()` and `topLevelWidgets()` make a Python object for each widget in turn. That may
set off Python's search for garbage, which deletes the windows that earlier tests have left, while the list
that is being gone through still names them: the process dies. So the search waits here, and
`tests/test_architecture.py` keeps all others from asking Qt themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget

from placematrix_desktop.patience import while_building


def windows() -> list[QWidget]:
    """All windows, pop-ups and menus, shown or not."""
    with while_building():
        return QApplication.topLevelWidgets()


def widgets_in(window: QWidget) -> Iterator[QWidget]:
    """The window itself and all widgets in it."""
    yield window
    yield from window.findChildren(QWidget)

"""The way through the sample workshop: opens, prepares, agrees, undoes, reviews, closes, signs, exports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from placematrix_desktop import paths
from placematrix_desktop.application.parts import Parts
from placematrix_desktop.application.sample import begin_earlier
from placematrix_desktop.bootstrap import open_library, put_together
from placematrix_desktop.demo.morning import Morning
from placematrix_desktop.domain.matrix import Matrix
from placematrix_desktop.domain.sample import Sample
from placematrix_desktop.errors import UserError

LIBRARY = "library.sqlite3"
SIZE = (1366, 768)


def run_demo(out: Path, matrix_id: str) -> int:
    """Go through the sample workshop on a matrix and leave what it makes in `out`.

    Where there is no display it runs offscreen. Prints a line for each file with what it holds.
    Raises UserError for an unknown matrix or a folder that cannot be used; any step that fails ends
    with exit code 1 and says which.
    """
    choose_platform()
    folder = _fresh_folder(out)
    library = folder / LIBRARY
    morning = Morning()

    def parts_of(file: Path) -> Parts:
        return put_together(open_library(file), clock=morning)

    parts = parts_of(library)
    matrix = parts.matrices.load(matrix_id)
    sample = parts.sample_for(matrix)
    if sample.earlier:
        begin_earlier(parts.workshops, matrix, sample)
    parts.library.close()
    return _drive(folder, library, matrix, sample, parts_of, morning)


def _drive(
    folder: Path,
    library: Path,
    matrix: Matrix,
    sample: Sample,
    parts_of: Callable[[Path], Parts],
    morning: Morning,
) -> int:
    from PySide6.QtCore import QEventLoop, qInstallMessageHandler

    from placematrix_desktop.demo.keyboard import Keyboard, StepFailed
    from placematrix_desktop.demo.nothing_opens import nothing_opens
    from placematrix_desktop.demo.steps import Demonstration
    from placematrix_desktop.ui.shell.start import make_application, make_window

    qInstallMessageHandler(_say_what_matters)
    app = make_application(["placematrix"])
    window = make_window(app, parts_of, library, paths.resources_folder(), theme="light")
    window.resize(*SIZE)
    window.show()
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
    window.open_library()
    demonstration = Demonstration(window, Keyboard(window), matrix, sample, folder, morning)
    failures: list[str] = []
    # A fault in a slot would only be printed by Qt; here it ends the demonstration.
    hook, sys.excepthook = sys.excepthook, lambda *fault: failures.append(repr(fault[1]))
    try:
        with nothing_opens():
            for step in demonstration.steps():
                step()
                if failures:
                    raise StepFailed(f"The window failed: {failures[0]}")
    except StepFailed as problem:
        print(f"placematrix demo: {problem}", file=sys.stderr)
        return 1
    finally:
        sys.excepthook = hook
        window.close()
    for line in demonstration.told():
        print(line)
    return 0


def _say_what_matters(_kind: object, _context: object, message: str) -> None:
    """Without a display Qt names what its stand-in cannot do each time a list of suggestions opens."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def choose_platform() -> None:
    has_display = sys.platform in ("win32", "darwin") or any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    if not has_display:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _fresh_folder(out: Path) -> Path:
    """The folder to write to, without the library of an earlier run: a demonstration begins anew."""
    folder = out.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (LIBRARY, f"{LIBRARY}-wal", f"{LIBRARY}-shm"):
            (folder / name).unlink(missing_ok=True)
    except OSError as problem:
        raise UserError(
            f"This folder cannot be used: {problem.strerror}.",
            where=str(out),
            mend="Choose another with --out.",
        ) from problem
    return folder

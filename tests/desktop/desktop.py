"""A desktop of a test's own: an X server without a screen, a session bus, the accessibility bus, and folders.

Nothing of the desktop of whoever runs the tests is reached, and everything ends with the test.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from build_scripts import real_desktop

CHECKOUT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""Seconds until something is given up. Generous, for the machine may be busy with much else."""
PAUSE = 0.05
"""Seconds between two looks at whether something has come about."""

# The bus starts nothing but the accessibility bus: no service of the system can get in between.
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""
_ACCESSIBILITY = "[D-BUS Service]\nName=org.a11y.Bus\nExec={launcher}\n"


T = TypeVar("T")


class DesktopProblem(Exception):
    """Something of the desktop did not come up; the words say what."""


def wait_until(what: str, look: Callable[[], T | None], patience: float = PATIENCE) -> T:
    """What `look` gives as soon as it gives anything that is true. Fails with `what` where it never does."""
    give_up = time.monotonic() + patience
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > give_up:
            raise AssertionError(f"Waited in vain for {what}.")
        time.sleep(PAUSE)


class Desktop:
    """The display and the buses, up as long as the context lasts. `width` and `height` are pixels."""

    def __init__(self, width: int = 1366, height: int = 768) -> None:
        self._size = f"{width}x{height}x24"
        self._stack = ExitStack()
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Desktop:
        with self._stack:
            # Sockets lie in it, whose whole path has to be shorter than 108 bytes.
            self.folder = Path(tempfile.mkdtemp(prefix="placematrix-desktop-", dir="/tmp"))
            self._stack.callback(shutil.rmtree, self.folder, ignore_errors=True)
            self.environment = self._surroundings()
            self.environment["DISPLAY"] = self._start_display()
            self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
            self._stack = self._stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    @property
    def bus(self) -> str:
        """The address of the session bus."""
        return self.environment["DBUS_SESSION_BUS_ADDRESS"]

    def start(self, command: Sequence[str], **options: object) -> subprocess.Popen[str]:
        """Start a program on this desktop; it is ended with it, and all that it started."""
        process = subprocess.Popen(
            command, env=self.environment, text=True, start_new_session=True, **options  # type: ignore[call-overload]
        )  # fmt: skip
        self._stack.callback(_end, process)
        return process

    def start_placematrix(self, *arguments: str) -> Program:
        """Start the program as its user does, with everything that it says kept."""
        said = self.folder / "said"
        command = [sys.executable, "-X", "faulthandler", "-m", "placematrix_desktop", *arguments]
        with said.open("w", encoding="utf-8") as out:
            process = self.start(command, cwd=CHECKOUT, stdout=out, stderr=subprocess.STDOUT)
        program = Program(process, said)
        # Shown by pytest where the test fails.
        self._stack.callback(lambda: sys.stdout.write(program.said))
        return program

    def run(self, *command: str) -> str:
        """Run a short command on this desktop and return what it says."""
        answer = subprocess.run(
            command, env=self.environment, text=True, capture_output=True, check=False, timeout=PATIENCE
        )
        if answer.returncode != 0:
            raise DesktopProblem(f"{' '.join(command)}: {answer.stderr.strip() or answer.returncode}")
        return answer.stdout.strip()

    def _surroundings(self) -> dict[str, str]:
        running = self.folder / "run"
        running.mkdir(mode=0o700)
        ours = {
            "HOME": str(self.folder),
            "XDG_RUNTIME_DIR": str(running),
            "PLACEMATRIX_DATA": str(self.folder / "data"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        for kind in ("DATA", "CONFIG", "STATE", "CACHE"):
            ours[f"XDG_{kind}_HOME"] = str(self.folder / kind.lower())
        left_out = {
            "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "SESSION_MANAGER", "AT_SPI_BUS_ADDRESS",
            "NO_AT_BRIDGE",
            "XDG_CURRENT_DESKTOP", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "LANGUAGE",
        }  # fmt: skip
        return {key: value for key, value in os.environ.items() if key not in left_out} | ours

    def _start_display(self) -> str:
        """Xvfb chooses the number of the display itself, so that tests side by side never want the same."""
        reading, writing = os.pipe()
        command = [
            _tool("Xvfb"),
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            self._size,
            "-nolisten",
            "tcp",
            "-noreset",
        ]
        try:
            server = self.start(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
            os.close(writing)
            return f":{_line_from(reading, server, 'Xvfb')}"
        finally:
            os.close(reading)

    def _start_bus(self) -> str:
        services = self.folder / "services"
        services.mkdir()
        launcher = _tool("at-spi-bus-launcher")
        (services / "org.a11y.Bus.service").write_text(_ACCESSIBILITY.format(launcher=launcher))
        settings = self.folder / "bus.conf"
        settings.write_text(_BUS.format(folder=self.folder))
        reading, writing = os.pipe()
        command = [_tool("dbus-daemon"), f"--config-file={settings}", "--nofork", "--nopidfile"]
        try:
            daemon = self.start(
                [*command, f"--print-address={writing}"], pass_fds=[writing], stderr=subprocess.DEVNULL
            )
            os.close(writing)
            return _line_from(reading, daemon, "dbus-daemon")
        finally:
            os.close(reading)


class Program:
    """PlaceMatrix in a process of its own."""

    def __init__(self, process: subprocess.Popen[str], said: Path) -> None:
        self.process = process
        self._said = said

    @property
    def said(self) -> str:
        """What came on its output and error streams."""
        return self._said.read_text(encoding="utf-8")

    def wait(self) -> int:
        """Wait until it has ended by itself, and give its exit code."""
        return self.process.wait(PATIENCE)


def _tool(name: str) -> str:
    found = real_desktop.program(name)
    if found is None:
        raise DesktopProblem(f"{name} is missing.")
    return found


def _line_from(reading: int, process: subprocess.Popen[str], name: str) -> str:
    """The first line that a process writes there when it is ready."""
    line = b""
    give_up = time.monotonic() + PATIENCE
    while not line.endswith(b"\n"):
        if time.monotonic() > give_up or process.poll() is not None:
            raise DesktopProblem(f"{name} did not come up.")
        if select.select([reading], [], [], 0.2)[0]:
            line += os.read(reading, 1024)
    return line.decode().strip()


def _end(process: subprocess.Popen[str]) -> None:
    """End a process and all that it started: each is the first of a session of its own."""
    for how, patience in ((signal.SIGTERM, 10.0), (signal.SIGKILL, PATIENCE)):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, how)
        with suppress(subprocess.TimeoutExpired):
            process.wait(patience)
            break
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)

"""Whether a folder is one that a cloud client synchronises, or lies on another computer.

SQLite needs locks and flushes that hold, and a file that nobody else touches; such a folder promises neither.
Nothing here is written, and what cannot be found out counts as a folder of this computer.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePath, PureWindowsPath

import msgspec

ONEDRIVE, DROPBOX, GOOGLE_DRIVE, ICLOUD = "OneDrive", "Dropbox", "Google Drive", "iCloud Drive"
SHARE = "a network share"

_ONEDRIVE_VARIABLES = re.compile(r"OneDrive(Consumer|Commercial)?", re.IGNORECASE)

_NAMES: tuple[tuple[re.Pattern[str], str], ...] = (
    # "OneDrive - Some Trust" on Windows, "OneDrive-SomeTrust" below ~/Library/CloudStorage on a Mac.
    (re.compile(r"OneDrive( ?- ?.+)?", re.IGNORECASE), ONEDRIVE),
    (re.compile(r"Dropbox( \(.+\)|-.+)?", re.IGNORECASE), DROPBOX),
    (re.compile(r"Google ?Drive(-.+)?", re.IGNORECASE), GOOGLE_DRIVE),
    (re.compile(r"iCloud ?Drive|com~apple~CloudDocs", re.IGNORECASE), ICLOUD),
    (re.compile(r"(Box|Box Sync)", re.IGNORECASE), "Box"),
    (re.compile(r"Nextcloud|ownCloud", re.IGNORECASE), "Nextcloud"),
)
"""What the folders are called that the clients make."""

_TOP_OF_GOOGLE_DRIVE = ("My Drive", "Shared drives", "Other computers")
"""What there is at the top of the drive letter that Google's client makes."""

_MARKERS: tuple[tuple[str, str], ...] = (
    (".dropbox", DROPBOX),
    (".dropbox.cache", DROPBOX),
    (".tmp.drivedownload", GOOGLE_DRIVE),
    (".tmp.driveupload", GOOGLE_DRIVE),
    (".849C9593-D756-4E56-8D6E-42412F2A707B", ONEDRIVE),
    (".owncloudsync.log", "Nextcloud"),
    (".nextcloudsync.log", "Nextcloud"),
    (".stfolder", "Syncthing"),
)
"""What the clients leave in the folder that they synchronise, whatever it is called."""

_SERVERS = "afpfs afs ceph cifs coda davfs glusterfs lustre ncpfs nfs nfs4 smb2 smb3 smbfs webdav"
_NETWORK_FILE_SYSTEMS = frozenset(_SERVERS.split())
_OWN_DISKS = "bindfs cryfs encfs fuse-overlayfs gocryptfs lxcfs mergerfs ntfs ntfs-3g securefs veracrypt"
_LOCAL_BY_FUSE = frozenset(_OWN_DISKS.split())
"""File systems of this computer's own disks that are drivers in user space."""

_DRIVE_REMOTE = 4
"""What Windows calls a drive letter that stands for a share."""


class SharedPlace(msgspec.Struct, frozen=True, kw_only=True):
    """Who else has a folder: `name` is a cloud service or `SHARE`."""

    name: str

    @property
    def is_synchronised(self) -> bool:
        """True where a client copies the files to and fro, false where they lie on another computer."""
        return self.name != SHARE


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """What is asked of the computer; tests give other answers. `mounts` gives mount points and their types,
    `drive_type` what Windows says of a root such as "H:\\\\", `synchronised` further folders of services."""

    windows: bool
    environment: Mapping[str, str]
    home: PurePath
    mounts: Callable[[], Iterable[tuple[str, str]]]
    drive_type: Callable[[str], int]
    synchronised: Callable[[], Iterable[tuple[str, str]]]


def shared_place(file: PurePath, around: Surroundings | None = None) -> SharedPlace | None:
    """Who else has the folder of a file that may not be there yet; None where it is this computer's own."""
    around = around or this_computer()
    given = PureWindowsPath(file) if around.windows else file
    for path in dict.fromkeys((given, _resolved(given))):
        name = _service_of(path, around) or _share_of(path, around)
        if name:
            return SharedPlace(name=name)
    return None


def this_computer() -> Surroundings:
    """The computer that this runs on."""
    return Surroundings(
        windows=os.name == "nt",
        environment=os.environ,
        home=Path.home(),
        mounts=_mounts,
        drive_type=_drive_type,
        synchronised=_onedrive_in_registry,
    )


# Services


def _service_of(path: PurePath, around: Surroundings) -> str | None:
    for folder, name in _known_folders(around):
        if folder and _lies_in(path, type(path)(folder)):
            return name
    for parent in path.parents:
        for pattern, name in _NAMES:
            # A folder of that name deep in the tree is somebody's own; the clients put theirs in the home
            # folder, below it, or at the top of a drive.
            if pattern.fullmatch(parent.name) and _may_be_a_clients(parent, around):
                return name
        if parent.drive and parent.parent == parent.parent.parent and parent.name in _TOP_OF_GOOGLE_DRIVE:
            return GOOGLE_DRIVE
        for marker, name in _MARKERS:
            if _exists(parent / marker):
                return name
    return None


def _known_folders(around: Surroundings) -> Iterator[tuple[str, str]]:
    for variable, folder in around.environment.items():
        if _ONEDRIVE_VARIABLES.fullmatch(variable):
            yield folder, ONEDRIVE
    for folder in _dropbox_folders(around):
        yield folder, DROPBOX
    yield from around.synchronised()


def _dropbox_folders(around: Surroundings) -> Iterator[str]:
    """What the client notes down of its folders."""
    given = (around.environment.get(variable) for variable in ("APPDATA", "LOCALAPPDATA"))
    local = (type(around.home)(folder) / "Dropbox" for folder in given if folder)
    for root in (around.home / ".dropbox", *local):
        with suppress(OSError, ValueError, AttributeError):
            accounts = json.loads(Path(root / "info.json").read_text(encoding="utf-8"))
            for account in accounts.values():
                yield str(account.get("path") or "")


def _may_be_a_clients(folder: PurePath, around: Surroundings) -> bool:
    above = folder.parent
    if above == above.parent:
        return True
    home = type(folder)(around.home)
    cloud_storage = ("CloudStorage", "Mobile Documents")
    return above == home or above.parent == home or above.name in cloud_storage


def _onedrive_in_registry() -> Iterator[tuple[str, str]]:
    """The libraries of SharePoint and Teams that OneDrive synchronises lie beside its own folder, under the
    name of the organisation; it notes them down in the registry."""
    if sys.platform != "win32":
        return
    import winreg

    with suppress(OSError), winreg.OpenKey(winreg.HKEY_CURRENT_USER, _PROVIDERS) as providers:
        for number in range(winreg.QueryInfoKey(providers)[0]):
            with suppress(OSError), winreg.OpenKey(providers, winreg.EnumKey(providers, number)) as one:
                yield str(winreg.QueryValueEx(one, "MountPoint")[0]), ONEDRIVE


_PROVIDERS = r"Software\SyncEngines\Providers\OneDrive"


# Shares


def _share_of(path: PurePath, around: Surroundings) -> str | None:
    if around.windows:
        drive = path.drive
        if drive.upper().startswith("\\\\?\\UNC\\"):
            return SHARE
        if drive.startswith(("\\\\?\\", "\\\\.\\")):
            drive = drive[4:]
        if drive.startswith("\\\\"):
            return SHARE
        return SHARE if drive and around.drive_type(f"{drive}\\") == _DRIVE_REMOTE else None
    best, best_type = -1, ""
    for point, kind in around.mounts():
        # The last mount on a point is the one that is seen.
        if _lies_in(path, PurePath(point)) and len(PurePath(point).parts) >= best:
            best, best_type = len(PurePath(point).parts), kind
    return SHARE if _is_of_the_network(best_type) else None


def _is_of_the_network(kind: str) -> bool:
    if kind in _NETWORK_FILE_SYSTEMS:
        return True
    # "fuse.rclone" and the like; "fuseblk" is a disk of this computer.
    family, _, driver = kind.partition(".")
    return family == "fuse" and driver not in _LOCAL_BY_FUSE


def _mounts() -> Iterator[tuple[str, str]]:
    if sys.platform == "darwin":
        import subprocess

        with suppress(OSError, subprocess.SubprocessError):
            listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=True)
            yield from mounts_of_mac(listed.stdout)
        return
    with suppress(OSError):
        yield from mounts_of_linux(Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace"))


def mounts_of_linux(text: str) -> Iterator[tuple[str, str]]:
    """Mount points and types from the text of /proc/mounts."""
    for line in text.splitlines():
        fields = line.split(" ")
        if len(fields) >= 3:
            yield re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[1]), fields[2]


def mounts_of_mac(text: str) -> Iterator[tuple[str, str]]:
    """Mount points and types from what `mount` says on a Mac, as in "//ann@a/b on /Volumes/b (smbfs, …)"."""
    for line in text.splitlines():
        found = re.fullmatch(r".+? on (?P<point>/.*) \((?P<type>[^,)]+).*\)", line)
        if found:
            yield found["point"], found["type"]


def _drive_type(root: str) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes

    return int(ctypes.windll.kernel32.GetDriveTypeW(root))


def _lies_in(path: PurePath, folder: PurePath) -> bool:
    return path.is_relative_to(folder)


def _resolved(path: PurePath) -> PurePath:
    """Where a path leads to; itself where that cannot be found out, as with a path of another system."""
    if isinstance(path, PureWindowsPath) and os.name != "nt":
        return path
    with suppress(OSError, RuntimeError):
        return type(path)(Path(path).resolve())
    return path


def _exists(path: PurePath) -> bool:
    if isinstance(path, PureWindowsPath) and os.name != "nt":
        return False
    with suppress(OSError):
        return Path(path).exists()
    return False

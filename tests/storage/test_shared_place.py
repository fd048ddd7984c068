"""Which folders somebody else has as well: services by what they leave there, shares by the system."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path, PureWindowsPath

import pytest

from placematrix_desktop.storage.shared_place import (
    DROPBOX,
    GOOGLE_DRIVE,
    ICLOUD,
    ONEDRIVE,
    SHARE,
    Surroundings,
    mounts_of_linux,
    mounts_of_mac,
    shared_place,
    this_computer,
)

WINDOWS = Surroundings(
    windows=True,
    environment={},
    home=PureWindowsPath(r"C:\Users\ann"),
    mounts=lambda: (),
    drive_type=lambda root: {"H:\\": 4, "C:\\": 3, "G:\\": 3, "D:\\": 2}.get(root.upper(), 1),
    synchronised=lambda: (),
)


def on_windows(file: str, around: Surroundings = WINDOWS) -> str | None:
    place = shared_place(PureWindowsPath(file), around)
    return place.name if place else None


@pytest.fixture
def here(tmp_path: Path) -> Surroundings:
    """A computer with nothing out of the ordinary, whose home folder is the test's own."""
    return Surroundings(
        windows=False,
        environment={},
        home=tmp_path / "home",
        mounts=lambda: (("/", "ext4"),),
        drive_type=lambda _root: 0,
        synchronised=lambda: (),
    )


def named(file: Path, around: Surroundings) -> str | None:
    place = shared_place(file, around)
    return place.name if place else None


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (r"C:\Users\ann\OneDrive\library.sqlite3", ONEDRIVE),
        (r"C:\Users\ann\OneDrive - Northbridge Council\Work\library.sqlite3", ONEDRIVE),
        (r"c:\users\ANN\onedrive\library.sqlite3", ONEDRIVE),
        (r"C:\Users\ann\Dropbox (Team)\library.sqlite3", DROPBOX),
        (r"C:\Users\ann\Google Drive\library.sqlite3", GOOGLE_DRIVE),
        (r"G:\My Drive\Places\library.sqlite3", GOOGLE_DRIVE),
        (r"G:\Shared drives\Places\library.sqlite3", GOOGLE_DRIVE),
        (r"C:\Users\ann\iCloudDrive\library.sqlite3", ICLOUD),
        (r"\\server\share\library.sqlite3", SHARE),
        (r"\\?\UNC\server\share\library.sqlite3", SHARE),
        (r"H:\Places\library.sqlite3", SHARE),
        (r"\\?\H:\Places\library.sqlite3", SHARE),
        (r"C:\Users\ann\AppData\Local\PlaceMatrix\library.sqlite3", None),
        (r"\\?\C:\Users\ann\library.sqlite3", None),
        (r"C:\Users\ann\Documents\About OneDrive\library.sqlite3", None),
        (r"C:\Users\ann\Documents\Work\Old\Dropbox\library.sqlite3", None),
        (r"D:\library.sqlite3", None),
        (r"D:\Work\My Drive\library.sqlite3", None),
    ],
)
def test_on_windows(file: str, expected: str | None) -> None:
    assert on_windows(file) == expected


def test_where_the_client_says_that_its_folder_is() -> None:
    environment = {
        "OneDriveCommercial": r"E:\Cloud",
        "ONEDRIVECONSUMER": "",
        "PATH": r"E:\Bin",
    }
    around = replace(WINDOWS, environment=environment)
    assert on_windows(r"E:\Cloud\library.sqlite3", around) == ONEDRIVE
    assert on_windows(r"E:\Clouds\library.sqlite3", around) is None
    assert on_windows(r"E:\Bin\library.sqlite3", around) is None


def test_a_library_of_sharepoint_that_onedrive_keeps_under_another_name() -> None:
    team = r"C:\Users\ann\Northbridge Council\Place team - Documents"
    around = replace(WINDOWS, synchronised=lambda: ((team, ONEDRIVE),))
    assert on_windows(rf"{team}\library.sqlite3", around) == ONEDRIVE
    assert on_windows(r"C:\Users\ann\Northbridge Council\library.sqlite3", around) is None


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("Dropbox", DROPBOX),
        ("Library/CloudStorage/OneDrive-NorthbridgeCouncil/Work", ONEDRIVE),
        ("Library/CloudStorage/GoogleDrive-ann@example.org/My Drive", GOOGLE_DRIVE),
        ("Library/Mobile Documents/com~apple~CloudDocs/Places", ICLOUD),
        ("Nextcloud", "Nextcloud"),
        ("Documents/Places", None),
    ],
)
def test_by_the_name_of_a_folder(folder: str, expected: str | None, here: Surroundings) -> None:
    assert named(Path(here.home) / folder / "library.sqlite3", here) == expected


@pytest.mark.parametrize(
    ("marker", "expected"),
    [
        (".dropbox", DROPBOX),
        (".tmp.drivedownload", GOOGLE_DRIVE),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", ONEDRIVE),
        (".stfolder", "Syncthing"),
    ],
)
def test_by_what_lies_in_a_folder_above(
    marker: str, expected: str, tmp_path: Path, here: Surroundings
) -> None:
    folder = tmp_path / "Ours" / "Places"
    folder.mkdir(parents=True)
    assert named(folder / "library.sqlite3", here) is None
    (tmp_path / "Ours" / marker).touch()
    assert named(folder / "library.sqlite3", here) == expected


def test_where_dropbox_notes_down_its_folders(tmp_path: Path, here: Surroundings) -> None:
    notes = Path(here.home) / ".dropbox" / "info.json"
    notes.parent.mkdir(parents=True)
    folder = tmp_path / "Ours"
    notes.write_text(json.dumps({"business": {"path": str(folder), "host": 1}, "personal": {}}))
    assert named(folder / "library.sqlite3", here) == DROPBOX
    for spoilt in ("{", "[1]", '{"personal": 3}', "\udcff"):
        notes.write_bytes(spoilt.encode("utf-8", "surrogateescape"))
        assert named(folder / "library.sqlite3", here) is None


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own on Windows")
def test_a_link_is_followed(tmp_path: Path, here: Surroundings) -> None:
    (Path(here.home) / "Dropbox").mkdir(parents=True)
    (tmp_path / "mine").symlink_to(Path(here.home) / "Dropbox")
    assert named(tmp_path / "mine" / "library.sqlite3", here) == DROPBOX


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("nfs4", SHARE),
        ("cifs", SHARE),
        ("smb3", SHARE),
        ("smbfs", SHARE),
        ("fuse.sshfs", SHARE),
        ("fuse.rclone", SHARE),
        ("fuse.gvfsd-fuse", SHARE),
        ("fuse", SHARE),
        ("fuseblk", None),
        ("fuse.gocryptfs", None),
        ("ext4", None),
        ("tmpfs", None),
        ("overlay", None),
    ],
)
def test_by_the_type_of_the_file_system(kind: str, expected: str | None, here: Surroundings) -> None:
    mounted = replace(here, mounts=lambda: (("/", "ext4"), ("/mnt/places", kind), ("/mnt/places/own", "xfs")))
    assert named(Path("/mnt/places/2026/library.sqlite3"), mounted) == expected
    assert named(Path("/mnt/places/own/library.sqlite3"), mounted) is None
    assert named(Path("/mnt/placesnot/library.sqlite3"), mounted) is None


def test_the_last_mount_on_a_point_is_the_one_that_counts(here: Surroundings) -> None:
    mounted = replace(here, mounts=lambda: (("/", "ext4"), ("/home", "autofs"), ("/home", "nfs")))
    assert named(Path("/home/ann/library.sqlite3"), mounted) == SHARE


def test_mounts_are_read_from_what_the_system_says() -> None:
    linux = "sysfs /sys sysfs rw 0 0\n//server/p /mnt/our\\040places cifs rw,user=a 0 0\n\nodd\n"
    assert list(mounts_of_linux(linux)) == [("/sys", "sysfs"), ("/mnt/our places", "cifs")]
    mac = "/dev/disk1s1 on / (apfs, local, journaled)\n//ann@a/b on /Volumes/our b (smbfs, nodev)\nodd\n"
    assert list(mounts_of_mac(mac)) == [("/", "apfs"), ("/Volumes/our b", "smbfs")]


def test_this_computer_answers(tmp_path: Path) -> None:
    around = this_computer()
    assert around.home == Path.home()
    assert shared_place(tmp_path / "library.sqlite3") is None


def test_a_service_and_a_share_are_told_apart(here: Surroundings) -> None:
    service = shared_place(Path(here.home) / "Dropbox" / "library.sqlite3", here)
    share = shared_place(PureWindowsPath(r"\\a\b\c.sqlite3"), WINDOWS)
    assert service
    assert share
    assert (service.is_synchronised, share.is_synchronised) == (True, False)

"""Where library files of each kind are opened, backed up and gone back to."""

from __future__ import annotations

from pathlib import Path

import pytest

from placematrix_desktop import paths
from placematrix_desktop.bootstrap import FilesOfLibraries, backups_of, open_library, parts_of


@pytest.fixture
def cloud(tmp_path: Path) -> Path:
    folder = tmp_path / "OneDrive - North Trust"
    folder.mkdir()
    (folder / ".849C9593-D756-4E56-8D6E-42412F2A707B").touch()
    return folder


def begun(file: Path, subject: str = "Northbridge") -> None:
    parts = parts_of(file)
    parts.workshops.begin(parts.matrices.load("wyh-place-development"), subject)
    parts.library.close()


def subjects(file: Path) -> list[str]:
    parts = parts_of(file)
    found = [card.subject for card in parts.workshops.recent()]
    parts.library.close()
    return found


def test_backups_of_a_shared_library_stay_on_this_computer(cloud: Path, tmp_path: Path) -> None:
    assert backups_of(paths.default_library_file()) == paths.backups_folder()
    assert backups_of(tmp_path / "a.sqlite3") == tmp_path / "a backups"
    file = cloud / "a.sqlite3"
    assert backups_of(file).parent == paths.backups_folder()
    assert backups_of(file) != backups_of(cloud / "b" / "a.sqlite3")
    begun(file)
    assert list(backups_of(file).glob("*.sqlite3"))
    assert [path.name for path in cloud.iterdir() if not path.name.startswith(".")] == [file.name]


def test_where_all_of_the_user_s_folder_is_shared_a_copy_in_it_would_be_no_safer(
    cloud: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLACEMATRIX_DATA", str(cloud / "data"))
    file = paths.default_library_file()
    assert not FilesOfLibraries().is_shared(file)
    library = open_library(file)
    assert library.path == file
    assert not paths.working_copies_folder().exists()
    library.close()


@pytest.mark.parametrize("place", ["usual", "elsewhere", "shared"])
def test_a_library_goes_back_to_a_backup_wherever_it_lies(place: str, cloud: Path, tmp_path: Path) -> None:
    file = {
        "usual": paths.default_library_file(),
        "elsewhere": tmp_path / "library.sqlite3",
        "shared": cloud / "library.sqlite3",
    }[place]
    files = FilesOfLibraries()
    begun(file)
    begun(file, "Southbridge")
    newest, *_, oldest = files.backups(file)
    assert (newest.workshops, oldest.workshops) == (2, 1)
    kept = files.restore(file, oldest.path)
    assert kept is not None
    assert kept.parent == backups_of(file)
    assert subjects(file) == ["Northbridge"]
    assert files.restore(file, kept)
    assert subjects(file) == ["Southbridge", "Northbridge"]


def test_a_workshop_that_was_handed_over_is_told_from_a_library(tmp_path: Path) -> None:
    file, handed = tmp_path / "library.sqlite3", tmp_path / "northbridge.placematrix"
    begun(file)
    parts = parts_of(file)
    (card,) = parts.workshops.recent()
    parts.workshops.hand_over(card.id, handed, with_private_notes=False)
    parts.library.close()
    files = FilesOfLibraries()
    assert files.is_handed_over(handed)
    assert not files.is_handed_over(file)
    assert not files.is_handed_over(tmp_path / "nowhere")

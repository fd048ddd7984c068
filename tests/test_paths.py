"""Where things are: in the source tree, in a bundle, and for the user. The wheel has a test of its own."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from placematrix_desktop import paths
from placematrix_desktop.errors import UserError

CHECKOUT = Path(__file__).resolve().parent.parent


def test_the_source_tree_has_its_resources_and_matrices_beside_the_package() -> None:
    assert paths.resources_folder() == CHECKOUT / "resources"
    assert paths.matrices_folder() == CHECKOUT / "matrices"
    assert list(paths.matrices_folder().glob("*.toml"))


def test_a_bundle_has_them_where_it_unpacks_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "matrices").mkdir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_folder() == tmp_path / "resources"
    assert paths.matrices_folder() == tmp_path / "matrices"


def test_a_wheel_has_them_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "placematrix_desktop"
    (package / "_bundled" / "matrices").mkdir(parents=True)
    monkeypatch.setattr(paths, "__file__", str(package / "paths.py"))
    assert paths.matrices_folder() == package / "_bundled" / "matrices"


def test_a_copy_without_them_says_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError, match=r"incomplete.*resources is missing"):
        paths.resources_folder()


def test_all_of_the_user_lies_in_one_folder(data_folder: Path) -> None:
    assert paths.user_data_folder() == data_folder
    assert paths.default_library_file() == data_folder / "library.sqlite3"
    assert paths.backups_folder() == data_folder / "backups"
    assert paths.log_folder() == data_folder / "logs"


def test_asking_where_makes_no_folder(data_folder: Path) -> None:
    paths.default_library_file()
    paths.backups_folder()
    paths.log_folder()
    assert not data_folder.exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folder has another name elsewhere")
@pytest.mark.parametrize("value", [None, "", "  "])
def test_without_the_variable_it_is_the_local_data_folder_of_the_system(
    value: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if value is None:
        monkeypatch.delenv(paths.DATA_VARIABLE)
    else:
        monkeypatch.setenv(paths.DATA_VARIABLE, value)
    assert paths.user_data_folder() == tmp_path / "PlaceMatrix"


def test_on_windows_the_folder_does_not_roam(monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import windows

    asked: list[str] = []
    monkeypatch.setattr(windows, "get_win_folder", lambda name: asked.append(name) or r"C:\local")
    monkeypatch.setattr("platformdirs.PlatformDirs", windows.Windows)
    monkeypatch.delenv(paths.DATA_VARIABLE)
    paths.user_data_folder()
    assert asked == ["CSIDL_LOCAL_APPDATA"]


def test_a_home_sign_and_a_relative_folder_are_made_absolute(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.DATA_VARIABLE, "~/workshops")
    assert paths.user_data_folder() == Path.home() / "workshops"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(paths.DATA_VARIABLE, "workshops")
    assert paths.user_data_folder() == tmp_path / "workshops"


def test_a_file_is_refused_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "library.sqlite3"
    file.touch()
    monkeypatch.setenv(paths.DATA_VARIABLE, str(file))
    with pytest.raises(UserError) as refusal:
        paths.default_library_file()
    assert refusal.value.where == str(file)
    assert "names a file, not a folder" in refusal.value.sentence


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a bundle, from which the program seems to run. Another folder is the system's."""
    folder = tmp_path / "stick é"
    folder.mkdir()
    monkeypatch.delenv(paths.DATA_VARIABLE)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "system"))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "placematrix-desktop"))
    return folder


def test_a_bundle_with_the_data_folder_beside_it_is_portable(bundle: Path) -> None:
    data = bundle / "PlaceMatrix data"
    data.mkdir()
    assert paths.user_data_folder() == data
    assert paths.default_library_file() == data / "library.sqlite3"
    assert paths.backups_folder() == data / "backups"
    assert paths.log_folder() == data / "logs"


def test_a_bundle_without_it_uses_the_folder_of_the_system(bundle: Path) -> None:
    (bundle / "PlaceMatrix data").touch()
    assert not paths.user_data_folder().is_relative_to(bundle), "a file of that name is no marker"


def test_the_variable_goes_before_the_folder_beside_the_program(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bundle / "PlaceMatrix data").mkdir()
    monkeypatch.setenv(paths.DATA_VARIABLE, str(tmp_path / "chosen"))
    assert paths.user_data_folder() == tmp_path / "chosen"


def test_the_source_tree_is_never_portable(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The Python of an installation lies in a folder that is shared with others."""
    (bundle / "PlaceMatrix data").mkdir()
    monkeypatch.delattr(sys, "frozen")
    assert not paths.user_data_folder().is_relative_to(bundle)


def test_on_macos_the_folder_lies_beside_the_app_and_not_inside_it(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = bundle / "PlaceMatrix.app" / "Contents" / "MacOS"
    inside.mkdir(parents=True)
    monkeypatch.setattr(sys, "executable", str(inside / "placematrix-desktop"))
    monkeypatch.setattr(sys, "platform", "darwin")
    (inside / "PlaceMatrix data").mkdir()
    (bundle / "PlaceMatrix data").mkdir()
    assert paths.user_data_folder() == bundle / "PlaceMatrix data"


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_the_program_finds_the_folder_beside_the_program_itself(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (bundle / "placematrix-desktop").touch()
    (bundle / "PlaceMatrix data").mkdir()
    link = tmp_path / "placematrix-desktop"
    link.symlink_to(bundle / "placematrix-desktop")
    monkeypatch.setattr(sys, "executable", str(link))
    assert paths.user_data_folder() == bundle / "PlaceMatrix data"

"""What is written for Windows and macOS and cannot be run here: that it fits the program all the same."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

import pytest

from build_scripts import bundle
from placematrix_desktop.domain.record_endings import RECORD_ENDING
from placematrix_desktop.paths import PORTABLE_NAME

CHECKOUT = Path(__file__).resolve().parents[3]
SCRIPTS = CHECKOUT / "build_scripts"
INNO = (SCRIPTS / "windows" / "placematrix.iss").read_text(encoding="utf-8")
WORKFLOWS = sorted((CHECKOUT / ".github" / "workflows").glob("*.yml"))


def test_the_installer_starts_the_programs_of_the_bundle() -> None:
    programs = set(re.findall(r"\{app\}\\([\w-]+)\.exe", INNO))
    assert programs <= set(bundle.PROGRAMS)
    assert "placematrix-desktop" in programs


def test_the_installer_leaves_the_data_of_a_portable_copy_out() -> None:
    assert f'Excludes: "\\{PORTABLE_NAME}"' in INNO


def test_the_installer_registers_both_kinds_of_file_in_the_scope_it_is_for() -> None:
    entries = [line for line in INNO.splitlines() if line.startswith("Root:")]
    assert all(line.startswith("Root: HKA;") for line in entries)
    for ending, kind in ((".placematrix", "PlaceMatrix.Library"), (RECORD_ENDING, "PlaceMatrix.Record")):
        assert any(rf'Software\Classes\{ending}"' in line and kind in line for line in entries)
        assert any(rf"{kind}\shell\open\command" in line and '""%1""' in line for line in entries)
    taken_over = [line for line in entries if '\\.json"' in line or '\\.sqlite3"' in line]
    assert not taken_over, "endings of other programs are offered to, not taken over"


def test_the_installer_is_given_every_value_that_it_uses() -> None:
    used = set(re.findall(r"\{#(\w+)\}", INNO))
    defined = set(re.findall(r"#define (\w+)", INNO))
    given = {"Version", "Source", "Output", "Icon"}
    assert used - defined == given


def test_the_app_of_macos_names_its_program_and_its_files() -> None:
    about = plistlib.loads((SCRIPTS / "macos" / "Info.plist").read_bytes())
    assert about["CFBundleExecutable"] in bundle.PROGRAMS
    declared = {
        each["UTTypeIdentifier"]: each["UTTypeTagSpecification"]["public.filename-extension"]
        for each in about["UTExportedTypeDeclarations"]
    }
    assert {f".{endings[0]}" for endings in declared.values()} == {".placematrix", RECORD_ENDING}
    handled = {name for each in about["CFBundleDocumentTypes"] for name in each["LSItemContentTypes"]}
    assert handled == set(declared)
    rights = plistlib.loads((SCRIPTS / "macos" / "entitlements.plist").read_bytes())
    assert "com.apple.security.network.client" not in rights


@pytest.mark.parametrize("name", ["placematrix.spec", "bare_window.spec"])
def test_the_specs_are_python_and_trim_by_the_same_rules(name: str) -> None:
    text = (SCRIPTS / name).read_text(encoding="utf-8")
    compile(text, name, "exec")
    assert "excludes=list(trimming.UNUSED_MODULES)" in text
    assert "contents.trimmed(analysis)" in text


def test_the_workflows_run_our_own_commands_and_pin_every_action() -> None:
    assert {file.name for file in WORKFLOWS} == {"bundle.yml", "check.yml"}
    for file in WORKFLOWS:
        text = file.read_text(encoding="utf-8")
        assert "Not run yet" in text
        for action in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"actions/[\w-]+@v\d+", action), action
        for script in re.findall(r"build_scripts/[\w/]+\.py", text):
            assert (CHECKOUT / script).is_file()
        assert "permissions:\n  contents: read" in text

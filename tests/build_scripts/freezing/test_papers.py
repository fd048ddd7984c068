"""Bill of materials and licences: of what is really in a bundle, each with its text."""

from __future__ import annotations

import importlib.metadata
import json
import re
import sys
from pathlib import Path

import PIL
import PySide6
import pytest

from build_scripts.freezing import system_packages
from build_scripts.freezing.bill import bill_of_materials
from build_scripts.freezing.components import Component, Stray, allowed, components_of
from build_scripts.freezing.papers import main, write_papers

CHECKOUT = Path(__file__).resolve().parents[3]
MODULES = ["placematrix_desktop", "json", "reportlab.pdfgen", "sqlalchemy.sql", "msgspec", "PySide6.QtCore"]
SITE = Path(PIL.__file__).parent.parent
FILES = [
    ("PIL/_imaging.so", str(Path(PIL.__file__).parent / "_imaging.so")),
    ("PySide6/QtCore.abi3.so", str(Path(PySide6.__file__).parent / "QtCore.abi3.so")),
    ("resources/icons/app.svg", str(CHECKOUT / "resources" / "icons" / "app.svg")),
    ("libpython3.11.so.1.0", f"{sys.base_prefix}/lib/libpython3.11.so.1.0"),
]


@pytest.fixture
def components() -> list[Component]:
    return components_of(FILES, MODULES, CHECKOUT)


def test_it_lists_what_is_in_the_bundle_and_nothing_else(components: list[Component]) -> None:
    names = {component.name for component in components}
    assert names >= {
        "Python",
        "Qt",
        "PySide6_Essentials",
        "reportlab",
        "SQLAlchemy",
        "msgspec",
        "pillow",
        "Inter",
    }
    assert names >= {"DejaVu Sans", "PyInstaller bootloader", "SQLite"}
    assert "tomlkit" not in names, "no module of it was frozen here"
    assert "pytest" not in names


def test_versions_are_those_that_are_installed(components: list[Component]) -> None:
    versions = {component.name: component.version for component in components}
    assert versions["reportlab"] == importlib.metadata.version("reportlab")
    assert versions["Qt"] == importlib.metadata.version("pyside6-essentials")


def test_every_component_has_a_licence_and_its_text(components: list[Component]) -> None:
    for component in components:
        assert component.licence, component
        has_text = component.texts or "Qt-notice.txt" in component.note or component.name == "SQLite"
        assert has_text, component
        for _, text in component.texts:
            assert text.stat().st_size > 100, text


@pytest.mark.parametrize("package", ["pytest", "pikepdf", "fontTools", "hypothesis"])
def test_a_package_that_the_program_does_not_depend_on_is_refused(package: str) -> None:
    with pytest.raises(Stray, match="does not depend on"):
        components_of(FILES, [*MODULES, package], CHECKOUT)


def test_what_may_be_in_it_are_the_dependencies_and_theirs() -> None:
    assert {"placematrix-desktop", "pillow", "typing-extensions", "shiboken6"} <= allowed()
    assert not {"pytest", "pyinstaller", "greenlet"} & allowed()


def test_the_notice_meets_what_the_licence_of_qt_asks_for(
    components: list[Component], tmp_path: Path
) -> None:
    write_papers(components, tmp_path, moment=0)
    folder = tmp_path / "licences"
    notice = (folder / "Qt-notice.txt").read_text(encoding="utf-8")
    version = importlib.metadata.version("pyside6-essentials")
    for words in (
        f"Qt {version}",
        "LGPL-3.0.txt",
        "GPL-3.0.txt",
        "linked dynamically",
        "replace the files",
        "source",
    ):
        assert words in notice
    assert "{" not in notice
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "LGPL-3.0.txt").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "GPL-3.0.txt").read_text(encoding="utf-8")
    third_parties = (folder / "Qt-third-party.txt").read_text(encoding="utf-8")
    for file in re.findall(r"[\w.-]+\.txt", third_parties):
        assert (folder / file).is_file(), f"{file} is named in Qt-third-party.txt"
    pillow = (folder / "pillow.txt").read_text(encoding="utf-8")
    for heading in re.findall(r"pillow\.txt, under (\w+)", third_parties):
        assert re.search(rf"^{heading}$", pillow, re.MULTILINE), heading


def test_the_notice_names_every_file_in_the_folder(components: list[Component], tmp_path: Path) -> None:
    write_papers(components, tmp_path, moment=0)
    notice = (tmp_path / "licences" / "NOTICE.txt").read_text(encoding="utf-8")
    for component in components:
        assert f"{component.name} {component.version}: " in notice
    for name in (name for component in components for name, _ in component.texts):
        assert name in notice
        assert (tmp_path / "licences" / name).is_file()


def test_the_bill_is_cyclonedx_and_the_same_each_time(components: list[Component]) -> None:
    text = bill_of_materials(components, version="1.2.3", moment=1_700_000_000)
    assert text == bill_of_materials(components, version="1.2.3", moment=1_700_000_000)
    bill = json.loads(text)
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    references = [each["bom-ref"] for each in bill["components"]]
    assert len(set(references)) == len(references) == len(components)
    (root,) = bill["dependencies"]
    assert set(root["dependsOn"]) == set(references)
    by_name = {each["name"]: each for each in bill["components"]}
    assert by_name["msgspec"]["licenses"] == [{"expression": "BSD-3-Clause"}]
    assert by_name["reportlab"]["licenses"] == [{"license": {"name": "BSD License"}}]
    assert by_name["pillow"]["purl"] == f"pkg:pypi/pillow@{importlib.metadata.version('pillow')}"


def test_a_stray_ends_the_command_with_its_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    contents = tmp_path / "contents.json"
    contents.write_text(json.dumps({"files": FILES, "modules": ["pytest"]}), encoding="utf-8")
    assert main([str(contents), str(tmp_path), "0"]) == 1
    assert "pytest" in capsys.readouterr().err
    assert not (tmp_path / "licences").exists()


def test_a_library_of_the_system_comes_with_its_package_and_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "zlib1g").mkdir()
    (tmp_path / "zlib1g" / "copyright").write_text("free", encoding="utf-8")

    def answer(*arguments: str) -> str:
        if arguments[0] == "--search":
            return "zlib1g:amd64: /usr/lib/libz.so.1" if arguments[1] == "/usr/lib/libz.so.1" else ""
        return "zlib1g\t1:1.2.13\tzlib\t1:1.2.13"

    monkeypatch.setattr(system_packages, "_DOCUMENTS", tmp_path)
    monkeypatch.setattr(system_packages, "_ask", answer)
    monkeypatch.setattr("shutil.which", lambda name: name)
    known, unknown = system_packages.owners_of(["/lib/libz.so.1", "/opt/libother.so.2"])
    assert (known.name, known.version, known.purl) == ("zlib1g", "1:1.2.13", "pkg:deb/debian/zlib1g@1:1.2.13")
    assert known.texts == (("zlib1g.txt", (tmp_path / "zlib1g" / "copyright").resolve()),)
    assert "source is the package zlib 1:1.2.13" in known.note
    assert (unknown.name, unknown.version) == ("libother.so.2", "unknown")

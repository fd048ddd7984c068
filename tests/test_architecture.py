"""The shape of the code: floors, what may be imported where and when, names and sizes of files."""

from __future__ import annotations

import ast
import importlib.metadata
import json
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGE = CHECKOUT / "placematrix_desktop"
FILES = sorted(PACKAGE.rglob("*.py"))
QT = {"PySide6", "shiboken6"}
HEAVY = {*QT, "sqlalchemy", "reportlab"}

LINES_OF_CODE = 400
LINES_OF_TESTS = 600


def test_the_contracts_hold() -> None:
    done = _check_contracts(CHECKOUT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("domain/matrix.py", "import placematrix_desktop.application", "Imports go downward only"),
        ("application/__init__.py", "import placematrix_desktop.storage", "Imports go downward only"),
        ("report/__init__.py", "import placematrix_desktop.storage", "Imports go downward only"),
        ("storage/__init__.py", "import placematrix_desktop.ui", "Imports go downward only"),
        ("ui/__init__.py", "import placematrix_desktop.bootstrap", "Imports go downward only"),
        ("errors.py", "import placematrix_desktop.paths", "Imports go downward only"),
        ("loose.py", "", "Imports go downward only"),
        ("domain/matrix.py", "import sqlite3", "The domain and the application know no window"),
        ("application/__init__.py", "import PySide6.QtCore", "The domain and the application know no window"),
        ("storage/__init__.py", "import PySide6.QtCore", "Only the screens and the start know Qt"),
        ("ui/__init__.py", "import sqlalchemy", "Only what writes to a library knows SQLAlchemy"),
        ("storage/cards.py", "import sqlalchemy", "Only what writes to a library knows SQLAlchemy"),
        ("cli/__init__.py", "import reportlab", "Only the report knows ReportLab"),
        ("bootstrap.py", "import platformdirs", "Only paths asks the system"),
        ("ui/__init__.py", "import placematrix_desktop.paths", "Only the start looks folders up"),
    ],
)
def test_a_broken_contract_is_noticed(file: str, line: str, contract: str, tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    with (tmp_path / PACKAGE.name / file).open("a", encoding="utf-8") as module:
        module.write(f"\n{line}\n")
    done = _check_contracts(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert re.search(rf"^{contract}.* BROKEN$", done.stdout, re.MULTILINE), done.stdout


def test_the_domain_knows_two_libraries_and_the_application_no_other() -> None:
    for floor in ("domain", "application"):
        for file in sorted((PACKAGE / floor).rglob("*.py")):
            assert _third_party_imports(file) <= {"msgspec", "rfc8785"}, file


def test_every_library_that_is_imported_is_declared() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {_normal(re.match(r"[\w.-]+", need)[0]) for need in project["dependencies"]}  # type: ignore[index]
    distributions = importlib.metadata.packages_distributions()
    for file in FILES:
        for module in _third_party_imports(file):
            owners = {_normal(name) for name in distributions[module]}
            assert owners & declared, f"{file} imports {module}, which is no dependency in pyproject.toml"


def test_nothing_reaches_for_the_network() -> None:
    barred = {
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "imaplib",
        "poplib",
        "telnetlib",
    }
    barred |= {"xmlrpc", "PySide6.QtNetwork"}
    for file in FILES:
        found = {name for name in _imported_names(file) if any(_is_in(name, module) for module in barred)}
        assert not found, f"{file} imports {found}: the program works offline"


@pytest.mark.parametrize(
    ("part", "heavy"),
    [
        *((part, HEAVY) for part in ("domain", "application", "errors", "paths", "__main__", "cli")),
        ("bootstrap", HEAVY - QT),
    ],
)
def test_what_is_imported_at_the_start_loads_no_heavy_library(part: str, heavy: set[str]) -> None:
    whole = PACKAGE / part
    files = sorted(whole.rglob("*.py")) if whole.is_dir() else [whole.with_suffix(".py")]
    modules = [_module_name(file) for file in files]
    assert modules
    program = "import importlib, json, sys; [importlib.import_module(m) for m in sys.argv[1:]]; "
    program += "print(json.dumps(sorted({m.partition('.')[0] for m in sys.modules})))"
    done = subprocess.run(
        [sys.executable, "-c", program, *modules],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not heavy & set(json.loads(done.stdout))


def test_the_window_is_painted_before_the_application_is_loaded() -> None:
    """Declaring the types of the domain takes longer than painting Home; they come with the library."""
    program = (
        "import json, sys, placematrix_desktop.bootstrap, placematrix_desktop.ui.shell.start; "
        "print(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    loaded = json.loads(done.stdout)
    assert "placematrix_desktop.ui.home.screen" in loaded
    early = ("msgspec", "placematrix_desktop.application", "placematrix_desktop.domain")
    assert [name for name in loaded if name.startswith(early)] == []


def test_every_folder_of_code_is_a_package() -> None:
    folders = {file.parent for file in FILES}
    without = [folder for folder in sorted(folders) if not (folder / "__init__.py").is_file()]
    assert not without, "import-linter does not see what lies in these folders"


def test_no_file_is_named_after_nothing_in_particular() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|managers?|misc|common|stuff|base)(_|$)")
    for file in _all_python_files():
        names = [*file.relative_to(CHECKOUT).parent.parts, file.stem]
        assert not any(vague.search(name) for name in names), f"{file}: name it after its subject"


def test_no_file_has_grown_beyond_one_subject() -> None:
    for file in _all_python_files():
        limit = LINES_OF_TESTS if file.is_relative_to(CHECKOUT / "tests") else LINES_OF_CODE
        lines = len(file.read_text(encoding="utf-8").splitlines())
        assert lines <= limit, f"{file} has {lines} lines, more than {limit}: split it by subject"


def test_nothing_asks_qt_for_all_widgets_while_python_may_delete_some() -> None:
    """See `tests/windows_shown.py`: it kills the process, now and then."""
    for file in _all_python_files():
        if file != CHECKOUT / "tests" / "windows_shown.py":
            asked = re.findall(r"\w+\.(?:allWidgets|topLevelWidgets)\(", file.read_text(encoding="utf-8"))
            assert not asked, f"{file} asks Qt itself: use tests/windows_shown.py"


def _check_contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "from importlinter.cli import lint_imports_command as check; check(['--no-cache', '--no-logo'])"
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _all_python_files() -> Iterator[Path]:
    for folder in ("placematrix_desktop", "build_scripts", "tests"):
        yield from sorted((CHECKOUT / folder).rglob("*.py"))


def _module_name(file: Path) -> str:
    parts = file.relative_to(CHECKOUT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported_names(file: Path) -> Iterator[str]:
    """Every absolute import of a file, with what `from … import` takes as a last part of its own."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _third_party_imports(file: Path) -> set[str]:
    roots = {name.partition(".")[0] for name in _imported_names(file)}
    return roots - sys.stdlib_module_names - {"placematrix_desktop"}


def _is_in(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def _normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()

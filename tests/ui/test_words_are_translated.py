"""Whatever stands in the source of the windows as words goes through Qt's translation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from build_scripts.translating.found_words import DOORS

UI = Path(__file__).resolve().parents[2] / "placematrix_desktop" / "ui"
FILES = sorted(UI.rglob("*.py"))

# No words: key caps, and the letters in which a date or a time is written.
NO_WORDS = re.compile(
    r"(Ctrl|Alt|Shift)\+.*|Esc|Enter|Space|Home|End|PgUp|PgDn|F\d+|[dMyhmH ,:]+|%[-\w %:]+|PlaceMatrix"
)
# What these are given is read by the program, by Python or in the log, and never on a screen.
UNSEEN = frozenset(
    {
        "setObjectName", "setProperty", "property", "findChild", "set_role", "set_kind", "icon", "cast",
        "TypeVar", "NewType", "debug", "info", "warning", "error", "exception", "ValueError", "KeyError",
        "IndexError", "TypeError", "RuntimeError", "AssertionError", "NotImplementedError", "compile",
        "Signal",
    }
)  # fmt: skip
# Words that are read and not said, and tables whose words are translated where they are shown.
EXCEPTIONS = {
    "prepare/people_columns.py": "the ways in which people type that they have no interest",
    "typed_time.py": "the pattern of a date",
    "run/keys.py": "`words_of` and the headings; tests/build_scripts/translating holds that they are listed",
    "sign_off/file_names.py": "the name of a file",
    "sign_off/signer_model.py": "the words by which somebody's own role is recognised",
    "theme": "colours, sizes and style sheets",
    "beside.py": "the name of a thread",
}


def test_every_text_of_the_windows_can_be_translated() -> None:
    found = [
        f"{file.relative_to(UI)}:{line}: {text}"
        for file in FILES
        if not _is_exempt(file)
        for line, text in untranslated(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_no_exception_is_out_of_date() -> None:
    assert [name for name in EXCEPTIONS if not (UI / name).exists()] == []


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ('label.setText("Agreed by")', ["Agreed by"]),
        ('label.setText(f"Agreed by {name}")', ["Agreed by "]),
        ('label.setText("Agreed")', ["Agreed"]),
        ('STATES = {1: "not assessed"}', ["not assessed"]),
        ('label.setText(self.tr("Agreed by {}").format(name))', []),
        ('STATES = {1: later("not assessed")}', []),
        ('label.setText(counted(number, "action"))', ["action"]),
        ('"""About the module."""', []),
        ('button = Button(themes, text, hint="Ctrl+Z")', []),
        ('raise ValueError("no such row")', []),
        ('def take(row: "tuple[int, ...]") -> "list[int]": ...', []),
        ('self.setObjectName("the grid")', []),
    ],
)
def test_what_counts_as_words(source: str, texts: list[str]) -> None:
    assert [text for _line, text in untranslated(ast.parse(source))] == texts


def untranslated(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The literals of a module that read as words and go through none of the doors, with their lines."""
    above: dict[ast.AST, ast.AST] = {}
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            above[child] = node
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and (reads_as_words(node.value) or _is_noun(node, above))
        ):
            chain = []
            at: ast.AST = node
            while at in above:
                at = above[at]
                chain.append(at)
            if not isinstance(chain[0], ast.Expr) and not _goes_unseen(node, chain):
                yield node.lineno, node.value


def reads_as_words(text: str) -> bool:
    """Whether it has more than one word, or is one that begins like a title."""
    bare = text.strip(" –·")
    if not any(sign.isalpha() for sign in bare) or NO_WORDS.fullmatch(bare):
        return False
    words = [word for word in bare.split() if any(sign.isalpha() for sign in word)]
    return (" " in bare and bool(words)) or (len(bare) > 2 and bare[0].isupper() and bare[1:].islower())


def _is_noun(node: ast.AST, above: Mapping[ast.AST, ast.AST]) -> bool:
    """Whether it is what `counted` counts."""
    call = above.get(node)
    return isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "counted"


def _goes_unseen(node: ast.AST, chain: list[ast.AST]) -> bool:
    for inner, outer in zip([node, *chain], chain, strict=False):
        match outer:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name)) if name in DOORS | UNSEEN:
                return True
            case ast.AnnAssign(annotation=part) | ast.arg(annotation=part) if part is inner:
                return True
            case ast.FunctionDef(returns=part) if part is inner:
                return True
            case ast.Assign(targets=[ast.Name(id="__all__")]):
                return True
            case ast.Subscript(value=ast.Name(id="Literal" | "Callable")):
                return True
    return False


def _is_exempt(file: Path) -> bool:
    inside = file.relative_to(UI).as_posix()
    return any(inside == name or inside.startswith(f"{name}/") for name in EXCEPTIONS)

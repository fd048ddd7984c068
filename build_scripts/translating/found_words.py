"""Which words the windows say, read from their source: each with the context that Qt looks them up in."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

OF_SCREENS = "PlaceMatrix"
"""The context of `tr` and `later` in `placematrix_desktop/ui/words.py`."""
OF_THE_DOMAIN = "domain"
"""The context of `domain_tr`."""
DOORS = frozenset({"tr", "_tr", "later", "translate", "domain_tr"})
"""Through one of these goes whatever is said on a screen."""


class Words(NamedTuple):
    """A text as it stands in the source, and where Qt looks for its translation."""

    context: str
    source: str


def words_of_windows(folder: Path) -> set[Words]:
    """All texts that the modules below a folder pass to one of the `DOORS` as they stand."""
    return {words for file in sorted(folder.rglob("*.py")) for words in words_of(file)}


def words_of(file: Path) -> Iterator[Words]:
    """The texts of one module."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    own = _context_of_own_door(tree)
    yield from _within(tree, "", own)


def _within(node: ast.AST, class_name: str, own: str) -> Iterator[Words]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _within(child, child.name, own)
            continue
        if isinstance(child, ast.Call):
            yield from _said_by(child, class_name, own)
        yield from _within(child, class_name, own)


def _said_by(call: ast.Call, class_name: str, own: str) -> Iterator[Words]:
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
    match call.func:
        case ast.Attribute(attr="translate") | ast.Name(id="translate") if len(texts) == 2:
            yield Words(*texts)
        case ast.Attribute(attr="tr") if texts:
            yield Words(class_name, texts[0])
        case ast.Name(id="tr" | "_tr" | "later") if texts:
            yield Words(own or class_name, texts[0])
        case ast.Name(id="domain_tr") if texts:
            yield Words(OF_THE_DOMAIN, texts[0])


def _context_of_own_door(tree: ast.Module) -> str:
    """What a bare `tr`, `_tr` or `later` of this module looks words up in; "" for the `tr` of a class."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "placematrix_desktop.ui.words":
            return OF_SCREENS
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            for part in ast.walk(node):
                if isinstance(part, ast.Call) and isinstance(part.args[0], ast.Constant):
                    return str(part.args[0].value)
    return ""

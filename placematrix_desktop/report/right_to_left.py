"""Hebrew, Arabic and their kin on a page: letters joined, lines put in the order in which they are seen.

ReportLab orders and joins such text only with two libraries that this program does not ship, so a line is
ordered here by the implicit rules of the Unicode bidirectional algorithm (UAX 9: W1 to W7, N0 to N2, I1
and I2, L1, L2 and L4), and Arabic letters become the presentation forms that the
Unicode data give for them. Hidden signs that force a direction are not followed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import groupby

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC = re.compile("[\u0600-\u07bf\u08a0-\u08ff]")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_SETTLED = frozenset({"L", "R", "EN", "AN"})
_LAM = "\u0644"
_TATWEEL = "\u0640"
_JOINER = "\u200d"
_FORM_RANGES = (range(0xFB50, 0xFDD0), range(0xFE70, 0xFEFD))


def has_right_to_left(text: str) -> bool:
    """Whether any letter of a text is written from right to left."""
    return _RIGHT_TO_LEFT.search(text) is not None


def runs_right_to_left(text: str) -> bool:
    """Whether a paragraph runs from right to left as a whole: its first letter says so."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def visual_order(line: str, *, right_to_left: bool) -> list[tuple[int, str]]:
    """The characters of a line from left to right: where each stood in the line, and how it looks there
    (brackets are mirrored). `right_to_left` is the direction of the whole paragraph."""
    levels = _levels(line, 1 if right_to_left else 0)
    order = list(range(len(line)))
    for level in range(max(levels, default=0), 0, -1):
        order = _turned_from(order, levels, level)
    return [(at, line[at].translate(_MIRRORED) if levels[at] % 2 else line[at]) for at in order]


def _turned_from(order: list[int], levels: list[int], level: int) -> list[int]:
    """Each run of this level or above the other way round."""
    turned: list[int] = []
    for high, group in groupby(order, key=lambda at: levels[at] >= level):
        run = list(group)
        turned += reversed(run) if high else run
    return turned


def _levels(line: str, base: int) -> list[int]:
    kinds = _resolved(line, "R" if base else "L")
    levels = []
    for kind in kinds:
        if base % 2:
            levels.append(base + (1 if kind in ("L", "EN", "AN") else 0))
        else:
            levels.append(base + {"L": 0, "R": 1}.get(kind, 2))
    # White space at the end of a line goes with the paragraph, not with the last word.
    for at in range(len(line) - 1, -1, -1):
        if not line[at].isspace():
            break
        levels[at] = base
    return levels


def _resolved(line: str, direction: str) -> list[str]:
    """Every character as L, R, EN or AN: the rules for numbers first, then those for brackets, then those
    for everything else that is neutral."""
    kinds = _numbers_resolved([unicodedata.bidirectional(sign) or "L" for sign in line], direction)
    _resolve_brackets(line, kinds, direction)
    start = 0
    while start < len(kinds):
        if kinds[start] in _SETTLED:
            start += 1
            continue
        end = start
        while end < len(kinds) and kinds[end] not in _SETTLED:
            end += 1
        before = _strong(kinds[start - 1]) if start else direction
        after = _strong(kinds[end]) if end < len(kinds) else direction
        kinds[start:end] = [before if before == after else direction] * (end - start)
        start = end
    return kinds


def _resolve_brackets(line: str, kinds: list[str], direction: str) -> None:
    """N0: a pair of brackets goes with the paragraph where anything in it does, otherwise with what stands
    before it, if that runs like all that is in it."""
    for opened, closed in _bracket_pairs(line, kinds):
        inside = {_strong(kind) for kind in kinds[opened + 1 : closed] if kind in _SETTLED}
        if not inside:
            continue
        chosen = direction
        if direction not in inside:
            before = [_strong(kind) for kind in kinds[:opened] if kind in _SETTLED]
            chosen = before[-1] if before else direction
        kinds[opened] = kinds[closed] = chosen


def _bracket_pairs(line: str, kinds: list[str]) -> list[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    pairs = []
    for at, sign in enumerate(line):
        if kinds[at] != "ON":
            continue
        if sign in _BRACKETS:
            waiting.append((_BRACKETS[sign], at))
        elif any(sign == closing for closing, _ in waiting):
            while waiting:
                closing, opened = waiting.pop()
                if closing == sign:
                    pairs.append((opened, at))
                    break
    return sorted(pairs)


def _strong(kind: str) -> str:
    return "L" if kind == "L" else "R"


def _numbers_resolved(kinds: list[str], direction: str) -> list[str]:
    found, last = list(kinds), direction
    for at, kind in enumerate(found):  # W1, W2, W3
        if kind == "NSM":
            kind = found[at] = found[at - 1] if at else direction
        if kind in ("L", "R", "AL"):
            last = kind
        elif kind == "EN" and last == "AL":
            found[at] = "AN"
    return _separators_resolved(found, direction)


def _separators_resolved(found: list[str], direction: str) -> list[str]:
    found = ["R" if kind == "AL" else kind for kind in found]
    for at in range(1, len(found) - 1):  # W4
        sides = {found[at - 1], found[at + 1]}
        if (found[at] in ("ES", "CS") and sides == {"EN"}) or (found[at] == "CS" and sides == {"AN"}):
            found[at] = found[at - 1]
    at = 0
    while at < len(found):  # W5
        end = at
        while end < len(found) and found[end] == "ET":
            end += 1
        if end > at and ((at and found[at - 1] == "EN") or (end < len(found) and found[end] == "EN")):
            found[at:end] = ["EN"] * (end - at)
        at = max(end, at + 1)
    found = ["ON" if kind in ("ES", "ET", "CS") else kind for kind in found]  # W6
    last = direction
    for at, kind in enumerate(found):  # W7
        if kind in ("L", "R"):
            last = kind
        elif kind == "EN" and last == "L":
            found[at] = "L"
    return found


def joined(text: str) -> str:
    """The text with its Arabic letters in the forms that they take beside their neighbours."""
    if not _ARABIC.search(text):
        return text
    forms, shown = _forms(), []
    at = 0
    while at < len(text):
        letter = text[at]
        before = _joins_forward(text, at - 1)
        after_lam = text[at + 1] if letter == _LAM and at + 1 < len(text) else ""
        pair = forms.get(letter + after_lam) if after_lam else None
        if pair:
            shown.append(pair["final" if before else "isolated"])
            at += 2
            continue
        own = forms.get(letter, {})
        after = "initial" in own and _joins_backward(text, at + 1)
        kind = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get((before, after))
        shown.append(own.get(kind, letter) if kind else letter)
        at += 1
    return "".join(shown)


def _joins_forward(text: str, at: int) -> bool:
    """Whether the letter before reaches out to the next one; marks on it are passed over."""
    while at >= 0 and unicodedata.combining(text[at]):
        at -= 1
    if at < 0:
        return False
    if text[at] in (_TATWEEL, _JOINER):
        return True
    # An alef after a lam is one sign with it, and that sign reaches out to nobody.
    return "initial" in _forms().get(text[at], {})


def _joins_backward(text: str, at: int) -> bool:
    while at < len(text) and unicodedata.combining(text[at]):
        at += 1
    if at == len(text):
        return False
    return text[at] in (_TATWEEL, _JOINER) or "final" in _forms().get(text[at], {})


@cache
def _forms() -> dict[str, dict[str, str]]:
    """The presentation forms of each letter, and of a lam with an alef, by the name of the form."""
    forms: dict[str, dict[str, str]] = {}
    for block in _FORM_RANGES:
        for code in block:
            kind, _, letters = unicodedata.decomposition(chr(code)).partition("> ")
            text = "".join(chr(int(part, 16)) for part in letters.split())
            if kind.startswith("<") and (len(text) == 1 or (len(text) == 2 and _is_lam_alef(text))):
                forms.setdefault(text, {}).setdefault(kind[1:], chr(code))
    return forms


def _is_lam_alef(text: str) -> bool:
    return text[0] == _LAM and text[1] in "\u0622\u0623\u0625\u0627"

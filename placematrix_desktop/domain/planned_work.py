"""Finds words of planned work in a note, so that a group can be reminded that plans are not yet done.

The rule is a facilitators' one (design of this program, section 1: "planned work does not count as done"): a
stage says what is there now. The phrases are English. Where a phrase may as well speak of something that
is there ("the joint financial plan to…", "goodwill"), it is passed over: a reminder that is wrong is soon
not read any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_LONGEST_READ = 5_000
"""Characters; a note that is longer is read to here."""

_BODIES = (
    "council|board|trust|partnership|place|system|icb|ics|pcn|team|committee|group|forum|partner|sector|"
    "federation|alliance|network|provider|collaborative|nhs|hospital|practice"
)
# Somebody who plans. "Plan" and "aim" are also nouns, and a plural before them is hardly ever an adjective.
_WHO = rf"(?:we|they|i|you|both|all|who|(?:{_BODIES}|lead|chair|director|leader|colleague|organisation)s)"
_STILL = r"(?:\s+(?:all|both|also|still|now|then|therefore|each|fully|do))?"
_ONE_OF_THEM = rf"(?:he|she|it|who|everyone|everybody|each|(?:{_BODIES}))"

_VERBS = (
    "be|have|start|begin|set|build|develop|write|sign|adopt|agree|recruit|appoint|launch|move|work|look|review|"
    "bring|use|share|put|make|take|happen|create|run|join|open|publish|go|do|get|give|meet|invest|pool|align|"
    "extend|improve|change|introduce|implement|integrate|establish"
)
_NOUN_BEFORE_WILL = (
    "the|a|an|of|good|political|no|strong|free|real|own|collective|shared|common|their|our|your|his|her|its|"
    "my|this|any|more|enough|with|joint"
)
_AFTER_WILL_AS_NOUN = "to|of|and|or|is|was|are|were|has|had|in|on|among|between|from|for|not|never|power"

_WILL = rf"(?<!\w)(?!(?:{_NOUN_BEFORE_WILL})\s)[\w’']+\s+(?-i:will|WILL)"

_WHEN = (
    r"(?:the\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"spring|summer|autumn|winter|next|later|early|late|mid|end|start|new|coming|20\d\d|q[1-4])\b"
)
_BE = r"(?:is|are|am|'re|'s|been|being)"
_ADVERB = r"(?:\s+(?:also|now|still|already|currently|all|only|just))?"

_PHRASES = (
    # we plan to, partners still hope to; the council plans to
    rf"\b{_WHO}{_STILL}\s+(?:plan|hope|aim|propose|intend|expect)\s+to\b",
    rf"\b{_ONE_OF_THEM}{_STILL}\s+(?:plans|hopes|aims|proposes|intends|expects)\s+to\b",
    rf"\b{_BE}{_ADVERB}\s+(?:planning|hoping|aiming|proposing|intending|expecting)\s+to\b",
    r"\b(?:we|they|i)(?:'d|\s+would)\s+like\s+to\b",
    r"\b(?:have|has|there\s+are)\s+plans\s+to\b",
    r"\b(?:plan|aim|intention|hope|idea|ambition|aspiration)\s+is\s+to\b",
    r"\b(?:an|our|the|their|every)\s+intention\s+to\b",
    # is planned, are planned to, is planned for April; but services are planned together
    rf"\b{_BE}{_ADVERB}\s+planned(?=\s*(?:[.,;:!?)\n]|$)|\s+(?:to|but|next|later)\b|\s+(?:for|in)\s+{_WHEN})",
    # partners will be; but not goodwill, the will to, Will Turner, how partners will be
    rf"{_WILL}\s+(?!(?:{_AFTER_WILL_AS_NOUN})\b)[a-z]+",
    r"\b(?:we|they|it|that|there|he|she|i)['’]ll\b",
    rf"\b{_BE}{_ADVERB}\s+(?:going|about|due|set|looking)\s+to\s+(?:{_VERBS})\b",
    r"\bin\s+the\s+pipeline\b",
)
# In "it says how partners will decide" the saying is there, whatever lies ahead.
_EMBEDDED = re.compile(
    r"\b(?:how|what|whether|which|who|whom|whose|where|when|that|why|if)\s+(?:[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_OPENS_A_CLAUSE = re.compile(r"(?:that|which|who|what)\s", re.IGNORECASE)
_DENIED = re.compile(r"(?:\bnot|n['’]t|\bnever|\bno\s+longer)(?:\s+\w+)?\s*$", re.IGNORECASE)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled for the first note: it takes longer than to lay out a row of the grid."""
    return tuple(re.compile(phrase, re.IGNORECASE) for phrase in _PHRASES)


def planned_phrase(text: str) -> str:
    """The first words in a text that speak of planned work, as they stand there; "" where there are none."""
    text = text[:_LONGEST_READ]
    if not text:
        return ""
    found = [match for pattern in _patterns() for match in pattern.finditer(text) if not _means_else(match)]
    if not found:
        return ""
    first = min(found, key=lambda match: match.start())
    return " ".join(first.group().split())


def _means_else(match: re.Match[str]) -> bool:
    before, words = match.string[: match.start()], match.group()
    if _DENIED.search(before):
        return True
    is_will = re.search(r"\s(?:will|WILL)\s", words) is not None
    return is_will and bool(_EMBEDDED.search(before) or _OPENS_A_CLAUSE.match(words))


def claimed_by_plans(note: str, statements: Iterable[str]) -> str:
    """The words of planned work in the note of an agreed stage; "" where a statement of that stage asks for
    plans itself, as early stages do."""
    phrase = planned_phrase(note)
    return "" if phrase and any(planned_phrase(statement) for statement in statements) else phrase

"""The message of an exception, as far as it can hold nothing that somebody typed."""

from __future__ import annotations

import errno
import re

# What Python and Qt say of our own code. Everything else may quote a value, and stays away.
_OF_THE_CODE = r"""
      '\w+'\ object\ has\ no\ attribute\ '\w+'
    | '\w+'\ object\ is\ not\ (callable|iterable|subscriptable|reversible|an\ iterator)
    | '\w+'\ object\ does\ not\ support\ item\ (assignment|deletion)
    | (module|type\ object)\ '[\w.]+'\ has\ no\ attribute\ '\w+'
    | name\ '\w+'\ is\ not\ defined
    | cannot\ access\ local\ variable\ '\w+'\ where\ it\ is\ not\ associated\ with\ a\ value
    | No\ module\ named\ '[\w.]+'
    | cannot\ import\ name\ '\w+'\ from\ '[\w.]+'
    | [\w.<>]+\(\)\ missing\ \d+\ required\ (positional|keyword-only)\ arguments?:\ [\w', ]+
    | [\w.<>]+\(\)\ takes\ (from\ )?[\d a-z]+\ positional\ arguments?\ but\ \d+\ (was|were)\ given
    | [\w.<>]+\(\)\ got\ an\ unexpected\ keyword\ argument\ '\w+'
    | unsupported\ operand\ type\(s\)\ for\ \S+:\ '\w+'\ and\ '\w+'
    | object\ of\ type\ '\w+'\ has\ no\ len\(\)
    | (list|tuple|string|pop\ from\ empty)\ (index\ out\ of\ range|list)
    | (not\ enough|too\ many)\ values\ to\ unpack\ \(expected\ (at\ least\ )?\d+(,\ got\ \d+)?\)
    | (division|integer\ division\ or\ modulo)\ by\ zero
    | maximum\ recursion\ depth\ exceeded[\w ]*
    | Internal\ C\+\+\ object\ \([\w.:]+\)\ already\ deleted\.
    """
"""Compiled when there is a message to look at."""


def safe_message(fault: BaseException) -> str:
    """The message where it is one of those that speak of the code; else what kind of trouble the system had,
    or how long the message is that was left out. "" where there is none."""
    if isinstance(fault, OSError) and fault.errno is not None:
        # Its text names the file.
        return errno.errorcode.get(fault.errno, f"error {fault.errno}")
    name = getattr(fault, "sqlite_errorname", None)
    if isinstance(name, str):
        return name
    try:
        said = str(fault)
    except Exception:  # noqa: BLE001 - an exception that cannot say what it is
        return "(its message cannot be read)"
    if not said:
        return ""
    if isinstance(fault, KeyError):
        return "(the key was left out)"
    if re.fullmatch(_OF_THE_CODE, said, re.VERBOSE):
        return said
    return f"(a message of {len(said)} characters was left out: it may quote what was typed)"

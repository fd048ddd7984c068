"""The minutes in short: what was decided and when, and how much else was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.diary import DiaryEntry, minutes
from placematrix_desktop.domain.participants import ARRIVED, LEFT
from placematrix_desktop.domain.text import counted, listed
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Heading,
    Moments,
    Paragraph,
    Section,
    Tone,
    Words,
    words,
)
from placematrix_desktop.report.wording import capital, day_in_full, hour, local

_DECISIONS = frozenset({"place_stage", "set_state", "mark_between"})
_MILESTONES = frozenset({"begin", "close", "sign", "reopen"})
_CAME_OR_WENT = {ARRIVED: "arrived", LEFT: "left"}
_COUNTED: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"write_text", "record_element_result"}), "text"),
    (frozenset({"set_evidence"}), "list of evidence"),
    (frozenset({"set_minority_views"}), "minority view"),
    (frozenset({"record_tally"}), "show of hands"),
    (frozenset({"set_target"}), "target"),
    (frozenset({"add_action"}), "action"),
)
_PLURALS = {"list of evidence": "lists of evidence", "show of hands": "shows of hands"}


def minutes_section(account: Account, zone: tzinfo | None) -> Section:
    """Decisions, comings and goings and milestones in order; whatever was undone is left out."""
    standing = minutes(account.diary)
    blocks = (*_by_day(_condensed(standing), zone), *_besides(standing))
    heading = Heading(level=2, text="Minutes in short", key=keys.MINUTES)
    if not blocks:
        blocks = (Paragraph(words=words("Nothing is in the diary.")),)
    return Section(heading=heading, blocks=blocks)


def _condensed(entries: Iterable[DiaryEntry]) -> Iterator[tuple[DiaryEntry, str]]:
    """The entries that minutes are made of, each with its sentence. Of decisions on one descriptor that
    follow each other the last stands; people who come or go one after the other are counted together."""
    waiting: list[DiaryEntry] = []
    for entry in entries:
        if not _is_told(entry):
            continue
        if waiting and _belongs_together(waiting[-1], entry):
            waiting.append(entry)
            continue
        if waiting:
            yield _told(waiting)
        waiting = [entry]
    if waiting:
        yield _told(waiting)


def _is_told(entry: DiaryEntry) -> bool:
    return entry.command in _DECISIONS | _MILESTONES or entry.sentence in _CAME_OR_WENT


def _belongs_together(before: DiaryEntry, entry: DiaryEntry) -> bool:
    if before.command in _DECISIONS:
        return entry.command in _DECISIONS and bool(entry.about) and entry.about == before.about
    return before.sentence in _CAME_OR_WENT and entry.sentence == before.sentence


def _told(entries: list[DiaryEntry]) -> tuple[DiaryEntry, str]:
    last = entries[-1]
    word = _CAME_OR_WENT.get(last.sentence)
    if word is None:
        return last, last.sentence
    people = {key for entry in entries for key in entry.about}
    return last, capital(f"{counted(max(1, len(people)), 'participant')} {word}.")


def _by_day(told: Iterable[tuple[DiaryEntry, str]], zone: tzinfo | None) -> Iterator[Block]:
    days: dict[str, list[tuple[str, Words]]] = {}
    for entry, text in told:
        day = day_in_full(local(entry.at, zone).date())
        days.setdefault(day, []).append((hour(entry.at, zone), words(text)))
    for day, items in days.items():
        yield Heading(level=3, text=day)
        yield Moments(items=tuple(items))


def _besides(entries: Iterable[DiaryEntry]) -> Iterator[Block]:
    commands = [entry.command for entry in entries]
    said = []
    for kinds, noun in _COUNTED:
        number = sum(command in kinds for command in commands)
        if number:
            said.append(counted(number, noun, _PLURALS.get(noun)))
    if said:
        text = f"Also entered: {listed(said)}. The record holds every step with its time."
        yield Paragraph(words=words(text), tone=Tone.QUIET)

"""What stands in the report of a workshop, in order, as plain values.

It is made from an account, which holds no private note, so the report cannot show one. E-mail addresses
are left out, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, tzinfo

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.participants import VOICE_LABELS
from placematrix_desktop.domain.readiness import Gap, Open, what_is_open, without_a_voice
from placematrix_desktop.domain.record_endings import RECORD_ENDING
from placematrix_desktop.domain.signed_record import signed_bytes
from placematrix_desktop.domain.signoff import short_fingerprint
from placematrix_desktop.domain.summary import summarise
from placematrix_desktop.domain.workshop import Workshop
from placematrix_desktop.report import keys
from placematrix_desktop.report.about_matrix import matrix_section, signs_section
from placematrix_desktop.report.blocks import (
    AssociatedFile,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Section,
    Words,
    field,
    quiet,
    words,
)
from placematrix_desktop.report.copies import copy_section
from placematrix_desktop.report.detail import detail_sections
from placematrix_desktop.report.front_page import cut_short, front_page, last_moment, status_of
from placematrix_desktop.report.minutes import minutes_section
from placematrix_desktop.report.partnership import partnership_section
from placematrix_desktop.report.people import people_section
from placematrix_desktop.report.registers import (
    actions_section,
    change_section,
    out_of_scope_section,
    support_section,
)
from placematrix_desktop.report.signing import signing_section
from placematrix_desktop.report.version_section import version_section
from placematrix_desktop.report.wording import CHECK_THIS_FILE, cut, day_in_full, first_few

LANGUAGE = "en-GB"

RECORD_NAME = f"record{RECORD_ENDING}"
"""What the record is called within the report."""

_MOST_NAMES = 12
_LONGEST_NAME = 80
_TOLD_IN_FULL = frozenset({Gap.SECTORS_MISSING, Gap.NOBODY})
"""Gaps whose sentence names what it is about."""


def document_of(account: Account, *, zone: tzinfo | None = None) -> Document:
    """The whole report; times are those of `zone`, or of the computer where it is None."""
    workshop = account.workshop
    summary = summarise(workshop)
    status = status_of(account)
    front = front_page(account, summary, status, zone)
    sections = (
        *_in_full_section(workshop),
        signs_section(workshop),
        *version_section(account),
        *change_section(account),
        *detail_sections(account, summary, zone),
        *out_of_scope_section(workshop),
        actions_section(workshop),
        *support_section(workshop),
        *partnership_section(workshop),
        people_section(workshop, account.audience),
        _open_section(workshop),
        minutes_section(account, zone),
        signing_section(account, zone),
        *copy_section(account),
        matrix_section(workshop),
    )
    facts, closing = workshop.facts, workshop.closing
    day = f", {day_in_full(facts.date)}" if facts.date else ""
    rehearsal = "Rehearsal: " if facts.rehearsal else ""
    return Document(
        title=f"{rehearsal}{facts.subject}: {workshop.matrix.title}{day}",
        author=facts.subject,
        about=" · ".join(part for part in (facts.occasion, facts.purpose) if part),
        keywords=(f"Fingerprint {closing.fingerprint}",) if closing else ("Draft",),
        language=LANGUAGE,
        status=status,
        across=_across(workshop),
        dated=(closing.closed_at if closing else last_moment(account)).astimezone(UTC),
        foot=_foot(workshop),
        front=front,
        sections=sections,
        attachment=_record_of(account),
    )


def _record_of(account: Account) -> AssociatedFile | None:
    """The record that the report shows, as the program exports it by itself."""
    closing = account.workshop.closing
    if closing is None or account.record is None:
        return None
    return AssociatedFile(
        name=RECORD_NAME,
        media_type="application/json",
        description="The record of the workshop, which PlaceMatrix can check and read",
        dated=closing.closed_at.astimezone(UTC),
        data=signed_bytes(account.record, account.signatures),
    )


def _across(workshop: Workshop) -> str:
    if workshop.facts.rehearsal:
        return "Rehearsal"
    return "" if workshop.is_closed else "Draft"


def _foot(workshop: Workshop) -> str:
    rehearsal = workshop.facts.rehearsal
    if workshop.closing is None:
        return "Rehearsal – nothing of it was agreed" if rehearsal else "Draft – not closed"
    short = short_fingerprint(workshop.closing.fingerprint)
    return f"{'Rehearsal · ' if rehearsal else ''}Fingerprint {short} · {CHECK_THIS_FILE}"


def _in_full_section(workshop: Workshop) -> Iterator[Section]:
    """What page one had to cut."""
    blocks = [block for name, text in cut_short(workshop) for block in field(name, text)]
    if blocks:
        heading = Heading(level=2, text="The workshop in full", key=keys.IN_FULL)
        yield Section(heading=heading, blocks=tuple(blocks))


def _open_section(workshop: Workshop) -> Section:
    """What had no answer when the workshop was closed, or has none yet."""
    title = "What was still open at closing" if workshop.is_closed else "What is still open"
    gaps = what_is_open(workshop)
    heading = Heading(level=2, text=title, key=keys.OPEN)
    if not gaps:
        return Section(heading=heading, blocks=(Paragraph(words=words("Nothing.")),))
    return Section(heading=heading, blocks=(Bullets(items=tuple(_gap(workshop, gap) for gap in gaps)),))


def _gap(workshop: Workshop, gap: Open) -> Words:
    if gap.gap in _TOLD_IN_FULL:
        return words(gap.sentence)
    names = [cut(name, _LONGEST_NAME) for name in _names(workshop, gap)]
    return words(gap.sentence, quiet(f" {first_few(names, _MOST_NAMES)}." if names else ""))


def _names(workshop: Workshop, gap: Open) -> Iterator[str]:
    for key in gap.about:
        if gap.gap in (Gap.NOT_ASSESSED, Gap.PARKED, Gap.NO_REASON):
            yield workshop.matrix.place(key).descriptor.title
        elif gap.gap is Gap.NO_VOICE:
            title = workshop.matrix.place(key).descriptor.title
            sectors = ", ".join(VOICE_LABELS[sector] for sector in without_a_voice(workshop, key))
            yield f"{title} (no {sectors} voice)"
        elif gap.gap in (Gap.NOT_READ_BACK, Gap.CHANGED_SINCE):
            yield next(theme.title for theme in workshop.matrix.themes if theme.id == key)
        elif gap.gap is Gap.NO_RESULT:
            yield workshop.matrix.element(key).title
        elif gap.gap in (Gap.INTERESTS, Gap.NO_OUTCOME):
            yield workshop.participants[key].name
        else:
            yield f"“{workshop.actions[key].text}”"

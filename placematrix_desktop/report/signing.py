"""How the report was closed and signed, and what its fingerprint is for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, tzinfo

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.drawing import drawing_chart, is_drawing
from placematrix_desktop.domain.participants import SECTOR_SHORT_LABELS
from placematrix_desktop.domain.personal import NAME_WITHHELD
from placematrix_desktop.domain.record import read_record
from placematrix_desktop.domain.signoff import (
    POSITION_LABELS,
    SIGNING_ROLE_LABELS,
    Position,
    Signature,
    SigningRole,
    SigningWay,
    statement_for,
)
from placematrix_desktop.domain.text import counted
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Drawing,
    Heading,
    Paragraph,
    Section,
    Span,
    Table,
    Words,
    field,
    quiet,
    strong,
    words,
)
from placematrix_desktop.report.wording import (
    day_in_full,
    day_of_month,
    first_few,
    hour,
    hour_or_day,
    local,
    moment_in_full,
)

_FINGERPRINT_GROUPS = 8
_MOST_UNSIGNED = 40
_DRAWN_WIDTH, _DRAWN_HEIGHT, _PEN = 170.0, 46.0, 1.1
"""Points: the most that a drawn signature takes, and the width of its lines."""


def signing_section(account: Account, zone: tzinfo | None) -> Section:
    """How it was signed and what it was signed over; before it is closed, what is still to come."""
    blocks = tuple(_closed(account, zone)) if account.workshop.closing else tuple(_still_open(account))
    title = "How it was signed" if account.workshop.closing else "Sign-off"
    return Section(heading=Heading(level=2, text=title, key=keys.SIGNING), blocks=blocks)


def signatures_table(
    account: Account, signatures: Sequence[Signature], zone: tzinfo | None, *, with_sector: bool = False
) -> Table:
    """Who signed, for whom and how. With the sector it is the whole list; without, an extract that points
    to it."""
    closing = account.workshop.closing
    usual = local(closing.closed_at, zone).date() if closing else None
    # An answer by email has two moments to be told.
    more = 8 if any(_answered(each) for each in signatures) else 0
    who = "Name and role" if any(signature.name for signature in signatures) else "Role"
    if with_sector:
        columns = [
            Column(who, 31 - more / 2),
            Column("Organisation", 29 - more / 2),
            Column("Sector", 15),
        ]
    else:
        columns = [Column(who, 41 - more / 2), Column("Organisation", 31 - more / 2)]
    columns += [Column("Position", 17), Column("Signed", 11 + more)]
    rows = []
    for signature in signatures:
        cells: list[Cell] = [
            _name_and_role(account, signature),
            (words(signature.organisation or quiet("–")),),
            (_position(signature, with_page=not with_sector),),
            _signed(signature, zone, usual, in_full=with_sector),
        ]
        if with_sector:
            sector = SECTOR_SHORT_LABELS[signature.sector] if signature.sector else "–"
            cells.insert(2, (words(sector),))
        rows.append(tuple(cells))
    return Table(columns=tuple(columns), rows=tuple(rows), description="Signatures")


def _name_and_role(account: Account, signature: Signature) -> Cell:
    person = account.workshop.participants.get(signature.participant_id)
    role = person.role if person else ""
    if signature.role is not SigningRole.MEMBER:
        role = SIGNING_ROLE_LABELS[signature.role].lower()
    if not signature.name:
        return (words(strong(_who(signature))),)
    return (words(strong(signature.name), quiet(f", {role}" if role else "")),)


def _answered(signature: Signature) -> datetime | None:
    """When an answer by email came; None for whoever signed in the room."""
    return signature.answered_at if signature.way is SigningWay.BY_EMAIL else None


def _signed(signature: Signature, zone: tzinfo | None, usual: date | None, *, in_full: bool) -> Cell:
    """When somebody signed; of an answer by email first the day on which it came and then, where there is
    room for all of it, when it was recorded."""
    recorded = local(signature.signed_at, zone)
    answered = _answered(signature)
    if answered is None:
        return (words(hour_or_day(recorded, zone, usual)),)
    came = local(answered, zone).date()
    year = "" if came.year == recorded.year else f" {came.year}"
    day = words(f"answered {day_of_month(came)}{year}")
    if not in_full:
        return (day,)
    then = hour(recorded, zone)
    if recorded.date() not in (came, usual):
        then = f"{day_of_month(recorded.date())}, {then}"
    return (day, words(quiet(f"recorded {then}")))


def _who(signature: Signature) -> str:
    """Who signed: the name, or in a copy that has no names the role."""
    return signature.name or SIGNING_ROLE_LABELS[signature.role]


def _position(signature: Signature, *, with_page: bool) -> Words:
    label = POSITION_LABELS[signature.position]
    if signature.position is Position.AGREE:
        return words(label)
    if with_page:
        return words(strong(label), " (", Span("", page_of=keys.SIGNING), ")")
    return words(strong(label))


def _still_open(account: Account) -> Iterator[Block]:
    yield Paragraph(
        words=words(
            "This is a draft. When the group has finished, the facilitator closes the workshop: its content "
            "is frozen and gets a fingerprint, and everybody who took part is asked to sign it, with a "
            "reservation where there is one."
        )
    )
    yield from _earlier_version(account)


def _closed(account: Account, zone: tzinfo | None) -> Iterator[Block]:
    workshop, closing = account.workshop, account.workshop.closing
    assert closing is not None
    day = workshop.facts.date or local(closing.closed_at, zone).date()
    yield Paragraph(
        words=words(
            f"Version {closing.version} was closed on {moment_in_full(closing.closed_at, zone)}. "
            f"{_since_then(account)}"
        )
    )
    if account.signatures:
        yield Paragraph(words=words("Everybody who signed put their name to this statement:"))
        statement = statement_for(
            workshop.facts.subject, day_in_full(day), closing.fingerprint, ladder=workshop.matrix.ladder
        )
        yield Paragraph(words=words(strong(statement.text)))
        yield signatures_table(account, account.signatures, zone, with_sector=True)
        yield from _drawn(account)
        yield from _by_email(account.signatures, zone)
        yield from _reasons(account.signatures)
    else:
        yield Paragraph(words=words("Nobody has signed it yet."))
    yield from _not_signed(account)
    yield from _earlier_version(account)
    yield Heading(level=3, text="The fingerprint")
    for half in _groups(closing.fingerprint):
        yield Paragraph(words=words(strong(half)))
    yield Paragraph(
        words=words(
            "The fingerprint is worked out (SHA-256) from everything in the record of this workshop: the "
            "matrix, each result, the people, the actions and the diary. If one letter of it were changed, "
            "the fingerprint would be another. So two people who hold the same fingerprint hold the same "
            "record, and PlaceMatrix can check a record file against the one that is printed here. The short "
            "form at the foot of each page is its beginning."
        )
    )
    yield Heading(level=3, text="How to check a copy")
    yield Paragraph(
        words=words(
            "Drop the PDF of this report on the window of PlaceMatrix, or type “placematrix verify” and its "
            "name in a terminal. It says whether the file is what was signed, was written anew by another "
            "program with its record intact, or was changed, and what then differs. A change shows against a "
            "copy that somebody holds; a fingerprint does not tell who made the file."
        )
    )
    if account.record is not None and account.audience is Audience.WORKING:
        yield Paragraph(
            words=words(
                "The PDF of this report carries the record as an attachment: all of the above as data, with "
                "the diary and the e-mail addresses that were entered, and without anybody's private notes."
            )
        )


def _since_then(account: Account) -> str:
    """What has become of the record since it was closed."""
    parts = read_record(account.record).parts if account.record else ()
    if account.audience is not Audience.WORKING or all(part.value is not None for part in parts):
        return "Nothing in it has changed since, and nothing can."
    return (
        "Since then names of people were erased from it. Nothing else in it has changed, nothing can, and "
        "it still has the fingerprint that was signed."
    )


def _drawn(account: Account) -> Iterator[Block]:
    """Signatures that were drawn: in the working copy alone, whatever the account holds."""
    drawn = [each for each in account.signatures if is_drawing(each.drawing)]
    if not drawn or account.audience is not Audience.WORKING:
        return
    yield Heading(level=3, text="Signatures by hand")
    for signature in drawn:
        yield Paragraph(words=words(strong(_who(signature))))
        yield Drawing(
            chart=drawing_chart(
                signature.drawing,
                f"Signature of {_who(signature)}",
                width=_DRAWN_WIDTH,
                height=_DRAWN_HEIGHT,
                pen=_PEN,
            )
        )


def _by_email(signatures: Sequence[Signature], zone: tzinfo | None) -> Iterator[Block]:
    answers = [each for each in signatures if each.way is SigningWay.BY_EMAIL]
    if not answers:
        return
    yield Heading(level=3, text="Answered by email")
    for signature in answers:
        came = signature.answered_at or signature.signed_at
        where = f", {signature.organisation}" if signature.organisation else ""
        when = f"{moment_in_full(came, zone)} and was recorded on {moment_in_full(signature.signed_at, zone)}"
        said = f"{where}: {POSITION_LABELS[signature.position]}. The answer came on {when}."
        yield Paragraph(words=words(strong(_who(signature)), said))
        yield from field("Their words", signature.words)


def _reasons(signatures: Sequence[Signature]) -> Iterator[Block]:
    with_reason = [s for s in signatures if s.reason or s.position is not Position.AGREE]
    if not with_reason:
        return
    yield Heading(level=3, text="Reservations and reasons")
    for signature in with_reason:
        where = f", {signature.organisation}" if signature.organisation else ""
        yield Paragraph(
            words=words(strong(_who(signature)), f"{where}: {POSITION_LABELS[signature.position]}."),
        )
        yield from field("Reason", signature.reason or "No reason was given.")


def _not_signed(account: Account) -> Iterator[Block]:
    signed = {signature.participant_id for signature in account.signatures}
    waiting = [p.name for p in account.workshop.people() if p.present and p.id not in signed]
    if waiting and account.signatures:
        number = counted(len(waiting), "person", "people")
        if account.audience is Audience.PUBLIC:
            yield Paragraph(words=words(f"In the room and not signed: {number}."))
            return
        yield Paragraph(
            words=words(f"In the room and not signed: {number} ({first_few(waiting, _MOST_UNSIGNED)}).")
        )


def _earlier_version(account: Account) -> Iterator[Block]:
    reopening = account.workshop.reopening
    if reopening is None:
        return
    yield Heading(level=3, text="The version before")
    yield Paragraph(
        words=words(
            f"This is version {reopening.version}. {_asked(reopening.name)} version "
            f"{reopening.version - 1} to be taken up again on {day_in_full(reopening.reopened_at.date())}; "
            "it stays as it was signed. Its fingerprint:"
        )
    )
    yield Bullets(items=tuple(words(half) for half in _groups(reopening.previous_fingerprint)))
    yield from field("Reason", reopening.reason)


def _asked(name: str) -> str:
    return "It was asked for" if name == NAME_WITHHELD else f"{name} asked for"


def _groups(fingerprint: str) -> tuple[str, ...]:
    """All the digits in fours, on lines of eight groups."""
    fours = [fingerprint[at : at + 4].upper() for at in range(0, len(fingerprint), 4)]
    lines = (fours[at : at + _FINGERPRINT_GROUPS] for at in range(0, len(fours), _FINGERPRINT_GROUPS))
    return tuple(" ".join(line) for line in lines)

"""Reading a list of people that was pasted: rows of a spreadsheet, or addresses from a mail program.

Nobody is guessed away: what cannot be placed is named in a note with its row, and the rest comes in.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

import msgspec

from placematrix_desktop.domain.participants import NewParticipant, Sector
from placematrix_desktop.domain.text import clean_line, clean_text


class PastedPeople(msgspec.Struct, frozen=True):
    """Who was found, and a sentence for each row that needs a look."""

    people: tuple[NewParticipant, ...]
    notes: tuple[str, ...]


_COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("name", "full name", "participant", "attendee", "display name"),
    "first": ("first name", "forename", "given name"),
    "last": ("last name", "surname", "family name"),
    "role": ("role", "job title", "title", "position", "post", "job"),
    "organisation": ("organisation", "organization", "org", "company", "employer", "body"),
    "sector": ("sector", "constituency", "speaks for"),
    "email": ("email", "e-mail", "email address", "e-mail address", "mail", "address"),
}

# The most telling words first: "social care" must win over "care", "healthwatch" over "health".
_SECTOR_WORDS: tuple[tuple[str, Sector], ...] = (
    ("healthwatch", Sector.PEOPLE),
    ("public voice", Sector.PEOPLE),
    ("lived experience", Sector.PEOPLE),
    ("patient", Sector.PEOPLE),
    ("resident", Sector.PEOPLE),
    ("people who use", Sector.PEOPLE),
    ("people and", Sector.PEOPLE),
    ("vcse", Sector.VCSE),
    ("vcfse", Sector.VCSE),
    ("vcs", Sector.VCSE),
    ("voluntary", Sector.VCSE),
    ("charity", Sector.VCSE),
    ("third sector", Sector.VCSE),
    ("social care", Sector.SOCIAL_CARE),
    ("care home", Sector.SOCIAL_CARE),
    ("care provider", Sector.SOCIAL_CARE),
    ("primary care", Sector.PRIMARY_CARE),
    ("general practice", Sector.PRIMARY_CARE),
    ("pcn", Sector.PRIMARY_CARE),
    ("gp", Sector.PRIMARY_CARE),
    ("icb", Sector.ICB),
    ("integrated care board", Sector.ICB),
    ("local authorit", Sector.LOCAL_AUTHORITY),
    ("local government", Sector.LOCAL_AUTHORITY),
    ("council", Sector.LOCAL_AUTHORITY),
    ("acute", Sector.NHS_PROVIDERS),
    ("mental health", Sector.NHS_PROVIDERS),
    ("community health", Sector.NHS_PROVIDERS),
    ("nhs provider", Sector.NHS_PROVIDERS),
    ("trust", Sector.NHS_PROVIDERS),
    ("hospital", Sector.NHS_PROVIDERS),
    ("other", Sector.OTHER),
)

_ADDRESS = re.compile(r"[^\s<>\"',;()\[\]]+@[^\s<>\"',;()\[\]]+\.[^\s<>\"',;()\[\]]+")
_NAMED_ADDRESS = re.compile(r"^\s*\"?(?P<name>[^<\"]*)\"?\s*<\s*(?P<email>[^<>\s]+@[^<>\s]+)\s*>\s*$")
_BRACKETED = re.compile(r"^(?P<name>[^()]*)\((?P<organisation>[^()]*)\)\s*$")


def read_people(text: str) -> PastedPeople:
    """Read a pasted list.

    Spreadsheet rows come with tabs (or as comma-separated lines with a heading); a heading row says
    which column is which, without one the columns are name, role, organisation, sector, email as far as
    they go. Anything else is taken as names or addresses, one a line or parted by semicolons.
    """
    text = clean_text(text.lstrip("\ufeff").replace("\u00a0", " "))
    if not text:
        return PastedPeople((), ("There was nothing to read.",))
    try:
        rows = _rows_of_a_table(text)
    except csv.Error:
        return PastedPeople(
            (), ("This cannot be read as a table: a cell does not end. Copy the rows again and paste them.",)
        )
    found = _from_table(rows) if rows is not None else _from_addresses(text)
    people: list[NewParticipant] = []
    notes: list[str] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, person, note in found:
        if note:
            notes.append(f"Row {number}: {note}")
        if person is None:
            continue
        key = _same_person(person)
        if key in seen:
            notes.append(f"Row {number}: {person.name} stands in row {seen[key]} already and was left out.")
            continue
        seen[key] = number
        people.append(person)
    if not people and not notes:
        notes.append("There was nobody to read.")
    return PastedPeople(tuple(people), tuple(notes))


def sector_of(words: str) -> Sector | None:
    """The sector that these words name; None where they name none."""
    lowered = clean_line(words).casefold()
    if not lowered:
        return None
    for sector in Sector:
        if lowered in (sector.value, sector.value.replace("_", " ")):
            return sector
    for word, sector in _SECTOR_WORDS:
        if re.search(rf"\b{re.escape(word)}", lowered):
            return sector
    return None


_Found = tuple[int, NewParticipant | None, str]


def _rows_of_a_table(text: str) -> list[list[str]] | None:
    """The cells of a pasted table; None where the text is no table."""
    if "\t" in text:
        # Excel puts cells that hold a line end into quotation marks, as in CSV.
        return list(csv.reader(io.StringIO(text), delimiter="\t"))
    lines = text.split("\n")
    for delimiter in (",", ";"):
        if delimiter in lines[0] and _headings(next(csv.reader([lines[0]], delimiter=delimiter))):
            return list(csv.reader(io.StringIO(text), delimiter=delimiter))
    return None


def _headings(cells: Iterable[str]) -> dict[int, str]:
    """Which column is which, by a heading row; empty where this is not one."""
    known: dict[int, str] = {}
    for index, cell in enumerate(cells):
        word = clean_line(cell).casefold().rstrip(":*")
        for column, names in _COLUMNS.items():
            if word in names and column not in known.values():
                known[index] = column
    has_name = "name" in known.values() or {"first", "last"} & set(known.values())
    return known if has_name and len(known) >= 1 else {}


def _from_table(rows: list[list[str]]) -> Iterable[_Found]:
    columns: dict[int, str] | None = None
    for number, cells in enumerate(rows, start=1):
        if not any(clean_line(cell) for cell in cells):
            continue
        if columns is None:
            columns = _headings(cells)
            if columns:
                continue
        yield (number, *(_by_heading(cells, columns) if columns else _by_guess(cells)))


def _by_heading(cells: list[str], columns: dict[int, str]) -> tuple[NewParticipant | None, str]:
    value = {column: clean_line(cells[i]) for i, column in columns.items() if i < len(cells)}
    name = value.get("name") or clean_line(f"{value.get('first', '')} {value.get('last', '')}")
    return _person(
        name,
        value.get("role", ""),
        value.get("organisation", ""),
        value.get("sector", ""),
        value.get("email", ""),
    )


def _by_guess(cells: list[str]) -> tuple[NewParticipant | None, str]:
    words = [clean_line(cell) for cell in cells]
    address = next((w for w in words if _ADDRESS.fullmatch(w)), "")
    rest = [w for w in words if w != address or not address]
    sector = rest.pop(3) if len(rest) > 3 else ""
    if not sector and len(rest) > 1 and len(rest[-1]) < 30 and _is_sector_name(rest[-1]):
        sector = rest.pop()
    name, role, organisation = [*rest, "", "", ""][:3]
    return _person(name, role, organisation, sector, address)


def _is_sector_name(words: str) -> bool:
    return any(words.casefold() == word for word, _ in _SECTOR_WORDS) or words.casefold() in set(Sector)


def _person(
    name: str, role: str, organisation: str, sector: str, email: str
) -> tuple[NewParticipant | None, str]:
    if not name:
        what = ", ".join(part for part in (role, organisation, email) if part)
        return None, f"there is no name, so it was left out ({what})."
    found = sector_of(sector)
    note = (
        f"the sector “{sector}” of {name} is not known; choose it in the list."
        if sector and found is None
        else ""
    )
    return NewParticipant(_turned(name), role, organisation, found, email), note


def _from_addresses(text: str) -> Iterable[_Found]:
    number = 0
    for line in re.split(r"[;\n]", text):
        if not clean_line(line):
            continue
        number += 1
        match = _NAMED_ADDRESS.match(line)
        email = match["email"] if match else ""
        name = clean_line(match["name"] if match else line)
        if not match and _ADDRESS.fullmatch(name):
            email, name = name, _name_from(name)
        elif not name:
            name = _name_from(email)
        organisation = ""
        if bracketed := _BRACKETED.match(name):
            name, organisation = clean_line(bracketed["name"]), clean_line(bracketed["organisation"])
        yield number, NewParticipant(_turned(name) or organisation, "", organisation, None, email), ""


def _name_from(address: str) -> str:
    """A name to start from where an address is all there is: "jane.doe2@…" gives "Jane Doe"."""
    words = re.split(r"[._\-+]+", re.sub(r"\d+", "", address.partition("@")[0]))
    return " ".join(word.capitalize() for word in words if word) or address


def _turned(name: str) -> str:
    """ "DOE, Jane" as mail programs list people becomes "Jane Doe"; other names stay as they are."""
    last, comma, first = name.partition(",")
    if not comma or "," in first or not last.strip() or not first.strip() or len(first.split()) > 3:
        return name
    if last.isupper():
        last = "-".join(part.capitalize() for part in last.strip().split("-"))
    return clean_line(f"{first} {last}")


def _same_person(person: NewParticipant) -> tuple[str, ...]:
    if person.email:
        return ("", person.email.casefold())
    return (person.name.casefold(), person.organisation.casefold(), person.role.casefold())

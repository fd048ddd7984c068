"""Pasted lists of people: spreadsheets with and without headings, mail programs, and noise."""

from hypothesis import given
from hypothesis import strategies as st

from placematrix_desktop.domain.participant_list import read_people, sector_of
from placematrix_desktop.domain.participants import NewParticipant, Sector


def test_a_heading_row_says_which_column_is_which() -> None:
    pasted = read_people(
        "Sector\tEmail address\tName\tOrganisation\n"
        "VCSE\tana@example.org\tAna Bright\tNorthbridge Voluntary Action\n"
        "Local authority\t\tBen Okoro\tNorthbridge Council\n"
    )
    assert pasted.people == (
        NewParticipant("Ana Bright", "", "Northbridge Voluntary Action", Sector.VCSE, "ana@example.org"),
        NewParticipant("Ben Okoro", "", "Northbridge Council", Sector.LOCAL_AUTHORITY, ""),
    )
    assert pasted.notes == ()


def test_first_and_last_name_may_stand_in_columns_of_their_own() -> None:
    pasted = read_people("First name\tSurname\tJob title\nAna\tBright\tDirector")
    assert pasted.people == (NewParticipant("Ana Bright", "Director"),)


def test_two_hundred_rows_with_missing_columns_come_in() -> None:
    rows = ["Name\tRole\tOrganisation\tSector\tEmail"]
    rows += [f"Person {n}\tRole" if n % 2 else f"Person {n}" for n in range(200)]
    pasted = read_people("\r\n".join(rows))
    assert [person.name for person in pasted.people] == [f"Person {n}" for n in range(200)]
    assert [person.role for person in pasted.people[:2]] == ["", "Role"]


def test_without_headings_the_usual_order_counts_and_an_address_is_recognised() -> None:
    pasted = read_people("Ana Bright\tDirector\tNorthbridge Council\tcouncil\tana@example.org\nBen Okoro\tGP")
    assert pasted.people[0] == NewParticipant(
        "Ana Bright", "Director", "Northbridge Council", Sector.LOCAL_AUTHORITY, "ana@example.org"
    )
    assert pasted.people[1].name == "Ben Okoro"


def test_a_row_without_a_name_is_left_out_and_named() -> None:
    pasted = read_people("Name\tRole\n\tDirector\nAna\tChair")
    assert [person.name for person in pasted.people] == ["Ana"]
    assert pasted.notes == ("Row 2: there is no name, so it was left out (Director).",)


def test_an_unknown_sector_is_named_and_the_person_comes_in() -> None:
    pasted = read_people("Name\tSector\nAna\tSpace agency")
    assert pasted.people[0].sector is None
    assert "Row 2" in pasted.notes[0]
    assert "Space agency" in pasted.notes[0]


def test_somebody_who_stands_twice_comes_in_once() -> None:
    pasted = read_people("Name\tEmail\nAna\ta@example.org\nAna B\tA@example.org")
    assert len(pasted.people) == 1
    assert pasted.notes == ("Row 3: Ana B stands in row 2 already and was left out.",)


def test_a_mail_program_lists_addresses_with_semicolons() -> None:
    pasted = read_people(
        "BRIGHT, Ana (NORTHBRIDGE ICB) <ana.bright@example.org>; Ben Okoro <ben@example.org>; "
        "carl.dee2@example.org"
    )
    assert pasted.people == (
        NewParticipant("Ana Bright", "", "NORTHBRIDGE ICB", None, "ana.bright@example.org"),
        NewParticipant("Ben Okoro", "", "", None, "ben@example.org"),
        NewParticipant("Carl Dee", "", "", None, "carl.dee2@example.org"),
    )


def test_plain_names_one_a_line() -> None:
    assert [p.name for p in read_people("Ana Bright\n\nBen Okoro\n").people] == ["Ana Bright", "Ben Okoro"]


def test_comma_separated_lines_need_a_heading() -> None:
    pasted = read_people('Name,Organisation\n"Bright, Ana",Council\nBen,"Trust, the"')
    assert [(p.name, p.organisation) for p in pasted.people] == [
        ("Ana Bright", "Council"),
        ("Ben", "Trust, the"),
    ]


def test_a_cell_with_a_line_end_stays_one_cell() -> None:
    pasted = read_people('Name\tRole\nAna\t"Director of\npublic health"\nBen\tChair')
    assert [(p.name, p.role) for p in pasted.people] == [
        ("Ana", "Director of public health"),
        ("Ben", "Chair"),
    ]


def test_a_cell_that_never_ends_is_said() -> None:
    pasted = read_people('Name\tRole\nAna\t"' + "x" * 200_000)
    assert pasted.people == ()
    assert "cannot be read as a table" in pasted.notes[0]


def test_nothing_to_read_is_said() -> None:
    assert read_people(" \n\t\n").notes == ("There was nothing to read.",)


def test_signs_without_a_name_are_said() -> None:
    assert read_people(";").notes == ("There was nobody to read.",)


def test_sectors_are_known_by_many_words() -> None:
    expected = {
        "VCSE alliance": Sector.VCSE,
        "Adult social care provider": Sector.SOCIAL_CARE,
        "PCN clinical director": Sector.PRIMARY_CARE,
        "Foundation Trust": Sector.NHS_PROVIDERS,
        "Healthwatch": Sector.PEOPLE,
        "NHS ICB": Sector.ICB,
        "local_authority": Sector.LOCAL_AUTHORITY,
        "Egpyt": None,
        "": None,
    }
    assert {words: sector_of(words) for words in expected} == expected


@given(st.text(max_size=400))
def test_any_text_gives_people_with_names_or_notes(text: str) -> None:
    pasted = read_people(text)
    assert all(person.name for person in pasted.people)
    assert pasted.people or pasted.notes

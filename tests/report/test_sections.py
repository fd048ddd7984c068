"""The parts behind the cards: what is gathered, who took part, minutes, signing, the matrix."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from placematrix_desktop.application.ports import Account
from placematrix_desktop.domain.diary import DiaryEntry, next_entry
from placematrix_desktop.domain.erasure import erased_record, erased_signature, people_known
from placematrix_desktop.domain.guidance import Activity, Arrangement
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.participants import InterestOutcome, Sector
from placematrix_desktop.domain.record import read_record, restore
from placematrix_desktop.domain.signoff import Position, Reopening
from placematrix_desktop.report import keys
from tests.factories import (
    START,
    action,
    agreed,
    in_state,
    person,
    workshop,
)
from tests.report.accounts import (
    closed_account,
    draft_account,
    signed_account,
)
from tests.report.reading_content import document, lines, said, section


def test_what_moved_lists_moves_and_counts_the_rest() -> None:
    earlier = workshop(
        agreed("common-vision", "emerging"),
        agreed("health-priorities", "maturing"),
        agreed("evidence-base", "maturing"),
        facts={"date": date(2025, 9, 1), "occasion": "Baseline"},
    )
    now = workshop(
        agreed("common-vision", "maturing"),
        agreed("health-priorities", "maturing"),
        in_state("evidence-base", State.NO_CONSENSUS),
        agreed("trust", "thriving"),
    )
    first, *table = lines(section(document(draft_account(now, earlier=earlier)), keys.CHANGE))
    assert first.startswith("Compared with the workshop on 1 September 2025 (Baseline). ")
    assert first.endswith("1 is at the same stage as then. 1 is agreed for the first time.")
    assert table == [
        "Common vision | Emerging | Maturing | up, 2 stages",
        "Evidence base | Maturing | no consensus | no longer agreed",
    ]


def test_the_register_has_every_action_the_soonest_first() -> None:
    actions = [
        action(1, "No date"),
        action(2, "Late", "trust", due=date(2026, 9, 1), owner="Ann", organisation="TSL", top=True),
        action(3, "Soon\nin two lines", due=date(2026, 4, 1)),
    ]
    assert lines(section(document(draft_account(workshop(actions=actions))), keys.ACTIONS)) == [
        "Soon / in two lines / The whole workshop | no owner yet | 1 Apr 2026",
        "Late / Trust / Among the first on page one | Ann / TSL | 1 Sep 2026",
        "No date / The whole workshop | no owner yet | no date yet",
    ]


def test_support_and_good_practice_are_gathered_and_a_long_one_points_to_the_whole() -> None:
    made = document(
        draft_account(
            workshop(
                agreed("common-vision", "maturing", support_needed="Help. " * 200),
                agreed("trust", "maturing", good_practice="A panel."),
            )
        )
    )
    shown = lines(section(made, keys.SUPPORT))
    assert shown[0] == "Support asked for"
    assert shown[1].startswith("• Common vision: Help. Help.")
    assert shown[1].endswith(f"… (in full on [{keys.of_descriptor('common-vision')}])")
    assert shown[2:] == ["Good practice to share", "• Trust: A panel."]
    assert len(made.front.support) == 1
    assert len(said(made.front.support[0])) <= 151


def test_people_stand_by_sector_with_their_interests() -> None:
    people = [
        person(1, "Ann", Sector.ICB, role="Chief", organisation="TSL", no_interest=True),
        person(
            2,
            "Bo",
            Sector.PRIMARY_CARE,
            interest="Owns\na practice",
            outcome=InterestOutcome.REMAINS,
            present=False,
        ),
        person(4, "Di", Sector.VCSE, interest="A seat"),
        person(3, "Cy"),
    ]
    facts = {"facilitator": "Fay", "sponsor": "Sue"}
    shown = lines(section(document(draft_account(workshop(people=people, facts=facts))), keys.PEOPLE))
    assert shown[0] == "The workshop was facilitated by Fay and sponsored by Sue."
    assert shown[1] == "In the room at the end: 3 people from 2 of 7 sectors."
    assert "Not heard: • Primary care (on the list, not in the room at the end)" in shown
    assert "Not heard: • Local authorities (nobody on the list)" in shown
    assert shown[-4:] == [
        (
            "Bo / not in the room at the end | – | Primary care | Owns / a practice"
            " / Conflict: stays in the room, does not discuss"
        ),
        "Di | – | VCSE | A seat / outcome not settled",
        "Ann / Chief | TSL | ICB | none declared",
        "Cy | – | Sector not given | not said",
    ]


def test_what_was_open_is_named() -> None:
    judgements = [agreed(key, "maturing") for key in ("common-vision", "health-priorities")]
    some = workshop(*judgements, in_state("trust", State.PARKED), actions=[action(1, "Do it")])
    closed = section(document(closed_account(some)), keys.OPEN)
    assert closed.heading.text == "What was still open at closing"
    assert lines(closed) == [
        "• 2 descriptors are not assessed. Evidence base and Patient experience.",
        "• 1 descriptor is parked. Trust.",
        "• 1 element assessed elsewhere without a result. Digital.",
        "• 1 action has no owner. “Do it”.",
        "• 1 action has no date. “Do it”.",
        "• Nobody is on the list of participants.",
        "• 2 themes were not read back. Ambition and vision and Design and delivery.",
    ]
    assert section(document(draft_account(some)), keys.OPEN).heading.text == "What is still open"


def entries(
    *told: tuple[str, str, tuple[str, ...]], reverses: dict[int, int] | None = None
) -> tuple[DiaryEntry, ...]:
    made: list[DiaryEntry] = []
    for number, (command, sentence, about) in enumerate(told, start=1):
        made.append(
            next_entry(
                made[-1] if made else None,
                at=START + timedelta(minutes=number),
                command=command,
                sentence=sentence,
                about=about,
                reverses=(reverses or {}).get(number),
            )
        )
    return tuple(made)


def test_minutes_tell_what_was_decided_and_when() -> None:
    diary = entries(
        ("begin", "Begun.", ()),
        ("change_participant", "A participant arrived.", ("participant/1",)),
        ("change_participant", "A participant arrived.", ("participant/2",)),
        ("change_participant", "Participant changed.", ("participant/2",)),
        ("place_stage", "Trust: agreed Emerging (majority).", ("judgement/trust",)),
        ("write_text", "Trust: note for the report written.", ("judgement/trust",)),
        ("place_stage", "Trust: agreed Maturing (majority).", ("judgement/trust",)),
        ("place_stage", "Common vision: agreed Emerging (majority).", ("judgement/common-vision",)),
        ("place_stage", "Undone: agree Emerging.", ("judgement/common-vision",)),
        ("set_evidence", "Trust: evidence recorded.", ("judgement/trust",)),
        ("add_action", "Trust: action added.", ("action/1",)),
        ("change_participant", "A participant left.", ("participant/1",)),
        ("close", "Closed as version 1.", ()),
        reverses={9: 8},
    )
    account = Account(workshop=workshop(), diary=diary, signatures=())
    assert lines(section(document(account), keys.MINUTES)) == [
        "12 March 2026",
        "09:01 Begun.",
        "09:03 2 participants arrived.",
        "09:07 Trust: agreed Maturing (majority).",
        "09:12 1 participant left.",
        "09:13 Closed as version 1.",
        "Also entered: 1 text, 1 list of evidence and 1 action. The record holds every step with its time.",
    ]


def test_minutes_of_two_days_are_parted_by_day() -> None:
    first, second = entries(("begin", "Begun.", ()), ("close", "Closed.", ()))
    diary = (first, replace(second, at=START + timedelta(days=1)))
    account = Account(workshop=workshop(), diary=diary, signatures=())
    assert lines(section(document(account), keys.MINUTES)) == [
        "12 March 2026",
        "09:01 Begun.",
        "13 March 2026",
        "09:00 Closed.",
    ]


def test_signing_has_the_statement_everybody_reasons_and_the_whole_fingerprint() -> None:
    account = signed_account(workshop(people=[person(1, "Ann", Sector.ICB), person(2, "Bo")]))
    account = replace(account, workshop=replace(account.workshop, participants={
        **account.workshop.participants, "person-3": person(3, "Cy"),
    }))  # fmt: skip
    assert account.workshop.closing is not None
    part = section(document(account), keys.SIGNING)
    assert part.heading.text == "How it was signed"
    shown = lines(part)
    assert shown[0] == (
        "Version 1 was closed on 12 March 2026, 12:00. Nothing in it has changed since, and nothing can."
    )
    assert shown[2].startswith("We took part for Kirklees on 12 March 2026. The record with the fingerprint")
    assert "Ann, partnership convenor | – | ICB | agrees | 12:01" in shown
    assert "Bo, executive lead | – | – | agrees with reservation | 12:02" in shown
    assert "Bo: agrees with reservation." in shown
    assert "Reason: The plan has to come back to us." in shown
    assert "In the room and not signed: 1 person (Cy)." in shown
    digits = "".join(shown[shown.index("The fingerprint") + 1 : shown.index("The fingerprint") + 3])
    assert digits.replace(" ", "").lower() == account.workshop.closing.fingerprint


def test_somebody_who_declined_is_told_with_the_reason() -> None:
    account = signed_account(workshop(people=[person(1, "Ann")]), reservations=0)
    declined = replace(account.signatures[0], position=Position.DECLINE, reason="Not ours.")
    shown = lines(section(document(replace(account, signatures=(declined,))), keys.SIGNING))
    assert "Ann: declines." in shown
    assert "Reason: Not ours." in shown


def test_a_second_version_names_the_first() -> None:
    reopening = Reopening(
        version=2,
        previous_fingerprint="ab" * 32,
        reason="A stage was wrong.",
        name="Fay",
        reopened_at=START,
    )
    for account in (draft_account, closed_account):
        made = document(account(workshop(reopening=reopening)))
        assert "version 2" in made.front.box[1]
        shown = lines(section(made, keys.SIGNING))
        assert any(
            line.startswith(
                "This is version 2. Fay asked for version 1 to be taken up again on 12 March 2026"
            )
            for line in shown
        )
        assert f"• {' '.join(['ABAB'] * 8)}" in shown
        assert "Reason: A stage was wrong." in shown


def test_the_matrix_is_credited() -> None:
    shown = lines(section(document(draft_account()), keys.ABOUT))
    assert shown[0] == "A small matrix, 2026: 2 themes, 5 elements, 5 descriptors, 4 stages."
    assert "Source: Nobody, A small matrix, 2026" in shown
    assert "Wording: Written for the tests." in shown
    assert "Rights: Free." in shown


def test_the_partnership_says_how_it_decides_and_what_it_does() -> None:
    facts = {
        "arrangements": (Arrangement.JOINT_COMMITTEE,),
        "activities": (Activity.STRATEGY, Activity.WELLBEING),
    }
    made = document(draft_account(workshop(facts=facts)))
    shown = lines(section(made, keys.PARTNERSHIP))
    assert shown[0].startswith("How it decides: • Joint committee")
    assert sum("•" in line for line in shown) == 3
    assert "PAR660" in shown[-1]
    silent = document(draft_account(workshop()))
    assert keys.PARTNERSHIP not in [each.heading.key for each in silent.sections]


def test_considerations_of_a_matrix_stand_with_it() -> None:
    shown = lines(section(document(draft_account(workshop())), keys.ABOUT))
    assert "To consider: • Who is it for?" in shown


def test_a_name_that_was_erased_is_printed_as_such_and_said() -> None:
    before = signed_account()
    assert before.record is not None
    assert "Nothing in it has changed since" in lines(section(document(before), keys.SIGNING))[0]
    (bo,) = (each for each in people_known([before.workshop]) if each.label.startswith("Bo Björk"))
    record = erased_record(before.record, bo.erasure).record
    after = replace(
        before,
        record=record,
        workshop=replace(restore(read_record(record)).workshop, closing=before.workshop.closing),
        signatures=tuple(erased_signature(one, bo.erasure) for one in before.signatures),
    )
    made = document(after)
    everything = [line for each in made.sections for line in lines(each)]
    assert not any("Björk" in line for line in everything)
    assert any("[name erased]" in line for line in lines(section(made, keys.PEOPLE)))
    assert any("[name erased]" in line for line in lines(section(made, keys.ACTIONS)))
    signing = lines(section(made, keys.SIGNING))
    assert "Since then names of people were erased from it." in signing[0]
    assert any(line.startswith("[name erased]") for line in signing)

"""What stands in the report and what on page one, as plain values: nothing private, no ReportLab."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import msgspec
from msgspec.structs import replace

from placematrix_desktop.application.audiences import account_for
from placematrix_desktop.domain.audience import Audience
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.domain.participants import Sector
from placematrix_desktop.report import keys
from placematrix_desktop.report.blocks import (
    Span,
    Status,
)
from tests.application.begun import begun
from tests.application.everything_done import everything
from tests.factories import (
    action,
    agreed,
    in_state,
    person,
    small_matrix,
    workshop,
)
from tests.report.accounts import (
    CHECKOUT,
    closed_account,
    draft_account,
    real_workshop,
    signed_account,
)
from tests.report.reading_content import cards, document, lines, lines_of, said, section


def test_content_is_made_without_reportlab() -> None:
    program = "import sys, placematrix_desktop.report, placematrix_desktop.report.content; "
    program += "print('reportlab' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


def test_no_private_note_and_no_address_gets_in() -> None:
    made = begun()
    everything(made.session)
    assert made.session.private_notes
    whole = msgspec.json.encode(document(made.session.account())).decode()
    for note in made.session.private_notes.values():
        assert note not in whole
    account = signed_account(real_workshop())
    shown = "\n".join(line for part in document(account).sections for line in lines(part))
    assert account.workshop.people()[0].name in shown
    assert "@" not in shown


def test_the_box_says_how_binding_it_is() -> None:
    assert document(draft_account(workshop())).front.box == ("Draft", "12 March 2026, 09:00 · version 1")
    closed = document(closed_account(workshop()))
    assert closed.front.box == ("Closed", "12 March 2026 · version 1", "not signed yet")
    signed = document(signed_account(workshop(people=[person(1)])))
    assert signed.front.box == ("Signed off", "12 March 2026 · version 1")
    assert [made.status for made in (closed, signed)] == [Status.CLOSED, Status.SIGNED_OFF]
    assert document(draft_account()).front.box[-1] == "a sample: all of it is made up"
    public = document(account_for(signed_account(workshop(people=[person(1)])), Audience.PUBLIC))
    assert public.front.box == ("Signed off", "12 March 2026 · version 1", "public copy")


def test_page_one_says_when_where_who_on_what_and_what_for() -> None:
    people = [person(n, sector=sector) for n, sector in enumerate(Sector) if sector is not Sector.VCSE]
    facts = {"date": date(2026, 3, 12), "venue": "Town hall", "occasion": "Baseline"}
    front = document(draft_account(workshop(people=people, facts=facts))).front
    assert [said(line) for line in front.lines] == [
        "12 March 2026, Town hall",
        "7 people, 6 of 7 sectors (no VCSE voice) · Baseline",
        "A small matrix (Nobody, 2026)",
        "A self-assessment to plan our development together. Not a rating of performance.",
    ]


def test_page_one_of_an_empty_workshop_says_what_is_not_known() -> None:
    front = document(draft_account(workshop())).front
    assert [said(line) for line in front.lines][:2] == ["no date yet", "nobody listed yet"]
    assert [said(line) for line in front.in_short] == ["0 of 5 descriptors agreed, 5 not assessed."]
    assert front.support == ()
    assert list(lines_of(front.actions[0])) == ["No actions were recorded."]


def test_in_short() -> None:
    earlier = workshop(
        agreed("common-vision", "emerging"),
        agreed("health-priorities", "maturing"),
        agreed("trust", "developing"),
        facts={"date": date(2025, 9, 1)},
    )
    now = workshop(
        agreed("common-vision", "maturing"),
        agreed("health-priorities", "maturing"),
        in_state("evidence-base", State.NO_CONSENSUS),
        agreed("trust", "thriving"),
    )
    lost = replace(now, judgements={**now.judgements, "trust": in_state("trust", State.PARKED)})
    moved = [said(line) for line in document(draft_account(lost, earlier=earlier)).front.in_short][-1]
    assert "1 up: Common vision; 1 no longer agreed: Trust; 1 the same" in moved
    short = [said(line) for line in document(draft_account(now, earlier=earlier)).front.in_short]
    assert short == [
        "3 of 5 descriptors agreed, 1 without consensus, 1 not assessed.",
        "Strongest: Leadership (Thriving).",
        "Most divided: Evidence base.",
        f"Since last time (1 Sep 2025): 2 up, such as Common vision; 1 the same ([{keys.CHANGE}]).",
    ]


def test_what_was_left_out_of_the_matrix_is_counted() -> None:
    made = document(draft_account(workshop(agreed("trust", "maturing"), scope=["trust"])))
    assert said(made.front.in_short[0]) == "1 of 1 descriptor agreed. 4 descriptors were not in scope."
    assert lines(section(made, keys.OUT_OF_SCOPE)) == [
        "• Vision: Common vision; Health priorities",
        "• Needs assessment: Evidence base; Patient experience",
    ]
    assert set(cards(made)) == {"Trust"}


def test_columns_that_are_no_ladder_have_no_strongest_and_nothing_up() -> None:
    matrix = small_matrix(ladder=False)
    earlier = workshop(agreed("trust", "maturing"), matrix=matrix)
    now = workshop(agreed("trust", "emerging"), matrix=matrix)
    made = document(draft_account(now, earlier=earlier))
    short = [said(line) for line in made.front.in_short]
    assert not any("Strongest" in line for line in short)
    assert short[-1] == f"Since last time: 1 changed: Trust ([{keys.CHANGE}])."
    assert "choices, not steps" in "".join(lines(made.sections[0]))


def test_top_actions_are_the_marked_ones_then_the_soonest() -> None:
    actions = [
        action(1, "Later", due=date(2026, 9, 1), owner="Ann"),
        action(2, "Soon", due=date(2026, 4, 1)),
        action(3, "Marked", top=True, owner="Bo", organisation="ICB"),
        action(4, "Soonest", due=date(2026, 3, 20)),
    ]
    front = document(draft_account(workshop(actions=actions))).front
    assert list(lines_of(front.actions[0])) == [
        "Marked | Bo, ICB | no date yet",
        "Soonest | no owner yet | 20 Mar 2026",
        "Soon | no owner yet | 1 Apr 2026",
    ]


def test_a_top_action_is_whole_for_as_long_as_page_one_has_room() -> None:
    text = "Show the dashboard to the residents' panel and record what is missing"
    made = action(1, text, top=True, owner="Ruth Feldman", organisation="Northbridge Hospitals")
    forms = document(draft_account(workshop(actions=[made]))).front.actions
    whole = f"{text} | Ruth Feldman | no date yet"
    assert list(lines_of(forms[-2])) == [whole]
    assert "…" in next(lines_of(forms[-1]))


def test_many_signatures_are_shown_as_the_leads_and_a_count() -> None:
    account = signed_account(real_workshop(people=9), reservations=2)
    whole, *_, tight = document(account).front.signed
    assert len(whole) == 2
    assert [line.partition(",")[0] for line in lines_of(whole[0])] == [
        f"Person Number {n}" for n in (1, 2, 3)
    ]
    assert list(lines_of(whole[1])) == [
        f"And 6 more: 4 agree and 2 agree with reservation ([{keys.SIGNING}])."
    ]
    assert "Northbridge Hospitals NHS…" in next(lines_of(tight[0]))


def test_few_signatures_are_all_shown_and_a_reservation_points_to_its_reason() -> None:
    account = signed_account(workshop(people=[person(n) for n in range(1, 6)]))
    shown = list(lines_of(document(account).front.signed[0][0]))
    assert len(shown) == 5
    assert f"agrees with reservation ([{keys.SIGNING}])" in shown[-1]


def test_what_page_one_has_to_cut_stands_in_full_behind_it() -> None:
    long = "A purpose of many words. " * 40
    made = document(
        draft_account(workshop(facts={"purpose": long, "venue": "v" * 400}, subject="Somewhere " * 40))
    )
    assert made.front.title.endswith("…")
    full = lines(section(made, keys.IN_FULL))
    assert full == [
        f"Subject: {'Somewhere ' * 40}".rstrip(),
        f"Venue: {'v' * 400}",
        f"Purpose: {long.strip()}",
    ]
    assert keys.IN_FULL not in {part.heading.key for part in document(draft_account()).sections}


def test_every_pointer_leads_to_a_heading() -> None:
    for account in (signed_account(real_workshop()), draft_account(), signed_account()):
        made = document(account)
        known = {keys.FRONT} | {part.heading.key for part in made.sections}
        known |= {card.heading.key for card in cards(made).values()}
        for pointer in _pointers(made):
            assert pointer in known


def _pointers(value: object) -> Iterator[str]:
    if isinstance(value, Span):
        if value.page_of:
            yield value.page_of
    elif isinstance(value, tuple):
        for inner in value:
            yield from _pointers(inner)
    elif isinstance(value, msgspec.Struct) and type(value).__module__.endswith("report.blocks"):
        for name in value.__struct_fields__:
            yield from _pointers(getattr(value, name))

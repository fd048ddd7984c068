"""Reading a matrix file: what comes out, and what is said of a file that is none."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from placematrix_desktop.domain.matrix import ElementStatus, Source, Stage, SubjectKind
from placematrix_desktop.errors import UserError
from placematrix_desktop.matrix_files.file_problems import MOST_PROBLEMS
from placematrix_desktop.matrix_files.toml_file import parse_matrix, read_matrix
from placematrix_desktop.matrix_files.toml_writer import write_matrix
from tests.factories import large_matrix
from tests.matrix_files.small_files import NAME, SMALL, changed, lines_of, problems_of


def test_everything_in_a_file_comes_out(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_text(SMALL, encoding="utf-8")
    matrix = read_matrix(file)
    assert (matrix.id, matrix.title, matrix.edition) == ("small", "A small matrix", "2026")
    assert (matrix.format, matrix.ladder, matrix.subjects) == (1, True, (SubjectKind.PLACE,))
    assert matrix.wording == "Written for the tests."
    assert matrix.source == Source(publisher="Nobody", title="Nothing")
    assert matrix.stages == (
        Stage(id="early", label="Early", definition="Just begun."),
        Stage(id="late", label="Late", age_range="over six years"),
    )
    (theme,) = matrix.themes
    vision, digital = theme.elements
    assert (theme.id, vision.id, digital.id) == ("ambition", "vision", "digital")
    assert (digital.status, digital.note) == (ElementStatus.ASSESSED_ELSEWHERE, "See the digital matrix.")
    common, plan = vision.descriptors
    assert common.cells == {"early": ("Partners talk.",), "late": ("Partners act.", "And they check.")}
    assert (plan.id, plan.definition, plan.context) == (
        "one-plan",
        "The plan of the place.",
        "Adopted each year.",
    )
    assert plan.cells == {"early": (), "late": ("There is a plan.",)}


def test_a_stage_that_a_row_leaves_out_is_blank() -> None:
    matrix = parse_matrix(changed("early = []\n", "").encode(), NAME)
    assert matrix.place("one-plan").descriptor.cells == {"early": (), "late": ("There is a plan.",)}


def test_the_least_that_a_matrix_needs() -> None:
    matrix = parse_matrix(
        b"""
title = "Own matrix"
subjects = ["neighbourhood"]
stages = [{label = "Just starting"}, {label = "Going well"}]
[[descriptors]]
title = "Trust"
cells = {just-starting = "We talk.", going-well = "We act."}
""",
        NAME,
    )
    assert (matrix.id, matrix.edition, matrix.wording, matrix.ladder) == ("own-matrix", "", "", True)
    assert [stage.id for stage in matrix.stages] == ["just-starting", "going-well"]
    assert matrix.place("trust").descriptor.statements("going-well") == ("We act.",)


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbf" + SMALL.encode(),
        SMALL.replace("\n", "\r\n").encode(),
        SMALL.replace("\n", " \t\n").encode(),
        ("# a word first\n" + SMALL).encode(),
        SMALL.replace("Common vision", "  Common \\n vision ").encode(),
    ],
)
def test_marks_line_ends_and_spaces_make_no_difference(raw: bytes) -> None:
    assert parse_matrix(raw, NAME) == parse_matrix(SMALL.encode(), NAME)


DECOMPOSED = "Cafe\u0301"


def test_letters_are_composed() -> None:
    assert (
        parse_matrix(changed("One plan", DECOMPOSED).encode(), NAME).place("cafe").descriptor.title == "Café"
    )


SECOND = "theme “Ambition”, element “Vision”, descriptor “One plan”"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        # What the matrix rules say, with the line of the file.
        (
            'title = "One plan"',
            'title = "One plan"\nid = "common-vision"',
            (
                f"line 38, {SECOND}: A second descriptor has the id “common-vision”. "
                "The first is at line 30, theme “Ambition”, element “Vision”, descriptor “Common vision”. "
                "Give one of them another id."
            ),
        ),
        (
            'late = "There',
            'lat = "There',
            (
                f"line 42, {SECOND}, stage “lat”: The matrix has no stage “lat”. "
                "Perhaps it is late. The stages are early, late."
            ),
        ),
        ('label = "Late"\n', "", "line 18, stage 2: The stage has no label. Give it a label."),
        (
            'title = "One plan"\n',
            "",
            (
                "line 36, theme “Ambition”, element “Vision”, descriptor 2: The descriptor has no title. "
                "Give it a title."
            ),
        ),
        ('title = "A small matrix"\n', "", "The matrix has no title. Give it a title."),
        ('title = "Ambition"\n', "", "line 23, theme 1: The theme has no title. Give it a title."),
        (
            'late = "There is a plan."',
            "late = []",
            (
                f"line 40, {SECOND}: The descriptor has no statement at any stage. "
                "Write what at least one stage looks like, or take the descriptor out."
            ),
        ),
        (
            'late = "There is a plan."',
            "late = [\n  'A plan.',\n  ' ',\n]",
            f"line 42, {SECOND}, stage “Late”: The statement is empty. Write it, or take it out.",
        ),
        (
            'status = "assessed_elsewhere"\n',
            "",
            (
                "line 44, theme “Ambition”, element “Digital”: "
                "The element has no descriptors and no status that says why. "
                "Add descriptors, or a status: in_development, assessed_elsewhere, to_be_expanded."
            ),
        ),
        (
            "Partners talk.",
            "Partners\\u0007 talk.",
            (
                "line 33, theme “Ambition”, element “Vision”, descriptor “Common vision”, stage “Early”: "
                "The text “Partners\ufffd talk.” holds U+0007, which cannot be shown or printed. "
                "Take the character out."
            ),
        ),
        (
            'subjects = ["place"]\n',
            "",
            (
                "It is not said who assesses itself with this matrix. "
                "Name at least one of the subjects place, provider_collaborative, neighbourhood, system."
            ),
        ),
        # What only a file can have wrong: the kind of a value, or its name.
        (
            'edition = "2026"',
            "edition = 2026",
            (
                "line 4: The edition is a number (2026), where a text is wanted. "
                'Put it in quotes: edition = "2026".'
            ),
        ),
        (
            'edition = "2026"',
            "edition = 2026-03-01",
            (
                "line 4: The edition is a date or time (2026-03-01), where a text is wanted. "
                'Put it in quotes: edition = "2026-03-01".'
            ),
        ),
        (
            'label = "Late"',
            "label = true",
            (
                "line 20, stage 2: The label is a yes-or-no value (true), where a text is wanted. "
                'Put it in quotes: label = "true".'
            ),
        ),
        (
            'age_range = "over six years"',
            'age_range = ["six"]',
            (
                "line 21, stage “Late”: The age range is a list, where a text is wanted. "
                'Write age_range = "...", in quotes.'
            ),
        ),
        (
            "ladder = true",
            'ladder = "yes"',
            (
                "line 6: The ladder is the text “yes”, where true or false is wanted. "
                "Write ladder = true where the stages are steps, ladder = false where they are choices."
            ),
        ),
        (
            "early = []",
            "early = 5",
            (
                f"line 41, {SECOND}, stage “early”: The cell is a number (5), where a list of statements "
                "is wanted. "
                'Write the statements in quotes and in square brackets: ["A statement."].'
            ),
        ),
        (
            "early = []",
            'early = ["One.", 2.5]',
            (
                f"line 41, {SECOND}, stage “early”: A statement is a number (2.5), where a text is wanted. "
                "Put each statement in quotes."
            ),
        ),
        (
            '[themes.elements.descriptors.cells]\nearly = []\nlate = "There is a plan."',
            'cells = "A plan."',
            (
                f"line 40, {SECOND}: The cells are the text “A plan.”, where a table of stages "
                "and statements is wanted. "
                'Write each stage with its statements: emerging = ["A statement."].'
            ),
        ),
        (
            'subjects = ["place"]',
            'subjects = "place"',
            (
                "line 5: The subjects are the text “place”, where a list is wanted. "
                'Write them in square brackets: subjects = ["place"].'
            ),
        ),
        (
            'subjects = ["place"]',
            'subjects = ["plaice"]',
            (
                "line 5: “plaice” is no subject that this program knows. "
                "Perhaps place is meant: known are place, provider_collaborative, neighbourhood, system."
            ),
        ),
        (
            'subjects = ["place"]',
            "subjects = [1]",
            (
                "line 5: A number (1) is no subject that this program knows. "
                "Choose one: known are place, provider_collaborative, neighbourhood, system."
            ),
        ),
        (
            'status = "assessed_elsewhere"',
            'status = "elsewhere"',
            (
                "line 46, theme “Ambition”, element “Digital”: "
                "“elsewhere” is no status that this program knows. "
                "Perhaps assessed_elsewhere is meant: known are in_development, assessed_elsewhere, "
                "to_be_expanded."
            ),
        ),
        (
            'edition = "2026"',
            'editon = "2026"',
            "line 4: A matrix has no “editon”. Perhaps edition is meant.",
        ),
        (
            'note = "See',
            'remark = "See',
            (
                "line 47, theme “Ambition”, element “Digital”: An element has no “remark”. "
                "Take it out. Known here are id, title, status, note, descriptors."
            ),
        ),
        (
            'wording = "Written',
            'guidance = "Who?"\nwording = "Written',
            (
                "line 7: The guidance is the text “Who?”, where a list of considerations is wanted. "
                'Write them in quotes and in square brackets: guidance = ["A consideration."].'
            ),
        ),
        (
            'wording = "Written',
            'guidance = ["Who?", 5]\nwording = "Written',
            (
                "line 7: A consideration is a number (5), where a text is wanted. "
                "Put each consideration in quotes."
            ),
        ),
        (
            'publisher = "Nobody"',
            'publisher = "Nobody"\nwording = "Ours."',
            (
                "line 11: A source has no “wording”. "
                "Move it to the top of the file, above the first line in square brackets."
            ),
        ),
        (
            'title = "One plan"\n',
            'title = "One plan"\nearly = "We start."\n',
            (
                f"line 38, {SECOND}: A descriptor has no “early”. "
                "Move the statements of a stage into the cells of the descriptor."
            ),
        ),
        (
            'title = "Ambition"\n',
            'title = "Ambition"\nstatus = "in_development"\n',
            (
                "line 25, theme “Ambition”: A theme has no “status”. "
                "Move it into one of the elements of the theme."
            ),
        ),
        (
            '[source]\npublisher = "Nobody"\ntitle = "Nothing"',
            'source = "Nobody"',
            (
                "line 9: The source is the text “Nobody”, where a table is wanted. "
                "Write [source] on a line of its own, and below it publisher, title, date, reference, rights."
            ),
        ),
        (
            "format = 1",
            "format = 7",
            (
                "line 1: Matrix format 7 was made by a newer version "
                "of PlaceMatrix Desktop. "
                "Open the file with that version; this one reads format 1."
            ),
        ),
        ("format = 1", "format = 0", "line 1: There is no matrix format 0. Write format = 1."),
        (
            "format = 1",
            'format = "1"',
            "line 1: The format is the text “1”, where the number 1 is wanted. Write format = 1.",
        ),
        (
            "format = 1",
            f"format = 1{'0' * 40}",
            (
                "line 1: Matrix format a very long number was made by a newer version "
                "of PlaceMatrix Desktop. "
                "Open the file with that version; this one reads format 1."
            ),
        ),
    ],
)
def test_one_fault_is_one_problem(old: str, new: str, line: str) -> None:
    assert lines_of(changed(old, new)) == [line]


def test_the_whole_error_is_one_sentence_with_the_file() -> None:
    problems = problems_of(changed('label = "Late"\n', ""))
    assert isinstance(problems, UserError)
    assert problems.where == "small.toml, line 18, stage 2"
    assert problems.what == "The stage has no label."
    assert problems.mend == "Give it a label."
    assert problems.sentence == problems.lines[0]


def test_one_error_with_two_places_names_both() -> None:
    problems = problems_of(changed('title = "One plan"', 'title = "One plan"\nid = "common-vision"'))
    assert problems.sentence == problems.lines[0]
    assert problems.what.endswith("descriptor “Common vision”.")


def test_all_problems_are_told_in_the_order_of_the_file() -> None:
    text = changed("early = []", "erly = []").replace('label = "Late"', "label = 3")
    text = text.replace('title = "Digital"', 'title = "Vision"\nid="Vision"').replace('"place"', '"plaice"')
    problems = problems_of(text)
    assert [each.spot.position for each in problems.problems] == ["line 5", "line 20", "line 41", "line 46"]
    assert problems.sentence == (
        "small.toml: 4 things are wrong with this matrix. The first: line 5: "
        "“plaice” is no subject that this program knows. "
        "Perhaps place is meant: known are place, provider_collaborative, neighbourhood, system. "
        "Mend them all, then open the file again."
    )


def test_a_newer_file_is_not_searched_for_faults() -> None:
    assert len(lines_of(changed("format = 1", "format = 2\ncolour = 'red'"))) == 1


def test_lists_that_are_none() -> None:
    assert lines_of("title = 'T'\nsubjects = ['place']\nstages = 'two'\nthemes = 3") == [
        (
            "line 3: The stages are the text “two”, where a list of tables is wanted. "
            "Begin each of the stages with a heading in double square brackets."
        ),
        (
            "line 4: The themes are a number (3), where a list of tables is wanted. "
            "Begin each of the themes with a heading in double square brackets."
        ),
    ]


def test_stages_that_are_only_words() -> None:
    text = changed(SMALL[SMALL.index("[[stages]]") : SMALL.index("[[themes]]")], "")
    assert lines_of(text.replace("[source]", "stages = ['early', 'late']\n[source]")) == [
        (
            f"line 9, stage {number}: This entry of the stages is the text “{label}”, "
            "where a table is wanted. "
            "Begin each of the stages with a heading in double square brackets."
        )
        for number, label in ((1, "early"), (2, "late"))
    ]


def test_entries_that_are_no_tables_keep_the_numbers_of_the_others() -> None:
    text = "title = 'T'\nsubjects = ['place']\nstages = [{label = 'A'}, {label = 'B'}]\nthemes = [1, {}]"
    assert lines_of(text) == [
        (
            "line 4, theme 1: This entry of the themes is a number (1), where a table is wanted. "
            "Begin each of the themes with a heading in double square brackets."
        ),
        "line 4, theme 2: The theme has no title. Give it a title.",
        "line 4, theme 2: The theme is empty. Give it elements or descriptors, or take it out.",
        (
            "line 4: The matrix has no descriptors, so there is nothing to agree a stage for. "
            "Add at least one descriptor with its statements."
        ),
    ]


def test_a_file_with_hundreds_of_faults_ends_somewhere() -> None:
    text = SMALL + "".join(f"extra-{number} = {number}\n" for number in range(3 * MOST_PROBLEMS))
    problems = problems_of(text)
    assert len(problems.problems) == MOST_PROBLEMS + 1
    assert problems.sentence.startswith(
        "small.toml: More than 500 things are wrong with this matrix. The first:"
    )
    rules = SMALL.replace('"Partners talk."', ", ".join(["''"] * 3 * MOST_PROBLEMS))
    assert len(problems_of(rules).problems) == MOST_PROBLEMS + 1


def test_two_thousand_descriptors_are_read_in_well_under_a_second(tmp_path: Path) -> None:
    file = tmp_path / "large.toml"
    file.write_text(write_matrix(large_matrix(2_000)), encoding="utf-8")
    began = time.process_time()
    matrix = read_matrix(file)
    assert time.process_time() - began < 1
    assert matrix == large_matrix(2_000)

"""How a problem of a matrix says what, where and what to do."""

from __future__ import annotations

from placematrix_desktop.domain.matrix_problem import Problem, Spot


def test_a_spot_is_named_from_the_outside_in() -> None:
    spot = Spot().at("themes", 0, theme="Ambition").at("elements", 2, element="Vision")
    spot = spot.at("descriptors", 1, descriptor="One plan").at("cells", "emerging", stage="Emerging").at(0)
    assert spot.path == ("themes", 0, "elements", 2, "descriptors", 1, "cells", "emerging", 0)
    assert spot.where == "theme “Ambition”, element “Vision”, descriptor “One plan”, stage “Emerging”"


def test_what_has_no_title_is_called_by_its_number() -> None:
    spot = Spot().at("themes", 0).at("elements", 2, element="Vision").at("descriptors", 10)
    assert spot.where == "theme 1, element “Vision”, descriptor 11"
    assert Spot().at("stages", 3).where == "stage 4"


def test_an_element_that_repeats_its_theme_is_left_out() -> None:
    spot = Spot().at("themes", 0, theme="Trust").at("elements", 0, element="Trust")
    assert spot.at("descriptors", 0, descriptor="Openness").where == "theme “Trust”, descriptor “Openness”"


def test_the_position_in_the_file_comes_first() -> None:
    problem = Problem(what="It is wrong.", mend="Mend it.", spot=Spot().at("stages", 0))
    assert problem.sentence == "stage 1: It is wrong. Mend it."
    assert problem.positioned("line 7").sentence == "line 7, stage 1: It is wrong. Mend it."
    assert Problem(what="It is wrong.", mend="Mend it.").sentence == "It is wrong. Mend it."


def test_two_spots_that_do_not_go_together_are_both_named() -> None:
    first, second = Spot().at("stages", 0, stage="One"), Spot().at("stages", 1, stage="Two")
    problem = Problem(what="They are the same.", mend="Change one.", spot=second, other=first)
    assert problem.positioned("line 9", "line 5").sentence == (
        "line 9, stage “Two”: They are the same. The first is at line 5, stage “One”. Change one."
    )

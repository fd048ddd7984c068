"""The parts of Home that only an open library needs, made and connected when they are first asked for.

Home is painted without them, and without what they import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from placematrix_desktop.ui.theme import ThemeKeeper

if TYPE_CHECKING:
    from placematrix_desktop.ui.home.keeping_note import KeepingNote
    from placematrix_desktop.ui.home.problem_panel import ProblemPanel
    from placematrix_desktop.ui.home.recent_list import RecentList
    from placematrix_desktop.ui.home.removal_panel import RemovalPanel
    from placematrix_desktop.ui.home.screen import HomeScreen
    from placematrix_desktop.ui.home.welcome import Welcome


def recent_list(home: HomeScreen, themes: ThemeKeeper) -> RecentList:
    """The workshops that there are."""
    from placematrix_desktop.ui.home.recent_list import RecentList

    recent = RecentList(themes)
    recent.opened.connect(home.open_workshop)
    recent.failed.connect(home.show_problem)
    recent.deletion_asked.connect(home.ask_to_delete)
    recent.view.handing_over_asked.connect(home.handing_over_asked)
    recent.view.left_upward.connect(recent.search.setFocus)
    return recent


def welcome(home: HomeScreen, themes: ThemeKeeper) -> Welcome:
    """What stands in their place before there is a workshop."""
    from placematrix_desktop.ui.home.welcome import Welcome

    made = Welcome(themes)
    made.sample_workshop.connect(home.sample_workshop)
    return made


def problem_panel(home: HomeScreen, themes: ThemeKeeper) -> ProblemPanel:
    """Why a library cannot be used, and the ways on."""
    from placematrix_desktop.ui.home.problem_panel import ProblemPanel

    problem = ProblemPanel(themes)
    problem.retry.connect(home.retry)
    problem.open_library.connect(home.open_library)
    problem.restore.connect(home.restore)
    problem.offer_backups(home.offers_backups)
    return problem


def removal_panel(home: HomeScreen, themes: ThemeKeeper) -> RemovalPanel:
    """What asks before a workshop is deleted."""
    from placematrix_desktop.ui.home.removal_panel import RemovalPanel

    removal = RemovalPanel(themes)
    removal.deletion_asked.connect(home.delete_workshop)
    return removal


def keeping_note(home: HomeScreen, themes: ThemeKeeper) -> KeepingNote:
    """The line about workshops that are past their day."""
    from placematrix_desktop.ui.home.keeping_note import KeepingNote

    keeping = KeepingNote(themes)
    keeping.deletion_asked.connect(home.ask_to_delete)
    keeping.kept_longer.connect(home.keep_longer)
    return keeping

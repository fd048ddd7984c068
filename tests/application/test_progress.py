"""The count of what is agreed, kept up change by change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from placematrix_desktop.application.commands import Command, PlaceStage, SetAgenda, SetState
from placematrix_desktop.application.progress import Progress, progress_after, progress_of
from placematrix_desktop.application.workshop_session import WorkshopSession
from placematrix_desktop.domain.judgement import State
from placematrix_desktop.errors import Refused
from tests.application.begun import begun
from tests.application.everything_done import everything
from tests.factories import DESCRIPTORS, STAGES, agenda

_STEPS = st.lists(
    st.one_of(
        st.builds(PlaceStage, st.sampled_from(DESCRIPTORS), st.sampled_from(STAGES)),
        st.builds(SetState, st.sampled_from(DESCRIPTORS), st.sampled_from((State.PARKED, State.OPEN))),
        st.lists(st.sampled_from(DESCRIPTORS), min_size=1, unique=True).map(
            lambda keys: SetAgenda(agenda(*keys))
        ),
        st.sampled_from(("undo", "redo", "close", "reopen")),
    ),
    max_size=25,
)


def carry_out(session: WorkshopSession, step: Command | str) -> None:
    try:
        match step:
            case "undo":
                session.undo()
            case "redo":
                session.redo()
            case "close":
                session.close_workshop()
            case "reopen":
                session.reopen(reason="One more row.", name="Fay Fox")
            case _:
                assert not isinstance(step, str)
                session.execute(step)
    except Refused:
        return


@settings(max_examples=150)
@given(_STEPS)
def test_what_is_kept_up_is_what_would_be_counted(steps: list[Command | str]) -> None:
    session = begun().session
    kept = [progress_of(session.workshop)]
    session.listen(lambda told: kept.append(progress_after(kept[-1], told, session.workshop)))
    for step in steps:
        carry_out(session, step)
        assert kept[-1] == progress_of(session.workshop)


def test_every_kind_of_command_is_followed() -> None:
    session = begun().session
    kept = [progress_of(session.workshop)]
    session.listen(lambda told: kept.append(progress_after(kept[-1], told, session.workshop)))
    everything(session)
    while session.undo_name:
        session.undo()
    assert kept[-1] == progress_of(session.workshop)
    assert len(set(kept)) > 1


def test_only_agreed_descriptors_in_scope_count() -> None:
    start = begun()
    first, second = DESCRIPTORS[:2]
    start.do(PlaceStage(first, STAGES[0]), SetState(second, State.PARKED))
    assert progress_of(start.workshop) == Progress(1, len(DESCRIPTORS))
    start.do(SetAgenda(agenda(second)))
    assert progress_of(start.workshop) == Progress(0, 1)

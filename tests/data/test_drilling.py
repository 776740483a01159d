"""Drills at the desk: kept once they are over, undone, and gone with their script or interview."""

import pytest
from msgspec.structs import replace

from data.desk import Desk
from data.drill import wanted
from data.errors import UsageProblem
from data.records import Answer, Drill, DrillCall, Reaction
from tests.builders import Hunt
from tests.tui.boards import Clock, desk_on

CALLS = (
    DrillCall(answer=Answer.PERSON, rings=2, reaction=Reaction.SPEAK, second=1.2),
    DrillCall(answer=Answer.MACHINE, rings=2, greeting=4, reaction=Reaction.LEAVE, second=1.2),
)


def opened() -> tuple[Desk, Clock, str]:
    """A desk with one application of two rounds, its clock, and the id of the first round."""
    hunt, clock = Hunt(), Clock()
    application, maria = hunt.application(), hunt.contact("Maria Lopez")
    interview = hunt.interview(application, "2026-11-20 10:00", hr=(maria,))
    hunt.interview(application, "2026-11-23 10:00", hr=(maria,))
    return desk_on(hunt.documents, clock), clock, interview


def kept(desk: Desk, interview: str, script: str = "") -> Drill:
    """A drill of that interview that is just over."""
    drill = replace(desk.new_drill(interview, script), calls=CALLS)
    desk.keep_drill(drill)
    return drill


def test_a_drill_is_kept_as_it_went() -> None:
    """With its seed and its calls."""
    desk, _, interview = opened()
    drill = replace(desk.new_drill(interview, seed=7), calls=CALLS)
    said = desk.keep_drill(drill)
    assert said.text == "Drill of Northwind Labs, Data Engineer, 1 of 2 right."
    assert desk.drills("", interview) == (replace(drill, revision=1),)
    assert desk.run_drill(drill).dealt == desk.run_drill(drill).dealt


def test_every_drill_is_another() -> None:
    """Unless its seed is given."""
    desk, _, interview = opened()
    assert len({desk.new_drill(interview).seed for _ in range(5)}) > 1
    assert desk.new_drill(interview).id != desk.new_drill(interview).id


def test_the_limits_of_the_person_count() -> None:
    """What is right at a machine follows from the settings; of long messages a drill wants one."""
    desk, _, interview = opened()
    assert desk.run_drill(desk.new_drill(interview)).limits == desk.rules.limits
    desk.begin_script(interview, title="Long", text="Hi.")
    script = desk.script(interview)
    desk.set_limit(script, 45)
    for seed in range(5):
        drill = desk.new_drill(interview, script.id, seed)
        calls = desk.run_drill(drill).dealt
        assert [wanted(call) for call in calls].count(Reaction.LEAVE) == 1


def test_without_a_call_nothing_is_kept() -> None:
    """Left before the first verdict."""
    desk, _, interview = opened()
    said = desk.keep_drill(desk.new_drill(interview))
    assert not said.undoable
    assert desk.documents().drills == {}


def test_undo_takes_a_drill_away_and_redo_brings_it_back() -> None:
    """It is a change as any other, and says what it was."""
    desk, _, interview = opened()
    kept(desk, interview)
    assert desk.undo().text == "Undid: drill of Northwind Labs, Data Engineer, 1 of 2 right."
    assert desk.documents().drills == {}
    desk.redo()
    assert len(desk.documents().drills) == 1


def test_what_was_judged_so_far_is_there_and_undone_as_a_whole() -> None:
    """Nothing to undo while it goes on, whatever else is kept meanwhile; what it came to is one change."""
    desk, _, interview = opened()
    drill = desk.new_drill(interview, seed=7)
    desk.keep_so_far(replace(drill, calls=CALLS[:1]))
    assert [one.calls for one in desk.drills("", interview)] == [CALLS[:1]]
    assert not desk.can_undo
    desk.begin_script(interview, title="Between", text="Hi.")
    desk.keep_so_far(replace(drill, calls=CALLS))
    said = desk.keep_drill(replace(drill, calls=CALLS))
    assert said.text == "Drill of Northwind Labs, Data Engineer, 1 of 2 right."
    assert desk.undo().text == "Undid: drill of Northwind Labs, Data Engineer, 1 of 2 right."
    assert desk.documents().drills == {}
    assert len(desk.documents().scripts) == 1
    desk.redo()
    assert [one.calls for one in desk.drills("", interview)] == [CALLS]


def test_a_drill_is_thrown_away_and_brought_back() -> None:
    """A second time there is nothing to throw away."""
    desk, _, interview = opened()
    drill = kept(desk, interview)
    assert desk.throw_drill_away(drill.id).text.endswith("1 of 2 right, thrown away.")
    with pytest.raises(UsageProblem, match="no longer there"):
        desk.throw_drill_away(drill.id)
    desk.undo()
    assert list(desk.documents().drills) == [drill.id]


def test_drills_of_a_script_and_those_before_there_was_one() -> None:
    """Oldest first; those of another script are told with that one."""
    desk, clock, interview = opened()
    clock.set("2026-11-25 10:00")
    script = desk.begin_script(interview, title="First", text="Hi.")
    other = desk.begin_script(interview, title="Other", text="Hello.")
    late = kept(desk, interview, script.id)
    of_other = kept(desk, interview, other.id)
    clock.set("2026-11-24 10:00")
    early = kept(desk, interview)
    assert [one.id for one in desk.drills(script.id, interview)] == [early.id, late.id]
    assert [one.id for one in desk.drills(other.id, interview)] == [early.id, of_other.id]
    assert [one.id for one in desk.drills("", interview)] == [early.id]


def test_drills_go_with_their_script_and_come_back_with_it() -> None:
    """And it says how many there were."""
    desk, _, interview = opened()
    script = desk.begin_script(interview, title="First", text="Hi.")
    kept(desk, interview, script.id)
    kept(desk, interview)
    assert "“First” with 1 drill, deleted" in desk.delete_text(script).text
    assert len(desk.documents().drills) == 1
    desk.undo()
    assert len(desk.documents().drills) == 2


def test_drills_go_with_their_interview_and_come_back_with_it() -> None:
    """Also one of another round with a script of this one."""
    desk, _, interview = opened()
    second = next(id_ for id_ in desk.documents().interviews if id_ != interview)
    script = desk.begin_script(interview, title="First", text="Hi.")
    kept(desk, interview)
    kept(desk, second, script.id)
    stays = kept(desk, second)
    desk.delete_interview(interview)
    assert list(desk.documents().drills) == [stays.id]
    desk.undo()
    assert len(desk.documents().drills) == 3
    desk.delete_application(next(iter(desk.documents().applications)))
    assert desk.documents().drills == {}
    desk.undo()
    assert len(desk.documents().drills) == 3


def test_what_is_gone_meanwhile() -> None:
    """Without its script it is a drill of the interview; without that there is nothing it belongs to."""
    desk, _, interview = opened()
    script = desk.begin_script(interview, title="First", text="Hi.")
    drill = replace(desk.new_drill(interview, script.id), calls=CALLS)
    desk.delete_text(script)
    desk.keep_drill(drill)
    assert [one.id for one in desk.drills("", interview)] == [drill.id]
    late = replace(desk.new_drill(interview), calls=CALLS)
    desk.delete_interview(interview)
    with pytest.raises(UsageProblem, match="interview is no longer there"):
        desk.keep_drill(late)
    with pytest.raises(UsageProblem, match="interview is no longer there"):
        desk.new_drill(interview)

"""Takes at the desk: kept as they were said, undone, and gone with their interview."""

import pytest
from msgspec.structs import replace

from data.desk import Desk
from data.errors import UsageProblem
from data.records import Mark, Take, TakeEnd
from tests.builders import Hunt
from tests.tui.boards import Clock, desk_on

TEXT = "Hi Maria, this is Sam Okafor. Thank you."


def opened() -> tuple[Desk, Clock, str]:
    """A desk with one interview, its clock, and the interview's id."""
    hunt, clock = Hunt(), Clock()
    interview = hunt.interview(hunt.application(), "2026-11-23 10:00", hr=(hunt.contact("Maria Lopez"),))
    return desk_on(hunt.documents, clock), clock, interview


def kept(desk: Desk) -> Take:
    """A take of the interview's script that was just said."""
    interview = next(iter(desk.documents().interviews))
    script = desk.save_text(desk.script(interview), text=TEXT)
    take = desk.new_take(script, TEXT, 12.5)
    done = replace(take, seconds=12.1, end=TakeEnd.SAID, marks=(Mark(at=12.1, by_hand=True),))
    desk.keep_take(done)
    return done


def test_a_take_is_kept_as_it_was_said() -> None:
    """With its text, its limit and what was expected; a later script changes none of that."""
    desk, _, interview = opened()
    take = kept(desk)
    script = desk.set_limit(desk.save_text(desk.script(interview), text="Something else."), 60)
    (stored,) = desk.takes(script.id)
    assert (stored.text, stored.limit, stored.expected) == (TEXT, 30, 12.5)
    assert stored == replace(take, revision=1)


def test_takes_are_told_oldest_first() -> None:
    """Whatever order they were stored in."""
    desk, clock, interview = opened()
    clock.set("2026-11-25 10:00")
    late = kept(desk)
    clock.set("2026-11-24 10:00")
    early = kept(desk)
    assert [one.id for one in desk.takes(desk.script(interview).id)] == [early.id, late.id]


def test_undo_takes_a_take_away_and_redo_brings_it_back() -> None:
    """A take is a change as any other, and says what it was."""
    desk, _, _ = opened()
    kept(desk)
    assert desk.undo().text.startswith("Undid: take of Northwind Labs, Data Engineer, said after 12.1 s")
    assert desk.documents().takes == {}
    desk.redo()
    assert len(desk.documents().takes) == 1


def test_takes_go_with_their_interview_and_come_back_with_it() -> None:
    """What one said is private: deleting leaves no copy behind."""
    desk, _, interview = opened()
    kept(desk)
    desk.delete_interview(interview)
    assert desk.documents().takes == {}
    desk.undo()
    assert len(desk.documents().takes) == 1


def test_a_take_is_thrown_away_and_brought_back() -> None:
    """It is a change as any other; a second time there is nothing to throw away."""
    desk, _, _ = opened()
    take = kept(desk)
    said = desk.throw_take_away(take.id)
    assert said.text == "Take of Northwind Labs, Data Engineer, said after 12.1 s, thrown away."
    assert desk.documents().takes == {}
    with pytest.raises(UsageProblem, match="no longer there"):
        desk.throw_take_away(take.id)
    desk.undo()
    assert list(desk.documents().takes) == [take.id]


def test_a_script_is_filled_as_it_would_be_said_now() -> None:
    """With what is known of its interview; once that is gone the braces stay."""
    desk, _, interview = opened()
    script = desk.save_text(desk.script(interview), text="Hi {first_name}, about {company}.")
    assert desk.filled(script).text == "Hi Maria, about Northwind Labs."
    desk.delete_interview(interview)
    assert desk.fill_ins(script) == {}
    assert not desk.filled(script).ready

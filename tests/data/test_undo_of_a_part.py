"""Undo and redo on a screen that shows a part of what is stored: they stop where the rest begins."""

import pytest

from data.desk import Desk
from data.desk.undoing import NOTHING_TO_REDO_HERE, NOTHING_TO_UNDO_HERE
from data.records import Debrief, Letter, Result, StepKey, Table
from tests.builders import Hunt
from tests.tui.boards import Clock, desk_on

TAKES: frozenset[Table] = frozenset({"takes"})
LETTERS: frozenset[Table] = frozenset({"letters"})
SCRIPTS: frozenset[Table] = frozenset({"scripts", "takes"})


@pytest.fixture
def desk() -> Desk:
    """Two applications, the first of them with two rounds."""
    hunt = Hunt()
    northwind, quill = hunt.application("Northwind Labs", ""), hunt.application("Quill", "")
    hunt.interview(northwind, "2026-11-12 10:00")
    hunt.interview(northwind, "2026-11-23 10:00")
    hunt.interview(quill, "2026-11-20 10:00")
    return desk_on(hunt.documents, Clock())


def _interviews(desk: Desk) -> list[str]:
    return [*desk.documents().interviews]


def test_only_the_tables_it_shows(desk: Desk) -> None:
    """The takes go one by one; the script they are of stays, and that is said."""
    first, *_ = _interviews(desk)
    script = desk.begin_script(first, title="a", text="Hi.")
    desk.keep_take(desk.new_take(script, "Hi.", 1.0))
    assert desk.undo(TAKES, first).text.startswith("Undid: take")
    stopped = desk.undo(TAKES, first)
    assert (stopped.text, stopped.undoable) == (NOTHING_TO_UNDO_HERE, False)
    assert [*desk.documents().scripts] == [script.id]
    assert desk.redo(TAKES, first).text.startswith("Redid: take")
    assert len(desk.documents().takes) == 1


def test_a_change_that_reaches_further_stays(desk: Desk) -> None:
    """A script that went with its takes is no matter of the takes alone."""
    first, *_ = _interviews(desk)
    script = desk.begin_script(first, title="a", text="Hi.")
    desk.keep_take(desk.new_take(script, "Hi.", 1.0))
    desk.delete_text(script)
    assert desk.undo(TAKES, first).text == NOTHING_TO_UNDO_HERE
    assert desk.undo(SCRIPTS, first).text.startswith("Undid")


def test_only_the_application_it_is_about(desk: Desk) -> None:
    """Another round's script belongs there; another application's doesn't."""
    first, second, quill = _interviews(desk)
    desk.begin_script(second, title="a", text="Hi.")
    assert desk.undo(SCRIPTS, quill).text == NOTHING_TO_UNDO_HERE
    assert desk.undo(SCRIPTS, first).text.startswith("Undid")
    assert desk.redo(SCRIPTS, quill).text == NOTHING_TO_REDO_HERE
    assert desk.redo(SCRIPTS, first).text.startswith("Redid")


def test_the_interview_itself_is_never_taken_away_there(desk: Desk) -> None:
    """What was changed in the list is taken back in the list."""
    first, *_ = _interviews(desk)
    desk.outcome(desk.documents().interviews[first].application_id, Result.OFFER)
    assert desk.undo(SCRIPTS, first).text == NOTHING_TO_UNDO_HERE
    assert desk.undo(about=first).text == NOTHING_TO_UNDO_HERE
    assert desk.undo().text.startswith("Undid")


def _letter(desk: Desk, owner_id: str, contact_id: str = "", application_id: str = "") -> Letter:
    step = StepKey(stage="check-in", owner_id=owner_id, contact_id=contact_id)
    letter = Letter(id="letter-1", revision=0, step=step, application_id=application_id, changed_at="")
    return desk.save_text(letter, text="Hello.", remember=True)


def test_an_application_stands_for_its_rounds(desk: Desk) -> None:
    """A letter about it, a letter about a round, a round's debrief: none of them another application's."""
    first, second, quill = _interviews(desk)
    northwind = desk.documents().interviews[first].application_id
    other = desk.documents().interviews[quill].application_id
    _letter(desk, northwind, application_id=northwind)
    assert desk.undo(LETTERS, other).text == NOTHING_TO_UNDO_HERE
    assert desk.undo(LETTERS, northwind).text.startswith("Undid: check-in")
    _letter(desk, second)
    assert desk.undo(LETTERS, northwind).text.startswith("Undid: check-in")
    debrief = Debrief(id="debrief-1", revision=0, interview_id=second, changed_at="")
    desk.save_text(debrief, text="What went well:", remember=True)
    assert desk.undo(LETTERS, northwind).text == NOTHING_TO_UNDO_HERE
    assert desk.undo(frozenset({"debriefs"}), northwind).text.startswith("Undid: debrief of Northwind Labs")


def test_about_a_contact(desk: Desk) -> None:
    """A word to them alone, whatever it is about; not one to somebody else."""
    first, *_ = _interviews(desk)
    northwind = desk.documents().interviews[first].application_id
    _letter(desk, northwind, "person-001", northwind)
    assert desk.undo(LETTERS, "person-002").text == NOTHING_TO_UNDO_HERE
    assert desk.undo(LETTERS, "person-001").text.startswith("Undid: check-in")


def test_with_nothing_at_all(desk: Desk) -> None:
    """No change was ever made: that is said, as everywhere."""
    first, *_ = _interviews(desk)
    assert desk.undo(TAKES, first).text == "There is nothing to undo."
    assert desk.redo(TAKES, first).text == "There is nothing to redo."

"""Undo and redo on a screen that shows a part of what is stored: they stop where the rest begins."""

import pytest

from data.desk import Desk
from data.desk.undoing import NOTHING_TO_REDO_HERE, NOTHING_TO_UNDO_HERE
from data.records import Result, Table
from tests.builders import Hunt
from tests.tui.boards import Clock, desk_on

TAKES: frozenset[Table] = frozenset({"takes"})
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
    desk.delete_script(script.id)
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


def test_with_nothing_at_all(desk: Desk) -> None:
    """No change was ever made: that is said, as everywhere."""
    first, *_ = _interviews(desk)
    assert desk.undo(TAKES, first).text == "There is nothing to undo."
    assert desk.redo(TAKES, first).text == "There is nothing to redo."

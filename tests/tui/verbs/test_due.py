"""`afterword due`: the order in which things are to be done."""

import json

import pytest
from click.testing import CliRunner

from data.desk import Desk
from data.records import Attempt, AttemptOutcome
from tests.builders import Hunt
from tests.tui import boards
from tui.verbs.due import due


class OnDesk:
    """What the verb is given, with a desk in memory."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk


@pytest.mark.parametrize("swapped", [False, True])
def test_those_due_at_the_same_instant_stand_as_in_the_app(swapped: bool) -> None:
    """The first of two interviewers, whom `d` is about, is the first here too, whatever their ids."""
    hunt = Hunt()
    people = [hunt.contact("Ana Ruiz"), hunt.contact("Zoe Hart")]
    hunt.interview(
        hunt.application(),
        "2026-11-23 10:00",
        interviewers=tuple(reversed(people) if swapped else people),
    )
    desk = boards.desk_on(hunt.documents)
    row = desk.board().rows[0]
    printed = json.loads(CliRunner().invoke(due, ["--json"], obj=OnDesk(desk)).stdout)
    shown = [one["contact"]["name"] for one in printed]
    assert shown == [step.contact.name for step in row.siblings if step.contact]
    assert row.step is not None
    assert row.step.contact is not None
    assert shown[0] == row.step.contact.name


def test_a_call_says_until_when_and_why_then() -> None:
    """What a status bar needs: the time that is good for it, in the person's zone."""
    hunt = Hunt()
    app = hunt.application()
    maria = hunt.contact("Maria Lopez", phone="+1 415 555 0142", zone="America/Los_Angeles")
    hunt.interview(app, "2026-11-16 10:00", hr=(maria,))
    hunt.fact(Attempt, "2026-11-23 18:00", app, contact_id=maria, outcome=AttemptOutcome.NO_ANSWER)
    printed = json.loads(
        CliRunner().invoke(due, ["--json"], obj=OnDesk(boards.desk_on(hunt.documents))).stdout
    )
    (call,) = (one for one in printed if one["label"] == "Ring")
    assert (call["stage"], call["channel"]) == ("phone-call", "phone")
    assert (call["due"], call["until"]) == ("2026-11-24T17:00:00+01:00", "2026-11-24T18:00:00+01:00")
    assert call["why"].startswith("1 call without an answer")

"""How it would go on after hanging up on a machine, and whose day it is."""

import pytest

from data.calls import CallLimits, Do, Ledger, OfficeHours
from data.calls.advising import advise
from data.calls.ledger import Call
from data.calls.next_call import if_hung_up, planned
from data.records import AttemptOutcome
from tests.builders import at, when

NOW = at("2026-11-30 11:00")
LIMITS, HOURS = CallLimits(), OfficeHours()


def silent(*days: str) -> Ledger:
    """Nobody answered on these days."""
    return Ledger(tuple(Call(at(day), AttemptOutcome.NO_ANSWER) for day in days))


@pytest.mark.parametrize(
    ("ledger", "told"),
    [
        (silent(), "call Tue 01 Dec 08:00"),
        (silent("2026-11-27 08:10"), "call Tue 01 Dec 16:30"),
        (silent("2026-11-26 08:10", "2026-11-27 17:00"), "write Mon 30 Nov 11:00"),
    ],
)
def test_after_hanging_up(ledger: Ledger, told: str) -> None:
    """On another day at a time of day not yet tried; with nothing left to try, it is written."""
    going = if_hung_up(ledger, NOW, LIMITS, HOURS)
    assert going is not None
    assert f"{going.do} {going.at.format('ddd DD MMM HH:mm')}" == told


@pytest.mark.parametrize("day", ["2026-12-03", "2026-12-03 15:00"])
def test_the_day_they_named(day: str) -> None:
    """Theirs, with a time or without; a time of our own is not."""
    asked = Ledger((Call(at("2026-11-27 11:00"), AttemptOutcome.CALL_BACK, call_back=when(day)),))
    assert planned(asked, advise(asked, NOW, LIMITS), HOURS).asked
    going = planned(silent(), advise(silent(), NOW, LIMITS), HOURS)
    assert (going.do, going.asked) == (Do.CALL, False)

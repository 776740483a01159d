"""A call from dialling to its end, with the readings of a stopwatch."""

import pytest

from data.calls.on_the_line import OnTheLine, Phase
from tests.builders import at

BEFORE = OnTheLine()
RINGING = BEFORE.dial(at("2026-11-30 18:00"), 100.0)
MACHINE = RINGING.answered_by_machine()
AFTER = MACHINE.over(112.5)


@pytest.mark.parametrize(
    ("line", "phase", "shown", "runs"),
    [
        (BEFORE, Phase.BEFORE, 0, False),
        (RINGING, Phase.RINGING, 15, True),
        (MACHINE, Phase.MACHINE, 15, True),
        (AFTER, Phase.AFTER, 12, False),
        (MACHINE.no_machine(), Phase.RINGING, 15, True),
        (AFTER.taken_back(), Phase.MACHINE, 12, False),
        (RINGING.over(103.0).taken_back(), Phase.RINGING, 3, False),
        (RINGING.over(103.0).taken_back().over(115.0), Phase.AFTER, 3, False),
        (AFTER.taken_back().no_machine(), Phase.RINGING, 12, False),
        # what can't be changes nothing
        (BEFORE.answered_by_machine(), Phase.BEFORE, 0, False),
        (BEFORE.no_machine(), Phase.BEFORE, 0, False),
        (BEFORE.over(103.0), Phase.BEFORE, 0, False),
        (BEFORE.taken_back(), Phase.BEFORE, 0, False),
        (RINGING.dial(at("2026-11-30 18:01"), 110.0), Phase.RINGING, 15, True),
        (AFTER.dial(at("2026-11-30 18:01"), 110.0), Phase.AFTER, 12, False),
        (AFTER.answered_by_machine(), Phase.AFTER, 12, False),
        (AFTER.over(120.0), Phase.AFTER, 12, False),
    ],
)
def test_where_it_is(line: OnTheLine, phase: Phase, shown: int, runs: bool) -> None:
    """The phase, the seconds at the reading 115.9, and whether they go on."""
    assert (line.phase, line.seconds(115.9), line.runs) == (phase, shown, runs)


def test_when_it_began() -> None:
    """By the clock, whatever comes after it; before it has none."""
    assert AFTER.taken_back().dialled == at("2026-11-30 18:00")
    assert BEFORE.dialled is None


@pytest.mark.parametrize(("reading", "left"), [(100.0, 1.0), (100.25, 0.75), (105.0, 1.0), (105.75, 0.25)])
def test_the_next_second(reading: float, left: float) -> None:
    """How long what is shown stays."""
    assert RINGING.until_next(reading) == left

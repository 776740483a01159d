"""What is stored of a recording that is over."""

import pytest

from data.records import Reading, TakeEnd
from data.rehearsal.keeping import kept
from data.rehearsal.recording import Recording
from tests.data.rehearsal.said import TIMING
from tests.data.samples import take


def test_thousandths_and_never_more_than_the_limit() -> None:
    """Rounding doesn't carry anything past it."""
    cut = kept(take(marks=()), Recording(TIMING, 9.8766).at(100), Reading.BLIND)
    assert cut is not None
    assert (cut.seconds, cut.end, cut.reading) == (9.8766, TakeEnd.CUT_OFF, Reading.BLIND)
    stopped = kept(take(marks=()), Recording(TIMING, 60).stop(4.123456), Reading.FULL)
    assert stopped is not None
    assert stopped.seconds == 4.123


@pytest.mark.parametrize(("second", "is_kept"), [(1.99, False), (2.0, True)])
def test_a_key_pressed_by_mistake_leaves_no_take(second: float, is_kept: bool) -> None:
    """What was stopped within two seconds is nothing to keep; what was cut off as early is."""
    assert (kept(take(), Recording(TIMING, 60).stop(second), Reading.FULL) is not None) is is_kept
    assert kept(take(), Recording(TIMING, 1).at(2), Reading.FULL) is not None
    assert kept(take(), Recording(TIMING, 60).stop(second), Reading.FULL, 0.0) is not None

"""A limit as people type it."""

import pytest

from data.errors import UsageProblem
from data.limits import LIMITS
from tui.typed_limit import step_from, typed_limit


@pytest.mark.parametrize(
    ("line", "seconds"),
    [
        ("45", 45),
        ("45 s", 45),
        ("45sec", 45),
        ("1:30", 90),
        ("0:05", 5),
        ("2 min", 120),
        ("2m", 120),
        ("1,5 min", 90),
        ("1 min 30", 90),
        ("1 minute 30 seconds", 90),
        ("27.5", 27.5),
        ("60 min", 3600),
        (" 30 ", 30),
    ],
)
def test_understood(line: str, seconds: float) -> None:
    """Seconds, minutes, and both, the ways they are written."""
    assert typed_limit(line) == seconds


@pytest.mark.parametrize(
    "line",
    ["", "soon", "-5", "0", "0.4", "61 min", "1:75", "nan", "inf", "1e9", "30 kg", "9" * 400, "s", "min"],
)
def test_nonsense_is_refused_in_one_sentence(line: str) -> None:
    """What is no length of time, and what no machine has."""
    with pytest.raises(UsageProblem) as refused:
        typed_limit(line)
    assert refused.value.sentence.count(".") == 1


def test_steps() -> None:
    """From anywhere to the next one, and no further than the ends."""
    assert [step_from(30, 1), step_from(45, 1), step_from(180, 1), step_from(400, 1)] == [60, 60, 180, 400]
    assert [step_from(30, -1), step_from(45, -1), step_from(10, -1), step_from(5, -1)] == [20, 30, 10, 5]
    assert LIMITS == (10, 20, 30, 60, 90, 120, 180)

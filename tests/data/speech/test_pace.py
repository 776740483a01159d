"""The pace learned from takes: which of them count, and what they come to."""

import math
import subprocess
import sys
from typing import Any

import pytest

from data.records import Hold, Mark, Take, TakeEnd
from data.speech import PLAIN_PACE, pace, scale_for, seconds
from data.speech.pace import Pace, not_learned, pace_from
from tests.builders import stored

TEXT = "Hi, this is Sam Okafor about the engineer role. " * 5
PLAIN = seconds(TEXT)


def a_take(slower: float = 1.0, day: int = 1, **fields: Any) -> Take:
    """A good take said `slower` times as slowly as at scale 1."""
    usual: dict[str, Any] = {
        "id": f"take-{day}",
        "script_id": "script",
        "interview_id": "interview",
        "at": stored(f"2026-11-{day:02} 10:00"),
        "text": TEXT,
        "limit": 60,
        "expected": PLAIN,
        "seconds": PLAIN * slower,
        "end": TakeEnd.SAID,
        "marks": (Mark(at=5), Mark(at=PLAIN * slower, by_hand=True)),
    }
    return Take(**(usual | fields))


def test_without_takes_an_ordinary_pace() -> None:
    """150 words a minute, within 18 %."""
    pace = pace_from([])
    assert pace.words_a_minute == pytest.approx(150)
    assert (pace.takes, pace.band) == (0, 0.18)


def test_one_take_outweighs_what_was_assumed_four_times() -> None:
    """The logarithms are mixed, the prior worth a quarter of a take."""
    pace = pace_from([a_take(1.3)])
    assert pace.scale == pytest.approx(math.exp((math.log(1.3) + 0.25 * math.log(160 / 150)) / 1.25))
    assert (pace.takes, pace.band) == (1, 0.12)


def test_an_outlier_among_three_changes_little() -> None:
    """The median holds."""
    pace = pace_from([a_take(1.1, 1), a_take(1.1, 2), a_take(1.45, 3)])
    assert pace.scale == pytest.approx(1.1, rel=0.01)
    assert (pace.takes, pace.band) == (3, 0.10)
    assert pace_from([a_take(day=1), a_take(day=2)]).band == 0.11


def test_the_last_eight_count_in_whatever_order_they_come() -> None:
    """Nine slow ones of old don't weigh against eight quick ones since."""
    takes = [a_take(1.4, day) for day in range(1, 10)] + [a_take(0.9, day) for day in range(10, 18)]
    pace = pace_from(reversed(takes))
    assert pace == pace_from(takes)
    assert pace.scale == pytest.approx(0.9, rel=0.01)
    assert pace.takes == 17


def test_a_ninth_take_no_longer_counts() -> None:
    """The median of eight lies between the middle two; an older ninth would move it to one of them."""
    slower = [1.4, 1.0, 1.0, 1.0, 1.0, 1.2, 1.2, 1.2, 1.2]
    takes = [a_take(each, day) for day, each in enumerate(slower, 1)]
    middle = (math.log(1.0) + math.log(1.2)) / 2
    assert math.log(pace_from(takes).scale) == pytest.approx((8 * middle + 0.25 * math.log(160 / 150)) / 8.25)


def test_the_figures_of_the_rule() -> None:
    """As they were found: eight takes, a prior of a quarter of one, 10 s, 0.65 to 1.5 times, four bands."""
    assert (pace.NEWEST, pace.PRIOR_TAKES) == (8, 0.25)
    assert (pace.SHORTEST, pace.FASTEST, pace.SLOWEST) == (10, 0.65, 1.5)
    assert pace.BANDS == (0.18, 0.12, 0.11, 0.10)


def test_ten_seconds_are_enough() -> None:
    """Exactly ten count; a hair less doesn't."""
    long_enough: dict[str, Any] = {"text": "Hi, this is Sam Okafor. " * 5, "expected": 10.0}
    assert not_learned(a_take(seconds=10.0, **long_enough)) == ""
    assert "less than 10 seconds" in not_learned(a_take(seconds=math.nextafter(10.0, 0), **long_enough))


def test_the_edges_of_what_was_expected_count() -> None:
    """Exactly 1.5 and 0.65 times the seconds expected are learned from; a hair beyond isn't."""
    for at, beyond in ((30.0, 31), (13.0, 12)):
        assert not_learned(a_take(expected=20.0, seconds=at)) == ""
        assert "the 20 seconds expected" in not_learned(
            a_take(expected=20.0, seconds=math.nextafter(at, beyond))
        )


def test_it_loads_next_to_nothing() -> None:
    """Neither records nor dates, documents or screens: `data.speech` and its pace are standard library alone."""
    program = (
        "import sys, data.speech, data.speech.pace\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules} & "
        "{'msgspec', 'arrow', 'textual', 'tinydb', 'click', 'rich'}), "
        "*(name for name in sys.modules if name.startswith('data.') and not name.startswith('data.speech')))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"end": TakeEnd.STOPPED}, "stopped"),
        ({"end": TakeEnd.CUT_OFF}, "cut off"),
        ({"marks": (Mark(at=PLAIN),)}, "by itself"),
        ({"marks": ()}, "by itself"),
        ({"seconds": 9.9}, "less than 10 seconds"),
        ({"seconds": PLAIN * 1.51}, "more than 1.5 times"),
        ({"seconds": PLAIN * 0.64}, "less than 0.65 of"),
        ({"text": "—", "expected": 0}, "nothing to say"),
        ({"seconds": PLAIN, "holds": (Hold(start=1, end=1 + PLAIN * 0.4),)}, "less than 0.65 of"),
    ],
)
def test_what_nothing_is_learned_from(fields: dict[str, Any], said: str) -> None:
    """One sentence says why, and the pace stays as it was."""
    take = a_take(day=2, **fields)
    sentence = not_learned(take)
    assert said in sentence
    assert sentence.endswith(".")
    assert pace_from([a_take(), take]) == pace_from([a_take()])


@pytest.mark.parametrize("slower", [0.65, 1.0, 1.5])
def test_what_is_learned_from(slower: float) -> None:
    """Anything from 0.65 to 1.5 of what was expected, silences in which it was held left out."""
    assert not_learned(a_take(slower + 1e-9 if slower < 1 else slower - 1e-9)) == ""
    held = a_take(seconds=PLAIN + 30, holds=(Hold(start=3, end=33),))
    assert pace_from([held]).scale == pytest.approx(pace_from([a_take()]).scale)


def test_words_a_minute_and_scale_are_two_ways_to_say_it() -> None:
    """One from the other and back."""
    assert Pace(scale_for(120), 0, 0.18).words_a_minute == pytest.approx(120)
    assert Pace(1, 0, 0.18).words_a_minute == PLAIN_PACE

"""Pure: how fast a person speaks, learned from their takes.

People differ by 10 % from each other and by 5 % from take to take. Among three takes with one outlier the
median is 5.3 % off, the mean 15 %; eight takes are as good as it gets.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING, Final

from data.speech.timing import DEFAULT_PACE, PLAIN_PACE, scale_for, seconds

if TYPE_CHECKING:  # the speaking time needs nothing but the standard library, and neither does a pace
    from data.records import Take


NEWEST: Final = 8
"""Takes the median is taken of."""
PRIOR_TAKES: Final = 0.25
"""What it counts, in takes, that people speak at DEFAULT_PACE."""
SHORTEST: Final = 10.0
"""Seconds of a take from which on it says something about a pace."""
SLOWEST: Final = 1.5
FASTEST: Final = 0.65
"""How many times the expected seconds a take may have taken."""
BANDS: Final = (0.18, 0.12, 0.11, 0.10)
"""How far off the estimate may be with no take, one, two, and from three on.

Measured on people: 8.7 % mean error with no take, 5.4 % with one, 4.4 % with three; a band is about twice that.
"""


@dataclass(frozen=True, slots=True)
class Pace:
    """How a person speaks: `scale` for `timed`, from so many good `takes`; the estimate is right within `band`."""

    scale: float
    takes: int
    band: float

    @property
    def words_a_minute(self) -> float:
        """The pace in words of plain prose: words of a text with numbers and addresses say little."""
        return PLAIN_PACE / self.scale


def pace_from(takes: "Iterable[Take]") -> Pace:
    """The pace that the good ones among these takes show, in whatever order they come."""
    good = sorted((take for take in takes if not not_learned(take)), key=lambda take: (take.at.utc, take.id))
    newest = [math.log(_speaking(take) / _plain_seconds(take.text)) for take in good[-NEWEST:]]
    prior = math.log(scale_for(DEFAULT_PACE))
    learned = len(newest) * median(newest) if newest else 0.0
    scale = math.exp((learned + PRIOR_TAKES * prior) / (len(newest) + PRIOR_TAKES))
    return Pace(scale, len(good), BANDS[min(len(good), len(BANDS) - 1)])


def not_learned(take: "Take") -> str:
    """Why the pace isn't learned from this take, in a sentence; empty when it is."""
    if take.end == "stopped":
        return "It was stopped before the end."
    if take.end == "cut off":
        return "It was cut off before the end."
    if not take.marks or not take.marks[-1].by_hand:
        return "The text ran to its end by itself, which says nothing about your pace; end it with space."
    spoken = _speaking(take)
    if spoken < SHORTEST:
        return f"It took less than {SHORTEST:.0f} seconds, too little to tell a pace from."
    if take.expected <= 0 or _plain_seconds(take.text) <= 0:
        return "There was nothing to say in it."
    if spoken > SLOWEST * take.expected:
        return f"It took more than {SLOWEST} times the {take.expected:.0f} seconds expected."
    if spoken < FASTEST * take.expected:
        return f"It took less than {FASTEST} of the {take.expected:.0f} seconds expected."
    return ""


def _speaking(take: "Take") -> float:
    """Seconds of the take without the silences in which it was held."""
    return take.seconds - sum(max(0.0, hold.end - hold.start) for hold in take.holds)


@lru_cache(64)
def _plain_seconds(text: str) -> float:
    return seconds(text)

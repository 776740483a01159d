"""Pure: what comes before the beep, the countdown and the greeting, as a function of the seconds since its start."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from data.script import fill

COUNT: Final = 3
"""Steps of the countdown."""
QUICK: Final = 0.5
"""Seconds of a step where a take is begun again."""
_END: Final = frozenset(".!?…\n")


@dataclass(frozen=True, slots=True)
class Opening:
    """The countdown takes `COUNT` steps of `step` seconds; the greeting then lasts `greeting` seconds."""

    greeting: float
    step: float = 1.0

    @classmethod
    def again(cls) -> "Opening":
        """Quickly, and without the greeting: one heard it just now."""
        return cls(0.0, QUICK)

    @classmethod
    def at_the_beep(cls) -> "Opening":
        """Neither countdown nor greeting: whoever opens it heard the beep just now."""
        return cls(0.0, 0.0)

    @classmethod
    def waiting(cls) -> "Opening":
        """A real machine speaks, for nobody knows how long: the beep is when the person says so."""
        return cls(math.inf, 0.0)

    @property
    def beeps(self) -> bool:
        """Whether the beep is made here; else it was heard already, or will be."""
        return 0 < self.beep < math.inf

    @property
    def waits(self) -> bool:
        """Whether the beep is heard by the person, not made here."""
        return math.isinf(self.greeting)

    @property
    def counted(self) -> float:
        """The second at which the countdown is over."""
        return COUNT * self.step

    @property
    def beep(self) -> float:
        """The second of the beep."""
        return self.counted + self.greeting

    def count(self, second: float) -> int:
        """What the countdown shows, 3 to 1; 0 once it is over."""
        return max(COUNT - int(max(second, 0.0) / self.step), 0) if self.step else 0

    def next_change(self, second: float) -> float:
        """The second after `second` at which there is something else to see: a number, the greeting, the beep."""
        if second < self.counted:
            return (int(max(second, 0.0) / self.step) + 1) * self.step
        return self.beep


def greeting(template: str, values: Mapping[str, str]) -> str:
    """What the machine says: `template` filled, without the sentences that need what isn't known yet."""
    filled = fill(template, values)
    if not (filled.unfilled or filled.unknown):
        return " ".join(filled.text.split())
    whole = (sentence for sentence in _sentences(template) if fill(sentence, values).ready)
    return " ".join(" ".join(fill(sentence, values).text for sentence in whole).split())


def _sentences(text: str) -> list[str]:
    sentences, begin = [], 0
    for at, letter in enumerate(text):
        if letter in _END and (at + 1 == len(text) or text[at + 1].isspace()):
            sentences.append(text[begin : at + 1])
            begin = at + 1
    return [*sentences, text[begin:]]

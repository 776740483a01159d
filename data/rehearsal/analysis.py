"""Pure: what a take tells afterwards: what was left unsaid, the slowest sentence, the pauses, the pace."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.records import Take, TakeEnd
from data.rehearsal.told import ENOUGH, SILENCE, Told

if TYPE_CHECKING:
    from data.speech import Timing

UNSTEADY: Final = 0.3
"""Seconds by which a sentence must have been slower than the others to be named."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it was said: its words, how long it took without holds, and how long it should have.

    `expected` is at the overall pace of this very take.
    """

    text: str
    took: float
    expected: float

    @property
    def slower(self) -> float:
        """Seconds more than expected."""
        return self.took - self.expected


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence of `seconds`.

    `sure` where the text was held: then it came after the `words`, none at the very beginning. Else it is what
    the sentence that begins with them took longer than it should have; `first`: nothing was said before it.
    """

    seconds: float
    words: str
    sure: bool
    first: bool = False


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a take tells. `unsaid` is the rest of the text and `unsaid_words` its number of spoken words.

    `words_a_minute` counts spoken words, too, digits one by one; 0 where nothing was said. `slowest` is None where
    no sentence stands out, or too few were marked to tell. `by_itself`: the text ran to its end and nobody marked
    a sentence as said, so that its length is the prompter's own.
    """

    unsaid: str
    unsaid_words: int
    words_a_minute: float
    slowest: Sentence | None
    pauses: tuple[Pause, ...]
    by_itself: bool


def analysed(take: Take, timing: "Timing") -> Analysis:
    """What `take` tells, `timing` being its text timed at any pace."""
    told = Told(take, timing)
    said = told.said_tokens()
    unsaid = timing.tokens[said:]
    spoken = sum(len(token.words) for token in timing.tokens[:said])
    return Analysis(
        unsaid=take.text[unsaid[0].start :].rstrip() if unsaid else "",
        unsaid_words=sum(len(token.words) for token in unsaid),
        words_a_minute=spoken * 60 / take.seconds if take.seconds else 0.0,
        slowest=_slowest(told),
        pauses=_pauses(told),
        by_itself=take.end is TakeEnd.SAID and not any(mark.by_hand for mark in take.marks),
    )


def _slowest(told: Told) -> Sentence | None:
    """The sentence that took the most of what it should have, if that is anything to speak of."""
    if len(told.by_hand) < ENOUGH:
        return None
    number = max(told.by_hand, key=lambda one: told.took(one) / told.expected(one))
    sentence = Sentence(told.words(number), told.took(number), told.expected(number) * told.steady)
    return sentence if sentence.slower >= UNSTEADY else None


def _pauses(told: Told) -> tuple[Pause, ...]:
    """Every silence worth a warning, in the order of the take."""
    found = [
        (hold.start, Pause(hold.end - hold.start, told.before(hold.start), sure=True))
        for hold in told.take.holds
        if hold.end - hold.start >= SILENCE
    ]
    for number in told.by_hand:
        if (slower := told.slower(number)) >= SILENCE:
            begin, _ = told.from_to(number)
            found.append((begin, Pause(slower, told.words(number), sure=False, first=number == 0)))
    return tuple(pause for _, pause in sorted(found, key=lambda one: one[0]))

"""Pure: where the text stands in a recording, reckoned from the last key or sentence end."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from data.records import Hold, Mark, TakeEnd

if TYPE_CHECKING:
    from data.speech import Timing

NEARLY: Final = 1e-9
"""Seconds that reckoning may be out by."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A moment of a recording. `now` is the second since the beep, `timing` the text at the person's pace.

    At the second `since` the text stood at its own second `stood`, and has moved on by `speed` from there,
    unless it is held or waits. `by_hand`: the person marks the ends of the sentences, and the text waits for
    them. `shown`: the second at which a text running by itself was through; `patient`: then
    only the person ends it, however long that takes.
    """

    timing: "Timing"
    limit: float
    now: float = 0.0
    since: float = 0.0
    stood: float = 0.0
    speed: float = 1.0
    marks: tuple[Mark, ...] = ()
    holds: tuple[Hold, ...] = ()
    held_since: float | None = None
    by_hand: bool = False
    shown: float | None = None
    patient: bool = False
    end: TakeEnd | None = None

    # --- what there is to see

    @property
    def place(self) -> float:
        """Where the text stands, in its own seconds; never past the end of the sentence that is said."""
        if self.end is not None or self.held_since is not None:
            return self.stood
        return min(self.stood + (self.now - self.since) * self.speed, self.ends)

    @property
    def sentence(self) -> int:
        """The number of the sentence that is said, from 0; the last one to the end."""
        return min(len(self.marks), len(self.timing.sentences) - 1)

    @property
    def word(self) -> int:
        """The index of the token that is said now, or was said last."""
        begins = [token.begins for token in self.timing.tokens]
        return min(max(bisect_right(begins, self.place + NEARLY) - 1, 0), self.last)

    @property
    def waits(self) -> bool:
        """True while the text stands at the end of a sentence, and only the person can say that it is said."""
        return self.end is None and self.held_since is None and self.place >= self.ends - NEARLY

    @property
    def held(self) -> float:
        """Seconds the text was held so far."""
        now = self.now - self.held_since if self.held_since is not None else 0.0
        return now + sum(hold.end - hold.start for hold in self.holds)

    # --- the sentence that is said

    @property
    def first(self) -> int:
        """The index of the first token of the sentence that is said."""
        return self.timing.sentences[self.sentence].first

    @property
    def last(self) -> int:
        """The index of its last token."""
        return self.timing.sentences[self.sentence].end - 1

    @property
    def begins(self) -> float:
        """Where its first word begins, in the text's own seconds."""
        return self.timing.tokens[self.first].begins

    @property
    def ends(self) -> float:
        """Where its last word ends."""
        return self.timing.tokens[self.last].ends

    @property
    def entered(self) -> float:
        """Where the text stood when it came into this sentence by itself: at the end of the one before."""
        return self.timing.tokens[self.first - 1].ends if self.first else 0.0

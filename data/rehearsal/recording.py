"""Pure: the text running against the limit, as a function of the seconds since the beep and of the keys pressed.

There is no clock in here. Every state is a value; `at` and the keys give the next one. Where the text stands
is reckoned from the last key or sentence end, so it makes no difference how often one looks.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace as with_fields

from data.records import Hold, Mark, Reading, Take, TakeEnd

if TYPE_CHECKING:
    from data.speech import Timing

PATIENCE: Final = 5.0
"""Seconds that a text which ran by itself waits at its end for somebody slower."""
BOUNCE: Final = 0.25
"""Seconds within which a second press of a key is the first one, held too long."""
FASTER: Final = 0.05
"""Share of the pace a press of + or - changes."""
SPEEDS: Final = (0.5, 2.0)
_FINE: Final = 3
"""Decimals of a second that are kept."""
_NEARLY: Final = 1e-9
"""Seconds that reckoning may be out by."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One recording. `now` is the second since the beep, `timing` the text at the person's pace.

    At the second `since` the text stood at its own second `stood`, and has moved on by `speed` from there,
    unless it is held or waits. `by_hand`: the person marks the ends of the sentences, and the text waits for
    them. `shown`: the second at which a text running by itself was through.
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
    end: TakeEnd | None = None

    # --- what there is to see

    @property
    def place(self) -> float:
        """Where the text stands, in its own seconds; never past the end of the sentence that is said."""
        if self.end is not None or self.held_since is not None:
            return self.stood
        return min(self.stood + (self.now - self.since) * self.speed, self._ends)

    @property
    def sentence(self) -> int:
        """The number of the sentence that is said, from 0; the last one to the end."""
        return min(len(self.marks), len(self.timing.sentences) - 1)

    @property
    def word(self) -> int:
        """The index of the token that is said now, or was said last."""
        begins = [token.begins for token in self.timing.tokens]
        return min(max(bisect_right(begins, self.place + _NEARLY) - 1, 0), self._last)

    @property
    def waits(self) -> bool:
        """True while the text stands at the end of a sentence, and only the person can say that it is said."""
        return self.end is None and self.held_since is None and self.place >= self._ends - _NEARLY

    def next_change(self) -> float:
        """The second at which another word is said, or this sentence, or the recording, ends by itself."""
        event = self._next_event()
        if self.end is not None or self.held_since is not None or self.waits:
            return event
        coming = (token.begins for token in self.timing.tokens[self.word + 1 : self._last + 1])
        later = next((begins for begins in coming if begins > self.place + _NEARLY), self._ends)
        return min(event, self.since + (later - self.stood) / self.speed)

    # --- time and keys

    def at(self, second: float) -> "Recording":
        """As it is at `second`; time never goes back."""
        state = self
        while state.end is None and (due := state._next_event()) <= second:
            state = state._pass(due)
        return state if state.end is not None else replace(state, now=max(second, state.now))

    def said(self, second: float) -> "Recording":
        """The person has said the sentence: on to the next at once. While held it goes on instead.

        Early in a sentence that the text began by itself they mean the one before: they are slower than it.
        """
        state = self.at(second)
        if state.end is not None:
            return state
        if state.held_since is not None:
            return state.hold(second)
        last = state.marks[-1] if state.marks else Mark(at=0, by_hand=True)
        if last.by_hand and state.now - last.at < BOUNCE:
            return state
        mark = Mark(at=state.now, by_hand=True)
        if not last.by_hand and state.shown is None and state.place < (state._entered + state._ends) / 2:
            return state._go_on(state._begins, marks=(*state.marks[:-1], mark), by_hand=True)
        state = replace(state, marks=(*state.marks, mark), by_hand=True)
        if len(state.marks) == len(state.timing.sentences):
            return state._ended(TakeEnd.SAID, state.now)
        return state._go_on(state._begins)

    def hold(self, second: float) -> "Recording":
        """Hold the text, or let it go on; the machine records the silence."""
        state = self.at(second)
        if state.end is not None or state.shown is not None:
            return state
        if state.held_since is None:
            return replace(state._go_on(state.place), held_since=state.now)
        return replace(state._go_on(state.stood), held_since=None, holds=state._all_holds(state.now))

    def faster(self, second: float, steps: int = 1) -> "Recording":
        """Change the pace by `steps` presses of + (negative: of -), from the current word on."""
        state = self.at(second)
        slowest, fastest = SPEEDS
        speed = min(max(round(state.speed + steps * FASTER, 2), slowest), fastest)
        return state if state.end is not None else state._go_on(state.place, speed=speed)

    def stop(self, second: float) -> "Recording":
        """The person stops it. A text that ran through by itself was said."""
        state = self.at(second)
        if state.end is not None:
            return state
        return state._pass_as_said() if state.shown is not None else state._ended(TakeEnd.STOPPED, state.now)

    def kept(self, take: Take, reading: Reading) -> Take:
        """`take` as it went."""
        exact = _no_later_than(self.limit)
        return with_fields(
            take,
            seconds=exact(self.now),
            end=self.end or TakeEnd.STOPPED,
            reading=reading,
            marks=tuple(with_fields(mark, at=exact(mark.at)) for mark in self.marks),
            holds=tuple(Hold(start=exact(one.start), end=exact(one.end)) for one in self.holds),
        )

    # --- how it gets there

    @property
    def _first(self) -> int:
        return self.timing.sentences[self.sentence].first

    @property
    def _last(self) -> int:
        return self.timing.sentences[self.sentence].end - 1

    @property
    def _begins(self) -> float:
        return self.timing.tokens[self._first].begins

    @property
    def _ends(self) -> float:
        return self.timing.tokens[self._last].ends

    @property
    def _entered(self) -> float:
        """Where the text stood when it came into this sentence by itself: at the end of the one before."""
        return self.timing.tokens[self._first - 1].ends if self._first else 0.0

    def _next_event(self) -> float:
        """When something happens without a key."""
        if self.held_since is not None or self.by_hand:
            return self.limit
        if self.shown is not None:
            return min(self.shown + PATIENCE, self.limit)
        return min(self.since + (self._ends - self.stood) / self.speed, self.limit)

    def _pass(self, second: float) -> "Recording":
        """What happens by itself at `second`."""
        state = replace(self, now=max(second, self.now))
        if state.shown is not None:
            return state._pass_as_said()
        ends = state.since + (state._ends - state.stood) / state.speed
        if state.held_since is not None or state.by_hand or second < ends:
            return state._ended(TakeEnd.CUT_OFF, state.limit)
        if len(state.marks) == len(state.timing.sentences) - 1:
            return replace(state, shown=second)
        return state._go_on(state._ends, marks=(*state.marks, Mark(at=second)))

    def _pass_as_said(self) -> "Recording":
        shown = self.now if self.shown is None else self.shown
        return replace(self, marks=(*self.marks, Mark(at=shown)))._ended(TakeEnd.SAID, shown)

    def _ended(self, end: TakeEnd, second: float) -> "Recording":
        holds = self._all_holds(second)
        return replace(self, stood=self.place, now=second, end=end, holds=holds, held_since=None)

    def _all_holds(self, until: float) -> tuple[Hold, ...]:
        since = self.held_since
        if since is None or since >= until:
            return self.holds
        return (*self.holds, Hold(start=since, end=until))

    def _go_on(
        self,
        stood: float,
        *,
        marks: tuple[Mark, ...] | None = None,
        by_hand: bool | None = None,
        speed: float | None = None,
    ) -> "Recording":
        """From `stood` on, from now on."""
        return replace(
            self,
            since=self.now,
            stood=stood,
            marks=self.marks if marks is None else marks,
            by_hand=self.by_hand if by_hand is None else by_hand,
            speed=speed or self.speed,
        )


def _no_later_than(limit: float) -> Callable[[float], float]:
    return lambda second: min(round(second, _FINE), limit)

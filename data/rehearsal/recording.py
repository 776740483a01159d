"""Pure: the text running against the limit, as a function of the seconds since the beep and of the keys pressed.

There is no clock in here. Every state is a value; `at` and the keys give the next one. Where the text stands
is reckoned from the last key or sentence end, so it makes no difference how often one looks.
"""

from dataclasses import dataclass, replace
from typing import Final

from data.records import Hold, Mark, TakeEnd
from data.rehearsal.standing import NEARLY, Standing
from data.speech.pace import SLOWEST

LEAD: Final = 6.0
"""Seconds of silence after the beep with which somebody may begin: the text runs already."""
PATIENCE: Final = LEAD + 1
"""Seconds, over SLOWEST times the text's own, that a text which ran by itself waits for who says it."""
BOUNCE: Final = 0.25
"""Seconds within which a second press of a key is the first one, held too long."""
FASTER: Final = 0.05
"""Share of the pace a press of + or - changes."""
SPEEDS: Final = (0.5, 2.0)


@dataclass(frozen=True, slots=True)
class Recording(Standing):
    """One recording: what time and keys make of it."""

    def next_change(self) -> float:
        """The second at which another word is said, or this sentence, or the recording, ends by itself."""
        event = self._next_event()
        if self.end is not None or self.held_since is not None or self.waits:
            return event
        coming = (token.begins for token in self.timing.tokens[self.word + 1 : self.last + 1])
        later = next((begins for begins in coming if begins > self.place + NEARLY), self.ends)
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

        The first press means the first sentence as long as somebody slow who began late can have come no
        further: however far the text has run meanwhile. After that the text was left to run by itself, and
        it means the sentence that runs; early in that one, the one before. Every later press means the next.
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
        if state._may_be_the_first:
            state = replace(state, marks=(), shown=None)
        elif not last.by_hand and state.shown is None and state.place < (state.entered + state.ends) / 2:
            return state._go_on(state.begins, marks=(*state.marks[:-1], mark), by_hand=True)
        state = replace(state, marks=(*state.marks, mark), by_hand=True)
        if len(state.marks) == len(state.timing.sentences):
            return state._ended(TakeEnd.SAID, state.now)
        return state._go_on(state.begins)

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

    @property
    def means_the_first(self) -> bool:
        """True where the text ran through by itself, and a press now still means its first sentence."""
        return self.shown is not None and self._may_be_the_first and len(self.timing.sentences) > 1

    # --- how it gets there

    @property
    def _may_be_the_first(self) -> bool:
        """Whether who presses space for the first time can be at the end of the first sentence only now."""
        sentence = self.timing.sentences[0]
        length = self.timing.tokens[sentence.end - 1].ends / self.speed
        return not self.by_hand and self.now - self.held <= LEAD + SLOWEST * length + NEARLY

    def _next_event(self) -> float:
        """When something happens without a key."""
        if self.held_since is not None or self.by_hand:
            return self.limit
        if self.shown is not None:
            if self.patient:
                return self.limit
            return min(self.shown * SLOWEST + PATIENCE, self.limit)
        return min(self.since + (self.ends - self.stood) / self.speed, self.limit)

    def _pass(self, second: float) -> "Recording":
        """What happens by itself at `second`."""
        state = replace(self, now=max(second, self.now))
        if state.shown is not None:
            return state._pass_as_said()
        ends = state.since + (state.ends - state.stood) / state.speed
        if state.held_since is not None or state.by_hand or second < ends:
            return state._ended(TakeEnd.CUT_OFF, state.limit)
        if len(state.marks) == len(state.timing.sentences) - 1:
            return replace(state, shown=second)
        return state._go_on(state.ends, marks=(*state.marks, Mark(at=second)))

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

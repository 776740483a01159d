"""Pure: one call of a drill, as a function of one stopwatch's readings and of one key."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from msgspec import structs

from data.drill.times import HELLO_AGAIN, RING, beep, ends, rung
from data.records import Answer, DrillCall, Reaction

_FINE: Final = 3
"""Decimals of a second that are kept."""


class CallPhase(StrEnum):
    """How far a call is."""

    RINGING = "ringing"
    ANSWERED = "answered"
    GREETING = "greeting"
    BEEP = "beep"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True)
class DrilledCall:
    """`call` is as it was dealt, `wanted` what is right in it. It began to ring at the reading `began`.

    `key` is the reaction, at the reading `pressed`. To leave the message may be decided while the machine
    speaks: then it is over at the beep. `over` is the reading at which it was.
    """

    call: DrillCall
    wanted: Reaction
    began: float
    now: float
    key: Reaction | None = None
    pressed: float = 0.0
    over: float | None = None

    @classmethod
    def begin(cls, call: DrillCall, wanted: Reaction, reading: float) -> "DrilledCall":
        """The first ring is now."""
        return cls(call, wanted, reading, reading)

    # --- time and keys

    def at(self, reading: float) -> "DrilledCall":
        """As it is at `reading`; time never goes back. Where nobody reacts it is over by itself."""
        reading = max(reading, self.now)
        if self.over is None and reading >= self._ends:
            return replace(self, now=reading, over=self._ends)
        return replace(self, now=reading)

    def react(self, key: Reaction, reading: float) -> "DrilledCall":
        """What the person does; the first key counts."""
        state = self.at(reading)
        if state.over is not None or state.key is not None:
            return state
        state = replace(state, key=key, pressed=state.now)
        if state._waits_for_the_beep:
            return state
        return replace(state, over=state.now)

    # --- what there is to see and to hear

    @property
    def answered(self) -> float:
        """The reading at which it is answered."""
        return self.began + rung(self.call)

    @property
    def second(self) -> float:
        """Seconds since it was answered; negative while it rings."""
        return self.now - self.answered

    @property
    def phase(self) -> CallPhase:
        """How far it is."""
        if self.over is not None:
            return CallPhase.JUDGED
        if self.second < 0:
            return CallPhase.RINGING
        at = beep(self.call)
        if at is None:
            return CallPhase.ANSWERED
        return CallPhase.GREETING if self.second < at else CallPhase.BEEP

    @property
    def rings(self) -> int:
        """How often it rang so far."""
        until = self.now if self.over is None else self.over
        return min(int((until - self.began) / RING + 1e-9) + 1, self.call.rings)

    @property
    def asks_again(self) -> bool:
        """Whether the person wonders by now who is there."""
        return self.call.answer is Answer.PERSON and self.second >= HELLO_AGAIN and self.over is None

    @property
    def decided(self) -> bool:
        """Whether the message will be left, and the machine still speaks."""
        return self.over is None and self.key is not None

    @property
    def leaves(self) -> bool:
        """Whether it is over with the machine recording, and the message is to be said now."""
        at = beep(self.call)
        recording = self.over is not None and at is not None and self.over >= self.answered + at
        return recording and self.key is Reaction.LEAVE and self.wanted is Reaction.LEAVE

    @property
    def done(self) -> DrillCall:
        """The call with what was done about it."""
        second = round(self.pressed - self.answered, _FINE) if self.key else 0.0
        return structs.replace(self.call, reaction=self.key, second=second)

    def next_change(self) -> float:
        """The reading at which there is something else to see or to hear without a key; it never changes once over."""
        if self.over is not None:
            return float("inf")
        at = beep(self.call)
        coming = [self.began + ring * RING for ring in range(1, self.call.rings)]
        coming += [self.answered, self._ends]
        coming += [self.answered + HELLO_AGAIN] if self.call.answer is Answer.PERSON else []
        coming += [self.answered + at] if at is not None else []
        return min((reading for reading in coming if reading > self.now), default=self.now)

    # --- how it gets there

    @property
    def _ends(self) -> float:
        """When it is over by itself."""
        at = beep(self.call)
        return self.answered + (at if self.key is not None and at is not None else ends(self.call))

    @property
    def _waits_for_the_beep(self) -> bool:
        return self.phase is CallPhase.GREETING and self.key is self.wanted is Reaction.LEAVE

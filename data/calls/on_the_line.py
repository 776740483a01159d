"""Pure: where a call is that is being made: before dialling, ringing, at a machine, over; and for how long."""

from dataclasses import dataclass, replace
from enum import Enum

from arrow import Arrow


class Phase(Enum):
    """Where a call is."""

    BEFORE = "before dialling"
    RINGING = "ringing"
    MACHINE = "a machine answers"
    AFTER = "over"


@dataclass(frozen=True, slots=True)
class OnTheLine:
    """A call at one reading of the stopwatch, which counts seconds and stands for no time of day.

    `dialled` is when dialling began, by the clock; `began` and `ended` are readings of the stopwatch. `came_from`
    is where a call that is over was when it ended.
    """

    phase: Phase = Phase.BEFORE
    dialled: Arrow | None = None
    began: float = 0.0
    ended: float | None = None
    came_from: Phase = Phase.RINGING

    def dial(self, at: Arrow, reading: float) -> "OnTheLine":
        """Dialling begins; a call that has begun goes on."""
        if self.phase is not Phase.BEFORE:
            return self
        return OnTheLine(Phase.RINGING, at, reading)

    def answered_by_machine(self) -> "OnTheLine":
        """A machine speaks."""
        return replace(self, phase=Phase.MACHINE) if self.phase is Phase.RINGING else self

    def no_machine(self) -> "OnTheLine":
        """It was none after all."""
        return replace(self, phase=Phase.RINGING) if self.phase is Phase.MACHINE else self

    def over(self, reading: float) -> "OnTheLine":
        """How it ended is known. What was stopped before stays at that second."""
        if self.phase not in {Phase.RINGING, Phase.MACHINE}:
            return self
        ended = reading if self.ended is None else self.ended
        return replace(self, phase=Phase.AFTER, ended=ended, came_from=self.phase)

    def taken_back(self) -> "OnTheLine":
        """How it ended was a slip: back to where it was, the time standing still."""
        return replace(self, phase=self.came_from) if self.phase is Phase.AFTER else self

    @property
    def runs(self) -> bool:
        """Whether its seconds go on."""
        return self.phase in {Phase.RINGING, Phase.MACHINE} and self.ended is None

    def seconds(self, reading: float) -> int:
        """Whole seconds since dialling began; 0 before."""
        if self.phase is Phase.BEFORE:
            return 0
        return max(int((reading if self.ended is None else self.ended) - self.began), 0)

    def until_next(self, reading: float) -> float:
        """Seconds from `reading` until another one is shown."""
        return self.began + self.seconds(reading) + 1 - reading

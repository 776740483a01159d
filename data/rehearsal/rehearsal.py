"""Pure: a whole rehearsal, from the countdown over the greeting and the beep to the end of the recording.

Every time here is a reading of one stopwatch, in seconds, wherever it began.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from data.rehearsal.opening import Opening
from data.rehearsal.recording import Recording


class Phase(StrEnum):
    """How far a rehearsal is."""

    COUNTDOWN = "countdown"
    GREETING = "greeting"
    RECORDING = "recording"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """`began` is when the countdown began, `now` the last reading, `beeped` when the beep was heard."""

    opening: Opening
    recording: Recording
    began: float
    now: float
    beeped: float | None = None

    @classmethod
    def begin(cls, opening: Opening, recording: Recording, reading: float) -> "Rehearsal":
        """The countdown begins now."""
        return cls(opening, recording, reading, reading)

    @property
    def phase(self) -> Phase:
        """How far it is."""
        if self.beeped is not None:
            return Phase.RECORDING if self.recording.end is None else Phase.ENDED
        return Phase.COUNTDOWN if self.count else Phase.GREETING

    @property
    def count(self) -> int:
        """What the countdown shows; 0 once it is over."""
        return self.opening.count(self.now - self.began)

    def at(self, reading: float) -> "Rehearsal":
        """As it is at `reading`. The beep is when somebody first looks after it was due: then it is heard."""
        reading = max(reading, self.now)
        if self.beeped is None:
            if reading - self.began < self.opening.beep:
                return replace(self, now=reading)
            return replace(self, now=reading, beeped=reading)
        return replace(self, now=reading, recording=self.recording.at(reading - self.beeped))

    def said(self, reading: float) -> "Rehearsal":
        """The sentence was said; during the greeting: no need to hear it out."""
        state = self.at(reading)
        if state.phase is Phase.GREETING:
            return replace(state, beeped=state.now)
        return state._recorded(lambda recording, second: recording.said(second))

    def hold(self, reading: float) -> "Rehearsal":
        """Hold the text or let it go on."""
        return self.at(reading)._recorded(lambda recording, second: recording.hold(second))

    def faster(self, reading: float, steps: int = 1) -> "Rehearsal":
        """Faster or slower; before the beep, too."""
        state = self.at(reading)
        return replace(state, recording=state.recording.faster(state.second, steps))

    def stop(self, reading: float) -> "Rehearsal":
        """The person stops it; before the beep nothing was recorded."""
        return self.at(reading)._recorded(lambda recording, second: recording.stop(second))

    @property
    def second(self) -> float:
        """Seconds since the beep; 0 before it."""
        return self.now - self.beeped if self.beeped is not None else 0.0

    def next_change(self) -> float:
        """The reading at which there is something else to see or to hear without a key."""
        if self.beeped is not None:
            return self.beeped + self.recording.next_change()
        return self.began + self.opening.next_change(self.now - self.began)

    def _recorded(self, key: Callable[[Recording, float], Recording]) -> "Rehearsal":
        if self.phase is not Phase.RECORDING:
            return self
        return replace(self, recording=key(self.recording, self.second))

"""Pure: a whole drill as it runs: one call after the other, each followed by its verdict."""

from dataclasses import dataclass, replace

from data.calls import CallLimits
from data.drill.dealing import SHORT, deal, most_messages
from data.drill.drilled_call import CallPhase, DrilledCall
from data.drill.judging import wanted
from data.records import DrillCall, Reaction


@dataclass(frozen=True, slots=True)
class Running:
    """`dealt` are the calls to come and those that were; `calling` is the one that rings, None before the first."""

    dealt: tuple[DrillCall, ...]
    limits: CallLimits
    number: int = 0
    done: tuple[DrillCall, ...] = ()
    calling: DrilledCall | None = None

    @classmethod
    def of(cls, seed: int, limits: CallLimits, message: float = SHORT) -> "Running":
        """Before its first ring; `message` is how many seconds the one to be left may take."""
        return cls(deal(seed, limits=limits, may_leave=most_messages(message)), limits)

    @property
    def phase(self) -> CallPhase | None:
        """How far the call is; None before the first and after the last."""
        return self.calling.phase if self.calling else None

    @property
    def coming(self) -> DrillCall | None:
        """The call that `go_on` lets ring; None where it is the last that was judged."""
        return self.dealt[len(self.done)] if len(self.done) < len(self.dealt) else None

    def go_on(self, reading: float) -> "Running":
        """The next call rings, unless one does; after the last there is none."""
        if self.calling is not None and self.calling.over is None:
            return self
        call = self.coming
        if call is None:
            return replace(self, calling=None)
        calling = DrilledCall.begin(call, wanted(call, self.limits), reading)
        return replace(self, calling=calling, number=len(self.done) + 1)

    def at(self, reading: float) -> "Running":
        """As it is at `reading`."""
        return self._with(self.calling.at(reading)) if self.calling else self

    def react(self, key: Reaction, reading: float) -> "Running":
        """What the person does in the call that runs."""
        return self._with(self.calling.react(key, reading)) if self.calling else self

    def next_change(self) -> float:
        """The reading at which there is something else to see or to hear without a key."""
        return self.calling.next_change() if self.calling else float("inf")

    def _with(self, calling: DrilledCall) -> "Running":
        ended = self.phase is not CallPhase.JUDGED and calling.over is not None
        return replace(self, calling=calling, done=(*self.done, calling.done) if ended else self.done)

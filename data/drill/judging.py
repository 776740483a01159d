"""Pure: what was right in a drilled call, and whether it came in time. Judgements are computed, never stored."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import arrow

from data.calls import AtMachine, Call, CallLimits, Ledger, advise
from data.drill.times import ANSWER_WITHIN, BREATH, MACHINES, SPEAK_WITHIN, SPOKEN_TO, beep, ends
from data.drill.verdict_words import Fault, verdict_words
from data.records import Answer, AttemptOutcome, DrillCall, Reaction

RIGHT: Final = {
    Answer.PERSON: Reaction.SPEAK,
    Answer.GATEKEEPER: Reaction.ASK_NAME,
    Answer.FULL: Reaction.HANG_UP,
    Answer.WRONG: Reaction.EXCUSE,
    Answer.BUSY: Reaction.NOTE_DAY,
}
"""What is right whatever was before; at a machine the coach says it."""
_NOW: Final = arrow.get("2026-01-01T12:00:00+00:00")
"""Any moment: the calls of a history lie so far before it that none of them must rest any more."""
_APART: Final = timedelta(days=400)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`wanted` was right to do, until second `until`. `seconds` from the answer to the key, None without one.

    `words` is one sentence.
    """

    right: bool
    in_time: bool
    wanted: Reaction
    until: float
    seconds: float | None
    words: str

    @property
    def good(self) -> bool:
        """Right, and in time."""
        return self.right and self.in_time


def wanted(call: DrillCall, limits: CallLimits | None = None) -> Reaction:
    """What the coach would do."""
    if call.answer not in MACHINES:
        return RIGHT[call.answer]
    advice = advise(_ledger(call), _NOW, limits or CallLimits())
    return Reaction.LEAVE if advice.at_machine is AtMachine.LEAVE else Reaction.HANG_UP


def judge(call: DrillCall, limits: CallLimits | None = None) -> Verdict:
    """What to think of what was done. What was pressed while it rang was pressed without knowing who answers."""
    right = wanted(call, limits)
    seconds = None if call.reaction is None else call.second
    until = _until(call, right)
    in_time = seconds is not None and 0 <= seconds <= until
    if seconds is None:
        fault = Fault.NOTHING
    elif seconds < 0:
        fault = Fault.EARLY
    elif call.reaction is not right:
        fault = Fault.WRONG
    else:
        fault = Fault.NONE if in_time else Fault.LATE
    words = verdict_words(call, right, fault)
    return Verdict(call.reaction is right and fault is not Fault.EARLY, in_time, right, until, seconds, words)


def _until(call: DrillCall, right: Reaction) -> float:
    """The second after it was answered until which the right key comes in time."""
    at = beep(call)
    if at is not None and right is Reaction.HANG_UP:
        return at or BREATH
    if call.answer is Answer.PERSON:
        return SPEAK_WITHIN
    return ANSWER_WITHIN if call.answer in SPOKEN_TO else ends(call)


def _ledger(call: DrillCall) -> Ledger:
    """The silent calls it supposes, the machines that were hung up on last."""
    outcomes = [AttemptOutcome.NO_ANSWER] * (call.missed - call.machines)
    outcomes += [AttemptOutcome.HUNG_UP] * call.machines
    count = len(outcomes)
    return Ledger(
        tuple(Call(_NOW - _APART * (count - number), outcome) for number, outcome in enumerate(outcomes))
    )

"""Pure: how long everything in a drilled call lasts, in seconds."""

from typing import Final

from data.records import Answer, DrillCall
from data.rehearsal.told import SILENCE

RING: Final = 1.2
"""From one ring to the next. Real ones come every 4 (Britain: 3) to 6 s; nobody has to practise waiting."""
SPEAK_WITHIN: Final = 2.0
"""After this a person who hears nothing takes it for an advertising call."""
HELLO_AGAIN: Final = 2.5
"""When whoever hears nothing asks again."""
HANGS_UP: Final = 5.0
"""When whoever still hears nothing hangs up; a full mailbox does, too."""
ANSWER_WITHIN: Final = 4.0
"""Until when an answer to what was said is no awkward silence."""
BREATH: Final = 2.0
"""Where a machine beeps at once, until when hanging up leaves no more than a click."""
SPOKEN_TO: Final = frozenset({Answer.GATEKEEPER, Answer.WRONG, Answer.BUSY})
"""Whoever says more than a name wants an answer, which takes longer to think of."""
MACHINES: Final = frozenset({Answer.MACHINE, Answer.BEEP})
"""What takes a message."""


def beep(call: DrillCall) -> float | None:
    """The second after it was answered at which it beeps; None where nothing does."""
    return call.greeting if call.answer in MACHINES else None


def ends(call: DrillCall) -> float:
    """The second after it was answered at which a call to which nobody reacts is over.

    At a machine that is when some of them stop recording, after 3 s of silence (product.md, "Facts to build on").
    """
    at = beep(call)
    return HANGS_UP if at is None else at + SILENCE


def rung(call: DrillCall) -> float:
    """Seconds from its first ring until it is answered."""
    return call.rings * RING

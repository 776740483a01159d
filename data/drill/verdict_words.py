"""Pure: a verdict in one kind sentence that teaches the rule."""

from enum import Enum
from typing import Final

from data.records import Answer, DrillCall, Reaction


class Fault(Enum):
    """What was amiss, if anything."""

    NONE = "none"
    EARLY = "early"
    LATE = "late"
    WRONG = "wrong"
    NOTHING = "nothing was done"


RULES: Final = {
    Answer.PERSON: "The person you want: say who you are before two seconds are over.",
    Answer.GATEKEEPER: "Somebody who answers for them: ask for the name, note it, and ask when to ring again.",
    Answer.FULL: "A full mailbox takes no message: hang up, and try another day at another time of day.",
    Answer.WRONG: "A wrong number: excuse yourself, and find the right one before you ring again.",
    Answer.BUSY: "They named a day: thank them, note it, and ring then.",
}
"""Where it makes no difference what was before."""
FIRST: Final = "A first machine: hang up before the beep, and try another time of day."
AT_ONCE: Final = "A first machine, and it beeps already: hang up, and try another time of day."
KNOWN: Final = "You know this machine: leave the message, and begin at the beep."
SPENT: Final = "{missed_calls} on their phone: leave the message, and begin at the beep."
EARLY: Final = "It was still ringing: listen who answers, then decide."
BREATHING: Final = "After the beep they hear you breathe: hang up on a first machine before it."
BREATHING_AT_ONCE: Final = (
    "It beeped at once, and they hear you breathe: hang up on a first machine at once, too."
)
UNSAID: Final = "Some machines stop at three seconds of silence: leave the message, and begin at the beep."
STILL: Final = {
    Answer.PERSON: "They wonder who is there: say who you are before two seconds are over.",
    Answer.GATEKEEPER: "They wait for a word: ask for the name, note it, and ask when to ring again.",
    Answer.WRONG: "They wait for a word: excuse yourself, then find the right number.",
    Answer.BUSY: "They are in a hurry: thank them, note the day they named, and ring then.",
}
"""Too late, or nothing at all."""


def verdict_words(call: DrillCall, right: Reaction, fault: Fault) -> str:
    """The sentence for what was done in `call`, where `right` was to be done."""
    if fault is Fault.EARLY:
        return EARLY
    if fault in {Fault.LATE, Fault.NOTHING}:
        return _still(call, right)
    return _rule(call, right)


def missed_calls(count: int, whose: str = "") -> str:
    """`1 missed call stands`, `2 missed calls of yours stand`; `whose` is what follows the calls."""
    return f"1 missed call{whose} stands" if count == 1 else f"{count} missed calls{whose} stand"


def _rule(call: DrillCall, right: Reaction) -> str:
    if call.answer in RULES:
        return RULES[call.answer]
    if right is Reaction.HANG_UP:
        return FIRST if call.greeting else AT_ONCE
    return KNOWN if call.machines else SPENT.format(missed_calls=missed_calls(call.missed))


def _still(call: DrillCall, right: Reaction) -> str:
    if call.answer in RULES:
        return STILL.get(call.answer, RULES[call.answer])
    if right is Reaction.HANG_UP:
        return BREATHING if call.greeting else BREATHING_AT_ONCE
    return UNSAID

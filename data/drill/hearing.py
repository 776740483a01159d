"""Pure: what is heard in a drilled call, and what is told before it rings. Everybody in it is invented."""

from collections.abc import Mapping
from typing import Final

from data.drill.verdict_words import missed_calls
from data.records import Answer, DrillCall
from data.rehearsal.opening import greeting

LINES: Final = {
    Answer.PERSON: (
        "Hello? {contact} speaking.",
        "Hello, this is {contact}. How can I help you?",
        "Yes, hello? {first_name} here.",
    ),
    Answer.GATEKEEPER: (
        "Good morning, front desk, Jo speaking. {company}, how can I help?",
        "Hello, Robin here. This is the phone of {contact}.",
        "Hello? Ash speaking, I sit at the next desk.",
    ),
    Answer.MACHINE: (
        "Hi. You have reached {contact}. Leave me a message after the tone.",
        "Hello. I can't come to the phone just now. Your name and number, please.",
        "Thank you for calling. {contact} isn't at the desk. Please speak after the tone.",
    ),
    Answer.BEEP: ("",),
    Answer.FULL: (
        "The mailbox you have reached is full. Goodbye.",
        "Hi. You have reached {contact}. This mailbox takes no more messages.",
    ),
    Answer.WRONG: (
        "Halfmoon Pizza, hello. Pick-up or delivery?",
        "Yes? You have reached the car park.",
        "Quay Street dental practice. Do you have an appointment?",
    ),
    Answer.BUSY: (
        "Hello? I'm just walking into a meeting, can you call me on Thursday?",
        "Hello. {first_name} here. I'm on the other line, could you try tomorrow at nine?",
        "Hello, I'm on a train and you're breaking up. Ring me on Monday, will you?",
    ),
}
"""A sentence that needs what isn't known is left out; what is left still tells who or what it is."""
AGAIN: Final = "Hello? Is anybody there?"
"""What follows when nobody says a word."""


def heard(call: DrillCall, number: int, values: Mapping[str, str]) -> str:
    """What is heard in call `number` of a drill, with the fill-ins of the script; empty where it only beeps."""
    lines = LINES[call.answer]
    return greeting(lines[number % len(lines)], values)


def before_words(call: DrillCall, name: str) -> str:
    """What was before this call, in words: it decides what is right at a machine. `name` is whom one rings."""
    if not call.missed:
        return f"your first call to {name}" if name else "your first call"
    if call.missed == call.machines == 1:
        return "you hung up on their machine yesterday"
    known = ", and you know their machine" if call.machines else ""
    return f"{missed_calls(call.missed, ' of yours')} on their phone{known}"

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
        "Good morning, front desk, {helper} speaking. {company}, how can I help?",
        "Hello, {helper} here. This is the phone of {contact}.",
        "Hello? {helper} speaking, I sit at the next desk.",
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
UNNAMED: Final = {
    Answer.PERSON: (
        "Hello? Hiring manager speaking.",
        "Hello, this is my own line, and I do the hiring here. How can I help you?",
        "Yes, hello? You asked for the hiring manager: that's me.",
    ),
    Answer.GATEKEEPER: (
        "Good morning, front desk, {helper} speaking. How can I help?",
        "Hello, {helper} here. This is the hiring manager's phone, but I only take the calls.",
        "Hello? {helper} speaking, I sit at the next desk.",
    ),
}
"""Instead of these where nobody knows yet whom one rings: without a name they tell who it is."""
HELPERS: Final = ("Jo", "Robin", "Ash", "Kim", "Lee", "Alex")
"""Who answers for somebody else; never one who is called like the person one rings."""
AGAIN: Final = "Hello? Is anybody there?"
"""What follows when nobody says a word."""


def heard(call: DrillCall, number: int, values: Mapping[str, str]) -> str:
    """What is heard in call `number` of a drill, with the fill-ins of the script; empty where it only beeps."""
    contact = values.get("contact", "")
    lines = (LINES if contact else LINES | UNNAMED)[call.answer]
    line = lines[number % len(lines)]
    return greeting(line.replace("{helper}", _helper(number, contact)), values)


def _helper(number: int, contact: str) -> str:
    names = contact.casefold().split()
    others = [name for name in HELPERS if name.casefold() not in names]
    return others[number % len(others)] if others else "a colleague"


def before_words(call: DrillCall, name: str) -> str:
    """What was before this call, in words: it decides what is right at a machine. `name` is whom one rings."""
    if not call.missed:
        return f"your first call to {name}" if name else "your first call"
    if call.missed == call.machines == 1:
        return "you hung up on their machine yesterday"
    known = ", and you know their machine" if call.machines else ""
    return f"{missed_calls(call.missed, ' of yours')} on their phone{known}"

"""People, and what there was with them, in words. Pure."""

from collections.abc import Mapping
from typing import Final

from arrow import Arrow

from data.cases import is_conversation
from data.letters.parts import body_of, subject_of
from data.naming import titled
from data.people import Acquaintance, Encounter, EncounterKind, Last, LastKind
from data.records import Attempt, Channel, Letter, Touch, TouchKind
from data.steps import State, Step
from tui import days, wording

_TOUCHES: Final[dict[TouchKind, str]] = {
    TouchKind.SENT: "wrote",
    TouchKind.POSTED: "card",
    TouchKind.SPOKE: "spoke",
    TouchKind.VOICEMAIL: "voicemail",
}
HEADINGS: Final = {
    "name": ("NAME",),
    "company": ("COMPANY NOW", "COMPANY"),
    "known": ("HOW YOU KNOW THEM", "KNOWN AS"),
    "last": ("LAST TOUCH", "LAST"),
    "warm": ("KEEP WARM",),
}
"""What the columns are called, and in less room."""


def last_words(last: Last) -> str:
    """What was last, in a word: `wrote`, `heard`, `met`, `voicemail`."""
    if last.kind is not LastKind.TOUCH:
        return str(last.kind.value)
    fact = last.fact
    if isinstance(fact, Touch):
        return _TOUCHES[fact.what]
    return "spoke" if fact is not None and is_conversation(fact) else "voicemail"


def last_in_full(last: Last, now: Arrow) -> str:
    """The same for the pane: `you wrote, Tue 24 Nov`, `heard from them Tue 24 Nov`."""
    day = days.day(last.at, now)
    if last.kind is LastKind.HEARD:
        return f"heard from them, {day}"
    if last.kind is LastKind.MET:
        return f"met at the interview, {day}; nothing written yet"
    words = {"wrote": "you wrote", "card": "you posted a card", "voicemail": "you left a message"}
    return f"{words.get(last_words(last), 'you spoke')}, {day}"


def warm_words(step: Step, now: Arrow) -> str:
    """When a word to keep in touch comes: `due today`, `3 weeks late`, `Tue 2 Feb`."""
    words = wording.how_long(step, now)
    return f"due {words}" if step.state is State.DUE else words


def counted(people: int) -> str:
    """`1 person`, `14 people`."""
    return "1 person" if people == 1 else f"{people} people"


def same_as(one: Acquaintance, other: str, why: str) -> str:
    """The quiet offer: `Maybe the same as D. Fox (alike name and company): M merges the two.`"""
    whom = "somebody of the same name" if other.casefold() == one.name.casefold() else other
    return f"Maybe the same as {whom} ({why}): M merges the two."


# --- what there was with somebody


def encounter_words(one: Encounter, nouns: Mapping[str, str], now: Arrow) -> str:
    """What it was: `Round 2, video`, `Thank-you, e-mail, sent`, `Draft of a check-in`, `Rang, no answer`."""
    fact = one.fact
    if one.interview is not None:
        words = wording.round_words(one.interview) or "interview"
        if one.interview.cancelled is not None:
            words += ", cancelled"
        elif one.at > now:
            words += ", to come"
        return _capital(words)
    if one.letter is not None:
        return f"Draft: {nouns.get(one.letter.step.stage, 'a letter')}, not sent"
    if isinstance(fact, Touch):
        noun = nouns.get(fact.step.stage, "") if fact.step else ""
        return _capital(", ".join(filter(None, (noun, wording.touch_words(fact.channel, fact.what)))))
    if isinstance(fact, Attempt):
        return f"Rang, {wording.call_words(fact, now)}"
    return (
        "They answered" if one.kind is EncounterKind.REPLY else wording.fact_words(fact, now) if fact else ""
    )


def about(one: Encounter) -> str:
    """What it was about: `Northwind Labs, Data Engineer`; empty for a word to the person alone."""
    return titled(one.application) if one.application else ""


def texts_of(one: Encounter) -> tuple[str, str]:
    """Subject and text of what was written or said; both may be empty."""
    if one.letter is not None:
        return _parted(one.letter)
    if one.interview is not None:
        return "", one.said
    fact = one.fact
    if isinstance(fact, Touch):
        return fact.subject, fact.text
    return "", str(getattr(fact, "text", "")) if fact is not None else ""


def _parted(letter: Letter) -> tuple[str, str]:
    if letter.channel is Channel.CARD:
        return "", letter.text
    return subject_of(letter.text), body_of(letter.text)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""Pure: how the rules of the checklist look at a script; each way gives what it saw, and where."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from data.script_numbers import SHORTEST, Number, core_of, numbers
from data.script_phrases import AGAIN, ONE_MORE, SUBJECTS, WHO
from data.script_wording import Span, Wording


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a rule is met, where, and what to do about it where the rule's own advice doesn't fit."""

    met: bool
    span: Span | None = None
    advice: str = ""


Look: TypeAlias = Callable[[Wording], Seen]

OPENING: Final = 10
"""Words after the greeting within which a name is heard first."""

SHORT_SENTENCE: Final = 6
"""Words of a first sentence after which the name comes too late to be in the next one."""
OPENING_LENGTH: Final = 200
"""And characters: a word may be endless."""

_GREETING: Final = re.compile(
    r"\s*(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|evening|day))"
    r"(?:\s+(?!this\b|it's\b|i'm\b|my\b)[\w'\-]+\.?){0,3}\s*[.!?…,–\n]\s*",
    re.IGNORECASE,
)
"""A greeting by itself: "Hello Dr. Lopez," but not "Hi this is Sam."."""
_INTRODUCED: Final = re.compile(
    r"\b(?P<how>this is|it's|it is|i'm|i am|my name is|my name's)\s+(?P<name>[^\W\d_][\w'\-]*)"
    r"|\b(?P<here>[^\W\d_][\w'\-]*)\s+(?:here|speaking|calling)\b",
    re.IGNORECASE,
)
_NO_NAME: Final = frozenset(
    {
        "a",
        "an",
        "the",
        "about",
        "regarding",
        "in",
        "to",
        "not",
        "just",
        "still",
        "very",
        "so",
        "really",
        "again",
    }
    | {
        "i",
        "i'm",
        "i'll",
        "me",
        "you",
        "you're",
        "we",
        "we're",
        "it",
        "it's",
        "he",
        "she",
        "they",
        "am",
        "is",
    }
    | {"from", "with", "for", "on", "at", "my", "your", "our", "who", "someone", "somebody", "right", "over"}
    | {"calling", "ringing", "are", "was"}
)
"""Words after "this is" or before "calling" that are nobody's name."""
_SOME_ROLE: Final = re.compile(
    r"\b(?:the|your|a|an|that)\s+(?!(?:next|same|whole|open|new|offered)\b)(?:[\w/+#.\-&]+\s+){1,6}?"
    r"(?:role|position|job|opening|vacancy|post|internship|apprenticeship)\b"
    r"|\b(?:role|position|job|opening|vacancy|post|internship|apprenticeship)\s+(?:of|as)\s+\w",
    re.IGNORECASE,
)
_FORGOTTEN: Final = frozenset(
    {
        "senior",
        "junior",
        "lead",
        "principal",
        "staff",
        "associate",
        "head",
        "the",
        "and",
        "for",
        "all",
        "genders",
    }
)
"""Words of a role that people leave out when they say it."""


def says(pattern: re.Pattern[str]) -> Look:
    """Met where `pattern` stands."""

    def look(wording: Wording) -> Seen:
        span = wording.find(pattern)
        return Seen(span is not None, span)

    return look


def avoids(pattern: re.Pattern[str]) -> Look:
    """Met where `pattern` stands nowhere outside of the values; the first place is what offends."""

    def look(wording: Wording) -> Seen:
        span = next(wording.each_typed(pattern), None)
        return Seen(span is None, span)

    return look


def name_first(wording: Wording) -> Seen:
    """The person's own name among the first words after the greeting."""
    start = _greeting_end(wording.text)
    end = start
    for count in range(OPENING):
        if count >= SHORT_SENTENCE and wording.text[start:end].rstrip().endswith((".", "?", "!")):
            break
        word = _WORD.match(wording.text, end)
        end = word.end() if word else end
    name = _name(wording, start, min(end, start + OPENING_LENGTH))
    return Seen(name is not None, name)


def role_named(wording: Wording) -> Seen:
    """Which role, and who one is: the name, or where one met."""
    role = _role(wording)
    if role is None:
        return Seen(False, None, "no role found: say “about the {role} role”" if wording.find(WHO) else "")
    if wording.find(WHO) or name_first(wording).met:
        return Seen(True, role)
    return Seen(False, role, "who you are isn't found: say “we spoke on {day}”")


def number_twice(wording: Wording) -> Seen:
    """The person's own number (any one, where it isn't known) said twice, so that it can be written down."""
    own = wording.values.get("my_phone", "")
    core = core_of(own)
    said = numbers(wording.text, own)
    mine = [one for one in said if core in one.digits]
    if said and not mine:
        return Seen(False, said[0].span, "{found} is not your number, {my_phone}")
    seen: dict[str, Number] = {}
    for one in mine:
        first = seen.setdefault(core or one.digits[-SHORTEST:], one)
        if first is not one:
            return _slowly(wording, first, one)
    if not mine:
        return Seen(False)
    other = next((one for one in said if one is not mine[0]), None)
    if other is not None and len(other.digits) == len(mine[0].digits):
        return Seen(
            False, other.span, f"{{found}} is not {wording.quote(mine[0].span)}: say one number twice"
        )
    return Seen(False, mine[0].span, "say {found} a second time")


def _slowly(wording: Wording, first: Number, second: Number) -> Seen:
    if (first.grouped and second.grouped) or AGAIN.search(wording.text, first.span[1], second.span[0]):
        return Seen(True, (first.span[0], second.span[1]))
    return Seen(False, first.span, "say it slowly: write {found} in groups of digits")


def one_subject(wording: Wording) -> Seen:
    """At most one subject and one question."""
    if further := next(wording.each_typed(ONE_MORE), None):
        return Seen(False, further, "ask one thing only: take out what begins with {found}")
    places = [place for subject in SUBJECTS if (place := next(wording.each_typed(subject), None))]
    if len(places) > 1:
        return Seen(False, sorted(places)[1])
    asked = [one for one in wording.sentences if wording.text[slice(*one)].rstrip("\"”')").endswith("?")]
    if len(asked) > 1:
        return Seen(False, asked[1], "ask one thing only: take out {found}")
    return Seen(True)


_WORD: Final = re.compile(r"\S+\s*")


def _greeting_end(text: str) -> int:
    """Where the greeting ends, a short second one included: "Hi Maria, good morning."."""
    end = 0
    for _ in range(2):
        greeting = _GREETING.match(text, end)
        end = greeting.end() if greeting else end
    return end


def _name(wording: Wording, start: int, end: int) -> Span | None:
    """The person's own name, in part or in full, or whatever name they introduce themselves by."""
    own = wording.values.get("me", "")
    for part in (own, *own.split()):
        pattern = re.compile(rf"(?<!\w){re.escape(part)}(?!\w)", re.IGNORECASE)
        if len(part) > 1 and (place := pattern.search(wording.text, start, end)):
            return place.span()
    for found in _INTRODUCED.finditer(wording.text, start, end):
        group = "name" if found["name"] else "here"
        written = found[group][0].isupper()
        named = (found["how"] or "").lower().startswith("my") or (not own and found["how"])
        if found[group].lower() not in _NO_NAME and (written or named):
            return found.span(group)
    return None


def _role(wording: Wording) -> Span | None:
    """The role as it is called, or most of its words, or at least some role."""
    role = wording.values.get("role", "")
    exact = re.compile(rf"(?<!\w){re.escape(role)}(?!\w)", re.IGNORECASE)
    if role and (place := wording.find(exact)):
        return place
    words = {word for word in re.findall(r"\w+", role.lower()) if len(word) > 2} - _FORGOTTEN
    found = [one for one in re.finditer(r"\w+", wording.text) if one[0].lower() in words]
    if len({one[0].lower() for one in found}) * 2 > len(words):
        return found[0].span()
    return wording.find(_SOME_ROLE)

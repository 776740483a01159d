"""Pure: how the rules of the checklist look at a script; each way gives what it saw, and where."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from data.script_numbers import core_of, numbers, same
from data.script_wording import Span, Wording, phrases


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a rule is met, where, and what to do about it where the rule's own advice doesn't fit."""

    met: bool
    span: Span | None = None
    advice: str = ""


Look: TypeAlias = Callable[[Wording], Seen]

OPENING: Final = 10
"""Words after the greeting within which a name is heard first."""

_GREETING: Final = re.compile(
    r"\s*(?:(?:hi|hello|hey|dear|good\s+(?:morning|afternoon|evening|day))\b[^.!?…\n,]{0,60}[.!?…,\n]\s*)?",
    re.IGNORECASE,
)
_INTRODUCED: Final = re.compile(
    r"\b(?:this is|it's|it is|i'm|i am|my name is|my name's|name is)\s+(?P<name>\w[\w'\-]*)"
    r"|(?P<here>\w[\w'\-]*)\s+(?:here|speaking|calling)\b",
    re.IGNORECASE,
)
_NO_NAME: Final = frozenset(
    "a an the about regarding in to not just still very calling ringing i me you we it he she they from with for on"
    " at my your our who am is are was someone somebody right over".split()
)
_WHO: Final = phrases(
    r"we (?:spoke|met|talked|had)|you and i|i (?:interviewed|applied|spoke|met|talked|came in|had)|(?:my|our|the|an)"
    r" (?:interview|conversation|talk|meeting|application|chat)|candidate|applicant"
)
_SOME_ROLE: Final = re.compile(
    r"\b(?:the|your|a|an|that)\s+(?!(?:next|same|whole|open|new|offered)\b)(?:[\w/+#.\-&]+\s+){1,6}?"
    r"(?:role|position|job|opening|vacancy|post|internship|apprenticeship)\b"
    r"|\b(?:role|position|job|opening|vacancy|post|internship|apprenticeship)\s+(?:of|as)\s+\w",
    re.IGNORECASE,
)
_FORGOTTEN: Final = frozenset(
    "senior junior lead principal staff associate head the of and for all genders".split()
)
_AGAIN: Final = phrases(
    r"that's|that is|again|once more|i'll repeat|i will repeat|let me repeat|to repeat|repeating|i'll say|slowly|one more time"
)
_SUBJECTS: Final = {
    "the next step": phrases(r"next steps?|time ?line|when you(?: \w+){0,3} decide|where things stand"),
    "feedback": phrases(r"feedback|what (?:was|i was) missing|done better"),
    "pay": phrases(
        r"salary|salaries|compensation|how much you pay|the pay|wages?|bonus(?:es)?|stock options?|benefits?|pension"
    ),
    "holidays": phrases(r"vacation(?: days?)?|holiday(?:s| allowance)|days off|annual leave|paid leave"),
    "where you work": phrases(
        r"remote(?:ly)?|work(?:ing)? from home|home office|relocation|relocating|parking"
    ),
    "expenses": phrases(r"expenses|reimburse(?:d|ment)?|travel costs?"),
}
_FURTHER: Final = phrases(
    r"one more (?:thing|question)|another (?:thing|question)|by the way|while i(?:'m| am| have) (?:at it|you|here)|i also"
    r" (?:wanted|want|have|would like) to (?:ask|know|talk|discuss)|also,? i (?:wanted|want|have|would like)"
)


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
        return Seen(span is None, _trimmed(wording, span))

    return look


def name_first(wording: Wording) -> Seen:
    """The person's own name among the first words after the greeting."""
    start = _greeting_end(wording)
    words = re.compile(r"\S+\s*")
    end, count = start, 0
    while count < OPENING and (word := words.match(wording.text, end)):
        end, count = word.end(), count + 1
    own = _name(wording, start, end)
    return Seen(own is not None, own)


def role_named(wording: Wording) -> Seen:
    """Which role, and who one is: the name, or where one met."""
    role = _role(wording)
    if role is None:
        return Seen(False, None, "role not found: say “about the {role} role”")
    if wording.find(_WHO) or name_first(wording).met:
        return Seen(True, role)
    return Seen(False, None, "who you are not found: say “we spoke on {day}”")


def number_twice(wording: Wording) -> Seen:
    """The person's own number (any, where it isn't known) said twice, so that it can be written down."""
    core = core_of(wording.values.get("my_phone", ""))
    said = numbers(wording.text, wording.values.get("my_phone", ""))
    own = [one for one in said if core in one.digits] if core else list(said)
    if not own:
        if said:
            return Seen(
                False, said[0].span, "{found} is not your number, which is " + wording.values["my_phone"]
            )
        return Seen(False)
    first = own[0]
    for one in own[1:]:
        if core or same(first.digits, one.digits):
            between = wording.text[first.span[1] : one.span[0]]
            slow = (first.grouped and one.grouped) or _AGAIN.search(between)
            advice = "say it slowly: write {found} in groups, or “again” between the two"
            return Seen(
                bool(slow), (first.span[0], one.span[1]) if slow else first.span, "" if slow else advice
            )
    others = [one for one in said if one is not first and len(one.digits) == len(first.digits)]
    if others:
        return Seen(
            False,
            others[0].span,
            f"{wording.quote(first.span)} and {{found}} differ: say the same number twice",
        )
    return Seen(False, first.span, "say {found} a second time")


def one_subject(wording: Wording) -> Seen:
    """At most one subject and one question."""
    further = next(wording.each_typed(_FURTHER), None)
    if further is not None:
        return Seen(False, further, "ask one thing only: take out what begins with {found}")
    places = [place for pattern in _SUBJECTS.values() if (place := next(wording.each_typed(pattern), None))]
    if len(places) > 1:
        return Seen(False, max(places))
    asked = [one for one in wording.sentences if wording.text[one[0] : one[1]].rstrip("\"”')").endswith("?")]
    if len(asked) > 1:
        return Seen(False, asked[1], "ask one thing only: take out {found}")
    return Seen(True)


def _greeting_end(wording: Wording) -> int:
    greeting = _GREETING.match(wording.text)
    end = greeting.end() if greeting else 0
    # a second, short part belongs to it: "Hi Maria, good morning."
    again = _GREETING.match(wording.text, end)
    return again.end() if again else end


def _name(wording: Wording, start: int, end: int) -> Span | None:
    opening = wording.text[:end]
    for part in (wording.values.get("me", ""), *wording.values.get("me", "").split()):
        if len(part) > 1 and (place := re.search(rf"(?<!\w){re.escape(part)}(?!\w)", opening, re.IGNORECASE)):
            return place.span()
    for found in _INTRODUCED.finditer(wording.text, 0, end):
        group = "name" if found["name"] else "here"
        word = found[group]
        sure = found[0].lower().startswith(("this", "my name", "name")) or word[:1].isupper()
        if word.lower() not in _NO_NAME and sure and not word[0].isdigit():
            return found.span(group)
    del start
    return None


def _role(wording: Wording) -> Span | None:
    role = wording.values.get("role", "")
    if role and (place := re.search(rf"(?<!\w){re.escape(role)}(?!\w)", wording.text, re.IGNORECASE)):
        return place.span()
    words = {word for word in re.findall(r"\w+", role.lower()) if len(word) > 2} - _FORGOTTEN
    found = [one for one in re.finditer(r"\w+", wording.text) if one[0].lower() in words]
    if words and len({one[0].lower() for one in found}) * 2 > len(words):
        return found[0].span()
    return wording.find(_SOME_ROLE)


def _trimmed(wording: Wording, span: Span | None) -> Span | None:
    if span is None:
        return None
    text = wording.text[slice(*span)]
    return span[0] + len(text) - len(text.lstrip()), span[0] + len(text.rstrip())

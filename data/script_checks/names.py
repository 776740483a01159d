"""Pure: who speaks and about which role, as people introduce themselves."""

import re
from typing import Final

from data.script_checks.phrases import WHO
from data.text_checks import Seen, Span, Wording

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
    re.findall(
        r"\S+",
        "a an the about regarding in to not just still very so really again from with for on at right over calling"
        " ringing i i'm i'll me my you you're your we we're our it it's he she they who someone somebody am are is was",
    )
)
"""Words after "this is" or before "calling" that are nobody's name."""
_SOME_ROLE: Final = re.compile(
    r"\b(?:the|your|a|an|that)\s+(?!(?:next|same|whole|open|new|offered)\b)(?:[\w/+#.\-&]+\s+){1,6}?"
    r"(?:role|position|job|opening|vacancy|post|internship|apprenticeship)\b"
    r"|\b(?:role|position|job|opening|vacancy|post|internship|apprenticeship)\s+(?:of|as)\s+\w",
    re.IGNORECASE,
)
_FORGOTTEN: Final = frozenset(
    re.findall(r"\S+", "senior junior lead principal staff associate head the and for all genders")
)
"""Words of a role that people leave out when they say it."""


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

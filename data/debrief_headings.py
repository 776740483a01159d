"""Pure: the headings of a debrief, as the blank one has them and as people type them."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from data.debriefed import Kind
from data.names import TITLES
from data.naming import named
from data.records import Contact
from data.text import LINE_CAP, clean_line, folded


class Heading(NamedTuple):
    """A heading line: its kind, who is meant (`contact_id`, and `name` as typed), where the line goes on."""

    kind: Kind
    rest: int
    name: str = ""
    contact_id: str = ""


THEY: Final = "They"
"""Who said it where nobody is known."""
WHATS: Final = (Kind.WELL, Kind.FORGOT, Kind.PROMISED)
_FORGOT: Final = r"forgot(?:ten)?(?:\s+to\s+(?:say|mention|tell(?:\s+them)?|ask))?"
_SHAPES: Final = tuple(
    (kind, re.compile(rf"(what\s+)?{pattern}\b\s*", re.IGNORECASE))
    for kind, pattern in (
        (Kind.WELL, r"went\s+well"),
        (Kind.FORGOT, rf"(?:i\s+(?:have\s+)?)?{_FORGOT}"),
        (Kind.PROMISED, r"(?:they\s+(?:have\s+)?)?promised"),
    )
)
_SAID: Final = re.compile(rf"(?P<name>\S.{{0,{LINE_CAP}}}?)\s+said\s*(?P<colon>:|$)", re.IGNORECASE)
_UNKNOWN: Final = re.compile(r"what\s[^:]{1,80}:", re.IGNORECASE)
_MARKS: Final = re.compile(r"[\s#*>-]*")
"""What people put before headings and points."""
_PRONOUNS: Final = frozenset({"i", "he", "she", "it", "we", "you", "they"})
_MOST_WORDS: Final = 4
"""Words of a name that nobody at the interview has; a longer one is the beginning of a sentence."""


def heading_for(contact: Contact) -> str:
    """`Dana Fox said:`."""
    return f"{_called(contact)} said:"


def read_heading(line: str, people: Sequence[Contact], above: Sequence[Heading]) -> Heading | None:
    """The heading that `line` is, or begins with; None for text. `above` are the headings before it.

    Capitals don't count, and a colon may be followed by the text itself. A full name is meant before a part
    of one, which must be one person's alone.
    """
    start = _MARKS.match(line).end()  # type: ignore[union-attr]  # it matches the empty text too
    typed = line[start:].rstrip()
    for kind, shape in _SHAPES:
        if found := shape.match(typed):
            if typed[found.end() :].startswith(":"):
                return Heading(kind, start + found.end() + 1)
            if found[1] and found.end() == len(typed):  # a short form without a colon is prose
                return Heading(kind, len(line))
    if said := _SAID.match(typed):
        heading = _of_somebody(said["name"], start + said.end(), people, above)
        alone = not typed[said.end() :].strip()
        if heading is not None and _begins(heading, above, alone=alone, colon=bool(said["colon"])):
            return heading
    return Heading(Kind.REST, len(line), typed) if _UNKNOWN.fullmatch(typed) else None


def _of_somebody(name: str, rest: int, people: Sequence[Contact], above: Sequence[Heading]) -> Heading | None:
    """The heading of who has that name: of equal ones the first who has none yet. None for a pronoun."""
    whole, words = clean_line(name).casefold(), _words(name)
    if not whole:  # nothing that can be seen
        return None
    if equal := [one for one in people if _called(one).casefold() == whole]:
        taken = {one.contact_id for one in above}
        mine = next((one for one in equal if one.id not in taken), equal[-1])
        return Heading(Kind.PERSON, rest, name, mine.id)
    alike = [one for one in people if words and words <= _words(one.name)]
    if len(alike) == 1:
        return Heading(Kind.PERSON, rest, name, alike[0].id)
    if whole == THEY.casefold() and not above:
        # who they are may have come to be known since
        return Heading(Kind.PERSON, rest, name, people[0].id if len(people) == 1 else "")
    return None if whole.split()[0] in _PRONOUNS else Heading(Kind.OTHER, rest, name)


def is_shared(name: str, people: Sequence[Contact]) -> bool:
    """Whether several of them have every word of that name, so that it is nobody's alone."""
    words = _words(name)
    return bool(words) and sum(words <= _words(one.name) for one in people) > 1


def _begins(heading: Heading, above: Sequence[Heading], *, alone: bool, colon: bool) -> bool:
    """Whether what looks like somebody's heading is one, and not a sentence about what they said."""
    if heading.kind is Kind.OTHER:
        names = heading.name.split()
        if not colon or len(names) > _MOST_WORDS or (not alone and names[0][:1].islower()):
            return False
    # "Dana said: news by Friday" below "What they promised:" is a promise
    below = bool(above) and above[-1].kind in WHATS
    known = heading.kind is Kind.PERSON and all(one.contact_id != heading.contact_id for one in above)
    return alone or not below or known


def _called(contact: Contact) -> str:
    return clean_line(named(contact))


def _words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", folded(name))) - TITLES

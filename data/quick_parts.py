"""One part of the quick-add line at a time: a length, a link, a place, a round, a person."""

import re
from dataclasses import dataclass
from typing import Final

from data.records import Role
from data.text import clean_line

LONGEST_LENGTH: Final = 8 * 60
"""Minutes; "14h" is a time of day rather than a length."""
NAME_LIMIT: Final = 100

_QUOTES: Final = {'"': '"', "“": "”", "„": "“"}
_LENGTH: Final = re.compile(
    r"(?:(\d{1,2}(?:\.\d{1,2})?)\s*(?:hours?|hrs?|h))?\s*(?:(\d{1,3})\s*(?:minutes?|mins?|m)?)?",
    re.IGNORECASE | re.ASCII,
)
_SPAN: Final = re.compile(
    r"(.*?)(\d{1,2})[:.](\d{2})\s*(?:-|–|to)\s*(\d{1,2})[:.](\d{2})(?!\d)(.*)", re.IGNORECASE | re.ASCII
)
_ROUND: Final = re.compile(
    r"(?:(?:round|stage|interview)\s+(?:\d{1,2}|one|two|three|four|five)"
    r"|first|second|third|fourth|last|final|\d(?:st|nd|rd|th)"
    r"|phone(?: screen(?:ing)?)?|screening|screen|telephone|video|remote"
    r"|on-?\s?site|in person|panel|technical|take-?home)"
    r"(?:\s+(?:round|stage|interview|call|video|phone|on-?site))?",
    re.IGNORECASE | re.ASCII,
)
_LINK: Final = re.compile(r"<?((?:https?://|www\.)[^\s<>]+)>?", re.IGNORECASE | re.ASCII)
_PLACE: Final = re.compile(r"(?:at|in)\s+(?=\S)(.+)|@\s*(.+)", re.IGNORECASE | re.ASCII)
_PREFIX: Final = re.compile(
    r"(hiring contact|hiring manager|hr|recruiter|contact|interviewers?|with)\b(?:\s*:)?\s*(.*)",
    re.IGNORECASE | re.ASCII,
)
_POSITIONS: Final = {"hr": "HR", "recruiter": "Recruiter", "hiring manager": "Hiring manager"}
_INTERVIEWERS: Final = frozenset({"interviewer", "interviewers", "with"})
_EMAIL: Final = re.compile(r"<?(?:mailto:)?([^\s<>,;:@()\"]+@[^\s<>,;:@()\"]+\.[^\s<>,;:@()\"]+)>?")
_PHONE: Final = re.compile(
    r"(?:(?:tel|phone|mobile)\b[:.]?\s*)?(\+?\(?\d[\d\s().\-/]{5,24}\d)", re.IGNORECASE | re.ASCII
)
_LEAST_DIGITS: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """A person of a new interview, in one role."""

    name: str = ""
    email: str = ""
    phone: str = ""
    role: Role = Role.INTERVIEWER
    position: str = ""

    def __str__(self) -> str:
        position = f"({self.position})" if self.position else ""
        address = f"<{self.email}>" if self.email else ""
        return " ".join(word for word in (self.name, position, address, self.phone) if word)


def quoted_parts(line: str) -> list[str]:
    """`line` split at its commas but those in quotes; the first part as it is, others only if not empty."""
    parts, current, closing = [], "", ""
    for sign in line:
        if closing:
            if sign == closing:
                closing = ""
                continue
        elif sign in _QUOTES and (not current or current[-1].isspace()):
            closing = _QUOTES[sign]
            continue
        elif sign == ",":
            parts.append(clean_line(current))
            current = ""
            continue
        current += sign
    parts.append(clean_line(current))
    return parts[:1] + [part for part in parts[1:] if part]


def length_of(part: str) -> int:
    """Minutes of "45 min", "1h", "1.5 h" or "1 h 30"; 0 where it isn't a length."""
    found = _LENGTH.fullmatch(part)
    if not found or not (found[1] or found[2]) or part.isdigit():
        return 0
    minutes = round(float(found[1] or 0) * 60) + int(found[2] or 0)
    return minutes if minutes <= LONGEST_LENGTH else 0


def span_of(part: str) -> tuple[str, int]:
    """ "fri 10:00-11:30 CET" as "fri 10:00 CET" and its 90 minutes; 0 minutes where no end is given."""
    found = _SPAN.fullmatch(part)
    if not found:
        return part, 0
    start, end = (int(found[hour]) * 60 + int(found[hour + 1]) for hour in (2, 4))
    minutes = (end - start) % (24 * 60)
    if not 0 < minutes <= LONGEST_LENGTH or end >= 24 * 60:
        return part, 0
    return f"{found[1]}{found[2]}:{found[3]}{found[6]}", minutes


def link_of(part: str) -> str:
    """The address of a page or a call; empty where it is none."""
    found = _LINK.fullmatch(part)
    return found[1] if found else ""


def place_of(part: str) -> str:
    """What stands behind "at"; empty where nothing does."""
    found = _PLACE.fullmatch(part)
    return (found[1] or found[2]) if found else ""


def round_of(part: str) -> str:
    """The part if it names a round: "round 2", "phone", "final interview"."""
    return part if _ROUND.fullmatch(part) else ""


def person_of(part: str, *, marked: bool = False) -> tuple[NewPerson, ...]:
    """The people a part names; none where it is no person.

    With `marked` only what is marked as a person counts: an address, a number, "with".
    """
    prefix = _PREFIX.fullmatch(part)
    word = prefix[1].lower() if prefix else ""
    role = Role.HIRING_CONTACT if prefix and word not in _INTERVIEWERS else Role.INTERVIEWER
    people = []
    for piece in re.split(r"\s+(?:and|&)\s+", prefix[2] if prefix else part):
        person = _person(piece, role, _POSITIONS.get(word, ""))
        if person is None or (marked and not (person.email or person.phone or word == "with")):
            return ()
        people.append(person)
    return tuple(people)


def names_nobody(part: str) -> bool:
    """True for a word such as "hr" with no name behind it yet."""
    prefix = _PREFIX.fullmatch(part)
    return prefix is not None and not prefix[2]


def _person(piece: str, role: Role, position: str) -> NewPerson | None:
    email = phone = ""
    if found := _EMAIL.search(piece):
        email = found[1]
        piece = piece[: found.start()] + " " + piece[found.end() :]
    if (found := _PHONE.search(piece)) and sum(map(str.isdigit, found[1])) >= _LEAST_DIGITS:
        phone = found[1].strip()
        piece = piece[: found.start()] + " " + piece[found.end() :]
    if found := re.search(r"\(([^()]*[^\W\d_][^()]*)\)", piece):
        position = found[1].strip()
        piece = piece[: found.start()] + " " + piece[found.end() :]
    name = clean_line(piece.strip(" \t<>;:-–"), NAME_LIMIT)
    if any(sign.isdigit() for sign in name) or not (email or phone or any(sign.isalpha() for sign in name)):
        return None
    return NewPerson(name=name, email=email, phone=phone, role=role, position=position)

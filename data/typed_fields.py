"""Pure: what is typed into one field of a form, understood or refused in one sentence."""

import re
from functools import cache
from typing import Final

from arrow import Arrow

from data.adding import Person
from data.errors import UsageProblem
from data.moments import instant, zone_of
from data.quick_parts import length_of, names_nobody, person_of, quoted_parts
from data.records import Interview
from data.text import clean_line
from data.when import TypedWhen, parse_when

LONGEST_MINUTES: Final = 7 * 24 * 60
"""What the record of an interview allows."""

_CLOCK: Final = re.compile(
    r"(?:at\s+)?\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|h|uhr)?", re.I | re.ASCII
)
_EMAIL: Final = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+")


def start_text(interview: Interview) -> str:
    """The start as it is to be corrected: "Tue 24 Nov 2026 10:00, Europe/Berlin"; without a time the day."""
    at = instant(interview.start)
    shape = "ddd D MMM YYYY" if interview.whole_day else "ddd D MMM YYYY HH:mm"
    return f"{at.format(shape)}, {interview.start.zone}"


def start_typed(text: str, interview: Interview, now: Arrow) -> TypedWhen:
    """The start typed at `now`: a time alone keeps the day, a date without a zone the interview's zone."""
    line = clean_line(text)
    zone = interview.start.zone
    if _CLOCK.fullmatch(line):
        return parse_when(f"{interview.start.local[:10]} {line} {zone}", now)
    try:
        return parse_when(f"{line} {zone}", now)
    except UsageProblem:
        return parse_when(line, now)  # it names a zone of its own, or is no date at all


def minutes_typed(text: str) -> int:
    """The length typed: "45", "45 min", "1 h", "1 h 30"."""
    line = clean_line(text)
    minutes = int(line) if line.isascii() and line.isdigit() and len(line) < 6 else length_of(line)
    if not 0 < minutes <= LONGEST_MINUTES:
        raise UsageProblem(f"“{line[:40]}” is no length; type for example “45 min” or “1 h 30”.")
    return minutes


def zone_typed(text: str) -> str:
    """The name of a zone, or nothing; a city alone is the one zone that is named after it: "los angeles"."""
    line = clean_line(text)
    if not line:
        return ""
    try:
        zone_of(line)
    except UsageProblem:
        found = _zones_of(line)
        if not found:
            raise
        if len(found) > 1:
            words = ", ".join(found)
            raise UsageProblem(f"“{line[:40]}” may be {words}; type one of them.") from None
        return found[0]
    return line


def _zones_of(city: str) -> list[str]:
    """The zones that end with that name, however it is written."""
    wanted = "/" + city.casefold().replace(" ", "_")
    return [name for name in _zones() if f"/{name}".casefold().endswith(wanted)]


@cache
def _zones() -> tuple[str, ...]:
    """Every zone of a place; reading their list takes longer than a letter should."""
    from zoneinfo import available_timezones

    # "Etc/GMT+5" is five hours behind, and whoever types "GMT+5" means ahead
    return tuple(sorted(name for name in available_timezones() if not name.startswith("Etc/")))


def email_typed(text: str) -> str:
    """An e-mail address, or nothing."""
    line = clean_line(text).removeprefix("mailto:").strip("<> ")
    if line and not _EMAIL.fullmatch(line):
        raise UsageProblem(f"“{line[:60]}” is no e-mail address; type for example dana@northwind.example.")
    return line


def company_typed(text: str) -> str:
    """A company, never nothing."""
    line = clean_line(text)
    if not line:
        raise UsageProblem("An application needs its company; esc leaves it as it was.")
    return line


def person_typed(text: str) -> Person:
    """One person as in the quick-add line; the role may stand before or, behind a comma, after the name.

    "Maria Lopez <maria@northwind.example> +1 415 555 0142, hr"; without a role word an interviewer.
    """
    parts = quoted_parts(clean_line(text))
    roles = [part for part in parts if names_nobody(part)]
    name = " ".join(part for part in parts if part and part not in roles)
    people = person_of(f"{roles[0]} {name}" if roles and name else name) if name else ()
    if len(people) != 1:
        raise UsageProblem("Type one person, for example “Maria Lopez <maria@northwind.example>, hr”.")
    (found,) = people
    return Person(
        name=found.name, email=found.email, phone=found.phone, position=found.position, role=found.role
    )

"""Pure: days and months joined to one token (Mon-Fri, Tue/Thu), and a dash between blanks that means "to"."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.dates import MONTH_OF
from data.speech.parts import COMMA, Item, Part
from data.speech.phones import phone
from data.speech.words import listed

DAYS: Final = {
    short: day
    for day in listed("monday tuesday wednesday thursday friday saturday sunday")
    for short in (day, day[:3])
} | {"tues": "tuesday", "thur": "thursday", "thurs": "thursday"}
NAMES: Final = DAYS | MONTH_OF
MOST_NAMES: Final = 7


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(r"\.?([-–/])", re.ASCII)


@cache
def _figure() -> re.Pattern[str]:
    """A number, a sum or a time, as it stands on either side of a dash."""
    return re.compile(
        r"[$€£]?([1-9]\d{0,3}|\d|[1-9]\d{0,2}(?:,\d{3})+)"
        r"(?:[:.]\d{1,2})?(?:a\.?m\.?|p\.?m\.?|k|m|%|€|£|st|nd|rd|th)?",
        re.ASCII,
    )


def named(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """Mon-Fri, Monday–Friday, Nov-Dec as "to"; Tue/Thu and Mon/Wed/Fri as a list."""
    lower = parts[at].lower
    pieces: list[str] = _signs().split(lower)
    names, signs = [NAMES.get(name) for name in pieces[::2]], pieces[1::2]
    if not 1 < len(names) <= MOST_NAMES or len({name in DAYS.values() for name in names}) > 1:
        return None
    items: list[Item] = []
    for place, name in enumerate(names):
        if name is None:
            return None
        if place:
            last = place == len(names) - 1
            items.append("to" if signs[place - 1] != "/" else "and" if last else COMMA)
        items.append(name)
    return [items]


def dash(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """The dash of "10 – 11 am", "Mon - Fri", "Nov 3 – Nov 5".

    It looks at what follows without reading it: that does no harm, as what is said for a dash at the end of a
    text comes after the last word.
    """
    if parts[at].lead not in {"-", "–"} or not 0 < at < len(parts) - 1:
        return None
    before, after = parts[at - 1], parts[at + 1]
    if before.pause and before.lower not in {"a.m", "p.m"}:
        return None
    day_of_month = at > 1 and parts[at - 2].lower in MONTH_OF and before.core.isdigit()
    for names in (DAYS, MONTH_OF):
        if after.lower in names and (before.lower in names or (names is MONTH_OF and day_of_month)):
            return [["to"]]
    if before.lower in {"am", "pm", "a.m", "p.m"} and at > 1:
        before = parts[at - 2]
    low, high = _figure().fullmatch(before.lower), _figure().fullmatch(after.lower)
    if not low or not high or after.lead.strip("$€£") or phone(parts, at + 1) is not None:
        return None
    least, most = (int(found[1].replace(",", "")) for found in (low, high))
    return [["to"]] if least < most or max(least, most) <= 12 else None

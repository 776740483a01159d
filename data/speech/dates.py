"""Pure: days, months, years and ordinals as they are said."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.numbers import ordinal, plural, singly, two, whole, year
from data.speech.parts import COMMA, Item, Part
from data.speech.words import listed

MONTHS: Final = listed(
    "january february march april may june july august september october november december"
)
SHORT_MONTHS: Final = {month[:3]: month for month in MONTHS} | {"sept": "september"}
MONTH_OF: Final = {month: month for month in MONTHS} | SHORT_MONTHS
FRACTIONS: Final = {
    "1/2": ("one", "half"),
    "1/3": ("one", "third"),
    "2/3": ("two", "thirds"),
    "1/4": ("one", "quarter"),
    "3/4": ("three", "quarters"),
    "24/7": ("twenty", "four", "seven"),
}
"""Figures with a slash that aren't a day, unless a word before them says so."""
DAY_FOLLOWS: Final = frozenset(
    listed(
        "on by dated before after until till since from to through of monday tuesday wednesday thursday friday "
        "saturday sunday"
    )
)


@cache
def _iso() -> re.Pattern[str]:
    return re.compile(r"(\d{4})[-–/](\d{1,2})[-–/](\d{1,2})", re.ASCII)


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})(?:/(\d{1,2})(?:/(\d{4}|\d{2}))?|([.-])(\d{1,2})\4(\d{4}|\d{2}))", re.ASCII)


@cache
def _ordinal() -> re.Pattern[str]:
    one = r"(\d{1,3}|\d{1,3},\d{3})(?:st|nd|rd|th)"
    return re.compile(rf"{one}(?:[-–]{one})?((?:-[a-z]+)+)?", re.ASCII)


@cache
def _decade() -> re.Pattern[str]:
    return re.compile(r"(\d{4}|[2-9]0)'?s", re.ASCII)


@cache
def _days() -> re.Pattern[str]:
    return re.compile(r"(\d{1,2})(?:[-–](\d{1,2}))?", re.ASCII)


def date(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """A day in figures, in figures and a month's name, an ordinal, a decade, a year cut short ('25)."""
    part, before = parts[at], parts[at - 1].lower if at else ""
    if part.core in FRACTIONS and before not in DAY_FOLLOWS:
        mixed = at > 0 and parts[at - 1].core.isdigit()
        return [["and", *FRACTIONS[part.core]] if mixed else [*FRACTIONS[part.core]]]
    if found := _iso().fullmatch(part.core):
        return _in_figures(found[2], found[3], found[1])
    if found := _slashed().fullmatch(part.core):
        return _in_figures(found[1], found[2] or found[5], found[3] or found[6] or "")
    if found := _ordinal().fullmatch(part.lower):
        later: list[Item] = ["to", *_ordinal_of(found[2])] if found[2] else []
        return [[*_ordinal_of(found[1]), *later, *re.findall("[a-z]+", found[3] or "")]]
    if found := _decade().fullmatch(part.lower):
        return [[*plural(whole(found[1]))]]
    if part.lead.endswith("'") and part.core.isdigit() and len(part.core) == 2:
        return [[*two(part.core)]]
    return _beside_month(parts, at)


def is_month(part: Part) -> bool:
    """Whether it names a month; a small "may" and "march" don't."""
    return part.capital and part.lower in MONTH_OF


def _beside_month(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    found = _days().fullmatch(parts[at].core)
    if not found or not all(0 < int(day) <= 31 for day in found.groups() if day):
        return None
    days: list[Item] = [*ordinal(int(found[1]))]
    if found[2]:
        days += ["to", *ordinal(int(found[2]))]
    if at and is_month(parts[at - 1]) and parts[at - 1].trail in {"", "."}:
        return [days]
    if at + 1 < len(parts) and not parts[at].trail and is_month(parts[at + 1]):
        return [[*days, "of"], [MONTH_OF[parts[at + 1].lower]]]
    return None


def _ordinal_of(figures: str) -> list[str]:
    return ordinal(int(figures.replace(",", "")))


def _in_figures(month: str, day: str, of_year: str) -> list[list[Item]] | None:
    """Month first, as in the United States; where that can't be, day first."""
    first, second = int(month), int(day)
    if first > 12 >= second:
        first, second = second, first
    if not 0 < first <= 12 or not 0 < second <= 31:
        return None
    said = year(of_year) if len(of_year) == 4 else two(of_year) if of_year else []
    if of_year.startswith("0") and len(of_year) == 4:
        said = singly(of_year)
    return [[MONTHS[first - 1], *ordinal(second), *_later(said)]]


def _later(of_year: Sequence[str]) -> list[Item]:
    return [COMMA, *of_year] if of_year else []

"""Pure: the shapes of what names a day clearly inside prose, and the same words as data/when.py reads them."""

import re
from contextlib import suppress
from typing import Final

from arrow import Arrow

from data.moments import add_months

_SURE_WEEKDAY: Final = (
    r"(?:mon|tues?|weds|thu(?:rs?)?|fri|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?!\s+week\b)"
)
"""Not `wed`, `sat` and `sun`, which are words of their own; nor "Thursday week", which is a week later."""
_WEEKDAY: Final = rf"(?:{_SURE_WEEKDAY}|(?:wed|sat|sun)\b)"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_MAY: Final = r"\b(?-i:May)\b"
"""In small letters it is a verb."""
_ORDINAL: Final = r"\d{1,2}(?:st|nd|rd|th)\b"
_YEAR: Final = r"(?:,?\s+\d{4}\b)?"
_WHOLE: Final = r"\b(?:\d{4}-\d{1,2}-\d{1,2}(?:T\d\d:\d\d)?|\d{1,2}(?P<part>[-./])\d{1,2}(?P=part)\d{4})\b"
_SHORT: Final = r"\b(?:\d{1,2}\.\s?\d{1,2}\.(?!\d)|\d{1,2}/\d{1,2}\b(?!/))"
_NUMBER: Final = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten)"
_DISTANCE: Final = (
    rf"\b(?:in|within)\s+(?:(?:the\s+)?(?:next|coming)\s+)?{_NUMBER}\s+(?:(?:working\s+)?days?|weeks?|months?)\b"
    r"(?!\s+(?:or|to|and)\b)"
)
_HOURS: Final = r"\b(?:in|within)\s+(?:the\s+next\s+)?(?:24|36|48|72)\s?(?:hours|hrs|h)\b"
_TELLS_DAY: Final = r"\b(?:by|on|until|till?|before|after|latest)\s+(?:the\s+)?"
"""What stands before a day, and not before a number or the sun."""


def _dated(month: str) -> str:
    day = r"\b\d{1,2}(?:st|nd|rd|th|\.)?"
    return (
        rf"(?:{day}[\s-]*(?:of\s+)?{month}{_YEAR}|\b{month}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?![:.]\d){_YEAR})"
    )


_SURE: Final = (
    rf"(?:\b{_WEEKDAY}\.?,?\s+)?(?:the\s+)?(?:{_dated(_MONTH)}|{_dated(_MAY)}|{_WHOLE})",
    rf"\b{_WEEKDAY}\.?,?\s+(?:the\s+)?(?:{_ORDINAL}|{_SHORT})",
    rf"\b{_WEEKDAY},?\s+(?:of\s+)?(?:next|this)\s+week\b|\b(?:next|this)\s+week,?\s+(?:on\s+)?{_WEEKDAY}",
    rf"\b(?:next|this|coming|last)\s+{_WEEKDAY}|\b{_SURE_WEEKDAY}",
    r"\b(?:day\s+after\s+tomorrow|tomorrow|tmrw|today|(?:day\s+before\s+)?yesterday)\b",
    _DISTANCE,
    _HOURS,
)
"""What names a day wherever it stands; of two that begin alike the longer one first."""
_LIKELY: Final = (
    rf"(?:(?:wed|sat|sun)\b|{_dated('may')}|{_SHORT}|{_ORDINAL}(?=\s*(?:$|[.,;:!?)]|(?:at|or|and|latest)\b)))"
)
"""What names one only where it stands as a day does: "by Sat", "on 3/12", "until the 5th", or alone."""
_ZONE: Final = r"(?:\s+(?:utc|gmt|cest|cet|eest|eet|bst|[ecmp][sd]t|jst|[a-z]+/[a-z_]+)\b)?"
_TIME: Final = (
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d(?:\s?h\b)?|\d{1,2}h\d\d\b|noon\b|midday\b"
    rf"|(?<=\bat\s)\d{{1,2}}(?:\s+o['’]clock)?\b){_ZONE}"
)
_ELSEWHERE: Final = (
    rf"\b(?:since|every|each|(?:days?|weeks?|months?)\s+(?:from|after))\s+(?:the\s+)?{_WEEKDAY}"
)
"""A weekday that isn't the day meant: those that were, and those that come again."""

DAYS_IN_PROSE: Final = re.compile(
    rf"{_ELSEWHERE}|(?:(?P<before>\b{_TIME}),?\s+(?:on\s+)?)?"
    rf"(?:(?P<sure>{'|'.join(_SURE)})|{_TELLS_DAY}(?P<likely>{_LIKELY})"
    rf"|^\W*(?:the\s+)?(?P<alone>{_LIKELY})(?=(?:,?\s+(?:at\s+)?{_TIME})?\W*$))"
    rf"(?:,?\s+(?:at\s+)?(?P<after>{_TIME}))?",
    re.IGNORECASE,
)
"""Finds days, with a time of day `before` or `after` them where one is given; see `day_in`."""


def day_in(found: re.Match[str]) -> str:
    """The name of the group that is the day; empty where a weekday is named that isn't the day meant."""
    return next((name for name in ("sure", "likely", "alone") if found[name]), "")


def as_typed(words: str, said: Arrow) -> str:
    """A day found in prose in words that data/when.py reads; `said` is when it was named."""
    for shape, typed in _REWORDED:
        words = shape.sub(typed, words)
    return _OF_A_MONTH.sub(lambda found: f"{found[1] or ''} {_next(int(found[2]), said)}", words)


_REWORDED: Final = tuple(
    (re.compile(shape, re.IGNORECASE), typed)
    for shape, typed in (
        (r"\s+", " "),
        (r"^(?:in|within) (?:(?:the )?(?:next|coming) )?", "in "),
        (r"^(next|this) week,? (?:on )?(.+)", r"\1 \2"),
        (r"^(.+?),? (?:of )?(next|this) week$", r"\2 \1"),
    )
)
_OF_A_MONTH: Final = re.compile(rf"^({_WEEKDAY}\.?,? )?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)$", re.IGNORECASE)


def _next(day: int, said: Arrow) -> str:
    """The next day of a month with that number, today counts; "31st" where no month ahead has it."""
    for months in range(13):
        first = add_months(said.replace(day=1), months, "12:00").date()
        with suppress(ValueError):
            if (found := first.replace(day=day)) >= said.date():
                return found.isoformat()
    return f"{day}th"

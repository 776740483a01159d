"""The shapes of days and distances: 24 nov, 24.11., fri, tomorrow, in 3 days, 2 weeks ago."""

import re
from datetime import date, timedelta
from typing import Final

from arrow import Arrow

from data.date_read import EXAMPLES, MONTHS, NotADate, Read, Shape, day_of_month, monday, shape
from data.errors import UsageProblem
from data.moments import add_days, add_hours, add_months, add_working_days

_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH: Final = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY: Final = r"(mon|tue(?:s)?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_UNIT: Final = r"(minutes?|mins?|hours?|hrs?|h|working days?|days?|d|weeks?|w|months?)"
_NUMBERS: Final = {
    word: number
    for number, words in enumerate(
        ("", "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
    )
    for word in words.split()
}
_NUMBER: Final = rf"(\d{{1,4}}(?:\.\d{{1,2}})?|{'|'.join(_NUMBERS)})"
_RELATIVE: Final = {
    "day after tomorrow": 2,
    "tomorrow": 1,
    "tmrw": 1,
    "today": 0,
    "day before yesterday": -2,
    "yesterday": -1,
}


def _iso(found: re.Match[str], _: Arrow) -> Read:
    return Read(day=date(int(found[1]), int(found[2]), int(found[3])))


def _named_month(found: re.Match[str], _: Arrow) -> Read:
    return day_of_month(int(found["day"]), MONTHS.index(found["month"][:3].lower()) + 1, found["year"])


def _dotted(found: re.Match[str], _: Arrow) -> Read:
    return day_of_month(int(found[1]), int(found[2]), found[3] or found[4])


def _slashed(found: re.Match[str], now: Arrow) -> Read:
    """Day and month in either order where only one order is a date; both readings named where both are."""
    readings = []
    for day, month in ((found[1], found[3]), (found[3], found[1])):
        try:
            readings.append(day_of_month(int(day), int(month), found[4]))
        except ValueError:
            continue
    if not readings:
        raise ValueError(found[0])
    if len(readings) == 2 and readings[0] != readings[1]:
        one, other = (str(reading.named(now)) for reading in readings)
        raise UsageProblem(f"“{found[0]}” could be {one} or {other}; type the one you mean.")
    return readings[0]


def _relative(found: re.Match[str], now: Arrow) -> Read:
    return Read(day=now.date() + timedelta(days=_RELATIVE[" ".join(found[1].lower().split())]))


def _next_week(_: re.Match[str], now: Arrow) -> Read:
    return Read(day=monday(now.date()) + timedelta(days=7))


def _now(_: re.Match[str], now: Arrow) -> Read:
    return Read(instant=now.replace(second=0, microsecond=0))


def _weekday(found: re.Match[str], _: Arrow) -> Read:
    return Read(weekday=((found[1] or "").lower(), _WEEKDAYS.index(found[2][:3].lower())))


def _distance(found: re.Match[str], now: Arrow) -> Read:
    """`in 3 days`, `3 days ago`, `+3d`, `-2d`: calendar days, but elapsed hours and minutes."""
    typed = found["number"].lower()
    number = float(_NUMBERS.get(typed) or typed) * (-1 if found["back"] else 1)
    unit = found["unit"].lower()
    if unit[0] == "h" or unit.startswith("min"):
        return Read(
            instant=add_hours(now, number / (1 if unit[0] == "h" else 60)).replace(second=0, microsecond=0)
        )
    if number != int(number):
        raise NotADate(f"“{found[0]}” isn't a whole number of days; type for example {EXAMPLES}.")
    whole = int(number)
    if unit.startswith("working"):
        if whole < 0:
            raise NotADate(f"“{found[0]}” can't be counted back; type for example {EXAMPLES}.")
        there = add_working_days(now, whole, "12:00")
    elif unit.startswith("month"):
        there = add_months(now, whole, "12:00")
    else:
        there = add_days(now, whole * (7 if unit[0] == "w" else 1), "12:00")
    return Read(day=there.date())


DAYS: Final[tuple[Shape, ...]] = (
    shape(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", _iso),
    shape(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?(?P<month>{_MONTH})(?:[\s,-]+(?P<year>\d{{4}}))?",
        _named_month,
    ),
    shape(
        rf"(?P<month>{_MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.]\d|h|\s?[ap]\.?m)(?:,?\s+(?P<year>\d{{4}}))?",
        _named_month,
    ),
    shape(r"(\d{1,2})\.\s?(\d{1,2})\.(?:(\d{2})(?![\d:.])|\s?(\d{4}))?", _dotted),
    shape(r"(\d{1,2})\.(\d{1,2})()()(?=,?\s.*(?:\d[:.]\d\d|\d\s?[ap]\.?m|\dh))", _dotted),
    shape(r"(\d{1,2})(/)(\d{1,2})(?:/(\d{4}|\d{2}))?", _slashed),
    shape(r"(\d{1,2})(-)(\d{1,2})-(\d{4})", _slashed),
    shape(rf"({'|'.join(word.replace(' ', r' +') for word in _RELATIVE)})", _relative),
    shape("next week", _next_week),
    shape("now", _now),
    shape(rf"(?:(next|this|coming|last)\s+)?{_WEEKDAY}", _weekday),
    shape(rf"(?P<back>)in\s+(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})", _distance),
    shape(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})\s+(?P<back>ago)", _distance),
    shape(rf"(?:(?P<back>-)|\+)(?P<number>\d{{1,4}})\s?(?P<unit>{_UNIT})", _distance),
)
"""Days first: what could be a day or a time (4.12. 10:00) is taken for the day."""

"""The shapes a typed date is made of: days, times, distances and zones, each read by one pattern.

What none of the shapes reads is refused by name; nothing in the text is ever skipped.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, time, timedelta
from typing import Final, NamedTuple, TypeAlias

from arrow import Arrow

from data.errors import UsageProblem
from data.moments import add_days, add_hours, add_months, add_working_days, zone_of

EXAMPLES: Final = "“tomorrow 9am”, “fri 10:00”, “24 nov 10:00” or “2026-11-24 10:00”"


class NotADate(UsageProblem):
    """No date at all; any other UsageProblem is about a date that can't be taken as it stands."""


class Read(NamedTuple):
    """What has been read so far. `part_day` is (month, day) without a year, `weekday` (which, 0 = Monday)."""

    day: date | None = None
    part_day: tuple[int, int] | None = None
    weekday: tuple[str, int] | None = None
    clock: time | None = None
    zone: str | None = None
    instant: Arrow | None = None

    def joined(self, other: "Read") -> "Read":
        """Both together; ValueError where both say the same kind of thing."""
        said = {name: value for name, value in other._asdict().items() if value is not None}
        taken = {name for name, value in self._asdict().items() if value is not None}
        if taken & said.keys() or {"day", "part_day"} <= taken | said.keys():
            raise ValueError
        return self._replace(**said)

    def named(self, now: Arrow, step: int = 1) -> date | None:
        """The day by its date; without a year the nearest ahead (`step` -1: behind), today counts."""
        if self.part_day is None:
            return self.day
        today = now.date()
        for year in range(today.year, today.year + 9 * step, step):
            try:
                found = date(year, *self.part_day)
            except ValueError:
                continue
            if (found - today).days * step >= 0:
                return found
        raise ValueError


_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
ZONES: Final = {
    "utc": "UTC",
    "gmt": "UTC",
    "z": "UTC",
    **dict.fromkeys(("cet", "cest"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    "bst": "Europe/London",
    **dict.fromkeys(("est", "edt", "et"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt"), "America/Los_Angeles"),
    "jst": "Asia/Tokyo",
}
"""Short names as invitations use them; one that several countries share otherwise (IST) isn't guessed at."""


def pieces(line: str, now: Arrow) -> Iterator[Read]:
    """Each piece of the line in turn; NotADate at the first one that no shape reads."""
    line = _STAMP.sub(r"\1 \2 \3", line)
    at = _FILLER.match(line).end()  # type: ignore[union-attr]  # it matches the empty text too
    while at < len(line):
        for shape, reader in _SHAPES:
            if found := shape.match(line, at):
                yield reader(found, now)
                at = _FILLER.match(line, found.end()).end()  # type: ignore[union-attr]
                break
        else:
            rest = line[at:].split()[0]
            where = "" if rest == line else f" in “{line}”"
            raise NotADate(f"“{rest}”{where} isn't part of a date; type for example {EXAMPLES}.")


def _iso(found: re.Match[str], _: Arrow) -> Read:
    return Read(day=date(int(found[1]), int(found[2]), int(found[3])))


def _named_month(found: re.Match[str], _: Arrow) -> Read:
    return _day(int(found["day"]), _MONTHS.index(found["month"][:3].lower()) + 1, found["year"])


def _dotted(found: re.Match[str], _: Arrow) -> Read:
    return _day(int(found[1]), int(found[2]), found[3] or found[4])


def _slashed(found: re.Match[str], now: Arrow) -> Read:
    """Day and month in either order where only one order is a date; both readings named where both are."""
    readings = []
    for day, month in ((found[1], found[3]), (found[3], found[1])):
        try:
            readings.append(_day(int(day), int(month), found[4]))
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


def _twelve(found: re.Match[str], _: Arrow) -> Read:
    hour = int(found[1])
    if not 1 <= hour <= 12:
        raise ValueError(found[0])
    return Read(clock=time(hour % 12 + (12 if found[3].lower() == "p" else 0), int(found[2] or 0)))


def _clock(found: re.Match[str], _: Arrow) -> Read:
    return Read(clock=time(int(found[1]), int(found[2] or 0)))


def _point(found: re.Match[str], now: Arrow) -> Read:
    """`9.30`: a time, a day where it can't be a time; named both ways where it could be either."""
    first, second = int(found[1]), int(found[2])
    as_time, as_day = first < 24 and second < 60, 1 <= first <= 31 and 1 <= second <= 12
    before = found.string[: found.start()].strip()
    if as_time and as_day and not before:
        month = _MONTHS[second - 1].capitalize()
        raise UsageProblem(
            f"“{found[0]}” could be {first}:{second:02d} or {first} {month}; type the one you mean."
        )
    return _clock(found, now) if as_time else _day(first, second, None)


def _noon(_found: re.Match[str], _: Arrow) -> Read:
    return Read(clock=time(12))


def _offset(found: re.Match[str], _: Arrow) -> Read:
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(found[0])
    return Read(zone=f"{found[1]}{hours:02d}:{minutes:02d}")


def _short_zone(found: re.Match[str], _: Arrow) -> Read:
    return Read(zone=ZONES[found[1].lower()])


def _named_zone(found: re.Match[str], _: Arrow) -> Read:
    for name in (found[0], found[0].title()):
        try:
            zone_of(name)
        except UsageProblem:
            continue
        return Read(zone=name)
    raise NotADate(
        f"There is no time zone “{found[0]}”; use a name such as Europe/Berlin or an offset such as +05:00."
    )


def _day(day: int, month: int, year: str | None) -> Read:
    if year:
        return Read(day=date(_year(year), month, day))
    date(2000, month, day)  # a leap year: only what is never a day is refused here
    return Read(part_day=(month, day))


def _year(typed: str) -> int:
    return int(typed) + (2000 if len(typed) == 2 else 0)


def monday(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())


_Reader: TypeAlias = Callable[[re.Match[str], Arrow], Read]


def _shape(pattern: str, reader: _Reader) -> tuple[re.Pattern[str], _Reader]:
    return re.compile(rf"(?:{pattern})(?![a-z0-9])", re.IGNORECASE | re.ASCII), reader


_FILLER: Final = re.compile(r"(?:[\s,()]+|(?:at|on|the)(?![a-z0-9/])|@)*", re.IGNORECASE | re.ASCII)
_STAMP: Final = re.compile(
    r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$", re.IGNORECASE | re.ASCII
)
_SHAPES: Final = (
    _shape(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", _iso),
    _shape(
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]*(?:of\s+)?(?P<month>{_MONTH})(?:[\s,-]+(?P<year>\d{{4}}))?",
        _named_month,
    ),
    _shape(
        rf"(?P<month>{_MONTH})\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|[:.]\d|h|\s?[ap]\.?m)(?:,?\s+(?P<year>\d{{4}}))?",
        _named_month,
    ),
    _shape(r"(\d{1,2})\.\s?(\d{1,2})\.(?:(\d{2})(?![\d:.])|\s?(\d{4}))?", _dotted),
    _shape(r"(\d{1,2})\.(\d{1,2})()()(?=,?\s.*(?:\d[:.]\d\d|\d\s?[ap]\.?m|\dh))", _dotted),
    _shape(r"(\d{1,2})(/)(\d{1,2})(?:/(\d{4}|\d{2}))?", _slashed),
    _shape(r"(\d{1,2})(-)(\d{1,2})-(\d{4})", _slashed),
    _shape(rf"({'|'.join(word.replace(' ', r' +') for word in _RELATIVE)})", _relative),
    _shape("next week", _next_week),
    _shape("now", _now),
    _shape(rf"(?:(next|this|coming|last)\s+)?{_WEEKDAY}", _weekday),
    _shape(rf"(?P<back>)in\s+(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})", _distance),
    _shape(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})\s+(?P<back>ago)", _distance),
    _shape(rf"(?:(?P<back>-)|\+)(?P<number>\d{{1,4}})\s?(?P<unit>{_UNIT})", _distance),
    _shape(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\.?", _twelve),
    _shape(r"(\d{1,2}):(\d{2})(?::\d\d(?:\.\d+)?)?(?:\s?h)?(?![+-]\d)", _clock),
    _shape(r"(\d{1,2})h(\d{2})?", _clock),
    _shape(r"(\d{1,2})\.(\d{2})(?:\s?h)?", _point),
    _shape(r"noon|midday", _noon),
    _shape(r"(\d{1,2})()(?:\s+o['’]?clock)?(?![:./+-]\d)", _clock),
    _shape(r"(?:utc|gmt)?([+-])(\d{2}):?(\d{2})", _offset),
    _shape(r"(?:utc|gmt)([+-])(\d{1,2})()", _offset),
    _shape(rf"({'|'.join(ZONES)})", _short_zone),
    _shape(r"[a-z_]+(?:/[a-z0-9_+-]+)+", _named_zone),
)
"""Each shape a piece may have, the first that fits wins; a shape ends where a word ends."""

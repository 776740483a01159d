"""Pure: a contact's own hours, as they are typed: "tue-thu 9:00-13:00", "9-17", "mon wed fri"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from data.calls.times import OfficeHours
from data.errors import UsageProblem
from data.setting_checks import WEEK_DAYS
from data.text import clean_line

LIKE: Final = "type for example “tue-thu 9:00-13:00”"
DAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UP_TO: Final = frozenset({"-", "to", "till", "until", "through"})
_BESIDE: Final = frozenset({",", ":", ";", "/", "&", "+", "and", "from"})
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d{2}))?(?:\s?(?:(?P<half>[ap])\.?m\b\.?|(?:h|uhr)\b))?"
    r"|(?P<word>[a-z]+)\.?|(?P<mark>[-,:;/&+]))",
    re.ASCII,
)
_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time of day as typed; `half` is "a", "p" or, where nothing was said of it, empty."""

    hour: int
    minute: int
    half: str

    def at(self, half: str) -> str:
        """`09:00`; in that half of the day, unless it is empty."""
        hour = self.hour % 12 + 12 * (half == "p") if half else self.hour
        return f"{hour:02}:{self.minute:02}"


@dataclass(frozen=True, slots=True)
class _Hours:
    """ISO days, none for the usual ones; from when to when, as `09:00`, None for the usual times."""

    days: frozenset[int] = frozenset()
    times: tuple[str, str] | None = None


def hours_typed(text: str) -> str:
    """What is typed as it is stored: "tue-thu 9:00-13:00", days alone, times alone, or nothing.

    UsageProblem for anything else.
    """
    hours = _read(text)
    days = (
        WEEK_DAYS[first - 1] + (f"-{WEEK_DAYS[last - 1]}" if last else "")
        for first, last in _runs(hours.days)
    )
    times = ["-".join(time.removeprefix("0") for time in hours.times)] if hours.times else []
    return " ".join((*days, *times))


def hours_in_words(text: str) -> str:
    """ "Tuesday to Thursday, 9:00 to 13:00"; nothing for nothing. UsageProblem as `hours_typed`."""
    hours = _read(text)
    if hours == _Hours():
        return ""
    days = [
        DAY_NAMES[first - 1].title() + (f" to {DAY_NAMES[last - 1].title()}" if last else "")
        for first, last in _runs(hours.days)
    ]
    listed = " and ".join(filter(None, (", ".join(days[:-1]), *days[-1:])))
    times = " to ".join(time.removeprefix("0") for time in hours.times or ())
    return f"{listed or 'the usual days'}, {times or 'at the usual times'}"


def office_hours(contact_hours: str, usual: OfficeHours) -> OfficeHours:
    """A contact's own hours, the `usual` ones for what isn't known; what can't be read counts for nothing."""
    try:
        hours = _read(contact_hours)
    except UsageProblem:
        return usual
    if hours.times:
        usual = replace(usual, start=hours.times[0], end=hours.times[1])
    return replace(usual, days=hours.days) if hours.days else usual


def _read(text: str) -> _Hours:
    line = clean_line(text)
    parts = list(_parts(line))
    if line and not parts:
        raise _unread(line)
    days: set[int] = set()
    times: tuple[str, str] | None = None
    for first, last in parts:
        if isinstance(first, int) and isinstance(last, int):
            days.update((first - 1 + ahead) % 7 + 1 for ahead in range((last - first) % 7 + 1))
        elif isinstance(first, _Clock) and isinstance(last, _Clock) and first is not last:
            if times is not None:
                raise UsageProblem(f"One stretch of the day can be kept, the same on each day; {LIKE}.")
            times = _times(first, last)
        else:
            raise _unread(line)
    return _Hours(frozenset(days), times)


def _parts(line: str) -> Iterator[tuple[int | _Clock, int | _Clock]]:
    """First and last of each stretch, of days (ISO) or of a day; the two are one where it isn't a stretch."""
    tokens = [token for token in _tokens(line) if token not in _BESIDE]
    while tokens:
        first = tokens.pop(0)
        last = first
        if len(tokens) > 1 and tokens[0] in _UP_TO:
            _, last = tokens.pop(0), tokens.pop(0)
        if isinstance(first, str) or isinstance(last, str):
            raise _unread(line)
        yield first, last


def _tokens(line: str) -> Iterator[int | _Clock | str]:
    at, text = 0, line.lower().translate(_DASHES)
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _unread(line)
        at = found.end()
        if word := found["word"]:
            day = next((number for number, name in enumerate(DAY_NAMES, 1) if _short_for(word, name)), None)
            yield word if day is None else day
        elif found["mark"]:
            yield found["mark"]
        else:
            clock = _Clock(int(found["hour"]), int(found["minute"] or 0), found["half"] or "")
            if clock.minute > 59 or not (1 <= clock.hour <= 12 if clock.half else clock.hour <= 23):
                raise _unread(line)
            yield clock


def _short_for(word: str, name: str) -> bool:
    """`tue`, `tues` and `tuesday`; with an s behind it, too."""
    return len(word) >= 3 and f"{name}s".startswith(word)


def _times(first: _Clock, last: _Clock) -> tuple[str, str]:
    """From when to when: "9-1pm" begins in the morning, "1-5pm" doesn't, and "9-5" ends at 17:00."""
    start, end = first.at(first.half), last.at(last.half)
    if last.half == "p" and not first.half and first.hour <= 12:
        start = first.at("p") if first.at("p") < end else first.at("a")
    elif not last.half and last.hour <= 12 and first.hour <= 12 and end <= start:
        end = last.at("p")
    if start >= end:
        raise UsageProblem(f"Nobody is there from {start} until {end} of the same day; {LIKE}.")
    return start, end


def _runs(days: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Days as they are written: first and last of three and more in a row, across the weekend too; else 0 for last."""
    if len(days) == 7:
        yield 1, 7
        return
    for first in sorted(days):
        if (first - 2) % 7 + 1 in days:
            continue
        row = [first]
        while row[-1] % 7 + 1 in days:
            row.append(row[-1] % 7 + 1)
        if len(row) > 2:
            yield row[0], row[-1]
        else:
            yield from ((day, 0) for day in row)


def _unread(line: str) -> UsageProblem:
    return UsageProblem(f"“{line[:40]}” is no time to ring somebody; {LIKE}.")

"""Days, times and distances in the words people use. Pure."""

from datetime import date, tzinfo
from typing import Final

from arrow import Arrow

from data.records import When

DAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
HOUR: Final = 3600.0
HOURS_UP_TO: Final = 48
"""Distances are said in hours below this many, in days from there on."""
A_YEAR_NEARLY: Final = 300
"""Days ahead up to which a day needs no year: nobody takes 22 January for the one that is past."""
DAYS_UP_TO: Final = 14
"""Lateness is said in days below this many, then in weeks, from nine weeks on in months."""
TWO_YEARS: Final = 730
"""Days of lateness from which on it is said in years."""


# --- days and times


def here(at: Arrow, now: Arrow) -> Arrow:
    """`at` in the zone of `now`."""
    zone: tzinfo | None = now.tzinfo
    return at.to(zone) if zone is not None else at


def clock(at: Arrow) -> str:
    """`14:05`."""
    return f"{at.hour:02}:{at.minute:02}"


def day(at: Arrow, now: Arrow) -> str:
    """`Tue 24 Nov`, with the year where it isn't this one: `Fri 4 Dec 2027`."""
    at = here(at, now)
    year = "" if at.year == now.year else f" {at.year}"
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]}{year}"


def day_and_time(at: Arrow, now: Arrow) -> str:
    """`Tue 24 Nov 14:05`."""
    return f"{day(at, now)} {clock(here(at, now))}"


def short_day(at: Arrow, now: Arrow) -> str:
    """`24 Nov`; in another year the month and the year: `Nov 2025`."""
    at = here(at, now)
    month = MONTHS[at.month - 1]
    return f"{at.day} {month}" if at.year == now.year else f"{month} {at.year}"


def zone_words(at: Arrow) -> str:
    """The zone of `at` as people know it: `Europe/Berlin`, or `UTC+05:00` where it has no name."""
    name = getattr(at.tzinfo, "key", None)
    if isinstance(name, str):
        return name
    offset = at.format("ZZ")
    return "UTC" if offset == "+00:00" else f"UTC{offset}"


def in_full(at: Arrow, now: Arrow, *, whole_day: bool = False) -> str:
    """`Tue 24 Nov 2026 14:05 Europe/Berlin` in the zone of `at`; the time here after it where that differs."""
    date = f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}"
    if whole_day:
        return f"{date}, time not known yet"
    words = f"{date} {clock(at)} {zone_words(at)}"
    if at.utcoffset() == here(at, now).utcoffset():
        return words
    ours = here(at, now)
    same_day = ours.date() == at.date()
    return f"{words} ({clock(ours) if same_day else day_and_time(at, now)} here)"


# --- distances


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _seconds(start: Arrow, end: Arrow) -> float:
    # through UTC: subtracting two wall clocks of one zone forgets a change of the clocks between them
    return (end.to("UTC").datetime - start.to("UTC").datetime).total_seconds()


def days_between(start: Arrow, end: Arrow) -> int:
    """Calendar days from the day of `start` to that of `end`, both in the zone of `end`."""
    return (end.date() - here(start, end).date()).days


def late_by(due: Arrow, now: Arrow, *, precise: bool) -> str:
    """`40 min late`, `3 h late`, `2 days late`, `2 years late`; hours only for what is late at an instant."""
    elapsed = max(_seconds(due, now), 0.0)
    days = days_between(due, now)
    if precise and elapsed < HOUR:
        return f"{max(int(elapsed // 60), 1)} min late"
    if (precise and elapsed < HOURS_UP_TO * HOUR) or days < 1:
        return f"{max(int(elapsed // HOUR), 1)} h late"
    if days < DAYS_UP_TO:
        return f"{_count(days, 'day')} late"
    if days < 63:
        return f"{_count(days // 7, 'week')} late"
    months = f"{_count(days // 30, 'month')} late"
    return months if days < TWO_YEARS else f"{_count(days // 365, 'year')} late"


def until(due: Arrow, now: Arrow, *, precise: bool, timed: bool = True) -> str:
    """How far ahead `due` is: `16:30` today, `in 20 h`, `Thu 10:00`, `Thu`, `Fri 4 Dec`, `20 Nov 2027`.

    `precise`: an instant counts, so below two days it is said in hours. `timed`: its time of day means
    something (an interview, a step the person gave a time).
    """
    ahead = _seconds(now, due)
    ours, days = here(due, now), days_between(now, here(due, now))
    if days <= 0:
        return clock(ours) if timed and ahead > 0 else "today"
    if precise and ahead < HOURS_UP_TO * HOUR:
        return f"in {int(ahead // HOUR)} h" if ahead >= HOUR else f"in {max(int(ahead // 60), 1)} min"
    if days < 7:
        weekday = DAYS[ours.weekday()]
        return f"{weekday} {clock(ours)}" if timed else weekday
    if days < A_YEAR_NEARLY:
        return f"{DAYS[ours.weekday()]} {ours.day} {MONTHS[ours.month - 1]}"
    return f"{ours.day} {MONTHS[ours.month - 1]} {ours.year}"


def in_full_day(at: Arrow) -> str:
    """`Tue 24 Nov 2026`."""
    return f"{DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}"


def named(when: When, now: Arrow) -> str:
    """A named day in few words: `Thu 5 Nov`, `Thu 5 Nov 16:00`; with the year where it is another."""
    day = date.fromisoformat(when.day)
    words = f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    year = "" if day.year == now.year else f" {day.year}"
    return f"{words}{year} {when.time}".rstrip()


def when_words(when: When) -> str:
    """A named day as it was named: `Thu 5 Nov 2026`, `Thu 5 Nov 2026 16:00 Europe/Berlin`."""
    named = date.fromisoformat(when.day)
    words = f"{DAYS[named.weekday()]} {named.day} {MONTHS[named.month - 1]} {named.year}"
    return f"{words} {when.time} {when.zone}" if when.time else words

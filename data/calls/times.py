"""Pure: when to ring: inside their office hours, at a time of day not yet tried, and not when nobody likes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from arrow import Arrow

from data.calls.ledger import Ledger
from data.moments import at_wall

BANDS: Final = (
    ("early", "00:00", "09:00"),
    ("in the morning", "09:00", "12:00"),
    ("around noon", "12:00", "14:00"),
    ("in the afternoon", "14:00", "16:30"),
    ("late", "16:30", "24:00"),
)
"""The times of day, as far as the office is open: the usual one makes early 8 to 9 and late 16:30 to 17:30, as
product.md has them; the others part what is between."""
BEST: Final = frozenset({"early", "late"})
"""Before and after the meetings; product.md, "The call ledger"."""
MIDWEEK: Final = frozenset({2, 3, 4})
"""Tuesday to Thursday."""
MONDAY_FROM: Final = "10:00"
FRIDAY_UNTIL: Final = "15:00"
LOOKED_AT: Final = 3
"""Working days among which a better time is worth waiting for."""
LEAST: Final = timedelta(minutes=10)
"""What is left of a time of day must be worth it."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When a contact can be rung, in their zone: ISO days of the week, and from when to when."""

    days: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    start: str = "08:00"
    end: str = "17:30"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Ring between `start` and `end`, in the contact's zone. `band` is the time of day, `why` the reasons."""

    start: Arrow
    end: Arrow
    band: str
    why: tuple[str, ...]


def is_open(at: Arrow, hours: OfficeHours) -> bool:
    """Whether `at`, in the contact's zone, lies in their office hours."""
    return at.isoweekday() in hours.days and hours.start <= at.format("HH:mm") < hours.end


def suggest(ledger: Ledger, earliest: Arrow, hours: OfficeHours | None = None) -> Suggestion | None:
    """The next good time from `earliest`, given in the contact's zone; None where they have no office hours.

    In this order: not Monday before 10:00 nor Friday after 15:00; a time of day not yet tried; early or
    late; Tuesday to Thursday; soon.
    """
    hours = hours or OfficeHours()
    tried = {band_of(call.at) for call in ledger.since}
    best = min(_windows(earliest, hours), key=lambda window: _rank(window, tried), default=None)
    return _told(best, tried) if best else None


def band_of(at: Arrow) -> str:
    """The time of day of a call; outside of all of them the nearest."""
    clock = at.format("HH:mm")
    return next((name for name, _, end in BANDS if clock < end), BANDS[-1][0])


def _windows(earliest: Arrow, hours: OfficeHours) -> Iterator[tuple[str, Arrow, Arrow, bool]]:
    """Name, begin, end and whether nobody likes it, of every time of day that is left on the days looked at."""
    zone = earliest.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    open_days = (earliest.date() + timedelta(days=ahead) for ahead in range(14))
    seen = 0
    for day in open_days:
        if day.isoweekday() not in hours.days:
            continue
        some = False
        for name, begin, end in BANDS:
            for part, until, bad in _liked(day.isoweekday(), max(begin, hours.start), min(end, hours.end)):
                if part >= until:
                    continue
                start, stop = at_wall(day.isoformat(), part, zone), at_wall(day.isoformat(), until, zone)
                start = max(start, earliest, key=lambda at: at.timestamp())
                if stop.timestamp() - start.timestamp() >= LEAST.total_seconds():
                    some = True
                    yield name, start, stop, bad
        seen += some
        if seen == LOOKED_AT:
            return


def _liked(weekday: int, begin: str, end: str) -> Iterator[tuple[str, str, bool]]:
    """The part of a time of day that is liked, and the one that is not."""
    if weekday == 1:
        yield begin, min(end, MONDAY_FROM), True
        yield max(begin, MONDAY_FROM), end, False
    elif weekday == 5:
        yield begin, min(end, FRIDAY_UNTIL), False
        yield max(begin, FRIDAY_UNTIL), end, True
    else:
        yield begin, end, False


def _rank(window: tuple[str, Arrow, Arrow, bool], tried: set[str]) -> tuple[bool, bool, bool, bool, float]:
    name, start, _, bad = window
    return bad, name in tried, name not in BEST, start.isoweekday() not in MIDWEEK, start.timestamp()


def _told(window: tuple[str, Arrow, Arrow, bool], tried: set[str]) -> Suggestion:
    name, start, end, _ = window
    why = []
    if tried and name not in tried:
        why.append("a time of day not yet tried")
    if name in BEST:
        why.append("early, before the meetings" if name == "early" else "late, after the meetings")
    if start.isoweekday() in MIDWEEK:
        why.append("mid-week")
    return Suggestion(start, end, name, tuple(why))

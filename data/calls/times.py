"""Pure: when to ring: inside their office hours, at a time of day not yet tried, and not when nobody likes it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from arrow import Arrow

from data.calls.ledger import Ledger
from data.moments import at_wall
from data.setting_checks import WEEK_DAYS
from data.settings import Settings

MORNING_UNTIL: Final = "12:00"
NOON_UNTIL: Final = "14:00"
BEST: Final = frozenset({"early", "late"})
"""Before and after the meetings; product.md, "The call ledger"."""
MIDWEEK: Final = frozenset({2, 3, 4})
"""Tuesday to Thursday."""
LOOKED_AT: Final = 2
"""Days with a good time among which a better one is worth waiting for."""
LEAST: Final = timedelta(minutes=10)
"""What is left of a time of day must be worth it."""


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When a contact can be rung, in their zone: ISO days of the week, and from when to when, as `08:00`.

    It is early until `early_until` and late from `late_from`, as far as the office is open. If there is a
    choice, Mondays begin at `monday_from` and Fridays end at `friday_until`.
    """

    days: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    start: str = "08:00"
    end: str = "17:30"
    early_until: str = "09:00"
    late_from: str = "16:30"
    monday_from: str = "10:00"
    friday_until: str = "15:00"

    @classmethod
    def of(cls, settings: Settings) -> "OfficeHours":
        """The person's own; the usual times for an office that closes before it opens, and late before early."""
        calls = settings.calls
        hours = cls(
            days=frozenset(WEEK_DAYS.index(day) + 1 for day in calls.office_days),
            monday_from=calls.monday_from,
            friday_until=calls.friday_until,
        )
        if calls.office_from < calls.office_until:
            hours = replace(hours, start=calls.office_from, end=calls.office_until)
        if calls.early_until <= calls.late_from:
            hours = replace(hours, early_until=calls.early_until, late_from=calls.late_from)
        return hours

    @property
    def bands(self) -> tuple[tuple[str, str, str], ...]:
        """The times of day in their order, each a name, its begin and its end; together they are the day.

        With the usual hours early is 8 to 9 and late 16:30 to 17:30, as product.md has them; the others part
        what is between, as far as anything is.
        """
        ends = (
            ("early", self.early_until),
            ("in the morning", MORNING_UNTIL),
            ("around noon", NOON_UNTIL),
            ("in the afternoon", self.late_from),
        )
        bands, begin = [], "00:00"
        for name, end in ends:
            until = min(end, self.late_from)
            if begin < until:
                bands.append((name, begin, until))
                begin = until
        return (*bands, ("late", begin, "24:00"))


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


def opens(at: Arrow, hours: OfficeHours) -> Arrow | None:
    """`at` itself where the office is open then, else when it opens next, in the zone of `at`.

    None where no day is an office day.
    """
    if is_open(at, hours):
        return at
    zone = at.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    for ahead in range(15):  # two weeks: an opening can fall into the hour that the clocks skip
        opening = at_wall((at.date() + timedelta(days=ahead)).isoformat(), hours.start, zone)
        if opening.timestamp() < at.timestamp():
            opening = opening.replace(fold=1)  # the second of two equal wall clocks, where there are two
        if opening.timestamp() >= at.timestamp() and is_open(opening, hours):
            return opening
    return None


def suggest(
    ledger: Ledger, earliest: Arrow, hours: OfficeHours | None = None, before: Arrow | None = None
) -> Suggestion | None:
    """The next good time from `earliest`, given in the contact's zone; None where no office day has room for it.

    It begins before `before`, where they wait for an answer until then.

    In this order: nothing nobody likes on Monday and Friday; a time of day not yet tried; early or
    late; Tuesday to Thursday; soon.
    """
    hours = hours or OfficeHours()
    tried = {band_of(call.at, hours) for call in ledger.since}
    windows = [one for one in _windows(earliest, hours) if before is None or one[1] < before]
    best = min(windows, key=lambda window: _rank(window, tried), default=None)
    return _told(best, tried) if best else None


def at_other_time(earliest: Arrow, hours: OfficeHours, tried: frozenset[str]) -> Arrow | None:
    """When it is next a time of day none of `tried`, in the office and liked; None where there is none."""
    windows = (one for one in _windows(earliest, hours) if one[0] not in tried and not one[3])
    return min((one[1] for one in windows), key=lambda at: at.timestamp(), default=None)


def band_of(at: Arrow, hours: OfficeHours) -> str:
    """The time of day of a call, whether the office is open or not."""
    clock = at.format("HH:mm")
    return next(name for name, _, end in hours.bands if clock < end)


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
        for name, begin, end in hours.bands:
            for part, until, bad in _liked(
                day.isoweekday(), hours, max(begin, hours.start), min(end, hours.end)
            ):
                if part >= until:
                    continue
                start, stop = at_wall(day.isoformat(), part, zone), at_wall(day.isoformat(), until, zone)
                start = max(start, earliest, key=lambda at: at.timestamp())
                if stop.timestamp() - start.timestamp() >= LEAST.total_seconds():
                    some |= not bad and (name in BEST or day.isoweekday() in MIDWEEK)
                    yield name, start, stop, bad
        seen += some
        if seen == LOOKED_AT:
            return


def _liked(weekday: int, hours: OfficeHours, begin: str, end: str) -> Iterator[tuple[str, str, bool]]:
    """The part of a time of day that is liked, and the one that is not."""
    if weekday == 1:
        yield begin, min(end, hours.monday_from), True
        yield max(begin, hours.monday_from), end, False
    elif weekday == 5:
        yield begin, min(end, hours.friday_until), False
        yield max(begin, hours.friday_until), end, True
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

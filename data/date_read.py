"""What a typed date says so far, piece by piece, and the words for what can't be read."""

import re
from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Final, NamedTuple, TypeAlias

from arrow import Arrow

from data.errors import UsageProblem

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


Reader: TypeAlias = Callable[[re.Match[str], Arrow], Read]
"""What a matched shape says at that `now`. ValueError: there is no such day or time."""
Shape: TypeAlias = tuple[re.Pattern[str], Reader]
MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def shape(pattern: str, reader: Reader) -> Shape:
    """A shape of a piece and its reader. It ends where a word ends; letters in either case."""
    return re.compile(rf"(?:{pattern})(?![a-z0-9])", re.IGNORECASE | re.ASCII), reader


def day_of_month(day: int, month: int, year: str | None) -> Read:
    """That day, of the typed year or of one still to find; ValueError where no year has it."""
    if year:
        return Read(day=date(year_of(year), month, day))
    date(2000, month, day)  # a leap year: only what is never a day is refused here
    return Read(part_day=(month, day))


def year_of(typed: str) -> int:
    """`2026`, or `26` for it."""
    return int(typed) + (2000 if len(typed) == 2 else 0)


def monday(day: date) -> date:
    """The Monday of that day's week."""
    return day - timedelta(days=day.weekday())

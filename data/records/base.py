"""What every record is made of: the base, ids, days, times, moments."""

from datetime import datetime
from typing import Annotated, TypeAlias

from msgspec import Meta, Struct

Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64)]
"""Our own identifier of a document."""
Day: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, `2026-11-24`."""
Clock: TypeAlias = Annotated[str, Meta(pattern=r"^$|^\d{2}:\d{2}$")]
"""A time of day, `16:30`; empty where none was given."""
Seconds: TypeAlias = Annotated[float, Meta(ge=0, le=24 * 3600)]
"""A length of time, or a time since the beep."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of everything that is stored. (`kw_only` reaches only a class's own fields: say it again.)"""


class Moment(Record, frozen=True, kw_only=True):
    """An instant as it was meant: the wall clock, the zone it hangs in, and the instant that gives.

    `local` is `2026-11-24T10:00:00` without offset; `zone` an IANA name or an offset such as `+05:00`;
    `utc` is `2026-11-24T09:00:00Z`. For a future interview `local` and `zone` win over `utc`, since
    governments change their clocks.
    """

    local: str
    zone: str
    utc: str

    def __post_init__(self) -> None:
        """ValueError for a time that is in no calendar. Any zone passes: what a machine knows of them varies."""
        _check_wall(self.local)
        _check_wall(self.utc.removesuffix("Z"))
        if not self.utc.endswith("Z"):
            raise ValueError("an instant ends with Z")


class When(Record, frozen=True, kw_only=True):
    """A day somebody named, with a time of day if they gave one, in the zone it was meant in."""

    day: Day
    time: Clock = ""
    zone: str

    def __post_init__(self) -> None:
        """ValueError for a day or a time that there isn't."""
        _check_wall(f"{self.day}T{self.time or '00:00'}:00")


def _check_wall(text: str) -> None:
    # years far off would end outside the calendar as soon as a zone or a month is added
    wall = datetime.fromisoformat(text)
    if wall.tzinfo is not None or wall.isoformat() != text or not 1000 <= wall.year <= 9000:
        raise ValueError("no such day or time")

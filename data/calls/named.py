"""Pure: the day, or the time, for which they asked to be called back."""

from datetime import timedelta
from typing import Final

from arrow import Arrow

from data.calls.ledger import Call
from data.calls.times import OfficeHours
from data.moments import add_hours, at_wall, when_to_arrow

MIDNIGHT: Final = "00:00"
GRACE: Final = timedelta(hours=1)
"""How long after the time they named one still rings "as they asked"."""


def named_time(asked: Call) -> Arrow:
    """When that day begins, or the time they gave, in the contact's zone. A day is that day where they are."""
    zone, named = asked.at.tzinfo, asked.call_back
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    assert named is not None  # noqa: S101  # only such calls are asked about
    return when_to_arrow(named, MIDNIGHT).to(zone) if named.time else at_wall(named.day, MIDNIGHT, zone)


def named_window(asked: Call, hours: OfficeHours) -> tuple[Arrow, Arrow]:
    """From when to when one rings as they asked: about the time they gave, else while an office is open that day.

    Also on a day on which theirs is not.
    """
    at = named_time(asked)
    zone, named = at.tzinfo, asked.call_back
    assert zone is not None  # noqa: S101  # as above
    if named is not None and named.time:
        return at, add_hours(at, GRACE.total_seconds() / 3600)
    day = at.date().isoformat()
    return at_wall(day, hours.start, zone), at_wall(day, hours.end, zone)

"""Moments and days: the one bridge between stored records and arrow, and the one default clock."""

import os
import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import arrow
from arrow import Arrow

from data.errors import UsageProblem
from data.records import Moment, When

_OFFSET: Final = re.compile(r"^([+-])(\d{2}):(\d{2})$")


def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name or an offset `+05:00`; UsageProblem when there is no such zone."""
    if offset := _OFFSET.match(name):
        sign, hours, minutes = offset.groups()
        span = timedelta(hours=int(hours), minutes=int(minutes))
        if span < timedelta(hours=24):
            return timezone(span if sign == "+" else -span)
    elif name and re.fullmatch(r"[A-Za-z0-9_+\-]+(/[A-Za-z0-9_+\-]+)*", name):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass
    raise UsageProblem(
        f"There is no time zone “{name}”; use a name such as Europe/Berlin or an offset such as +05:00."
    )


def zone_name(at: Arrow) -> str:
    """The name to store for the zone of `at`: its IANA name, else its offset."""
    key = getattr(at.tzinfo, "key", None)
    if isinstance(key, str):
        return key
    text = at.format("ZZ")
    return "UTC" if at.tzinfo is UTC else text


def moment(at: Arrow) -> Moment:
    """`at` as a record, to the second."""
    at = at.replace(microsecond=0)  # floor() would forget which of two equal wall clocks it is
    return Moment(local=at.format("YYYY-MM-DDTHH:mm:ss"), zone=zone_name(at), utc=utc_text(at))


def utc_text(at: Arrow) -> str:
    """The instant of `at` as `2026-11-24T09:00:00Z`."""
    return at.to("UTC").format("YYYY-MM-DDTHH:mm:ss") + "Z"


def instant(stored: Moment) -> Arrow:
    """The record as an Arrow in its own zone. `local` and `zone` win; a fold keeps the stored instant.

    A zone that this machine doesn't know is the offset that `local` has from `utc`.
    """
    wall = datetime.fromisoformat(stored.local)
    exact = datetime.fromisoformat(stored.utc)
    try:
        zone = zone_of(stored.zone)
    except UsageProblem:
        return _by_offset(exact, wall - exact.replace(tzinfo=None))
    exact = exact.astimezone(zone)
    if exact.replace(tzinfo=None, fold=0) == wall:
        return arrow.Arrow.fromdatetime(exact, zone)
    return arrow.Arrow.fromdatetime(wall, zone)


def _by_offset(exact: datetime, offset: timedelta) -> Arrow:
    zone = timezone(offset) if abs(offset) < timedelta(hours=24) else UTC
    return arrow.Arrow.fromdatetime(exact.astimezone(zone), zone)


def from_utc(text: str) -> Arrow:
    """`2026-11-24T09:00:00Z` as an Arrow in UTC."""
    return arrow.Arrow.fromdatetime(datetime.fromisoformat(text), UTC)


def at_wall(day: str, time: str, zone: tzinfo) -> Arrow:
    """That wall clock in that zone. A time that the clocks skip becomes the one an hour later."""
    return _on(date.fromisoformat(day), time, zone)


def _on(day: date, clock: str, zone: tzinfo) -> Arrow:
    wall = datetime(day.year, day.month, day.day, int(clock[:2]), int(clock[3:5]), tzinfo=zone)
    # through UTC and back: an imaginary wall time lands on the real one after the gap
    return arrow.Arrow.fromdatetime(wall.astimezone(UTC).astimezone(zone), zone)


def day_of(at: Arrow) -> str:
    """The calendar day of `at` in its own zone."""
    return at.date().isoformat()


def day_end(at: Arrow) -> Arrow:
    """The midnight that ends the day of `at`, in its own zone."""
    return add_days(at, 1, "00:00")


def add_days(at: Arrow, days: int, time: str) -> Arrow:
    """The calendar day `days` after that of `at`, at the time of day `time`, in the zone of `at`."""
    return _on(at.date() + timedelta(days=days), time, _zone(at))


def add_months(at: Arrow, months: int, time: str) -> Arrow:
    """The calendar day `months` later at `time`; a day that month lacks becomes its last one."""
    return _on(at.floor("day").shift(months=months).date(), time, _zone(at))


def add_working_days(at: Arrow, days: int, time: str) -> Arrow:
    """`days` working days (Monday to Friday, no public holidays) after the day of `at`, at `time`."""
    day = at.date()
    while days > 0:
        day += timedelta(days=1)
        if day.isoweekday() <= 5:
            days -= 1
    return _on(day, time, _zone(at))


def add_hours(at: Arrow, hours: float) -> Arrow:
    """`hours` elapsed hours later, whatever the clocks do in between."""
    later = at.datetime.astimezone(UTC) + timedelta(hours=hours)
    return arrow.Arrow.fromdatetime(later.astimezone(_zone(at)), _zone(at))


def off_weekend(at: Arrow) -> Arrow:
    """`at`, or the Monday after it at the same time of day where it falls on a weekend."""
    past_friday = at.isoweekday() - 5
    return add_days(at, 3 - past_friday, f"{at.hour:02}:{at.minute:02}") if past_friday > 0 else at


def when_to_arrow(when: When, default_time: str) -> Arrow:
    """A named day as an Arrow in its zone, UTC where this machine doesn't know it.

    `default_time` stands where no time was given.
    """
    try:
        zone = zone_of(when.zone)
    except UsageProblem:
        zone = UTC
    return at_wall(when.day, when.time or default_time, zone)


def system_zone() -> str:
    """The machine's zone: TZ, else what /etc/localtime points at, else its offset. Read at the edge only."""
    named = os.environ.get("TZ", "").lstrip(":")
    candidates = [named] if named else []
    for link in ("/etc/localtime", "/var/db/timezone/localtime"):
        target = os.path.realpath(link)
        if "zoneinfo/" in target:
            candidates.append(target.split("zoneinfo/", 1)[1].removeprefix("posix/"))
    with suppress(OSError, UnicodeDecodeError):
        candidates.append(Path("/etc/timezone").read_text(encoding="utf-8").strip())
    for name in candidates:
        try:
            zone_of(name)
        except UsageProblem:
            continue
        return "UTC" if name in {"Etc/UTC", "UTC", "Etc/UCT"} else name
    return arrow.now().format("ZZ")


def system_clock(zone: str) -> Arrow:
    """The one default clock: now, in `zone`."""
    return arrow.now(zone_of(zone))


def _zone(at: Arrow) -> tzinfo:
    zone = at.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    return zone

"""When an event is: its DTSTART, DTEND and DURATION as a wall clock, a zone and a length."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from icalendar.prop import vDDDTypes, vDuration

from data.errors import Unreadable
from data.exchange.calendar_lines import Component, Property, read_value
from data.exchange.calendar_zones import Observance, Placed, instant, place
from data.text import clean_line

DEFAULT_MINUTES: Final = 60
LONGEST_MINUTES: Final = 7 * 24 * 60
_YEARS: Final = range(1970, 2200)

Defined = dict[str, tuple[Observance, ...]]


@dataclass(frozen=True, slots=True)
class Written:
    """One date as written: the wall clock (midnight for a `day`), placed in the world where that is known."""

    wall: datetime
    day: bool
    placed: Placed | None
    zone: str
    warning: str = ""


def when(event: Component, name: str, defined: Defined) -> Written | None:
    """The DTSTART or DTEND of an event; None where it has none.

    Unreadable names the property and its value, when it stands there twice or can't be understood.
    """
    found = event.all(name)
    if not found:
        return None
    if len(found) > 1 and len({(each.value, each.parameter("TZID")) for each in found}) > 1:
        values = ", ".join(_shown(each.value) for each in found[:3])
        raise Unreadable(
            f"{_title(event)} has {name} more than once ({values}), "
            "so when it starts can't be known; ask for a new invitation."
        )
    return _written(event, found[0], defined)


def minutes(event: Component, start: Written, defined: Defined) -> tuple[int, str]:
    """The length in minutes, by DTEND or else DURATION, and a warning where neither could be used."""
    if start.day:
        return DEFAULT_MINUTES, ""
    try:
        end = when(event, "DTEND", defined)
    except Unreadable:
        end = None
    length = _between(start, end) if end and not end.day else None
    stated = event.first("DURATION")
    if (length is None or length <= timedelta()) and stated:
        try:
            length = read_value(vDuration, stated.value.upper())
        except (ValueError, OverflowError):
            length = None
    whole = round(length.total_seconds() / 60) if length is not None else 0
    if 0 < whole <= LONGEST_MINUTES:
        return whole, ""
    if length == timedelta() or not (event.first("DTEND") or stated):
        return DEFAULT_MINUTES, ""
    return DEFAULT_MINUTES, f"Its end could not be used, so {DEFAULT_MINUTES} minutes were taken."


def stamp(event: Component) -> str:
    """DTSTAMP, else LAST-MODIFIED, as `2026-11-24T09:00:00Z`; empty where unreadable. Only ever compared."""
    for name in ("DTSTAMP", "LAST-MODIFIED"):
        found = re.fullmatch(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?", event.line(name).upper())
        if found:
            year, month, day, hour, minute, second = found.groups()
            return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
    return ""


def _written(event: Component, found: Property, defined: Defined) -> Written:
    text = found.value.upper()
    if re.fullmatch(r"\d{8}T\d{4}Z?", text):
        text = f"{text[:13]}00{text[13:]}"
    try:
        read = read_value(vDDDTypes, text)
    except (ValueError, OverflowError, TypeError, AttributeError):
        read = None
    if not isinstance(read, date) or isinstance(read, datetime) != ("T" in text):
        raise Unreadable(
            f"{_title(event)} has a {found.name} that can't be read ({_shown(found.value)}); "
            "ask for a new invitation or add the interview by hand."
        )
    if read.year not in _YEARS:
        raise Unreadable(
            f"{_title(event)} has a {found.name} outside the years {_YEARS[0]} to {_YEARS[-1]} "
            f"({_shown(found.value)}); ask for a new invitation or add the interview by hand."
        )
    if not isinstance(read, datetime):
        return Written(datetime(read.year, read.month, read.day), True, None, "")  # noqa: DTZ001
    wall = read.replace(tzinfo=None)
    zone = clean_line(found.parameter("TZID"))
    if text.endswith("Z"):
        # the Z wins over a TZID beside it (RFC 5545, 3.3.5)
        return Written(wall, False, instant(wall), "UTC")
    placed, warning = place(wall, zone, defined) if zone else (None, "")
    return Written(wall, False, placed, zone, warning)


def _between(start: Written, end: Written) -> timedelta | None:
    """How long it lasts; None where one of the two hangs in an unknown zone and the other doesn't."""
    if start.placed and end.placed:
        return datetime.fromisoformat(end.placed.utc) - datetime.fromisoformat(start.placed.utc)
    if not start.placed and not end.placed and start.zone == end.zone:
        return end.wall - start.wall
    return None


def _title(event: Component) -> str:
    title = clean_line(event.line("SUMMARY"), 80)
    return f"The event “{title}”" if title else "An event without a title"


def _shown(value: str) -> str:
    return f"“{clean_line(value, 60)}”"

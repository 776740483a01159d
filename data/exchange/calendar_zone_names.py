"""What calendars call a time zone, and which IANA zone they mean."""

import re
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_PREFIX: Final = re.compile(r"^\((?:UTC|GMT)?[^)]*\)\s*", re.IGNORECASE)
_OFFSET: Final = re.compile(r"(?:UTC|GMT)?\s*([+-])(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
_SHOWN: Final = {
    "atlantic time (canada)": "America/Halifax",
    "eastern time (us & canada)": "America/New_York",
    "central time (us & canada)": "America/Chicago",
    "mountain time (us & canada)": "America/Denver",
    "pacific time (us & canada)": "America/Los_Angeles",
    "pacific time (us & canada), tijuana": "America/Los_Angeles",
    "indiana (east)": "America/Indiana/Indianapolis",
    "arizona": "America/Phoenix",
    "alaska": "America/Anchorage",
    "newfoundland": "America/St_Johns",
    "saskatchewan": "America/Regina",
    "brasilia": "America/Sao_Paulo",
    "west central africa": "Africa/Lagos",
    "coordinated universal time": "UTC",
    "greenwich mean time": "Europe/London",
    "chennai, kolkata, mumbai, new delhi": "Asia/Kolkata",
    "astana": "Asia/Almaty",
    "moscow, st. petersburg": "Europe/Moscow",
    "tzone://microsoft/utc": "UTC",
}
"""Outlook's own wording of a zone where no city in it is one of the IANA names."""


def zone_by_name(tzid: str) -> str:
    """The IANA name that `tzid` is or stands for beyond doubt; empty where it is none.

    Known are IANA names in any case and behind a maker's path (`/mozilla.org/20050126_1/Europe/Berlin`),
    and Windows names ("W. Europe Standard Time").
    """
    name = " ".join(tzid.split())
    parts = name.strip("/").replace(" ", "_").casefold().split("/")
    for kept in range(min(3, len(parts)), 0, -1):
        known = _by_folded_name().get("/".join(parts[-kept:]))
        if known and (kept > 1 or len(parts) == 1):
            return known
    return _windows_names().get(name.casefold(), "")


def zone_by_place(tzid: str) -> str:
    """The IANA zone of the cities Outlook shows in a zone's name ("(UTC+07:00) Bangkok, Hanoi, Jakarta").

    A guess that a definition in the file may overrule; empty where no city is known.
    """
    shown = " ".join(_PREFIX.sub("", tzid).split()).casefold()
    if shown in _SHOWN:
        return _SHOWN[shown]
    for city in re.split(r"\s*[,;:]\s*", shown):
        zone = _by_city().get(city.replace(" ", "_"))
        if zone:
            return zone
    return ""


def stated_offset(tzid: str) -> str:
    """The offset a name states outright (`UTC+2`, `GMT-0330`) as `+02:00`; empty where it doesn't."""
    found = _OFFSET.fullmatch(tzid.strip())
    if not found or int(found[2]) > 14 or int(found[3] or 0) > 59:
        return ""
    return f"{found[1]}{int(found[2]):02}:{found[3] or '00'}"


@cache
def _by_folded_name() -> dict[str, str]:
    known = {name.casefold(): name for name in available_timezones() if name != "localtime"}
    return known | {"etc/utc": "UTC", "zulu": "UTC", "z": "UTC"}


@cache
def _windows_names() -> dict[str, str]:
    return {name.casefold(): zone for name, zone in WINDOWS_TO_OLSON.items()}


@cache
def _by_city() -> dict[str, str]:
    """City -> zone, without the cities that two continents share."""
    found: dict[str, set[str]] = {}
    for name in available_timezones():
        area, _, city = name.rpartition("/")
        if area.partition("/")[0] in {
            "Africa",
            "America",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Pacific",
        }:
            found.setdefault(city.casefold(), set()).add(name)
    return {city: min(names) for city, names in found.items() if len(names) == 1}

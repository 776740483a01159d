"""The shapes of times and zones: 10:00, 9am, 14h, noon, CET, +02:00, Europe/Berlin."""

import re
from datetime import time
from typing import Final

from arrow import Arrow

from data.date_read import MONTHS, NotADate, Read, Shape, day_of_month, shape
from data.errors import UsageProblem
from data.moments import zone_of

ZONES: Final = {
    "utc": "UTC",
    "gmt": "UTC",
    "z": "UTC",
    **dict.fromkeys(("cet", "cest"), "Europe/Berlin"),
    **dict.fromkeys(("eet", "eest"), "Europe/Helsinki"),
    "bst": "Europe/London",
    **dict.fromkeys(("est", "edt", "et"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt"), "America/Los_Angeles"),
    "jst": "Asia/Tokyo",
}
"""Short names as invitations use them; one that several countries share otherwise (IST) isn't guessed at."""


def _twelve(found: re.Match[str], _: Arrow) -> Read:
    hour = int(found[1])
    if not 1 <= hour <= 12:
        raise ValueError(found[0])
    return Read(clock=time(hour % 12 + (12 if found[3].lower() == "p" else 0), int(found[2] or 0)))


def _clock(found: re.Match[str], _: Arrow) -> Read:
    return Read(clock=time(int(found[1]), int(found[2] or 0)))


def _point(found: re.Match[str], now: Arrow) -> Read:
    """`9.30`: a time, a day where it can't be a time; named both ways where it could be either."""
    first, second = int(found[1]), int(found[2])
    as_time, as_day = first < 24 and second < 60, 1 <= first <= 31 and 1 <= second <= 12
    before = found.string[: found.start()].strip()
    if as_time and as_day and not before:
        month = MONTHS[second - 1].capitalize()
        raise UsageProblem(
            f"“{found[0]}” could be {first}:{second:02d} or {first} {month}; type the one you mean."
        )
    return _clock(found, now) if as_time else day_of_month(first, second, None)


def _noon(_found: re.Match[str], _: Arrow) -> Read:
    return Read(clock=time(12))


def _offset(found: re.Match[str], _: Arrow) -> Read:
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        raise ValueError(found[0])
    return Read(zone=f"{found[1]}{hours:02d}:{minutes:02d}")


def _short_zone(found: re.Match[str], _: Arrow) -> Read:
    return Read(zone=ZONES[found[1].lower()])


def _named_zone(found: re.Match[str], _: Arrow) -> Read:
    for name in (found[0], found[0].title()):
        try:
            zone_of(name)
        except UsageProblem:
            continue
        return Read(zone=name)
    raise NotADate(
        f"There is no time zone “{found[0]}”; use a name such as Europe/Berlin or an offset such as +05:00."
    )


TIMES: Final[tuple[Shape, ...]] = (
    shape(r"(\d{1,2})(?:[:.](\d{2}))?\s?([ap])\.?m\.?", _twelve),
    shape(r"(\d{1,2}):(\d{2})(?::\d\d(?:\.\d+)?)?(?:\s?h)?(?![+-]\d)", _clock),
    shape(r"(\d{1,2})h(\d{2})?", _clock),
    shape(r"(\d{1,2})\.(\d{2})(?:\s?h)?", _point),
    shape(r"noon|midday", _noon),
    shape(r"(\d{1,2})()(?:\s+o['’]?clock)?(?![:./+-]\d)", _clock),
    shape(r"(?:utc|gmt)?([+-])(\d{2}):?(\d{2})", _offset),
    shape(r"(?:utc|gmt)([+-])(\d{1,2})()", _offset),
    shape(rf"({'|'.join(ZONES)})", _short_zone),
    shape(r"[a-z_]+(?:/[a-z0-9_+-]+)+", _named_zone),
)

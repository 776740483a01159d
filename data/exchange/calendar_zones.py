"""Where in the world a written time hangs: its zone's name, else what the file itself defines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar.prop import vDDDTypes, vUTCOffset

from data.exchange.calendar_lines import Component, read_value
from data.exchange.calendar_zone_names import stated_offset, zone_by_name, zone_by_place
from data.invitations.starts import clock_warning

_RULE_PARTS: Final = frozenset(
    {"FREQ", "INTERVAL", "BYMONTH", "BYDAY", "BYMONTHDAY", "BYHOUR", "BYMINUTE", "BYSECOND", "WKST", "UNTIL"}
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A wall clock with its zone and its instant; `utc` ends in Z."""

    local: str
    zone: str
    utc: str


@dataclass(frozen=True, slots=True)
class Observance:
    """One STANDARD or DAYLIGHT of a definition: from when, how it comes again, and the offsets around it."""

    onset: datetime
    further: tuple[datetime, ...]
    rule: dict[str, str]
    before: timedelta
    after: timedelta

    def last_onset(self, wall: datetime) -> datetime | None:
        """The latest moment it began at or before `wall`. Looks at two years only, whatever the rule says."""
        onsets = [onset for onset in (self.onset, *self.further) if onset <= wall]
        if self.rule and self.onset <= wall:
            onsets += [
                onset for year in (wall.year - 1, wall.year) for onset in self._in_year(year) if onset <= wall
            ]
        return max(onsets, default=None)

    def _in_year(self, year: int) -> Iterable[datetime]:
        rule: dict[str, str] = {
            part: self.rule[part] for part in ("BYMONTH", "BYDAY", "BYMONTHDAY") if part in self.rule
        }
        if not {"BYDAY", "BYMONTHDAY"} & rule.keys():
            rule = {"BYMONTH": str(self.onset.month)} | rule | {"BYMONTHDAY": str(self.onset.day)}
        until = self.rule.get("UNTIL", "99991231")[:8]
        start = datetime(year, 1, 1, self.onset.hour, self.onset.minute, self.onset.second)  # noqa: DTZ001
        text = ";".join(f"{part}={value}" for part, value in rule.items())
        for onset in rrulestr(f"FREQ=YEARLY;UNTIL={year}1231T235959;{text}", dtstart=start):
            if onset >= self.onset and onset.strftime("%Y%m%d") <= until:
                yield onset


def definitions(calendar: Component) -> dict[str, tuple[Observance, ...]]:
    """The safe VTIMEZONEs of a calendar, by name; damaged ones and any that repeat but yearly are left out."""
    found: dict[str, tuple[Observance, ...]] = {}
    for block in calendar.components:
        name = " ".join(block.line("TZID").split())
        if block.name == "VTIMEZONE" and name:
            try:
                found[name] = tuple(
                    _observance(part) for part in block.components if part.name in {"STANDARD", "DAYLIGHT"}
                )
            except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
                continue
    return found


def place(wall: datetime, tzid: str, defined: dict[str, tuple[Observance, ...]]) -> tuple[Placed | None, str]:
    """`wall` in the zone that `tzid` means, and a warning. None: nobody can say, the person must be asked."""
    placed, warning = _meant(wall, tzid, defined)
    return placed, " ".join(
        filter(None, (warning, clock_warning(wall, _zone(placed.zone), placed.zone) if placed else ""))
    )


def _meant(
    wall: datetime, tzid: str, defined: dict[str, tuple[Observance, ...]]
) -> tuple[Placed | None, str]:
    tzid = " ".join(tzid.split())
    name = zone_by_name(tzid)
    own = None if name == tzid else _offset(defined.get(tzid, ()), wall)
    if name:
        placed = _placed(wall, name)
        warning = (
            f"The file defines “{tzid}” otherwise; it was taken as {name}."
            if own and own != placed[1]
            else ""
        )
        return placed[0], warning
    if own is None:
        if name := zone_by_place(tzid):
            return _placed(wall, name)[0], ""
        own = stated_offset(tzid) or None
    elif (name := zone_by_place(tzid)) and (placed := _placed(wall, name))[1] == own:
        return placed[0], ""
    return (_placed(wall, own)[0], "") if own else (None, "")


def instant(wall: datetime) -> Placed:
    """A time written in UTC."""
    return Placed(wall.isoformat(), "UTC", wall.isoformat() + "Z")


def _placed(wall: datetime, zone: str) -> tuple[Placed, str]:
    """The wall clock in that zone and its offset; a time the clocks skip becomes the one after the gap."""
    info = _zone(zone)
    utc = wall.replace(tzinfo=info).astimezone(UTC)
    local = utc.astimezone(info)
    text = utc.strftime("%Y-%m-%dT%H:%M:%SZ")
    return Placed(local.replace(tzinfo=None).isoformat(), zone, text), _written(
        local.utcoffset() or timedelta()
    )


def _zone(name: str) -> tzinfo:
    if found := re.fullmatch(r"([+-])(\d\d):(\d\d)", name):
        span = timedelta(hours=int(found[2]), minutes=int(found[3]))
        return timezone(-span if found[1] == "-" else span)
    return ZoneInfo(name)


def _written(offset: timedelta) -> str:
    minutes = round(offset.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _offset(observances: tuple[Observance, ...], wall: datetime) -> str | None:
    """The offset these observances give at `wall`; before the first of them, what it says came before."""
    if not observances:
        return None
    try:
        began = [(onset, part) for part in observances if (onset := part.last_onset(wall))]
    except (ValueError, TypeError, OverflowError):
        return None
    if not began:
        return _written(min(observances, key=lambda part: part.onset).before)
    return _written(max(began, key=lambda pair: pair[0])[1].after)


def _observance(part: Component) -> Observance:
    """One observance read strictly; ValueError and friends for anything that isn't plain and yearly."""
    rules = part.all("RRULE")
    rule = dict(pair.split("=", 1) for pair in rules[0].value.upper().split(";") if pair) if rules else {}
    if rule and (
        rule.get("FREQ") != "YEARLY" or rule.get("INTERVAL", "1") != "1" or rule.keys() - _RULE_PARTS
    ):
        raise ValueError("not yearly")
    if len(rules) > 1:
        raise ValueError("several rules")
    further = [_naive(text) for found in part.all("RDATE") for text in found.value.split(",")]
    return Observance(
        onset=_naive(part.line("DTSTART")),
        further=tuple(further),
        rule=rule,
        before=read_value(vUTCOffset, part.line("TZOFFSETFROM")),
        after=read_value(vUTCOffset, part.line("TZOFFSETTO")),
    )


def _naive(text: str) -> datetime:
    read = read_value(vDDDTypes, text.strip())
    if not isinstance(read, datetime):
        raise ValueError("not a date with a time")
    return read.replace(tzinfo=None)

"""Dates as people type them: one strict grammar, every word of the text accounted for.

A guessing parser finds a date in any prose; a date that was guessed wrong costs an interview. So the
grammar is a table of shapes (date_shapes.py), what none of them reads is refused by name, and whoever
asks shows `TypedWhen.echo` before it is taken. Weeks begin on Monday.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, TypeAlias

from arrow import Arrow

from data.date_read import EXAMPLES, NotADate, Read, monday
from data.date_shapes import pieces
from data.errors import UsageProblem
from data.moments import at_wall, day_of, zone_name, zone_of
from data.records import When
from data.text import clean_line

Prefer: TypeAlias = Literal["future", "past"]
"""Which side of now a date without its year, a weekday or a bare time is looked for on."""

FIRST_YEAR: Final = 1970
LAST_YEAR: Final = 2200
LONGEST: Final = 80
"""Characters; no date is longer."""


@dataclass(frozen=True, slots=True)
class TypedWhen:
    """What was understood: `at` (midnight without a time), the same as a record, and the words for it.

    `echo` is "Tue 24 Nov 2026 10:00, Europe/Berlin (in 2 days)", followed by `warning` if there is one.
    """

    at: Arrow
    has_time: bool
    when: When
    echo: str
    warning: str = ""


def parse_when(text: str, now: Arrow, *, prefer: Prefer = "future") -> TypedWhen:
    """What `text` means at `now`, in the zone of `now` unless the text names another.

    A weekday ("tue", "this tue") is the nearest one on the preferred side, today only with a time on that
    side; "next tue" is the Tuesday of next week, "last tue" the one before today. A time alone is the
    next such time. UsageProblem, in one sentence with examples, for anything else.
    """
    line = clean_line(text, LONGEST + 1)
    if not line or len(line) > LONGEST:
        raise NotADate(f"That isn't a date; type for example {EXAMPLES}.")
    try:
        read = Read()
        for piece in pieces(line, now):
            read = read.joined(piece)
        return _typed(read, now, prefer)
    except (ValueError, OverflowError) as error:
        raise UsageProblem(
            f"There is no such day or time as “{line}”; type for example {EXAMPLES}."
        ) from error


def _typed(read: Read, now: Arrow, prefer: Prefer) -> TypedWhen:
    """The day, time and zone that were read, as one instant; ValueError where they contradict each other."""
    zone = zone_of(read.zone or zone_name(now))
    if read.instant is not None:
        if read.day or read.part_day or read.weekday or read.clock:
            raise ValueError
        at = Arrow.fromdatetime(read.instant.datetime.astimezone(zone), zone)
        return _worded(at, now, has_time=True)
    there = Arrow.fromdatetime(now.datetime.astimezone(zone), zone)
    day = _day(read, now, there, prefer)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError
    if read.clock is None:
        return _worded(at_wall(day.isoformat(), "00:00", zone), now, has_time=False)
    at = Arrow.fromdatetime(datetime.combine(day, read.clock), zone)
    if at.imaginary:
        raise UsageProblem(
            f"The clocks of {zone_name(at)} go forward on {at.format('ddd D MMM YYYY')} and skip "
            f"{read.clock:%H:%M}; type a time before or after that."
        )
    warning = ""
    if at.ambiguous:
        clock, later = f"{read.clock:%H:%M}", at.replace(fold=1).format("ZZ")
        warning = (
            f"the clocks go back that night and {clock} comes twice: "
            f"this is the first; type “{clock} {later}” for the second"
        )
    return _worded(at, now, has_time=True, warning=warning)


def _day(read: Read, now: Arrow, there: Arrow, prefer: Prefer) -> date:
    """The day meant. Words such as "fri" count from the person's own day, a bare time from the zone's."""
    step = 1 if prefer == "future" else -1
    named = read.named(now, step)
    if named is not None:
        if read.weekday is not None and read.weekday != ("", named.weekday()):
            # "mon 23 nov" typed on the Tuesday after it: the weekday tells which year was meant
            other = read.named(now, -step)
            if other is None or read.weekday != ("", other.weekday()):
                raise UsageProblem(f"{named} is a {named:%A}; correct the day or the weekday.")
            return other
        return named
    if read.weekday is not None:
        return _nearest_weekday(*read.weekday, now, read.clock, prefer)
    if read.clock is None:
        raise ValueError
    passed = read.clock < there.time().replace(second=0, microsecond=0)
    days = 1 if prefer == "future" and passed else -1 if prefer == "past" and not passed else 0
    return there.date() + timedelta(days=days)


def _nearest_weekday(which: str, weekday: int, now: Arrow, clock: time | None, prefer: Prefer) -> date:
    today = now.date()
    ahead = (weekday - today.weekday()) % 7
    if which == "next":
        return monday(today) + timedelta(days=weekday + 7)
    if which == "last":
        return today + timedelta(days=ahead - 7)
    passed = clock is None or clock < now.time().replace(second=0, microsecond=0)
    if prefer == "future":
        return today + timedelta(days=ahead or (7 if passed else 0))
    return today + timedelta(days=ahead - 7 if ahead or clock is None or not passed else 0)


def _worded(at: Arrow, now: Arrow, *, has_time: bool, warning: str = "") -> TypedWhen:
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise ValueError
    name, own = zone_name(at), zone_name(now)
    echo = at.format("ddd D MMM YYYY HH:mm" if has_time else "ddd D MMM YYYY") + f", {name}"
    local = at.to(now.tzinfo)
    if has_time and local.naive != at.naive:
        echo += " = " + local.format("HH:mm" if local.date() == at.date() else "ddd D MMM HH:mm") + f", {own}"
    echo += f" ({_distance(local, now, has_time)})"
    when = When(day=day_of(at), time=at.format("HH:mm") if has_time else "", zone=name)
    return TypedWhen(at, has_time, when, f"{echo}; {warning}" if warning else echo, warning)


def _distance(at: Arrow, now: Arrow, has_time: bool) -> str:
    """How far off: calendar days in the zone of `now`, hours and minutes within today."""
    days = (at.date() - now.date()).days
    if days in (-1, 1) or (days == 0 and not has_time):
        return {-1: "yesterday", 0: "today", 1: "tomorrow"}[days]
    if days:
        return f"in {days} days" if days > 0 else f"{-days} days ago"
    minutes = int((at.to("UTC") - now.to("UTC")).total_seconds() / 60)
    if minutes == 0:
        return "now"
    size = abs(minutes)
    span = f"{size} min" if size < 120 else f"{size // 60} h"
    return f"in {span}" if minutes > 0 else f"{span} ago"

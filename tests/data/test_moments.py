"""Moments keep the instant and the wall clock, also where clocks change."""

import arrow
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UsageProblem
from data.moments import (
    add_days,
    add_hours,
    add_months,
    add_working_days,
    instant,
    moment,
    off_weekend,
    when_to_arrow,
    zone_name,
    zone_of,
)
from data.records import Moment, When
from tests.builders import at

ZONES = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "+05:45")


@given(st.integers(1_600_000_000, 2_000_000_000), st.sampled_from(ZONES))
def test_there_and_back(seconds: int, zone: str) -> None:
    """Every second of every zone comes back as the same instant, both of two equal wall clocks too."""
    there = arrow.Arrow.fromtimestamp(seconds, zone_of(zone))
    back = instant(moment(there))
    assert (back.timestamp(), zone_name(back)) == (seconds, zone)


def test_the_second_of_two_equal_wall_clocks() -> None:
    """31 October 2027, 02:30 comes twice; the later one stays the later one."""
    first = at("2027-10-31 02:30")
    assert moment(first).utc == "2027-10-31T00:30:00Z"
    assert moment(add_hours(first, 1)).utc == "2027-10-31T01:30:00Z"


def test_the_wall_clock_wins_where_governments_change_theirs() -> None:
    """A stored instant that no longer fits the zone gives way to what was meant."""
    meant = Moment(local="2026-12-01T10:00:00", zone="Europe/Berlin", utc="2026-12-01T08:00:00Z")
    assert str(instant(meant)) == "2026-12-01T10:00:00+01:00"


def test_a_time_that_the_clocks_skip() -> None:
    """02:30 on 29 March 2026 doesn't exist in Berlin; it becomes 03:30."""
    assert str(add_days(at("2026-03-28 02:30"), 1, "02:30")) == "2026-03-29T03:30:00+02:00"


def test_calendar_arithmetic() -> None:
    """Months clip to their last day; working days pass over the weekend; Saturday and Sunday become Monday."""
    assert str(add_months(at("2026-11-30 12:00"), 3, "10:00"))[:16] == "2027-02-28T10:00"
    assert str(add_working_days(at("2026-11-27 12:00"), 1, "10:00"))[:16] == "2026-11-30T10:00"
    assert str(add_working_days(at("2026-11-28 12:00"), 1, "10:00"))[:16] == "2026-11-30T10:00"
    assert [off_weekend(at(f"2026-11-{day} 10:00")).day for day in (27, 28, 29, 30)] == [27, 30, 30, 30]


@pytest.mark.parametrize(
    "name", ["", "Mars/Olympus", "../etc/passwd", "+25:00", "Europe/Berlin\n", "/etc", "5"]
)
def test_other_zones_are_refused(name: str) -> None:
    """One sentence that says what to write."""
    with pytest.raises(UsageProblem, match="Europe/Berlin"):
        zone_of(name)


def test_an_unknown_zone_is_the_offset_it_had() -> None:
    """A file may come from a machine that knows more zones; nothing is thrown away for that."""
    there = Moment(local="2026-11-24T10:00:00", zone="Nope/Zone", utc="2026-11-24T04:30:00Z")
    assert instant(there).isoformat() == "2026-11-24T10:00:00+05:30"
    nonsense = Moment(local="2026-11-24T10:00:00", zone="", utc="2026-12-24T10:00:00Z")
    assert instant(nonsense).isoformat() == "2026-12-24T10:00:00+00:00"
    named = When(day="2026-11-24", time="10:00", zone="Nope/Zone")
    assert when_to_arrow(named, "09:00").isoformat() == "2026-11-24T10:00:00+00:00"


@pytest.mark.parametrize(
    "local", ["2026-02-31T10:00:00", "20261124T100000", "2026-11-24", "0001-01-01T00:00:00"]
)
def test_a_moment_is_in_the_calendar(local: str) -> None:
    """What can't be computed with is refused before it can be stored."""
    with pytest.raises(ValueError, match="day"):
        Moment(local=local, zone="UTC", utc="2026-11-24T10:00:00Z")

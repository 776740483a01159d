"""Distances and days in the words people use."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Contact
from tests.builders import Hunt, at
from tui import days, row_wording, wording

NOW = at("2026-11-24 14:05")


@pytest.mark.parametrize(
    ("due", "precise", "expected"),
    [
        ("2026-11-24 13:25", True, "40 min late"),
        ("2026-11-24 14:05", True, "1 min late"),
        ("2026-11-24 11:00", True, "3 h late"),
        ("2026-11-22 14:06", True, "47 h late"),
        ("2026-11-22 14:05", True, "2 days late"),
        ("2026-11-23 10:00", False, "1 day late"),
        ("2026-11-22 23:59", False, "2 days late"),
        ("2026-11-11 10:00", False, "13 days late"),
        ("2026-11-10 10:00", False, "2 weeks late"),
        ("2026-09-01 10:00", False, "2 months late"),
        ("2024-11-25 10:00", False, "24 months late"),
        ("2024-11-24 10:00", False, "2 years late"),
        ("2009-03-01 10:00", False, "17 years late"),
    ],
)
def test_how_late(due: str, precise: bool, expected: str) -> None:
    """Hours count for what is late at an instant, days for the rest; weeks, months and years follow."""
    assert days.late_by(at(due), NOW, precise=precise) == expected


@pytest.mark.parametrize(
    ("due", "precise", "timed", "expected"),
    [
        ("2026-11-24 16:30", True, True, "16:30"),
        ("2026-11-24 16:30", False, False, "today"),
        ("2026-11-24 10:00", False, True, "today"),
        ("2026-11-25 10:05", True, True, "in 20 h"),
        ("2026-11-26 13:05", True, True, "in 47 h"),
        ("2026-11-26 14:05", True, True, "Thu 14:05"),
        ("2026-11-26 10:00", False, True, "Thu 10:00"),
        ("2026-11-30 10:00", False, False, "Mon"),
        ("2026-12-01 10:00", False, False, "Tue 1 Dec"),
        ("2026-12-04 10:00", False, True, "Fri 4 Dec"),
        ("2027-01-04 10:00", False, False, "Mon 4 Jan"),
        ("2027-11-20 10:00", False, False, "20 Nov 2027"),
    ],
)
def test_how_long_yet(due: str, precise: bool, timed: bool, expected: str) -> None:
    """A time today, hours below two days, a weekday below a week, then the date; the year where it is far."""
    assert days.until(at(due), NOW, precise=precise, timed=timed) == expected


def test_minutes_over_midnight() -> None:
    """Minutes are said only over midnight; before it the time of day says more."""
    assert days.until(at("2026-11-25 00:10"), at("2026-11-24 23:50"), precise=True) == "in 20 min"


def test_elapsed_hours_over_the_change_of_the_clocks() -> None:
    """Between two wall clocks 24 hours apart the night of the change has 25 hours."""
    assert days.until(at("2026-10-25 12:00"), at("2026-10-24 12:00"), precise=True) == "in 25 h"


def test_due_in_another_zone_is_said_in_ones_own() -> None:
    """Ten in New York is four in the afternoon in Berlin."""
    due = at("2026-11-24 10:00", "America/New_York")
    assert days.until(due, NOW, precise=False) == "16:00"
    assert days.in_full(due, NOW) == "Tue 24 Nov 2026 10:00 America/New_York (16:00 here)"


def test_in_full_names_the_other_day_too() -> None:
    """Where the day differs as well, the day here is named."""
    due = at("2026-11-25 05:00", "Asia/Tokyo")
    assert days.in_full(due, NOW).endswith("(Tue 24 Nov 21:00 here)")
    assert "time not known" in days.in_full(due, NOW, whole_day=True)


@given(minutes=st.integers(1, 60 * 24 * 800), precise=st.booleans(), timed=st.booleans())
def test_every_distance_is_short_and_points_the_right_way(minutes: int, precise: bool, timed: bool) -> None:
    """Whatever the distance, it fits its column; ahead never says late, late never says in."""
    ahead = days.until(NOW.shift(minutes=minutes), NOW, precise=precise, timed=timed)
    late = days.late_by(NOW.shift(minutes=-minutes), NOW, precise=precise)
    assert len(ahead) <= 16
    assert len(late) <= 14
    assert "late" not in ahead
    assert re.fullmatch(r"[1-9]\d* (min|h|days?|weeks?|months?|years?) late", late)
    assert not re.match(r"(1 days|1 weeks|1 months|\d+[02-9] day ) ", late)


@given(a=st.integers(1, 10_000), b=st.integers(1, 10_000))
def test_hours_ahead_never_grow_as_time_passes(a: int, b: int) -> None:
    """What is nearer is never said to be further."""
    near, far = sorted((a, b))
    said = [days.until(NOW.shift(minutes=m), NOW, precise=True) for m in (near, far)]
    hours = [int(words.split()[1]) for words in said if words.startswith("in ") and words.endswith("h")]
    assert hours == sorted(hours)


@pytest.mark.parametrize(
    ("name", "email", "expected"),
    [
        ("Dana Fox", "", "Dana"),
        ("Dr. Dana Fox", "", "Dr. Dana"),
        ("", "dana@northwind.example", "dana@northwind.example"),
        ("", "", "somebody"),
    ],
)
def test_first_names(name: str, email: str, expected: str) -> None:
    """The first word of a name, a title kept before it; without a name the address."""
    contact = Contact(id="c", name=name, email=email, added_at="2026-11-01T08:00:00Z")
    assert wording.first_name(contact) == expected


def test_a_step_for_nobody_known_says_what_it_is() -> None:
    """With nobody known each open step names its deed and what comes first; a projection its deed alone."""
    hunt = Hunt()
    application = hunt.application()
    hunt.interview(application, "2026-11-23 10:00")
    steps = [step for step in hunt.steps(application, "2026-11-24 14:05") if step.is_open]
    said = [wording.step_title(step) for step in steps]
    assert "Thank: find the contact first" in said
    assert "Post the card" in said
    assert len(set(said)) == len(said)
    assert row_wording.next_words(hunt.row(application, "2026-11-24 14:05")) == "Find the contact"


@pytest.mark.parametrize(
    ("minutes", "expected"), [(30, "30 min"), (90, "90 min"), (120, "2 h"), (150, "2 h 30")]
)
def test_lengths(minutes: int, expected: str) -> None:
    """Minutes up to an hour and a half, then hours."""
    assert wording.length(minutes) == expected

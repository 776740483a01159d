"""Typed dates: what people type is understood in full, or refused in one sentence."""

import arrow
import pytest
from arrow import Arrow
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UsageProblem
from data.moments import utc_text, zone_of
from data.when import FIRST_YEAR, LAST_YEAR, Prefer, TypedWhen, parse_when

BERLIN = zone_of("Europe/Berlin")
SUNDAY = Arrow(2026, 11, 22, 20, 0, tzinfo=BERLIN)


def wall(text: str, now: Arrow = SUNDAY, prefer: Prefer = "future") -> str:
    """The day and time that were read, as `2026-11-24 10:00`."""
    when = parse_when(text, now, prefer=prefer).when
    return f"{when.day} {when.time}".strip()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("tomorrow 9am", "2026-11-23 09:00"),
        ("next tue 14:00", "2026-11-24 14:00"),
        ("fri 10:00", "2026-11-27 10:00"),
        ("2026-11-24 10:00", "2026-11-24 10:00"),
        ("24 nov 10:00", "2026-11-24 10:00"),
        ("nov 24 10am", "2026-11-24 10:00"),
        ("Nov 24th, 2026 at 10", "2026-11-24 10:00"),
        ("24.11. 10:00", "2026-11-24 10:00"),
        ("24.11 10:00", "2026-11-24 10:00"),
        ("24.11.26 9.30", "2026-11-24 09:30"),
        ("24/11 10:00", "2026-11-24 10:00"),
        ("11/24/2026 10:00", "2026-11-24 10:00"),
        ("1/1", "2027-01-01"),
        ("in 3 days", "2026-11-25"),
        ("in 2 weeks", "2026-12-06"),
        ("in a week 10:00", "2026-11-29 10:00"),
        ("in 2 hours", "2026-11-22 22:00"),
        ("in 3 working days", "2026-11-25"),
        ("in 3 months", "2027-02-22"),
        ("monday", "2026-11-23"),
        ("sunday", "2026-11-29"),
        ("sun 21:00", "2026-11-22 21:00"),
        ("sun 19:00", "2026-11-29 19:00"),
        ("this mon", "2026-11-23"),
        ("weds 9", "2026-11-25 09:00"),
        ("last sunday", "2026-11-15"),
        ("next week", "2026-11-23"),
        ("today 16:30", "2026-11-22 16:30"),
        ("yesterday 16:00", "2026-11-21 16:00"),
        ("the day after tomorrow at noon", "2026-11-24 12:00"),
        ("-2d", "2026-11-20"),
        ("+1w", "2026-11-29"),
        ("3 days ago", "2026-11-19"),
        ("noon", "2026-11-23 12:00"),
        ("10", "2026-11-23 10:00"),
        ("21:00", "2026-11-22 21:00"),
        ("9.30", "2026-11-23 09:30"),
        ("14h", "2026-11-23 14:00"),
        ("12am", "2026-11-23 00:00"),
        ("12 p.m.", "2026-11-23 12:00"),
        ("Fri, 4 Dec 2026 10:00", "2026-12-04 10:00"),
        ("29 feb", "2028-02-29"),
        ("now", "2026-11-22 20:00"),
    ],
)
def test_understands(text: str, meant: str) -> None:
    """Each of the ways people type a date gives the day and the time they meant."""
    assert wall(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("fri 10:00", "2026-11-20 10:00"),
        ("sun 19:00", "2026-11-22 19:00"),
        ("sun 21:00", "2026-11-15 21:00"),
        ("sunday", "2026-11-15"),
        ("21:00", "2026-11-21 21:00"),
        ("19:00", "2026-11-22 19:00"),
        ("24 nov", "2025-11-24"),
    ],
)
def test_looks_back_where_the_past_is_asked_for(text: str, meant: str) -> None:
    """With `prefer="past"` what has no year or day is the latest one, not the next."""
    assert wall(text, prefer="past") == meant


def test_a_weekday_tells_the_year() -> None:
    """A date without its year is the one whose weekday was typed, though it lies on the other side."""
    assert wall("fri 20 nov 10:00") == "2026-11-20 10:00"
    assert wall("20 nov 10:00") == "2027-11-20 10:00"


def test_next_weekday_is_that_of_next_week() -> None:
    """On a Monday "next tue" is eight days off, "tue" is tomorrow."""
    monday = SUNDAY.shift(days=1)
    assert wall("next tue", monday) == "2026-12-01"
    assert wall("tue", monday) == "2026-11-24"


@pytest.mark.parametrize(
    ("text", "utc", "zone"),
    [
        ("24 nov 10:00 Europe/London", "2026-11-24T10:00:00Z", "Europe/London"),
        ("24 nov 10:00 america/new_york", "2026-11-24T15:00:00Z", "America/New_York"),
        ("24 nov, 10:00 (Europe/London)", "2026-11-24T10:00:00Z", "Europe/London"),
        ("24 nov 10:00 CET", "2026-11-24T09:00:00Z", "Europe/Berlin"),
        ("24 nov 10:00 UTC", "2026-11-24T10:00:00Z", "UTC"),
        ("24 nov 10:00 UTC+2", "2026-11-24T08:00:00Z", "+02:00"),
        ("24 nov 10:00 +02:00", "2026-11-24T08:00:00Z", "+02:00"),
        ("2026-11-24T10:00:00Z", "2026-11-24T10:00:00Z", "UTC"),
        ("2026-11-24T10:00-08:00", "2026-11-24T18:00:00Z", "-08:00"),
    ],
)
def test_takes_the_zone_that_is_named(text: str, utc: str, zone: str) -> None:
    """A zone behind the time decides the instant and is kept by its name."""
    typed = parse_when(text, SUNDAY)
    assert (utc_text(typed.at), typed.when.zone) == (utc, zone)


@pytest.mark.parametrize(
    ("text", "echo"),
    [
        ("tue 10:00", "Tue 24 Nov 2026 10:00, Europe/Berlin (in 2 days)"),
        ("tue", "Tue 24 Nov 2026, Europe/Berlin (in 2 days)"),
        ("tomorrow 9am", "Mon 23 Nov 2026 09:00, Europe/Berlin (tomorrow)"),
        ("today", "Sun 22 Nov 2026, Europe/Berlin (today)"),
        ("17:30 utc today", "Sun 22 Nov 2026 17:30, UTC = 18:30, Europe/Berlin (90 min ago)"),
        (
            "tue 23:00 PST",
            "Tue 24 Nov 2026 23:00, America/Los_Angeles = Wed 25 Nov 08:00, Europe/Berlin (in 3 days)",
        ),
    ],
)
def test_echoes_in_full(text: str, echo: str) -> None:
    """The echo names weekday, year, zone and distance, and the person's own time beside a foreign one."""
    assert parse_when(text, SUNDAY).echo == echo


@pytest.mark.parametrize(
    "text",
    ["", "foo", "fri foo", "30 feb", "13pm", "24:00", "fri fri", "10:00 11:00", "10:00 Mars/Phobos",
     "in 9999 months", "9999-01-01", "1969-12-31", "fri tue", "in 2 hours 10:00", "UTC", "x" * 5000,
     "in 1.5 days", "24 nov 2026 25 nov", "10:00-11:00", "2026-366", "tonight", "\x1b[31mfri"],
)  # fmt: skip
def test_refuses_in_one_sentence(text: str) -> None:
    """Whatever isn't understood to the last word is refused, never guessed at."""
    with pytest.raises(UsageProblem) as refused:
        parse_when(text, SUNDAY)
    assert "\n" not in str(refused.value)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("4/12 10:00", "2026-12-04 or 2027-04-12"),
        ("10.11", "10:11 or 10 Nov"),
        ("Thu, 4 Dec 2026", "is a Friday"),
        ("fri foo", "“foo” in “fri foo”"),
        ("28 mar 2027 02:30", "skip 02:30"),
    ],
)
def test_says_what_is_wrong(text: str, says: str) -> None:
    """A refusal names both readings, the clash, or the word that wasn't understood."""
    with pytest.raises(UsageProblem, match=says):
        parse_when(text, SUNDAY)


def test_takes_the_first_of_a_time_that_comes_twice_and_says_so() -> None:
    """When the clocks go back the first 02:30 is taken, and the echo tells how to type the second."""
    typed = parse_when("31 oct 2027 02:30", SUNDAY)
    assert utc_text(typed.at) == "2027-10-31T00:30:00Z"
    assert "“02:30 +01:00” for the second" in typed.warning
    assert typed.echo.endswith(typed.warning)
    assert utc_text(parse_when("31 oct 2027 02:30 +01:00", SUNDAY).at) == "2027-10-31T01:30:00Z"


def test_counts_hours_on_the_clock_of_the_world() -> None:
    """Two hours over a night of 25 hours are two elapsed hours."""
    now = Arrow(2027, 10, 31, 1, 30, tzinfo=BERLIN)
    assert utc_text(now) == "2027-10-30T23:30:00Z"
    assert utc_text(parse_when("in 2 hours", now).at) == "2027-10-31T01:30:00Z"


WORDS = """
next last this fri tue monday tomorrow today nov 24 2026 24.11. 4/12 4/4 10:00 10 9.30 9am pm noon in 3 0 days
hours months ago -2d +9999w UTC +02:00 Europe/Berlin America/New_York at , . - / : 31 oct 2027 02:30 feb 29
2026-11-24T10:00Z working 9999 a an of half h CET
"""
WORD = st.sampled_from(WORDS.split())
TEXTS = st.one_of(
    st.text(max_size=30), st.lists(WORD, max_size=7).map(" ".join), st.lists(WORD, max_size=5).map("".join)
)


@given(TEXTS, st.sampled_from(["future", "past"]), st.integers(0, 4_000_000_000))
def test_any_text_is_understood_or_refused(text: str, prefer: Prefer, stamp: int) -> None:
    """No text, at no time, gives anything but a TypedWhen within the years or a UsageProblem."""
    now = arrow.get(stamp, tzinfo="Europe/Berlin")
    try:
        typed = parse_when(text, now, prefer=prefer)
    except UsageProblem:
        return
    assert isinstance(typed, TypedWhen)
    assert FIRST_YEAR <= typed.at.year <= LAST_YEAR
    assert typed.has_time == bool(typed.when.time)
    assert not typed.at.imaginary or not typed.has_time

"""When to ring: reasons in their order, inside the contact's own office hours."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.calls import Call, CallLimits, Do, Ledger, OfficeHours, advise, is_open, opens, suggest
from data.calls.times import LEAST, band_of
from data.playbook import Delay
from data.records import AttemptOutcome
from data.settings import CallSettings, Settings
from tests.builders import at

CLOCKS = st.times().map(lambda time: f"{time:%H:%M}")


def tried(*times: str) -> Ledger:
    """Silent calls at those times."""
    return Ledger(tuple(Call(at(when), AttemptOutcome.NO_ANSWER) for when in times))


@pytest.mark.parametrize(
    ("ledger", "earliest", "start", "end", "why"),
    [
        # Tuesday to Thursday, early or late first
        (tried(), "2026-11-24 00:00", "Tue 08:00", "Tue 09:00", ("early, before the meetings", "mid-week")),
        (tried(), "2026-11-24 10:00", "Tue 16:30", "Tue 17:30", ("late, after the meetings", "mid-week")),
        (tried(), "2026-11-24 17:25", "Wed 08:00", "Wed 09:00", ("early, before the meetings", "mid-week")),
        (tried(), "2026-11-24 08:20", "Tue 08:20", "Tue 09:00", ("early, before the meetings", "mid-week")),
        # not Monday before 10:00, not Friday after 15:00
        (tried(), "2026-11-23 00:00", "Tue 08:00", "Tue 09:00", ("early, before the meetings", "mid-week")),
        (tried(), "2026-11-27 15:00", "Tue 08:00", "Tue 09:00", ("early, before the meetings", "mid-week")),
        # a weekend is no day for it
        (tried(), "2026-11-28 10:00", "Tue 08:00", "Tue 09:00", ("early, before the meetings", "mid-week")),
        # a time of day not yet tried comes before all that
        (
            tried("2026-11-24 08:10"),
            "2026-11-25 00:00",
            "Wed 16:30",
            "Wed 17:30",
            ("a time of day not yet tried", "late, after the meetings", "mid-week"),
        ),
        (
            tried("2026-11-23 16:40", "2026-11-24 08:10"),
            "2026-11-25 00:00",
            "Wed 09:00",
            "Wed 12:00",
            ("a time of day not yet tried", "mid-week"),
        ),
    ],
)
def test_the_next_good_time(
    ledger: Ledger, earliest: str, start: str, end: str, why: tuple[str, ...]
) -> None:
    """The window, and why it is one."""
    found = suggest(ledger, at(earliest))
    assert found is not None
    assert (found.start.format("ddd HH:mm"), found.end.format("ddd HH:mm"), found.why) == (start, end, why)


def test_with_no_choice_it_is_what_there_is() -> None:
    """An office that is open on Monday morning alone is rung on Monday morning."""
    found = suggest(
        tried("2026-11-16 08:30"), at("2026-11-24 10:00"), OfficeHours(frozenset({1}), "08:00", "09:30")
    )
    assert found is not None
    assert found.start.format("ddd D HH:mm") == "Mon 30 09:00"
    assert suggest(tried(), at("2026-11-24 10:00"), OfficeHours(frozenset())) is None


def test_what_nobody_likes_comes_after_what_was_tried() -> None:
    """Early on Monday is the one time of day not yet tried there, and still not suggested."""
    times = ("2026-11-16 10:00", "2026-11-16 13:00", "2026-11-16 15:00", "2026-11-16 17:00")
    found = suggest(tried(*times), at("2026-11-23 00:00"), OfficeHours(frozenset({1})))
    assert found is not None
    assert found.start.format("ddd HH:mm") == "Mon 16:30"


def test_the_clocks_go_back_in_the_window() -> None:
    """An hour is said twice on 25 October; the office opens at eight all the same."""
    found = suggest(tried(), at("2026-10-24 12:00"))
    assert found is not None
    assert found.start.format("ddd D HH:mm ZZ") == "Tue 27 08:00 +01:00"


@given(
    minutes=st.integers(0, 60 * 24 * 400),
    calls=st.lists(st.integers(0, 60 * 24 * 30), max_size=5),
    days=st.frozensets(st.integers(1, 7), min_size=1),
    hours=st.tuples(st.integers(0, 22), st.integers(1, 23)).filter(lambda pair: pair[0] < pair[1]),
)
def test_always_in_office_hours(
    minutes: int, calls: list[int], days: frozenset[int], hours: tuple[int, int]
) -> None:
    """Never before what was asked for, never on a day off, long enough to ring, whatever was tried."""
    office = OfficeHours(days, f"{hours[0]:02}:00", f"{hours[1]:02}:00")
    earliest = at("2026-01-05 00:00").shift(minutes=minutes)
    ledger = Ledger(
        tuple(Call(earliest.shift(minutes=-ago), AttemptOutcome.BUSY) for ago in sorted(calls, reverse=True))
    )
    found = suggest(ledger, earliest, office)
    assert found is not None
    assert found.start.timestamp() >= earliest.timestamp()
    assert is_open(found.start, office)
    assert is_open(found.end.shift(minutes=-1), office)
    assert found.end - found.start >= LEAST - timedelta(seconds=1)
    assert band_of(found.start, office) == found.band


def test_hours_are_settings() -> None:
    """Days by name, and every time; what contradicts itself keeps the usual pair."""
    own = CallSettings(
        office_days=("tue", "sat"), office_from="10:00", early_until="11:00", friday_until="12:00"
    )
    assert OfficeHours.of(Settings(calls=own)) == OfficeHours(
        frozenset({2, 6}), "10:00", early_until="11:00", friday_until="12:00"
    )
    shut = CallSettings(office_from="19:00", early_until="17:00", late_from="16:00")
    assert OfficeHours.of(Settings(calls=shut)) == OfficeHours()
    assert OfficeHours.of(Settings()) == OfficeHours()


def test_limits_are_settings() -> None:
    """How often, how far apart; the quiet after a message is the playbook's."""
    late = Settings(
        calls=CallSettings(silent=1, further=0, apart=Delay(days=2)),
        times={"second-check-in": {"after_voicemail": Delay(working_days=5)}},
    )
    assert CallLimits.of(late) == CallLimits(1, 0, Delay(days=2), Delay(working_days=5))
    assert CallLimits.of(Settings()) == CallLimits()
    assert advise(tried("2026-11-23 09:00"), at("2026-11-24 09:00"), CallLimits.of(late)).do is Do.WRITE


@pytest.mark.parametrize(
    ("apart", "called", "earliest", "words"),
    [
        (Delay(working_days=1), "2026-11-27 15:00", "Mon 30 00:00", "on another day"),
        (Delay(days=1), "2026-11-27 15:00", "Sat 28 00:00", "on another day"),
        (Delay(days=2), "2026-11-23 15:00", "Wed 25 00:00", "on another day"),
        # elapsed: the night has an hour more
        (Delay(hours=24), "2026-10-24 15:00", "Sun 25 14:00", "later"),
    ],
)
def test_a_missed_call_rests(apart: Delay, called: str, earliest: str, words: str) -> None:
    """Days begin at midnight where the contact is; hours are elapsed ones."""
    advice = advise(tried(called), at(called), CallLimits(apart=apart))
    assert (advice.do, advice.earliest.format("ddd D HH:mm")) == (Do.WAIT, earliest)
    assert f"try {words}, at another time of day." in advice.why


@pytest.mark.parametrize(
    ("when", "hours", "opening"),
    [
        ("2026-11-24 08:00", OfficeHours(), "Tue 24 08:00 +01:00"),
        ("2026-11-24 17:29", OfficeHours(), "Tue 24 17:29 +01:00"),
        ("2026-11-24 07:59", OfficeHours(), "Tue 24 08:00 +01:00"),
        ("2026-11-24 17:30", OfficeHours(), "Wed 25 08:00 +01:00"),
        ("2026-11-27 17:30", OfficeHours(), "Mon 30 08:00 +01:00"),
        ("2026-11-28 12:00", OfficeHours(), "Mon 30 08:00 +01:00"),
        ("2026-11-24 18:00", OfficeHours(frozenset({2})), "Tue 1 08:00 +01:00"),
        # the clocks go back, or forward, on the Sunday between
        ("2026-10-23 18:00", OfficeHours(), "Mon 26 08:00 +01:00"),
        ("2026-03-27 18:00", OfficeHours(), "Mon 30 08:00 +02:00"),
        # the hour that isn't there: that night nobody opens
        ("2026-03-28 12:00", OfficeHours(frozenset({7}), "02:10", "02:50"), "Sun 5 02:10 +02:00"),
    ],
)
def test_the_next_opening(when: str, hours: OfficeHours, opening: str) -> None:
    """The moment itself while they are there, else the next morning somebody is."""
    found = opens(at(when), hours)
    assert found is not None
    assert found.format("ddd D HH:mm ZZ") == opening


def test_an_hour_that_comes_twice() -> None:
    """Past an opening in the first of the two, the one in the second is the next."""
    hours = OfficeHours(frozenset({7}), "02:30", "03:30")
    found = opens(at("2026-10-25 02:10").replace(fold=1), hours)
    assert found is not None
    assert found.format("ddd D HH:mm ZZ") == "Sun 25 02:30 +01:00"


def test_no_day_no_opening() -> None:
    """Nobody is ever there."""
    assert opens(at("2026-11-24 12:00"), OfficeHours(frozenset())) is None


@given(
    minutes=st.integers(0, 60 * 24 * 400),
    days=st.frozensets(st.integers(1, 7), min_size=1),
    times=st.tuples(CLOCKS, CLOCKS).filter(lambda pair: "03:00" <= pair[0] < pair[1]),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Africa/Casablanca"]),
)
def test_nobody_is_there_before_the_opening(
    minutes: int, days: frozenset[int], times: tuple[str, str], zone: str
) -> None:
    """It is open then and not a minute before, in the same zone; all year round."""
    office = OfficeHours(days, *times)
    asked = at("2026-01-01 00:00", zone).shift(minutes=minutes)
    found = opens(asked, office)
    assert found is not None
    assert found.tzinfo == asked.tzinfo
    assert is_open(found, office)
    assert found == asked or not is_open(found.shift(minutes=-1), office)
    assert 0 <= found.timestamp() - asked.timestamp() <= 8 * 24 * 3600
    assert opens(found, office) == found


@given(early=CLOCKS, late=CLOCKS)
def test_the_times_of_day_are_the_day(early: str, late: str) -> None:
    """Whatever is set, they follow one another from midnight to midnight, none of them empty, late the last."""
    hours = OfficeHours.of(Settings(calls=CallSettings(early_until=early, late_from=late)))
    names, begins, ends = zip(*hours.bands, strict=True)
    assert (begins[0], *ends) == (*begins, "24:00")
    assert all(begin < end for begin, end in zip(begins, ends, strict=True))
    assert (names[-1], begins[-1]) == ("late", hours.late_from)
    if hours.early_until > "00:00":
        assert hours.bands[0] == ("early", "00:00", hours.early_until)


def test_early_until_noon_leaves_no_morning() -> None:
    """A part that another one covers isn't there."""
    assert OfficeHours(early_until="12:30", late_from="13:30").bands == (
        ("early", "00:00", "12:30"),
        ("around noon", "12:30", "13:30"),
        ("late", "13:30", "24:00"),
    )

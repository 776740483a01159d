"""A contact's own hours: typed as people say them, stored one way, never in the way of a call."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.calls import OfficeHours, hours_in_words, hours_typed, office_hours
from data.errors import UsageProblem

USUAL = OfficeHours(frozenset({1, 2, 3}), "08:00", "17:30", late_from="16:00")


@pytest.mark.parametrize(
    ("typed", "stored", "words"),
    [
        ("", "", ""),
        ("tue-thu 9:00-13:00", "tue-thu 9:00-13:00", "Tuesday to Thursday, 9:00 to 13:00"),
        ("Tuesday to Thursday, 9 to 13", "tue-thu 9:00-13:00", "Tuesday to Thursday, 9:00 to 13:00"),
        ("tues. – thurs.: 9.30–13h", "tue-thu 9:30-13:00", "Tuesday to Thursday, 9:30 to 13:00"),
        ("mon-fri 8:30-16:00", "mon-fri 8:30-16:00", "Monday to Friday, 8:30 to 16:00"),
        ("9-17", "9:00-17:00", "the usual days, 9:00 to 17:00"),
        ("0830-1600 mon", "mon 8:30-16:00", "Monday, 8:30 to 16:00"),
        ("from 9 until 17 uhr", "9:00-17:00", "the usual days, 9:00 to 17:00"),
        ("mon wed fri", "mon wed fri", "Monday, Wednesday and Friday, at the usual times"),
        ("fridays", "fri", "Friday, at the usual times"),
        ("mon/tue & THU", "mon tue thu", "Monday, Tuesday and Thursday, at the usual times"),
        ("fri-mon", "fri-mon", "Friday to Monday, at the usual times"),
        ("mon fri sat sun, wed", "wed fri-mon", "Wednesday and Friday to Monday, at the usual times"),
        ("thu-wed", "mon-sun", "Monday to Sunday, at the usual times"),
        ("sat-sun", "sat sun", "Saturday and Sunday, at the usual times"),
        # the clock of twelve hours
        ("9am-1pm", "9:00-13:00", "the usual days, 9:00 to 13:00"),
        ("9 a.m. - 1 p.m.", "9:00-13:00", "the usual days, 9:00 to 13:00"),
        ("9-1pm", "9:00-13:00", "the usual days, 9:00 to 13:00"),
        ("1-5pm", "13:00-17:00", "the usual days, 13:00 to 17:00"),
        ("12pm-3pm", "12:00-15:00", "the usual days, 12:00 to 15:00"),
        ("9am-5", "9:00-17:00", "the usual days, 9:00 to 17:00"),
        ("9-5", "9:00-17:00", "the usual days, 9:00 to 17:00"),
        ("12-3", "12:00-15:00", "the usual days, 12:00 to 15:00"),
    ],
)
def test_as_people_say_it(typed: str, stored: str, words: str) -> None:
    """One text is stored for what is meant, and said in words while it is typed."""
    assert (hours_typed(typed), hours_in_words(typed)) == (stored, words)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("mornings", "“mornings” is no time to ring somebody"),
        ("9", "no time to ring"),
        ("9-", "no time to ring"),
        ("tue-9", "no time to ring"),
        ("mo-fr 9-17", "no time to ring"),
        ("9-25", "no time to ring"),
        ("9:75-10", "no time to ring"),
        ("13pm-14", "no time to ring"),
        ("9-12-15", "no time to ring"),
        (", -", "no time to ring"),
        (",", "no time to ring"),
        ("[b]9-17[/b]", "no time to ring"),
        ("x" * 400, f"“{'x' * 40}” is no time"),
        ("9-12, 14-17", "One stretch of the day"),
        ("mon 9-12 tue 13-17", "One stretch of the day"),
        ("17:00-9:00", "Nobody is there from 17:00 until 09:00"),
        ("13-13", "Nobody is there from 13:00 until 13:00"),
        ("10pm-6am", "Nobody is there from 22:00 until 06:00"),
    ],
)
def test_the_rest_is_refused(typed: str, said: str) -> None:
    """One sentence, with an example of what is understood."""
    with pytest.raises(UsageProblem) as refused:
        hours_typed(typed)
    assert said in refused.value.sentence
    assert refused.value.sentence.endswith("“tue-thu 9:00-13:00”.")


@pytest.mark.parametrize(
    ("stored", "hours"),
    [
        ("", USUAL),
        ("thu fri 9:00-13:00", OfficeHours(frozenset({4, 5}), "09:00", "13:00", late_from="16:00")),
        ("9:00-13:00", OfficeHours(USUAL.days, "09:00", "13:00", late_from="16:00")),
        ("sat-mon", OfficeHours(frozenset({6, 7, 1}), "08:00", "17:30", late_from="16:00")),
        ("whenever", USUAL),
        ("9-12, 14-17", USUAL),
    ],
)
def test_the_hours_of_a_contact(stored: str, hours: OfficeHours) -> None:
    """What is known of them, the usual for the rest; a text from elsewhere that can't be read counts for nothing."""
    assert office_hours(stored, USUAL) == hours


WORDS = st.sampled_from(
    ["mon", "tue", "thursday", "sun", "9", "13:00", "8.30", "5pm", "12am", "-", " to ", ", ", "and", "–", "x"]
)


@given(text=st.lists(WORDS, max_size=7).map(" ".join) | st.text(max_size=20))
def test_what_is_stored_is_read_again(text: str) -> None:
    """Typed as it is stored it is the same hours, in the same words; whatever is stored never stops a call."""
    try:
        stored = hours_typed(text)
    except UsageProblem:
        assert office_hours(text, USUAL) == USUAL
        return
    assert hours_typed(stored) == stored
    assert office_hours(stored, USUAL) == office_hours(text, USUAL)
    assert hours_in_words(stored) == hours_in_words(text)


@given(days=st.frozensets(st.integers(1, 7), min_size=1))
def test_every_set_of_days_can_be_said(days: frozenset[int]) -> None:
    """Runs, pairs, single days and weekends in the middle mean the days they came from."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    stored = hours_typed(" ".join(names[day - 1] for day in days))
    assert office_hours(stored, USUAL).days == days

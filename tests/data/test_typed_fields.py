"""What is typed into one field of a form."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UsageProblem
from data.records import Interview, Role
from data.typed_fields import (
    company_typed,
    email_typed,
    minutes_typed,
    person_typed,
    start_text,
    start_typed,
    zone_typed,
)
from tests.builders import Hunt, at

NOW = at("2026-11-24 14:05")


def interview(
    start: str = "2026-11-26 10:00", zone: str = "Europe/Berlin", *, whole_day: bool = False
) -> Interview:
    """One interview."""
    hunt = Hunt(zone=zone)
    id_ = hunt.interview(hunt.application(), start, whole_day=whole_day)
    return hunt.documents.interviews[id_]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14:30", "Thu 26 Nov 2026 14:30, America/New_York = 20:30, Europe/Berlin"),
        ("9am", "Thu 26 Nov 2026 09:00, America/New_York"),
        ("fri 11:00", "Fri 27 Nov 2026 11:00, America/New_York"),
        ("fri 11:00 Europe/Berlin", "Fri 27 Nov 2026 11:00, Europe/Berlin"),
    ],
)
def test_start_stays_in_its_day_and_zone(typed: str, expected: str) -> None:
    """A time alone keeps the day, a date without a zone the interview's zone."""
    assert start_typed(typed, interview(zone="America/New_York"), NOW).echo.startswith(expected)


@pytest.mark.parametrize("whole_day", [False, True])
@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "+05:00", "UTC"])
def test_what_stands_there_reads_as_itself(zone: str, whole_day: bool) -> None:
    """The start as it begins while one writes is the start, if nothing is changed."""
    one = interview(zone=zone, whole_day=whole_day)
    typed = start_typed(start_text(one), one, NOW)
    assert typed.has_time is not whole_day
    assert typed.when.day == "2026-11-26"
    assert typed.when.zone == zone


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("45", 45), ("45 min", 45), ("1 h", 60), ("1 h 30", 90), ("1.5 h", 90), ("90 min", 90)],
)
def test_lengths(typed: str, minutes: int) -> None:
    """Minutes, hours, or both; a bare number is minutes."""
    assert minutes_typed(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "soon", "99999", "-5", "²"])
def test_no_lengths(typed: str) -> None:
    """Anything else is refused in a sentence."""
    with pytest.raises(UsageProblem, match="is no length"):
        minutes_typed(typed)


def test_zones_addresses_and_companies() -> None:
    """Empty is allowed where it means nothing, and refused where something must stand."""
    assert (zone_typed(" Europe/Berlin "), zone_typed("")) == ("Europe/Berlin", "")
    assert (email_typed("<dana@northwind.example>"), email_typed("")) == ("dana@northwind.example", "")
    with pytest.raises(UsageProblem, match="no time zone"):
        zone_typed("Berlin/Europe")
    with pytest.raises(UsageProblem, match="no e-mail address"):
        email_typed("dana at northwind")
    with pytest.raises(UsageProblem, match="needs its company"):
        company_typed(" ")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("los angeles", "America/Los_Angeles"),
        ("Tokyo", "Asia/Tokyo"),
        ("europe/berlin", "Europe/Berlin"),
        ("+05:00", "+05:00"),
    ],
)
def test_a_city_is_a_zone(typed: str, zone: str) -> None:
    """A city alone, however it is written, and a zone as before."""
    assert zone_typed(typed) == zone


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Louisville", "may be America/Kentucky/Louisville, America/Louisville; type one of them"),
        ("geles", "no time zone"),
        ("GMT+5", "no time zone"),  # Etc/GMT+5 is the other way round
    ],
)
def test_a_city_of_more_than_one_zone_is_none(typed: str, sentence: str) -> None:
    """It is asked which; a piece of a name is nothing."""
    with pytest.raises(UsageProblem, match=sentence):
        zone_typed(typed)


@pytest.mark.parametrize(
    ("typed", "name", "email", "phone", "role"),
    [
        (
            "Maria Lopez <maria@northwind.example> +1 415 555 0142, hr",
            "Maria Lopez",
            "maria@northwind.example",
            "+1 415 555 0142",
            Role.HIRING_CONTACT,
        ),
        ("hr Maria Lopez", "Maria Lopez", "", "", Role.HIRING_CONTACT),
        ("Dana Fox", "Dana Fox", "", "", Role.INTERVIEWER),
        ("dana@northwind.example", "", "dana@northwind.example", "", Role.INTERVIEWER),
    ],
)
def test_a_person(typed: str, name: str, email: str, phone: str, role: Role) -> None:
    """Name, address, number and role in one line."""
    person = person_typed(typed)
    assert (person.name, person.email, person.phone, person.role) == (name, email, phone, role)


@pytest.mark.parametrize("typed", ["", "hr", "Dana Fox and Priya Raman", ","])
def test_not_one_person(typed: str) -> None:
    """Nobody, or more than one, is refused in a sentence."""
    with pytest.raises(UsageProblem, match="one person"):
        person_typed(typed)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_taken_or_refused_in_words(text: str) -> None:
    """Nothing typed raises anything but a sentence."""
    one = interview()
    for read in (minutes_typed, zone_typed, email_typed, company_typed, person_typed):
        with suppress(UsageProblem):
            read(text)
    with suppress(UsageProblem):
        start_typed(text, one, NOW)

"""A person and their company in one line."""

import pytest

from data.errors import UsageProblem
from data.people import acquaintance_typed


@pytest.mark.parametrize(
    ("line", "name", "email", "company"),
    [
        ("Ben Carter", "Ben Carter", "", ""),
        ("Ben Carter at Tern Air", "Ben Carter", "", "Tern Air"),
        ("Ben Carter, Tern Air", "Ben Carter", "", "Tern Air"),
        ("Ben Carter, at Tern Air", "Ben Carter", "", "Tern Air"),
        ("Ben Carter <ben@tern.example> at Tern Air", "Ben Carter", "ben@tern.example", "Tern Air"),
        ("Ben Carter at Tern Air <ben@tern.example>", "Ben Carter", "ben@tern.example", "Tern Air"),
        ("Ben Carter at Tern Air ben@tern.example", "Ben Carter", "ben@tern.example", "Tern Air"),
        ("Ben Carter at Tern Air, +1 415 555 0142", "Ben Carter", "", "Tern Air"),
        ("Ben Carter at Tern Air +1 415 555 0142", "Ben Carter", "", "Tern Air"),
        ("recruiter Ben Carter, Tern Air", "Ben Carter", "", "Tern Air"),
        ("ben@tern.example", "", "ben@tern.example", ""),
        ("Beata Atkins", "Beata Atkins", "", ""),
    ],
)
def test_who_and_where(line: str, name: str, email: str, company: str) -> None:
    """The company stands behind "at", or alone behind a comma."""
    person, found = acquaintance_typed(line)
    assert (person.name, person.email, found) == (name, email, company)


def test_the_number_and_the_position_are_read_too() -> None:
    """As in the line that adds an interview."""
    person, company = acquaintance_typed("hr Maria Lopez +1 415 555 0142, Northwind Labs")
    assert (person.phone, person.position, company) == ("+1 415 555 0142", "HR", "Northwind Labs")


@pytest.mark.parametrize("line", ["", "at Tern Air", "Ben and Dana", "12"])
def test_what_is_nobody(line: str) -> None:
    """No one person: refused, with an example."""
    with pytest.raises(UsageProblem, match="Type one person"):
        acquaintance_typed(line)

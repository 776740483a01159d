"""A file with several events: one is chosen by name, or all are."""

import pytest

from data.errors import UsageProblem
from data.invitations import chosen, listed
from tests.data.invitations.planned import invitation

SERIES = invitation(uid="a", title="Series")
CHANGED = invitation(uid="a", title="Changed", recurrence_id="20261203T100000")
OTHER = invitation(uid="b", title="Other", cancelled=True)
FILE = (CHANGED, SERIES, OTHER)


def test_one_event_is_taken_as_it_is() -> None:
    """Nothing to choose."""
    assert chosen((OTHER,)) == (OTHER,)


def test_several_are_listed() -> None:
    """The refusal names both options; the list has a line for each."""
    with pytest.raises(UsageProblem) as refused:
        chosen(FILE)
    assert "--uid" in refused.value.sentence
    assert "--all" in refused.value.sentence
    assert listed(FILE) == (
        "a#20261203T100000  2026-11-26 10:00 Europe/Berlin  Changed",
        "a  2026-11-26 10:00 Europe/Berlin  Series",
        "b  2026-11-26 10:00 Europe/Berlin  Other, cancelled",
    )


def test_by_uid() -> None:
    """A UID means the series, the longer name its occurrence; an unknown one is refused."""
    assert chosen(FILE, "a") == (SERIES,)
    assert chosen(FILE, "a#20261203T100000") == (CHANGED,)
    with pytest.raises(UsageProblem, match="no event with the UID c"):
        chosen(FILE, "c")


def test_all() -> None:
    """Each series once: its changed occurrences stay out, so that one UID is not two interviews."""
    assert chosen(FILE, everything=True) == (SERIES, OTHER)


def test_versions_in_order() -> None:
    """An earlier version of the same event comes first, whatever the file's order."""
    old, new = invitation(uid="a", sequence=0), invitation(uid="a", sequence=2)
    assert chosen((new, OTHER, old), everything=True) == (old, new, OTHER)

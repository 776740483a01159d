"""The same UID again: the calendar's changes come in, the person's own stay."""

import pytest

from data.invitations import Answers, Invitee, questions
from data.moments import moment
from data.records import Moment
from tests.data.invitations.planned import DANA, ME, MINE, NOW, PRIYA, Kept, invitation

LATER = {"local": "2026-11-27T15:00:00", "utc": "2026-11-27T14:00:00Z", "sequence": 1}
OWN = Moment(local="2026-11-26T11:00:00", zone="Europe/Berlin", utc="2026-11-26T10:00:00Z")


@pytest.fixture
def kept() -> Kept:
    """The invitation, taken in once."""
    kept = Kept()
    kept.take_in(invitation())
    return kept


def test_the_same_file_is_nothing_new(kept: Kept) -> None:
    """No change at all, nor for one that was only written out again later."""
    assert kept.take_in(invitation()).changes == ()
    again = kept.take_in(invitation(stamp="2026-11-23T10:00:00Z"))
    assert (again.outcome, again.changes) == ("unchanged", ())
    assert again.sentence.startswith("nothing new for interview at Northwind, Data Engineer")


def test_the_calendars_changes_come_in(kept: Kept) -> None:
    """Time, place, title, link and length, in one change, with what the time was."""
    planned = kept.take_in(
        invitation(**LATER, place="Room 5", title="Panel", link="https://meet.example/y", minutes=90)
    )
    assert planned.outcome == "updated"
    assert (
        "updated: time (was Thu 26 Nov 2026 10:00, Europe/Berlin), length, title, place, link"
        in planned.sentence
    )
    assert (kept.interview.start.utc, kept.interview.minutes) == ("2026-11-27T14:00:00Z", 90)
    assert (kept.interview.place, kept.interview.title) == ("Room 5", "Panel")
    assert len(planned.changes) == 1


def test_what_the_person_changed_is_kept(kept: Kept) -> None:
    """Field by field: their own title and time stay, the place still follows the calendar."""
    kept.change(title="The big one", start=OWN, notes="wear the blue shirt", round="round 2")
    planned = kept.take_in(invitation(**LATER, title="Panel", place="Room 5"))
    assert (kept.interview.title, kept.interview.start) == ("The big one", OWN)
    assert (kept.interview.place, kept.interview.notes, kept.interview.round) == (
        "Room 5",
        "wear the blue shirt",
        "round 2",
    )
    assert (
        "your own time (the calendar says Fri 27 Nov 2026 15:00, Europe/Berlin) and title kept"
        in planned.sentence
    )


def test_a_change_kept_once_is_not_told_again(kept: Kept) -> None:
    """What the calendar said is remembered even where it wasn't followed."""
    kept.change(title="The big one")
    kept.take_in(invitation(sequence=1, title="Panel"))
    assert kept.take_in(invitation(sequence=1, title="Panel")).changes == ()


def test_a_calendar_that_catches_up_changes_nothing(kept: Kept) -> None:
    """The person moved it first; the calendar now says the same."""
    kept.change(start=OWN)
    moved = invitation(sequence=1, local=OWN.local, utc=OWN.utc)
    assert kept.take_in(moved).outcome == "unchanged"
    assert kept.interview.start == OWN


@pytest.mark.parametrize(
    ("fields", "taken"),
    [
        ({"sequence": 2, "stamp": "2026-11-01T10:00:00Z"}, False),
        ({"sequence": 3, "stamp": "2026-11-19T10:00:00Z"}, False),
        ({"sequence": 3, "stamp": "2026-11-20T10:00:00Z"}, True),
        ({"sequence": 3, "stamp": ""}, True),
        ({"sequence": 4, "stamp": "2026-11-01T10:00:00Z"}, True),
    ],
)
def test_versions(fields: dict[str, object], taken: bool) -> None:
    """SEQUENCE decides, then DTSTAMP; an older version changes nothing."""
    kept = Kept()
    kept.take_in(invitation(sequence=3))
    planned = kept.take_in(invitation(place="Room 5", **fields))
    assert (kept.interview.place == "Room 5") is taken
    assert ("older" in planned.sentence) is not taken


def test_people_are_added_never_removed(kept: Kept) -> None:
    """Somebody new comes in; who is no longer named stays; a new organiser is a contact too."""
    ren = Invitee(name="Ren Sato", email="ren@northwind.example")
    planned = kept.take_in(invitation(sequence=1, organiser=ren, attendees=(ME,)))
    assert kept.people == [
        ("Dana Fox", "hiring contact"),
        ("Priya Raman", "interviewer"),
        ("Ren Sato", "hiring contact"),
    ]
    assert "people (Ren Sato (hiring contact))" in planned.sentence


def test_somebody_the_person_took_off_stays_off(kept: Kept) -> None:
    """The calendar naming them again is no news."""
    kept.change(people=kept.interview.people[:1])
    kept.take_in(invitation(sequence=1, place="Room 5"))
    assert kept.people == [("Dana Fox", "hiring contact")]


def test_i_stay_left_out(kept: Kept) -> None:
    """Who I am was said once; the next version doesn't bring me in."""
    kept.take_in(invitation(sequence=1, place="Room 5"), Answers())
    assert [name for name, _ in kept.people] == ["Dana Fox", "Priya Raman"]


def test_stamps_order_one_version_only(kept: Kept) -> None:
    """A cancellation written late doesn't outdate a later version that was written before it."""
    kept.take_in(invitation(cancelled=True, sequence=1, stamp="2026-11-23T10:00:00Z"))
    kept.take_in(invitation(sequence=2, stamp="2026-11-21T10:00:00Z"))
    assert (
        kept.take_in(invitation(sequence=2, stamp="2026-11-22T10:00:00Z", place="Room 6")).outcome
        == "updated"
    )


def test_company_and_role_stay_the_persons(kept: Kept) -> None:
    """A known interview isn't moved to another application by an import."""
    kept.take_in(invitation(sequence=1), Answers(company="Kestrel", role="Analyst"))
    assert kept.companies == [("Northwind", "Data Engineer")]


def test_a_cancellation_marks_it(kept: Kept) -> None:
    """Marked as of now, with its people; the same again changes nothing."""
    cancel = invitation(method="CANCEL", cancelled=True, sequence=1, local="", zone="", utc="")
    planned = kept.take_in(cancel)
    assert planned.outcome == "cancelled"
    assert kept.interview.cancelled is not None
    assert kept.interview.cancelled.local == "2026-11-24T09:00:00"
    assert len(kept.people) == 2
    assert kept.take_in(cancel).changes == ()


def test_an_unknown_cancellation_creates_nothing() -> None:
    """It says so."""
    planned = Kept().take_in(invitation(cancelled=True))
    assert (planned.outcome, planned.changes, planned.interview_id) == ("unchanged", (), "")
    assert "isn't among your interviews" in planned.sentence


def test_a_cancellation_by_a_careless_program(kept: Kept) -> None:
    """Numbered 0 but written later, it counts; older by both, it doesn't."""
    kept.take_in(invitation(sequence=3))
    late = {"cancelled": True, "method": "CANCEL", "sequence": 0}
    assert kept.take_in(invitation(**late, stamp="2026-11-19T10:00:00Z")).outcome == "unchanged"
    assert kept.take_in(invitation(**late, stamp="2026-11-21T10:00:00Z")).outcome == "cancelled"


def test_a_later_version_takes_a_cancellation_back(kept: Kept) -> None:
    """A higher SEQUENCE un-cancels; the same version doesn't."""
    kept.take_in(invitation(cancelled=True, sequence=1))
    kept.take_in(invitation(sequence=1))
    assert kept.interview.cancelled is not None
    planned = kept.take_in(invitation(sequence=2))
    assert kept.interview.cancelled is None
    assert "no longer cancelled" in planned.sentence


def test_a_zone_answered_once_is_not_asked_again() -> None:
    """A floating time keeps the zone the person gave it."""
    floating = invitation(zone="", utc="")
    kept = Kept()
    kept.take_in(floating, Answers(zone="Asia/Tokyo"))
    assert all(each.asks != "zone" for each in questions(floating, Answers(), kept.documents))
    assert kept.take_in(floating).changes == ()


def test_an_all_day_event_that_got_its_time() -> None:
    """The time the person gave stays; --time on the same file sets it later."""
    day = invitation(whole_day=True, local="2026-11-26T00:00:00", zone="", utc="")
    kept = Kept()
    kept.take_in(day)
    assert kept.take_in(day, Answers(time="14:00")).outcome == "updated"
    assert (kept.interview.whole_day, kept.interview.start.local) == (False, "2026-11-26T14:00:00")
    assert kept.take_in(day).changes == ()


def test_a_time_for_an_event_that_has_one_is_no_answer(kept: Kept) -> None:
    """--time settles all-day events only; the person's own time stays."""
    kept.change(start=OWN)
    kept.take_in(invitation(), Answers(time="15:00"))
    assert kept.interview.start == OWN


def test_one_occurrence_of_a_series(kept: Kept) -> None:
    """The first occurrence is the interview we have; another one is another interview."""
    first = invitation(recurrence_id="20261126T100000", place="Room 5", sequence=1)
    assert kept.take_in(first).outcome == "updated"
    assert kept.interview.place == "Room 5"
    other = invitation(recurrence_id="20261203T100000", attendees=(DANA, PRIYA))
    assert kept.take_in(other, MINE).outcome == "added"


def test_the_persons_own_cancellation_stays(kept: Kept) -> None:
    """A later version that isn't about cancelling comes in, the interview stays cancelled, and that is said."""
    kept.change(cancelled=OWN)
    planned = kept.take_in(invitation(sequence=2, place="Room 5", confirmed=True))
    assert (kept.interview.cancelled, kept.interview.place) == (OWN, "Room 5")
    assert planned.sentence.endswith("updated: place, your own cancellation kept")
    again = kept.take_in(invitation(sequence=3, place="Room 5"))
    assert (again.outcome, kept.interview.cancelled) == ("unchanged", OWN)
    assert "your own cancellation kept" in again.sentence


def test_the_calendar_cancels_what_the_person_had_cancelled(kept: Kept) -> None:
    """Both say so; the calendar's taking it back leaves the person's own cancellation, at any clock."""
    kept.change(cancelled=moment(NOW))
    agreed = kept.take_in(invitation(cancelled=True, method="CANCEL", sequence=1))
    assert "cancelled already" in agreed.sentence
    assert kept.take_in(invitation(cancelled=True, method="CANCEL", sequence=1)).changes == ()
    kept.take_in(invitation(sequence=2))
    assert kept.interview.cancelled == moment(NOW)


def test_a_cancellation_the_person_took_back_stays_taken_back(kept: Kept) -> None:
    """The same CANCEL again, or a copy of it with a higher number, is nothing new; a fresh one is."""
    kept.take_in(invitation(cancelled=True, method="CANCEL", sequence=1))
    kept.change(cancelled=None)
    for sequence in (1, 1, 2):
        planned = kept.take_in(invitation(cancelled=True, method="CANCEL", sequence=sequence))
        assert (planned.outcome, kept.interview.cancelled) == ("unchanged", None)
        assert planned.sentence.startswith("nothing new for interview at Northwind")
    kept.take_in(invitation(sequence=3))
    assert kept.take_in(invitation(cancelled=True, method="CANCEL", sequence=4)).outcome == "cancelled"


CANCELLED = {"cancelled": True, "method": "CANCEL", "sequence": 1, "stamp": "2026-11-22T10:00:00Z"}


@pytest.mark.parametrize(
    ("fields", "again"),
    [
        ({"stamp": "2026-11-23T10:00:00Z", "confirmed": True}, True),
        ({"stamp": "2026-11-23T10:00:00Z"}, False),
        ({"stamp": "2026-11-22T10:00:00Z", "confirmed": True}, False),
        ({"stamp": "2026-11-21T10:00:00Z", "confirmed": True}, False),
        ({"stamp": "", "confirmed": True}, False),
    ],
)
def test_the_same_version_confirmed_later_takes_a_cancellation_back(
    kept: Kept, fields: dict[str, object], again: bool
) -> None:
    """Confirmed outright, and written after the cancellation: it takes place again, and that is said."""
    kept.take_in(invitation(**CANCELLED))
    planned = kept.take_in(invitation(sequence=1, **fields))
    assert (kept.interview.cancelled is None) is again
    assert ("no longer cancelled" in planned.sentence) is again
    assert again or "stays cancelled" in planned.sentence or "older" in planned.sentence
    # the old cancellation, found once more in the mailbox, doesn't cancel it anew
    kept.take_in(invitation(**CANCELLED))
    assert (kept.interview.cancelled is None) is again


def test_confirming_leaves_the_persons_own_cancellation(kept: Kept) -> None:
    """Cancelled by the calendar, taken back and cancelled anew by hand: the person's word stands."""
    kept.take_in(invitation(**CANCELLED))
    kept.change(cancelled=OWN)
    planned = kept.take_in(invitation(sequence=1, stamp="2026-11-23T10:00:00Z", confirmed=True))
    assert kept.interview.cancelled == OWN
    assert "your own cancellation kept" in planned.sentence

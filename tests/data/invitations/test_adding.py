"""An invitation to something new: the application, the round, the people, the questions left."""

import pytest

from data.errors import UsageProblem
from data.invitations import Answers, Invitee, questions
from data.records import Documents, Moment
from tests.data.invitations.planned import DANA, ME, MINE, PRIYA, Kept, invitation


def test_an_interview_is_added() -> None:
    """Organiser as hiring contact, attendees as interviewers, me left out; the rest as the file says."""
    kept = Kept()
    planned = kept.take_in(invitation(link="https://meet.example/x", sequence=2))
    assert planned.outcome == "added"
    assert planned.sentence == (
        "interview at Northwind, Data Engineer on Thu 26 Nov 2026 10:00, Europe/Berlin, 60 min, "
        "with Dana Fox (hiring contact), Priya Raman, added"
    )
    assert kept.companies == [("Northwind", "Data Engineer")]
    assert kept.people == [("Dana Fox", "hiring contact"), ("Priya Raman", "interviewer")]
    assert kept.interview.id == planned.interview_id
    assert (kept.interview.title, kept.interview.place, kept.interview.link) == (
        "Interview",
        "Room 4",
        "https://meet.example/x",
    )
    assert kept.interview.calendar is not None
    assert (kept.interview.calendar.uid, kept.interview.calendar.sequence) == ("one@northwind.example", 2)
    assert planned.notices == ()


def test_without_me_everyone_is_taken_in_and_it_is_said() -> None:
    """Nobody is guessed to be me."""
    kept = Kept()
    planned = kept.take_in(invitation(), Answers(role="Data Engineer"))
    assert ("Sam Okafor", "interviewer") in kept.people
    assert "--me" in planned.notices[0]


def test_the_company_is_the_organisers_domain_else_the_title() -> None:
    """A person's free mail leaves it at the title; a robot leaves it to the attendees; --company always wins."""
    free = Invitee(name="Dana Fox", email="dana@gmail.com")
    for expected, answers, organiser, attendees in (
        ("Northwind", Answers(), DANA, ()),
        ("Interview", Answers(), free, (PRIYA,)),
        ("Northwind", Answers(), Invitee(email="no-reply@gmail.com"), (free, PRIYA)),
        ("Northwind", Answers(), Invitee(name="Calendly", email="maria@calendly.com"), (PRIYA,)),
        ("Northwind", Answers(), Invitee(email="x7@us.greenhouse-mail.io"), (PRIYA,)),
        ("Northwind", Answers(), Invitee(email="no-reply@northwind.example"), ()),
        ("Interview", Answers(), Invitee(email="no-reply@zoom.us"), (free,)),
        ("Northwind", Answers(), None, (PRIYA,)),
        ("Interview", Answers(), free, ()),
        ("Northwind Labs", Answers(company="Northwind Labs"), DANA, ()),
        ("Northwind", Answers(me=("sam@mail.example",)), ME, (PRIYA,)),
    ):
        kept = Kept()
        kept.take_in(invitation(organiser=organiser, attendees=attendees), answers)
        assert kept.companies[0][0] == expected


def test_a_company_named_by_the_person_is_used_again() -> None:
    """Somebody known by address brings the company the person gave them."""
    kept = Kept()
    kept.contact(name="Dana Fox", email="dana.fox@northwind.example", company="Northwind Labs")
    kept.take_in(invitation(attendees=()))
    assert kept.companies[0][0] == "Northwind Labs"


@pytest.mark.parametrize(
    ("organiser", "known", "company"),
    [
        ("dana@gmail.com", "dana@gmail.com", "Interview"),
        ("dana.fox@northwind.example", "priya@northwind.example", "Northwind"),
        ("dana@gmail.com", "priya@northwind.example", "Interview"),
        ("no-reply@zoom.us", "priya@northwind.example", "Northwind"),
        ("maria@calendly.com", "maria@calendly.com", "Labs"),
    ],
)
def test_only_the_organisers_own_address_brings_its_company(organiser: str, known: str, company: str) -> None:
    """An attendee one knows, or free mail anybody can have, says nothing of who invites."""
    kept = Kept()
    kept.contact(name="Somebody", email=known, company="Labs")
    kept.take_in(invitation(organiser=Invitee(email=organiser), attendees=(PRIYA,)))
    assert kept.companies[0][0] == company


def test_a_known_contact_is_used_as_they_stand() -> None:
    """Known by address, whatever its case or tag; their name and notes stay the person's own."""
    kept = Kept()
    kept.contact(name="Dana", email="Dana.Fox+hr@Northwind.example", company="Northwind", notes="likes Kafka")
    kept.take_in(invitation())
    assert kept.people[0] == ("Dana", "hiring contact")
    assert len(kept.documents.contacts) == 2


def test_one_person_named_twice_is_linked_once() -> None:
    """Once by address and once by name only: one contact, in the first role."""
    kept = Kept()
    kept.take_in(invitation(attendees=(Invitee(name="Dana Fox"), PRIYA)))
    assert kept.people == [("Dana Fox", "hiring contact"), ("Priya Raman", "interviewer")]


def test_a_further_round_joins_its_application() -> None:
    """Same company and role in any case; without a role the company's only application is meant."""
    kept = Kept()
    kept.take_in(invitation())
    kept.take_in(invitation(uid="two"), Answers(company="NORTHWIND", role="data engineer"))
    planned = kept.take_in(invitation(uid="three"), Answers(me=MINE.me))
    assert kept.companies == [("Northwind", "Data Engineer")]
    assert planned.notices == ()
    assert planned.sentence.endswith("added as a further round")
    assert kept.take_in(invitation(uid="four"), Answers(role="Analyst")).sentence.endswith(", added")
    assert len(kept.companies) == 2


def test_an_all_day_event() -> None:
    """Only the day is stored, and said; a time given completes it in the person's own zone."""
    day = invitation(whole_day=True, local="2026-11-26T00:00:00", zone="", utc="")
    kept = Kept()
    planned = kept.take_in(day)
    assert kept.interview.whole_day
    assert kept.interview.start.local == "2026-11-26T00:00:00"
    assert "on Thu 26 Nov 2026, with" in planned.sentence
    assert "--time" in planned.notices[0]
    timed = Kept()
    timed.take_in(day, Answers(time="9:30"))
    assert not timed.interview.whole_day
    assert timed.interview.start == Moment(
        local="2026-11-26T09:30:00", zone="Europe/Berlin", utc="2026-11-26T08:30:00Z"
    )


def test_a_time_without_a_zone_asks() -> None:
    """It is refused with the option named; the answer places it; never is it taken as UTC."""
    floating = invitation(zone="", utc="", written_zone="Office", likely_zone="Asia/Tokyo")
    (question, *_) = questions(floating, MINE, Documents())
    assert (question.asks, question.blocking, question.suggestion) == ("zone", True, "Asia/Tokyo")
    with pytest.raises(UsageProblem, match="--zone Asia/Tokyo"):
        Kept().take_in(floating)
    kept = Kept()
    kept.take_in(floating, Answers(zone="+05:30"))
    assert kept.interview.start.utc == "2026-11-26T04:30:00Z"


def test_a_time_in_utc_is_shown_on_the_persons_clock() -> None:
    """The same instant, on the clock they live by."""
    kept = Kept()
    kept.take_in(invitation(local="2026-11-26T09:00:00", zone="UTC"))
    assert kept.interview.start == Moment(
        local="2026-11-26T10:00:00", zone="Europe/Berlin", utc="2026-11-26T09:00:00Z"
    )


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (Answers(zone="Mars/Olympus"), "Mars/Olympus"),
        (Answers(time="25:00"), "--time"),
        (Answers(me=("sam",)), "--me"),
    ],
)
def test_answers_that_make_no_sense(answers: Answers, words: str) -> None:
    """They are refused by name before anything is planned."""
    with pytest.raises(UsageProblem, match=words):
        Kept().take_in(invitation(), answers)


@pytest.mark.parametrize("method", ["REPLY", "COUNTER", "REFRESH", "DECLINECOUNTER", "ADD", "X-OTHER"])
def test_replies_never_create(method: str) -> None:
    """They change nothing, known or unknown."""
    kept = Kept()
    assert kept.take_in(invitation(method=method)).outcome == "unchanged"
    kept.take_in(invitation())
    later = invitation(method=method, sequence=9, local="2026-12-01T10:00:00", utc="2026-12-01T09:00:00Z")
    assert kept.take_in(later).changes == ()


def test_a_series_says_so() -> None:
    """One time of it is taken in, and that is said."""
    assert "repeats" in Kept().take_in(invitation(recurring=True)).notices[-1]


def test_a_cancellation_asks_nothing() -> None:
    """Where it would have been doesn't matter any more."""
    off = invitation(zone="", utc="", cancelled=True)
    assert questions(off, Answers(), Documents()) == ()
    assert Kept().take_in(off, Answers()).outcome == "unchanged"


def test_what_is_open_is_asked_once_each() -> None:
    """Zone, time, company, role and me are asked for, each while unanswered."""
    bare = invitation(organiser=None, attendees=(Invitee(name="Dana"),), zone="", utc="")
    assert [each.asks for each in questions(bare, Answers(), Documents())] == [
        "zone",
        "company",
        "role",
        "me",
    ]
    answered = Answers(zone="UTC", company="Northwind", role="SRE", me=("sam@mail.example",))
    assert questions(bare, answered, Documents()) == ()


@pytest.mark.parametrize(
    ("fields", "answers", "words"),
    [
        (
            {"local": "2027-03-28T02:30:00", "zone": "", "utc": ""},
            Answers(zone="Europe/Berlin"),
            "02:30 on 28 Mar 2027 doesn't exist in Europe/Berlin, where the clocks skip it, so 03:30 was taken",
        ),
        (
            {"local": "2026-10-25T00:00:00", "zone": "", "utc": "", "whole_day": True},
            Answers(time="2:30"),
            "02:30 on 25 Oct 2026 comes twice in Europe/Berlin",
        ),
    ],
)
def test_an_answer_the_clocks_skip_or_repeat_is_said(
    fields: dict[str, object], answers: Answers, words: str
) -> None:
    """A zone or a time given on the command line may hit the night the clocks change, too."""
    planned = Kept().take_in(invitation(**fields), answers)
    assert any(words in notice for notice in planned.notices)

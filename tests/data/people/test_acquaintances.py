"""Everybody one knows: company, how, last touch, the day to keep in touch."""

import pytest

from data.people import Acquaintance, EncounterKind, LastKind, acquaintances, encounters
from data.records import Attempt, AttemptOutcome, Channel, Letter, Reply, Result, Role, Touch, TouchKind
from tests.builders import Hunt, at

NOW = "2026-11-24 14:05"


def known(hunt: Hunt, contact: str, now: str = NOW) -> Acquaintance:
    """That person as the list has them."""
    return next(one for one in acquaintances(hunt.cases(), hunt.rules, at(now)) if one.id == contact)


def carded(hunt: Hunt, contact: str) -> str:
    """An application that ended with a card posted to that contact on 2 November; its id."""
    application = hunt.application("Redwood Optics", "Embedded Developer")
    hunt.interview(application, "2026-10-01 10:00", hr=(contact,))
    hunt.outcome(application, Result.REJECTED, "2026-10-20 10:00")
    hunt.fact(
        Touch,
        "2026-11-02 10:00",
        application,
        contact_id=contact,
        step=hunt.key("card", application, contact),
        channel=Channel.CARD,
        what=TouchKind.POSTED,
    )
    return application


def test_by_name_without_case_and_accents() -> None:
    """As one looks for them; who has no name stands by the address."""
    hunt = Hunt()
    for name in ("Zoe", "Émile", "dana", "Ben"):
        hunt.contact(name)
    hunt.contact("", email="carl@quill.example")
    names = [one.name for one in acquaintances(hunt.cases(), hunt.rules, at(NOW))]
    assert names == ["Ben", "carl@quill.example", "dana", "Émile", "Zoe"]


def test_where_they_are() -> None:
    """Their own record says it; else the latest application."""
    hunt = Hunt()
    dana, ben = hunt.contact("Dana", company="Tern Air"), hunt.contact("Ben")
    for company, day in (("Northwind", "2026-10-01 10:00"), ("Quill", "2026-11-01 10:00")):
        hunt.interview(hunt.application(company), day, interviewers=(dana, ben))
    assert known(hunt, dana).company == "Tern Air"
    assert known(hunt, ben).company == "Quill"


@pytest.mark.parametrize(
    ("role", "start", "words"),
    [
        (Role.INTERVIEWER, "2026-11-12 10:00", "interviewed you for Data Engineer, Northwind Labs, Nov 2026"),
        (Role.INTERVIEWER, "2026-12-12 10:00", "interviews you for Data Engineer, Northwind Labs, Dec 2026"),
        (
            Role.HIRING_CONTACT,
            "2026-11-12 10:00",
            "hiring contact for Data Engineer, Northwind Labs, Nov 2026",
        ),
    ],
)
def test_how_one_knows_them(role: Role, start: str, words: str) -> None:
    """Read from the interview, unless it was typed."""
    hunt = Hunt()
    dana = hunt.contact("Dana")
    people = {"interviewers": (dana,)} if role is Role.INTERVIEWER else {"hr": (dana,)}
    hunt.interview(hunt.application(), start, **people)  # type: ignore[arg-type]
    assert known(hunt, dana).how == words
    assert known(hunt, dana).how_brief == f"{role.value}, {words[-8:]}"
    typed = hunt.contact("Eve", met="the meetup in May")
    assert known(hunt, typed).how == "the meetup in May"
    assert known(hunt, typed).how_brief == "the meetup in May"


def test_a_cancelled_interview_only_was_to_be() -> None:
    """Nobody was interviewed there; another round counts instead, where there is one."""
    hunt = Hunt()
    dana = hunt.contact("Dana")
    application = hunt.application()
    hunt.interview(application, "2026-11-12 10:00", interviewers=(dana,), cancelled="2026-11-11 10:00")
    assert known(hunt, dana).how.startswith("was to interview you")
    hunt.interview(application, "2026-11-14 10:00", hr=(dana,))
    assert known(hunt, dana).how.startswith("hiring contact")


def test_the_last_touch_and_what_was_heard_since() -> None:
    """A silent call is no touch; a reply counts where it is later; an interview only alone."""
    hunt = Hunt()
    dana, application = hunt.contact("Dana"), hunt.application()
    assert known(hunt, dana).last is None
    hunt.interview(application, "2026-11-10 10:00", interviewers=(dana,))
    met = known(hunt, dana).last
    assert met is not None
    assert (met.kind, met.at) == (LastKind.MET, at("2026-11-10 10:00"))
    hunt.fact(Touch, "2026-11-09 10:00", application, contact_id=dana)
    hunt.fact(Attempt, "2026-11-12 10:00", application, contact_id=dana, outcome=AttemptOutcome.NO_ANSWER)
    touched = known(hunt, dana).last
    assert touched is not None
    assert (touched.kind, touched.at) == (LastKind.TOUCH, at("2026-11-09 10:00"))
    hunt.reply(application, "2026-11-13 10:00", contact=dana)
    heard = known(hunt, dana).last
    assert heard is not None
    assert (heard.kind, heard.at) == (LastKind.HEARD, at("2026-11-13 10:00"))


def test_the_day_to_keep_in_touch() -> None:
    """Three months after the card; not while the card is still to come."""
    hunt = Hunt()
    ben = hunt.contact("Ben")
    application = hunt.application()
    hunt.interview(application, "2026-10-01 10:00", hr=(ben,))
    hunt.outcome(application, Result.REJECTED, "2026-11-23 10:00")
    assert known(hunt, ben).keep_warm is None
    carded(hunt, ben)
    warm = known(hunt, ben).keep_warm
    assert warm is not None
    assert warm.due == at("2027-02-02 10:00")
    assert warm.key.owner_id == ben


def test_everything_there_was_newest_first() -> None:
    """Interviews, letters, drafts, calls and replies, each with its application; nobody else's."""
    hunt = Hunt()
    dana, other = hunt.contact("Dana"), hunt.contact("Other")
    application = hunt.application("Quill")
    interview = hunt.interview(application, "2026-11-10 10:00", interviewers=(dana, other))
    hunt.interview(application, "2026-11-12 10:00", interviewers=(other,))
    key = hunt.key("thank-you", interview, dana)
    hunt.fact(
        Touch, "2026-11-11 10:00", application, contact_id=dana, step=key, subject="Thanks", text="Hello"
    )
    hunt.fact(Attempt, "2026-11-13 10:00", application, contact_id=dana, outcome=AttemptOutcome.NO_ANSWER)
    hunt.fact(Reply, "2026-11-15 10:00", application, contact_id=dana)
    hunt.fact(Reply, "2026-11-16 10:00", application, contact_id=other)
    hunt.fact(Touch, "2026-11-17 10:00", "", contact_id=dana, what=TouchKind.SPOKE, channel=Channel.OTHER)
    hunt.documents.letters["letter-1"] = Letter(
        id="letter-1",
        step=hunt.key("check-in", application, dana),
        application_id=application,
        text="Subject: Next",
        changed_at="2026-11-18T09:00:00Z",
    )
    found = encounters(hunt.cases(), dana, at(NOW))
    assert [one.kind for one in found] == [
        EncounterKind.DRAFT,
        EncounterKind.TALK,
        EncounterKind.REPLY,
        EncounterKind.CALL,
        EncounterKind.LETTER,
        EncounterKind.INTERVIEW,
    ]
    assert [one.application.company if one.application else "" for one in found] == [
        "Quill",
        "",
        "Quill",
        "Quill",
        "Quill",
        "Quill",
    ]
    assert found[0].at == at("2026-11-18 10:00")
    assert found[-1].interview is not None
    assert found[-1].interview.id == interview


def test_only_one_of_them_is_as_among_all() -> None:
    """Asked for alone, a person is the same."""
    hunt = Hunt()
    ben = hunt.contact("Ben")
    carded(hunt, ben)
    hunt.contact("Dana")
    assert acquaintances(hunt.cases(), hunt.rules, at(NOW), only=ben) == (known(hunt, ben),)
    assert acquaintances(hunt.cases(), hunt.rules, at(NOW), only="nobody") == ()


def test_a_name_that_is_no_text_at_all() -> None:
    """Somebody of whom nothing is known is listed, too."""
    hunt = Hunt()
    nobody = hunt.contact("")
    assert known(hunt, nobody).name == "somebody unnamed"
    assert known(hunt, nobody).how == ""

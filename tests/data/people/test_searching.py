"""What people are found by, and where it stands."""

import pytest

from data.people import Found, acquaintances, best_hit, searchable, writings
from data.records import Debrief, Letter, Touch
from data.text import folded
from tests.builders import Hunt, at

NOW = "2026-11-24 14:05"


def a_hunt() -> Hunt:
    """Somebody with a word in every place, and somebody without any."""
    hunt = Hunt()
    dana = hunt.contact(
        "Dana Fox",
        company="Tern Air",
        earlier=("Northwind Labs",),
        position="team lead",
        met="the meetup",
        notes="plays the cello",
        email="dana@tern.example",
        phone="555-0101",
        address="3 Mill Lane",
    )
    ben = hunt.contact("Ben Cho")
    application = hunt.application("Northwind Labs", "Data Engineer", "app")
    old = hunt.documents.applications["app"]
    hunt.documents.applications["app"] = type(old)(
        id="app",
        company=old.company,
        role=old.role,
        notes="four days",
        feedback="wanted more streaming",
        hired="an insider",
        added_at=old.added_at,
    )
    talk = hunt.interview(application, "2026-11-20 10:00", interviewers=(dana,), notes="asked about Kafka")
    hunt.interview(application, "2026-11-21 10:00", interviewers=(ben,), notes="asked about zebras")
    hunt.documents.debriefs["d"] = Debrief(
        id="d", interview_id=talk, text="Dana Fox said: go slow", changed_at="2026-11-20T12:00:00Z"
    )
    hunt.fact(Touch, "2026-11-21 10:00", application, contact_id=dana, subject="Thanks", text="Dear Dana")
    hunt.reply(application, "2026-11-22 10:00", contact=dana)
    hunt.documents.letters["l"] = Letter(
        id="l",
        step=hunt.key("check-in", application, dana),
        text="Subject: Still keen",
        changed_at="2026-11-23T12:00:00Z",
    )
    return hunt


def found() -> dict[str, Found]:
    """Of each by name."""
    hunt = a_hunt()
    known = acquaintances(hunt.cases(), hunt.rules, at(NOW))
    texts = searchable(hunt.cases(), known)
    return {one.name: texts[one.id] for one in known}


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("dana", ""),
        ("TERN air", ""),
        ("northwind", "company before"),
        ("lead", "position"),
        ("meetup", "how you know them"),
        ("cello", "notes"),
        ("dana@tern", "e-mail"),
        ("0101", "phone"),
        ("mill", "address"),
        ("dana engineer", "application"),
        ("four days", "notes of the application"),
        ("streaming", "what they answered"),
        ("insider", "whom they hired"),
        ("kafka", "notes of the interview"),
        ("go slow", "debrief"),
        ("dear", "letter"),
        ("keen", "draft"),
    ],
)
def test_where_a_word_is_found(typed: str, where: str) -> None:
    """Every word counts; what the list shows anyway needs no place."""
    words = folded(typed).split()
    dana = found()["Dana Fox"]
    assert dana.has(words)
    why = dana.why(words)
    assert (why.where if why else "") == where


def test_all_words_must_be_there() -> None:
    """One that isn't is enough not to be found; what belongs to others isn't found."""
    texts = found()
    assert not texts["Dana Fox"].has(["cello", "zebra"])
    assert not texts["Dana Fox"].has(["zebras"])
    assert texts["Ben Cho"].has(["zebras", "streaming"])
    assert not texts["Ben Cho"].has(["cello"])


def test_what_is_written_about_an_application() -> None:
    """Its own texts, the notes of all its interviews, their debriefs."""
    words = " ".join(one.text for one in writings(a_hunt().documents)["app"])
    for text in ("four days", "wanted more streaming", "an insider", "Kafka", "zebras", "go slow"):
        assert text in words


def a_debrief() -> Hunt:
    """Two were met together; each said something, and somebody else is quoted."""
    hunt = Hunt()
    dana, ben = hunt.contact("Dana Lopez"), hunt.contact("Ben Cho")
    talk = hunt.interview(hunt.application(), "2026-11-20 10:00", interviewers=(dana, ben))
    text = (
        "a calm room\n\nDana Lopez said:\nslowly\n\nBen Cho said:\nquickly\n\nEve Ray said:\nnever\n\n"
        "What went well:\nKafka\n\nWhat I forgot to say:\nthe pager\n\nWhat they promised:\nfriday"
    )
    hunt.documents.debriefs["d"] = Debrief(
        id="d", interview_id=talk, text=text, changed_at="2026-11-20T12:00:00Z"
    )
    return hunt


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lopez", ["Dana Lopez"]),
        ("slowly", ["Dana Lopez"]),
        ("quickly", ["Ben Cho"]),
        ("said", []),
        ("never", []),
        ("well", []),
        ("calm", ["Ben Cho", "Dana Lopez"]),
        ("kafka pager friday", ["Ben Cho", "Dana Lopez"]),
    ],
)
def test_of_a_debrief_only_what_they_said(typed: str, names: list[str]) -> None:
    """Theirs, and what is about all of it; neither headings nor what others said."""
    hunt = a_debrief()
    known = acquaintances(hunt.cases(), hunt.rules, at(NOW))
    texts = searchable(hunt.cases(), known)
    assert [one.name for one in known if texts[one.id].has(typed.split())] == names


def test_of_a_debrief_what_stands_under_its_headings() -> None:
    """About an application counts what everybody said, and who else is named."""
    (text,) = (one.text for each in writings(a_debrief().documents).values() for one in each)
    assert all(word in text for word in ("calm", "slowly", "quickly", "Eve Ray", "never", "Kafka"))
    assert "said" not in text
    assert "Lopez" not in text


def test_the_best_hit_is_by_name() -> None:
    """The first with the most of the words in their name; nobody where it is elsewhere that they stand."""
    hunt = a_debrief()
    for name in ("Bea Lopez", "Lopez Dana"):
        hunt.contact(name)
    known = acquaintances(hunt.cases(), hunt.rules, at(NOW))
    names = {one.id: one.name for one in known} | {"": ""}
    for typed, name in (
        ("lopez", "Bea Lopez"),
        ("dana lopez", "Dana Lopez"),
        ("lopez kafka", "Bea Lopez"),
        ("zo", ""),
    ):
        assert names[best_hit(known, typed.split())] == name

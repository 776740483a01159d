"""What somebody said stays theirs when they are called something else."""

import pytest
from msgspec.structs import replace

from data.adding import Person
from data.debrief import read_debrief
from data.debrief_renaming import renamed
from data.desk import Desk
from data.records import Contact, Debrief
from tests.builders import Hunt, at, content
from tests.tui.boards import Clock, desk_on

END = at("2026-11-23 11:00")
TOM, ANA = (Contact(id=name, name=name, added_at="2026-11-01T08:00:00Z") for name in ("Tom Ray", "Ana Lim"))
WRAY = replace(TOM, name="Tom Wray")
BOTH = {TOM.id: WRAY}


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("Tom Ray said:\nhi Tom Ray", "Tom Wray said:\nhi Tom Ray"),
        ("## tom said: hi\n\nAna Lim said:\nyes", "## Tom Wray said: hi\n\nAna Lim said:\nyes"),
        ("Ana Lim said:\nTom Ray said so\nto me", "Ana Lim said:\nTom Ray said so\nto me"),
        ("Tim said:\nno\nWhat they promised:\nfriday", "Tim said:\nno\nWhat they promised:\nfriday"),
        ("", ""),
    ],
)
def test_only_their_headings(text: str, then: str) -> None:
    """Whatever way they were typed; nothing else, and nobody else's."""
    assert renamed(text, (TOM, ANA), BOTH) == then


def test_who_they_are_stays_open() -> None:
    """“They” is nobody's name, though there was one person alone."""
    assert renamed("They said:\nhi", (TOM,), BOTH) == "They said:\nhi"


def test_nothing_becomes_somebody_elses() -> None:
    """Two who are called the same can't be told apart by a heading, so it stays as it is."""
    text = "Ana Lim said:\nyes\nTom Ray said:\nno"
    assert renamed(text, (TOM, ANA), {TOM.id: replace(TOM, name="Ana Lim")}) == text


def test_two_made_one_below_a_promise() -> None:
    """What is the second heading of one person then doesn't become a promise."""
    text = "Ana Lim said: yes\nWhat they promised: friday\nTom Ray said: no"
    then = renamed(text, (TOM, ANA), {TOM.id: ANA, ANA.id: ANA})
    assert read_debrief(then, (ANA,), END).said == {ANA.id: "yes\nno"}
    assert read_debrief(then, (ANA,), END).promised == "friday"


def test_they_were_two() -> None:
    """What “they” said is the one's who is left, and that keeps no heading from its new name."""
    then = renamed("They said: hm\nTom Ray said:\nno", (TOM, ANA), {TOM.id: ANA, ANA.id: ANA})
    assert then == "They said: hm\nAna Lim said:\nno"


def a_desk() -> Desk:
    """Tom Ray and Ana Lim were met, and T. Wray is known from somewhere else."""
    hunt = Hunt()
    tom, ana = hunt.contact("Tom Ray"), hunt.contact("Ana Lim")
    hunt.contact("Tom Wray", email="tom@quill.example")
    met = hunt.interview(hunt.application(), "2026-11-20 10:00", interviewers=(tom, ana))
    hunt.documents.debriefs["d"] = Debrief(
        id="d",
        interview_id=met,
        text="Tom Ray said:\nlikes Kafka\n\nAna Lim said:\nno",
        changed_at="2026-11-20T12:00:00Z",
    )
    return desk_on(hunt.documents, Clock("2026-11-21 10:00"))


@pytest.mark.parametrize("how", ["name", "form", "merge"])
def test_one_change_and_one_undo(how: str) -> None:
    """A corrected name, and two records made one: the heading goes with it, and comes back with it."""
    desk = a_desk()
    before = desk.documents()
    met = next(iter(before.interviews.values()))
    if how == "name":
        desk.change_contact("person-001", name="Tom Wray")
    elif how == "form":
        people = (
            Person(contact_id="person-001", name="Tom Wray"),
            Person(contact_id="person-002", name="Ana Lima"),
        )
        desk.edit(met.id, people=people)
    else:
        desk.merge_contacts("person-003", "person-001")
    text = desk.documents().debriefs["d"].text
    who = "Ana Lima" if how == "form" else "Ana Lim"
    assert text == f"Tom Wray said:\nlikes Kafka\n\n{who} said:\nno"
    kept = "person-003" if how == "merge" else "person-001"
    assert desk.debriefed(met.id).said[kept] == "likes Kafka"
    desk.undo()
    assert content(desk.documents()) == content(before)

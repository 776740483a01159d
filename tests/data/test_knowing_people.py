"""The verbs about people: moved, merged, added, deleted; each one change that u takes back."""

import pytest

from data.adding import Person
from data.desk import Desk
from data.errors import UsageProblem
from data.records import Channel, Letter, Move, Result, Role, Script, Touch, TouchKind
from data.steps import State
from tests.builders import Hunt, at, content
from tests.tui.boards import Clock, a_hunt, desk_on

NOW = "2026-11-24 14:05"


def carded(now: str = NOW) -> tuple[Desk, str]:
    """Ben of Redwood Optics, to whom a card was posted on 2 November; the desk and his id."""
    hunt = Hunt()
    ben = hunt.contact("Ben Carter", company="Redwood Optics", position="HR")
    application = hunt.application("Redwood Optics", "Embedded Developer")
    hunt.interview(application, "2026-10-01 10:00", interviewers=(ben,), hr=(ben,))
    hunt.outcome(application, Result.REJECTED, "2026-10-20 10:00")
    hunt.fact(
        Touch,
        "2026-11-02 10:00",
        application,
        contact_id=ben,
        step=hunt.key("card", application, ben),
        channel=Channel.CARD,
        what=TouchKind.POSTED,
    )
    return desk_on(hunt.documents, Clock(now)), ben


def moves(desk: Desk) -> list[Move]:
    """The days that were chosen."""
    return [one for one in desk.documents().facts.values() if isinstance(one, Move)]


def test_somebody_moved() -> None:
    """Where they were is kept, the position goes, a word to them is due today; all of it is one change."""
    desk, ben = carded()
    before = desk.documents()
    said = desk.change_company(ben, " Tern  Air ")
    contact = desk.documents().contacts[ben]
    assert (contact.company, contact.earlier, contact.position) == ("Tern Air", ("Redwood Optics",), "")
    assert said.text == (
        "Ben Carter is at Tern Air now (before: Redwood Optics, HR); w writes a word to them, due today."
    )
    (known,) = desk.people().known
    assert known.keep_warm is not None
    assert known.keep_warm.state is State.DUE
    assert known.keep_warm.due == at("2026-11-24 10:00")
    assert known.keep_warm.chosen
    assert len(desk.encounters(ben)) == 2
    desk.undo()
    assert content(desk.documents()) == content(before)


def test_a_word_that_is_due_already_is_not_moved() -> None:
    """What is late stays late."""
    desk, ben = carded("2027-02-20 10:00")
    said = desk.change_company(ben, "Tern Air")
    assert not moves(desk)
    assert "due today" not in said.text


def test_somebody_moved_to_whom_no_word_is_planned() -> None:
    """Only the company changes; a word can be written all the same."""
    hunt = Hunt()
    ben = hunt.contact("Ben Carter")
    hunt.interview(hunt.application("Quill"), "2026-11-20 10:00", hr=(ben,))
    desk = desk_on(hunt.documents)
    said = desk.change_company(ben, "Tern Air")
    assert desk.documents().contacts[ben].earlier == ("Quill",)
    assert said.text == "Ben Carter is at Tern Air now (before: Quill); w writes a word to them."
    assert not moves(desk)


def test_an_old_address_is_named() -> None:
    """It may be that of the company they have left."""
    desk, ben = carded()
    desk.change_contact(ben, email="ben@redwood.example")
    said = desk.change_company(ben, "Tern Air")
    assert said.text.endswith(
        "; w writes a word to them, due today; their address is still ben@redwood.example, e changes it."
    )


def test_moved_back_and_moved_nowhere() -> None:
    """A company stands either now or before, once; the same one again changes nothing."""
    desk, ben = carded()
    for company in ("Tern Air", "Quill", "redwood optics"):
        desk.change_company(ben, company)
    contact = desk.documents().contacts[ben]
    assert (contact.company, contact.earlier) == ("redwood optics", ("Tern Air", "Quill"))
    assert not desk.change_company(ben, "Redwood Optics").undoable
    with pytest.raises(UsageProblem):
        desk.change_company(ben, "  ")
    with pytest.raises(UsageProblem):
        desk.change_company("gone", "Quill")


def test_who_may_be_the_same_is_offered_until_merged() -> None:
    """One pair for both of them; after the merge none, after the undo again."""
    desk, ben = carded()
    said = desk.add_contact(Person(name="B. Carter"), "Redwood Optics")
    assert said.text == "B. Carter at Redwood Optics, added."
    pair = desk.people().alike[ben]
    assert pair.beside(ben).id == said.id
    assert pair.one.id == ben
    desk.merge_contacts(ben, said.id)
    assert desk.people().alike == {}
    desk.undo()
    assert set(desk.people().alike) == {ben, said.id}


def test_adding_somebody() -> None:
    """New; known by the address, with what is new; known with nothing new."""
    desk = desk_on(Hunt().documents)
    said = desk.add_contact(
        Person(name="Dana Fox", email="dana@quill.example", role=Role.INTERVIEWER), "Quill"
    )
    assert desk.documents().contacts[said.id].company == "Quill"
    again = desk.add_contact(Person(name="Dana Fox", email="dana@quill.example", phone="555-0101"))
    assert (again.id, again.text) == (said.id, "Dana Fox, known already, what was new is added.")
    assert desk.documents().contacts[said.id].phone == "555-0101"
    same = desk.add_contact(Person(name="Dana Fox", email="dana@quill.example"))
    assert (same.text, same.undoable) == ("Dana Fox is known already.", False)


def test_deleting_somebody_there_was_nothing_with() -> None:
    """With the drafts to them; u brings all back."""
    hunt = Hunt()
    dana = hunt.contact("Dana Fox")
    interview = hunt.interview(hunt.application(), "2026-11-20 10:00")
    hunt.documents.letters["l"] = Letter(
        id="l", step=hunt.key("keep-warm", dana, dana), changed_at="2026-11-20T10:00:00Z"
    )
    hunt.documents.scripts["s"] = Script(
        id="s", interview_id=interview, contact_id=dana, changed_at="2026-11-20T10:00:00Z"
    )
    desk = desk_on(hunt.documents)
    before = desk.documents()
    assert desk.delete_contact(dana).text == "Dana Fox, deleted."
    after = desk.documents()
    assert (after.contacts, after.letters, after.scripts["s"].contact_id) == ({}, {}, "")
    desk.undo()
    assert content(desk.documents()) == content(before)


def test_who_was_met_stays() -> None:
    """Neither somebody of an interview nor somebody there was something with; each is told why."""
    desk, ben = carded()
    with pytest.raises(UsageProblem, match="belongs to an interview"):
        desk.delete_contact(ben)
    interview = next(iter(desk.documents().interviews))
    desk.change_interview(interview, people=())
    with pytest.raises(UsageProblem, match="something with Ben Carter"):
        desk.delete_contact(ben)


def test_others_changes_show() -> None:
    """What may be the same is computed afresh when a document changed, not else."""
    desk, ben = carded()
    first = desk.people()
    assert desk.people().alike is first.alike
    desk.add_contact(Person(name="Ben Carter"), "Redwood")
    assert ben in desk.people().alike


def test_a_known_address_keeps_its_name() -> None:
    """Another name typed for it is no addition: nobody is renamed by the way."""
    desk = desk_on(a_hunt().documents)
    dana = next(one for one in desk.documents().contacts.values() if one.name == "Dana Fox")
    desk.add_contact(Person(name="Dan Focks", email="DANA@northwind.example", phone="+1 415 555 0177"))
    stored = desk.documents().contacts[dana.id]
    assert (stored.name, stored.phone) == ("Dana Fox", "+1 415 555 0177")

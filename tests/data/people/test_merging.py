"""Two records made one: nothing known is lost, nothing dangles, and one undo restores everything."""

from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct, to_builtins

from data import records
from data.desk import Desk
from data.errors import UsageProblem
from data.people.merging import REFERENCES, merge_order, merged, one_of
from data.records import (
    Application,
    Attempt,
    AttemptOutcome,
    Channel,
    Contact,
    Letter,
    Move,
    Record,
    Reply,
    Result,
    Script,
    Touch,
    TouchKind,
)
from tests.builders import Hunt, content, when
from tests.tui.boards import Clock, desk_on

KEEP, OTHER = "person-001", "person-002"


def person(**fields: Any) -> Contact:
    """A contact."""
    usual: dict[str, Any] = {"id": KEEP, "name": "Dana Fox", "added_at": "2026-11-02T08:00:00Z"}
    return Contact(**usual | fields)


def test_what_one_says_wins_and_the_other_fills() -> None:
    """Empty fields are filled; the day they were added is the earlier one."""
    kept = one_of(
        person(email="dana@quill.example"),
        person(id=OTHER, phone="+1 555 0142", zone="Europe/Berlin", added_at="2026-11-01T08:00:00Z"),
    )
    assert (kept.id, kept.email, kept.phone, kept.zone) == (
        KEEP,
        "dana@quill.example",
        "+1 555 0142",
        "Europe/Berlin",
    )
    assert kept.added_at == "2026-11-01T08:00:00Z"
    assert kept.notes == ""


def test_what_differs_is_noted() -> None:
    """A second address, number, name, way of knowing: nothing is lost."""
    kept = one_of(
        person(
            email="dana@quill.example", phone="555-0101", company="Quill", notes="likes Kafka", met="meetup"
        ),
        person(
            id=OTHER,
            name="D. Fox",
            email="DANA@quill.example",
            phone="555-0102",
            company="Northwind",
            position="Lead",
            earlier=("Osprey", "quill"),
            notes="has a dog",
            met="school",
        ),
    )
    assert kept.company == "Quill"
    assert kept.earlier == ("Osprey", "Northwind")
    assert kept.position == ""  # it was one at another company
    for words in (
        "likes Kafka",
        "has a dog",
        "Also called: D. Fox",
        "Phone too: 555-0102",
        "Position too: Lead",
    ):
        assert words in kept.notes
    assert "Known too: school" in kept.notes
    assert "DANA" not in kept.notes


def test_two_that_are_not_two() -> None:
    """Oneself, or somebody who is gone."""
    hunt = Hunt()
    hunt.contact("Dana")
    for other in (KEEP, OTHER):
        with pytest.raises(UsageProblem):
            merged(hunt.documents, KEEP, other)


def test_notes_that_are_too_long_together_are_refused() -> None:
    """Rather than cut."""
    with pytest.raises(UsageProblem):
        one_of(person(notes="a" * 60_000), person(id=OTHER, notes="b" * 60_000))


def test_both_thank_yous_of_one_interview_stay() -> None:
    """Both are facts; the interview names the person once in each role, and there is one to thank."""
    hunt = Hunt()
    hunt.contact("Dana Fox")
    hunt.contact("D. Fox")
    application = hunt.application()
    interview = hunt.interview(application, "2026-11-20 10:00", interviewers=(KEEP, OTHER), hr=(OTHER,))
    for contact in (KEEP, OTHER):
        step = hunt.key("thank-you", interview, contact)
        hunt.fact(Touch, "2026-11-20 18:00", application, contact_id=contact, step=step)
    desk = desk_on(hunt.documents, Clock("2026-11-21 10:00"))
    desk.merge_contacts(KEEP, OTHER)
    people = desk.documents().interviews[interview].people
    assert [(link.contact_id, link.role) for link in people] == [
        (KEEP, records.Role.INTERVIEWER),
        (KEEP, records.Role.HIRING_CONTACT),
    ]
    assert len(desk.documents().facts) == 2
    assert desk.story(application).entries
    assert not [one for one in desk.steps(application) if one.key.stage == "thank-you" and one.is_open]


def test_every_field_that_names_a_person_is_known() -> None:
    """Of each record, the fields that hold an id: those of people, and those of other things."""
    others = {"application_id", "interview_id", "script_id"}
    found = {
        name
        for kind in vars(records).values()
        if isinstance(kind, type) and issubclass(kind, Record)
        for name in kind.__struct_fields__
        if name.endswith("_id")
    }
    assert found == REFERENCES | others


def a_hunt(data: st.DataObject) -> Hunt:
    """Two records of one person, a third one, and anything that can refer to them."""
    hunt = Hunt()
    for name, email in (("Dana Fox", "dana@quill.example"), ("D. Fox", ""), ("Ben Cho", "")):
        hunt.contact(name, email=email, company="Quill")
    people = st.sampled_from([KEEP, OTHER, "person-003"])
    some = st.lists(people, max_size=3).map(tuple)
    for _ in range(data.draw(st.integers(1, 2))):
        application = hunt.application("Quill", "Editor")
        interview = hunt.interview(
            application, "2026-10-01 10:00", interviewers=data.draw(some), hr=data.draw(some)
        )
        for _ in range(data.draw(st.integers(0, 4))):
            _happened(hunt, data, application, interview, data.draw(people))
    return hunt


def _happened(hunt: Hunt, data: st.DataObject, application: str, interview: str, contact: str) -> None:
    stamp = "2026-10-05T10:00:00Z"
    warm = hunt.key("keep-warm", contact, contact)
    match data.draw(st.integers(0, 7)):
        case 0:
            step = hunt.key("thank-you", interview, contact)
            hunt.fact(Touch, "2026-10-02 10:00", application, contact_id=contact, step=step)
        case 1:
            hunt.outcome(application, Result.REJECTED, "2026-10-03 10:00")
            step = hunt.key("card", application, contact)
            card = {"channel": Channel.CARD, "what": TouchKind.POSTED}
            hunt.fact(Touch, "2026-10-09 10:00", application, contact_id=contact, step=step, **card)
        case 2:
            hunt.fact(
                Attempt,
                "2026-10-04 10:00",
                application,
                contact_id=contact,
                outcome=AttemptOutcome.NO_ANSWER,
                step=hunt.key("check-in", application, contact),
            )
        case 3:
            hunt.fact(Reply, "2026-10-05 10:00", application, contact_id=contact)
        case 4:
            hunt.fact(Move, "2026-10-12 10:00", application, step=warm, to=when("2026-11-05"))
        case 5:
            id_ = f"script-{len(hunt.documents.scripts)}"
            hunt.documents.scripts[id_] = Script(
                id=id_, interview_id=interview, contact_id=contact, text="Hi", changed_at=stamp
            )
        case 6:
            id_ = f"letter-{len(hunt.documents.letters)}"
            hunt.documents.letters[id_] = Letter(id=id_, step=warm, text="Subject: Hi", changed_at=stamp)
        case _:
            step = warm
            hunt.fact(Touch, "2026-10-20 10:00", application, contact_id=contact, step=step)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_merged_and_undone_all_is_as_before(data: st.DataObject) -> None:
    """Nothing names the record that is gone, everything still computes, and u restores it exactly."""
    hunt = a_hunt(data)
    desk = desk_on(hunt.documents, Clock("2026-11-24 10:00"))
    before, seen, people = desk.documents(), desk.board(), desk.people()
    desk.merge_contacts(KEEP, OTHER)
    after = desk.documents()
    assert not named_in(after, OTHER)
    assert set(after.contacts) == {KEEP, "person-003"}
    assert len(after.facts) == len(before.facts)
    _everything_computes(desk)
    desk.undo()
    assert content(desk.documents()) == content(before)
    assert content(desk.board()) == content(seen)
    assert content(desk.people()) == content(people)
    desk.redo()
    assert content(desk.documents()) == content(after)


def named_in(documents: Struct, id_: str) -> bool:
    """Whether that id stands anywhere in them."""

    def walk(value: Any) -> bool:
        if isinstance(value, dict):
            return any(walk(one) for pair in value.items() for one in pair)
        if isinstance(value, list | tuple):
            return any(walk(one) for one in value)
        return bool(value == id_)

    return walk(to_builtins(documents))


def _everything_computes(desk: Desk) -> None:
    for row in desk.board().rows:
        assert desk.story(row.id).row.application == row.application
    people = desk.people()
    for one in people.known:
        desk.encounters(one.id)
    assert desk.searchable_people(people)


def test_the_merge_says_what_it_did() -> None:
    """Both names, and one change."""
    hunt = Hunt()
    hunt.contact("Dana Fox")
    hunt.contact("D. Fox")
    hunt.documents.applications["a"] = Application(id="a", company="Quill", added_at="2026-11-01T08:00:00Z")
    desk = desk_on(hunt.documents)
    said = desk.merge_contacts(KEEP, OTHER)
    assert said.text == "Dana Fox and D. Fox: two records are one now."
    assert said.undoable


def _much(known: dict[str, int], id_: str) -> int:
    return known.get(id_, 0)


def test_who_stays() -> None:
    """Of whom there is more; else whose name says more; else who was added first."""
    dana, short = person(), person(id=OTHER, name="D. Fox")
    for much, stays in (({KEEP: 1, OTHER: 2}, short), ({KEEP: 2, OTHER: 1}, dana), ({}, dana)):
        for pair in ((dana, short), (short, dana)):
            assert merge_order(*pair, partial(_much, much))[0] == stays
    same = person(id=OTHER)
    assert merge_order(same, dana, lambda _id: 0) == (same, dana)

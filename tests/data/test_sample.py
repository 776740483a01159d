"""The sample job hunt shows everything there is to show, whenever it is opened."""

from collections.abc import Callable

import arrow
import pytest
from arrow import Arrow

from data.cases import Cases
from data.desk import Desk
from data.drill import deal, score
from data.moments import instant, zone_of
from data.playbook import PLAYBOOK
from data.records import (
    TABLES,
    Application,
    Contact,
    Documents,
    Drill,
    Fact,
    Interview,
    Result,
    Script,
    Take,
    TakeEnd,
)
from data.sample import SAMPLE_ME, sample
from data.script import fill, values_for
from data.script_checks import checklist
from data.settings import Settings
from data.speech import DEFAULT_PACE, timed
from data.steps import Group, State, Step
from data.store import Change, Store
from data.timeline import Rules, Timeline

ZONE = "Europe/Berlin"
TUESDAY = arrow.get("2026-11-24T14:05", tzinfo=zone_of(ZONE))
MOMENTS = [
    TUESDAY,
    arrow.get("2026-11-28T09:00", tzinfo=zone_of(ZONE)),
    arrow.get("2027-03-29T16:20", tzinfo=zone_of(ZONE)),
    arrow.get("2026-12-31T11:59", tzinfo=zone_of(ZONE)),
]


def documents(now: Arrow) -> Documents:
    """The sample by table and id."""
    told = sample(now, ZONE)
    return Documents(
        applications={one.id: one for one in told if isinstance(one, Application)},
        interviews={one.id: one for one in told if isinstance(one, Interview)},
        contacts={one.id: one for one in told if isinstance(one, Contact)},
        scripts={one.id: one for one in told if isinstance(one, Script)},
        takes={one.id: one for one in told if isinstance(one, Take)},
        drills={one.id: one for one in told if isinstance(one, Drill)},
        facts={one.id: one for one in told if isinstance(one, Fact)},
    )


def steps(now: Arrow) -> list[Step]:
    """All steps of all applications."""
    cases = Cases.gather(documents(now), zone_of(ZONE))
    return [
        step for case in cases.cases.values() for step in Timeline(case, cases, Rules(PLAYBOOK), now).steps()
    ]


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_shows_every_stage_and_state(now: Arrow) -> None:
    """Every row of the playbook but none else, every state and every outcome is there."""
    seen = steps(now)
    assert {step.stage.key for step in seen} == {stage.key for stage in PLAYBOOK}
    assert {step.state for step in seen} == set(State)
    assert {getattr(one, "result", None) for one in documents(now).facts.values()} >= set(Result)


CASES: dict[str, Callable[[Step], object]] = {
    "the second of two interviewers is late": lambda step: (
        step.key.contact_id == "per-priya-raman" and step.state is State.OVERDUE
    ),
    "a check-in is due today": lambda step: step.stage.key == "check-in" and step.state is State.DUE,
    "a check-in was moved": lambda step: (
        step.stage.key == "check-in" and step.chosen and step.state is State.WAITING
    ),
    "a second check-in waits": lambda step: (
        step.stage.key == "second-check-in" and step.doable and step.state is State.WAITING
    ),
    "letting go is suggested": lambda step: step.stage.key == "let-go" and step.doable,
    "a call is due": lambda step: step.stage.key == "phone-call" and step.state is State.DUE,
    "an offer has its deadline": lambda step: (
        step.stage.key == "answer-offer" and step.precise and step.doable
    ),
    "feedback is due": lambda step: step.stage.key == "feedback" and step.doable,
    "a card is to post": lambda step: step.stage.key == "card" and step.doable,
    "keeping warm waits": lambda step: step.stage.key == "keep-warm" and step.doable,
    "nobody is known": lambda step: step.stage.key == "thank-you" and step.doable and step.contact is None,
    "a thank-you goes to the contact": lambda step: step.key.contact_id == "per-ruth-adler" and step.doable,
    "they named a day": lambda step: step.since.startswith("they said") and step.doable,
    "a reply opened it again": lambda step: step.key.owner_id == "app-kitsune" and step.doable,
}


@pytest.mark.parametrize("now", MOMENTS, ids=str)
@pytest.mark.parametrize("case", CASES)
def test_shows_the_case(now: Arrow, case: str) -> None:
    """Each situation the playbook knows stands somewhere in the sample."""
    assert any(CASES[case](step) for step in steps(now))


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_can_be_stored_and_fills_every_group(now: Arrow) -> None:
    """The documents pass the store, and the list has something in each of its groups."""
    store = Store.in_memory()
    told = documents(now)
    store.commit([Change(table, one.id, 0, one) for table in TABLES for one in getattr(told, table).values()])
    board = Desk(store, Settings(), lambda: now).board()
    assert {row.group for row in board.rows} == set(Group)
    assert any(row.interview_next for row in board.rows)
    assert len(board.rows[0].siblings) + max(len(row.siblings) for row in board.rows) >= 4


def test_is_the_same_for_the_same_now() -> None:
    """Ids and dates depend on nothing but `now`, so pictures can be compared."""
    assert sample(TUESDAY, ZONE) == sample(TUESDAY, ZONE)
    ids = [one.id for one in sample(TUESDAY, ZONE)]
    assert len(ids) == len(set(ids))


def test_names_nobody_who_exists() -> None:
    """Addresses end in .example and numbers hold 555 01."""
    for contact in documents(TUESDAY).contacts.values():
        assert not contact.email or contact.email.endswith(".example")
        assert not contact.phone or "555 01" in contact.phone


def test_has_names_that_break_careless_screens() -> None:
    """Long, non-ASCII and markup-looking names, and somebody in both roles."""
    told = documents(TUESDAY)
    names = {one.name for one in told.contacts.values()} | {one.company for one in told.applications.values()}
    assert {"Zoë Müller-Lüdenscheidt", "山田太郎", "Foo [Bar] Ltd"} <= names
    assert max(map(len, names)) > 35
    links = [[link.contact_id for link in one.people] for one in told.interviews.values()]
    assert any(len(ids) > len(set(ids)) for ids in links)


def test_facts_lie_in_the_past() -> None:
    """Nothing that happened is dated after now."""
    for now in MOMENTS:
        assert all(
            fact.recorded_at <= now.to("UTC").format("YYYY-MM-DDTHH:mm:ss") + "Z"
            for fact in documents(now).facts.values()
        )


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_takes_tell_a_story(now: Arrow) -> None:
    """Cut off, stopped early, then said twice within the limit, each faster; all of them before now."""
    told = documents(now)
    takes = sorted(
        (one for one in told.takes.values() if one.script_id == "script-northwind"),
        key=lambda one: one.at.utc,
    )
    assert [one.end.value for one in takes] == ["cut off", "stopped", "said", "said"]
    assert takes[0].seconds == takes[0].limit == 30
    assert 30 > takes[2].seconds > takes[3].seconds > 26
    assert all(instant(one.at) < now for one in told.takes.values())
    assert takes[0].at.utc < told.scripts["script-northwind"].changed_at < takes[1].at.utc


def test_drills_tell_a_story() -> None:
    """Two with the script that is rehearsed, the second one better and quicker; their calls are those of their seed."""
    first, second = documents(TUESDAY).drills.values()
    assert {first.script_id, second.script_id} == {"script-northwind"}
    assert first.at.utc < second.at.utc
    before, after = score(first), score(second)
    assert before.right < after.right < after.of == 10
    assert before.seconds is not None
    assert after.seconds is not None
    assert after.seconds < before.seconds
    for drill in (first, second):
        assert [(one.answer, one.rings) for one in drill.calls] == [
            (one.answer, one.rings) for one in deal(drill.seed)
        ]


def test_takes_are_marked_sentence_by_sentence() -> None:
    """One mark a sentence of a take that was said, in order, the last at its end; fewer where it ended early."""
    for take in documents(TUESDAY).takes.values():
        at, sentences = [mark.at for mark in take.marks], len(timed(take.text).sentences)
        assert at == sorted(set(at))
        assert all(mark.by_hand for mark in take.marks)
        if take.end is TakeEnd.SAID:
            assert (len(at), at[-1]) == (sentences, take.seconds)
        else:
            assert 0 < len(at) < sentences


def test_the_pace_of_the_takes_is_an_ordinary_one() -> None:
    """145 to 155 words a minute, so that the estimate moves a little and believably."""
    for take in documents(TUESDAY).takes.values():
        if take.end is TakeEnd.SAID:
            assert 145 <= DEFAULT_PACE * take.expected / take.seconds <= 155


@pytest.mark.parametrize("script", ["script-northwind", "script-meridian"])
def test_scripts_are_good(script: str) -> None:
    """Ready, and nothing on the checklist left to do."""
    told = documents(TUESDAY)
    shown = told.scripts[script]
    interview = told.interviews[shown.interview_id]
    application, contact = told.applications[interview.application_id], told.contacts[shown.contact_id]
    values = values_for(application, interview, contact, (), SAMPLE_ME)
    filled = fill(shown.text, values)
    assert filled.ready
    assert [point.name for point in checklist(filled, values) if not point.met] == []
    last = max((one for one in told.takes.values() if one.script_id == script), key=lambda one: one.at.utc)
    assert last.text == filled.text

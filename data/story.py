"""Pure: one interview with the other rounds of its application, as entries on one vertical line."""

import math

from arrow import Arrow
from msgspec.structs import replace

from data.board import row
from data.cases import Case, Cases, Happened, Round, finishes, is_touch
from data.moments import instant
from data.records import Contact, Move, Retire, Role, Skip
from data.steps import OPEN, Entry, Part, State, Step, Story
from data.timeline import Rules, Timeline


def story(cases: Cases, rules: Rules, now: Arrow, application_id: str, interview_id: str = "") -> Story:
    """The timeline of `interview_id`, else of the interview its row stands for. KeyError: no such application."""
    case = cases.cases[application_id]
    steps = Timeline(case, cases, rules, now).steps()
    standing = row(case, steps, now)
    opened = cases.documents.interviews.get(interview_id, standing.interview)
    entries = [_of_round(one, case, now) for one in case.rounds]
    entries += [_of_fact(one, case) for one in case.facts if not _tells_a_step(one)]
    entries += [_of_step(step) for step in steps if not (step.projected and not step.stage.nags)]
    if opened is not None:
        entries = [_owned(entry, opened.id) for entry in entries]
    return Story(
        now=now,
        application=case.application,
        interview=opened,
        row=standing,
        entries=tuple(sorted(entries, key=_place)),
        scripts=tuple(
            one for one in cases.documents.scripts.values() if opened and one.interview_id == opened.id
        ),
        contacts=case.contacts,
    )


def _tells_a_step(happened: Happened) -> bool:
    """True for facts that a step already tells of."""
    fact = happened.fact
    if isinstance(fact, (Skip, Retire, Move)):
        return True
    return finishes(fact) and is_touch(fact) and getattr(fact, "step", None) is not None


def _of_round(one: Round, case: Case, now: Arrow) -> Entry:
    part = (
        Part.PAST
        if one.cancelled is not None or one.end <= now
        else Part.NOW
        if one.start <= now
        else Part.COMING
    )
    people = (*case.people(one.interview, Role.INTERVIEWER), *case.people(one.interview, Role.HIRING_CONTACT))
    return Entry(
        id=f"interview:{one.interview.id}",
        part=part,
        at=one.start,
        interview=one.interview,
        contacts=tuple(dict.fromkeys(people)),
    )


def _of_fact(one: Happened, case: Case) -> Entry:
    contact: Contact | None = case.contacts.get(getattr(one.fact, "contact_id", ""))
    return Entry(
        id=f"fact:{one.fact.id}",
        part=Part.PAST,
        at=one.at,
        fact=one.fact,
        contacts=(contact,) if contact else (),
    )


def _of_step(step: Step) -> Entry:
    if step.state not in OPEN:
        part = Part.PAST
    elif step.conditional:
        part = Part.IF_NO
    else:
        part = Part.COMING if step.state is State.WAITING else Part.NOW
    key = step.key
    return Entry(
        id=f"step:{key.stage}:{key.owner_id}:{key.contact_id}:{key.turn}",
        part=part,
        at=step.at if part is Part.PAST else step.due,
        step=step,
        contacts=(step.contact,) if step.contact else (),
    )


def _owned(entry: Entry, opened: str) -> Entry:
    """`entry`, marked where it belongs to another round than the one that was opened."""
    interview = entry.interview or (entry.step.interview if entry.step else None)
    return replace(entry, own=interview is None or interview.id == opened)


def _place(entry: Entry) -> tuple[int, float, int]:
    """Past by when it happened, the rest by when it comes; what has no day comes last in its part."""
    at = entry.at.timestamp() if entry.at else math.inf
    if entry.interview is not None and entry.part is Part.PAST and entry.interview.cancelled is not None:
        at = min(at, instant(entry.interview.cancelled).timestamp())
    return entry.part.value, at, 0 if entry.interview is not None else 1

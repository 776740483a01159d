"""One builder of interviews for all tests: `Hunt` writes facts as a person would tell them."""

from __future__ import annotations

from typing import Any

import arrow
from arrow import Arrow
from msgspec import Struct
from msgspec.structs import replace

from data.board import board
from data.cases import Cases
from data.moments import moment, utc_text, zone_of
from data.playbook import PLAYBOOK, Stage
from data.records import (
    AnyFact,
    Application,
    Contact,
    Documents,
    Interview,
    Link,
    Moment,
    Move,
    Outcome,
    Promise,
    Reply,
    Result,
    Retire,
    Role,
    Skip,
    StepKey,
    Touch,
    TouchKind,
    When,
)
from data.steps import Board, Row, Step, Story
from data.story import story
from data.timeline import Rules, Timeline

ZONE = "Europe/Berlin"


def at(text: str, zone: str = ZONE) -> Arrow:
    """`2026-11-24 10:00` in `zone`."""
    return arrow.get(text.replace(" ", "T"), tzinfo=zone_of(zone))


def when(text: str, zone: str = ZONE) -> When:
    """`2026-12-04`, or `2026-12-04 16:00`."""
    day, _, time = text.partition(" ")
    return When(day=day, time=time, zone=zone)


def stored(text: str, zone: str = ZONE) -> Moment:
    """The record of `at(text)`."""
    return moment(at(text, zone))


def content(value: Any) -> Any:
    """Documents, a board or anything made of them without revisions: those only grow, undone or not."""
    if isinstance(value, Struct):
        fields = {name: content(getattr(value, name)) for name in value.__struct_fields__}
        return type(value), fields | ({"revision": 0} if "revision" in fields else {})
    if isinstance(value, dict):
        return [(key, content(entry)) for key, entry in value.items()]
    return [content(entry) for entry in value] if isinstance(value, (list, tuple)) else value


class Hunt:
    """Documents under construction. `now` is when things are written down."""

    def __init__(self, playbook: tuple[Stage, ...] = PLAYBOOK, zone: str = ZONE) -> None:
        self.documents = Documents()
        self.rules = Rules(playbook)
        self.zone = zone
        self.count = 0

    def application(self, company: str = "Northwind Labs", role: str = "Data Engineer", id_: str = "") -> str:
        """A new application; its id."""
        id_ = id_ or self._id("app")
        self.documents.applications[id_] = Application(
            id=id_, company=company, role=role, added_at="2026-11-01T08:00:00Z"
        )
        return id_

    def contact(self, name: str, **fields: Any) -> str:
        """A new person; the id."""
        id_ = self._id("person")
        self.documents.contacts[id_] = Contact(id=id_, name=name, added_at="2026-11-01T08:00:00Z", **fields)
        return id_

    def interview(
        self,
        application: str,
        start: str,
        *,
        interviewers: tuple[str, ...] = (),
        hr: tuple[str, ...] = (),
        minutes: int = 60,
        cancelled: str = "",
        added: str = "2026-11-01 09:00",
        **fields: Any,
    ) -> str:
        """A round of `application`; its id."""
        id_ = self._id("interview")
        links = [Link(contact_id=one, role=Role.INTERVIEWER) for one in interviewers]
        links += [Link(contact_id=one, role=Role.HIRING_CONTACT) for one in hr]
        self.documents.interviews[id_] = Interview(
            id=id_,
            application_id=application,
            start=stored(start, self.zone),
            minutes=minutes,
            people=tuple(links),
            cancelled=stored(cancelled, self.zone) if cancelled else None,
            added_at=utc_text(at(added, self.zone)),
            **fields,
        )
        return id_

    def cancel(self, interview: str, when_: str) -> None:
        """Cancel that round as of `when_`."""
        old = self.documents.interviews[interview]
        self.documents.interviews[interview] = replace(old, cancelled=stored(when_, self.zone))

    def fact(self, kind: type[Any], when_: str, application: str = "", **fields: Any) -> AnyFact:
        """Any fact, at `when_`."""
        id_ = self._id("fact")
        made: AnyFact = kind(
            id=id_,
            at=stored(when_, self.zone),
            recorded_at=utc_text(at(when_, self.zone)),
            application_id=application,
            **fields,
        )
        self.documents.facts[id_] = made
        return made

    def done(self, step: Step, when_: str, what: TouchKind = TouchKind.SENT) -> AnyFact:
        """The touch that finishes `step`."""
        assert step.application is not None
        return self.fact(
            Touch, when_, step.application.id, contact_id=step.key.contact_id, step=step.key, what=what
        )

    def skip(self, step: Step, when_: str, reason: str = "no") -> AnyFact:
        """Skip `step`."""
        assert step.application is not None
        return self.fact(Skip, when_, step.application.id, step=step.key, reason=reason)

    def retire(self, step: Step, when_: str, reason: str = "enough") -> AnyFact:
        """Retire `step`."""
        assert step.application is not None
        return self.fact(Retire, when_, step.application.id, step=step.key, reason=reason)

    def move(self, step: Step, when_: str, to: str) -> AnyFact:
        """Move `step` to the day `to`."""
        assert step.application is not None
        return self.fact(Move, when_, step.application.id, step=step.key, to=when(to, self.zone))

    def reply(self, application: str, when_: str, promised: str = "", contact: str = "") -> AnyFact:
        """They wrote; with `promised` they named a day."""
        day = when(promised, self.zone) if promised else None
        return self.fact(Reply, when_, application, promised=day, contact_id=contact)

    def promise(self, application: str, interview: str, when_: str, promised: str) -> AnyFact:
        """They named a day at the interview."""
        return self.fact(
            Promise, when_, application, interview_id=interview, promised=when(promised, self.zone)
        )

    def outcome(
        self, application: str, result: Result, when_: str, deadline: str = "", reason: str = ""
    ) -> AnyFact:
        """How it ended."""
        day = when(deadline, self.zone) if deadline else None
        return self.fact(Outcome, when_, application, result=result, deadline=day, reason=reason)

    # --- what it gives

    def cases(self) -> Cases:
        """Everything gathered."""
        return Cases.gather(self.documents, zone_of(self.zone))

    def steps(self, application: str, now: str) -> tuple[Step, ...]:
        """The steps of one application at `now`."""
        cases = self.cases()
        return Timeline(cases.cases[application], cases, self.rules, at(now, self.zone)).steps()

    def step(self, application: str, now: str, stage: str, contact: str | None = None) -> Step:
        """The last step of `stage` (to `contact`); AssertionError when there is none."""
        found = [
            one
            for one in self.steps(application, now)
            if one.key.stage == stage and contact in {None, one.key.contact_id}
        ]
        assert found, f"no {stage} at {now}"
        return found[-1]

    def board(self, now: str) -> Board:
        """The board at `now`."""
        return board(self.cases(), self.rules, at(now, self.zone))

    def row(self, application: str, now: str) -> Row:
        """One row of the board at `now`."""
        return next(one for one in self.board(now).rows if one.id == application)

    def story(self, application: str, now: str, interview: str = "") -> Story:
        """The timeline at `now`."""
        return story(self.cases(), self.rules, at(now, self.zone), application, interview)

    def key(self, stage: str, owner: str, contact: str = "", turn: int = 1) -> StepKey:
        """A step's key."""
        return StepKey(stage=stage, owner_id=owner, contact_id=contact, turn=turn)

    def _id(self, kind: str) -> str:
        self.count += 1
        return f"{kind}-{self.count:03}"

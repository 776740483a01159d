"""Telling a story: the records of a job hunt, written the way somebody would tell it."""

from datetime import timedelta
from typing import Any, Final, TypeVar

from arrow import Arrow

from data.moments import add_days, add_hours, add_working_days, day_of, moment, off_weekend, utc_text, zone_of
from data.records import (
    AnyFact,
    Application,
    Contact,
    Debrief,
    Document,
    Fact,
    Interview,
    Link,
    Move,
    Outcome,
    Reply,
    Result,
    Role,
    StepKey,
    Touch,
    When,
)
from data.settings import Me

SAMPLE_ME: Final = Me(
    name="Sam Okafor",
    phone="415-555-0199",
    email="sam@home.example",
    strengths="eight years of data pipelines, the last three of them streaming",
)
"""Whose job hunt it is."""

FactKind = TypeVar("FactKind", bound=Fact)


class Teller:
    """Collects `documents`. Days and hours are counted from `now`, days before it are negative."""

    def __init__(self, now: Arrow, zone: str) -> None:
        self.zone = zone
        self.now = now.to(zone_of(zone))
        self.documents: list[Document] = []

    # --- when

    def day(self, days: int, clock: str = "10:00") -> Arrow:
        """That many calendar days from today, at `clock`."""
        return add_days(self.now, days, clock)

    def weekday(self, days: int, clock: str = "10:00") -> Arrow:
        """As `day`; from a weekend to the Friday before it in the past, to the Monday after it ahead."""
        at = self.day(days, clock)
        if days >= 0:
            return off_weekend(at)
        return add_days(at, min(0, 5 - at.isoweekday()), clock)

    def office_day(self, back: int, clock: str) -> Arrow:
        """The Monday to Friday that lies `back` such days before today."""
        past = 0
        while back > 0:
            past += 1
            back -= self.day(-past).isoweekday() <= 5
        return self.day(-past, clock)

    def working_days_ago(self, days: int, clock: str = "10:00") -> Arrow:
        """The latest day before today from which `days` working days lead to today or later."""
        past = 1
        while add_working_days(self.day(-past), days, clock) > self.day(0, "23:59"):
            past += 1
        while add_working_days(self.day(-past - 1), days, clock).date() >= self.now.date():
            past += 1
        return self.day(-past, clock)

    def hours(self, hours: float) -> Arrow:
        """That many elapsed hours from the full hour that is running."""
        return add_hours(self.now.replace(minute=0, second=0, microsecond=0), hours)

    def today(self, hours: float) -> Arrow:
        """As `hours`, but not after the end of today."""
        return min(self.hours(hours), self.day(0, "23:45"))

    def when(self, at: Arrow, clock: str = "") -> When:
        """The day of `at` as somebody names it."""
        return When(day=day_of(at), time=clock, zone=self.zone)

    # --- who and what

    def person(self, key: str, name: str, **known: Any) -> str:
        """A contact; its id."""
        self.documents.append(Contact(id=f"per-{key}", name=name, added_at=utc_text(self.day(-30)), **known))
        return f"per-{key}"

    def application(self, key: str, company: str, role: str, notes: str = "") -> str:
        """An application; its id."""
        added = utc_text(self.day(-30))
        self.documents.append(
            Application(id=f"app-{key}", company=company, role=role, notes=notes, added_at=added)
        )
        return f"app-{key}"

    def round(
        self,
        application: str,
        start: Arrow,
        *,
        met: tuple[str, ...] = (),
        contact: str = "",
        number: int = 1,
        **known: Any,
    ) -> str:
        """An interview with those it was held with and the hiring contact; its id."""
        people = [Link(contact_id=one, role=Role.INTERVIEWER) for one in met]
        people += [Link(contact_id=contact, role=Role.HIRING_CONTACT)] if contact else []
        id_ = f"{application.replace('app-', 'int-')}-{number}"
        added = utc_text(min(start - timedelta(days=7), self.day(-8)))
        self.documents.append(
            Interview(
                id=id_,
                application_id=application,
                start=moment(start),
                people=tuple(people),
                added_at=added,
                **known,
            )
        )
        return id_

    def fact(self, kind: type[FactKind], application: str, at: Arrow, **fields: Any) -> None:
        """Something that happened at `at`, written down at once."""
        number = sum(isinstance(one, Fact) and one.application_id == application for one in self.documents)
        id_ = f"{application.replace('app-', 'fact-')}-{number + 1}"
        told: AnyFact = kind(  # type: ignore[assignment]  # every Fact there is stands in AnyFact
            id=id_, at=moment(at), recorded_at=utc_text(at), application_id=application, **fields
        )
        self.documents.append(told)

    # --- what people do

    def debriefed(self, interview: str, at: Arrow, text: str) -> None:
        """What was noted after an interview."""
        id_ = interview.replace("int-", "deb-")
        self.documents.append(Debrief(id=id_, interview_id=interview, text=text, changed_at=utc_text(at)))

    def thanked(self, application: str, interview: str, person: str, at: Arrow, text: str = "") -> None:
        """A thank-you was sent."""
        step = StepKey(stage="thank-you", owner_id=interview, contact_id=person)
        self.fact(Touch, application, at, contact_id=person, step=step, text=text)

    def did(self, application: str, stage: str, person: str, at: Arrow, **fields: Any) -> None:
        """A step of the application was done."""
        step = StepKey(stage=stage, owner_id=application, contact_id=person)
        self.fact(Touch, application, at, contact_id=person, step=step, **fields)

    def moved(self, application: str, stage: str, person: str, at: Arrow, to: When) -> None:
        """The person chose a day for a step of the application."""
        step = StepKey(stage=stage, owner_id=application, contact_id=person)
        self.fact(Move, application, at, step=step, to=to)

    def replied(
        self, application: str, person: str, at: Arrow, text: str, promised: When | None = None
    ) -> None:
        """They wrote."""
        self.fact(Reply, application, at, contact_id=person, text=text, promised=promised)

    def ended(
        self, application: str, at: Arrow, result: Result, reason: str = "", deadline: When | None = None
    ) -> None:
        """How it ended, or that an offer came."""
        self.fact(Outcome, application, at, result=result, reason=reason, deadline=deadline)

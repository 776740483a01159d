"""Gathering: one application with its interviews, people and facts in the order in which they happened."""

from dataclasses import dataclass
from datetime import tzinfo
from functools import cached_property
from typing import TypeAlias

from arrow import Arrow
from msgspec import Struct

from data.moments import add_hours, day_end, instant
from data.records import (
    AnyFact,
    Application,
    Attempt,
    AttemptOutcome,
    Contact,
    Documents,
    Interview,
    Letter,
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
)

Order: TypeAlias = tuple[float, int]
"""When something happened (Unix seconds: wall clocks repeat an hour a year), and for equal instants which
was written down first; -1 is before every fact."""


class Happened(Struct, frozen=True):
    """A fact with the instant it happened at and its place in the order of all facts."""

    order: Order
    at: Arrow
    fact: AnyFact


class Round(Struct, frozen=True):
    """An interview with its start, its end and, where it was cancelled, since when. In the person's zone."""

    interview: Interview
    start: Arrow
    end: Arrow
    cancelled: Arrow | None

    def ahead(self, now: Arrow) -> bool:
        """True until its end, unless it was cancelled."""
        return self.cancelled is None and self.end.timestamp() > now.timestamp()


def is_conversation(fact: AnyFact) -> bool:
    """True when both sides spoke, which counts as a reply too (product.md, "Touches")."""
    return (isinstance(fact, Touch) and fact.what is TouchKind.SPOKE) or (
        isinstance(fact, Attempt) and fact.outcome is AttemptOutcome.SPOKE
    )


def is_voicemail(fact: AnyFact) -> bool:
    """True when a message was left on a machine."""
    return (isinstance(fact, Touch) and fact.what is TouchKind.VOICEMAIL) or (
        isinstance(fact, Attempt) and fact.outcome is AttemptOutcome.VOICEMAIL
    )


def is_touch(fact: AnyFact) -> bool:
    """True when we reached them: written, posted, spoken or left a message. Silent attempts are no touch."""
    return isinstance(fact, Touch) or is_conversation(fact) or is_voicemail(fact)


@dataclass(frozen=True)
class Case:
    """One application with everything that belongs to it. Interviews by start, facts by order."""

    application: Application
    rounds: tuple[Round, ...]
    facts: tuple[Happened, ...]
    contacts: dict[str, Contact]

    @cached_property
    def outcome(self) -> Happened | None:
        """The outcome in force: the latest, unless a reply re-opened a cold one or a new round a closed one."""
        latest = next((one for one in reversed(self.facts) if isinstance(one.fact, Outcome)), None)
        if latest is None or not isinstance(latest.fact, Outcome):
            return None
        if latest.fact.result is Result.OFFER:
            return latest
        if latest.fact.result is Result.COLD and any(one.order > latest.order for one in self.replies):
            return None
        for one in self.rounds:
            if (
                one.cancelled is None
                and one.start > latest.at
                and one.interview.added_at > latest.fact.recorded_at
            ):
                return None
        return latest

    @cached_property
    def replies(self) -> tuple[Happened, ...]:
        """Replies and conversations, by order."""
        return tuple(one for one in self.facts if isinstance(one.fact, Reply) or is_conversation(one.fact))

    @cached_property
    def statement(self) -> Happened | None:
        """The latest day for news that they named, in a reply or at an interview.

        A later reply without a day takes it back: that starts a new week.
        """
        said = (one for one in reversed(self.facts) if isinstance(one.fact, (Promise, Reply)))
        latest = next(said, None)
        return latest if latest is not None and latest.fact.promised else None  # type: ignore[union-attr]

    @cached_property
    def news(self) -> tuple[Order, Arrow, str] | None:
        """What waiting counts from, with its kind: "interview", "reply" or "cancelled". None: nothing yet.

        An interview that is still ahead counts by its end, so that what follows it is projected. After the
        outcome in force nothing counts: a reply to a no is no reason to check in.
        """
        seen: list[tuple[Order, Arrow, str]] = [
            ((one.end.timestamp(), -1), one.end, "interview") for one in self.rounds if one.cancelled is None
        ]
        seen += [(one.order, one.at, "reply") for one in self.replies]
        if seen:
            seen += [
                ((one.cancelled.timestamp(), -1), one.cancelled, "cancelled")
                for one in self.rounds
                if one.cancelled is not None
            ]
        if self.outcome is not None:
            seen = [one for one in seen if one[0] < self.outcome.order]
        return max(seen, key=lambda one: one[0], default=None)

    @cached_property
    def hiring_contact(self) -> tuple[Contact | None, bool]:
        """The first hiring contact, else the first interviewer, and whether that one only stands in.

        A cancelled round's people count where no other round names any.
        """
        standing = sorted(self.rounds, key=lambda one: one.cancelled is not None)
        for role in (Role.HIRING_CONTACT, Role.INTERVIEWER):
            for one in standing:
                if people := self.people(one.interview, role):
                    return people[0], role is Role.INTERVIEWER
        return None, False

    def people(self, interview: Interview, role: Role) -> tuple[Contact, ...]:
        """The contacts in `role` at `interview`, in the order they were named, each once."""
        ids = dict.fromkeys(link.contact_id for link in interview.people if link.role is role)
        return tuple(self.contacts[one] for one in ids if one in self.contacts)

    def facing(self, now: Arrow) -> Round | None:
        """The round its row stands for: the next one ahead, else the latest, a cancelled one only alone."""
        ahead = [one for one in self.rounds if one.ahead(now)]
        if ahead:
            return ahead[0]
        held = [one for one in self.rounds if one.cancelled is None]
        standing = held or self.rounds
        return standing[-1] if standing else None


@dataclass(frozen=True)
class Cases:
    """Everything that is stored, gathered by application and by contact."""

    documents: Documents
    cases: dict[str, Case]
    by_contact: dict[str, tuple[Happened, ...]]

    @cached_property
    def with_contact(self) -> dict[str, tuple[Case, ...]]:
        """The cases that each contact has to do with: met at a round, or named in a fact."""
        found: dict[str, dict[str, Case]] = {}
        for id_, case in self.cases.items():
            for one in case.rounds:
                for link in one.interview.people:
                    found.setdefault(link.contact_id, {})[id_] = case
            for happened in case.facts:
                if contact_id := _contact_of(happened.fact):
                    found.setdefault(contact_id, {})[id_] = case
        return {contact_id: tuple(some.values()) for contact_id, some in found.items()}

    @cached_property
    def letters(self) -> dict[StepKey, tuple[Letter, ...]]:
        """The drafts of each step, the one that was changed last first."""
        found: dict[StepKey, list[Letter]] = {}
        drafts = reversed(self.documents.letters.values())  # of two of one second the later one first
        for letter in sorted(drafts, key=lambda one: one.changed_at, reverse=True):
            found.setdefault(letter.step, []).append(letter)
        return {key: tuple(some) for key, some in found.items()}

    def letters_of(self, key: StepKey) -> tuple[Letter, ...]:
        """The drafts of that step, the one that was changed last first; none for a step without."""
        return self.letters.get(key, ())

    @classmethod
    def gather(cls, documents: Documents, zone: tzinfo) -> "Cases":
        """All cases, every moment in `zone`."""
        rounds: dict[str, list[Round]] = {}
        for interview in documents.interviews.values():
            rounds.setdefault(interview.application_id, []).append(round_of(interview, zone))
        facts: dict[str, list[Happened]] = {}
        by_contact: dict[str, list[Happened]] = {}
        moments = [(instant(fact.at).to(zone), fact) for fact in documents.facts.values()]
        ordered = sorted(
            (Happened((at.timestamp(), place), at, fact) for place, (at, fact) in enumerate(moments)),
            key=lambda one: one.order,
        )
        for one in ordered:
            facts.setdefault(one.fact.application_id, []).append(one)
            if contact_id := _contact_of(one.fact):
                by_contact.setdefault(contact_id, []).append(one)
        cases = {
            id_: Case(
                application,
                tuple(sorted(rounds.get(id_, ()), key=lambda one: (one.start, one.interview.id))),
                tuple(facts.get(id_, ())),
                documents.contacts,
            )
            for id_, application in documents.applications.items()
        }
        return cls(documents, cases, {id_: tuple(some) for id_, some in by_contact.items()})


def round_of(interview: Interview, zone: tzinfo) -> Round:
    """`interview` with its moments in `zone`. One of a whole day ends with that day, in its own zone."""
    start = instant(interview.start)
    end = day_end(start) if interview.whole_day else add_hours(start, interview.minutes / 60)
    cancelled = instant(interview.cancelled).to(zone) if interview.cancelled else None
    return Round(interview, start.to(zone), end.to(zone), cancelled)


def finishes(fact: AnyFact) -> bool:
    """True when `fact` ends the step it names: a touch, a skip or a retirement."""
    return is_touch(fact) or isinstance(fact, (Skip, Retire))


def _contact_of(fact: AnyFact) -> str:
    key = getattr(fact, "step", None)
    return getattr(fact, "contact_id", "") or (key.contact_id if key is not None else "")

"""Pure: a step that is done by phone instead: chosen by the person, or begun by a call that didn't get through."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from arrow import Arrow
from msgspec.structs import replace

from data.calls import Do, Ledger, OfficeHours
from data.calls.next_call import NextCall, next_call
from data.calls.office import office_hours
from data.calls.there import There, there
from data.cases import Case, Cases, Happened, Order, is_touch
from data.due import named_day
from data.playbook import Stage
from data.records import Attempt, Channel, Contact, Move, Outcome, Result, Role
from data.rules import Rules
from data.steps import Step

THEIRS: Final = frozenset({Result.OFFER, Result.REJECTED})
"""Outcomes that they told."""


@dataclass(frozen=True, slots=True)
class ByPhone:
    """What decides it: the case among all `cases`, its contact, the rules and `now`."""

    case: Case
    cases: Cases
    contact: Contact
    rules: Rules
    now: Arrow

    @property
    def facts(self) -> tuple[Happened, ...]:
        """The facts about the contact, of whatever application they are."""
        return self.cases.by_contact.get(self.contact.id, ())

    def instead(self, step: Step, since: Order, moved: Order | None) -> Step:
        """`step` as a call where the latest word on it since `since` is one; else as it is.

        `moved` is when the person last gave the step itself another day: after that it is no call any more.
        """
        row = self.rules.by_phone
        begun = [one for one in self._begun(step) if one.order > since]
        if row is None or not begun or (moved is not None and moved > begun[-1].order):
            return step
        last = begun[-1].fact
        if isinstance(last, Move):
            at, precise = named_day(last.to, self.rules.due_at, self.now)
            return _as_call(step, row, NextCall(Do.CALL, at, "", named=precise), at, chosen=True)
        if step.deadline is not None and self.now.timestamp() >= step.deadline.timestamp():
            return step  # they wait, however often one rang: it is late, and by any way
        going = next_call(self.ledger(), self.rules.limits, self.hours(), step.deadline, self.now.tzinfo)
        if going is None:
            return step  # they were heard of meanwhile, about something else
        at = going.at.to(self.now.tzinfo) if self.now.tzinfo else going.at
        match going.do:
            case Do.CALL:
                return _as_call(step, row, going, at)
            case Do.WRITE:
                return _as_letter(step, going, at)
        return replace(step, call=going)

    def ledger(self) -> Ledger:
        """The calls to that contact, in their zone."""
        facts = (one.fact for one in self.facts)
        return Ledger.of(facts, self.contact.id, self.zone().zone, self.contact.phone, self._heard())

    def _heard(self) -> Iterator[Arrow]:
        """When else they were heard of: at the end of a round with them, and with what they decided."""
        for case in self.cases.with_contact.get(self.contact.id, ()):
            for one in case.rounds:
                met = any(
                    link.contact_id == self.contact.id and link.role is Role.INTERVIEWER
                    for link in one.interview.people
                )
                if met and one.cancelled is None and not one.ahead(self.now):
                    yield one.end
            if case.hiring_contact[0] == self.contact:
                for happened in case.facts:
                    if isinstance(happened.fact, Outcome) and happened.fact.result in THEIRS:
                        yield happened.at

    def zone(self) -> There:
        """The contact's zone, as far as it is known."""
        here = self.now.tzinfo
        assert here is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
        return there(self.contact, (one.interview for one in self.case.rounds), here)

    def hours(self) -> OfficeHours:
        """When that contact can be rung."""
        return office_hours(self.contact.hours, self.rules.hours)

    def _begun(self, step: Step) -> Iterator[Happened]:
        """What made a call of it: days chosen for one, and calls that finished nothing."""
        row = self.rules.by_phone
        for one in self.facts:
            fact, key = one.fact, getattr(one.fact, "step", None)
            own = key is not None and key.owner_id == step.key.owner_id
            if isinstance(fact, Move):
                if own and row is not None and fact.step.stage == row.key:
                    yield one
            elif isinstance(fact, Attempt) and not is_touch(fact):
                # a call noted without its step belongs to whatever step of that application can be rung for
                named = fact.step is not None and own and fact.step.stage == step.key.stage
                if named or (fact.step is None and fact.application_id == self.case.application.id):
                    yield one


def _as_call(step: Step, row: Stage, call: NextCall, at: Arrow, *, chosen: bool = False) -> Step:
    due = at if chosen else _no_later(step, at)
    return replace(
        step,
        stage=row,
        instead_of=step.stage,
        due=due,
        precise=call.named or _is_deadline(step, due),
        chosen=chosen,
        since="",
        promised=None,
        call=call,
    )


def _as_letter(step: Step, going: NextCall, at: Arrow) -> Step:
    """By any other way first."""
    channels = tuple(sorted(step.stage.channels, key=lambda one: one is Channel.PHONE))
    return replace(
        step,
        stage=dataclasses.replace(step.stage, channels=channels),
        due=step.deadline or at,
        precise=step.precise and step.deadline is not None,
        since="",
        promised=None,
        call=going,
    )


def _no_later(step: Step, at: Arrow) -> Arrow:
    """`at`, but a deadline they gave stays one."""
    return min(at, step.deadline or at, key=lambda one: one.timestamp())


def _is_deadline(step: Step, due: Arrow) -> bool:
    """Whether it is late at that instant: at the time of a deadline they gave."""
    return step.precise and due == step.deadline

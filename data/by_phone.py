"""Pure: a step that is done by phone instead: chosen by the person, or begun by a call that didn't get through."""

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from arrow import Arrow
from msgspec.structs import replace

from data.calls import Do, Ledger, OfficeHours
from data.calls.next_call import NextCall, next_call
from data.calls.office import office_hours
from data.calls.there import There, there
from data.cases import Case, Happened, Order, is_touch
from data.due import named_day
from data.playbook import Stage
from data.records import Attempt, Channel, Contact, Move
from data.rules import Rules
from data.steps import Step


@dataclass(frozen=True, slots=True)
class ByPhone:
    """What decides it: the case, the `facts` about the contact from everywhere, the rules and `now`."""

    case: Case
    contact: Contact
    facts: Sequence[Happened]
    rules: Rules
    now: Arrow

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
        deadline = step.due if step.stage.deadline else None
        going = next_call(self.ledger(), self.rules.limits, self.hours(), deadline)
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
        return Ledger.of(facts, self.contact.id, self.zone().zone, self.contact.phone)

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
    return replace(
        step,
        stage=row,
        due=at if chosen else _no_later(step, at),
        precise=call.named,
        chosen=chosen,
        promised=None,
        call=call,
    )


def _as_letter(step: Step, going: NextCall, at: Arrow) -> Step:
    """By any other way first."""
    channels = tuple(sorted(step.stage.channels, key=lambda one: one is Channel.PHONE))
    stage = dataclasses.replace(step.stage, channels=channels)
    return replace(step, stage=stage, due=_no_later(step, at), precise=False, promised=None, call=going)


def _no_later(step: Step, at: Arrow) -> Arrow:
    """`at`, but a deadline they gave stays one."""
    if step.stage.deadline and step.due is not None:
        return min(at, step.due, key=lambda one: one.timestamp())
    return at

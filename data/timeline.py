"""Pure: one application, its interviews and facts, the playbook and `now` give its steps."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from arrow import Arrow
from msgspec.structs import replace

from data import due
from data.cases import Case, Cases, Happened, Round, finishes, is_touch
from data.playbook import Anchor, Owner, Recipient, Stage
from data.records import Contact, Move, Outcome, Retire, Role, Skip, StepKey
from data.starts import Start, after_interview, after_touch, start_of
from data.steps import State, Step


@dataclass(frozen=True)
class Rules:
    """The playbook with the person's own times, and the time of day at which things are due."""

    playbook: tuple[Stage, ...]
    due_at: str = "10:00"

    @cached_property
    def families(self) -> dict[str, frozenset[str]]:
        """The stages that share their turns, by the name of their family."""
        names = {stage.family for stage in self.playbook}
        return {name: frozenset(one.key for one in self.playbook if one.family == name) for name in names}


class Timeline:
    """The steps of one case. Everything but `now` and the rules comes from the facts."""

    def __init__(self, case: Case, cases: Cases, rules: Rules, now: Arrow) -> None:
        self.case = case
        self.cases = cases
        self.rules = rules
        self.now = now

    def steps(self) -> tuple[Step, ...]:
        """Every step in the order of the playbook: finished ones, the open one of each stage, projections."""
        found: list[Step] = []
        for stage in self.rules.playbook:
            if stage.owner is Owner.INTERVIEW:
                for one in self.case.rounds:
                    found += self._of_round(stage, one)
            elif stage.owner is Owner.APPLICATION:
                found += self._of_application(stage, found)
            else:
                found += self._of_contacts(stage, found)
        return tuple(found)

    # --- who owns what

    def _of_round(self, stage: Stage, one: Round) -> Iterator[Step]:
        """The steps of one interview: one for each recipient, and those done for people no longer listed."""
        facts = self._facts(stage, one.interview.id)
        done = {happened.fact.step.contact_id for happened in facts if finishes(happened.fact)}  # type: ignore[union-attr]
        yield from self._finished(stage, facts, one)
        if one.cancelled is not None:
            return
        start = after_interview(one, self.now)
        recipients, stand_in = self._recipients(stage, one)
        for contact in recipients:
            if (contact.id if contact else "") not in done:
                yield from self._open(stage, one.interview.id, contact, start, facts, one, stand_in=stand_in)

    def _of_application(self, stage: Stage, earlier: list[Step]) -> Iterator[Step]:
        """The steps of the application: what was done in every turn, and the open one of this turn."""
        owner = self.case.application.id
        facts = self._facts(stage, owner)
        yield from self._finished(stage, facts, None)
        start = start_of(stage, self.case, self.now, earlier, facts)
        if start is None:
            return
        turn = self._turn(stage, owner, start)
        if any(one.fact.step.turn == turn and finishes(one.fact) for one in facts):  # type: ignore[union-attr]
            return
        contact, stand_in = (
            self.case.hiring_contact if stage.recipient is not Recipient.NOBODY else (None, False)
        )
        yield from self._open(stage, owner, contact, start, facts, None, turn=turn, stand_in=stand_in)

    def _of_contacts(self, stage: Stage, earlier: list[Step]) -> Iterator[Step]:
        """The steps of a person, on the row of the last application that led to them."""
        ended = [step for step in earlier if step.key.stage == stage.after and not step.conditional]
        if not ended:
            if any(step.key.stage == stage.after for step in earlier):
                contact, _ = self.case.hiring_contact
                yield self._projection(stage, contact, conditional=True)
            return
        last = ended[-1]
        contact = last.contact
        if last.is_open:
            yield self._projection(stage, contact)
        elif contact is not None and last.at is not None and self._hosts(stage, contact, last.at):
            touches = [one for one in self._with(contact) if is_touch(one.fact)]
            facts = self._facts(stage, contact.id)
            yield from self._finished(stage, facts, None)
            if any(isinstance(one.fact, Retire) for one in facts):
                return
            skips = [one for one in facts if isinstance(one.fact, Skip)]
            latest = max(touches + skips, key=lambda one: one.order, default=None)
            start = after_touch(latest, last.at, self.now)
            turn = self._turn(stage, contact.id, start)
            yield from self._open(stage, contact.id, contact, start, facts, None, turn=turn)

    def _hosts(self, stage: Stage, contact: Contact, ended: Arrow) -> bool:
        """True when no other application of this person ended its `after` stage later: one each, however many."""
        before = tuple(one for one in self.rules.playbook if one.owner is not Owner.CONTACT)
        rules = Rules(before, self.rules.due_at)
        for case in self.cases.by_hiring_contact.get(contact.id, ()):
            if case is self.case or case.outcome is None:
                continue
            for step in Timeline(case, self.cases, rules, self.now).steps():
                if step.key.stage == stage.after and not step.is_open and step.at is not None:
                    later = (step.at, case.application.id) > (ended, self.case.application.id)
                    if later and step.contact == contact:
                        return False
        return True

    def _recipients(self, stage: Stage, one: Round) -> tuple[tuple[Contact | None, ...], bool]:
        """To whom a step of this round goes; without known interviewers to the contact, else to nobody yet."""
        if stage.recipient is Recipient.NOBODY:
            return (None,), False
        if stage.recipient is Recipient.EACH_INTERVIEWER:
            if people := self.case.people(one.interview, Role.INTERVIEWER):
                return people, False
            if people := self.case.people(one.interview, Role.HIRING_CONTACT):
                return people[:1], False
        contact, stand_in = self.case.hiring_contact
        return (contact,), stand_in

    # --- turns and facts

    def _facts(self, stage: Stage, owner: str) -> tuple[Happened, ...]:
        """The facts about this stage of this owner, by order."""
        source = self._with_id(owner) if stage.owner is Owner.CONTACT else self.case.facts
        return tuple(
            one
            for one in source
            if (key := getattr(one.fact, "step", None)) and key.stage == stage.key and key.owner_id == owner
        )

    def _turn(self, stage: Stage, owner: str, start: Start) -> int:
        """Which time round it is: a new turn once what it starts from is later than all done in the last one."""
        if not stage.repeats:
            return 1
        family = self.rules.families[stage.family]
        base = start.order
        if stage.anchor in {Anchor.EARLIER_STAGE, Anchor.CHOSEN} and (news := self.case.news):
            # the second belongs to the turn of the first, which began with the news
            base = news[0]
        source = self._with_id(owner) if stage.owner is Owner.CONTACT else self.case.facts
        stored = [
            (key.turn, one.order)
            for one in source
            if (key := getattr(one.fact, "step", None)) and key.stage in family and key.owner_id == owner
        ]
        highest = max((turn for turn, _ in stored), default=0)
        current = any(turn == highest and order > base for turn, order in stored)
        return highest if current else highest + 1

    def _with(self, contact: Contact) -> tuple[Happened, ...]:
        return self._with_id(contact.id)

    def _with_id(self, contact_id: str) -> tuple[Happened, ...]:
        return self.cases.by_contact.get(contact_id, ())

    # --- steps

    def _finished(self, stage: Stage, facts: tuple[Happened, ...], one: Round | None) -> Iterator[Step]:
        """What was done, skipped or retired, each as a step of the turn it was stored with."""
        for happened in facts:
            fact = happened.fact
            if not finishes(fact):
                continue
            key: StepKey = fact.step  # type: ignore[union-attr, assignment]
            state = (
                State.SKIPPED
                if isinstance(fact, Skip)
                else State.RETIRED
                if isinstance(fact, Retire)
                else State.DONE
            )
            contact_id = getattr(fact, "contact_id", "") or key.contact_id
            yield Step(
                key=key,
                stage=stage,
                state=state,
                anchor=one.end if one else happened.at,
                contact=self.case.contacts.get(contact_id),
                interview=one.interview if one else None,
                application=self.case.application,
                at=happened.at,
                reason=getattr(fact, "reason", ""),
                done_by=fact,
            )

    def _open(
        self,
        stage: Stage,
        owner: str,
        contact: Contact | None,
        start: Start,
        facts: tuple[Happened, ...],
        one: Round | None,
        *,
        turn: int = 1,
        stand_in: bool = False,
    ) -> Iterator[Step]:
        """The open step of this stage, or the same step retired by an outcome or by its expiry."""
        key = StepKey(stage=stage.key, owner_id=owner, contact_id=contact.id if contact else "", turn=turn)
        step = Step(
            key=key,
            stage=stage,
            state=State.WAITING,
            anchor=start.at,
            contact=contact,
            interview=one.interview if one else None,
            application=self.case.application,
            projected=start.projected,
            conditional=start.conditional,
            since=start.since,
            stand_in=stand_in,
        )
        if start.conditional:
            yield step
            return
        day, expires, since = due.due_day(
            stage, start.at, self.case, self.rules.due_at, voicemail=start.voicemail
        )
        moves = [
            happened.fact
            for happened in facts
            if isinstance(happened.fact, Move)
            and happened.fact.step.turn == turn
            and (
                stage.recipient is not Recipient.EACH_INTERVIEWER
                or happened.fact.step.contact_id == key.contact_id
            )
        ]
        precise = stage.precise or day.precise
        chosen = moves[-1].to if moves else None
        at = day.at
        if chosen is not None:
            at, precise = due.named_day(chosen, self.rules.due_at, self.now)
            if expires is not None and at > day.at:
                expires = due.later_by(expires, at.timestamp() - day.at.timestamp())
        step = replace(
            step,
            due=at,
            precise=precise,
            expires=expires,
            chosen=chosen is not None,
            since=since or step.since,
        )
        retired = self._retired(step, one)
        if retired is not None:
            if not step.projected:
                yield retired
        else:
            yield replace(step, state=self._state(step))

    def _retired(self, step: Step, one: Round | None) -> Step | None:
        """`step` retired by an outcome that closes it, or by its own expiry; None while it is open."""
        outcome = self.case.outcome
        if (
            outcome is not None
            and isinstance(outcome.fact, Outcome)
            and outcome.fact.result in step.stage.closed_by
        ):
            later_round = (
                one is not None
                and one.interview.added_at > outcome.fact.recorded_at
                and one.start > outcome.at
            )
            if not later_round:
                reason = str(outcome.fact.result) + (
                    f": {outcome.fact.reason}" if outcome.fact.reason else ""
                )
                return replace(step, state=State.RETIRED, at=outcome.at, reason=reason)
        if (
            step.expires is not None
            and self.now.timestamp() >= step.expires.timestamp()
            and not step.projected
        ):
            # its last second: "expires" is the midnight after it
            last = due.later_by(step.expires, -1)
            return replace(step, state=State.RETIRED, at=last, reason="too late for it now")
        return None

    def _state(self, step: Step) -> State:
        if step.due is None or step.projected or not step.stage.nags:
            return State.WAITING
        today, day = self.now.date(), step.due.date()
        if (self.now.timestamp() >= step.due.timestamp()) if step.precise else (today > day):
            return State.OVERDUE
        return State.DUE if today >= day else State.WAITING

    def _projection(self, stage: Stage, contact: Contact | None, *, conditional: bool = False) -> Step:
        key = StepKey(stage=stage.key, owner_id=contact.id if contact else self.case.application.id)
        return Step(
            key=key,
            stage=stage,
            state=State.WAITING,
            anchor=self.now,
            contact=contact,
            application=self.case.application,
            projected=True,
            conditional=conditional,
        )

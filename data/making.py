"""Pure: making the steps of one stage and owner: what was done, and the open one with its day and state."""

from collections.abc import Iterator

from arrow import Arrow
from msgspec.structs import replace

from data import due
from data.by_phone import ByPhone
from data.cases import Case, Cases, Happened, Order, Round, finishes
from data.playbook import Owner, Recipient, Stage
from data.records import Channel, Contact, Move, Outcome, Retire, Skip, StepKey
from data.rules import Rules
from data.starts import Start
from data.steps import State, Step


class Making:
    """The steps of one case. Everything but `now` and the rules comes from the facts."""

    def __init__(self, case: Case, cases: Cases, rules: Rules, now: Arrow, *, foreseen: bool = True) -> None:
        self.case = case
        self.cases = cases
        self.rules = rules
        self.now = now
        self.foreseen = foreseen
        """False leaves out what can't be done yet: a list of hundreds asks only for what can."""

    # --- turns and facts

    def _facts(self, stage: Stage, owner: str) -> tuple[Happened, ...]:
        """The facts about this stage of this owner, by order."""
        source = self._with_id(owner) if stage.owner is Owner.CONTACT else self.case.facts
        return tuple(
            one
            for one in source
            if (key := getattr(one.fact, "step", None)) and key.stage == stage.key and key.owner_id == owner
        )

    def _turn(self, stage: Stage, owner: str, base: Order) -> int:
        """Which time round it is: a new turn once what it starts from, `base`, is later than all done in the last."""
        if not stage.repeats:
            return 1
        family = self.rules.families[stage.family]
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
                letters=self.cases.letters_of(key),
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
            letters=self.cases.letters_of(key),
        )
        if start.conditional:
            yield step
            return
        day = due.due_day(stage, start.at, self.case, self.rules.due_at, voicemail=start.voicemail)
        expires = day.expires
        moves = [
            happened
            for happened in facts
            if isinstance(happened.fact, Move)
            and happened.fact.step.turn == turn
            and (
                stage.recipient is not Recipient.EACH_INTERVIEWER
                or happened.fact.step.contact_id == key.contact_id
            )
        ]
        precise = stage.precise or day.precise
        last = moves[-1].fact if moves else None
        chosen = last.to if isinstance(last, Move) else None
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
            since=day.since or step.since,
            promised=day.promised if chosen is None else None,
            deadline=day.deadline,
        )
        retired = self._retired(step, one)
        if retired is not None:
            if not step.projected:
                yield retired
            return
        if contact is not None and not step.projected and Channel.PHONE in stage.channels:
            calls = ByPhone(self.case, self.cases, contact, self.rules, self.now)
            step = calls.instead(step, start.order, moves[-1].order if moves else None)
        yield replace(step, state=self._state(step))

    def _retired(self, step: Step, one: Round | None) -> Step | None:
        """`step` retired by its own expiry or by an outcome that closes it, whichever came first; None: it is open."""
        outcome, expires = self.case.outcome, step.expires
        closed = outcome is not None and self._closes(outcome, step, one)
        until = outcome.at if outcome is not None and closed else self.now
        if expires is not None and until.timestamp() >= expires.timestamp() and not step.projected:
            # its last second: "expires" is the midnight after it
            last = due.later_by(expires, -1)
            return replace(step, state=State.RETIRED, at=last, lapsed=True, reason="too late for it now")
        if outcome is not None and closed and isinstance(outcome.fact, Outcome):
            reason = ": ".join(part for part in (str(outcome.fact.result), outcome.fact.reason) if part)
            return replace(step, state=State.RETIRED, at=outcome.at, reason=reason)
        return None

    def _closes(self, outcome: Happened, step: Step, one: Round | None) -> bool:
        """Whether that outcome ends `step`; not where its round came up only after it."""
        fact = outcome.fact
        if not isinstance(fact, Outcome) or fact.result not in step.stage.closed_by:
            return False
        return one is None or one.interview.added_at <= fact.recorded_at or one.start <= outcome.at

    def _state(self, step: Step) -> State:
        if step.due is None or step.projected or not step.stage.nags:
            return State.WAITING
        today, day = self.now.date(), step.due.date()
        if (self.now.timestamp() >= step.due.timestamp()) if step.precise else (today > day):
            return State.OVERDUE
        return State.DUE if today >= day else State.WAITING

    def _projection(
        self, stage: Stage, contact: Contact | None, *, since: str = "", conditional: bool = False
    ) -> Step:
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
            since=since,
        )

"""Pure: one application, its interviews and facts, the playbook and `now` give its steps."""

from collections.abc import Iterator

from arrow import Arrow

from data.cases import Round, finishes, is_touch
from data.making import Making
from data.playbook import Anchor, Owner, Recipient, Stage
from data.records import Contact, Retire, Role, Skip
from data.rules import Rules
from data.starts import after_interview, after_touch, start_of
from data.steps import Step

__all__ = ["Rules", "Timeline"]


class Timeline(Making):
    """The steps of one case, owner by owner."""

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
        if start.projected and not self.foreseen:
            return
        recipients, stand_in = self._recipients(stage, one)
        for contact in recipients:
            if (contact.id if contact else "") not in done:
                yield from self._open(stage, one.interview.id, contact, start, facts, one, stand_in=stand_in)

    def _of_application(self, stage: Stage, earlier: list[Step]) -> Iterator[Step]:
        """The steps of the application: what was done in every turn, and the open one of this turn."""
        owner = self.case.application.id
        facts = self._facts(stage, owner)
        yield from self._finished(stage, facts, None)
        start = start_of(stage, self.case, self.now, earlier)
        if start is None or (start.projected and not self.foreseen):
            return
        # the second of a chain belongs to the turn of the first, which began with the news
        chained = stage.anchor is Anchor.EARLIER_STAGE
        turn = self._turn(stage, owner, self.case.news[0] if chained and self.case.news else start.order)
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
            if self.foreseen and any(step.key.stage == stage.after for step in earlier):
                contact, _ = self.case.hiring_contact
                yield self._projection(stage, contact, conditional=True)
            return
        last = ended[-1]
        contact = last.contact
        if last.is_open:
            if self.foreseen:
                yield self._projection(stage, contact, since=f"the {last.stage.noun}")
        elif contact is not None and last.at is not None and self._hosts(stage, contact, last.at):
            touches = [one for one in self._with(contact) if is_touch(one.fact)]
            facts = self._facts(stage, contact.id)
            yield from self._finished(stage, facts, None)
            if any(isinstance(one.fact, Retire) and one.at >= last.at for one in facts):
                return
            skips = [one for one in facts if isinstance(one.fact, Skip)]
            latest = max(touches + skips, key=lambda one: one.order, default=None)
            start = after_touch(latest, last.at, self.now)
            turn = self._turn(stage, contact.id, max(start.order, (last.at.timestamp(), -1)))
            yield from self._open(stage, contact.id, contact, start, facts, None, turn=turn)

    def _hosts(self, stage: Stage, contact: Contact, ended: Arrow) -> bool:
        """True when no other application of this person ended its `after` stage later: one each, however many."""
        before = tuple(one for one in self.rules.playbook if one.owner is not Owner.CONTACT)
        rules = Rules(before, self.rules.due_at)
        for case in self.cases.with_contact.get(contact.id, ()):
            if case is self.case:
                continue
            for step in Timeline(case, self.cases, rules, self.now).steps():
                if step.key.stage != stage.after or step.is_open or step.contact != contact:
                    continue
                if step.at is not None and (step.at, case.application.id) > (ended, self.case.application.id):
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

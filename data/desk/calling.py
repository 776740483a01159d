"""Verbs about calls: what the coach says of one, how it ended, and the day for the next."""

from arrow import Arrow
from msgspec.structs import replace

from data.adding import Write
from data.board import next_step
from data.coaching import Coaching, coaching
from data.desk.base import Said
from data.desk.recording import Recording
from data.errors import UsageProblem, no_longer_there
from data.moments import when_to_arrow, zone_name
from data.naming import named
from data.records import Attempt, AttemptOutcome, Channel, Move, Reply, StepKey, TouchKind, When
from data.steps import Step
from data.text import clean_line, clean_text


class Calling(Recording):
    """Every call is logged with how it ended; what it means for the step is computed from that."""

    def coaching(self, step: Step) -> Coaching:
        """What helps before ringing for `step`. UsageProblem where it can't be done by phone (any more)."""
        step = self._doable(step)
        if not step.callable:
            raise UsageProblem(f"The {step.stage.noun} can't be done by phone: nobody to ring is known.")
        application_id = self._application_id(step)
        return coaching(
            self.cases(), self._case(application_id), step, self.rules, self.now(), self.settings.me
        )

    def following(self, step: Step) -> Step | None:
        """What comes after a call for `step`: that itself, while it is open; else what is due first."""
        steps = self.steps(self._application_id(step))
        same = next((one for one in steps if one.key == step.key and one.doable), None)
        return same or next_step(steps)

    def attempt(
        self,
        application_id: str,
        contact_id: str,
        outcome: AttemptOutcome,
        text: str = "",
        step: Step | None = None,
        *,
        at: Arrow | None = None,
        call_back: When | None = None,
        promised: When | None = None,
    ) -> Said:
        """Record one call, made at `at`, with its outcome, as one change.

        A conversation finishes `step`, and so does a message left unless they wait for an answer by a deadline;
        where no step is named it is the earliest follow-up to that person that can be done by phone.
        `call_back` is the day they named for another call, `promised` the one they named for the next news.
        `text` is what was noted: who picked up, what was left.
        """
        self._case(application_id)  # where it is gone nothing may be stored for it
        contact = self.documents().contacts.get(contact_id)
        if contact is None:
            raise no_longer_there("person")
        if (outcome is AttemptOutcome.CALL_BACK) != (call_back is not None):
            raise UsageProblem("To be called back, a call needs the day they named.")
        self._refuse_past(call_back, at or self.now())
        step = step or next_step(
            one
            for one in self.steps(application_id)
            if Channel.PHONE in one.stage.channels and one.key.contact_id == contact_id
        )
        key = step.key if step is not None and not self._stays_open(step, outcome) else None
        fact = self._fact(
            Attempt,
            application_id,
            at,
            contact_id=contact_id,
            outcome=outcome,
            step=key,
            call_back=call_back,
            number=contact.phone,
            text=clean_text(text),
        )
        writes = [Write("facts", fact.id, 0, fact)]
        if promised is not None:
            reply = self._fact(Reply, application_id, at, contact_id=contact_id, promised=promised)
            writes.append(Write("facts", reply.id, 0, reply))
        until = f" on {self._words(call_back)}" if call_back else self._until(promised)
        who = f" ({clean_line(text)})" if outcome is AttemptOutcome.GATEKEEPER and text.strip() else ""
        return self._commit(writes, f"call to {named(contact)}: {outcome}{who}{until}", fact.id)

    def ring_on(self, step: Step, to: When) -> Said:
        """The person's own day for ringing instead of what else `step` would be."""
        step = self._doable(step)
        row = self.rules.by_phone
        if row is None or not step.callable:
            raise UsageProblem(f"The {step.stage.noun} can't be done by phone.")
        key = replace(step.key, stage=row.key)
        return self._moved(step, key, to, f"ring {named(step.contact)} on {self._words(to)}")

    def write_instead(self, step: Step) -> Said:
        """No call any more: `step` is to be written, today."""
        step = self._doable(step)
        now = self.now()
        today = When(day=now.format("YYYY-MM-DD"), zone=zone_name(now))
        return self._moved(step, step.key, today, f"{named(step.contact)}: write instead of ringing, today")

    # --- how

    def _refuse_past(self, day: When | None, at: Arrow) -> None:
        """UsageProblem for a day to be called back on that was over when they named it."""
        if day is None:
            return
        named = when_to_arrow(day, "23:59")
        if named.timestamp() < at.timestamp():
            raise UsageProblem("That day or time is past; type the one they named, for example “thu 15:00”.")

    def done(
        self,
        step: Step,
        *,
        channel: Channel | None = None,
        what: TouchKind | None = None,
        at: Arrow | None = None,
        text: str = "",
        subject: str = "",
        way: str = "",
    ) -> Said:
        """As for every step; one that is to be rung for is done by a conversation, a call like any other."""
        if step.instead_of is None or channel or what or step.application is None or step.contact is None:
            return super().done(step, channel=channel, what=what, at=at, text=text, subject=subject, way=way)
        step = self._doable(step)
        return self.attempt(
            self._application_id(step), step.key.contact_id, AttemptOutcome.SPOKE, text, step, at=at
        )

    def _stays_open(self, step: Step, outcome: AttemptOutcome) -> bool:
        """A message is no answer to somebody who waits for one."""
        return outcome is AttemptOutcome.VOICEMAIL and self.rules.stage(step).deadline

    def _moved(self, step: Step, key: StepKey, to: When, said: str) -> Said:
        fact = self._fact(Move, self._application_id(step), None, step=key, to=to)
        return self._record(fact, said)

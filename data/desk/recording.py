"""Verbs about what happened: done, replies, outcomes; skipped, moved, retired."""

from typing import Any

from arrow import Arrow
from msgspec.structs import replace

from data.adding import Write
from data.desk.base import Said, Seeing
from data.due import day_words, named_day
from data.errors import UsageProblem
from data.moments import moment
from data.naming import named, titled
from data.playbook import Stage
from data.records import (
    AnyFact,
    Channel,
    Move,
    Outcome,
    Reply,
    Result,
    Retire,
    Skip,
    Touch,
    TouchKind,
    When,
)
from data.steps import Step
from data.text import clean_line, clean_text

_USUAL = {Channel.CARD: TouchKind.POSTED, Channel.PHONE: TouchKind.SPOKE, Channel.IN_PERSON: TouchKind.SPOKE}


class Recording(Seeing):
    """Each verb adds one fact."""

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
        """Record the touch that finishes `step`; default: by its first channel, now.

        `subject` and `text` are what was really sent, `way` how it left ("mutt").
        """
        step = self._doable(step)
        touch = self._touch(step, channel, what, at, text, subject, way)
        return self._record(touch, f"{step.stage.noun} to {named(step.contact)}, {touch.what}")

    def reply(
        self, application_id: str, *, promised: When | None = None, text: str = "", at: Arrow | None = None
    ) -> Said:
        """They wrote or rang; with `promised` they named the day of the next news."""
        contact, _ = self._case(application_id).hiring_contact
        fact = self._fact(
            Reply,
            application_id,
            at,
            contact_id=contact.id if contact else "",
            promised=promised,
            text=clean_text(text),
        )
        # without a known contact the company speaks, not "the hiring contact"
        who = named(contact) if contact else self._case(application_id).application.company
        return self._record(fact, f"reply from {who} noted{self._until(promised)}")

    def outcome(
        self, application_id: str, result: Result, *, reason: str = "", deadline: When | None = None
    ) -> Said:
        """How it ended, or that an offer came."""
        case = self._case(application_id)
        fact = self._fact(
            Outcome, application_id, None, result=result, reason=clean_text(reason), deadline=deadline
        )
        words = {Result.OFFER: "an offer", Result.WITHDREW: "you withdrew"}.get(result, str(result))
        until = f", to be answered by {self._words(deadline)}" if deadline else ""
        return self._record(fact, f"{titled(case.application)}: {words}{until}")

    def skip(self, step: Step, reason: str) -> Said:
        """Leave this step out; what follows it still comes."""
        step = self._doable(step)
        fact = self._fact(Skip, self._application_id(step), None, step=step.key, reason=clean_line(reason))
        return self._record(fact, f"{self._what(step, self.rules.stage(step))}, skipped")

    def move(self, step: Step, to: When) -> Said:
        """The person's own day for this step; one that is to be rung for stays a call."""
        step = self._doable(step)
        row = self.rules.by_phone
        rung = row is not None and step.stage.key == row.key
        key = replace(step.key, stage=step.stage.key) if rung else step.key
        fact = self._fact(Move, self._application_id(step), None, step=key, to=to)
        return self._record(fact, f"{self._what(step)}, moved to {self._words(to)}")

    def retire(self, step: Step, reason: str) -> Said:
        """This step and what would follow it are no longer wanted."""
        step = self._doable(step)
        fact = self._fact(Retire, self._application_id(step), None, step=step.key, reason=clean_line(reason))
        return self._record(fact, f"{self._what(step, self.rules.stage(step))}, retired")

    # --- how

    def _doable(self, step: Step) -> Step:
        """The step as it stands now: another session may have been quicker."""
        for one in self.steps(self._application_id(step)):
            if one.key == step.key and one.doable:
                return one
        if step.projected:
            raise UsageProblem("That comes later: it can't be done before what it follows is over.")
        raise UsageProblem("That follow-up is no longer open; another session may have dealt with it.")

    def _application_id(self, step: Step) -> str:
        if step.application is None:
            raise UsageProblem("That follow-up belongs to no application any more.")
        return step.application.id

    def _fact(self, kind: type[Any], application_id: str, at: Arrow | None, **fields: Any) -> AnyFact:
        now = self.now()
        fact: AnyFact = kind(
            id=self._new_id("fact"),
            at=moment(at or now),
            recorded_at=self._stamp(),
            application_id=application_id,
            **fields,
        )
        return fact

    def _touch(
        self,
        step: Step,
        channel: Channel | None,
        what: TouchKind | None,
        at: Arrow | None,
        text: str,
        subject: str,
        way: str,
    ) -> Touch:
        """What finishes `step`, as `done` is told; UsageProblem where there is nothing to send, or nobody."""
        if not step.stage.channels:
            raise UsageProblem(
                "Nothing is sent here: press o, choose “went cold” and say why, or skip it with s."
            )
        if step.contact is None:
            raise UsageProblem(
                "Nobody is known to send it to yet: press e and add the hiring contact, then d."
            )
        channel = channel or step.stage.channels[0]
        touch: Touch = self._fact(  # type: ignore[assignment]  # the kind that was asked for
            Touch,
            step.application.id if step.application else "",
            at,
            contact_id=step.contact.id,
            step=step.key,
            channel=channel,
            what=what or _USUAL.get(channel, TouchKind.SENT),
            text=clean_text(text),
            subject=clean_line(subject),
            way=clean_line(way),
        )
        return touch

    def _record(self, fact: AnyFact, said: str) -> Said:
        return self._commit([Write("facts", fact.id, 0, fact)], said, fact.id)

    def _what(self, step: Step, stage: Stage | None = None) -> str:
        """The thing and to whom; `stage` is what it is for where it is to be rung."""
        noun = (stage or step.stage).noun
        if step.contact is None:
            company = step.application.company if step.application else ""
            return f"{noun} ({company})" if company else noun
        return f"{noun} to {named(step.contact)}"

    def _words(self, when: When) -> str:
        day = day_words(named_day(when, self.settings.due_at, self.now())[0], self.now())
        return f"{day} {when.time}" if when.time else day

    def _until(self, promised: When | None) -> str:
        return f": news by {self._words(promised)}" if promised else ""

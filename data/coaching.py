"""Pure: everything that helps before a call: the time there, what they see of the last ones, what to do now."""

from dataclasses import dataclass, replace

from arrow import Arrow

from data.by_phone import ByPhone
from data.calls import Advice, AtMachine, CallLimits, Do, Ledger, OfficeHours, advise, is_open, opens
from data.calls.next_call import NextCall, if_hung_up, planned
from data.cases import Case, Cases
from data.due import day_words
from data.playbook import Stage
from data.records import Contact, Interview, Role, Script, Take
from data.rules import Rules
from data.script import Filled
from data.script_values import script_filled
from data.settings import Me
from data.steps import Step
from data.talking_points import TalkingPoint, talking_points


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """What the coach says of a call to `contact` for `step`, at one `now`.

    `stage` is what the call is for. `now_there` is their local time, `zone_of` whose zone that is: empty for
    their own, else what stands in for it. `next_call` is when to ring, or what to do instead. `deadline` is when
    they want an answer. `filled` is the `script` as it would be said, `takes` are its own, oldest first;
    `interview` is the round one met them at last.
    """

    step: Step
    stage: Stage
    contact: Contact
    interview: Interview | None
    now_there: Arrow
    zone_of: str
    hours: OfficeHours
    ledger: Ledger
    advice: Advice
    next_call: NextCall
    points: tuple[TalkingPoint, ...]
    limits: CallLimits
    deadline: Arrow | None = None
    script: Script | None = None
    filled: Filled | None = None
    takes: tuple[Take, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether it is office hours there."""
        return is_open(self.now_there, self.hours)

    @property
    def ring_now(self) -> bool:
        """Whether to ring now: nothing stands against it, and there is a number."""
        return self.advice.do is Do.CALL and bool(self.contact.phone)

    @property
    def leave_message(self) -> bool:
        """Whether to leave the message if a machine answers this time."""
        return self.advice.at_machine is AtMachine.LEAVE

    @property
    def better_later(self) -> bool:
        """Whether there is a better time than now, though now is none to hold back."""
        return self.ring_now and self.next_call.do is Do.CALL and self.next_call.at > self.now_there

    @property
    def if_hung_up(self) -> NextCall | None:
        """How it would go on if a machine answered now, and one hung up on it."""
        return if_hung_up(self.ledger, self.now_there, self.limits, self.hours, self.deadline)

    @property
    def changed(self) -> bool:
        """Whether the script reads differently from what was said last."""
        return bool(self.filled and self.takes and self.filled.text != self.takes[-1].text)

    @property
    def seen(self) -> str:
        """What they have on their phone from you: "2 missed calls from you since Monday"."""
        return self.ledger.missed_words(self.now_there)


def coaching(cases: Cases, case: Case, step: Step, rules: Rules, now: Arrow, me: Me) -> Coaching:
    """What the coach says of ringing the contact of `step`, one that `callable` is True of."""
    contact = step.contact
    assert contact is not None  # noqa: S101  # `callable` says so
    calls = ByPhone(case, cases, contact, rules, now)
    zone, hours, ledger = calls.zone(), calls.hours(), calls.ledger()
    there = now.to(zone.zone)
    deadline = step.deadline.to(zone.zone) if step.deadline else None
    advice = _not_yet(advise(ledger, there, rules.limits, hours, deadline, now.tzinfo), step, now, hours)
    interview = met_at(case, step, now)
    met = case.people(interview, Role.INTERVIEWER) if interview else ()
    stage = rules.stage(step)
    scripts = scripts_for(cases, case, contact)
    script = max(scripts, key=lambda one: one.changed_at, default=None)
    takes = [one for one in cases.documents.takes.values() if script and one.script_id == script.id]
    return Coaching(
        step=step,
        stage=stage,
        contact=contact,
        interview=interview,
        now_there=there,
        zone_of=zone.whose,
        hours=hours,
        ledger=ledger,
        advice=advice,
        next_call=planned(ledger, advice, hours, deadline),
        points=talking_points(stage, case.application, interview, met, contact, me),
        limits=rules.limits,
        deadline=deadline,
        script=script,
        filled=script_filled(case, script, me) if script else None,
        takes=tuple(sorted(takes, key=lambda one: one.at.utc)),
    )


def _not_yet(advice: Advice, step: Step, now: Arrow, hours: OfficeHours) -> Advice:
    """A step that isn't due yet, nor begun by phone, is no reason to ring: first its day, then the ledger."""
    if (
        advice.then is not Do.CALL
        or step.call is not None
        or step.deadline is not None  # that is the latest day, not the first
        or step.due is None
        or step.due.date() <= now.date()
    ):
        return advice
    day = step.due.floor("day").to(advice.earliest.tzinfo or "UTC")
    at = max(day, advice.earliest, key=lambda one: one.timestamp())
    why = f"It is due on {day_words(step.due, now)}, not before. {advice.why}"
    return replace(advice, do=Do.WAIT, earliest=opens(at, hours) or at, why=why, closed=False)


def met_at(case: Case, step: Step, now: Arrow) -> Interview | None:
    """The round one talks of: the step's own, else the last that was held with that contact, else the last held."""
    if step.interview is not None:
        return step.interview
    held = [one.interview for one in case.rounds if one.cancelled is None and not one.ahead(now)]
    with_them = [one for one in held if any(link.contact_id == step.key.contact_id for link in one.people)]
    found = with_them or held
    return found[-1] if found else None


def scripts_for(cases: Cases, case: Case, contact: Contact) -> list[Script]:
    """The scripts of the application that are for that contact, else those for nobody else."""
    rounds = {one.interview.id for one in case.rounds}
    scripts = [
        one for one in cases.documents.scripts.values() if one.interview_id in rounds and one.text.strip()
    ]
    return [one for one in scripts if one.contact_id == contact.id] or [
        one for one in scripts if not one.contact_id
    ]

"""Pure: everything that helps before a call: the time there, what they see of the last ones, what to do now."""

from dataclasses import dataclass

from arrow import Arrow

from data.by_phone import ByPhone
from data.calls import Advice, AtMachine, Do, Ledger, OfficeHours, advise, is_open
from data.calls.next_call import NextCall, planned
from data.cases import Case, Cases
from data.playbook import Stage
from data.records import Contact, Interview, Role, Script, Take
from data.rules import Rules
from data.settings import Me
from data.steps import Step
from data.talking_points import TalkingPoint, talking_points


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """What the coach says of a call to `contact` for `step`, at one `now`.

    `stage` is what the call is for. `now_there` is their local time, `zone_of` whose zone that is: empty for
    their own, else what stands in for it. `next_call` is when to ring, or what to do instead. `takes` are
    those of `script`, oldest first; `interview` is the round one met them at last.
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
    script: Script | None = None
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
    def seen(self) -> str:
        """What they have on their phone from you: "2 missed calls from you since Monday"."""
        return self.ledger.missed_words(self.now_there)


def coaching(cases: Cases, case: Case, step: Step, rules: Rules, now: Arrow, me: Me) -> Coaching:
    """What the coach says of ringing the contact of `step`, one that `callable` is True of."""
    contact = step.contact
    assert contact is not None  # noqa: S101  # `callable` says so
    calls = ByPhone(case, contact, cases.by_contact.get(contact.id, ()), rules, now)
    zone, hours, ledger = calls.zone(), calls.hours(), calls.ledger()
    there = now.to(zone.zone)
    advice = advise(ledger, there, rules.limits, hours)
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
        next_call=planned(ledger, advice, hours, step.due if stage.deadline else None),
        points=talking_points(stage, case.application, interview, met, contact, me),
        script=script,
        takes=tuple(sorted(takes, key=lambda one: one.at.utc)),
    )


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

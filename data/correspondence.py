"""Pure: what a letter is written from: for which step and to whom, what was noted, what else was written."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from arrow import Arrow

from data.cases import Case, Cases
from data.coaching import met_at
from data.debriefed import Debriefed
from data.due import named_day
from data.letters.draft import Draft
from data.letters.facts import LETTER_FILL_INS, letter_values
from data.letters.parts import body_of
from data.naming import named
from data.playbook import Anchor, Owner, Stage
from data.records import OF_ONES_OWN, Channel, Contact, Interview, Outcome, Role, StepKey, Touch, When
from data.rules import Rules
from data.script import day_said, fill
from data.settings import Me
from data.steps import State, Step
from data.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """Everything about the letters of one `step` at one `now`.

    `stage` is what it is for, also where it is to be rung for now. `values` are its fill-ins. `beside` are the
    other letters for the same interview, with whom they are to; `others` everybody it could be mistaken for,
    those of the same interview first; `near` those of them known from the same application; `companies` those of
    other applications; `first` the check-in this one comes after.
    """

    step: Step
    stage: Stage
    contact: Contact | None
    interview: Interview | None
    values: Mapping[str, str]
    others: tuple[Contact, ...] = ()
    beside: tuple[tuple[str, str], ...] = ()
    companies: tuple[str, ...] = ()
    first: str = ""
    near: tuple[Contact, ...] = ()

    def draft(self, text: str, channel: Channel, card: tuple[int, int] = (0, 0)) -> Draft:
        """The `text` of a letter with all it is judged by; `card`: characters in a line of it, and lines."""
        return Draft(
            stage=self.stage,
            channel=channel,
            text=text,
            values=self.values,
            contact=self.contact,
            others=self.others,
            beside=self.beside,
            companies=self.companies,
            first=self.first,
            near=self.near,
            card=card,
        )


def interview_of(case: Case | None, step: Step, now: Arrow) -> Interview | None:
    """The round that a letter for `step` speaks of."""
    return met_at(case, step, now) if case is not None else None


def correspondence(
    cases: Cases, step: Step, rules: Rules, now: Arrow, me: Me, noted: Debriefed
) -> Correspondence:
    """What is known for the letters of `step`; `noted` is the debrief of `interview_of` it."""
    case = cases.cases.get(step.application.id) if step.application else None
    interview, contact, stage = interview_of(case, step, now), step.contact, rules.stage(step)
    met = case.people(interview, Role.INTERVIEWER) if case and interview else ()

    def values_for(person: Contact | None) -> dict[str, str]:
        return letter_values(
            application=step.application,
            interview=interview,
            contact=person,
            interviewers=met,
            me=me,
            said=noted.said_by(person.id) if person else "",
            forgot=noted.forgot,
            well=noted.well,
            promised_day=_said(_promised(case), rules, now),
            deadline=_said(_deadline(case), rules, now, timed=True),
            where_now=stage.owner is Owner.CONTACT,
        )

    values = values_for(contact)
    everyone, own = cases.documents.contacts, {contact.id} if contact else set()
    rounds = [interview, *(one.interview for one in case.rounds)] if case else [interview]
    ids = dict.fromkeys(link.contact_id for one in rounds if one for link in one.people)
    near = tuple(everyone[one] for one in ids if one in everyone and one not in own)
    ordered = [*near, *everyone.values()]
    return Correspondence(
        step=step,
        stage=stage,
        contact=contact,
        interview=interview,
        values=values,
        others=tuple(dict.fromkeys(one for one in ordered if one.id not in own)),
        beside=tuple(_beside(cases, case, step, values_for)),
        first=_first(case, stage),
        near=near,
        companies=_other_companies(cases, stage, contact, values["company"]),
    )


def word_to(cases: Cases, contact: Contact, rules: Rules, now: Arrow) -> Step | None:
    """The step of a word to keep in touch with `contact`: the open one, else one that nothing asks for.

    None where the playbook has no such stage.
    """
    stage = next((one for one in rules.playbook if one.owner is Owner.CONTACT), None)
    if stage is None:
        return None
    known = cases.with_contact.get(contact.id, ())
    for case in known:
        for step in Timeline(case, cases, rules, now).steps():
            if step.key.stage == stage.key and step.key.contact_id == contact.id and step.doable:
                return step
    key = StepKey(stage=stage.key, owner_id=contact.id, contact_id=contact.id, turn=OF_ONES_OWN)
    latest = max(known, key=lambda one: one.news[0] if one.news else (0.0, -1), default=None)
    return Step(
        key=key,
        stage=stage,
        state=State.WAITING,
        anchor=now,
        contact=contact,
        application=latest.application if latest else None,
    )


def _other_companies(cases: Cases, stage: Stage, contact: Contact | None, company: str) -> tuple[str, ...]:
    """Companies the letter is not about; where it is about the contact, those they left are among them."""
    left = contact.earlier if contact and stage.owner is Owner.CONTACT else ()
    names = dict.fromkeys([*left, *(one.company for one in cases.documents.applications.values())])
    return tuple(one for one in names if one.casefold() != company.casefold())


def _beside(
    cases: Cases, case: Case | None, step: Step, values_for: Callable[[Contact | None], Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """The other letters of the same stage and owner: as they were sent, else as the drafts would go out now."""
    key, contacts = step.key, cases.documents.contacts
    written: dict[str, str] = {}
    for letter in cases.documents.letters.values():
        if (letter.step.stage, letter.step.owner_id) == (key.stage, key.owner_id):
            values = values_for(contacts.get(letter.step.contact_id))
            written[letter.step.contact_id] = fill(body_of(letter.text), values, LETTER_FILL_INS).text
    for one in case.facts if case else ():
        fact = one.fact
        if not isinstance(fact, Touch) or fact.step is None or not fact.text:
            continue
        if (fact.step.stage, fact.step.owner_id) == (key.stage, key.owner_id):
            written[fact.contact_id] = fact.text
    for contact_id, body in written.items():
        if contact_id != key.contact_id:
            yield named(contacts.get(contact_id)), body


def _first(case: Case | None, stage: Stage) -> str:
    """The letter of the same chain that this one comes after, as it was sent."""
    if stage.anchor is not Anchor.EARLIER_STAGE:
        return ""
    sent = (one.fact for one in reversed(case.facts if case else ()) if isinstance(one.fact, Touch))
    return next((one.text for one in sent if one.step and one.step.stage == stage.after), "")


def _promised(case: Case | None) -> When | None:
    return getattr(case.statement.fact, "promised", None) if case and case.statement else None


def _deadline(case: Case | None) -> When | None:
    outcome = case.outcome.fact if case and case.outcome else None
    return outcome.deadline if isinstance(outcome, Outcome) else None


def _said(day: When | None, rules: Rules, now: Arrow, *, timed: bool = False) -> str:
    """A day as it is said in a letter: "Thursday 3 December", `timed` with the hour they gave: ", 17:00"."""
    if day is None:
        return ""
    at, precise = named_day(day, rules.due_at, now)
    return f"{day_said(at)}, {at:HH:mm}" if timed and precise else day_said(at)

"""Pure: everybody one knows, each with what the list of people shows of them."""

from collections.abc import Iterable
from typing import TypeAlias

from arrow import Arrow
from msgspec.structs import replace

from data.cases import Case, Cases, Happened, Round, is_touch
from data.people.acquaintance import Acquaintance, Last, LastKind
from data.people.duplicates import Pair, duplicates
from data.playbook import Owner
from data.records import Contact, Documents, Outcome, Reply, Role
from data.rules import Rules
from data.steps import Step
from data.text import folded
from data.timeline import Timeline

Met: TypeAlias = tuple[Case, Round, frozenset[Role]]
"""A round one meets somebody at, or was to, and as what they are there."""


def acquaintances(cases: Cases, rules: Rules, now: Arrow, *, only: str = "") -> tuple[Acquaintance, ...]:
    """Every contact, by name, as they stand at `now`; `only` the one with that id, if it is there."""
    contacts = cases.documents.contacts
    wanted = [contacts[only]] if only in contacts else [] if only else list(contacts.values())
    about = tuple(cases.with_contact.get(only, ())) if only else tuple(cases.cases.values())
    met = _met(about)
    warm = _keep_warm(about, cases, rules, now)
    known = [_acquaintance(cases, one, met.get(one.id, ()), warm.get(one.id), now) for one in wanted]
    return tuple(sorted(known, key=lambda one: (folded(one.name), one.id)))


def duplicates_among(known: Iterable[Acquaintance], documents: Documents) -> dict[str, Pair]:
    """For everybody who may stand there twice the first pair; whoever was added first stands first in it."""
    companies = {one.id: one.company for one in known}
    contacts = (replace(one, company=companies[one.id]) for one in documents.contacts.values())
    alike: dict[str, Pair] = {}
    for pair in duplicates(contacts):
        alike.setdefault(pair.one.id, pair)
        alike.setdefault(pair.other.id, pair)
    return alike


def _met(cases: Iterable[Case]) -> dict[str, tuple[Met, ...]]:
    """The rounds of each contact, by start."""
    found: dict[str, list[Met]] = {}
    for case in cases:
        for one in case.rounds:
            roles: dict[str, set[Role]] = {}
            for link in one.interview.people:
                roles.setdefault(link.contact_id, set()).add(link.role)
            for contact_id, some in roles.items():
                found.setdefault(contact_id, []).append((case, one, frozenset(some)))
    return {id_: tuple(sorted(some, key=lambda met: met[1].start)) for id_, some in found.items()}


def _keep_warm(about: Iterable[Case], cases: Cases, rules: Rules, now: Arrow) -> dict[str, Step]:
    """The open step to keep in touch with each contact. Only what ended can have one."""
    found: dict[str, Step] = {}
    stages = {one.after for one in rules.playbook if one.owner is Owner.CONTACT}
    for case in about:
        if not _ended(case, stages):
            continue
        for step in Timeline(case, cases, rules, now, foreseen=False).steps():
            if step.doable and rules.stage(step).owner is Owner.CONTACT:
                found.setdefault(step.key.owner_id, step)
    return found


def _ended(case: Case, stages: set[str]) -> bool:
    """Whether anything can have led to a step that is a person's: an outcome, or one of `stages` done."""
    for one in case.facts:
        key = getattr(one.fact, "step", None)
        if isinstance(one.fact, Outcome) or (key is not None and key.stage in stages):
            return True
    return False


def _acquaintance(
    cases: Cases, contact: Contact, met: tuple[Met, ...], keep_warm: Step | None, now: Arrow
) -> Acquaintance:
    with_them = cases.by_contact.get(contact.id, ())
    company = contact.company
    if not company and met:
        company = met[-1][0].application.company
    elif not company and with_them:
        company = _company_of(cases, with_them)
    brief, how = _how(cases, met, with_them, now)
    return Acquaintance(
        contact=contact,
        company=company,
        how=contact.met or how,
        how_brief=contact.met or brief,
        last=_last(met, with_them, now),
        keep_warm=keep_warm,
    )


def _company_of(cases: Cases, with_them: tuple[Happened, ...]) -> str:
    """The company of the latest application that a fact about them belongs to."""
    for one in reversed(with_them):
        if one.fact.application_id in cases.cases:
            return cases.cases[one.fact.application_id].application.company
    return ""


def _how(cases: Cases, met: tuple[Met, ...], with_them: tuple[Happened, ...], now: Arrow) -> tuple[str, str]:
    """How one knows them, by the first interview with them, in few words and in all.

    "interviewer, Nov 2026" and "interviewed you for Data Engineer, Quill, Nov 2026".
    """
    if not met:
        about = _company_of(cases, with_them)
        return (about, f"in touch about {about}") if about else ("", "")
    standing = [one for one in met if one[1].cancelled is None] or met
    # whom one talked to is known by that, even if they were the contact before
    case, first, roles = next((one for one in standing if Role.INTERVIEWER in one[2]), standing[0])
    month = first.start.format("MMM YYYY")
    words = ", ".join(filter(None, (case.application.role, case.application.company, month)))
    if Role.INTERVIEWER not in roles:
        return f"hiring contact, {month}", f"hiring contact for {words}"
    if first.cancelled is not None:
        return f"cancelled, {month}", f"was to interview you for {words}"
    verb = "interviews" if first.ahead(now) else "interviewed"
    return f"interviewer, {month}", f"{verb} you for {words}"


def _last(met: tuple[Met, ...], with_them: tuple[Happened, ...], now: Arrow) -> Last | None:
    """The latest touch or word from them; without any, the last interview there was with them."""
    for one in reversed(with_them):
        if is_touch(one.fact):
            return Last(one.at, LastKind.TOUCH, one.fact)
        if isinstance(one.fact, Reply):
            return Last(one.at, LastKind.HEARD, one.fact)
    for _, held, roles in reversed(met):
        if Role.INTERVIEWER in roles and held.cancelled is None and not held.ahead(now):
            return Last(held.start, LastKind.MET)
    return None

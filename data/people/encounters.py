"""Pure: everything there was with one person, newest first: interviews, letters, drafts, calls, replies."""

from collections.abc import Iterator
from enum import Enum
from typing import TypeAlias

from arrow import Arrow
from msgspec import Struct

from data.cases import Cases, Happened, Round
from data.debrief import people_of, read_debrief, said_at
from data.moments import from_utc
from data.records import (
    AnyFact,
    Application,
    Attempt,
    Channel,
    Documents,
    Interview,
    Letter,
    Reply,
    Touch,
    TouchKind,
)

Place: TypeAlias = tuple[float, int]


class EncounterKind(Enum):
    """What it was."""

    INTERVIEW = "interview"
    LETTER = "letter"
    DRAFT = "draft"
    CALL = "call"
    REPLY = "reply"
    TALK = "talk"


class Encounter(Struct, frozen=True, kw_only=True):
    """One thing there was with a person. One of `interview`, `fact`, `letter` is set.

    `application` is what it was about; None for a word to the person alone. `said` is what they said at an
    interview, as far as its debrief tells.
    """

    at: Arrow
    kind: EncounterKind
    application: Application | None = None
    interview: Interview | None = None
    fact: AnyFact | None = None
    letter: Letter | None = None
    said: str = ""


def encounters(cases: Cases, contact_id: str, now: Arrow) -> tuple[Encounter, ...]:
    """All there was with that person, newest first; an interview to come stands before it."""
    zone = now.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    found: list[tuple[Place, Encounter]] = []
    for case in cases.with_contact.get(contact_id, ()):
        for one in case.rounds:
            if any(link.contact_id == contact_id for link in one.interview.people):
                said = _said_at(cases.documents, one.interview, contact_id)
                found.append(((one.start.timestamp(), -1), _of_round(one, case.application, said)))
    applications = cases.documents.applications
    for happened in cases.by_contact.get(contact_id, ()):
        kind = kind_of(happened.fact)
        if kind is not None:
            found.append((happened.order, _of_fact(happened, kind, applications)))
    for place, letter in enumerate(drafts_to(cases, contact_id)):
        at = from_utc(letter.changed_at).to(zone)
        draft = Encounter(
            at=at,
            kind=EncounterKind.DRAFT,
            application=applications.get(letter.application_id),
            letter=letter,
        )
        found.append(((at.timestamp(), place), draft))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0], reverse=True))


def drafts_to(cases: Cases, contact_id: str) -> Iterator[Letter]:
    """The letters to that person that aren't sent."""
    return (one for one in cases.documents.letters.values() if one.step.contact_id == contact_id)


def kind_of(fact: AnyFact) -> EncounterKind | None:
    """What a fact was with the person it names; None for what is no encounter (a skip, a move)."""
    match fact:
        case Reply():
            return EncounterKind.REPLY
        case Attempt():
            return EncounterKind.CALL
        case Touch(what=TouchKind.VOICEMAIL):
            return EncounterKind.CALL
        case Touch(what=TouchKind.SPOKE):
            return EncounterKind.CALL if fact.channel is Channel.PHONE else EncounterKind.TALK
        case Touch():
            return EncounterKind.LETTER
    return None


def _said_at(documents: Documents, interview: Interview, contact_id: str) -> str:
    """What that person said there; of several debriefs in their order."""
    people = people_of(interview, documents.contacts)
    found = (
        read_debrief(one.text, people, said_at(interview)).said_by(contact_id)
        for one in documents.debriefs.values()
        if one.interview_id == interview.id
    )
    return "\n".join(text for text in found if text)


def _of_round(one: Round, application: Application, said: str) -> Encounter:
    return Encounter(
        at=one.start,
        kind=EncounterKind.INTERVIEW,
        application=application,
        interview=one.interview,
        said=said,
    )


def _of_fact(happened: Happened, kind: EncounterKind, applications: dict[str, Application]) -> Encounter:
    return Encounter(
        at=happened.at,
        kind=kind,
        application=applications.get(happened.fact.application_id),
        fact=happened.fact,
    )

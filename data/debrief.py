"""Pure: what a debrief's text says: who said what, what went well, what was forgotten, what they promised."""

from collections.abc import Mapping, Sequence
from typing import Final

from arrow import Arrow

from data.cases import round_of
from data.debrief_headings import THEY, WHATS, Heading, heading_for, read_heading
from data.debriefed import Debriefed, Kind, NamedDay, Section
from data.due import later_by
from data.moments import instant
from data.promised_day import Looked, promised_day
from data.records import Contact, Interview, Role
from data.text import clean_text

_UNDER: Final = "\n\n\n"
"""From one heading to the next: an empty line to write on, and one between."""


def people_of(interview: Interview, contacts: Mapping[str, Contact]) -> tuple[Contact, ...]:
    """Who said something: the interviewers, then the hiring contact where that is somebody else."""
    ordered = sorted(interview.people, key=lambda link: link.role is not Role.INTERVIEWER)
    ids = dict.fromkeys(link.contact_id for link in ordered)
    return tuple(contacts[id_] for id_ in ids if id_ in contacts)


def blank(interview: Interview, contacts: Mapping[str, Contact]) -> str:
    """The text a new debrief begins with: its headings, each with an empty line under it."""
    people = people_of(interview, contacts)
    headings = [heading_for(one) for one in people] or [f"{THEY} said:"]
    return clean_text(_UNDER.join([*headings, *(f"{kind}:" for kind in WHATS)]) + "\n")


def said_at(interview: Interview) -> Arrow:
    """The interview's end, in its own zone: what was said there was said then. Of a whole day, its last second."""
    start = instant(interview.start)
    assert start.tzinfo is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    end = round_of(interview, start.tzinfo).end
    return later_by(end, -1) if interview.whole_day else end


def read_debrief(text: str, contacts: Sequence[Contact], anchor: Arrow) -> Debriefed:
    """What `text` says, where `contacts` are the people of the interview (`people_of`).

    `anchor` is when it was said (`said_at`): "tomorrow" is the day after, whenever the text is read.
    """
    sections = sections_of(text, contacts)
    said: dict[str, list[str]] = {}
    for one in sections:
        if one.kind is Kind.PERSON and one.text:
            said.setdefault(one.contact_id, []).append(one.text)
    looked, at = _promise(sections, text, anchor)
    day = looked.day
    return Debriefed(
        said={contact_id: "\n".join(texts) for contact_id, texts in said.items()},
        others=tuple((one.name, one.text) for one in sections if one.kind is Kind.OTHER),
        well=_all(sections, Kind.WELL),
        forgot=_all(sections, Kind.FORGOT),
        promised=_all(sections, Kind.PROMISED),
        rest=_all(sections, Kind.REST),
        day=NamedDay(day.words, day.start + at, day.end + at, day.when) if day else None,
        problem=looked.problem,
        sections=sections,
    )


def sections_of(text: str, contacts: Sequence[Contact]) -> tuple[Section, ...]:
    """The headings of `text` and what stands under them, without a look for a day: half the work."""
    found: list[Heading] = []
    places: list[tuple[int, int]] = []
    at = 0
    for line in text.split("\n"):
        if heading := read_heading(line, contacts, found):
            found.append(heading)
            places.append((at, at + heading.rest))
        at += len(line) + 1
    ends = [start for start, _ in places] + [len(text)]
    before = ends[0]
    sections = (
        [Section(Kind.REST, (0, 0), (0, before), text[:before].strip())] if text[:before].strip() else []
    )
    for heading, (start, rest), end in zip(found, places, ends[1:], strict=True):
        body = text[rest:end].strip()
        if heading.kind is Kind.REST:  # what it says itself is nowhere else
            body = "\n".join(filter(None, (heading.name, body)))
        sections.append(
            Section(heading.kind, (start, rest), (rest, end), body, heading.name, heading.contact_id)
        )
    return tuple(sections)


def _promise(sections: Sequence[Section], text: str, anchor: Arrow) -> tuple[Looked, int]:
    """The day of the first section of promises that names one, and where the text that was looked at begins."""
    first = Looked()
    for one in sections:
        if one.kind is Kind.PROMISED:
            looked = promised_day(text[slice(*one.body)], anchor)
            if looked.day is not None:
                return looked, one.body[0]
            first = first if first.problem else looked
    return first, 0


def _all(sections: Sequence[Section], kind: Kind) -> str:
    return "\n".join(one.text for one in sections if one.kind is kind and one.text)

"""Pure: the headings of somebody in the debriefs, when they are called something else from now on."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from data.debrief import people_of, sections_of
from data.debrief_headings import THEY, heading_for
from data.debriefed import Kind, Section
from data.records import Contact, Debrief, Documents
from data.text import TEXT_CAP, clean_text

People: TypeAlias = Sequence[Contact]


def renamed_debriefs(documents: Documents, became: Mapping[str, Contact]) -> tuple[Debrief, ...]:
    """The debriefs whose text changes, where each contact id of `became` is that contact from now on.

    Only the names in headings that are read as theirs change; what stands under them stays.
    """
    changed: list[Debrief] = []
    for debrief in documents.debriefs.values():
        interview = documents.interviews.get(debrief.interview_id)
        if interview is None or not any(link.contact_id in became for link in interview.people):
            continue
        people = people_of(interview, documents.contacts)
        text = renamed(debrief.text, people, became)
        if text != debrief.text:
            changed.append(replace(debrief, text=text))
    return tuple(changed)


def renamed(text: str, people: People, became: Mapping[str, Contact]) -> str:
    """`text` with their new names in their headings; as it is where it would not be read as theirs then.

    `people` are those of the interview.
    """
    before = sections_of(text, people)
    after = tuple({one.id: one for one in (became.get(each.id, each) for each in people)}.values())
    # on a line of its own a heading is one wherever it stands; typed before its text, not always
    for behind in ("", "\n"):
        new = _written(text, before, people, became, behind)
        if len(new) <= TEXT_CAP and _theirs(before, sections_of(new, after), became):
            return new
    return text


def _theirs(before: Sequence[Section], after: Sequence[Section], became: Mapping[str, Contact]) -> bool:
    """Whether everything that was somebody's is still theirs."""
    return len(before) == len(after) and all(
        now.contact_id == (became[was.contact_id].id if was.contact_id in became else was.contact_id)
        for was, now in zip(before, after, strict=True)
        if was.contact_id
    )


def _written(
    text: str, sections: Sequence[Section], people: People, became: Mapping[str, Contact], behind: str
) -> str:
    """`text` with the new names, and `behind` between such a heading and what stands on its line."""
    known = {one.id: one for one in people}
    parts: list[str] = []
    for one in sections:
        heading, body = text[slice(*one.heading)], text[slice(*one.body)]
        contact = became.get(one.contact_id) if one.kind is Kind.PERSON else None
        if contact is not None and one.name.casefold() != THEY.casefold():
            old, new = heading_for(known[one.contact_id]), heading_for(contact)
            if old != new:
                heading = heading.replace(one.name, new.removesuffix(" said:"), 1)
                body = body if body[:1] in ("", "\n") else f"{behind}{body}"
        parts += [heading, body]
    return clean_text("".join(parts), cap=2 * TEXT_CAP)

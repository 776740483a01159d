"""Pure: all the words by which a person is found, and where it is that they stand."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from data.cases import Cases
from data.debrief import people_of, read_debrief, said_at, sections_of
from data.debriefed import Debriefed, Kind
from data.people.acquaintance import Acquaintance
from data.people.encounters import drafts_to
from data.records import Attempt, Contact, Debrief, Documents, Reply, Touch
from data.text import folded


class Writing(Struct, frozen=True):
    """A text, and what it is: "notes", "debrief", "letter"."""

    where: str
    text: str


def words_in(text: str, words: Iterable[str]) -> int:
    """How many of the words, folded, stand in `text`."""
    text = folded(text)
    return sum(word in text for word in words)


class Found(Struct, frozen=True):
    """Everything a person is found by. `seen` are those of the texts that the list shows anyway."""

    seen: str
    writings: tuple[Writing, ...]
    folded: str

    def has(self, words: Sequence[str]) -> bool:
        """Whether all the words, folded, stand somewhere in it."""
        return all(word in self.folded for word in words)

    def why(self, words: Sequence[str]) -> Writing | None:
        """The text with the most of the words that the list doesn't show; None where it shows them all."""
        hidden = [word for word in words if word not in folded(self.seen)]
        if not hidden or not self.writings:
            return None
        best = max(self.writings, key=lambda writing: words_in(writing.text, hidden))
        return best if words_in(best.text, hidden) else None


def writings(documents: Documents) -> dict[str, tuple[Writing, ...]]:
    """What was written about each application: its own texts, and the notes and debriefs of its interviews."""
    found: dict[str, list[Writing]] = {}
    for application in documents.applications.values():
        found[application.id] = [
            Writing("notes", application.notes),
            Writing("strengths", application.strengths),
            Writing("what they answered", application.feedback),
            Writing("whom they hired", application.hired),
        ]
    for interview in documents.interviews.values():
        found.setdefault(interview.application_id, []).append(
            Writing("notes of the interview", interview.notes)
        )
    for debrief in documents.debriefs.values():
        if held := documents.interviews.get(debrief.interview_id):
            sections = sections_of(debrief.text, people_of(held, documents.contacts))
            # a name that none of its people has is to be found as well; the other headings are everywhere
            parts = (f"{one.name if one.kind is Kind.OTHER else ''}\n{one.text}" for one in sections)
            text = "\n".join(parts).strip()
            found.setdefault(held.application_id, []).append(Writing("debrief", text))
    return {id_: _kept(some) for id_, some in found.items()}


def searchable(cases: Cases, known: Iterable[Acquaintance]) -> dict[str, Found]:
    """By the id of each of these people what they are found by. Built once for each state of the documents."""
    debriefs: dict[str, list[Debriefed]] = {}
    for debrief in cases.documents.debriefs.values():
        if debrief.interview_id in cases.documents.interviews:
            read = _read(cases.documents, debrief)
            debriefs.setdefault(debrief.interview_id, []).append(read)
    found: dict[str, Found] = {}
    for one in known:
        seen = f"{one.name}\n{one.company}"
        texts = _kept((*_own(one), *_written(cases, one.contact, debriefs)))
        all_of_it = "\n".join((seen, *(writing.text for writing in texts)))
        found[one.id] = Found(seen, texts, folded(all_of_it))
    return found


def best_hit(found: Iterable[Acquaintance], words: Iterable[str]) -> str:
    """The id of the first with the most of the words, folded, in their name; empty where no name has one."""
    words = tuple(words)
    most, best = 0, ""
    for one in found:
        if (count := words_in(one.name, words)) > most:
            most, best = count, one.id
    return best


def _read(documents: Documents, debrief: Debrief) -> Debriefed:
    """What a debrief says, whose interview is there."""
    interview = documents.interviews[debrief.interview_id]
    return read_debrief(debrief.text, people_of(interview, documents.contacts), said_at(interview))


def _kept(texts: Iterable[Writing]) -> tuple[Writing, ...]:
    return tuple(dict.fromkeys(one for one in texts if one.text.strip()))


def _own(one: Acquaintance) -> Iterator[Writing]:
    contact = one.contact
    yield Writing("position", contact.position)
    for company in contact.earlier:
        yield Writing("company before", company)
    yield Writing("how you know them", one.how)
    for where, text in (("e-mail", contact.email), ("phone", contact.phone), ("address", contact.address)):
        yield Writing(where, text)
    yield Writing("notes", contact.notes)


def _written(cases: Cases, contact: Contact, debriefs: dict[str, list[Debriefed]]) -> Iterator[Writing]:
    for case in cases.with_contact.get(contact.id, ()):
        application = case.application
        yield Writing("application", f"{application.company}, {application.role}")
        yield Writing("notes of the application", application.notes)
        yield Writing("what they answered", application.feedback)
        yield Writing("whom they hired", application.hired)
        for one in case.rounds:
            if any(link.contact_id == contact.id for link in one.interview.people):
                yield Writing("interview", f"{one.interview.round} {one.interview.title}")
                yield Writing("notes of the interview", one.interview.notes)
                for read in debriefs.get(one.interview.id, ()):
                    # what others said there is about them
                    parts = (read.said_by(contact.id), read.well, read.forgot, read.promised, read.rest)
                    yield Writing("debrief", "\n".join(filter(None, parts)))
    for happened in cases.by_contact.get(contact.id, ()):
        fact = happened.fact
        if isinstance(fact, Touch):
            yield Writing("letter", f"{fact.subject}\n{fact.text}")
        elif isinstance(fact, Reply | Attempt):
            yield Writing("reply" if isinstance(fact, Reply) else "call", fact.text)
    for letter in drafts_to(cases, contact.id):
        yield Writing("draft", letter.text)

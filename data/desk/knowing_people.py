"""Verbs about people: who there is, somebody moved, two records are one person, one more, one less."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from data.adding import Adding, Person, Write, cleaned
from data.desk.base import Said
from data.desk.recording import Recording
from data.errors import UsageProblem, no_longer_there
from data.moments import day_of, zone_name
from data.naming import named
from data.records import Contact, Documents, Move, When
from data.steps import Step
from data.text import clean_line

if TYPE_CHECKING:  # most sessions look at nobody
    from data.people import Acquaintance, Encounter, Found, Pair, People


class KnowingPeople(Recording):
    """Each verb is one change, however many documents it touches."""

    _alike: "tuple[Documents, dict[str, Pair]] | None" = None

    def people(self) -> "People":
        """Everybody, by name, and who may be the same person as somebody else."""
        from data.people import People, acquaintances, duplicates_among

        known = acquaintances(self.cases(), self.rules, self.now())
        documents = self.documents()
        if self._alike is None or self._alike[0] is not documents:
            self._alike = (documents, duplicates_among(known, documents))
        return People(self.now(), known, self._alike[1])

    def encounters(self, contact_id: str) -> "tuple[Encounter, ...]":
        """Every interview, letter, call and reply there was with that person, newest first."""
        from data.people import encounters

        return encounters(self.cases(), contact_id, self.now())

    def searchable_people(self, people: "People") -> "dict[str, Found]":
        """By the id of each of them what they are found by; to be kept until a document changes."""
        from data.people import searchable

        return searchable(self.cases(), people.known)

    def change_company(self, contact_id: str, company: str) -> Said:
        """They are at another company now; where they were is kept, and a word to them is due today.

        Their position was one at the old company, so it is emptied; the sentence still says it.
        """
        known = self._acquaintance(contact_id)
        contact, company = known.contact, clean_line(company)
        if not company:
            raise UsageProblem("Type the company they are at now; esc leaves it as it is.")
        if company.casefold() == known.company.casefold():
            return Said(f"{known.name} is at {known.company} already.", contact_id, undoable=False)
        earlier = [one for one in contact.earlier if one.casefold() != company.casefold()]
        before = known.company
        if before and before.casefold() not in map(str.casefold, earlier):
            earlier.append(before)
        moved = replace(contact, company=company, position="", earlier=tuple(earlier))
        writes = [Write("contacts", contact_id, contact.revision, moved)]
        writes += self._word_today(known.keep_warm)
        was = f" (before: {', '.join(filter(None, (before, contact.position)))})" if before else ""
        said = f"{known.name} is at {company} now{was}"
        self._commit(writes, said, contact_id)
        due = ", due today" if len(writes) > 1 else ""
        # the address of a company they have left reaches nobody, and only they know whether it is one
        still = f"; their address is still {contact.email}, e changes it" if contact.email else ""
        return Said(f"{said}; w writes a word to them{due}{still}.", contact_id)

    def merge_order(self, pair: "Pair") -> tuple[Contact, Contact]:
        """Which of the two records stays, and which is taken in: there was more with the first."""
        from data.people import merge_order

        return merge_order(pair.one, pair.other, lambda id_: len(self.encounters(id_)))

    def merge_contacts(self, keep_id: str, other_id: str) -> Said:
        """Two records of one person become the first; all that refers to the other refers to it then."""
        from data.people import merged

        documents = self.documents()
        writes = merged(documents, keep_id, other_id)
        keep, other = documents.contacts[keep_id], documents.contacts[other_id]
        names = named(keep) if named(keep) == named(other) else f"{named(keep)} and {named(other)}"
        return self._commit(writes, f"{names}: two records are one now", keep_id)

    def add_contact(self, person: Person, company: str = "") -> Said:
        """Somebody one met; who is known already by address, or name and company, gets what is new."""
        adding = Adding(self.documents(), self._new_id, self._stamp())
        person, company = cleaned(person), clean_line(company)
        known = next((one for one in self.documents().contacts.values() if _same_address(one, person)), None)
        if known is not None and known.name:
            person = replace(person, name=known.name)  # another name for them is no addition: e changes it
        contact_id = adding.contact(person, company)
        stored = self.documents().contacts.get(contact_id)
        if stored is not None and company and not stored.company:
            adding.change("contacts", contact_id, {"company": company})
        if not adding.writes:
            assert stored is not None  # noqa: S101  # nothing is written only where all of it stands there
            return Said(f"{named(stored)} is known already.", contact_id, undoable=False)
        said = "known already, what was new is added" if stored else "added"
        name = named(stored) if stored else f"{person.name or person.email or person.phone}"
        at = f" at {company}" if company and stored is None else ""
        return self._commit(adding.writes.values(), f"{name}{at}, {said}", contact_id)

    def delete_contact(self, contact_id: str) -> Said:
        """Delete somebody with whom there was nothing yet, and the drafts to them; UsageProblem for any other."""
        contact = self._acquaintance(contact_id).contact
        documents = self.documents()
        if any(link.contact_id == contact_id for one in documents.interviews.values() for link in one.people):
            raise UsageProblem(
                f"{named(contact)} belongs to an interview and stays; take them off it first (e in the list)."
            )
        if self.cases().by_contact.get(contact_id):
            raise UsageProblem(
                f"There was something with {named(contact)} already, so they stay; M merges two records of one person."
            )
        writes = [Write("contacts", contact_id, contact.revision, None)]
        writes += [
            Write("letters", one.id, one.revision, None)
            for one in documents.letters.values()
            if contact_id in {one.step.contact_id, one.step.owner_id}
        ]
        writes += [
            Write("scripts", one.id, one.revision, replace(one, contact_id=""))
            for one in documents.scripts.values()
            if one.contact_id == contact_id
        ]
        return self._commit(writes, f"{named(contact)}, deleted", contact_id)

    # --- how

    def _acquaintance(self, contact_id: str) -> "Acquaintance":
        from data.people import acquaintances

        for one in acquaintances(self.cases(), self.rules, self.now(), only=contact_id):
            return one
        raise no_longer_there("person")

    def _word_today(self, step: Step | None) -> list[Write]:
        """The day of an open step to keep in touch, moved to today where it is later."""
        today = self.now()
        if step is None or (step.due is not None and step.due.date() <= today.date()):
            return []
        to = When(day=day_of(today), zone=zone_name(today))
        fact = self._fact(Move, self._application_id(step), None, step=step.key, to=to)
        return [Write("facts", fact.id, 0, fact)]


def _same_address(contact: Contact, person: Person) -> bool:
    return bool(person.email) and contact.email.casefold() == person.email.casefold()

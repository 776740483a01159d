"""Pure: what a typed line or a form adds and changes, as documents; who is already known is found again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from data.naming import named
from data.records import Application, Contact, Document, Documents, Interview, Link, Moment, Role, Table
from data.text import clean_line


class Person(Struct, frozen=True, kw_only=True):
    """A person as typed: `contact_id` names a known one, whose fields then become these."""

    contact_id: str = ""
    name: str = ""
    email: str = ""
    phone: str = ""
    position: str = ""
    zone: str = ""
    hours: str = ""
    role: Role = Role.INTERVIEWER


@dataclass(frozen=True, slots=True)
class Write:
    """One document to store in place of revision `expected` (0: it is new; document None: delete it)."""

    table: Table
    id: str
    expected: int
    document: Document | None


@dataclass
class Adding:
    """Documents under way. `new_id` gives an id for a kind of thing ("app"); `stamp` is the UTC text of now."""

    documents: Documents
    new_id: Callable[[str], str]
    stamp: str
    writes: dict[tuple[Table, str], Write] = field(default_factory=dict)

    def application(self, company: str, role: str) -> str:
        """The id of that company's application for that role; a new one where there is none.

        Without a role the company's only application is meant.
        """
        same = [
            one
            for one in self.documents.applications.values()
            if one.company.casefold() == company.casefold()
        ]
        exact = [one for one in same if one.role.casefold() == role.casefold()]
        if exact or (not role and len(same) == 1):
            return (exact or same)[0].id
        id_ = self.new_id("application")
        self._put("applications", Application(id=id_, company=company, role=role, added_at=self.stamp))
        return id_

    def contact(self, person: Person, company: str) -> str:
        """The id of that person: the one named, else one with the same address, else a new contact."""
        known = self.documents.contacts.get(person.contact_id) or self._same(person, company)
        typed = {
            name: getattr(person, name)
            for name in ("name", "email", "phone", "position", "zone", "hours")
            if person.contact_id or getattr(person, name)
        }
        if known is None:
            id_ = self.new_id("contact")
            self._put("contacts", Contact(id=id_, company=company, added_at=self.stamp, **typed))
            return id_
        self.change("contacts", known.id, typed)
        return known.id

    def people(self, people: Iterable[Person], company: str) -> tuple[Link, ...]:
        """The links of an interview to these people, new contacts made on the way."""
        links = [Link(contact_id=self.contact(person, company), role=person.role) for person in people]
        return tuple(dict.fromkeys(links))

    def change(self, table: Table, id_: str, fields: dict[str, Any]) -> None:
        """Set those fields of a stored document; nothing is written where they stand so already."""
        old = self._current(table, id_)
        differing = {name: value for name, value in fields.items() if getattr(old, name) != value}
        if differing:
            new = replace(old, **differing)
            if isinstance(new, Contact):
                self._rename(old, new)
            self._put(table, new, expected=self._stored_revision(table, id_))

    def interview(self, application_id: str, start: Moment, people: tuple[Link, ...], **fields: Any) -> str:
        """A new round; its id."""
        id_ = self.new_id("interview")
        made = Interview(
            id=id_, application_id=application_id, start=start, people=people, added_at=self.stamp, **fields
        )
        self._put("interviews", made)
        return id_

    def _rename(self, old: Contact, new: Contact) -> None:
        """Keep what the debriefs say of somebody theirs: it is their name that says whose it is."""
        if not self.documents.debriefs or named(old) == named(new):
            return
        from data.debrief_renaming import renamed_debriefs

        now = self.documents
        for (table, id_), write in self.writes.items():
            if write.document is not None and table in ("contacts", "debriefs"):
                now = replace(now, **{table: {**getattr(now, table), id_: write.document}})
        for debrief in renamed_debriefs(now, {old.id: new}):
            self._put("debriefs", debrief, expected=self._stored_revision("debriefs", debrief.id))

    def _same(self, person: Person, company: str) -> Contact | None:
        email, name = person.email.casefold(), person.name.casefold()
        everyone = list(self.documents.contacts.values())
        everyone += [one.document for one in self.writes.values() if isinstance(one.document, Contact)]
        for one in everyone:
            if email and one.email.casefold() == email:
                return one
        for one in everyone:
            alike = name and one.name.casefold() == name and one.company.casefold() == company.casefold()
            if alike and (not email or not one.email):
                return one
        return None

    def _current(self, table: Table, id_: str) -> Any:
        pending = self.writes.get((table, id_))
        return pending.document if pending is not None else getattr(self.documents, table)[id_]

    def _stored_revision(self, table: Table, id_: str) -> int:
        stored = getattr(self.documents, table).get(id_)
        return stored.revision if stored is not None else 0

    def _put(self, table: Table, document: Document, expected: int = 0) -> None:
        self.writes[table, document.id] = Write(table, document.id, expected, document)


def cleaned(person: Person) -> Person:
    """`person` with every text cleaned."""
    texts = {name: clean_line(value) for name, value in asdict(person).items() if name != "role"}
    return Person(**texts, role=person.role)

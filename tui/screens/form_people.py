"""The people of the form: added in one line, taken off, switched between their roles."""

from data.adding import Person
from data.desk import Said
from data.errors import UsageProblem
from data.naming import named
from data.records import Contact, Link, Role
from data.typed_fields import person_typed
from tui.screens.form_page import FormPage
from tui.widgets.question import Question

TURNS: dict[tuple[Role, ...], tuple[Role, ...]] = {
    (Role.INTERVIEWER,): (Role.HIRING_CONTACT,),
    (Role.HIRING_CONTACT,): (Role.INTERVIEWER, Role.HIRING_CONTACT),
}
"""What follows a person's roles when they are switched; after anything else they are an interviewer."""


class FormPeople(FormPage):
    """Each key is one change that `u` takes back."""

    def action_role(self) -> None:
        """Interviewer, hiring contact, both."""
        person = self.person
        if person is None:
            return
        old = tuple(link.role for link in self.links if link.contact_id == person.id)
        new = [Link(contact_id=person.id, role=role) for role in TURNS.get(old, (Role.INTERVIEWER,))]
        first = [link.contact_id for link in self.links].index(person.id)
        others = [(at, link) for at, link in enumerate(self.links) if link.contact_id != person.id]
        people = (
            *[link for at, link in others if at < first],
            *new,
            *[link for at, link in others if at > first],
        )
        words = " and ".join(link.role.value for link in new)
        self._change_people(people, f"{named(person)} is {words} now.")

    def action_remove_person(self) -> None:
        """Off this interview; the person stays known."""
        person = self.person
        if person is not None:
            people = tuple(link for link in self.links if link.contact_id != person.id)
            self._change_people(people, f"{named(person)} is off this interview, and still known.")

    def _change_people(self, people: tuple[Link, ...], words: str) -> None:
        def change() -> Said:
            return self.desk.change_interview(self.interview_id, said=words.rstrip("."), people=people)

        self.act(change)

    def action_add_person(self) -> None:
        """One typed line, as in the quick add."""

        def echo(line: str) -> str:
            person = person_typed(line)
            found = (person.name, person.email, person.phone, person.position, person.role.value)
            return " · ".join(words for words in found if words)

        self.ask(
            Question(
                label="Add a person",
                then=self._add_person,
                echo=echo,
                kind="person",
                note="Maria Lopez <maria@northwind.example> +1 415 555 0142, hr",
                hints=(("enter", "add"), ("↑", "earlier lines"), ("esc", "leave it")),
            )
        )

    def _add_person(self, line: str) -> None:
        new = person_typed(line)
        contacts = self.desk.documents().contacts
        known = [
            _person_of(contacts[link.contact_id], link.role)
            for link in self.links
            if link.contact_id in contacts
        ]
        before = set(self.links)
        self.record(lambda: self.desk.edit(self.interview_id, people=(*known, new)))
        added = [link for link in self.links if link not in before]
        if not added:
            raise UsageProblem("This person is at this interview already; esc leaves it.")
        self.ranked.go_to(f"{added[0].contact_id} name")
        self.say(f"{named(self.person)} is at this interview, as {new.role.value}. u takes it back.")


def _person_of(contact: Contact, role: Role) -> Person:
    """A known person as they stand."""
    return Person(
        contact_id=contact.id,
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        position=contact.position,
        zone=contact.zone,
        hours=contact.hours,
        role=role,
    )

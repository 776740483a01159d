"""The keys that do something with one of the people."""

from functools import partial
from typing import ClassVar

from data.errors import UsageProblem
from data.people import Acquaintance, Encounter, Pair, acquaintance_typed
from data.records import Contact
from tui import wording
from tui.commands import Needs
from tui.screens.base import BaseScreen
from tui.widgets.question import Choice, Question

ADD_NOTE = "Name, address, number, company: Ben Carter <ben@tern.example> +1 415 555 0142 at Tern Air"
MOVED_NOTE = "What there was with them stays with them, and where they were is kept."


class PeopleActions(BaseScreen):
    """A subclass says who is chosen, who may be the same person, and what there was."""

    TOLD: ClassVar[frozenset[Needs]] = frozenset({Needs.ENCOUNTER, Needs.ALIKE, Needs.ADDRESS})
    """The needs whose keys the pane tells, too: not everybody has them."""

    @property
    def person(self) -> Acquaintance | None:
        """Whom the keys are about."""
        return None

    @property
    def pair(self) -> Pair | None:
        """Another record that may be of the same person."""
        return None

    @property
    def past(self) -> tuple[Encounter, ...]:
        """What there was with them, newest first."""
        return ()

    def has(self, need: Needs) -> bool:
        """What there is of the person."""
        match need:
            case Needs.ENCOUNTER:
                return any(one.application for one in self.past)
            case Needs.ALIKE:
                return self.pair is not None
            case Needs.ADDRESS:
                return self.person is not None and bool(self.person.contact.email)
            case _:
                return super().has(need)

    async def action_open(self) -> None:
        """To the timeline of the newest of what there was; an interview is stood on."""
        from tui.navigation import open_timeline

        newest = next((one for one in self.past if one.application is not None), None)
        if newest is not None and newest.application is not None:
            interview_id = newest.interview.id if newest.interview else ""
            await open_timeline(self, newest.application.id, interview_id)

    async def action_letter(self) -> None:
        """To a word to them: what keeps them warm where it is time for that, else of one's own accord."""
        from tui.navigation import open_letter

        if self.person is not None:
            await open_letter(self, self.desk.word_to(self.person.id))

    async def action_edit(self) -> None:
        """To the form of this person alone."""
        from tui.navigation import open_person_form

        if self.person is not None:
            await open_person_form(self, self.person.id)

    def action_add_person(self) -> None:
        """One typed line, echoed as it is understood."""

        def echo(line: str) -> str:
            person, company = acquaintance_typed(line)
            found = (person.name, person.email, person.phone, person.position, company and f"at {company}")
            return " · ".join(words for words in found if words)

        self.ask(
            Question(
                label="Add a person",
                then=self._add,
                echo=echo,
                kind="acquaintance",
                note=ADD_NOTE,
                hints=(("enter", "add"), ("↑", "earlier lines"), ("esc", "leave it")),
            )
        )

    def _add(self, line: str) -> None:
        person, company = acquaintance_typed(line)
        self.record(partial(self.desk.add_contact, person, company))

    def action_change_company(self) -> None:
        """Ask for the new company; the rest follows from it."""
        one = self.person
        if one is None:
            return

        def take(company: str) -> None:
            self.record(partial(self.desk.change_company, one.id, company))

        self.ask(Question(label=f"{one.name}, new company", then=take, kind="company", note=MOVED_NOTE))

    def action_merge(self) -> None:
        """Ask about both by name; the one there was more with stays, and takes in what the other says."""
        pair = self.pair
        if pair is None:
            return
        kept, other = self.desk.merge_order(pair)

        def take(_key: str) -> None:
            self.record(partial(self.desk.merge_contacts, kept.id, other.id))

        self.ask(
            Question(
                label=f"Merge {_told(other)} into {_told(kept)}?",
                choices=(Choice("y", "yes, they are one person"),),
                then=take,
                hints=(("y", "merge"), ("esc", "leave both")),
            )
        )

    def action_copy_address(self) -> None:
        """Their e-mail address, to the clipboard."""
        from tui.terminal.clipboard import clipboard

        if self.person is None or not self.person.contact.email:
            raise UsageProblem("No e-mail address is known; e adds it.")
        self.say(clipboard(self.person.contact.email, self.app))

    def action_delete(self) -> None:
        """Delete somebody there was nothing with, undoably."""
        one = self.person
        if one is not None:
            self.act(lambda: self.desk.delete_contact(one.id))


def _told(contact: Contact) -> str:
    """A person, with what tells two of one name apart."""
    name = wording.name_of(contact)
    about = contact.email if contact.email != name else contact.company
    return f"{name} ({about or contact.company})" if about or contact.company else name

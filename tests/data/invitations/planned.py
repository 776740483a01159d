"""A store in miniature: what is planned becomes the documents the next plan sees."""

from typing import Any

import arrow
from msgspec.structs import replace

from data.invitations import Answers, Invitation, Invitee, Plan, plan
from data.moments import zone_of
from data.records import Contact, Documents, Interview

NOW = arrow.get("2026-11-24T09:00:00", tzinfo=zone_of("Europe/Berlin"))
DANA = Invitee(name="Dana Fox", email="dana.fox@northwind.example")
PRIYA = Invitee(name="Priya Raman", email="priya@northwind.example")
ME = Invitee(name="Sam Okafor", email="sam@mail.example")
MINE = Answers(me=("sam@mail.example",), role="Data Engineer")


def invitation(**fields: Any) -> Invitation:
    """Dana invites Priya and me; any field can be another."""
    usual = Invitation(
        uid="one@northwind.example",
        method="REQUEST",
        stamp="2026-11-20T10:00:00Z",
        title="Interview",
        place="Room 4",
        local="2026-11-26T10:00:00",
        zone="Europe/Berlin",
        utc="2026-11-26T09:00:00Z",
        organiser=DANA,
        attendees=(DANA, PRIYA, ME),
    )
    return replace(usual, **fields)


class Kept:
    """Documents, and each plan carried out on them."""

    def __init__(self) -> None:
        self.documents = Documents()
        self._count = 0

    def take_in(self, taken: Invitation, answers: Answers = MINE) -> Plan:
        """Plan and carry out, as a store would."""
        planned = plan(taken, answers, self.documents, NOW, self._new_id)
        for change in planned.changes:
            table = getattr(self.documents, change.table)
            stored = table.get(change.id)
            assert change.expected == (stored.revision if stored else 0)
            assert change.document is not None
            table[change.id] = replace(change.document, revision=change.expected + 1)
        return planned

    def change(self, **fields: Any) -> None:
        """The person changes the one interview."""
        self.documents.interviews[self.interview.id] = replace(self.interview, **fields)

    @property
    def interview(self) -> Interview:
        """The one interview there is."""
        (only,) = self.documents.interviews.values()
        return only

    @property
    def people(self) -> list[tuple[str, str]]:
        """Name and role of everybody at the one interview."""
        return [
            (self.documents.contacts[link.contact_id].name, link.role.value) for link in self.interview.people
        ]

    @property
    def companies(self) -> list[tuple[str, str]]:
        """Company and role of every application."""
        return [(each.company, each.role) for each in self.documents.applications.values()]

    def contact(self, **fields: Any) -> None:
        """Somebody the person knows already."""
        known = Contact(id=self._new_id("contact"), added_at="2026-11-01T09:00:00Z", **fields)
        self.documents.contacts[known.id] = known

    def _new_id(self, kind: str) -> str:
        self._count += 1
        return f"{kind}-{self._count}"

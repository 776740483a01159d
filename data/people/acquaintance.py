"""What is known of a person, as the list of people shows it. Computed, never stored."""

from enum import Enum

from arrow import Arrow
from msgspec import Struct, field

from data.naming import named
from data.people.duplicates import Pair
from data.records import AnyFact, Contact
from data.steps import Step


class LastKind(Enum):
    """What was last between us; `MET` only where nothing else ever was."""

    TOUCH = "touch"
    HEARD = "heard"
    MET = "met"


class Last(Struct, frozen=True):
    """The latest touch, or what they said where that was later. `fact` is None for an interview (`MET`)."""

    at: Arrow
    kind: LastKind
    fact: AnyFact | None = None


class Acquaintance(Struct, frozen=True, kw_only=True):
    """One person.

    `company` is where they are now: what their record says, else the company of their latest application.
    `how` is how one knows them: typed, else read from the interviews; `how_brief` is it in few words. `keep_warm` is
    the open step to keep in touch; None while there is none, or it is still to come.
    """

    contact: Contact
    company: str = ""
    how: str = ""
    how_brief: str = ""
    last: Last | None = None
    keep_warm: Step | None = None

    @property
    def id(self) -> str:
        """The contact's id: what a cursor remembers."""
        return self.contact.id

    @property
    def name(self) -> str:
        """What they are called, else by what they can be reached."""
        return named(self.contact)


class People(Struct, frozen=True):
    """Everybody at one `now`, by name; `alike` names for an id the first who may be the same person."""

    now: Arrow
    known: tuple[Acquaintance, ...] = ()
    alike: dict[str, Pair] = field(default_factory=dict)

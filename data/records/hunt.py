"""What one is after, and whom one meets: applications, interviews, contacts."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from data.records.base import Id, Moment, Record


class Role(StrEnum):
    """What a contact is to one interview. A link between the two, not a kind of person."""

    INTERVIEWER = "interviewer"
    HIRING_CONTACT = "hiring contact"


class Link(Record, frozen=True, kw_only=True):
    """One contact in one role at one interview. The same contact may stand in both roles."""

    contact_id: Id
    role: Role


class CalendarSource(Record, frozen=True, kw_only=True):
    """What the calendar last said of an interview, so that what the person changed since is kept."""

    uid: str
    sequence: int = 0
    stamp: str = ""
    title: str = ""
    place: str = ""
    link: str = ""
    start: Moment | None = None
    minutes: int = 0
    whole_day: bool = False
    people: tuple[str, ...] = ()
    """Addresses it has ever named, so that somebody the person took off does not come back."""
    cancelled: bool = False
    """Whether the calendar cancelled it, whatever the person made of that."""
    marked: Moment | None = None
    """The `Interview.cancelled` that came of it; None where the person had cancelled it before."""


class Application(Record, frozen=True, kw_only=True):
    """Company + role: what one is after. Its interviews are rounds of it.

    `strengths` is why one is a strong candidate for it, as letters say it. `feedback` is what they answered when
    they were asked after a no, `hired` the kind of person they took instead.
    """

    id: Id
    revision: int = 1
    company: str
    role: str = ""
    notes: str = ""
    strengths: str = ""
    feedback: str = ""
    hired: str = ""
    added_at: str


class Interview(Record, frozen=True, kw_only=True):
    """One round of an application. Scheduled until its end, then held, unless it was cancelled.

    `minutes` is its length. `whole_day` says that only its day is known; its end is then the midnight
    after it. `title` is what the invitation called it, `round` the person's own word ("round 2, video").
    """

    id: Id
    revision: int = 1
    application_id: Id
    start: Moment
    minutes: Annotated[int, Meta(ge=0, le=7 * 24 * 60)] = 60
    whole_day: bool = False
    round: str = ""
    title: str = ""
    place: str = ""
    link: str = ""
    notes: str = ""
    people: tuple[Link, ...] = ()
    cancelled: Moment | None = None
    calendar: CalendarSource | None = None
    added_at: str


class Contact(Record, frozen=True, kw_only=True):
    """A person one met or writes to. `earlier` are companies they were at before, `met` is how one knows them.

    `hours` is when they can be rung, in their zone, as they are typed ("tue-thu 9:00-13:00"); empty: as usual.
    """

    id: Id
    revision: int = 1
    name: str = ""
    email: str = ""
    phone: str = ""
    company: str = ""
    position: str = ""
    zone: str = ""
    hours: str = ""
    address: str = ""
    met: str = ""
    notes: str = ""
    earlier: tuple[str, ...] = ()
    added_at: str

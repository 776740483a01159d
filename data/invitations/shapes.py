"""What a calendar file says of an interview, what it leaves open, and the changes that follow from it."""

from dataclasses import dataclass
from typing import Literal

from msgspec import Struct

from data.adding import Write


class Invitee(Struct, frozen=True, kw_only=True):
    """An organiser or attendee as the file names them; `is_person` is False for rooms and groups."""

    name: str = ""
    email: str = ""
    is_person: bool = True


class Invitation(Struct, frozen=True, kw_only=True):
    """One event of a calendar file, every text cleaned.

    `local` is the wall clock `2026-11-24T10:00:00`, empty where the file gives no start (a bare
    cancellation). `zone` (an IANA name or an offset such as `+08:00`) and `utc` are empty while the zone
    is unknown: a floating time, an undefined or blank TZID. `written_zone` is the TZID as it stood and
    `likely_zone` an IANA name the rest of the file suggests. For a `whole_day` event only the date of
    `local` counts. `stamp` is UTC, `recurrence_id` the digits that tell one occurrence of a series; `confirmed` is True
    where the file says outright that it takes place.
    """

    uid: str
    method: str = ""
    sequence: int = 0
    stamp: str = ""
    title: str = ""
    place: str = ""
    link: str = ""
    local: str = ""
    zone: str = ""
    utc: str = ""
    written_zone: str = ""
    likely_zone: str = ""
    whole_day: bool = False
    minutes: int = 60
    organiser: Invitee | None = None
    attendees: tuple[Invitee, ...] = ()
    cancelled: bool = False
    confirmed: bool = False
    recurring: bool = False
    recurrence_id: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """What names this event among others: its UID, with the occurrence where it is one of a series."""
        return f"{self.uid}#{self.recurrence_id}" if self.recurrence_id else self.uid

    @property
    def needs_zone(self) -> bool:
        """True when the file gives a time of day but not where in the world."""
        return bool(self.local) and not self.whole_day and not self.zone

    @property
    def creates(self) -> bool:
        """True when it may add or move an interview; replies and counter-proposals never do."""
        return self.method in {"", "REQUEST", "PUBLISH"} and not self.cancelled and bool(self.local)

    @property
    def cancels(self) -> bool:
        """True when it only takes an interview off the calendar."""
        return self.method in {"", "REQUEST", "PUBLISH", "CANCEL"} and self.cancelled


class Calendar(Struct, frozen=True, kw_only=True):
    """A calendar file read: its events in the file's order, and how many could not be used."""

    invitations: tuple[Invitation, ...] = ()
    warnings: tuple[str, ...] = ()
    skipped: int = 0


class Answers(Struct, frozen=True, kw_only=True):
    """What the person says beside the file. `me` are their own addresses, `time` is `HH:MM`."""

    company: str = ""
    role: str = ""
    zone: str = ""
    me: tuple[str, ...] = ()
    uid: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something the file leaves open. `blocking`: without an answer nothing is imported.

    `asks` names the field of Answers that settles it and `option` the one of the command line.
    """

    asks: Literal["zone", "time", "company", "role", "me"]
    text: str
    option: str
    suggestion: str = ""
    blocking: bool = False


HowItEnded = Literal["added", "updated", "cancelled", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an invitation would change, and the one sentence to say about it.

    `sentence` has neither capital nor full stop yet, so that an undo can quote it. `interview_id` is
    empty where no interview is meant. `notices` are further, whole sentences worth reading.
    """

    outcome: HowItEnded
    sentence: str
    changes: tuple[Write, ...] = ()
    interview_id: str = ""
    notices: tuple[str, ...] = ()

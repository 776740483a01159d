"""The nouns: what is stored, as frozen records. Facts only; what to do is computed from them.

Every document carries its own string `id` and a `revision` that grows by one at each change.
Nothing is omitted on disk, and a key we don't know is refused rather than dropped.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct

from data.limits import MOST_LIMIT

Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=64)]
"""Our own identifier of a document."""
Day: TypeAlias = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
"""A calendar day, `2026-11-24`."""
Clock: TypeAlias = Annotated[str, Meta(pattern=r"^$|^\d{2}:\d{2}$")]
"""A time of day, `16:30`; empty where none was given."""


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of everything that is stored. (`kw_only` reaches only a class's own fields: say it again.)"""


class Moment(Record, frozen=True, kw_only=True):
    """An instant as it was meant: the wall clock, the zone it hangs in, and the instant that gives.

    `local` is `2026-11-24T10:00:00` without offset; `zone` an IANA name or an offset such as `+05:00`;
    `utc` is `2026-11-24T09:00:00Z`. For a future interview `local` and `zone` win over `utc`, since
    governments change their clocks.
    """

    local: str
    zone: str
    utc: str

    def __post_init__(self) -> None:
        """ValueError for a time that is in no calendar. Any zone passes: what a machine knows of them varies."""
        _check_wall(self.local)
        _check_wall(self.utc.removesuffix("Z"))
        if not self.utc.endswith("Z"):
            raise ValueError("an instant ends with Z")


class When(Record, frozen=True, kw_only=True):
    """A day somebody named, with a time of day if they gave one, in the zone it was meant in."""

    day: Day
    time: Clock = ""
    zone: str

    def __post_init__(self) -> None:
        """ValueError for a day or a time that there isn't."""
        _check_wall(f"{self.day}T{self.time or '00:00'}:00")


def _check_wall(text: str) -> None:
    # years far off would end outside the calendar as soon as a zone or a month is added
    wall = datetime.fromisoformat(text)
    if wall.tzinfo is not None or wall.isoformat() != text or not 1000 <= wall.year <= 9000:
        raise ValueError("no such day or time")


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


class StepKey(Record, frozen=True, kw_only=True):
    """Which step: its stage, whose it is, to whom, and the how-manieth time round.

    `owner_id` is the id of an interview, an application or a contact, as the stage says. `contact_id`
    is empty when nobody is known yet. `turn` is stored in the facts and never recounted.
    """

    stage: str
    owner_id: Id
    contact_id: str = ""
    turn: int = 1


class Channel(StrEnum):
    """By what way something was said."""

    EMAIL = "e-mail"
    PHONE = "phone"
    CARD = "card"
    IN_PERSON = "in person"
    OTHER = "other"


class TouchKind(StrEnum):
    """What a touch was. `SPOKE` also counts as a reply."""

    SENT = "sent"
    POSTED = "posted"
    SPOKE = "spoke"
    VOICEMAIL = "voicemail left"


class AttemptOutcome(StrEnum):
    """How a call ended; product.md, "The call ledger"."""

    SPOKE = "spoke"
    GATEKEEPER = "gatekeeper"
    NO_ANSWER = "no answer"
    BUSY = "busy"
    HUNG_UP = "voicemail and hung up"
    VOICEMAIL = "voicemail left"
    MAILBOX_FULL = "mailbox full"
    WRONG_NUMBER = "wrong number"
    CALL_BACK = "call back"


class Result(StrEnum):
    """How an application stands after an outcome."""

    OFFER = "offer"
    REJECTED = "rejected"
    WITHDREW = "withdrew"
    COLD = "went cold"


class Fact(Record, frozen=True, kw_only=True, tag_field="kind"):
    """Something that happened. Facts are only ever added; undo takes one away.

    `at` is when it happened, `recorded_at` (UTC) when it was written down. `application_id` may be
    empty only where the fact is about a contact alone.
    """

    id: Id
    revision: int = 1
    at: Moment
    recorded_at: str
    application_id: str = ""


class Touch(Fact, tag="touch", frozen=True, kw_only=True):
    """What we did: a mail sent, a card posted, a conversation, a message left. It finishes its step."""

    contact_id: str = ""
    step: StepKey | None = None
    channel: Channel = Channel.EMAIL
    what: TouchKind = TouchKind.SENT
    text: str = ""


class Attempt(Fact, tag="attempt", frozen=True, kw_only=True):
    """One call, with how it ended."""

    contact_id: Id
    outcome: AttemptOutcome
    step: StepKey | None = None
    call_back: When | None = None
    text: str = ""


class Reply(Fact, tag="reply", frozen=True, kw_only=True):
    """What they did: they wrote or rang. With `promised` they named the day of the next news."""

    contact_id: str = ""
    promised: When | None = None
    text: str = ""


class Promise(Fact, tag="promise", frozen=True, kw_only=True):
    """A day for the next news that they named *at the interview*."""

    interview_id: Id
    promised: When
    text: str = ""


class Outcome(Fact, tag="outcome", frozen=True, kw_only=True):
    """How an application ended, or that an offer came; the latest decides."""

    result: Result
    reason: str = ""
    deadline: When | None = None


class Skip(Fact, tag="skip", frozen=True, kw_only=True):
    """The person leaves this step out, and why."""

    step: StepKey
    reason: str = ""


class Move(Fact, tag="move", frozen=True, kw_only=True):
    """The person chose another day for this step. It is never corrected, weekend or not."""

    step: StepKey
    to: When


class Retire(Fact, tag="retire", frozen=True, kw_only=True):
    """The person says this step, and what would follow it, is no longer wanted, and why."""

    step: StepKey
    reason: str = ""


AnyFact: TypeAlias = Touch | Attempt | Reply | Promise | Outcome | Skip | Move | Retire


class Application(Record, frozen=True, kw_only=True):
    """Company + role: what one is after. Its interviews are rounds of it."""

    id: Id
    revision: int = 1
    company: str
    role: str = ""
    notes: str = ""
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
    """A person one met or writes to. `earlier` are companies they were at before."""

    id: Id
    revision: int = 1
    name: str = ""
    email: str = ""
    phone: str = ""
    company: str = ""
    position: str = ""
    zone: str = ""
    address: str = ""
    notes: str = ""
    earlier: tuple[str, ...] = ()
    added_at: str


class Script(Record, frozen=True, kw_only=True):
    """A voicemail text, of one interview and for one contact. `limit` is in seconds."""

    id: Id
    revision: int = 1
    interview_id: Id
    contact_id: str = ""
    title: str = ""
    text: str = ""
    limit: Annotated[float, Meta(gt=0, le=MOST_LIMIT)] = 30
    changed_at: str


class TakeEnd(StrEnum):
    """How a take ended."""

    SAID = "said"
    CUT_OFF = "cut off"
    STOPPED = "stopped"


class Reading(StrEnum):
    """What of the script was shown while it was said."""

    FULL = "full text"
    KEY_WORDS = "key words"
    BLIND = "checklist only"


Seconds: TypeAlias = Annotated[float, Meta(ge=0, le=24 * 3600)]
"""A length of time, or a time since the beep."""


class Mark(Record, frozen=True, kw_only=True):
    """The end of one sentence of a take; `by_hand` where the person marked it, not the running text."""

    at: Seconds
    by_hand: bool = False


class Hold(Record, frozen=True, kw_only=True):
    """A silence in a take: the text was held from `start` to `end` while the machine went on recording."""

    start: Seconds
    end: Seconds


class Take(Record, frozen=True, kw_only=True):
    """One timed rehearsal of a script. It is never changed, and stays as it was when the script changes.

    `text` is what was to be said, filled in; `expected` the seconds the app had said it would take, at the
    person's pace as it was known then. `seconds` is from the beep to the end. `marks` are the sentences
    that were said, in their order.
    """

    id: Id
    revision: int = 1
    script_id: Id
    interview_id: Id
    at: Moment
    text: str
    limit: Annotated[float, Meta(gt=0, le=MOST_LIMIT)]
    expected: Seconds
    seconds: Seconds
    end: TakeEnd
    reading: Reading = Reading.FULL
    marks: tuple[Mark, ...] = ()
    holds: tuple[Hold, ...] = ()


Document: TypeAlias = Application | Interview | Contact | Script | Take | AnyFact
"""Everything that is a document of its own and can be changed, undone and redone."""

Table: TypeAlias = Literal["applications", "interviews", "contacts", "scripts", "takes", "facts"]

TABLES: dict[
    Table, type[Application] | type[Interview] | type[Contact] | type[Script] | type[Take] | AnyFact
] = {
    "applications": Application,
    "interviews": Interview,
    "contacts": Contact,
    "scripts": Script,
    "takes": Take,
    "facts": AnyFact,  # type: ignore[dict-item]  # a union of types is a type to msgspec only
}
"""Each table and what it holds."""


class Documents(Struct, frozen=True):
    """All that is known at one moment, by id and in the order it was written down."""

    applications: dict[str, Application] = msgspec.field(default_factory=dict)
    interviews: dict[str, Interview] = msgspec.field(default_factory=dict)
    contacts: dict[str, Contact] = msgspec.field(default_factory=dict)
    scripts: dict[str, Script] = msgspec.field(default_factory=dict)
    takes: dict[str, Take] = msgspec.field(default_factory=dict)
    facts: dict[str, AnyFact] = msgspec.field(default_factory=dict)

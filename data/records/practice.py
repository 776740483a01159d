"""What is practised: scripts, their takes, and drills."""

from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from data.limits import MOST_LIMIT
from data.records.base import Id, Moment, Record, Seconds


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


class Answer(StrEnum):
    """Who or what answers a call of a drill."""

    PERSON = "the person"
    GATEKEEPER = "a gatekeeper"
    MACHINE = "a machine"
    BEEP = "a machine that beeps at once"
    FULL = "a full mailbox"
    WRONG = "a wrong number"
    BUSY = "a person who is busy"


class Reaction(StrEnum):
    """What one did in a drill."""

    SPEAK = "speak"
    ASK_NAME = "ask their name"
    HANG_UP = "hang up"
    LEAVE = "leave the message"
    EXCUSE = "excuse yourself"
    NOTE_DAY = "note the day"


class DrillCall(Record, frozen=True, kw_only=True):
    """One call of a drill: what happened, and what was done about it.

    It rang `rings` times; a machine then spoke for `greeting`. `missed` are the silent calls there had been,
    `machines` those of them at which a machine was hung up on. `second` is from when it was answered to the
    key, negative while it still rang; `reaction` None where no key was pressed at all.
    """

    answer: Answer
    rings: Annotated[int, Meta(ge=1, le=20)]
    greeting: Seconds = 0
    missed: Annotated[int, Meta(ge=0, le=99)] = 0
    machines: Annotated[int, Meta(ge=0, le=99)] = 0
    reaction: Reaction | None = None
    second: Annotated[float, Meta(ge=-3600, le=3600)] = 0


class Drill(Record, frozen=True, kw_only=True):
    """Some calls practised in a row, with the script whose message they lead to. Once it is over it is never changed.

    The same `seed` makes the same calls. `script_id` is empty where there was no script to say.
    """

    id: Id
    revision: int = 1
    script_id: str = ""
    interview_id: Id
    at: Moment
    seed: Annotated[int, Meta(ge=0, le=2**31)]
    calls: tuple[DrillCall, ...] = ()

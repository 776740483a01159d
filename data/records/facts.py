"""What happened. Facts are only ever added; undo takes one away."""

from enum import StrEnum
from typing import Final, TypeAlias

from data.records.base import Id, Moment, Record, When

OF_ONES_OWN: Final = 0
"""The turn of a word to somebody that no step asks for."""


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
    """What we did: a mail sent, a card posted, a conversation, a message left. It finishes its step.

    `subject` and `text` are as they were really sent, `way` how it left ("mutt"); empty where that isn't known.
    """

    contact_id: str = ""
    step: StepKey | None = None
    channel: Channel = Channel.EMAIL
    what: TouchKind = TouchKind.SENT
    subject: str = ""
    text: str = ""
    way: str = ""


class Attempt(Fact, tag="attempt", frozen=True, kw_only=True):
    """One call, with how it ended. `number` is the one that was rung, empty where that was not kept."""

    contact_id: Id
    outcome: AttemptOutcome
    step: StepKey | None = None
    call_back: When | None = None
    number: str = ""
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

"""THE table of stages: what follows an interview, from when, by when, to whom, how and with what in it.

Adding a stage is adding a row to `PLAYBOOK`. The figures are product.md's; each person can change the
times in the settings.
"""

import re
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from data.records import Channel, Result


class Owner(Enum):
    """Whose a step is: one interview's, one application's, or one person's however many applications."""

    INTERVIEW = "interview"
    APPLICATION = "application"
    CONTACT = "contact"


class Anchor(Enum):
    """What a stage starts from."""

    INTERVIEW_END = "the interview's end"
    LAST_NEWS = "the latest of interview end, reply, conversation and cancellation"
    EARLIER_STAGE = "the end of the stage named in `after`"
    OUTCOME = "the outcome named in `outcome`"
    LAST_TOUCH = "the last touch with that person, once the stage named in `after` has ended"
    CHOSEN = "the choice to ring: it then takes the place of a step that can be done by phone"


class Recipient(Enum):
    """To whom a step goes."""

    EACH_INTERVIEWER = "each interviewer, separately"
    CONTACT = "the hiring contact"
    NOBODY = "nobody"


WRITTEN: Final = (Channel.EMAIL, Channel.CARD)
"""The channels a letter can be written for, the usual one first."""

_UNITS: Final = {
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "working day": "working_days",
    "month": "months",
}


@dataclass(frozen=True, slots=True)
class Delay:
    """A distance in time. Hours are elapsed ones; everything else is calendar days in the person's zone."""

    hours: int = 0
    days: int = 0
    working_days: int = 0
    months: int = 0

    @classmethod
    def parse(cls, text: str) -> "Delay":
        """`24 hours`, `7 days`, `1 week`, `3 working days`, `3 months`; ValueError for anything else."""
        found = re.fullmatch(r"\s*(\d{1,4})\s+(hour|day|week|working day|month)s?\s*", text.lower())
        if not found:
            raise ValueError(text)
        number, unit = int(found[1]), _UNITS[found[2]]
        return cls(days=number * 7) if unit == "weeks" else cls(**{unit: number})

    def __str__(self) -> str:
        for unit, number in (
            ("hour", self.hours),
            ("day", self.days),
            ("working day", self.working_days),
            ("month", self.months),
        ):
            if number:
                return f"{number} {unit}{'' if number == 1 else 's'}"
        return "0 days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One row of the playbook.

    `label` is the verb a person reads ("Thank"), `noun` the thing ("thank-you"). `due` counts from the
    anchor; None where the person chooses the day. `expires` counts from the anchor too. `rolls` moves a
    weekend's due day to Monday.
    `precise`: late at the instant, not at the end of the day. `chain`: stages that share their turns, so
    that a second check-in belongs to the first. `closed_by` are the outcomes that retire it while open.
    `repeats`: it comes again, as a new turn, when its anchor moves past what was done about it.
    `nags` False: it never becomes due or late; it only suggests the end named in `suggests`. `deadline`:
    due on the day they gave with the outcome, and `expires` counts from that; `due` stands in where they gave none.
    """

    key: str
    label: str
    noun: str
    owner: Owner
    anchor: Anchor
    recipient: Recipient
    channels: tuple[Channel, ...]
    why: str
    contents: tuple[str, ...]
    due: Delay | None = None
    after_voicemail: Delay | None = None
    expires: Delay | None = None
    after: str = ""
    outcome: Result | None = None
    closed_by: frozenset[Result] = frozenset()
    chain: str = ""
    rolls: bool = True
    precise: bool = False
    repeats: bool = True
    nags: bool = True
    suggests: Result | None = None
    deadline: bool = False
    advice: tuple[str, ...] = ()

    @property
    def letter(self) -> Channel | None:
        """How a letter for it goes; None where it is nothing to be written."""
        return next((one for one in WRITTEN if one in self.channels), None)

    @property
    def family(self) -> str:
        """The name under which its turns are counted."""
        return self.chain or self.key


_ENDED: Final = frozenset({Result.REJECTED, Result.WITHDREW, Result.COLD})
_DECIDED: Final = _ENDED | {Result.OFFER}
_OVERTURNED: Final = frozenset({Result.OFFER, Result.WITHDREW, Result.COLD})

PLAYBOOK: Final[tuple[Stage, ...]] = (
    Stage(
        key="thank-you",
        label="Thank",
        noun="thank-you",
        owner=Owner.INTERVIEW,
        anchor=Anchor.INTERVIEW_END,
        recipient=Recipient.EACH_INTERVIEWER,
        channels=(Channel.EMAIL,),
        due=Delay(hours=24),
        expires=Delay(days=7),
        rolls=False,
        precise=True,
        repeats=False,
        closed_by=_ENDED,
        why="A day after, you are still the one they just met. Late beats never.",
        contents=(
            "thanks for their time",
            "why you are a strong candidate",
            "you are still interested",
            "anything you forgot to say",
            "one thing they said",
        ),
        advice=(
            "Brief: 50 to 200 words.",
            "A card may come after the e-mail, never instead: it is too slow.",
        ),
    ),
    Stage(
        key="check-in",
        label="Check in",
        noun="check-in",
        owner=Owner.APPLICATION,
        anchor=Anchor.LAST_NEWS,
        recipient=Recipient.CONTACT,
        channels=(Channel.EMAIL, Channel.PHONE),
        due=Delay(days=7),
        chain="check-in",
        closed_by=_DECIDED,
        why="A week of silence is normal: hiring slips by days, weeks, months. Asking once is expected of you.",
        contents=("you are still interested", "what the next steps are", "when they come"),
        advice=("Short. By e-mail; a call is more personal if you reach them.",),
    ),
    Stage(
        key="second-check-in",
        label="Check in again",
        noun="second check-in",
        owner=Owner.APPLICATION,
        anchor=Anchor.EARLIER_STAGE,
        after="check-in",
        recipient=Recipient.CONTACT,
        channels=(Channel.EMAIL,),
        due=Delay(days=7),
        after_voicemail=Delay(working_days=3),
        chain="check-in",
        closed_by=_DECIDED,
        why="Two check-ins a week apart are usual. After this one it is their turn.",
        contents=("you are still interested", "what the next steps are, and when"),
        advice=("Shorter than the first, by e-mail.",),
    ),
    Stage(
        key="let-go",
        label="Let it go cold?",
        noun="suggestion to let it go",
        owner=Owner.APPLICATION,
        anchor=Anchor.EARLIER_STAGE,
        after="second-check-in",
        recipient=Recipient.NOBODY,
        channels=(),
        due=Delay(days=7),
        chain="check-in",
        closed_by=_DECIDED,
        nags=False,
        suggests=Result.COLD,
        why="Silence after two check-ins is an answer too. A third would cost more than it could bring.",
        contents=("write down why: press o, then “went cold” and your reason",),
        advice=("A reply from them opens it again.",),
    ),
    Stage(
        key="phone-call",
        label="Ring",
        noun="phone call",
        owner=Owner.APPLICATION,
        anchor=Anchor.CHOSEN,
        recipient=Recipient.CONTACT,
        channels=(Channel.PHONE,),
        closed_by=_DECIDED,
        why="More personal than a mail, if you reach them.",
        contents=("who you are and which role", "when you met", "what the next steps are"),
        advice=("Ask first whether it is a good time; thank them last.",),
    ),
    Stage(
        key="answer-offer",
        label="Answer the offer",
        noun="answer to the offer",
        owner=Owner.APPLICATION,
        anchor=Anchor.OUTCOME,
        outcome=Result.OFFER,
        recipient=Recipient.CONTACT,
        channels=(Channel.PHONE, Channel.EMAIL),
        deadline=True,
        due=Delay(working_days=3),
        expires=Delay(days=1),
        rolls=False,
        closed_by=_ENDED,
        why="They wait for you now. Answer by the day they named, even if only to say when the decision comes.",
        contents=("thanks for the offer", "your decision, or the day it will come"),
    ),
    Stage(
        key="feedback",
        label="Ask for feedback",
        noun="feedback request",
        owner=Owner.APPLICATION,
        anchor=Anchor.OUTCOME,
        outcome=Result.REJECTED,
        recipient=Recipient.CONTACT,
        channels=(Channel.EMAIL,),
        due=Delay(working_days=1),
        expires=Delay(days=7),
        closed_by=_OVERTURNED,
        why="Asked for kindly and at once, a no can still teach you something. No answer is normal.",
        contents=("you accept the decision", "what was missing", "what kind of person they hired"),
    ),
    Stage(
        key="card",
        label="Post the card",
        noun="handwritten note",
        owner=Owner.APPLICATION,
        anchor=Anchor.OUTCOME,
        outcome=Result.REJECTED,
        recipient=Recipient.CONTACT,
        channels=(Channel.CARD,),
        due=Delay(working_days=5),
        expires=Delay(days=30),
        closed_by=_OVERTURNED,
        why="Almost nobody writes one after a no. It is remembered when the next role opens.",
        contents=("thanks", "your interest in the company", "that you would like to hear of other roles"),
        advice=("By hand, on a card, by post.",),
    ),
    Stage(
        key="keep-warm",
        label="Keep warm",
        noun="word to keep in touch",
        owner=Owner.CONTACT,
        anchor=Anchor.LAST_TOUCH,
        after="card",
        recipient=Recipient.CONTACT,
        channels=(Channel.EMAIL, Channel.PHONE, Channel.IN_PERSON, Channel.OTHER),
        due=Delay(months=3),
        closed_by=frozenset(),
        why="People move: where they work next may be where you want to be.",
        contents=("something of use or interest to them", "no request"),
    ),
)


def with_times(playbook: tuple[Stage, ...], times: dict[str, dict[str, Delay]]) -> tuple[Stage, ...]:
    """The playbook with the person's own `due`, `expires` and `after_voicemail`, by stage key."""

    def own(stage: Stage, name: str, default: Delay | None) -> Delay | None:
        return times.get(stage.key, {}).get(name, default)

    return tuple(
        replace(
            stage,
            due=own(stage, "due", stage.due),
            expires=own(stage, "expires", stage.expires),
            after_voicemail=own(stage, "after_voicemail", stage.after_voicemail),
        )
        for stage in playbook
    )

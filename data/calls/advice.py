"""What is advised about ringing a contact, and the limits it keeps to."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from arrow import Arrow

from data.playbook import Delay
from data.settings import Settings

APART: Final = Delay(working_days=1)
""" "At most one a day"; product.md, "The call ledger"."""
QUIET: Final = Delay(working_days=3)
"""After a message; product.md, "The call ledger"."""


class Do(StrEnum):
    """What the ledger advises."""

    CALL = "call"
    WAIT = "wait"
    WRITE = "write"
    FIND_NUMBER = "find the number"


class AtMachine(StrEnum):
    """What to do if a machine answers the next call."""

    HANG_UP = "hang up"
    LEAVE = "leave the message"


@dataclass(frozen=True, slots=True)
class CallLimits:
    """What one may ask of somebody's phone; product.md, "The call ledger".

    `silent`: attempts that leave only a missed call. `further`: tries after that. `apart`: how long a missed
    call rests. `after_message`: the quiet after a message.
    """

    silent: int = 2
    further: int = 1
    apart: Delay = APART
    after_message: Delay = QUIET

    @classmethod
    def of(cls, settings: Settings) -> "CallLimits":
        """The person's own; the quiet after a message is the playbook's."""
        calls = settings.calls
        quiet = next((stage.after_voicemail for stage in settings.playbook if stage.after_voicemail), QUIET)
        return cls(calls.silent, calls.further, calls.apart, quiet)


@dataclass(frozen=True, slots=True)
class Advice:
    """`do` it now; where that is to wait, `then` from `earliest` on. `why` is one sentence.

    `at_machine` counts for the next call, whenever it is. `asked_back`: they named the day. `closed`: only
    their office stands against ringing now.
    """

    do: Do
    at_machine: AtMachine
    why: str
    earliest: Arrow
    then: Do
    asked_back: bool = False
    closed: bool = False

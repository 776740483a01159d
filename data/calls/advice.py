"""Pure: what to do now about ringing a contact, and what to do if a machine answers this time."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from arrow import Arrow

from data.calls.ledger import Ledger
from data.calls.times import OfficeHours, opens
from data.due import after
from data.moments import at_wall, when_to_arrow
from data.playbook import Delay
from data.records import AttemptOutcome
from data.settings import Settings

MIDNIGHT: Final = "00:00"
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

    `at_machine` counts for the next call, whenever it is. `asked_back`: they named the day.
    """

    do: Do
    at_machine: AtMachine
    why: str
    earliest: Arrow
    then: Do
    asked_back: bool = False


def advise(
    ledger: Ledger, now: Arrow, limits: CallLimits | None = None, hours: OfficeHours | None = None
) -> Advice:
    """What to do at `now`, given in any zone; `earliest` is in the contact's, which is that of the calls.

    With the contact's office `hours`, nobody is rung outside of them, but on a day they named themselves.
    """
    limits = limits or CallLimits()
    advice = (
        _asked_back(ledger, limits, now)
        or _after_message(ledger, limits, now)
        or _wrong_number(ledger, limits, now)
        or _by_budget(ledger, limits, now)
    )
    return _in_office(advice, hours) if hours and advice.then is Do.CALL else advice


def _asked_back(ledger: Ledger, limits: CallLimits, now: Arrow) -> Advice | None:
    """ "Call back on a date" (product.md, "The call ledger"): that day is the next step, whatever the budget says.

    A day without a time is that day where they are.
    """
    asked = ledger.asked_back
    if asked is None or asked.call_back is None:
        return None
    zone = asked.at.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    named = asked.call_back
    at = when_to_arrow(named, MIDNIGHT).to(zone) if named.time else at_wall(named.day, MIDNIGHT, zone)
    if any(call.at.timestamp() >= at.timestamp() for call in ledger.calls if call is not asked):
        return None
    day = at.format("ddd D MMM") + (at.format(" HH:mm") if named.time else "")
    advice = _advice(ledger, limits, now, at, Do.CALL, f"They asked to be called back on {day}.")
    return replace(advice, asked_back=True)


def _after_message(ledger: Ledger, limits: CallLimits, now: Arrow) -> Advice | None:
    """ "After a message left: nothing for 3 WD, then write." """
    left = ledger.unanswered_message
    if left is None:
        return None
    at = after(left, limits.after_message, MIDNIGHT)
    why = f"You left a message on {left.format('ddd D MMM')}: give them {limits.after_message}, then write."
    return _advice(ledger, limits, now, at, Do.WRITE, why)


def _wrong_number(ledger: Ledger, limits: CallLimits, now: Arrow) -> Advice | None:
    """ "A wrong number finishes nothing and is no touch" (product.md, "Touches"): first another number is needed."""
    last = ledger.since[-1] if ledger.since else None
    if last is None or last.outcome is not AttemptOutcome.WRONG_NUMBER or last.number != ledger.number:
        return None
    return _advice(
        ledger, limits, now, now, Do.FIND_NUMBER, "The number was wrong: find the right one, or write."
    )


def _by_budget(ledger: Ledger, limits: CallLimits, now: Arrow) -> Advice:
    """ "Budget: 2 silent attempts, at most one a day"; spent, one further try on another day, then write."""
    missed = len(ledger.silent)
    another = "later" if limits.apart.hours else "on another day"
    if missed >= limits.silent + limits.further:
        why = f"{_calls(missed)} without an answer: they have seen that you rang, so write instead."
        return _advice(ledger, limits, now, now, Do.WRITE, why)
    if missed >= limits.silent:
        why = f"{_calls(missed)} without an answer: one further try {another}, then write instead."
    elif ledger.machines:
        why = "You know the machine now: try another time of day, and leave the message if it answers again."
    elif missed:
        why = f"{_calls(missed)} without an answer: try {another}, at another time of day."
    else:
        why = "Nothing of yours is on their phone yet."
    at = after(ledger.silent[-1].at, limits.apart, MIDNIGHT) if missed else now
    return _advice(ledger, limits, now, at, Do.CALL, why)


def _advice(ledger: Ledger, limits: CallLimits, now: Arrow, at: Arrow, do: Do, why: str) -> Advice:
    ready = at.timestamp() <= now.timestamp()
    return Advice(
        do=do if ready else Do.WAIT,
        at_machine=_at_machine(ledger, limits),
        why=why,
        earliest=max(at, now.to(at.tzinfo), key=lambda each: each.timestamp()),
        then=do,
    )


def _in_office(advice: Advice, hours: OfficeHours) -> Advice:
    """ "Suggest when: inside the contact's office hours": when they open, if that is later."""
    opening = opens(advice.earliest, hours)
    if opening is None or opening == advice.earliest:
        return advice
    if advice.asked_back and opening.date() > advice.earliest.date():
        return advice
    why = advice.why
    if advice.do is Do.CALL:
        why = f"Their office is closed until {opening.format('ddd HH:mm')} there. {why}"
    return replace(advice, do=Do.WAIT, earliest=opening, why=why)


def _at_machine(ledger: Ledger, limits: CallLimits) -> AtMachine:
    """ "First machine: hang up" - but "budget spent comes before first machine: leave the rehearsed message"."""
    spent = len(ledger.silent) >= limits.silent
    return AtMachine.LEAVE if spent or ledger.machines else AtMachine.HANG_UP


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count} calls"

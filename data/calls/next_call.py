"""Pure: when a step that is being done by phone goes on, from the calls so far."""

from dataclasses import replace
from datetime import tzinfo

from arrow import Arrow
from msgspec import Struct

from data.calls.advice import Advice, CallLimits, Do
from data.calls.advising import advise
from data.calls.ledger import Call, Ledger
from data.calls.named import named_window
from data.calls.times import OfficeHours, suggest
from data.records import AttemptOutcome


class NextCall(Struct, frozen=True):
    """How a step goes on that is done by phone: `do` it `at`, for `why`, one sentence.

    `until` ends the time that is good for it; None where a day or a time was named. `named` says that they
    or the person gave a time of day. `reasons` say why just then ("mid-week"). `asked`: they named the day.
    """

    do: Do
    at: Arrow
    why: str
    until: Arrow | None = None
    named: bool = False
    reasons: tuple[str, ...] = ()
    asked: bool = False


def next_call(
    ledger: Ledger,
    limits: CallLimits,
    hours: OfficeHours,
    before: Arrow | None = None,
    home: tzinfo | None = None,
) -> NextCall | None:
    """How it goes on after the last call or message since they were heard of; None without one.

    `before` is their deadline, if there is one, `home` the person's zone; else all is in the contact's. What it
    says stays as it is until something happens, so that it can become late.
    """
    last = ledger.since[-1].at if ledger.since else ledger.unanswered_message
    if last is None:
        return None
    return planned(ledger, advise(ledger, last, limits, hours, before, home), hours, before)


def if_hung_up(
    ledger: Ledger, now: Arrow, limits: CallLimits, hours: OfficeHours, before: Arrow | None = None
) -> NextCall | None:
    """How it would go on if a machine answered at `now`, in the contact's zone, and one hung up on it."""
    call = Call(now, AttemptOutcome.HUNG_UP)
    return next_call(replace(ledger, calls=(*ledger.calls, call)), limits, hours, before)


def planned(ledger: Ledger, advice: Advice, hours: OfficeHours, before: Arrow | None = None) -> NextCall:
    """What `advice` comes to: a call at the next good time, or the writing that takes its place."""
    if advice.then is not Do.CALL:
        return NextCall(advice.then, advice.earliest, advice.why)
    if advice.asked_back and (asked := ledger.asked_back):
        _, end = named_window(asked, hours)
        timed = bool(asked.call_back and asked.call_back.time)
        if advice.earliest.timestamp() < end.timestamp():
            until = None if timed else end
            return NextCall(Do.CALL, advice.earliest, advice.why, until, named=timed, asked=True)
    found = suggest(ledger, advice.earliest, hours, before)
    if found is None:
        return NextCall(Do.CALL, advice.earliest, advice.why)
    return NextCall(Do.CALL, found.start, advice.why, found.end, reasons=found.why)

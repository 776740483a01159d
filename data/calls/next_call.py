"""Pure: when a step that is being done by phone goes on, from the calls so far."""

from dataclasses import replace

from arrow import Arrow
from msgspec import Struct

from data.calls.advice import Advice, CallLimits, Do, advise
from data.calls.ledger import Call, Ledger
from data.calls.times import OfficeHours, suggest
from data.moments import at_wall, day_of, when_to_arrow
from data.records import AttemptOutcome, When


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
    ledger: Ledger, limits: CallLimits, hours: OfficeHours, before: Arrow | None = None
) -> NextCall | None:
    """How it goes on after the last call since they were heard of; None without one. In the contact's zone.

    `before` is their deadline, if there is one. What it says stays as it is until something happens, so that it
    can become late.
    """
    if not ledger.since:
        return None
    advice = advise(ledger, ledger.since[-1].at, limits)
    return planned(ledger, advice, hours, before)


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
    asked = ledger.asked_back
    if advice.asked_back and asked is not None and asked.call_back is not None:
        return _asked_back(asked.call_back, advice, hours)
    found = suggest(ledger, advice.earliest, hours, before)
    if found is None:
        return NextCall(Do.CALL, advice.earliest, advice.why)
    return NextCall(Do.CALL, found.start, advice.why, found.end, reasons=found.why)


def _asked_back(day: When, advice: Advice, hours: OfficeHours) -> NextCall:
    """On the day they named, whatever day that is; without a time from when the office opens."""
    zone = advice.earliest.tzinfo
    assert zone is not None  # noqa: S101  # an Arrow always has one; its type doesn't say so
    if day.time:
        at = max(when_to_arrow(day, hours.start).to(zone), advice.earliest, key=lambda one: one.timestamp())
        return NextCall(Do.CALL, at, advice.why, named=True, asked=True)
    begin, end = at_wall(day.day, hours.start, zone), at_wall(day.day, hours.end, zone)
    if day_of(advice.earliest) > day.day:  # that day is over: the next one will do
        return NextCall(Do.CALL, advice.earliest, advice.why)
    at = max(begin, advice.earliest, key=lambda one: one.timestamp())
    return NextCall(Do.CALL, at, advice.why, end, asked=True)

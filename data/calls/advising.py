"""Pure: what to do now about ringing a contact, and what to do if a machine answers this time; a function a rule."""

from dataclasses import replace
from datetime import tzinfo

from arrow import Arrow

from data.calls.advice import Advice, AtMachine, CallLimits, Do
from data.calls.ledger import Ledger
from data.calls.named import MIDNIGHT, named_time, named_window
from data.calls.times import OfficeHours, at_other_time, band_of, opens
from data.due import after, day_words
from data.records import AttemptOutcome


def advise(
    ledger: Ledger,
    now: Arrow,
    limits: CallLimits | None = None,
    hours: OfficeHours | None = None,
    before: Arrow | None = None,
    home: tzinfo | None = None,
) -> Advice:
    """What to do at `now`, given in the contact's zone, which is that of the calls and of `earliest`.

    With the contact's office `hours`, nobody is rung outside of them, but on a day they named themselves.
    `before` is when they want an answer, where they do. `home` is the person's zone, where it is another one.
    """
    limits = limits or CallLimits()
    advice = (
        _wrong_number(ledger, now)
        or _asked_back(ledger, now)
        or _after_message(ledger, limits, now, home)
        or _by_budget(ledger, limits, now)
    )
    if hours and advice.then is Do.CALL:
        advice = _at_another_time(advice, ledger, limits, hours)
        advice = _in_office(advice, ledger, hours)
    if before is not None:
        advice = _in_time(advice, now, before)
    return replace(advice, at_machine=_at_machine(ledger, limits, now, hours, before))


def _wrong_number(ledger: Ledger, now: Arrow) -> Advice | None:
    """ "A wrong number finishes nothing and is no touch" (product.md, "Touches"): first another number is needed."""
    last = ledger.since[-1] if ledger.since else None
    if last is None or last.outcome is not AttemptOutcome.WRONG_NUMBER or last.number != ledger.number:
        return None
    return _advice(now, now, Do.FIND_NUMBER, "The number was wrong: find the right one, or write.")


def _asked_back(ledger: Ledger, now: Arrow) -> Advice | None:
    """ "Call back on a date" (product.md, "The call ledger"): that day is the next step, whatever the budget says."""
    asked = ledger.asked_back
    if asked is None or asked.call_back is None:
        return None
    at = named_time(asked)
    done = (call.at.timestamp() for call in ledger.calls if call.at.timestamp() > asked.at.timestamp())
    if any(call >= at.timestamp() for call in done):
        return None
    day = day_words(at, now) + (at.format(" HH:mm") if asked.call_back.time else "")
    advice = _advice(now, at, Do.CALL, f"They asked to be called back on {day}.")
    return replace(advice, asked_back=True)


def _after_message(ledger: Ledger, limits: CallLimits, now: Arrow, home: tzinfo | None) -> Advice | None:
    """ "After a message left: nothing for 3 WD, then write." """
    left = ledger.unanswered_message
    if left is None:
        return None
    # the days of whoever writes, as for everything that is due (product.md, "Time")
    here = left.to(home) if home else left
    at, day = after(here, limits.after_message, MIDNIGHT).to(left.tzinfo), day_words(left, now)
    over = at.timestamp() <= now.timestamp()
    what = (
        "they have had time to answer, so write."
        if over
        else f"give them {limits.after_message}, then write."
    )
    return _advice(now, at, Do.WRITE, f"You left a message on {day}: {what}")


def _by_budget(ledger: Ledger, limits: CallLimits, now: Arrow) -> Advice:
    """ "Budget: 2 silent attempts, at most one a day"; spent, one further try on another day, then write."""
    missed = len(ledger.silent)
    another = "later" if limits.apart.hours else "on another day"
    left = limits.silent + limits.further - missed
    if left <= 0:
        why = f"{_calls(missed)} without an answer: they have seen that you rang, so write instead."
        return _advice(now, now, Do.WRITE, why)
    if missed >= limits.silent:
        tries = "one further try" if left == 1 else f"{left} further tries"
        why = f"{_calls(missed)} without an answer: {tries} {another}, then write instead."
    elif ledger.machines:
        why = "You know the machine now: try another time of day, and leave the message if it answers again."
    elif missed:
        why = f"{_calls(missed)} without an answer: try {another}, at another time of day."
    else:
        why = "Nothing of yours is on their phone yet."
    at = after(ledger.silent[-1].at, limits.apart, MIDNIGHT) if missed else now
    return _advice(now, at, Do.CALL, why)


def _advice(now: Arrow, at: Arrow, do: Do, why: str) -> Advice:
    ready = at.timestamp() <= now.timestamp()
    return Advice(
        do=do if ready else Do.WAIT,
        at_machine=AtMachine.HANG_UP,
        why=why,
        earliest=max(at, now.to(at.tzinfo), key=lambda each: each.timestamp()),
        then=do,
    )


def _at_another_time(advice: Advice, ledger: Ledger, limits: CallLimits, hours: OfficeHours) -> Advice:
    """ "First machine: hang up, try again on another day at another time of day", as long as the budget lasts."""
    tried = frozenset(
        band_of(call.at, hours) for call in ledger.since if call.outcome is AttemptOutcome.HUNG_UP
    )
    spent = len(ledger.silent) >= limits.silent
    if advice.asked_back or spent or band_of(advice.earliest, hours) not in tried:
        return advice
    other = at_other_time(advice.earliest, hours, tried)
    return replace(advice, do=Do.WAIT, earliest=other) if other else advice


def _in_office(advice: Advice, ledger: Ledger, hours: OfficeHours) -> Advice:
    """ "Suggest when: inside the contact's office hours": when they open, if that is later.

    What they named themselves holds, on a day off too, but not for ever: after it their office decides.
    """
    asked = ledger.asked_back
    if advice.asked_back and asked is not None:
        begin, end = named_window(asked, hours)
        if advice.earliest.timestamp() < end.timestamp():
            at = max(begin, advice.earliest, key=lambda each: each.timestamp())
            return replace(advice, do=advice.do if at == advice.earliest else Do.WAIT, earliest=at)
    opening = opens(advice.earliest, hours)
    if opening is None or opening == advice.earliest:
        return advice
    if advice.do is not Do.CALL:
        return replace(advice, earliest=opening)
    why = f"Their office is closed until {opening.format('ddd HH:mm')} there. {advice.why}"
    return replace(advice, do=Do.WAIT, earliest=opening, why=why, closed=True)


def _in_time(advice: Advice, now: Arrow, before: Arrow) -> Advice:
    """ "Answer the offer: by the deadline they gave" (product.md, the playbook): no waiting past it."""
    if advice.do is not Do.WAIT or advice.earliest.timestamp() < before.timestamp():
        return advice
    zone = advice.earliest.tzinfo
    until = before.to(zone).format("ddd D MMM HH:mm")
    if now.timestamp() >= before.timestamp():
        why = f"They wanted your answer by {until}, their time: write at once."
    elif advice.asked_back:
        why = f"They asked to be called back, but only after they want your answer ({until}, their time): write now."
    else:
        why = f"They want your answer by {until}, their time, and one can't ring again before: write now."
    return _advice(now, now.to(zone), Do.WRITE, why)


def _at_machine(
    ledger: Ledger, limits: CallLimits, now: Arrow, hours: OfficeHours | None, before: Arrow | None
) -> AtMachine:
    """ "First machine: hang up" - but "budget spent comes before first machine: leave the rehearsed message".

    Where they want an answer before one could ring again, there is no other time to try.
    """
    if len(ledger.silent) >= limits.silent or ledger.machines:
        return AtMachine.LEAVE
    if before is None:
        return AtMachine.HANG_UP
    again: Arrow | None = after(now, limits.apart, MIDNIGHT)
    again = opens(again, hours) if hours and again else again
    late = again is None or again.timestamp() >= before.timestamp()
    return AtMachine.LEAVE if late else AtMachine.HANG_UP


def _calls(count: int) -> str:
    return "1 call" if count == 1 else f"{count} calls"

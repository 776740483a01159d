"""Calls in the words people use: when to ring next, how one ended, whether it is office hours. Pure."""

from typing import Final

from arrow import Arrow

from data.calls import Do, opens
from data.calls.next_call import NextCall
from data.cases import is_voicemail
from data.coaching import Coaching
from data.records import AttemptOutcome, When
from data.steps import State, Step
from tui import days

SHORT: Final = {"a time of day not yet tried": "not yet tried"}
"""Reasons that are longer than a column; of the others the part before a comma says enough."""
ASKED_BACK: Final = "asked to be called back, no day noted"
"""What is noted of a call where the line dropped before the day was entered."""
TYPED: Final = "typed, not entered:"
"""Before what was typed of an answer when the line dropped."""
MOST_NAMES: Final = 3
"""Of those who picked up instead."""
WAYS: Final = {Do.WRITE: "write instead", Do.FIND_NUMBER: "find number"}


def is_call(step: Step) -> bool:
    """Whether a step is to be rung for just now."""
    return step.call is not None and step.call.do is Do.CALL


def is_voicemail_left(step: Step) -> bool:
    """Whether a step was done by a message on a machine."""
    return step.done_by is not None and is_voicemail(step.done_by)


def is_timed(step: Step) -> bool:
    """Whether the time of day of a step's due day means something."""
    return step.precise or (step.call is not None and is_call(step) and step.call.until is not None)


def at_words(at: Arrow, now: Arrow, *, day: bool = True) -> str:
    """A time in the zone of `at`: `Tue 1 Dec 08:00 there (17:00 here)`; one clock where both are the same."""
    words = f"{days.day(at, at)} {days.clock(at)}" if day else f"{days.DAYS[at.weekday()]} {days.clock(at)}"
    return words + _and_here(at, now)


def _and_here(at: Arrow, now: Arrow) -> str:
    ours = days.here(at, now)
    if ours.utcoffset() == at.utcoffset():
        return ""
    same_day = ours.date() == at.date()
    return f" there ({days.clock(ours) if same_day else days.day_and_time(at, now)} here)"


def window(call: NextCall, now: Arrow) -> str:
    """When to ring: `Tue 1 Dec 08:00-09:00 there (17:00 here)`; the day alone where no time is meant."""
    at = call.at
    if call.until is None and not call.named:
        return days.day(at, now)
    until = f"-{days.clock(call.until)}" if call.until else ""
    return f"{days.day(at, at)} {days.clock(at)}{until}{_and_here(at, now)}"


def reasons(step: Step) -> str:
    """Why a step is to be rung for just then, short: `not yet tried, early, mid-week`; `your own day`."""
    call = step.call
    if call is None:
        return ""
    if call.do is not Do.CALL:
        return WAYS.get(call.do, "")
    if step.chosen:
        return "your own day"
    if call.asked:
        return "as they asked"
    return ", ".join(SHORT.get(reason, reason.partition(",")[0]) for reason in call.reasons)


def coming(title: str, step: Step, now: Arrow) -> str:
    """What comes next, with its day and its reason; `title` names the deed.

    `Ring Maria Lopez, Tue 1 Dec 08:00-09:00 there (17:00 here): mid-week`.
    """
    call = step.call
    if call is None:
        return title + _by(step, now)
    if call.do is Do.CALL:
        why = ", ".join(call.reasons) or reasons(step)
        return f"{title}, {window(call, now)}" + (f": {why}" if why else "")
    return f"{title}{_by(step, now)}: {call.why}"


def _by(step: Step, now: Arrow) -> str:
    """`, Fri 4 Dec`; of a day that is past `, late since Mon 30 Nov`; nothing where there is none."""
    if step.due is None:
        return ""
    since = "late since " if step.state is State.OVERDUE else ""
    return f", {since}{days.day(step.due, now)}"


def unentered(typed: str) -> str:
    """What is noted of an answer that was typed and not entered: `typed, not entered: thu 15:00`."""
    return f"{TYPED} {typed}" if typed else ""


def noted(outcome: AttemptOutcome, note: str, number: str) -> str:
    """What of a call is told in brackets: of a wrong number which one it was, else what was noted."""
    return number or note if outcome is AttemptOutcome.WRONG_NUMBER else note


def ended(outcome: AttemptOutcome, text: str, back: When | None, now: Arrow) -> str:
    """How a call ended: `no answer`, `machine, hung up`, `gatekeeper (Jo)`, `call back Thu 3 Dec 15:00 there`.

    `text` is what was noted of it; of a wrong number that is the number.
    """
    match outcome:
        case AttemptOutcome.HUNG_UP:
            return "machine, hung up"
        case AttemptOutcome.GATEKEEPER if text.startswith(ASKED_BACK):
            return text
        case AttemptOutcome.GATEKEEPER | AttemptOutcome.WRONG_NUMBER if text:
            return f"{outcome.value} ({text})"
        case AttemptOutcome.CALL_BACK if back is not None:
            return f"{outcome.value} {days.named(back, now)}{_there(back, now)}"
    return outcome.value


def _there(when: When, now: Arrow) -> str:
    """Whether a time of day that was named is theirs and not ours."""
    from data.moments import when_to_arrow

    if not when.time:
        return ""
    at = when_to_arrow(when, when.time)
    return "" if at.utcoffset() == days.here(at, now).utcoffset() else " there"


# --- before a call


def their_clock(told: Coaching) -> str:
    """`Mon 09:05`."""
    return f"{days.DAYS[told.now_there.weekday()]} {days.clock(told.now_there)}"


def office(told: Coaching, now: Arrow) -> str:
    """`open until 17:30`; `closed until Mon 08:00 there (17:00 here)`."""
    if told.is_open:
        return f"open until {told.hours.end}"
    opening = opens(told.now_there, told.hours)
    return f"closed until {at_words(opening, now, day=False)}" if opening else "closed, on every day"


def their_time(told: Coaching, now: Arrow) -> str:
    """`Mon 09:05, open until 17:30`."""
    return f"{their_clock(told)}, {office(told, now)}"


def zone(told: Coaching) -> str:
    """`America/Los_Angeles`; where it isn't known, whose it is: `zone not known: the interview's`."""
    if told.zone_of:
        return f"zone not known: {told.zone_of}, {days.zone_words(told.now_there)}; z sets it"
    return days.zone_words(told.now_there)


def headline(told: Coaching, now: Arrow, key: str = "n") -> str:
    """What to do now, in a few words; `key` is what leads to the number."""
    advice = told.advice
    if not told.contact.phone:
        return f"No number is known: {key} sets it"
    match advice.do:
        case Do.CALL:
            better = f"; better still {_soon(told, told.next_call.at, now)}" if told.better_later else ""
            return f"Ring now{better}"
        case Do.WAIT if advice.closed:
            return f"Not now, closed: ring {_soon(told, told.next_call.at, now)}"
        case Do.WAIT if advice.then is Do.WRITE:
            return f"Not now: wait until {days.day(advice.earliest, advice.earliest)}, then write"
        case Do.WAIT:
            return f"Not now: ring {_soon(told, told.next_call.at, now)}"
        case Do.WRITE:
            return "Write instead of ringing"
        case Do.FIND_NUMBER:
            return f"Find the right number first: {key} sets it"


def _soon(told: Coaching, at: Arrow, now: Arrow) -> str:
    """As `at_words`, without its day where that is today there."""
    words, day = at_words(at, now), days.day(at, at)
    return words.removeprefix(f"{day} ") if at.date() == told.now_there.date() else words


def at_machine(told: Coaching) -> str:
    """What to do if a machine answers this time."""
    return "leave the message" if told.leave_message else "hang up, try another time of day"


def told_calls(told: Coaching, now: Arrow) -> list[tuple[str, str]]:
    """The calls so far, newest first: when it was there, and how it ended."""
    return [
        (
            f"{days.day(call.at, call.at)} {days.clock(call.at)}",
            ended(call.outcome, noted(call.outcome, call.note, call.number), call.call_back, now),
        )
        for call in reversed(told.ledger.calls)
    ]


def gatekeepers(told: Coaching) -> str:
    """Who picked up instead, newest first, the last few: `Jo`, `Jo, Kim`."""
    names = [
        call.note
        for call in reversed(told.ledger.calls)
        if call.outcome is AttemptOutcome.GATEKEEPER
        and call.note
        and not call.note.startswith((ASKED_BACK, TYPED))
    ]
    return ", ".join(list(dict.fromkeys(names))[:MOST_NAMES])


def clock(seconds: int) -> str:
    """A stopwatch: `0:12`, `12:05`."""
    return f"{seconds // 60}:{seconds % 60:02}"

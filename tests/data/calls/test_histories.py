"""The table of histories: what the ledger advises, row by row."""

import re
from typing import Any

import pytest
from arrow import Arrow

from data.calls import Do, Ledger, OfficeHours, advise, is_open
from data.calls.named import named_window
from data.calls.next_call import planned
from data.moments import moment, utc_text, zone_of
from data.records import AnyFact, Attempt, AttemptOutcome, Reply, Touch, TouchKind, When
from tests.builders import ZONE, at
from tests.data.calls.histories import HISTORIES, History

ELSEWHERE = " for another role"
MET = "met "
RUNG = History("", "", "", "").number
TOUCHES = {"spoke": TouchKind.SPOKE, "message": TouchKind.VOICEMAIL, "wrote": TouchKind.SENT}

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
OUTCOMES = {
    "machine": AttemptOutcome.HUNG_UP,
    "message left": AttemptOutcome.VOICEMAIL,
    **{outcome.value: outcome for outcome in AttemptOutcome},
}


def day_of(word: str) -> str:
    """`Tue` or `+Tue` as `2026-11-24`."""
    number = 23 + DAYS.index(word.lstrip("+")) + 7 * word.startswith("+")
    return f"2026-11-{number:02}" if number <= 30 else f"2026-12-{number - 30:02}"


def read_at(words: str) -> Arrow:
    """`Tue 8:10`."""
    day, clock = words.split(" ")
    return at(f"{day_of(day)} {clock:0>5}")


def read_fact(number: int, words: str) -> AnyFact:
    """`Tue 8:10 no answer`, `reply Tue 9:00`, `Mon 10:00 call back Thu 15:00`, `Tue 9:00 busy for another role`."""
    elsewhere = re.fullmatch(r"(reply|spoke|message|wrote) (\S+ \S+)", words)
    words = words.removesuffix(ELSEWHERE)
    when = read_at(elsewhere[2] if elsewhere else " ".join(words.split(" ")[:2]))
    told: dict[str, Any] = {
        "id": f"f{number}",
        "application_id": "another" if words.endswith(ELSEWHERE) else "this",
        "at": moment(when),
        "recorded_at": utc_text(when),
        "contact_id": "maria",
    }
    if elsewhere:
        if elsewhere[1] == "reply":
            return Reply(**told)
        return Touch(**told, what=TOUCHES[elsewhere[1]])
    outcome = " ".join(words.split(" ")[2:])
    if outcome.startswith("call back"):
        day, _, clock = outcome.removeprefix("call back ").partition(" ")
        back = When(day=day_of(day), time=clock, zone=ZONE)
        return Attempt(**told, outcome=AttemptOutcome.CALL_BACK, call_back=back, number=RUNG)
    return Attempt(**told, outcome=OUTCOMES[outcome], number=RUNG)


def ledger_of(history: History) -> Ledger:
    """What happened in a row, as it stands on Maria's phone."""
    told = list(filter(None, history.happened.split("; ")))
    facts = [read_fact(number, words) for number, words in enumerate(told) if not words.startswith(MET)]
    met = [read_at(words.removeprefix(MET)) for words in told if words.startswith(MET)]
    return Ledger.of(reversed(facts), "maria", zone_of(history.hers), history.number, met)


def before_of(history: History) -> Arrow | None:
    """When she wants an answer."""
    return read_at(history.before).to(zone_of(history.hers)) if history.before else None


def words_of(moment_: Arrow) -> str:
    """As the table has it: `+Mon`, `Thu 15:00`."""
    day = f"{'+' if moment_.day >= 30 or moment_.month == 12 else ''}{moment_.format('ddd')}"
    return day if moment_.format("HH:mm") == "00:00" else f"{day} {moment_.format('H:mm')}"


def told(history: History) -> str:
    """The advice, as the table words it."""
    ledger, hours = ledger_of(history), OfficeHours()
    now = read_at(history.now).to(zone_of(history.hers))
    before = before_of(history)
    advice = advise(ledger, now, hours=hours, before=before)
    words = advice.do.value
    if advice.do is Do.WAIT:
        words = f"wait until {words_of(advice.earliest)}, {advice.then}"
    words += f"; machine: {advice.at_machine}"
    best = planned(ledger, advice, hours, before)
    if best.do is not Do.CALL:
        return words
    until = f"-{best.until.format('H:mm')}" if best.until else ""
    return f"{words}; best {words_of(best.at)}{until}"


@pytest.mark.parametrize("history", HISTORIES, ids=lambda one: f"{one.happened or 'nothing'} @ {one.now}")
def test_the_advice_of_a_history(history: History) -> None:
    """As the table says, and with a reason."""
    assert told(history) == history.advice
    now = read_at(history.now).to(zone_of(history.hers))
    why = advise(ledger_of(history), now, hours=OfficeHours(), before=before_of(history)).why
    assert why.endswith(".")


@pytest.mark.parametrize("history", HISTORIES, ids=lambda one: f"{one.happened or 'nothing'} @ {one.now}")
def test_nobody_is_rung_out_of_hours(history: History) -> None:
    """Whatever happened: to call is only ever said while the office is open, or as they asked."""
    now = read_at(history.now).to(zone_of(history.hers))
    ledger, hours = ledger_of(history), OfficeHours()
    advice = advise(ledger, now, hours=hours, before=before_of(history))
    if advice.do is not Do.CALL or is_open(now, hours):
        return
    assert ledger.asked_back is not None
    begin, end = named_window(ledger.asked_back, hours)
    assert begin <= now < end


def test_there_are_enough_to_argue_with() -> None:
    """Forty at least, none twice, each with where it is from, in more than one zone."""
    told = {(one.happened, one.now, one.hers, one.number, one.before) for one in HISTORIES}
    assert len(told) == len(HISTORIES) >= 40
    assert all(one.source.endswith(".") for one in HISTORIES)
    assert len({one.hers for one in HISTORIES}) >= 3

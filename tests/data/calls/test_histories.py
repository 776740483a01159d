"""The table of histories: what the ledger advises, row by row."""

import re
from typing import Any

import pytest
from arrow import Arrow

from data.calls import Do, Ledger, advise
from data.moments import moment, utc_text
from data.records import AnyFact, Attempt, AttemptOutcome, Reply, Touch, TouchKind, When
from tests.builders import ZONE, at
from tests.data.calls.histories import HISTORIES, History

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
    """`Tue 8:10 no answer`, `reply Tue 9:00`, `Mon 10:00 call back Thu 15:00`."""
    elsewhere = re.fullmatch(r"(reply|spoke|message) (\S+ \S+)", words)
    when = read_at(elsewhere[2] if elsewhere else " ".join(words.split(" ")[:2]))
    told: dict[str, Any] = {
        "id": f"f{number}",
        "at": moment(when),
        "recorded_at": utc_text(when),
        "contact_id": "maria",
    }
    if elsewhere:
        if elsewhere[1] == "reply":
            return Reply(**told)
        return Touch(**told, what=TouchKind.SPOKE if elsewhere[1] == "spoke" else TouchKind.VOICEMAIL)
    outcome = " ".join(words.split(" ")[2:])
    if outcome.startswith("call back"):
        day, _, clock = outcome.removeprefix("call back ").partition(" ")
        back = When(day=day_of(day), time=clock, zone=ZONE)
        return Attempt(**told, outcome=AttemptOutcome.CALL_BACK, call_back=back)
    return Attempt(**told, outcome=OUTCOMES[outcome])


def ledger_of(history: History) -> Ledger:
    """What happened in a row."""
    facts = [
        read_fact(number, words) for number, words in enumerate(filter(None, history.happened.split("; ")))
    ]
    zone = at("2026-11-23 10:00").tzinfo
    assert zone is not None
    return Ledger.of(reversed(facts), "maria", zone)


def words_of(moment_: Arrow) -> str:
    """As the table has it: `+Mon`, `Thu 15:00`."""
    day = f"{'+' if moment_.day >= 30 or moment_.month == 12 else ''}{moment_.format('ddd')}"
    return day if moment_.format("HH:mm") == "00:00" else f"{day} {moment_.format('H:mm')}"


@pytest.mark.parametrize("history", HISTORIES, ids=lambda one: f"{one.happened or 'nothing'} @ {one.now}")
def test_the_advice_of_a_history(history: History) -> None:
    """As the table says."""
    advice = advise(ledger_of(history), read_at(history.now))
    told = (
        f"wait until {words_of(advice.earliest)}, {advice.then}" if advice.do is Do.WAIT else advice.do.value
    )
    assert f"{told}; machine: {advice.at_machine.value}" == history.advice
    assert advice.why.endswith(".")


def test_there_are_enough_to_argue_with() -> None:
    """Forty at least, none twice, each with where it is from."""
    assert len({(one.happened, one.now) for one in HISTORIES}) == len(HISTORIES) >= 40
    assert all(one.source.endswith(".") for one in HISTORIES)

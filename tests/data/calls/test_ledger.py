"""The ledger as the contact sees it: across applications, in their zone, since they were last heard of."""

import pytest

from data.calls import Ledger
from data.moments import moment, utc_text, zone_of
from data.records import AnyFact, Attempt, AttemptOutcome, Reply
from tests.builders import at

BERLIN = zone_of("Europe/Berlin")


def attempt(when: str, outcome: AttemptOutcome, zone: str = "Europe/Berlin", **fields: str) -> AnyFact:
    """A call, told in the caller's own zone."""
    told = at(when, zone)
    return Attempt(
        id=f"{when} {outcome}",
        at=moment(told),
        recorded_at=utc_text(told),
        outcome=outcome,
        **{"contact_id": "maria", **fields},  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("calls", "now", "words"),
    [
        ((), "2026-11-24 10:00", "no missed call from you"),
        (("2026-11-24 09:00",), "2026-11-24 10:00", "1 missed call from you today"),
        (("2026-11-23 09:00",), "2026-11-24 10:00", "1 missed call from you on Monday"),
        (
            ("2026-11-23 09:00", "2026-11-24 09:00"),
            "2026-11-25 10:00",
            "2 missed calls from you since Monday",
        ),
        (("2026-11-24 08:00", "2026-11-24 09:00"), "2026-11-24 10:00", "2 missed calls from you today"),
        (
            ("2026-11-02 09:00", "2026-11-24 09:00"),
            "2026-11-25 10:00",
            "2 missed calls from you since 2 November",
        ),
    ],
)
def test_what_they_have_on_their_phone(calls: tuple[str, ...], now: str, words: str) -> None:
    """How many, and since when, as one would say it."""
    facts = [attempt(when, AttemptOutcome.NO_ANSWER) for when in calls]
    assert Ledger.of(facts, "maria", BERLIN).missed_words(at(now)) == words


def test_only_the_silent_ones_are_missed_calls() -> None:
    """A gatekeeper, a wrong number and a call one was asked to repeat leave none."""
    facts = [attempt(f"2026-11-23 {hour:02}:00", outcome) for hour, outcome in enumerate(AttemptOutcome, 8)]
    ledger = Ledger.of(facts, "maria", BERLIN)
    assert {call.outcome for call in ledger.calls if call.silent} == {
        AttemptOutcome.NO_ANSWER,
        AttemptOutcome.BUSY,
        AttemptOutcome.HUNG_UP,
        AttemptOutcome.MAILBOX_FULL,
    }


def test_every_application_s_calls_to_that_person_and_nobody_else_s() -> None:
    """The phone doesn't know which role one rang about."""
    facts = [
        attempt("2026-11-23 09:00", AttemptOutcome.BUSY, application_id="one"),
        attempt("2026-11-24 09:00", AttemptOutcome.BUSY, application_id="two"),
        attempt("2026-11-24 09:30", AttemptOutcome.BUSY, contact_id="ana"),
    ]
    assert len(Ledger.of(facts, "maria", BERLIN).silent) == 2


def test_a_day_is_theirs() -> None:
    """A call on Monday evening in San Francisco stands as Tuesday's in Berlin."""
    facts = [attempt("2026-11-23 16:00", AttemptOutcome.NO_ANSWER, "America/Los_Angeles")]
    (call,) = Ledger.of(facts, "maria", BERLIN).silent
    assert call.at.format("ddd HH:mm") == "Tue 01:00"


def test_a_reply_at_the_same_second_comes_after() -> None:
    """What they answered is no secret to them."""
    told = at("2026-11-23 09:00")
    reply = Reply(id="r", at=moment(told), recorded_at=utc_text(told), contact_id="maria")
    assert Ledger.of([attempt("2026-11-23 09:00", AttemptOutcome.BUSY), reply], "maria", BERLIN).silent == ()

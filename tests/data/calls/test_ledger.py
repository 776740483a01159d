"""The ledger as the contact sees it: across applications, in their zone, since they were last heard of."""

import pytest

from data.calls import Ledger
from data.moments import moment, utc_text, zone_of
from data.records import AnyFact, Attempt, AttemptOutcome, Reply, Touch, TouchKind
from tests.builders import at, when

BERLIN = zone_of("Europe/Berlin")


def attempt(day: str, outcome: AttemptOutcome, zone: str = "Europe/Berlin", **fields: object) -> AnyFact:
    """A call, told in the caller's own zone."""
    told = at(day, zone)
    return Attempt(
        id=f"{day} {outcome}",
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
        (("2026-11-18 09:00",), "2026-11-24 10:00", "1 missed call from you on Wednesday"),
        (("2026-11-17 09:00",), "2026-11-24 10:00", "1 missed call from you on 17 November"),
        (("2025-12-30 09:00",), "2026-01-08 10:00", "1 missed call from you on 30 December 2025"),
    ],
)
def test_what_they_have_on_their_phone(calls: tuple[str, ...], now: str, words: str) -> None:
    """How many, and since when, as one would say it."""
    facts = [attempt(day, AttemptOutcome.NO_ANSWER) for day in calls]
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


def test_an_answer_at_the_same_second_answers_the_message() -> None:
    """A letter of one's own does, too: then it was said twice."""
    told = at("2026-11-23 09:00")
    left = attempt("2026-11-23 09:00", AttemptOutcome.VOICEMAIL)
    fields = {"at": moment(told), "recorded_at": utc_text(told), "contact_id": "maria"}
    answers = (Reply(id="r", **fields), Touch(id="t", what=TouchKind.POSTED, **fields))  # type: ignore[arg-type]
    assert Ledger.of([left], "maria", BERLIN).unanswered_message == told
    for answer in answers:
        assert Ledger.of([left, answer], "maria", BERLIN).unanswered_message is None


def test_to_be_called_back_holds_until_they_are_heard_of() -> None:
    """Said and answered within one second, the day they named is the later word."""
    told = at("2026-11-23 09:00")
    asked = attempt("2026-11-23 09:00", AttemptOutcome.CALL_BACK, call_back=when("2026-11-26"))
    reply = Reply(id="r", at=moment(told), recorded_at=utc_text(told), contact_id="maria")
    assert Ledger.of([asked, reply], "maria", BERLIN).asked_back is not None
    later = attempt("2026-11-23 09:01", AttemptOutcome.SPOKE)
    assert Ledger.of([asked, later], "maria", BERLIN).asked_back is None


def test_what_rang_elsewhere_they_never_saw() -> None:
    """Calls to a number that proved to be somebody else's; those to their other numbers count."""
    facts = [
        attempt("2026-11-23 09:00", AttemptOutcome.NO_ANSWER, number="0142"),
        attempt("2026-11-23 10:00", AttemptOutcome.NO_ANSWER, number="0143"),
        attempt("2026-11-24 09:00", AttemptOutcome.WRONG_NUMBER, number="0142"),
        attempt("2026-11-24 10:00", AttemptOutcome.NO_ANSWER),
    ]
    ledger = Ledger.of(facts, "maria", BERLIN, "0144")
    assert [call.number for call in ledger.silent] == ["0143", ""]
    assert ledger.wrong_numbers == {"0142"}


def test_what_else_they_were_heard_by() -> None:
    """An interview with them ends the count, as a reply does."""
    facts = [attempt("2026-11-23 09:00", AttemptOutcome.BUSY)]
    assert Ledger.of(facts, "maria", BERLIN, met=[at("2026-11-23 08:00")]).silent
    assert not Ledger.of(facts, "maria", BERLIN, met=[at("2026-11-24 08:00")]).silent

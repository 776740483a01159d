"""A step that is done by phone instead: when it is to be rung for, and when it becomes a letter again."""

from dataclasses import replace
from typing import Any

import msgspec
import pytest

from data.calls import CallLimits, Do
from data.records import Attempt, AttemptOutcome, Channel, Move, Reply, Result, StepKey, When
from data.steps import State, Step
from tests.builders import ZONE, Hunt, at, when

NO_ANSWER, HUNG_UP, BUSY = AttemptOutcome.NO_ANSWER, AttemptOutcome.HUNG_UP, AttemptOutcome.BUSY
CALIFORNIA = "America/Los_Angeles"


class Calls:
    """Northwind's interview was on Monday 23 November; its contact sits in California, the person in Berlin."""

    def __init__(self, zone: str = "") -> None:
        self.hunt = Hunt()
        self.app = self.hunt.application()
        self.maria = self.hunt.contact("Maria Lopez", phone="+1 415 555 0142", zone=zone)
        self.hunt.interview(self.app, "2026-11-23 10:00", hr=(self.maria,))

    def rang(self, when_: str, outcome: AttemptOutcome, **fields: Any) -> None:
        """A call that is noted with its step, the check-in."""
        turn = self.step(when_).key.turn
        key = StepKey(stage="check-in", owner_id=self.app, contact_id=self.maria, turn=turn)
        self.hunt.fact(
            Attempt, when_, self.app, contact_id=self.maria, outcome=outcome, **{"step": key, **fields}
        )

    def chose(self, when_: str, to: str, stage: str = "phone-call") -> None:
        """A day the person chose: for a call, or for the check-in itself."""
        key = StepKey(stage=stage, owner_id=self.app, contact_id=self.maria)
        self.hunt.fact(Move, when_, self.app, step=key, to=when(to))

    def step(self, now: str, stage: str = "check-in") -> Step:
        """The check-in, whatever it is just now."""
        return self.hunt.step(self.app, now, stage)


@pytest.fixture
def calls() -> Calls:
    """Nobody was rung yet."""
    return Calls()


def told(step: Step) -> str:
    """`Ring, Tue 01 Dec 08:00, due`."""
    assert step.due is not None
    return f"{step.stage.label}, {step.due.format('ddd DD MMM HH:mm')}, {step.state}"


def test_without_a_call_it_stays_what_it_is(calls: Calls) -> None:
    """E-mail by default, due after a week."""
    step = calls.step("2026-11-30 09:00")
    assert told(step) == "Check in, Mon 30 Nov 10:00, due"
    assert (step.callable, step.call) == (True, None)


def test_a_silent_call_makes_the_next_one_the_step(calls: Calls) -> None:
    """On another day, at another time of day, early; it is late when that day is over."""
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    step = calls.step("2026-11-30 11:05")
    assert told(step) == "Ring, Tue 01 Dec 08:00, waiting"
    assert step.call is not None
    assert step.call.until == at("2026-12-01 09:00")
    assert step.call.reasons == ("a time of day not yet tried", "early, before the meetings", "mid-week")
    assert calls.step("2026-12-01 12:00").state is State.DUE
    assert calls.step("2026-12-02 12:00").state is State.OVERDUE
    assert [one.stage.key for one in calls.hunt.steps(calls.app, "2026-12-01 12:00") if one.doable] == [
        "phone-call",
    ]


def test_office_hours_are_theirs() -> None:
    """Eight in California is five in the afternoon in Berlin."""
    calls = Calls(CALIFORNIA)
    calls.rang("2026-11-30 18:00", NO_ANSWER)
    assert told(calls.step("2026-11-30 18:05")) == "Ring, Tue 01 Dec 17:00, waiting"


def test_their_day_counts_not_mine() -> None:
    """Rung at two in the morning of Tuesday: over there it is Monday, so Tuesday is another day."""
    calls = Calls(CALIFORNIA)
    calls.rang("2026-12-01 02:00", NO_ANSWER)
    assert told(calls.step("2026-12-01 02:05")) == "Ring, Tue 01 Dec 17:00, due"


def test_spent_it_is_written(calls: Calls) -> None:
    """Three calls nobody took: by e-mail, now, and it says why."""
    for day in ("2026-11-30 11:00", "2026-12-01 08:10", "2026-12-02 17:00"):
        calls.rang(day, BUSY)
    step = calls.step("2026-12-02 17:05")
    assert told(step) == "Check in, Wed 02 Dec 17:00, due"
    assert step.call is not None
    assert step.call.do is Do.WRITE
    assert step.call.why.startswith("3 calls without an answer")
    assert step.stage.channels == (Channel.EMAIL, Channel.PHONE)


def test_a_wrong_number_changes_no_day(calls: Calls) -> None:
    """But it says what is to be found; with another number it can be rung at once."""
    calls.rang("2026-11-30 11:00", AttemptOutcome.WRONG_NUMBER, number="+1 415 555 0142")
    step = calls.step("2026-11-30 11:05")
    assert told(step) == "Check in, Mon 30 Nov 10:00, due"
    assert step.call is not None
    assert step.call.do is Do.FIND_NUMBER
    maria = calls.hunt.documents.contacts[calls.maria]
    calls.hunt.documents.contacts[calls.maria] = type(maria)(
        id=maria.id, name=maria.name, phone="+1 415 555 0143", added_at=maria.added_at
    )
    assert calls.step("2026-11-30 11:10").call is not None
    assert calls.step("2026-11-30 11:10").call.do is Do.CALL  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("to", "due"),
    [
        ("2026-12-03", "Ring, Thu 03 Dec 08:00, waiting"),
        ("2026-12-03 15:30", "Ring, Thu 03 Dec 15:30, waiting"),
        ("2026-12-05", "Ring, Sat 05 Dec 08:00, waiting"),
    ],
)
def test_the_day_they_named_becomes_the_step(calls: Calls, to: str, due: str) -> None:
    """With their time where they gave one; a day they gave is never corrected."""
    calls.rang("2026-11-30 11:00", AttemptOutcome.CALL_BACK, call_back=when(to))
    step = calls.step("2026-11-30 11:05")
    assert told(step) == due
    assert step.call is not None
    assert step.call.why.startswith("They asked to be called back on ")
    assert step.precise is (" " in to)


def test_called_back_in_their_zone() -> None:
    """Three in the afternoon in California is midnight in Berlin."""
    calls = Calls(CALIFORNIA)
    back = When(day="2026-12-03", time="15:00", zone=CALIFORNIA)
    calls.rang("2026-11-30 19:00", AttemptOutcome.CALL_BACK, call_back=back)
    assert told(calls.step("2026-12-01 10:00")) == "Ring, Fri 04 Dec 00:00, waiting"


def test_a_day_is_that_day_over_there() -> None:
    """Thursday, typed in Berlin, is Thursday in California and not the afternoon before."""
    calls = Calls(CALIFORNIA)
    calls.rang("2026-11-30 19:00", AttemptOutcome.CALL_BACK, call_back=when("2026-12-03"))
    step = calls.step("2026-12-01 10:00")
    assert told(step) == "Ring, Thu 03 Dec 17:00, waiting"
    assert step.call is not None
    assert step.call.why == "They asked to be called back on Thu 3 Dec."


def test_a_gatekeeper_costs_nothing(calls: Calls) -> None:
    """The next good time may be today."""
    calls.rang("2026-11-30 11:00", AttemptOutcome.GATEKEEPER, text="Jo")
    assert told(calls.step("2026-11-30 11:05")) == "Ring, Tue 01 Dec 08:00, waiting"


def test_a_chosen_day_for_the_call(calls: Calls) -> None:
    """The person's own day, until a call is made; and back to a letter when the check-in itself is moved."""
    calls.chose("2026-11-30 09:00", "2026-12-01 16:30")
    assert told(calls.step("2026-11-30 09:05")) == "Ring, Tue 01 Dec 16:30, waiting"
    assert calls.step("2026-11-30 09:05").chosen
    calls.rang("2026-12-01 16:31", HUNG_UP)
    assert told(calls.step("2026-12-01 16:40")) == "Ring, Wed 02 Dec 08:00, waiting"
    calls.chose("2026-12-01 16:45", "2026-12-04")
    assert told(calls.step("2026-12-01 16:50")) == "Ring, Fri 04 Dec 10:00, waiting"
    calls.chose("2026-12-01 16:55", "2026-12-01", stage="check-in")
    assert told(calls.step("2026-12-01 17:00")) == "Check in, Tue 01 Dec 10:00, due"


def test_a_letter_that_was_moved_is_rung_for_once_a_call_was_made(calls: Calls) -> None:
    """The latest word counts: a day for the check-in, then a call."""
    calls.chose("2026-11-30 09:00", "2026-12-04", stage="check-in")
    assert told(calls.step("2026-11-30 09:05")) == "Check in, Fri 04 Dec 10:00, waiting"
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    assert told(calls.step("2026-11-30 11:05")) == "Ring, Tue 01 Dec 08:00, waiting"


def test_a_day_chosen_for_another_application_is_not_this_ones(calls: Calls) -> None:
    """Nor is a call that was made for its check-in."""
    other = calls.hunt.application("Kestrel", "Analyst")
    calls.hunt.interview(other, "2026-11-23 14:00", hr=(calls.maria,))
    chosen = StepKey(stage="phone-call", owner_id=other, contact_id=calls.maria)
    calls.hunt.fact(Move, "2026-11-30 09:00", other, step=chosen, to=when("2026-12-03"))
    key = StepKey(stage="check-in", owner_id=other, contact_id=calls.maria)
    calls.hunt.fact(Attempt, "2026-11-30 09:30", other, contact_id=calls.maria, outcome=BUSY, step=key)
    assert calls.step("2026-11-30 10:00").stage.label == "Check in"


def test_a_call_for_the_check_in_is_none_for_the_offer(calls: Calls) -> None:
    """Noted at the very moment of the offer: the answer is not begun by phone yet."""
    calls.rang("2026-11-30 12:00", NO_ANSWER)
    calls.hunt.outcome(calls.app, Result.OFFER, "2026-11-30 11:00", deadline="2026-12-04 12:00")
    assert calls.step("2026-11-30 12:05", "answer-offer").call is None


def test_the_person_s_own_limits_decide(calls: Calls) -> None:
    """One silent call and no further one: then it is written."""
    calls.hunt.rules = replace(calls.hunt.rules, limits=CallLimits(silent=1, further=0))
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    step = calls.step("2026-11-30 11:05")
    assert step.call is not None
    assert step.call.do is Do.WRITE


def test_without_a_zone_of_theirs_the_latest_interview_with_them_gives_it() -> None:
    """Not the first, and not a later one that they had no part in."""
    calls = Calls()
    dana = calls.hunt.contact("Dana Fox")
    calls.hunt.zone = CALIFORNIA
    calls.hunt.interview(calls.app, "2026-11-24 10:00", hr=(calls.maria,))
    calls.hunt.zone = "Asia/Tokyo"
    calls.hunt.interview(calls.app, "2026-11-25 10:00", interviewers=(dana,))
    calls.hunt.zone = ZONE
    calls.rang("2026-12-02 18:00", NO_ANSWER)
    assert told(calls.step("2026-12-02 18:05")) == "Ring, Thu 03 Dec 17:00, waiting"


def test_a_message_finishes_it_and_silence_does_not(calls: Calls) -> None:
    """A voicemail left finishes the check-in; the second comes three working days later, by e-mail."""
    calls.rang("2026-11-30 11:00", HUNG_UP)
    calls.rang("2026-12-01 08:10", AttemptOutcome.VOICEMAIL)
    assert calls.step("2026-12-01 08:15").state is State.DONE
    second = calls.step("2026-12-01 08:15", "second-check-in")
    assert told(second) == "Check in again, Fri 04 Dec 10:00, waiting"
    assert second.since == "the voicemail left, Tue 1 Dec"
    assert not second.callable


def test_news_ends_it(calls: Calls) -> None:
    """A conversation is a reply: a new week begins, by e-mail."""
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    calls.rang("2026-12-01 08:10", AttemptOutcome.SPOKE)
    assert told(calls.step("2026-12-01 09:00")) == "Check in, Tue 08 Dec 10:00, waiting"
    calls.chose("2026-12-01 09:30", "2026-12-02")
    calls.hunt.fact(Reply, "2026-12-01 10:00", calls.app, contact_id=calls.maria)
    assert told(calls.step("2026-12-01 10:05")) == "Check in, Tue 08 Dec 10:00, waiting"


def test_heard_about_another_application_it_counts_as_heard(calls: Calls) -> None:
    """The ledger is the contact's: a reply elsewhere empties it, and the check-in is a check-in again."""
    calls.rang("2026-11-27 11:00", NO_ANSWER)
    other = calls.hunt.application("Kestrel", "Analyst")
    calls.hunt.fact(Reply, "2026-11-27 15:00", other, contact_id=calls.maria)
    assert told(calls.step("2026-11-27 15:05")) == "Check in, Mon 30 Nov 10:00, waiting"


def test_calls_for_another_application_count_as_missed_but_move_nothing() -> None:
    """Two missed calls from elsewhere: the check-in stays a letter, its first call would be the further try."""
    calls = Calls()
    other = calls.hunt.application("Kestrel", "Analyst")
    for day in ("2026-11-26 11:00", "2026-11-27 11:00"):
        calls.hunt.fact(Attempt, day, other, contact_id=calls.maria, outcome=BUSY)
    assert told(calls.step("2026-11-30 09:00")) == "Check in, Mon 30 Nov 10:00, due"
    calls.rang("2026-11-30 11:00", BUSY)
    step = calls.step("2026-11-30 11:05")
    assert step.call is not None
    assert step.call.do is Do.WRITE


def test_a_deadline_stays_one(calls: Calls) -> None:
    """They wait for the answer to their offer: the call comes before its deadline, else a letter."""
    calls.hunt.outcome(calls.app, Result.OFFER, "2026-11-25 10:00", deadline="2026-11-27 12:00")
    key = StepKey(stage="answer-offer", owner_id=calls.app, contact_id=calls.maria)
    calls.hunt.fact(
        Attempt, "2026-11-26 11:00", calls.app, contact_id=calls.maria, outcome=NO_ANSWER, step=key
    )
    assert told(calls.step("2026-11-26 11:05", "answer-offer")) == "Ring, Fri 27 Nov 08:00, waiting"
    calls.hunt.fact(
        Attempt, "2026-11-27 08:05", calls.app, contact_id=calls.maria, outcome=NO_ANSWER, step=key
    )
    offer = calls.step("2026-11-27 08:10", "answer-offer")
    assert told(offer) == "Answer the offer, Fri 27 Nov 12:00, due"
    assert offer.call is not None
    assert offer.call.why == (
        "They want your answer by Fri 27 Nov 12:00, their time, and one can't ring again before: write now."
    )
    assert offer.stage.channels[0] is Channel.EMAIL
    late = calls.step("2026-11-27 12:00", "answer-offer")
    assert (told(late), late.call) == ("Answer the offer, Fri 27 Nov 12:00, overdue", None)


def test_at_their_deadline_it_is_late_at_once(calls: Calls) -> None:
    """However often one rang: a time they gave is overdue at that instant."""
    calls.hunt.outcome(calls.app, Result.OFFER, "2026-12-01 10:00", deadline="2026-12-02 08:00")
    key = StepKey(stage="answer-offer", owner_id=calls.app, contact_id=calls.maria)
    calls.hunt.fact(
        Move,
        "2026-12-01 11:00",
        calls.app,
        step=msgspec.structs.replace(key, stage="phone-call"),
        to=when("2026-12-03"),
    )
    assert calls.step("2026-12-02 09:00", "answer-offer").state is State.WAITING  # a day of one's own
    calls.hunt.fact(
        Attempt, "2026-12-01 15:00", calls.app, contact_id=calls.maria, outcome=NO_ANSWER, step=key
    )
    late = calls.step("2026-12-02 08:00", "answer-offer")
    assert (late.state, late.deadline) == (State.OVERDUE, at("2026-12-02 08:00"))


def test_a_message_about_another_application_counts_too() -> None:
    """They have heard that one rings: this one waits its three working days and is written then."""
    calls = Calls()
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    other = calls.hunt.application("Kestrel", "Analyst")
    calls.hunt.fact(
        Attempt, "2026-12-01 11:00", other, contact_id=calls.maria, outcome=AttemptOutcome.VOICEMAIL
    )
    step = calls.step("2026-12-01 11:05")
    assert told(step) == "Check in, Fri 04 Dec 00:00, waiting"
    assert step.call is not None
    assert step.call.why == "You left a message on Tue 1 Dec: give them 3 working days, then write."


@pytest.mark.parametrize(("role", "rings"), [("interviewers", False), ("hr", True)])
def test_a_round_with_them_is_a_conversation(role: str, rings: bool) -> None:
    """Whoever interviewed one meanwhile was spoken to; the contact who only arranged it was not."""
    calls = Calls()
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    other = calls.hunt.application("Kestrel", "Analyst")
    people = {"interviewers": (), "hr": ()} | {role: (calls.maria,)}
    calls.hunt.interview(other, "2026-12-01 10:00", interviewers=people["interviewers"], hr=people["hr"])
    assert (calls.step("2026-12-01 12:00").stage.label == "Ring") is rings
    assert calls.step("2026-12-01 10:30").stage.label == "Ring"


def test_what_they_decided_is_news_from_them(calls: Calls) -> None:
    """An offer after missed calls: its answer begins with nothing on their phone."""
    for day in ("2026-11-26 11:00", "2026-11-27 08:10"):
        calls.rang(day, NO_ANSWER)
    calls.hunt.outcome(calls.app, Result.OFFER, "2026-11-27 12:00", deadline="2026-12-04 12:00")
    key = StepKey(stage="answer-offer", owner_id=calls.app, contact_id=calls.maria)
    calls.hunt.fact(Attempt, "2026-11-30 11:00", calls.app, contact_id=calls.maria, outcome=BUSY, step=key)
    step = calls.step("2026-11-30 11:05", "answer-offer")
    assert step.call is not None
    assert step.call.why.startswith("1 call without an answer")


def test_a_step_that_takes_no_call_never_becomes_one(calls: Calls) -> None:
    """Calls before a rejection leave the feedback request what it is."""
    calls.rang("2026-11-30 11:00", NO_ANSWER)
    calls.hunt.outcome(calls.app, Result.REJECTED, "2026-11-30 12:00")
    calls.hunt.fact(Attempt, "2026-11-30 13:00", calls.app, contact_id=calls.maria, outcome=BUSY)
    feedback = calls.step("2026-11-30 14:00", "feedback")
    assert (feedback.call, feedback.callable) == (None, False)
    assert calls.step("2026-11-30 14:00").state is State.RETIRED

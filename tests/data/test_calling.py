"""The verbs of calls: a call noted with all it says, and what the coach says before the next."""

from typing import Final

import pytest
from msgspec.structs import replace

from data.adding import Person
from data.calls import AtMachine, Do
from data.desk import Desk
from data.errors import UsageProblem
from data.records import Attempt, AttemptOutcome, Reply, Result, Role
from data.settings import Me, Settings
from data.steps import State, Step
from data.store import Store
from tests.builders import Hunt, content, when
from tests.conftest import Clock
from tests.data.samples import added

MARIA: Final = "person-003"


@pytest.fixture
def desk(clock: Clock) -> Desk:
    """Northwind was on Monday 23 November with Dana; Maria in San Francisco is its hiring contact."""
    hunt = Hunt()
    app = hunt.application()
    dana = hunt.contact("Dana Fox")
    maria = hunt.contact("Maria Lopez", phone="+1 415 555 0142", zone="America/Los_Angeles", position="HR")
    hunt.interview(app, "2026-11-23 10:00", interviewers=(dana,), hr=(maria,), round="round 2")
    store = Store.in_memory()
    for table in ("applications", "contacts", "interviews"):
        store.commit(added(table, *getattr(hunt.documents, table).values()), history=False)
    clock.set("2026-11-30 18:00")
    return Desk(store, Settings(me=Me(name="Sam Okafor")), clock)


def step(desk: Desk, stage: str = "check-in") -> Step:
    """The last step of that stage."""
    return [one for one in desk.steps(desk.board().rows[0].id) if one.key.stage == stage][-1]


def rang(desk: Desk, outcome: AttemptOutcome, **more: object) -> str:
    """A call for the check-in, as the call screen notes it; what was said."""
    ringing = step(desk)
    assert ringing.contact is not None
    assert ringing.application is not None
    said = desk.attempt(ringing.application.id, ringing.contact.id, outcome, step=ringing, **more)  # type: ignore[arg-type]
    return said.text


class TestAttempt:
    """One call is one change, whatever it says."""

    def test_every_call_names_its_step(self, desk: Desk) -> None:
        """Also one that finishes nothing: the timeline goes on from it."""
        assert rang(desk, AttemptOutcome.NO_ANSWER) == "Call to Maria Lopez: no answer."
        (fact,) = desk.documents().facts.values()
        assert isinstance(fact, Attempt)
        assert fact.step is not None
        assert fact.step.stage == "check-in"
        assert step(desk).stage.label == "Ring"

    def test_a_gatekeeper_has_a_name(self, desk: Desk) -> None:
        """It is kept, and the coach tells it next time."""
        said = rang(desk, AttemptOutcome.GATEKEEPER, text=" Jo \n")
        assert said == "Call to Maria Lopez: gatekeeper (Jo)."
        assert desk.coaching(step(desk)).ledger.calls[-1].note.strip() == "Jo"

    def test_a_day_to_be_called_back(self, desk: Desk) -> None:
        """The day they named is the next step; without one it can't be noted, nor with one elsewhere."""
        said = rang(desk, AttemptOutcome.CALL_BACK, call_back=when("2026-12-03 17:30"))
        assert said == "Call to Maria Lopez: call back on Thu 3 Dec 17:30."
        due = step(desk).due
        assert due is not None
        assert due.format("ddd D MMM HH:mm") == "Thu 3 Dec 17:30"
        with pytest.raises(UsageProblem, match="needs the day"):
            rang(desk, AttemptOutcome.CALL_BACK)
        with pytest.raises(UsageProblem, match="needs the day"):
            rang(desk, AttemptOutcome.BUSY, call_back=when("2026-12-03"))

    def test_spoke_with_a_day_for_the_news(self, desk: Desk) -> None:
        """Both at once: one undo takes both away."""
        said = rang(desk, AttemptOutcome.SPOKE, promised=when("2026-12-10"))
        assert said == "Call to Maria Lopez: spoke: news by Thu 10 Dec."
        assert [type(fact) for fact in desk.documents().facts.values()] == [Attempt, Reply]
        following = step(desk)
        assert following.due is not None
        assert following.due.format("ddd D MMM") == "Fri 11 Dec"
        desk.undo()
        assert desk.documents().facts == {}

    def test_a_wrong_number_keeps_the_number(self, desk: Desk) -> None:
        """So that another one can be tried at once."""
        rang(desk, AttemptOutcome.WRONG_NUMBER)
        assert desk.coaching(step(desk)).advice.do is Do.FIND_NUMBER
        desk.change_contact(MARIA, phone="+1 415 555 0143")
        assert desk.coaching(step(desk)).advice.do is Do.CALL

    @pytest.mark.parametrize(
        ("day", "past"), [("2026-11-29", True), ("2026-11-30 17:00", True), ("2026-11-30", False)]
    )
    def test_a_day_that_is_past_is_refused(self, desk: Desk, day: str, past: bool) -> None:
        """It was Monday, six in the evening: later today will do."""
        if past:
            with pytest.raises(UsageProblem, match="is past"):
                rang(desk, AttemptOutcome.CALL_BACK, call_back=when(day))
        else:
            assert rang(desk, AttemptOutcome.CALL_BACK, call_back=when(day))

    def test_what_is_skipped_is_named(self, desk: Desk) -> None:
        """The check-in, not its call alone."""
        rang(desk, AttemptOutcome.BUSY)
        assert desk.skip(step(desk), "enough").text == "Check-in to Maria Lopez, skipped."

    def test_a_deleted_application_leaves_the_calls_on_their_phone(self, desk: Desk) -> None:
        """As long as they have to do with another one; undone, everything is as it was."""
        rang(desk, AttemptOutcome.BUSY)
        row = desk.board().rows[0]
        assert row.interview is not None
        hunt = Hunt()
        kestrel = hunt.application("Kestrel", "Analyst", id_="kestrel")
        hunt.interview(kestrel, "2026-11-24 10:00", hr=(MARIA,))
        second = replace(next(iter(hunt.documents.interviews.values())), id="second")
        desk.store.commit(
            [*added("applications", hunt.documents.applications[kestrel]), *added("interviews", second)]
        )
        before = content(desk.documents())
        desk.delete_application(row.id)
        told = desk.coaching([one for one in desk.steps("kestrel") if one.key.stage == "check-in"][-1])
        assert told.seen == "1 missed call from you today"
        desk.undo()
        assert content(desk.documents()) == before
        desk.delete_application("kestrel")
        desk.delete_application(row.id)
        assert desk.documents().facts == {}

    def test_it_is_stored_when_it_was_made(self, desk: Desk, clock: Clock) -> None:
        """Not when it was noted."""
        began = desk.now()
        clock.set("2026-11-30 18:20")
        rang(desk, AttemptOutcome.BUSY, at=began)
        (fact,) = desk.documents().facts.values()
        assert fact.at.local == "2026-11-30T18:00:00"

    def test_a_message_is_no_answer_to_an_offer(self, desk: Desk) -> None:
        """They wait for the decision until their deadline: the step stays open."""
        desk.outcome(desk.board().rows[0].id, Result.OFFER, deadline=when("2026-12-04 12:00"))
        offer = step(desk, "answer-offer")
        assert offer.contact is not None
        assert offer.application is not None
        desk.attempt(offer.application.id, offer.contact.id, AttemptOutcome.VOICEMAIL, step=offer)
        assert step(desk, "answer-offer").state is State.WAITING
        desk.attempt(offer.application.id, offer.contact.id, AttemptOutcome.SPOKE, step=offer)
        assert step(desk, "answer-offer").state is State.DONE

    def test_nothing_is_noted_for_an_application_that_is_gone(self, desk: Desk) -> None:
        """Another session deleted it while the call was on."""
        ringing = step(desk)
        assert ringing.application is not None
        desk.delete_application(ringing.application.id)
        with pytest.raises(UsageProblem, match="no longer there"):
            desk.attempt(ringing.application.id, MARIA, AttemptOutcome.BUSY, step=ringing)
        assert desk.documents().facts == {}

    def test_what_comes_after_a_call(self, desk: Desk) -> None:
        """The same step again while it is open; once it is done, what is due first."""
        ringing = step(desk)
        rang(desk, AttemptOutcome.BUSY)
        again = desk.following(ringing)
        assert again is not None
        assert (again.key, again.stage.label) == (ringing.key, "Ring")
        desk.skip(step(desk), "enough")
        first = desk.following(ringing)
        assert first is not None
        assert first.key == step(desk, "thank-you").key

    def test_only_the_call_itself_is_taken_back(self, desk: Desk) -> None:
        """Not what was changed after it, nor anything once it is gone."""
        ringing = step(desk)
        assert ringing.application is not None
        said = desk.attempt(ringing.application.id, MARIA, AttemptOutcome.BUSY, step=ringing)
        desk.change_contact(MARIA, phone="+1 415 555 0143")
        with pytest.raises(UsageProblem, match="not the newest"):
            desk.take_back(said.id)
        desk.undo()
        assert desk.take_back(said.id).text == "Undid: call to Maria Lopez: busy."
        with pytest.raises(UsageProblem, match="not the newest"):
            desk.take_back(said.id)
        assert desk.documents().contacts[MARIA].phone == "+1 415 555 0142"

    def test_nobody_to_ring(self, desk: Desk) -> None:
        """Somebody another session deleted."""
        with pytest.raises(UsageProblem, match="no longer there"):
            desk.attempt(desk.board().rows[0].id, "nobody", AttemptOutcome.BUSY)


class TestChosen:
    """A day for the call, and a letter after all."""

    def test_ring_on(self, desk: Desk) -> None:
        """The step is to be rung for then; moved again it stays a call."""
        said = desk.ring_on(step(desk), when("2026-12-01 17:15"))
        assert said.text == "Ring Maria Lopez on Tue 1 Dec 17:15."
        ringing = step(desk)
        assert (ringing.stage.label, str(ringing.due)[:16]) == ("Ring", "2026-12-01T17:15")
        desk.move(ringing, when("2026-12-02 17:00"))
        assert (step(desk).stage.label, str(step(desk).due)[:16]) == ("Ring", "2026-12-02T17:00")

    def test_write_instead(self, desk: Desk) -> None:
        """Today, by e-mail; undone it is a call again."""
        rang(desk, AttemptOutcome.HUNG_UP)
        said = desk.write_instead(step(desk))
        assert said.text == "Maria Lopez: write instead of ringing, today."
        assert (step(desk).stage.label, step(desk).state) == ("Check in", State.DUE)
        desk.undo()
        assert step(desk).stage.label == "Ring"

    def test_what_takes_no_call(self, desk: Desk) -> None:
        """A thank-you is written."""
        thanks = step(desk, "thank-you")
        with pytest.raises(UsageProblem, match="can't be done by phone"):
            desk.ring_on(thanks, when("2026-12-01"))
        with pytest.raises(UsageProblem, match="can't be done by phone"):
            desk.coaching(thanks)

    def test_done_on_a_call_is_a_conversation(self, desk: Desk) -> None:
        """`d` where it says "Ring Maria": spoke, by phone."""
        desk.ring_on(step(desk), when("2026-12-01"))
        assert desk.done(step(desk)).text == "Call to Maria Lopez: spoke."
        (call,) = [fact for fact in desk.documents().facts.values() if isinstance(fact, Attempt)]
        assert (call.outcome, call.number) == (AttemptOutcome.SPOKE, "+1 415 555 0142")
        assert [one.state for one in desk.steps(desk.board().rows[0].id) if one.key.stage == "check-in"] == [
            State.DONE,
            State.WAITING,
        ]


class TestCoaching:
    """What helps before ringing."""

    def test_all_of_it(self, desk: Desk) -> None:
        """Nine in the morning over there, nothing on her phone, a first machine is hung up on."""
        told = desk.coaching(step(desk))
        assert told.now_there.format("ddd HH:mm") == "Mon 09:00"
        assert (told.zone_of, told.is_open, told.ring_now, told.leave_message) == ("", True, True, False)
        assert told.seen == "no missed call from you"
        assert told.advice.at_machine is AtMachine.HANG_UP
        assert (told.script, told.filled, told.takes, told.changed) == (None, None, (), False)
        assert (told.deadline, told.better_later) == (None, True)
        assert told.if_hung_up is not None
        assert told.if_hung_up.at.format("ddd HH:mm") == "Tue 08:00"
        assert {point.label: point.words for point in told.points} == {
            "who you are": "Sam Okafor",
            "which role": "Data Engineer at Northwind Labs",
            "when you met": "Monday 23 November, round 2, with Dana Fox",
            "what you ask": "you are still interested; what the next steps are; when they come",
            "your number": "",
        }

    def test_one_did_not_meet_oneself_with_them(self, desk: Desk) -> None:
        """Somebody who interviewed and is rung is not named among the others one met."""
        app = desk.board().rows[0]
        assert app.interview is not None
        desk.edit(
            app.interview.id,
            people=(
                Person(contact_id="person-002", name="Dana Fox", role=Role.HIRING_CONTACT),
                Person(contact_id="person-002", name="Dana Fox", role=Role.INTERVIEWER),
            ),
        )
        told = desk.coaching(step(desk))
        assert told.contact.name == "Dana Fox"
        assert [point.words for point in told.points if point.label == "when you met"] == [
            "Monday 23 November, round 2"
        ]

    def test_a_closed_office(self, desk: Desk, clock: Clock) -> None:
        """At noon in Berlin they sleep: not before they open."""
        clock.set("2026-11-30 12:00")
        told = desk.coaching(step(desk))
        assert (told.advice.do, told.advice.then) == (Do.WAIT, Do.CALL)
        assert (told.is_open, told.ring_now) == (False, False)
        assert told.advice.why == (
            "Their office is closed until Mon 08:00 there. Nothing of yours is on their phone yet."
        )
        assert told.advice.earliest.format("HH:mm") == "08:00"

    def test_what_is_not_due_is_no_reason_to_ring(self, desk: Desk, clock: Clock) -> None:
        """A conversation just now: the next check-in is a week away, and says so; once begun the ledger decides."""
        rang(desk, AttemptOutcome.SPOKE)
        told = desk.coaching(step(desk))
        assert (told.advice.do, told.ring_now) == (Do.WAIT, False)
        assert told.advice.why.startswith("It is due on Mon 7 Dec, not before. ")
        assert told.next_call.at.format("ddd D MMM HH:mm") == "Tue 8 Dec 08:00"
        clock.set("2026-11-30 18:10")
        rang(desk, AttemptOutcome.GATEKEEPER)
        assert desk.coaching(step(desk)).ring_now

    def test_a_deadline_is_the_latest_day_not_the_first(self, desk: Desk, clock: Clock) -> None:
        """An offer can be answered as soon as one likes; and who asks for a day after it is written to."""
        desk.outcome(desk.board().rows[0].id, Result.OFFER, deadline=when("2026-12-02 18:00"))
        offer = step(desk, "answer-offer")
        assert desk.coaching(offer).ring_now
        assert offer.contact is not None
        clock.set("2026-11-30 18:20")
        back = when("2026-12-04 17:30")
        app = desk.board().rows[0].id
        desk.attempt(app, offer.contact.id, AttemptOutcome.CALL_BACK, step=offer, call_back=back)
        following = step(desk, "answer-offer")
        assert following.call is not None
        assert following.call.why == (
            "They asked to be called back, but only after they want your answer (Wed 2 Dec 09:00, their time): "
            "write now."
        )
        assert (following.stage.label, following.due) == ("Answer the offer", following.deadline)

    def test_days_after_a_message_are_mine(self, desk: Desk, clock: Clock) -> None:
        """Half past midnight of Tuesday here is Monday there: three working days lead to Friday, as the step says."""
        desk.outcome(desk.board().rows[0].id, Result.OFFER, deadline=when("2026-12-18 12:00"))
        clock.set("2026-12-01 00:30")
        offer = step(desk, "answer-offer")
        assert offer.contact is not None
        desk.attempt(desk.board().rows[0].id, offer.contact.id, AttemptOutcome.VOICEMAIL, step=offer)
        told = desk.coaching(step(desk, "answer-offer"))
        assert told.advice.earliest.to("Europe/Berlin").format("ddd D MMM HH:mm") == "Fri 4 Dec 00:00"

    def test_an_unknown_zone_is_the_interviews(self, desk: Desk) -> None:
        """And it says so."""
        desk.change_contact(MARIA, zone="")
        told = desk.coaching(step(desk))
        assert (told.now_there.format("HH:mm"), told.zone_of) == ("18:00", "the interview's")

    def test_without_a_number_it_is_no_time_to_ring(self, desk: Desk) -> None:
        """However open they are."""
        desk.change_contact(MARIA, phone="")
        assert not desk.coaching(step(desk)).ring_now

    def test_their_own_hours(self, desk: Desk) -> None:
        """Somebody who works in the afternoon."""
        desk.change_contact(MARIA, hours="mon-fri 13:00-17:00")
        told = desk.coaching(step(desk))
        assert (told.is_open, told.hours.start) == (False, "13:00")

    def test_the_newest_script_for_them_with_its_takes(self, desk: Desk) -> None:
        """Not one for somebody else, not an empty one."""
        interview = next(iter(desk.documents().interviews))
        hers = desk.begin_script(interview, title="For Maria", text="Hi Maria.", contact_id=MARIA)
        desk.begin_script(interview, title="For Dana", text="Hi Dana.", contact_id="person-002")
        desk.begin_script(interview, title="Empty", text=" ", contact_id=MARIA)
        danas = next(one for one in desk.documents().scripts.values() if one.title == "For Dana")
        desk.keep_take(replace(desk.new_take(danas, "Hi Dana.", 1.2), seconds=1.3))
        take = replace(desk.new_take(hers, "Hi Maria.", 1.2), seconds=1.3)
        desk.keep_take(take)
        told = desk.coaching(step(desk))
        assert told.script is not None
        assert told.script.title == "For Maria"
        assert [one.id for one in told.takes] == [take.id]
        assert told.filled is not None
        assert (told.filled.text, told.changed) == ("Hi Maria.", False)
        desk.save_text(hers, text="Hello {first_name}.")
        assert desk.coaching(step(desk)).changed

    def test_the_round_they_were_met_at(self, desk: Desk) -> None:
        """A later round with somebody else is not when one met them."""
        row = desk.board().rows[0]
        assert row.interview is not None
        hunt = Hunt()
        priya = hunt.contact("Priya Raman")
        later = hunt.interview(row.id, "2026-11-26 10:00", interviewers=(priya,))
        maria = replace(hunt.documents.contacts[priya], id="priya")
        links = tuple(replace(link, contact_id="priya") for link in hunt.documents.interviews[later].people)
        second = replace(hunt.documents.interviews[later], id="later", people=links)
        desk.store.commit([*added("contacts", maria), *added("interviews", second)])
        told = desk.coaching(step(desk))
        assert told.interview is not None
        assert told.interview.id == row.interview.id
        assert all(link.role in Role for link in told.interview.people)

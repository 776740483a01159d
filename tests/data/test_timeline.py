"""The playbook's rules, one by one. Every test names the sentence of the product it keeps."""

import pytest

from data.records import Channel, Result, StepKey, Touch, TouchKind
from data.steps import Group, State, Step
from tests.builders import Hunt, at


@pytest.fixture
def hunt() -> Hunt:
    """An empty job hunt."""
    return Hunt()


def words(step: Step) -> str:
    """A step as a person would say it: state and due day."""
    return f"{step.state} {step.due.format('ddd YYYY-MM-DD HH:mm') if step.due else '-'}"


def held(hunt: Hunt, start: str = "2026-11-23 10:00") -> tuple[str, str, str, str]:
    """An application with one interview by Dana, and Maria as hiring contact."""
    app = hunt.application()
    dana, maria = hunt.contact("Dana Fox"), hunt.contact("Maria Lopez")
    interview = hunt.interview(app, start, interviewers=(dana,), hr=(maria,))
    return app, interview, dana, maria


class TestThankYou:
    """Thank-yous belong to an interview and go to each interviewer separately."""

    def test_one_for_each_interviewer(self, hunt: Hunt) -> None:
        """Two interviewers, two thank-yous; the hiring contact alone gets none."""
        app = hunt.application()
        dana, priya, maria = hunt.contact("Dana"), hunt.contact("Priya"), hunt.contact("Maria")
        hunt.interview(app, "2026-11-23 10:00", interviewers=(dana, priya), hr=(maria,))
        to = [s.key.contact_id for s in hunt.steps(app, "2026-11-23 12:00") if s.key.stage == "thank-you"]
        assert to == [dana, priya]

    def test_due_24_elapsed_hours_after_its_end(self, hunt: Hunt) -> None:
        """The end, not the start; weekend or not."""
        app, *_ = held(hunt, "2026-11-20 16:00")
        assert words(hunt.step(app, "2026-11-20 18:00", "thank-you")) == "waiting Sat 2026-11-21 17:00"

    def test_elapsed_hours_across_daylight_saving(self, hunt: Hunt) -> None:
        """The night of 25 October 2026 has an hour more: 24 elapsed hours end an hour earlier."""
        app, *_ = held(hunt, "2026-10-24 15:00")
        assert words(hunt.step(app, "2026-10-24 17:00", "thank-you")) == "waiting Sun 2026-10-25 15:00"

    @pytest.mark.parametrize(
        ("now", "state"),
        [
            ("2026-11-23 12:00", "waiting"),
            ("2026-11-24 10:59", "due"),
            ("2026-11-24 11:00", "overdue"),
            ("2026-11-30 23:59", "overdue"),
            ("2026-12-01 00:00", "retired"),
        ],
    )
    def test_late_at_the_instant_and_retired_after_seven_days(self, hunt: Hunt, now: str, state: str) -> None:
        """A thank-you is overdue at that instant; past its expiry it retires itself with that reason."""
        app, *_ = held(hunt)
        step = hunt.step(app, now, "thank-you")
        assert step.state == state
        assert step.reason == ("too late for it now" if state == "retired" else "")

    def test_both_roles_get_both_stages(self, hunt: Hunt) -> None:
        """Somebody who is interviewer and hiring contact is thanked and checked in with."""
        app = hunt.application()
        dana = hunt.contact("Dana")
        hunt.interview(app, "2026-11-23 10:00", interviewers=(dana,), hr=(dana,))
        to = {(s.key.stage, s.key.contact_id) for s in hunt.steps(app, "2026-11-23 12:00") if s.doable}
        assert to == {("thank-you", dana), ("check-in", dana)}

    def test_without_interviewers_to_the_contact(self, hunt: Hunt) -> None:
        """An interview without known interviewers: one thank-you to the contact."""
        app = hunt.application()
        maria = hunt.contact("Maria")
        hunt.interview(app, "2026-11-23 10:00", hr=(maria,))
        assert hunt.step(app, "2026-11-23 12:00", "thank-you").key.contact_id == maria

    def test_with_nobody(self, hunt: Hunt) -> None:
        """With nobody known the steps have no recipient: find the hiring contact."""
        app = hunt.application()
        hunt.interview(app, "2026-11-23 10:00")
        assert hunt.step(app, "2026-11-23 12:00", "thank-you").contact is None
        assert hunt.step(app, "2026-11-23 12:00", "check-in").contact is None

    def test_done_one_leaves_the_other(self, hunt: Hunt) -> None:
        """Thanking one leaves the other open, under the same row."""
        app = hunt.application()
        dana, priya = hunt.contact("Dana"), hunt.contact("Priya")
        hunt.interview(app, "2026-11-23 10:00", interviewers=(dana, priya))
        hunt.done(hunt.step(app, "2026-11-23 12:00", "thank-you", dana), "2026-11-23 12:00")
        assert hunt.step(app, "2026-11-23 13:00", "thank-you", dana).state is State.DONE
        assert hunt.step(app, "2026-11-23 13:00", "thank-you", priya).doable
        assert len(hunt.row(app, "2026-11-23 13:00").siblings) == 1


class TestCheckIn:
    """Check-ins belong to the application and wait a week from the latest news."""

    def test_a_week_after_the_interview(self, hunt: Hunt) -> None:
        """Monday's interview, next Monday at ten, to the hiring contact."""
        app, _, _, maria = held(hunt)
        step = hunt.step(app, "2026-11-23 12:00", "check-in")
        assert (words(step), step.key.contact_id) == ("waiting Mon 2026-11-30 10:00", maria)

    def test_rolls_off_the_weekend(self, hunt: Hunt) -> None:
        """A Saturday's interview: the Saturday after becomes Monday."""
        app, *_ = held(hunt, "2026-11-21 10:00")
        assert words(hunt.step(app, "2026-11-22 12:00", "check-in")) == "waiting Mon 2026-11-30 10:00"

    def test_late_when_its_day_is_over(self, hunt: Hunt) -> None:
        """Due the whole day, late after midnight."""
        app, *_ = held(hunt)
        assert hunt.step(app, "2026-11-30 23:59", "check-in").state is State.DUE
        assert hunt.step(app, "2026-12-01 00:00", "check-in").state is State.OVERDUE

    def test_calendar_days_across_daylight_saving(self, hunt: Hunt) -> None:
        """A week across the change of clocks is still ten o'clock."""
        app, *_ = held(hunt, "2026-10-22 10:00")
        assert words(hunt.step(app, "2026-10-22 12:00", "check-in")) == "waiting Thu 2026-10-29 10:00"

    def test_without_hiring_contact_an_interviewer_stands_in(self, hunt: Hunt) -> None:
        """The first interviewer, and the step says so."""
        app = hunt.application()
        dana = hunt.contact("Dana")
        hunt.interview(app, "2026-11-23 10:00", interviewers=(dana,))
        step = hunt.step(app, "2026-11-23 12:00", "check-in")
        assert (step.key.contact_id, step.stand_in) == (dana, True)

    def test_reply_without_a_date_starts_a_new_week(self, hunt: Hunt) -> None:
        """Counted from the reply."""
        app, *_ = held(hunt)
        hunt.reply(app, "2026-11-25 15:00")
        assert words(hunt.step(app, "2026-11-25 16:00", "check-in")) == "waiting Wed 2026-12-02 10:00"

    def test_reply_with_a_date(self, hunt: Hunt) -> None:
        """ "We decide Thursday the 5th": the check-in is Friday the 6th, without a week's minimum."""
        app, *_ = held(hunt, "2026-11-02 10:00")
        hunt.reply(app, "2026-11-03 15:00", promised="2026-11-05")
        step = hunt.step(app, "2026-11-03 16:00", "check-in")
        assert (words(step), step.since) == ("waiting Fri 2026-11-06 10:00", "they said Thu 5 Nov")

    def test_they_decide_until_it_is_our_turn(self, hunt: Hunt) -> None:
        """The row names the promised day while we wait, and the check-in once that is due."""
        app, *_ = held(hunt, "2026-11-02 10:00")
        hunt.reply(app, "2026-11-03 15:00", promised="2026-11-05")
        hunt.outcome(app, Result.COLD, "2026-11-01 10:00")  # before the reply: re-opened
        thank = hunt.step(app, "2026-11-03 16:00", "thank-you")
        hunt.done(thank, "2026-11-03 16:00")
        assert hunt.row(app, "2026-11-05 16:00").promised == at("2026-11-05 10:00")
        assert hunt.row(app, "2026-11-06 09:00").promised is None

    def test_a_friday_promised_is_monday(self, hunt: Hunt) -> None:
        """One working day after a Friday."""
        app, *_ = held(hunt)
        hunt.reply(app, "2026-11-24 15:00", promised="2026-12-04")
        assert words(hunt.step(app, "2026-11-24 16:00", "check-in")) == "waiting Mon 2026-12-07 10:00"

    def test_a_later_statement_replaces_an_earlier_one_even_if_sooner(self, hunt: Hunt) -> None:
        """The latest statement counts."""
        app, *_ = held(hunt)
        hunt.reply(app, "2026-11-24 15:00", promised="2026-12-18")
        hunt.reply(app, "2026-11-26 15:00", promised="2026-12-01")
        assert words(hunt.step(app, "2026-11-26 16:00", "check-in")) == "waiting Wed 2026-12-02 10:00"

    @pytest.mark.parametrize(
        ("promised", "due"),
        [
            ("2026-11-24", "Mon 2026-11-30"),
            ("2026-12-03", "Fri 2026-12-04"),
            ("2026-11-27", "Mon 2026-11-30"),
        ],
    )
    def test_promised_at_the_interview(self, hunt: Hunt, promised: str, due: str) -> None:
        """The later of interview + 7 days and promise + 1 working day."""
        app, interview, *_ = held(hunt)
        hunt.promise(app, interview, "2026-11-23 11:00", promised)
        assert words(hunt.step(app, "2026-11-23 12:00", "check-in")) == f"waiting {due} 10:00"

    def test_a_reply_without_a_date_takes_an_earlier_one_back(self, hunt: Hunt) -> None:
        """They said the 18th, then wrote without a day: a new week from that."""
        app, *_ = held(hunt)
        hunt.reply(app, "2026-11-24 15:00", promised="2026-12-18")
        hunt.reply(app, "2026-11-26 15:00")
        assert words(hunt.step(app, "2026-11-26 16:00", "check-in")) == "waiting Thu 2026-12-03 10:00"

    def test_speaking_does_not_bring_it_before_the_day_they_named(self, hunt: Hunt) -> None:
        """A touch never makes an open step earlier: thanked by phone, we still wait for the 18th."""
        app, _, dana, _ = held(hunt)
        hunt.reply(app, "2026-11-23 15:00", promised="2026-12-18")
        hunt.done(hunt.step(app, "2026-11-24 09:00", "thank-you", dana), "2026-11-24 09:00", TouchKind.SPOKE)
        assert words(hunt.step(app, "2026-11-24 10:00", "check-in")) == "waiting Mon 2026-12-21 10:00"

    def test_the_first_hiring_contact_stays_the_contact(self, hunt: Hunt) -> None:
        """A second round with another HR person: the contact is the one who was first."""
        app, _, dana, maria = held(hunt)
        hunt.interview(app, "2026-11-25 10:00", interviewers=(dana,), hr=(hunt.contact("Ann"),))
        assert hunt.step(app, "2026-11-26 10:00", "check-in").key.contact_id == maria

    def test_a_cancelled_round_names_the_contact_only_alone(self, hunt: Hunt) -> None:
        """Its hiring contact gives way to one of a round that stands."""
        app, interview, dana, _ = held(hunt)
        hunt.cancel(interview, "2026-11-22 10:00")
        ann = hunt.contact("Ann")
        hunt.interview(app, "2026-11-25 10:00", interviewers=(dana,), hr=(ann,))
        assert hunt.step(app, "2026-11-26 10:00", "check-in").key.contact_id == ann

    def test_a_promise_in_the_past_counts_for_nothing(self, hunt: Hunt) -> None:
        """A date that was over when it was said gives the usual week."""
        app, *_ = held(hunt)
        hunt.reply(app, "2026-11-24 15:00", promised="2026-11-02")
        assert words(hunt.step(app, "2026-11-24 16:00", "check-in")) == "waiting Tue 2026-12-01 10:00"

    def test_speaking_counts_as_a_reply(self, hunt: Hunt) -> None:
        """A conversation finishes the check-in and starts a new week."""
        app, *_ = held(hunt)
        step = hunt.step(app, "2026-11-30 12:00", "check-in")
        hunt.done(step, "2026-11-30 12:00", TouchKind.SPOKE)
        again = hunt.step(app, "2026-11-30 13:00", "check-in")
        assert (words(again), again.key.turn) == ("waiting Mon 2026-12-07 10:00", 2)

    def test_second_a_week_after_the_first(self, hunt: Hunt) -> None:
        """And it says after what."""
        app, *_ = held(hunt)
        hunt.done(hunt.step(app, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        step = hunt.step(app, "2026-11-30 13:00", "second-check-in")
        assert (words(step), step.projected) == ("waiting Mon 2026-12-07 10:00", False)

    def test_three_working_days_after_a_voicemail(self, hunt: Hunt) -> None:
        """A message left on Thursday: write on Tuesday."""
        app, *_ = held(hunt)
        hunt.done(hunt.step(app, "2026-12-03 12:00", "check-in"), "2026-12-03 12:00", TouchKind.VOICEMAIL)
        assert words(hunt.step(app, "2026-12-03 13:00", "second-check-in")) == "waiting Tue 2026-12-08 10:00"

    def test_two_unanswered_suggest_letting_go_and_nothing_nags(self, hunt: Hunt) -> None:
        """After two only a suggestion is left; it never becomes due."""
        app, *_ = held(hunt)
        hunt.done(hunt.step(app, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        hunt.done(hunt.step(app, "2026-12-07 12:00", "second-check-in"), "2026-12-07 12:00")
        for now in ("2026-12-07 13:00", "2026-12-14 13:00", "2027-06-01 10:00"):
            row = hunt.row(app, now)
            assert row.step is not None
            assert (row.step.key.stage, row.step.state, row.group) == ("let-go", State.WAITING, Group.WAITING)

    def test_unanswered_counts_since_the_last_reply(self, hunt: Hunt) -> None:
        """A reply after two check-ins begins again with a first one, in a new turn."""
        app, *_ = held(hunt)
        hunt.done(hunt.step(app, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        hunt.done(hunt.step(app, "2026-12-07 12:00", "second-check-in"), "2026-12-07 12:00")
        hunt.reply(app, "2026-12-08 09:00")
        row = hunt.row(app, "2026-12-08 10:00")
        assert row.step is not None
        assert (row.step.key.stage, row.step.key.turn) == ("check-in", 2)

    def test_skipped_goes_on_retired_ends(self, hunt: Hunt) -> None:
        """After a skipped first the second still comes; after a retired one nothing does."""
        app, *_ = held(hunt)
        hunt.skip(hunt.step(app, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        assert hunt.step(app, "2026-11-30 13:00", "second-check-in").doable
        other, *_ = held(hunt)
        hunt.retire(hunt.step(other, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        assert [
            s for s in hunt.steps(other, "2026-11-30 13:00") if s.doable and s.key.stage != "thank-you"
        ] == []

    def test_a_further_round_retires_it_until_its_end(self, hunt: Hunt) -> None:
        """A new round ahead: the check-in waits for its end, and is not doable before."""
        app, _, dana, maria = held(hunt)
        hunt.interview(app, "2026-12-10 10:00", interviewers=(dana,), hr=(maria,), added="2026-12-01 09:00")
        step = hunt.step(app, "2026-12-01 10:00", "check-in")
        assert (words(step), step.projected) == ("waiting Thu 2026-12-17 10:00", True)

    def test_waiting_resumes_from_the_cancellation(self, hunt: Hunt) -> None:
        """If that round is cancelled, a week from the cancellation."""
        app, _, dana, maria = held(hunt)
        second = hunt.interview(app, "2026-12-10 10:00", interviewers=(dana,), added="2026-12-01 09:00")
        hunt.cancel(second, "2026-12-02 15:00")
        step = hunt.step(app, "2026-12-02 16:00", "check-in")
        assert (words(step), step.projected) == ("waiting Wed 2026-12-09 10:00", False)
        assert step.key.contact_id == maria

    def test_a_check_in_done_before_the_further_round_comes_again(self, hunt: Hunt) -> None:
        """The first round's check-in is history; the new round has one of its own, of a new turn."""
        app, _, dana, _ = held(hunt)
        hunt.done(hunt.step(app, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        hunt.interview(app, "2026-12-10 10:00", interviewers=(dana,), added="2026-12-01 09:00")
        turns = [
            (s.key.turn, s.state) for s in hunt.steps(app, "2026-12-11 10:00") if s.key.stage == "check-in"
        ]
        assert turns == [(1, State.DONE), (2, State.WAITING)]

    def test_a_round_ahead_leaves_no_second_check_in_of_the_round_before(self, hunt: Hunt) -> None:
        """Checked in after the first round, then invited again: the row is the interview, not a second check-in."""
        app, _, dana, _ = held(hunt)
        hunt.done(hunt.step(app, "2026-11-24 12:00", "thank-you"), "2026-11-24 12:00")
        hunt.done(hunt.step(app, "2026-11-30 12:00", "check-in"), "2026-11-30 12:00")
        hunt.interview(app, "2026-12-10 10:00", interviewers=(dana,), added="2026-12-01 09:00")
        row = hunt.row(app, "2026-12-08 10:00")
        assert (row.interview_next, row.step) == (True, None)


class TestMoves:
    """A day the person chose themselves is never corrected."""

    def test_moved_to_a_sunday_stays_there(self, hunt: Hunt) -> None:
        """No rolling of one's own day."""
        app, *_ = held(hunt)
        hunt.move(hunt.step(app, "2026-11-24 12:00", "check-in"), "2026-11-24 12:00", "2026-12-06")
        step = hunt.step(app, "2026-11-24 13:00", "check-in")
        assert (words(step), step.chosen, step.precise) == ("waiting Sun 2026-12-06 10:00", True, False)

    def test_a_step_with_a_time_is_late_at_that_instant(self, hunt: Hunt) -> None:
        """They gave 16:30: late at 16:30."""
        app, *_ = held(hunt)
        hunt.move(hunt.step(app, "2026-11-24 12:00", "check-in"), "2026-11-24 12:00", "2026-12-01 16:30")
        assert hunt.step(app, "2026-12-01 16:29", "check-in").state is State.DUE
        assert hunt.step(app, "2026-12-01 16:30", "check-in").state is State.OVERDUE

    def test_moved_past_its_expiry_it_lives_on(self, hunt: Hunt) -> None:
        """A thank-you moved to day nine is not retired on day seven."""
        app, _, dana, _ = held(hunt)
        hunt.move(hunt.step(app, "2026-11-24 09:00", "thank-you"), "2026-11-24 09:00", "2026-12-02")
        assert hunt.step(app, "2026-12-02 12:00", "thank-you", dana).state is State.DUE

    def test_only_the_moved_recipient_moves(self, hunt: Hunt) -> None:
        """Of two thank-yous one is moved, the other not."""
        app = hunt.application()
        dana, priya = hunt.contact("Dana"), hunt.contact("Priya")
        hunt.interview(app, "2026-11-23 10:00", interviewers=(dana, priya))
        hunt.move(hunt.step(app, "2026-11-23 12:00", "thank-you", dana), "2026-11-23 12:00", "2026-11-26")
        assert hunt.step(app, "2026-11-23 13:00", "thank-you", dana).chosen
        assert not hunt.step(app, "2026-11-23 13:00", "thank-you", priya).chosen


class TestOutcomes:
    """Outcomes are facts too; the latest decides."""

    def test_rejection_opens_its_track(self, hunt: Hunt) -> None:
        """Feedback after one working day, the card after five; thank-yous and check-ins retire with that reason."""
        app, *_ = held(hunt)
        hunt.outcome(app, Result.REJECTED, "2026-11-27 15:00", reason="wanted Kafka")
        now = "2026-11-27 16:00"
        assert words(hunt.step(app, now, "feedback")) == "waiting Mon 2026-11-30 10:00"
        assert words(hunt.step(app, now, "card")) == "waiting Fri 2026-12-04 10:00"
        for stage in ("thank-you", "check-in"):
            step = hunt.step(app, now, stage)
            assert (step.state, step.reason) == (State.RETIRED, "rejected: wanted Kafka")

    def test_what_was_too_late_before_the_no_stays_too_late(self, hunt: Hunt) -> None:
        """A rejection retires what is open: a thank-you that ran out weeks before did so on its own day."""
        app, *_ = held(hunt, "2026-11-02 10:00")
        hunt.outcome(app, Result.REJECTED, "2026-11-27 15:00")
        step = hunt.step(app, "2026-11-27 16:00", "thank-you")
        assert (step.state, step.lapsed, step.reason) == (State.RETIRED, True, "too late for it now")
        assert step.at is not None
        assert step.at.format("YYYY-MM-DD") == "2026-11-09"

    @pytest.mark.parametrize(
        ("stage", "last", "over"),
        [
            ("feedback", "2026-12-04 23:59", "2026-12-05 00:00"),
            ("card", "2026-12-27 23:59", "2026-12-28 00:00"),
        ],
    )
    def test_its_steps_expire(self, hunt: Hunt, stage: str, last: str, over: str) -> None:
        """Feedback after seven days, the card after thirty."""
        app, *_ = held(hunt)
        hunt.outcome(app, Result.REJECTED, "2026-11-27 15:00")
        assert hunt.step(app, last, stage).state is State.OVERDUE
        assert hunt.step(app, over, stage).state is State.RETIRED

    def test_keep_warm_after_the_card(self, hunt: Hunt) -> None:
        """Three calendar months after the last touch, and then again from that one."""
        app, _, _, maria = held(hunt)
        hunt.outcome(app, Result.REJECTED, "2026-11-27 15:00")
        assert hunt.step(app, "2026-11-27 16:00", "keep-warm").projected
        hunt.done(hunt.step(app, "2026-11-30 12:00", "card"), "2026-11-30 12:00", TouchKind.POSTED)
        step = hunt.step(app, "2026-12-01 12:00", "keep-warm")
        # 30 November + 3 months: February has no 30th; the 28th is a Sunday
        assert (words(step), step.key.owner_id) == ("waiting Mon 2027-03-01 10:00", maria)
        hunt.done(step, "2027-03-01 12:00")
        again = hunt.step(app, "2027-03-02 12:00", "keep-warm")
        assert (words(again), again.key.turn) == ("waiting Tue 2027-06-01 10:00", 2)

    @pytest.mark.parametrize("way", ["skip", "retire", "expire"])
    def test_keep_warm_also_without_the_card(self, hunt: Hunt, way: str) -> None:
        """Once the card was skipped, retired or came too late."""
        app, *_ = held(hunt)
        hunt.outcome(app, Result.REJECTED, "2026-11-27 15:00")
        card = hunt.step(app, "2026-11-30 12:00", "card")
        if way != "expire":
            getattr(hunt, way)(card, "2026-11-30 12:00")
        now = "2027-01-04 10:00" if way == "expire" else "2026-12-01 10:00"
        assert hunt.step(app, now, "keep-warm").doable

    def test_keep_warm_once_for_a_person_with_two_applications(self, hunt: Hunt) -> None:
        """One each, however many applications; any touch of any of them counts."""
        maria = hunt.contact("Maria")
        first, second = hunt.application("Northwind"), hunt.application("Kestrel")
        for app, day in ((first, "2026-11-02"), (second, "2026-11-09")):
            hunt.interview(app, f"{day} 10:00", hr=(maria,))
            hunt.outcome(app, Result.REJECTED, f"{day} 15:00")
            hunt.done(hunt.step(app, f"{day} 16:00", "card"), f"{day} 16:00", TouchKind.POSTED)
        now = "2026-11-10 10:00"
        warm = [
            app
            for app in (first, second)
            for s in hunt.steps(app, now)
            if s.key.stage == "keep-warm" and s.doable
        ]
        assert warm == [second]
        other = hunt.fact(Touch, "2026-12-10 10:00", first, contact_id=maria, channel=Channel.IN_PERSON)
        assert other.at.local.startswith("2026-12-10")
        assert words(hunt.step(second, "2026-12-11 10:00", "keep-warm")) == "waiting Wed 2027-03-10 10:00"

    def test_keep_warm_stays_one_when_an_application_lives_again(self, hunt: Hunt) -> None:
        """Two cards posted, then the later application gets a new round: still one keep-warm for the person."""
        maria = hunt.contact("Maria")
        first, second = hunt.application("Northwind"), hunt.application("Kestrel")
        for app, day in ((first, "2026-11-02"), (second, "2026-11-09")):
            hunt.interview(app, f"{day} 10:00", hr=(maria,))
            hunt.outcome(app, Result.REJECTED, f"{day} 15:00")
            hunt.done(hunt.step(app, f"{day} 16:00", "card"), f"{day} 16:00", TouchKind.POSTED)
        hunt.interview(second, "2026-11-20 10:00", hr=(hunt.contact("Ann"), maria), added="2026-11-12 09:00")
        now = "2026-11-21 10:00"
        warm = [
            app
            for app in (first, second)
            for s in hunt.steps(app, now)
            if s.key.stage == "keep-warm" and s.doable
        ]
        assert warm == [second]

    def test_keep_warm_once_retired_comes_back_with_the_next_card(self, hunt: Hunt) -> None:
        """Retired after one rejection, it is asked again after the card of another."""
        maria = hunt.contact("Maria")
        first = hunt.application("Northwind")
        hunt.interview(first, "2026-11-02 10:00", hr=(maria,))
        hunt.outcome(first, Result.REJECTED, "2026-11-02 15:00")
        hunt.skip(hunt.step(first, "2026-11-03 10:00", "card"), "2026-11-03 10:00")
        hunt.retire(hunt.step(first, "2026-11-04 10:00", "keep-warm"), "2026-11-04 10:00")
        assert not [
            s for s in hunt.steps(first, "2026-11-05 10:00") if s.key.stage == "keep-warm" and s.is_open
        ]
        second = hunt.application("Kestrel")
        hunt.interview(second, "2026-11-09 10:00", hr=(maria,))
        hunt.outcome(second, Result.REJECTED, "2026-11-09 15:00")
        hunt.skip(hunt.step(second, "2026-11-10 10:00", "card"), "2026-11-10 10:00")
        step = hunt.step(second, "2026-11-11 10:00", "keep-warm")
        assert (step.doable, step.key.turn) == (True, 2)

    def test_offer_is_answered_by_its_deadline(self, hunt: Hunt) -> None:
        """Due on the day they gave, weekend or not, retired a day later; check-ins retire, thank-yous stay."""
        app, *_ = held(hunt)
        hunt.outcome(app, Result.OFFER, "2026-11-24 09:00", deadline="2026-11-28")
        assert words(hunt.step(app, "2026-11-24 10:00", "answer-offer")) == "waiting Sat 2026-11-28 10:00"
        assert hunt.step(app, "2026-11-24 10:00", "check-in").state is State.RETIRED
        assert hunt.step(app, "2026-11-24 10:00", "thank-you").doable
        assert hunt.step(app, "2026-11-29 23:59", "answer-offer").state is State.OVERDUE
        assert hunt.step(app, "2026-11-30 00:00", "answer-offer").state is State.RETIRED

    def test_offer_without_a_deadline_does_not_expire(self, hunt: Hunt) -> None:
        """It is due after three working days and stays."""
        app, *_ = held(hunt)
        hunt.outcome(app, Result.OFFER, "2026-11-24 09:00")
        assert words(hunt.step(app, "2027-02-01 10:00", "answer-offer")) == "overdue Fri 2026-11-27 10:00"

    @pytest.mark.parametrize("result", [Result.WITHDREW, Result.COLD])
    def test_withdrawing_and_going_cold_close_what_is_open(self, hunt: Hunt, result: Result) -> None:
        """Nothing is left to do; the row is closed."""
        app, *_ = held(hunt)
        hunt.outcome(app, result, "2026-11-24 09:00")
        assert hunt.row(app, "2026-11-24 10:00").group is Group.CLOSED
        assert not [s for s in hunt.steps(app, "2026-11-24 10:00") if s.doable]

    def test_a_reply_reopens_a_cold_one_only(self, hunt: Hunt) -> None:
        """Cold then a reply: waiting again. Withdrawn or rejected then a reply: nothing comes back."""
        for result, group in (
            (Result.COLD, "check-in"),
            (Result.WITHDREW, None),
            (Result.REJECTED, "feedback"),
        ):
            app, *_ = held(hunt)
            hunt.outcome(app, result, "2026-12-01 09:00")
            hunt.reply(app, "2026-12-02 09:00")
            step = hunt.row(app, "2026-12-02 10:00").step
            assert (step.key.stage if step else None) == group

    def test_the_latest_decides(self, hunt: Hunt) -> None:
        """A no that became an offer: the rejection's steps are gone, the answer is open."""
        app, *_ = held(hunt)
        hunt.outcome(app, Result.REJECTED, "2026-12-01 09:00")
        hunt.outcome(app, Result.OFFER, "2026-12-02 09:00", deadline="2026-12-09")
        row = hunt.row(app, "2026-12-02 10:00")
        assert row.step is not None
        assert row.step.key.stage == "answer-offer"

    def test_a_new_round_after_a_no_opens_it_again(self, hunt: Hunt) -> None:
        """Invited again after a rejection: thank-yous and check-ins of the new round live."""
        app, _, dana, maria = held(hunt)
        hunt.outcome(app, Result.REJECTED, "2026-12-01 09:00")
        hunt.interview(app, "2026-12-10 10:00", interviewers=(dana,), hr=(maria,), added="2026-12-03 09:00")
        assert hunt.row(app, "2026-12-10 12:00").step is not None
        assert hunt.step(app, "2026-12-10 12:00", "check-in").doable


class TestInterviews:
    """Interviews are scheduled until their end, then held, or cancelled."""

    def test_before_its_end_follow_ups_are_projected(self, hunt: Hunt) -> None:
        """Shown, not doable; the row reads the interview."""
        app, *_ = held(hunt, "2026-11-26 10:00")
        assert not [s for s in hunt.steps(app, "2026-11-26 10:59") if s.doable]
        row = hunt.row(app, "2026-11-24 10:00")
        assert (row.interview_next, row.group, row.due) == (True, Group.THIS_WEEK, at("2026-11-26 10:00"))

    def test_a_cancelled_one_has_no_steps(self, hunt: Hunt) -> None:
        """It keeps its people and has nothing to do."""
        app, interview, *_ = held(hunt)
        hunt.cancel(interview, "2026-11-22 10:00")
        assert [s for s in hunt.steps(app, "2026-11-24 10:00") if not s.conditional] == []
        assert hunt.row(app, "2026-11-24 10:00").group is Group.WAITING
        assert len(hunt.documents.interviews[interview].people) == 2

    def test_whole_day_ends_at_midnight(self, hunt: Hunt) -> None:
        """Only its day is known: the 24 hours count from the midnight after it."""
        app = hunt.application()
        hunt.interview(app, "2026-11-23 00:00", whole_day=True)
        assert words(hunt.step(app, "2026-11-24 01:00", "thank-you")) == "waiting Wed 2026-11-25 00:00"

    def test_a_late_step_comes_before_a_later_interview(self, hunt: Hunt) -> None:
        """The row stands for the next interview, but what is late is what comes next."""
        app, _, dana, _ = held(hunt)
        second = hunt.interview(app, "2026-11-27 10:00", interviewers=(dana,))
        row = hunt.row(app, "2026-11-25 10:00")
        assert row.interview is not None
        assert row.step is not None
        assert (row.interview.id, row.step.key.stage, row.group) == (second, "thank-you", Group.OVERDUE)


class TestBoard:
    """Groups by next step: overdue, today, this week, waiting, closed; inside by due, company, id."""

    def test_groups_and_order(self, hunt: Hunt) -> None:
        """A board of everything is ranked."""
        late, *_ = held(hunt, "2026-11-20 10:00")
        today, *_ = held(hunt, "2026-11-23 15:00")
        week, *_ = held(hunt, "2026-11-26 10:00")
        waiting, *_ = held(hunt, "2026-12-20 10:00")
        closed, *_ = held(hunt, "2026-11-02 10:00")
        hunt.outcome(closed, Result.WITHDREW, "2026-11-03 10:00")
        board = hunt.board("2026-11-24 09:00")
        assert [row.id for row in board.rows] == [late, today, week, waiting, closed]
        assert [row.group.name for row in board.rows] == [
            "OVERDUE",
            "TODAY",
            "THIS_WEEK",
            "WAITING",
            "CLOSED",
        ]
        assert board.counts[Group.OVERDUE] == 1

    @pytest.mark.parametrize(
        ("day", "group"), [("2026-12-01", Group.THIS_WEEK), ("2026-12-02", Group.WAITING)]
    )
    def test_this_week_is_the_next_seven_days(self, hunt: Hunt, day: str, group: Group) -> None:
        """Seven days from today belong to it, eight don't."""
        app, *_ = held(hunt, f"{day} 10:00")
        assert hunt.row(app, "2026-11-24 09:00").group is group


def test_turns_are_stored_and_never_recounted(hunt: Hunt) -> None:
    """A fact stored with turn 4 (its elder ones undone) makes the next turn 5."""
    app, _, _, maria = held(hunt)
    key = StepKey(stage="check-in", owner_id=app, contact_id=maria, turn=4)
    hunt.fact(Touch, "2026-11-30 12:00", app, contact_id=maria, step=key)
    hunt.reply(app, "2026-12-01 12:00")
    assert hunt.step(app, "2026-12-02 12:00", "check-in").key.turn == 5

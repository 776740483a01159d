"""What they answered after a no, how an application stands and why."""

from data.desk import Desk
from data.records import Application, Outcome, Reply, Result
from data.steps import Group, State
from tests.builders import Hunt, at, when
from tests.tui.boards import Clock, desk_on

APP = "app-1"


def rejected(clock: Clock | None = None) -> Desk:
    """A desk with one application, rejected on Friday 20 November; the feedback request is due."""
    hunt = Hunt()
    app = hunt.application("Fernhill", "SRE", APP)
    hunt.interview(app, "2026-11-05 10:00", hr=(hunt.contact("Sam Holt"),))
    hunt.outcome(app, Result.REJECTED, "2026-11-20 17:00", reason="filled from inside")
    return desk_on(hunt.documents, clock)


def application(desk: Desk) -> Application:
    """The application as it is stored."""
    return desk.documents().applications[APP]


def test_an_answer_is_one_change_with_the_reply() -> None:
    """Both fields and the reply come together and go together."""
    desk = rejected()
    before = application(desk)
    said = desk.answered(APP, feedback="more Kafka", hired="a streaming person")
    assert said.text == "Answer from Sam Holt noted, with what was missing and whom they hired."
    assert (application(desk).feedback, application(desk).hired) == ("more Kafka", "a streaming person")
    assert [fact.text for fact in desk.documents().facts.values() if isinstance(fact, Reply)] == [
        "more Kafka"
    ]
    desk.undo()
    assert (
        (application(desk).feedback, application(desk).hired) == (before.feedback, before.hired) == ("", "")
    )
    assert not any(isinstance(fact, Reply) for fact in desk.documents().facts.values())


def test_what_they_answered_before_is_never_overwritten() -> None:
    """A second answer stands below the first; the same once more, or nothing, changes neither field."""
    desk = rejected()
    desk.answered(APP, feedback="more Kafka")
    desk.answered(APP, feedback="and more patience", hired="somebody from inside")
    desk.answered(APP, feedback="more Kafka", hired="somebody from inside")
    assert desk.answered(APP).text == "Answer from Sam Holt noted."
    assert application(desk).feedback == "more Kafka\nand more patience"
    assert application(desk).hired == "somebody from inside"
    assert sum(isinstance(fact, Reply) for fact in desk.documents().facts.values()) == 4


def test_an_answer_may_be_noted_for_another_day() -> None:
    """`at` is when they answered."""
    desk = rejected()
    desk.answered(APP, feedback="more Kafka", at=at("2026-11-23 09:00"))
    (reply,) = [fact for fact in desk.documents().facts.values() if isinstance(fact, Reply)]
    assert reply.at.local == "2026-11-23T09:00:00"


def test_a_reply_after_a_no_starts_no_check_ins() -> None:
    """Not on that day, not weeks later; the one that the rejection ended stays ended."""
    clock = Clock()
    desk = rejected(clock)
    stages = [(step.key, step.state) for step in desk.steps(APP)]
    desk.answered(APP, feedback="more Kafka")
    desk.reply(APP, promised=when("2026-12-01"))
    assert [(step.key, step.state) for step in desk.steps(APP)] == stages
    for day in ("2026-11-24", "2026-12-02", "2026-12-20", "2027-06-01"):
        clock.set(f"{day} 14:05")
        open_ones = {step.key.stage for step in desk.steps(APP) if step.is_open}
        assert open_ones <= {"feedback", "card", "keep-warm"}


def test_the_rejection_stands_until_a_new_outcome() -> None:
    """A reply doesn't change it; that they thought again is an outcome of its own."""
    desk = rejected()
    desk.answered(APP, feedback="we thought again")
    assert desk.result(APP) is Result.REJECTED
    desk.outcome(APP, Result.OFFER, deadline=when("2026-12-01"))
    assert desk.result(APP) is Result.OFFER
    (row,) = desk.board().rows
    assert row.step is not None
    assert row.step.key.stage == "answer-offer"


def test_an_offer_with_deadline_and_words_is_one_change() -> None:
    """Both stand in one fact; undone, the application is as before."""
    desk = rejected()
    desk.outcome(APP, Result.OFFER, deadline=when("2026-12-01"), reason="38 hours, from January")
    facts = [fact for fact in desk.documents().facts.values() if isinstance(fact, Outcome)]
    assert (facts[-1].reason, facts[-1].deadline) == ("38 hours, from January", when("2026-12-01"))
    desk.undo()
    assert desk.result(APP) is Result.REJECTED


def test_an_offer_is_due_by_its_deadline_and_late_the_day_after() -> None:
    """On the day they gave, a Sunday or not; a day later it is over."""
    clock = Clock()
    desk = rejected(clock)
    desk.outcome(APP, Result.OFFER, deadline=when("2026-11-29"))
    seen = []
    for day in ("2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"):
        clock.set(f"{day} 09:00")
        (row,) = desk.board().rows
        seen.append((row.group, row.step.state if row.step else None))
    assert seen == [
        (Group.THIS_WEEK, State.WAITING),
        (Group.TODAY, State.DUE),
        (Group.OVERDUE, State.OVERDUE),
        (Group.CLOSED, None),
    ]


def test_a_reason_is_suggested_only_where_the_steps_give_one() -> None:
    """Nothing is put into the mouth of somebody who was rejected."""
    desk = rejected()
    assert [desk.suggested_reason(APP, result) for result in Result] == ["", "", "", ""]

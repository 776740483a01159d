"""The table: complete, and adding a stage is adding a row."""

import pytest

from data.playbook import PLAYBOOK, Anchor, Delay, Owner, Recipient, Stage, with_times
from data.records import Channel, Result
from data.steps import State
from tests.builders import Hunt


def test_every_stage_of_the_product_stands_in_it() -> None:
    """Eight stages of the product's table, and the suggestion to let go."""
    assert [stage.key for stage in PLAYBOOK] == [
        "thank-you",
        "check-in",
        "second-check-in",
        "let-go",
        "phone-call",
        "answer-offer",
        "feedback",
        "card",
        "keep-warm",
    ]


@pytest.mark.parametrize("stage", PLAYBOOK, ids=lambda stage: stage.key)
def test_every_stage_says_why_and_what(stage: Stage) -> None:
    """Advice is part of the row."""
    assert stage.why
    assert stage.contents
    assert stage.after in {"", *(one.key for one in PLAYBOOK)}


def test_adding_a_stage_is_adding_a_row() -> None:
    """A stage nobody has thought of yet lives from its row alone: due, done, undone, after an outcome, in the story."""
    connect = Stage(
        key="connect",
        label="Connect with",
        noun="invitation to connect",
        owner=Owner.INTERVIEW,
        anchor=Anchor.INTERVIEW_END,
        recipient=Recipient.EACH_INTERVIEWER,
        channels=(Channel.OTHER,),
        due=Delay(working_days=2),
        expires=Delay(days=30),
        repeats=False,
        closed_by=frozenset({Result.WITHDREW}),
        why="A face with a name stays.",
        contents=("where you met",),
    )
    hunt = Hunt((*PLAYBOOK, connect))
    app, dana = hunt.application(), hunt.contact("Dana")
    hunt.interview(app, "2026-11-19 10:00", interviewers=(dana,))
    step = hunt.step(app, "2026-11-20 10:00", "connect")
    assert (str(step.due)[:16], step.state) == ("2026-11-23T10:00", State.WAITING)
    assert hunt.step(app, "2026-11-24 10:00", "connect").state is State.OVERDUE
    assert any(
        entry.step and entry.step.stage is connect for entry in hunt.story(app, "2026-11-20 10:00").entries
    )
    fact = hunt.done(step, "2026-11-20 11:00")
    assert hunt.step(app, "2026-11-24 10:00", "connect").state is State.DONE
    del hunt.documents.facts[fact.id]
    hunt.outcome(app, Result.WITHDREW, "2026-11-21 10:00")
    assert hunt.step(app, "2026-11-24 10:00", "connect").state is State.RETIRED


def test_an_application_stage_after_another_is_a_row_too() -> None:
    """A third letter after the feedback request: anchored on the end of an earlier stage."""
    thanks = Stage(
        key="thanks-for-feedback",
        label="Thank for the feedback",
        noun="thanks for the feedback",
        owner=Owner.APPLICATION,
        anchor=Anchor.EARLIER_STAGE,
        after="check-in",
        recipient=Recipient.CONTACT,
        channels=(Channel.EMAIL,),
        due=Delay(days=1),
        chain="check-in",
        why="It closes the circle.",
        contents=("thanks",),
    )
    hunt = Hunt((*PLAYBOOK, thanks))
    app, maria = hunt.application(), hunt.contact("Maria")
    hunt.interview(app, "2026-11-16 10:00", hr=(maria,))
    assert hunt.step(app, "2026-11-23 10:00", "thanks-for-feedback").projected
    hunt.done(hunt.step(app, "2026-11-23 10:00", "check-in"), "2026-11-23 11:00")
    assert hunt.step(app, "2026-11-24 12:00", "thanks-for-feedback").state is State.DUE


@pytest.mark.parametrize(
    ("text", "delay"),
    [
        ("24 hours", Delay(hours=24)),
        ("1 week", Delay(days=7)),
        ("3 working days", Delay(working_days=3)),
        ("3 months", Delay(months=3)),
        ("1 day", Delay(days=1)),
    ],
)
def test_delays_are_words(text: str, delay: Delay) -> None:
    """As a person writes them in the settings, and back."""
    assert Delay.parse(text) == delay
    assert Delay.parse(str(delay)) == delay


@pytest.mark.parametrize("text", ["", "soon", "-3 days", "3", "3 fortnights", "99999 days", "3 days 2 hours"])
def test_other_words_are_refused(text: str) -> None:
    """A ValueError, nothing guessed."""
    with pytest.raises(ValueError, match=r".*"):
        Delay.parse(text)


def test_a_person_s_own_times_count() -> None:
    """The settings change a row's times and nothing else."""
    own = with_times(PLAYBOOK, {"check-in": {"due": Delay(days=5)}})
    hunt = Hunt(own)
    app = hunt.application()
    hunt.interview(app, "2026-11-23 10:00")
    assert str(hunt.step(app, "2026-11-23 12:00", "check-in").due)[:10] == "2026-11-30"  # Saturday rolls
    assert own[0] == PLAYBOOK[0]

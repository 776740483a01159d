"""One word every three months to each person, counted from the last touch of any kind."""

import pytest

from data.records import AttemptOutcome, Channel, Result, TouchKind
from data.records.facts import Attempt, Touch
from data.steps import State, Step
from tests.builders import Hunt

APP = "app"


def posted(hunt: Hunt, day: str) -> str:
    """An application whose card was posted on `day`; the id of the person."""
    maria = hunt.contact("Maria Lopez")
    app = hunt.application(id_=APP)
    hunt.interview(app, f"{day} 08:00", hr=(maria,), minutes=30)
    hunt.outcome(app, Result.REJECTED, f"{day} 09:00")
    hunt.done(hunt.step(app, f"{day} 12:00", "card"), f"{day} 12:00", TouchKind.POSTED)
    return maria


def warm(hunt: Hunt, now: str) -> Step:
    """The keep-warm step."""
    return hunt.step(APP, f"{now} 12:00", "keep-warm")


def due(hunt: Hunt, now: str) -> str:
    """The day it is due."""
    at = warm(hunt, now).due
    return at.format("YYYY-MM-DD") if at else ""


@pytest.mark.parametrize(
    ("day", "first", "then"),
    [
        # posted on, due (Monday where that is a weekend), and due again where it is done on the very day
        ("2026-11-30", "2027-03-01", "2027-06-01"),
        ("2027-11-30", "2028-02-29", "2028-05-29"),
        ("2028-11-30", "2029-02-28", "2029-05-28"),
        ("2026-08-31", "2026-11-30", "2027-03-01"),
        ("2027-01-31", "2027-04-30", "2027-07-30"),
        ("2026-10-31", "2027-02-01", "2027-05-03"),
    ],
)
def test_month_ends_clip_from_the_last_touch(day: str, first: str, then: str) -> None:
    """30 November leads to the last of February, and that day to the 28th or 29th of May: nothing adds up."""
    hunt = Hunt()
    posted(hunt, day)
    assert due(hunt, day) == first
    hunt.done(warm(hunt, first), f"{first} 12:00")
    assert due(hunt, first) == then


def test_done_on_a_sunday_counts_from_that_sunday() -> None:
    """28 February itself: the next is 28 May."""
    hunt = Hunt()
    posted(hunt, "2026-11-30")
    hunt.done(warm(hunt, "2027-02-28"), "2027-02-28 12:00")
    assert due(hunt, "2027-03-01") == "2027-05-28"


def test_a_touch_of_any_kind_moves_it_on() -> None:
    """In person, about another application, a message on a machine; a call nobody took moves nothing."""
    hunt = Hunt()
    maria = posted(hunt, "2026-11-02")
    other = hunt.application("Kestrel")
    assert due(hunt, "2026-11-03") == "2027-02-02"
    hunt.fact(Attempt, "2026-11-10 10:00", other, contact_id=maria, outcome=AttemptOutcome.NO_ANSWER)
    assert due(hunt, "2026-11-11") == "2027-02-02"
    hunt.fact(Touch, "2026-11-16 10:00", "", contact_id=maria, channel=Channel.IN_PERSON)
    assert due(hunt, "2026-11-17") == "2027-02-16"
    hunt.fact(Attempt, "2026-11-18 10:00", other, contact_id=maria, outcome=AttemptOutcome.VOICEMAIL)
    assert due(hunt, "2026-11-19") == "2027-02-18"


def test_skipped_it_comes_again_and_it_never_expires() -> None:
    """Three months after it was left out; late it stays late, years on."""
    hunt = Hunt()
    posted(hunt, "2026-11-02")
    assert warm(hunt, "2030-01-01").state is State.OVERDUE
    hunt.skip(warm(hunt, "2027-02-02"), "2027-02-03 12:00")
    assert due(hunt, "2027-02-04") == "2027-05-03"


def test_until_the_card_is_dealt_with_it_only_says_what_it_follows() -> None:
    """Shown, not doable, without a day."""
    hunt = Hunt()
    app = hunt.application(id_=APP)
    hunt.interview(app, "2026-11-02 08:00", hr=(hunt.contact("Maria Lopez"),))
    hunt.outcome(app, Result.REJECTED, "2026-11-02 10:00")
    step = warm(hunt, "2026-11-03")
    assert (step.projected, step.conditional, step.due, step.since) == (
        True,
        False,
        None,
        "the handwritten note",
    )

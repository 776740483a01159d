"""Two check-ins without an answer: letting go is suggested with its reason, and nothing nags after that."""

import pytest

from data.letting_go import suggested_reason
from data.records import Result, TouchKind
from data.steps import Group, State
from tests.builders import Hunt

NOW = "2026-12-30 12:00"


def silent(hunt: Hunt, *ways: str) -> str:
    """An application of which the two check-ins went these ways: "done", "skip" or "voicemail"."""
    app = hunt.application(id_="app")
    hunt.interview(app, "2026-11-23 10:00", hr=(hunt.contact("Maria Lopez"),))
    for stage, day, way in zip(
        ("check-in", "second-check-in"), ("2026-12-01", "2026-12-10"), ways, strict=False
    ):
        step = hunt.step(app, f"{day} 10:00", stage)
        if way == "skip":
            hunt.skip(step, f"{day} 10:00")
        else:
            what = TouchKind.VOICEMAIL if way == "voicemail" else TouchKind.SENT
            hunt.done(step, f"{day} 10:00", what)
    return app


@pytest.mark.parametrize(
    ("ways", "reason"),
    [
        (("done", "done"), "two check-ins without an answer"),
        (("voicemail", "done"), "two check-ins without an answer"),
        (("skip", "done"), "a second check-in without an answer"),
        (("done", "skip"), "a check-in without an answer"),
        (("skip", "skip"), ""),
        (("done",), ""),
    ],
)
def test_the_reason_counts_what_was_done(ways: tuple[str, ...], reason: str) -> None:
    """Nothing is claimed that was skipped, and nothing while a check-in is still open."""
    hunt = Hunt()
    app = silent(hunt, *ways)
    assert suggested_reason(hunt.steps(app, NOW), Result.COLD) == reason


def test_only_going_cold_is_suggested() -> None:
    """Silence is no rejection and no reason to withdraw."""
    hunt = Hunt()
    steps = hunt.steps(silent(hunt, "done", "done"), NOW)
    assert [suggested_reason(steps, result) for result in Result if result is not Result.COLD] == ["", "", ""]


def test_a_reply_ends_the_suggestion() -> None:
    """What is unanswered counts since the last reply."""
    hunt = Hunt()
    app = silent(hunt, "done", "done")
    hunt.reply(app, "2026-12-29 10:00")
    assert suggested_reason(hunt.steps(app, NOW), Result.COLD) == ""


@pytest.mark.parametrize("day", ["2026-12-11", "2026-12-17", "2026-12-18", "2027-03-01", "2030-01-01"])
def test_nothing_is_ever_due_after_two(day: str) -> None:
    """The suggestion waits, this year and in four; it is no follow-up of its own."""
    hunt = Hunt()
    app = silent(hunt, "done", "done")
    row = hunt.row(app, f"{day} 12:00")
    assert row.step is not None
    assert (row.step.key.stage, row.step.state, row.group) == ("let-go", State.WAITING, Group.WAITING)


def test_gone_cold_it_is_closed_with_its_reason() -> None:
    """And stays so; a reply opens it again."""
    hunt = Hunt()
    app = silent(hunt, "done", "done")
    hunt.outcome(app, Result.COLD, NOW, reason="two check-ins without an answer")
    row = hunt.row(app, "2027-06-01 12:00")
    assert (row.group, row.step) == (Group.CLOSED, None)
    assert row.outcome is not None
    assert row.outcome.reason == "two check-ins without an answer"
    hunt.reply(app, "2027-06-02 09:00")
    again = hunt.row(app, "2027-06-02 12:00")
    assert again.step is not None
    assert (again.step.key.stage, again.step.state) == ("check-in", State.WAITING)

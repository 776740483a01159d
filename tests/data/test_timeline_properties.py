"""What holds for every history: drawn by hypothesis, checked on the steps it gives."""

from hypothesis import given, settings
from hypothesis import strategies as st

from data.records import Move, Result, TouchKind
from data.steps import Step
from tests.builders import Hunt, at

NOW = "2026-11-24 12:00"
_days = st.integers(min_value=0, max_value=60)
_hours = st.integers(min_value=0, max_value=23)


def moment_text(days: int, hour: int) -> str:
    """A wall clock around both changes of the clocks of 2026/27 in Berlin."""
    return at("2026-10-01 00:00").shift(days=days, hours=hour).format("YYYY-MM-DD HH:mm")


@st.composite
def hunts(draw: st.DrawFn) -> tuple[Hunt, str, str]:
    """A hunt with one application of one to three rounds and some facts, and a `now`."""
    hunt = Hunt()
    app = hunt.application()
    people = tuple(hunt.contact(name) for name in ("Dana", "Priya", "Maria"))
    for _ in range(draw(st.integers(1, 3))):
        cancelled = draw(st.booleans()) and draw(st.booleans())
        start = moment_text(draw(_days), draw(_hours))
        hunt.interview(
            app,
            start,
            interviewers=people[: draw(st.integers(0, 2))],
            hr=people[2:] if draw(st.booleans()) else (),
            cancelled=start if cancelled else "",
        )
    interview = next(iter(hunt.documents.interviews))
    for _ in range(draw(st.integers(0, 4))):
        day = moment_text(draw(_days), draw(_hours))
        promised = moment_text(draw(_days), 0)[:10]
        kind = draw(st.sampled_from(["reply", "dated reply", "promise", "outcome", "finish", "move"]))
        if kind == "reply":
            hunt.reply(app, day)
        elif kind == "dated reply":
            hunt.reply(app, day, promised)
        elif kind == "promise":
            hunt.promise(app, interview, day, promised)
        elif kind == "outcome":
            hunt.outcome(app, draw(st.sampled_from(list(Result))), day, deadline=promised)
        else:
            doable = [one for one in hunt.steps(app, day) if one.doable]
            if doable and kind == "move":
                hunt.move(draw(st.sampled_from(doable)), day, promised)
            elif doable:
                step = draw(st.sampled_from(doable))
                what = draw(st.sampled_from([TouchKind.SENT, TouchKind.SPOKE, TouchKind.VOICEMAIL]))
                hunt.done(step, day, what) if draw(st.booleans()) else hunt.skip(step, day)
    return hunt, app, moment_text(draw(st.integers(0, 90)), draw(_hours))


def open_steps(hunt: Hunt, app: str, now: str) -> list[Step]:
    """The open steps at `now`."""
    return [one for one in hunt.steps(app, now) if one.is_open]


@settings(max_examples=150, deadline=None)
@given(hunts())
def test_no_step_is_due_before_its_anchor(drawn: tuple[Hunt, str, str]) -> None:
    """Except on a day the person chose, or a deadline they gave."""
    hunt, app, now = drawn
    for step in open_steps(hunt, app, now):
        assert step.due is None or step.chosen or step.due >= step.anchor


@settings(max_examples=150, deadline=None)
@given(hunts())
def test_no_step_on_a_weekend_where_the_table_says_so(drawn: tuple[Hunt, str, str]) -> None:
    """Days the person chose excepted."""
    hunt, app, now = drawn
    for step in open_steps(hunt, app, now):
        if step.stage.rolls and step.due is not None and not step.chosen and step.due > step.anchor:
            assert step.due.isoweekday() <= 5


@settings(max_examples=200, deadline=None)
@given(hunts(), st.data())
def test_a_touch_never_makes_an_open_step_earlier(drawn: tuple[Hunt, str, str], data: st.DataObject) -> None:
    """Whatever is recorded as done now, no other open step comes sooner for it; projections excepted.

    Excepted too is what starts later than `now`: somebody looks back with --now, and a touch dated before
    the card of the future is then the last one there was.
    """
    hunt, app, now = drawn
    before = {
        step.key: step
        for step in open_steps(hunt, app, now)
        if not step.projected and step.anchor.timestamp() <= at(now).timestamp()
    }
    if not before:
        return
    step = data.draw(st.sampled_from(list(before.values())))
    hunt.done(step, now, data.draw(st.sampled_from(list(TouchKind))))
    for later in open_steps(hunt, app, now):
        earlier = before.get(later.key)
        if earlier is not None and earlier.due is not None and later.due is not None:
            assert later.due >= earlier.due


@settings(max_examples=100, deadline=None)
@given(hunts())
def test_keys_are_unique_and_every_open_step_can_be_finished(drawn: tuple[Hunt, str, str]) -> None:
    """No two open steps share a key, and doing one takes it off the board."""
    hunt, app, now = drawn
    keys = [step.key for step in open_steps(hunt, app, now)]
    assert len(keys) == len(set(keys))
    for step in open_steps(hunt, app, now):
        if step.doable and step.stage.channels:
            fact = hunt.done(step, now)
            assert step.key not in {one.key for one in open_steps(hunt, app, now)}
            del hunt.documents.facts[fact.id]
    assert [step.key for step in open_steps(hunt, app, now)] == keys


@settings(max_examples=100, deadline=None)
@given(hunts())
def test_the_board_s_row_is_the_story_s(drawn: tuple[Hunt, str, str]) -> None:
    """What the list leaves out changes nothing of its row."""
    hunt, app, now = drawn
    assert hunt.row(app, now) == hunt.story(app, now).row


@settings(max_examples=60, deadline=None)
@given(hunts())
def test_the_board_never_fails_and_has_one_row(drawn: tuple[Hunt, str, str]) -> None:
    """Any history gives a row and a story whose open steps are the timeline's."""
    hunt, app, now = drawn
    assert len(hunt.board(now).rows) == 1
    told = {entry.step.key for entry in hunt.story(app, now).entries if entry.step and entry.step.is_open}
    assert told >= {step.key for step in open_steps(hunt, app, now) if step.doable}
    assert not any(isinstance(e.fact, Move) for e in hunt.story(app, now).entries)

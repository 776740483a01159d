"""Before the beep: the countdown, the greeting, and skipping it."""

import pytest

from data.rehearsal.opening import Opening, greeting
from data.rehearsal.recording import Recording
from data.rehearsal.rehearsal import Phase, Rehearsal
from tests.data.rehearsal.said import TIMING

VALUES = {"contact": "Maria Lopez", "company": ""}


def begun(opening: Opening | None = None) -> Rehearsal:
    """A rehearsal that begins when the stopwatch shows 500, with a greeting of 4 s."""
    return Rehearsal.begin(opening or Opening(4.0), Recording(TIMING, 30), 500)


@pytest.mark.parametrize(
    ("reading", "phase", "count"),
    [
        (500, Phase.COUNTDOWN, 3),
        (501.5, Phase.COUNTDOWN, 2),
        (502.9, Phase.COUNTDOWN, 1),
        (503, Phase.GREETING, 0),
        (506.9, Phase.GREETING, 0),
        (507, Phase.RECORDING, 0),
    ],
)
def test_three_two_one_greeting_beep(reading: float, phase: Phase, count: int) -> None:
    """A second a number, the greeting for its length, then it records."""
    state = begun().at(reading)
    assert (state.phase, state.count) == (phase, count)


def test_the_beep_is_when_it_is_heard() -> None:
    """A screen that looks late rings late, and only from then on the person is timed."""
    state = begun().at(507.4)
    assert (state.beeped, state.second) == (507.4, 0)
    assert state.at(509.4).second == 2


def test_space_skips_the_greeting_only() -> None:
    """In the countdown it does nothing; in the greeting the beep comes at once."""
    assert begun().said(501).phase is Phase.COUNTDOWN
    state = begun().said(504)
    assert (state.phase, state.second) == (Phase.RECORDING, 0)
    assert state.recording.marks == ()


def test_again_is_quick_and_without_the_greeting() -> None:
    """A second and a half, then the beep."""
    state = begun(Opening.again())
    assert state.at(501.4).phase is Phase.COUNTDOWN
    assert state.at(501.5).phase is Phase.RECORDING


def test_it_says_when_to_look_again() -> None:
    """Each number, the greeting, the beep, then the words."""
    state, seen = begun(), []
    while state.phase in {Phase.COUNTDOWN, Phase.GREETING}:
        seen.append(state.next_change())
        state = state.at(state.next_change())
    assert seen == [501, 502, 503, 507]
    assert state.next_change() > 507


def test_time_never_goes_back() -> None:
    """A clock that does is not believed."""
    assert begun().at(505).at(501).phase is Phase.GREETING


def test_nothing_is_stopped_before_the_beep() -> None:
    """There is nothing yet to keep."""
    assert begun().stop(504).recording.end is None
    assert begun().hold(504).recording.held_since is None


def test_faster_before_the_beep() -> None:
    """One knows already that one is quicker today."""
    assert begun().faster(501, 2).recording.speed == pytest.approx(1.1)


def test_the_greeting_names_whom_one_rings() -> None:
    """Filled as a script is."""
    assert greeting("You have reached {contact}. Speak!", VALUES) == "You have reached Maria Lopez. Speak!"


def test_a_sentence_that_cannot_be_filled_is_left_out() -> None:
    """No braces are read out; where nothing is left there is no greeting."""
    assert greeting("Hello. This is {company}. Speak now!", VALUES) == "Hello. Speak now!"
    assert greeting("{company} {nonsense}", VALUES) == ""
    assert greeting("", VALUES) == ""


def test_at_a_beep_that_was_heard_it_records_at_once() -> None:
    """Whoever opens it has listened to the machine already."""
    state = begun(Opening.at_the_beep()).at(500)
    assert (state.phase, state.count, state.second) == (Phase.RECORDING, 0, 0)


def test_a_real_machine_is_waited_for() -> None:
    """Nothing happens by itself; the person says when it beeps."""
    state = begun(Opening.waiting())
    assert (state.phase, state.next_change()) == (Phase.GREETING, float("inf"))
    state = state.at(9_000)
    assert state.phase is Phase.GREETING
    assert state.said(9_001).phase is Phase.RECORDING

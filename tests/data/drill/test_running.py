"""A call as it goes, by the stopwatch alone; and ten of them in a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.calls import CallLimits
from data.drill import CallPhase, DrilledCall, Running, wanted
from data.drill.hearing import before_words, heard
from data.drill.times import ends, rung
from data.records import Answer, DrillCall, Reaction

BEGAN = 500.0
VALUES = {"contact": "Maria Lopez", "first_name": "Maria", "company": "Northwind Labs"}


def calling(answer: Answer = Answer.PERSON, *, machines: int = 0) -> DrilledCall:
    """A call that rings twice, so it is answered at 502.4; a machine then speaks for 4 s."""
    greeting = 4.0 if answer is Answer.MACHINE else 0.0
    call = DrillCall(answer=answer, rings=2, greeting=greeting, missed=machines, machines=machines)
    return DrilledCall.begin(call, wanted(call), BEGAN)


def at(state: DrilledCall, second: float) -> DrilledCall:
    """So many seconds after it was answered."""
    return state.at(state.answered + second)


def react(state: DrilledCall, key: Reaction, second: float) -> DrilledCall:
    """A key, so many seconds after it was answered."""
    return state.react(key, state.answered + second)


def test_it_rings_and_is_answered() -> None:
    """Ring by ring, then a voice."""
    state = calling()
    assert (state.phase, state.rings) == (CallPhase.RINGING, 1)
    assert state.next_change() == pytest.approx(501.2)
    assert state.at(501.2).rings == 2
    assert state.at(501.2).next_change() == pytest.approx(502.4)
    assert state.at(502.4).phase is CallPhase.ANSWERED


def test_a_person_asks_again_and_hangs_up() -> None:
    """Nobody has to press anything for a call to end."""
    state = calling()
    assert not at(state, 2.4).asks_again
    assert at(state, 2.5).asks_again
    assert at(state, 4.9).phase is CallPhase.ANSWERED
    over = at(state, 7)
    assert over.phase is CallPhase.JUDGED
    assert (over.done.reaction, over.done.second) == (None, 0)


def test_a_machine_speaks_beeps_and_stops() -> None:
    """Three seconds of silence after the beep are the end."""
    state = calling(Answer.MACHINE)
    assert at(state, 3.9).phase is CallPhase.GREETING
    assert at(state, 4).phase is CallPhase.BEEP
    assert at(state, 6.9).phase is CallPhase.BEEP
    assert at(state, 7).phase is CallPhase.JUDGED
    assert at(calling(Answer.BEEP), 0).phase is CallPhase.BEEP


@pytest.mark.parametrize("key", Reaction)
def test_a_key_ends_the_call(key: Reaction) -> None:
    """Whichever, with its time to the millisecond."""
    state = react(calling(), key, 1.23456)
    assert state.phase is CallPhase.JUDGED
    assert (state.done.reaction, state.done.second) == (key, 1.235)


def test_too_early() -> None:
    """While it rings: over, with the seconds there were still to go."""
    state = calling().react(Reaction.SPEAK, 501)
    assert state.phase is CallPhase.JUDGED
    assert state.done.second == pytest.approx(-1.4)
    assert state.rings == 1


def test_only_the_first_key_counts() -> None:
    """A second one comes too late."""
    state = react(calling(), Reaction.HANG_UP, 1)
    assert react(state, Reaction.SPEAK, 1.5).done.reaction is Reaction.HANG_UP


def test_to_leave_a_message_is_decided_while_the_machine_speaks() -> None:
    """It goes on to the beep, and there the message begins."""
    state = react(calling(Answer.MACHINE, machines=1), Reaction.LEAVE, 1.5)
    assert (state.phase, state.decided, state.leaves) == (CallPhase.GREETING, True, False)
    assert react(state, Reaction.HANG_UP, 2).key is Reaction.LEAVE
    assert state.next_change() == state.answered + 4
    over = at(state, 4)
    assert (over.phase, over.decided, over.leaves) == (CallPhase.JUDGED, False, True)
    assert over.done.second == 1.5


def test_or_when_it_has_beeped() -> None:
    """Then at once."""
    state = react(calling(Answer.BEEP, machines=1), Reaction.LEAVE, 0.8)
    assert state.leaves


@pytest.mark.parametrize("second", [1.0, 5.0])
def test_a_message_that_is_wrong_is_not_left(second: float) -> None:
    """At a first machine it is over, and the verdict says why."""
    state = react(calling(Answer.MACHINE), Reaction.LEAVE, second)
    assert (state.phase, state.leaves) == (CallPhase.JUDGED, False)


def test_it_makes_no_difference_how_often_one_looks() -> None:
    """Stepped from change to change, or looked at once."""
    state = calling(Answer.MACHINE)
    while state.over is None:
        state = state.at(state.next_change())
    assert state.done == calling(Answer.MACHINE).at(9_000).done
    assert state.over == calling(Answer.MACHINE).at(9_000).over
    assert state.next_change() == float("inf")
    assert state.at(3).now == state.now


@given(st.integers(0, 2**31), st.lists(st.tuples(st.floats(0.01, 9), st.sampled_from(Reaction)), max_size=40))
def test_ten_calls_end_whatever_is_pressed(seed: int, keys: list[tuple[float, Reaction]]) -> None:
    """Each dealt call is judged once, in its order, and then there is none."""
    state, reading = Running.of(seed, CallLimits()).go_on(0.0), 0.0
    pressed = iter(keys)
    while state.calling is not None:
        if state.phase is CallPhase.JUDGED:
            assert state.number == len(state.done)
            state = state.go_on(reading)
            continue
        wait, key = next(pressed, (20.0, None))
        reading += wait
        state = state.react(key, reading) if key else state.at(reading)
    assert [(call.answer, call.rings) for call in state.done] == [
        (call.answer, call.rings) for call in state.dealt
    ]
    assert state.coming is None
    assert state.go_on(reading) == state


def test_a_call_that_runs_is_not_left_for_the_next() -> None:
    """Going on is for after the verdict."""
    state = Running.of(7, CallLimits())
    assert (state.phase, state.next_change()) == (None, float("inf"))
    state = state.go_on(5)
    assert state.go_on(5.1) is state
    assert state.done == ()


@pytest.mark.parametrize("answer", Answer)
@pytest.mark.parametrize("values", [VALUES, {}])
def test_something_is_heard_whatever_is_known(answer: Answer, values: dict[str, str]) -> None:
    """Names where they are known, no braces where they aren't; only a machine that beeps at once says nothing."""
    for number in range(1, 11):
        words = heard(DrillCall(answer=answer, rings=1), number, values)
        assert bool(words) is (answer is not Answer.BEEP)
        assert "{" not in words
    assert any("Maria" in heard(calling(answer).call, number, VALUES) for number in range(3)) is (
        answer not in {Answer.BEEP, Answer.WRONG}
    )


@pytest.mark.parametrize(
    ("missed", "machines", "words"),
    [
        (0, 0, "your first call to Maria"),
        (1, 0, "1 missed call of yours stands on their phone"),
        (1, 1, "you hung up on their machine yesterday"),
        (2, 0, "2 missed calls of yours stand on their phone"),
        (2, 1, "2 missed calls of yours stand on their phone, and you know their machine"),
    ],
)
def test_what_was_before_is_told(missed: int, machines: int, words: str) -> None:
    """In words, since it decides what is right at a machine."""
    call = DrillCall(answer=Answer.PERSON, rings=1, missed=missed, machines=machines)
    assert before_words(call, "Maria") == words


def test_a_call_takes_what_the_table_says() -> None:
    """Rings and patience add up."""
    state = calling(Answer.MACHINE)
    assert rung(state.call) + ends(state.call) == pytest.approx(2.4 + 4 + 3)

"""The text against the limit: by itself, by hand, held, cut off; every value from the seconds alone."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Mark, Reading, TakeEnd
from data.rehearsal import keeping
from data.rehearsal.recording import BOUNCE, PATIENCE, Recording
from data.speech.pace import SLOWEST
from tests.data.rehearsal.said import COUNT, TIMING, WHOLE, begins, ends
from tests.data.samples import take


def recording(limit: float = 60) -> Recording:
    """The text, just after the beep."""
    return Recording(TIMING, limit)


# --- by itself


def test_it_runs_by_itself_to_the_end() -> None:
    """Each sentence is marked at the end of its last word, none by hand; a slower speaker is waited for."""
    state = recording().at(SLOWEST * WHOLE + PATIENCE - 0.1)
    assert state.end is None
    assert state.waits
    state = state.at(SLOWEST * WHOLE + PATIENCE)
    assert state.end is TakeEnd.SAID
    assert state.now == pytest.approx(WHOLE)
    assert [mark.at for mark in state.marks] == pytest.approx([ends(one) for one in range(COUNT)])
    assert not any(mark.by_hand for mark in state.marks)


def test_somebody_slower_says_the_last_word_later() -> None:
    """Space while it waits at its end: that is when it was said, by hand."""
    state = recording().said(WHOLE + 3)
    assert state.end is TakeEnd.SAID
    assert (state.now, state.marks[-1]) == (WHOLE + 3, Mark(at=WHOLE + 3, by_hand=True))


def test_the_words_follow_the_timing() -> None:
    """At each word's begin that word is said, and not a moment before."""
    for index, token in enumerate(TIMING.tokens):
        assert recording().at(token.begins).word == index
        assert recording().at(token.begins - 0.01).word == max(index - 1, 0)


# --- the limit


def test_at_the_limit_it_really_stops() -> None:
    """Whatever comes later, the recording ended there."""
    state = recording(10).at(1000)
    assert (state.end, state.now) == (TakeEnd.CUT_OFF, 10)
    assert len(state.marks) < COUNT
    assert state.said(1001) == state.hold(1001) == state.stop(1001) == state


def test_all_words_shown_before_the_limit_is_said() -> None:
    """The last word ends, then the limit comes while it waits for somebody slower."""
    state = recording(WHOLE + 1).at(WHOLE + 1)
    assert state.end is TakeEnd.SAID
    assert state.now == pytest.approx(WHOLE)


def test_the_last_word_at_the_very_limit_is_said() -> None:
    """Just fitting is fitting."""
    assert recording(WHOLE).at(1000).end is TakeEnd.SAID


def test_by_hand_what_is_not_marked_is_not_said() -> None:
    """Who marks every sentence but not the last one before the limit was cut off in it."""
    state = recording(WHOLE + 3)
    for sentence in range(COUNT - 1):
        state = state.said(ends(sentence))
    assert state.at(1000).end is TakeEnd.CUT_OFF


# --- by hand


def test_space_marks_the_sentence_and_moves_on_at_once() -> None:
    """The next one begins with its first word, without the pause before it."""
    state = recording().said(ends(0) - 0.3)
    assert state.marks == (Mark(at=ends(0) - 0.3, by_hand=True),)
    assert state.place == begins(1)
    assert state.word == TIMING.sentences[1].first


def test_after_the_first_space_the_text_waits_for_the_next() -> None:
    """At the end of the sentence it stands, however long."""
    state = recording().said(ends(0)).at(ends(0) + 30)
    assert (state.sentence, state.waits) == (1, True)
    assert state.place == pytest.approx(ends(1))
    assert state.word == TIMING.sentences[1].end - 1


def test_said_by_hand_to_the_end() -> None:
    """The last space ends the take, then and there."""
    state = recording()
    for sentence in range(COUNT):
        state = state.said(ends(sentence) + 0.1 * sentence)
    assert (state.end, state.now) == (TakeEnd.SAID, state.marks[-1].at)
    assert all(mark.by_hand for mark in state.marks)


def test_an_early_space_after_one_by_hand_is_a_quick_speaker() -> None:
    """The sentence before was marked already."""
    state = recording().said(ends(0)).said(ends(0) + 0.5)
    assert len(state.marks) == 2


def test_a_key_held_too_long_is_one_key() -> None:
    """Its repeats mark nothing."""
    state = recording().said(ends(0)).said(ends(0) + BOUNCE / 2)
    assert len(state.marks) == 1
    assert recording().said(0.1).marks == ()


# --- holding


def test_held_the_words_wait_and_the_machine_goes_on() -> None:
    """The place stays, the second doesn't, and the silence is kept."""
    state = recording().hold(3)
    assert state.at(7).place == pytest.approx(3)
    state = state.hold(7)
    assert [(one.start, one.end) for one in state.holds] == [(3, 7)]
    assert state.at(8).place == pytest.approx(4)


def test_held_into_the_limit() -> None:
    """The hold ends with the recording."""
    state = recording(10).hold(3).at(20)
    assert state.end is TakeEnd.CUT_OFF
    assert [(one.start, one.end) for one in state.holds] == [(3, 10)]


def test_there_is_nothing_to_hold_after_the_last_word() -> None:
    """It only waits for somebody slower then, and ends by itself."""
    state = recording().hold(WHOLE + 1)
    assert state.held_since is None
    assert state.at(SLOWEST * WHOLE + PATIENCE).end is TakeEnd.SAID


def test_space_in_a_hold_goes_on() -> None:
    """Nobody has said a sentence in silence."""
    state = recording().hold(1).said(2)
    assert state.marks == ()
    assert state.held_since is None


# --- pace, stopping


def test_faster_from_the_current_word_on() -> None:
    """Nothing jumps, and what comes is quicker."""
    state = recording().at(2)
    quick = state.faster(2, 4)
    assert quick.place == state.place
    assert quick.speed == pytest.approx(1.2)
    assert quick.at(3).place == pytest.approx(2 + 1.2)
    assert state.faster(2, -100).speed == 0.5
    assert state.faster(2, 100).speed == 2.0


def test_stopped() -> None:
    """Nothing more is marked, and it says when."""
    state = recording().stop(4)
    assert (state.end, state.now) == (TakeEnd.STOPPED, 4)


def test_stopped_after_the_last_word_was_shown_is_said() -> None:
    """esc instead of space: all of it was shown."""
    assert recording().stop(WHOLE + 1).end is TakeEnd.SAID


# --- whatever is pressed

KEYS: dict[str, Callable[[Recording, float], Recording]] = {
    "look": Recording.at,
    "said": Recording.said,
    "hold": Recording.hold,
    "faster": lambda state, second: state.faster(second, 1),
    "slower": lambda state, second: state.faster(second, -1),
    "stop": Recording.stop,
}
PRESSED = st.lists(
    st.tuples(st.sampled_from([*KEYS, "said", "said", "look"]), st.floats(0, 8, allow_nan=False)), max_size=25
)


def played(pressed: list[tuple[str, float]], limit: float, *, looks: int = 0) -> Recording:
    """These keys, each so many seconds after the one before; with `looks` one looks so often in between."""
    state, second = recording(limit), 0.0
    for key, later in pressed:
        for number in range(looks):
            state = state.at(second + later * number / looks)
        second += later
        state = KEYS[key](state, second)
    return state.at(second + 200)


@given(PRESSED, st.floats(1, 90))
def test_any_keys_give_a_valid_take(pressed: list[tuple[str, float]], limit: float) -> None:
    """Marks go up, end with the take, are as many as sentences where it was said and fewer where not."""
    state = played(pressed, limit)
    assert state.end is not None
    kept = keeping.kept(take(), state, Reading.FULL)
    if kept is None:
        assert state.end is TakeEnd.STOPPED
        return
    assert 0 <= kept.seconds <= limit
    assert len(kept.marks) <= COUNT
    assert (kept.end is TakeEnd.SAID) == (len(kept.marks) == COUNT)
    assert kept.end is not TakeEnd.CUT_OFF or kept.seconds == pytest.approx(limit, abs=0.001)
    times = [0.0, *(mark.at for mark in kept.marks), kept.seconds]
    assert times == sorted(times)
    bounds = [0.0, *(at for hold in kept.holds for at in (hold.start, hold.end)), kept.seconds]
    assert bounds == sorted(bounds)


@given(PRESSED, st.floats(1, 90), st.integers(1, 7))
def test_looking_changes_nothing(pressed: list[tuple[str, float]], limit: float, looks: int) -> None:
    """However often the screen looks at the clock, the take is the same."""
    assert played(pressed, limit) == played(pressed, limit, looks=looks)


@given(PRESSED)
def test_going_from_change_to_change_misses_none(pressed: list[tuple[str, float]]) -> None:
    """Between two announced changes nothing is different, and there is always one ahead."""
    state, second = recording(), 0.0
    for key, later in pressed:
        second += later
        state = KEYS[key](state, second)
    for _ in range(200):
        if state.end is not None:
            return
        due = state.next_change()
        assert due > state.now - 1e-6
        before = state.at(state.now + (due - state.now) * 0.999)
        assert (before.word, before.sentence, before.waits, before.end) == (
            state.word,
            state.sentence,
            state.waits,
            None,
        )
        state = state.at(due + 1e-6)
    raise AssertionError("it never ends")


def test_changes_are_ordered() -> None:
    """By itself: each word once, in order."""
    state, seen = recording(), []
    while state.end is None:
        seen.append(state.word)
        state = state.at(state.next_change() + 1e-6)
    assert sorted(set(seen)) == list(range(len(TIMING.tokens)))
    assert all(one <= two for one, two in pairwise(seen))

"""The text against the limit: by itself, by hand, held, cut off; every value from the seconds alone."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Mark, Reading, TakeEnd
from data.rehearsal import keeping
from data.rehearsal.recording import BOUNCE, LEAD, PATIENCE, Recording
from data.speech import timed
from data.speech.pace import SLOWEST
from tests.data.rehearsal.said import COUNT, TEXT, TIMING, WHOLE, begins, ends
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


@pytest.mark.parametrize("share", [0.2, 0.6, 0.99])
def test_the_first_space_is_the_first_sentence(share: float) -> None:
    """The text ran into the second one by itself: who presses now is slower, or began later."""
    late = ends(0) + share * (ends(1) - ends(0))
    state = recording().said(late)
    assert state.marks == (Mark(at=late, by_hand=True),)
    assert (state.sentence, state.place) == (1, begins(1))


def test_as_late_as_a_slow_speaker_with_a_lead_can_be() -> None:
    """It is the first sentence, even where the text was through; slower words last longer, holds don't count."""
    latest = LEAD + SLOWEST * ends(0)
    assert len(recording().said(latest).marks) == 1
    assert len(recording().said(latest + 0.1).marks) > 1
    assert len(recording().hold(1).hold(5).said(latest + 4).marks) == 1
    assert len(recording().faster(0, -10).said(2 * latest - LEAD).marks) == 1
    assert len(recording().faster(0, -10).said(2 * latest - LEAD + 0.1).marks) > 1
    short = Recording(timed("Hello. I am Sam."), 60)
    assert short.at(6).shown is not None
    state = short.said(6)
    assert (state.end, state.shown, len(state.marks)) == (None, None, 1)
    assert state.said(7).end is TakeEnd.SAID


def run_by_itself_to(sentence: int, share: float) -> tuple[Recording, float]:
    """The text in that share of a sentence, with nothing marked by hand."""
    second = ends(sentence - 1) + share * (ends(sentence) - ends(sentence - 1))
    assert second > LEAD + SLOWEST * ends(0)
    return recording(), second


def test_left_to_run_a_late_space_is_the_sentence_that_runs() -> None:
    """From the half of a sentence on it is that one."""
    state, second = run_by_itself_to(2, 0.9)
    assert [mark.by_hand for mark in state.said(second).marks] == [False, False, True]


def test_left_to_run_an_early_space_is_the_sentence_before() -> None:
    """They are a little slower than the text."""
    state, second = run_by_itself_to(COUNT - 1, 0.2)
    state = state.said(second)
    assert [mark.by_hand for mark in state.marks] == [False, False, True]
    assert (state.marks[-1].at, state.place) == (second, begins(COUNT - 1))


TEXTS = (
    TEXT,
    "Hi Maria, it is Sam. I rang about the role. I am still interested. Please call me back.",
    "Hi Maria, this is Sam Okafor, and I am calling about the data engineer role.",
    "Hello. This is Sam Okafor. Thank you so much for the talk we had. Goodbye.",
)


@pytest.mark.parametrize("text", TEXTS)
@given(st.floats(0.7, 1.5), st.floats(0, LEAD), st.floats(5, 90))
def test_a_steady_speaker_is_always_understood(text: str, scale: float, lead: float, limit: float) -> None:
    """Quick or slow, beginning at once or late, with space at each sentence's end: exactly those marks."""
    timing = timed(text, 1.0)
    spoken = [lead + scale * timing.tokens[sentence.end - 1].ends for sentence in timing.sentences]
    state = Recording(timing, limit)
    for second in spoken:
        state = state.said(second)
    state = state.at(limit + 1)
    if spoken[-1] < limit:
        assert [(mark.at, mark.by_hand) for mark in state.marks] == [(second, True) for second in spoken]
        assert (state.end, state.now) == (TakeEnd.SAID, spoken[-1])
    elif spoken[0] < limit:
        assert [mark.at for mark in state.marks] == [second for second in spoken if second < limit]
        assert (state.end, state.now) == (TakeEnd.CUT_OFF, limit)


@pytest.mark.parametrize("lead", [0.0, 3.5, 5.0])
def test_a_lead_is_no_sentence(lead: float) -> None:
    """Four sentences at the expected pace after a silence: what was recorded is what was needed."""
    timing = timed(TEXTS[1], 1.0)
    state = Recording(timing, 60)
    for sentence in timing.sentences:
        state = state.said(lead + timing.tokens[sentence.end - 1].ends)
    assert state.now == pytest.approx(lead + timing.seconds)


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

"""What a take tells afterwards: the unsaid words, the slowest sentence, the silences, the pace."""

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Mark, TakeEnd
from data.rehearsal.analysis import analysed
from data.rehearsal.recording import Recording
from data.rehearsal.told import SILENCE
from data.speech import timed
from tests.data.rehearsal.said import COUNT, TEXT, TIMING, WHOLE, a_take, ends, holds

EVEN = tuple(ends(sentence) for sentence in range(COUNT))
"""Said exactly as expected."""


def slower(sentence: int, seconds: float, pace: float = 1.0) -> tuple[float, ...]:
    """Marks at that pace, but one sentence takes some seconds longer."""
    return tuple(at * pace + (seconds if number >= sentence else 0.0) for number, at in enumerate(EVEN))


def test_an_even_take_has_nothing_to_point_out() -> None:
    """Nothing unsaid, no slowest sentence, no silence."""
    told = analysed(a_take(EVEN), TIMING)
    assert (told.unsaid, told.unsaid_words, told.slowest, told.pauses) == ("", 0, None, ())


def test_words_a_minute_are_spoken_words() -> None:
    """A number counts its digits, whatever the text's own pace was timed at."""
    told = analysed(a_take(EVEN), TIMING)
    assert told.words_a_minute == pytest.approx(TIMING.spoken * 60 / WHOLE)
    assert TIMING.spoken > len(TEXT.split()) + 15
    assert analysed(a_take(EVEN), timed(TEXT, 1.3)) == told
    assert analysed(a_take(seconds=0.0, end=TakeEnd.STOPPED), TIMING).words_a_minute == 0


# --- unsaid


@pytest.mark.parametrize("limit", [3.0, 7.0, 12.0, 18.0])
def test_unsaid_is_what_did_not_light_up(limit: float) -> None:
    """Running by itself at the expected pace: the word that was cut through and all after it."""
    state = Recording(timed(TEXT, 1.2), limit).at(limit)
    marks = state.marks
    take = a_take(marks=marks, seconds=limit, end=TakeEnd.CUT_OFF, expected=WHOLE * 1.2, limit=limit)
    told = analysed(take, TIMING)
    said = sum(token.ends <= state.place + 1e-6 for token in state.timing.tokens)
    assert told.unsaid_words == sum(len(token.words) for token in TIMING.tokens[said:])
    assert told.unsaid.split() == TEXT.split()[said:]
    assert TEXT.endswith(told.unsaid)


def test_somebody_slower_said_less() -> None:
    """Two sentences at a slow pace, then cut off: the third got as far as that pace leads."""
    marks = tuple(Mark(at=1.5 * at, by_hand=True) for at in EVEN[:2])
    seconds = 1.5 * EVEN[1] + 1.2
    at_pace = analysed(a_take(marks=marks, seconds=seconds, end=TakeEnd.CUT_OFF), TIMING)
    quick = tuple(Mark(at=at, by_hand=True) for at in EVEN[:2])
    seconds = EVEN[1] + 1.2
    quicker = analysed(a_take(marks=quick, seconds=seconds, end=TakeEnd.CUT_OFF), TIMING)
    assert at_pace.unsaid_words > quicker.unsaid_words > 0


def test_a_silence_says_nothing_of_how_far_one_came() -> None:
    """Five seconds before the first sentence, then cut off in the second: as far as without them."""
    at_once = a_take(EVEN[:1], seconds=EVEN[0] + 2, end=TakeEnd.CUT_OFF)
    later = a_take((EVEN[0] + 5,), seconds=EVEN[0] + 7, end=TakeEnd.CUT_OFF)
    assert analysed(later, TIMING).unsaid == analysed(at_once, TIMING).unsaid


def test_cut_off_leaves_at_least_a_word() -> None:
    """By hand, and the last sentence was never marked: the last word at least was lost."""
    marks = tuple(Mark(at=at, by_hand=True) for at in EVEN[:-1])
    told = analysed(a_take(marks=marks, seconds=60, end=TakeEnd.CUT_OFF), TIMING)
    assert (told.unsaid_words, told.unsaid) == (1, TEXT.split()[-1])


def test_held_time_says_nothing() -> None:
    """While the text was held no word was said."""
    take = a_take(marks=(), seconds=2.2, end=TakeEnd.CUT_OFF)
    held = a_take(marks=(), seconds=2.2, end=TakeEnd.CUT_OFF, holds=holds((0.5, 1.8)))
    assert analysed(held, TIMING).unsaid_words > analysed(take, TIMING).unsaid_words


# --- the slowest sentence, silences


def test_the_slowest_sentence_is_named_with_its_seconds() -> None:
    """Relative to what it should take at the pace of this take."""
    slowest = analysed(a_take(slower(2, 2.0, pace=1.1)), TIMING).slowest
    assert slowest is not None
    assert slowest.text == "You can reach me …"
    assert slowest.slower == pytest.approx(2.0)


def test_marks_the_text_made_tell_nothing_of_the_speaker() -> None:
    """Without space every sentence took what it was expected to."""
    marks = tuple(Mark(at=at) for at in slower(1, 9.0))
    told = analysed(a_take(marks=marks, seconds=60), TIMING)
    assert told.slowest is None
    assert told.pauses == ()


def test_a_sentence_much_slower_than_the_rest_is_a_silence() -> None:
    """Three seconds or more; under them it is only slow."""
    (pause,) = analysed(a_take(slower(1, SILENCE + 0.4)), TIMING).pauses
    assert pause.seconds == pytest.approx(SILENCE + 0.4)
    assert (pause.words, pause.sure) == ("We spoke on Monday …", False)
    assert analysed(a_take(slower(1, SILENCE - 0.1)), TIMING).pauses == ()


def test_three_seconds_are_a_silence() -> None:
    """Some machines hang up then; the figure is product.md's."""
    assert SILENCE == 3.0


@pytest.mark.parametrize("pace", [0.9, 1.0, 1.25])
def test_with_two_sentences_the_pace_is_the_expected_one(pace: float) -> None:
    """3.2 s of silence in the second of two are pointed out, not taken for a slow speaker."""
    timing = timed("Hi Maria, this is Sam Okafor. Please call me back at noon.", 1.0)
    first, second = (pace * timing.tokens[one.end - 1].ends for one in timing.sentences)
    take = a_take((first, second + 3.2), text=timing.text, expected=pace * timing.seconds)
    (pause,) = analysed(take, timing).pauses
    assert pause.seconds == pytest.approx(3.2)
    assert (pause.words, pause.sure, pause.first) == ("Please call me back …", False, False)
    even = a_take((first, second), text=timing.text, expected=pace * timing.seconds)
    assert analysed(even, timing).pauses == ()


@pytest.mark.parametrize("lead", [3.5, 5.0])
def test_a_silence_after_the_beep_is_before_the_first_sentence(lead: float) -> None:
    """As long as it was, and nothing else is pointed out."""
    (pause,) = analysed(a_take(slower(0, lead)), TIMING).pauses
    assert pause.seconds == pytest.approx(lead)
    assert (pause.words, pause.first) == ("Hi Maria, this is …", True)


@pytest.mark.parametrize(
    ("marks", "by_itself"),
    [((), True), ((Mark(at=2),), True), ((Mark(at=2), Mark(at=9, by_hand=True)), False)],
)
def test_what_nobody_marked_ran_by_itself(marks: tuple[Mark, ...], by_itself: bool) -> None:
    """Its length is the prompter's own; one space makes it the person's."""
    assert analysed(a_take(marks=marks), TIMING).by_itself is by_itself
    assert not analysed(a_take(marks=marks, end=TakeEnd.CUT_OFF), TIMING).by_itself


def test_a_hold_is_a_silence_and_no_slow_sentence() -> None:
    """It is known to the second, and after which words."""
    marks = slower(1, 4.0)
    begin = EVEN[0] + 1.0
    take = a_take(marks, holds=holds((begin, begin + 4.0)))
    told = analysed(take, TIMING)
    (pause,) = told.pauses
    assert pause.seconds == pytest.approx(4.0)
    assert pause.sure
    assert pause.words
    assert pause.words in TEXT
    assert told.slowest is None
    assert analysed(a_take(EVEN, holds=holds((1, 1 + SILENCE - 0.1))), TIMING).pauses == ()


def test_a_silence_before_the_first_word() -> None:
    """There is nothing to quote then."""
    (pause,) = analysed(a_take(slower(0, 4.0), holds=holds((0, 4))), TIMING).pauses
    assert pause.words == ""


@given(
    st.lists(st.floats(0, 20), max_size=COUNT),
    st.lists(st.floats(0, 20), max_size=6),
    st.sampled_from(TakeEnd),
    st.booleans(),
)
def test_any_take_can_be_told_of(
    lengths: list[float], silences: list[float], end: TakeEnd, by_hand: bool
) -> None:
    """Also one of an older text with more or fewer sentences: counts stay within the text."""
    marks = tuple(Mark(at=at, by_hand=by_hand) for at in accumulate(lengths))
    edges = list(accumulate(silences))
    take = a_take(marks=marks, seconds=100, end=end, holds=holds(*zip(edges[::2], edges[1::2], strict=False)))
    for timing in (TIMING, timed("", 1.0), timed("One. Two. Three. Four. Five. Six.", 1.0)):
        told = analysed(take, timing)
        assert 0 <= told.unsaid_words <= timing.spoken
        assert told.words_a_minute >= 0
        assert all(pause.seconds >= SILENCE for pause in told.pauses)

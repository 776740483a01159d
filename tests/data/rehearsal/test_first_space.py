"""Which sentence the first space means: the text runs by itself until then, and people begin late."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.records import Mark, TakeEnd
from data.rehearsal.recording import LEAD, Recording
from data.speech import timed
from data.speech.pace import SLOWEST
from tests.data.rehearsal.said import COUNT, TEXT, TIMING, begins, ends


def recording() -> Recording:
    """The text, just after the beep."""
    return Recording(TIMING, 60)


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

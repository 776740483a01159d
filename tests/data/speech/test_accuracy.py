"""The line the speaking time has to hold, on scripts whose seconds are known (`python -m tests.speech_benchmark`)."""

from tests.speech_benchmark import FILE, by_timing, by_words, score, scripts_in, words_off


def test_the_seconds_are_right() -> None:
    """At most 4.5 % off on average, 3.5 % for scripts of 15 s and more, fitted on these scripts or not."""
    said = score(scripts_in(FILE), by_timing)
    assert max(said.everything, said.unseen) <= 4.5
    assert max(said.long, said.unseen_long) <= 3.5


def test_counting_words_is_not_enough() -> None:
    """The benchmark can tell: words / 150 is far off."""
    assert score(scripts_in(FILE), by_words).everything > 15


def test_limits_fall_where_they_do() -> None:
    """Second 20 and second 30 within two words on average."""
    off = words_off(scripts_in(FILE))
    assert off[20] <= 2
    assert off[30] <= 2

"""Two versions of a text, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from tui.both_texts import LONGEST, both

WORDS = st.lists(st.sampled_from(["hi", "there", "Sam", "\n", "again,", "you"]), max_size=12).map(" ".join)


def test_what_differs_stands_between_signs() -> None:
    """Only the words that the other one hasn't there, each run once."""
    one, other = both("Hi Maria, this is Sam here. Bye", "Hi Maria, it's me, Sam here. Bye now")
    assert one == "Hi Maria, ‹this is› Sam here. Bye"
    assert other == "Hi Maria, ‹it's me,› Sam here. Bye ‹now›"


def test_the_same_and_nothing() -> None:
    """Equal texts have no sign, an empty one is nothing but the other's words."""
    assert both("Hi  there\n\nyou", "Hi  there\n\nyou") == ("Hi  there\n\nyou", "Hi  there\n\nyou")
    assert both("", "Hi there") == ("", "‹Hi there›")


def test_signs_in_the_text_are_not_ours() -> None:
    """A text can't look as if it differed."""
    assert both("a ‹b› c", "a ‹b› c") == ("a <b> c", "a <b> c")


def test_very_long_texts_are_one_run() -> None:
    """Past what can be compared while one waits, all that differs is marked."""
    one, other = both("x " + "a b " * LONGEST, "y " + "b c " * LONGEST)
    assert one.startswith("‹x a")
    assert one.count("‹") == 1
    assert other.count("›") == 1


@given(WORDS, WORDS)
def test_nothing_is_lost(one: str, other: str) -> None:
    """Without the signs each text is what it was, and outside of them both say the same."""
    for marked, text in zip(both(one, other), (one, other), strict=True):
        assert marked.replace("‹", "").replace("›", "") == text
        assert marked.count("‹") == marked.count("›")

"""Laying the text of the prompter out: every word once, in its place, in as many cells as there are."""

from hypothesis import given
from hypothesis import strategies as st

from data.speech import timed
from data.text import clean_text
from tui.cells import width_of
from tui.widgets.prompter_lines import laid_out
from tui.widgets.prompter_text import line_width, margin


def lines(text: str, width: int, shown: str = "") -> list[str]:
    """What stands in each line, the words by their columns."""
    drawn = []
    for row in laid_out(text, shown or text, timed(text).tokens, width):
        line = ""
        for word in row:
            line = line.ljust(word.column) + word.text
        drawn.append(line)
    return drawn


def test_words_are_wrapped_and_breaks_kept() -> None:
    """A line break begins a line, an empty line stays one, empty ones at the end go."""
    assert lines("Hi Maria, this is Sam.\n\nThank you.\n\n", 12) == [
        "Hi Maria,",
        "this is Sam.",
        "",
        "Thank you.",
    ]


def test_what_is_shown_in_its_place() -> None:
    """Dots stand where the words would: the lines break at the same places."""
    assert lines("this is Sam Okafor", 9, "···· ·· Sam Okafor") == ["···· ··", "Sam", "Okafor"]


def test_a_word_longer_than_a_line() -> None:
    """It goes on in the next, and all of it is the same word."""
    rows = laid_out("a verylongword b", "a verylongword b", timed("a verylongword b").tokens, 6)
    assert [[word.text for word in row] for row in rows] == [["a"], ["verylo"], ["ngword"], ["b"]]
    assert {word.token for word in rows[1] + rows[2]} == {1}


@given(st.text(max_size=120).map(clean_text), st.integers(4, 30))
def test_any_text_fits_and_nothing_is_lost(text: str, width: int) -> None:
    """No line is wider than the screen, tokens never go back, every one of them is somewhere."""
    tokens = timed(text).tokens
    rows = laid_out(text, text, tokens, width)
    numbers = [word.token for row in rows for word in row]
    assert numbers == sorted(numbers)
    assert len(numbers) == 0 or max(numbers) < len(tokens)
    for row in rows:
        assert all(word.column + width_of(word.text) <= width for word in row)


def test_the_text_stands_in_the_middle() -> None:
    """On a wide screen in a column that is easily read, on a narrow one all of it but the mark's place."""
    assert (margin(120), line_width(120)) == (30, 64)
    assert (margin(60), line_width(60)) == (5, 54)
    for width in range(10, 200):
        assert margin(width) + line_width(width) <= width


def test_a_sentence_begins_a_line() -> None:
    """Where the next space takes one is seen at a glance; with air between them, and never two empty lines."""
    text = "Hi Maria. Sam here.\n\nThank you. Bye."
    timing = timed(text)
    firsts = [sentence.first for sentence in timing.sentences]

    def lines(*, airy: bool) -> list[str]:
        rows = laid_out(text, text, timing.tokens, 40, firsts, airy=airy)
        return [" ".join(word.text for word in row) for row in rows]

    assert lines(airy=True) == ["Hi Maria.", "", "Sam here.", "", "Thank you.", "", "Bye."]
    assert lines(airy=False) == ["Hi Maria.", "Sam here.", "", "Thank you.", "Bye."]

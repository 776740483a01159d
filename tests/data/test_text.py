"""Text from outside is text: nothing in it can act on a terminal, and what people write stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.text import COMBINING_CAP, clean_line, clean_text


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("plain", "plain"),
        ("Zoë Müller-Lüdenscheidt", "Zoë Müller-Lüdenscheidt"),
        ("山田太郎", "山田太郎"),
        ("a\x1b]52;c;aGk=\x07b", "a]52;c;aGk=b"),
        ("a\x9b31mb\x7f", "a31mb"),
        ("abc\u202edef\u2066x\u200b", "abcdefx"),
        ("x\U000e0041\U000e007f\u3164y", "xy"),
        ("\ud800lone", "lone"),
        ("e\u0301", "é"),
        ("e" + "\u0323" * 50, None),
        ("ก" + "\u0e38" * 50, None),
        ("[@click=app.quit]x[/]", "[@click=app.quit]x[/]"),
        ("क्ष", "क्ष"),
    ],
)
def test_what_is_kept(given_text: str, kept: str | None) -> None:
    """Controls, overrides and invisible letters go; words, accents and brackets stay; marks are few."""
    cleaned = clean_line(given_text)
    if kept is not None:
        assert cleaned == kept
    else:
        assert sum(unicodedata.category(letter) == "Mn" for letter in cleaned) <= COMBINING_CAP


@given(st.text())
def test_nothing_acts_on_a_terminal_and_twice_is_once(text: str) -> None:
    """No control but line breaks and tabs, no surrogate; cleaning what is clean changes nothing."""
    cleaned = clean_text(text)
    assert not any(
        unicodedata.category(letter) in {"Cc", "Cs"} and letter not in "\n\t" for letter in cleaned
    )
    assert clean_text(cleaned) == cleaned
    line = clean_line(text)
    assert "\n" not in line
    assert clean_line(line) == line
    cleaned.encode("utf-8")


JOINED = st.text(alphabet="ae\u0301\u0308\u0304\u0323\u200c\u200d\u3000 \n\u6f22\u0915", max_size=30)


@given(JOINED)
def test_joiners_are_cleaned_once(text: str) -> None:
    """Runs of them, between marks and letters: cleaning what is clean changes nothing."""
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)


def test_a_run_of_joiners_is_nothing() -> None:
    """However long, and in no time."""
    assert clean_text("\u200d" * 20) == ""
    assert clean_text("a" + "\u200d" * 100_000 + "b") == "ab"


def test_lines_and_caps() -> None:
    """Every kind of line end is one; a line has none and no more than its cap."""
    assert clean_text("a\r\nb\rc\u2028d") == "a\nb\nc\nd"
    assert clean_line("  a \n b\t c ") == "a b c"
    assert clean_line("\u2000\u200c") == ""
    assert clean_line("\u2000\u200c a\u2000\u200db") == "a b"
    assert len(clean_line("x" * 10_000, cap=20)) == 20

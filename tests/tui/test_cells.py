"""Text into cells: whatever comes in, it stays in its place and can't act on the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.tui.boards import HOSTILE
from tui import cells
from tui.plain_ascii import SIGNS, in_ascii

ANY = st.text(max_size=120) | st.sampled_from(HOSTILE)


@given(text=ANY, width=st.integers(0, 60))
def test_cut_fits(text: str, width: int) -> None:
    """Never wider than asked for, and on one line."""
    shown = cells.cut(text, width)
    assert cell_len(shown) <= width
    assert not any(character in shown for character in "\n\t\x1b\x9b\u202e\u200b")


@given(text=ANY, width=st.integers(1, 60))
def test_padded_texts_line_up(text: str, width: int) -> None:
    """Left and right give exactly the width."""
    assert cell_len(cells.left(text, width)) == cell_len(cells.right(text, width)) == width


@given(text=ANY, width=st.integers(4, 60), most=st.integers(1, 9))
def test_wrapped_lines_fit(text: str, width: int, most: int) -> None:
    """Every line fits, and there are no more than asked for."""
    lines = cells.wrap(text, width, most)
    assert len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)


def test_wrapping_loses_no_word() -> None:
    """All words are there, in order."""
    text = "Late beats never, and a day after you are still the one they just met."
    assert " ".join(cells.wrap(text, 20)).split() == text.split()


def test_a_wide_character_counts_twice() -> None:
    """A cut in the middle of wide characters leaves no half of one."""
    assert cells.cut("株式会社", 5) == "株式…"
    assert cells.left("株", 4) == "株  "


@given(text=ANY)
def test_the_ascii_set_keeps_the_width(text: str) -> None:
    """Every sign is replaced by as many cells of ASCII."""
    shown = cells.on_one_line(text)
    assert in_ascii(shown).isascii()
    assert all(len(in_ascii(sign)) == cell_len(sign) for sign in SIGNS)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("152 wpm ±10 % from 3 takes", "152 wpm +-10% from 3 takes"),
        ("about 30 s of 30, ±10 %  ██", "about 30 s of 30, +-10%  ##"),
        ("152 wpm ±10", "152 wpm+-10"),
        ("±10", "~10"),
        ("✓ ready", "+ ready"),
    ],
)
def test_ascii_says_what_the_signs_say(text: str, plain: str) -> None:
    """A band stays a band, in the same cells; what is done has a sign that is no key."""
    assert in_ascii(text) == plain
    assert len(plain) == cell_len(text)

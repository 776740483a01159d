"""A number as a link: the number alone, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.links import phone_link
from tui.terminal.pen import is_link


@pytest.mark.parametrize(
    ("number", "link"),
    [
        ("+1 415 555 0142", "tel:+14155550142"),
        ("+1 (415) 555-0142", "tel:+14155550142"),
        ("+1.415.555.0142", "tel:+14155550142"),
        (" 415\u00a0555‑0142 ", "tel:4155550142"),
        ("030/5550142", "tel:0305550142"),
        ("+44 (0)20 7946 0142", "tel:+442079460142"),
        ("(020) 7946 0142", "tel:02079460142"),
        ("tel:+14155550142", "tel:+14155550142"),
        ("+1 415 555 0142 ext. 23", "tel:+14155550142;ext=23"),
        ("+1 415 555 0142x23", "tel:+14155550142;ext=23"),
        ("+1 415 555 0142 #7", "tel:+14155550142;ext=7"),
        ("tel:+14155550142;ext=23", "tel:+14155550142;ext=23"),
        ("55501", "tel:55501"),
        # no number, or more than one
        ("", ""),
        ("4711", ""),
        ("ext. 23", ""),
        ("1-800-555-HIRE", ""),
        ("Maria", ""),
        ("+1 415 555 0142 / +1 415 555 0143", ""),
        ("415 555 0142 / 415 555 0143", ""),
        ("++1 415 555 0142", ""),
        ("1+415 555 0142", ""),
        ("４１５ ５５５ ０１４２", ""),
        ("555 01 42\x1b]8;;https://x.example\x1b\\\\", ""),
        ("javascript:5550142", ""),
    ],
)
def test_a_number_as_a_link(number: str, link: str) -> None:
    """Digits and a leading +, the extension behind them; RFC 3966."""
    assert phone_link(number) == link


@given(
    st.text(st.sampled_from("+0123456789 ()-./x#ext;:=\x1b\x9c\\\né٣"), max_size=30) | st.text(max_size=30)
)
def test_whatever_stands_there(number: str) -> None:
    """It is a link that the terminal is sent, or nothing; and a link is itself a number."""
    link = phone_link(number)
    assert not link or is_link(link)
    assert phone_link(link) == link

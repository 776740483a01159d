"""Less to read: key words in their places, and what a script says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.rehearsal.reading import key_words, what_to_say
from data.script_checks import Point


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Hi Maria, this is Sam Okafor.", "·· Maria, ···· ·· Sam Okafor."),
        ("You can reach me at 415-555-0199, that's it.", "··· ··· reach ·· ·· 415-555-0199, ······ ··."),
        ("I'm still very interested.", "··· ····· ···· interested."),
        ("I’ll wait. Will Field knows.", "···· wait. ···· Field knows."),
        ("this is Will.", "···· ·· Will."),
        ("I am not sure", "· ·· not sure"),
        ("At 3 pm\nor one", "·· 3 pm\n·· one"),
        ("– ! …", "– ! …"),
        ("", ""),
    ],
)
def test_what_carries_the_meaning_is_kept(text: str, shown: str) -> None:
    """Content words, names, numbers and punctuation; the rest is as many dots as it had letters."""
    assert key_words(text, "·") == shown


@given(st.text())
def test_nothing_moves(text: str) -> None:
    """Any text: as long as before, and every blank where it was."""
    shown = key_words(text, "·")
    assert len(shown) == len(text)
    assert [letter.isspace() for letter in shown] == [letter.isspace() for letter in text]


def test_what_a_script_says_in_its_order() -> None:
    """Points that are met, as they come in the text; what it avoids or lacks is nothing to say."""

    def point(name: str, *, met: bool = True, at: int | None = 0) -> Point:
        return Point(name, name, met, "", None if at is None else (at, at + 1))

    points = (
        point("thanks", at=90),
        point("name first", at=3),
        point("next step", met=False),
        point("no apology", at=None),
        point("no filler", at=5),
    )
    assert what_to_say(points) == ("name first", "thanks")

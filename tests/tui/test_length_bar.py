"""The bar of the spoken length."""

import pytest

from data.settings import Settings
from tui.look import look_of
from tui.widgets.length_bar import length_bar

LOOK = look_of(Settings())


def drawn(seconds: float, band: float = 0.1, width: int = 30) -> str:
    """The bar for a limit of 30 s without its styles."""
    return "".join(text for text, _ in length_bar(seconds, band, 30, width, LOOK))


def test_the_spread_stands_around_the_estimate() -> None:
    """Full to the shortest, hatched to the longest, then empty to the limit."""
    assert drawn(0) == "░" * 24 + "┃" + " " * 5
    assert drawn(15) == "█" * 11 + "▒" * 2 + "░" * 11 + "┃" + " " * 5
    assert drawn(27) == "█" * 19 + "▒" * 5 + "┃" + " " * 5
    assert drawn(28) == "█" * 20 + "▒" * 4 + "┃" + "▒" + " " * 4, "it may be too long"
    assert drawn(29.9) == "█" * 22 + "▒" * 2 + "┃" + "▒" * 2 + " " * 3


@pytest.mark.parametrize("seconds", [30.001, 30.5, 33, 60, 1e6])
@pytest.mark.parametrize("width", [10, 15, 30])
def test_over_never_looks_within(seconds: float, width: int) -> None:
    """Something stands beyond the limit, and all of it is in the colour of what is late."""
    parts = length_bar(seconds, 0.1, 30, width, LOOK)
    text = "".join(text for text, _ in parts)
    assert len(text) == width
    assert text.split("┃")[1].strip()
    assert all(style == LOOK.late for words, style in parts if set(words) & set("█▒┃"))

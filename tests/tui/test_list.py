"""The interview list: every key does what the footer says."""

import pytest

from tests.tui import boards
from tests.tui.driving import open_app


async def test_ranked_rows_with_their_next_follow_up() -> None:
    """The list shows groups in order, and the cursor stands on the first row."""
    async with open_app(boards.hunting()) as seen:
        text = seen.text
        assert text.index("LATE") < text.index("TODAY") < text.index("THIS WEEK") < text.index("CLOSED")
        assert seen.screen.ranked.selected_id == "app-fernhill"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [(("j", "j"), "app-northwind"), (("G",), "app-osprey"), (("G", "g"), "app-fernhill")],
)
async def test_moving(keys: tuple[str, ...], expected: str) -> None:
    """j, k, g and G move the cursor from row to row, over the headings."""
    async with open_app(boards.hunting()) as seen:
        await seen.press(*keys)
        assert seen.screen.ranked.selected_id == expected

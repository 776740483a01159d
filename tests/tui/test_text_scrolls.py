"""A text longer than its place: with plain letters as keys it scrolls, and so does the pane beside it."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.tui.driving import Seen, open_app
from tests.tui.lettering import lettering, write_letter

LONG = "\n".join(f"line {number}" for number in range(60))


async def a_letter(seen: Seen) -> None:
    """That of Northwind's follow-up."""
    await write_letter(seen)


async def a_script(seen: Seen) -> None:
    """That of its interview."""
    await seen.press("j", "j", "v")
    await seen.press("enter", "escape")


async def a_debrief(seen: Seen) -> None:
    """That of its interview."""
    await seen.press("j", "j", "n")
    await seen.press("enter", "escape")


@pytest.mark.parametrize("opened", [a_letter, a_script, a_debrief])
async def test_the_text_scrolls(opened: Callable[[Seen], Awaitable[None]], tmp_path: Path) -> None:
    """g, j, page down, G, up and page up move through it at 80 x 24."""
    async with open_app(lettering(tmp_path), (80, 24)) as seen:
        await opened(seen)
        area = seen.screen.area
        area.text = LONG
        await seen.press("g")
        assert area.scroll_y == 0
        places = []
        for key in ("j", "pagedown", "G", "up", "pageup", "g"):
            await seen.press(key)
            places.append(area.scroll_y)
        down, page, end, up, back, top = places
        assert (down, end, up, top) == (1, area.max_scroll_y, area.max_scroll_y - 1, 0)
        assert down < page < back < up


async def test_the_pane_scrolls_while_it_has_the_keys(tmp_path: Path) -> None:
    """After tab the same keys move the pane, and the text stays where it is."""
    async with open_app(lettering(tmp_path), (80, 24)) as seen:
        await write_letter(seen, "tab")
        pane, stood = seen.screen.pane, seen.screen.area.scroll_y
        assert pane.has_focus
        places = []
        for key in ("j", "G", "k", "g"):
            await seen.press(key)
            places.append(pane.scroll_y)
        assert places == [1, pane.max_scroll_y, pane.max_scroll_y - 1, 0]
        assert seen.screen.area.scroll_y == stood


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_footer_of_a_letter_names_what_ends_it(size: tuple[int, int], tmp_path: Path) -> None:
    """However narrow: enter writes, d says that it is sent."""
    async with open_app(lettering(tmp_path), size) as seen:
        await write_letter(seen)
        footer = seen.text.splitlines()[-1]
        assert footer.split("  ")[:2] == [" enter write", "d it is sent"]
        assert "m mail program" in footer

"""A text that would become longer than what is kept of one."""

from textual import events

from data.text import TEXT_CAP
from tests.tui.boards import hunting
from tests.tui.driving import open_app


async def test_what_there_is_no_room_for_is_said() -> None:
    """A paste is taken whole or not at all, a letter not past the end; what can go, can still be deleted."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0")
        area = seen.screen.area
        area.post_message(events.Paste("word " * (TEXT_CAP // 5)))
        await seen.until(lambda: len(area.text) == TEXT_CAP)
        await seen.press("a")
        assert "no room for that" in seen.said
        await seen.press("backspace", "backspace", "b")
        assert area.text.endswith("worb")
        area.post_message(events.Paste("too much"))
        await seen.until(lambda: "no room for that" in seen.said)
        assert area.text.endswith("worb")

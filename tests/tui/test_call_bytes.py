"""Over a slow line: how little is sent while it rings."""

import asyncio

import pytest

from tests.tui.calling import ringing_desk
from tests.tui.rehearsing import Stopwatch
from tests.tui.terminal.collecting import CollectingDriver
from tui.app import AfterwordApp
from tui.screens.call_line import LineScreen

MOST = 60
"""Bytes a second: the cells of the time that change, and the codes around them."""


@pytest.fixture(autouse=True)
def true_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The longest colour codes."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


async def test_a_second_is_a_few_cells() -> None:
    """One small update a second, and nothing between; none at all once it is over."""
    desk, _ = ringing_desk()
    watch = Stopwatch()
    app = AfterwordApp(desk, desk.settings, driver_class=CollectingDriver, stopwatch=watch)
    async with app.run_test(headless=False, size=CollectingDriver.size_at_start) as pilot:
        await pilot.press("c", "enter")
        await pilot.pause()
        screen, driver = app.screen, app._driver
        assert isinstance(screen, LineScreen)
        assert isinstance(driver, CollectingDriver)

        async def sent(seconds: float) -> int:
            watch.at += seconds
            if isinstance(app.screen, LineScreen):
                app.screen.tick()
            await asyncio.sleep(0)
            app.screen._on_timer_update()  # Textual draws at most sixty times a second of real time
            return len(driver.take().encode())

        await sent(0.5)
        assert await sent(0.4) == 0
        await sent(1)
        seconds = [await sent(1) for _ in range(12)]
        assert min(seconds) > 0
        assert max(seconds) < MOST
        await pilot.press("n")
        await pilot.pause()
        driver.take()
        assert await sent(5) == 0
        assert screen._timer is None

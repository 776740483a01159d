"""Over a slow line: how much the prompter sends while its words move, and how little while they don't."""

import asyncio
from typing import Any

import pytest

from tests.tui.rehearsing import INTERVIEW, Stopwatch, desk_with
from tests.tui.terminal.collecting import CollectingDriver
from tui.app import AfterwordApp
from tui.navigation import open_prompter
from tui.screens.prompter import PrompterScreen

STEPS = 20
"""Steps a second."""
MOST = 2000
"""Bytes a second, issue 3."""
LEAST = 40
"""Bytes a second while it is held: the seconds and the bar."""
TEXT = " ".join(f"Sentence number {number} has seven words altogether." for number in range(60))


@pytest.fixture(autouse=True)
def true_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The longest colour codes."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


async def test_what_leaves_the_terminal() -> None:
    """At twice the pace, with lines that scroll: under 2 KB in any second; held a few; with no clock none."""
    desk, _ = desk_with(TEXT, limit=600)
    watch = Stopwatch()
    app = AfterwordApp(desk, desk.settings, driver_class=CollectingDriver, stopwatch=watch)
    async with app.run_test(headless=False, size=CollectingDriver.size_at_start) as pilot:
        screen: Any = app.screen
        await open_prompter(screen, desk.script(INTERVIEW).id)
        prompter = app.screen
        assert isinstance(prompter, PrompterScreen)
        driver = app._driver
        assert isinstance(driver, CollectingDriver)

        async def sent(seconds: float) -> int:
            for _ in range(int(seconds * STEPS)):
                watch.at += 1 / STEPS
                prompter.tick()
                await asyncio.sleep(0)
                prompter._on_timer_update()  # Textual draws at most sixty times a second of real time
            return len(driver.take().encode())

        await sent(0.5)
        assert await sent(0.4) == 0
        await sent(2.1)
        await pilot.press("space", *["plus"] * 20)
        await sent(10)
        seconds = [await sent(1) for _ in range(8)]
        assert max(seconds) < MOST
        assert min(seconds) > 0
        await pilot.press("p")
        await pilot.pause()
        driver.take()
        assert 0 < await sent(5) < 5 * LEAST
        await pilot.press("p", "escape")
        await pilot.pause()
        driver.take()
        for _ in range(3 * STEPS):
            watch.at += 1 / STEPS
            await asyncio.sleep(0)
        app.screen._on_timer_update()
        assert driver.take() == ""
        assert not hasattr(app.screen, "_timer")

"""The cells that changed are enough: the terminal shows what Textual would have drawn."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from textual import events
from textual.geometry import Size
from textual.pilot import Pilot
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static, TextArea

from tests.tui.terminal.collecting import CollectingDriver, Terminal, shown_by_textual
from tests.tui.terminal.little_app import LittleApp

KEYS = [
    "down",
    "up",
    "pagedown",
    "pageup",
    "end",
    "home",
    "tab",
    "a",
    "é",
    "日",
    "space",
    "enter",
    "backspace",
]
CLIPBOARD_CODE = "\x1b]52;c;c2VjcmV0\x07"


class Question(ModalScreen[None]):
    """Something that lies over the rest, wide characters included."""

    DEFAULT_CSS = (
        "Question { align: center middle; } Question Static { width: 31; height: 5; border: solid red; }"
    )

    def compose(self) -> Any:
        """A box that cuts through the list and the text."""
        yield Static("Let it go cold? 冷たい e\u0301", markup=False)


class Trial:
    """A running app, its driver and the terminal that shows what it sent."""

    def __init__(self, app: LittleApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        assert isinstance(app._driver, CollectingDriver)
        self.driver = app._driver
        self.terminal = Terminal(*self.driver.size_at_start)

    async def settle(self) -> str:
        """Wait until nothing more is drawn; what was sent."""
        sent, quiet = "", 0
        while quiet < 2:
            await self.pilot.pause()
            await asyncio.sleep(1 / 60)  # Textual draws at most so often
            taken = self.driver.take()
            quiet = 0 if taken else quiet + 1
            self.terminal.feed(taken)
            sent += taken
        return sent

    async def press(self, *keys: str) -> str:
        """Press `keys`; what was sent."""
        await self.pilot.press(*keys)
        return await self.settle()

    def assert_same(self) -> None:
        """The terminal shows, cell by cell, what Textual would draw."""
        assert self.app.painting_is_lean
        assert self.terminal.cells() == shown_by_textual(self.app).cells()


@pytest.fixture(autouse=True)
def true_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same colours wherever the tests run."""
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


@asynccontextmanager
async def running() -> AsyncIterator[Trial]:
    app = LittleApp(driver_class=CollectingDriver)
    app.animation_level = "none"
    async with app.run_test(headless=False, size=CollectingDriver.size_at_start) as pilot:
        trial = Trial(app, pilot)
        await trial.settle()
        yield trial


@pytest.mark.parametrize("seed", range(2))
async def test_terminal_shows_what_textual_would_draw(seed: int) -> None:
    """After any keys, modal screens and changes of a part, every character and colour is as drawn whole."""
    choose = random.Random(seed)
    async with running() as trial:
        trial.assert_same()
        for _ in range(6):
            what = choose.random()
            if what < 0.15:
                await trial.app.push_screen(Question())
            elif what < 0.3 and len(trial.app.screen_stack) > 1:
                trial.app.pop_screen()
            elif what < 0.4:
                trial.app.theme = choose.choice(["textual-light", "nord", "textual-dark"])
            await trial.press(*choose.choices(KEYS, k=3))
            trial.assert_same()


async def test_it_is_active_under_the_pinned_version() -> None:
    """Our frames are really the ones sent: Textual's own way of sending must not have crept back."""
    async with running() as trial:
        await trial.press("down", "down")
        assert trial.app.painting_is_lean
        assert trial.app._painted is not None
        assert trial.app._painted.rows


async def test_a_key_costs_little() -> None:
    """A move in the list stays under 600 bytes, a typed character under 300, and nothing costs nothing."""
    async with running() as trial:
        await trial.press("down")
        assert 0 < len((await trial.press("down")).encode()) < 600
        trial.app.query_one(TextArea).focus()
        await trial.press("a")
        assert 0 < len((await trial.press("b")).encode()) < 300
        trial.app.screen.refresh()
        assert await trial.settle() == ""


async def test_a_resized_terminal_is_drawn_whole() -> None:
    """A change of size forgets what was on the terminal, even when the size is the same again at the end."""
    async with running() as trial:
        trial.terminal = Terminal(100, 30)
        size = Size(100, 30)
        trial.app.post_message(events.Resize(size, size))
        await trial.settle()
        trial.assert_same()


async def test_a_terminal_that_became_smaller() -> None:
    """Nothing laid out for the old size is drawn on its last row and column, and stays there."""
    async with running() as trial:
        trial.terminal = Terminal(40, 9)
        trial.app.screen.refresh()
        size = Size(40, 9)
        trial.app.post_message(events.Resize(size, size))
        await trial.settle()
        trial.assert_same()


async def test_a_size_that_changed_while_another_program_had_the_terminal() -> None:
    """The first size after that is an answer, as at the start; where it is a new one, all is drawn for it."""
    async with running() as trial:
        trial.app.forget_painted()
        trial.app.refresh(layout=True)
        await trial.settle()
        trial.terminal = Terminal(100, 20)
        size = Size(100, 20)
        trial.app.post_message(events.Resize(size, size))
        await trial.settle()
        trial.assert_same()


async def test_a_cleared_terminal_is_drawn_whole() -> None:
    """After a suspension, and on request, everything is sent again."""
    async with running() as trial:
        trial.terminal = Terminal(100, 30)
        trial.app.repaint()
        await trial.settle()
        trial.assert_same()


async def test_a_slow_terminal_skips_frames_and_catches_up() -> None:
    """While the terminal doesn't read nothing more is sent; then one frame shows where things stand."""
    async with running() as trial:
        trial.driver.backlog = 1_000_000
        assert await trial.press("down", "down", "down") == ""
        trial.driver.backlog = 0
        trial.app.catch_up()
        assert await trial.settle()
        trial.assert_same()


async def test_unknown_updates_are_sent_by_textual(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Textual's internals aren't as expected its own way of sending is used, and the screen is right."""
    async with running() as trial:
        monkeypatch.setattr("tui.terminal.frames.cells_of", None)
        await trial.press("down", "tab", "a")
        assert not trial.app.painting_is_lean
        assert trial.terminal.cells() == shown_by_textual(trial.app).cells()
        monkeypatch.undo()
        trial.app.painting_is_lean = True
        await trial.press("b", "tab", "end")
        trial.assert_same()


async def test_control_characters_never_reach_the_terminal() -> None:
    """A text from outside that would fill the clipboard is sent without what makes it act."""
    async with running() as trial:
        trial.app.query_one(OptionList).add_option(f"x{CLIPBOARD_CODE}y\x9b2J\x1bc")
        sent = await trial.press("end")
        assert "\x1b]52" not in sent
        assert "\x1bc" not in sent
        assert "\x9b" not in sent

"""Driving the app in a test: open it on a desk, press keys, look at what is there."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from textual import _wait, events
from textual.pilot import Pilot

from data.desk import Desk
from tests.tui.pictures import text
from tui.app import AfterwordApp

WIDE = (120, 40)
MOST_LOOKS = 50

# how often Pilot looks whether the app is idle, in seconds: its 1/50 is most of the time that a test takes
_wait.SLEEP_GRANULARITY = 1 / 500
_wait.SLEEP_IDLE = _wait.SLEEP_GRANULARITY / 20


class Seen:
    """The app as a test sees it."""

    def __init__(self, app: AfterwordApp, pilot: Pilot[int]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> Any:
        """The screen on top; whatever it is, a test knows it."""
        return self.app.screen

    @property
    def text(self) -> str:
        """All cells."""
        return text(self.app)

    @property
    def said(self) -> str:
        """The line that says what happened."""
        return str(self.screen.said_line.text)

    @property
    def footer(self) -> str:
        """All hints, also those there is no room for."""
        return str(self.screen.hints.text)

    async def press(self, *keys: str) -> None:
        """Press keys, and let the app come to rest."""
        await self.pilot.press(*keys)
        await self.rest()

    async def rest(self) -> None:
        """Until nothing waits to be laid out or drawn any more."""
        for _ in range(MOST_LOOKS):
            await self.pilot.pause()
            screen = self.app.screen
            waiting = (
                screen._layout_required,
                screen._repaint_required,
                screen._dirty_widgets,
                screen._callbacks,
            )
            if not any(waiting):
                break

    async def until(self, condition: Callable[[], object]) -> None:
        """Wait for what comes a moment later, with a limit."""
        for _ in range(MOST_LOOKS * 2):
            if condition():
                return
            await self.pilot.pause(0.05)
        raise AssertionError(f"it took too long; on the screen is:\n{self.text}")

    async def type(self, line: str) -> None:
        """Put a line into the open prompt at once; typing it is not the point of every test."""
        self.screen.prompt.typed.value = line
        await self.pilot.pause()

    async def resize(self, size: tuple[int, int]) -> None:
        """The terminal has that size from now on."""
        await self.pilot.resize_terminal(*size)
        self.app._check_resize()  # else Textual waits whether another size follows
        await self.rest()

    async def look_again(self) -> None:
        """The terminal gets the focus back."""
        self.app.on_app_focus(events.AppFocus())
        await self.pilot.pause()

    def watch_painting(self) -> list[object]:
        """The lines of the list that are drawn from now on."""
        drawn: list[object] = []
        painter = self.screen.ranked.painter
        paint = painter.paint

        def watched(line: object, width: int, **at: bool) -> Any:
            drawn.append(line)
            return paint(line, width, **at)

        painter.paint = watched
        return drawn

    async def settle(self) -> None:
        """What waits for the cursor to rest is shown now."""
        self.screen.settle()
        await self.pilot.pause()


@asynccontextmanager
async def open_app(desk: Desk, size: tuple[int, int] = WIDE) -> AsyncIterator[Seen]:
    """The app on `desk`, running."""
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=size) as pilot:
        seen = Seen(app, pilot)
        await seen.rest()
        yield seen

"""A drill in a test: a stopwatch that stands still, calls that the test deals, and the screen opened on them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from msgspec.structs import replace

from data.desk import Desk
from data.drill import Running
from data.drill.times import RING
from data.records import Answer, Drill, DrillCall
from tests.tui.rehearsing import INTERVIEW, Rehearsed, desk_with, practising
from tui.navigation import open_drill, open_script

GREETING = 4.2
"""Seconds a machine speaks."""


def call(answer: Answer = Answer.PERSON, **fields: Any) -> DrillCall:
    """A call that rings once; by default nothing was before."""
    greeting = GREETING if answer is Answer.MACHINE else 0.0
    return replace(DrillCall(answer=answer, rings=1, greeting=greeting), **fields)


class Drilled(Rehearsed):
    """The app with a drill open."""

    def deal(self, *calls: DrillCall) -> None:
        """These are the calls."""
        self.screen.state = Running(calls, self.app.desk.rules.limits)
        self.screen.refresh_frame()

    async def answered(self) -> None:
        """The next call rings once, and is answered."""
        await self.press("space")
        await self.pass_seconds(RING)

    @property
    def drills(self) -> tuple[Drill, ...]:
        """What is stored."""
        return tuple(self.app.desk.documents().drills.values())

    @property
    def words(self) -> str:
        """The sheet in one line."""
        return " ".join(self.screen.pane.text.split())


@asynccontextmanager
async def drilling(
    *calls: DrillCall,
    desk: Desk | None = None,
    text: str | None = None,
    size: tuple[int, int] = (80, 24),
    from_script: bool = False,
) -> AsyncIterator[Drilled]:
    """The drill of those calls, opened from the list or from the script; nothing rings yet."""
    if desk is None:
        desk, script = desk_with() if text is None else desk_with(text)
    else:
        script = desk.script(INTERVIEW)
    async with practising(Drilled, desk, script, size) as seen:
        if from_script:
            await open_script(seen.screen, INTERVIEW)
            await seen.rest()
            await seen.press("escape", "D")
        else:
            await open_drill(seen.screen, INTERVIEW)
            await seen.rest()
        if calls:
            seen.deal(*calls)
            await seen.rest()
        yield seen

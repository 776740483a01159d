"""A rehearsal in a test: a stopwatch that stands still, a script to say, and the prompter opened on it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from data.desk import Desk
from data.records import Script, Take
from data.settings import Me, Settings
from tests.tui import boards
from tests.tui.driving import Seen
from tui.app import AfterwordApp
from tui.navigation import open_prompter

INTERVIEW = "interview-005"
TEXT = (
    "Hi {first_name}, this is {me}. I'm still very interested.\n\n"
    "You can reach me at {my_phone}, that's {my_phone}. Thank you."
)
SENTENCES = 4


class Stopwatch:
    """Seconds that stand still until a test moves them on."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


class Rehearsed(Seen):
    """The app with the prompter open."""

    watch: Stopwatch
    script: Script
    bells: int = 0

    def step(self, seconds: float) -> None:
        """So much time goes by, and the prompter looks at the stopwatch."""
        self.watch.at += seconds
        if hasattr(self.screen, "tick"):
            self.screen.tick()

    async def pass_seconds(self, seconds: float) -> None:
        """As `step`, and what it shows is drawn."""
        self.step(seconds)
        await self.pilot.pause()

    async def to_the_beep(self) -> None:
        """The countdown, and no greeting."""
        await self.pass_seconds(3)
        await self.press("space")

    @property
    def shown(self) -> str:
        """The cells from the text on, the hints included."""
        return self.text.split("\n", 1)[1]

    @property
    def takes(self) -> tuple[Take, ...]:
        """What is stored."""
        return self.app.desk.takes(self.script.id)

    @property
    def word(self) -> str:
        """The word that is said now."""
        shown: Any = self.screen.shown_text
        token = self.screen.timing.tokens[shown.word] if shown.word >= 0 else None
        return self.screen.text[token.start : token.end] if token else ""


RehearsedKind = TypeVar("RehearsedKind", bound=Rehearsed)


def desk_with(text: str = TEXT, limit: float = 30) -> tuple[Desk, Script]:
    """The usual hunt, and a script of its second interview."""
    me = Me(name="Sam Okafor", phone="415-555-0199")
    desk = boards.desk_on(boards.a_hunt().documents, settings=Settings(me=me))
    return desk, desk.set_limit(desk.save_text(desk.script(INTERVIEW), text=text), limit)


@asynccontextmanager
async def practising(
    kind: type[RehearsedKind], desk: Desk, script: Script, size: tuple[int, int]
) -> AsyncIterator[RehearsedKind]:
    """The app on that desk with a stopwatch that stands still, its bells counted."""
    watch = Stopwatch()
    app = AfterwordApp(desk, desk.settings, stopwatch=watch)
    async with app.run_test(size=size) as pilot:
        seen = kind(app, pilot)
        seen.watch, seen.script = watch, script

        def rung() -> None:
            seen.bells += 1

        app.bell = rung  # type: ignore[method-assign]
        await seen.rest()
        yield seen


@asynccontextmanager
async def rehearsing(
    text: str = TEXT, *, limit: float = 30, size: tuple[int, int] = (80, 24), desk: Desk | None = None
) -> AsyncIterator[Rehearsed]:
    """The prompter on that text, its countdown just begun."""
    if desk is None:
        desk, script = desk_with(text, limit)
    else:
        script = desk.script(INTERVIEW)
    async with practising(Rehearsed, desk, script, size) as seen:
        await open_prompter(seen.screen, script.id)
        await seen.pilot.pause()
        yield seen

"""A call in a test: somebody in San Francisco to ring from Berlin, and a stopwatch that stands still."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Final

from data.desk import Desk
from data.records import AnyFact, Attempt, AttemptOutcome, StepKey
from data.settings import Me, Settings
from data.steps import Step
from tests.builders import Hunt
from tests.tui import boards
from tests.tui.driving import Seen
from tests.tui.rehearsing import Stopwatch
from tui.app import AfterwordApp
from tui.screens.call_noted import CALM

NINE_THERE: Final = "2026-11-30 18:00"
"""Monday, nine in the morning over there: the check-in is due, and the office is open."""
NOTHING: Final[Mapping[str, str]] = {}
MARIA: Final = "person-002"
APP: Final = "app-northwind"
SCRIPT: Final = (
    "Hi {first_name}, this is {me}. We spoke about the {role} role. I'm still very interested, and I wanted to ask "
    "what the next steps are. You can reach me at {my_phone}, that's {my_phone}. Thank you."
)


class Called(Seen):
    """The app at a call."""

    watch: Stopwatch
    clock: boards.Clock

    async def press(self, *keys: str) -> None:
        """As everywhere; what was noted is looked at before the next key."""
        for key in keys:
            if self.scope == "NOTED":
                self.watch.at += CALM
            await self.pilot.press(key)
        await self.rest()

    async def pass_seconds(self, seconds: float) -> None:
        """So much time goes by, and the screen looks at the stopwatch."""
        self.watch.at += seconds
        if hasattr(self.screen, "tick"):
            self.screen.tick()
        await self.pilot.pause()

    @property
    def scope(self) -> str:
        """Where one is."""
        return str(self.screen.SCOPE.name)

    @property
    def told(self) -> str:
        """Both sheets, however they are wrapped."""
        return " ".join(f"{self.screen.coach.text} {self.screen.words.text}".split())

    @property
    def calls(self) -> list[AnyFact]:
        """What is in the ledger, as it was written down."""
        return [fact for fact in self.app.desk.documents().facts.values() if isinstance(fact, Attempt)]

    @property
    def outcomes(self) -> list[str]:
        """How the calls ended."""
        return [fact.outcome.value for fact in self.calls if isinstance(fact, Attempt)]

    @property
    def follow_up(self) -> Step:
        """What is to be done next."""
        (row,) = self.app.desk.board().rows
        assert row.step is not None
        return row.step


def ringing_desk(
    *calls: tuple[str, AttemptOutcome, str],
    script: str = "",
    now: str = NINE_THERE,
    maria: Mapping[str, str] = NOTHING,
) -> tuple[Desk, boards.Clock]:
    """A week after the interview, with the `calls` made so far: when, how it ended, what was noted."""
    hunt = Hunt()
    app = hunt.application(id_=APP)
    dana = hunt.contact("Dana Fox")
    known = {
        "name": "Maria Lopez",
        "phone": "+1 415 555 0142",
        "zone": "America/Los_Angeles",
        "position": "HR",
    } | dict(maria)
    contact = hunt.contact(known.pop("name"), **known)
    assert contact == MARIA
    interview = hunt.interview(app, "2026-11-23 10:00", interviewers=(dana,), hr=(contact,), round="round 2")
    hunt.done(hunt.step(app, "2026-11-23 12:00", "thank-you"), "2026-11-23 12:00")
    key = StepKey(stage="check-in", owner_id=app, contact_id=contact)
    for when, outcome, text in calls:
        what = "number" if outcome is AttemptOutcome.WRONG_NUMBER else "text"
        hunt.fact(Attempt, when, app, contact_id=contact, outcome=outcome, step=key, **{what: text})
    clock = boards.Clock(now)
    settings = replace(Settings(), me=Me(name="Sam Okafor", phone="415-555-0199"))
    desk = boards.desk_on(hunt.documents, clock, settings)
    if script:
        desk.begin_script(interview, title="For Maria", text=script, contact_id=contact)
    return desk, clock


@asynccontextmanager
async def calling(
    *calls: tuple[str, AttemptOutcome, str],
    script: str = "",
    now: str = NINE_THERE,
    size: tuple[int, int] = (110, 32),
    keys: tuple[str, ...] = ("c",),
    maria: Mapping[str, str] = NOTHING,
) -> AsyncIterator[Called]:
    """The call screen, before dialling."""
    desk, clock = ringing_desk(*calls, script=script, now=now, maria=maria)
    watch = Stopwatch()
    app = AfterwordApp(desk, desk.settings, stopwatch=watch)
    async with app.run_test(size=size) as pilot:
        seen = Called(app, pilot)
        seen.watch, seen.clock = watch, clock
        await seen.rest()
        await seen.press(*keys)
        yield seen

"""The whole way of a new user: a template, too long, shortened, three takes, and an estimate that knows them."""

import pytest
from textual import events

from data.desk import Desk
from data.records import TakeEnd
from data.settings import Me, Settings
from data.speech import timed
from data.speech.timing import DEFAULT_PACE, scale_for
from tests.tui import boards
from tests.tui.rehearsing import INTERVIEW, Rehearsed, Stopwatch
from tui.app import AfterwordApp

SLOWER = 1.17
"""How many times the seconds that are assumed of a stranger our speaker takes."""
TOO_MUCH = "I also wanted to tell you about a project of mine, which took two years and three people, at some length."


async def say(seen: Rehearsed) -> float:
    """A take by that speaker, who presses space at the end of each sentence; how long it truly took."""
    prompter = seen.screen
    timing = timed(prompter.text, scale_for(DEFAULT_PACE) * SLOWER)
    await seen.to_the_beep()
    for sentence in timing.sentences:
        seen.step(timing.tokens[sentence.end - 1].ends - prompter.state.second)
        await seen.press("space")
    assert seen.screen.SCOPE.name == "RESULT"
    seen.watch.at += 2
    return timing.seconds


def title(seen: Rehearsed) -> str:
    """The first line of the screen."""
    return seen.text.split("\n")[0]


async def test_from_a_template_to_an_estimate_that_is_right() -> None:
    """Seen in the text what is too long, the band from 18 to 10 %, and the estimate where the speaker is."""
    settings = Settings(me=Me(name="Sam Okafor", phone="415-555-0199"))
    desk: Desk = boards.desk_on(boards.a_hunt().documents, settings=settings)
    watch = Stopwatch()
    app = AfterwordApp(desk, desk.settings, stopwatch=watch)
    async with app.run_test(size=(120, 40)) as pilot:
        seen = Rehearsed(app, pilot)
        seen.watch = watch
        await seen.press("j", "j", "v")
        assert "First call" in seen.text
        await seen.press("enter")
        assert "±18 %" in title(seen)
        assert seen.screen.timing.cut(30) is None

        await seen.press("ctrl+end", "enter")
        seen.screen.area.post_message(events.Paste(TOO_MUCH))
        await seen.rest()
        script_screen = seen.screen
        cut = script_screen.timing.cut(30)
        assert cut is not None
        word = script_screen.filled.text[script_screen.timing.tokens[cut.token].start :].split()[0]
        assert f"{seen.screen.look.glyphs.cut}{word}" in seen.text
        assert f"of 30, ±18 %  {'█' * 10}" in title(seen)

        await seen.press("ctrl+u", "backspace", "ctrl+u")
        while not seen.screen.area.text.endswith("My number is {my_phone}."):
            await seen.pilot.press("ctrl+w" if seen.screen.area.text[-1].isalnum() else "backspace")
        seen.screen.area.post_message(events.Paste(" Thank you."))
        await seen.press("escape")
        assert script_screen.timing.cut(30) is None
        assumed = script_screen.timing.seconds
        seen.script = desk.script(INTERVIEW)

        await seen.press("r")
        true = await say(seen)
        assert true == pytest.approx(SLOWER * assumed, rel=1e-6)
        assert "±12 %, from 1 take" in seen.text
        for _ in range(2):
            await seen.press("space")
            assert await say(seen) == true
        assert "±10 %, from 3 takes" in seen.text
        assert [(one.end, round(one.seconds, 2)) for one in seen.takes] == [
            (TakeEnd.SAID, round(true, 2))
        ] * 3
        first, _, third = seen.takes
        assert first.expected == pytest.approx(assumed)
        assert third.expected == pytest.approx(true, rel=0.05)
        assert f"Expected   {third.expected:.1f} s; it was {true - third.expected:.1f} s slower" in seen.text

        await seen.press("escape")
        assert seen.screen is script_screen
        estimate = script_screen.timing.seconds
        assert abs(true - estimate) <= desk.pace().band * estimate
        assert abs(true - estimate) < 0.02 * true
        assert f"about {estimate:.0f} s of 30, ±10 %" in title(seen)

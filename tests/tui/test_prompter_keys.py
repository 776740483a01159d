"""The keys of the prompter: its footer, again, faster and slower, less to read, the help; and the bar's width."""

import pytest

from data.records import Reading
from tests.tui.rehearsing import TEXT, Rehearsed, rehearsing


def in_footer(seen: Rehearsed) -> str:
    """The hints there is room for."""
    return seen.text.rstrip().split("\n")[-1].strip()


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_every_key_has_room_in_the_footer(width: int) -> None:
    """At any usual width; in a take neither quit nor the help, which is dead there."""
    async with rehearsing(size=(width, 24)) as seen:
        keys = "esc stop  +/- pace  m view  . again"
        assert in_footer(seen) == f"{keys}  q quit  ? help"
        await seen.pass_seconds(3)
        assert in_footer(seen) == f"space skip  {keys}  ? help"
        await seen.press("space")
        assert in_footer(seen) == "space said it  esc stop  p hold  +/- pace  m view  . again"
        await seen.press("p")
        assert in_footer(seen) == "space/p go on  esc stop  +/- pace  m view  . again"


@pytest.mark.parametrize(("width", "cells"), [(60, 16), (80, 24), (120, 32)])
async def test_the_bar_has_its_width_at_once(width: int, cells: int) -> None:
    """From the first paint on, not only once something changed."""
    async with rehearsing(size=(width, 24)) as seen:
        seen.screen.title_line.render_line(0)
        drawn = "".join(text for text, _ in seen.screen.title_parts()[1])
        assert drawn.count("░") == cells
        assert seen.text.split("\n")[0].count("░") == cells


async def test_again_is_quick() -> None:
    """. counts down fast, without the greeting; what was too short is not kept."""
    async with rehearsing() as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(1)
        await seen.press("full_stop")
        assert "3  the machine" in seen.text
        await seen.pass_seconds(1.6)
        assert "BEEP" in seen.text
        assert seen.takes == ()


async def test_faster_and_slower_say_the_pace() -> None:
    """Five per cent a press, in words a minute."""
    async with rehearsing() as seen:
        pace = seen.screen.pace.words_a_minute
        await seen.press("plus", "equals_sign")
        assert f"{round(pace * 1.1)} wpm" in seen.text
        await seen.press("minus", "minus", "minus")
        assert f"{round(pace * 0.95)} wpm" in seen.text


async def test_the_pace_stays_for_the_next_try() -> None:
    """Begun again, and from the result."""
    async with rehearsing(limit=5) as seen:
        await seen.press("plus", "plus", "full_stop")
        assert seen.screen.state.recording.speed == pytest.approx(1.1)
        await seen.to_the_beep()
        await seen.pass_seconds(6)
        assert seen.screen.SCOPE.name == "RESULT"
        seen.watch.at += 1.1
        await seen.press("space")
        assert seen.screen.SCOPE.name == "PROMPTER"
        assert seen.screen.state.recording.speed == pytest.approx(1.1)


async def test_three_ways_to_read() -> None:
    """All of it, its key words, only what there is to say; the take keeps the one it ended with."""
    async with rehearsing() as seen:
        assert "I'm still very interested." in seen.text
        await seen.press("m")
        assert "··· ····· ···· interested." in seen.text
        assert "key words" in seen.text
        await seen.press("m")
        assert "interested." not in seen.text
        assert "○ still interested" in seen.text
        assert "○ name first" in seen.text
        assert "no apology" not in seen.text
        await seen.to_the_beep()
        await seen.pass_seconds(3)
        await seen.press("space")
        assert "sentence 2 of 4  ✓ › ○ ○" in seen.text
        await seen.press("escape")
        assert seen.takes[0].reading is Reading.BLIND


async def test_the_help_stops_the_countdown_and_begins_it_anew() -> None:
    """Nothing runs behind another screen; while it records, nothing lies over it and nothing is undone."""
    async with rehearsing() as seen:
        await seen.pass_seconds(2)
        await seen.press("question_mark")
        assert seen.app.screen_stack[-2]._timer is None  # type: ignore[attr-defined]
        seen.watch.at += 100
        await seen.press("escape")
        assert "3  the machine" in seen.text
        await seen.to_the_beep()
        await seen.pass_seconds(3)
        await seen.press("question_mark", "ctrl+p", "u")
        assert seen.screen.SCOPE.name == "PROMPTER"
        assert seen.app.desk.script("interview-005").text == TEXT

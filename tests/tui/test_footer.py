"""The footer tells the truth: what it shows works, and what it doesn't show does nothing."""

import pytest

from tests.tui import boards
from tests.tui.driving import open_app
from tui.commands import commands_in


async def hints(seen) -> set[str]:  # type: ignore[no-untyped-def]
    """The keys the footer shows, also those there is no room for."""
    await seen.settle()
    return {key for key, _ in seen.screen.hints.hints}


async def test_on_a_row_with_a_follow_up() -> None:
    """Everything that works on a follow-up is offered."""
    async with open_app(boards.hunting()) as seen:
        assert {"j/k", "enter", "d", "a", "s", "m", "r", "o", "u", "/", "?", "q"} <= await hints(seen)
        assert "esc" not in await hints(seen)


@pytest.mark.parametrize("row", ["app-bluewater", "app-osprey"])
async def test_on_a_row_without_one(row: str) -> None:
    """Before an interview and after the end there is nothing to do, skip or move; the keys do nothing either."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        seen.screen.ranked.go_to(row)
        shown = await hints(seen)
        assert not {"d", "s", "m", "R"} & shown
        assert {"enter", "o", "r"} <= shown
        before = desk.documents()
        await seen.press("d", "s", "m", "R")
        assert desk.documents() is before
        assert not seen.screen.prompt.is_open


async def test_in_an_empty_list() -> None:
    """Only what works without a row; every other key is dead."""
    desk = boards.empty()
    async with open_app(desk) as seen:
        shown = await hints(seen)
        assert {"a", "i", "?", "q"} <= shown
        assert not {"j/k", "enter", "d", "x", "e", "v", "/", "tab"} & shown
        dead = [
            key
            for command in commands_in(seen.screen.SCOPE)
            for key in command.keys
            if not seen.screen.is_live(command)
        ]
        before = desk.documents()
        await seen.press(*dead)
        assert desk.documents() is before
        assert len(seen.app.screen_stack) == 1


async def test_while_a_question_stands() -> None:
    """The keys of the question stand there, and no other is live."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("s")
        assert seen.footer == "enter skip  esc leave it"
        assert seen.screen.live_commands() == []
        await seen.press("escape")
        assert "enter open" in seen.footer


async def test_in_the_timeline() -> None:
    """On a finished step its keys are gone, on an open one they are there."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j", "enter")
        assert {"d", "s", "m", "esc"} <= await hints(seen)
        await seen.press("g")
        shown = await hints(seen)
        assert not {"d", "s", "m"} & shown
        assert "x" in shown


async def test_help_and_hints_fit_any_width() -> None:
    """The way to the help is never cut off."""
    for width in (200, 80, 60, 40, 20):
        async with open_app(boards.hunting(), (width, 20)) as seen:
            assert seen.text.splitlines()[-1].rstrip().endswith("? help"), width


@pytest.mark.parametrize("width", [120, 100, 80, 60])
async def test_the_way_to_the_rehearsal_is_never_cut_off(width: int) -> None:
    """v is the door to the script: the footer names it at every width, in the list and in a timeline."""
    async with open_app(boards.hunting(), (width, 30)) as seen:
        assert "v script" in seen.text.splitlines()[-1]
        await seen.press("enter")
        assert "v script" in seen.text.splitlines()[-1]


async def test_the_order_of_the_list_s_footer() -> None:
    """Moving, opening and what is done most come first."""
    async with open_app(boards.hunting()) as seen:
        assert seen.footer.startswith(
            "j/k move  enter open  d done  w write  v script  a add  / filter  n debrief  u undo"
        )

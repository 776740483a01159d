"""Any width, any name, any number of rows: aligned, whole, and nothing acts."""

import time

import pytest
from rich.cells import cell_len

from data.settings import Colours, Settings
from tests.tui import boards
from tests.tui.driving import open_app

SIZES = ((120, 40), (80, 24), (60, 20), (40, 12), (20, 6))


@pytest.mark.parametrize("size", SIZES)
async def test_hostile_names_stay_in_their_place(size: tuple[int, int]) -> None:
    """Names with markup, escape codes, overrides, marks and emoji: every line is as wide as the screen."""
    async with open_app(boards.hostile(), size) as seen:
        await seen.settle()
        for _ in range(2):
            strips = seen.screen._compositor.render_strips()
            assert {strip.cell_length for strip in strips} == {size[0]}
            assert all(cell_len(strip.text) == size[0] for strip in strips)
            assert not any(
                ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in seen.text.replace("\n", "")
            )
            await seen.press("enter")


async def test_brackets_are_shown_as_they_are() -> None:
    """What looks like markup is text, in the list and in the pane."""
    async with open_app(boards.hostile(), (160, 30)) as seen:
        await seen.press("G")
        await seen.settle()
        assert "[@click=app.quit]x[/]" in seen.screen.pane.text
        assert "Foo [Bar] Ltd" in seen.text


async def test_beside_under_and_in_its_place() -> None:
    """The pane stands beside the list, under it on tab, or in its place on tab."""
    async with open_app(boards.hunting(), (120, 40)) as seen:
        assert seen.screen.pane.region.x > 60
        assert "tab" not in seen.footer
    async with open_app(boards.hunting(), (80, 24)) as seen:
        assert not seen.screen.pane.display
        await seen.press("tab")
        assert seen.screen.pane.display
        assert seen.screen.ranked.region.height > 5
        assert seen.screen.pane.region.y > seen.screen.ranked.region.y
        await seen.press("j")
        assert seen.screen.ranked.selected_id == "app-kestrel"
        await seen.press("escape")
        assert not seen.screen.pane.display
    async with open_app(boards.hunting(), (60, 20)) as seen:
        await seen.press("tab")
        assert not seen.screen.ranked.display
        assert "you accept the decision" in seen.text
        await seen.press("tab")
        assert seen.screen.ranked.display


async def test_resizing_keeps_the_row() -> None:
    """A terminal made narrow and wide again stands on the same row."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j")
        for size in ((60, 10), (30, 5), (120, 40)):
            await seen.resize(size)
            assert seen.screen.ranked.selected_id == "app-northwind"
        assert "Thank Priya" in seen.text


async def test_very_many_rows() -> None:
    """With thousands of rows only those in view are drawn, and a move draws two."""
    desk = boards.large(2000)
    async with open_app(desk, (80, 24)) as seen:
        drawn = seen.watch_painting()
        start = time.perf_counter()
        await seen.press("j")
        assert len(drawn) <= 4
        await seen.press("G")
        assert len(drawn) <= 60
        assert seen.screen.ranked.selected_id
        await seen.press("slash")
        await seen.type("company 1999")
        assert seen.screen.shown == 1
        assert time.perf_counter() - start < 5


async def test_the_ascii_set() -> None:
    """With plain ASCII asked for, no other sign is drawn, in the list, the timeline and the help."""
    settings = Settings(colours=Colours(ascii=True))
    async with open_app(boards.hunting(settings=settings)) as seen:
        for key in ("tab", "enter", "escape", "question_mark"):
            strips = seen.app.screen._compositor.render_strips()
            assert all(strip.text.isascii() for strip in strips)
            await seen.press(key)


async def test_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """With NO_COLOR nothing is coloured, and late rows still say so."""
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(boards.hunting()) as seen:
        for strip in seen.screen._compositor.render_strips():
            for segment in strip:
                colour = segment.style.color if segment.style else None
                assert colour is None or colour.is_default
        assert "1 day late" in seen.text


async def test_a_screen_that_has_not_changed_draws_nothing() -> None:
    """Looked at again in the same minute: no line is drawn afresh."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.settle()
        drawn = seen.watch_painting()
        await seen.look_again()
        assert drawn == []


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_a_theme_of_its_own_colours_every_cell(theme: str) -> None:
    """Where the settings ask for a theme, no cell is left in the terminal's own colours."""
    settings = Settings(colours=Colours(theme=theme))
    async with open_app(boards.hunting(settings=settings)) as seen:
        for key in ("tab", "a"):
            await seen.press(key)
            segments = [segment for strip in seen.screen._compositor.render_strips() for segment in strip]
            plain = [
                one.text
                for one in segments
                if not one.style or not one.style.bgcolor or one.style.bgcolor.is_default
            ]
            assert plain == []

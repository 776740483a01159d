"""What is cut off is seen in the text: by signs, by dimness, by the line that says when."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rich.segment import Segment

from tests.tui.driving import Seen
from tests.tui.test_script import hunting, open_writing
from tui.widgets.script_area import CutOff, ScriptArea

TEXT = "one two three\nfour five\n\nsix"


@asynccontextmanager
async def writing(text: str, size: tuple[int, int] = (120, 40)) -> AsyncIterator[tuple[Seen, ScriptArea]]:
    """The editor with a text, left, and without what the clock would mark in it."""
    async with open_writing(hunting(), size) as seen:
        area: ScriptArea = seen.screen.area
        area.text = text
        await seen.press("escape")
        area.show_cut(None)
        yield seen, area


def lines(area: ScriptArea) -> list[str]:
    """The lines of the text as they are drawn, without the blanks behind them."""
    return [strip.text.rstrip() for strip in area.render_lines(area.size.region)]


def dim(area: ScriptArea) -> str:
    """What is drawn dim."""
    drawn = [Segment.simplify(strip) for strip in area.render_lines(area.size.region)]
    return "|".join(
        segment.text.strip() for line in drawn for segment in line if segment.style and segment.style.dim
    )


async def test_signs_follow_the_cut() -> None:
    """A sign in the blank before the first unsaid word and in the gutter, dots below, the rest dim, the time."""
    async with writing(TEXT) as (_, area):
        assert lines(area)[:4] == ["  one two three", "  four five", "", "  six"]
        area.show_cut(CutOff(TEXT.index("three"), "30 s"))
        first, *rest = lines(area)[:4]
        assert first.startswith("┃ one two┃three ┄┄")
        assert first.endswith("┄┄ 30 s")
        assert rest == ["┊ four five", "┊", "┊ six"]
        assert dim(area) == "three|four five|six"
        area.show_cut(CutOff(TEXT.index("four"), "30 s"))
        assert lines(area)[0] == "  one two three"
        assert lines(area)[1].startswith("┃ four five ┄")
        area.show_cut(CutOff(0, "10 s"))
        assert lines(area)[0].startswith("┃ one two three ┄")
        area.show_cut(CutOff(len(TEXT), "10 s"))
        assert lines(area)[3].startswith("┃ six ┄")
        area.show_cut(None)
        assert lines(area)[:2] == ["  one two three", "  four five"]


async def test_wrapped_lines_tabs_and_wide_signs() -> None:
    """A cut in a long line marks only the line it is in; the time has its place whatever is typed there."""
    text = "word " * 60 + "株式会社\tend"
    async with writing(text, (80, 24)) as (_, area):
        plain = lines(area)
        area.show_cut(CutOff(5 * 40, "180 s"))
        marked = lines(area)
        cut = next(number for number, line in enumerate(marked) if line.startswith("┃"))
        assert "180 s" in marked[cut]
        assert [line[2:] for line in marked[cut + 1 :]] == [line[2:] for line in plain[cut + 1 :]]
        assert all(line.startswith("┊") for line in marked[cut + 1 :] if line.strip())
        assert all(line.startswith("  ") for line in marked[:cut])
        assert "株式会社" in "".join(marked)
        assert "\t" not in "".join(marked)
        widths = {strip.cell_length for strip in area.render_lines(area.size.region)}
        assert widths == {area.size.width}


async def test_the_mouse_and_the_cursor_know_of_the_gutter() -> None:
    """A click goes to the letter under it, and the cursor is drawn on it."""
    async with writing(TEXT) as (seen, area):
        await seen.pilot.click(area, offset=(2 + 4, 0))
        assert area.cursor_location == (0, 4)
        await seen.press("X")
        assert area.text.startswith("one Xtwo")
        first = next(iter(area.render_lines(area.size.region)))
        cursor = [segment.text for segment in first if segment.style and segment.style.reverse]
        assert cursor == ["t"]


async def test_a_place_one_is_led_to_is_marked_until_something_is_typed() -> None:
    """Also while the text has no cursor."""

    def marked(area: ScriptArea) -> str:
        drawn = [segment for strip in area.render_lines(area.size.region) for segment in strip]
        return "".join(each.text for each in drawn if each.style and each.style.underline)

    async with writing(TEXT) as (seen, area):
        area.show_place((TEXT.index("four"), TEXT.index("four") + 4))
        area.go_to(TEXT.index("four"))
        assert marked(area) == "four"
        assert area.line_of(TEXT.index("six")) == 4
        await seen.press("enter", "X")
        assert marked(area) == ""
        assert "\nXfour" in area.text

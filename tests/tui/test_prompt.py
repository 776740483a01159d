"""The question at the bottom: typed ahead, recalled, left."""

import pytest
from textual import events

from data.records import Skip
from tests.tui import boards
from tests.tui.driving import open_app


async def test_what_is_typed_ahead_goes_where_it_was_meant() -> None:
    """s, a reason with letters that are keys elsewhere, enter, j: all at once, none is lost or misread."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        for key in ("s", *"dodo", "enter", "j"):
            seen.app.post_message(events.Key(key, key if len(key) == 1 else None))
        for _ in range(4):
            await seen.pilot.pause()
        facts = [fact for fact in desk.documents().facts.values() if isinstance(fact, Skip)]
        assert [fact.reason for fact in facts] == ["dodo"]
        assert not seen.screen.prompt.is_open
        assert seen.screen.ranked.selected_id == "app-northwind"


async def test_typed_ahead_through_a_choice() -> None:
    """o, r, a reason, enter at once: the choice, then the reason."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        for key in ("j", "o", "r", *"no", "enter"):
            seen.app.post_message(events.Key(key, key if len(key) == 1 else None))
        for _ in range(5):
            await seen.pilot.pause()
        row = next(row for row in seen.screen.board.rows if row.id == "app-kestrel")
        assert row.outcome is not None
        assert (row.outcome.result.value, row.outcome.reason) == ("rejected", "no")


async def test_up_recalls_what_was_typed_before() -> None:
    """The last reason comes back with up, an empty line with down."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("s")
        await seen.type("on holiday")
        await seen.press("enter", "s", "up")
        assert seen.screen.prompt.typed.value == "on holiday"
        await seen.press("down")
        assert seen.screen.prompt.typed.value == ""


async def test_esc_changes_nothing() -> None:
    """Left is left: nothing stored, the keys are back with the list."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        before = desk.documents()
        await seen.press("s")
        await seen.type("something")
        await seen.press("escape")
        assert desk.documents() is before
        await seen.press("j")
        assert seen.screen.ranked.selected_id == "app-kestrel"


async def test_a_typed_line_is_text() -> None:
    """Brackets in a reason are brackets."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("s")
        await seen.type("[@click=app.quit]x[/] [b]")
        assert "[@click=app.quit]x[/] [b]" in seen.text
        await seen.press("enter")
        assert not seen.screen.prompt.is_open


async def test_a_pasted_line_is_one_line() -> None:
    """A pasted text becomes one line; nothing of it becomes a key."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("s")
        seen.app.post_message(events.Paste("first line\nddd"))
        await seen.pilot.pause()
        await seen.pilot.pause()
        assert seen.screen.prompt.typed.value == "first line ddd"


async def test_the_line_can_be_edited() -> None:
    """Backspace, home, delete and ctrl+w work in a question as in any line."""
    async with open_app(boards.empty()) as seen:
        await seen.press("a", *"abcd", "backspace", "backspace")
        assert seen.screen.prompt.typed.value == "ab"
        await seen.press("home", "X", "delete")
        assert seen.screen.prompt.typed.value == "Xb"
        await seen.press("end", " ", *"two", "ctrl+w")
        assert seen.screen.prompt.typed.value.strip() == "Xb"
        await seen.press("ctrl+u")
        assert seen.screen.prompt.typed.value == ""


async def test_a_click_beside_a_question_takes_the_keys_nowhere() -> None:
    """A click on the list while something is asked: the question still has the keys, and esc leaves it."""
    for key in ("a", "o", "slash"):
        async with open_app(boards.hunting()) as seen:
            await seen.press(key)
            await seen.pilot.click(seen.screen.ranked, offset=(10, 3))
            await seen.press("escape")
            assert not seen.screen.prompt.is_open
            await seen.press("j")
            assert seen.screen.focused is seen.screen.ranked


async def test_pasted_text_is_cleaned() -> None:
    """Bidi overrides, tags and line breaks don't get into the line by a paste."""
    async with open_app(boards.empty()) as seen:
        await seen.press("a")
        seen.app.post_message(events.Paste("Acme\u202eevil\U000e0041\nLtd\x1b[2J"))
        await seen.pilot.pause()
        assert seen.screen.prompt.typed.value == "Acmeevil Ltd[2J"


@pytest.mark.parametrize("width", [80, 60])
async def test_a_long_question_stands_above_its_line(width: int) -> None:
    """Beside less than half the width there is no room to type: the question is said in full words above."""
    async with open_app(boards.hunting(), (width, 24)) as seen:
        await seen.press("j", "j", "r")
        lines = seen.text.splitlines()
        asked = next(place for place, line in enumerate(lines) if "they named" in line)
        assert lines[asked].strip() == "Northwind Labs replied; next news they named"
        assert lines[asked + 1].strip() == "›"
        assert seen.screen.prompt.typed.size.width >= width // 2
        assert "Enter alone" in lines[asked + 2]


async def test_a_short_question_stands_beside_its_line() -> None:
    """Where there is room for both no line is spent on it, also after the terminal was made wider."""
    async with open_app(boards.hunting(), (60, 24)) as seen:
        await seen.press("a")
        assert "Add ›" in seen.text
        await seen.press("escape", "j", "j", "r")
        assert "they named ›" not in seen.text
        await seen.resize((120, 24))
        assert "Northwind Labs replied; next news they named ›" in seen.text


@pytest.mark.parametrize(("width", "rows"), [(120, 1), (80, 1), (60, 2), (40, 3)])
async def test_all_choices_are_in_view(width: int, rows: int) -> None:
    """Where label and choices don't fit one row, the choices stand under the label, whole."""
    async with open_app(boards.hunting(), (width, 24)) as seen:
        await seen.press("j", "j", "o")
        for words in ("Northwind Labs:", "o offer", "r rejected", "w withdrew", "c went cold"):
            assert words in seen.text
        assert seen.screen.prompt.size.height == rows
        await seen.press("r")
        assert seen.screen.prompt.is_open, "the reason is asked next"


async def test_nothing_jumps_while_a_reason_is_typed() -> None:
    """The note stays under the line, and the line where it was."""
    async with open_app(boards.hunting(), (80, 24)) as seen:
        await seen.press("s")
        place = seen.screen.prompt.typed.region
        await seen.press("x")
        assert "enter alone gives no reason" in seen.text
        assert seen.screen.prompt.typed.region == place


async def test_nothing_jumps_while_an_interview_is_typed() -> None:
    """A note of two lines keeps its room for an echo of one."""
    async with open_app(boards.empty(), (80, 24)) as seen:
        await seen.press("a")
        place = seen.screen.prompt.typed.region
        await seen.type("Tern Air")
        assert seen.screen.prompt.typed.region == place


async def test_the_line_is_in_view_on_the_smallest_screen() -> None:
    """However long the question, what is typed can be seen."""
    async with open_app(boards.hostile(), (20, 6)) as seen:
        await seen.press("r")
        await seen.type("zz")
        assert "› zz" in seen.text

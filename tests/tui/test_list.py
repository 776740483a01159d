"""The interview list: every key does what the footer says, and the cursor is where one expects it."""

import pytest

from data.records import Outcome, Retire, Skip
from tests.builders import at
from tests.tui import boards
from tests.tui.boards import Clock
from tests.tui.driving import open_app
from tui.screens.help import HelpScreen
from tui.screens.interviews import InterviewsScreen
from tui.screens.timeline import TimelineScreen


async def test_groups_in_order_with_what_is_next() -> None:
    """Late first, closed last; the title counts; the pane says why the first row asks for attention."""
    async with open_app(boards.hunting()) as seen:
        await seen.settle()
        text = seen.text
        places = [text.index(word) for word in ("LATE", "TODAY", "THIS WEEK", "WAITING", "CLOSED")]
        assert places == sorted(places)
        assert "Tue 24 Nov 14:05 · 3 late · 1 today · 2 this week · 1 waiting" in text
        assert "Ask for feedback, Sam Holt" in seen.screen.pane.text
        assert "you accept the decision" in seen.screen.pane.text


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("j", "j"), "app-northwind"),
        (("down", "down", "up"), "app-kestrel"),
        (("j", "j", "j"), "app-bluewater"),
        (("G",), "app-osprey"),
        (("end", "home"), "app-fernhill"),
        (("k",), "app-fernhill"),
        (("pagedown",), "app-osprey"),
    ],
)
async def test_moving(keys: tuple[str, ...], expected: str) -> None:
    """The cursor goes from row to row, over the headings, and stops at the ends."""
    async with open_app(boards.hunting()) as seen:
        await seen.press(*keys)
        assert seen.screen.ranked.selected_id == expected


async def test_the_pane_follows_once_the_cursor_rests() -> None:
    """The pane isn't drawn while a key is held; once it rests it shows the row."""
    async with open_app(boards.hunting()) as seen:
        await seen.settle()
        await seen.press("j")
        await seen.settle()
        assert "Check in, Tom Baker" in seen.screen.pane.text
        assert "tom@kestrel.example" in seen.screen.pane.text


async def test_done_says_so_and_the_next_row_is_under_the_cursor() -> None:
    """d on a late row: recorded, said, and the cursor stays in its place, so that d d d works down a list."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("d")
        assert seen.said.startswith("Feedback request to Sam Holt, sent. u takes it back.")
        assert seen.screen.ranked.selected_id == "app-kestrel"


async def test_done_with_three_to_thank_leaves_two() -> None:
    """The earliest open recipient is thanked, by name; the row stays and so does the cursor."""
    clock = Clock("2026-11-24 18:00")
    async with open_app(boards.hunting(clock)) as seen:
        seen.screen.ranked.go_to("app-orchard")
        assert "Thank ×3" in seen.text
        await seen.press("d")
        assert "Thank ×2" in seen.text
        assert "Ana Ruiz" in seen.said
        assert seen.screen.ranked.selected_id == "app-orchard"


async def test_undo_and_redo() -> None:
    """u takes the newest change back, U does it again; both say what."""
    async with open_app(boards.hunting()) as seen:
        before = seen.screen.board
        await seen.press("d", "G", "u")
        assert "Undid: feedback request to Sam Holt" in seen.said
        assert seen.screen.board == before
        assert seen.screen.ranked.selected_id == "app-fernhill"
        await seen.press("U")
        assert "Redid: feedback request to Sam Holt" in seen.said


async def test_skip_asks_why() -> None:
    """s asks for the reason and records it."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("s")
        assert "Skip: Ask for feedback, Sam Holt, because" in seen.text
        await seen.type("they asked for none")
        await seen.press("enter")
        skips = [fact for fact in desk.documents().facts.values() if isinstance(fact, Skip)]
        assert [fact.reason for fact in skips] == ["they asked for none"]


async def test_retire_asks_why() -> None:
    """R as s, for good."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("R")
        await seen.type("enough")
        await seen.press("enter")
        assert any(
            isinstance(fact, Retire) and fact.reason == "enough" for fact in desk.documents().facts.values()
        )


async def test_move_echoes_the_day_before_it_is_taken() -> None:
    """m echoes in full; a line that is no date is refused, loudly, and the question stays."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "m")
        await seen.type("next tue 14:00")
        assert "Tue 1 Dec 2026 14:00, Europe/Berlin" in seen.screen.prompt.echo
        await seen.type("purple")
        await seen.press("enter")
        assert seen.screen.prompt.is_open
        assert "purple" in seen.screen.prompt.echo
        await seen.type("next tue 14:00")
        await seen.press("enter")
        assert not seen.screen.prompt.is_open
        row = next(row for row in seen.screen.board.rows if row.id == "app-kestrel")
        assert row.step.due == at("2026-12-01 14:00")
        assert row.step.chosen


async def test_an_empty_day_is_refused_where_one_is_needed() -> None:
    """enter alone moves nothing."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("m", "enter")
        assert seen.screen.prompt.is_open
        await seen.press("escape")
        assert not seen.screen.prompt.is_open


async def test_reply_with_and_without_a_day() -> None:
    """r with a day waits for it, without one starts a new week."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "r")
        await seen.type("2026-12-04")
        assert "Fri 4 Dec 2026" in seen.screen.prompt.echo
        await seen.press("enter")
        row = next(row for row in seen.screen.board.rows if row.id == "app-kestrel")
        assert row.promised == at("2026-12-04 10:00")
        seen.screen.ranked.go_to("app-kestrel")
        await seen.press("r", "enter")
        assert "Reply from Tom Baker noted" in seen.said


async def test_outcome_by_one_key_and_a_reason() -> None:
    """o, c, a reason: the row is closed."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "o")
        assert "o offer   r rejected   w withdrew   c went cold" in seen.text
        await seen.press("z")
        assert seen.screen.prompt.is_open
        await seen.press("c")
        await seen.type("silent")
        await seen.press("enter")
        facts = [fact for fact in desk.documents().facts.values() if isinstance(fact, Outcome)]
        assert facts[-1].reason == "silent"
        assert facts[-1].application_id == "app-kestrel"


async def test_an_offer_asks_for_the_deadline() -> None:
    """o, o, a day, a few words: the answer is due then."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "o", "o")
        await seen.type("fri 12:00")
        await seen.press("enter", "enter")
        row = next(row for row in seen.screen.board.rows if row.id == "app-kestrel")
        assert row.step.stage.key == "answer-offer"
        assert row.due == at("2026-11-27 12:00")


async def test_adding_in_one_line() -> None:
    """a echoes what is understood, adds it, and the cursor stands on it."""
    async with open_app(boards.empty()) as seen:
        assert "a    add an interview in one typed line" in seen.text
        await seen.press("a")
        await seen.type("Tern Air, Pilot, fri 10:00, Dana Fox <dana@tern.example>")
        assert "Fri 27 Nov 2026 10:00" in seen.screen.prompt.echo
        await seen.press("enter")
        assert seen.screen.ranked.selected.application.company == "Tern Air"
        assert "Tern Air" in seen.text


async def test_a_line_that_says_too_little_is_not_taken() -> None:
    """The prompt stays open and says what is missing."""
    async with open_app(boards.empty()) as seen:
        await seen.press("a")
        await seen.type("Tern Air")
        await seen.press("enter")
        assert seen.screen.prompt.is_open
        assert seen.screen.prompt.echo
        assert seen.screen.board.rows == ()


async def test_filter_as_one_types() -> None:
    """/ narrows at once, enter keeps it, esc shows all again; the cursor keeps its row."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("slash")
        await seen.type("tamar")
        assert seen.screen.ranked.selected_id == "app-tamar"
        assert "1 of 8" in seen.screen.prompt.echo
        await seen.press("enter")
        assert "/ tamar" in seen.text
        assert seen.screen.shown == 1
        await seen.press("escape")
        assert seen.screen.shown == 8
        assert seen.screen.ranked.selected_id == "app-tamar"


LATE = {"app-fernhill", "app-kestrel", "app-northwind"}


@pytest.mark.parametrize(("typed", "ids"), [("olive", {"app-quill"}), ("late", LATE)])
async def test_filter_by_people_and_state(typed: str, ids: set[str]) -> None:
    """People and states are found as well as companies."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("slash")
        await seen.type(typed)
        assert {line.id for line in seen.screen.ranked.lines if line.id} == ids


async def test_a_filter_that_finds_nothing_says_so() -> None:
    """Nothing found is said, and the keys that need a row are not offered."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("slash")
        await seen.type("zebra")
        await seen.press("enter")
        assert "Nothing here has “zebra” in it." in seen.text
        assert " d done" not in seen.footer


async def test_enter_opens_the_timeline_and_esc_comes_back() -> None:
    """There and back, with the cursor where it was."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j", "enter")
        assert isinstance(seen.screen, TimelineScreen)
        await seen.press("escape")
        assert isinstance(seen.screen, InterviewsScreen)
        assert seen.screen.ranked.selected_id == "app-northwind"


async def test_delete_and_back() -> None:
    """x deletes the application, u brings it back and the cursor to it."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "x")
        assert all(row.id != "app-kestrel" for row in seen.screen.board.rows)
        await seen.press("u")
        assert any(row.id == "app-kestrel" for row in seen.screen.board.rows)


async def test_cancelling_an_interview_and_taking_that_back() -> None:
    """X twice is as before."""
    async with open_app(boards.hunting()) as seen:
        seen.screen.ranked.go_to("app-tamar")
        await seen.press("X")
        assert "cancelled" in seen.said.lower()
        seen.screen.ranked.go_to("app-tamar")
        await seen.press("X")
        row = next(row for row in seen.screen.board.rows if row.id == "app-tamar")
        assert row.interview.cancelled is None


async def test_help_and_palette() -> None:
    """? shows every key; the palette does what is chosen in it."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("question_mark")
        assert isinstance(seen.screen, HelpScreen)
        assert "Skip this follow-up" in seen.text
        await seen.press("question_mark")
        await seen.press("ctrl+p")
        await seen.type("skip")
        await seen.press("enter")
        assert isinstance(seen.screen, InterviewsScreen)
        assert "Skip: Ask for feedback" in seen.text


async def test_another_sessions_change_shows_when_the_terminal_is_looked_at_again() -> None:
    """Focus reads afresh: the time and what was changed elsewhere."""
    clock = Clock()
    desk = boards.hunting(clock)
    async with open_app(desk) as seen:
        clock.set("2026-11-24 15:10")
        desk.done(next(row.step for row in desk.board().rows if row.step and row.id == "app-kestrel"))
        await seen.look_again()
        assert "Tue 24 Nov 15:10 · 2 late" in seen.text


async def test_quit() -> None:
    """q leaves with status 0."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("q")
        assert seen.app.return_code == 0

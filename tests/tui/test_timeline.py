"""The timeline: one line from what was to what might be, with the list's keys on the selected step."""

from tests.tui import boards
from tests.tui.driving import open_app
from tui.screens.interviews import InterviewsScreen


async def test_stage_by_stage() -> None:
    """Done, now, coming, and what if they say no, in that order; the cursor on what is next."""
    async with open_app(boards.hunting(), (80, 24)) as seen:
        await seen.press("j", "j", "enter")
        text = seen.text
        parts = (
            "round 1",
            "round 2, video, 60",
            "✓",
            "now",
            "Thank Priya Raman",
            "Check in,",
            "if they say no",
        )
        places = [text.index(part) for part in parts]
        assert places == sorted(places)
        assert seen.screen.ranked.selected.step.contact.name == "Priya Raman"
        assert "“wants someone for streaming”" in text
        assert "3 h late" in text


async def test_done_on_the_selected_step() -> None:
    """d acts on the step one stands on, and u takes it back."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j", "enter", "d")
        assert "Thank-you to Priya Raman, sent." in seen.said
        assert seen.text.count("✓") >= 2
        await seen.press("u")
        assert "Undid" in seen.said
        assert "3 h late" in seen.text


async def test_the_pane_tells_of_the_person() -> None:
    """Advice on the step, then what there was with that person."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j", "enter", "j")
        await seen.settle()
        pane = seen.screen.pane.text
        assert "Check in, Maria Lopez" in pane
        assert "maria@northwind.example" in pane
        assert "Past" in pane
        assert "round 2, video" in pane


async def test_an_interview_in_full() -> None:
    """Standing on an interview the pane gives day, zone, length, link and people."""
    async with open_app(boards.hunting(), (160, 40)) as seen:
        await seen.press("j", "j", "enter")
        rounds = [line for line in seen.screen.ranked.lines if line.payload and line.payload.interview]
        seen.screen.ranked.go_to(next(line.id for line in rounds if line.payload.own))
        await seen.settle()
        pane = seen.screen.pane.text
        assert "Mon 23 Nov 2026 10:00 Europe/Berlin" in pane
        assert "60 min" in pane
        assert "https://meet.example/nwl-2" in pane
        assert "Maria Lopez, hiring contact" in pane


async def test_deleting_a_round_and_undo() -> None:
    """x on an interview deletes that round alone."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j", "enter", "g", "x")
        assert "round 1, phone" not in seen.text
        await seen.press("u")
        assert "round 1, phone" in seen.text


async def test_an_application_deleted_elsewhere_leads_back() -> None:
    """When another session deleted it, the list is shown."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("enter")
        desk.delete_application("app-fernhill")
        await seen.look_again()
        assert isinstance(seen.screen, InterviewsScreen)

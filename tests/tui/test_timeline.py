"""The timeline: one line from what was to what might be, with the list's keys on the selected step."""

import pytest

from tests.builders import Hunt
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
        assert "  wants someone for streaming" in text
        assert "“" not in text
        assert "3 h late" in text


async def test_too_late_is_not_the_same_as_not_needed() -> None:
    """What ran out of time says so, with its reason; the pane names the last day it had."""
    hunt = Hunt()
    application = hunt.application("Northwind Labs")
    hunt.interview(application, "2026-11-02 10:00", interviewers=(hunt.contact("Dana Fox"),))
    lapsed = hunt.step(application, "2026-11-24 14:05", "thank-you")
    assert lapsed.lapsed
    assert lapsed.at is not None
    async with open_app(boards.desk_on(hunt.documents), (180, 40)) as seen:
        await seen.press("enter")
        line = next(line for line in seen.text.splitlines() if "Thank-you to Dana Fox" in line)
        assert "  too late for it now  " in line
        assert line.split("│")[0].rstrip().endswith("too late")
        assert "not needed" not in seen.text
        steps = [line for line in seen.screen.ranked.lines if line.payload and line.payload.step]
        seen.screen.ranked.go_to(next(line.id for line in steps if line.payload.step.lapsed))
        await seen.settle()
        assert f"too late after {lapsed.at.format('ddd D MMM YYYY')}" in seen.screen.pane.text


async def test_the_last_good_day_is_named() -> None:
    """A step that expires at the midnight after Monday is too late after Monday, not after Tuesday."""
    hunt = Hunt()
    application = hunt.application("Northwind Labs")
    hunt.interview(application, "2026-11-23 10:00", interviewers=(hunt.contact("Dana Fox"),))
    step = hunt.step(application, "2026-11-24 14:05", "thank-you")
    assert step.expires is not None
    assert step.expires.format("HH:mm:ss") == "00:00:00"
    async with open_app(boards.desk_on(hunt.documents)) as seen:
        await seen.settle()
        assert f"too late after {step.expires.shift(days=-1).format('ddd D MMM')}\n" in seen.screen.pane.text


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_the_day_they_named_is_said(size: tuple[int, int]) -> None:
    """At the interview or in a reply: the line says which day, at any width with room for it."""
    hunt = Hunt()
    application = hunt.application("Northwind Labs")
    interview = hunt.interview(application, "2026-11-10 10:00", hr=(hunt.contact("Maria Lopez"),))
    hunt.promise(application, interview, "2026-11-10 11:00", "2026-11-18")
    hunt.reply(application, "2026-11-20 11:00", promised="2026-12-03")
    async with open_app(boards.desk_on(hunt.documents), size) as seen:
        await seen.press("enter")
        assert "They named Wed 18 Nov" in seen.text
        assert "Thu 3 Dec" in seen.text
        assert "They named a day" not in seen.text


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


@pytest.mark.parametrize("key", ["d", "s"])
async def test_undo_and_redo_go_back_to_the_step(key: str) -> None:
    """Whoever marks the wrong one and takes it back stands on it again, not on another person."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "enter")
        doable = [one for one in seen.screen.story.entries if one.step and one.step.doable]
        wanted = doable[-1]
        assert len(doable) > 1
        seen.screen.ranked.go_to(wanted.id)
        await seen.press(key, *(("enter",) if key == "s" else ()))
        stood = seen.screen.ranked.selected
        assert not stood.step or stood.step.key != wanted.step.key or not stood.step.is_open
        await seen.press("u")
        assert seen.screen.ranked.selected.step.key == wanted.step.key
        assert seen.screen.ranked.selected.step.is_open
        await seen.press("U")
        assert seen.screen.ranked.selected.step.key == wanted.step.key
        assert not seen.screen.ranked.selected.step.is_open

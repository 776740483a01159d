"""The form where the cursor stays in its field, and where another session changes what is written in."""

from pathlib import Path

import pytest

from data.journal import Journal
from tests.tui import boards
from tests.tui.driving import Seen, open_app
from tests.tui.test_form import APPLICATION, FORM, INTERVIEW, go, interview, person, put, stands_on
from tui.form_taken import both_kept


async def test_the_cursor_stays_in_the_field_that_was_taken() -> None:
    """Enter stays, tab goes to the next field of the same person, u stays where one is."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        await go(seen, "phone", heading="Priya Raman")
        await put(seen, "+1 415 555 0199")
        await seen.press("enter")
        assert stands_on(seen) == "phone"
        await seen.press("u")
        assert stands_on(seen) == "phone"
        await put(seen, "+1 415 555 0198")
        await seen.press("tab")
        assert stands_on(seen) == "position"
        assert seen.screen.person.name == "Priya Raman"
        assert person(desk, "Priya Raman").phone == "+1 415 555 0198"


@pytest.mark.parametrize(
    ("began", "theirs", "ours", "kept"),
    [
        ("a", "a", "b", "b"),
        ("a", "theirs", "ours", "theirs\n\nours"),
        ("a", "a\ntheirs", "a\nours", "a\ntheirs\n\nours"),
        ("", "theirs", "ours", "theirs\n\nours"),
        ("a", "theirs", "", "theirs"),
        ("a", "ours and more", "ours", "ours and more"),
        ("a", "", "a, ours", "a, ours"),
    ],
)
def test_no_text_is_written_over(began: str, theirs: str, ours: str, kept: str) -> None:
    """Theirs stands above ours, what both began with once."""
    assert both_kept(began, theirs, ours) == kept


async def notes_of_the_interview(seen: Seen) -> None:
    """Write in them."""
    await seen.press(*FORM)
    await go(seen, "notes", heading="Interview")
    await seen.press("enter")


async def test_notes_of_two_sessions_are_both_kept() -> None:
    """What was stored meanwhile stays above what is typed here, and the line says so."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await notes_of_the_interview(seen)
        seen.screen.area.text = "asked about Kafka"
        desk.change_interview(INTERVIEW, notes="typed elsewhere")
        await seen.press("escape")
        assert interview(desk).notes == "typed elsewhere\n\nasked about Kafka"
        assert "Another session wrote here meanwhile" in seen.said


@pytest.mark.parametrize("way", ["escape", "tab"])
async def test_what_is_gone_holds_nobody(way: str, tmp_path: Path) -> None:
    """The application was deleted under the hands: one gets out, and the words are in a file that is named."""
    desk = boards.hunting()
    journal = Journal(tmp_path)
    async with open_app(desk) as seen:
        setattr(seen.app, "journal", journal)  # noqa: B010  # the app of a test has none of its own
        await notes_of_the_interview(seen)
        form = seen.screen
        seen.screen.area.text = "asked about Kafka"
        desk.delete_application(APPLICATION)
        await seen.press(way)
        kept = list(tmp_path.glob("*.kept"))
        assert [file.read_text() for file in kept] == ["asked about Kafka"]
        assert "no longer there" in seen.said
        assert kept[0].name in seen.said
        assert seen.screen is not form
    journal.close()


async def test_without_a_journal_one_gets_out_too() -> None:
    """There is no place to keep it; that is no reason to be held."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await notes_of_the_interview(seen)
        form = seen.screen
        seen.screen.area.text = "asked about Kafka"
        desk.delete_application(APPLICATION)
        await seen.press("escape")
        assert seen.screen is not form
        assert "no longer there" in seen.said

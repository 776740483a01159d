"""The form: a field a line, stored when taken, each one change that u takes back."""

from pathlib import Path
from typing import Any

import pytest
from textual import events

from data.desk import Desk
from data.errors import Unwritable
from data.journal import Journal
from data.records import Contact, Interview, Role
from tests.tui import boards
from tests.tui.driving import Seen, open_app
from tui.navigation import open_form

NARROW = (60, 20)
APPLICATION = "app-northwind"
INTERVIEW = "interview-005"
FORM = ("j", "j", "e")
"""From the list to the form of Northwind Labs."""


def interview(desk: Desk) -> Interview:
    """The interview the form is about, as stored."""
    return desk.documents().interviews[INTERVIEW]


def person(desk: Desk, name: str) -> Contact:
    """The contact with that name, as stored."""
    return next(one for one in desk.documents().contacts.values() if one.name == name)


async def go(seen: Seen, label: str, heading: str = "") -> None:
    """Stand on the line with that label, behind the heading where one is named."""
    reached = not heading
    for line in seen.screen.ranked.lines:
        reached = reached or line.text == heading
        if reached and line.id and line.payload.field.label == label:
            seen.screen.ranked.go_to(line.id)
            break
    await seen.pilot.pause()


async def put(seen: Seen, text: str) -> None:
    """Write `text` in place of what stands in the field."""
    await seen.press("enter")
    seen.screen.line.value = text
    await seen.pilot.pause()


def stands_on(seen: Seen) -> str:
    """The label of the line one stands on."""
    return str(seen.screen.ranked.selected.field.label)


async def test_everything_on_one_page() -> None:
    """Application, interview and each person with their fields."""
    async with open_app(boards.hunting(), size=(120, 60)) as seen:
        await seen.press(*FORM)
        for words in (
            "company       Northwind Labs",
            "when          Mon 23 Nov 2026 10:00 Europe/Berlin",
            "length        60 min",
            "notes         wants someone for streaming",
            "e-mail        priya@northwind.example",
            "role          hiring contact",
            "phone         +1 415 555 0142",
        ):
            assert words in seen.text


async def test_moving_between_fields() -> None:
    """j, k, arrows, tab and shift+tab go from field to field, over the headings."""
    async with open_app(boards.hunting()) as seen:
        await seen.press(*FORM, "j", "tab", "down", "down")
        assert stands_on(seen) == "they answered"
        await seen.press("k", "shift+tab", "up")
        assert stands_on(seen) == "role"
        await seen.press("down", "down", "down", "down", "down")
        assert stands_on(seen) == "when"
        await seen.press("G")
        assert stands_on(seen) == "address"


async def test_a_field_taken_is_stored_at_once() -> None:
    """enter writes, enter takes; u takes it back; nothing has to be saved."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM, "enter", "2", "enter")
        assert desk.documents().applications[APPLICATION].company == "Northwind Labs2"
        assert "u takes it back" in seen.said
        assert "company       Northwind Labs2" in seen.text
        await seen.press("u")
        assert desk.documents().applications[APPLICATION].company == "Northwind Labs"
        assert "company       Northwind Labs2" not in seen.text


async def test_footer_says_which_mode() -> None:
    """Writing and keys are told apart, and letters are letters while writing."""
    async with open_app(boards.hunting()) as seen:
        await seen.press(*FORM)
        assert "enter write" in seen.footer
        await seen.press("enter", "q", "u")
        assert seen.footer.startswith("writing company")
        assert seen.screen.line.value == "Northwind Labsqu"


async def test_esc_leaves_it_as_it_was() -> None:
    """A slip costs nothing, and esc once more goes back."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await seen.press(*FORM, "enter", "x", "escape")
        assert "company       Northwind Labs" in seen.text
        assert desk.documents() == before
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "LIST"


async def test_tab_takes_and_goes_on() -> None:
    """From field to field without leaving the keyboard's middle."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM, "enter", "!", "tab")
        assert desk.documents().applications[APPLICATION].company == "Northwind Labs!"
        assert stands_on(seen) == "role"
        assert not seen.screen.writing


async def test_nothing_changed_stores_nothing() -> None:
    """Taking a field as it was makes no change to undo, and it still stands there."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await seen.press(*FORM, "enter")
        await seen.pilot.pause()
        assert "company       Northwind Labs" in seen.text  # in the field itself
        await seen.press("enter")
        await seen.pilot.pause()
        assert desk.documents() == before
        assert "company       Northwind Labs" in seen.text


async def test_when_is_echoed_in_full_before_it_is_taken() -> None:
    """The day and time with the zone, while typing; then stored as the interview's start."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        await go(seen, "when")
        await put(seen, "fri 11:30 America/New_York")
        assert "Fri 27 Nov 2026 11:30, America/New_York = 17:30, Europe/Berlin (in 3 days)" in seen.text
        await seen.press("enter")
        assert (interview(desk).start.local, interview(desk).start.zone) == (
            "2026-11-27T11:30:00",
            "America/New_York",
        )


async def test_a_whole_day_asks_for_its_time() -> None:
    """It says that the time isn't known; the time alone completes the day."""
    desk = boards.hunting()
    desk.change_interview(INTERVIEW, whole_day=True)
    async with open_app(desk) as seen:
        await open_form(seen.screen, APPLICATION)
        await seen.pilot.pause()
        assert "time not known yet" in seen.text
        await go(seen, "when")
        await seen.press("enter")
        assert "time not known yet" in seen.screen.echo.text
        await seen.press("escape")
        await put(seen, "14:30")
        await seen.press("enter")
        assert interview(desk).start.local == "2026-11-23T14:30:00"
        assert not interview(desk).whole_day


@pytest.mark.parametrize(
    ("label", "heading", "typed", "sentence"),
    [
        ("when", "", "someday", "isn't part of a date"),
        ("length", "", "soon", "is no length"),
        ("company", "", " ", "needs its company"),
        ("zone", "Dana Fox", "Berlin/Europe", "There is no time zone"),
        ("hours", "Dana Fox", "mornings", "is no time to ring"),
        ("e-mail", "Dana Fox", "dana", "is no e-mail address"),
    ],
)
async def test_a_problem_is_one_sentence_and_the_text_stays(
    label: str, heading: str, typed: str, sentence: str
) -> None:
    """What can't be taken says why, and what was typed is still there to correct."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk, size=NARROW) as seen:
        await seen.press(*FORM)
        await go(seen, label, heading)
        await put(seen, typed)
        await seen.press("enter")
        assert sentence in seen.screen.echo.text
        assert seen.screen.echo.problem
        assert seen.screen.line.value == typed
        assert seen.screen.writing
        assert desk.documents() == before


async def test_a_full_disk_leaves_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """What couldn't be stored isn't thrown away."""
    desk = boards.hunting()

    def full(*_: Any, **__: Any) -> None:
        raise Unwritable("The disk is full; make room and try again.")

    async with open_app(desk) as seen:
        await seen.press(*FORM)
        monkeypatch.setattr(desk, "change_application", full)
        await seen.press("enter", "x", "enter")
        assert "The disk is full" in seen.screen.echo.text
        assert seen.screen.line.value == "Northwind Labsx"


async def test_notes_have_lines_and_esc_keeps_them() -> None:
    """enter is a new line there; esc is no way to lose a text."""
    desk = boards.hunting()
    async with open_app(desk, size=NARROW) as seen:
        await seen.press(*FORM)
        await go(seen, "notes", "Interview")
        await seen.press("enter", "enter", "m", "o", "r", "e", "escape")
        assert interview(desk).notes == "wants someone for streaming\nmore"
        assert "more" in seen.text


async def test_notes_are_in_the_journal_while_typed(tmp_path: Path) -> None:
    """A dropped line loses none of them; once stored the journal lets go."""
    journal = Journal(tmp_path)
    async with open_app(boards.hunting()) as seen:
        setattr(seen.app, "journal", journal)  # noqa: B010  # the app of a test has none of its own
        await seen.press(*FORM)
        await go(seen, "notes", "Interview")
        await seen.press("enter", "!")
        journal.flush()
        (left,) = tmp_path.glob("*.text")
        assert b"wants someone for streaming!" in left.read_bytes()
        await seen.press("escape")
        journal.flush()
        assert not list(tmp_path.glob("*.text"))
    journal.close()


async def test_what_is_pasted_is_text() -> None:
    """Escape codes and line breaks don't get into a field."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        await go(seen, "title")
        await seen.press("enter")
        seen.screen.line.post_message(events.Paste("\x1b]52;c;x\x07[@click=app.quit]a[/]\nb"))
        await seen.press("enter")
        assert interview(desk).title == "]52;c;x[@click=app.quit]a[/] b"


async def test_role_is_switched() -> None:
    """space, or enter on the line, goes round: interviewer, hiring contact, both; u takes it back."""
    desk = boards.hunting()

    def roles() -> list[Role]:
        dana = person(desk, "Dana Fox").id
        return [link.role for link in interview(desk).people if link.contact_id == dana]

    async with open_app(desk) as seen:
        await seen.press(*FORM)
        await go(seen, "role", "Dana Fox")
        await seen.press("space")
        assert roles() == [Role.HIRING_CONTACT]
        await seen.press("enter")
        assert roles() == [Role.INTERVIEWER, Role.HIRING_CONTACT]
        await seen.press("space")
        assert roles() == [Role.INTERVIEWER]
        await seen.press("u", "u", "u")
        assert roles() == [Role.INTERVIEWER]
        assert interview(desk).people == boards.hunting().documents().interviews[INTERVIEW].people


async def test_adding_a_person_in_one_line() -> None:
    """As in the quick add; the cursor stands on who was added."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM, "a")
        await seen.type("Jo Park <jo@northwind.example> +1 415 555 0177, hr")
        assert "hiring contact" in seen.screen.prompt.echo
        await seen.press("enter")
        jo = person(desk, "Jo Park")
        assert (jo.email, jo.phone, jo.position) == ("jo@northwind.example", "+1 415 555 0177", "HR")
        assert seen.screen.ranked.selected.subject.contact == jo
        assert seen.said == "Jo Park is at this interview, as hiring contact. u takes it back."
        assert len(interview(desk).people) == 4
        assert person(desk, "Maria Lopez").phone == "+1 415 555 0142"
        await seen.press("u")
        assert len(interview(desk).people) == 3


async def test_when_somebody_can_be_rung() -> None:
    """In words while typed, then as it is stored; somebody added beside them takes nothing of it away."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        await go(seen, "hours", "Dana Fox")
        await put(seen, "Tuesdays to thursdays 9-1pm")
        assert "Tuesday to Thursday, 9:00 to 13:00" in seen.screen.echo.text
        await seen.press("enter", "a")
        await seen.type("Ola Berg")
        await seen.press("enter")
        assert person(desk, "Ola Berg").hours == ""
        assert person(desk, "Dana Fox").hours == "tue-thu 9:00-13:00"


async def test_a_line_that_is_no_person() -> None:
    """It says so, and the line stays."""
    async with open_app(boards.hunting()) as seen:
        await seen.press(*FORM, "a")
        await seen.type("hr")
        await seen.press("enter")
        assert "Type one person" in seen.screen.prompt.echo
        assert seen.screen.prompt.typed.value == "hr"


async def test_taking_a_person_off() -> None:
    """They are off this interview and still known; u puts them back."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        await go(seen, "phone", "Dana Fox")
        await seen.press("x")
        assert person(desk, "Dana Fox").id not in {link.contact_id for link in interview(desk).people}
        assert "Dana Fox is off this interview" in seen.said
        await seen.press("u")
        assert person(desk, "Dana Fox").id in {link.contact_id for link in interview(desk).people}


async def test_keys_for_people_only_on_people() -> None:
    """On a line of the application there is nobody to take off."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await seen.press(*FORM, "x", "space")
        assert desk.documents() == before
        assert "remove" not in seen.footer


async def test_a_field_at_the_bottom_stays_under_the_text() -> None:
    """The sentence under the page makes it shorter; what one writes in moves along with its line."""
    async with open_app(boards.hunting(), size=NARROW) as seen:
        await seen.press(*FORM)
        await go(seen, "zone", "Dana Fox")
        ranked = seen.screen.ranked
        assert ranked.cursor - ranked.scroll_offset.y == ranked.size.height - 1, "it stands on the last row"
        await put(seen, "a zone that is no zone at all and long enough for two lines")
        await seen.press("enter")
        place = seen.screen.line.region
        assert place.y == ranked.region.y + ranked.cursor - ranked.scroll_offset.y
        assert place.bottom <= ranked.region.bottom


async def test_long_and_hostile_values() -> None:
    """Every value is shown whole, wrapped, and as text."""
    async with open_app(boards.hostile(), size=NARROW) as seen:
        for _ in boards.HOSTILE:
            await seen.press("e")
            assert seen.screen.SCOPE.name == "FORM"
            assert not any(ord(sign) < 32 for sign in seen.text.replace("\n", ""))
            await seen.press("escape", "j")


async def test_deleted_in_another_session() -> None:
    """Back in this terminal the form of what is gone closes itself."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        desk.delete_application(APPLICATION)
        seen.screen.refetch()
        await seen.pilot.pause()
        assert seen.screen.SCOPE.name == "LIST"


async def test_nobody_known() -> None:
    """An interview without people says how to add one."""
    desk = boards.hunting()
    desk.change_interview(INTERVIEW, people=())
    async with open_app(desk) as seen:
        await seen.press(*FORM)
        assert "Nobody is noted for this interview; a adds who you met" in seen.text

"""Importing in the app: what is understood is shown, what is open is asked, then it is in the list."""

import os
from pathlib import Path

import pytest

from data.desk import Desk
from data.records import Contact, Interview, Role
from tests.tui import boards
from tests.tui.driving import Seen, open_app
from tui.file_names import complete, expanded

FILES = Path(__file__).parents[1] / "files" / "ics"
SEVERAL = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:PUBLISH
BEGIN:VEVENT
UID:one@quarry.example
DTSTAMP:20261101T090000Z
DTSTART:20261201T090000Z
DTEND:20261201T093000Z
SUMMARY:Quarry phone screen
ORGANIZER;CN=Ann Lee:mailto:ann@quarry.example
END:VEVENT
BEGIN:VEVENT
UID:two@quarry.example
DTSTAMP:20261101T090000Z
DTSTART;VALUE=DATE:20261203
SUMMARY:[@click=app.quit]Quarry[/] day
ORGANIZER;CN=Ann Lee:mailto:ann@quarry.example
END:VEVENT
BEGIN:VEVENT
UID:three@quarry.example
DTSTAMP:20261101T090000Z
DTSTART:20261204T140000
DTEND:20261204T150000
SUMMARY:Quarry final
ORGANIZER;CN=Ann Lee:mailto:ann@quarry.example
ATTENDEE;CN=Sam Okafor:mailto:sam@mail.example
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def several(tmp_path: Path) -> Path:
    """A file with a timed, an all-day and a floating event."""
    path = tmp_path / "several.ics"
    path.write_text(SEVERAL.replace("\n", "\r\n"), encoding="utf-8", newline="")
    return path


async def read(seen: Seen, path: Path | str) -> None:
    """Open the screen, name the file, wait until it is read."""
    await seen.press("i")
    await seen.type(str(path))
    await seen.press("enter")
    await seen.until(lambda: seen.screen.calendar is not None or seen.screen.prompt.is_open)
    await seen.pilot.pause()


async def answer(seen: Seen, line: str) -> None:
    """Answer the question that stands."""
    assert seen.screen.prompt.is_open, seen.text
    await seen.type(line)
    await seen.press("enter")


async def back(seen: Seen) -> None:
    """Until the list is there again."""
    await seen.until(lambda: seen.screen.SCOPE.name == "LIST")
    await seen.pilot.pause()


def taken(desk: Desk, uid: str) -> Interview | None:
    """The interview taken from that event."""
    found = [one for one in desk.documents().interviews.values() if one.calendar and one.calendar.uid == uid]
    return found[0] if found else None


def met(desk: Desk, interview: Interview) -> list[tuple[Contact, Role]]:
    """Its people."""
    contacts = desk.documents().contacts
    return [(contacts[link.contact_id], link.role) for link in interview.people]


async def test_asks_for_the_file_and_esc_leaves() -> None:
    """i asks at once; esc is back in the list with nothing done."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await seen.press("i")
        assert "File ›" in seen.text
        await seen.press("escape")
        await back(seen)
        assert desk.documents() == before


async def test_what_was_understood_is_shown_before_anything_is_stored() -> None:
    """Title, start in full with its zone, length, place, organiser, people, company."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await read(seen, FILES / "google_request.ics")
        for words in (
            "Interview: Data Engineer, round 2",
            "Thu 26 Nov 2026 10:00 America/Los_Angeles (19:00 here)",
            "45 min",
            "PDX-4-Mount Hood (8)",
            "From    Maria Lopez <maria.lopez@northwind.example>",
            "Dana Fox <dana.fox@northwind.example>",
            "Stored  Northwind · role not said",
        ):
            assert words in seen.text
        assert "enter take it in" in seen.footer
        assert desk.documents() == before


async def test_taken_in_and_back_in_the_list() -> None:
    """Company and role are asked; then the cursor stands on it, and u takes it back."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await read(seen, FILES / "google_request.ics")
        await seen.press("enter")
        assert seen.screen.prompt.typed.value == "Northwind Labs", "the company we have that begins like it"
        await answer(seen, "Northwind Harbour")
        await answer(seen, "SRE")
        await answer(seen, "sam.ok")
        await back(seen)
        assert seen.screen.ranked.selected.application.company == "Northwind Harbour"
        assert "added" in seen.said
        assert "u takes it back" in seen.said
        interview = desk.documents().interviews[seen.screen.ranked.selected.interview.id]
        assert [contact.name for contact, _ in met(desk, interview)] == [
            "Maria Lopez",
            "Dana Fox",
            "Priya Raman",
        ]
        await seen.press("u")
        assert desk.documents() == before


async def test_esc_at_a_question_takes_nothing_in() -> None:
    """Half an answer stores nothing."""
    desk = boards.hunting()
    before = desk.documents()
    async with open_app(desk) as seen:
        await read(seen, FILES / "google_request.ics")
        await seen.press("enter", "enter", "escape")
        assert desk.documents() == before
        assert seen.screen.SCOPE.name == "IMPORT"


async def test_the_same_again_has_nothing_to_take_in() -> None:
    """It says so, in the list of events and when enter is pressed."""
    desk = boards.hunting()
    async with open_app(desk) as seen:
        for _ in range(2):
            await read(seen, FILES / "google_request.ics")
            if "nothing to take in" in seen.text:
                break
            await seen.press("enter")
            for _ in range(3):
                await answer(seen, seen.screen.prompt.typed.value)
            await back(seen)
        await seen.press("enter")
        assert "Nothing new" in seen.said
        assert seen.screen.SCOPE.name == "IMPORT"


async def test_several_events_are_chosen_among(several: Path) -> None:
    """j and k go from event to event; only the chosen one is taken."""
    desk = boards.empty()
    async with open_app(desk) as seen:
        await read(seen, several)
        assert "3 events: choose one" in seen.text
        await seen.press("j", "k", "enter")
        for line in ("Quarry", "SRE", ""):
            if seen.screen.prompt.is_open:
                await answer(seen, line)
        await back(seen)
        assert taken(desk, "one@quarry.example")
        assert len(desk.documents().interviews) == 1


async def test_an_all_day_event_asks_for_its_time(several: Path) -> None:
    """A time that is none is refused in a sentence; a good one is stored; the title is text."""
    desk = boards.empty()
    async with open_app(desk) as seen:
        await read(seen, several)
        await seen.press("j")
        assert "Thu 3 Dec 2026, time not known yet" in seen.text
        assert "[@click=app.quit]Quarry[/] day" in seen.text
        await seen.press("enter")
        await answer(seen, "Quarry")
        await answer(seen, "25:00")
        assert "is no time of day" in seen.screen.prompt.echo
        await answer(seen, "14:30")
        await answer(seen, "")
        if seen.screen.prompt.is_open:
            await answer(seen, "")
        await back(seen)
        interview = taken(desk, "two@quarry.example")
        assert interview
        assert interview.start.local == "2026-12-03T14:30:00"
        assert not interview.whole_day


async def test_an_all_day_event_may_stay_without_a_time(several: Path) -> None:
    """Enter alone: not known yet."""
    desk = boards.empty()
    async with open_app(desk) as seen:
        await read(seen, several)
        await seen.press("j", "enter")
        while seen.screen.prompt.is_open:
            await seen.press("enter")
        await back(seen)
        interview = taken(desk, "two@quarry.example")
        assert interview
        assert interview.whole_day


async def test_a_floating_time_asks_for_its_zone(several: Path) -> None:
    """The zone is offered, echoed in full, and must be one."""
    desk = boards.empty()
    async with open_app(desk, size=(60, 20)) as seen:
        await read(seen, several)
        await seen.press("G")
        assert "in a time zone the file doesn't tell" in " ".join(seen.text.replace("▐", " ").split())
        await seen.press("enter")
        assert seen.screen.prompt.typed.value == "Europe/Berlin"
        await answer(seen, "")
        assert "Without its time zone" in seen.screen.prompt.echo
        await seen.type("America/New_York")
        assert "Fri 4 Dec 2026 14:00 America/New_York (20:00 here)" in seen.screen.prompt.echo
        await seen.press("enter")
        while seen.screen.prompt.is_open:
            await seen.press("enter")
        await back(seen)
        interview = taken(desk, "three@quarry.example")
        assert interview
        assert interview.start.utc == "2026-12-04T19:00:00Z"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nothing.ics", "There is no file"),
        (".", "is a folder"),
        ("plain.txt", "no calendar file"),
        ("pipe", "is no file"),
        ("a\0b", "can't be read"),
    ],
)
async def test_a_file_that_is_none(name: str, sentence: str, tmp_path: Path) -> None:
    """One sentence; the name stays to be corrected; nothing hangs."""
    (tmp_path / "plain.txt").write_text("hello", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    async with open_app(boards.empty(), size=(60, 20)) as seen:
        await read(seen, f"{tmp_path}/{name}")
        assert sentence in seen.said
        assert sentence.split()[0] in seen.text
        assert seen.screen.prompt.typed.value.startswith(str(tmp_path))


async def test_reading_can_be_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """While a slow disk is read esc still works, and what comes later is not shown."""
    import threading

    release = threading.Event()

    def slow(_name: str, _most: int) -> bytes:
        release.wait(10)
        return SEVERAL.encode()

    monkeypatch.setattr("tui.screens.import_screen.read_file", slow)
    async with open_app(boards.empty()) as seen:
        await seen.press("i")
        await seen.type("/far/away.ics")
        await seen.press("enter")
        assert "Reading /far/away.ics" in seen.text
        assert seen.footer == "esc back"
        await seen.press("escape")
        assert "given up" in seen.said
        release.set()
        await seen.pilot.pause(0.5)
        assert seen.screen.calendar is None
        assert seen.screen.prompt.is_open


async def test_tab_completes_the_name() -> None:
    """As far as it is clear; then it shows what there is."""
    async with open_app(boards.empty()) as seen:
        await seen.press("i")
        await seen.type(f"{FILES}/goo")
        await seen.press("tab")
        assert seen.screen.prompt.typed.value == f"{FILES}/google_request.ics"
        await seen.type(f"{FILES}/")
        await seen.press("tab")
        assert "calendly.ics" in seen.text
        assert "outlook_mail.eml" in seen.text


async def test_hostile_names_and_events_draw(tmp_path: Path) -> None:
    """A file name with escape codes acts on nothing."""
    (tmp_path / "a\x1b]52;c;x\x07[red].ics").write_text("x", encoding="utf-8")
    (tmp_path / "a-plain.ics").write_text("x", encoding="utf-8")
    async with open_app(boards.empty()) as seen:
        await seen.press("i")
        await seen.type(f"{tmp_path}/a")
        await seen.press("tab")
        assert "a-plain.ics" in seen.text
        assert not any(ord(sign) < 32 for sign in seen.text.replace("\n", ""))


# --- names


def test_completing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The common beginning, folders with a slash, `~`, nothing hidden unless asked for."""
    for name in ("invite-1.ics", "invite-2.ics", "notes.txt", ".secret"):
        (tmp_path / name).touch()
    (tmp_path / "Downloads").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert complete("inv").name == "invite-"
    assert complete("inv").candidates == ("invite-1.ics", "invite-2.ics")
    assert complete("D").name == "Downloads/"
    assert complete("~/not").name == "~/notes.txt"
    assert complete("~").name == "~/"
    assert complete("").candidates == ("invite-1.ics", "invite-2.ics", "Downloads/", "notes.txt")
    assert complete(".s").name == ".secret"
    assert complete("nowhere/x").candidates == ()


@pytest.mark.parametrize(
    "typed", ["{}/my invite.ics", "'{}/my invite.ics'", "{}/my\\ invite.ics ", "file://{}/my%20invite.ics"]
)
def test_a_file_dropped_into_the_terminal(typed: str, tmp_path: Path) -> None:
    """Quoted, escaped or as an address: the same file is meant."""
    (tmp_path / "my invite.ics").touch()
    assert expanded(typed.format(tmp_path)) == str(tmp_path / "my invite.ics")

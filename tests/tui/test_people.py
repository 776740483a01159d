"""The people one knows: the list, the pane, and each of their keys."""

from typing import Any

import pytest

from data.desk import Desk
from data.records import Channel, Debrief, Letter, Result, Touch, TouchKind
from tests.builders import Hunt
from tests.tui import boards
from tests.tui.boards import Clock, desk_on
from tests.tui.driving import Seen, open_app
from tui.cells import width_of
from tui.screens.form import FormScreen
from tui.screens.interviews import InterviewsScreen
from tui.screens.people import PeopleScreen
from tui.screens.timeline import TimelineScreen

NARROW = (60, 20)


def a_hunt() -> Hunt:
    """Ben, to whom a card was posted three months ago; Dana and D. Fox; Zoe, with whom there was nothing."""
    hunt = Hunt()
    ben = hunt.contact("Ben Carter", email="ben@redwood.example", company="Redwood Optics", position="HR")
    dana = hunt.contact("Dana Fox", email="dana@quill.example", company="Quill", notes="plays the cello")
    hunt.contact("D. Fox", company="Quill Ltd", earlier=("Osprey",))
    hunt.contact("Zoë Berg", met="the meetup in May")
    redwood = hunt.application("Redwood Optics", "Embedded Developer")
    hunt.interview(redwood, "2026-08-03 10:00", interviewers=(ben,), hr=(ben,))
    hunt.outcome(redwood, Result.REJECTED, "2026-08-10 10:00")
    card: dict[str, Any] = {"channel": Channel.CARD, "what": TouchKind.POSTED}
    hunt.fact(
        Touch,
        "2026-08-24 10:00",
        redwood,
        contact_id=ben,
        step=hunt.key("card", redwood, ben),
        text="Dear Ben,\nthank you",
        **card,
    )
    quill = hunt.application("Quill", "Editor")
    talk = hunt.interview(quill, "2026-11-23 10:00", interviewers=(dana,), round="round 1", notes="Kafka")
    hunt.fact(
        Touch,
        "2026-11-24 09:00",
        quill,
        contact_id=dana,
        step=hunt.key("thank-you", talk, dana),
        subject="Thank you for Monday",
        text="\nDear Dana,\nit was good to hear",
    )
    hunt.documents.debriefs["debrief"] = Debrief(
        id="debrief", interview_id=talk, text="Dana Fox said:\ngo slow", changed_at="2026-11-23T12:00:00Z"
    )
    hunt.documents.letters["letter"] = Letter(
        id="letter",
        step=hunt.key("check-in", quill, dana),
        application_id=quill,
        text="Subject: Next steps\n\nStill keen",
        changed_at="2026-11-24T12:00:00Z",
    )
    return hunt


def desk() -> Desk:
    """The desk of `a_hunt`, on the day a word to Ben is due."""
    return desk_on(a_hunt().documents, Clock("2026-11-24 14:05"))


def person(on: Desk, name: str) -> Any:
    """The contact of that name, as stored."""
    return next(one for one in on.documents().contacts.values() if one.name == name)


async def stand_on(seen: Seen, name: str) -> None:
    """The cursor goes to somebody."""
    seen.screen.ranked.go_to(person(seen.app.desk, name).id)
    await seen.settle()


def chosen(seen: Seen) -> str:
    """The name of the person the cursor is on."""
    return str(seen.screen.person.name)


def labels(seen: Seen) -> dict[str, str]:
    """The id of each line of a form, by its label."""
    return {line.payload.field.label: line.id for line in seen.screen.ranked.lines if line.id}


def pane(seen: Seen) -> str:
    """What the pane says, wherever its lines break."""
    return " ".join(seen.screen.pane.text.split())


async def test_everybody_by_name_with_what_comes_next() -> None:
    """Company now, last touch, keep-warm day with its sign; P opens it, esc goes back."""
    async with open_app(desk(), (160, 30)) as seen:
        await seen.press("P")
        assert isinstance(seen.screen, PeopleScreen)
        lines = [line.split("│")[0].split() for line in seen.text.splitlines()[2:7]]
        assert " ".join(lines[0]) == "NAME COMPANY NOW HOW YOU KNOW THEM LAST TOUCH KEEP WARM"
        assert " ".join(lines[1]) == (
            "▌ Ben Carter Redwood Optics interviewer, Aug 2026 24 Aug card ◇ due today"
        )
        assert " ".join(lines[2]) == "D. Fox · twice? Quill Ltd"
        assert " ".join(lines[3]) == "Dana Fox · twice? Quill interviewer, Nov 2026 24 Nov wrote"
        assert " ".join(lines[4]) == "Zoë Berg the meetup in May"
        assert "4 people · a word due to 1" in seen.text
        await seen.press("escape")
        assert isinstance(seen.screen, InterviewsScreen)


async def test_the_pane_says_everything_of_the_person() -> None:
    """Who, where, since when, what is due; then interviews and letters, the newest first."""
    async with open_app(desk(), (120, 40)) as seen:
        await seen.press("P")
        said = pane(seen)
        for words in ("HR · ben@redwood.example", "At Redwood Optics", "you posted a card", "due today"):
            assert words in said
        await stand_on(seen, "Dana Fox")
        said = pane(seen)
        places = [
            said.index(words)
            for words in (
                "Maybe the same as D. Fox",
                "interviewed you for Editor, Quill",
                "plays the cello",
                "Quill, Editor",
                "Draft: check-in, not sent",
                "Next steps",
                "Still keen",
                "Thank-you, e-mail, sent",
                "Thank you for Monday",
                "Dear Dana,",
                "Round 1",
                "go slow",
            )
        ]
        assert places == sorted(places)
        await stand_on(seen, "Zoë Berg")
        assert "nothing yet" in pane(seen)
        assert "enter timeline" not in seen.footer


async def test_narrow_the_pane_takes_the_place_of_the_list() -> None:
    """At 60 columns it is a screen of its own; esc leads back to the list first."""
    async with open_app(desk(), NARROW) as seen:
        await seen.press("P", "tab")
        assert "KEEP WARM" not in seen.text
        assert "you posted a card" in seen.text
        await seen.press("escape")
        assert "KEEP WARM" in seen.text
        assert all(width_of(line) <= 60 for line in seen.text.splitlines())


async def test_enter_opens_what_was_newest() -> None:
    """The timeline of the application, and back to the same person; P is a key there, too."""
    async with open_app(desk()) as seen:
        await seen.press("P")
        await stand_on(seen, "Dana Fox")
        await seen.press("enter")
        assert isinstance(seen.screen, TimelineScreen)
        assert seen.screen.story.application.company == "Quill"
        await seen.press("P")
        assert isinstance(seen.screen, PeopleScreen)
        await seen.press("escape")
        await seen.press("escape")
        assert chosen(seen) == "Dana Fox"


async def test_somebody_moved() -> None:
    """One prompt; what was before is kept, the sentence says w, and u takes all of it back.

    An empty line is refused at the prompt.
    """
    on = desk()
    async with open_app(on) as seen:
        await seen.press("P", "m", "enter")
        assert "Type the company" in seen.screen.prompt.echo
        await seen.type("Tern Air")
        await seen.press("enter")
        assert person(on, "Ben Carter").earlier == ("Redwood Optics",)
        assert seen.said.startswith("Ben Carter is at Tern Air now (before: Redwood Optics, HR)")
        still = "their address is still ben@redwood.example, e changes it"
        assert seen.said.endswith(f"w writes a word to them; {still}. u takes it back.")
        assert "Was at Redwood Optics" in pane(seen)
        await seen.press("u")
        assert person(on, "Ben Carter").company == "Redwood Optics"
        assert chosen(seen) == "Ben Carter"


async def test_two_records_become_one_and_two_again() -> None:
    """Both are named; the one with more history stays, from whichever one M is pressed; u undoes it."""
    on = desk()
    before = on.documents()
    async with open_app(on) as seen:
        await seen.press("P")
        await stand_on(seen, "D. Fox")
        await seen.press("M")
        assert "Merge D. Fox (Quill Ltd) into Dana Fox (dana@quill.example)?" in seen.text
        assert "esc leave both" in seen.text
        await seen.press("escape")
        assert on.documents() is before
        await seen.press("M", "y")
        assert [one.name for one in on.documents().contacts.values()] == [
            "Ben Carter",
            "Dana Fox",
            "Zoë Berg",
        ]
        assert person(on, "Dana Fox").earlier == ("Osprey", "Quill Ltd")
        assert chosen(seen) == "Dana Fox"
        assert " M merge" not in seen.footer
        assert "twice?" not in seen.text
        await seen.press("u")
        assert len(on.documents().contacts) == 4
        assert "twice?" in seen.text


async def test_adding_in_one_line() -> None:
    """Echoed as it is understood; the cursor stands on who was added."""
    on = desk()
    async with open_app(on) as seen:
        await seen.press("P", "a")
        await seen.type("Gil Ortega <gil@tern.example> at Tern Air")
        assert seen.screen.prompt.echo == "Gil Ortega · gil@tern.example · at Tern Air"
        await seen.press("enter")
        assert person(on, "Gil Ortega").company == "Tern Air"
        assert chosen(seen) == "Gil Ortega"


async def test_deleting() -> None:
    """Only whom there was nothing with; u brings them back."""
    on = desk()
    async with open_app(on) as seen:
        await seen.press("P", "x")
        assert "belongs to an interview" in seen.said
        await stand_on(seen, "Zoë Berg")
        await seen.press("x")
        assert "Zoë Berg, deleted." in seen.said
        assert len(on.documents().contacts) == 3
        await seen.press("u")
        assert seen.screen.shown == 4


async def test_copying_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only of somebody who has one."""
    copied: list[str] = []

    def clipboard(text: str, _app: object) -> str:
        copied.append(text)
        return "sent to the clipboard"

    monkeypatch.setattr("tui.terminal.clipboard.clipboard", clipboard)
    async with open_app(desk()) as seen:
        await seen.press("P", "y")
        assert copied == ["ben@redwood.example"]
        await stand_on(seen, "Zoë Berg")
        await seen.press("y")
        assert len(copied) == 1


async def test_searching_says_where_it_was_found() -> None:
    """Names, companies before, notes, debriefs, letters; every word must be there; esc shows all again."""
    async with open_app(desk()) as seen:
        await seen.press("P", "slash")
        for typed, names, where in (
            ("zoe", ["Zoë Berg"], ""),
            ("osprey", ["D. Fox"], "found in company before: Osprey"),
            ("cello fox", ["Dana Fox"], "found in notes: plays the cello"),
            ("slow", ["Dana Fox"], "found in debrief: go slow"),
            ("kafka", ["Dana Fox"], "found in notes of the interview: Kafka"),
            ("good to hear", ["Dana Fox"], "found in letter: it was good to hear"),
            ("keen", ["Dana Fox"], "found in draft: Still keen"),
            ("cello zoe", [], ""),
        ):
            await seen.type(typed)
            shown = [line.payload.name for line in seen.screen.ranked.lines if line.id]
            assert shown == names
            assert (where in pane(seen)) if where else ("found in" not in pane(seen))
        assert "Nobody here has “cello zoe” about them." in seen.text
        await seen.press("escape")
        assert seen.screen.shown == 4


async def test_the_cursor_goes_to_whose_name_it_is() -> None:
    """Somebody before them in the list may have the word elsewhere."""
    on = desk()
    on.change_contact(person(on, "D. Fox").id, notes="knows Zoe")
    async with open_app(on) as seen:
        await seen.press("P", "slash", "z", "o", "e")
        assert seen.screen.shown == 2
        assert seen.screen.person.name == "Zoë Berg"


async def test_what_people_are_found_by_is_put_together_once() -> None:
    """Not at every letter; again when something changed."""
    on = desk()
    built: list[object] = []
    whole = on.searchable_people

    def counted(people: Any) -> Any:
        built.append(people)
        return whole(people)

    on.searchable_people = counted  # type: ignore[method-assign]
    async with open_app(on) as seen:
        await seen.press("P", "slash", "f", "o", "x", "enter")
        assert len(built) == 1
        on.change_contact(person(on, "Zoë Berg").id, notes="likes fox terriers")
        await seen.press("j")
        assert seen.screen.shown == 3
        assert len(built) == 2


async def test_nobody_yet() -> None:
    """It says what to press, and offers no key that needs somebody."""
    async with open_app(boards.empty()) as seen:
        await seen.press("P")
        assert "Nobody here yet." in seen.text
        assert "add somebody you met in one typed line" in seen.text
        assert "new company" not in seen.footer
        await seen.press("m", "M", "e", "enter", "y", "x", "slash")
        assert isinstance(seen.screen, PeopleScreen)
        assert not seen.screen.prompt.is_open


@pytest.mark.parametrize("size", [(120, 40), (40, 10)])
async def test_hostile_names_stay_text(size: tuple[int, int]) -> None:
    """At every size each line fits, and nothing of it acts."""
    async with open_app(boards.hostile(), size) as seen:
        await seen.press("P", "tab")
        assert "\x1b" not in seen.text
        await seen.press("escape")
        assert "[@click" in seen.text
        assert all(width_of(line) <= size[0] for line in seen.text.splitlines())


async def test_of_many_only_those_in_view_are_drawn() -> None:
    """A move draws two lines, however many people there are."""
    hunt = Hunt()
    for number in range(500):
        hunt.contact(f"Person {number:04}", company=f"Company {number}")
    async with open_app(desk_on(hunt.documents)) as seen:
        await seen.press("P")
        drawn = seen.watch_painting()
        await seen.press("j")
        assert len(drawn) <= 4


async def test_the_form_of_one_person() -> None:
    """Their fields alone: notes, how known, where before; no role, and nobody is taken off anything."""
    on = desk()
    async with open_app(on) as seen:
        await seen.press("P")
        await stand_on(seen, "D. Fox")
        await seen.press("e")
        assert isinstance(seen.screen, FormScreen)
        assert list(labels(seen)) == [
            "name",
            "e-mail",
            "phone",
            "company now",
            "position",
            "before",
            "known from",
            "zone",
            "hours",
            "address",
            "notes",
        ]
        await seen.press("space", "x", "a")
        assert not seen.screen.prompt.is_open
        for label, typed in (("before", "Osprey; Foo, Inc.; Osprey"), ("known from", "a friend")):
            seen.screen.ranked.go_to(labels(seen)[label])
            await seen.press("enter")
            seen.screen.line.value = typed
            await seen.press("enter")
        assert person(on, "D. Fox").earlier == ("Osprey", "Foo, Inc.")
        assert person(on, "D. Fox").met == "a friend"
        await seen.press("escape")
        assert isinstance(seen.screen, PeopleScreen)
        assert chosen(seen) == "D. Fox"
        assert "Known a friend" in pane(seen)


async def test_a_person_who_is_gone_closes_their_form() -> None:
    """Another session deleted them: back to the list, as from any form."""
    on = desk()
    async with open_app(on) as seen:
        await seen.press("P")
        await stand_on(seen, "Zoë Berg")
        await seen.press("e")
        on.delete_contact(person(on, "Zoë Berg").id)
        await seen.press("j")
        assert isinstance(seen.screen, PeopleScreen)


async def test_the_list_of_interviews_finds_what_was_written() -> None:
    """Notes, debriefs, what they answered, whom they hired, where its people were before."""
    on = desk()
    quill = next(one for one in on.documents().applications.values() if one.company == "Quill")
    on.change_application(quill.id, feedback="more streaming", hired="an insider")
    dana = person(on, "Dana Fox")
    on.change_contact(dana.id, earlier=("Pinefield",))
    async with open_app(on) as seen:
        await seen.press("slash")
        for typed in ("streaming", "insider", "kafka", "go slow", "pinefield", "QUILL editor"):
            await seen.type(typed)
            shown = [line.payload.application.company for line in seen.screen.ranked.lines if line.id]
            assert shown == ["Quill"], typed


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_the_mark_of_two_alike_cuts_no_name(size: tuple[int, int]) -> None:
    """Their names differ at the end, which is what has to be seen."""
    hunt = a_hunt()
    hunt.contact("Maria Lopez", email="maria@northwind.example", company="Northwind Labs GmbH")
    hunt.contact("Maria Lopes", email="maria@northwind2.example", company="Northwind Labs")
    async with open_app(desk_on(hunt.documents), size) as seen:
        await seen.press("P")
        assert "Maria Lopes 2?" in seen.text
        assert "Maria Lopez 2?" in seen.text

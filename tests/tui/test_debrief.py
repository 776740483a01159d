"""The debrief: writing it part by part, what stands beside it, and the promise that it notes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace

from data.debrief import blank
from data.debriefed import Debriefed
from data.desk import Desk
from data.journal import Journal
from data.playbook import PLAYBOOK
from data.records import Promise
from data.store import Change
from data.text import clean_text
from tests.builders import Hunt, when
from tests.tui import boards
from tests.tui.driving import Seen, open_app
from tui.details.noted import FORGOT, THEY_SAID, contents
from tui.journal_keys import DebriefKey
from tui.navigation import open_debrief
from tui.recovery import recover_texts

INTERVIEW = "interview-005"
MOVED = "Northwind Labs: news by Thu 3 Dec; the check-in moves from Mon 30 Nov to Fri 4 Dec."
PROMISED = "Dana said: streaming\nWhat they promised:\nnews by Thu 3 Dec"


@pytest.fixture
def desk() -> Desk:
    """Round 2 at Northwind Labs is over: Dana was thanked, Priya not yet, Maria is the hiring contact."""
    return boards.hunting()


@asynccontextmanager
async def debriefing(desk: Desk, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Seen]:
    """The debrief of round 2."""
    async with open_app(desk, size) as seen:
        await open_debrief(seen.screen, INTERVIEW)
        await seen.rest()
        yield seen


async def write(seen: Seen, text: str) -> None:
    """Type it all at once where the cursor stands; what is beside it follows."""
    seen.screen.area.insert(text)
    await seen.rest()
    seen.screen.text_rests()


async def stand_on(seen: Seen, application: str) -> None:
    """The cursor of the list goes there."""
    seen.screen.ranked.go_to(application)
    await seen.settle()


def stored(desk: Desk) -> list[str]:
    """The texts at the desk."""
    return [one.text for one in desk.debriefs(INTERVIEW)]


def promises(desk: Desk) -> list[str]:
    """The days that are noted."""
    return [one.promised.day for one in desk.documents().facts.values() if isinstance(one, Promise)]


def beside(seen: Seen) -> str:
    """The pane in one line."""
    return " ".join(seen.screen.pane.text.split())


class TestWriting:
    """One text, no form."""

    async def test_from_the_list(self, desk: Desk) -> None:
        """`n` opens it in the first empty part; tab goes on; what is typed is stored, with its headings."""
        async with open_app(desk) as seen:
            await stand_on(seen, "app-northwind")
            assert "n debrief" in seen.footer
            await seen.press("n")
            assert seen.screen.writing
            await seen.press("h", "i", "tab", "y", "o", "shift+tab", "!", "tab", "tab", "tab", "tab", "k")
            await seen.press("tab", "tab", "enter", "a", "escape")
            text = seen.screen.keeper.text
            assert text.startswith(
                "Dana Fox said:\nhi!\na\n\nPriya Raman said:\nyo\n\nMaria Lopez said:\n\n\n"
            )
            assert "What I forgot to say:\nk\n" in text
            assert stored(desk) == [text]

    async def test_looking_stores_nothing(self, desk: Desk) -> None:
        """Opened and left: as if it had never been."""
        async with debriefing(desk) as seen:
            await seen.press("escape", "escape")
            assert seen.screen.SCOPE.name == "LIST"
        assert stored(desk) == []

    async def test_a_later_visit_goes_on(self, desk: Desk) -> None:
        """In the first part that is still empty; with none, at the end."""
        text = "Dana said: streaming\n\nPriya Raman said:\n\n\nForgot:\nKafka"
        document = desk.save_text(desk.debrief(INTERVIEW), text=text)
        async with debriefing(desk) as seen:
            assert seen.screen.area.cursor_location == (3, 0)
            await seen.press("escape")
            desk.save_text(document, text="Dana said: streaming")
            await seen.look_again()
            assert seen.screen.area.cursor_location == (0, 20)

    async def test_headings_stand_out_as_they_are_understood(self, desk: Desk) -> None:
        """Bold where they are read as such, also before text on their line; the day in the accent's colour."""
        async with debriefing(desk) as seen:
            seen.screen.area.text = "Dana said: we met\nShe said more\npromised: by Thu 3 Dec\n"
            await seen.press("escape")
            drawn = seen.screen.area.render_lines(seen.screen.area.size.region)
            bold = ["".join(each.text for each in line if each.style and each.style.bold) for line in drawn]
            assert bold[:3] == ["Dana said:", "", "promised:"]
            day = [each.text for each in drawn[2] if each.style and each.style.color and "Thu" in each.text]
            assert day == ["Thu 3 Dec"]

    async def test_without_any_heading(self, desk: Desk) -> None:
        """Tab has nowhere to go, and it is said that no letter takes it."""
        async with debriefing(desk) as seen:
            seen.screen.area.text = "all fine"
            await seen.press("tab", "!")
            seen.screen.text_rests()
            assert seen.screen.area.text in {"!all fine", "all fine!"}
            assert "Under no heading that is known, so this goes into no letter:" in beside(seen)

    async def test_undo_and_delete(self, desk: Desk) -> None:
        """u takes typing back; x deletes it, and its headings are there again; u brings it back."""
        desk.save_text(desk.debrief(INTERVIEW), text="Dana said: a")
        async with debriefing(desk) as seen:
            await seen.press("b", "escape", "u")
            assert seen.screen.area.text == "Dana said: a"
            await seen.press("x")
            assert stored(desk) == []
            assert seen.screen.area.text.startswith("Dana Fox said:\n\n\nPriya")
            await seen.press("u")
            assert stored(desk) == ["Dana said: a"]


class TestBeside:
    """What was understood."""

    async def test_what_goes_into_which_letter(self, desk: Desk) -> None:
        """Each person's words into theirs, the rest into every one; what is empty is said, and n goes there."""
        async with debriefing(desk) as seen:
            await write(seen, "wants someone for streaming")
            told = beside(seen)
            assert "Dana Fox ✓ thank-you wants someone for streaming" in told
            assert "Priya Raman → thank-you ○ nothing noted yet" in told
            assert "Maria Lopez → check-in" in told
            assert "What I forgot to say → thank-yous" in told
            assert "1 of 6 noted" in seen.text
            await seen.press("escape", "n")
            assert seen.said == "Priya Raman: nothing noted yet."
            assert seen.screen.area.cursor_location == (4, 0)

    async def test_who_was_not_there(self, desk: Desk) -> None:
        """Somebody's words that no letter takes are not left out in silence."""
        async with debriefing(desk) as seen:
            seen.screen.area.text = "Bob Ray said: hm\n"
            await seen.rest()
            seen.screen.text_rests()
            assert "! Bob Ray was not at this interview, so this goes into no letter: hm" in beside(seen)

    @pytest.mark.parametrize(
        ("names", "size"),
        [
            (("Bartholomew Featherstonehaugh-Cholmondeley of Somewhere", "Wolfe " * 20, "李 小龙"), (60, 20)),
            ((), (80, 24)),
        ],
    )
    async def test_long_names_and_none(self, names: tuple[str, ...], size: tuple[int, int]) -> None:
        """Writing begins below the first heading, and what it is becomes clear beside it."""
        hunt = Hunt()
        people = tuple(hunt.contact(name) for name in names)
        interview = hunt.interview(hunt.application(), "2026-11-23 10:00", interviewers=people)
        desk = boards.desk_on(hunt.documents)
        async with open_app(desk, size) as seen:
            await open_debrief(seen.screen, interview)
            await seen.press("x", "y")
            seen.screen.text_rests()
            documents = desk.documents()
            assert ("Somewhere" if names else "They said:") in seen.text  # the heading is in view
            headings = blank(documents.interviews[interview], documents.contacts)
            assert seen.screen.area.text == headings.replace("said:\n", "said:\nxy", 1)
            assert ("Bartholomew" if names else "They") in beside(seen)


class TestPromise:
    """A date moves the check-in."""

    async def test_noted_once_and_taken_back(self, desk: Desk) -> None:
        """Told while it is typed, noted on esc, not again; u takes it back, and then it stays so."""
        desk.save_text(desk.debrief(INTERVIEW), text=PROMISED.removesuffix("Thu 3 Dec"))
        async with debriefing(desk) as seen:
            await write(seen, "Thu 3 Dec")
            assert "◇ news by Thu 3 Dec 2026: the check-in moves from Mon 30 Nov to Fri 4 Dec" in beside(seen)
            assert promises(desk) == []
            await seen.press("escape")
            assert seen.said == f"{MOVED} u takes it back."
            assert "✓ news by Thu 3 Dec 2026: the check-in is on Fri 4 Dec" in beside(seen)
            await seen.press("enter", "escape")
            assert promises(desk) == ["2026-12-03"]
            await seen.press("u")
            assert seen.said == f"Undid: {MOVED}"
            assert stored(desk) == [PROMISED]
            assert "not noted: m notes it" in beside(seen)
            await seen.press("enter", "escape", "escape")
            assert promises(desk) == []

    async def test_what_was_there_is_noted_by_key(self, desk: Desk) -> None:
        """A day of an earlier visit isn't noted by looking; m does it, where it isn't noted."""
        desk.save_text(desk.debrief(INTERVIEW), text=PROMISED)
        async with debriefing(desk) as seen:
            await seen.press("escape")
            assert promises(desk) == []
            assert "m note the day" in seen.footer
            await seen.press("m")
            assert seen.said == f"{MOVED} u takes it back."
            assert "m note the day" not in seen.footer

    async def test_taken_out_again(self, desk: Desk) -> None:
        """The promise stays, and the pane says what changes it."""
        document = desk.save_text(desk.debrief(INTERVIEW), text=PROMISED)
        desk.promise(INTERVIEW, when("2026-12-03"))
        desk.save_text(document, text="What they promised:\nsoon")
        async with debriefing(desk) as seen:
            await seen.press("escape")
            assert promises(desk) == ["2026-12-03"]
            assert "soon ✓ Noted before: news by Thu 3 Dec 2026. p in the list changes it." in beside(seen)

    async def test_a_problem_is_told(self, desk: Desk) -> None:
        """A day before the interview, or in two readings."""
        async with debriefing(desk) as seen:
            seen.screen.area.text = "promised: by 3/12"
            await seen.press("escape")
            assert "“3/12” could be 2026-12-03 or 2027-03-12; type the one you mean." in beside(seen)
            seen.screen.area.text = "promised: soon"
            await seen.rest()
            seen.screen.text_rests()
            assert "No day in it that is clear" in beside(seen)

    async def test_what_another_session_wrote_is_not_noted_by_leaving(self, desk: Desk) -> None:
        """It is another version, and that session notes its day itself."""
        async with debriefing(desk) as seen:
            await write(seen, "mine")
            await seen.press("escape", "enter")
            theirs = replace(
                desk.debrief(INTERVIEW), id="theirs", revision=0, changed_at="2026-11-24T20:00:00Z"
            )
            desk.store.commit([Change("debriefs", "theirs", 0, replace(theirs, text=PROMISED))])
            await seen.press("escape", "escape")
        assert promises(desk) == []

    async def test_noted_on_the_way_out(self, desk: Desk) -> None:
        """What came without typing, from an editor, is noted when one goes back, and told below."""
        async with debriefing(desk) as seen:
            await seen.press("escape")
            seen.screen.put_text(PROMISED)
            await seen.press("escape")
            assert seen.screen.SCOPE.name == "LIST"
            assert seen.said == f"{MOVED} u takes it back."
            await seen.press("u")
            assert promises(desk) == []

    async def test_noted_when_the_app_ends(self, desk: Desk) -> None:
        """The line drops while one writes."""
        async with debriefing(desk) as seen:
            await write(seen, "\n" + PROMISED)
        assert promises(desk) == ["2026-12-03"]


class TestLetters:
    """`w`: from here to the first thank-you."""

    async def test_with_what_stands_here(self, desk: Desk) -> None:
        """What Priya said just now is in her letter; with nobody left to thank the key is not offered."""
        async with debriefing(desk) as seen:
            await seen.press("tab")
            await write(seen, "they lose events")
            await seen.press("escape")
            assert "w thank them" in seen.footer
            await seen.press("w")
            assert seen.screen.SCOPE.name == "LETTER"
            assert "Priya" in seen.text
            assert "they lose events" in seen.screen.area.text
        row = next(one for one in desk.board().rows if one.id == "app-northwind")
        assert row.step is not None
        desk.done(row.step)
        async with debriefing(desk) as seen:
            await seen.press("escape")
            assert "w thank them" not in seen.footer


class TestTwoSessions:
    """Nothing of either is lost."""

    async def test_both_are_kept(self, desk: Desk) -> None:
        """Another session wrote into the same debrief: o and b go to it."""
        document = desk.save_text(desk.debrief(INTERVIEW), text="Dana said: a")
        async with debriefing(desk) as seen:
            seen.screen.area.text = "Dana said: mine"
            desk.save_text(document, text="Dana said: theirs")
            await seen.press("escape")
            assert sorted(stored(desk)) == ["Dana said: mine", "Dana said: theirs"]
            assert "goes on here as “Debrief, 2nd version”" in seen.said
            await seen.press("o")
            assert seen.screen.area.text == "Dana said: theirs"

    async def test_the_interview_was_deleted(self, desk: Desk) -> None:
        """What is typed stays, and nothing breaks."""
        async with debriefing(desk) as seen:
            await write(seen, "precious")
            desk.delete_application("app-northwind")
            await write(seen, " words")
            await seen.press("escape", "escape")
            assert any("precious words" in one.text for one in desk.documents().debriefs.values())

    def left_behind(self, desk: Desk, folder: Path, text: str) -> tuple[str, ...]:
        """What a killed session leaves, recovered; the notices."""
        document = desk.debrief(INTERVIEW)
        journal = Journal(folder)
        journal.put(str(DebriefKey(INTERVIEW, document.id)), text, document.revision)
        assert journal.close()
        return recover_texts(desk, folder)

    def test_killed_while_typing_a_promise(self, desk: Desk, tmp_path: Path) -> None:
        """The text is there again, and so is the day, which is told."""
        (notice,) = self.left_behind(desk, tmp_path, PROMISED)
        assert stored(desk) == [PROMISED]
        assert promises(desk) == ["2026-12-03"]
        assert (
            "recovered: the debrief of Northwind Labs, Data Engineer. Northwind Labs: news by Thu" in notice
        )

    def test_killed_while_typing_something_else(self, desk: Desk, tmp_path: Path) -> None:
        """A day that was there before is not noted again."""
        desk.save_text(desk.debrief(INTERVIEW), text=PROMISED)
        (notice,) = self.left_behind(desk, tmp_path, "Dana said: hm\n" + PROMISED)
        assert promises(desk) == []
        assert notice.endswith("Northwind Labs, Data Engineer.")


class TestElsewhere:
    """What was noted is seen where it is needed."""

    def test_the_playbook_asks_for_it(self) -> None:
        """Its words are those that the details know."""
        (thanks,) = (stage for stage in PLAYBOOK if stage.key == "thank-you")
        assert {FORGOT, THEY_SAID} <= set(thanks.contents)

    @pytest.mark.parametrize(
        ("noted", "words"),
        [
            (Debriefed(), [f"{FORGOT} (none noted, n)", f"{THEY_SAID} (none noted, n)"]),
            (
                Debriefed({"person-003": "streams\nlots"}, forgot="the Kafka story"),
                ["what you forgot: “the Kafka story”", f"{THEY_SAID}: “streams”"],
            ),
            (
                Debriefed({"": "hm"}, forgot="x" * 130),
                [f"what you forgot: “{'x' * 120}…”", f"{THEY_SAID}: “hm”"],
            ),
        ],
    )
    def test_in_a_thank_you(self, desk: Desk, noted: Debriefed, words: list[str]) -> None:
        """What must be in it, in one's own words; else that n notes it."""
        step = next(one for one in desk.steps("app-northwind") if one.key.stage == "thank-you" and one.doable)
        assert step.contact is not None
        said = {step.contact.id if key else "": text for key, text in noted.said.items()}
        assert list(contents(step, replace_said(noted, said), "…"))[-2:] == words
        ahead = replace(step, projected=True)
        assert list(contents(ahead, Debriefed(), "…"))[-2:] == [FORGOT, THEY_SAID]

    async def test_in_the_list_and_in_the_timeline(self, desk: Desk) -> None:
        """Beside the thank-you, and beside the interview itself; n opens it from both."""
        desk.save_text(desk.debrief(INTERVIEW), text=f"Forgot: the Kafka story\n{PROMISED}")
        async with open_app(desk) as seen:
            await stand_on(seen, "app-northwind")
            assert "what you forgot: “the Kafka story”" in " ".join(seen.screen.pane.text.split())
            assert "one thing they said (none noted, n)" in " ".join(seen.screen.pane.text.split())
            await seen.press("enter")
            seen.screen.ranked.go_to(f"interview:{INTERVIEW}")
            await seen.settle()
            told = " ".join(seen.screen.pane.text.split())
            assert "Noted Dana Fox: streaming forgot: the Kafka story promised: news by Thu 3 Dec" in told
            await seen.press("n")
            assert seen.screen.SCOPE.name == "DEBRIEF"


def replace_said(noted: Debriefed, said: dict[str, str]) -> Debriefed:
    """`noted` with other people's words."""
    return Debriefed(said, forgot=noted.forgot, sections=noted.sections)


@pytest.mark.parametrize("name", boards.HOSTILE)
def test_names_from_outside_are_text(name: str) -> None:
    """Their headings are found again, and nothing in them acts on the terminal."""
    hunt = Hunt()
    interview = hunt.interview(hunt.application(), "2026-11-23 10:00", interviewers=(hunt.contact(name),))
    desk = boards.desk_on(hunt.documents)
    text = desk.debrief(interview).text
    assert text == clean_text(text)
    assert list(desk.read_debrief(interview, text.replace("said:", "said: hm")).said.values()) == ["hm"]


async def test_not_before_it_is_over(desk: Desk) -> None:
    """An interview that is ahead has nothing to debrief."""
    async with open_app(desk) as seen:
        await stand_on(seen, "app-tamar")
        assert "n debrief" not in seen.footer
        await seen.press("n")
        assert seen.screen.SCOPE.name == "LIST"


async def test_the_list_s_pane_tells_what_was_noted_just_now() -> None:
    """A debrief changes no row; what is said of it beside the row is there all the same."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j")
        await seen.settle()
        assert "none noted" in seen.screen.pane.text
        await seen.press("n")
        seen.screen.area.text = "Priya Raman said:\nqueues at night\n"
        await seen.press("escape")
        await seen.press("escape")
        assert "queues at night" in " ".join(seen.screen.pane.text.split())

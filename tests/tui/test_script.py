"""The script editor: what is typed is kept, counted, filled in, and never acts on anything."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from msgspec.structs import replace
from textual import events

from data.desk import Desk
from data.errors import Unwritable
from data.journal import Journal
from data.recovery import recover
from data.settings import Me, Settings
from tests.tui import boards
from tests.tui.driving import WIDE, Seen, open_app
from tui.screens.script import ScriptScreen
from tui.screens.script_pane import whole_seconds

TEXT = "Hi {first_name}, this is {me}. Please ring me at {my_phone}."


def hunting() -> Desk:
    """The usual hunt of somebody with a name and a number."""
    return boards.desk_on(
        boards.a_hunt().documents, settings=Settings(me=Me(name="Sam Okafor", phone="415-555-0199"))
    )


@asynccontextmanager
async def open_writing(desk: Desk, size: tuple[int, int] = WIDE) -> AsyncIterator[Seen]:
    """The app with the script of one interview open, the letters going into it: without the way there."""
    async with open_app(desk, size) as seen:
        await seen.app.push_screen(ScriptScreen("interview-005"))
        await seen.pilot.pause()
        yield seen


async def write(seen: Seen, text: str) -> None:
    """Put a text there at once; typing it is not the point of every test."""
    seen.screen.area.post_message(events.Paste(text))
    await seen.pilot.pause()


def scripts(desk: Desk) -> list[str]:
    """The texts stored."""
    return [one.text for one in desk.documents().scripts.values()]


async def test_opens_in_the_text_and_esc_gives_the_keys_back() -> None:
    """Letters are letters, then keys, then letters again; the footer always says which."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0", "u", "p")
        assert seen.screen.area.text == "up"
        assert seen.footer.startswith("writing")
        await seen.press("escape")
        assert "enter write" in seen.footer
        await seen.press("u")
        assert seen.screen.area.text == ""
        await seen.press("U", "enter", "!")
        assert seen.screen.area.text == "up!"
        await seen.press("escape", "escape")
        assert seen.screen.SCOPE.name == "LIST"


async def test_undo_in_the_text_comes_before_the_desk_s() -> None:
    """u walks the typing; what is older it names first, and does it only when it is pressed once more."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "d", "v", "0", "x", "escape", "u")
        assert seen.screen.area.text == ""
        await seen.press("u")
        assert "u again undoes: voicemail script" in seen.said
        assert len(desk.documents().scripts) == 1


async def test_title_says_whom_and_how_long() -> None:
    """Whom the message is for, its seconds of the limit, and a bar."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0")
        await write(seen, "word " * 50)
        assert "Voicemail · Maria Lopez, Northwind Labs" in seen.text
        assert f"about {whole_seconds(seen.screen.timing.seconds, 30)} s of 30, ±18 %  ███" in seen.text
        assert "░┃" in seen.text


async def test_filled_text_stands_beside_it() -> None:
    """The pane shows what will be said, and that it fits."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0")
        await write(seen, TEXT)
        await seen.until(lambda: "○ fits" in seen.screen.pane.text)
        said = " ".join(seen.screen.pane.text.split())
        assert "Hi Maria, this is Sam Okafor. Please ring me at 415-555-0199." in said
        assert "✓ ready" not in said, "points of the checklist are open"


async def test_what_is_missing_is_listed_with_what_to_do() -> None:
    """Unfilled and unknown braces keep it from being ready."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("j", "j", "v", "0")
        await write(seen, "{my_phone} {foo}")
        await seen.until(lambda: "{foo} is no fill-in" in seen.screen.pane.text)
        said = " ".join(seen.screen.pane.text.split())
        assert "{my_phone} is empty: M in the script asks for it." in said
        assert "○ not ready" in said


async def test_too_long_is_said_in_words() -> None:
    """400 words don't fit 30 s: the pane says where a machine stops, how much is unsaid, by how much it is too long."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0")
        await write(seen, "word " * 400)
        await seen.until(lambda: "! too long" in seen.screen.pane.text)
        said = " ".join(seen.screen.pane.text.split())
        unsaid = seen.screen.timing.cut(30).unsaid
        assert f"30 s: a machine stops at “word word word word …”, {unsaid} words unsaid, about" in said
        assert "s of 30" in seen.text


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.0, 0), (20.4, 20), (29.9, 30), (30.0, 30), (30.01, 31), (30.2, 31), (160.0, 160)]
)
def test_about_is_said_in_whole_seconds(seconds: float, said: int) -> None:
    """An estimate has no decimals, and what is over the limit never reads as just within."""
    assert whole_seconds(seconds, 30) == said


async def test_a_pause_stores_it_and_the_journal_lets_go(tmp_path: Path) -> None:
    """Each change is in the journal at once and at the desk after a short pause."""
    desk, journal = hunting(), Journal(tmp_path / "journal")
    async with open_app(desk) as seen:
        setattr(seen.app, "journal", journal)  # noqa: B010  # the app of a test has none of its own
        await seen.press("j", "j", "v", "0", "h", "i")
        journal.flush()
        assert list((tmp_path / "journal").glob("*.text")), "the journal has it before the desk"
        await seen.until(lambda: scripts(desk) == ["hi"])
        await seen.until(lambda: journal.flush() and not list((tmp_path / "journal").glob("*.text")))
    journal.close()
    assert recover(tmp_path / "journal") == ()


async def test_typing_on_and_on_is_stored_all_the_same() -> None:
    """Without any pause in the typing the desk has it after a second."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0")
        for _ in range(200):
            await seen.pilot.press("a")
            if scripts(desk):
                return
        raise AssertionError("never stored while typing")


@pytest.mark.parametrize("keys", [("escape",), ("escape", "escape"), ("escape", "q")])
async def test_leaving_stores_it(keys: tuple[str, ...]) -> None:
    """Out of the text, out of the screen, out of the app: stored at once."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "o", "k", *keys)
        assert scripts(desk) == ["ok"]


async def test_another_session_saved_meanwhile() -> None:
    """Both texts are kept; it says so, and o goes from one to the other."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a")
        seen.screen.store()
        ours = desk.script(seen.screen.interview_id)
        desk.save_text(ours, text="theirs")
        await write(seen, "b")
        await seen.press("escape")
        assert sorted(scripts(desk)) == ["ab", "theirs"]
        assert "both are kept" in seen.said
        await seen.until(lambda: "theirs" in seen.screen.pane.text)
        await seen.press("o")
        assert seen.screen.area.text == "theirs"
        await seen.press("o")
        assert seen.screen.area.text == "ab"


async def test_another_session_s_text_is_met_by_the_next_key() -> None:
    """Out of the text, with nothing of ours unsaved: writing goes on with what is stored now."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a", "escape")
        desk.save_text(desk.script(seen.screen.interview_id), text="theirs")
        await seen.press("enter", "b", "escape")
        assert scripts(desk) == ["theirsb"]


async def test_a_visit_to_a_script_is_one_change() -> None:
    """What was typed in one visit is taken back at once from the list, and redone whole."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a", "escape", "enter", "b", "escape", "escape")
        assert scripts(desk) == ["ab"]
        await seen.press("u")
        assert "voicemail script" in seen.said
        assert scripts(desk) == []
        await seen.press("U")
        assert scripts(desk) == ["ab"]


async def test_another_sessions_text_is_taken_over_while_ours_is_untouched() -> None:
    """Back in this terminal, the newer text is there."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a", "escape")
        desk.save_text(desk.script(seen.screen.interview_id), text="newer")
        seen.screen.refetch()
        assert seen.screen.area.text == "newer"


async def test_a_full_disk_is_said_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What can't be stored stays in the text, and is stored as soon as it can be."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a")
        with monkeypatch.context() as broken:

            def full(*_: object, **__: object) -> None:
                raise Unwritable("The disk is full; make room and go on.")

            broken.setattr(desk, "save_text", full)
            await seen.press("escape", "escape")
            assert "The disk is full; make room and go on. Once more leaves" in seen.said
            assert seen.screen.area.text == "a"
        await seen.press("escape")
        assert scripts(desk) == ["a"]


async def test_its_interview_deleted_meanwhile() -> None:
    """No crash; it says so, and the text can be left."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a", "escape")
        desk.delete_application("app-northwind")
        seen.screen.refetch()
        seen.screen.refresh_frame()
        assert "deleted elsewhere" in seen.text
        await seen.press("enter", "b", "escape", "escape")
        await seen.until(lambda: "Northwind" not in seen.text)


async def test_hostile_text_is_text() -> None:
    """Escape codes don't get in; markup stays as it was typed; wide and odd signs draw."""
    async with open_app(boards.hostile(), size=(80, 24)) as seen:
        await seen.press("v", "0")
        await write(seen, "\x1b]52;c;eA==\x07[@click=app.quit]x[/] 株式会社 {contact} {{{ \u202e\U000e0041")
        await seen.until(lambda: "click=app.quit" in seen.screen.pane.text)
        assert "\x1b" not in seen.screen.area.text
        assert "[@click=app.quit]x[/]" in seen.text
        assert not any(ord(sign) < 32 for sign in seen.text.replace("\n", ""))


async def test_copy_sends_the_filled_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """y hands over what will be said, not the braces."""
    sent: list[str] = []
    async with open_app(hunting()) as seen:
        monkeypatch.setattr(seen.app, "copy_to_clipboard", sent.append)
        await seen.press("j", "j", "v", "0")
        await write(seen, "I am {me}")
        await seen.press("escape", "y")
        assert sent == ["I am Sam Okafor"]
        assert "clipboard" in seen.said


async def test_plain_view_has_nothing_but_the_text() -> None:
    """p shows the filled text from the first cell on; any key comes back."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0")
        await write(seen, "I am {me}")
        await seen.press("escape", "p")
        assert seen.text.split("\n")[0] == "I am Sam Okafor"
        assert "Voicemail" not in seen.text
        await seen.press("escape")
        assert "Voicemail" in seen.text


async def test_keys_of_an_empty_text() -> None:
    """There is nothing to copy or to look at, and the footer doesn't offer it."""
    async with open_app(hunting()) as seen:
        await seen.press("j", "j", "v", "0", "escape")
        assert "copy" not in seen.footer
        await seen.press("y", "p")
        assert "Voicemail" in seen.text


async def test_stored_script_comes_back() -> None:
    """Opened again, the text is there, with the cursor at its end."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a", "escape", "escape", "v", "b")
        assert seen.screen.area.text == "ab"
    script = next(iter(desk.documents().scripts.values()))
    assert script == replace(script, text="ab", limit=30)


async def test_typing_on_is_stored_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    """One timer is set by the first letter and no later letter puts it off."""
    desk = hunting()
    waits: list[tuple[float, object]] = []

    class Waiting:
        """A timer that never rings."""

        def __init__(self, delay: float, call: object) -> None:
            self.wait = (delay, call)
            waits.append(self.wait)

        def stop(self) -> None:
            """No longer wanted."""
            waits.remove(self.wait)

    async with open_writing(desk) as seen:
        monkeypatch.setattr(seen.screen, "set_timer", Waiting)
        await seen.press("a")
        first = [
            wait for wait in waits if wait[1] == seen.screen.store and wait[0] == max(w[0] for w in waits)
        ]
        await seen.press("b", "c")
        assert first
        assert first[0][0] <= 1.0, "at most one second of typing is lost"
        assert first[0] in waits
        assert waits.count(first[0]) == 1
        monkeypatch.undo()

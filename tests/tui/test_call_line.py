"""While it rings and at a machine: one key an outcome, the advice at once, nothing lost when the line drops."""

from pathlib import Path

import pytest

from data.calls.on_the_line import OnTheLine
from data.desk import Desk
from data.errors import Unwritable, UsageProblem
from data.journal import Journal
from data.records import Attempt, AttemptOutcome, Reply
from tests.builders import stored
from tests.tui.calling import APP, MARIA, NINE_THERE, SCRIPT, Called, calling
from tests.tui.test_call import THREE
from tui.call_wording import ASKED_BACK
from tui.screens.call_line import LineScreen

HUNG_UP = (("2026-11-27 18:00", AttemptOutcome.HUNG_UP, ""),)
DIALLED = ("c", "enter")
SAID = "Hi Maria, this is Sam Okafor"
"""How what is kept of a message begins: with its first sentence."""


def attempts(desk: Desk) -> list[Attempt]:
    """The calls in the ledger."""
    return [one for one in desk.documents().facts.values() if isinstance(one, Attempt)]


async def test_one_key_an_outcome() -> None:
    """Noted at once, as of when dialling began, with its step; what comes next stands there."""
    async with calling(keys=DIALLED) as seen:
        seen.clock.set("2026-11-30 18:02")
        for key, outcome, label in (
            ("n", "no answer", "Ring"),
            ("b", "busy", "Ring"),
            ("f", "mailbox full", "Ring"),
            ("w", "wrong number", "Check in"),
        ):
            await seen.press(key)
            assert seen.scope == "NOTED"
            (call,) = seen.calls
            assert isinstance(call, Attempt)
            assert (call.outcome.value, call.contact_id, call.application_id) == (outcome, MARIA, APP)
            assert call.step is not None
            assert call.at == stored(NINE_THERE)
            assert seen.follow_up.stage.label == label
            await seen.press("u")


async def test_the_time_runs() -> None:
    """In whole seconds; help over it doesn't stop it; the words stay in view."""
    async with calling(keys=DIALLED, script=SCRIPT) as seen:
        assert seen.text.split("\n")[0].endswith(" 0:00")
        await seen.pass_seconds(5.4)
        assert seen.text.split("\n")[0].endswith(" 0:05")
        assert seen.text.startswith(" Ringing · Maria Lopez")
        await seen.press("question_mark")
        seen.watch.at += 60
        await seen.press("escape")
        assert seen.text.split("\n")[0].endswith(" 1:05")
        assert seen.screen._timer is not None
        assert "who you are" in seen.text
        assert "You can reach me at 415-555-0199" in seen.told
        assert seen.footer == (
            "m machine  s spoke  g gatekeeper  n no answer  b busy  f full  w wrong number  c call back  "
            "esc not rung  ? help"
        )
        await seen.press("u")
        assert seen.scope == "LINE"
        assert seen.app.desk.documents().scripts  # nothing was undone


async def test_their_time_is_that_of_dialling() -> None:
    """Who waits with the screen open until the office opens sees it open."""
    async with calling(now="2026-11-30 16:59") as seen:
        assert "closed until" in seen.told
        seen.clock.set("2026-11-30 17:01")
        await seen.press("enter")
        assert "Mon 08:01, open until 17:30" in seen.told


async def test_not_rung_after_all() -> None:
    """Back before dialling, nothing is noted; dialled again the time begins again."""
    async with calling(keys=DIALLED) as seen:
        await seen.pass_seconds(7)
        await seen.press("escape")
        assert (seen.scope, seen.outcomes) == ("CALL", [])
        assert "Not rung: nothing was noted." in seen.said
        await seen.press("enter")
        assert seen.text.split("\n")[0].endswith(" 0:00")
        await seen.press("escape", "escape")
        assert seen.scope == "LIST"


async def test_quitting_says_that_nothing_is_noted() -> None:
    """q once; what is said or asked in between, and it is said again. The second leaves the call out."""
    sentence = "This call isn't noted yet: press how it ended, or q again to leave it out."
    async with calling(*HUNG_UP, keys=(*DIALLED, "q"), script=SCRIPT) as seen:
        desk = seen.app.desk
        assert (seen.scope, seen.said) == ("LINE", sentence)
        await seen.press("m", "l", "q")  # before the beep of a machine
        assert seen.scope == "LINE"
        assert "Nothing was left yet" in seen.said
        await seen.press("ctrl+c")
        assert (seen.app._exit, seen.said) == (False, sentence)
        await seen.pilot.press("ctrl+c")
        assert seen.app._exit
    assert len(attempts(desk)) == len(HUNG_UP)


async def test_spoke_with_a_day_or_without() -> None:
    """Esc: it still rings. Enter: no day was named. Else one change: the call, and the day for the news."""
    async with calling(keys=(*DIALLED, "s", "escape")) as seen:
        assert (seen.scope, seen.outcomes) == ("LINE", [])
        await seen.press("s", "enter")
        assert seen.outcomes == ["spoke"]
        await seen.press("u", "s")
        assert seen.outcomes == []
        await seen.type("thu 10 dec")
        await seen.press("enter")
        assert seen.outcomes == ["spoke"]
        (reply,) = [one for one in seen.app.desk.documents().facts.values() if isinstance(one, Reply)]
        assert reply.promised is not None
        assert reply.promised.day == "2026-12-10"
        assert "spoke: news by Thu 10 Dec." in seen.text


async def test_a_gatekeeper_with_a_name_or_without() -> None:
    """The name is kept for the next call; a question is closed by esc."""
    async with calling(keys=(*DIALLED, "g", "escape", "g")) as seen:
        await seen.type("Jo")
        await seen.press("enter")
        assert "gatekeeper (Jo)" in seen.text
        await seen.press("enter", "c")
        assert "Picked up Jo" in seen.told
        await seen.press("enter", "g", "enter")
        assert seen.outcomes == ["gatekeeper", "gatekeeper"]


async def test_called_back_in_their_zone() -> None:
    """Thursday at three is theirs, and the note says so; without a day the question stays."""
    async with calling(keys=(*DIALLED, "c")) as seen:
        assert "Their day and time, America/Los_Angeles" in seen.screen.prompt.echo
        await seen.press("enter")
        assert "A day is needed here" in seen.screen.prompt.echo
        await seen.type("27 nov 2026")
        await seen.press("enter")
        assert "That day or time is past" in seen.screen.prompt.echo
        assert (seen.scope, seen.outcomes) == ("LINE", [])
        await seen.type("thu 15:00")
        assert "(Fri 4 Dec 00:00 here)" in seen.screen.prompt.echo
        await seen.press("enter")
        (call,) = seen.calls
        assert isinstance(call, Attempt)
        assert call.call_back is not None
        assert (call.call_back.time, call.call_back.zone) == ("15:00", "America/Los_Angeles")
        assert "Thu 3 Dec 15:00 there (Fri 4 Dec 00:00 here): as they asked" in seen.told


class TestMachine:
    """What to do stands there at once."""

    async def test_a_first_machine(self) -> None:
        """Hang up, and when to try again."""
        async with calling(keys=(*DIALLED, "m"), script=SCRIPT) as seen:
            assert "HANG UP NOW" in seen.text
            assert "Try again Tue 1 Dec 08:00-09:00 there" in seen.told
            assert (
                seen.footer
                == "h hung up  l leave it all the same  s spoke after all  f full  w wrong number  esc no machine  "
                "? help"
            )
            words = seen.screen.words.text
            assert words.index("To a machine") < words.index("To a person")
            await seen.press("n", "escape")
            assert "m machine" in seen.footer
            await seen.press("h", "m", "w")  # the greeting names somebody else
            assert seen.outcomes == ["wrong number"]
            await seen.press("u")
            assert "HANG UP NOW" in seen.text
            await seen.press("h")
            assert seen.outcomes == ["voicemail and hung up"]

    async def test_leave_it(self) -> None:
        """The prompter on one key, at the real beep; the text that was said is kept, no take."""
        async with calling(*HUNG_UP, keys=(*DIALLED, "m"), script=SCRIPT) as seen:
            assert "LEAVE THE MESSAGE: l, then space at the beep" in seen.text
            assert seen.footer.startswith("l leave it  h hung up all the same")
            await seen.press("h")
            assert "The advice was to leave the message." in seen.text
            await seen.press("u", "l", "escape")
            assert (seen.scope, len(seen.outcomes)) == ("LINE", 1)
            assert "Nothing was left yet" in seen.said
            assert "LEAVE THE MESSAGE" in seen.text
            await seen.press("l")
            assert seen.text.startswith(" Message")
            await seen.press("space")
            await self.say(seen, 9)
            assert seen.scope == "NOTED"
            assert "s: a machine that records 30 s would have cut it off." in seen.told
            call = seen.calls[-1]
            assert isinstance(call, Attempt)
            assert call.outcome is AttemptOutcome.VOICEMAIL
            assert call.text.startswith("Hi Maria, this is Sam Okafor.")
            assert seen.app.desk.documents().takes == {}
            assert "Check in again, Maria Lopez, Thu 3 Dec" in seen.told
            assert "advice" not in seen.text

    async def test_without_a_script_that_is_ready(self) -> None:
        """What stands there is said, as far as it is a text; l a second time notes it. It may be against advice."""
        async with calling(keys=(*DIALLED, "m", "l"), script="Hi, extension {ext}.") as seen:
            assert (seen.scope, seen.outcomes) == ("LINE", [])
            assert "No script is ready" in seen.said
            assert "l it is left" in seen.footer
            assert "{ext}" in seen.screen.words.text
            await seen.press("escape")
            assert seen.said == ""  # it isn't true any more
            (script,) = seen.app.desk.documents().scripts.values()
            seen.app.desk.delete_text(script)  # by another session
            await seen.press("m")
            assert "No script yet" in seen.told
            seen.app.desk.undo()
            await seen.press("l", "l")
            (call,) = seen.calls
            assert isinstance(call, Attempt)
            assert (call.outcome.value, call.text) == ("voicemail left", "Hi, extension {ext}.")
            assert "The advice was to hang up and try again." in seen.text

    async def test_stopped_in_the_middle(self) -> None:
        """One key says whether it was left."""
        async with calling(*HUNG_UP, keys=(*DIALLED, "m", "l", "space"), script=SCRIPT) as seen:
            await seen.pass_seconds(4)
            await seen.press("escape")
            assert "Stopped in the middle:" in seen.text
            assert "Keys l leave it h hung up" in seen.told  # they are back once it is answered
            await seen.press("escape")
            assert "LEAVE THE MESSAGE" in seen.text
            for key, outcome in (("l", "voicemail left"), ("h", "voicemail and hung up")):
                await seen.press("l", "space")
                await seen.pass_seconds(4)
                await seen.press("escape", key)
                assert seen.outcomes[-1] == outcome
                await seen.press("u")

    async def say(self, seen: Called, seconds: float) -> None:
        """Every sentence, marked."""
        for _ in seen.screen.timing.sentences:
            await seen.pass_seconds(seconds)
            await seen.press("space")


DROPPED = (
    (("s",), "thu", ("spoke", "typed, not entered: thu")),
    (("g",), "J", ("gatekeeper", "typed, not entered: J")),
    (("c",), "", ("gatekeeper", ASKED_BACK)),
    (("c",), "thu", ("gatekeeper", f"{ASKED_BACK}; typed, not entered: thu")),
    (("s", "enter"), "", ("spoke", "")),  # noted before, and not twice
    (("s", "escape"), "", None),
    (("m", "l", "space"), "", ("voicemail left", SAID)),
    (("m",), "", ("voicemail and hung up", "")),
    (("m", "escape"), "", None),
    (("m", "l"), "", ("voicemail and hung up", "")),
    (("m", "l", "space", "escape"), "", ("voicemail left", SAID)),
    (("m", "l", "space", "escape", "escape"), "", ("voicemail and hung up", "")),
    ((), "", None),
)
"""Keys, what was typed and not entered, and what is noted then."""


class Held(Journal):
    """A journal without a disk: its keys, and what they hold."""

    def __init__(self) -> None:
        super().__init__(Path())
        self.texts: dict[str, str] = {}

    def put(self, key: str, text: str, base_revision: int) -> None:
        """Hold it."""
        self.texts[key] = f"{text}, {base_revision}"

    def forget(self, key: str) -> None:
        """Let it go."""
        self.texts.pop(key, None)


class TestDropped:
    """The terminal is gone in the middle: a call that was made is noted."""

    async def test_what_is_known_is_noted(self) -> None:
        """The call, what was typed of an answer beside it; of what nobody knows the journal tells at the next start."""
        async with calling(keys=(), script=SCRIPT) as seen:
            seen.app.journal = held = Held()
            told = seen.app.desk.coaching(seen.follow_up)
            for keys, typed, noted in DROPPED:
                line = OnTheLine().dial(told.now_there, seen.watch())
                await seen.app.push_screen(LineScreen(told, line))
                for key in keys:
                    await seen.press(key)
                    await seen.pass_seconds(4 if key == "space" else 0)
                if typed:
                    await seen.type(typed)
                while len(seen.app.screen_stack) > 1:
                    await seen.app.pop_screen()
                found = [
                    (one.outcome.value, one.text.partition(". ")[0])
                    for one in seen.calls
                    if isinstance(one, Attempt)
                ]
                assert found == ([noted] if noted else []), keys
                rang = {} if noted else {f"call {APP} {MARIA}": "2026-11-30T17:00:00Z +1 415 555 0142, 0"}
                assert held.texts == rang, keys
                if noted:
                    seen.app.desk.undo()

    async def test_without_a_script(self) -> None:
        """Once the footer says that the message is left with l, it is; this time everything goes at once."""
        async with calling(keys=(*DIALLED, "m", "l")) as seen:
            desk = seen.app.desk
        assert [one.outcome.value for one in attempts(desk)] == ["voicemail left"]


async def test_what_cannot_be_stored_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """It still rings, and the key can be pressed again; deleted elsewhere, one sentence and back to the list.

    Also with an answer that is being typed; deleted right after it was noted, that it was is said too.
    """
    async with calling(keys=DIALLED) as seen:

        def gone(*_: object) -> None:
            raise UsageProblem("That application is no longer there.")

        with monkeypatch.context() as patched:
            patched.setattr(seen.app.desk, "steps", gone)
            await seen.press("n")
        assert (seen.scope, seen.outcomes) == ("LIST", ["no answer"])
        assert "Call to Maria Lopez: no answer. That application is no longer there." in seen.said
        await seen.press("u", *DIALLED)

        def full(*_: object, **__: object) -> None:
            raise Unwritable("The disk is full; make room and go on.")

        monkeypatch.setattr(seen.app.desk, "attempt", full)
        await seen.press("n")
        assert (seen.scope, seen.outcomes) == ("LINE", [])
        assert "The disk is full" in seen.said
        for keys in (("n",), ("g", "enter")):
            await seen.press(*keys[:-1])
            seen.app.desk.delete_application(APP)
            await seen.press(keys[-1])
            assert (seen.scope, seen.outcomes) == ("LIST", [])
            assert "no longer there" in seen.said
            await seen.press("u", *DIALLED)


async def test_what_matters_is_in_view() -> None:
    """The number, every key and what one says; at a machine what to do, and the message; however large it is."""
    async with calling(*THREE, keys=DIALLED, script=SCRIPT, size=(120, 40)) as seen:
        for size in ((120, 40), (80, 24), (60, 20)):
            await seen.resize(size)
            for words in ("+1 415 555 0142", "leave the message", "who you are", "which role"):
                assert words in seen.text, words
            for key in ("m machine", "s spoke", "n no answer", "w wrong", "c call back", "esc not rung"):
                assert key in " ".join(seen.text.split()), key
            await seen.press("m")
            for words in ("LEAVE THE MESSAGE", "Hi Maria, this is Sam Okafor", "w wrong"):
                assert words in seen.text, words
            await seen.press("escape")

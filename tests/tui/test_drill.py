"""The drill: rings, an answer, one key, a verdict; the message on the machine; nothing judged is lost."""

from typing import Any

import pytest
from msgspec.structs import replace

from data.drill.times import RING
from data.errors import Unwritable
from data.records import Answer, Reaction, TakeEnd
from tests.tui import boards
from tests.tui.drilling import GREETING, Drilled, call, drilling
from tests.tui.rehearsing import INTERVIEW, SENTENCES, Stopwatch
from tui.app import AfterwordApp
from tui.navigation import open_call, open_drill

KNOWN: dict[str, Any] = {"missed": 1, "machines": 1}


async def test_before_the_first_ring() -> None:
    """What comes, whom one rings, what the keys do; only space is live of them."""
    async with drilling() as seen:
        assert seen.text.startswith(" Drill · Maria Lopez, Northwind Labs")
        assert "10 calls to Maria Lopez." in seen.words
        assert "Space lets the first one ring. First " in seen.words
        assert "s Speak: it is the person you want." in seen.words
        assert seen.footer.startswith("space ring  esc stop")
        assert "again" not in seen.footer
        await seen.press("s", "h", "l")
        assert seen.screen.state.calling is None


async def test_rings_then_a_voice_then_a_key() -> None:
    """Drawn ring by ring; the verdict has a sign, words, the time and the rule."""
    async with drilling(call(rings=3), call()) as seen:
        await seen.press("space")
        assert "Call 1 of 2 · your first call to Maria Lopez" in seen.words
        assert "→ ring s" in seen.words
        await seen.pass_seconds(RING)
        assert "ring … ring s" in seen.words
        await seen.pass_seconds(2 * RING)
        assert "ring … ring … ring 0.0 s “Hello" in seen.words
        assert "Maria" in seen.words
        assert seen.footer == "s speak  g name  h hang up  l message  w wrong  c day  esc stop"
        seen.watch.at += 1.4
        await seen.press("s")
        assert "1.4 s “Hello" in seen.words
        assert "✓ Right, in 1.4 s: you spoke. The person you want:" in seen.words
        assert "1 of 1 right" in seen.text
        assert seen.footer.startswith("space next call  esc stop  . again")
        assert seen.bells == 0


async def test_each_answer_has_its_key() -> None:
    """The same letters as at a real call."""
    keys = {
        "s": (Answer.PERSON, Reaction.SPEAK),
        "g": (Answer.GATEKEEPER, Reaction.ASK_NAME),
        "h": (Answer.MACHINE, Reaction.HANG_UP),
        "w": (Answer.WRONG, Reaction.EXCUSE),
        "c": (Answer.BUSY, Reaction.NOTE_DAY),
    }
    async with drilling(*(call(answer) for answer, _ in keys.values())) as seen:
        for key in keys:
            await seen.answered()
            await seen.press(key)
            assert "✓ Right" in seen.words
        assert [(one.answer, one.reaction) for one in seen.screen.state.done] == list(keys.values())
        assert "space result" in seen.footer


async def test_what_was_before_is_told_before_it_rings() -> None:
    """Who rings after a ring or two must know it by then; after the last call nothing comes."""
    async with drilling(call(**KNOWN), call(missed=2)) as seen:
        assert "First you hung up on their machine yesterday s Speak" in seen.words
        await seen.answered()
        assert "2 missed calls" not in seen.words
        await seen.press("s")
        assert "Next 2 missed calls of yours stand on their phone" in seen.words
        await seen.answered()
        await seen.press("s")
        assert "Next" not in seen.words


async def test_too_early_late_wrong_and_nothing() -> None:
    """Each has its own words; what was wrong says what had been right. Who hears nothing asks, then hangs up."""
    async with drilling(call(), call(), call(Answer.FULL), call(), call()) as seen:
        await seen.press("space", "s")
        assert "× Too early. It was still ringing: listen" in seen.words
        assert "“" not in seen.words
        await seen.answered()
        await seen.pass_seconds(3)
        await seen.press("s")
        assert "! Right, but late: you spoke after 3.0 s." in seen.words
        await seen.answered()
        await seen.press("l")
        assert "× Not right: you went for the message. Right was: hang up. A full mailbox" in seen.words
        assert "0 of 3 right" in seen.text
        await seen.answered()
        await seen.pass_seconds(2.5)
        assert "Is anybody there?" in seen.words
        await seen.pass_seconds(2.5)
        assert "× You did nothing. Right was: speak. They wonder who is there" in seen.words
        assert "0 of 4 right" in seen.text


async def test_the_message_is_said_where_it_is_to_be_left() -> None:
    """Decided while the machine speaks; one bell at the beep, then the prompter at once, and back to the verdict."""
    async with drilling(call(Answer.MACHINE, **KNOWN), call()) as seen:
        await seen.answered()
        assert "you hung up on their machine yesterday" in seen.words
        await seen.pass_seconds(1)
        await seen.press("l")
        assert "wait for the beep" in seen.words
        assert seen.footer == "esc stop"
        await seen.press("h")
        assert seen.bells == 0
        await seen.pass_seconds(GREETING - 1)
        await seen.rest()
        assert seen.screen.SCOPE.name == "PROMPTER"
        assert "BEEP: speak now" in seen.text
        assert seen.bells == 1
        for _ in range(SENTENCES):
            await seen.pass_seconds(3)
            await seen.press("space")
        assert seen.screen.SCOPE.name == "DRILL"
        assert "✓ Right, in 1.0 s: you went for the message." in seen.words
        assert "Your message was said in 12.0 s of 30." in seen.words
        assert [take.end for take in seen.takes] == [TakeEnd.SAID]
        assert "1.0 s “Hello. I can't come to the phone just now." in seen.words
        assert "” BEEP ✓" in seen.words
        await seen.press("space")  # meant for the prompter
        assert "Your message was said" in seen.words
        seen.watch.at += 1
        await seen.answered()
        await seen.press("s")
        assert "Your message" not in seen.words


async def test_however_the_message_ends_the_drill_goes_on() -> None:
    """Cut off, stopped, or stopped at once; one bell each, at the beep."""
    ways = ((40, "was cut off at 30 s"), (5, "was stopped after 5.0 s"), (1, "No message was recorded."))
    text = "Hi Maria, this is Sam. " * 20
    async with drilling(*(call(Answer.BEEP, **KNOWN) for _ in ways), text=text) as seen:
        for number, (seconds, words) in enumerate(ways, 1):
            await seen.answered()
            assert seen.bells == number
            await seen.press("l")
            await seen.pass_seconds(seconds)
            if seen.screen.SCOPE.name == "PROMPTER":
                await seen.press("escape")
            assert words in seen.words
            assert seen.bells == number
            seen.watch.at += 1
        assert "space result" in seen.footer


async def test_without_a_script_that_can_be_said() -> None:
    """It says so, and goes on."""
    async with drilling(call(Answer.BEEP, **KNOWN), call(Answer.BEEP, **KNOWN), text="Hi {nobody}") as seen:
        for text, words in (("Hi {nobody}", "{nobody} is no fill-in"), ("", "There is no script yet")):
            seen.screen.script = replace(seen.screen.script, text=text)
            await seen.answered()
            await seen.press("l")
            assert seen.screen.SCOPE.name == "DRILL"
            assert words in seen.words
        await seen.press("space")
        assert seen.screen.SCOPE.name == "DRILLED"


async def test_ten_calls_and_their_result() -> None:
    """Each is kept as soon as it is judged, with its seed and script; all of it is one change."""
    async with drilling() as seen:
        dealt, newest = seen.screen.state.dealt, seen.app.desk.store.newest()
        for number in range(10):
            await seen.press("space")
            seen.watch.at += 60  # nobody reacts
            await seen.pass_seconds(0)
            assert [one.calls for one in seen.drills] == [dealt[: number + 1]]
            assert seen.app.desk.store.newest() == newest
            assert f"{number + 1} right" in seen.text
        await seen.press("space")
        assert seen.screen.SCOPE.name == "DRILLED"
        (drill,) = seen.drills
        assert (drill.script_id, drill.interview_id) == (seen.script.id, INTERVIEW)
        assert drill.calls == dealt
        await seen.press("space")  # pressed once too often
        assert seen.screen.SCOPE.name == "DRILLED"
        assert seen.app.desk.run_drill(drill).dealt == dealt
        assert "0 of 10 right" in seen.words
        await seen.press("u")
        assert seen.drills == ()


async def test_left_in_the_middle() -> None:
    """What was judged is kept, said below, and taken back there; the call that rang is not."""
    async with drilling(call(), call(Answer.FULL), call(), from_script=True) as seen:
        for key in ("s", "s"):
            await seen.answered()
            await seen.press(key)
        await seen.answered()
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "SCRIPT"
        assert seen.said == "Kept: Drill of Northwind Labs, Data Engineer, 1 of 2 right."
        assert [one.reaction for one in seen.drills[0].calls] == [Reaction.SPEAK, Reaction.SPEAK]
        assert "Drill 1/2 · reaction 0.0 s" in seen.words
        await seen.press("u", "u")
        assert seen.drills == ()


async def test_again() -> None:
    """What was judged is kept, and other calls wait for space."""
    async with drilling(call(), call()) as seen:
        await seen.answered()
        await seen.press("s", "full_stop")
        assert len(seen.drills) == 1
        assert seen.screen.state.calling is None
        assert seen.screen.drill.id != seen.drills[0].id
        assert "Kept as far as it came" in seen.said
        await seen.press("space", "full_stop")
        assert len(seen.drills) == 1


async def test_killed_and_quit_in_the_middle() -> None:
    """However it is left, what was judged is kept."""
    async with drilling(call(), call()) as seen:
        desk = seen.app.desk
        await seen.answered()
        await seen.press("s")
        await seen.app.pop_screen()  # as where the terminal is gone
        assert len(seen.drills) == 1
        await open_drill(seen.screen, INTERVIEW)
        seen.deal(call(), call())
        await seen.answered()
        await seen.press("s")
        await seen.pilot.press("q")
    assert len(desk.documents().drills) == 2


async def test_a_full_disk_shows_the_result_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says why it could not be kept, also where one just leaves."""
    async with drilling(call(), from_script=True) as seen:

        def full(_: object) -> None:
            raise Unwritable("The disk is full; make room and go on.")

        monkeypatch.setattr(seen.app.desk, "keep_drill", full)
        monkeypatch.setattr(seen.app.desk, "keep_so_far", full)
        await seen.answered()
        await seen.press("s", "space")
        assert "1 of 1 right" in seen.words
        assert "could not be kept. The disk is full" in seen.said
        seen.watch.at += 1
        await seen.press("space")
        seen.deal(call(), call())
        await seen.answered()
        await seen.press("s", "full_stop")
        assert "The disk is full" in seen.said
        await seen.press("escape")
        assert "This drill could not be kept. The disk is full" in seen.said
        await seen.press("D")
        seen.deal(call())
        await seen.answered()
        await seen.press("s", "q", "x")
        assert "It was not kept, and now it is gone." in seen.said
        assert "kept no longer" in seen.text


def watch_sends(seen: Drilled) -> list[str]:
    """The lines that are drawn afresh from now on."""
    drawn: list[str] = []
    for widget in (seen.screen.title_line, seen.screen.pane, seen.screen.hints):
        render = widget.render_line

        def watched(y: int, render=render) -> object:  # type: ignore[no-untyped-def]
            strip = render(y)
            drawn.append(strip.text)
            return strip

        widget.render_line = watched
    return drawn


async def test_nothing_is_drawn_for_nothing() -> None:
    """Between two half seconds nothing; it looks again at each ring, each half second and each turn."""
    async with drilling(call(Answer.MACHINE, rings=2)) as seen:
        assert seen.screen._timer is None
        await seen.press("space")
        begin = seen.watch.at
        assert seen.screen._next_look() == pytest.approx(begin + RING)
        await seen.pass_seconds(2 * RING + 0.1)
        drawn = watch_sends(seen)
        await seen.pass_seconds(0.3)
        assert drawn == []
        answered = begin + 2 * RING
        assert seen.screen._next_look() == pytest.approx(answered + 0.5)
        await seen.pass_seconds(0.1)
        assert drawn
        await seen.pass_seconds(answered + GREETING + 0.1 - seen.watch.at)
        assert "0.0 s BEEP" in seen.words
        assert seen.screen._next_look() == pytest.approx(answered + GREETING + 0.5)
        await seen.pass_seconds(0.7)
        await seen.press("h")
        assert "0.8 s BEEP ! Right, but late: you hung up after 5.0 s." in seen.words
        assert seen.screen._timer is None


async def test_what_the_keys_do_stays_in_its_place() -> None:
    """Under the call, whether it rings or is judged; on a low terminal before the first ring only."""
    async with drilling(call()) as seen:

        def place() -> int:
            return next(at for at, line in enumerate(seen.text.split("\n")) if "Hang up." in line)

        await seen.press("space")
        before = place()
        await seen.pass_seconds(RING + 2.5)
        assert place() == before
        await seen.press("g")
        assert place() == before
        await seen.resize((60, 20))
        assert "Hang up." not in seen.words


async def test_nothing_lies_over_what_is_heard() -> None:
    """Help and palette wait until the verdict."""
    async with drilling(call()) as seen:
        await seen.answered()
        await seen.press("question_mark", "ctrl+p", "u")
        assert seen.screen.SCOPE.name == "DRILL"
        await seen.press("s", "question_mark")
        assert seen.screen.SCOPE.name == "HELP"
        assert "Wrong number: excuse yourself." in seen.text
        await seen.press("escape")
        assert "✓ Right" in seen.words


async def test_any_size() -> None:
    """Every line is as wide as the screen; all keys of a call are in the footer, from 55 cells on with words."""
    async with drilling(call(Answer.WRONG, missed=2, machines=1)) as seen:
        for step in ("", "space", "answered", "w", "space"):
            if step == "answered":
                await seen.pass_seconds(RING)
            elif step:
                await seen.press(step)
            for size in ((160, 50), (40, 12), (20, 6), (55, 20)):
                await seen.resize(size)
                assert {strip.cell_length for strip in seen.screen._compositor.render_strips()} == {size[0]}
                if step == "answered" and size == (40, 12):
                    assert "s g h l w c react  esc stop" in seen.text
            if step == "":
                assert "Hang up." in seen.words
            if step == "answered":
                keys = "s speak  g name  h hang up  l message  w wrong  c day"
                assert seen.text.rstrip().endswith(keys)


async def test_hostile_names_are_text() -> None:
    """Nothing in a name acts, and every line is as wide as the screen."""
    desk = boards.hostile()
    watch = Stopwatch()
    async with AfterwordApp(desk, desk.settings, stopwatch=watch).run_test(size=(60, 20)) as pilot:
        seen = Drilled(pilot.app, pilot)  # type: ignore[arg-type]
        seen.watch = watch
        for interview in desk.documents().interviews:
            await open_drill(seen.screen, interview)
            seen.deal(call())
            await seen.rest()
            seen.screen.action_go_on()
            await seen.pass_seconds(RING)
            assert {strip.cell_length for strip in seen.screen._compositor.render_strips()} == {60}
            assert "“Hello" in seen.words
            seen.screen.action_stop()


async def test_from_a_call() -> None:
    """Before dialling, with the message that the call would leave; and back there.

    Left before a verdict nothing is kept, nor said; of an interview that is gone the screen below says so.
    """
    async with drilling(call()) as seen:
        await seen.answered()
        await seen.press("escape")
        assert (seen.screen.SCOPE.name, seen.said, seen.drills) == ("LIST", "", ())
        await open_drill(seen.screen, "none")
        assert seen.screen.SCOPE.name == "LIST"
        assert "interview is no longer there" in seen.said
        step = next(one for one in seen.app.desk.steps("app-northwind") if one.key.stage == "check-in")
        await open_call(seen.screen, step)
        await seen.rest()
        assert "D drill" in seen.footer
        await seen.press("D")
        assert seen.screen.script.id == seen.script.id
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "CALL"

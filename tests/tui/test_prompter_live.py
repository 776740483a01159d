"""The prompter within a call: at a beep that was heard just now, and at a real machine."""

import pytest
from textual.strip import Strip

from data.errors import Unwritable
from data.records import Take, TakeEnd
from tests.tui.driving import open_app
from tests.tui.rehearsing import INTERVIEW, SENTENCES, Rehearsed, desk_with, rehearsing
from tui.navigation import open_prompter
from tui.widgets.prompter_text import PrompterText

Taken = list[Take | None]


async def called(seen: Rehearsed, *, at_beep: bool = False, live: bool = False) -> Taken:
    """The prompter opened afresh from the list; what `then` is told."""
    await seen.press("escape")
    assert seen.screen.SCOPE.name == "LIST"
    told: Taken = []
    assert await open_prompter(seen.screen, seen.script.id, at_beep=at_beep, live=live, then=told.append)
    await seen.rest()
    return told


async def say_all(seen: Rehearsed) -> None:
    """Every sentence in 3 s, each marked."""
    for _ in range(SENTENCES):
        await seen.pass_seconds(3)
        await seen.press("space")


async def test_at_the_beep_it_records_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No countdown, no greeting, no second bell: the first word, in its place; said, the take goes back, kept."""
    async with rehearsing() as seen:
        drawn: list[str] = []
        render = PrompterText.render_line

        def watched(text: PrompterText, y: int) -> Strip:
            drawn.append(render(text, y).text)
            return render(text, y)

        monkeypatch.setattr(PrompterText, "render_line", watched)
        told = await called(seen, at_beep=True)
        first = next(line for line in drawn if "Hi" in line)
        assert "Hi Maria, this is Sam Okafor." in first
        assert "BEEP: speak now" in seen.text
        assert "You have reached" not in seen.text
        assert (seen.bells, seen.word) == (0, "Hi")
        await say_all(seen)
        assert seen.screen.SCOPE.name == "LIST"
        (take,) = seen.takes
        assert told[0] is not None
        assert (told[0].id, told[0].end, told[0].seconds) == (take.id, TakeEnd.SAID, 12)


async def test_at_the_beep_without_then_the_result_follows() -> None:
    """As after any take."""
    async with rehearsing() as seen:
        await seen.press("escape")
        await open_prompter(seen.screen, seen.script.id, at_beep=True)
        await seen.rest()
        await say_all(seen)
        assert "Said in 12.0 s of 30" in seen.text


async def test_at_the_beep_it_is_cut_off_or_stopped() -> None:
    """Each goes back with the take; stopped at once, nothing was recorded."""
    async with rehearsing(limit=5) as seen:
        told = await called(seen, at_beep=True)
        await seen.pass_seconds(6)
        assert told[0] is not None
        assert told[0].end is TakeEnd.CUT_OFF
        told = await called_again(seen)
        await seen.pass_seconds(3)
        await seen.press("escape")
        assert told[0] is not None
        assert told[0].end is TakeEnd.STOPPED
        told = await called_again(seen)
        await seen.pass_seconds(1)
        await seen.press("escape")
        assert told == [None]
        assert len(seen.takes) == 2


async def called_again(seen: Rehearsed) -> Taken:
    """Once more, from the list."""
    told: Taken = []
    await open_prompter(seen.screen, seen.script.id, at_beep=True, then=told.append)
    await seen.rest()
    return told


async def test_a_take_that_cannot_be_kept_is_told_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever called goes on with it; the line says why it wasn't stored."""
    async with rehearsing() as seen:
        told = await called(seen, at_beep=True)

        def full(_: object) -> None:
            raise Unwritable("The disk is full; make room and go on.")

        monkeypatch.setattr(seen.app.desk, "keep_take", full)
        await say_all(seen)
        assert told[0] is not None
        assert "could not be kept. The disk is full" in seen.said


async def test_a_real_machine_speaks_as_long_as_it_likes() -> None:
    """It waits for space at the beep, with no bell of its own, no timer and no greeting of ours."""
    async with rehearsing() as seen:
        told = await called(seen, live=True)
        bells = seen.bells
        assert seen.text.startswith(" Message")
        assert "space at the beep" in seen.text
        assert "space beep" in seen.footer
        assert "again" not in seen.footer
        assert seen.screen._timer is None
        await seen.pass_seconds(600)
        assert "space at the beep" in seen.text
        await seen.press("space")
        assert "BEEP: speak now" in seen.text
        assert (seen.word, seen.bells, told) == ("Hi", bells, [])


async def test_a_real_machine_does_not_begin_again_nor_cut_off() -> None:
    """The bar is full at the script's limit, but it records on; however slow, only a key ends it."""
    async with rehearsing(limit=5) as seen:
        told = await called(seen, live=True)
        await seen.press("space")
        await seen.pass_seconds(4)
        second = seen.screen.state.second
        await seen.press("full_stop")
        assert seen.screen.state.second >= second
        await seen.pass_seconds(400)
        assert told == []
        assert f"{404} s  █" in seen.text
        await seen.press("escape")
        assert told[0] is not None
        assert told[0].end is TakeEnd.SAID
        assert seen.takes == ()
        assert seen.screen.SCOPE.name == "LIST"


async def test_a_message_said_by_hand_is_no_take() -> None:
    """It goes back when the last sentence is said, past the limit or not; nothing is stored or learned."""
    async with rehearsing(limit=5) as seen:
        told = await called(seen, live=True)
        await seen.press("space")
        await say_all(seen)
        assert told[0] is not None
        assert (told[0].end, told[0].seconds) == (TakeEnd.SAID, 12)
        assert seen.takes == ()


async def test_hung_up_before_the_beep_and_just_after_it() -> None:
    """Nothing was recorded; but the machine has what was said after the beep, however short."""
    async with rehearsing() as seen:
        told = await called(seen, live=True)
        await seen.press("escape")
        assert (told, seen.screen.SCOPE.name, seen.said) == ([None], "LIST", "")
        assert await open_prompter(seen.screen, seen.script.id, live=True, then=told.append)
        await seen.rest()
        await seen.press("space")
        await seen.pass_seconds(0.5)
        await seen.press("escape")
        assert told[1] is not None
        assert (told[1].end, told[1].seconds, seen.takes) == (TakeEnd.STOPPED, 0.5, ())


async def test_without_anything_to_say_nothing_is_called() -> None:
    """The screen says why, and whoever wanted it is told that it wasn't opened."""
    desk, _ = desk_with("")
    async with open_app(desk) as seen:
        told: Taken = []
        script = desk.script(INTERVIEW)
        assert not await open_prompter(seen.screen, script.id, live=True, then=told.append)
        assert told == []
        assert "There is nothing to say yet" in seen.said or "no longer there" in seen.said

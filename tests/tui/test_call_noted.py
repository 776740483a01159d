"""When a call is over: what was noted, what comes next, and a slip taken back."""

from data.records import AttemptOutcome
from tests.tui.calling import APP, calling

DIALLED = ("c", "enter")


async def test_what_comes_next_and_a_slip() -> None:
    """The outcome, when and for how long, and the next call with its day and its reasons.

    u: out of the ledger, back to the call with its time standing still; the right key then counts.
    """
    async with calling(keys=DIALLED) as seen:
        await seen.pass_seconds(12)
        await seen.press("b", "u")
        assert (seen.scope, seen.outcomes) == ("LINE", [])
        assert "Undid: call to Maria Lopez: busy. Press the right key." in seen.said
        await seen.pass_seconds(30)
        assert seen.text.split("\n")[0].endswith(" 0:12")
        await seen.press("n")
        assert seen.outcomes == ["no answer"]
        for size in ((110, 32), (60, 20)):
            await seen.resize(size)
            told = " ".join(seen.screen.coach.text.split())
            assert "✓ Call to Maria Lopez: no answer." in told
            assert "Rang Mon 30 Nov 09:00 there (18:00 here), for 0:12" in told
            assert "Next Ring Maria Lopez, Tue 1 Dec 08:00-09:00 there (17:00 here): a time of day" in told
            assert "1 call without an answer: try on another day" in told
            assert seen.footer == "enter back  u take it back  ctrl+p palette  q quit  ? help"
            assert not seen.screen.words.display


async def test_the_way_back_says_it() -> None:
    """To where one came from, the cursor on the step; u there takes the call away as everywhere.

    A doubled enter at a question doesn't pass what was noted.
    """
    async with calling(keys=("enter", *DIALLED, "g")) as seen:
        await seen.pilot.press("enter", "enter")
        assert seen.scope == "NOTED"
        await seen.press("u", "n", "enter")
        assert seen.scope == "TIMELINE"
        assert "Call to Maria Lopez: no answer. u takes it back." in seen.said
        assert seen.screen.ranked.selected.step.stage.label == "Ring"
        await seen.press("u")
        assert seen.outcomes == []


async def test_the_cursor_is_where_it_goes_on() -> None:
    """After a conversation the check-in is done: in the timeline the cursor stands on what comes next."""
    async with calling(keys=("enter", *DIALLED, "s", "enter", "enter")) as seen:
        step = seen.screen.ranked.selected.step
        assert (step.stage.key, step.doable, step.key) == ("check-in", True, seen.follow_up.key)


async def test_something_else_was_changed_since() -> None:
    """u takes nothing else back here, and says where it does; the call stays noted.

    Taken back or deleted elsewhere: one sentence, and back.
    """
    async with calling(keys=(*DIALLED, "n")) as seen:
        desk = seen.app.desk
        desk.change_application(APP, role="Data Lead")
        await seen.press("u")
        assert seen.scope == "NOTED"
        assert "not the newest change any more" in seen.said
        assert (seen.outcomes, desk.documents().applications[APP].role) == (["no answer"], "Data Lead")
        desk.undo()
        desk.undo()
        await seen.press("u")
        assert (seen.scope, seen.outcomes) == ("LIST", [])
        assert "another session took it back" in seen.said
        await seen.press(*DIALLED, "n")
        desk.delete_application(APP)
        await seen.press("u")
        assert seen.scope == "LIST"
        assert "no longer there" in seen.said


async def test_nothing_is_left_to_do() -> None:
    """A last silent call: write, with the reason; and nothing is lost of a screen that is left by q."""
    calls = tuple((f"2026-11-{day} 18:00", AttemptOutcome.NO_ANSWER, "") for day in (26, 27))
    async with calling(*calls, keys=(*DIALLED, "n")) as seen:
        told = " ".join(seen.screen.coach.text.split())
        assert "Next Check in, Maria Lopez, Mon 30 Nov: 3 calls without an answer" in told
        await seen.press("enter")
        await seen.settle()
        assert "write instead." in seen.screen.pane.text
        assert "If a machine answers" not in seen.screen.pane.text
        await seen.press("u", *DIALLED, "w")
        assert "n right number" in seen.footer
        await seen.press("n")
        await seen.type("+1 415 555 0143")
        await seen.press("enter")
        assert "Next Ring Maria Lopez" in seen.told
        assert "u takes" not in seen.said
        await seen.press("q")
    assert seen.outcomes[-1] == "wrong number"

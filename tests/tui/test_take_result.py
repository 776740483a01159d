"""The result of a take and the chart of takes: what was said, cut off or stopped, and the way through them."""

from typing import Any

import pytest
from msgspec.structs import replace

from data.desk import Desk
from data.records import Hold, Mark, Script, Take, TakeEnd
from tests.tui.driving import Seen
from tests.tui.rehearsing import desk_with, rehearsing
from tui.app import AfterwordApp
from tui.navigation import open_script, open_takes


def keep(desk: Desk, script: Script, seconds: float, end: TakeEnd = TakeEnd.SAID, **fields: Any) -> Take:
    """A take of the script that ended so; by default each sentence was marked, as long as the others."""
    if end is TakeEnd.SAID:
        fields.setdefault("marks", tuple(Mark(at=seconds * part / 4, by_hand=True) for part in (1, 2, 3, 4)))
    take = desk.new_take(script, desk.filled(script).text, 14.0)
    take = replace(take, seconds=seconds, end=end, **fields)
    desk.keep_take(take)
    return take


async def opened(seen: Seen, script: Script) -> None:
    """The newest take on the screen."""
    await open_takes(seen.screen, script.id)
    await seen.pilot.pause()


def sheet(seen: Seen) -> str:
    """All of the sheet in one line."""
    return " ".join(seen.screen.pane.text.split())


async def test_said_with_what_to_make_of_it() -> None:
    """Against the limit, against the estimate, the slowest sentence, the silence, the pace."""
    desk, script = desk_with()
    marks = tuple(Mark(at=at, by_hand=True) for at in (2.2, 4.2, 17.0, 18.0))
    keep(desk, script, 18.0, marks=marks, holds=(Hold(start=5.0, end=8.5),))
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 40)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        said = sheet(seen)
        assert "✓ Said in 18.0 s of 30" in said
        assert "Expected 14.0 s; it was 4.0 s slower" in said
        assert "words a minute" in said
        assert "! 3.5 s after “" in said
        assert "some machines hang up on silence" in said
        assert "Learned your pace: 1" in said
        assert "wpm ±12 %, from 1 take" in said
        assert "What was to be said Hi Maria, this is Sam Okafor." in said
        assert "esc back" in seen.footer
        assert "older take" not in seen.footer


async def test_through_the_takes_and_the_text_as_it_was() -> None:
    """Left and right; a text that has changed since says so."""
    desk, script = desk_with()
    keep(desk, script, 9, TakeEnd.STOPPED)
    keep(desk, script, 29.0)
    script = desk.save_text(script, text="Quite another text.")
    keep(desk, script, 4.0)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 40)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        assert "Take 3 of 3" in seen.text
        assert "changed since" not in sheet(seen)
        await seen.press("left")
        assert "Said in 29.0 s" in seen.text
        assert "The text as it was then; the script has changed since Hi Maria" in sheet(seen)
        await seen.press("left_square_bracket", "left")
        assert "Take 1 of 3" in seen.text
        assert "Stopped after 9.0 s" in seen.text
        assert "Learned nothing from this take. It was stopped before the end." in sheet(seen)
        assert "Your pace 15" in sheet(seen)
        await seen.press("right")
        assert "Take 2 of 3" in seen.text


async def test_what_was_left_unsaid() -> None:
    """The words nobody will hear, as they stand in the text, on a line of their own and in the text."""
    desk, script = desk_with()
    marks = tuple(Mark(at=at, by_hand=True) for at in (2.2, 4.2, 13.9))
    keep(desk, script, 14.0, TakeEnd.CUT_OFF, marks=marks, limit=14)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 40)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        said = sheet(seen)
        assert "× Cut off at 14 s: 2 words unsaid" in said
        assert "Unsaid Thank you. Expected" in said
        assert said.endswith("that's 415-555-0199. × Thank you.")


async def test_thrown_away_and_taken_back() -> None:
    """x shows the neighbour, u brings it back and shows it; with the last one gone it says so."""
    desk, script = desk_with()
    ids = [keep(desk, script, seconds).id for seconds in (20.0, 21.0, 22.0)]
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        await seen.press("left", "left", "x")
        assert "thrown away. u takes it back" in seen.said.replace("\n", " ")
        assert "Take 1 of 2" in seen.text
        assert "Said in 21.0 s" in seen.text
        await seen.press("u")
        assert "Take 1 of 3" in seen.text
        assert "Said in 20.0 s" in seen.text
        assert [one.id for one in desk.takes(script.id)] == ids
        await seen.press("right", "right", "x")
        assert "Take 2 of 2" in seen.text
        await seen.press("x", "x")
        assert desk.takes(script.id) == ()
        assert "No takes yet" in seen.text
        assert "There is no take of this script any more" in seen.text
        await seen.press("x", "left", "u")
        assert "Said in 20.0 s" in seen.text
        await seen.press("u", "U")
        assert "Take 1 of 1" in seen.text


@pytest.mark.parametrize(
    "text", ["Hi Maria. I hope to hear from you soon.?", "Hi Maria. I hope to hear from you soon.…"]
)
async def test_the_unsaid_is_quoted_as_it_was_typed(text: str) -> None:
    """Whatever signs stand behind its last word: they are the text's own."""
    desk, script = desk_with(text)
    keep(desk, script, 4.0, TakeEnd.CUT_OFF, marks=(Mark(at=1, by_hand=True),), limit=4)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 30)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        assert f"Unsaid {text.split()[-1]} Expected" in sheet(seen)


async def test_without_takes_space_says_it() -> None:
    """What the footer offers works."""
    desk, script = desk_with()
    keep(desk, script, 20.0)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        await seen.press("x")
        assert "space again" in seen.footer
        await seen.press("space")
        assert seen.screen.SCOPE.name == "PROMPTER"


async def test_undo_here_is_for_takes_only() -> None:
    """The script that was written before them stays."""
    desk, script = desk_with()
    script = desk.save_text(script, text="Hi, this is a text of today.", remember=True)
    keep(desk, script, 20.0)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        await seen.press("u", "u", "u")
        assert desk.takes(script.id) == ()
        assert desk.documents().scripts[script.id].text == "Hi, this is a text of today."
        assert "Nothing left to take back here" in seen.said
        await seen.press("U")
        assert "Said in 20.0 s" in seen.text


async def test_undo_here_leaves_the_takes_of_others() -> None:
    """A take of another application that was kept since isn't seen here, so it isn't undone here."""
    desk, script = desk_with()
    keep(desk, script, 20.0)
    interviews = desk.documents().interviews
    own = interviews[script.interview_id].application_id
    other = next(one for one in interviews.values() if one.application_id != own)
    elsewhere = replace(
        desk.new_take(script, "Hi.", 1.0), seconds=3, interview_id=other.id, script_id="other"
    )
    desk.keep_take(elsewhere)
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(80, 24)) as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        await seen.press("u", "u")
        assert "Nothing left to take back here" in seen.said
        assert elsewhere.id in desk.documents().takes
        assert "Said in 20.0 s" in seen.text


async def test_again_after_a_breath() -> None:
    """A space pressed for the last sentence begins no take; a second later it does, read the same way."""
    async with rehearsing(limit=5) as seen:
        await seen.press("m")
        await seen.to_the_beep()
        await seen.pass_seconds(6)
        await seen.press("space")
        assert seen.screen.SCOPE.name == "RESULT"
        seen.watch.at += 1.1
        await seen.press("space")
        assert seen.screen.SCOPE.name == "PROMPTER"
        assert "key words" in seen.text
        await seen.press("escape")
        assert seen.screen.SCOPE.name == "LIST"


async def test_undo_takes_the_take_away() -> None:
    """A take is a change as any other."""
    async with rehearsing(limit=5) as seen:
        await seen.to_the_beep()
        await seen.pass_seconds(6)
        await seen.press("u")
        assert seen.takes == ()
        assert "no take of this script any more" in seen.text
        await seen.press("U")
        assert "Cut off at 5 s" in seen.text


async def test_without_any_take_it_is_refused() -> None:
    """On the screen one came from."""
    desk, script = desk_with()
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test() as pilot:
        seen = Seen(app, pilot)
        await opened(seen, script)
        assert "There is no take of this script yet" in seen.said


async def test_from_the_script_and_back() -> None:
    """T in the script shows the newest take; without any the key isn't offered."""
    desk, script = desk_with()
    app = AfterwordApp(desk, desk.settings)
    async with app.run_test(size=(120, 30)) as pilot:
        seen = Seen(app, pilot)
        await open_script(seen.screen, script.interview_id)
        await seen.press("escape", "T")
        assert seen.screen.SCOPE.name == "SCRIPT"
        assert "T takes" not in seen.footer
        keep(desk, script, 20.0)
        await seen.press("T")
        assert "Said in 20.0 s" in seen.text
        await seen.press("escape")
        assert "T takes" in seen.footer

"""The checklist beside a script, and the keys that go through what is open in it."""

from msgspec.structs import replace

from data.records import Mark, TakeEnd
from data.script_templates import TEMPLATES
from tests.tui.test_script import hunting, open_writing, write

TEXT = (
    "Hi {first_name}, this is {me} about the {role} role. I'm sorry to bother you, I'm calling to ask what the "
    "next steps are. I'm still very interested. My number is {my_phone}."
)


async def test_open_points_are_gone_through() -> None:
    """n goes to the place of each and says what to do, N back; the pane names the line; all met: it says so."""
    async with open_writing(hunting()) as seen:
        await write(seen, "\n\n" + TEXT)
        await seen.until(lambda: "(line 3)" in seen.screen.pane.text)
        await seen.press("escape")
        open_points = seen.screen.open_points()
        assert 2 <= len(open_points) <= 4
        said = set()
        for _ in open_points:
            await seen.press("n")
            said.add(seen.said)
        assert len(said) == len(open_points)
        apology = next(point for point in open_points if point.name == "no apology")
        while apology.advice not in seen.said:
            await seen.press("N")
        row, column = seen.screen.area.cursor_location
        assert seen.screen.area.document.lines[row][column:].startswith("I'm sorry to bother")


async def test_what_is_cut_off_comes_first() -> None:
    """n goes to the first word a machine would not take, and says so."""
    async with open_writing(hunting()) as seen:
        await write(seen, "word " * 400)
        await seen.press("escape", "n")
        row, column = seen.screen.area.cursor_location
        assert (row, column) == seen.screen.area.place_of(seen.screen.area.cut_off.at)
        assert "stops here after 30 s" in seen.said


async def test_rehearsing_says_what_is_missing() -> None:
    """An empty text and an unfilled brace can't be said yet: one sentence, and the footer doesn't offer it."""
    async with open_writing(hunting()) as seen:
        await seen.press("escape", "r")
        assert "no text yet" in seen.said
        await write(seen, "{my_email}")
        await seen.press("r")
        assert "{my_email} is empty" in seen.said
        assert "rehearse" not in seen.footer


async def test_takes_stand_beside_the_text() -> None:
    """The pace with what it is from, the takes that told something, and the key that opens them."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await write(seen, TEMPLATES[0].text)
        await seen.press("escape")
        assert "takes" not in seen.footer
        script, filled = seen.screen.keeper.document, seen.screen.filled
        expected = seen.screen.timing.seconds
        for seconds, end in ((expected, TakeEnd.SAID), (3.0, TakeEnd.STOPPED), (expected, TakeEnd.SAID)):
            take = desk.new_take(script, filled.text, expected)
            desk.keep_take(replace(take, seconds=seconds, end=end, marks=(Mark(at=seconds, by_hand=True),)))
        await seen.press("g")
        pace = desk.pace()
        told = f"{pace.words_a_minute:.0f} wpm ±{pace.band * 100:.0f} % from 2 takes"
        assert told in " ".join(seen.screen.pane.text.split())
        assert seen.screen.pane.text.count(f"{expected:.1f}") == 2
        await seen.press("T")
        assert seen.screen.SCOPE.name == "RESULT"


async def test_a_cut_inside_a_fill_in_begins_at_its_brace() -> None:
    """The filled text is timed; what is marked is the typed one."""
    text = "Hi {first_name}, this is {me}, my number is {my_phone}, and I would like to hear from you."
    async with open_writing(hunting()) as seen:
        await write(seen, text)
        await seen.press("escape", "l")
        await seen.type("5")
        await seen.press("enter")
        assert text[seen.screen.area.cut_off.at :].startswith("{my_phone}")
        assert "stops at “415-555-0199," in " ".join(seen.screen.pane.text.split())


async def test_what_was_advised_goes_once_it_is_met() -> None:
    """It stands while one writes, and goes with the point; another script has points of its own."""
    async with open_writing(hunting()) as seen:
        await write(seen, "Hello there.")
        await seen.press("escape", "n")
        advised = seen.said
        assert advised
        await seen.press("enter")
        await write(seen, " x")
        seen.screen.text_rests()
        assert seen.said == advised
        seen.screen.area.text = "Hi {first_name}, this is {me}."
        await seen.pilot.pause()
        seen.screen.text_rests()
        assert seen.said != advised

"""The help from within a text: f1 opens it, and back one goes on writing."""

from tests.tui import boards
from tests.tui.driving import open_app
from tests.tui.test_script import hunting, open_writing


async def test_f1_in_a_script() -> None:
    """A question mark is a letter there; f1 shows the keys, says when they are keys, and leaves the text be."""
    async with open_writing(hunting()) as seen:
        await seen.press("a", "question_mark", "f1")
        assert seen.screen.SCOPE.name == "HELP"
        assert "once esc has left the text" in seen.text
        assert "In a voicemail script" in seen.text
        await seen.press("f1", "b")
        assert seen.screen.area.text == "a?b"
        assert seen.footer.startswith("writing")


async def test_what_works_is_marked_from_a_text_as_from_the_keys() -> None:
    """The help tells the same keys apart, however it was opened."""
    async with open_writing(hunting()) as seen:
        await seen.press("f1")
        while_writing = seen.screen._live
        await seen.press("escape", "escape", "f1")
        assert seen.screen._live == while_writing
        assert {"write", "templates"} <= while_writing
        assert "plain" not in while_writing  # there is no text yet
        assert "once esc" not in seen.text


async def test_f1_in_a_field_of_the_form() -> None:
    """What was typed stands there still, not yet taken."""
    async with open_app(boards.hunting()) as seen:
        await seen.press("e", "enter", "X", "f1")
        assert seen.screen.SCOPE.name == "HELP"
        await seen.press("escape")
        assert seen.screen.writing
        assert seen.screen.line.value.endswith("X")


async def test_a_question_keeps_the_keys() -> None:
    """While one is asked, f1 leads nowhere."""
    async with open_writing(hunting()) as seen:
        await seen.press("escape", "l", "f1")
        assert seen.screen.prompt.is_open

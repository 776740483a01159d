"""Undo and redo in a script: nothing typed is ever lost by them, and nothing else than scripts is taken back."""

import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from data.desk.undoing import NOTHING_TO_UNDO_HERE
from tests.tui.driving import open_app
from tests.tui.test_script import hunting, open_writing, scripts, write
from tests.tui.test_script_versions import titles


async def test_undo_of_a_rename_leaves_the_words_typed_after_it() -> None:
    """In the list u takes back the words first, then the name, then the words before it."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("j", "j", "v", "0", "a", "escape", "e")
        await seen.type("Mine")
        await seen.press("enter", "enter", "b", "c", "escape", "escape")
        assert scripts(desk) == ["abc"]
        await seen.press("u")
        assert (scripts(desk), titles(desk)) == (["a"], ["Mine"])
        await seen.press("u")
        assert (scripts(desk), titles(desk)) == (["a"], ["Voicemail"])
        await seen.press("U", "U")
        assert (scripts(desk), titles(desk)) == (["abc"], ["Mine"])


async def test_undo_here_goes_back_in_the_order_of_what_was_done() -> None:
    """Words, name, words; redo the other way; each at once, as it was done here."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await write(seen, "a")
        await seen.press("escape", "e")
        await seen.type("Mine")
        await seen.press("enter", "enter")
        await write(seen, "b")
        await seen.press("escape", "u")
        assert (seen.screen.area.text, titles(desk)) == ("a", ["Mine"])
        await seen.press("u")
        assert (seen.screen.area.text, titles(desk)) == ("a", ["Voicemail"])
        await seen.press("U")
        assert titles(desk) == ["Mine"]
        await seen.press("U", "escape")
        assert scripts(desk) == ["ab"]


async def test_an_editor_that_empties_the_text(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """U with nothing to redo disturbs nothing; u gives the text from before it."""
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[1], 'w').write('')", encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    desk = hunting()
    async with open_app(desk) as seen:
        monkeypatch.setattr(seen.app, "suspend", nullcontext)
        await seen.press("j", "j", "v", "1")
        template = seen.screen.area.text
        await write(seen, " V1 first.")
        await seen.press("escape", "E")
        assert seen.screen.area.text == ""
        assert "u takes it back" in seen.said
        await seen.press("U")
        assert "nothing to redo" in seen.said
        await seen.press("u")
        assert seen.screen.area.text == f"{template} V1 first."
        await seen.press("u")
        assert seen.screen.area.text == template
        await seen.press("U", "U", "U")
        assert seen.screen.area.text == ""


async def test_a_new_change_ends_redo() -> None:
    """Limits taken back don't come again after something else was done."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await seen.press("escape", "left_square_bracket", "left_square_bracket", "u", "u", "enter")
        await write(seen, "a")
        await seen.press("escape", "u", "U")
        assert (seen.screen.limit, seen.screen.area.text) == (30, "a")
        await seen.press("U")
        assert seen.screen.limit == 30
        await seen.press("u", "right_square_bracket", "U")
        assert (seen.screen.limit, seen.screen.area.text) == (60, "")


async def test_an_interview_is_never_taken_back_in_a_script() -> None:
    """u stops where the scripts of the application end, however often it is pressed."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("a")
        await seen.type("Fernhill, Cook, fri 10:00")
        await seen.press("enter")
        number = len(desk.documents().interviews)
        await seen.press("v", "1", "escape", *"uuuu")
        assert scripts(desk) == []
        assert seen.said == NOTHING_TO_UNDO_HERE
        assert len(desk.documents().interviews) == number
        await seen.press("U")
        assert len(scripts(desk)) == 1


async def test_a_script_that_goes_comes_back_with_its_words() -> None:
    """Words taken back one by one, then the script: redo brings all of it."""
    desk = hunting()
    async with open_writing(desk) as seen:
        await write(seen, "words")
        await seen.press("escape", "u", "u")
        assert "u again undoes" in seen.said
        await seen.press("u")
        assert scripts(desk) == []
        await seen.press("U")
        assert scripts(desk) == ["words"]
        assert seen.screen.area.text == "words"


async def test_what_was_said_goes_when_it_is_no_longer_true() -> None:
    """A line about u goes with the next letter, with the screen, and with another script."""
    desk = hunting()
    async with open_app(desk) as seen:
        await seen.press("a")
        await seen.type("Fernhill, Cook, fri 10:00")
        await seen.press("enter")
        assert "added" in seen.said
        await seen.press("v", "1", "escape", "escape")
        assert "added" not in seen.said
        await seen.press("v", "escape", "t", "2")
        assert "“Second call” begun; the other one is kept, o goes to it. u takes it back." in seen.said
        await seen.press("x")
        assert seen.said == ""
        await seen.press("escape", "left_square_bracket")
        assert seen.said
        await seen.press("question_mark", "escape")
        assert seen.said == ""

"""E: the text goes to the person's own editor and comes back as one step, in a test's terminal and in a real one."""

import sys
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.tui.driving import open_app
from tests.tui.test_script import hunting, scripts
from tests.tui.test_script_killed import ScriptSession

EDITOR = """
import os, sys
print("the editor has the terminal", flush=True)
line = sys.stdin.readline()
text = open(sys.argv[1]).read()
open(sys.argv[1], "w").write(text.rstrip() + " " + line)
"""


async def test_an_editor_s_text_is_one_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It is stored, u takes all of it back; an editor that ends badly changes nothing, and that is said."""
    script = tmp_path / "editor.py"
    script.write_text("import sys; open(sys.argv[1], 'a').write('and more')", encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    desk = hunting()
    async with open_app(desk) as seen:
        monkeypatch.setattr(seen.app, "suspend", nullcontext)
        await seen.press("j", "j", "v", "0", "a", "escape", "E")
        assert seen.screen.area.text == "a\nand more"
        assert "u takes it back" in seen.said
        await seen.press("u")
        assert seen.screen.area.text == "a"
        script.write_text(
            "import sys; open(sys.argv[1], 'a').write('and more'); sys.exit(1)", encoding="utf-8"
        )
        await seen.press("E")
        assert "status 1, so nothing was changed" in seen.said
        monkeypatch.setenv("VISUAL", "no-such-editor-anywhere")
        await seen.press("E")
        assert "VISUAL names can't be started" in seen.said
        assert seen.screen.area.text == "a"
        await seen.press("escape")
        assert scripts(desk) == ["a"]


def test_a_real_editor_in_a_real_terminal(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """It has the terminal as it was before; after it the screen, the keys and pasting are as before."""
    script = tmp_path / "editor.py"
    script.write_text(EDITOR, encoding="utf-8")
    monkeypatch.setenv("VISUAL", f"{sys.executable} {script}")
    session = ScriptSession(tmp_path)
    try:
        session.send(b"Hi Maria\x1b")
        session.until_shown("enter write")
        started = len(session.output)
        session.send(b"E")
        session.until_shown("the editor has the terminal")
        handed = session.output[started:]
        for code in ("\x1b[?1049l", "\x1b[?2004l", "\x1b[?25h", "\x1b[?1000l"):
            assert code in handed
        back = len(session.output)
        session.send(b"typed in the editor\r")
        session.until_shown("Hi Maria typed in the editor")
        taken = session.output[back:]
        for code in ("\x1b[?1049h", "\x1b[?2004h", "\x1b[?1000h"):
            assert code in taken
        session.until_shown("u takes it back")
        session.send(b"E")
        session.until_shown("the editor has the terminal")
        session.send(b"\x03")  # it is meant for the editor alone
        session.until_shown("came back from the editor as it was")
        session.send(b"\r\x1b[200~, pasted\x1b[201~")
        session.until_shown("in the editor, pasted")
    finally:
        session.end()

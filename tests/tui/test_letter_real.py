"""A letter in the real command in a real terminal, with a mail program at the other end of m."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.terminal.pty_session import PtySession

LINE = "Northwind, Data Engineer, 23 nov 10:00, Dana Fox <dana@northwind.example>"
EDITS = """
import sys
if input("To be edited? ") == "y":
    old = open(sys.argv[1]).read()
    open(sys.argv[1], "w").write(old.replace("Dear Dana", "Liebe Dana").replace("Hi Dana", "Liebe Dana"))
sys.exit(1)
"""

Start = Callable[[str], PtySession]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Opens the letter to Dana with this mail program; whatever happens, nothing stays running."""
    sessions: list[PtySession] = []

    def started(program: str) -> PtySession:
        settings = tmp_path / "settings.toml"
        settings.write_text(
            "[me]\nname = 'Sam Okafor'\nemail = 'sam@home.example'\nstrengths = 'ten years of pipelines'\n"
            f'[mail]\nprogram = "{program}"\n',
            encoding="utf-8",
        )
        options = ("--file", str(tmp_path / "documents.json"), "--settings", str(settings))
        command = ("-c", "from tui.command_line import main; main()", *options, "--now", "2026-11-24 14:05")
        session = PtySession(tmp_path, command=command, ready="Nothing here yet")
        sessions.append(session)
        session.send(b"a" + LINE.encode())
        session.until_shown("Mon 23 Nov 2026 10:00,")
        session.send(b"\r")
        session.until_shown("Thank Dana")
        session.send(b"w")
        session.until_shown("Subject: ")
        session.send(b"\x1b")
        session.settle()
        session.send(b"m")
        return session

    yield started
    for session in sessions:
        session.end()


def test_what_was_not_sent_comes_back(start: Start, tmp_path: Path) -> None:
    """The program has the terminal; what it wrote stands here with its status, and nothing is left outside."""
    program = tmp_path / "program.py"
    program.write_text(EDITS, encoding="utf-8")
    session = start(f"{sys.executable} {program} {{file}}")
    session.until_shown("To be edited?")
    session.send(b"y\n")
    session.until_shown("ended with status 1; what you changed there stands here.")
    assert "Liebe Dana" in session.screen
    assert not list(tmp_path.rglob("*.eml"))


@pytest.mark.skipif(not shutil.which("mutt"), reason="mutt isn't installed")
def test_mutt_left_without_sending(start: Start, tmp_path: Path) -> None:
    """As the settings propose it: what was edited in mutt comes back when it is left without sending."""
    own = tmp_path / "muttrc"
    own.write_text(
        f'set folder={tmp_path}\nset editor="sed -i s/Dear/Liebe/"\nset edit_headers=yes autoedit=yes postpone=no\n',
        encoding="utf-8",
    )
    session = start(f"mutt -n -F {own} -E -H {{file}}")
    session.until_shown("y:Send")
    session.send(b"q")
    session.until_shown("ended with status 1; what you changed there stands here.")
    assert "Liebe Dana" in session.screen

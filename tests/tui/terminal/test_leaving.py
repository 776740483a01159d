"""However the app ends, what was typed is saved, the terminal is put back, and the status is honest."""

import os
import random
import signal
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal.pty_session import PtySession
from tui.terminal.crash import describe, write_crash

QUIT, CRASH, HANG = b"\x1bOQ", b"\x1bOR", b"\x1bOS"
"""The little app's f2, f3 and f4."""

NO_KEYS = (0x1B, *range(0x20, 0x100))
"""Every byte but the control keys, which undo, cut and quit."""
JUNK = (
    b"caf\xe9 \xfc\xff\xfe",  # latin-1
    b"\x1b[999999999~",
    b"\x1b[999999999999999999999999u",
    b"\x1b[55296u\x1b[55296;1;55296u",  # surrogates
    b"\x1b[48;99999;99999;9;9t",  # a size
    b"\x1b[<999999999999;99999999999;99999999M",  # a click far outside
    b"\x1b[M\xff\xff\xff\x1b[?2026;9999$y\x1b[99999999999R",
    bytes(random.Random(5).choices(NO_KEYS, k=1500)),
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[PtySession]:
    """The little app, started in a terminal of its own."""
    session = PtySession(tmp_path)
    yield session
    session.end()


def test_a_key_leaves_with_the_apps_own_status(session: PtySession) -> None:
    """The usual end: the terminal is as it was and the status is what the app said."""
    session.send(QUIT)
    assert session.status() == 3
    assert session.is_restored()


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_saves_restores_and_leaves(session: PtySession, number: signal.Signals) -> None:
    """128 + n, with the last letter saved and the terminal as it was."""
    session.type("I enjoyed our talk")
    session.signal(number)
    assert session.status() == 128 + number
    assert session.saved().startswith("I enjoyed our talk")
    assert session.is_restored()


def test_a_dropped_line_ends_the_app_at_once(session: PtySession) -> None:
    """A closed terminal counts as a hang-up: saved, gone within seconds, no traceback to nowhere."""
    session.type("I enjoyed our talk")
    session.hang_up()
    assert session.status() == 128 + signal.SIGHUP
    assert session.saved().startswith("I enjoyed our talk")
    assert not (session.folder / "crash.log").exists()


def test_an_app_that_hangs_is_ended(session: PtySession) -> None:
    """When the loop never comes back, the signal still saves, restores the terminal and ends the process."""
    session.type("I enjoyed our talk")
    session.send(HANG)
    session.signal(signal.SIGTERM)
    assert session.status() == 128 + signal.SIGTERM
    assert session.saved().startswith("I enjoyed our talk")
    assert session.is_restored()


@pytest.mark.skipif(sys.platform != "linux", reason="the terminal is stalled by way of /proc")
def test_a_stalled_terminal_stops_nothing(session: PtySession) -> None:
    """While the terminal takes nothing, typing is still dealt with and saved, and a signal ends the app."""
    session.type("x")
    with session.stalled():
        for number in range(1, 15):
            session.send(b"word " * 4)
            session.until_saved("word " * 4 * number, reading=False)
        session.signal(signal.SIGTERM)
        assert session.status(reading=False) == 128 + signal.SIGTERM


def test_bad_bytes_are_survived(session: PtySession) -> None:
    """Whatever comes down the line, the app is still there, takes a key, and leaves as it should."""
    session.type("x")
    for number, junk in enumerate(JUNK):
        session.send(junk)
        session.settle()
        session.send(f"still here {number}".encode())
        session.until_saved(f"still here {number}")
    session.send(QUIT)
    assert session.status() == 3
    assert session.is_restored()


def test_a_stopped_app_comes_back_whole(session: PtySession) -> None:
    """ctrl+z and fg: the terminal is free meanwhile, and everything is drawn again afterwards."""
    session.type("I enjoyed our talk")
    session.signal(signal.SIGTSTP)
    session.until(lambda: os.waitpid(session.pid, os.WNOHANG | os.WUNTRACED)[0] == session.pid)
    assert session.is_restored()
    session.terminal.screen.reset()
    session.signal(signal.SIGCONT)
    for text in ("Interviews", "Northwind", "I enjoyed our talk"):
        session.until_shown(text)
    session.send(b"!")
    session.until_shown("I enjoyed our talk!")
    session.send(QUIT)
    assert session.status() == 3


def test_an_error_shows_nothing_private(session: PtySession) -> None:
    """One sentence, a status that isn't 0, and a private log of where it was, without a word of the text."""
    session.type("secret salary")
    before = len(session.output)
    session.send(CRASH)
    assert session.status() == 1
    assert session.is_restored()
    said = session.rest()[before:]
    log = session.folder / "crash.log"
    assert "Afterword stopped because of an error" in said
    for text in (said, log.read_text(encoding="utf-8")):
        assert "secret salary" not in text
        assert "PRIVATE" not in text
        assert "Traceback" not in text
    assert "ValueError" in log.read_text(encoding="utf-8")
    assert "in action_crash" in log.read_text(encoding="utf-8")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert session.saved().startswith("secret salary")


def test_the_log_names_causes_but_no_messages(tmp_path: Path) -> None:
    """Each error of the chain by its type and place; a number of the system may be said."""
    try:
        try:
            raise FileNotFoundError(2, "private", "private.json")
        except OSError as error:
            raise KeyError("private") from error
    except KeyError as error:
        text = describe(error)
    assert "builtins.KeyError" in text
    assert "builtins.FileNotFoundError 2" in text
    assert "private" not in text
    assert write_crash(KeyError("x"), tmp_path / "file" / "x") is not None
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert write_crash(KeyError("x"), tmp_path / "file" / "x" / "crash.log") is None

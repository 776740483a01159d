"""The real command in a real terminal: added, done, undone, quit, and all there at the next start."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.terminal.pty_session import PtySession

AFTERWORD = ("-c", "from tui.command_line import main; main()")
LINE = "Northwind, Data Engineer, 23 nov 10:00, Dana Fox <dana@northwind.example>, hr Maria Lopez"


Start = Callable[..., PtySession]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts `afterword` with these arguments in a terminal of 80x24; whatever happens, nothing stays running."""
    sessions: list[PtySession] = []

    def started(*arguments: str, ready: str) -> PtySession:
        session = PtySession(tmp_path, 80, 24, command=(*AFTERWORD, *arguments), ready=ready)
        sessions.append(session)
        return session

    yield started
    for session in sessions:
        session.end()


def test_from_an_empty_list_to_tomorrow(start: Start, tmp_path: Path) -> None:
    """a, d, u, d, q; started again, what was done is done."""
    options = ("--file", str(tmp_path / "documents.json"), "--now", "2026-11-24 14:05")
    session = start(*options, ready="Nothing here yet")
    session.send(b"a" + LINE.encode())
    session.until_shown("Mon 23 Nov 2026 10:00,")
    session.send(b"\r")
    session.until_shown("Thank Dana")
    session.send(b"d")
    session.until_shown("Thank-you to Dana Fox, sent.")
    session.send(b"u")
    session.until_shown("Undid: thank-you to Dana Fox, sent.")
    session.send(b"d")
    session.until_shown("Check in Maria")
    session.send(b"q")
    assert session.status() == 0
    assert session.is_restored()
    again = start(*options, ready="Check in Maria")
    again.send(b"\r")
    again.until_shown("Thank-you to Dana Fox")
    again.send(b"q")
    assert again.status() == 0


def test_the_sample_hunt_leaves_nothing_behind(start: Start, tmp_path: Path) -> None:
    """--demo opens on sample data and touches nothing of the person's."""
    session = start("--demo", ready="Northwind Labs")
    session.send(b"d")
    session.until_shown("u takes it back")
    session.send(b"q")
    assert session.status() == 0
    assert not list(tmp_path.rglob("documents.json"))

"""Speed as ratios, side by side on the same machine: `python -m tests.benchmark`. No test asserts a time.

Each line is what one of our things costs over what it is held against; the median of several rounds
taken in turn, so that a noisy machine disturbs both alike.
"""

import json
import os
import pty
import select
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from data.board import board
from data.letters.draft import Draft
from data.letters.rules import checked
from data.playbook import PLAYBOOK
from data.records import Application, Channel, Contact
from data.store import Change, Store
from tests.builders import Hunt, at

ROUNDS = 9
NOW = "2026-11-24 14:05"
EMPTY_APP = "from textual.app import App\nApp().run()"
OURS = "from tui.command_line import main; main()"


def ratio(name: str, ours: Callable[[], object], other: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Print the median of ours / other over the rounds, and ours in milliseconds."""
    ours()
    other()
    pairs = [(seconds(ours), seconds(other)) for _ in range(rounds)]
    middle = statistics.median(one / two for one, two in pairs)
    print(f"{name:<64} x{middle:6.2f}   ({statistics.median(one for one, _ in pairs) * 1000:.1f} ms)")


def seconds(work: Callable[[], object]) -> float:
    """How long one call takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def hunt_of(size: int) -> Hunt:
    """So many applications with an interview, two people and a reply each."""
    hunt = Hunt()
    for number in range(size):
        app = hunt.application(f"Company {number}")
        dana, maria = hunt.contact("Dana"), hunt.contact("Maria")
        day = f"2026-11-{1 + number % 28:02} 10:00"
        hunt.interview(app, day, interviewers=(dana,), hr=(maria,))
        hunt.reply(app, "2026-11-22 10:00")
    return hunt


def boards() -> None:
    """The whole board, gathered and ranked, by size."""
    small, large = hunt_of(50), hunt_of(500)

    def drawn(hunt: Hunt) -> object:
        return board(hunt.cases(), hunt.rules, at(NOW))

    ratio("board of 500 applications / of 50", lambda: drawn(large), lambda: drawn(small))
    cases = large.cases()
    ratio(
        "ranking 500 applications again / gathering them too",
        lambda: board(cases, large.rules, at(NOW)),
        lambda: drawn(large),
    )


def stores(folder: Path) -> None:
    """One durable update of one document among 500, against SQLite (WAL, synchronous=FULL)."""
    store = Store.open(folder / "documents.json")
    made = [
        Application(id=f"app-{n}", company=f"Company {n}", added_at="2026-11-01T08:00:00Z")
        for n in range(500)
    ]
    store.commit([Change("applications", one.id, 0, one) for one in made], "filled")
    database = sqlite3.connect(folder / "other.db", isolation_level=None)
    database.execute("pragma journal_mode=wal")
    database.execute("pragma synchronous=full")
    database.execute("create table documents (id text primary key, body text)")
    database.executemany("insert into documents values (?, ?)", [(one.id, one.company) for one in made])

    def ours() -> None:
        old = store.documents().applications["app-250"]
        store.commit([Change("applications", old.id, old.revision, old)], "again")

    def other() -> None:
        database.execute("update documents set body = body || '' where id = 'app-250'")

    ratio("one durable change among 500 documents / SQLite", ours, other, rounds=41)
    store.close()
    database.close()


def letters() -> None:
    """One key in a letter of 200 words beside 2,000 people and companies, against writing that letter as JSON."""
    stage = next(one for one in PLAYBOOK if one.key == "thank-you")
    words = "Thank you for your time; I would like the role, and what you said of streaming stayed with me. "
    text = f"Subject: Thank you\n\nDear Dana,\n\n{words * 11}\n\nBest wishes,\nSam Okafor"
    draft = Draft(
        stage=stage,
        channel=Channel.EMAIL,
        text=text,
        values={"me": "Sam Okafor", "first_name": "Dana", "said": "wants someone for streaming"},
        contact=Contact(id="dana", name="Dana Fox", added_at=""),
        others=tuple(Contact(id=str(n), name=f"Given{n} Family{n}", added_at="") for n in range(2_000)),
        companies=tuple(f"Company{n} Ltd" for n in range(2_000)),
        beside=(("Priya Raman", text),),
    )
    plain = {"text": text, "people": [one.name for one in draft.others], "companies": draft.companies}
    ratio(
        "a letter checked beside 2,000 people and companies / all of it as JSON",
        lambda: checked(replace(draft)),
        lambda: json.dumps(plain),
    )


def first_paint(command: list[str], environment: dict[str, str]) -> None:
    """Run a command in a pty until it has drawn its first screen, then end it."""
    process, terminal = pty.fork()
    if process == 0:
        os.execvpe(command[0], command, environment)
    seen = b""
    while b"\x1b[?1049h" not in seen or len(seen) < 600:
        if not select.select([terminal], [], [], 10)[0]:
            break
        try:
            seen += os.read(terminal, 65536)
        except OSError:
            break
    os.kill(process, 9)
    os.close(terminal)
    os.waitpid(process, 0)


def starts() -> None:
    """From the command to the first paint, and the verbs that need no screen."""
    environment = os.environ | {"TERM": "xterm-256color", "LANG": "C.UTF-8"}
    python = sys.executable
    ratio(
        "first paint of the sample hunt / of an empty Textual app",
        lambda: first_paint([python, "-c", OURS, "--demo"], environment),
        lambda: first_paint([python, "-c", EMPTY_APP], environment),
    )
    ratio(
        "afterword --demo due / python -c 'import click, arrow, tinydb'",
        lambda: subprocess.run([python, "-c", OURS, "--demo", "due"], capture_output=True, check=True),
        lambda: subprocess.run(
            [python, "-c", "import click, arrow, tinydb"], capture_output=True, check=True
        ),
    )


if __name__ == "__main__":
    boards()
    letters()
    with tempfile.TemporaryDirectory() as folder:
        stores(Path(folder))
    starts()

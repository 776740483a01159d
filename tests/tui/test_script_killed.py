"""The script editor in a real terminal: killed at any moment, what was typed is there at the next start."""

import os
import pty
import signal
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from data.desk import Desk
from data.journal import Journal
from data.records import Channel, Letter, Script, StepKey
from data.recovery import recover
from tests.tui.script_app import open_desk
from tests.tui.terminal.collecting import Terminal
from tests.tui.terminal.pty_session import ROOT, PtySession
from tui.journal_keys import CallKey, DebriefKey, LetterKey, NotesKey, ScriptKey, TextKey, key_of, read_key
from tui.recovery import recover_texts

INTERVIEW = "interview-005"


class ScriptSession(PtySession):
    """The real app, with the script editor open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.output = ""
        self.terminal = Terminal(100, 30)
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            environment = os.environ | {"TERM": "xterm-256color", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
            environment |= {"COLUMNS": "100", "LINES": "30"}
            try:
                os.execve(
                    sys.executable, [sys.executable, "-m", "tests.tui.script_app", str(folder)], environment
                )
            finally:
                os._exit(127)
        self.settings: list[Any] = termios.tcgetattr(self.fd)
        self.until_shown("Voicemail · Maria Lopez")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], ScriptSession]]:
    """Starts sessions on one folder; nothing is left running."""
    sessions: list[ScriptSession] = []

    def session() -> ScriptSession:
        sessions.append(ScriptSession(tmp_path))
        return sessions[-1]

    yield session
    for each in sessions:
        each.end()


def kill(session: ScriptSession) -> None:
    """As a power cut does it."""
    session.signal(signal.SIGKILL)
    assert session.status(reading=False) == -signal.SIGKILL


@pytest.mark.parametrize("pause", [0.4, 1.2])
def test_killed_while_typing(start: Callable[[], ScriptSession], pause: float) -> None:
    """Before the desk had it (0.4 s) and after (1.2 s): the text is there again, and typing goes on."""
    session = start()
    session.send(b"Hi Maria, this is Sam")
    session.until_shown("this is Sam")
    end = time.monotonic() + pause
    session.until(lambda: time.monotonic() >= end)
    kill(session)
    again = start()
    again.until_shown("Hi Maria, this is Sam")
    if pause < 0.5:
        again.until_shown("recovered")
    again.send(b"!")
    again.until_shown("this is Sam!")


def test_a_hung_up_line_loses_nothing(start: Callable[[], ScriptSession]) -> None:
    """The connection drops in the middle of a word."""
    session = start()
    session.send(b"dropped in the mid")
    session.until_shown("dropped in the mid")
    session.hang_up()
    assert session.status(reading=False) == 128 + signal.SIGHUP
    start().until_shown("dropped in the mid")


@pytest.mark.parametrize("how", ["hung up", "killed"])
def test_lost_while_an_editor_has_the_text(
    how: str, start: Callable[[], ScriptSession], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it had stored is there at the next start, whether the line drops or the app is killed."""
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "from the editor" >"$1"\necho IT HAS IT >/dev/tty\nexec sleep 20\n')
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    session = start()
    session.send(b"typed here")
    session.until_shown("typed here")
    session.send(b"\x1b")
    session.until_shown("$EDITOR")
    session.send(b"E")
    session.until(lambda: "IT HAS IT" in session.output)
    if how == "killed":
        kill(session)
    else:
        session.hang_up()
        assert session.status(reading=False) == 128 + signal.SIGHUP
    start().until_shown("from the editor")
    assert not list(tmp_path.glob("**/text.txt"))


def test_one_letter_draws_little(start: Callable[[], ScriptSession]) -> None:
    """A typed letter sends the changed cells and the numbers, not the text."""
    session = start()
    session.send(
        b"A message that fills more than one line of the text, so that redrawing it would show. " * 3
    )
    session.until_shown("would show")
    end = time.monotonic() + 1.5
    session.until(lambda: time.monotonic() >= end)
    before = len(session.output)
    session.send(b"x")
    end = time.monotonic() + 0.15
    session.until(lambda: time.monotonic() >= end)
    assert 0 < len(session.output) - before < 700


# --- what is found at the start


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The hunt, on disk."""
    return open_desk(tmp_path)


def leave_behind(folder: Path, script: Script, text: str) -> None:
    """What a session that is gone leaves of that script."""
    journal = Journal(folder)
    journal.put(str(ScriptKey(script.interview_id, script.id)), text, script.revision)
    assert journal.close()


def test_a_text_newer_than_the_desks_is_stored(desk: Desk, tmp_path: Path) -> None:
    """One sentence says so, and it is gone from the journal."""
    stored = desk.save_text(desk.script(INTERVIEW), text="a")
    leave_behind(tmp_path / "journal", stored, "ab")
    (notice,) = recover_texts(desk, tmp_path / "journal")
    assert notice.endswith("recovered: the voicemail script of Northwind Labs, Data Engineer.")
    assert desk.script(INTERVIEW).text == "ab"
    assert recover(tmp_path / "journal") == ()


def test_a_script_that_was_never_stored_is_stored(desk: Desk, tmp_path: Path) -> None:
    """Killed within the first second of a first script."""
    leave_behind(tmp_path / "journal", desk.script(INTERVIEW), "first words")
    assert len(recover_texts(desk, tmp_path / "journal")) == 1
    assert desk.script(INTERVIEW).text == "first words"


def test_what_is_stored_already_is_let_go_in_silence(desk: Desk, tmp_path: Path) -> None:
    """Killed between storing and forgetting: nothing is doubled, nothing is said."""
    fresh = desk.script(INTERVIEW)
    stored = desk.save_text(fresh, text="same")
    leave_behind(tmp_path / "journal", stored, "same")
    assert recover_texts(desk, tmp_path / "journal") == ()
    assert [one.text for one in desk.documents().scripts.values()] == ["same"]
    assert recover(tmp_path / "journal") == ()


def test_a_text_changed_elsewhere_since_is_kept_beside(desk: Desk, tmp_path: Path) -> None:
    """Both are kept, and it says so."""
    stored = desk.save_text(desk.script(INTERVIEW), text="a")
    leave_behind(tmp_path / "journal", stored, "ours")
    desk.save_text(stored, text="theirs")
    (notice,) = recover_texts(desk, tmp_path / "journal")
    assert "beside" in notice
    assert sorted(one.text for one in desk.documents().scripts.values()) == ["ours", "theirs"]


def test_a_text_too_long_to_be_stored_is_kept_whole(desk: Desk, tmp_path: Path) -> None:
    """It is not cut; a sentence says where it is, once."""
    leave_behind(tmp_path / "journal", desk.script(INTERVIEW), "x" * 100_001)
    (notice,) = recover_texts(desk, tmp_path / "journal")
    (kept,) = (tmp_path / "journal").glob("*.kept")
    assert str(kept) in notice
    assert b"x" * 100_001 in kept.read_bytes()
    assert desk.script(INTERVIEW).text == ""
    assert recover_texts(desk, tmp_path / "journal") == ()


def test_a_text_of_a_deleted_interview_is_kept_as_a_file(desk: Desk, tmp_path: Path) -> None:
    """It belongs to nothing any more, so it is set aside, once."""
    stored = desk.save_text(desk.script(INTERVIEW), text="a")
    leave_behind(tmp_path / "journal", stored, "precious")
    desk.delete_application("app-northwind")
    (notice,) = recover_texts(desk, tmp_path / "journal")
    (kept,) = (tmp_path / "journal").glob("*.kept")
    assert str(kept) in notice
    assert b"precious" in kept.read_bytes()
    assert recover_texts(desk, tmp_path / "journal") == ()


def test_no_journal_no_notice(desk: Desk, tmp_path: Path) -> None:
    """The usual start."""
    assert recover_texts(desk, tmp_path / "nowhere") == ()


def test_notes_are_recovered_too(desk: Desk, tmp_path: Path) -> None:
    """Typed in the form and lost with the line; what was noted elsewhere since stays."""
    interview = desk.documents().interviews[INTERVIEW]
    journal = Journal(tmp_path / "journal")
    journal.put(str(NotesKey("interview", INTERVIEW)), "wants streaming, and Kafka", interview.revision)
    journal.put(str(NotesKey("application", "app-northwind")), "pays well", 1)
    assert journal.close()
    desk.change_application("app-northwind", notes="near the river")
    assert len(recover_texts(desk, tmp_path / "journal")) == 2
    assert desk.documents().interviews[INTERVIEW].notes == "wants streaming, and Kafka"
    assert desk.documents().applications["app-northwind"].notes == "near the river\n\npays well"
    assert recover(tmp_path / "journal") == ()


CHECK_IN = StepKey(stage="check-in", owner_id="app-northwind", contact_id="person-001")
UNKNOWN = StepKey(stage="check-in", owner_id="app-northwind", turn=2)


@pytest.mark.parametrize(
    "key",
    [
        ScriptKey("interview-1", "script-2"),
        LetterKey("letter-1", "app-1", CHECK_IN, Channel.EMAIL),
        LetterKey("letter-1", "", UNKNOWN, Channel.IN_PERSON),
        DebriefKey("interview-1", "debrief-2"),
        NotesKey("application", "app-3"),
        CallKey("app-1", "person-1"),
    ],
)
def test_keys_read_as_they_were_written(key: TextKey | NotesKey | CallKey) -> None:
    """And what isn't ours is nobody's."""
    assert read_key(str(key)) == key
    assert read_key("something else entirely") is None
    assert read_key(f"letter l a check-in o c {len('x')}st e-mail") is None


def test_a_letter_and_a_debrief_never_stored_are_stored(desk: Desk, tmp_path: Path) -> None:
    """With all that their keys say of them; a sentence each."""
    journal = Journal(tmp_path / "journal")
    journal.put(str(LetterKey("letter-1", "app-northwind", UNKNOWN, Channel.CARD)), "Dear Maria", 0)
    journal.put(str(DebriefKey(INTERVIEW, "debrief-1")), "What went well:", 0)
    assert journal.close()
    notices = recover_texts(desk, tmp_path / "journal")
    assert [notice.partition(": ")[2] for notice in notices] == [
        "the check-in (Northwind Labs).",
        "the debrief of Northwind Labs, Data Engineer.",
    ]
    letter, debrief = desk.documents().letters["letter-1"], desk.documents().debriefs["debrief-1"]
    assert (letter.text, letter.step, letter.channel) == ("Dear Maria", UNKNOWN, Channel.CARD)
    assert (debrief.text, debrief.interview_id) == ("What went well:", INTERVIEW)


def test_a_letter_changed_elsewhere_since_is_kept_beside(desk: Desk, tmp_path: Path) -> None:
    """As with a script; of one to somebody who is gone only the file is kept."""
    stored = desk.save_text(
        Letter(id="letter-1", revision=0, step=UNKNOWN, application_id="app-northwind", changed_at=""),
        text="a",
    )
    journal = Journal(tmp_path / "journal")
    journal.put(str(key_of(stored)), "ours", stored.revision)
    gone = StepKey(stage="keep-warm", owner_id="person-x", contact_id="person-x")
    journal.put(str(LetterKey("letter-2", "", gone, Channel.EMAIL)), "precious", 0)
    assert journal.close()
    desk.save_text(stored, text="theirs")
    beside, kept = recover_texts(desk, tmp_path / "journal")
    assert "beside what was stored since: the check-in (Northwind Labs)" in beside
    assert {(one.text, one.title) for one in desk.documents().letters.values()} == {
        ("theirs", ""),
        ("ours", "Letter, 2nd version"),
    }
    assert ".kept" in kept

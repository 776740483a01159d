"""`afterword import`: what it prints, what it stores, and how it leaves."""

import json
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from data.records import Documents
from data.store import Store
from tests.data.exchange.calendars import FILES, calendar, event
from tui.command_line import run

GOOGLE = str(FILES / "google_request.ics")


class Ended(NamedTuple):
    """How a command left, and what it wrote."""

    exit_code: int
    stdout: str
    stderr: str


class Session:
    """The real command line over files of its own, at a fixed time in Berlin."""

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.file = folder / "documents.json"
        self.settings = folder / "settings.toml"
        self.settings.write_text('[me]\nzone = "Europe/Berlin"\n', encoding="utf-8")
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    @property
    def documents(self) -> Documents:
        """What is stored."""
        return Store.open(self.file).documents()

    def run(self, *arguments: str, given: bytes = b"") -> Ended:
        """Run the verb; `given` is what stands in the pipe."""
        self._monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(given)))
        world = ("--file", str(self.file), "--settings", str(self.settings), "--now", "2026-11-24 09:00")
        self._capsys.readouterr()
        status = run([*world, "import", *arguments])
        written = self._capsys.readouterr()
        return Ended(status, written.out, written.err)

    def told(self, *arguments: str, given: bytes = b"") -> list[dict[str, Any]]:
        """Run it with --json."""
        result = self.run(*arguments, "--json", given=given)
        assert result.exit_code == 0, result.stderr
        objects: list[dict[str, Any]] = json.loads(result.stdout)
        return objects


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Session:
    """Nothing stored yet."""
    return Session(tmp_path, monkeypatch, capsys)


def test_one_sentence_says_what_was_understood(session: Session) -> None:
    """The start in full with its zone, the length, the people, the company; then what is left open."""
    result = session.run(GOOGLE)
    assert result.exit_code == 0
    first, *notices = result.stdout.splitlines()
    assert first == (
        "Interview at Northwind on Thu 26 Nov 2026 10:00, America/Los_Angeles, 45 min, with Maria Lopez "
        "(hiring contact), Dana Fox, Priya Raman, Sam Okafor, added."
    )
    assert any("--role" in notice for notice in notices)
    assert any("--me" in notice for notice in notices)


def test_json(session: Session) -> None:
    """One object an event, with everything that was stored."""
    (told,) = session.told(GOOGLE, "--me", "sam.okafor+jobs@gmail.com", "--role", "Data Engineer")
    assert told == told | {
        "uid": "5k2rinv0c9al8u3fvtlqjb7m1s@google.com",
        "title": "Interview: Data Engineer, round 2 (Zoë & Dana)",
        "start": "2026-11-26T10:00:00",
        "start_utc": "2026-11-26T18:00:00Z",
        "zone": "America/Los_Angeles",
        "minutes": 45,
        "whole_day": False,
        "company": "Northwind",
        "role": "Data Engineer",
        "people": [
            {"name": "Maria Lopez", "email": "maria.lopez@northwind.example", "role": "hiring contact"},
            {"name": "Dana Fox", "email": "dana.fox@northwind.example", "role": "interviewer"},
            {"name": "Priya Raman", "email": "priya.raman@northwind.example", "role": "interviewer"},
        ],
        "place": "PDX-4-Mount Hood (8)",
        "link": "https://meet.google.com/abc-defg-hij",
        "outcome": "added",
        "warnings": [],
    }


def test_the_same_file_twice_is_one_interview(session: Session) -> None:
    """Imported again, changed, cancelled: always the one interview."""
    source = Path(GOOGLE).read_bytes()
    moved = source.replace(b":20261126T10", b":20261127T10").replace(b":20261126T104", b":20261127T104")
    moved = moved.replace(b"SEQUENCE:0", b"SEQUENCE:1")
    cancelled = moved.replace(b"METHOD:REQUEST", b"METHOD:CANCEL").replace(b"SEQUENCE:1", b"SEQUENCE:2")
    outcomes = [
        session.told("-", given=each)[0]["outcome"] for each in (source, source, moved, cancelled, cancelled)
    ]
    assert outcomes == ["added", "unchanged", "updated", "cancelled", "unchanged"]
    (interview,) = session.documents.interviews.values()
    assert interview.start.utc == "2026-11-27T18:00:00Z"
    assert interview.cancelled is not None


def test_me_from_the_settings(session: Session) -> None:
    """One's own addresses in the settings leave one out, and nothing is said of it."""
    session.settings.write_text('[me]\nemail = "sam.okafor@gmail.com"\n', encoding="utf-8")
    (told,) = session.told(GOOGLE)
    assert "Sam Okafor" not in [each["name"] for each in told["people"]]
    assert not any("--me" in warning for warning in told["warnings"])


def test_several_events(session: Session) -> None:
    """Refused with the list and both options; then one by its UID, or all but the cancelled."""
    source = calendar(
        event("SUMMARY:Phone", uid="a"),
        event("SUMMARY:Panel", uid="b"),
        event("SUMMARY:Off", "STATUS:CANCELLED", uid="c"),
        method="PUBLISH",
    )
    refused = session.run("-", given=source)
    assert refused.exit_code == 2
    for words in ("--uid", "--all", "a  2026-11-26 10:00 UTC  Phone", "Panel", "Off, cancelled"):
        assert words in refused.stderr
    *lines, sentence = refused.stderr.splitlines()
    assert len(lines) == 3
    assert sentence.startswith("This file has 3 events; choose one")
    as_json = session.run("-", "--json", given=source)
    assert (as_json.exit_code, as_json.stdout, as_json.stderr) == (2, "", refused.stderr)
    assert session.documents.interviews == {}
    assert [each["title"] for each in session.told("-", "--uid", "b", given=source)] == ["Panel"]
    assert [each["outcome"] for each in session.told("-", "--all", given=source)] == [
        "added",
        "unchanged",
        "unchanged",
    ]
    assert len(session.documents.interviews) == 2


def test_a_zone_is_asked_for_before_anything_is_stored(session: Session) -> None:
    """Of two events one floats: nothing is stored until --zone settles it."""
    source = calendar(event(uid="a"), event(uid="b", start="DTSTART:20261127T100000"))
    refused = session.run("-", "--all", given=source)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert "--zone" in refused.stderr
    as_json = session.run("-", "--all", "--json", given=source)
    assert (as_json.exit_code, as_json.stdout, as_json.stderr) == (2, "", refused.stderr)
    assert session.documents.interviews == {}
    told = session.told("-", "--all", "--zone", "Asia/Tokyo", given=source)
    assert told[1]["start_utc"] == "2026-11-27T01:00:00Z"


def test_an_all_day_event(session: Session) -> None:
    """Imported as a day, said so; --time completes it."""
    source = calendar(event(start="DTSTART;VALUE=DATE:20261126"))
    assert "--time" in session.run("-", given=source).stdout
    (told,) = session.told("-", "--time", "14:30", given=source)
    assert (told["whole_day"], told["start"], told["outcome"]) == (False, "2026-11-26T14:30:00", "updated")


@pytest.mark.parametrize(
    ("arguments", "given", "code", "words"),
    [
        (("-",), b"", 1, "empty"),
        (("-",), b"hello", 1, "no calendar"),
        (("-",), calendar(event(start="DTSTART:soon")), 1, "“soon”"),
        (("/nowhere/at/all.ics",), b"", 1, "no file"),
        (("/",), b"", 1, "folder"),
        (("-", "--zone", "Mars/Olympus"), calendar(event()), 2, "Mars/Olympus"),
        (("-", "--me", "sam"), calendar(event()), 2, "--me"),
        (("-", "--uid", "other"), calendar(event()), 2, "other"),
        ((str(FILES / "plain_mail.eml"),), b"", 1, "e-mail without"),
    ],
)
def test_bad_input(session: Session, arguments: tuple[str, ...], given: bytes, code: int, words: str) -> None:
    """One sentence on stderr, the right exit code, nothing stored."""
    result = session.run(*arguments, given=given)
    assert result.exit_code == code
    assert words in result.stderr
    assert len(result.stderr.splitlines()) == 1 or "--uid" in arguments
    assert session.documents.interviews == {}


def test_a_whole_calendar_stays_readable(session: Session) -> None:
    """Many events of one file: a sentence each, the notices counted after the first few."""
    source = calendar(*(event(f"SUMMARY:Talk {number}", uid=f"u{number}") for number in range(20)))
    lines = session.run("-", "--all", given=source).stdout.splitlines()
    assert len([line for line in lines if line.endswith("added.")]) == 20
    assert len(lines) < 32
    assert "--json" in lines[-1]


def test_replies_and_unknown_cancellations_change_nothing(session: Session) -> None:
    """They are said and leave with 0: a mail filter may hand over everything."""
    for method in ("REPLY", "COUNTER", "CANCEL"):
        result = session.run("-", given=calendar(event("SUMMARY:Panel"), method=method))
        assert (result.exit_code, session.documents.interviews) == (0, {})
        assert "nothing changed" in result.stdout


def test_no_screen_is_loaded() -> None:
    """The verb never imports Textual, nor icalendar into this process."""
    program = (
        "import sys, tui.verbs.import_file; "
        "print([name for name in ('textual', 'rich', 'icalendar') if name in sys.modules])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=root)
    assert done.stdout.strip() == "[]"

"""The reader as everybody calls it: a subprocess with limits, one sentence when it can't."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from data.errors import Unreadable
from data.exchange.calendar import bytes_of, read_invitations
from data.exchange.calendar_text import MAXIMUM_BYTES
from data.invitations import Invitation, Invitee
from tests.data.exchange.calendars import FILES, calendar, event, zone


def only(name: str) -> Invitation:
    """The one event of one of our fixtures."""
    (invitation,) = read_invitations((FILES / name).read_bytes()).invitations
    return invitation


def test_google() -> None:
    """A Google invitation gives its start in its zone, its length, its people and the Meet link."""
    invitation = only("google_request.ics")
    assert (invitation.local, invitation.zone, invitation.utc) == (
        "2026-11-26T10:00:00",
        "America/Los_Angeles",
        "2026-11-26T18:00:00Z",
    )
    assert (invitation.minutes, invitation.method, invitation.sequence) == (45, "REQUEST", 0)
    assert invitation.title == "Interview: Data Engineer, round 2 (Zoë & Dana)"
    assert invitation.link == "https://meet.google.com/abc-defg-hij"
    assert invitation.organiser == Invitee(name="Maria Lopez", email="maria.lopez@northwind.example")
    assert [each.is_person for each in invitation.attendees] == [True, True, True, False, True]
    assert invitation.attendees[2] == Invitee(email="priya.raman@northwind.example")


def test_outlook() -> None:
    """An Exchange invitation: a Windows zone, MAILTO in capitals, quoted CN, tab folds, a Teams link."""
    invitation = only("outlook_request.ics")
    assert (invitation.local, invitation.zone) == ("2026-12-01T14:00:00", "Europe/Berlin")
    assert (invitation.title, invitation.minutes) == ("Gespräch: Analyst; 2. Runde", 90)
    assert invitation.link.startswith("https://teams.microsoft.com/l/meetup-join/")
    assert invitation.uid.endswith("AB12CD34EF56AB78CD90EF12AB34CD56")
    assert invitation.attendees[0] == Invitee(email="ada.brandt@kestrel-sons.example")


def test_zoom_and_calendly() -> None:
    """The join link is found in LOCATION; a start in UTC is kept as the instant it is."""
    assert only("zoom.ics").link == "https://us02web.zoom.us/j/91234567890?pwd=abcDEF123"
    calendly = only("calendly.ics")
    assert (calendly.zone, calendly.utc, calendly.minutes) == ("UTC", "2026-12-04T15:00:00Z", 30)


def test_a_whole_mail() -> None:
    """A saved e-mail gives the invitation in it; one without an invitation is refused in a sentence."""
    assert only("outlook_mail.eml") == only("outlook_request.ics")
    with pytest.raises(Unreadable, match="e-mail without a calendar"):
        read_invitations((FILES / "plain_mail.eml").read_bytes())


def test_the_package_is_found_from_anywhere(tmp_path: Path) -> None:
    """The subprocess finds our packages whatever the current folder and the environment are."""
    root = str(Path(__file__).parents[3])
    program = (
        f"import sys; sys.path.insert(0, {root!r}); from data.exchange.calendar import bytes_of, read_invitations; "
        "print(read_invitations(sys.stdin.buffer.read()).invitations[0].title)"
    )
    environment = {**os.environ, "PYTHONPATH": "", "PYTHONHOME": ""}
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=calendar(event("SUMMARY:Phone")),
        capture_output=True,
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    assert done.stdout.strip() == b"Phone"


def test_a_zone_that_changes_every_second_costs_nothing() -> None:
    """A definition that isn't yearly is dropped, so that its time asks for a zone instead of hanging."""
    started = time.monotonic()
    source = calendar(zone("Trap", "RRULE:FREQ=SECONDLY"), event(start="DTSTART;TZID=Trap:20261126T100000"))
    (invitation,) = read_invitations(source).invitations
    assert invitation.needs_zone
    assert invitation.written_zone == "Trap"
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"", "empty"),
        (b"\r\n" * 25_000_000, "larger than"),
        (b"\n" * (MAXIMUM_BYTES - 1), "empty"),
        (b"BEGIN:VCALENDAR\r\n" * 10_000, "more than 2,000 parts"),
        (b"BEGIN:VEVENT\r\n" * 1_900, "breaks off"),
        (b"\0" * 4096, "no calendar"),
        (b"%PDF-1.7\n\xff\xfe", "no calendar"),
        (b"<!DOCTYPE html><title>Sign in</title>", "no calendar"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no event"),
    ],
    ids=["empty", "50 MB", "blank lines", "10,000 blocks", "nested", "nul", "pdf", "html", "no event"],
)
def test_what_is_no_calendar(source: bytes, words: str) -> None:
    """Whatever the file is, the refusal is one sentence that says what to do."""
    with pytest.raises(Unreadable, match=words) as refused:
        read_invitations(source)
    assert "\n" not in refused.value.sentence
    assert ";" in refused.value.sentence


def test_what_is_no_file(tmp_path: Path) -> None:
    """A missing file and a folder are named."""
    with pytest.raises(Unreadable, match=r"no file .*gone\.ics"):
        bytes_of(tmp_path / "gone.ics")
    with pytest.raises(Unreadable, match="is a folder"):
        bytes_of(tmp_path)
    with pytest.raises(Unreadable, match="can't be read"):
        bytes_of("a\0b")


def test_a_pipe_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    """It would never end; so would a device. The command says so at once."""
    os.mkfifo(tmp_path / "pipe.ics")
    program = "import sys; from data.exchange.calendar import bytes_of; bytes_of(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "pipe.ics")],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        timeout=10,
    )
    assert "is not a plain file" in done.stderr
    with pytest.raises(Unreadable, match="not a plain file"):
        bytes_of("/dev/zero")


def test_a_file_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wall clock ends a reader that hangs, and the person reads a sentence."""
    monkeypatch.setattr("data.exchange.calendar.SECONDS", 0.2)
    monkeypatch.setattr("data.exchange.calendar._START", "while True: pass")
    with pytest.raises(Unreadable, match="took longer"):
        read_invitations(calendar(event()))


def test_a_reader_that_dies_is_worded(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Out of memory or killed: one sentence, and nothing of the subprocess reaches the terminal."""
    monkeypatch.setattr("data.exchange.calendar._START", "raise MemoryError('private')")
    with pytest.raises(Unreadable, match="more memory or time"):
        read_invitations(calendar(event()))
    assert capfd.readouterr() == ("", "")


def test_the_limits_hold() -> None:
    """The reader itself can't grow past its memory limit."""
    program = (
        "from data.exchange import calendar_child as child\nchild._limit()\n"
        "try:\n    bytearray(2 * child.MEMORY)\nexcept MemoryError:\n    print('held')"
    )
    if sys.platform != "linux":
        pytest.skip("only Linux holds a process to RLIMIT_AS")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, cwd=Path(__file__).parents[3])
    assert done.stdout.strip() == b"held"

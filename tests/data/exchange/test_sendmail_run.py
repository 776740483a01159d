"""A letter handed to a sendmail-compatible program, down to a real server; and programs that don't do it."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.errors import AfterwordError
from data.exchange import sendmail_run
from data.exchange.mail import Mail, eml, read_back
from data.exchange.sendmail_run import SendmailRun
from data.recovery import is_gone
from tests.builders import at
from tests.smtp_sink import Sink, smtp_sink

ROOT = Path(__file__).parents[3]
LETTER = Mail(
    "Zoë “Z” Fox, Ms",
    "zoe@bücher.example",
    "Grüße 🍏 =?utf-8?q?=0D=0ABcc:_evil=40x.example?=",
    "Liebe Zoë,\n\nFrom me: danke\n.\n..\n" + "é" * 2_000 + "\n\nSam\n",
    "Sam Okafor",
    "sam@home.example",
)
RAW = eml(LETTER, at("2026-11-24 14:05"))
STUBBORN_CHILD = """
import fcntl, os, signal, sys, time
held = open({lock!r}, "w")
fcntl.flock(held, fcntl.LOCK_EX)
child = os.fork()
signal.signal(signal.SIGTERM, (lambda *_: os._exit(0)) if child else signal.SIG_IGN)
print("ready", file=held, flush=True)
time.sleep(60)
"""
"""Holds a lock together with its child, which can only be killed."""
SECONDS = 10.0
"""More than any of it takes."""


@pytest.fixture(scope="module")
def sink() -> Iterator[Sink]:
    """The server."""
    with smtp_sink() as running:
        yield running


def run_of(code: str, raw: bytes = RAW, seconds: float = SECONDS) -> SendmailRun:
    """A run of a program that consists of `code`, started."""
    run = SendmailRun([sys.executable, "-S", "-c", code], raw, seconds=seconds)
    run.start()
    return run


def sentence_of(run: SendmailRun) -> str:
    """Why it didn't go."""
    assert run.wait(SECONDS)
    with pytest.raises(AfterwordError) as refused:
        run.result()
    assert refused.value.sentence.isprintable()
    assert refused.value.sentence.endswith(".")
    return refused.value.sentence


def arrived(sink: Sink) -> None:
    """The letter is there, once, for the one it is for, as it was written."""
    (mail,) = sink.mails
    assert mail.recipients == ("zoe@xn--bcher-kva.example",)
    assert mail.sender == "sam@home.example"
    assert mail.raw.replace(b"\r\n", b"\n") == RAW
    assert read_back(mail.raw) == (LETTER.subject, LETTER.body)


def test_down_to_a_server(sink: Sink, monkeypatch: pytest.MonkeyPatch) -> None:
    """By a program that reads the recipients from the headers: the server has every byte."""
    monkeypatch.setenv("SMTP_PORT", str(sink.port))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    sink.mails.clear()
    run = SendmailRun([sys.executable, "-m", "tests.sendmail_program", "-t"], RAW)
    run.start()
    assert run.wait(SECONDS)
    run.result()
    arrived(sink)


@pytest.mark.skipif(not shutil.which("msmtp"), reason="msmtp isn't installed")
def test_down_to_a_server_by_msmtp(sink: Sink, tmp_path: Path) -> None:
    """And by msmtp itself, as the settings propose it."""
    own = tmp_path / "msmtprc"
    own.write_text(f"account default\nhost 127.0.0.1\nport {sink.port}\nfrom sam@home.example\n")
    own.chmod(0o600)
    sink.mails.clear()
    run = SendmailRun(["msmtp", "-C", str(own), "-t"], RAW)
    run.start()
    assert run.wait(SECONDS)
    run.result()
    arrived(sink)


def test_what_a_program_is_given(tmp_path: Path) -> None:
    """The mail on its standard input, nothing of it on its command line, no terminal to ask on."""
    told = tmp_path / "told"
    run = run_of(
        "import os, sys\n"
        f"open({str(told)!r}, 'wb').write(sys.stdin.buffer.read())\n"
        "assert os.getsid(0) == os.getpid() and not os.isatty(0)\n"
        "assert sys.argv == ['-c']\n"
    )
    assert run.wait(SECONDS)
    run.result()
    assert told.read_bytes() == RAW


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import sys; sys.exit('\\x1b[2J\\n  no such\\x1b]0;x\\x07 account\\nmore')", "1 and said “[2J”;"),
        ("import sys; sys.stderr.write('\\n \\nnot today'); sys.exit(75)", "status 75 and said “not today”;"),
        ("import sys; sys.stderr.write('x' * 999); sys.exit(1)", f"said “{'x' * 200}”;"),
        ("import sys; sys.stderr.buffer.write(b'\\xff'); sys.exit(1)", "said “\ufffd”;"),
        ("raise SystemExit(65)", "status 65, saying nothing;"),
        ("import os; os.kill(os.getpid(), 9)", "signal 9, saying nothing;"),
    ],
)
def test_a_program_that_refuses(code: str, words: str) -> None:
    """Its status and the first line of its complaint, cleaned."""
    sentence = sentence_of(run_of(code))
    assert sentence.startswith("The mail was not sent: python")
    assert words in sentence


@pytest.mark.parametrize("kind", ["none", "folder", "not executable", "nul"])
def test_a_program_that_can_t_be_started(tmp_path: Path, kind: str) -> None:
    """Over at once, with one sentence."""
    path = tmp_path / "x"
    match kind:
        case "folder":
            path.mkdir()
        case "not executable":
            path.write_text("", encoding="utf-8")
        case "nul":
            path = Path("\0")
    run = SendmailRun([str(path)], RAW)
    run.start()
    assert run.wait()
    assert "can't be started" in sentence_of(run)


def test_nobody_is_held_up(tmp_path: Path) -> None:
    """A program that reads nothing, complains without end, closes its standard error or leaves a child."""
    over = tmp_path / "over"
    chatty = run_of("import sys; sys.stderr.write('é' * 999_999)", RAW * 2_000)
    leaves = run_of(
        "import os, time\n"
        "if not os.fork():\n"
        f"    while not os.path.exists({str(over)!r}) and os.path.exists({str(tmp_path)!r}): time.sleep(0.05)"
    )
    closes = run_of("import os; os.close(2); os.close(0)")
    for run in (chatty, leaves, closes):
        assert run.wait(SECONDS)
        run.result()
    over.touch()


@pytest.mark.parametrize("how", ["slow", "cancelled", "stubborn"])
def test_time_and_patience(tmp_path: Path, how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Too slow, or cancelled: it is ended with what it started, even against its will."""
    monkeypatch.setattr(sendmail_run, "_GRACE_SECONDS", 0.1)
    lock = tmp_path / "lock"
    run = run_of(
        "import fcntl, os, signal, time\n"
        f"held = open({str(lock)!r}, 'w')\n"
        "fcntl.flock(held, fcntl.LOCK_EX)\n"  # its child has the lock as well
        f"signal.signal(signal.SIGTERM, signal.SIG_{'IGN' if how == 'stubborn' else 'DFL'})\n"
        "os.fork()\n"
        "print('ready', file=held, flush=True)\n"
        "time.sleep(60)",
        seconds=0.2 if how == "slow" else 60,
    )
    if how != "slow":
        until(lambda: lock.exists() and lock.read_text().count("ready") == 2)
        run.cancel()
    sentence = sentence_of(run)
    assert (
        "wasn't done after 0.2 seconds" if how == "slow" else "was stopped before it was done"
    ) in sentence
    assert "before you send it again" in sentence
    until(lambda: is_gone(lock))


def test_a_child_that_heeds_nothing_is_ended_too(tmp_path: Path) -> None:
    """The program ends when it is asked to, with status 0 even; that is no word of having taken the mail."""
    lock = tmp_path / "lock"
    run = run_of(STUBBORN_CHILD.format(lock=str(lock)))
    until(lambda: lock.exists() and lock.read_text().count("ready") == 2)
    run.cancel()
    assert "was stopped before it was done" in sentence_of(run)
    until(lambda: is_gone(lock))


@pytest.mark.parametrize("how", ["", "run.cancel()"])
def test_nothing_is_left_running_where_the_app_ends(tmp_path: Path, how: str) -> None:
    """Asked to stop or not: a process that ends with a mail on its way ends the program first."""
    lock = tmp_path / "lock"
    app = f"""
import sys, time
from pathlib import Path
from data.exchange.sendmail_run import SendmailRun
run = SendmailRun([sys.executable, "-S", "-c", {STUBBORN_CHILD.format(lock=str(lock))!r}], b"")
run.start()
lock = Path({str(lock)!r})
while not lock.exists() or lock.read_text().count("ready") < 2:
    time.sleep(0.01)
{how}
"""
    subprocess.run([sys.executable, "-c", app], cwd=ROOT, check=True, timeout=SECONDS)
    until(lambda: is_gone(lock))


def test_cancelled_too_late() -> None:
    """What went well stays so, and cancelling what is over does nothing."""
    run = run_of("")
    assert run.wait(SECONDS)
    run.cancel()
    run.result()


def test_not_over_yet() -> None:
    """Waiting tells so, and so does the result."""
    run = run_of("import sys; sys.stdin.read(); import time; time.sleep(60)")
    assert not run.wait(0.0)
    with pytest.raises(AfterwordError, match="isn't done yet"):
        run.result()
    run.cancel()
    assert run.wait(SECONDS)


def until(condition: Callable[[], bool]) -> None:
    """Wait for it."""
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end

"""A letter to the person's own mail program in the terminal, and back."""

import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from data.errors import UsageProblem
from data.exchange.mail import mailto, read_back
from tests.builders import at
from tests.tui.terminal.mailing_app import LETTER
from tests.tui.terminal.pty_session import PtySession
from tui.terminal.mail_program import needs_command_line, written_in_program

DATE = at("2026-11-24 14:05")
REWRITE = """
from email import message_from_binary_file, policy
with open(path, "rb") as file:
    message = message_from_binary_file(file, policy=policy.default)
message.replace_header("Subject", "Danke 🍏")
message.set_content(message.get_content().replace("secret", "told\\x1b[2J"), charset="iso-8859-1", cte="8bit")
open(path, "wb").write(message.as_bytes())
"""
"""Another subject, another encoding, and something that would act on a terminal."""


class Aside:
    """An app that stands aside without a terminal."""

    def suspend(self) -> Any:
        """Nothing to do."""
        return nullcontext()


APP: App[Any] = Aside()  # type: ignore[assignment]


def program(folder: Path, code: str, braces: str = "-H {file}") -> str:
    """The setting of a mail program that runs `code`, the last of its arguments as `path`."""
    script = folder / "my mail.py"
    script.write_text(f"import os, sys\npath = sys.argv[-1]\n{code}\n", encoding="utf-8")
    return f"{sys.executable} '{script}' {braces}"


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that nobody else uses."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_there_and_back(tmp_path: Path) -> None:
    """The file is private, a mail, gone afterwards; nothing of it is on a command line; it comes back cleaned."""
    told = tmp_path / "told"
    code = f"""
modes = [oct(os.stat(each).st_mode & 0o777) for each in (path, os.path.dirname(path))]
open({str(told)!r}, "w").write(repr((sys.argv[1:], modes, open(path, "rb").read())))
{REWRITE}"""
    setting = program(tmp_path, code)
    assert not needs_command_line(setting)
    assert written_in_program(setting, LETTER, APP, DATE) == (
        "Danke 🍏",
        "Liebe Zoë,\n\ntold[2J\n\nSam",
    )
    arguments, modes, raw = eval(told.read_text())  # written four lines above
    assert arguments[0] == "-H"
    assert len(arguments) == 2
    assert not [word for word in ("secret", "Zo", "zoe", "Danke") if word in arguments[1]]
    assert modes == ["0o600", "0o700"]
    assert read_back(raw) == (LETTER.subject, LETTER.body)
    assert b"X-Unsent" not in raw
    assert not Path(arguments[1]).parent.exists()


def test_a_link_on_the_command_line(tmp_path: Path) -> None:
    """One argument, however long; nothing comes back, and the setting tells that everybody can see it."""
    told = tmp_path / "told"
    setting = program(tmp_path, f"open({str(told)!r}, 'w').write(repr(sys.argv[1:]))", "{mailto}")
    assert needs_command_line(setting)
    assert written_in_program(setting, LETTER, APP, DATE) is None
    assert eval(told.read_text()) == [mailto(LETTER)]


@pytest.mark.parametrize(
    "code",
    ["", "open(path, 'ab')", "os.unlink(path)", "open(path, 'w').write('no mail')", "os.truncate(path, 0)"],
)
def test_nothing_to_take_back(tmp_path: Path, temporary: Path, code: str) -> None:
    """A file that was left, emptied, taken away or is no mail says nothing of what was sent."""
    assert written_in_program(program(tmp_path, code), LETTER, APP, DATE) is None
    assert list(temporary.iterdir()) == []


def test_a_killed_program_leaves_what_it_had_stored(tmp_path: Path) -> None:
    """It never said that nothing should be taken back."""
    killed = f"{REWRITE}\nos.kill(os.getpid(), 9)"
    assert (written_in_program(program(tmp_path, killed), LETTER, APP, DATE) or ("", ""))[0] == "Danke 🍏"


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("{program}", "ended with status 3"),
        ("no-such-program {file}", r"mail\.program names, isn't found"),
        ("mutt '{file}", "quote is never closed"),
        (sys.executable, "has neither {file} nor {mailto}"),
    ],
)
def test_what_goes_wrong(tmp_path: Path, temporary: Path, setting: str, words: str) -> None:
    """One sentence, and no letter is left behind."""
    failing = program(tmp_path, f"{REWRITE}\nsys.exit(3)")
    with pytest.raises(UsageProblem, match=words) as refused:
        written_in_program(setting.replace("{program}", failing), LETTER, APP, DATE)
    assert refused.value.sentence.endswith(".")
    assert list(temporary.iterdir()) == []


def test_in_a_real_terminal(tmp_path: Path) -> None:
    """The program has the terminal to itself, ctrl+c included; then the app is there again, and leaves well."""
    code = f"""
import signal
def stopped(number, frame):
    print("stopped by the person", flush=True)
signal.signal(signal.SIGINT, stopped)
print("To be sent? ", end="", flush=True)
assert input() == "y"
{REWRITE}"""
    session = PtySession(
        tmp_path,
        command=("-m", "tests.tui.terminal.mailing_app", program(tmp_path, code)),
        ready="Ready",
    )
    session.send(b"m")
    session.until_shown("To be sent?")
    assert "Ready" not in session.screen
    session.send(b"\x03")
    session.until_shown("stopped by the person")
    session.send(b"y\n")
    session.until_shown("Back: ('Danke")
    session.send(b"q")
    assert session.status() == 0
    assert session.is_restored()

"""A letter to the person's own mail program in the terminal, and back."""

import subprocess
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from data.errors import AfterwordError, UsageProblem
from data.exchange.mail import mailto, read_back
from data.letters.parts import composed
from data.outside import Place, left_outside
from data.recovery import dismiss
from tests.builders import at
from tests.tui.terminal.mailing_app import LETTER
from tests.tui.terminal.pty_session import PtySession
from tui.terminal.mail_program import Left, needs_command_line, written_in_program

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
REWRITTEN = ("Danke 🍏", "Liebe Zoë,\n\ntold[2J\n\nSam")
ROOT = Path(__file__).parents[3]


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
    assert written_in_program(setting, LETTER, APP, DATE) == Left(REWRITTEN, 0)
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
    assert written_in_program(setting, LETTER, APP, DATE) == Left(None, 0)
    assert eval(told.read_text()) == [mailto(LETTER)]


@pytest.mark.parametrize(
    "code",
    [
        "",
        "open(path, 'ab')",
        "raw = open(path, 'rb').read(); open(path, 'wb').write(b'Message-ID: <1@x>\\n' + raw)",
        "os.unlink(path)",
        "open(path, 'w').write('no mail')",
        "os.truncate(path, 0)",
    ],
)
def test_nothing_to_take_back(tmp_path: Path, temporary: Path, code: str) -> None:
    """A file that was left, emptied, taken away or is no mail says nothing of what was sent."""
    assert written_in_program(program(tmp_path, code), LETTER, APP, DATE) == Left(None, 0)
    assert list(temporary.iterdir()) == []


def test_a_killed_program_leaves_what_it_had_stored(tmp_path: Path) -> None:
    """It never said that nothing should be taken back."""
    killed = f"{REWRITE}\nos.kill(os.getpid(), 9)"
    assert written_in_program(program(tmp_path, killed), LETTER, APP, DATE) == Left(REWRITTEN, -9)


def test_what_was_not_sent_comes_back_too(tmp_path: Path, temporary: Path) -> None:
    """mutt -E -H writes what was edited into the file and ends with 1 when it is left without sending."""
    setting = program(tmp_path, f"{REWRITE}\nsys.exit(1)")
    assert written_in_program(setting, LETTER, APP, DATE) == Left(REWRITTEN, 1)
    assert written_in_program(program(tmp_path, "sys.exit(3)"), LETTER, APP, DATE) == Left(None, 3)
    assert list(temporary.iterdir()) == []


def test_what_is_too_long_is_kept(tmp_path: Path) -> None:
    """It says where; the letter here stays as it is."""
    place = Place(tmp_path / "typing", "letter", 1)
    setting = program(tmp_path, "open(path, 'a').write('x\\n' * 50_001)")
    left = written_in_program(setting, LETTER, APP, DATE, place)
    (kept,) = place.folder.iterdir()
    assert (left.subject_and_body, left.status) == (None, 0)
    assert str(kept) in left.problem
    assert kept.stat().st_size > 100_000
    assert kept.stat().st_mode & 0o777 == 0o600


def test_where_it_can_t_be_handed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of temporary files or a journal that can't be written: one sentence, and no program runs."""
    setting = program(tmp_path, f"open({str(tmp_path / 'ran')!r}, 'w')")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (None, Place(tmp_path / "file", "letter", 1)):
        with pytest.raises(
            AfterwordError, match=r"can't be handed to another program.*nothing was changed\.$"
        ):
            written_in_program(setting, LETTER, APP, DATE, place)
    assert not (tmp_path / "ran").exists()


def test_found_where_the_app_was_lost_meanwhile(tmp_path: Path) -> None:
    """Killed with the program open: what it had stored is found at the next start, and nothing once it is taken."""
    folder = tmp_path / "typing"
    kill = "import signal, time\nos.kill(os.getppid(), signal.SIGKILL)"
    for code, texts in (
        (f"{REWRITE}\n{kill}", [composed(*REWRITTEN)]),
        (kill, []),
    ):
        lose(folder, program(tmp_path, code))
        found = left_outside(folder)
        assert [(one.key, one.text, one.base_revision) for one in found] == [
            ("letter", text, 4) for text in texts
        ]
        for one in found:
            dismiss(one)
        assert list(folder.iterdir()) == []


def lose(folder: Path, setting: str) -> None:
    """A process that is killed while the mail program has the terminal."""
    code = (
        "import sys\nfrom pathlib import Path\nfrom data.outside import Place\n"
        "from tests.tui.terminal.test_mail_program import APP, DATE, LETTER, written_in_program\n"
        "written_in_program(sys.argv[1], LETTER, APP, DATE, Place(Path(sys.argv[2]), 'letter', 4))"
    )
    ended = subprocess.run([sys.executable, "-c", code, setting, str(folder)], cwd=ROOT, check=False)
    assert ended.returncode == -9


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("no-such-program {file}", r"mail\.program names, isn't found"),
        ("mutt '{file}", "quote is never closed"),
        (sys.executable, "has neither {file} nor {mailto}"),
    ],
)
def test_what_goes_wrong(temporary: Path, setting: str, words: str) -> None:
    """One sentence, and no letter is left behind."""
    with pytest.raises(UsageProblem, match=words) as refused:
        written_in_program(setting, LETTER, APP, DATE)
    assert refused.value.sentence.endswith(".")
    assert list(temporary.iterdir()) == []


def test_in_a_real_terminal(tmp_path: Path) -> None:
    """The program has the terminal to itself, ctrl+c included; then the app is there again, and leaves well."""
    code = f"""
import signal, sys
def stopped(number, frame):
    print("stopped by the person", flush=True)
signal.signal(signal.SIGINT, stopped)
print("To be sent? ", end="", flush=True)
assert sys.stdin.readline() == "y\\n"
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
    session.until_shown("Back: 0 ('Danke")
    session.send(b"q")
    assert session.status() == 0
    assert session.is_restored()

"""A letter as a file, and the commands that settings name."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import Unwritable, UsageProblem
from data.exchange.mail_out import command_of, file_name, letters_folder, save_eml, sendmail_command

PYTHON = sys.executable


@pytest.mark.parametrize(
    ("setting", "arguments"),
    [
        ("{python} -H {file}", ["-H", "/a b/{mailto}.eml"]),
        ("{python} --draft={file} '{mailto}' x", ["--draft=/a b/{mailto}.eml", "mailto:x y;$(z)", "x"]),
        ("{python} {file}{file}", ["/a b/{mailto}.eml" * 2]),
        ("{python} '{file}' \"a  b\" $HOME | > ~", ["/a b/{mailto}.eml", "a  b", "$HOME", "|", ">", "~"]),
        ("{python} -F ~/rc {file}", ["-F", str(Path.home() / "rc"), "/a b/{mailto}.eml"]),
    ],
)
def test_a_value_stays_in_its_argument(setting: str, arguments: list[str]) -> None:
    """Blanks, quotes and braces in it split nothing, start nothing and are not filled again."""
    command = command_of(
        setting.replace("{python}", PYTHON), file="/a b/{mailto}.eml", mailto="mailto:x y;$(z)"
    )
    assert command == [PYTHON, *arguments]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("", "names no program"),
        ("  ", "names no program"),
        ("mutt -H '{file}", "quote is never closed"),
        ("no-such-program {file}", r"no-such-program, which mail\.program names, isn't found"),
        ("no\x1bsuch {file}", r"^nosuch, which"),
        ("/etc {file}", "isn't found"),
        (PYTHON, "has neither {file} nor {mailto}"),
        (f"{PYTHON} -H file", "has neither {file} nor {mailto}"),
    ],
)
def test_a_mail_program_that_can_t_be_started(setting: str, words: str) -> None:
    """One sentence, which names the setting."""
    with pytest.raises(UsageProblem, match=words) as refused:
        command_of(setting, file="f", mailto="m")
    assert refused.value.sentence.endswith(".")
    assert "mail.program" in refused.value.sentence


def test_which_sendmail(tmp_path: Path) -> None:
    """A person's own arguments are all there are; only a bare sendmail is told to read the recipients."""
    (tmp_path / "sendmail").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "sendmail").chmod(0o700)
    sendmail = str(tmp_path / "sendmail")
    assert sendmail_command(sendmail) == [sendmail, "-i", "-t"]
    assert sendmail_command(f"{sendmail} -t") == [sendmail, "-t"]
    assert sendmail_command(f"{PYTHON} -m x") == [PYTHON, "-m", "x"]
    assert sendmail_command(PYTHON) == [PYTHON]
    for setting in ("", "'", "no-such-program -t"):
        with pytest.raises(UsageProblem, match=r"mail\.sendmail.*\.$"):
            sendmail_command(setting)


def test_where_letters_are_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the home folder, unless the setting is a whole path."""
    monkeypatch.setenv("HOME", "/home/sam")
    assert letters_folder("") == Path("/home/sam/afterword-letters")
    assert letters_folder("~/mail/out") == Path("/home/sam/mail/out")
    assert letters_folder("mail/out") == Path("/home/sam/mail/out")
    assert letters_folder("/srv/mail") == Path("/srv/mail")
    with pytest.raises(UsageProblem, match=r"mail\.folder"):
        letters_folder("~no-such-person/mail")


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    """Private, in a folder made private, its bytes as they were; none is ever written over."""
    folder = tmp_path / "new" / "letters"
    paths = [save_eml(folder, b"mail %d\r\n" % number, "Zoë Fox: Grüße!") for number in range(3)]
    assert [path.name for path in paths] == [
        "zoe-fox-grusse.eml",
        "zoe-fox-grusse-2.eml",
        "zoe-fox-grusse-3.eml",
    ]
    assert [path.read_bytes() for path in paths] == [b"mail 0\r\n", b"mail 1\r\n", b"mail 2\r\n"]
    assert {oct(path.stat().st_mode & 0o777) for path in paths} == {"0o600"}
    assert [oct(each.stat().st_mode & 0o777) for each in (folder, folder.parent)] == ["0o700"] * 2


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """A link with the letter's name, even one that leads nowhere, is a name that is taken."""
    (tmp_path / "letter.eml").symlink_to(tmp_path / "elsewhere")
    assert save_eml(tmp_path, b"x", "").name == "letter-2.eml"
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("kind", ["file", "below a file", "circle", "nul", "long", "full"])
def test_where_no_file_can_be_made(tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One sentence that names the folder and the setting; no part of a letter is left behind."""
    folder = tmp_path / "x"
    match kind:
        case "file":
            folder.write_text("", encoding="utf-8")
        case "below a file":
            folder.write_text("", encoding="utf-8")
            folder = folder / "y"
        case "circle":
            folder.symlink_to(folder)
        case "nul":
            folder = tmp_path / "\0"
        case "long":
            folder = tmp_path / ("x" * 300)
        case "full":
            folder.mkdir()

            def fails(_descriptor: int) -> None:
                raise OSError(28, "No space left on device")

            monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(Unwritable, match=r"mail\.folder") as refused:
        save_eml(folder, b"x", "letter")
    assert refused.value.sentence.isprintable()
    assert refused.value.sentence.endswith(".")
    assert list(tmp_path.rglob("*.eml")) == []


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Dana Fox, Thank you!", "dana-fox-thank-you"),
        ("Zoë Müller", "zoe-muller"),
        ("日本", "letter"),
        ("../../etc/passwd\0", "etc-passwd"),
        ("-rf", "rf"),
        ("x" * 300, "x" * 60),
    ],
)
def test_names(words: str, name: str) -> None:
    """Words that every system takes as a name."""
    assert file_name(words) == name


@given(st.text())
def test_any_name_is_a_name(words: str) -> None:
    """Whoever is written to: letters, digits, hyphens."""
    name = file_name(words)
    assert name
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")

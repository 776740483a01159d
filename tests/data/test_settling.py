"""One's own name and number, set from the app: in the file, at once, and nothing else touched."""

import os
from pathlib import Path

import pytest

from data.desk import Desk
from data.errors import AfterwordError
from data.settings import Settings
from data.settings_file import load, template
from data.settings_store import put_settings
from data.store import Store
from tests.conftest import Clock

NUMBER = "415-555-0199"


def desk_with(path: Path | None) -> Desk:
    """An empty desk whose settings are in that file."""
    desk = Desk(Store.in_memory(), load(path)[0] if path else Settings(), Clock())
    desk.settings_file = path
    return desk


def test_a_first_file_is_made(tmp_path: Path) -> None:
    """With its folder, for the person alone, with every setting there is; it holds at once."""
    path = tmp_path / "config" / "settings.toml"
    desk = desk_with(path)
    said = desk.set_me(name="Sam Okafor", phone=NUMBER)
    assert said.text.startswith("Your name is Sam Okafor and your number is 415-555-0199 now")
    assert not said.undoable
    assert (desk.settings.me.name, desk.settings.me.phone) == ("Sam Okafor", NUMBER)
    assert load(path) == (desk.settings, ())
    assert set(template().splitlines()) < set(path.read_text(encoding="utf-8").splitlines())
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_file_of_ones_own_is_kept(tmp_path: Path) -> None:
    """Every other line stays; a link to it stays a link; it is private from now on."""
    own, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    own.write_text('# mine\n[me]\nemail = "sam@home.example"\n[script]\nlimit = 20\n', encoding="utf-8")
    own.chmod(0o644)
    link.symlink_to(own)
    desk_with(link).set_me(phone=NUMBER)
    assert link.is_symlink()
    assert own.read_text(encoding="utf-8") == (
        f'# mine\n[me]\nphone = "{NUMBER}"\nemail = "sam@home.example"\n[script]\nlimit = 20\n'
    )
    assert own.stat().st_mode & 0o777 == 0o600


def test_what_is_typed_is_one_line_of_text(tmp_path: Path) -> None:
    """Escape codes and line breaks get neither into the file nor onto the screen."""
    desk = desk_with(tmp_path / "settings.toml")
    said = desk.set_me(name='Sam\x1b]52;c;x\x07\n"[day]"\u202e')
    assert desk.settings.me.name == 'Sam]52;c;x "[day]"'
    assert said.text.isprintable()
    assert load(tmp_path / "settings.toml") == (desk.settings, ())


def test_without_a_file_one_sentence() -> None:
    """On sample data nothing is kept, and nothing pretends to be."""
    desk = desk_with(None)
    with pytest.raises(AfterwordError, match="--demo"):
        desk.set_me(name="Sam")
    desk.read_me()
    assert desk.settings.me.name == ""


@pytest.mark.parametrize(
    "kind", ["folder", "pipe", "read-only", "bytes", "long", "inline", "circle", "inside a file"]
)
def test_a_file_that_cannot_be_changed_is_left(tmp_path: Path, kind: str) -> None:
    """One sentence that names it; it is as it was, and so is what the app knows."""
    path = tmp_path / "settings.toml"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "read-only":
            path.write_text("[me]\n", encoding="utf-8")
            path.chmod(0o400)
        case "bytes":
            path.write_bytes(b"\xff[me]")
        case "long":
            path.write_text("#" * 70_000, encoding="utf-8")
        case "inline":
            path.write_text("me = { phone = '1' }", encoding="utf-8")
        case "circle":
            path.symlink_to(path)
        case "inside a file":
            path.write_text("", encoding="utf-8")
            path = path / "settings.toml"
    before = path.read_bytes() if path.is_file() else b""
    desk = Desk(Store.in_memory(), Settings(), Clock())
    desk.settings_file = path
    with pytest.raises(AfterwordError) as raised:
        desk.set_me(name="Sam")
    assert raised.value.sentence.isprintable()
    assert raised.value.sentence.endswith(".")
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert desk.settings == Settings()


def test_what_was_written_meanwhile_counts(tmp_path: Path) -> None:
    """Who speaks is read again when asked for; the zone of the running clock stays."""
    path = tmp_path / "settings.toml"
    desk = desk_with(path)
    path.write_text('[me]\nname = "Sam"\nzone = "Asia/Tokyo"\n', encoding="utf-8")
    desk.read_me()
    assert (desk.settings.me.name, desk.settings.me.zone) == ("Sam", "")


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("me.email", " sam@home.example ", "Your e-mail address is sam@home.example now;"),
        ("me.strengths", 'I move "teams" to streaming', "What makes you a strong candidate is I move"),
        ("mail.program", "mutt -E -H '{file}'", "Your mail program is mutt -E -H '{file}' now;"),
        ("mail.sendmail", "msmtp -t", "The command that sends your mails is msmtp -t now;"),
        ("mail.folder", "~/letters", "The folder of your letters is ~/letters now;"),
        ("mail.program", "", "Your mail program is empty now;"),
    ],
)
def test_one_setting_of_its_own(tmp_path: Path, path: str, typed: str, said: str) -> None:
    """Each is cleaned, in the file and at once; nothing else changes."""
    desk = desk_with(tmp_path / "settings.toml")
    assert desk.set_setting(path, typed).text.startswith(said)
    section, name = path.split(".")
    assert getattr(getattr(desk.settings, section), name) == typed.strip()
    assert load(tmp_path / "settings.toml") == (desk.settings, ())


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        ("me.email", "sam", "Your e-mail address must be an e-mail address"),
        ("mail.program", "mutt", r"Your mail program must be a command with \{file\}"),
        ("mail.sendmail", "msmtp '-t", "The command that sends your mails must be a command"),
    ],
)
def test_what_a_setting_may_not_be(tmp_path: Path, path: str, typed: str, said: str) -> None:
    """One sentence that says what it may be; no file is made, and nothing holds."""
    desk = desk_with(tmp_path / "settings.toml")
    with pytest.raises(AfterwordError, match=f"^{said}.*nothing was changed\\.$"):
        desk.set_setting(path, typed)
    assert desk.settings == Settings()
    assert not (tmp_path / "settings.toml").exists()


def test_a_setting_on_sample_data() -> None:
    """The sentence names what was to be set."""
    with pytest.raises(AfterwordError, match="--demo to set your mail program"):
        desk_with(None).set_setting("mail.program", "mutt -H {file}")


def test_mail_written_into_the_file_meanwhile(tmp_path: Path) -> None:
    """How letters leave is read again, too."""
    desk = desk_with(tmp_path / "settings.toml")
    (tmp_path / "settings.toml").write_text('[mail]\nsendmail = "msmtp -t"\n', encoding="utf-8")
    desk.read_me()
    assert desk.settings.mail.sendmail == "msmtp -t"


@pytest.mark.parametrize(
    "broken", [b"[me]\nname = ", b"[m", b"\xff", b'[me]\nemail = "sam"\n', b"#" * 70_000]
)
def test_a_file_that_is_half_written_takes_nothing_away(tmp_path: Path, broken: bytes) -> None:
    """Who speaks and how letters leave stay known, until the file is whole again."""
    path = tmp_path / "settings.toml"
    path.write_text('[me]\nname = "Sam"\n[mail]\nsendmail = "msmtp -t"\n', encoding="utf-8")
    desk = desk_with(path)
    path.write_bytes(broken)
    desk.read_me()
    assert (desk.settings.me.name, desk.settings.mail.sendmail) == ("Sam", "msmtp -t")
    path.write_text('[me]\nname = "Sam Okafor"\n', encoding="utf-8")
    desk.read_me()
    assert (desk.settings.me.name, desk.settings.mail.sendmail) == ("Sam Okafor", "")


def test_a_mistake_elsewhere_in_the_file_keeps_nothing_out(tmp_path: Path) -> None:
    """What stands in it and counts is taken over all the same."""
    desk = desk_with(tmp_path / "settings.toml")
    (tmp_path / "settings.toml").write_text('[mail]\nsendmail = "msmtp -t"\nnone = 1\n', encoding="utf-8")
    desk.read_me()
    assert desk.settings.mail.sendmail == "msmtp -t"


def test_the_same_again_writes_nothing(tmp_path: Path) -> None:
    """A file that already says so isn't touched."""
    path = tmp_path / "settings.toml"
    put_settings(path, {"me.name": "Sam"})
    before = path.stat().st_ino
    put_settings(path, {"me.name": "Sam"})
    assert path.stat().st_ino == before

"""The command line: verbs without a screen, one sentence for every error, nothing imported in vain."""

import json
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.desk import Desk
from data.errors import Unreadable
from data.records import Application
from data.settings import Settings
from data.settings_file import load
from data.store import Change, Store
from tui.command_line import VERBS, afterword, run

NOW = "2026-11-24 14:05"
Cli = Callable[..., tuple[int, str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own: no settings, no documents, Berlin time."""
    for name in ("AFTERWORD_FILE", "AFTERWORD_NOW", "AFTERWORD_SETTINGS"):
        monkeypatch.delenv(name, raising=False)
    for name, folder in (("DATA", "share"), ("CONFIG", "config"), ("STATE", "state")):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / folder))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", None)  # it was chosen when first asked for
    return tmp_path


@pytest.fixture
def cli(home: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs the command in this process: exit status, standard output, standard error."""
    assert home.exists()

    def call(*arguments: str) -> tuple[int, str, str]:
        status = run(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return call


@pytest.mark.parametrize(
    "arguments",
    [
        ("--version",),
        ("--help",),
        ("--demo", "due"),
        ("--demo", "due", "--json"),
        ("--demo", "list"),
        ("import", "--help"),
        ("settings",),
        ("templates",),
    ],
    ids=" ".join,
)
def test_verbs_never_load_textual(home: Path, arguments: tuple[str, ...]) -> None:
    """Verbs start without Textual or Rich, and without the calendar and date parsers they don't need."""
    assert home.exists()
    code = "import sys\nprint('loaded', sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    script = f"from tui.command_line import run\nrun({list(arguments)!r})\n{code}"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    loaded = done.stderr.rsplit("loaded", 1)[1]
    assert "'click'" in loaded
    assert "'textual'" not in loaded
    assert "'rich'" not in loaded
    if arguments[0] != "import":
        assert "'icalendar'" not in loaded


def test_due_prints_what_is_late_and_today(cli: Cli) -> None:
    """Overdue first, then today's, one line a step over all applications."""
    status, out, err = cli("--demo", "--now", NOW, "due")
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0].startswith("late ")
    assert "3 h late" in lines[0]
    assert "Thank Priya Raman" in lines[0]
    assert "Northwind Labs, Data Engineer" in lines[0]
    assert any("Ring Ana Silva" in line and "16:30" in line for line in lines)
    assert not any("Interview" in line for line in lines)


def test_due_as_json_is_stable(cli: Cli) -> None:
    """Each object has the same keys; times are ISO with their offset and in UTC."""
    status, out, _ = cli("--demo", "--now", NOW, "due", "--json")
    first, *rest = json.loads(out)
    assert status == 0
    assert first == {
        "stage": "thank-you",
        "label": "Thank",
        "company": "Northwind Labs",
        "role": "Data Engineer",
        "contact": {"name": "Priya Raman", "email": "priya@northwind.example", "phone": ""},
        "channel": "e-mail",
        "due": "2026-11-24T11:00:00+01:00",
        "due_utc": "2026-11-24T10:00:00Z",
        "state": "overdue",
        "late_seconds": 3 * 3600 + 300,
        "interview_start": "2026-11-23T10:00:00+01:00",
        "until": None,
        "why": first["why"],
    }
    assert all(one.keys() == first.keys() for one in rest)
    assert {one["state"] for one in rest} == {"due"}
    assert {one["late_seconds"] for one in rest} == {0}


def test_due_and_list_of_nothing(cli: Cli) -> None:
    """An empty file is no error, and reading makes no file."""
    assert cli("due") == (0, "Nothing is due.\n", "")
    assert cli("due", "--json") == (0, "[]\n", "")
    assert cli("list")[0] == 0
    assert cli("list", "--json") == (0, "[]\n", "")


def test_reading_makes_no_file(home: Path, cli: Cli) -> None:
    """Looking leaves nothing behind."""
    cli("due")
    assert not [path for path in home.rglob("*") if path.is_file() and path.suffix == ".json"]


def test_list_prints_the_whole_board(cli: Cli) -> None:
    """One line an application, by urgency; texts that look like markup stay as they are."""
    status, out, _ = cli("--demo", "--now", NOW, "list")
    lines = out.splitlines()
    assert status == 0
    assert len(lines) == 24
    assert [line.split()[0] for line in lines] == sorted(
        (line.split()[0] for line in lines), key=["late", "today", "this", "waiting", "closed"].index
    )
    assert any("Thank ×3" in line and "in 19 h" in line for line in lines)
    assert any("Foo [Bar] Ltd" in line and "[b]Editor[/b]" in line for line in lines)
    objects = json.loads(cli("--demo", "--now", NOW, "list", "--json")[1])
    assert len(objects) == 24
    assert objects[0]["next"]["contact"]["name"] == "Priya Raman"


def test_file_and_environment_choose_the_documents(
    home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The option wins over the environment, the environment over the user's folder."""
    for name in ("option", "environment"):
        store = Store.open(home / f"{name}.json")
        store.commit(
            [
                Change(
                    "applications", "a", 0, Application(id="a", company=name, added_at="2026-11-01T08:00:00Z")
                )
            ]
        )
        store.close()
    monkeypatch.setenv("AFTERWORD_FILE", str(home / "environment.json"))
    assert "environment" in cli("list")[1]
    assert "option" in cli("--file", str(home / "option.json"), "list")[1]


def test_now_looks_at_another_day(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--now` and its variable are read as dates are typed; an unreadable one is refused."""
    monkeypatch.setenv("AFTERWORD_NOW", NOW)
    assert "3 h late" in cli("--demo", "due")[1]
    status, out, err = cli("--now", "blursday", "due")
    assert (status, out) == (2, "")
    assert err.startswith("“blursday” isn't part of a date")
    assert err.count("\n") == 1


def test_now_may_be_a_day_alone(cli: Cli) -> None:
    """A day without a time is looked at from the time of day it is; a zone is turned into the person's own."""
    assert cli("--demo", "--now", "2026-11-24", "due")[0] == 0
    in_utc = cli("--demo", "--now", "2026-11-24 13:05 UTC", "list")[1]
    assert in_utc == cli("--demo", "--now", NOW, "list")[1]


def test_nobody_is_nobody(cli: Cli) -> None:
    """Where no contact is known the object says null, and the line has no name in it."""
    later = "2026-11-25 02:30"
    objects = json.loads(cli("--demo", "--now", later, "due", "--json")[1])
    assert [one["contact"] for one in objects if one["company"] == "Grey Heron"] == [None]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_there(home: Path, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    """The command completes itself in the usual shells."""
    assert home.exists()
    monkeypatch.setenv("_AFTERWORD_COMPLETE", f"{shell}_source")
    done = subprocess.run(
        [sys.executable, "-m", "tui.command_line"], capture_output=True, text=True, check=False
    )
    assert "afterword" in done.stdout
    assert done.returncode == 0


def test_the_demo_leaves_nothing_behind(home: Path, cli: Cli) -> None:
    """Sample data stands in a private folder of its own that is gone afterwards."""
    before = sorted(home.rglob("*"))
    assert cli("--demo", "due")[0] == 0
    assert sorted(home.rglob("*")) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("blursday",),
        ("due", "--nonsense"),
        ("--file",),
        ("due", "extra"),
        ("--demo", "--file", "x.json", "due"),
        ("import",),
    ],
    ids=" ".join,
)
def test_wrong_usage_is_one_sentence(cli: Cli, arguments: tuple[str, ...]) -> None:
    """A slip on the command line: exit status 2, one line that says what and where help is."""
    status, out, err = cli(*arguments)
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    assert "--help" in err


@pytest.mark.parametrize(
    ("arguments", "right"),
    [
        (("due", "--now", "2026-11-30 09:00"), "“afterword --now … due”."),
        (("due", "--now=2026-11-30"), "“afterword --now … due”."),
        (("list", "--demo"), "“afterword --demo list”."),
        (("settings", "--file", "x.json"), "“afterword --file … settings”."),
    ],
)
def test_an_option_behind_the_verb_is_told_its_place(
    cli: Cli, arguments: tuple[str, ...], right: str
) -> None:
    """The options of the command itself go before the verb, and the sentence shows how."""
    status, out, error = cli(*arguments)
    assert (status, out) == (2, "")
    assert "goes before the verb" in error
    assert all(option in error for option in ("--now", "--file", "--demo", "--settings"))
    assert error.endswith(f"{right}\n")


def test_an_option_nobody_knows_stays_unknown(cli: Cli) -> None:
    """Only the options there are have a place."""
    assert "No such option" in cli("due", "--nonsense")[2]
    assert "No such option" in cli("--nonsense")[2]


def test_a_damaged_or_foreign_file_is_a_sentence(home: Path, cli: Cli) -> None:
    """A folder in the place of the documents: exit status 1 and one sentence."""
    (home / "folder.json").mkdir()
    status, out, err = cli("--file", str(home / "folder.json"), "due")
    assert (status, out) == (1, "")
    assert err.count("\n") == 1


def test_notices_of_the_settings_are_told(home: Path, cli: Cli) -> None:
    """A wrong value in the settings is said on standard error; the verb still works."""
    (home / "own.toml").write_text("[script]\nlimit = 0\n", encoding="utf-8")
    status, out, err = cli("--settings", str(home / "own.toml"), "due")
    assert (status, out) == (0, "Nothing is due.\n")
    assert "own.toml, line 2: script.limit must be" in err


def test_settings_shows_and_writes_the_template(home: Path, cli: Cli) -> None:
    """The template is shown; `--write` makes a private file once and never overwrites one."""
    path = home / "config" / "afterword" / "settings.toml"
    status, out, _ = cli("settings")
    assert status == 0
    assert str(path) in out
    assert "[playbook.thank-you]" in out
    old = os.umask(0)
    try:
        assert cli("settings", "--write")[0] == 0
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load(path) == (Settings(), ())
    path.write_text("[me]\nname = 'Sam'\n", encoding="utf-8")
    assert "was left as it is" in cli("settings", "--write")[1]
    assert "Sam" in path.read_text(encoding="utf-8")


def test_settings_that_cannot_be_written_are_a_sentence(home: Path, cli: Cli) -> None:
    """A file where the folder should be: exit status 1."""
    (home / "config").write_text("", encoding="utf-8")
    status, _, err = cli("settings", "--write")
    assert status == 1
    assert err.count("\n") == 1


def test_a_mistake_of_ours_is_one_sentence_without_private_text(
    home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected exception: exit status 70, a private crash file that quotes nothing."""

    def fails(*_: object) -> None:
        raise RuntimeError("private words")

    monkeypatch.setattr("data.desk.Desk.board", fails)
    status, out, err = cli("--demo", "due")
    assert (status, out) == (70, "")
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert "private" not in err
    (log,) = home.rglob("crash.log")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert "private" not in log.read_text(encoding="utf-8")


def test_our_own_errors_keep_their_exit_code(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """An AfterwordError is its sentence, cleaned, and its exit code."""

    def fails(*_: object) -> None:
        raise Unreadable("The file \x1b[31mx is damaged; look at it.")

    monkeypatch.setattr("data.store.Store.open", fails)
    assert cli("due") == (1, "", "The file [31mx is damaged; look at it.\n")


def test_an_interrupt_is_quiet(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """ctrl+c leaves with 130 and no words."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("data.store.Store.open", interrupted)
    status, out, err = cli("due")
    assert (status, out, err.strip()) == (130, "", "")


def test_elsewhere_it_is_one_sentence(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a platform without file locks of this kind nothing is tried."""
    monkeypatch.setattr(sys, "platform", "win32")
    status, _, err = cli("due")
    assert status == 2
    assert "WSL" in err


def test_a_reader_that_leaves_is_no_error(home: Path) -> None:
    """`afterword list | head -1` prints no complaint, nor does a closed standard output."""
    assert home.exists()
    command = [sys.executable, "-m", "tui.command_line", "--demo", "list"]
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, "")
    closed = subprocess.run(
        ["bash", "-c", 'exec "$@" >&-', "bash", *command], stderr=subprocess.PIPE, text=True, check=False
    )
    assert "Traceback" not in closed.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_a_sentence(home: Path) -> None:
    """Output that can't be written: exit status 1 and one sentence."""
    assert home.exists()
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tui.command_line", "--demo", "list"],
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


def test_without_a_terminal_the_app_is_refused(cli: Cli) -> None:
    """No terminal: exit status 2, and the sentence names the verbs that work."""
    status, out, err = cli("--demo")
    assert (status, out) == (2, "")
    assert "afterword due" in err


def test_the_app_gets_the_desk_the_settings_and_the_notices(
    home: Path, cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a verb the app is run over the chosen documents, and its status is the exit status."""
    given: dict[str, object] = {}

    def app(desk: object, **rest: object) -> int:
        given.update(rest, desk=desk)
        return 3

    (home / "own.toml").write_text("[me]\nname = 'Sam'\n[script]\nlimit = 0\n", encoding="utf-8")
    monkeypatch.setattr("tui.terminal.checks.refusal", lambda: None)
    monkeypatch.setattr("tui.app.run", app)
    status, _, err = cli("--settings", str(home / "own.toml"), "--now", NOW)
    assert (status, err) == (3, "")
    settings, notices = given["settings"], given["notices"]
    assert isinstance(settings, Settings)
    assert settings.me.name == "Sam"
    assert "line 4" in str(notices)
    assert isinstance(given["desk"], Desk)
    assert given["desk"].settings_file == home / "own.toml"
    cli("--demo", "--settings", str(home / "own.toml"), "--now", NOW)
    assert given["desk"].settings_file is None  # sample data leave the person's settings alone


def test_the_table_of_verbs_is_true(home: Path) -> None:
    """Every verb in the table can be imported and has help; click's own runner agrees."""
    assert home.exists()
    for verb in VERBS:
        result = CliRunner().invoke(afterword, [verb, "--help"])
        assert result.exit_code == 0
        assert verb in result.output

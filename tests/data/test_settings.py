"""The settings: defaults without a file, each wrong value named, everything else still counted."""

import os
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.playbook import PLAYBOOK, Delay, stage_of
from data.setting_lines import lines_of_keys
from data.settings import Settings, known
from data.settings_file import load, parse, template

FULL = """\
[me]
name = "Sam Okafor"
phone = "+1 415 555 0199"
email = "sam@home.example"
other_emails = ["sam@work.example"]
zone = "Europe/London"

[day]
due_at = "09:30"

[playbook.thank-you]
due = "12 hours"

[playbook.second-check-in]
after_voicemail = "2 working days"

[script]
limit = 20

[colours]
accent = "#aabbcc"
theme = "dark"
ascii = true
"""


def test_no_file_means_defaults(tmp_path: Path) -> None:
    """Without a file nothing is said and every default holds."""
    assert load(tmp_path / "settings.toml") == (Settings(), ())
    assert Settings().playbook == PLAYBOOK
    assert Settings().zone("Asia/Tokyo") == "Asia/Tokyo"


def test_reads_every_section(tmp_path: Path) -> None:
    """Each section's values arrive where the desk and the screens look for them."""
    path = tmp_path / "settings.toml"
    path.write_text(FULL, encoding="utf-8")
    settings, notices = load(path)
    assert notices == ()
    assert (settings.me.name, settings.me.other_emails) == ("Sam Okafor", ("sam@work.example",))
    assert (settings.due_at, settings.script.limit) == ("09:30", 20)
    assert (settings.colours.accent, settings.colours.theme, settings.colours.ascii) == (
        "#aabbcc",
        "dark",
        True,
    )
    assert settings.zone("Asia/Tokyo") == "Europe/London"


def test_the_playbook_has_the_persons_own_times() -> None:
    """Own times replace the playbook's, stage by stage; the rest stays."""
    settings, _ = parse(FULL, "settings.toml")
    thank, second = stage_of(settings.playbook, "thank-you"), stage_of(settings.playbook, "second-check-in")
    assert thank is not None
    assert second is not None
    assert (thank.due, thank.expires) == (Delay(hours=12), Delay(days=7))
    assert second.after_voicemail == Delay(working_days=2)


@pytest.mark.parametrize(
    ("source", "line", "names", "allowed"),
    [
        ('[me]\nzone = "Mars/Phobos"', 2, "me.zone", "Europe/Berlin"),
        ('\n[day]\n\ndue_at = "25:00"', 4, "day.due_at", '"23:59"'),
        ("day.due_at = 10", 1, "day.due_at", '"23:59"'),
        ("[script]\nlimit = 4", 2, "script.limit", "5 to 600"),
        ("[script]\nlimit = nan", 2, "script.limit", "5 to 600"),
        ("[script]\nlimit = true", 2, "script.limit", "5 to 600"),
        ('[colours]\naccent = "pinkish"', 2, "colours.accent", "bright_"),
        ('[colours]\ntheme = "solar"', 2, "colours.theme", '"dark" or "light"'),
        ('[colours]\nascii = "yes"', 2, "colours.ascii", "true or false"),
        ('[playbook.card]\ndue = "5 fortnights"', 2, "playbook.card.due", "working days"),
        ('[playbook.card]\ndue = "0 days"', 2, "playbook.card.due", '"1 hour"'),
        ('[playbook.card]\ndue = "99 months"', 2, "playbook.card.due", '"24 months"'),
        ('[me]\nemail = "sam"', 2, "me.email", "sam@home.example"),
        ('[me]\nother_emails = "sam@home.example"', 2, "me.other_emails", "a list"),
        ("[me]\nname = 7", 2, "me.name", "text in quotes"),
        ('me = "Sam"', 1, "me", "write [me]"),
        ('[me]\nnmae = "Sam"', 2, "me.nmae", "me.name"),
        ('[playbook.chek-in]\ndue = "3 days"', 1, "playbook.chek-in", "playbook.check-in"),
        ('[playbook.phone-call]\ndue = "3 days"', 1, "playbook.phone-call", "“"),
        ('playbook.card = "5 days"', 1, "playbook.card", "write [playbook.card]"),
        ("[zebra]\na = 1", 1, "zebra", "afterword settings"),
    ],
)
def test_names_line_key_and_what_is_allowed(source: str, line: int, names: str, allowed: str) -> None:
    """A wrong value gives one sentence with file, line, key and what may stand there; the default holds."""
    settings, notices = parse(source, "settings.toml")
    assert settings == Settings()
    (notice,) = notices
    assert notice.startswith(f"settings.toml, line {line}: ")
    assert names in notice
    assert allowed in notice
    assert notice.endswith(".")


def test_the_rest_still_counts() -> None:
    """One wrong value leaves its neighbours alone."""
    settings, notices = parse('[me]\nname = "Sam"\nzone = 3\n[script]\nlimit = 45', "settings.toml")
    assert (settings.me.name, settings.me.zone, settings.script.limit) == ("Sam", "", 45)
    assert len(notices) == 1


def test_a_syntax_error_leaves_what_stands_above_it() -> None:
    """The line the parser stumbles over is named; what stands above it counts."""
    settings, notices = parse('[me]\nname = "Sam"\nphone = oops\nzone = "UTC"', "settings.toml")
    assert (settings.me.name, settings.me.zone) == ("Sam", "")
    assert notices[0].startswith("settings.toml, line 3: this is not TOML")


def test_a_stage_may_not_lapse_before_it_is_due() -> None:
    """Times that contradict each other are both left out, and the sentence says which."""
    settings, (notice,) = parse('[playbook.thank-you]\ndue = "3 days"\nexpires = "48 hours"', "settings.toml")
    assert settings.playbook == PLAYBOOK
    assert "line 3" in notice
    assert "would lapse after 48 hours" in notice


@pytest.mark.parametrize("content", [b"\xff\xfe", b"\x00", b"[me]\nname = '\x1b[31m'", b"x" * 300_000])
def test_rubbish_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    """Bytes that are no settings give the defaults and one sentence that names the file."""
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    settings, notices = load(path)
    assert settings == Settings()
    assert len(notices) == 1
    assert str(path) in notices[0]
    assert "\x1b" not in notices[0]


def test_a_folder_or_a_pipe_is_no_settings_file(tmp_path: Path) -> None:
    """What is no plain file is never opened, so that a pipe can't hang the start."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        settings, (notice,) = load(path)
        assert settings == Settings()
        assert "plain file" in notice


def test_the_template_names_every_setting_with_its_default() -> None:
    """Uncommented, the template reads as exactly the defaults; as written, as nothing at all."""
    assert parse(template(), "template") == (Settings(), ())
    lines = [
        line.removeprefix("#") if line[:1] == "#" and line[1:2] != " " else line
        for line in template().splitlines()
    ]
    settings, notices = parse("\n".join(lines), "template")
    assert notices == ()
    assert (settings.me, settings.day, settings.script, settings.colours) == (
        Settings().me, Settings().day, Settings().script, Settings().colours,
    )  # fmt: skip
    assert settings.playbook == PLAYBOOK
    tree = tomllib.loads("\n".join(lines))
    for setting in known():
        branch = tree
        for key in setting.path:
            branch = branch[key]
        assert branch == setting.default


@given(
    st.text()
    | st.sampled_from(FULL.splitlines()).flatmap(lambda line: st.just(FULL.replace(line, line[::-1])))
)
def test_never_raises(source: str) -> None:
    """Whatever stands in the file, there are settings, and sentences without line breaks."""
    settings, notices = parse(source, "settings.toml")
    assert isinstance(settings, Settings)
    assert not any("\n" in notice for notice in notices)


def test_finds_the_lines_of_keys() -> None:
    """Headers, dotted and quoted keys all have their line."""
    lines = lines_of_keys('[a]\nb = 1\n"c d" = 2\n[ e . f ]\ng.h = 3\n')
    assert lines["a", "b"] == 2
    assert lines["a", "c d"] == 3
    assert lines["e", "f"] == 4
    assert lines["e", "f", "g", "h"] == 5

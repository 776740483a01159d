"""The settings: defaults without a file, each wrong value named, everything else still counted."""

import os
import time
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.limits import LEAST_LIMIT, MOST_LIMIT
from data.playbook import PLAYBOOK, Delay
from data.setting_lines import lines_of_keys
from data.setting_table import known
from data.settings import CallSettings, Settings
from data.settings_file import load, parse, template

FULL = """\
[me]
name = "Sam Okafor"
phone = "+1 415 555 0199"
email = "sam@home.example"
other_emails = ["sam@work.example"]
zone = "Europe/London"
strengths = "I have moved two teams to streaming"

[day]
due_at = "09:30"

[playbook.thank-you]
due = "12 hours"

[playbook.second-check-in]
after_voicemail = "2 working days"

[script]
limit = 20

[calls]
silent = 3
apart = "4 hours"
office_days = ["mon", "sat"]
late_from = "16:00"

[mail]
program = "mutt -E -H {file}"
sendmail = "msmtp -t"
folder = "~/letters"

[letters]
card_width = 26
card_lines = 9

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
    calls = settings.calls
    assert (calls.silent, calls.apart, calls.office_days) == (3, Delay(hours=4), ("mon", "sat"))
    assert (calls.further, calls.late_from) == (1, "16:00")
    mail, letters = settings.mail, settings.letters
    assert (mail.program, mail.sendmail, mail.folder) == ("mutt -E -H {file}", "msmtp -t", "~/letters")
    assert (letters.card_width, letters.card_lines) == (26, 9)
    assert settings.me.strengths == "I have moved two teams to streaming"


def test_the_playbook_has_the_persons_own_times() -> None:
    """Own times replace the playbook's, stage by stage; the rest stays."""
    settings, _ = parse(FULL, "settings.toml")
    stages = {stage.key: stage for stage in settings.playbook}
    thank, second = stages["thank-you"], stages["second-check-in"]
    assert (thank.due, thank.expires) == (Delay(hours=12), Delay(days=7))
    assert second.after_voicemail == Delay(working_days=2)


@pytest.mark.parametrize(
    ("source", "line", "names", "allowed"),
    [
        ('[me]\nzone = "Mars/Phobos"', 2, "me.zone", "Europe/Berlin"),
        ('\n[day]\n\ndue_at = "25:00"', 4, "day.due_at", '"23:59"'),
        ("day.due_at = 10", 1, "day.due_at", '"23:59"'),
        ("[script]\nlimit = 0.5", 2, "script.limit", "1 to 3600"),
        ("[script]\nlimit = nan", 2, "script.limit", "1 to 3600"),
        ("[script]\nlimit = true", 2, "script.limit", "1 to 3600"),
        ("[calls]\nsilent = 0", 2, "calls.silent", "from 1 to 9"),
        ("[calls]\nfurther = true", 2, "calls.further", "from 0 to 9"),
        ("[calls]\nfurther = 1.0", 2, "calls.further", "a whole number"),
        ('[calls]\napart = "a while"', 2, "calls.apart", '"1 working day" is used'),
        ('[calls]\noffice_days = "mon"', 2, "calls.office_days", "a list of days"),
        ("[calls]\noffice_days = []", 2, "calls.office_days", "a list of days"),
        ('[calls]\noffice_days = ["Monday"]', 2, "calls.office_days", '["mon", "tue"]'),
        ('[calls]\nmonday_from = "9"', 2, "calls.monday_from", '"23:59"'),
        ('[mail]\nprogram = "mutt"', 2, "mail.program", '"mutt -H {file}"'),
        ('[mail]\nprogram = "mutt -H \'{file}"', 2, "mail.program", "{mailto}"),
        ('[mail]\nsendmail = "msmtp \'-t"', 2, "mail.sendmail", '"msmtp -t"'),
        ("[mail]\nfolder = 1", 2, "mail.folder", "text in quotes"),
        ("[letters]\ncard_width = 9", 2, "letters.card_width", "from 10 to 80"),
        ("[letters]\ncard_lines = 41", 2, "letters.card_lines", "from 3 to 40"),
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


@pytest.mark.parametrize("limit", [LEAST_LIMIT, 4, 900, MOST_LIMIT])
def test_a_limit_may_be_what_it_may_be_in_a_script(limit: float) -> None:
    """The settings and the app agree on what a machine may take."""
    settings, notices = parse(f"[script]\nlimit = {limit}", "settings.toml")
    assert (settings.script.limit, notices) == (limit, ())


ABOVE = '[me]\nname = "Sam"\n'
BELOW = '\nzone = "UTC"\n[script]\nlimit = 45\n'


@pytest.mark.parametrize(
    ("faulty", "lines", "words"),
    [
        ("phone = oops", [3], "me.phone must be text in quotes."),
        ("phone = +1 415 555 0199", [3], "me.phone must be text in quotes."),
        ("phone", [3], "the line doesn't count."),
        ("other_emails = [sam@home.example]", [3], "a list of e-mail addresses"),
        ("other_emails = [", [3], "me.other_emails must be a list"),
        ('other_emails = ["sam@home.example",', [3], "me.other_emails must be a list"),
        ('other_emails = [\n  "sam@home.example",\n  oops,\n]', [5], "me.other_emails must be a list"),
        ('phone = "555', [3], "me.phone must be"),
        ("phone = '555", [3], "me.phone must be"),
        ('phone = """555', [3], "me.phone must be"),
        ("phone = '''555\n", [3], "me.phone must be"),
        ('phone = """\n\\q\nname = oops\n"""', [4], "me.phone must be"),
        ("phone = { a = 1", [3], "me.phone must be"),
        ("phnoe = oops", [3], "“me.phnoe” doesn't count; the nearest is “me.phone”."),
        ('name = "Max"', [3], "this me.name doesn't count, the one above does."),
        ("phone = one\nemail = two\r", [3, 4], "me.email must be an e-mail address"),
        ("# \x07", [3], "the line doesn't count."),
        (f"phone = {'9' * 5000}", [3], "me.phone must be"),
        (f"phone = {'[' * 5000}", [3], "me.phone must be"),
        ("\u2028 = 1", [3], "the line doesn't count."),
    ],
)
def test_a_faulty_line_alone_is_left_out(faulty: str, lines: list[int], words: str) -> None:
    """What isn't TOML gives a sentence a line, with its key and what may stand there; all else counts."""
    settings, notices = parse(ABOVE + faulty + BELOW, "settings.toml")
    assert (settings.me.name, settings.me.zone, settings.script.limit) == ("Sam", "UTC", 45)
    assert (settings.me.phone, settings.me.email, settings.me.other_emails) == ("", "", ())
    assert [notice.partition(": this is not TOML (")[0] for notice in notices] == [
        f"settings.toml, line {line}" for line in lines
    ]
    assert notices[-1].endswith(words) or words in notices[-1]


def test_the_bare_words_of_two_sections() -> None:
    """`name = Sam` and `due_at = 10:00`, as people write them: each is said, everything below counts."""
    source = '[me]\nname = Sam\nphone = "555-0102"\n\n[day]\ndue_at = 10:00\n\n[script]\nlimit = 20\n'
    settings, notices = parse(source, "settings.toml")
    assert (settings.me.phone, settings.script.limit, settings.due_at) == ("555-0102", 20, "10:00")
    assert notices == (
        "settings.toml, line 2: this is not TOML (Invalid value); me.name must be text in quotes.",
        "settings.toml, line 6: this is not TOML (Expected newline or end of document after a statement); "
        'day.due_at must be a time of day from "00:00" to "23:59".',
    )


@pytest.mark.parametrize("header", ["[playbook.check-in", "[playbook.thank-you]", "[]"])
def test_a_faulty_header_takes_its_settings_with_it(header: str) -> None:
    """They never count as the table's above; the next table counts again."""
    source = f'[playbook.thank-you]\ndue = "12 hours"\n{header}\ndue = "9 days"\nexpires = oops\n[me]\nname = "Sam"\n'
    settings, notices = parse(source, "settings.toml")
    assert settings.times == {"thank-you": {"due": Delay(hours=12)}}
    assert settings.me.name == "Sam"
    assert notices[0].startswith("settings.toml, line 3: this is not TOML")
    assert notices[0].endswith("the settings below it, up to the next [table], don't count.")
    assert notices[1].startswith("settings.toml, line 5: this is not TOML")


def test_a_file_that_is_no_settings_at_all_is_given_up() -> None:
    """After a bounded number of faults only what stands above counts, and one sentence says so."""
    settings, notices = parse(ABOVE + "Dear diary\n" * 5000 + BELOW, "settings.toml")
    assert (settings.me.name, settings.me.zone) == ("Sam", "")
    assert len(notices) == 21
    assert notices[-1] == (
        "settings.toml, line 23: this is not TOML (Expected '=' after a key in a key/value pair); "
        "only what stands above it counts."
    )


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("# c\n# c2\nme = { name = 5 }", 3),
        ("# c\n[day]\n[me]\nname.first = 5", 4),
        ('[me]\nphone = """\nemail = 1\n[day]\n"""\n\nemail = 2', 7),
        ("[me]\nphone = '''\nemail = 1\n'''\nemail = 2", 5),
        ('[me]\nother_emails = [\n  "a = b@home.example",\n]\nemail = 2', 3 - 1),
        ("# a\u2028b\u2029c\x85d\n[me]\nemail = 2", 3),
        ('[me]\r\nphone = "a # b \\" c" # \'\r\nemail = 2', 3),
    ],
)
def test_the_line_is_the_one_an_editor_shows(source: str, line: int) -> None:
    """Inside an inline table its line; keys within texts are none; only a line feed ends a line."""
    _, notices = parse(source, "settings.toml")
    assert notices[0].startswith(f"settings.toml, line {line}: ")


@pytest.mark.parametrize(
    "source",
    [
        "[" + " " * 100_000,
        "a" + " " * 100_000,
        "me.name" + ".a" * 5_000 + " = 1",
        'x = """' + '\\"' * 50_000,
        "x = [\n" * 10_000,
    ],
)
def test_a_hostile_file_is_read_in_time(source: str) -> None:
    """No text within the size limit keeps the start waiting, and none raises."""
    started = time.monotonic()
    settings, notices = parse(source, "settings.toml")
    assert settings == Settings()
    assert notices
    assert time.monotonic() - started < 5


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


def test_the_name_of_the_file_is_text(tmp_path: Path) -> None:
    """Escape codes in the path of the settings reach no notice, whether they can be read or not."""
    path = tmp_path / "own\x1b[31m\n.toml"
    path.write_text("me = 1", encoding="utf-8")
    folder = tmp_path / "\x1b[31m"
    folder.mkdir()
    for there in (path, folder):
        _, (notice,) = load(there)
        assert notice.isprintable()


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
    assert replace(settings, times={}) == Settings()
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


def test_a_link_that_leads_nowhere_is_said(tmp_path: Path) -> None:
    """Settings behind a loop of links aren't taken for no settings at all."""
    path = tmp_path / "settings.toml"
    path.symlink_to(path)
    settings, notices = load(path)
    assert settings == Settings()
    assert len(notices) == 1
    assert str(path) in notices[0]


@pytest.mark.parametrize(
    ("source", "line", "said"),
    [
        (
            '[calls]\noffice_from = "17:30"',
            2,
            "people can't be rung from 17:30 until 17:30; 08:00 and 17:30 are used.",
        ),
        ('[calls]\noffice_from = "19:00"\noffice_until = "09:00"', 3, "from 19:00 until 09:00;"),
        (
            '[calls]\nearly_until = "17:00"',
            2,
            "early until 17:00 and late from 16:30; 09:00 and 16:30 are used.",
        ),
        ('[calls]\nlate_from = "08:59"', 2, "early until 09:00 and late from 08:59;"),
    ],
)
def test_contradictions_are_said(source: str, line: int, said: str) -> None:
    """An office that closes before it opens, late before early ends: the usual pair is used, and said."""
    settings, notices = parse(source + "\nsilent = 3", "settings.toml")
    assert settings == Settings(calls=CallSettings(silent=3))
    (notice,) = notices
    assert notice.startswith(f"settings.toml, line {line}: ")
    assert said in notice


def test_early_and_late_may_meet() -> None:
    """There needn't be anything between the two."""
    settings, notices = parse('[calls]\nearly_until = "12:00"\nlate_from = "12:00"', "settings.toml")
    assert (settings.calls.early_until, settings.calls.late_from, notices) == ("12:00", "12:00", ())

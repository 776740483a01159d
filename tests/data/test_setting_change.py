"""One setting put into a settings file: only that one changes, whatever is typed and whatever stands there."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.errors import UsageProblem
from data.setting_change import with_setting
from data.setting_faults import read_tree
from data.settings import Me, Settings
from data.settings_file import parse, template
from data.text import clean_line
from tests.data.test_settings import FULL

LINES = (
    *FULL.splitlines(),
    "",
    "# a comment",
    "me.phone = '1'",
    "name = Sam # bare",
    'name = """Sam',
    "name = '''a\nb'''",
    "me = { phone = '1' }",
    "[[me]]",
    "[me",
    "[me.name]",
    "\"me\".'name' = 'x'",
    "[ me ] # mine",
    "zone =",
    "name",
    "# me.name = 'x'",
)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", '[me]\nname = "Bo"\n'),
        ("\n\n", '[me]\nname = "Bo"\n'),
        ("[day]\ndue_at = '09:00'", "[day]\ndue_at = '09:00'\n\n[me]\nname = \"Bo\"\n"),
        ("[me]\nphone = '1' # mine\n", "[me]\nname = \"Bo\"\nphone = '1' # mine\n"),
        ("[me]\n# Yours\n#name = ''\n#zone = ''\n", "[me]\n# Yours\n#name = ''\nname = \"Bo\"\n#zone = ''\n"),
        ("[me]\nname = 'A # b'  # mine\n", '[me]\nname = "Bo"  # mine\n'),
        ("[me]\nname = Sam # bare\n", '[me]\nname = "Bo"  # bare\n'),
        ("[me]\nname = '''a\nb'''\n# end", '[me]\nname = "Bo"\n# end'),
        ('[me]\nname = "Sam\n# kept\n', '[me]\nname = "Bo"\n# kept\n'),
        ("me.phone = '1'\n[day]\n", "me.name = \"Bo\"\nme.phone = '1'\n[day]\n"),
        ("me.name = '1'\n", 'me.name = "Bo"\n'),
        ("[me]\r\nphone = '1'\r\n", "[me]\r\nname = \"Bo\"\r\nphone = '1'\r\n"),
        ("[script]\nlimit = 20\n[me]\n[day]\n", '[script]\nlimit = 20\n[me]\nname = "Bo"\n[day]\n'),
    ],
)
def test_where_it_goes(before: str, after: str) -> None:
    """In the place of its value, below its default, in its table, or in a table of its own at the end."""
    assert with_setting(before, "me.name", "Bo") == after
    assert parse(after, "after")[0].me.name == "Bo"


@pytest.mark.parametrize("text", ["me = { phone = '1' }", "me = 3", "[[me]]\nphone = '1'"])
def test_what_cannot_be_changed_alone_is_refused(text: str) -> None:
    """Rather than rewriting what the person wrote, one sentence that says what to write."""
    with pytest.raises(UsageProblem, match=r'me\.name .* "Bo"'):
        with_setting(text, "me.name", "Bo")


def test_the_file_one_starts_from() -> None:
    """Each of the two, in any order, below its own default; nothing else holds."""
    text = with_setting(with_setting(template(), "me.phone", "415-555-0199"), "me.name", "Sam")
    assert parse(text, "new") == (replace(Settings(), me=Me(name="Sam", phone="415-555-0199")), ())
    assert '#name = ""\nname = "Sam"\n' in text
    assert set(template().split("\n")) < set(text.split("\n"))


@given(st.text() | st.text(alphabet="\"'\\#[]=\n{}\x7f\x00 a\u202eé", max_size=20))
def test_any_value_is_quoted_right(value: str) -> None:
    """It reads back as the clean line it is, beside what was there; the file parses."""
    text = with_setting(FULL, "me.name", value)
    settings, notices = parse(text, "full")
    before = parse(FULL, "full")[0]
    assert notices == ()
    assert settings == replace(before, me=replace(before.me, name=clean_line(value)))
    assert re.sub("name = .*", "", text) == re.sub("name = .*", "", FULL)


@given(st.lists(st.sampled_from(LINES), max_size=12), st.sampled_from(["me.name", "me.phone"]))
def test_in_any_file_only_that_one_changes(lines: list[str], key: str) -> None:
    """Sound or faulty: what counted before counts after, and a second time changes nothing; or it is refused."""
    text = "\n".join(lines)
    try:
        changed = with_setting(text, key, "Bo")
    except UsageProblem:
        return
    name = key.removeprefix("me.")
    before, after = read_tree(text)[0], read_tree(changed)[0]
    assert after["me"].pop(name) == "Bo"
    before.get("me", {}).pop(name, None)
    assert {**after, "me": after["me"] or None} == {**before, "me": before.get("me") or None}
    assert with_setting(changed, key, "Bo") == changed


@given(st.text(alphabet="[]me.na=\"'#\n x{}", max_size=40) | st.text(max_size=60))
def test_any_text_is_changed_or_refused(text: str) -> None:
    """Nothing but the one sentence ever comes of a file that is none."""
    try:
        changed = with_setting(text, "me.name", "Bo")
    except UsageProblem:
        return
    assert parse(changed, "x")[0].me.name == "Bo"

"""What texts are called: numbers, versions, copies."""

import pytest

from data.text_titles import TITLE_CAP, base_title, copied_title, next_version, numbered

UNTITLED = "Voicemail"
FILLED = ("a, 2nd version", "a, 3rd version", *(f"a, {number}th version" for number in range(4, 12)))


@pytest.mark.parametrize(
    ("title", "taken", "next_one"),
    [
        ("First call", (), "First call, 2nd version"),
        ("First call", ("First call, 2nd version",), "First call, 3rd version"),
        ("First call, 2nd version", (), "First call, 3rd version"),
        ("First call, 2nd version", ("First call, 3rd version",), "First call, 4th version"),
        ("a", FILLED, "a, 12th version"),
        ("", (), "Voicemail, 2nd version"),
    ],
)
def test_versions_are_counted_on(title: str, taken: tuple[str, ...], next_one: str) -> None:
    """Never the same ending twice, never a title that is there already."""
    assert next_version(title, taken, UNTITLED) == next_one


def test_versions_and_numbers_have_one_base() -> None:
    """Which is how two scripts are known to be versions of one."""
    for title in ("First call", "First call (2)", "First call, 2nd version", "First call (2), 3rd version"):
        assert base_title(title, UNTITLED) == "First call"
    assert base_title("Second call", UNTITLED) != base_title("First call", UNTITLED)
    assert base_title("", UNTITLED) == base_title(UNTITLED, UNTITLED)


def test_long_titles_stay_within_the_cap() -> None:
    """The ending always fits, and tells them apart."""
    long = "x" * 300
    assert len(next_version(long, (), UNTITLED)) <= TITLE_CAP
    first = next_version(long, (), UNTITLED)
    assert next_version(long, {first}, UNTITLED) != first
    assert len(numbered(long, {numbered(long, (), UNTITLED)}, UNTITLED)) <= TITLE_CAP


@pytest.mark.parametrize(
    ("title", "copied"),
    [
        ("Check in with Maria", "Voicemail"),
        ("check in with LOPEZ", "Voicemail"),
        ("Northwind, once more", "Voicemail"),
        ("Marianne", "Marianne"),
        ("Second call (2)", "Second call"),
    ],
)
def test_a_copy_names_nobody_else(title: str, copied: str) -> None:
    """Whole words only, in whatever case."""
    assert copied_title(title, ["Maria Lopez", "Northwind"], UNTITLED) == copied

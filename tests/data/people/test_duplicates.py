"""Who may be one person: the same e-mail, or alike name and company; found without comparing all with all."""

from importlib import import_module
from typing import Any

import pytest

from data.people import duplicates
from data.people.alike import alike_companies, alike_names, company_words, name_words
from data.records import Contact


def person(id_: str, name: str, **fields: Any) -> Contact:
    """A contact."""
    return Contact(id=id_, name=name, added_at="2026-11-01T08:00:00Z", **fields)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dana Fox", "dana fox"),
        ("Dana Fox", "Fox, Dana"),
        ("Dana Fox", "Fox Dana"),
        ("Dana Fox", "D. Fox"),
        ("Dana Fox", "Fox, D."),
        ("Dana Fox", "Dr. Dana Fox"),
        ("Dana Fox", "Dana M. Fox"),
        ("Dana M. Fox", "Dana Maria Fox"),
        ("Inês Costa", "Ines Costa"),
        ("Inês Costa", "Inês Csota"),
        ("Jürgen O'Neil", "Jurgen O’Neil"),
        ("Priya Raman", "Prya Raman"),
        ("山田 太郎", "太郎 山田"),
    ],
)
def test_alike_names(one: str, other: str) -> None:
    """Order, case, accents, initials, titles, a middle name, one slip; whichever stands first."""
    assert alike_names(name_words(one), name_words(other))
    assert alike_names(name_words(other), name_words(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dana Fox", "Dora Fox"),
        ("Dana Fox", "Dana Cox-Smith"),
        ("Dana Maria Fox", "Dana Lena Fox"),
        ("Dana Fox", "Dana"),
        ("Jo Li", "Jo Lu"),
        ("Dana Fox", "E. Fox"),
        ("Dana Fox", ""),
        ("...", "!!!"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    """Another first name, another middle name, a short name with a letter of its own."""
    assert not alike_names(name_words(one), name_words(other))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Northwind Labs", "NORTHWIND LABS Ltd.", True),
        ("Fernhill", "Fernhill GmbH & Co. KG", True),
        ("Kestrel & Sons", "Kestrel and Sons, Inc.", True),
        ("Northwind", "Northwind Labs", True),
        ("Co", "Co", True),
        ("Northwind Labs", "Northwind Rail", False),
        ("", "Northwind", False),
        ("", "", False),
    ],
)
def test_alike_companies(one: str, other: str, same: bool) -> None:
    """What only says what kind of company it is doesn't count; one may say less."""
    assert alike_companies(company_words(one), company_words(other)) is same


def test_the_same_address_is_enough() -> None:
    """Whatever the names are; an empty address is none."""
    pairs = duplicates(
        (
            person("a", "Dana Fox", email="Dana@Northwind.example"),
            person("b", "D", email="dana@northwind.example"),
            person("c", "Ben"),
            person("d", "Eve"),
        )
    )
    assert [(pair.one.id, pair.other.id, pair.why) for pair in pairs] == [("a", "b", "same e-mail")]
    assert pairs[0].beside("a").id == "b"
    assert pairs[0].beside("b").id == "a"


def test_a_name_needs_its_company() -> None:
    """Where they are or were; where one record has no company, only the whole name."""
    dana = person("a", "Dana Fox", company="Tern Air", earlier=("Northwind Labs",))
    assert duplicates((dana, person("b", "Fox, Dana", company="Northwind Labs Ltd")))
    assert not duplicates((dana, person("b", "Dana Fox", company="Quill")))
    assert duplicates((dana, person("b", "Dana Fox")))
    assert not duplicates((dana, person("b", "D. Fox")))
    assert not duplicates((person("a", "Dana"), person("b", "Dana")))


def test_the_one_that_fits_is_found_among_its_like() -> None:
    """Others of the same initial and name in between hide nobody."""
    names = ("Dora Fox", "Dirk Fox", "Dana Fox", "Dana Maria Fox")
    people = [person(str(number), name, company="Quill") for number, name in enumerate(names)]
    assert [(pair.one.name, pair.other.name) for pair in duplicates(people)] == [
        ("Dana Fox", "Dana Maria Fox")
    ]


def test_thousands_of_one_company_are_not_all_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twice the records, about twice the comparisons: not four times."""
    compared = 0

    def counted(*two: Any) -> str:
        nonlocal compared
        compared += 1
        return str(why(*two))

    module = import_module(
        "data.people.duplicates"
    )  # the package's own attribute of that name is the function
    why = module._why
    monkeypatch.setattr(module, "_why", counted)

    def comparisons(count: int) -> int:
        nonlocal compared
        compared = 0
        duplicates(
            person(str(number), f"Dana{number:04} Fox{number % 40}", company="Quill")
            for number in range(count)
        )
        return compared

    fewer = comparisons(800)
    assert 0 < comparisons(1600) < 3 * fewer

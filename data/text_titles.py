"""Pure: the titles of texts: numbered ones, versions that two sessions typed, copies.

`untitled` is what a text of that kind is called that has no title.
"""

import re
from collections.abc import Collection
from typing import Final

from data.text import clean_line

TITLE_CAP: Final = 200
"""Characters of a title that are kept."""
_ROOM: Final = 20
"""Characters of them that are left to a number or a version."""
_VERSION: Final = re.compile(r", \d+(?:st|nd|rd|th) version$")
_NUMBER: Final = re.compile(r" \(\d+\)$")
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def base_title(title: str, untitled: str) -> str:
    """`title` without its number and its version: what several versions of one text have in common."""
    return _NUMBER.sub("", _VERSION.sub("", title)) or untitled


def numbered(title: str, taken: Collection[str], untitled: str) -> str:
    """`title` with the first number that makes it differ from the `taken` ones: "Second call (2)"."""
    title = clean_line(title, TITLE_CAP - _ROOM) or untitled
    number, made = 1, title
    while made in taken:
        number += 1
        made = f"{title} ({number})"
    return made


def next_version(title: str, taken: Collection[str], untitled: str) -> str:
    """The first version of `title`, from the 2nd on, that isn't `taken`: "First call, 3rd version"."""
    base = _VERSION.sub("", clean_line(title, TITLE_CAP))[: TITLE_CAP - _ROOM] or untitled
    number = 2
    while (made := f"{base}, {_ordinal(number)} version") in {title, *taken}:
        number += 1
    return made


def copied_title(title: str, names: Collection[str], untitled: str) -> str:
    """What a copy for somebody else is called: as before, unless that names one of those people or companies."""
    words = set(re.findall(r"\w+", title.casefold()))
    named = {word for name in names for word in re.findall(r"\w{2,}", name.casefold())}
    return untitled if words & named else base_title(title, untitled)


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in {11, 12, 13} else _ENDINGS.get(number % 10, "th")
    return f"{number}{ending}"

"""Pure: whether two names, or two companies, are probably the same, however they were typed."""

import re
from collections.abc import Iterator
from typing import Final

from data.names import DEGREES, LEGAL_FORMS, TITLES
from data.text import folded

LEAST_FOR_A_SLIP: Final = 7
"""Letters of a name from which on one letter more, less or other is taken for a slip."""

_TITLES: Final = TITLES | DEGREES
_WORD: Final = re.compile(r"[^\W_]+")


def name_words(name: str) -> tuple[str, ...]:
    """A name as words to compare: "Fox, Dana" is dana, fox; titles are left out."""
    last, comma, first = name.partition(",")
    ordered = f"{first} {last}" if comma and first.strip() else name
    words = _WORD.findall(folded(ordered).replace("'", "").replace("’", ""))
    return tuple(word for word in words if word not in _TITLES) or tuple(words)


def company_words(company: str) -> tuple[str, ...]:
    """A company as words to compare: "Fernhill GmbH & Co. KG" is fernhill."""
    words = _WORD.findall(
        folded(company).replace("&", " and ").replace("'", "").replace("’", "").replace(".", "")
    )
    kept = list(words)
    while kept and (kept[-1] in LEGAL_FORMS or kept[-1] == "and"):
        kept.pop()
    return tuple(kept or words)


def alike_companies(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for the same words, and where one only says less: "Northwind" and "Northwind Labs"."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and longer[: len(shorter)] == shorter


def alike_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True for the same words in any order, an initial for a word, a middle name more, or one slip."""
    if not one or not other:
        return False
    if sorted(one) == sorted(other):
        return True
    return _fits(one, other) or _fits(one, other[::-1]) or bool(set(slips(one)) & set(slips(other)))


def _fits(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True where the last names are the same, the first ones too or an initial, and no middle one differs."""
    if len(one) < 2 or len(other) < 2 or one[-1] != other[-1]:
        return False
    if not _same_or_initial(one[0], other[0]):
        return False
    return all(_same_or_initial(*pair) for pair in zip(one[1:-1], other[1:-1], strict=False))


def _same_or_initial(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def slips(words: tuple[str, ...]) -> Iterator[str]:
    """The name, and the name without each of its letters: two that share one of these differ by a slip."""
    joined = " ".join(words)
    yield joined
    if len(joined) >= LEAST_FOR_A_SLIP:
        yield from (joined[:at] + joined[at + 1 :] for at in range(len(joined)))

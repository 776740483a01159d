"""Pure: Roman numerals after what they count: Part II, Engineer III, Louis XIV."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.capital_table import COMMON
from data.speech.numbers import cardinal, ordinal
from data.speech.parts import Item, Part
from data.speech.words import listed

COUNTED: Final = frozenset(
    listed(
        "part phase round level chapter section volume stage tier type class grade act book war title article "
        "appendix step unit mark division group generation tech bowl schedule"
    )
)
"""What Roman numerals are counted out for, even a single V."""
TRADES: Final = ("er", "or", "ist", "ant", "ent", "ian", "ive", "ate", "yst")
"""Endings of what somebody works as: Engineer II is the second level of it, no second of that name."""
FIGURES: Final = {"i": 1, "v": 5, "x": 10}


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile("(?=.)X{0,3}(?:IX|IV|V?I{0,3})")


def roman(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """A number after what is counted or what somebody works as, "the fourteenth" after a name."""
    core = parts[at].core
    if not at or not _numeral().fullmatch(core):
        return None
    before = parts[at - 1]
    if not before.capital or before.trail:
        return None
    if before.lower in COUNTED:
        return [[*cardinal(_value(core))]]
    if len(core) == 1 or before.shouted or before.lower in COMMON or not before.core.isalpha():
        return None
    if before.lower.endswith(TRADES):
        return [[*cardinal(_value(core))]]
    return [["the", *ordinal(_value(core))]]


def _value(numeral: str) -> int:
    """A smaller figure before a larger one is taken away."""
    figures = [FIGURES[letter] for letter in numeral.lower()]
    return sum(
        -figure if any(figure < later for later in figures[place + 1 : place + 2]) else figure
        for place, figure in enumerate(figures)
    )

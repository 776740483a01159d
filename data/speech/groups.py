"""Pure: numbers as they are written elsewhere: 10 000 euros in several tokens, €1.500,00."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.amounts import CODE_AFTER, CURRENCIES
from data.speech.numbers import cardinal
from data.speech.parts import Item, Part

MOST_GROUPS: Final = 3
"""1 250 000 is as long as such a sum gets."""
COUNTED: Final = {name: name for name in ("euro", "euros", "dollars", "pounds", "yen", "rupees")} | {
    "usd": "dollars",
    "eur": "euros",
    "gbp": "pounds",
    "$": "dollars",
    "€": "euros",
    "£": "pounds",
}
"""What says that figures in groups of three are one number, where they don't end in 000."""


@cache
def _first() -> re.Pattern[str]:
    return re.compile(r"([$€£]?)([1-9]\d{0,2})", re.ASCII)


@cache
def _later() -> re.Pattern[str]:
    return re.compile(r"\d{3}", re.ASCII)


def grouped(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """10 000, €84 500, 1 250 000 dollars: its first figures in the first token, the rest in the others."""
    found = _first().fullmatch(parts[at].core)
    if not found or parts[at].trail or (at and _is_code(parts[at - 1])):
        return None
    groups: list[str] = []
    for part in parts[at + 1 : at + MOST_GROUPS]:
        if part.lead or not _later().fullmatch(part.core):
            break
        groups.append(part.core)
        if part.trail:
            break
    if not groups:
        return None
    end = at + len(groups)
    behind = COUNTED.get(parts[end + 1].lower) if end + 1 < len(parts) and not parts[end].trail else None
    if not (found[1] or behind or groups[-1] == "000"):
        return None
    first = cardinal(int(found[2]))
    rest: list[Item] = [*cardinal(int(found[2] + "".join(groups)))[len(first) :]]
    if found[1]:
        rest.append(f"{CURRENCIES[found[1]]}s")
    items: list[list[Item]] = [[*first], rest, *([] for _ in groups[1:])]
    return [*items, [behind]] if behind and not found[1] else items


def _is_code(before: Part) -> bool:
    return before.lower in CODE_AFTER or before.core[-1:].isdigit()

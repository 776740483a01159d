"""Pure: codes of letters and figures, and groups of figures that are no amount."""

import re
from collections.abc import Sequence
from functools import cache

from data.speech.amounts import CODE_AFTER
from data.speech.capitals import capitals, is_word
from data.speech.numbers import cardinal, house, singly, whole, year
from data.speech.parts import GROUP, Item, Part


def coded(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """REQ-4471, B4-77Q and 88-204: figures with letters or a hyphen that are no amount."""
    core = parts[at].core
    if not any(map(str.isdigit, core)) or not _code().fullmatch(core) or "." in core:
        return None
    groups = re.split("[-–/]", core)
    if core.replace("-", "").replace("–", "").isdigit():
        return [code(groups)] if len(groups) > 1 or (at and parts[at - 1].lower in CODE_AFTER) else None
    items: list[Item] = []
    runs = re.findall(r"[A-Z]+|\d+", core)
    joined = len(groups) > 1 and len(runs) > 2
    for group in groups:
        if items and joined:
            items.append(GROUP)
        for run in re.findall(r"[A-Z]+|\d+", group):
            items += _code_run(run, joined) if run.isdigit() else _letters(run)
    return [items]


def _letters(run: str) -> list[Item]:
    """COVID-19 and ROOM-12 are words, SAM-12 is none that anybody means."""
    return [*run] if len(run) < 4 and not is_word(run.lower()) else capitals(run, loud=False)


def _code_run(run: str, joined: bool) -> list[str]:
    if len(run) < 3 and not joined:
        return whole(run)
    if len(run) == 3 and not joined:
        return house(run) if run[0] != "0" else singly(run)
    return singly(run)


def code(figures_of: Sequence[str]) -> list[Item]:
    """Groups of figures that are no amount: 2025-1187 in pairs, 88-204 as eighty eight, two oh four."""
    items: list[Item] = []
    for group in figures_of:
        items += [GROUP] if items else []
        if len(group) == 4 and group[0] != "0":
            items += year(group)
        elif len(group) < 3 and not group.startswith("0"):
            items += cardinal(int(group))
        else:
            items += singly(group)
    return items


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"[A-Z0-9]+(?:[-–/.][A-Z0-9]+)*", re.ASCII)

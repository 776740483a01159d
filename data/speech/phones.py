"""Pure: phone numbers and extensions, said figure by figure with a pause between the groups."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import Final

from data.speech.numbers import cardinal, singly, whole
from data.speech.parts import COMMA, GROUP, Item, Part

MOST_TOKENS: Final = 8
"""Tokens one phone number may be written in: +33 1 42 68 53 00 is six."""
LEAST: Final = 7
MOST: Final = 15
"""Figures of a phone number, its country's included (E.164)."""
EXCHANGE: Final = frozenset("23456789")
"""What an area code and an exchange of North America begin with."""


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(r"\+?[(\d][\d().\-–/]*", re.ASCII)


@cache
def _beginning() -> re.Pattern[str]:
    """What a number may begin with, so that other figures cost little."""
    return re.compile(r"\(?(?:\+|0|1(?!\d)|\d{3}(?!\d)|\d{10,11}(?!\d))", re.ASCII)


@cache
def _extension() -> re.Pattern[str]:
    return re.compile(r"([\d().\-–/+]*?)[,;]?(?:x|ext[.:]?|extension)(\d{1,8})", re.ASCII)


@cache
def _vanity() -> re.Pattern[str]:
    return re.compile(r"(?:(1)[-.])?(8\d\d)[-.]([A-Za-z][A-Za-z-]*[A-Za-z])", re.ASCII)


@cache
def _figures() -> re.Pattern[str]:
    return re.compile(r"\d+", re.ASCII)


def phone(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """The longest phone number that begins here, its items by token; an extension may stand at its end."""
    if found := _extension().fullmatch(parts[at].lower):
        number: list[list[Item]] | None = _said([found[1]]) if found[1] else [[]]
        if number is None:
            return None
        return [[*number[0], *_comma(found[1]), *extension(found[2])]]
    if found := _vanity().fullmatch(parts[at].core):
        words = found[3].lower().split("-")
        return [[*singly(found[1] or ""), *_area(found[2]), GROUP, *words]]
    return _said(_written(parts, at)) if begins_phone(parts[at]) else None


def begins_phone(part: Part) -> bool:
    """Whether a number in several tokens may begin here."""
    return bool(_beginning().match(part.core))


def extension(figures: str) -> list[Item]:
    """17 -> extension seventeen, 4402 -> extension four four oh two."""
    return ["extension", *extension_figures(figures)]


def extension_figures(figures: str) -> list[str]:
    """Three figures and more of an extension or a badge go one by one."""
    return singly(figures) if len(figures) > 2 else whole(figures)


def _written(parts: Sequence[Part], at: int) -> list[str]:
    """The tokens from here on that could belong to one phone number."""
    written: list[str] = []
    for part in parts[at : at + MOST_TOKENS]:
        if not _shape().fullmatch(part.core) or (written and part.lead.strip("(-–")):
            break
        written.append(_without_trunk_zero(part))
        if part.pause:
            break
    return written


def _without_trunk_zero(part: Part) -> str:
    """+49 (0)30: the zero in brackets is only for calls inside the country."""
    if not part.lead.endswith("("):
        return part.core.replace("(0)", "")
    return "" if part.core == "0" else part.core.removeprefix("0)")


def _said(written: Sequence[str]) -> list[list[Item]] | None:
    """The items of as many of these tokens as make a phone number, or None when none do."""
    plus = bool(written) and written[0].startswith("+")
    found = [_figures().findall(text) for text in written]
    figures = [*accumulate(sum(map(len, token)) for token in found)]
    for count in range(len(found), 0, -1):
        if not found[count - 1] or not LEAST <= figures[count - 1] <= MOST:
            continue
        groups = [group for token in found[:count] for group in token]
        if _is_phone(groups, plus):
            return _by_token(found[:count], groups, plus)
    return None


def _by_token(found: Sequence[Sequence[str]], groups: Sequence[str], plus: bool) -> list[list[Item]]:
    """Group after group; after each but the last a pause, unless it is the 1 before an area code."""
    said: list[list[Item]] = []
    position = 0
    for token in found:
        items: list[Item] = []
        for group in token:
            items += _group(groups, position, plus)
            position += 1
            if position < len(groups) and not (position == 1 and group == "1" and not plus):
                items.append(GROUP)
        said.append(items)
    return said


def _is_phone(groups: Sequence[str], plus: bool) -> bool:
    lengths = tuple(map(len, groups))
    if plus:
        return True
    if groups[0].startswith("0"):
        return len(groups) > 1 and sum(lengths) >= 9
    if lengths in {(1, 3, 3, 4), (11,)}:
        return groups[0][0] == "1"
    if lengths == (3, 4):
        return groups[0][0] in EXCHANGE and not groups[1].endswith("000")
    return lengths in {(3, 3, 4), (10,)} and groups[0][0] in EXCHANGE


def _group(groups: Sequence[str], position: int, plus: bool) -> list[Item]:
    group = groups[position]
    if position == 0 and plus:
        country = len(group) if len(group) <= 3 else 1 if group[0] in "17" else 2
        return ["plus", *_chunks(group[:country], group[country:])]
    if len(groups) == 1 and len(group) == 11:
        return _chunks(group[0], group[1:])
    if position == (1 if groups[0] == "1" else 0) and len(group) == 3 and len(groups) > 2:
        return _area(group)
    return _chunks(group)


def _area(group: str) -> list[Item]:
    return [*(cardinal(int(group)) if group.endswith("00") and group[0] != "0" else singly(group))]


def _chunks(*groups: str) -> list[Item]:
    """Figures one by one, with a pause between groups; long ones go in threes, the last four together."""
    items: list[Item] = []
    for group in groups:
        size = 4 if len(group) == 8 else 3
        while group:
            chunk = group[:size] if len(group) > 5 else group
            items += [GROUP] if items else []
            items += singly(chunk)
            group = group[len(chunk) :]
    return items


def _comma(before: str) -> list[Item]:
    return [COMMA] if before else []

"""Pure: words, spelled names, and whatever no other rule knows."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Final

from data.speech.capitals import VOWELS, capitals
from data.speech.numbers import number, singly, whole
from data.speech.parts import COMMA, GROUP, STOP, Item, Part
from data.speech.words import is_wide, listed

HUMMED: Final = frozenset(listed("hmm hm mm mhm shh psst brr nth tsk pfft grr mr mrs ms dr st"))
"""Said, though without a vowel."""

SIGNS: Final = {
    "&": "and",
    "+": "plus",
    "=": "equals",
    "@": "at",
    "%": "percent",
    "$": "dollars",
    "€": "euros",
    "£": "pounds",
    "°": "degrees",
    "#": "number",
}
"""Signs with a name, where they touch a word."""
PAUSES: Final = dict.fromkeys("—–―,;，、；：،؛", COMMA) | dict.fromkeys("!?…。！？؟।", STOP)
"""Signs inside a token that are heard as a pause."""


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|\.{2,}|[^\w\s]")


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z](?:[-–.·][A-Za-z]){2,}", re.ASCII)


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"([A-Z]{2,5})'?s", re.ASCII)


def spelled(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """K-O-W-A-L: letter by letter."""
    core = parts[at].core
    return [[*filter(str.isalpha, core.upper())]] if _spelled().fullmatch(core) else None


def words(parts: Sequence[Part], at: int, loud: bool) -> list[list[Item]]:
    """Whatever is left, run by run: letters as words, figures as numbers, signs by name or as a pause."""
    part = parts[at]
    items: list[Item] = []
    if part.core == "A" and (loud or at == 0 or parts[at - 1].pause):
        return [["a"]]
    if part.lead.endswith(".") and len(part.lead) == 1 and part.capital:
        return [["dot", part.lower]]
    if part.lead.endswith("#"):
        items.append("number" if part.core[:1].isdigit() else "hashtag")
    if found := _plural().fullmatch(part.core):
        return [[*items, *capitals(found[1], loud)]]
    runs: list[str] = _runs().findall(part.core)
    for position, run in enumerate(runs):
        if run[0].isalpha():
            items += word(run, loud)
        elif run[0].isdigit():
            items += _numbers(run)
        elif run in SIGNS:
            items.append(SIGNS[run])
        elif run in PAUSES or run[0] == ".":
            items += [PAUSES.get(run, STOP)] if len(run) > 1 or run != "." else []
        elif run == "/" and 0 < position < len(runs) - 1:
            beside = runs[position - 1], runs[position + 1]
            items += [] if all(map(str.isupper, beside)) else ["slash"]
    return [items]


def word(run: str, loud: bool) -> list[Item]:
    """A run of letters: a word, or letters where it can't be said."""
    if run.isascii():
        if len(run) > 1 and run.isupper():
            return capitals(run, loud)
        if len(run) == 1 and run not in {"a", "i", "I"}:
            return [run.upper()]
        lower = run.lower()
        if (
            len(run) < 5
            and VOWELS.isdisjoint(lower)
            and "y" not in lower
            and lower not in HUMMED
            and len(run) > 1
        ):
            return [*filter(str.isalpha, run.upper())]
        return [lower]
    if any(map(is_wide, run)):
        return _wide(run)
    return [run.lower()]


def _numbers(run: str) -> list[Item]:
    """Figures with commas and dots inside; what is no number is said piece by piece."""
    try:
        if re.fullmatch(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", run) and len(run) <= 24:
            return [*number(run)]
    except ValueError:
        pass
    items: list[Item] = []
    for piece in re.split("[.,]", run):
        items += ["point"] if items else []
        items += whole(piece) if len(piece) <= 15 else _long(piece)
    return items


def _long(figures: str) -> list[Item]:
    """Very many figures, four by four."""
    items: list[Item] = []
    for start in range(0, len(figures), 4):
        items += [GROUP] if start else []
        items += singly(figures[start : start + 4])
    return items


def _wide(run: str) -> list[Item]:
    """CJK and kana: each character is a word; hangul and what else stands beside them stays together."""
    items: list[Item] = []
    for kind, group in groupby(run, _kind):
        letters = list(group)
        items += letters if kind == "alone" else ["".join(letters)]
    return items


def _kind(letter: str) -> str:
    return "hangul" if "\uac00" <= letter <= "\ud7a3" else "alone" if is_wide(letter) else "other"

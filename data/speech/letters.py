"""Pure: words, capitals, spelled names, codes, and whatever no other rule knows."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import groupby
from typing import Final

from data.speech.amounts import CODE_AFTER, code
from data.speech.numbers import house, number, singly, whole
from data.speech.parts import COMMA, GROUP, STOP, Item, Part
from data.speech.words import is_wide, listed

COMMON: Final = frozenset(
    listed(
        "a am an and any are as at ask be been best but by call can day dear do did for free from get go good had has "
        "have hello her here hey hi him his hope how i if in is it its job just know last leave let like line look "
        "love made make may me meet more most much must my name need new next no not now of off on one open or our "
        "out over per plan put read ready role say see she so some soon start still such sure take talk team ten than "
        "thank that the them then there they this time to today too two up very want was way we week well went were "
        "what when where which who why will wish with work would yes yet you your asap"
    )
)
"""Words of two to five letters that aren't spelled when somebody shouts them."""
SAID: Final = frozenset(
    listed(
        "nato covid scrum stem osha fema pin ram rom sim dos gif jpeg laser radar scuba swat lego ikea visa "
        "bash java ajax unix linux mac dell inc ltd corp"
    )
)
"""Capitals that are said as a word."""
SPELLED: Final = frozenset(
    listed("it us ok am pm ai hr ui ux id tv ceo cfo coo cto cio api aws usa eu uk ny la")
)
"""Capitals that are spelled although somebody could say them."""
LOUD_WORDS: Final = frozenset({"it", "us", "am", "la", "id"})
"""Of these, words all the same where everything is shouted."""
VOWELS: Final = frozenset("aeiou")
HUMMED: Final = frozenset(listed("hmm hm mm mhm shh psst brr nth tsk pfft grr mr mrs ms dr st"))

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
PAUSES: Final = dict.fromkeys("—–―,;，、；：،؛", COMMA) | dict.fromkeys("!?…。！？؟।", STOP)


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+(?:[.,]\d+)*|\.{2,}|[^\w\s]")


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(r"[A-Za-z](?:[-–.·][A-Za-z]){2,}", re.ASCII)


@cache
def _speakable() -> re.Pattern[str]:
    """NASA, DANA, COBOL: consonants and vowels in turn."""
    return re.compile("[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]?")


@cache
def _plural() -> re.Pattern[str]:
    return re.compile(r"([A-Z]{2,5})'?s", re.ASCII)


@cache
def _code() -> re.Pattern[str]:
    return re.compile(r"[A-Z0-9]+(?:[-–/.][A-Z0-9]+)*", re.ASCII)


def spelled(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """K-O-W-A-L: letter by letter."""
    core = parts[at].core
    return [[*filter(str.isalpha, core.upper())]] if _spelled().fullmatch(core) else None


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
            items += _code_run(run, joined) if run.isdigit() else capitals(run, loud=False)
    return [items]


def _code_run(run: str, joined: bool) -> list[str]:
    if len(run) < 3 and not joined:
        return whole(run)
    if len(run) == 3 and not joined:
        return house(run) if run[0] != "0" else singly(run)
    return singly(run)


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


def capitals(run: str, loud: bool) -> list[Item]:
    """Two to five capitals are spelled, unless they are a known word or everything around is in capitals."""
    lower = run.lower()
    letters: list[Item] = [*filter(str.isalpha, run)]
    if len(run) == 1:
        return letters
    if lower in SPELLED and not (loud and lower in LOUD_WORDS):
        return letters
    if len(run) > 5 or lower in SAID or not run.isascii() or _speakable().fullmatch(lower):
        return [lower]
    if lower in COMMON or (loud and not VOWELS.isdisjoint(lower)):
        return [lower]
    return letters


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

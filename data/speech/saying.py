"""Pure: what is said for a token among its neighbours, by the rules, and how long that takes."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from data.speech.abbreviation_table import DOTTED
from data.speech.abbreviations import abbreviation, is_abbreviated, may_end
from data.speech.addresses import address
from data.speech.amounts import UNITS, amount
from data.speech.capital_table import COMMON
from data.speech.clock import HALVES, clock, half_of_day
from data.speech.codes import coded
from data.speech.dates import date
from data.speech.groups import grouped
from data.speech.letters import spelled, words
from data.speech.parts import LONG, Item, Part
from data.speech.phones import phone
from data.speech.ranges import dash, named
from data.speech.romans import roman
from data.speech.words import word_seconds


class Said(NamedTuple):
    """One token said: its words, the seconds they take, the pause after it, whether it ends a sentence."""

    words: tuple[str, ...]
    seconds: float
    pause: float
    ends: bool


RULES: Final[tuple[Callable[[Sequence[Part], int], list[list[Item]] | None], ...]] = (
    roman,
    abbreviation,
    half_of_day,
    named,
    phone,
    grouped,
    clock,
    date,
    amount,
    spelled,
    address,
    coded,
)
"""Tried in this order. Each gets the tokens and where to read, and gives the items of as many tokens as it reads.

A rule may look back, but ahead only at tokens that it then reads itself (`dash` says why it may): so a word
appended to a text never makes it shorter. One put into its middle may, as its neighbours may be read differently.
"""
RULES_OF_LETTERS: Final = (roman, abbreviation, half_of_day)
RULES_OF_FIGURES: Final = (abbreviation, phone, grouped, date, amount, coded)
"""Those that know what is all letters, or all figures: the others needn't be asked."""


def plain_word(part: Part) -> Said | None:
    """An ordinary word, whose neighbours don't matter; None where rules have to look at it."""
    core = part.core
    if not core.isascii() or part.lead.strip("\"'([") or _is_ellipsis(part.trail):
        return None
    letters = core.replace("'", "", 1) if "'" in core[1:-1] else core
    if not letters.isalpha() or not core[1:].islower() or len(core) < 2:
        return _said([core], part) if core == "a" else None
    lower = part.lower
    if lower in HALVES or lower in UNITS or lower in DOTTED or (lower not in COMMON and len(core) < 5):
        return None
    if abbreviation((part,), 0) is not None:
        return None
    return _said([lower], part)


def _said(items: Sequence[Item], part: Part) -> Said:
    """A token whose punctuation is its own."""
    return _timed(items, part.pause, bool(part.core) and _ends(part.trail))


def _ends(trail: str) -> bool:
    return any(sign in ".!?…。！？؟।" for sign in trail)


def _is_ellipsis(trail: str) -> bool:
    return ".." in trail or "…" in trail


def _timed(items: Sequence[Item], pause: float, ends: bool) -> Said:
    spoken: list[str] = []
    seconds = after = 0.0
    for item in items:
        if isinstance(item, str):
            spoken.append(item)
            seconds += after + word_seconds(item)
            after = 0.0
        else:
            after += item
    return Said(tuple(spoken), seconds, max(pause, after), ends)


def read_one(
    parts: Sequence[Part], plain: Sequence[Said | None], loud: Sequence[bool], at: int
) -> list[Said]:
    """What is said for the token `at`, and for those after it that are read with it."""
    items = _items(parts, at, loud[at])
    return _together(parts, plain, loud, at, items) if len(items) > 1 else [_after(parts, at, items[0])]


def read_from(
    parts: Sequence[Part], plain: Sequence[Said | None], loud: Sequence[bool], at: int
) -> list[Said]:
    """What is said for the tokens from `at` on."""
    said: list[Said] = []
    while (here := at + len(said)) < len(parts):
        known = plain[here]
        said += read_one(parts, plain, loud, here) if known is None else [known]
    return said


def _items(parts: Sequence[Part], at: int, loud: bool) -> list[list[Item]]:
    part = parts[at]
    if not part.core:
        return dash(parts, at) or [[]]
    if len(part.core) <= LONG:
        rules = (
            RULES_OF_LETTERS if part.core.isalpha() else RULES_OF_FIGURES if part.core.isdigit() else RULES
        )
        for rule in rules:
            items = rule(parts, at)
            if items is not None:
                return items
    return words(parts, at, loud)


def _after(parts: Sequence[Part], at: int, items: Sequence[Item]) -> Said:
    """The token with its pause: neither the dot of an abbreviation ends a sentence nor dots before a small letter.

    The abbreviation's does where a sentence begins behind it.
    """
    part = parts[at]
    if items and not part.core:
        return _timed(items, 0.0, ends=False)
    if is_abbreviated(parts, at) and not may_end(parts, at):
        return _said(items, Part(part.lead, part.core, part.lower, part.trail[1:]))
    said = _said(items, part)
    if said.ends and _is_ellipsis(part.trail) and at + 1 < len(parts) and parts[at + 1].core[:1].islower():
        return said._replace(ends=False)
    return said


def _together(
    parts: Sequence[Part],
    plain: Sequence[Said | None],
    loud: Sequence[bool],
    at: int,
    items: Sequence[Sequence[Item]],
) -> list[Said]:
    """Several tokens read as one thing, which takes no less time than without its last token."""
    said = [_after(parts, at + place, each) for place, each in enumerate(items)]
    missing = _length(read_from(parts[: at + len(items) - 1], plain, loud, at)) - _length(said)
    if missing > 0:
        last = said[-2]
        said[-2] = last._replace(pause=last.pause + missing)
    return said


def _length(said: Sequence[Said]) -> float:
    """Seconds until the last of them has been said."""
    total = length = pause = 0.0
    for one in said:
        if one.words:
            total += pause + one.seconds
            length, pause = total, one.pause
        else:
            pause = max(pause, one.pause)
    return length

"""Pure: a line of text into what is said for each of its tokens, and how long that takes."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from data.speech.abbreviation_table import DOTTED
from data.speech.abbreviations import abbreviation, is_abbreviated, may_end
from data.speech.addresses import address
from data.speech.amounts import UNITS, amount
from data.speech.capitals import COMMON
from data.speech.clock import HALVES, clock, half_of_day
from data.speech.codes import coded
from data.speech.dates import date
from data.speech.letters import spelled, words
from data.speech.parts import LONG, Item, Part, part_of
from data.speech.phones import MOST_TOKENS, begins_phone, phone
from data.speech.words import word_seconds


class Said(NamedTuple):
    """One token said: its words, the seconds they take, the pause after it, whether it ends a sentence."""

    words: tuple[str, ...]
    seconds: float
    pause: float
    ends: bool


RULES: Final[tuple[Callable[[Sequence[Part], int], list[list[Item]] | None], ...]] = (
    abbreviation,
    half_of_day,
    phone,
    clock,
    date,
    amount,
    spelled,
    address,
    coded,
)
"""Tried in this order. Each gets the tokens and where to read, and gives the items of as many tokens as it reads.

A rule may look back, but ahead only at tokens that it then reads itself: so a text's beginning is never read
differently for what comes after it.
"""
BEFORE: Final = 4
"""Tokens a rule may look back."""
AHEAD: Final = 4
"""Tokens from the one being read on that matter, where no phone number begins: no rule reads more than three, and
the one behind them says whether their dot ends a sentence.
"""
AHEAD_OF_PHONE: Final = MOST_TOKENS + 2
"""The same for the longest phone number, which may come after a dash."""
LOUD: Final = 0.7
LOUD_WORDS: Final = 3
"""Above this share of capitals among the words so far, and so many of them, capitals are words."""


def read_line(line: str) -> list[Said]:
    """What is said for each white-space separated token of one line."""
    tokens = line.split()
    glances = [_glance(token) if len(token) <= LONG else _glance.__wrapped__(token) for token in tokens]
    loud = _loud(glances)
    said: list[Said] = []
    while (at := len(said)) < len(tokens):
        plain = glances[at].plain
        if plain is not None:
            said.append(plain)
            continue
        first = max(0, at - BEFORE)
        end = at + glances[at].ahead
        near, louds = tuple(tokens[first:end]), tuple(loud[first:end])
        read = _read_near if max(map(len, near)) <= LONG else _read_near.__wrapped__
        said += read(near, at - first, louds)
    return said


class _Glance(NamedTuple):
    """A token without its neighbours: what is said if they don't matter, or how many from it on do.

    Then whether it is a word, and one in capitals.
    """

    plain: Said | None
    ahead: int
    is_word: bool
    shouted: bool


@lru_cache(4096)
def _glance(token: str) -> _Glance:
    part = part_of(token)
    is_word = part.core.isalpha() and len(part.core) > 1
    plain = _plain(part) if len(token) <= LONG else None
    ahead = AHEAD_OF_PHONE if begins_phone(part) or not part.core else AHEAD
    return _Glance(plain, ahead, is_word, is_word and part.shouted)


@lru_cache(4096)
def _read_near(tokens: tuple[str, ...], at: int, loud: tuple[bool, ...]) -> list[Said]:
    """What is said for the token `at`, and for those after it that are read with it, among the ones near it.

    Nothing farther away matters, so while a line is being typed only what is near the change is read again.
    """
    parts = [part_of(token) for token in tokens]
    plain = [_glance(token).plain if len(token) <= LONG else None for token in tokens]
    return _read_one(parts, plain, loud or (False,) * len(tokens), at)


def _plain(part: Part) -> Said | None:
    """An ordinary word, whose neighbours don't matter; None where rules have to look at it."""
    core = part.core
    if not core.isascii() or part.lead.strip("\"'([") or _is_ellipsis(part.trail):
        return None
    letters = core.replace("'", "", 1) if "'" in core[1:-1] else core
    if not letters.isalpha() or not core[1:].islower() or len(core) < 2:
        return None if core not in {"I", "a"} else _said([core if core == "a" else "i"], part)
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
    spoken = tuple(item for item in items if isinstance(item, str))
    after = items[-1] if items and not isinstance(items[-1], str) else 0.0
    inside = sum(item for item in items if not isinstance(item, str)) - after
    return Said(spoken, sum(map(word_seconds, spoken)) + inside, max(pause, after), ends)


def _loud(glances: Sequence[_Glance]) -> list[bool]:
    """For each token, whether the line up to and with it is written in capitals; empty when it nowhere is."""
    if not any(glance.shouted for glance in glances):
        return []
    loud: list[bool] = []
    shouted = words_so_far = 0
    for glance in glances:
        words_so_far += glance.is_word
        shouted += glance.shouted
        loud.append(words_so_far >= LOUD_WORDS and shouted > LOUD * words_so_far)
    return loud if any(loud) else []


def _read(parts: Sequence[Part], plain: Sequence[Said | None], loud: Sequence[bool], at: int) -> list[Said]:
    """What is said for the tokens from `at` on."""
    said: list[Said] = []
    while (here := at + len(said)) < len(parts):
        known = plain[here]
        said += _read_one(parts, plain, loud, here) if known is None else [known]
    return said


def _read_one(
    parts: Sequence[Part], plain: Sequence[Said | None], loud: Sequence[bool], at: int
) -> list[Said]:
    """What is said for the token `at`, and for those after it that are read with it."""
    items = _items(parts, at, loud[at])
    return _together(parts, plain, loud, at, items) if len(items) > 1 else [_after(parts, at, items[0])]


def _items(parts: Sequence[Part], at: int, loud: bool) -> list[list[Item]]:
    part = parts[at]
    if not part.core:
        return [[]]
    if len(part.core) <= LONG:
        for rule in RULES:
            items = rule(parts, at)
            if items is not None:
                return items
    return words(parts, at, loud)


def _after(parts: Sequence[Part], at: int, items: Sequence[Item]) -> Said:
    """The token with its pause: neither the dot of an abbreviation ends a sentence nor dots before a small letter.

    The abbreviation's does where a sentence begins behind it.
    """
    part = parts[at]
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
    missing = _length(_read(parts[: at + len(items) - 1], plain, loud, at)) - _length(said)
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

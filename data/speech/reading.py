"""Pure: a line of text into what is said for each of its tokens, and how long that takes."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from data.speech.parts import LONG, Part, part_of
from data.speech.phones import MOST_TOKENS, begins_phone
from data.speech.saying import Said, plain_word, read_one

BEFORE: Final = 3
"""Tokens a rule may look back: most look at one, `dash` at two, `abbreviation` at three."""
AHEAD: Final = 5
"""Tokens from the one being read on that matter, where no phone number begins: no rule reads more than four, and
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
    glances = _glances(tokens)
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
        read = read_near if max(map(len, near)) <= LONG else read_near.__wrapped__
        said += read(near, at - first, louds)
    return said


class _Glance(NamedTuple):
    """A token without its neighbours: what is said if they don't matter, or how many from it on do.

    Then whether it is a word, and one in capitals.
    """

    part: Part
    plain: Said | None
    ahead: int
    is_word: bool
    shouted: bool


@lru_cache(4096)
def _glance(token: str) -> _Glance:
    part = part_of(token)
    is_word = part.core.isalpha() and len(part.core) > 1
    plain = plain_word(part) if len(token) <= LONG else None
    ahead = AHEAD_OF_PHONE if begins_phone(part) or not part.core else AHEAD
    return _Glance(part, plain, ahead, is_word, is_word and part.shouted)


def _glances(tokens: Sequence[str]) -> list[_Glance]:
    return [_glance(token) if len(token) <= LONG else _glance.__wrapped__(token) for token in tokens]


@lru_cache(4096)
def read_near(tokens: tuple[str, ...], at: int, loud: tuple[bool, ...]) -> tuple[Said, ...]:
    """What is said for the token `at`, and for those after it that are read with it, among the ones near it.

    Nothing farther away matters, so while a line is being typed only what is near the change is read again.
    """
    parts, plain, *_ = zip(*_glances(tokens), strict=True)
    return tuple(read_one(parts, plain, loud or (False,) * len(tokens), at))


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

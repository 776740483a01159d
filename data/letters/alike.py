"""Pure: how alike two letters are worded: colleagues show each other what they got."""

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final

from data.letters.draft import GREETING, LetterWording, name_words, words_of
from data.text_checks import Seen

NEAR: Final = 0.8
"""From which share of common words on two letters read as one; ours, tried on our own templates."""
MOST_WORDS: Final = 400
"""Of each letter that are compared: comparing takes time by the square of them."""
FEWEST_WORDS: Final = 8
"""A letter with fewer has hardly been begun."""


def near_identical(wording: LetterWording) -> Seen:
    """Another letter of the same interview says the same; how alike they are, and to whom that one goes."""
    mine = _worded(wording.text, wording.values.get("contact", ""))
    if len(mine) < FEWEST_WORDS:
        return Seen(True)
    shares = [(_share(mine, _worded(body, name)), name) for name, body in wording.draft.beside]
    share, name = max(shares, default=(0.0, ""))
    if share < NEAR:
        return Seen(True)
    per_cent = min(round(share * 100), 100)
    label = f"{per_cent} % the same words as to {name}" if name else f"{per_cent} % the same words as another"
    return Seen(False, None, "begin with another template (t), or say what only they said", label)


@lru_cache(maxsize=64)
def _worded(body: str, name: str) -> tuple[str, ...]:
    """The words that are compared: without the greeting and the names of those it goes to."""
    greeting = GREETING.match(body)
    names = name_words(name)
    words = words_of(body, greeting.end() if greeting else 0)
    return tuple(word.folded for word in words if word.folded not in names)[:MOST_WORDS]


def _share(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    """The share of words they have in common in the same order; 0 where it is surely below NEAR."""
    if len(theirs) < FEWEST_WORDS:
        return 0.0
    # what is the same at both ends needs no search
    begin = _same(mine, theirs)
    end = _same(mine[begin:][::-1], theirs[begin:][::-1])
    middles = mine[begin : len(mine) - end], theirs[begin : len(theirs) - end]
    enough = NEAR * (len(mine) + len(theirs)) / 2 - begin - end
    if min(map(len, middles)) < enough or (Counter(middles[0]) & Counter(middles[1])).total() < enough:
        return 0.0
    blocks = SequenceMatcher(None, *middles, autojunk=False).get_matching_blocks()
    return 2 * (begin + end + sum(block.size for block in blocks)) / (len(mine) + len(theirs))


def _same(mine: tuple[str, ...], theirs: tuple[str, ...]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(mine, theirs, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(mine), len(theirs)))

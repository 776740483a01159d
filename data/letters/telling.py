"""Pure: whether a letter takes up what was noted, told by the words that carry its meaning."""

from bisect import bisect_right
from functools import lru_cache
from typing import Final

from data.letters.draft import LetterWording, folded, words_of
from data.text_checks import Span
from data.text_checks.ordinary import STOP_WORDS

_PLAIN: Final = frozenset(
    """
    anyone get gets good got great job know like likes lot lots make makes many much need needs new people person
    said say says see somebody someone something team tell things thing think time told use using want wanted wants
    work working works company year years day days interview role
    """.split()  # noqa: SIM905  # a page of words is read as a page
)
"""Words that letters and notes have in common whatever they are about."""
_ENDINGS: Final = ("ing", "ers", "ed", "es", "er", "e", "s")
_LETTERS: Final = 6
"""Letters by which a word is known once its ending is off: migrate, migration, migrated."""
_SHORTEST: Final = 3
_FEW: Final = 2
"""Telling words of a note that its letter has; of one with no more than these one is enough."""

_SENTENCE: Final = 4
"""Words of a note that nobody says by chance in the same order."""


def telling_words(note: str, known: frozenset[str]) -> frozenset[str]:
    """The stems of the words of `note` that tell it from others; `known` are stems that stand in any letter."""
    words = [word.folded for word in words_of(note)]
    long = [word for word in words if len(word) >= _SHORTEST or word.isdigit()]
    telling = {stem(word) for word in long if word not in STOP_WORDS and word not in _PLAIN}
    return frozenset(
        telling - known or telling or {stem(word) for word in long} or {stem(word) for word in words}
    )


@lru_cache(maxsize=8_192)
def stem(word: str) -> str:
    """A folded word without its ending."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word.removesuffix(ending)
            break
    return word[:_LETTERS]


def takes_up(wording: LetterWording, note: str) -> Span | None:
    """Where the letter takes up one of the things noted (parted by semicolons); None where it doesn't."""
    known = frozenset(
        stem(folded(word))
        for name in ("company", "role", "contact", "me", "interviewer")
        for word in wording.values.get(name, "").split()
    )
    stems = [(stem(word.folded), word.start, word.end) for word in wording.words]
    for thing in note.split(";"):
        telling = telling_words(thing, known)
        places = [(start, end, key) for key, start, end in stems if key in telling]
        if telling and len({key for *_, key in places}) >= min(_FEW, (len(telling) + 1) // _FEW):
            return _closest(wording, [(start, end) for start, end, _ in places])
    return None


def as_noted(wording: LetterWording, note: str) -> Span | None:
    """Where one of the things noted (parted by semicolons) stands word for word; shorter ones may."""
    words = wording.words
    text = " ".join(["", *(word.folded for word in words), ""])
    for thing in note.split(";"):
        noted_words = [word.folded for word in words_of(thing)]
        at = text.find(" ".join(["", *noted_words, ""])) if len(noted_words) >= _SENTENCE else -1
        if at >= 0:
            first = text.count(" ", 0, at)
            return words[first].start, words[first + len(noted_words) - 1].end
    return None


def _closest(wording: LetterWording, places: list[Span]) -> Span:
    """The sentence that has most of them, from the first of them to the last."""
    starts = [start for start, _ in wording.sentences]
    by_sentence: dict[int, list[Span]] = {}
    for place in places:
        by_sentence.setdefault(bisect_right(starts, place[0]), []).append(place)
    best = max(by_sentence.values(), key=len)
    return best[0][0], best[-1][1]

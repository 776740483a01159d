"""Pure: words in capitals: which are spelled, which are said."""

import re
from functools import cache
from typing import Final

from data.speech.capital_table import COMMON, LOUD_WORDS, SAID, SPELLED
from data.speech.parts import Item
from data.speech.words import listed

VOWELS: Final = frozenset("aeiou")
ONSETS: Final = "bl br ch cl cr dr fl fr gl gr kn pl pr qu sc sh sk sl sm sn sp st sw th tr tw wh wr"
"""Two consonants a shouted word may begin with."""
CODAS: Final = (
    "ch ck ct ff ft ks ld lf lk ll lm lp ls lt mb mp ms nd ng nk ns nt ps pt rd rk rl rm rn rp rs rt sh sk sp ss st "
    "th ts wn"
)
"""Two consonants it may end with."""
LONGEST: Final = 5
"""Letters of the longest initials."""


def capitals(run: str, loud: bool) -> list[Item]:
    """Two to five capitals: a word where a known one or one in shape, or where all around is in capitals; or letters.

    Somebody who writes SAM, BACK or MARIA means the word; initials in the shape of one are few, so the table names
    them (`SPELLED`), not the words.
    """
    lower = run.lower()
    letters: list[Item] = [*filter(str.isalpha, run)]
    if len(run) == 1:
        return letters
    if lower in SPELLED and not (loud and lower in LOUD_WORDS):
        return letters
    if len(run) > LONGEST or not run.isascii() or is_word(lower) or _speakable().fullmatch(lower):
        return [lower]
    return [lower] if loud and not VOWELS.isdisjoint(lower) else letters


def is_word(lower: str) -> bool:
    """Whether it is known to be said as a word, in whatever capitals it stands."""
    return lower in SAID or lower in COMMON


@cache
def _speakable() -> re.Pattern[str]:
    """SAM, LEE, NASA, KAFKA, MARIA, ONLY, but not API, CEO, HTML: three letters must begin with a consonant."""
    single = "[bcdfghj-np-tv-z]"
    onset, coda = "|".join(listed(ONSETS)), "|".join(listed(CODAS))
    vowels = "[aeiou][aeiou]?|y"
    short = rf"{single}(?:[aeiouy]{single}|ee|ay|ey|oy|uy|ie|ea|ue|oe)"
    long = rf"(?:{onset}|{single})?(?:{vowels})(?:(?:{single}{{1,2}})(?:{vowels}))*(?:{coda}|{single})?"
    return re.compile(rf"{short}|(?=.{{4}}){long}")

"""Pure: how long one spoken word takes, from its spelling: phonemes and syllables.

Counted by rules, because a pronouncing dictionary costs 0.7 s to load and changes nothing: over the words of
CMUdict the rules come to 1 % more phonemes and 2 % fewer syllables than it has.
"""

import re
from functools import cache, lru_cache
from typing import Final

WORD: Final = 0.051
PHONEME: Final = 0.0745
SYLLABLE: Final = 0.0135
"""Seconds a word, a phoneme and a syllable add; with the pauses 160 words a minute of plain prose.

Fitted on five speech engines reading voicemail texts.
"""
WIDE: Final = 0.2
"""Seconds a character of a script that writes syllables or whole words without blanks (CJK, kana, hangul)."""
LETTERS_A_SYLLABLE: Final = 2.4
"""Letters a syllable where the spelling rules don't apply: Cyrillic, Greek, Devanagari and others."""
UNWRITTEN_VOWELS: Final = 1.4
"""What Arabic and Hebrew say for each letter they write."""
LONGEST: Final = 40
"""Letters of a word the rules are tried on; nothing longer is a word of a language they know."""

LETTER_NAMES: Final = {"Q": 3, "W": 7, "X": 3} | dict.fromkeys("AEIOR", 1)
"""Phonemes of a letter's name where they aren't two, as in "bee"."""

_SPELLINGS: Final = (
    ("^(kn|gn|wr|ps)|mb$", "n"),
    ("^x", "z"),
    ("^mc", "mak"),
    ("^on(?=ce?$|e$)", "wun"),
    ("tw(?=o$)", "t"),
    ("(?<=[aeiou])h(?![aeiouy])|(?<=a)l(?=k)|(?<=ou)l(?=d)", ""),
    ("(?<=w)or(?![aeiouy])", "R"),
    ("(?<=[b-df-hj-np-tvz])les?$", "El"),
    ("[tsc]i(?=on|ou|al|an|en)", "S"),
    ("tch|ch|sh|th|ph|wh|ck|dg(?=e)", "S"),
    ("ough|augh|eigh|igh|gh(?=t)|(?<=[ou])gh", "E"),
    ("qu|x", "ks"),
    (r"([b-df-hj-np-tv-z])\1", r"\1"),
    ("(?<=[^tdaeiouy])ed$", "d"),
    ("(?<=[^sxzhcgSaeiouy])es$", "s"),
    ("(?<=[aeiouyE][b-df-hj-np-tv-z])e(?=(?:ly|ment|ful|less)s?$)", ""),
    ("(?<=[a-zS][b-df-hj-np-tv-z])e$", ""),
    ("n(?=gs?$)", ""),
    ("^y(?=[aeiou])", "j"),
    ("eau|ai|ay|au|aw|ea|ee|ei|ey|eu|ew|oa|oe|oi|oo|ou|ow|oy|ue|ui|ie(?!t)", "E"),
    ("[eiu]r(?![aeiouyE])", "R"),
)
"""Spellings with fewer or more sounds than letters, tried in this order; afterwards each letter is one sound.

E stands for any vowel of two letters, R for one that an r colours, S for a hushing sound.
"""


def listed(words: str) -> tuple[str, ...]:
    """A table of words, written with blanks between them."""
    return tuple(words.split())


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(spelling), sound) for spelling, sound in _SPELLINGS)


@cache
def _nuclei() -> re.Pattern[str]:
    return re.compile("[ER]|[aeiouy]+?(?=[^aeiouy]|$)")


@lru_cache(4096)
def word_seconds(word: str) -> float:
    """How long `word` takes at scale 1; a single capital is a letter that is named ("K")."""
    if len(word) == 1 and "A" <= word <= "Z":
        return WORD + PHONEME * LETTER_NAMES.get(word, 2) + SYLLABLE * (3 if word == "W" else 1)
    if word.isascii() and len(word) <= LONGEST:
        phonemes, syllables = sounds(word)
        return WORD + PHONEME * phonemes + SYLLABLE * syllables
    return WORD + sum(map(_letter_seconds, word))


def sounds(word: str) -> tuple[int, int]:
    """Phonemes and syllables of an English word."""
    letters = "".join(filter(str.isalpha, word.lower()))
    if letters in {"a", "i"}:
        return 1, 1
    for spelling, sound in _rules():
        letters = spelling.sub(sound, letters)
    return len(letters), len(_nuclei().findall(letters)) or 1


def is_wide(letter: str) -> bool:
    """Whether one character of this script stands for a syllable or a whole word."""
    code = ord(letter)
    if 0x2E80 <= code <= 0xA4CF:  # kana, CJK, yi, with signs between them
        return letter.isalpha()
    return 0xAC00 <= code <= 0xD7A3 or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF


@lru_cache(4096)
def _letter_seconds(letter: str) -> float:
    if is_wide(letter):
        return WIDE
    if not letter.isalpha():
        return 0.0
    written = UNWRITTEN_VOWELS if 0x0590 <= ord(letter) <= 0x08FF else 1.0
    return written * (PHONEME + SYLLABLE / LETTERS_A_SYLLABLE)

"""Pure: how long one spoken word takes, from its spelling: phonemes and syllables.

Counted by rules, because a pronouncing dictionary costs 0.7 s to load and changes nothing: over the words of
CMUdict the rules come to 1 % more phonemes and 2 % fewer syllables than it has.
"""

import re
from functools import cache, lru_cache
from typing import Final

WORD: Final = 0.054
PHONEME: Final = 0.079
SYLLABLE: Final = 0.0143
"""Seconds a word, a phoneme and a syllable add; with the pauses and UNSTRESSED 160 words a minute of plain prose.

Their ratios were fitted on five speech engines reading voicemail texts; together they were set to that pace.
"""
UNSTRESSED: Final = 0.8
"""How much of its full length a word without stress takes: "for" in a sentence is shorter than "four"."""
NAMED: Final = 1.2
"""How many times the length of a word with these sounds a letter's name takes: it is stressed, and told apart.

Both were chosen by cross-validation over 30 scripts (mean error 3.8 % without them, 3.2 % with them).
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


UNSTRESSED_WORDS: Final = frozenset(
    listed(
        "a an the some and but or nor as if that than so of to in on at for from by with into about "
        "am is are was were be been being do does did has have had can could will would shall should may must "
        "i you he she it we they me him her us them my your his its our their who which there just "
        "i'm i'd i'll i've you're you'd you'll you've he's she's it's we're we'd we'll we've they're that's"
    )
)
"""Articles, prepositions, conjunctions, pronouns and auxiliaries, which a sentence hurries over."""


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
        syllables = 3 if word == "W" else 1
        return NAMED * (WORD + PHONEME * LETTER_NAMES.get(word, 2) + SYLLABLE * syllables)
    if word.isascii() and len(word) <= LONGEST:
        phonemes, syllables = sounds(word)
        stress = UNSTRESSED if word in UNSTRESSED_WORDS else 1.0
        return stress * (WORD + PHONEME * phonemes + SYLLABLE * syllables)
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

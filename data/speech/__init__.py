"""Pure: a text into the seconds it takes to say. A plain estimate: one pace for everybody."""

import re
from typing import Final

WORDS_A_MINUTE: Final = 150
"""Most people speak 110 to 160 words a minute on the phone (product.md, "Facts to build on")."""
WORD: Final = 60 / WORDS_A_MINUTE
DIGIT: Final = 0.35
"""Seconds a digit of a number that is said digit by digit, so that it can be written down."""
GROUP: Final = 0.3
"""Seconds of pause between two groups of such digits."""
COMMA: Final = 0.27
SENTENCE: Final = 0.55
"""Seconds of pause after a comma and after a sentence; a new line counts as a sentence."""
SYLLABLE: Final = 0.2
"""Seconds a character of a script that writes syllables or whole words without blanks (CJK, kana, hangul)."""

_SPELLED: Final = re.compile(r"(?<![^\W_])\+?\(?\d(?:[\s().\-/]{0,2}\d){4,}")
_WIDE: Final = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*")
_COMMA: Final = re.compile(r"[,;:、，；：](?:\s|$)|\s[–—-]\s|[、，]")
_SENTENCE: Final = re.compile(r"[.!?…]+(?=\s|$|[\"”’)])|[。！？]+|(?<=[^\s.!?…。！？])\s*\n")


def seconds(text: str) -> float:
    """How long `text` takes to say at an ordinary pace; 0.0 for an empty text.

    Five digits or more in one number ("415-555-0199") are said one by one; other numbers count as words.
    """
    numbers = _SPELLED.findall(text)
    rest = _SPELLED.sub(" ", text)
    wide = len(_WIDE.findall(rest))
    words = len(_WORD.findall(_WIDE.sub(" ", rest)))
    total = words * WORD + wide * SYLLABLE
    for number in numbers:
        groups = re.findall(r"\d+", number)
        total += DIGIT * sum(map(len, groups)) + GROUP * (len(groups) - 1)
    # the pause after the last word is silence that nobody waits for
    stops = len(_SENTENCE.findall(text.rstrip(' \t\n.!?…。！？"”’)')))
    return total + COMMA * len(_COMMA.findall(text)) + SENTENCE * stops

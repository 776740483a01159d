"""Pure: a script with less of it to read: its content words, names and numbers, or only what it says."""

import re
from collections.abc import Iterable
from typing import Final

from data.script_checks import RULES, Point
from data.text_checks.ordinary import STOP_WORDS

_WORD: Final = re.compile(r"\S+")
_PART: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDS: Final = re.compile(r"[.!?…][\"”’)]*$")


def key_words(text: str, blank: str) -> str:
    """`text` with every other word as `blank`s, one a letter, so that nothing moves; punctuation stays.

    A number, a name (a capital inside a sentence) and every word that isn't in `STOP_WORDS` is kept.
    """
    begins_sentence = True
    words: list[str] = []
    at = 0
    for word in _WORD.finditer(text):
        words.append(text[at : word.start()])
        words.append(word[0] if _is_key(word[0], begins_sentence) else _blanked(word[0], blank))
        begins_sentence = _ENDS.search(word[0]) is not None
        at = word.end()
    return "".join([*words, text[at:]])


def _blanked(word: str, blank: str) -> str:
    return _PART.sub(lambda part: blank * len(part[0]), word)


def what_to_say(points: Iterable[Point]) -> tuple[str, ...]:
    """The labels of what the script says, in the order it says it; what it only avoids is nothing to say."""
    said = [point for point in points if point.met and point.span and point.name not in _AVOIDED]
    return tuple(point.label for point in sorted(said, key=lambda point: point.span or (0, 0)))


_AVOIDED: Final = frozenset(rule.name for rule in RULES if rule.absence)


def _is_key(word: str, begins_sentence: bool) -> bool:
    parts = [part[0] for part in _PART.finditer(word)]
    if not parts or any(letter.isdigit() for letter in word):
        return True
    plain = [part.replace("’", "'").casefold() for part in parts]
    if any(part not in STOP_WORDS for part in plain):
        return True
    return parts[0][:1].isupper() and not begins_sentence and plain[0].split("'")[0] != "i"

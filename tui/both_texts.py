"""Pure: two versions of a text, word by word, with what differs between signs."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

OPENING: Final = "‹"
CLOSING: Final = "›"
"""Stand around words that only one of the two has."""
LONGEST: Final = 4_000
"""Words that are compared; comparing takes the square of them."""
_WORDS: Final = re.compile(r"\S+\s*|\s+")
_OWN: Final = str.maketrans({OPENING: "<", CLOSING: ">"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What another session typed meanwhile: its title, and its text with the words that differ between signs."""

    title: str
    text: str


def both(one: str, other: str) -> tuple[str, str]:
    """The two texts, each with the signs around every run of words that the other hasn't there.

    Signs of this kind in the texts themselves become plain angle brackets. Of longer texts all of what
    differs is one run.
    """
    ones, others = _words(one), _words(other)
    begin = 0
    while begin < min(len(ones), len(others)) and ones[begin].strip() == others[begin].strip():
        begin += 1
    end = 0
    while end < min(len(ones), len(others)) - begin and ones[-1 - end].strip() == others[-1 - end].strip():
        end += 1
    middle, opposite = ones[begin : len(ones) - end], others[begin : len(others) - end]
    return (
        "".join([*ones[:begin], *_marked(middle, opposite), *ones[len(ones) - end :]]),
        "".join([*others[:begin], *_marked(opposite, middle), *others[len(others) - end :]]),
    )


def _words(text: str) -> list[str]:
    """The words, each with the blanks after it."""
    return _WORDS.findall(text.translate(_OWN))


def _marked(words: list[str], others: list[str]) -> list[str]:
    if max(len(words), len(others)) > LONGEST:
        return _between(words)
    keys, theirs = [word.strip() for word in words], [word.strip() for word in others]
    marked: list[str] = []
    matching = SequenceMatcher(None, theirs, keys, autojunk=False)
    for what, _, _, start, end in matching.get_opcodes():
        marked += words[start:end] if what == "equal" else _between(words[start:end])
    return marked


def _between(words: list[str]) -> list[str]:
    """The run between its signs; the blanks after it stay outside."""
    run = "".join(words)
    said = run.rstrip()
    return [OPENING, said, CLOSING, run[len(said) :]] if said else [run]

"""Pure: the phone numbers of a script, in digits or in words, and which of them are the same."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_WORDS: Final = {
    word: str(digit)
    for digit, words in enumerate(
        ("zero oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    )
    for word in words.split()
}
_DIGIT: Final = re.compile(rf"[0-9]|(?<![^\W_])(?:{'|'.join(_WORDS)})(?![^\W_])", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"[\s().,;\-–—/·…]{0,5}")
"""What may stand between two digits of one number."""
SHORTEST: Final = 7
"""Digits of the shortest phone number: a local one without its area code."""
LONGEST_GROUP: Final = 5
"""Digits in a row that can be written down while they are heard."""
_COUNTRY: Final = 3
"""Digits of the longest country code."""


@dataclass(frozen=True, slots=True)
class Number:
    """A phone number in a text: its digits, where it stands, and whether it is written in groups."""

    digits: str
    span: tuple[int, int]
    grouped: bool


def numbers(text: str, own: str = "") -> tuple[Number, ...]:
    """The phone numbers of `text`, in order. A run of digits that holds `own`, or one number twice, is parted."""
    found: list[Number] = []
    run: list[tuple[str, int, int]] = []
    core = core_of(own)
    for one in _DIGIT.finditer(text):
        if run and not _BETWEEN.fullmatch(text, run[-1][2], one.start()):
            found += _parted(run, core)
            run = []
        run.append((_WORDS.get(one[0].lower(), one[0]), one.start(), one.end()))
    return (*found, *_parted(run, core))


def core_of(own: str) -> str:
    """The digits of a phone number that it always has, with its country code or without; empty for too few."""
    digits = re.sub(r"[^0-9]", "", own)
    if own.strip().startswith(("+", "00")):
        digits = digits.lstrip("0")
        digits = digits[min(_COUNTRY, max(0, len(digits) - SHORTEST)) :]
    digits = digits.lstrip("0")
    return digits if len(digits) >= SHORTEST - 1 else ""


def _parted(run: list[tuple[str, int, int]], core: str) -> list[Number]:
    digits = "".join(digit for digit, _, _ in run)
    if len(digits) < SHORTEST:
        return []
    ends = [found.end() for found in re.finditer(re.escape(core), digits)] if core else []
    if len(ends) > 1:
        cuts = [0, *ends[:-1], len(run)]
    elif not ends and len(digits) % 2 == 0 and digits[: len(digits) // 2] == digits[len(digits) // 2 :]:
        cuts = [0, len(run) // 2, len(run)] if len(digits) >= 2 * SHORTEST else [0, len(run)]
    else:
        cuts = [0, len(run)]
    return [_number(run[start:end]) for start, end in pairwise(cuts)]


def _number(run: list[tuple[str, int, int]]) -> Number:
    longest = row = 1
    for (_, _, end), (_, start, _) in pairwise(run):
        row = row + 1 if start == end else 1
        longest = max(longest, row)
    digits = "".join(digit for digit, _, _ in run)
    return Number(digits, (run[0][1], run[-1][2]), longest <= LONGEST_GROUP)

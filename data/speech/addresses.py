"""Pure: e-mail and web addresses as they are told, sign by sign."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from data.speech.numbers import singly, whole
from data.speech.parts import Item, Part
from data.speech.words import listed

SIGNS: Final = {
    ".": "dot",
    "@": "at",
    "/": "slash",
    "-": "dash",
    "–": "dash",
    "_": "underscore",
    "+": "plus",
    ":": "colon",
    "?": "question mark",
    "=": "equals",
    "&": "and",
    "#": "hash",
    "%": "percent",
    "~": "tilde",
    "'": "apostrophe",
}
ENDINGS: Final = frozenset(
    listed(
        "com org net edu gov io co uk de ca us ai app dev me info biz example jobs tech eu fr es it nl ch at au in "
        "ie nz jp mil xyz page site online cloud careers health work social"
    )
)
"""What a web address without a scheme ends with."""
FILES: Final = frozenset(listed("pdf doc docx txt csv xls xlsx zip html htm js py md ppt pptx ts"))
"""Endings of file names, which are told in the same way."""
SAID_ENDINGS: Final = frozenset(listed("com org net gov co me jobs dev app info biz page mil doc zip"))
ONSETS: Final = frozenset(
    listed(
        "bl br ch cl cr dr dw fl fr gh gl gn gr kl kn kr ph pl pr ps qu rh sc sh sk sl sm sn sp sq st sv sw th tr ts "
        "tw wh wr"
    )
)
"""Two consonants an English word begins with; others at the start of a name are an initial and a name."""
VOWELS: Final = frozenset("aeiouy")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")


@cache
def _scheme() -> re.Pattern[str]:
    return re.compile(r"(?:https?|ftp|mailto):/{0,2}", re.ASCII | re.IGNORECASE)


def address(parts: Sequence[Part], at: int) -> list[list[Item]] | None:
    """dana.k@example.com, https://www.example.org/jobs, portfolio.example, resume.pdf, @dana."""
    core = parts[at].core
    if not is_address(core):
        return None
    scheme = _scheme().match(core)
    bare = core[scheme.end() :] if scheme else core
    items: list[Item] = []
    runs: list[str] = _runs().findall(bare.rstrip("/"))
    for position, run in enumerate(runs):
        last = position == len(runs) - 1
        if run in SIGNS:
            items += SIGNS[run].split()
        elif run.isdigit():
            items += whole(run) if len(run) <= 4 else singly(run) if run.isascii() else []
        elif run[0].isalpha():
            ends = (
                run.lower() in ENDINGS | FILES
                and position > 0
                and runs[position - 1] == "."
                and (last or runs[position + 1] == "/")
            )
            items += _ending(run) if ends else name(run)
    return [items]


def is_address(core: str) -> bool:
    """Whether it is told sign by sign: it has an @, a scheme, or a known ending after its last dot."""
    if "@" in core:
        return len(core) > 1
    if _scheme().match(core) or core.lower().startswith("www."):
        return True
    host, dot, ending = core.partition("/")[0].rpartition(".")
    if not dot or not host[-1:].isalnum() or not host[0].isalnum():
        return False
    return ending.lower() in ENDINGS | FILES and (ending.islower() or core.isupper())


def name(run: str) -> list[Item]:
    """One part of an address: a word, letters where nobody could say it, an initial before a name."""
    lower = run.lower()
    if not lower.isascii():
        return [lower]
    if len(lower) == 1 or (VOWELS.isdisjoint(lower) and len(lower) <= 6):
        return [*run.upper()]
    if len(lower) > 3 and VOWELS.isdisjoint(lower[:2]) and lower[:2] not in ONSETS:
        return [lower[0].upper(), lower[1:]]
    return [lower]


def _ending(run: str) -> list[Item]:
    lower = run.lower()
    return [lower] if lower in SAID_ENDINGS or len(lower) > 4 else [*run.upper()]

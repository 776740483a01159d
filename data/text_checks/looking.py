"""Pure: the plain ways in which a rule looks at a text; each gives what it saw, and where."""

import re
from collections.abc import Callable
from typing import TypeAlias

from data.text_checks.denial import denied
from data.text_checks.wording import Seen, Wording

Look: TypeAlias = Callable[[Wording], Seen]
"""One way to look: a text in, what was seen out."""


def says(*patterns: re.Pattern[str]) -> Look:
    """Met where one of `patterns` stands; the first of them that does is pointed at."""

    def look(wording: Wording) -> Seen:
        span = next(filter(None, map(wording.find, patterns)), None)
        return Seen(span is not None, span)

    return look


def affirms(*patterns: re.Pattern[str]) -> Look:
    """As `says`, where it isn't denied in the words before it: "I'm not very interested any more"."""

    def look(wording: Wording) -> Seen:
        for pattern in patterns:
            for found in pattern.finditer(wording.text):
                if not denied(wording.text, found.start()):
                    return Seen(True, found.span())
        return Seen(False)

    return look


def avoids(pattern: re.Pattern[str]) -> Look:
    """Met where `pattern` stands nowhere outside of the values; the first place is what offends."""

    def look(wording: Wording) -> Seen:
        span = next(wording.each_typed(pattern), None)
        return Seen(span is None, span)

    return look

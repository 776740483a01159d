"""The table of shapes a typed date is made of, and the reading of a line by it.

What none of the shapes reads is refused by name; nothing in the text is ever skipped.
"""

import re
from collections.abc import Iterator
from typing import Final

from arrow import Arrow

from data.date_days import DAYS
from data.date_read import EXAMPLES, NotADate, Read, Shape
from data.date_times import TIMES

SHAPES: Final[tuple[Shape, ...]] = (*DAYS, *TIMES)
"""Each shape a piece may have; the first that fits wins."""
_FILLER: Final = re.compile(r"(?:[\s,()]+|(?:at|on|the)(?![a-z0-9/])|@)*", re.IGNORECASE | re.ASCII)
_STAMP: Final = re.compile(
    r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$", re.IGNORECASE | re.ASCII
)


def pieces(line: str, now: Arrow) -> Iterator[Read]:
    """Each piece of the line in turn; NotADate at the first one that no shape reads."""
    line = _STAMP.sub(r"\1 \2 \3", line)
    at = _FILLER.match(line).end()  # type: ignore[union-attr]  # it matches the empty text too
    while at < len(line):
        for pattern, reader in SHAPES:
            if found := pattern.match(line, at):
                yield reader(found, now)
                at = _FILLER.match(line, found.end()).end()  # type: ignore[union-attr]
                break
        else:
            rest = line[at:].split()[0]
            where = "" if rest == line else f" in “{line}”"
            raise NotADate(f"“{rest}”{where} isn't part of a date; type for example {EXAMPLES}.")

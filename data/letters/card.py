"""Pure: a card as it will stand on paper: lines of so many characters, and whether they are few enough."""

import textwrap
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CardFit:
    """How many lines a text takes on a card of `lines`; `over` is what stands below the last of them."""

    used: int
    lines: int
    over: str = ""

    @property
    def fits(self) -> bool:
        """Whether all of it stands on the card."""
        return self.used <= self.lines

    @property
    def words(self) -> str:
        """`11 of 12 lines`."""
        return f"{self.used} of {self.lines} line{'' if self.lines == 1 else 's'}"


def card_lines(text: str, width: int) -> tuple[str, ...]:
    """`text` in lines of at most `width` characters. Its own lines are kept, longer words are broken.

    Empty lines at the end are left out.
    """
    width = max(width, 1)
    lines = [part for line in text.rstrip().split("\n") for part in _wrapped(line, width)]
    return tuple(lines) if text.strip() else ()


def card_fit(text: str, width: int, lines: int) -> CardFit:
    """How many of a card's `lines` of `width` characters the text takes."""
    all_lines = card_lines(text, width)
    return CardFit(len(all_lines), lines, "\n".join(all_lines[max(lines, 0) :]))


def _wrapped(line: str, width: int) -> list[str]:
    """One typed line on paper; an empty one stays."""
    return textwrap.wrap(line, width, break_on_hyphens=False) or [""]

"""Pure: looking for phrases and sentences in a text as it will be said or sent."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeAlias

from data.script import Filled

Span: TypeAlias = tuple[int, int]
"""Where something stands in the filled text: first character, and the one after the last."""

_SENTENCE: Final = re.compile(r"[^.!?…\n]+[.!?…]*")
_TITLE: Final = re.compile(r"(?:^|\s)(?:Dr|Prof|Mr|Mrs|Ms|St|Inc|Ltd|Co|[A-Z])\.$")
"""What ends with a full stop and ends no sentence."""


def phrases(*some: str) -> re.Pattern[str]:
    """A pattern that finds any of `some` phrases as whole words, over any white space, in any case.

    A blank before a question mark is one that may be missing: "time ?line".
    """
    words = "|".join(some).replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether a rule is met, where, and what to do about it where the rule's own advice doesn't fit.

    `label` is what the point is called where the rule's own label doesn't fit.
    """

    met: bool
    span: Span | None = None
    advice: str = ""
    label: str = ""


@dataclass(frozen=True)
class Wording:
    """A filled text to look at. Nothing in it takes longer than its length demands."""

    filled: Filled
    values: Mapping[str, str]

    @cached_property
    def text(self) -> str:
        """The filled text with plain apostrophes, every character where it stood."""
        return self.filled.text.replace("’", "'").replace("‘", "'")

    @cached_property
    def typed(self) -> str:
        """As `text`, with every filled value blotted out: a company called Sorry & Sons apologises for nothing."""
        parts, at = [], 0
        for start, end in self.filled.spans:
            parts += [self.text[at:start], "\x00" * (end - start)]
            at = end
        return "".join([*parts, self.text[at:]])

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Where the sentences stand, without the white space around them."""
        found: list[Span] = []
        open_from: int | None = None
        for one in _SENTENCE.finditer(self.text):
            start = one.start() if open_from is None else open_from
            tail = self.text[max(start, one.end() - 6) : one.end()]
            open_from = start if _TITLE.search(tail) and self.text[one.end() : one.end() + 1] == " " else None
            if open_from is None:
                found.append((start, one.end()))
        if open_from is not None:
            found.append((open_from, len(self.text)))
        return tuple(filter(None, (self._trimmed(*one) for one in found)))

    def find(self, pattern: re.Pattern[str]) -> Span | None:
        """The first place of `pattern`."""
        found = pattern.search(self.text)
        return found.span() if found else None

    def each_typed(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Every place of `pattern` outside of the values."""
        return (found.span() for found in pattern.finditer(self.typed))

    def quote(self, span: Span) -> str:
        """What stands there, as it was typed, on one line, shortened where it is long."""
        words = " ".join(self.filled.text[slice(*span)].split())
        return f"“{words}”" if len(words) <= _QUOTED else f"“{words[: _QUOTED - 1].rstrip()}…”"

    def braces(self, name: str) -> Span | None:
        """Where a fill-in that has no value stands."""
        pattern = re.compile(r"\{\s*" + name.replace("_", r"[\s_-]+") + r"\s*\}", re.IGNORECASE)
        found = pattern.search(self.filled.text)
        return found.span() if found else None

    def _trimmed(self, start: int, end: int) -> Span | None:
        text = self.text[start:end]
        if not any(letter.isalnum() for letter in text):
            return None
        return start + len(text) - len(text.lstrip()), start + len(text.rstrip())


_QUOTED: Final = 48
"""Characters of a quotation that are shown."""

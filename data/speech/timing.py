"""Pure: when each token of a text is said, and where a limit cuts it off."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from data.speech.parts import PARAGRAPH, STOP
from data.speech.reading import read_line
from data.speech.saying import Said

PLAIN_PACE: Final = 160.0
"""Words a minute of plain prose at scale 1: what the constants of a word and of the pauses come to together."""
DEFAULT_PACE: Final = 150.0
"""Words a minute assumed of a person without takes; most speak 110 to 160 on the phone."""
WRAPPED: Final = 40
"""Characters of a line from which on a small letter at the next line's start says it was only wrapped."""


_begins = attrgetter("begins")


def scale_for(pace: float) -> float:
    """What seconds are multiplied with for somebody who says `pace` words of plain prose a minute."""
    return PLAIN_PACE / pace


class Token(NamedTuple):
    """One white-space separated token: where it stands in the text, and from when to when it is said.

    `begins` and `ends` are seconds from the start, `ends` without the pause after it. `words` are what is
    said, one capital being a letter's name; none for an emoji or a lone dash.
    """

    start: int
    end: int
    begins: float
    ends: float
    words: tuple[str, ...]


class Sentence(NamedTuple):
    """What is said in one go: `tokens[first:end]`. The sentences cover every token, each says something."""

    first: int
    end: int


class Cut(NamedTuple):
    """Where `limit` seconds cut the text off: the first token not wholly said, words unsaid from it on."""

    limit: float
    token: int
    unsaid: int


class Timing(NamedTuple):
    """A text with the time of everything in it. `seconds` is the end of its last spoken word."""

    text: str
    scale: float
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    seconds: float
    spoken: int

    @property
    def starts(self) -> tuple[float, ...]:
        """The start second of every white-space separated token."""
        return tuple(token.begins for token in self.tokens)

    def cut(self, limit: float) -> Cut | None:
        """Where a limit in seconds cuts it off; None when it fits, or says nothing."""
        for at, token in enumerate(self.tokens):
            if token.words and token.ends > limit:
                return Cut(limit, at, sum(len(one.words) for one in self.tokens[at:]))
        return None

    def at(self, second: float) -> int:
        """The token that is being said then, or was last; -1 before the first."""
        return bisect_right(self.tokens, second, key=_begins) - 1


def timed(text: str, scale: float = 1.0) -> Timing:
    """The timing of `text`; `scale` is the person's (`scale_for`)."""
    return assembled(text, scale, read_line)


def seconds(text: str, scale: float = 1.0) -> float:
    """How long `text` takes to say; 0.0 when nothing in it is said."""
    return timed(text, scale).seconds


class TextTimer:
    """Times a text that is being typed: only lines that changed are read again, in them only what is near it."""

    def __init__(self) -> None:
        self._lines: dict[str, list[Said]] = {}

    def timed(self, text: str, scale: float = 1.0) -> Timing:
        """Exactly `timed(text, scale)`."""
        before, self._lines = self._lines, {}

        def read(line: str) -> list[Said]:
            said = before.get(line)
            if said is None:
                said = self._lines.get(line)
            if said is None:
                said = read_line(line)
            self._lines[line] = said
            return said

        return assembled(text, scale, read)


def assembled(text: str, scale: float, read: Callable[[str], list[Said]]) -> Timing:
    """Line by line: the pauses between lines, and the running sum."""
    tokens: list[Token] = []
    ends: list[int] = []
    now = pause = length = 0.0
    spoken = 0
    speaking = False  # whether anything has been said since the last sentence ended
    lines = _lines(text)
    for offset, line, gap, goes_on in lines:
        if gap and tokens and not goes_on:
            pause = max(pause, PARAGRAPH if gap > 1 else STOP)
            if speaking:
                ends.append(len(tokens))
                speaking = False
        position = 0
        for token, said in zip(line.split(), read(line), strict=True):
            position = line.index(token, position)
            begins = now + pause if spoken else 0.0
            finish = begins
            if said.words:
                finish = now = begins + said.seconds
                length, pause = now, said.pause
                spoken += len(said.words)
                speaking = True
            else:
                pause = max(pause, said.pause)
            start = offset + position
            position += len(token)
            tokens.append(Token(start, start + len(token), begins * scale, finish * scale, said.words))
            if said.ends and speaking:
                ends.append(len(tokens))
                speaking = False
    if speaking:
        ends.append(len(tokens))
    return Timing(text, scale, tuple(tokens), _sentences(ends, len(tokens)), length * scale, spoken)


def _sentences(ends: list[int], count: int) -> tuple[Sentence, ...]:
    """From where each ends; what follows the last without a word belongs to it."""
    if not ends:
        return ()
    bounds = [0, *ends[:-1], count]
    return tuple(Sentence(first, end) for first, end in pairwise(bounds))


def _lines(text: str) -> Iterator[tuple[int, str, int, bool]]:
    """Each line with something in it: its offset, itself, the line breaks before it, whether it goes on the last."""
    offset = gap = 0
    last = ""
    for line in text.split("\n"):
        if line and not line.isspace():
            wrapped = gap == 1 and len(last.rstrip()) >= WRAPPED and line.lstrip()[0].islower()
            yield offset, line, gap, wrapped
            last, gap = line, 0
        gap += 1
        offset += len(line) + 1

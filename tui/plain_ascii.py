"""The ASCII set: whatever is drawn, sent in plain ASCII signs of the same width, for terminals without UTF-8."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from rich.cells import cell_len
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

SIGNS: Final = {
    "✓": "+",
    "◆": "!",
    "◇": "*",
    "○": "o",
    "–": "-",
    "×": "x",
    "±": "~",  # only where no cell beside it can be spared
    "●": "@",
    "←": "<",
    "→": ">",
    "↑": "^",
    "↓": "v",
    "■": "#",
    "▌": ">",
    "»": ">",
    "▐": "|",
    "›": ">",
    "│": "|",
    "┊": ":",
    "┃": "|",
    "─": "-",
    "┄": "-",
    "·": "-",
    "…": "~",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "█": "#",
    "▏": ".",
    "▎": ".",
    "▍": ".",
    "▋": "#",
    "▊": "#",
    "▉": "#",
    "▁": "_",
    "▂": "_",
    "▃": "-",
    "▄": "-",
    "▅": "=",
    "▆": "=",
    "▇": "#",
    "▒": "=",
    "░": ".",
    "‹": "<",
}
"""What stands for each sign of ours. That of what is done is no letter: beside a line it would read as a key."""
_SPREAD: Final = (
    (re.compile(r"±(\d+) %"), r"+-\1%"),
    (re.compile(r" ±(?=\d)"), "+-"),
)
"""What needs two cells takes a blank's: "~10 %" would read as a rough figure, not as a band."""


@lru_cache(4096)
def in_ascii(text: str) -> str:
    """`text` in as many cells, letters without their accents, what has no ASCII form as question marks."""
    if text.isascii():
        return text
    for sign, spread in _SPREAD:
        text = sign.sub(spread, text)
    return "".join(_in_ascii(character) for character in text)


def _in_ascii(character: str) -> str:
    if character.isascii():
        return character
    width = cell_len(character)
    plain = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return SIGNS.get(character) or (plain if len(plain) == width else "?" * width)


class PlainAscii(LineFilter):
    """A filter over every drawn line."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  # Textual's
        """The same segments in ASCII."""
        return [Segment(in_ascii(text), style, control) for text, style, control in segments]

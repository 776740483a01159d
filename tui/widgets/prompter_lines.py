"""The words of a text in lines for the prompter: wrapped, a sentence beginning a line."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui import cells

if TYPE_CHECKING:
    from data.speech import Token


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or a part of one too long for a line: its token's index, its column and its letters."""

    token: int
    column: int
    text: str


def laid_out(
    text: str,
    shown: str,
    tokens: "Sequence[Token]",
    width: int,
    firsts: Collection[int] = (),
    *,
    airy: bool = False,
) -> list[list[Word]]:
    """The words of `text` in lines of at most `width` cells, drawn as they stand in `shown`.

    `shown` is `text` with some letters replaced, one for one. A line break begins a new line, an empty line
    stays one. So does each token of `firsts`, the first ones of the sentences: behind an empty line where it
    is `airy`. What stands between two tokens belongs to the one before.
    """
    begins = [token.start for token in tokens]
    rows: list[list[Word]] = []
    at = 0
    for paragraph in text.split("\n"):
        row: list[Word] = []
        column = 0
        for start, word in _words(paragraph):
            token = max(bisect_right(begins, at + start + len(word) - 1) - 1, 0)
            if token in firsts and (not row or row[-1].token != token):
                if row:
                    rows.append(row)
                    row, column = [], 0
                if airy and rows and rows[-1]:
                    rows.append([])
            rest = cells.on_one_line(shown[at + start : at + start + len(word)])
            while rest:
                if column and column + cells.width_of(rest) > width:
                    rows.append(row)
                    row, column = [], 0
                piece = cells.cut(rest, width, "") or rest[:1]
                row.append(Word(token, column, piece))
                column += cells.width_of(piece) + 1
                rest = rest[len(piece) :]
        rows.append(row)
        at += len(paragraph) + 1
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _words(paragraph: str) -> list[tuple[int, str]]:
    found, at = [], 0
    for word in paragraph.split():
        at = paragraph.index(word, at)
        found.append((at, word))
        at += len(word)
    return found

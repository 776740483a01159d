"""Lines for a terminal or a pipe: columns that line up, texts that can't act on a terminal."""

import unicodedata
from collections.abc import Iterable, Sequence

import click

from data.text import clean_line

GAP = "  "


def width_of(text: str) -> int:
    """How many cells `text` takes: two for a wide character, none for a combining mark."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def print_columns(rows: Iterable[Sequence[str]]) -> None:
    """Each row on a line, its columns as wide as their widest text."""
    cleaned = [[clean_line(text) for text in row] for row in rows]
    widths = [max(map(width_of, column)) for column in zip(*cleaned, strict=True)]
    for row in cleaned:
        padded = (text + " " * (width - width_of(text)) for text, width in zip(row, widths, strict=True))
        click.echo(GAP.join(padded).rstrip())

"""A sheet of drawn text: headings, wrapped paragraphs and bullets in a column, for the pane and the help."""

import re
from collections.abc import Iterable
from typing import TypeAlias

from rich.style import Style
from textual.strip import Strip

from tui import cells
from tui.both_texts import CLOSING, OPENING
from tui.look import Look
from tui.widgets.line import Parts, fit, parts_width

Hint: TypeAlias = tuple[str, str]
"""A key and what it does."""
LABEL = 6
"""Cells of the column of labels ("Why", "Say"), its gap included."""

MOST = 40
"""Lines one text may take; what is longer is cut there."""


class Sheet:
    """Collects lines of exactly `width` cells. Every text is cleaned and wrapped; nothing is markup."""

    def __init__(self, width: int, look: Look) -> None:
        self.width = max(width, 12)
        self.look = look
        self.lines: list[Strip] = []
        self.words: list[str] = []

    def line(self, parts: Parts, right: Parts | None = None) -> None:
        """One line, cut to the width, with something at its right end."""
        end = fit(right or [], self.width)
        begin = fit(parts, self.width - (parts_width(end) + 1 if end else 0))
        gap = self.width - parts_width(begin) - parts_width(end)
        self.lines.append(cells.strip([*begin, (" " * gap, Style()), *end], self.width))
        self.words.append("".join(text for text, _ in [*begin, (" " * gap, Style()), *end]).rstrip())

    def blank(self) -> None:
        """An empty line, never two of them running and none at the top."""
        if self.words and self.words[-1]:
            self.line([])

    def paragraph(self, text: str, style: Style | None = None, *, most: int = MOST) -> None:
        """Wrapped text."""
        for words in cells.wrap(text, self.width, most):
            self._raw([(words, style or self.look.plain)])

    def marked(self, text: str, style: Style, *, most: int = MOST) -> None:
        """Wrapped text in which what stands between the signs of both_texts.py is in `style`."""
        inside = False
        for words in cells.wrap(text, self.width, most):
            parts: Parts = []
            for piece in re.split(f"([{OPENING}{CLOSING}])", words):
                inside = inside or piece == OPENING
                parts.append((piece, style if inside else self.look.plain))
                inside = inside and piece != CLOSING
            self._raw(parts)

    def labelled(
        self, label: str, text: str, style: Style | None = None, *, sign: str = "", most: int = MOST
    ) -> None:
        """A quiet label in its own column and wrapped text beside it; an empty label continues the last."""
        hang = cells.width_of(sign) + 1 if sign else 0
        for number, words in enumerate(cells.wrap(text, self.width - LABEL - hang, most)):
            before = cells.left(label if number == 0 else "", LABEL)
            mark = f"{sign} " if sign and number == 0 else " " * hang
            self._raw(
                [
                    (before, self.look.quiet),
                    (mark, style or self.look.quiet),
                    (words, style or self.look.plain),
                ]
            )

    def hanging(self, head: tuple[str, Style], text: str, style: Style, indent: int) -> None:
        """A head in a column of `indent` cells and wrapped text beside it."""
        for number, words in enumerate(cells.wrap(text, self.width - indent)):
            begin = cells.left(head[0], indent - 1) + " " if number == 0 else " " * indent
            self._raw([(begin, head[1]), (words, style)])

    def flow(self, before: str, texts: list[str], style: Style) -> None:
        """Short texts side by side, none broken in two while it fits a line of its own."""
        between, room = f" {self.look.glyphs.between} ", self.width - len(before)
        lines: list[str] = []
        for text in texts:
            joined = f"{lines[-1]}{between}{text}" if lines else ""
            if joined and cells.width_of(joined) <= room:
                lines[-1] = joined
            else:
                lines.append(text)
        for line in lines:
            for words in cells.wrap(line, room, 3):
                self._raw([(before, style), (words, style)])

    def hints(self, label: str, hints: list[Hint]) -> None:
        """A labelled row of keys with what they do, on as many lines as they need."""
        before = cells.left(label, LABEL)
        parts: Parts = []
        for key, words in hints:
            more: Parts = [(key, self.look.strong), (f" {words}  ", self.look.quiet)]
            if parts and LABEL + parts_width(parts) + parts_width(more) > self.width + 2:
                self._raw([(before, self.look.quiet), *parts])
                before, parts = " " * LABEL, []
            parts += more
        if parts:
            self._raw([(before, self.look.quiet), *parts])

    def bullets(self, label: str, texts: Iterable[str], sign: str) -> None:
        """A labelled list, one sign each."""
        for number, text in enumerate(texts):
            self.labelled(label if number == 0 else "", text, sign=sign)

    def _raw(self, parts: Parts) -> None:
        self.lines.append(cells.strip(parts, self.width))
        self.words.append("".join(text for text, _ in parts).rstrip())

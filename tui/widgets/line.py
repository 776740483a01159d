"""A widget of one or a few drawn lines: the title, what was said, the hints. It sends nothing until it changes."""

from typing import TypeAlias

from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from tui import cells

Parts: TypeAlias = list[tuple[str, Style]]
"""Texts with their styles, left to right. Texts are cleaned before they are drawn."""


def parts_width(parts: Parts) -> int:
    """How many cells the parts take together."""
    return sum(cells.width_of(text) for text, _ in parts)


class Line(Widget, can_focus=False):
    """One line with parts at its left and at its right end; the left one gives way when both don't fit."""

    DEFAULT_CSS = "Line { height: 1; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  # Textual's own name
        super().__init__(id=id)
        self.parts: Parts = []
        self.right_parts: Parts = []

    def show(self, parts: Parts, right: Parts | None = None) -> None:
        """Show these parts; nothing is drawn where they are the same as before."""
        right = right or []
        if (parts, right) == (self.parts, self.right_parts):
            return
        self.parts, self.right_parts = parts, right
        self.refresh()

    @property
    def text(self) -> str:
        """What the line says, without its styles."""
        return "".join(text for text, _ in self.parts + self.right_parts)

    def render_line(self, y: int) -> Strip:
        """The line, its ends kept apart by at least one blank."""
        width = self.size.width
        if y > 0 or width < 2:
            return cells.on_theme(Strip.blank(width), self)
        right = fit(self.right_parts, width - 2)
        room = width - 1 - (parts_width(right) + 2 if right else 0)
        left = fit(self.parts, room)
        gap = width - 1 - parts_width(left) - parts_width(right) - (1 if right else 0)
        return cells.on_theme(
            cells.strip([(" ", Style()), *left, (" " * max(gap, 0), Style()), *right], width), self
        )


def fit(parts: Parts, width: int) -> Parts:
    """The parts cleaned and cut so that together they take at most `width` cells; blanks at their ends stay."""
    fitted: Parts = []
    room = width
    for text, style in parts:
        words = cells.on_one_line(text).strip()
        before = len(text) - len(text.lstrip(" ")) if words else 0
        after = len(text) - len(text.rstrip(" "))
        shown = " " * before + cells.cut(words, room - before) + " " * after
        shown = shown if cells.width_of(shown) <= room else shown[:-after]
        if room <= before or not shown:
            break
        fitted.append((shown, style))
        room -= cells.width_of(shown)
    return fitted

"""The events of a calendar file as lines of a list: one to stand on each, what was understood under it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from rich.style import Style
from textual.strip import Strip

from tui import cells
from tui.import_preview import Preview
from tui.look import Look
from tui.widgets.line import Parts, parts_width
from tui.widgets.ranked_list import ListLine

LABEL: Final = 10
"""Cells before a value: the bar that marks where one is, a blank, the label."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line of an event: its title with its state, or a label with a value."""

    preview: Preview
    label: str = ""
    value: str = ""


ImportLine: TypeAlias = ListLine[Shown]


def lines_of(previews: Sequence[Preview], width: int) -> list[ImportLine]:
    """Every event with all that was understood of it."""
    lines: list[ImportLine] = []
    for number, each in enumerate(previews):
        if number:
            lines.append(ListLine())
        lines.append(ListLine(id=f"{number} {each.invitation.key}", payload=Shown(each)))
        for label, value in each.lines:
            for row, words in enumerate(cells.wrap(value, max(width - LABEL - 1, 8))):
                lines.append(ListLine(payload=Shown(each, label if not row else "", words)))
    return lines


def plain_lines(texts: Iterable[str], width: int) -> list[ImportLine]:
    """Sentences and names that can't be stood on."""
    return [ListLine(text=words) for text in texts for words in cells.wrap(text, max(width - 2, 8))]


class ImportPainter:
    """Draws the list."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def paint(self, line: ImportLine, width: int, *, here: bool, focused: bool) -> Strip:
        """One line."""
        look, shown = self.look, line.payload
        if shown is None:
            return cells.strip([(" ", Style()), (cells.cut(line.text, width - 1), look.quiet)], width)
        if not line.id:
            parts: Parts = [
                ("  ", Style()),
                (cells.left(shown.label, LABEL - 2), look.quiet),
                (cells.cut(shown.value, max(width - LABEL - 1, 0)), look.plain),
            ]
            return cells.strip(parts, width)
        bar = (look.glyphs.here if here else " ", look.accent if focused else look.quiet)
        state = (
            cells.cut(shown.preview.state, width // 2),
            look.accent if shown.preview.takes else look.quiet,
        )
        title = cells.cut(
            shown.preview.invitation.title or "Without a title", width - 5 - cells.width_of(state[0])
        )
        head: Parts = [bar, (" ", Style()), (title, look.strong)]
        gap = width - parts_width(head) - parts_width([state]) - 1
        return cells.strip([*head, (" " * max(gap, 1), Style()), state], width)

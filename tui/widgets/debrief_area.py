"""The text of a debrief: its headings stand out as they are understood, the promised day is marked, tab goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.style import Style

from tui.look import Look
from tui.widgets.marked_area import MarkedArea, Part
from tui.widgets.writing import Left


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters from `start` to `end` are drawn in `style`, too."""

    start: int
    end: int
    style: Style


class DebriefArea(MarkedArea):
    """`to_part` is called at tab with 1, at shift+tab with -1."""

    def __init__(self, left: Left, to_part: Callable[[int], None], look: Look, *, text: str, id: str) -> None:  # noqa: A002
        self._marks: tuple[Mark, ...] = ()
        super().__init__(left, look, text=text, id=id)
        self._taken = to_part

    @property
    def at(self) -> int:
        """The character the cursor stands before."""
        row, column = self.cursor_location
        return sum(len(line) + 1 for line in self.document.lines[:row]) + column

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these; nothing is drawn where they are the same as before."""
        if tuple(marks) != self._marks:
            self._marks = tuple(marks)
            self.refresh()

    def edges(self, part: Part, line: str) -> set[int]:
        """Where marks begin and end in that row."""
        before = part.at - part.start
        places = {place - before for mark in self._marks for place in (mark.start, mark.end)}
        return {place for place in places if 0 <= place <= len(line)}

    def drawn(self, part: Part, start: int, text: str, style: Style) -> tuple[str, Style]:
        """In the style of its mark."""
        at = part.at - part.start + start
        for mark in self._marks:
            if mark.start <= at < mark.end:
                style += mark.style
        return text, style

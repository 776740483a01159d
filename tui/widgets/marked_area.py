"""A text one writes in that draws its own lines: places in it can be marked, whole lines drawn in another style."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeAlias

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from tui import cells
from tui.look import Look
from tui.widgets.writing import Left, WritingArea

GUTTER: Final = 2
"""Cells at the left of each line for a sign and a blank."""
CURSOR: Final = Style(reverse=True)
PLACE: Final = Style(reverse=True, underline=True)
"""Of a place one has been led to."""
LineStyle: TypeAlias = Callable[[int, str], Style | None]
"""How a line of the text is drawn, by its row and its words; None as usual."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line as it is drawn: the characters from `start` to `end` of the row, and the first one's place."""

    row: int
    start: int
    end: int
    at: int
    last: bool


class MarkedArea(WritingArea):
    """Shows `hint` while it is empty. With `wrap_at` its lines are at most that many cells long."""

    DEFAULT_CSS = """
    MarkedArea { min-height: 1; }
    """

    def __init__(
        self,
        left: Left,
        look: Look,
        *,
        text: str = "",
        hint: str = "",
        wrap_at: int = 0,
        line_style: LineStyle | None = None,
        id: str,  # noqa: A002  # Textual's own name
    ) -> None:
        self.look = look
        self.hint = hint
        self._wrap_at = wrap_at
        self._line_style = line_style
        self._parts: list[Part] = []
        self._place: tuple[tuple[int, int], str] | None = None
        self._theme_style = self._selected_style = Style()
        super().__init__(left, text=text, id=id)

    def forget_undone(self) -> None:
        """What was taken back can't be typed again: something else was changed since."""
        self.history._redo_stack.clear()  # only an edit does that otherwise

    def show_place(self, place: tuple[int, int] | None) -> None:
        """Mark the characters from the one to the other, until something is typed."""
        self._place = (place, self.document.text) if place else None
        self.refresh()

    # --- places

    @property
    def gutter_width(self) -> int:
        """The cells of the signs; mouse, cursor and wrapping follow it."""
        return GUTTER

    @property
    def wrap_width(self) -> int:
        """The cells that the words of one line may take."""
        width = super().wrap_width
        return min(width, self._wrap_at) if self._wrap_at else width

    def set_wrap(self, wrap_at: int) -> None:
        """Wrap at so many cells from now on; 0 at the width there is."""
        if wrap_at != self._wrap_at:
            self._wrap_at = wrap_at
            self._rewrap_and_refresh_virtual_size()
            self.refresh()

    def place_of(self, at: int) -> tuple[int, int]:
        """Row and column of the character `at` of the text."""
        row, left = 0, at
        for row, line in enumerate(self.document.lines):
            if left <= len(line):
                return row, left
            left -= len(line) + 1
        return row, len(self.document.lines[row])

    def go_to(self, at: int) -> None:
        """The cursor to the character `at`, which comes into view."""
        self.move_cursor(self.place_of(at))

    def line_of(self, at: int) -> int:
        """The number of the drawn line that the character `at` stands in, from 1."""
        return self.wrapped_document.location_to_offset(self.place_of(at)).y + 1

    # --- what a subclass may draw besides

    def sign(self, part: Part) -> Segment:  # noqa: ARG002  # a subclass looks at it
        """What stands in the gutter, `GUTTER` cells."""
        return Segment(" " * GUTTER)

    def behind(self, part: Part, room: int) -> list[Segment]:  # noqa: ARG002
        """What stands behind the words, in the `room` cells that are left there."""
        return []

    def edges(self, part: Part, line: str) -> set[int]:  # noqa: ARG002
        """The columns at which `drawn` changes."""
        return set()

    def drawn(self, part: Part, start: int, text: str, style: Style) -> tuple[str, Style]:  # noqa: ARG002
        """The characters of `text`, which begins at the column `start`, as they are drawn."""
        return text, style

    # --- drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines in view; where each begins and ends is found once for all of them, as the styles are."""
        self._parts = self._find_parts()
        self._theme_style = self.rich_style
        self._selected_style = self.get_component_rich_style("text-area--selection")
        if self._place and self._place[1] != self.document.text:
            self._place = None
        return super().render_lines(crop)

    def _find_parts(self) -> list[Part]:
        parts, before = [], 0
        for row, line in enumerate(self.document.lines):
            ends = [*self.wrapped_document.get_offsets(row), len(line)]
            start = 0
            for number, end in enumerate(ends):
                parts.append(Part(row, start, end, before + start, number == len(ends) - 1))
                start = end
            before += len(line) + 1
        return parts

    def render_line(self, y: int) -> Strip:
        """Sign, words, and what stands behind them."""
        width, index = self.size.width, self.scroll_offset.y + y
        if self.document.line_count == 1 and not self.document.lines[0]:
            return self._hint_line(index, width).apply_style(self._theme_style)
        if index >= len(self._parts):
            return Strip.blank(width, self._theme_style)
        part = self._parts[index]
        segments = [self.sign(part), *self._words(part)]
        used = sum(segment.cell_length for segment in segments)
        segments += self.behind(part, width - used)
        return Strip(segments).adjust_cell_length(width).apply_style(self._theme_style)

    def _hint_line(self, index: int, width: int) -> Strip:
        lines = cells.wrap(self.hint, width - GUTTER - 1)
        words = lines[index] if index < len(lines) else ""
        first = (
            [Segment(words[:1] or " ", CURSOR if self.has_focus else self.look.quiet)] if index == 0 else []
        )
        return Strip(
            [Segment(" " * GUTTER), *first, Segment(words[len(first) :], self.look.quiet)]
        ).adjust_cell_length(width)

    def _words(self, part: Part) -> list[Segment]:
        """The characters of one line in runs of one style."""
        line = self.document.lines[part.row]
        cursor = self.selection.end
        first, last = sorted(self.selection)
        chosen = range(
            first[1] if first[0] == part.row else (0 if first[0] < part.row else part.end),
            last[1] if last[0] == part.row else (part.end if last[0] > part.row else 0),
        )
        here = cursor[1] if self.has_focus and cursor[0] == part.row else -1
        before = part.at - part.start
        (first_shown, last_shown), _ = self._place or ((0, 0), "")
        shown = range(first_shown - before, last_shown - before)
        places = {shown.start, shown.stop, part.start, part.end, chosen.start, chosen.stop, here, here + 1}
        edges = sorted(place for place in places | self.edges(part, line) if part.start <= place <= part.end)
        usual = (self._line_style(part.row, line) if self._line_style else None) or self.look.plain
        segments = []
        for start, end in pairwise(edges):
            text, style = self.drawn(part, start, line[start:end], usual)
            if start in shown:
                style += PLACE
            if start == here:
                style = CURSOR
            elif start in chosen:
                style = self._selected_style
            segments.append(Segment(self._untabbed(text, part.row, start), style))
        if part.last and here == part.end:
            segments.append(Segment(" ", CURSOR))
        return segments

    def _untabbed(self, text: str, row: int, start: int) -> str:
        """`text` with blanks for its tabs, as many as the wrapping counts."""
        if "\t" not in text:
            return text
        widths = self.wrapped_document.get_tab_widths(row)
        number = self.document.lines[row].count("\t", 0, start)
        drawn = []
        for character in text:
            drawn.append(" " * widths[number] if character == "\t" else character)
            number += character == "\t"
        return "".join(drawn)
